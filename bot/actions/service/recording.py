"""The one way a record of service is written: by who did it, by who saw it, or by the end of an order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import storage.roles
import storage.service
from bot.actions.base import Transaction
from bot.actions.service.records.subjects import ask, case_of
from bot.domain.base import CommunityId, HouseholdId, ResidentId, UnitId
from bot.domain.rights import Role
from bot.domain.service.record import Confirmer, Record, RecordId, State, check_minutes


@dataclass(frozen=True, slots=True)
class Done:
    """What was done: `source` is what it is recorded by, which makes one record of it.

    `unit_id` is the stairwell whose leaders can confirm it (the volunteer's, else where it was done), `in_charge_id`
    who was in charge (None: the leader of that stairwell). `photos` are file ids with unique ids.
    """

    source: str
    community_id: CommunityId
    volunteer_id: ResidentId
    recorder_id: ResidentId
    activity: str
    on: date
    minutes: int
    began_at: datetime | None = None
    unit_id: UnitId | None = None
    in_charge_id: ResidentId | None = None
    beneficiary_id: HouseholdId | None = None
    for_whom: str = ""
    place: str = ""
    content: str = ""
    is_hardship: bool = False
    as_party_member: bool = False
    quality: int | None = None
    review: str = ""
    photos: Sequence[tuple[str, str]] = ()


def record(
    tx: Transaction, done: Done, *, confirmed_by: ResidentId | None = None, confirmed_as: Confirmer | None = None
) -> Record | None:
    """Write it down; None where its source was recorded before. Raises Refused for minutes that no service has.

    With `confirmed_as` it comes confirmed (by a code, where nobody is named) and is published in the next list; else
    whoever is first asked to confirm it is asked now.
    """
    values: dict[str, Any] = {
        "began_at": done.began_at, "unit_id": done.unit_id, "in_charge_id": done.in_charge_id or _in_charge(tx, done),
        "beneficiary_id": done.beneficiary_id, "for_whom": done.for_whom, "place": done.place,
        "content": done.content, "is_hardship": done.is_hardship, "as_party_member": done.as_party_member,
        "quality": done.quality, "review": done.review,
    }  # fmt: skip
    if confirmed_as is not None:
        values |= {
            "state": State.CONFIRMED.value, "confirmed_by": confirmed_by, "confirmed_as": confirmed_as.value,
            "confirmed_at": tx.now,
        }  # fmt: skip
    added = storage.service.records.add(
        tx.connection, done.community_id, done.source, tx.now, volunteer_id=done.volunteer_id,
        recorder_id=done.recorder_id, activity=done.activity, on=done.on, minutes=check_minutes(done.minutes), **values,
    )  # fmt: skip
    if added is None:
        return None
    written = _read(tx, added)
    storage.service.records.add_photos(tx.connection, written, done.photos)
    if confirmed_as is None:
        ask(tx, case_of(tx, written))
    return written


def _read(tx: Transaction, record_id: RecordId) -> Record:
    written = storage.service.records.lock(tx.connection, record_id)
    if written is None:
        raise LookupError(record_id)
    return written


def _in_charge(tx: Transaction, done: Done) -> ResidentId | None:
    """The leader of the stairwell, where somebody else did it."""
    if done.unit_id is None:
        return None
    leaders = storage.roles.holders(tx.connection, done.community_id, role=Role.LEADER, unit_id=done.unit_id)
    return next((one.resident_id for one in leaders if one.resident_id != done.volunteer_id), None)
