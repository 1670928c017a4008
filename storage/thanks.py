"""What a month's thanks are made of: hours of a unit's households, and who lets themselves be named."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, exists, func, select, update

from bot.domain.base import CommunityId, ResidentId, UnitId
from bot.domain.communities import called
from bot.domain.service.record import State
from bot.domain.thanks import SWITCH, Given
from storage.base import Row, insert_of, instant, to
from storage.communities import Flat, Household, Unit
from storage.residents import Resident
from storage.service.record_tables import ServicePerson
from storage.service.tables import ServiceRecord


class NamedInThanks(Row, table=True):
    """A resident who lets themselves be named in the month's thanks."""

    __tablename__ = "named_in_thanks"
    resident_id: int = to("residents.id", primary_key=True)
    community_id: int = to("communities.id")
    since: datetime = instant()


_named, _record, _resident = NamedInThanks.__table__, ServiceRecord.__table__, Resident.__table__
_person = ServicePerson.__table__
_unit, _household, _flat = Unit.__table__, Household.__table__, Flat.__table__


def name(
    connection: Connection, community_id: CommunityId, resident_id: ResidentId, now: datetime, *, on: bool
) -> None:
    """The resident is named in the month's thanks, or not."""
    if on:
        row = {"resident_id": resident_id, "community_id": community_id, "since": now}
        connection.execute(insert_of(connection)(_named).values(row).on_conflict_do_nothing())
    else:
        connection.execute(delete(_named).where(_named.c.resident_id == resident_id))


def is_named(connection: Connection, resident_id: ResidentId) -> bool:
    """Whether the resident is named in the month's thanks."""
    return connection.execute(select(_named).where(_named.c.resident_id == resident_id)).first() is not None


def rank(connection: Connection, unit_id: UnitId, *, on: bool) -> None:
    """The unit stands among units, or not."""
    switches = connection.execute(select(_unit.c.switches).where(_unit.c.id == unit_id).with_for_update()).scalar_one()
    connection.execute(update(_unit).where(_unit.c.id == unit_id).values(switches=dict(switches or {}) | {SWITCH: on}))


def given(connection: Connection, community_id: CommunityId, since: datetime, until: datetime) -> dict[UnitId, Given]:
    """What each unit's households gave that became final from an instant to before another one.

    Who has no phone gives for the household they were written down in.
    """
    homes = (
        select(_household.c.unit_id, func.count().label("households"))
        .where(_household.c.community_id == community_id, _household.c.until.is_(None))
        .group_by(_household.c.unit_id)
        .subquery()
    )
    units = (
        select(_unit.c.id, _unit.c.label, func.coalesce(homes.c.households, 0).label("households"))
        .select_from(_unit.outerjoin(homes, homes.c.unit_id == _unit.c.id))
        .where(_unit.c.community_id == community_id)
    )
    home = func.coalesce(_person.c.household_id, _resident.c.household_id)
    found = (
        select(
            _household.c.unit_id, func.sum(_record.c.minutes).label("minutes"), func.count().label("services"),
            func.count(func.distinct(_household.c.id)).label("gave"),
        )
        .select_from(
            _record.join(_resident, _resident.c.id == _record.c.volunteer_id)
            .outerjoin(_person, _person.c.resident_id == _resident.c.id)
            .join(_household, _household.c.id == home)
        )
        .where(
            _record.c.community_id == community_id, _record.c.state == State.FINAL.value, _record.c.final_at >= since,
            _record.c.final_at < until,
        )
        .group_by(_household.c.unit_id)
    )  # fmt: skip
    gave = {row.unit_id: (int(row.minutes), row.services, row.gave) for row in connection.execute(found)}
    return {
        UnitId(row.id): Given(UnitId(row.id), row.label, row.households, *gave.get(row.id, (0, 0, 0)))
        for row in connection.execute(units)
    }


def named(connection: Connection, unit_id: UnitId, since: datetime, until: datetime) -> Sequence[str]:
    """How those of a unit who gave and let themselves be named are shown, by door: never with how much."""
    gave = exists().where(
        _record.c.volunteer_id == _resident.c.id, _record.c.state == State.FINAL.value, _record.c.final_at >= since,
        _record.c.final_at < until,
    )  # fmt: skip
    found = (
        select(_flat.c.door, _resident.c.name, _resident.c.shows_name)
        .select_from(
            _named.join(_resident, _resident.c.id == _named.c.resident_id)
            .join(_household, _household.c.id == _resident.c.household_id)
            .join(_flat, _flat.c.id == _household.c.flat_id)
        )
        .where(_household.c.unit_id == unit_id, gave, _resident.c.left_at.is_(None))
        .order_by(_flat.c.place, _flat.c.id, _resident.c.id)
    )
    rows = connection.execute(found)
    return list(dict.fromkeys(called(row.door, row.name, shows_name=row.shows_name) for row in rows))
