"""Party members' own data, members of a group, people without a phone, and how each is named."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from bot.domain.base import CommunityId, FlatId, HouseholdId, ResidentId, UnitId
from bot.domain.rights import PARTY
from bot.domain.service.record import State
from storage import roles
from storage.base import insert_of
from storage.communities import Flat, Household
from storage.residents import Resident
from storage.rights import RoleGrant
from storage.service.record_tables import ServiceMember, ServicePerson
from storage.service.tables import ServiceRecord

_member, _person = ServiceMember.__table__, ServicePerson.__table__
_resident, _grant, _household, _flat, _record = (
    Resident.__table__, RoleGrant.__table__, Household.__table__, Flat.__table__, ServiceRecord.__table__,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """What somebody entered of themselves; "" and None where they did not."""

    name: str = ""
    work_unit: str = ""
    goal: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A person as lists name them: door or chosen name; whether they show that they are a party member."""

    label: str
    shows_party: bool


def member(connection: Connection, resident_id: ResidentId) -> Member:
    """What they entered of themselves."""
    row = connection.execute(select(_member).where(_member.c.resident_id == resident_id)).one_or_none()
    return Member(row.name, row.work_unit, row.goal) if row is not None else Member()


def change_member(
    connection: Connection, community_id: CommunityId, resident_id: ResidentId, **values: str | int | None
) -> None:
    """They entered something of themselves."""
    row = {"resident_id": resident_id, "community_id": community_id, "name": "", "work_unit": "", "goal": None}
    connection.execute(insert_of(connection)(_member).values(row).on_conflict_do_nothing())
    connection.execute(update(_member).where(_member.c.resident_id == resident_id).values(values))


def group_of(connection: Connection, community_id: CommunityId, units: Collection[UnitId]) -> list[ResidentId]:
    """The party members who live in these units, and those who lead a group there."""
    held = select(_grant.c.resident_id).where(
        _grant.c.community_id == community_id, _grant.c.role.in_([one.value for one in PARTY]),
        _grant.c.taken_at.is_(None),
    )  # fmt: skip
    found = (
        select(_resident.c.id)
        .join_from(_resident, _household, _household.c.id == _resident.c.household_id)
        .join(_flat, _flat.c.id == _household.c.flat_id)
        .where(_household.c.unit_id.in_(units), _resident.c.left_at.is_(None), _resident.c.id.in_(held))
        .order_by(_flat.c.place, _flat.c.id, _resident.c.id)
    )
    return [ResidentId(one) for one in connection.execute(found).scalars()]


def person_without_phone(
    connection: Connection, community_id: CommunityId, household_id: HouseholdId, name: str, now: object
) -> ResidentId:
    """The resident without an account who is called so in the household behind a locked flat; made where new."""
    known = select(_person.c.resident_id).where(_person.c.household_id == household_id, _person.c.name == name)
    found = connection.execute(known).scalar_one_or_none()
    if found is not None:
        return ResidentId(found)
    row = {
        "community_id": community_id, "name": "", "shows_name": False, "shows_party": False, "adult": True,
        "registered_at": now,
    }  # fmt: skip
    added = connection.execute(insert(_resident).values(row).returning(_resident.c.id)).scalar_one()
    kept = {"resident_id": added, "community_id": community_id, "household_id": household_id, "name": name}
    connection.execute(insert(_person).values(kept))
    return ResidentId(added)


def household_of_person(connection: Connection, resident_id: ResidentId) -> tuple[HouseholdId, str] | None:
    """(household, what they are called) of somebody without a phone; None for everybody else."""
    found = select(_person.c.household_id, _person.c.name).where(_person.c.resident_id == resident_id)
    row = connection.execute(found).one_or_none()
    return (HouseholdId(row.household_id), row.name) if row is not None else None


@dataclass(frozen=True, slots=True)
class WithoutPhone:
    """Somebody without a phone: the household's door and stairwell, what they are called, their final minutes."""

    resident_id: ResidentId
    community_id: CommunityId
    unit_id: UnitId
    flat_id: FlatId
    door: str
    name: str
    minutes: int


_MINUTES = (
    select(func.coalesce(func.sum(_record.c.minutes), 0))
    .where(_record.c.volunteer_id == _person.c.resident_id, _record.c.state == State.FINAL.value)
    .scalar_subquery()
)
_WITHOUT_PHONE = (
    select(
        _person.c.resident_id, _person.c.community_id, _person.c.name, _household.c.unit_id, _household.c.flat_id,
        _flat.c.door, _MINUTES.label("minutes"),
    )
    .join_from(_person, _household, _household.c.id == _person.c.household_id)
    .join(_flat, _flat.c.id == _household.c.flat_id)
)  # fmt: skip


def without_phone(connection: Connection, resident_id: ResidentId) -> WithoutPhone | None:
    """Somebody without a phone; None for everybody else."""
    row = connection.execute(_WITHOUT_PHONE.where(_person.c.resident_id == resident_id)).one_or_none()
    return _as_without_phone(row) if row is not None else None


def page_without_phone(
    connection: Connection, community_id: CommunityId, units: Collection[UnitId] | None, page: int, size: int
) -> tuple[list[WithoutPhone], bool]:
    """A page of those without a phone who have final hours, by door, and whether there are more; None: of all units."""
    found = _WITHOUT_PHONE.where(_person.c.community_id == community_id, _MINUTES > 0)
    if units is not None:
        found = found.where(_household.c.unit_id.in_(units))
    found = found.order_by(_flat.c.place, _flat.c.id, _person.c.resident_id)
    rows = connection.execute(found.limit(size + 1).offset(page * size)).all()
    return [_as_without_phone(row) for row in rows[:size]], len(rows) > size


def _as_without_phone(row: Any) -> WithoutPhone:
    return WithoutPhone(
        ResidentId(row.resident_id), CommunityId(row.community_id), UnitId(row.unit_id), FlatId(row.flat_id), row.door,
        row.name, int(row.minutes),
    )  # fmt: skip


def lives_without_phone(connection: Connection, household_id: HouseholdId) -> bool:
    """Whether somebody without a phone is known to live in the household."""
    found = select(_person.c.resident_id).where(_person.c.household_id == household_id).limit(1)
    return connection.execute(found).first() is not None


def named(connection: Connection, resident_ids: Collection[ResidentId]) -> dict[ResidentId, Named]:
    """How lists name these persons; who was forgotten is named no more."""
    wanted = set(resident_ids)
    labels = roles.names_of(connection, {int(one) for one in wanted})
    doors = (
        select(_person.c.resident_id, _flat.c.door)
        .join_from(_person, _household, _household.c.id == _person.c.household_id)
        .join(_flat, _flat.c.id == _household.c.flat_id)
        .where(_person.c.resident_id.in_(sorted(wanted)))
    )
    by_door = {row.resident_id: row.door for row in connection.execute(doors)}
    shown = select(_resident.c.id, _resident.c.shows_party).where(_resident.c.id.in_(sorted(wanted)))
    shows = {row.id: row.shows_party for row in connection.execute(shown)}
    return {
        one: Named(labels.get(one) or by_door.get(one, ""), bool(shows.get(one, False))) for one in wanted
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lives:
    """The community of a resident who is here, and the stairwell they live in."""

    community_id: CommunityId
    unit_id: UnitId | None


def lives(connection: Connection, resident_id: ResidentId) -> Lives | None:
    """Where a resident lives; None for nobody, and for who has left."""
    found = (
        select(_resident.c.community_id, _household.c.unit_id)
        .select_from(_resident.outerjoin(_household, _household.c.id == _resident.c.household_id))
        .where(_resident.c.id == resident_id, _resident.c.left_at.is_(None))
    )
    row = connection.execute(found).one_or_none()
    if row is None:
        return None
    return Lives(CommunityId(row.community_id), UnitId(row.unit_id) if row.unit_id is not None else None)
