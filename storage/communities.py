"""Communities and what stands in them: bodies, grids, buildings, units with their chat, flats, households."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Index, UniqueConstraint, bindparam, case, exists, func, insert, select, text, update
from sqlmodel import Field

from bot.domain import places
from bot.domain.base import BodyId, BuildingId, CommunityId, UnitId
from storage.base import (
    Row,
    insert_of,
    instant,
    json_value,
    key,
    may_be_instant,
    may_be_number,
    may_refer_to,
    number,
    one_of,
    to,
)
from storage.ready import Ready
from storage.rights import RoleGrant

NOW = text("until IS NULL")


class Community(Row, table=True):
    """The tenant: every row but accounts, chats, seen updates and the installation belongs to one."""

    __tablename__ = "communities"
    id: int | None = key()
    name: str
    street: str = ""
    zone: str = "Asia/Shanghai"
    language: str = "zh-Hans"
    numbers: dict[str, str] = json_value(dict)
    settings: dict[str, Any] = json_value(dict)
    created_at: datetime = instant()


class Body(Row, table=True):
    """Who handles matters; off-line while nobody with an account is of its staff."""

    __tablename__ = "bodies"
    id: int | None = key()
    community_id: int = to("communities.id")
    kind: str
    name: str
    telephone: str = ""
    address: str = ""
    contact: str = ""
    removed_at: datetime | None = may_be_instant()


class Grid(Row, table=True):
    """Several buildings, one grid worker."""

    __tablename__ = "grids"
    __table_args__ = (UniqueConstraint("community_id", "name"),)
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    name: str


class Building(Row, table=True):
    """A building of an estate (empty where the community has one); its name is the first part of door numbers."""

    __tablename__ = "buildings"
    __table_args__ = (UniqueConstraint("community_id", "estate", "name"),)
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    grid_id: int | None = may_refer_to("grids.id")
    estate: str = ""
    name: str


class Unit(Row, table=True):
    """A stairwell of 10–20 households with its own group chat."""

    __tablename__ = "units"
    __table_args__ = (UniqueConstraint("building_id", "name"),)
    id: int | None = key()
    community_id: int = to("communities.id")
    building_id: int = to("buildings.id", index=False)
    name: str
    label: str
    chat_id: int | None = may_be_number(unique=True)
    bound_at: datetime | None = may_be_instant()
    language: str = "zh-Hans"
    switches: dict[str, Any] = json_value(dict)


class Chat(Row, table=True):
    """A group the bot is or was in; outside communities, because a group may not be bound yet."""

    __tablename__ = "chats"
    id: int = number(primary_key=True)
    unit_id: int | None = may_refer_to("units.id")
    is_admin: bool = False
    can_pin: bool = False
    removed_at: datetime | None = may_be_instant()
    seen_at: datetime = instant()


class Flat(Row, table=True):
    """A flat, shop or parking space of the roster; area in cm²; a door is unique within its estate."""

    __tablename__ = "flats"
    __table_args__ = (
        UniqueConstraint("unit_id", "door"),
        Index("ix_flats_community_id_door", "community_id", "door"),
        one_of("use", "dwelling", "shop", "parking", "other"),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    unit_id: int = to("units.id", index=False)
    door: str
    place: int = 0
    area_cm2: int | None = may_be_number()
    use: str = "dwelling"
    vacant: bool = False


class FlatOwner(Row, table=True):
    """An owner of a flat by the code in the roster; the same code is the same owner."""

    __tablename__ = "flat_owners"
    flat_id: int = to("flats.id", primary_key=True)
    code: str = Field(primary_key=True)
    community_id: int = to("communities.id")


class Household(Row, table=True):
    """Those who live in a flat from–to; at most one at a time."""

    __tablename__ = "households"
    __table_args__ = (Index("uq_households_flat_now", "flat_id", unique=True, sqlite_where=NOW, postgresql_where=NOW),)
    id: int | None = key()
    community_id: int = to("communities.id")
    unit_id: int = to("units.id")
    flat_id: int = to("flats.id")
    since: date
    until: date | None = None
    has_phone: bool = True
    may_call: bool = False


_community = Community.__table__
_body = Body.__table__
_grid = Grid.__table__
_building = Building.__table__
_unit = Unit.__table__
_flat = Flat.__table__
_household = Household.__table__
_grant = RoleGrant.__table__

_COMMUNITY = (
    _community.c.id.label("community_id"), _community.c.name, _community.c.street, _community.c.zone,
    _community.c.language, _community.c.numbers, _community.c.settings,
)  # fmt: skip
_UNITS = select(
    _unit.c.id, _unit.c.label, _unit.c.chat_id, _unit.c.language.label("spoken"), _unit.c.switches,
    _building.c.grid_id, *_COMMUNITY,
).select_from(
    _unit.join(_building, _building.c.id == _unit.c.building_id).join(
        _community, _community.c.id == _unit.c.community_id
    )
)  # fmt: skip
_ONLINE = select(_grant.c.body_id).where(
    _grant.c.body_id == _body.c.id, _grant.c.role == "staff", _grant.c.taken_at.is_(None)
)
_BODIES = select(_body, exists(_ONLINE).label("online"))
_OF_COMMUNITY = _BODIES.where(_body.c.community_id == bindparam("community_id"), _body.c.removed_at.is_(None)).order_by(
    _body.c.id
)
_BODY = _BODIES.where(_body.c.id == bindparam("body_id"), _body.c.removed_at.is_(None))
_ONE = Ready(select(*_COMMUNITY).where(_community.c.id == bindparam("community_id")))
_home, _house, _other = _unit.alias("home"), _building.alias("house"), _building.alias("other")


def _an_estate(which: Callable[[Any], Any]) -> Any:
    """The first or the last estate of a community: the index has them at its ends, however many buildings there are."""
    of = _other.c.community_id == _house.c.community_id
    return select(which(_other.c.estate)).where(of).correlate(_house).scalar_subquery()


_SEVERAL = _an_estate(func.min) != _an_estate(func.max)
ESTATE = (
    select(case((_SEVERAL, _house.c.estate), else_=""))
    .select_from(_home.join(_house, _house.c.id == _home.c.building_id))
    .where(_home.c.id == _flat.c.unit_id)
    .correlate(_flat)
    .scalar_subquery()
)
"""The estate of a flat, a column for statements that have the flat; "" where its community has but one."""
_UNIT = Ready(_UNITS.where(_unit.c.id == bindparam("unit_id")))
_UNIT_BY_CHAT = _UNITS.where(_unit.c.chat_id == bindparam("chat_id"))


def community(connection: Connection, community_id: CommunityId) -> places.Community:
    """The community; raises LookupError where there is none."""
    row = _ONE.one(connection, {"community_id": community_id})
    if row is None:
        raise LookupError(f"community {community_id}")
    return _as_community(row)


def began_at(connection: Connection, community_id: CommunityId) -> datetime:
    """Since when there is the community."""
    found = select(_community.c.created_at).where(_community.c.id == community_id)
    began: datetime = connection.execute(found).scalar_one()
    return began


def unit(connection: Connection, unit_id: UnitId) -> places.Unit | None:
    """The unit with its community."""
    return _as_unit(_UNIT.one(connection, {"unit_id": unit_id}))


def units_with_group(connection: Connection, community_id: CommunityId) -> list[places.Unit]:
    """The units of a community that have their group."""
    found = _UNITS.where(_unit.c.community_id == community_id, _unit.c.chat_id.is_not(None)).order_by(_unit.c.id)
    return [unit for row in connection.execute(found) if (unit := _as_unit(row)) is not None]


def unit_of_chat(connection: Connection, chat_id: int) -> places.Unit | None:
    """The unit that is bound to a group."""
    return _as_unit(connection.execute(_UNIT_BY_CHAT, {"chat_id": chat_id}).one_or_none())


def add_community(connection: Connection, name: str, now: datetime, **values: Any) -> CommunityId:
    """A new community; its id."""
    row = {
        "name": name, "street": "", "zone": "Asia/Shanghai", "language": "zh-Hans", "numbers": {}, "settings": {},
        "created_at": now, **values,
    }  # fmt: skip
    added = connection.execute(insert(_community).values(row).returning(_community.c.id)).scalar_one()
    return CommunityId(added)


def add_body(connection: Connection, community_id: CommunityId, kind: str, name: str, **values: Any) -> BodyId:
    """A new body; its id."""
    row = {
        "community_id": community_id,
        "kind": kind,
        "name": name,
        "telephone": "",
        "address": "",
        "contact": "",
    }
    return BodyId(connection.execute(insert(_body).values(row | values).returning(_body.c.id)).scalar_one())


def bodies(connection: Connection, community_id: CommunityId) -> list[places.Body]:
    """The bodies of a community, in the order they were entered."""
    return [_as_body(row) for row in connection.execute(_OF_COMMUNITY, {"community_id": community_id})]


def body(connection: Connection, body_id: BodyId, *, lock: bool = False) -> places.Body | None:
    """A body that is not removed; `lock` keeps everybody else from changing it until the end of the transaction."""
    if lock:
        connection.execute(select(_body.c.id).where(_body.c.id == body_id).with_for_update())
    row = connection.execute(_BODY, {"body_id": body_id}).one_or_none()
    return _as_body(row) if row is not None else None


def change_body(connection: Connection, community_id: CommunityId, body_id: BodyId, **values: Any) -> None:
    """Change name, telephone, contact or address of a body, or mark it removed."""
    where = (_body.c.id == body_id, _body.c.community_id == community_id)
    connection.execute(update(_body).where(*where).values(values))


def change_community(connection: Connection, community_id: CommunityId, **values: Any) -> None:
    """Change name, street, zone, language, numbers or settings of a community."""
    connection.execute(update(_community).where(_community.c.id == community_id).values(values))


def lock_community(connection: Connection, community_id: CommunityId) -> places.Community:
    """The community, which nobody else changes until the end of the transaction."""
    connection.execute(select(_community.c.id).where(_community.c.id == community_id).with_for_update())
    return community(connection, community_id)


def communities(connection: Connection) -> list[places.Community]:
    """Every community of the installation, in the order they were made."""
    return [_as_community(row) for row in connection.execute(select(*_COMMUNITY).order_by(_community.c.id))]


def community_named(connection: Connection, name: str) -> CommunityId | None:
    """The first community of this name."""
    found = select(_community.c.id).where(_community.c.name == name).order_by(_community.c.id).limit(1)
    row = connection.execute(found).scalar_one_or_none()
    return CommunityId(row) if row is not None else None


def grids(connection: Connection, community_id: CommunityId) -> list[tuple[int, str]]:
    """The grids of a community: id and name."""
    rows = connection.execute(select(_grid.c.id, _grid.c.name).where(_grid.c.community_id == community_id))
    return sorted(((row.id, row.name) for row in rows), key=lambda grid: grid[1])


def add_grid(connection: Connection, community_id: CommunityId, name: str) -> int:
    """The grid of this name, made where there is none; its id."""
    values = {"community_id": community_id, "name": name}
    connection.execute(insert_of(connection)(_grid).values(values).on_conflict_do_nothing())
    found = select(_grid.c.id).where(_grid.c.community_id == community_id, _grid.c.name == name)
    return int(connection.execute(found).scalar_one())


def grid(connection: Connection, grid_id: int) -> tuple[CommunityId, str] | None:
    """The community and the name of a grid."""
    row = connection.execute(select(_grid).where(_grid.c.id == grid_id)).one_or_none()
    return (CommunityId(row.community_id), row.name) if row is not None else None


def buildings(connection: Connection, community_id: CommunityId) -> list[places.Building]:
    """The buildings of a community with their grid, by estate and name."""
    rows = connection.execute(select(_building).where(_building.c.community_id == community_id))
    found = [places.Building(BuildingId(row.id), row.estate, row.name, row.grid_id) for row in rows]
    return sorted(found, key=lambda one: (one.estate, len(one.name), one.name))


def put_in_grid(
    connection: Connection, community_id: CommunityId, building_id: BuildingId, grid_id: int | None
) -> None:
    """The building belongs to this grid, or to none."""
    where = (_building.c.id == building_id, _building.c.community_id == community_id)
    connection.execute(update(_building).where(*where).values(grid_id=grid_id))


def _as_body(row: Any) -> places.Body:
    return places.Body(
        BodyId(row.id), CommunityId(row.community_id), row.kind, row.name, row.telephone, row.address, row.contact,
        not row.online,
    )  # fmt: skip


def _as_community(row: Any) -> places.Community:
    return places.Community(
        CommunityId(row.community_id), row.name, row.street, row.zone, row.language, row.numbers, row.settings
    )


def _as_unit(row: Any) -> places.Unit | None:
    if row is None:
        return None
    return places.Unit(
        UnitId(row.id), _as_community(row), row.grid_id, row.label, row.chat_id, row.spoken, row.switches
    )
