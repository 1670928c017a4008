"""Records of service: written down, read, changed."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, or_, select, update

from bot.domain.base import CommunityId, HouseholdId, ResidentId, UnitId
from bot.domain.service.record import Confirmer, Record, RecordId, State
from bot.domain.service.records import NOT_COUNTED
from storage.base import insert_of
from storage.service.tables import ServicePhoto, ServiceRecord

_record, _photo = ServiceRecord.__table__, ServicePhoto.__table__

COUNTED = (State.CONFIRMED, State.PUBLISHED, State.OBJECTED, State.FINAL)
"""States in which somebody else has confirmed it."""


def add(
    connection: Connection, community_id: CommunityId, source: str, now: datetime, *, volunteer_id: ResidentId,
    recorder_id: ResidentId, activity: str, on: date, minutes: int, **values: Any,
) -> RecordId | None:  # fmt: skip
    """A new record that waits to be confirmed; None where its source has recorded it already."""
    row = {
        "community_id": community_id, "source": source, "volunteer_id": volunteer_id, "recorder_id": recorder_id,
        "activity": activity, "on": on, "minutes": minutes, "for_whom": "", "place": "", "content": "",
        "is_hardship": False, "as_party_member": False, "state": State.WAITING.value, "review": "", "refusal": "",
        "recorded_at": now, **values,
    }  # fmt: skip
    added = insert_of(connection)(_record).values(row).on_conflict_do_nothing().returning(_record.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return RecordId(found) if found is not None else None


def read(connection: Connection, record_id: RecordId) -> Record | None:
    """The record as it is."""
    row = connection.execute(select(_record).where(_record.c.id == record_id)).one_or_none()
    return as_record(row) if row is not None else None


def lock(connection: Connection, record_id: RecordId) -> Record | None:
    """The record, nobody else's until the transaction ends."""
    row = connection.execute(select(_record).where(_record.c.id == record_id).with_for_update()).one_or_none()
    return as_record(row) if row is not None else None


def change(connection: Connection, record: Record, **values: Any) -> None:
    """Change a record that is locked; values as they are stored."""
    where = (_record.c.id == record.id, _record.c.community_id == record.community_id)
    connection.execute(update(_record).where(*where).values(values))


def add_photos(connection: Connection, record: Record, photos: Sequence[tuple[str, str]]) -> None:
    """Keep pictures (file id, unique id), each once."""
    rows = [
        {"community_id": record.community_id, "record_id": record.id, "file_id": file_id, "file_unique_id": unique_id}
        for file_id, unique_id in photos
    ]
    if rows:
        connection.execute(insert_of(connection)(_photo).on_conflict_do_nothing(), rows)


def photos(connection: Connection, record: Record) -> list[str]:
    """The file ids of its pictures, in the order they came."""
    found = select(_photo.c.file_id).where(_photo.c.record_id == record.id).order_by(_photo.c.id)
    return list(connection.execute(found).scalars())


def final_minutes(connection: Connection, volunteer_id: ResidentId, first: date, last: date) -> int:
    """Minutes of final service on these days, both counted."""
    found = select(func.coalesce(func.sum(_record.c.minutes), 0)).where(
        _record.c.volunteer_id == volunteer_id, _record.c.state == State.FINAL.value,
        _record.c.on.between(first, last),
    )  # fmt: skip
    return int(connection.execute(found).scalar_one())


def of_day(connection: Connection, volunteer_id: ResidentId, on: date) -> tuple[int, int]:
    """(minutes, records) of a person's day, also what still waits; what was refused or taken back is left out."""
    found = select(func.coalesce(func.sum(_record.c.minutes), 0), func.count()).where(
        _record.c.volunteer_id == volunteer_id, _record.c.on == on,
        _record.c.state.not_in([one.value for one in NOT_COUNTED]),
    )  # fmt: skip
    minutes, count = connection.execute(found).one()
    return int(minutes), int(count)


def timed(connection: Connection, volunteer_id: ResidentId, on: date) -> list[tuple[datetime, int]]:
    """(since when, minutes) of what was written down of a person's day with its hour, and counts or may."""
    found = select(_record.c.began_at, _record.c.minutes).where(
        _record.c.volunteer_id == volunteer_id, _record.c.on == on, _record.c.began_at.is_not(None),
        _record.c.state.not_in([one.value for one in NOT_COUNTED]),
    )  # fmt: skip
    return [(row.began_at, row.minutes) for row in connection.execute(found.order_by(_record.c.began_at))]


def final_in_all(
    connection: Connection, volunteer_ids: Collection[ResidentId], first: date, last: date
) -> dict[ResidentId, int]:
    """Minutes of final service of each of these persons on these days, both counted."""
    found = (
        select(_record.c.volunteer_id, func.sum(_record.c.minutes).label("minutes"))
        .where(
            _record.c.volunteer_id.in_(sorted(volunteer_ids)), _record.c.state == State.FINAL.value,
            _record.c.on.between(first, last),
        )
        .group_by(_record.c.volunteer_id)
    )  # fmt: skip
    return {ResidentId(row.volunteer_id): int(row.minutes) for row in connection.execute(found)}


def final_between(connection: Connection, volunteer_id: ResidentId, first: date, last: date) -> list[Record]:
    """Final services on these days, both counted, in order."""
    found = (
        select(_record)
        .where(
            _record.c.volunteer_id == volunteer_id, _record.c.state == State.FINAL.value,
            _record.c.on.between(first, last),
        )
        .order_by(_record.c.on, _record.c.id)
    )  # fmt: skip
    return [as_record(row) for row in connection.execute(found)]


def certified(connection: Connection, volunteer_id: ResidentId, ids: Collection[int]) -> list[Record]:
    """These records of a person, whatever became of them since."""
    found = select(_record).where(_record.c.volunteer_id == volunteer_id, _record.c.id.in_(ids)).order_by(_record.c.id)
    return [as_record(row) for row in connection.execute(found)]


def total(connection: Connection, volunteer_id: ResidentId) -> tuple[int, date | None]:
    """(minutes of all final service, the day of the first)."""
    found = select(func.coalesce(func.sum(_record.c.minutes), 0), func.min(_record.c.on)).where(
        _record.c.volunteer_id == volunteer_id, _record.c.state == State.FINAL.value
    )
    minutes, first = connection.execute(found).one()
    return int(minutes), first


def page_of(connection: Connection, resident_id: ResidentId, page: int, size: int) -> tuple[list[Record], bool]:
    """A page of what somebody did, or wrote down for others, the newest first; and whether there is more."""
    found = (
        select(_record)
        .where(or_(_record.c.volunteer_id == resident_id, _record.c.recorder_id == resident_id))
        .order_by(_record.c.id.desc())
        .limit(size + 1)
        .offset(page * size)
    )
    rows = connection.execute(found).all()
    return [as_record(row) for row in rows[:size]], len(rows) > size


def review_of(connection: Connection, record: Record) -> tuple[str, str]:
    """(what was said of it, why it was refused)."""
    found = select(_record.c.review, _record.c.refusal).where(_record.c.id == record.id)
    row = connection.execute(found).one()
    return row.review, row.refusal


def as_record(row: Any) -> Record:
    """A row of the table as the rules see it."""
    return Record(
        RecordId(row.id), CommunityId(row.community_id), row.unit_id and UnitId(row.unit_id),
        ResidentId(row.volunteer_id), ResidentId(row.recorder_id), row.in_charge_id and ResidentId(row.in_charge_id),
        row.beneficiary_id and HouseholdId(row.beneficiary_id), row.for_whom, row.activity, row.on, row.place,
        row.content, row.minutes, row.is_hardship, row.as_party_member, State(row.state), row.quality,
        row.confirmed_by and ResidentId(row.confirmed_by), row.confirmed_as and Confirmer(row.confirmed_as),
        row.confirmed_at, row.list_id, row.final_at,
    )  # fmt: skip
