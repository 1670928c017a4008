"""Whistles: which bodies were called into a matter, by when, and what became of each call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Index, bindparam, func, or_, select, text, update

from bot.domain.base import BodyId, CommunityId, MatterId, ResidentId, UnitId
from bot.domain.matters import Number
from bot.domain.whistles import Whistle
from storage.base import (
    ID,
    MOST_ASKED,
    NOW_ASKED,
    Instant,
    Row,
    insert_of,
    instant,
    key,
    may_be_instant,
    may_refer_to,
    to,
)
from storage.communities import Body
from storage.matters.tables import Matter

LIVE = text("answered_at IS NULL AND ended_at IS NULL")
WAITED_FOR = text("answered_at IS NULL AND ended_at IS NULL AND late_at IS NULL")
"""Written out, so that SQLite sees that its partial indexes serve."""


class Call(Row, table=True):
    """A body called into a matter; at most one live call each. `ended_at`: taken back, or the matter was closed."""

    __tablename__ = "whistles"
    __table_args__ = (
        Index("uq_whistles_live", "matter_id", "body_id", unique=True, sqlite_where=LIVE, postgresql_where=LIVE),
        Index("ix_whistles_due_at", "due_at", sqlite_where=WAITED_FOR, postgresql_where=WAITED_FOR),
        Index("ix_whistles_community_id_late_at", "community_id", "late_at"),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    matter_id: int = to("matters.id")
    body_id: int = to("bodies.id")
    question: str
    called_by: int = to("residents.id", index=False)
    called_at: datetime = instant()
    due_at: datetime = instant()
    late_at: datetime | None = may_be_instant()
    answered_at: datetime | None = may_be_instant()
    answered_by: int | None = may_refer_to("residents.id", index=False)
    ended_at: datetime | None = may_be_instant()


@dataclass(frozen=True, slots=True)
class CalledLate:
    """A body that was called in for matters of a unit and did not answer in time, and how often."""

    unit_id: UnitId
    body_id: BodyId
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A body that was called in, whose time ran out without the clock's marking it."""

    matter_id: MatterId
    number: Number
    name: str
    since: datetime


_call, _body, _matter = Call.__table__, Body.__table__, Matter.__table__
_WHISTLES = select(_call, _body.c.name).select_from(_call.join(_body, _body.c.id == _call.c.body_id))
_OF_MATTER = _WHISTLES.where(_call.c.matter_id == bindparam("matter_id")).order_by(_call.c.id)
_DUE = select(_call.c.id).where(WAITED_FOR, _call.c.due_at <= NOW_ASKED).order_by(_call.c.due_at).limit(MOST_ASKED)
FIRST_DUE = select(func.min(_call.c.due_at)).where(WAITED_FOR)
"""When the first time runs out."""
_HERE = bindparam("of_community", type_=ID)
UNMARKED = (
    select(_call.c.matter_id, _matter.c.year, _matter.c.serial, _body.c.name, _call.c.due_at)
    .select_from(_call.join(_body, _body.c.id == _call.c.body_id).join(_matter, _matter.c.id == _call.c.matter_id))
    .where(
        WAITED_FOR,
        _call.c.due_at < bindparam("late", type_=Instant),
        or_(_HERE.is_(None), _call.c.community_id == _HERE),
    )
)
"""Calls whose time ran out before then and that nobody marked."""
_UNMARKED = UNMARKED.order_by(_call.c.due_at, _call.c.id)
_STANDING = _OF_MATTER.where((_call.c.ended_at.is_(None)) | (_call.c.answered_at.is_not(None)))


def call(
    connection: Connection, community_id: CommunityId, matter_id: MatterId, body_id: BodyId, question: str,
    by: ResidentId, now: datetime, due_at: datetime,
) -> int | None:  # fmt: skip
    """Call a body in; the call's id, or None where it is called and has not answered yet."""
    values = {
        "community_id": community_id, "matter_id": matter_id, "body_id": body_id, "question": question,
        "called_by": by, "called_at": now, "due_at": due_at,
    }  # fmt: skip
    added = insert_of(connection)(_call).values(values).on_conflict_do_nothing().returning(_call.c.id)
    found: int | None = connection.execute(added).scalar_one_or_none()
    return found


def of_matter(connection: Connection, matter_id: MatterId) -> tuple[Whistle, ...]:
    """The calls that stand: waited for, or answered; not those taken back."""
    return tuple(_as_whistle(row) for row in connection.execute(_STANDING, {"matter_id": matter_id}))


def whistle(connection: Connection, whistle_id: int) -> Whistle | None:
    """One call."""
    row = connection.execute(_WHISTLES.where(_call.c.id == whistle_id)).one_or_none()
    return _as_whistle(row) if row is not None else None


def answered(connection: Connection, one: Whistle, by: ResidentId | None, now: datetime) -> None:
    """The body answered."""
    _change(connection, one, answered_at=now, answered_by=by)


def end(connection: Connection, one: Whistle, now: datetime) -> None:
    """The call was taken back, or its matter is over."""
    _change(connection, one, ended_at=now)


def mark_late(connection: Connection, one: Whistle) -> None:
    """Its time ran out without an answer."""
    _change(connection, one, late_at=one.due_at)


def due(connection: Connection, now: datetime, limit: int) -> list[int]:
    """Calls whose time ran out and that are not marked yet, the longest due first."""
    return list(connection.execute(_DUE, {"now": now, "most": limit}).scalars())


def unmarked(connection: Connection, before: datetime, community_id: CommunityId | None = None) -> list[Unmarked]:
    """Calls (None: of all communities) whose time ran out before then and that nobody marked: there should be none."""
    rows = connection.execute(_UNMARKED, {"late": before, "of_community": community_id})
    return [Unmarked(MatterId(row.matter_id), Number(row.year, row.serial), row.name, row.due_at) for row in rows]


def late_in(connection: Connection, community_id: CommunityId, begin: datetime, end: datetime) -> list[CalledLate]:
    """Bodies whose time ran out from `begin` until before `end`, by unit of the matter; the most often late first."""
    times = func.count().label("times")
    rows = connection.execute(
        select(_matter.c.unit_id, _call.c.body_id, _body.c.name, times)
        .select_from(_call.join(_body, _body.c.id == _call.c.body_id).join(_matter, _matter.c.id == _call.c.matter_id))
        .where(_call.c.community_id == community_id, _call.c.late_at >= begin, _call.c.late_at < end)
        .group_by(_matter.c.unit_id, _call.c.body_id, _body.c.name)
        .order_by(times.desc(), _call.c.body_id, _matter.c.unit_id)
    )
    return [CalledLate(UnitId(row.unit_id), BodyId(row.body_id), row.name, row.times) for row in rows]


def called_matters(body_ids: Sequence[int]) -> Any:
    """The ids of matters into which one of the bodies is called and has not answered; a part of a statement."""
    live = (_call.c.answered_at.is_(None), _call.c.ended_at.is_(None))
    return select(_call.c.matter_id).where(_call.c.body_id.in_(body_ids), *live)


def _change(connection: Connection, one: Whistle, **values: Any) -> None:
    connection.execute(update(_call).where(_call.c.id == one.id).values(values))


def _as_whistle(row: Any) -> Whistle:
    return Whistle(
        id=row.id, community_id=CommunityId(row.community_id), matter_id=MatterId(row.matter_id),
        body_id=BodyId(row.body_id), name=row.name, question=row.question, due_at=row.due_at,
        called_by=ResidentId(row.called_by), answered_at=row.answered_at, late_at=row.late_at, ended_at=row.ended_at,
    )  # fmt: skip
