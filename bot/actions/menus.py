"""The beginning: `/start` with or without a link, the menu by what a person is, and who can be reached."""

import storage.chats
import storage.communities
import storage.duty
import storage.openboard
import storage.outgoing
import storage.polls
import storage.redemption
import storage.reminders
import storage.residents
import storage.updates
from bot.actions import forms
from bot.actions.base import Action, Links, Subject, Table, Transaction, Unaddressed, nothing
from bot.actions.forms import ANYBODY
from bot.actions.openboard.settings import PATH, UNIT_PATH
from bot.actions.residents import admissions
from bot.domain.base import CommunityId, Refused, ResidentId, UnitId
from bot.domain.commands.forms import Given, OpenMenu, Reached, Start, Unknown
from bot.domain.commands.menus import (
    CallCommunity,
    ChooseCommunity,
    Help,
    NoCommand,
    NotInGroups,
    SetCommunity,
)
from bot.domain.pages import is_page
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.domain.talks import are_held
from bot.screens import menus as screens
from bot.screens.base import Rows, Screen, Toast
from bot.screens.menus import Seen
from bot.screens.packing import base36

LINKS: Links = {}
"""What links open, by the prefix of their payload; filled by the table."""

GROUP_LINKS: Links = {}
"""What links open that lead into a group; filled by the table."""

OF_THE_COMMUNITY = Right(((Role.RESIDENT, Scope.COMMUNITY),))


def _start(tx: Transaction, person: Person, _: None, command: Start) -> Toast | None:
    prefix, rest = _split(command.payload)
    if not tx.origin.is_private:
        return _start_in_group(tx, person, command.payload)
    if prefix in LINKS:
        return LINKS[prefix](tx, person, rest)
    if command.payload in ("", screens.MENU):
        return _open_menu(tx, person, None, OpenMenu())
    given = Given("text", command.payload)
    known = next((does for means, does in forms.RECOGNISED if means(given.text)), None)
    if known is None:
        raise Refused("link-unknown")
    return known(tx, person, given)


def _start_in_group(tx: Transaction, person: Person, payload: str) -> Toast | None:
    prefix, rest = _split(payload)
    if not payload:
        raise Unaddressed
    if prefix in GROUP_LINKS:
        return GROUP_LINKS[prefix](tx, person, rest)
    raise Refused("link-in-group" if prefix in LINKS else "link-unknown")


def _split(payload: str) -> tuple[str, str]:
    prefix, _, rest = payload.partition("_")
    return prefix, rest


def _open_menu(tx: Transaction, person: Person, _: None, command: OpenMenu) -> Toast | None:
    if person.resident_id is None:
        rows = storage.residents.all_registered(tx.connection, tx.account.id)
        if len(rows) > 1:
            return _choose_community(tx, person, None, ChooseCommunity())
        if rows:
            _menu_of(tx, rows[0][0].community_id)
            return None
    show_menu(tx, person)
    return None


def _menu_of(tx: Transaction, community_id: CommunityId) -> None:
    """The private menu is about this community from now on."""
    storage.residents.change_account(tx.connection, tx.account.id, community_id=community_id)
    show_menu(tx, storage.residents.person_in(tx.connection, tx.account, community_id))


def show_menu(tx: Transaction, person: Person) -> None:
    """The menu of a person, by what they are in the community of their private chat."""
    tx.show(menu_of(tx, person))


def menu_of(tx: Transaction, person: Person) -> Screen:
    """What a person can do here, by what they are."""
    return screens.menu(person, _seen(tx, person))


def everything_of(tx: Transaction, person: Person) -> tuple[Rows, Rows]:
    """All buttons of the menu, as a page has room for them, and those of a form that was left half filled in."""
    seen = _seen(tx, person)
    return screens.everything(person, seen), screens.draft_row(seen)


def _seen(tx: Transaction, person: Person) -> Seen:
    has_draft = storage.updates.draft_of(tx.connection, tx.account.id) is not None
    if person.resident_id is None:
        return Seen(has_draft=has_draft, waiting=admissions.waiting(tx))
    if person.community_id is None:
        return Seen(has_draft=has_draft)
    units = [held.unit_id for held in person.roles if held.role is Role.LEADER and held.unit_id is not None]
    led = [storage.communities.unit(tx.connection, unit_id) for unit_id in units]
    unit = storage.communities.unit(tx.connection, person.unit_id) if person.unit_id is not None else None
    of_staff = person.bodies()
    bodies = storage.communities.bodies(tx.connection, person.community_id) if of_staff else []
    return Seen(
        storage.communities.community(tx.connection, person.community_id).name,
        "、".join(unit.label for unit in led if unit is not None),
        tuple(body.name for body in bodies if body.id in of_staff),
        has_draft,
        are_held(unit.community.settings, unit.switches) if unit is not None else False,
        person.unit_id is not None and storage.duty.rotas.of_unit(tx.connection, person.unit_id) is not None,
        storage.polls.records.any_in(tx.connection, person.community_id)
        or storage.polls.elections.any_in(tx.connection, person.community_id),
        unit is not None and unit.chat_id is not None,
        desk=_desk(tx, person, [body.kind for body in bodies if body.id in of_staff]),
        beside=_beside(tx, person.resident_id, person.community_id, person.unit_id),
    )


def _desk(tx: Transaction, person: Person, kinds: list[str]) -> str:
    """Where their desk is on the page; in the chat there is none."""
    if not is_page(tx.account.telegram_id):
        return ""
    if person.holds(Role.ADMINISTRATOR) or person.holds(Role.AUDITOR):
        return screens.DESK
    return screens.STREET if "street" in kinds else ""


def _beside(tx: Transaction, resident_id: ResidentId, community_id: CommunityId, unit_id: UnitId | None) -> Rows:
    """What has pages of its own: the counters at which somebody serves, the boards that are open to everybody."""
    if not is_page(tx.account.telegram_id):
        return ()
    serves = bool(storage.redemption.counters.served_by(tx.connection, resident_id))
    standing = storage.openboard.standing(tx.connection, community_id)
    if standing is None:
        return screens.beside(serves=serves)
    slug, of_unit = standing.board.slug, ""
    if unit_id is not None and unit_id in standing.units:
        of_unit = UNIT_PATH.format(slug=slug, unit=base36(unit_id))
    board = PATH.format(slug=slug) if standing.board.is_open else ""
    return screens.beside(serves=serves, board=board, unit_board=of_unit)


def _choose_community(tx: Transaction, person: Person, _: None, command: ChooseCommunity) -> Toast | None:
    rows = storage.residents.all_registered(tx.connection, tx.account.id)
    if not rows:
        raise Refused("rights-refused-unregistered")
    named = tuple(storage.communities.community(tx.connection, row.community_id) for row, _ in rows)
    tx.show(screens.communities(named))
    return None


def _find_community(tx: Transaction, command: SetCommunity) -> Subject[None]:
    return Subject(None, Where(community_id=command.community_id))


def _set_community(tx: Transaction, person: Person, _: None, command: SetCommunity) -> Toast | None:
    _menu_of(tx, command.community_id)
    return None


def _call(tx: Transaction, person: Person, _: None, command: CallCommunity) -> Toast | None:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    community = storage.communities.community(tx.connection, person.community_id)
    tx.show(screens.call(community, tuple(storage.communities.bodies(tx.connection, community.id))))
    return None


def _help(tx: Transaction, person: Person, _: None, command: Help) -> Toast | None:
    if tx.origin.is_private:
        tx.show(screens.help_private(is_registered=person.resident_id is not None))
    else:
        tx.reply(screens.help_group(is_admin=storage.chats.is_admin(tx.connection, tx.origin.chat_id)))
    return None


def _not_in_groups(tx: Transaction, person: Person, _: None, command: NotInGroups) -> Toast | None:
    unit_id = storage.chats.unit_of(tx.connection, tx.origin.chat_id)
    if unit_id is None:
        raise Unaddressed
    tx.reply(screens.not_in_groups(unit_id if command.lists else None))
    return None


def _no_command(tx: Transaction, person: Person, _: None, command: NoCommand) -> Toast | None:
    raise Refused("menu-no-command")


def _unknown(tx: Transaction, person: Person, _: None, command: Unknown) -> Toast | None:
    raise Refused("button-unknown")


def _reached(tx: Transaction, person: Person, _: None, command: Reached) -> Toast | None:
    if not command.reachable and not tx.account.is_reachable:
        raise Unaddressed  # nothing to learn: and whoever was just forgotten is not written down again
    storage.residents.set_reachable(tx.connection, tx.account.telegram_id, tx.now, reachable=command.reachable)
    chat_id = tx.account.telegram_id if command.reachable else None
    storage.outgoing.reachable(tx.connection, tx.account.id, chat_id)
    if command.reachable:
        storage.reminders.release(tx.connection, tx.account.id)
    return None


def _bare(tx: Transaction, command: object) -> Subject[None]:
    return Subject(None)


ACTIONS: Table = {
    Start: Action(nothing, ANYBODY, _start),
    OpenMenu: Action(nothing, ANYBODY, _open_menu),
    ChooseCommunity: Action(_bare, ANYBODY, _choose_community),
    SetCommunity: Action(_find_community, OF_THE_COMMUNITY, _set_community),
    CallCommunity: Action(nothing, OF_THE_COMMUNITY, _call),
    Help: Action(nothing, ANYBODY, _help),
    NotInGroups: Action(_bare, ANYBODY, _not_in_groups),
    NoCommand: Action(_bare, ANYBODY, _no_command),
    Unknown: Action(_bare, ANYBODY, _unknown),
    Reached: Action(_bare, ANYBODY, _reached),
}
