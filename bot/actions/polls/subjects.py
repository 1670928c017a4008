"""How a poll is found and locked, who may what, and what screens see of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from sqlalchemy import Connection

import storage.communities
import storage.polls
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.actions.polls.counting import count
from bot.domain.base import Refused, UnitId
from bot.domain.places import Unit
from bot.domain.polls import course, outcome, secrecy
from bot.domain.polls.poll import Poll, Reach, State, takes_ballots
from bot.domain.polls.values import LineId, PollId
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.screens.base import Text
from bot.screens.polls import Shown
from storage.polls.rolls import KeptLine, Totals

WRITER = Right(((Role.LEADER, Scope.UNIT), (Role.ADMINISTRATOR, Scope.COMMUNITY)))
FIELDS = frozenset(field.name for field in fields(Poll))
"""Columns that a poll is read with."""
VOTER = Right(((Role.RESIDENT, Scope.COMMUNITY),))

PARTS: list[Callable[[Connection, PollId], Text | None]] = []
"""How a poll decides that is a part of something with a course of its own, in words; None where it is no such part."""


@dataclass(frozen=True, slots=True)
class About:
    """A poll with the unit it was posted in, and the units it reaches."""

    poll: Poll
    unit: Unit
    reached: Sequence[UnitId]


FOLLOWERS: list[Callable[[Transaction, About], None]] = []
"""What follows when a poll changes: each is told of it as it stands, and may refuse one that is being posted."""


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
    is_far = poll.reach is not Reach.UNIT
    return About(poll, unit, storage.polls.records.reached(connection, poll.id) if is_far else [unit.id])


def find_line(tx: Transaction, line_id: LineId) -> tuple[Subject[About], KeptLine]:
    """A line of a roll and its poll, locked."""
    line = storage.polls.rolls.line(tx.connection, line_id)
    if line is None:
        raise Refused("polls-refused-gone")
    return find(tx, line.poll_id), line


def where_of(unit: Unit) -> Where:
    """Where a poll stands: in the unit it was posted in."""
    return Where(unit.community.id, unit.id, unit.grid_id)


def owned_at(about: About) -> Where:
    """Where whoever takes a poll back or corrects it must lead: one of several units is the administrator's alone."""
    where = where_of(about.unit)
    return where if about.poll.reach is Reach.UNIT else Where(where.community_id)


def change(tx: Transaction, about: About, **values: Any) -> About:
    """Change the poll (locked), plan what the clock does next, and let its cards show it; values as they are stored."""
    known = {name: value for name, value in values.items() if name in FIELDS}
    if "state" in known:
        known["state"] = State(known["state"])
    fresh = replace(about.poll, **known)
    after = course.next_at(fresh, fresh.stepped_until)
    storage.polls.records.change(tx.connection, fresh, **values, next_at=after)
    touch(tx, fresh.id, about.reached)
    after_change = About(fresh, about.unit, about.reached)
    for follow in FOLLOWERS:
        follow(tx, after_change)
    return after_change


def part_of(connection: Connection, poll_id: PollId) -> Text | None:
    """How this poll decides, where it is a part of something with a course of its own."""
    return next((words for part in PARTS if (words := part(connection, poll_id)) is not None), None)


def require_alone(tx: Transaction, poll: Poll) -> None:
    """Return for a poll that is a part of nothing; what it is a part of alone may change or end it."""
    if part_of(tx.connection, poll.id) is not None:
        raise Refused("polls-refused-part")


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
        counted=count(connection, poll) if poll.state is State.DECIDED else None, rule=part_of(connection, poll.id),
        objections=storage.polls.objections.count(connection, poll)[1],
    )  # fmt: skip


def turnout(poll: Poll, totals: Totals) -> secrecy.Turnout:
    """How turnout is shown: of few households that vote in secret only whether it is enough."""
    if not poll.is_secret:
        return secrecy.Turnout.FIGURES
    need = outcome.need(poll.rule, totals.base)
    return secrecy.turnout_shown(totals.lines, enough=totals.voted.heads >= need.heads)


def not_on_roll(tx: Transaction, person: Person, poll: Poll) -> Refused:
    """Why this person casts for no line: of a flat that several own, one of them is named first."""
    shared = storage.polls.owners.shared_with(tx.connection, poll.id, person.resident_id) if person.resident_id else []
    if not shared:
        return Refused("polls-refused-not-on-roll")
    is_named = shared[0].voter_id is not None
    return Refused("polls-refused-named" if is_named else "polls-refused-name-first", door=shared[0].label)


def lines_of(tx: Transaction, person: Person, poll: Poll) -> list[KeptLine]:
    """The lines this person may cast for now; rolls know persons from 18 on."""
    if not person.is_adult:
        raise Refused("polls-refused-minor")
    return storage.polls.rolls.lines_of(tx.connection, poll.id, person.household_id, person.resident_id)
