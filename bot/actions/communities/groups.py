"""A unit's group: bound by one link, greeted, left, entered again, moved to another id."""

import storage.chats
import storage.communities
import storage.duty
import storage.invitations
import storage.living
import storage.matters
import storage.outgoing
import storage.reminders
import storage.residents
import storage.rights
import storage.roles
import storage.units
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.communities import appointing, links, rights, units
from bot.actions.forms import ANYBODY
from bot.actions.reminding import cancel, remind
from bot.domain.base import Refused
from bot.domain.commands.communities import GoWithoutGroup
from bot.domain.commands.forms import Moved, Placed
from bot.domain.pages import is_page, page_of_unit
from bot.domain.places import Unit
from bot.domain.rights import Person, Role
from bot.screens import communities as screens
from bot.screens.base import Toast
from storage.invitations import Invited

CARDS = 50
"""So many open cards a unit takes along into another group."""


def _in_private(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """The link was opened in the private chat, where there is no group to bind."""
    invited = links.invited_by(tx, ("unit",), rest)
    links.require_unused(tx, invited)
    if invited.unit_id is None:
        raise Refused("communities-refused-link")
    tx.show(screens.choose_group(rights.unit_of(tx, invited.unit_id), invited.code))
    return None


def _bind(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """Bind the unit to this group, and let whoever opened the link lead it."""
    invited = links.invited_by(tx, ("unit",), rest, lock=True)
    if invited.unit_id is None:
        raise Refused("communities-refused-link")
    storage.units.lock(tx.connection, invited.unit_id)
    unit = rights.unit_of(tx, invited.unit_id)
    chat_id = tx.origin.chat_id
    if invited.used_by == tx.account.id and unit.chat_id == chat_id:
        return None
    links.require_unused(tx, invited)
    _require_free(tx, unit, chat_id)
    _speak_in(tx, unit, chat_id)
    storage.invitations.use(tx.connection, invited.code, tx.account.id, tx.now, unit.community.id)
    _greet(tx, unit, again=unit.chat_id is not None and not is_page(unit.chat_id), code=invited.code)
    appointing.appoint(tx, unit, invited)
    return None


def _speak_in(tx: Transaction, unit: Unit, chat_id: int) -> None:
    """The unit's chat is this one from now on; what is open comes along from the one it had."""
    if unit.chat_id is not None and unit.chat_id != chat_id:
        _bring_cards(tx, unit, unit.chat_id, chat_id)
        storage.outgoing.close_chat(tx.connection, unit.chat_id, tx.now, "the unit has another group")
    storage.units.bind(tx.connection, unit.id, chat_id, tx.now)
    storage.reminders.release(tx.connection, None, unit.id)
    cancel(tx, "tasks", _removal_of(unit))


def _find_invited(tx: Transaction, command: GoWithoutGroup) -> Subject[Invited]:
    invited = links.invited_by(tx, ("unit",), command.link, lock=True)
    links.require_unused(tx, invited)
    return Subject(invited)


def _go_without(tx: Transaction, person: Person, invited: Invited, command: GoWithoutGroup) -> Toast | None:
    """The page of the unit stands for its group, until it has one."""
    if invited.unit_id is None:
        raise Refused("communities-refused-link")
    storage.units.lock(tx.connection, invited.unit_id)
    unit = rights.unit_of(tx, invited.unit_id)
    chat_id = page_of_unit(unit.id)
    _require_free(tx, unit, chat_id)
    _speak_in(tx, unit, chat_id)
    storage.invitations.use(tx.connection, invited.code, tx.account.id, tx.now, unit.community.id)
    storage.outgoing.live(
        tx.connection, now=tx.now, kind="board", subject_id=unit.id, chat_id=chat_id, community_id=unit.community.id,
    )  # fmt: skip
    appointing.appoint(tx, unit, invited)
    return None


def _bring_cards(tx: Transaction, unit: Unit, was: int, chat_id: int) -> None:
    """What is still open stands in the new chat as well: what had its card in the one before, the turn, matters."""
    for kind, subject_id, due_at in storage.living.still_open(tx.connection, was, CARDS):
        storage.outgoing.live(
            tx.connection, now=tx.now, kind=kind, subject_id=subject_id, chat_id=chat_id,
            community_id=unit.community.id, due_at=due_at if due_at is not None and due_at > tx.now else None,
        )  # fmt: skip
    running = storage.duty.turns.running_in(tx.connection, unit.id)
    if running is not None:
        storage.outgoing.live(
            tx.connection, now=tx.now, kind="duty", subject_id=running.id, chat_id=chat_id,
            community_id=unit.community.id,
        )  # fmt: skip
    for one in storage.matters.board_lines(tx.connection, unit.id, tx.now, limit=CARDS):
        storage.outgoing.live(
            tx.connection, now=tx.now, kind="matter", subject_id=one.id, chat_id=chat_id,
            community_id=unit.community.id,
        )  # fmt: skip


def _require_free(tx: Transaction, unit: Unit, chat_id: int) -> None:
    """A group has one unit, and a unit one group, unless the bot is no longer in the one it had."""
    other = storage.communities.unit_of_chat(tx.connection, chat_id)
    if other is not None and other.id != unit.id:
        raise Refused("communities-refused-group-taken", unit=other.label)
    if unit.chat_id in (None, chat_id) or is_page(unit.chat_id):
        return
    if not storage.units.is_closed(tx.connection, unit.chat_id):
        raise Refused("communities-refused-unit-taken", unit=unit.label)


def _greet(tx: Transaction, unit: Unit, *, again: bool, code: str) -> None:
    chat_id = tx.origin.chat_id
    is_admin = storage.chats.is_admin(tx.connection, chat_id)
    greeting = screens.greeting(unit, is_admin=is_admin, again=again)
    tx.announce(
        chat_id, greeting, community_id=unit.community.id, once=f"greeting:{code}", rank=storage.outgoing.ANSWER
    )  # fmt: skip
    storage.outgoing.live(
        tx.connection, now=tx.now, kind="board", subject_id=unit.id, chat_id=chat_id,
        community_id=unit.community.id, pinned=True,
    )  # fmt: skip


def _placed(tx: Transaction, person: Person, _: None, command: Placed) -> Toast | None:
    """The bot was put into a group, made administrator or not, or thrown out."""
    chat_id = tx.origin.chat_id
    was_there, was_admin = storage.units.standing(tx.connection, chat_id)
    storage.chats.seen(
        tx.connection, chat_id, tx.now,
        is_admin=command.is_admin, can_pin=command.can_pin, is_member=command.is_member,
    )  # fmt: skip
    unit = storage.communities.unit_of_chat(tx.connection, chat_id)
    if unit is None:
        return None
    if command.is_member:
        cancel(tx, "tasks", _removal_of(unit))
    elif was_there:
        _tell_of_removal(tx, unit)
    if command.is_member and was_admin != command.is_admin:
        tx.touch("board", unit.id)
    return None


def _tell_of_removal(tx: Transaction, unit: Unit) -> None:
    """The leader hears it with a link to come back, the administrators with the way to make one."""
    community_id = unit.community.id
    code = units.invite(tx, unit, None)
    holders = storage.roles.holders
    leading = rights.people(holders(tx.connection, community_id, role=Role.LEADER, unit_id=unit.id))
    administering = rights.people(holders(tx.connection, community_id, role=Role.ADMINISTRATOR))
    known = {account_id for account_id, _, _ in leading}
    others = [one for one in administering if one[0] not in known]
    for people, payload in ((leading, code), (others, None)):
        remind(
            tx, people, screens.group_closed(unit, payload), kind="tasks", subject=_removal_of(unit),
            occurrence=tx.now.isoformat(), community=unit.community, opens=f"unit_{unit.id}",
            line=screens.group_closed_line(unit),
        )  # fmt: skip


def _removal_of(unit: Unit) -> str:
    """What reminders call it that the bot was removed from the unit's group."""
    return f"removed:{unit.id}"


def _moved(tx: Transaction, person: Person, _: None, command: Moved) -> Toast | None:
    storage.chats.migrate(tx.connection, command.old, command.new)
    return None


def _bare(tx: Transaction, command: object) -> Subject[None]:
    return Subject(None)


ACTIONS: Table = {
    Placed: Action(_bare, ANYBODY, _placed),
    Moved: Action(_bare, ANYBODY, _moved),
    GoWithoutGroup: Action(_find_invited, ANYBODY, _go_without),
}
LINKS: Links = {"g": _in_private}
GROUP_LINKS: Links = {"g": _bind}
