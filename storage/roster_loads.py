"""Rosters that were loaded: when, by whom, and what the newest of them changed, so that it can be undone."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Index, Table, bindparam, delete, exists, insert, select, update

from bot.domain.base import CommunityId, ResidentId
from bot.domain.roster import Change, Differences, Flat
from storage.base import MOST_ASKED, Row, instant, json_value, key, may_be_instant, may_refer_to, to
from storage.communities import Building, FlatOwner, Household, Unit
from storage.communities import Flat as FlatRow
from storage.polls.tables import Poll, RollFlat, RollLine
from storage.residents import Resident
from storage.residents.tables import naming
from storage.roster import CHUNK, Key


class RosterLoad(Row, table=True):
    """A roster that was loaded; `what`: what it added and changed, of the newest of a community alone."""

    __tablename__ = "roster_loads"
    __table_args__ = (Index("ix_roster_loads_community_id_id", "community_id", "id"),)
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    at: datetime = instant()
    by: int | None = may_refer_to("residents.id", index=False)
    file_name: str = ""
    added: int = 0
    changed: int = 0
    what: dict[str, Any] | None = json_value()
    undone_at: datetime | None = may_be_instant()
    undone_by: int | None = may_refer_to("residents.id", index=False)


_load, _flat, _owner, _household = (
    RosterLoad.__table__, FlatRow.__table__, FlatOwner.__table__, Household.__table__,
)  # fmt: skip
_unit, _building, _resident = Unit.__table__, Building.__table__, Resident.__table__
_roll_flat, _line, _poll = RollFlat.__table__, RollLine.__table__, Poll.__table__
_NEWEST = (
    select(_load)
    .where(_load.c.community_id == bindparam("of_community"))
    .order_by(_load.c.id.desc())
    .limit(MOST_ASKED)
)  # fmt: skip
_DOORS = (
    select(_flat.c.id, _building.c.estate, _flat.c.door)
    .select_from(
        _flat.join(_unit, _unit.c.id == _flat.c.unit_id).join(_building, _building.c.id == _unit.c.building_id)
    )
    .where(_flat.c.community_id == bindparam("of_community"))
)
BY_ITSELF = frozenset({
    ("flat_owners", "flat_id"), ("households", "flat_id"), ("flats", "unit_id"), ("households", "unit_id"),
    ("units", "building_id"),
})  # fmt: skip
"""What a load makes of flats, units and buildings itself; whatever else refers to them depends on it."""


@dataclass(frozen=True, slots=True)
class KeptLoad:
    """A load as it is kept; `differences` None where it is not the newest any more."""

    id: int
    at: datetime
    by: ResidentId | None
    file_name: str
    added: int
    changed: int
    differences: Differences | None
    undone_at: datetime | None

    @property
    def may_be_undone(self) -> bool:
        """Whether it is the newest, and was not undone."""
        return self.differences is not None and self.undone_at is None


def keep(
    connection: Connection, community_id: CommunityId, found: Differences, now: datetime, by: ResidentId | None,
    file_name: str,
) -> None:  # fmt: skip
    """Write down what was loaded; of those before it is only kept that they were."""
    newest = update(_load).where(_load.c.community_id == community_id, _load.c.what.is_not(None))
    connection.execute(newest.values(what=None))
    row = {
        "community_id": community_id, "at": now, "by": by, "file_name": file_name, "added": len(found.added),
        "changed": len(found.changed), "what": _to_json(found),
    }  # fmt: skip
    connection.execute(insert(_load).values(row))


def newest(connection: Connection, community_id: CommunityId, limit: int = 1) -> list[KeptLoad]:
    """The loads of a community, the newest first."""
    rows = connection.execute(_NEWEST, {"of_community": community_id, "most": limit})
    return [
        KeptLoad(
            row.id, row.at, row.by and ResidentId(row.by), row.file_name, row.added, row.changed,
            _from_json(row.what) if row.what else None, row.undone_at,
        )
        for row in rows
    ]  # fmt: skip


def undone(
    connection: Connection, community_id: CommunityId, load_id: int, now: datetime, by: ResidentId | None
) -> bool:
    """The load was undone; False where it was before."""
    where = (_load.c.id == load_id, _load.c.community_id == community_id, _load.c.undone_at.is_(None))
    values = {"undone_at": now, "undone_by": by, "what": None}
    return connection.execute(update(_load).where(*where).values(values)).rowcount > 0


def everything(connection: Connection, residents: list[int]) -> list[dict[str, Any]]:
    """The loads and undoings of a person, without the doors they were about."""
    where = naming(_load, residents, "by", "undone_by")
    return [
        {
            "at": row.at.isoformat(), "file_name": row.file_name, "added": row.added, "changed": row.changed,
            "undone_at": row.undone_at.isoformat() if row.undone_at else None,
        }
        for row in connection.execute(select(_load).where(where).order_by(_load.c.id))
    ]  # fmt: skip


def forget(connection: Connection, residents: list[int]) -> None:
    """What a person called their files is nobody's business any more."""
    connection.execute(update(_load).where(naming(_load, residents, "by")).values(file_name=""))


def doors(connection: Connection, community_id: CommunityId) -> dict[Key, int]:
    """The ids of all flats of a community by estate and door."""
    rows = connection.execute(_DOORS, {"of_community": community_id})
    return {(row.estate, row.door): row.id for row in rows}


def depended_on(connection: Connection, community_id: CommunityId, flats: Collection[int]) -> set[int]:
    """Of these flats, those on which anything depends but what loading a roster makes: people, slips, votes …

    Every reference that a table declares is followed, so that a table added later is asked as well.
    """
    households = _rows(connection, _household, "flat_id", flats)
    units = _rows(connection, _flat, "id", flats, wanted="unit_id")
    emptied = set(units.values()) - _still_used(connection, _flat, "unit_id", set(units.values()), set(flats))
    found = _referred(connection, community_id, _flat, flats)
    found |= {households[one] for one in _referred(connection, community_id, _household, households)}
    busy = _referred(connection, community_id, _unit, emptied)
    return found | {flat_id for flat_id, unit_id in units.items() if unit_id in busy}


def voted_on(connection: Connection, flats: Collection[int], since: datetime) -> set[int]:
    """Of these flats, those that weigh in a roll that was made since then."""
    found = (
        select(_roll_flat.c.flat_id)
        .select_from(
            _roll_flat.join(_line, _line.c.id == _roll_flat.c.line_id).join(_poll, _poll.c.id == _line.c.poll_id)
        )
        .where(_poll.c.posted_at >= since)
    )
    return {
        one for part in _parts(flats)
        for one in connection.execute(found.where(_roll_flat.c.flat_id.in_(part))).scalars()
    }  # fmt: skip


def lived_in(connection: Connection, flats: Collection[int]) -> set[int]:
    """Of these flats, those where somebody is registered."""
    is_there = exists().where(_resident.c.household_id == _household.c.id, _resident.c.left_at.is_(None))
    found = select(_household.c.flat_id).where(_household.c.until.is_(None), is_there)
    return {
        one for part in _parts(flats)
        for one in connection.execute(found.where(_household.c.flat_id.in_(part))).scalars()
    }  # fmt: skip


def remove(connection: Connection, community_id: CommunityId, flats: Collection[int]) -> None:
    """Take out flats on which nothing depends, with their owners, households, and units and buildings left empty."""
    units = set(_rows(connection, _flat, "id", flats, wanted="unit_id").values())
    buildings = set(_rows(connection, _unit, "id", units, wanted="building_id").values())
    for table, column in ((_owner, "flat_id"), (_household, "flat_id"), (_flat, "id")):
        for part in _parts(flats):
            where = (table.c[column].in_(part), table.c.community_id == community_id)
            connection.execute(delete(table).where(*where))
    for table, above, ids in ((_unit, (_flat, "unit_id"), units), (_building, (_unit, "building_id"), buildings)):
        empty = ids - _still_used(connection, *above, ids, set())
        for part in _parts(empty):
            connection.execute(delete(table).where(table.c.id.in_(part), table.c.community_id == community_id))


def _referred(connection: Connection, community_id: CommunityId, table: Table, ids: Collection[int]) -> set[int]:
    found: set[int] = set()
    for other in Row.metadata.tables.values():
        for reference in other.foreign_keys:
            if reference.column.table is table and (other.name, reference.parent.name) not in BY_ITSELF:
                here = [other.c.community_id == community_id] if "community_id" in other.c else []
                for part in _parts(ids):
                    referring = select(reference.parent).where(*here, reference.parent.in_(part))
                    found |= set(connection.execute(referring.distinct()).scalars())
    return found


def _still_used(connection: Connection, table: Table, column: str, ids: set[int], but: set[int]) -> set[int]:
    """Of these units or buildings, those that have others than these flats or units."""
    used: set[int] = set()
    for part in _parts(ids):
        rows = connection.execute(select(table.c.id, table.c[column]).where(table.c[column].in_(part)))
        used |= {row[1] for row in rows if row[0] not in but}
    return used


def _rows(
    connection: Connection, table: Table, column: str, ids: Collection[int], *, wanted: str = ""
) -> dict[int, int]:
    """By id, another column of the rows whose `column` is one of these; where none is named, that column."""
    found: dict[int, int] = {}
    for part in _parts(ids):
        rows = connection.execute(select(table.c.id, table.c[wanted or column]).where(table.c[column].in_(part)))
        found |= {row[0]: row[1] for row in rows}
    return found


def _parts(ids: Collection[int]) -> Iterator[list[int]]:
    ordered = sorted(ids)
    return (ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK))


def _to_json(found: Differences) -> dict[str, Any]:
    return {
        "added": [flat_to_json(flat) for flat in found.added],
        "changed": [[flat_to_json(one.before), flat_to_json(one.after)] for one in found.changed],
    }


def _from_json(stored: dict[str, Any]) -> Differences:
    changed = (Change(flat_from_json(before), flat_from_json(after)) for before, after in stored["changed"])
    return Differences(tuple(flat_from_json(one) for one in stored["added"]), tuple(changed))


def flat_to_json(flat: Flat) -> list[Any]:
    """A flat of a roster as a JSON value."""
    return [
        flat.estate, flat.building, flat.unit, flat.flat, flat.area_cm2, flat.use, flat.vacant, list(flat.owners),
    ]  # fmt: skip


def flat_from_json(stored: list[Any]) -> Flat:
    """The flat that was stored."""
    estate, building, unit, number, area_cm2, use, vacant, owners = stored
    return Flat(estate, building, unit, number, area_cm2, use, vacant, tuple(owners))
