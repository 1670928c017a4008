"""Weekly lists of service, what stands in them, and what is objected to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from bot.domain.base import CommunityId, ResidentId
from bot.domain.service.publishing import ServiceList
from bot.domain.service.record import Record, RecordId, State
from storage.base import MOST_ASKED, NOW_ASKED, insert_of
from storage.service.record_tables import ServiceCorrection, ServiceListRow, ServiceObjection
from storage.service.records import as_record
from storage.service.tables import ServiceRecord

_record, _list, _objection, _correction = (
    ServiceRecord.__table__, ServiceListRow.__table__, ServiceObjection.__table__, ServiceCorrection.__table__,
)  # fmt: skip

_DUE = (
    select(_list.c.id)
    .where(_list.c.closed_at.is_(None), _list.c.look_at <= NOW_ASKED)
    .order_by(_list.c.look_at, _list.c.id)
    .limit(MOST_ASKED)
)
FIRST_DUE = select(func.min(_list.c.look_at)).where(_list.c.closed_at.is_(None))
"""When a list is next to be looked at."""

_UNDECIDED = (
    select(_objection.c.id)
    .where(_objection.c.decided_at.is_(None), _objection.c.look_at <= NOW_ASKED)
    .order_by(_objection.c.look_at, _objection.c.id)
    .limit(MOST_ASKED)
)
FIRST_UNDECIDED = select(func.min(_objection.c.look_at)).where(_objection.c.decided_at.is_(None))
"""When an objection is next to be looked at."""


@dataclass(frozen=True, slots=True)
class Objected:
    """An objection as it is kept; `look_at`: when the clock looks whether somebody can decide it."""

    id: int
    record_id: RecordId
    by: ResidentId
    words: str
    at: datetime
    look_at: datetime | None


@dataclass(frozen=True, slots=True)
class Correction:
    """A final record that was taken back."""

    at: datetime
    why: str
    points_gone: int
    points_left: int


def publish(
    connection: Connection, community_id: CommunityId, year: int, now: datetime, open_until: datetime, look_at: datetime
) -> ServiceList | None:
    """A new list with everything that is confirmed; None where nothing is. The community's chore is locked."""
    ready = (_record.c.community_id == community_id, _record.c.state == State.CONFIRMED.value)
    locked = select(_record.c.id).where(*ready).order_by(_record.c.id).with_for_update()
    ids = list(connection.execute(locked).scalars())
    if not ids:
        return None
    last = select(func.coalesce(func.max(_list.c.nth), 0)).where(
        _list.c.community_id == community_id, _list.c.year == year
    )
    row = {
        "community_id": community_id, "year": year, "nth": connection.execute(last).scalar_one() + 1,
        "published_at": now, "open_until": open_until, "look_at": look_at,
    }  # fmt: skip
    added = connection.execute(insert(_list).values(row).returning(_list.c.id)).scalar_one()
    into = update(_record).where(*ready, _record.c.id.in_(ids))
    connection.execute(into.values(state=State.PUBLISHED.value, list_id=added))
    return ServiceList(added, community_id, year, row["nth"], now, open_until, look_at=look_at)


def read(connection: Connection, list_id: int | None) -> ServiceList | None:
    """The list."""
    if list_id is None:
        return None
    row = connection.execute(select(_list).where(_list.c.id == list_id)).one_or_none()
    return _as_list(row) if row is not None else None


def lock(connection: Connection, list_id: int | None) -> ServiceList | None:
    """The list, nobody else's until the transaction ends; it is locked before what stands in it."""
    if list_id is None:
        return None
    row = connection.execute(select(_list).where(_list.c.id == list_id).with_for_update()).one_or_none()
    return _as_list(row) if row is not None else None


def look_again(connection: Connection, one: ServiceList, look_at: datetime) -> None:
    """It is open still, until when it says: the clock looks again then; it is locked."""
    where = (_list.c.id == one.id, _list.c.community_id == one.community_id)
    away = [[since.isoformat(), until.isoformat()] for since, until in one.away]
    values = {"open_until": one.open_until, "look_at": look_at, "away": away}
    connection.execute(update(_list).where(*where).values(values))


def close(connection: Connection, one: ServiceList, now: datetime) -> None:
    """What stands in it is final; it is locked."""
    where = (_list.c.id == one.id, _list.c.community_id == one.community_id)
    connection.execute(update(_list).where(*where).values(closed_at=now))


def locked_records(connection: Connection, one: ServiceList, state: State) -> list[Record]:
    """What stands in a list in this state, locked, in order."""
    found = (
        select(_record)
        .where(_record.c.list_id == one.id, _record.c.community_id == one.community_id)
        .where(_record.c.state == state.value)
        .order_by(_record.c.id)
        .with_for_update()
    )
    return [as_record(row) for row in connection.execute(found)]


def page_of_lists(
    connection: Connection, community_id: CommunityId, page: int, size: int
) -> tuple[list[ServiceList], bool]:
    """A page of a community's lists, the newest first, and whether there are more."""
    found = select(_list).where(_list.c.community_id == community_id).order_by(_list.c.id.desc())
    rows = connection.execute(found.limit(size + 1).offset(page * size)).all()
    return [_as_list(row) for row in rows[:size]], len(rows) > size


def newest_open(connection: Connection, community_id: CommunityId, now: datetime) -> ServiceList | None:
    """The list that can be objected to now."""
    found = (
        select(_list)
        .where(_list.c.community_id == community_id, _list.c.closed_at.is_(None), _list.c.open_until > now)
        .order_by(_list.c.id.desc())
        .limit(1)
    )
    row = connection.execute(found).one_or_none()
    return _as_list(row) if row is not None else None


def records(connection: Connection, one: ServiceList, page: int = 0, size: int | None = None) -> list[Record]:
    """What stands in a list, in the order of days; what was refused or taken back stands in it no more."""
    found = (
        select(_record)
        .where(
            _record.c.list_id == one.id, _record.c.community_id == one.community_id,
            _record.c.state.in_([State.PUBLISHED.value, State.OBJECTED.value, State.FINAL.value]),
        )
        .order_by(_record.c.on, _record.c.id)
    )  # fmt: skip
    if size is not None:
        found = found.limit(size).offset(page * size)
    return [as_record(row) for row in connection.execute(found)]


def due(connection: Connection, now: datetime, limit: int) -> list[int]:
    """Lists that are to be looked at: whether the time for objections is over."""
    return list(connection.execute(_DUE, {"now": now, "most": limit}).scalars())


# objections


def object_to(
    connection: Connection, record: Record, by: ResidentId, words: str, now: datetime, look_at: datetime
) -> int | None:
    """A new objection; None where this person has objected to the record before."""
    row = {
        "community_id": record.community_id, "record_id": record.id, "by": by, "words": words, "at": now,
        "look_at": look_at, "outcome": "open", "reasons": "",
    }  # fmt: skip
    added = insert_of(connection)(_objection).values(row).on_conflict_do_nothing().returning(_objection.c.id)
    found: int | None = connection.execute(added).scalar_one_or_none()
    return found


def open_objections(connection: Connection, record: Record) -> list[Objected]:
    """What is objected to a record and not decided."""
    found = select(_objection).where(_objection.c.record_id == record.id, _objection.c.decided_at.is_(None))
    return [_as_objected(row) for row in connection.execute(found.order_by(_objection.c.id))]


def decide(
    connection: Connection, record: Record, outcome: str, reasons: str, by: ResidentId | None, now: datetime
) -> None:
    """All open objections to a record are decided; it is locked."""
    open_ones = (_objection.c.record_id == record.id, _objection.c.decided_at.is_(None))
    values = {"outcome": outcome, "reasons": reasons, "decided_by": by, "decided_at": now}
    connection.execute(update(_objection).where(*open_ones).values(values))


def undecided(connection: Connection, now: datetime, limit: int) -> list[int]:
    """Objections at which the clock is to look."""
    return list(connection.execute(_UNDECIDED, {"now": now, "most": limit}).scalars())


def objection(connection: Connection, objection_id: int) -> Objected | None:
    """An objection that is not decided."""
    found = select(_objection).where(_objection.c.id == objection_id, _objection.c.decided_at.is_(None))
    row = connection.execute(found).one_or_none()
    return _as_objected(row) if row is not None else None


def look_at_objection(connection: Connection, objected: Objected, look_at: datetime) -> None:
    """The clock looks at an objection then; its record is locked."""
    where = (_objection.c.id == objected.id, _objection.c.record_id == objected.record_id)
    connection.execute(update(_objection).where(*where).values(look_at=look_at))


def page_of_objected(
    connection: Connection, community_id: CommunityId, page: int, size: int
) -> tuple[list[Record], bool]:
    """A page of the records that wait for a decision, and whether there are more."""
    found = (
        select(_record)
        .where(_record.c.community_id == community_id, _record.c.state == State.OBJECTED.value)
        .order_by(_record.c.id)
    )
    rows = connection.execute(found.limit(size + 1).offset(page * size)).all()
    return [as_record(row) for row in rows[:size]], len(rows) > size


def count_objected(connection: Connection, community_id: CommunityId) -> int:
    """How many records wait for a decision."""
    found = select(func.count()).where(_record.c.community_id == community_id, _record.c.state == State.OBJECTED.value)
    return int(connection.execute(found).scalar_one())


# what was taken back


def correct(connection: Connection, record: Record, by: ResidentId, why: str, now: datetime, **points: int) -> None:
    """Write down why a final record was taken back; it is locked."""
    row = {"record_id": record.id, "community_id": record.community_id, "by": by, "at": now, "why": why, **points}
    connection.execute(insert(_correction).values(row))


def corrections(connection: Connection, records: Sequence[Record]) -> dict[RecordId, Correction]:
    """Which of these were taken back, and why."""
    found = select(_correction).where(_correction.c.record_id.in_([one.id for one in records]))
    return {
        RecordId(row.record_id): Correction(row.at, row.why, row.points_gone, row.points_left)
        for row in connection.execute(found)
    }


def _as_list(row: Any) -> ServiceList:
    return ServiceList(
        row.id, CommunityId(row.community_id), row.year, row.nth, row.published_at, row.open_until, row.closed_at,
        row.look_at, tuple((datetime.fromisoformat(since), datetime.fromisoformat(to)) for since, to in row.away or ()),
    )  # fmt: skip


def _as_objected(row: Any) -> Objected:
    return Objected(row.id, RecordId(row.record_id), ResidentId(row.by), row.words, row.at, row.look_at)
