"""A city to measure in: units with their households and people, matters, notices, polls, messages; plainly invented."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, text
from sqlmodel import SQLModel

from bot.domain.pages import PAGE
from storage.base import Row
from storage.communities import Building, Community, Flat, Household, Unit
from storage.matters.tables import Matter
from storage.notices import Notice
from storage.pages import Device, PageMessage
from storage.polls.tables import Poll, RollLine
from storage.residents.tables import Account, Resident, Tie

NOW = datetime(2026, 6, 1, 4, 0, tzinfo=UTC)
UNITS_OF_A_COMMUNITY, UNITS_OF_A_BUILDING, DOORS, MATTERS, MESSAGES = 100, 4, 15, 30, 3
A_BITE = 5_000


@dataclass(frozen=True, slots=True)
class Size:
    """How big the city is."""

    units: int

    @property
    def households(self) -> int:
        """Each with one person, who has a page."""
        return self.units * DOORS

    @property
    def communities(self) -> int:
        """As many as there have to be."""
        return -(-self.units // UNITS_OF_A_COMMUNITY)


def fill(connection: Connection, size: Size) -> None:
    """Build the city into an empty database; ids run from 1, so that they can be reckoned."""
    for table, rows in _tables(size):
        _add(connection, table, rows)
    if connection.dialect.name == "postgresql":
        for table, _ in _tables(Size(0)):
            name = table.__tablename__
            connection.execute(
                text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), (SELECT max(id) FROM {name}))")
            )


Tables = Iterator[tuple[type[Row], Iterable[dict[str, Any]]]]


def _tables(size: Size) -> Tables:
    home = [{"community_id": _community(n // DOORS), "unit_id": 1 + n // DOORS} for n in range(size.households)]
    yield from _places(size, home)
    yield from _people(home)
    yield from _said(size, home)


def _places(size: Size, home: list[dict[str, int]]) -> Tables:
    yield Community, ({"name": f"样例{n}社区", "created_at": NOW} for n in range(size.communities))
    yield (
        Building,
        (
            {"community_id": _community(n * UNITS_OF_A_BUILDING), "name": str(n)}
            for n in range(-(-size.units // UNITS_OF_A_BUILDING))
        ),
    )
    yield Unit, (
        {"community_id": _community(n), "building_id": 1 + n // UNITS_OF_A_BUILDING, "name": str(n),
         "label": f"{n // UNITS_OF_A_BUILDING}栋{n}单元", "chat_id": -1 - n, "bound_at": NOW}
        for n in range(size.units)
    )  # fmt: skip
    yield Flat, (at | {"door": f"{n // DOORS}-{n % DOORS}", "area_cm2": 900_000} for n, at in enumerate(home))
    yield Household, (at | {"flat_id": 1 + n, "since": NOW.date()} for n, at in enumerate(home))


def _people(home: list[dict[str, int]]) -> Tables:
    yield (
        Account,
        (
            {"telegram_id": PAGE + 1 + n, "community_id": at["community_id"], "started_at": NOW, "created_at": NOW}
            for n, at in enumerate(home)
        ),
    )
    yield (
        Resident,
        (
            {"community_id": at["community_id"], "account_id": 1 + n, "household_id": 1 + n, "registered_at": NOW}
            for n, at in enumerate(home)
        ),
    )
    yield (
        Tie,
        (
            {"community_id": at["community_id"], "resident_id": 1 + n, "flat_id": 1 + n, "kind": "owner", "since": NOW}
            for n, at in enumerate(home)
        ),
    )


def _said(size: Size, home: list[dict[str, int]]) -> Tables:
    units = range(size.units)
    yield Matter, (_matter(n, nth) for n in units for nth in range(MATTERS))
    yield Notice, (
        {"community_id": _community(n), "unit_id": 1 + n, "kind": "notice", "source": f"n{n}", "by": 1 + n * DOORS,
         "words": "周六上午停水", "posted_at": NOW, "appears_at": NOW}
        for n in units
    )  # fmt: skip
    yield Poll, (
        {"community_id": _community(n), "unit_id": 1 + n, "reach": "unit", "source": f"p{n}", "by": 1 + n * DOORS,
         "question": "楼道的灯换成声控的，好不好？", "kind": "yes_no", "roll_kind": "households", "rule": "simple",
         "state": "open", "posted_at": NOW, "opens_at": NOW, "closes_at": NOW + timedelta(days=5), "stepped_until": NOW}
        for n in units
    )  # fmt: skip
    yield RollLine, (
        {"community_id": at["community_id"], "poll_id": at["unit_id"], "place": n % DOORS, "household_id": 1 + n,
         "label": f"{n // DOORS}-{n % DOORS}"}
        for n, at in enumerate(home)
    )  # fmt: skip
    yield PageMessage, (
        {"community_id": at["community_id"], "account_id": 1 + n, "chat_id": PAGE + 1 + n, "due_at": NOW,
         "what": {"body": "周六上午停水"}}
        for n, at in enumerate(home) for _ in range(MESSAGES)
    )  # fmt: skip
    yield (
        Device,
        ({"account_id": 1 + n, "secret_hash": f"none-{n}", "made_at": NOW, "seen_at": NOW} for n in range(size.units)),
    )


def _community(unit: int) -> int:
    return 1 + unit // UNITS_OF_A_COMMUNITY


def _matter(unit: int, nth: int) -> dict[str, Any]:
    reporter, is_open = 1 + unit * DOORS + nth % DOORS, nth < 3
    serial = (unit % UNITS_OF_A_COMMUNITY) * MATTERS + nth + 1
    return {
        "community_id": _community(unit), "unit_id": 1 + unit, "year": 2026, "serial": serial, "source": f"m{serial}",
        "state": "accepted" if is_open else "closed", "reporter_id": reporter, "filed_by": reporter,
        "household_id": reporter, "category": "leak", "row_code": "leak", "words": "三楼漏水，滴到楼道里",
        "urgency": "ordinary", "level": "unit", "filed_at": NOW, "appears_at": NOW,
        "next_at": NOW + timedelta(days=3) if is_open else None,
        "settle_by": NOW + timedelta(days=3) if is_open else None,
    }  # fmt: skip


def _add(connection: Connection, table: type[Row], rows: Iterable[dict[str, Any]]) -> None:
    known, batch = _defaults(table), []
    for row in rows:
        batch.append({name: value() for name, value in known.items()} | row)
        if len(batch) == A_BITE:
            connection.execute(insert(table.__table__), batch)
            batch = []
    if batch:
        connection.execute(insert(table.__table__), batch)


def _defaults(table: type[SQLModel]) -> dict[str, Any]:
    """What the table fills in where a row says nothing; the id is the database's."""
    return {
        name: (lambda field=field: field.get_default(call_default_factory=True))
        for name, field in table.model_fields.items()
        if name != "id" and not field.is_required()
    }
