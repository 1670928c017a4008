"""Calendars by their secret address, and the turns of a unit that they show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, bindparam, func, select, update

from bot.domain.base import CommunityId, HouseholdId, ResidentId, UnitId
from bot.domain.duty.calendar import Dated
from storage.base import insert_of
from storage.communities import Flat, Household
from storage.duty.tables import DutyTurn, Feed, Rota

_feed, _rota, _turn = Feed.__table__, Rota.__table__, DutyTurn.__table__
_household, _flat = Household.__table__, Flat.__table__


@dataclass(frozen=True, slots=True)
class KeptFeed:
    """The address of a unit's calendar, or of a household's; `is_valid` until another took its place."""

    community_id: CommunityId
    unit_id: UnitId
    household_id: HouseholdId | None
    secret: str
    is_valid: bool


def find(connection: Connection, secret: str) -> KeptFeed | None:
    """The calendar behind a secret, also one that holds no longer."""
    row = connection.execute(select(_feed).where(_feed.c.secret == secret)).one_or_none()
    if row is None:
        return None
    household_id = HouseholdId(row.household_id) if row.household_id is not None else None
    return KeptFeed(
        CommunityId(row.community_id), UnitId(row.unit_id), household_id, row.secret, row.revoked_at is None
    )


def make(
    connection: Connection, community_id: CommunityId, unit_id: UnitId, household_id: HouseholdId | None, secret: str,
    by: ResidentId, now: datetime,
) -> str:  # fmt: skip
    """The secret that holds for the unit's calendar, or the household's: this one where there was none."""
    row = {
        "community_id": community_id, "unit_id": unit_id, "household_id": household_id, "secret": secret, "made_by": by,
        "made_at": now,
    }  # fmt: skip
    connection.execute(insert_of(connection)(_feed).values(row).on_conflict_do_nothing())
    found = select(_feed.c.secret).where(*_valid(community_id, unit_id, household_id))
    return str(connection.execute(found).scalar_one())


def revoke(
    connection: Connection, community_id: CommunityId, unit_id: UnitId, household_id: HouseholdId | None, now: datetime
) -> None:
    """The address of the unit's calendar, or of the household's, holds no longer."""
    where = _valid(community_id, unit_id, household_id)
    connection.execute(update(_feed).where(*where).values(revoked_at=now))


def _valid(
    community_id: CommunityId, unit_id: UnitId, household_id: HouseholdId | None
) -> tuple[ColumnElement[bool], ...]:
    return (
        _feed.c.community_id == community_id, _feed.c.unit_id == unit_id, _feed.c.household_id == household_id,
        _feed.c.revoked_at.is_(None),
    )  # fmt: skip


_STARTED = (
    select(
        _turn.c.rota_id, _turn.c.starts_on, _turn.c.until_on, _turn.c.household_id, _turn.c.left_at,
        _flat.c.door, _rota.c.set_up_at, _rota.c.changed_at, _rota.c.ended_at,
    )
    .select_from(
        _turn.join(_rota, _rota.c.id == _turn.c.rota_id)
        .outerjoin(_household, _household.c.id == _turn.c.household_id)
        .outerjoin(_flat, _flat.c.id == _household.c.flat_id)
    )
    .where(_rota.c.unit_id == bindparam("of_unit"))
    .order_by(_turn.c.starts_on, _turn.c.id)
)  # fmt: skip
_CHANGED = select(func.max(_rota.c.changed_at), func.max(_rota.c.ended_at)).where(
    _rota.c.unit_id == bindparam("of_unit")
)


def started(connection: Connection, unit_id: UnitId, zone: str) -> Sequence[Dated]:
    """Every turn of the unit that has started, of rotas that have ended too: of those what was over by then."""
    rows = connection.execute(_STARTED, {"of_unit": unit_id})
    found = []
    for row in rows:
        if row.ended_at is not None and row.until_on > row.ended_at.astimezone(ZoneInfo(zone)).date():
            continue
        left = row.household_id is None or row.left_at is not None
        household_id = None if left else HouseholdId(row.household_id)
        door = "" if left else row.door.rsplit("-", 1)[-1]
        found.append(Dated(row.rota_id, row.starts_on, row.until_on, household_id, door, row.set_up_at, row.changed_at))
    return found


def changed_at(connection: Connection, unit_id: UnitId) -> datetime:
    """When the turns of a unit changed last; raises LookupError where it never had a rota."""
    row = connection.execute(_CHANGED, {"of_unit": unit_id}).one()
    instants: list[datetime] = [one for one in row if one is not None]
    if not instants:
        raise LookupError(f"unit {unit_id}")
    return max(instants)


def door_of(connection: Connection, household_id: HouseholdId) -> str:
    """The door of a household, as neighbours say it, also of one that has moved out."""
    found = (
        select(_flat.c.door)
        .select_from(_household.join(_flat, _flat.c.id == _household.c.flat_id))
        .where(_household.c.id == household_id)
    )
    return str(connection.execute(found).scalar_one()).rsplit("-", 1)[-1]
