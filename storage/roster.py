"""The roster as it is kept: read whole, loaded from a file's differences without a statement a row."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, exists, insert, select, update

from bot.domain.base import CommunityId, UnitId
from bot.domain.doors import Door, door_key
from bot.domain.roster import Column, Differences, Flat, Roster
from bot.domain.setup import unit_label
from storage import communities
from storage.base import insert_of
from storage.residents import Resident

_building = communities.Building.__table__
_unit = communities.Unit.__table__
_flat = communities.Flat.__table__
_owner = communities.FlatOwner.__table__
_household = communities.Household.__table__
_resident = Resident.__table__

_FLATS = (
    select(
        _flat.c.id, _flat.c.unit_id, _flat.c.door, _flat.c.area_cm2, _flat.c.use, _flat.c.vacant, _flat.c.place,
        _building.c.estate, _building.c.name.label("building"), _unit.c.name.label("unit"),
    )
    .select_from(
        _flat.join(_unit, _unit.c.id == _flat.c.unit_id).join(_building, _building.c.id == _unit.c.building_id)
    )
    .order_by(_flat.c.id)
)  # fmt: skip

_UNITS = (
    select(
        _unit.c.id, _unit.c.name, _unit.c.language, _unit.c.label, _building.c.estate,
        _building.c.name.label("building"),
    )
    .select_from(_unit.join(_building, _building.c.id == _unit.c.building_id))
    .order_by(_unit.c.id)
)  # fmt: skip

CHUNK = 500
"""Rows in one statement."""

ALL_COLUMNS: frozenset[Column] = frozenset({"estate", "building", "unit", "flat", "area", "use", "vacant", "owners"})

Key = tuple[str, str]


def roster_of(connection: Connection, community_id: CommunityId) -> Roster:
    """Every flat of a community as a file would say it."""
    owners: dict[int, list[str]] = {}
    for row in connection.execute(select(_owner).where(_owner.c.community_id == community_id)):
        owners.setdefault(row.flat_id, []).append(row.code)
    rows = connection.execute(_FLATS.where(_flat.c.community_id == community_id))
    return Roster(tuple(_as_flat(row, owners.get(row.id, [])) for row in rows), ALL_COLUMNS)


def load(connection: Connection, community_id: CommunityId, wanted: Differences, today: date) -> list[UnitId]:
    """Add and change flats with their buildings, units, owners and households; what is missing is left as it is.

    Gives the units that are called otherwise from now on.
    """
    community = communities.community(connection, community_id)
    units = _units(connection, community_id, community.language, wanted.added)
    new = [
        {
            "community_id": community_id, "unit_id": units[flat.estate, flat.building, flat.unit], "door": flat.door,
            "place": 0, "area_cm2": flat.area_cm2, "use": flat.use, "vacant": flat.vacant,
        }
        for flat in wanted.added
    ]  # fmt: skip
    _insert_all(connection, _flat, new)
    ids = {
        (row.estate, row.door): row for row in connection.execute(_FLATS.where(_flat.c.community_id == community_id))
    }
    changed = [change.after for change in wanted.changed]
    if changed:
        connection.execute(
            update(_flat)
            .where(_flat.c.id == bindparam("flat_id"))
            .values(area_cm2=bindparam("area"), use=bindparam("kind"), vacant=bindparam("is_vacant")),
            [{"flat_id": ids[f.key].id, "area": f.area_cm2, "kind": f.use, "is_vacant": f.vacant} for f in changed],
        )
    _own(connection, community_id, ids, wanted)
    _settle(connection, community_id, ids, [*wanted.added, *changed], today)
    _order(connection, ids.values())
    return _relabel(connection, community_id)


def _units(
    connection: Connection, community_id: CommunityId, language: str, flats: Sequence[Flat]
) -> dict[tuple[str, str, str], int]:
    """The units of these flats by estate, building and unit, made with their buildings where there are none."""
    wanted = dict.fromkeys((f.estate, f.building, f.unit) for f in flats)
    buildings = _made(
        connection, _building, community_id, ("estate", "name"),
        [
            {"community_id": community_id, "estate": estate, "name": name}
            for estate, name in dict.fromkeys((estate, building) for estate, building, _ in wanted)
        ],
    )  # fmt: skip
    units = _made(
        connection, _unit, community_id, ("building_id", "name"),
        [
            {
                "community_id": community_id, "building_id": buildings[e, b], "name": u, "language": language,
                "label": unit_label("", b, u, language), "switches": {},
            }
            for e, b, u in wanted
        ],
    )  # fmt: skip
    return {(e, b, u): units[buildings[e, b], u] for e, b, u in wanted}


def _relabel(connection: Connection, community_id: CommunityId) -> list[UnitId]:
    """Units are called by their estate too where the community has several, those that were there before as well."""
    rows = connection.execute(_UNITS.where(_unit.c.community_id == community_id)).all()
    several = len({row.estate for row in rows}) > 1
    called = {row.id: unit_label(row.estate if several else "", row.building, row.name, row.language) for row in rows}
    moved = [row.id for row in rows if row.label != called[row.id]]
    if moved:
        other = update(_unit).where(_unit.c.id == bindparam("unit_id")).values(label=bindparam("called"))
        connection.execute(other, [{"unit_id": unit_id, "called": called[unit_id]} for unit_id in moved])
    return [UnitId(unit_id) for unit_id in moved]


def _made(
    connection: Connection, table: Table, community_id: CommunityId, names: tuple[str, str], rows: list[dict[str, Any]]
) -> dict[tuple[Any, Any], int]:
    """The ids of these rows by the two columns that name them, those that were there included."""
    for start in range(0, len(rows), CHUNK):
        connection.execute(insert_of(connection)(table).values(rows[start : start + CHUNK]).on_conflict_do_nothing())
    found = connection.execute(select(table).where(table.c.community_id == community_id))
    return {(getattr(row, names[0]), getattr(row, names[1])): row.id for row in found}


def _own(connection: Connection, community_id: CommunityId, ids: dict[Key, Any], wanted: Differences) -> None:
    """The owners of added flats, and of those whose owners changed."""
    other = [change.after for change in wanted.changed if change.before.owners != change.after.owners]
    gone = [ids[flat.key].id for flat in other]
    for start in range(0, len(gone), CHUNK):
        connection.execute(delete(_owner).where(_owner.c.flat_id.in_(gone[start : start + CHUNK])))
    rows = [
        {"flat_id": ids[flat.key].id, "code": code, "community_id": community_id}
        for flat in (*wanted.added, *other)
        for code in flat.owners
    ]
    _insert_all(connection, _owner, rows)


def _settle(
    connection: Connection, community_id: CommunityId, ids: dict[Key, Any], flats: Iterable[Flat], today: date
) -> None:
    """A dwelling that is not vacant has a household; of what is none any more, it ends where nobody is registered."""
    flats = list(flats)
    empty = [ids[flat.key].id for flat in flats if flat.use != "dwelling" or flat.vacant]
    for start in range(0, len(empty), CHUNK):
        connection.execute(
            update(_household)
            .where(
                _household.c.flat_id.in_(empty[start : start + CHUNK]),
                _household.c.until.is_(None),
                ~exists().where(_resident.c.household_id == _household.c.id, _resident.c.left_at.is_(None)),
            )
            .values(until=today)
        )
    rows = [
        {
            "community_id": community_id, "unit_id": ids[flat.key].unit_id, "flat_id": ids[flat.key].id,
            "since": today, "has_phone": True, "may_call": False,
        }
        for flat in flats
        if flat.use == "dwelling" and not flat.vacant
    ]  # fmt: skip
    for start in range(0, len(rows), CHUNK):
        part = rows[start : start + CHUNK]
        connection.execute(insert_of(connection)(_household).values(part).on_conflict_do_nothing())


def _order(connection: Connection, rows: Iterable[Any]) -> None:
    """Flats have their place among all of the community as people count doors."""
    ordered = sorted(rows, key=lambda row: (row.estate, door_key(Door(row.building, row.unit, _number(row)))))
    moved = [{"flat_id": row.id, "at": at} for at, row in enumerate(ordered) if row.place != at]
    if moved:
        connection.execute(update(_flat).where(_flat.c.id == bindparam("flat_id")).values(place=bindparam("at")), moved)


def _insert_all(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _number(row: Any) -> str:
    return str(row.door).removeprefix(f"{row.building}-{row.unit}-")


def _as_flat(row: Any, owners: list[str]) -> Flat:
    return Flat(
        row.estate, row.building, row.unit, _number(row), row.area_cm2 or 0, row.use, row.vacant,
        tuple(sorted(owners)),
    )  # fmt: skip
