"""A town of rows: two communities, somebody of every kind, and one of each thing that a command can be about.

It is written straight into the tables, which takes a twentieth of the time of living through it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Table, insert
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - so that every table is known
from storage.pages import hashed

NOW = datetime(2026, 6, 10, 2, 0, tzinfo=UTC)
"""Wednesday, 10 June 2026, 10:00 in China."""
TODAY = date(2026, 6, 10)
LONG_AGO = NOW - timedelta(days=200)
SECRET = "秘密只有这里知道"
"""Stands in everything that somebody said or is called here, so that no refusal can repeat it unseen."""

HERE, THERE = "here", "there"
MARKS = {HERE: SECRET, THERE: "别处"}
"""The secret is the first community's."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """Where a person is known and lives ("": nowhere), what they are besides (role → place), and to whose door tied."""

    community: str = HERE
    door: str = ""
    roles: tuple[tuple[str, str], ...] = ()
    helps: str = ""


PEOPLE: Mapping[str, Somebody] = {
    "stranger": Somebody(community=""),
    "one of the household": Somebody(door="101"),
    "another of the household": Somebody(door="101"),
    "its helper": Somebody(door="104", helps="101"),
    "neighbour": Somebody(door="102"),
    "household on duty": Somebody(door="103"),
    "leader": Somebody(door="105", roles=(("leader", "unit"),)),
    "party-group leader": Somebody(door="106", roles=(("party_group_leader", "unit"), ("party_member", "unit"))),
    "party member": Somebody(door="107", roles=(("party_member", "unit"),)),
    "other side": Somebody(door="108"),
    "supporter": Somebody(door="109"),
    "clerk": Somebody(door="110"),
    "witness": Somebody(door="111"),
    "volunteer": Somebody(door="112"),
    "asker": Somebody(door="113"),
    "other unit": Somebody(door="201"),
    "leader of another unit": Somebody(door="202", roles=(("leader", "other unit"),)),
    "party-group leader of another unit": Somebody(door="203", roles=(("party_group_leader", "other unit"),)),
    "counter staff": Somebody(door="204"),
    "grid worker": Somebody(roles=(("grid_worker", "grid"),)),
    "grid worker of another grid": Somebody(roles=(("grid_worker", "other grid"),)),
    "staff": Somebody(roles=(("staff", "property"),)),
    "staff of another body": Somebody(roles=(("staff", "committee"),)),
    "staff of a body called in": Somebody(roles=(("staff", "power"),)),
    "staff of the street": Somebody(roles=(("staff", "street"),)),
    "mediator": Somebody(roles=(("staff", "mediation"),)),
    "party organisation": Somebody(roles=(("party_organisation", "community"),)),
    "administrator": Somebody(roles=(("administrator", "community"),)),
    "auditor": Somebody(roles=(("auditor", "community"),)),
    "resident elsewhere": Somebody(THERE, "301"),
    "leader elsewhere": Somebody(THERE, "302", (("leader", "unit elsewhere"),)),
    "staff elsewhere": Somebody(THERE, roles=(("staff", "body elsewhere"),)),
    "administrator elsewhere": Somebody(THERE, roles=(("administrator", "community"),)),
    "auditor elsewhere": Somebody(THERE, roles=(("auditor", "community"),)),
}
"""Somebody of every kind; "unit", "grid", "property" are those of the things that commands are about."""

PLACES = {
    "unit": "unit_id", "other unit": "unit_id", "unit elsewhere": "unit_id", "grid": "grid_id", "other grid": "grid_id",
    "property": "body_id", "committee": "body_id", "power": "body_id", "mediation": "body_id", "street": "body_id",
    "body elsewhere": "body_id",
}  # fmt: skip
UNITS = {"1": "unit", "2": "other unit", "3": "unit elsewhere"}
"""By the floor of a door."""


@dataclass(slots=True)
class Town:
    """What was written, by name: people's Telegram ids, accounts, residents, and everything else."""

    connection: Connection = field(repr=False)
    telegram: dict[str, int] = field(default_factory=dict)
    account: dict[str, int] = field(default_factory=dict)
    resident: dict[str, int] = field(default_factory=dict)
    household: dict[str, int] = field(default_factory=dict)
    flat: dict[str, int] = field(default_factory=dict)
    of: dict[str, int] = field(default_factory=dict)
    of_resident: str = "one of the household"
    mark: str = "2"
    """Ends every code of this community."""
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def add(self, table: str, **values: Any) -> int:
        """One row; what is not given is this community's, or empty; its id, where it has one."""
        made = SQLModel.metadata.tables[table]
        row = {column.name: self._filled(made, column) for column in made.columns if self._wants(column)} | values
        key = insert(made).values(row)
        if "id" not in made.c:
            self.connection.execute(key)
            return 0
        return int(self.connection.execute(key.returning(made.c.id)).scalar_one())

    def _wants(self, column: "sa.Column[Any]") -> bool:
        return not (column.nullable or column.default is not None or column.name == "id")

    def _filled(self, table: Table, column: "sa.Column[Any]") -> Any:
        if column.name == "community_id":
            return self.of[HERE]
        if column.name == "unit_id":
            return self.of["unit"]
        if column.foreign_keys:
            to = next(iter(column.foreign_keys)).target_fullname
            return self.resident.get(self.of_resident) if to == "residents.id" else None
        kind = type(column.type).__name__
        if kind == "Date":
            return TODAY
        if column.name.endswith("_at") or column.name == "at" or "Instant" in kind or "DATETIME" in str(column.type):
            return NOW - timedelta(days=1)
        if isinstance(column.type, sa.Integer | sa.BigInteger):
            return 1
        return (
            f"{table.name}-{next(self._numbers)}"
            if column.name in ("source", "code", "key", "key_hash", "token")
            else SECRET
        )


def found_town(connection: Connection) -> Town:
    """Everybody, and the places they are of."""
    town = Town(connection)
    _places(town)
    for name, somebody in PEOPLE.items():
        _settle(town, name, somebody)
    return town


def elsewhere(connection: Connection, town: Town) -> Town:
    """The other community as a town of its own: the same names are other places, doors and people."""
    town.connection = connection
    other = replace(town, of=dict(town.of), flat={}, household={}, mark="3")
    other.of |= {
        "here": town.of[THERE], "unit": town.of["unit elsewhere"], "grid": town.of["grid elsewhere"],
        "building of unit": town.of["building of unit elsewhere"], "property": town.of["body elsewhere"],
    }  # fmt: skip
    for body in ("committee", "power", "mediation", "street"):
        other.of[body] = other.add("bodies", kind=body)
    for door in list(town.household):
        theirs = f"3{door[1:]}"
        other.household[door] = _home(town, other.of[HERE], theirs)
        other.flat[door] = town.flat[theirs]
    known = [name for name, one in PEOPLE.items() if one.community == THERE]
    twins = {name: known[nth % len(known)] for nth, name in enumerate(town.resident)}
    other.resident = {name: town.resident[twin] for name, twin in twins.items()}
    other.account = {name: town.account[twin] for name, twin in twins.items()}
    return other


def _places(town: Town) -> None:
    for name in (HERE, THERE):
        town.of[name] = town.add("communities", name=f"{name}{MARKS[name]}", created_at=LONG_AGO, settings={})
    for grid, community in (("grid", HERE), ("other grid", HERE), ("grid elsewhere", THERE)):
        town.of[grid] = town.add("grids", community_id=town.of[community], name=f"{grid}{MARKS[community]}")
    for nth, (unit, grid, community) in enumerate((
        ("unit", "grid", HERE), ("other unit", "other grid", HERE), ("unit elsewhere", "grid elsewhere", THERE),
    )):  # fmt: skip
        belongs = {"community_id": town.of[community]}
        town.of[f"building of {unit}"] = town.add(
            "buildings", **belongs, grid_id=town.of[grid], name=f"{nth}", estate=MARKS[community]
        )
        town.of[unit] = town.add(
            "units", **belongs, building_id=town.of[f"building of {unit}"], name="1", label=f"{unit}{MARKS[community]}",
            chat_id=-100 - nth, bound_at=LONG_AGO,
        )  # fmt: skip
        town.add("chats", id=-100 - nth, unit_id=town.of[unit], seen_at=NOW)
    for body in ("property", "committee", "power", "mediation", "street"):
        town.of[body] = town.add("bodies", kind=body, name=f"{body}{SECRET}")
    town.of["body elsewhere"] = town.add("bodies", community_id=town.of[THERE], kind="property", name=MARKS[THERE])


def _settle(town: Town, name: str, somebody: Somebody) -> None:
    number = len(town.telegram) + 1001
    community = town.of.get(somebody.community)
    town.telegram[name] = number
    town.account[name] = town.add(
        "accounts", telegram_id=number, community_id=community, started_at=LONG_AGO, created_at=LONG_AGO
    )
    town.add("devices", account_id=town.account[name], secret_hash=secret_hash_of(name), made_at=NOW, seen_at=NOW)
    if community is None:
        return
    town.resident[name] = town.add(
        "residents", community_id=community, account_id=town.account[name], adult=True,
        name=f"{name}{MARKS[somebody.community]}",
        household_id=_home(town, community, somebody.door) if somebody.door else None, registered_at=LONG_AGO,
        consented_at=LONG_AGO,
    )  # fmt: skip
    if somebody.door:
        _tie(town, name, community, somebody.door, "owner")
    if somebody.helps:
        _tie(town, name, community, somebody.helps, "helper")
    for role, place in somebody.roles:
        where = {PLACES[place]: town.of[place]} if place in PLACES else {}
        scope = f"{place}:{town.of[place]}" if where else "community"
        town.of[f"{role} of {name}"] = town.add(
            "role_grants", community_id=community, resident_id=town.resident[name], role=role, scope=scope,
            given_at=LONG_AGO, **where,
        )  # fmt: skip


def secret_hash_of(name: str) -> str:
    """What is kept of the secret of the device on which somebody has their page."""
    return hashed(secret_of(name))


def secret_of(name: str) -> str:
    """The secret of somebody's device."""
    return name.encode().hex().ljust(43, "0")[:43]


def _home(town: Town, community: int, door: str) -> int:
    if door in town.household:
        return town.household[door]
    unit = town.of[UNITS[door[0]]]
    town.flat[door] = town.add(
        "flats", community_id=community, unit_id=unit, door=f"1-1-{door}", place=int(door), area_cm2=900_000
    )
    town.household[door] = town.add(
        "households", community_id=community, unit_id=unit, flat_id=town.flat[door], since=date(2026, 1, 1),
        has_phone=True, may_call=True,
    )  # fmt: skip
    return town.household[door]


def _tie(town: Town, name: str, community: int, door: str, kind: str) -> None:
    town.of[f"tie of {name}"] = town.add(
        "ties", community_id=community, resident_id=town.resident[name], flat_id=town.flat[door], kind=kind,
        is_head=name == "one of the household", confirmed=True, since=LONG_AGO,
    )  # fmt: skip
