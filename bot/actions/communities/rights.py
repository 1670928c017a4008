"""Who may set up a community and who may read its logs, and the role somebody gets or loses."""

from collections.abc import Iterable

import storage.communities
import storage.invitations
import storage.outgoing
import storage.pages
import storage.residents
import storage.rights
import storage.roles
from bot.actions.base import Transaction
from bot.actions.reminding import cancel, remind
from bot.domain.base import AccountId, BodyId, CommunityId, Refused, ResidentId, UnitId
from bot.domain.communities import Holder
from bot.domain.places import Unit
from bot.domain.rights import PARTY, Person, Right, Role, Scope, Where, require
from bot.domain.setup import MOST_BODIES
from bot.screens import communities as screens
from bot.screens import devices

LAST_PAGE = 100_000
"""No list is longer than that."""

ADMINISTRATOR = Right(((Role.ADMINISTRATOR, Scope.COMMUNITY),))
READER = Right(((Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.AUDITOR, Scope.COMMUNITY)))
ADMINISTRATOR_OR_LEADER = Right(((Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.LEADER, Scope.UNIT)))


def require_administrator(person: Person, community_id: CommunityId | None) -> None:
    """Ask again when a form is finished: whoever began it may have lost the role meanwhile."""
    require(ADMINISTRATOR, person, Where(community_id=community_id), frozenset())


def require_room(there: int) -> None:
    """Refuse one more where one message could not list them all."""
    if there >= MOST_BODIES:
        raise Refused("communities-refused-many", most=MOST_BODIES)


def page_in(wanted: int) -> int:
    """The page of a list that a button asks for, whatever a forged one says."""
    return min(max(0, wanted), LAST_PAGE)


def unit_of(tx: Transaction, unit_id: UnitId) -> Unit:
    """The unit; refused where there is none."""
    unit = storage.communities.unit(tx.connection, unit_id)
    if unit is None:
        raise Refused("communities-refused-gone")
    return unit


def give(
    tx: Transaction, community_id: CommunityId, resident_id: ResidentId, account_id: AccountId, chat_id: int | None,
    role: Role, *, by: ResidentId | None, unit_id: UnitId | None = None, grid_id: int | None = None,
    body_id: BodyId | None = None,
) -> bool:  # fmt: skip
    """Give the role and write it down; a leader takes the place of the one before. False where it was held already."""
    if unit_id is not None:
        _succeed(tx, community_id, resident_id, role, unit_id, by)
        if role is Role.LEADER:
            ask_no_more(tx, community_id, unit_id)
    given = storage.roles.give(
        tx.connection, community_id, resident_id, role, tx.now, by=by, unit_id=unit_id, grid_id=grid_id,
        body_id=body_id,
    )  # fmt: skip
    if not given:
        return False
    held = next(
        one for one in storage.roles.holders(tx.connection, community_id, role=role, account_id=account_id)
        if (one.unit_id, one.grid_id, one.body_id) == (unit_id, grid_id, body_id)
    )  # fmt: skip
    _write_down(tx, held, "role-given", by)
    _end_by_slip(tx, held)
    show_commands(tx, account_id, chat_id)
    if unit_id is not None:
        tx.touch("board", unit_id)
    return True


def _end_by_slip(tx: Transaction, held: Holder) -> None:
    """What a role allows shall not lie where the family's slip led, but on the device on which it was taken up."""
    if held.account_id is None:
        return
    but = tx.origin.device if tx.account.id == held.account_id else None
    ended = storage.pages.end_by_slip(tx.connection, held.account_id, tx.now, but)
    if ended:
        tx.tell(
            held.account_id, held.chat_id, devices.ended_by_role(ended), community_id=held.community_id,
            once=f"devices-ended:{held.grant_id}",
        )  # fmt: skip


def take(tx: Transaction, held: Holder, by: ResidentId | None) -> bool:
    """Take the role away, write it down and tell who held it; False where it was taken before."""
    if not storage.roles.take(tx.connection, held.community_id, held.grant_id, tx.now):
        return False
    _write_down(tx, held, "role-taken", by)
    _hide_party(tx, held)
    if held.account_id is not None:
        show_commands(tx, held.account_id, held.chat_id)
        if held.resident_id != by:
            community = storage.communities.community(tx.connection, held.community_id)
            remind(
                tx, people([held]), screens.office_taken(held), kind="home", subject=f"office:{held.grant_id}",
                occurrence="taken", community=community,
            )  # fmt: skip
    if held.unit_id is not None:
        tx.touch("board", held.unit_id)
    return True


def ask_no_more(tx: Transaction, community_id: CommunityId, unit_id: UnitId) -> None:
    """Whoever bound the unit's group is not asked any more to lead it, and nobody is told that they did not answer."""
    for code in storage.invitations.end_asking(tx.connection, community_id, unit_id, tx.now):
        storage.outgoing.cancel(tx.connection, asked_key(code))
        cancel(tx, "tasks", unanswered(code))


def asked_key(code: str) -> str:
    """The key of what asks somebody to lead the unit whose group they bound."""
    return f"asked-to-lead:{code}"


def unanswered(code: str) -> str:
    """What reminders call it that this was not answered for days."""
    return f"lead-unanswered:{code}"


def people(holders: Iterable[Holder]) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    """Those of the holders who have an account, as reminders want them; what they muted is asked when it is said."""
    return [(held.account_id, held.chat_id, frozenset()) for held in holders if held.account_id is not None]


def show_commands(tx: Transaction, account_id: AccountId, chat_id: int | None) -> None:
    """Let the list of commands in the person's private chat fit what they are now, and the language they chose."""
    roles = sorted(storage.roles.roles_of(tx.connection, account_id))
    storage.outgoing.say(
        tx.connection, now=tx.now, what={"roles": [str(role) for role in roles]}, account_id=account_id,
        chat_id=chat_id, kind="commands", rank=storage.outgoing.ANSWER,
    )  # fmt: skip


def _hide_party(tx: Transaction, held: Holder) -> None:
    """Whoever is of the party no longer is not shown as such, nor when they are again, unless they choose so anew."""
    others = storage.roles.holders(tx.connection, held.community_id, account_id=held.account_id)
    if held.role in PARTY and not any(one.role in PARTY and one.resident_id == held.resident_id for one in others):
        hidden = {"shows_party": False}
        storage.residents.change_resident(tx.connection, held.community_id, held.resident_id, **hidden)


def _succeed(
    tx: Transaction, community_id: CommunityId, resident_id: ResidentId, role: Role, unit_id: UnitId,
    by: ResidentId | None,
) -> None:  # fmt: skip
    """A unit has one leader, and its party group too: whoever was it before is not any more."""
    for held in storage.roles.holders(tx.connection, community_id, role=role, unit_id=unit_id):
        if held.resident_id != resident_id:
            take(tx, held, by)


def _write_down(tx: Transaction, held: Holder, what: str, by: ResidentId | None) -> None:
    about = {
        "role": held.role.value, "place": held.place, "resident": int(held.resident_id), "unit": held.unit_id,
        "grid": held.grid_id, "body": held.body_id,
    }  # fmt: skip
    storage.rights.log_change(tx.connection, held.community_id, tx.now, by, what, about)
