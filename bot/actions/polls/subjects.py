"""How a poll is found and locked, who may what, and what screens see of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

import storage.communities
import storage.polls
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.actions.polls.counting import count
from bot.domain.base import Refused, UnitId
from bot.domain.places import Unit
from bot.domain.polls import course, outcome, secrecy
from bot.domain.polls.poll import Poll, State, takes_ballots
from bot.domain.polls.values import LineId, PollId
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.screens.polls import Shown
from storage.polls.rolls import KeptLine, Totals

WRITER = Right(((Role.LEADER, Scope.UNIT), (Role.ADMINISTRATOR, Scope.COMMUNITY)))
VOTER = Right(((Role.RESIDENT, Scope.COMMUNITY),))


@dataclass(frozen=True, slots=True)
class About:
    """A poll with the unit it was posted in, and the units it reaches."""

    poll: Poll
    unit: Unit
    reached: Sequence[UnitId]


def find(tx: Transaction, poll_id: PollId) -> Subject[About]:
    """The poll, locked, and where it stands."""
    about = load(tx.connection, poll_id, lock=True)
    if about is None:
        raise Refused("polls-refused-gone")
    return Subject(about, where_of(about.unit))


def load(connection: Connection, poll_id: PollId, *, lock: bool = False) -> About | None:
    """The poll with its units; None where there is none."""
    poll = storage.polls.records.read(connection, poll_id, lock=lock)
    unit = storage.communities.unit(connection, poll.unit_id) if poll is not None else None
    if poll is None or unit is None:
        return None
    return About(poll, unit, storage.polls.records.reached(connection, poll.id))


def find_line(tx: Transaction, line_id: LineId) -> tuple[Subject[About], KeptLine]:
    """A line of a roll and its poll, locked."""
    line = storage.polls.rolls.line(tx.connection, line_id)
    if line is None:
        raise Refused("polls-refused-gone")
    return find(tx, line.poll_id), line


def where_of(unit: Unit) -> Where:
    """Where a poll stands: in the unit it was posted in."""
    return Where(unit.community.id, unit.id, unit.grid_id)


def change(tx: Transaction, about: About, **values: object) -> About:
    """Change the poll, plan what the clock does next, and let its cards show it."""
    storage.polls.records.change(tx.connection, about.poll, **values)
    fresh = storage.polls.records.read(tx.connection, about.poll.id)
    if fresh is None:
        raise LookupError(about.poll.id)
    after = course.next_at(fresh, fresh.stepped_until)
    storage.polls.records.change(tx.connection, fresh, next_at=after)
    touch(tx, fresh.id, about.reached)
    return About(fresh, about.unit, about.reached)


def touch(tx: Transaction, poll_id: PollId, reached: Sequence[UnitId]) -> None:
    """Cards and boards show what has changed."""
    tx.touch("poll", poll_id)
    for unit_id in reached:
        tx.touch("board", unit_id)


def shown(tx: Transaction, about: About) -> Shown:
    """What screens show of it now."""
    return shown_in(tx.connection, about, is_open=takes_ballots(about.poll, tx.now))


def shown_in(connection: Connection, about: About, *, is_open: bool) -> Shown:
    """What screens show of it, outside a use case."""
    poll = about.poll
    totals = storage.polls.rolls.totals(connection, poll.id)
    return Shown(
        poll=poll, zone=about.unit.community.zone, unit_label=about.unit.label,
        by=storage.residents.shown_name(connection, poll.by), is_open=is_open, lines=totals.lines, base=totals.base,
        voted_lines=totals.voted_lines, voted=totals.voted, turnout=turnout(poll, totals),
        need=outcome.need(poll.rule, totals.base),
        counted=count(connection, poll) if poll.state is State.DECIDED else None,
        objections=storage.polls.objections.count(connection, poll)[1],
    )  # fmt: skip


def turnout(poll: Poll, totals: Totals) -> secrecy.Turnout:
    """How turnout is shown: of few households that vote in secret only whether it is enough."""
    if not poll.is_secret:
        return secrecy.Turnout.FIGURES
    need = outcome.need(poll.rule, totals.base)
    return secrecy.turnout_shown(totals.lines, enough=totals.voted.heads >= need.heads)


def lines_of(tx: Transaction, person: Person, poll: Poll) -> list[KeptLine]:
    """The lines this person may cast for now; rolls know persons from 18 on."""
    if not person.is_adult:
        raise Refused("polls-refused-minor")
    return storage.polls.rolls.lines_of(tx.connection, poll.id, person.household_id, person.resident_id)
