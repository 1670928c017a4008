"""The delivery ledger of a poll, and the doors that are to be visited."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from bot.domain.base import HouseholdId, ResidentId, UnitId
from bot.domain.polls.deliveries import Method, Reached, is_to_visit
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import LineId, PollId
from storage import residents
from storage.polls import rolls
from storage.polls.paper_tables import Delivery, PaperEntry
from storage.polls.rolls import KeptLine
from storage.polls.tables import RollLine

_delivery, _entry, _line = Delivery.__table__, PaperEntry.__table__, RollLine.__table__


@dataclass(frozen=True, slots=True)
class Told:
    """What was written last of a line; `by` None: the bot."""

    state: Reached
    method: Method
    on_day: date
    by: ResidentId | None


def note(
    connection: Connection, poll: Poll, lines: Sequence[LineId], state: Reached, method: Method, on_day: date,
    by: ResidentId | None, now: datetime,
) -> None:  # fmt: skip
    """Write it down of these lines; what was written before stays."""
    rows = [
        {
            "community_id": poll.community_id, "poll_id": poll.id, "line_id": line_id, "state": state.value,
            "method": method.value, "on_day": on_day, "by": by, "at": now,
        }
        for line_id in lines
    ]  # fmt: skip
    for start in range(0, len(rows), rolls.CHUNK):
        connection.execute(insert(_delivery), rows[start : start + rolls.CHUNK])


def newest(connection: Connection, poll_id: PollId) -> dict[LineId, Told]:
    """What was written last of each line."""
    last = select(func.max(_delivery.c.id)).where(_delivery.c.poll_id == poll_id).group_by(_delivery.c.line_id)
    rows = connection.execute(select(_delivery).where(_delivery.c.id.in_(last)))
    return {LineId(row.line_id): _as_told(row) for row in rows}


def of_line(connection: Connection, line_id: LineId) -> list[Told]:
    """All that was written of a line, the newest first."""
    poll = select(_line.c.poll_id).where(_line.c.id == line_id).scalar_subquery()
    found = (
        select(_delivery)
        .where(_delivery.c.poll_id == poll, _delivery.c.line_id == line_id)
        .order_by(_delivery.c.id.desc())
    )
    return [_as_told(row) for row in connection.execute(found)]


def doors_to_visit(connection: Connection, poll_id: PollId, units: Sequence[UnitId]) -> list[KeptLine]:
    """The doors of these units that agreed to be called on, have not voted, and that nobody reached or can reach."""
    doors = {
        one.flat.household_id: one
        for unit_id in units
        for one in residents.doors(connection, unit_id)
        if one.may_call and not one.flat.vacant and one.flat.household_id is not None
    }
    known = newest(connection, poll_id)
    waiting = select(_entry.c.line_id).where(_entry.c.poll_id == poll_id, _entry.c.state == "waiting")
    entered = set(connection.execute(waiting).scalars())
    return [
        line
        for line in rolls.lines(connection, poll_id)
        if line.may_vote and (door := doors.get(line.household_id or HouseholdId(0))) is not None
        and is_to_visit(
            known[line.id].state if line.id in known else None, reachable=bool(door.reachable),
            voted=line.has_voted or line.id in entered,
        )
    ]  # fmt: skip


def _as_told(row: Any) -> Told:
    return Told(Reached(row.state), Method(row.method), row.on_day, row.by and ResidentId(row.by))
