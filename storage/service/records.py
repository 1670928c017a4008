"""Records of service: written down, read, changed."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select, update

from bot.domain.base import CommunityId, HouseholdId, ResidentId, UnitId
from bot.domain.service.record import Confirmer, Record, RecordId, State
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
