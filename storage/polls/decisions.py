"""Decisions that polls adopted: in what words, whose they are, due and to be looked at again when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Index, func, select, text, update

from bot.domain.base import BodyId, MatterId, UnitId
from bot.domain.polls.decisions import Standing
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import PollId
from storage.base import MOST_ASKED, NOW_ASKED, Row, insert_of, instant, may_be_instant, may_refer_to, one_of, to

ASKED = text("next_at IS NOT NULL")


class Decision(Row, table=True):
    """A decision; `body_id` is whose it is, none where it is the unit's own; `next_at` when it is asked about again."""

    __tablename__ = "decisions"
    __table_args__ = (
        one_of("standing", "running", "holds", "ended"),
        Index("ix_decisions_next_at", "next_at", sqlite_where=ASKED, postgresql_where=ASKED),
    )
    poll_id: int = to("polls.id", primary_key=True)
    community_id: int = to("communities.id")
    unit_id: int = to("units.id")
    words: str
    body_id: int | None = may_refer_to("bodies.id", index=False)
    due_on: date
    review_on: date
    matter_id: int | None = may_refer_to("matters.id")
    by: int | None = may_refer_to("residents.id", index=False)
    at: datetime = instant()
    standing: str = "running"
    next_at: datetime | None = may_be_instant()


_decision = Decision.__table__
_DUE = (
    select(_decision.c.poll_id)
    .where(ASKED, _decision.c.next_at <= NOW_ASKED)
    .order_by(_decision.c.next_at)
    .limit(MOST_ASKED)
)
FIRST_DUE = select(func.min(_decision.c.next_at)).where(ASKED)
"""When a decision is to be asked about next."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A decision as it is kept."""

    poll_id: PollId
    unit_id: UnitId
    words: str
    body_id: BodyId | None
    due_on: date
    review_on: date
    matter_id: MatterId | None
    standing: Standing


def add(connection: Connection, poll: Poll, **values: Any) -> bool:
    """Write it down; False where the poll has its decision already."""
    row = {
        "poll_id": poll.id, "community_id": poll.community_id, "unit_id": poll.unit_id,
        "standing": Standing.RUNNING.value, **values,
    }  # fmt: skip
    added = insert_of(connection)(_decision).values(row).on_conflict_do_nothing().returning(_decision.c.poll_id)
    return connection.execute(added).scalar_one_or_none() is not None


def read(connection: Connection, poll: Poll) -> Kept | None:
    """The decision of a poll."""
    where = (_decision.c.poll_id == poll.id, _decision.c.community_id == poll.community_id)
    row = connection.execute(select(_decision).where(*where)).one_or_none()
    return _as_kept(row) if row is not None else None


def change(connection: Connection, poll: Poll, **values: Any) -> None:
    """How it stands, or when it is asked about again."""
    where = (_decision.c.poll_id == poll.id, _decision.c.community_id == poll.community_id)
    connection.execute(update(_decision).where(*where).values(values))


def of_units(connection: Connection, unit_id: UnitId, *, limit: int, offset: int = 0) -> Sequence[Kept]:
    """The decisions of a unit, the newest first."""
    found = select(_decision).where(_decision.c.unit_id == unit_id).order_by(_decision.c.poll_id.desc())
    return [_as_kept(row) for row in connection.execute(found.limit(limit).offset(offset))]


def due(connection: Connection, now: datetime, limit: int) -> Sequence[PollId]:
    """Decisions that are to be asked about."""
    return [PollId(one) for one in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


def _as_kept(row: Any) -> Kept:
    return Kept(
        PollId(row.poll_id), UnitId(row.unit_id), row.words, row.body_id and BodyId(row.body_id), row.due_on,
        row.review_on, row.matter_id and MatterId(row.matter_id), Standing(row.standing),
    )  # fmt: skip
