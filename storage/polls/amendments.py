"""Amendments of rolls: written down by one, signed by another, and only then done; nothing is deleted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from bot.domain.base import HouseholdId, ResidentId
from bot.domain.polls.amendments import Signed, Totals, What
from bot.domain.polls.paper import Hand
from bot.domain.polls.poll import Poll
from bot.domain.polls.roll import Line
from bot.domain.polls.values import LineId, PollId, Weight
from storage.base import insert_of
from storage.polls.paper_tables import Amendment
from storage.polls.tables import RollFlat, RollLine
from storage.residents.tables import Resident

_amendment, _line, _roll_flat = Amendment.__table__, RollLine.__table__, RollFlat.__table__
_resident = Resident.__table__


@dataclass(frozen=True, slots=True)
class KeptAmendment:
    """An amendment as it is kept; `nth` and both totals once it is signed."""

    id: int
    poll_id: PollId
    nth: int | None
    what: What
    line_id: LineId | None
    who: str
    label: str
    why: str
    state: Signed
    first: Hand
    second_by: ResidentId | None
    second_at: datetime | None
    before: Totals | None
    after: Totals | None


_AMENDMENTS = select(_amendment, _resident.c.household_id).join(_resident, _resident.c.id == _amendment.c.first_by)


def write(
    connection: Connection, poll: Poll, what: What, line_id: LineId | None, who: str, label: str, why: str, by: Hand,
    now: datetime,
) -> KeptAmendment | None:  # fmt: skip
    """An amendment that waits for its second signature; None where another waits already."""
    row: dict[str, Any] = {
        "community_id": poll.community_id, "poll_id": poll.id, "what": what.value, "line_id": line_id, "who": who,
        "label": label, "why": why, "state": "waiting", "first_by": by.resident_id, "first_at": now, "before": {},
        "after": {},
    }  # fmt: skip
    added = insert_of(connection)(_amendment).values(row).on_conflict_do_nothing().returning(_amendment.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return read(connection, found) if found is not None else None


def read(connection: Connection, amendment_id: int) -> KeptAmendment | None:
    """An amendment."""
    row = connection.execute(_AMENDMENTS.where(_amendment.c.id == amendment_id)).one_or_none()
    return _as_amendment(row) if row is not None else None


def of_poll(connection: Connection, poll_id: PollId) -> list[KeptAmendment]:
    """Those of a poll that are signed or wait, in order."""
    found = _AMENDMENTS.where(_amendment.c.poll_id == poll_id, _amendment.c.state != "refused")
    return [_as_amendment(row) for row in connection.execute(found.order_by(_amendment.c.id))]


def refuse(connection: Connection, poll: Poll, one: KeptAmendment, by: ResidentId, now: datetime) -> bool:
    """The second person does not sign; False where it waits no more."""
    return _decide(connection, poll, one, state="refused", second_by=by, second_at=now)


def sign(
    connection: Connection, poll: Poll, one: KeptAmendment, by: ResidentId, now: datetime, before: Totals, after: Totals
) -> bool:
    """It is signed by the second and numbered; False where it waits no more."""
    last = select(func.coalesce(func.max(_amendment.c.nth), 0)).where(_amendment.c.poll_id == poll.id)
    nth = connection.execute(last).scalar_one() + 1
    return _decide(
        connection, poll, one, state="signed", second_by=by, second_at=now, nth=nth, before=_kept(before),
        after=_kept(after),
    )  # fmt: skip


def _decide(connection: Connection, poll: Poll, one: KeptAmendment, **values: Any) -> bool:
    where = (
        _amendment.c.id == one.id, _amendment.c.community_id == poll.community_id, _amendment.c.state == "waiting",
    )  # fmt: skip
    return connection.execute(update(_amendment).where(*where).values(values)).rowcount > 0


# what it does to the roll


def add_line(connection: Connection, poll: Poll, line: Line, receipt: str) -> LineId:
    """The line stands last on the roll."""
    last = select(func.coalesce(func.max(_line.c.place), -1)).where(_line.c.poll_id == poll.id)
    row = {
        "community_id": poll.community_id, "poll_id": poll.id, "place": connection.execute(last).scalar_one() + 1,
        "label": line.label, "household_id": line.household_id, "resident_id": line.resident_id,
        "owners": line.owners, "heads": line.weight.heads, "area_cm2": line.weight.area_cm2,
        "may_vote": line.may_vote, "receipt": receipt, "has_slip": False, "voted": False,
    }  # fmt: skip
    added = LineId(connection.execute(insert(_line).values(row).returning(_line.c.id)).scalar_one())
    _fix_flats(connection, poll, added, line)
    return added


def remove_line(connection: Connection, poll: Poll, line_id: LineId, now: datetime) -> None:
    """The line counts no more, and frees its household or resident for another."""
    where = (_line.c.id == line_id, _line.c.community_id == poll.community_id)
    connection.execute(update(_line).where(*where).values(removed_at=now, household_id=None, resident_id=None))


def correct_line(connection: Connection, poll: Poll, line_id: LineId, line: Line) -> None:
    """The line is written as it would be today."""
    where = (_line.c.id == line_id, _line.c.community_id == poll.community_id)
    values = {
        "label": line.label, "heads": line.weight.heads, "area_cm2": line.weight.area_cm2, "may_vote": line.may_vote,
    }  # fmt: skip
    connection.execute(update(_line).where(*where).values(values))
    connection.execute(delete(_roll_flat).where(_roll_flat.c.line_id == line_id))
    _fix_flats(connection, poll, line_id, line)


def _fix_flats(connection: Connection, poll: Poll, line_id: LineId, line: Line) -> None:
    rows = [{"line_id": line_id, "flat_id": one, "community_id": poll.community_id} for one in line.flats]
    if rows:
        connection.execute(insert(_roll_flat), rows)


def _kept(totals: Totals) -> dict[str, Any]:
    return {
        "lines": totals.lines, "heads": totals.weight.heads, "area_cm2": totals.weight.area_cm2, "hash": totals.hash,
    }  # fmt: skip


def _as_totals(kept: dict[str, Any]) -> Totals | None:
    return Totals(kept["lines"], Weight(kept["heads"], kept["area_cm2"]), kept["hash"]) if kept else None


def _as_amendment(row: Any) -> KeptAmendment:
    return KeptAmendment(
        row.id, PollId(row.poll_id), row.nth, What(row.what), row.line_id and LineId(row.line_id), row.who, row.label,
        row.why, Signed(row.state),
        Hand(ResidentId(row.first_by), row.household_id and HouseholdId(row.household_id)),
        row.second_by and ResidentId(row.second_by), row.second_at, _as_totals(row.before), _as_totals(row.after),
    )  # fmt: skip
