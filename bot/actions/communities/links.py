"""One-time links that give a role: shown with what is kept, taken by one button, then the person says their name."""

import random
from zoneinfo import ZoneInfo

import storage.communities
import storage.invitations
import storage.outgoing
import storage.residents
import storage.rights
import storage.roles
import storage.updates
from bot.actions import forms
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.communities import rights, setup
from bot.actions.forms import ANYBODY, Form, Forms, Input, State
from bot.domain.base import CommunityId, Refused, ResidentId, UnitId
from bot.domain.codes import WrongTries, make_code, read_code, require_try
from bot.domain.commands.communities import AcceptOffice
from bot.domain.commands.forms import Choose
from bot.domain.devices import passed_on
from bot.domain.rights import Person, Role, Where
from bot.domain.setup import LONGEST_NAME, words
from bot.screens import communities as screens
from bot.screens.base import Screen, Toast
from storage.invitations import Invited

OFFICES = ("administrator", "role")
TRIES = "codes"
"""The counter of wrong codes, shared with the slips of households."""

SERVICE_ZONE = ZoneInfo("Asia/Shanghai")
"""Whose midnight starts a new day of tries, as `bot.perform` counts them."""

_source = random.SystemRandom()


def to_pass_on(tx: Transaction, payload: str) -> str:
    """The link that carries this, to be copied for somebody else."""
    address, username = storage.updates.public_address(tx.connection), storage.updates.bot_username(tx.connection)
    return passed_on(address, username, payload)


def fresh_code() -> str:
    """A code nobody can guess."""
    return make_code(_source)


def invited_by(tx: Transaction, kinds: tuple[str, ...], text: str, *, lock: bool = False) -> Invited:
    """The link behind a code, whatever became of it; a code that was never made is a wrong try."""
    today = tx.now.astimezone(SERVICE_ZONE).date()
    tried = storage.residents.tries_on(tx.connection, tx.account.id, TRIES, today.isoformat())
    require_try(WrongTries(today, tried), today)
    try:
        code = read_code(text)
    except Refused as unreadable:
        raise Refused("communities-refused-link", counts=TRIES) from unreadable
    invited = storage.invitations.invitation(tx.connection, kinds, code, lock=lock)
    if invited is None:
        raise Refused("communities-refused-link", counts=TRIES)
    return invited


def require_unused(tx: Transaction, invited: Invited) -> None:
    """Refuse a link that was used or has expired; both count as wrong tries."""
    if invited.used_at is not None:
        raise Refused("communities-refused-link-used", counts=TRIES)
    if tx.now >= invited.expires_at:
        raise Refused("communities-refused-link-expired", counts=TRIES)


def require_theirs(tx: Transaction, invited: Invited) -> None:
    """Refuse a link that somebody else alone may open, or that nobody waits for any more; neither is a wrong try."""
    if invited.for_account not in (None, tx.account.id):
        raise Refused("communities-refused-link-other")
    if invited.for_account is not None and invited.used_at is None and tx.now >= invited.expires_at:
        raise Refused("communities-refused-office-gone")


def _open(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """Show which role the link gives, and what is kept of whoever takes it."""
    invited = invited_by(tx, OFFICES, rest)
    require_theirs(tx, invited)
    storage.outgoing.cancel(tx.connection, rights.asked_key(invited.code))
    if invited.used_by == tx.account.id:
        tx.show(screens.office_held_already())
        return None
    require_unused(tx, invited)
    community = None
    knows = False
    if invited.community_id is not None:
        community = storage.communities.community(tx.connection, invited.community_id)
        knows = storage.roles.has_consented(tx.connection, invited.community_id, tx.account.id)
    role = Role(invited.role or Role.ADMINISTRATOR)
    place = _place(tx, invited)
    asked = invited.for_account is not None
    tx.show(screens.office_offered(role, place, community, invited.code, with_consent=not knows, is_asked=asked))
    return None


def _find(tx: Transaction, command: AcceptOffice) -> Subject[Invited]:
    invited = invited_by(tx, OFFICES, command.link, lock=True)
    require_theirs(tx, invited)
    return Subject(invited, Where(community_id=invited.community_id))


def _accept(tx: Transaction, person: Person, invited: Invited, command: AcceptOffice) -> Toast | None:
    if invited.used_by == tx.account.id:
        return _pressed_again(tx, person)
    require_unused(tx, invited)
    _place(tx, invited)
    community_id = invited.community_id or _new_community(tx)
    resident_id = storage.roles.enrol(tx.connection, community_id, tx.account.id, tx.now)
    storage.roles.consent(tx.connection, resident_id, tx.now)
    storage.residents.change_account(tx.connection, tx.account.id, community_id=community_id)
    role = Role(invited.role or Role.ADMINISTRATOR)
    by = ResidentId(invited.made_by) if invited.made_by else None
    if by is None and invited.for_account is not None:
        by = resident_id
    rights.give(
        tx, community_id, resident_id, tx.account.id, tx.account.telegram_id, role, by=by, unit_id=invited.unit_id,
        grid_id=invited.grid_id, body_id=invited.body_id,
    )  # fmt: skip
    storage.invitations.use(tx.connection, invited.code, tx.account.id, tx.now, community_id)
    known = storage.residents.person_in(tx.connection, tx.account, community_id)
    bound = int(invited.unit_id) if invited.for_account is not None and invited.unit_id is not None else None
    if known.name or known.door:
        return _after(tx, known, community_id, role, bound)
    state = {"stage": "calling", "community_id": community_id, "role": role.value, "bound": bound}
    forms.begin(tx, known, "calling", state)
    return None


def _pressed_again(tx: Transaction, person: Person) -> Toast | None:
    """Pressed twice: the question that followed stands, where it is still open."""
    draft = storage.updates.draft_of(tx.connection, tx.account.id)
    if draft is not None and draft.kind in ("calling", "community"):
        forms.begin(tx, person, draft.kind, draft.state)
    else:
        tx.show(screens.office_held_already())
    return None


def _new_community(tx: Transaction) -> CommunityId:
    """A community that has no name yet: its first administrator is about to give one."""
    return storage.communities.add_community(tx.connection, "", tx.now, language=tx.account.language)


def _place(tx: Transaction, invited: Invited) -> str:
    """Where the role is, in words; refused where that is gone meanwhile."""
    if invited.unit_id is not None:
        return rights.unit_of(tx, invited.unit_id).label
    if invited.body_id is not None:
        body = storage.communities.body(tx.connection, invited.body_id)
        if body is None:
            raise Refused("communities-refused-gone")
        return body.name
    if invited.grid_id is not None and invited.community_id is not None:
        return dict(storage.communities.grids(tx.connection, invited.community_id)).get(invited.grid_id, "")
    return ""


def _called(state: State, given: Input) -> State:
    skipped = isinstance(given, Choose) and given.option == "skip"
    name = "" if skipped else words(given, LONGEST_NAME)
    return {**{key: value for key, value in state.items() if key != "stage"}, "name": name}


def _ask_name(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_calling()


def _name_given(tx: Transaction, person: Person, state: State) -> Toast | None:
    if state["name"] and person.resident_id is not None:
        storage.roles.call(tx.connection, person.resident_id, state["name"])
        for held in person.roles:
            if held.unit_id is not None:
                tx.touch("board", held.unit_id)
    return _after(tx, person, CommunityId(state["community_id"]), Role(state["role"]), state["bound"])


def _after(tx: Transaction, person: Person, community_id: CommunityId, role: Role, bound: int | None) -> Toast | None:
    """The first administrator goes on with the community; everybody else is told what they are now.

    `bound` is the unit whose group they bound, and lead from now on.
    """
    community = storage.communities.community(tx.connection, community_id)
    if role is Role.ADMINISTRATOR and not community.name:
        setup.begin(tx, person, community)
        return None
    if bound is not None:
        tx.show(screens.leads_now(rights.unit_of(tx, UnitId(bound))))
    else:
        tx.show(screens.office_taken_up(role, community))
    return None


ACTIONS: Table = {AcceptOffice: Action(_find, ANYBODY, _accept)}
LINKS: Links = {"a": _open, "r": _open}
FORMS: Forms = {"calling": Form(_called, _ask_name, _name_given)}
