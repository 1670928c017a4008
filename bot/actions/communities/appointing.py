"""Whoever binds a unit's group leads it: at once where they have agreed to what is kept, else when they do."""

from datetime import datetime, timedelta

import storage.invitations
import storage.outgoing
import storage.residents
import storage.rights
import storage.roles
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.communities import links, rights
from bot.actions.forms import ANYBODY
from bot.actions.reminding import remind
from bot.domain.base import Refused, ResidentId
from bot.domain.commands.communities import DeclineOffice
from bot.domain.places import Unit
from bot.domain.rights import Person, Role, Where
from bot.screens import communities as screens
from bot.screens.base import Screen, Toast
from storage.invitations import Invited

DAYS = 30
"""How long whoever bound a group can say that they lead it."""
PATIENCE = timedelta(days=3)
"""After so long without an answer the administrators hear of it."""


def appoint(tx: Transaction, unit: Unit, invited: Invited) -> None:
    """Make whoever opened the link leader, or ask them first: until they agree, only their account is known."""
    rights.ask_no_more(tx, unit.community.id, unit.id)
    if storage.roles.has_consented(tx.connection, unit.community.id, tx.account.id):
        _lead(tx, unit, invited)
    else:
        _write_down(tx, unit, invited, None)
        _ask(tx, unit)


def _lead(tx: Transaction, unit: Unit, invited: Invited) -> None:
    community_id = unit.community.id
    resident_id = storage.roles.enrol(tx.connection, community_id, tx.account.id, tx.now)
    if tx.account.community_id is None:
        storage.residents.change_account(tx.connection, tx.account.id, community_id=community_id)
    chat_id = _chat_id(tx)
    rights.give(tx, community_id, resident_id, tx.account.id, chat_id, Role.LEADER, by=resident_id, unit_id=unit.id)
    _write_down(tx, unit, invited, resident_id)
    leads = screens.leads_now(unit)
    tx.tell(tx.account.id, chat_id, leads, community_id=community_id, rank=storage.outgoing.ANSWER)


def _ask(tx: Transaction, unit: Unit) -> None:
    """Ask in the private chat; who cannot be written to there finds the way by a button in the group."""
    community_id, code = unit.community.id, links.fresh_code()
    storage.invitations.invite(
        tx.connection, code, "role", tx.now, tx.now + timedelta(days=DAYS), community_id=community_id,
        unit_id=unit.id, role=Role.LEADER.value, for_account=tx.account.id,
    )  # fmt: skip
    asked = screens.office_offered(Role.LEADER, unit.label, unit.community, code, with_consent=True, is_asked=True)
    tx.tell(
        tx.account.id, _chat_id(tx), asked, community_id=community_id, once=rights.asked_key(code),
        rank=storage.outgoing.ANSWER,
    )  # fmt: skip
    if not tx.account.is_reachable:
        in_group = screens.ask_leader_in_group(f"r_{code}")
        tx.announce(tx.origin.chat_id, in_group, community_id=community_id, rank=storage.outgoing.ANSWER)
    unanswered = screens.leader_unanswered(unit)
    _tell_administrators(tx, unit, unanswered, rights.unanswered(code), due_at=tx.now + PATIENCE)


def _tell_administrators(
    tx: Transaction, unit: Unit, screen: Screen, subject: str, *, due_at: datetime | None = None
) -> None:
    held = storage.roles.holders(tx.connection, unit.community.id, role=Role.ADMINISTRATOR)
    remind(
        tx, rights.people(held), screen, kind="tasks", subject=subject, community=unit.community,
        opens=f"unit_{unit.id}", due_at=due_at,
    )  # fmt: skip


def _chat_id(tx: Transaction) -> int | None:
    return tx.account.telegram_id if tx.account.is_reachable else None


def _write_down(tx: Transaction, unit: Unit, invited: Invited, by: ResidentId | None) -> None:
    about = {"unit": int(unit.id), "place": unit.label, "invited_by": invited.made_by}
    storage.rights.log_change(tx.connection, unit.community.id, tx.now, by, "unit-bound", about)


def _find(tx: Transaction, command: DeclineOffice) -> Subject[Invited]:
    invited = links.invited_by(tx, ("role",), command.link, lock=True)
    links.require_theirs(tx, invited)
    return Subject(invited, Where(community_id=invited.community_id))


def _decline(tx: Transaction, person: Person, invited: Invited, command: DeclineOffice) -> Toast | None:
    """The administrators hear that the unit needs a leader."""
    if invited.for_account is None or invited.unit_id is None:
        raise Refused("button-unknown")
    if invited.used_at is not None:
        raise Refused("communities-refused-office-gone")
    unit = rights.unit_of(tx, invited.unit_id)
    rights.ask_no_more(tx, unit.community.id, unit.id)
    _tell_administrators(tx, unit, screens.leader_declined(unit), f"lead-declined:{invited.code}")
    tx.show(screens.office_declined())
    return None


ACTIONS: Table = {DeclineOffice: Action(_find, ANYBODY, _decline)}
