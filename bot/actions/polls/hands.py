"""Who lends a hand with paper and doors: leaders and households on duty of the units a poll reaches, its clerk.

Whoever confirms may besides be the grid worker, the witness, or a grown-up of another household that was asked.
"""

from sqlalchemy import Connection

import storage.duty
import storage.polls
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.actions.duty.subjects import households_of
from bot.actions.duty.subjects import load as load_duty
from bot.actions.polls.subjects import About, find, find_line
from bot.domain.base import HouseholdId, Refused, UnitId
from bot.domain.polls.paper import Hand
from bot.domain.polls.values import LineId, PollId
from bot.domain.rights import Person, Right, Role, Scope, Where, require
from storage.polls.rolls import KeptLine

ENTERS = Right(
    (
        (Role.LEADER, Scope.UNIT), (Role.LEADER, Scope.SUBJECT), (Role.ADMINISTRATOR, Scope.COMMUNITY),
        (Role.ON_DUTY, Scope.SUBJECT), (Role.CLERK, Scope.SUBJECT),
    ),
    refusal="paper-refused-enters",
)  # fmt: skip
CHECKS = Right(
    (*ENTERS.grants, (Role.GRID_WORKER, Scope.GRID), (Role.READER, Scope.SUBJECT), (Role.CALLED, Scope.SUBJECT)),
    refusal="paper-refused-checks",
)
WITNESSES = Right(
    (*ENTERS.grants, (Role.GRID_WORKER, Scope.GRID), (Role.READER, Scope.SUBJECT)), refusal="paper-refused-witnesses"
)
"""CHECKS without the neighbours that are asked: what is confirmed is of many households."""
LEADS = Right(
    ((Role.LEADER, Scope.UNIT), (Role.LEADER, Scope.SUBJECT), (Role.ADMINISTRATOR, Scope.COMMUNITY)),
    refusal="paper-refused-leads",
)


def find_poll(tx: Transaction, poll_id: PollId) -> Subject[About]:
    """The poll, locked, with what this person is to it."""
    subject = find(tx, poll_id)
    return Subject(subject.of, subject.where, lambda person: relations(tx.connection, subject.of, person))


def find_line_of(tx: Transaction, line_id: LineId) -> Subject[tuple[About, KeptLine]]:
    """A line as it is now that its poll is locked."""
    subject, _ = find_line(tx, line_id)
    line = storage.polls.rolls.line(tx.connection, line_id)
    if line is None:
        raise Refused("polls-refused-gone")
    return Subject((subject.of, line), subject.where, lambda person: relations(tx.connection, subject.of, person))


def relations(connection: Connection, about: About, person: Person) -> frozenset[Role]:
    """LEADER and ON_DUTY of a unit that it reaches, CLERK, READER (its witness), CALLED: grown-up and lives there."""
    if person.resident_id is None or person.community_id != about.unit.community.id:
        return frozenset()
    found = set()
    if any(held.role is Role.LEADER and held.unit_id in about.reached for held in person.roles):
        found.add(Role.LEADER)
    if duty_units(connection, about, person):
        found.add(Role.ON_DUTY)
    if about.poll.clerk_id == person.resident_id:
        found.add(Role.CLERK)
    if about.poll.witness_id == person.resident_id:
        found.add(Role.READER)
    if person.is_adult and person.unit_id in about.reached:
        found.add(Role.CALLED)
    return frozenset(found)


def duty_units(connection: Connection, about: About, person: Person) -> list[UnitId]:
    """The units of the poll in which this person's household is on duty now; of a helper all are looked at."""
    if person.resident_id is None or not person.is_adult:
        return []
    helps = any(one.kind == "helper" for one in storage.residents.ties_of(connection, person.resident_id))
    units = [one for one in about.reached if helps or one == person.unit_id]
    return [
        one for one in units if (home := on_duty(connection, one)) and home in households_of(connection, one, person)
    ]


def served_units(connection: Connection, about: About, person: Person) -> list[UnitId]:
    """The units whose doors this person sees: all for administrators and the clerk, else those led or served now."""
    if person.holds(Role.ADMINISTRATOR) or about.poll.clerk_id == person.resident_id:
        return list(about.reached)
    led = {held.unit_id for held in person.roles if held.role is Role.LEADER}
    mine = led | set(duty_units(connection, about, person))
    return [one for one in about.reached if one in mine]


def in_order(connection: Connection, unit_id: UnitId) -> list[HouseholdId]:
    """The household on duty in a unit, and those that follow it, each once."""
    kept = storage.duty.rotas.of_unit(connection, unit_id)
    duty = load_duty(connection, kept) if kept is not None else None
    if duty is None or duty.running is None:
        return []
    turns = [duty.running.turn, *duty.coming]
    return list(dict.fromkeys(one.household_id for one in turns if one.household_id is not None))


def on_duty(connection: Connection, unit_id: UnitId) -> HouseholdId | None:
    """The household that is on duty in a unit now; None where none is."""
    kept = storage.duty.rotas.of_unit(connection, unit_id)
    started = storage.duty.turns.of_rota(connection, kept) if kept is not None else []
    return started[-1].turn.household_id if started else None


def may(right: Right, connection: Connection, person: Person, about: About) -> bool:
    """Whether the person may, for showing buttons only."""
    where = Where(about.unit.community.id, about.unit.id, about.unit.grid_id)
    try:
        require(right, person, where, relations(connection, about, person))
    except Refused:
        return False
    return True


def hand(person: Person) -> Hand:
    """Who acts, and of which household; Refused for whom nobody knows here, and for minors."""
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    if not person.is_adult:
        raise Refused("polls-refused-minor")
    return Hand(person.resident_id, person.household_id)


def require_unconcerned(tx: Transaction, about: About, by: Hand) -> None:
    """Return where the poll is not about somebody of this person's home, as an election's is about its candidates."""
    if by.household_id in storage.polls.elections.households_on(tx.connection, about.poll.id):
        raise Refused("paper-refused-concerned")
