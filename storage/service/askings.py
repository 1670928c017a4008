"""Who is asked to confirm a record: kept, moved on, found by the clock; the people it could be asked of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, func, insert, or_, select, update

from bot.domain.base import AccountId, CommunityId, FlatId, HouseholdId, ResidentId, UnitId
from bot.domain.service.record import Confirmer, Record, RecordId, State
from storage.base import MOST_ASKED, NOW_ASKED, written
from storage.communities import Flat, Household
from storage.ready import Ready
from storage.residents import Resident, Tie
from storage.service.record_tables import ServiceAsking
from storage.service.records import as_record
from storage.service.tables import ServiceRecord

_asking, _record = ServiceAsking.__table__, ServiceRecord.__table__
_resident, _tie = Resident.__table__, Tie.__table__
_household, _flat = Household.__table__, Flat.__table__

_DUE = (
    select(_asking.c.record_id)
    .where(_asking.c.next_at.is_not(None), _asking.c.next_at <= NOW_ASKED)
    .order_by(_asking.c.next_at)
    .limit(MOST_ASKED)
)
FIRST_DUE = select(func.min(_asking.c.next_at)).where(_asking.c.next_at.is_not(None))
"""When somebody is next to be asked."""


def _asked_from(place: int) -> ColumnElement[bool]:
    """Whoever comes so far in the domain's order is asked, or somebody after them."""
    return _asking.c.asks.in_([one.value for one in list(Confirmer)[place:]])


_HELPED = select(_household.c.id).where(_household.c.flat_id.in_(bindparam("helps", expanding=True)))
_WAITING = (
    select(_record)
    .join_from(_record, _asking, _asking.c.record_id == _record.c.id)
    .where(_record.c.community_id == bindparam("community_id"), _record.c.state == written(State.WAITING.value))
    .order_by(_record.c.id)
)
_AT_HOME = _record.c.beneficiary_id == bindparam("household_id")
_WAITING_AT_HOME = Ready(_WAITING.where(_AT_HOME))
_WAITING_FOR = _WAITING.where(
    or_(
        _AT_HOME,
        _record.c.beneficiary_id.in_(_HELPED) & _asked_from(1),
        _record.c.unit_id.in_(bindparam("party", expanding=True)) & _asked_from(2),
        _record.c.unit_id.in_(bindparam("leads", expanding=True)) & _asked_from(3),
        _asking.c.asks.in_(bindparam("administrators", expanding=True)),
    )
)


@dataclass(frozen=True, slots=True)
class Asking:
    """Who is asked, since when, and when the next one is; how much was written down; who decided, what was answered."""

    asks: Confirmer
    asked_at: datetime
    next_at: datetime | None
    claimed: int
    decided_by: ResidentId | None
    reply: str


@dataclass(frozen=True, slots=True)
class Home:
    """A household by its door: the flat, the unit, the door as neighbours say it."""

    id: HouseholdId
    flat_id: FlatId
    unit_id: UnitId
    door: str


def begin(connection: Connection, record: Record, asks: Confirmer, now: datetime, next_at: datetime | None) -> None:
    """The first one is asked."""
    row = {
        "record_id": record.id, "community_id": record.community_id, "asks": asks.value, "asked_at": now,
        "next_at": next_at, "claimed": record.minutes, "reply": "",
    }  # fmt: skip
    connection.execute(insert(_asking).values(row))


def read(connection: Connection, record: Record) -> Asking | None:
    """Who is asked of a record; None of one that was confirmed as it came."""
    row = connection.execute(select(_asking).where(_asking.c.record_id == record.id)).one_or_none()
    if row is None:
        return None
    decided_by = ResidentId(row.decided_by) if row.decided_by is not None else None
    return Asking(Confirmer(row.asks), row.asked_at, row.next_at, row.claimed, decided_by, row.reply)


def change(connection: Connection, record: Record, **values: Any) -> None:
    """Change it; its record is locked."""
    where = (_asking.c.record_id == record.id, _asking.c.community_id == record.community_id)
    connection.execute(update(_asking).where(*where).values(values))


def due(connection: Connection, now: datetime, limit: int) -> list[RecordId]:
    """Records whose next one is to be asked."""
    return [RecordId(one) for one in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


def home(connection: Connection, household_id: HouseholdId) -> Home | None:
    """The household's door."""
    found = (
        select(_household.c.id, _household.c.flat_id, _household.c.unit_id, _flat.c.door)
        .join_from(_household, _flat, _flat.c.id == _household.c.flat_id)
        .where(_household.c.id == household_id)
    )
    row = connection.execute(found).one_or_none()
    if row is None:
        return None
    return Home(HouseholdId(row.id), FlatId(row.flat_id), UnitId(row.unit_id), row.door)


def helpers(connection: Connection, flat_id: FlatId) -> list[ResidentId]:
    """The helpers of the household behind a door."""
    found = (
        select(_tie.c.resident_id)
        .join_from(_tie, _resident, _resident.c.id == _tie.c.resident_id)
        .where(
            _tie.c.flat_id == flat_id, _tie.c.kind == "helper", _tie.c.until.is_(None), _resident.c.left_at.is_(None)
        )
        .order_by(_tie.c.id)
    )
    return [ResidentId(one) for one in connection.execute(found).scalars()]


def accounts_of(
    connection: Connection, residents: Sequence[ResidentId | None], household_id: HouseholdId | None
) -> set[AccountId]:
    """The accounts of these residents, and of everybody who lives in this household."""
    who: ColumnElement[bool] = _resident.c.id.in_([one for one in residents if one is not None])
    if household_id is not None:
        who = or_(who, _resident.c.household_id == household_id)
    found = connection.execute(select(_resident.c.account_id).where(who, _resident.c.account_id.is_not(None)))
    return {AccountId(one) for one in found.scalars()}


def household_of(connection: Connection, resident_id: ResidentId) -> tuple[HouseholdId | None, bool]:
    """(where the resident lives, whether they are still here)."""
    found = select(_resident.c.household_id, _resident.c.left_at).where(_resident.c.id == resident_id)
    row = connection.execute(found).one()
    return row.household_id and HouseholdId(row.household_id), row.left_at is None


def lock_person(connection: Connection, resident_id: ResidentId) -> None:
    """Nobody else writes a service of this person down until the end of the transaction."""
    locked = select(_resident.c.id).where(_resident.c.id == resident_id).with_for_update(key_share=True)
    connection.execute(locked)


def waiting_for(
    connection: Connection, community_id: CommunityId, *, household_id: HouseholdId | None,
    helps: Sequence[FlatId], leads: Sequence[UnitId], party: Sequence[UnitId], is_last: bool,
) -> list[Record]:  # fmt: skip
    """Records that wait and may be this person's to confirm, the oldest first: by door, unit and who is asked.

    `is_last`: they may be asked in the end.
    """
    at_home = {"community_id": community_id, "household_id": household_id}
    if not (helps or leads or party or is_last):
        return [as_record(row) for row in _WAITING_AT_HOME.all(connection, at_home)]
    of = at_home | {
        "helps": list(helps), "leads": list(leads), "party": list(party),
        "administrators": [Confirmer.ADMINISTRATOR.value] if is_last else [],
    }  # fmt: skip
    return [as_record(row) for row in connection.execute(_WAITING_FOR, of)]
