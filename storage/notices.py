"""Notices and sign-ups of units, and which households answered: each once, in the order in which they came."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Index, UniqueConstraint, bindparam, func, or_, select, text, update

from bot.domain import notices as rules
from bot.domain.base import CommunityId, FlatId, HouseholdId, ResidentId, UnitId
from bot.domain.notices import Kind, NoticeId
from storage.base import (
    MOST_ASKED,
    NOW_ASKED,
    Instant,
    Row,
    insert_of,
    instant,
    json_value,
    key,
    may_be_instant,
    one_of,
    to,
)
from storage.communities import Flat, Household
from storage.ready import Ready

CLOSING = text("ended_at IS NULL AND closes_at IS NOT NULL")
"""Written out, so that SQLite sees that its partial index serves."""


class Notice(Row, table=True):
    """A notice or sign-up of a unit; `source` is the form it was written with, which makes one of it.

    `earlier` are the words that stood there before, each with until when.
    """

    __tablename__ = "notices"
    __table_args__ = (
        UniqueConstraint("community_id", "source"),
        one_of("kind", "notice", "sign_up"),
        Index("ix_notices_unit_id_kind_id", "unit_id", "kind", "id"),
        Index("ix_notices_closing", "closes_at", sqlite_where=CLOSING, postgresql_where=CLOSING),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    unit_id: int = to("units.id", index=False)
    kind: str
    source: str
    by: int = to("residents.id")
    words: str
    photos: list[Any] = json_value(list)
    urgent: bool = False
    round: int = 1
    places: int | None = None
    posted_at: datetime = instant()
    appears_at: datetime = instant()
    changed_at: datetime | None = may_be_instant()
    closes_at: datetime | None = may_be_instant()
    ended_at: datetime | None = may_be_instant()
    reminded_on: date | None = None
    earlier: list[Any] = json_value(list)


class Response(Row, table=True):
    """A household has seen the notice, or takes part: at most one a household and round, by whom it was entered."""

    __tablename__ = "responses"
    __table_args__ = (UniqueConstraint("notice_id", "round", "household_id"),)
    id: int | None = key()
    community_id: int = to("communities.id")
    notice_id: int = to("notices.id", index=False)
    round: int
    household_id: int = to("households.id")
    resident_id: int = to("residents.id")
    for_others: bool = False
    remark: str = ""
    at: datetime = instant()


@dataclass(frozen=True, slots=True)
class Entry:
    """A household's answer, as lists show it."""

    household_id: HouseholdId
    flat_id: FlatId
    door: str
    resident_id: ResidentId
    for_others: bool
    remark: str
    at: datetime

    @property
    def short(self) -> str:
        """The door as neighbours say it."""
        return self.door.rsplit("-", 1)[-1]


_notice = Notice.__table__
ALL = 1_000_000
"""More notices than a unit ever has."""
_OF_UNIT = Ready(
    select(_notice)
    .where(_notice.c.unit_id == bindparam("of_unit"), _notice.c.kind == bindparam("of_kind"))
    .where(or_(_notice.c.ended_at.is_(None), _notice.c.posted_at >= bindparam("since", type_=Instant)))
    .order_by(_notice.c.id.desc())
    .limit(MOST_ASKED)
)
_response = Response.__table__
_household = Household.__table__
_flat = Flat.__table__
_DUE = (
    select(_notice.c.id)
    .where(CLOSING, _notice.c.closes_at <= NOW_ASKED)
    .order_by(_notice.c.closes_at)
    .limit(MOST_ASKED)
)
FIRST_DUE = select(func.min(_notice.c.closes_at)).where(CLOSING)
"""When the first sign-up closes."""


def add(connection: Connection, community_id: CommunityId, source: str, **values: Any) -> NoticeId | None:
    """A new notice or sign-up; None where this form has made one already."""
    row = {"community_id": community_id, "source": source, "round": 1, "earlier": [], **values}
    added = insert_of(connection)(_notice).values(row).on_conflict_do_nothing().returning(_notice.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return NoticeId(found) if found is not None else None


def read(connection: Connection, notice_id: NoticeId, *, lock: bool = False) -> rules.Notice | None:
    """The notice; `lock` keeps everybody else from answering or ending it until the end of the transaction."""
    found = select(_notice).where(_notice.c.id == notice_id)
    row = connection.execute(found.with_for_update() if lock else found).one_or_none()
    return as_notice(row) if row is not None else None


def of_unit(
    connection: Connection, unit_id: UnitId, kind: Kind, since: datetime, limit: int | None = None
) -> list[rules.Notice]:
    """The newest of a unit that were posted since then, and those that have not ended."""
    of = {"of_unit": unit_id, "of_kind": kind.value, "since": since, "most": limit or ALL}
    return [as_notice(row) for row in _OF_UNIT.all(connection, of)]


def signing_up(connection: Connection, community_id: CommunityId) -> list[UnitId]:
    """The units of a community that have sign-ups which have not ended."""
    found = select(_notice.c.unit_id).where(
        _notice.c.community_id == community_id, _notice.c.kind == Kind.SIGN_UP.value, _notice.c.ended_at.is_(None)
    )
    return [UnitId(one) for one in connection.execute(found.distinct().order_by(_notice.c.unit_id)).scalars()]


def change(connection: Connection, notice: rules.Notice, **values: Any) -> None:
    """Change words, round, end, or the day of the last reminder."""
    where = (_notice.c.id == notice.id, _notice.c.community_id == notice.community_id)
    connection.execute(update(_notice).where(*where).values(values))


def correct(connection: Connection, notice: rules.Notice, words: str, round_: int, now: datetime) -> None:
    """Other words from now on; those of before are kept."""
    earlier = connection.execute(select(_notice.c.earlier).where(_notice.c.id == notice.id)).scalar_one()
    before = [*earlier, {"words": notice.words, "until": now.isoformat()}]
    change(connection, notice, words=words, round=round_, changed_at=now, earlier=before)


def respond(
    connection: Connection, notice: rules.Notice, household_id: HouseholdId, by: ResidentId, now: datetime, *,
    for_others: bool = False,
) -> bool:  # fmt: skip
    """The household has seen it, or takes part; False where it was so already."""
    values = {
        "community_id": notice.community_id, "notice_id": notice.id, "round": notice.round,
        "household_id": household_id, "resident_id": by, "for_others": for_others, "remark": "", "at": now,
    }  # fmt: skip
    added = insert_of(connection)(_response).values(values).on_conflict_do_nothing().returning(_response.c.id)
    return connection.execute(added).scalar_one_or_none() is not None


def take_back(connection: Connection, notice: rules.Notice, household_id: HouseholdId) -> bool:
    """The household takes part no longer; False where it did not."""
    return connection.execute(_response.delete().where(*_of(notice, household_id))).rowcount > 0


def remark(connection: Connection, notice: rules.Notice, household_id: HouseholdId, words: str) -> None:
    """What the household adds to its line."""
    connection.execute(update(_response).where(*_of(notice, household_id)).values(remark=words))


def entries(connection: Connection, notice: rules.Notice) -> list[Entry]:
    """The households of now that answered in this round, in the order in which they came."""
    rows = connection.execute(
        select(
            _response.c.household_id, _flat.c.id.label("flat_id"), _flat.c.door, _response.c.resident_id,
            _response.c.for_others, _response.c.remark, _response.c.at,
        )
        .select_from(
            _response.join(_household, _household.c.id == _response.c.household_id).join(
                _flat, _flat.c.id == _household.c.flat_id
            )
        )
        .where(
            _response.c.notice_id == notice.id, _response.c.round == notice.round, _household.c.until.is_(None)
        )
        .order_by(_response.c.id)
    )  # fmt: skip
    return [
        Entry(
            HouseholdId(row.household_id), FlatId(row.flat_id), row.door, ResidentId(row.resident_id),
            row.for_others, row.remark, row.at,
        )
        for row in rows
    ]  # fmt: skip


def unanswered(
    connection: Connection, unit_id: UnitId, households: Collection[HouseholdId], since: datetime
) -> dict[HouseholdId, int]:
    """How many notices of a unit, posted since then and not ended, each of these households has not seen."""
    if not households:
        return {}
    answered = select(_response.c.id).where(
        _response.c.notice_id == _notice.c.id, _response.c.round == _notice.c.round,
        _response.c.household_id == _household.c.id,
    )  # fmt: skip
    rows = connection.execute(
        select(_household.c.id, func.count().label("many"))
        .join_from(_household, _notice, _notice.c.unit_id == _household.c.unit_id)
        .where(
            _household.c.id.in_(sorted(households)), _notice.c.unit_id == unit_id, _notice.c.kind == Kind.NOTICE.value,
            _notice.c.ended_at.is_(None), _notice.c.appears_at >= since, ~answered.exists(),
        )
        .group_by(_household.c.id)
    )  # fmt: skip
    return {HouseholdId(row.id): row.many for row in rows}


def due(connection: Connection, now: datetime, limit: int) -> Sequence[NoticeId]:
    """Sign-ups whose closing instant has come."""
    return [NoticeId(one) for one in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


def _of(notice: rules.Notice, household_id: HouseholdId) -> tuple[Any, ...]:
    return (
        _response.c.notice_id == notice.id,
        _response.c.round == notice.round,
        _response.c.household_id == household_id,
    )


def as_notice(row: Any) -> rules.Notice:
    """A row of the table as the rules see it."""
    return rules.Notice(
        NoticeId(row.id), CommunityId(row.community_id), UnitId(row.unit_id), Kind(row.kind), row.words,
        tuple(one[0] for one in row.photos), row.urgent, ResidentId(row.by), row.round, row.places, row.posted_at,
        row.appears_at, row.changed_at, row.closes_at, row.ended_at, row.reminded_on,
    )  # fmt: skip
