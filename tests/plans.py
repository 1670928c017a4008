"""How the database goes about what the service asks: no statement may read a table through that grows with the city.

Every statement that a test makes the service ask is noted once a process, and its plan is looked at after the test.
What a plan tells on an empty database is which indexes there are for it: PostgreSQL is not let off by small tables.
"""

import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import FrameType
from typing import Any

from sqlalchemy import Connection, inspect
from sqlalchemy.engine.default import DefaultDialect

from storage.ready import Values, _Driven
from storage.tables import METADATA

ROOT = Path(__file__).parent.parent
OURS = tuple(f"{ROOT}/{folder}/" for folder in ("bot", "handlers", "storage"))
NOT_ASKED = (f"{ROOT}/storage/migrations/", f"{ROOT}/storage/schema.py", f"{ROOT}/bot/demo/")
BETWEEN = (__file__, f"{ROOT}/storage/ready.py")
ASKS = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b")
LISTS = re.compile(r"\((?:\?|%\(\w+\)s(?:::\w+)?)(?:, (?:\?|%\(\w+\)s(?:::\w+)?))*\)")
ALIASES = re.compile(r"\b(\w+) AS (\w+)")
SCANNED = re.compile(r"^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?|^SEARCH (\w+) USING AUTOMATIC")
NO_OTHER_WAY = ("enable_seqscan", "enable_hashjoin", "enable_mergejoin", "enable_material")
"""What PostgreSQL must not do where there is an index: what it does all the same, it does for want of one."""
IN_ORDER = ("enable_indexscan", "enable_indexonlyscan")
"""By which it reads a small table through in the wanted order, though there be an index for what is looked for."""
EITHER_WAY = "hashed {}"
"""An EXISTS that PostgreSQL may answer from a list of all or by an index, as the tables' sizes have it: in an empty
database it takes the list."""
FEW = {
    "installation": "it has one row",
    "communities": "a city has a hundred, and the clock looks after each",
    "open_boards": "one a community",
    "parked_updates": "each is a bug or a damaged update that a person looks at",
}
"""Tables that do not grow with the city."""
MEANT = ("storage.points.checking", "storage.redemption.checking", "storage.moving")
"""Modules that read everything, because that is what `verify`, `check` and `move` are for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement as the database got it, and the function of the service that asked it."""

    kind: str
    statement: str
    given: Any
    by: str


class Notes:
    """What the service asked: each statement once, however long its lists are."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._fresh: list[Asked] = []

    def begin(self) -> None:
        """Hear of all that is given to a driver: by every engine there is and will be, and by `storage.ready`."""
        execute: Callable[..., None] = DefaultDialect.do_execute
        driven = _Driven.cursor

        def do_execute(dialect: Any, cursor: Any, statement: str, given: Any, context: Any = None) -> None:
            self._note(dialect.name, statement, given)
            execute(dialect, cursor, statement, given, context)

        def cursor(ready: _Driven, driver: sqlite3.Connection, values: Values) -> sqlite3.Cursor:
            self._note("sqlite", ready.sql, ready.given(values))
            return driven(ready, driver, values)

        DefaultDialect.do_execute = do_execute  # type: ignore[method-assign]
        _Driven.cursor = cursor  # type: ignore[assignment, method-assign]

    def take(self, kind: str) -> list[Asked]:
        """What this kind of database was asked since it was looked at last."""
        taken = [one for one in self._fresh if one.kind == kind]
        self._fresh = [one for one in self._fresh if one.kind != kind]
        return taken

    def _note(self, kind: str, statement: str, given: Any) -> None:
        if statement in self._seen:
            return
        by = _asker()
        if not by:
            return
        self._seen.add(statement)
        shape = LISTS.sub("(…)", statement)
        if shape != statement and shape in self._seen:
            return
        self._seen.add(shape)
        if ASKS.match(statement):
            self._fresh.append(Asked(kind, statement, _first(given), by))


def _first(given: Any) -> Any:
    """What is given for the statement, or the first time where it is asked several times at once."""
    if isinstance(given, list):
        return given[0] if given and isinstance(given[0], (tuple, dict)) else tuple(given)
    return given


def _asker() -> str:
    """The function of the service that asks, "" where a test or a migration does."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and ("/sqlalchemy/" in frame.f_code.co_filename or frame.f_code.co_filename in BETWEEN):
        frame = frame.f_back
    if frame is None or not frame.f_code.co_filename.startswith(OURS):
        return ""
    if frame.f_code.co_filename.startswith(NOT_ASKED):
        return ""
    name = frame.f_code.co_filename.removeprefix(f"{ROOT}/").removesuffix(".py").replace("/", ".")
    return f"{name}.{frame.f_code.co_name}"


class Plans:
    """Which tables a statement reads through, as the database tells on a connection of its own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._is_sqlite = connection.dialect.name == "sqlite"
        for way in () if self._is_sqlite else NO_OTHER_WAY:
            connection.exec_driver_sql(f"SET {way} = off")

    @cached_property
    def _partial(self) -> frozenset[str]:
        """Indexes of a part of a table: of what waits, is open or is due."""
        found = inspect(self._connection)
        return frozenset(
            str(index["name"])
            for table in METADATA.tables
            for index in found.get_indexes(table)
            if index.get("dialect_options", {}).get(f"{self._connection.dialect.name}_where") is not None
        )

    def wrong(self, asked: list[Asked]) -> list[str]:
        """What of this reads through a table that grows with the city, in words."""
        found = []
        for one in asked:
            tables = () if one.by.startswith(MEANT) else sorted(set(self.scanned(one)) - FEW.keys())
            found += [f"{one.by} reads {table} through: {one.statement}" for table in tables]
        return found

    def scanned(self, asked: Asked) -> list[str]:
        """The tables that the statement reads from end to end."""
        found = self._by_sqlite(asked) if self._is_sqlite else self._by_postgresql(asked)
        return sorted(set(found) & METADATA.tables.keys())

    def _by_sqlite(self, asked: Asked) -> Iterator[str]:
        named = {alias: table for table, alias in ALIASES.findall(asked.statement)}
        for row in self._explained(f"EXPLAIN QUERY PLAN {asked.statement}", asked.given):
            step = SCANNED.match(str(row[-1]))
            if step is not None and step[2] not in self._partial:
                name = str(step[1] or step[3])
                yield named.get(name, name)

    def _by_postgresql(self, asked: Asked) -> set[str]:
        """What it reads through, whether or not it may read in order."""
        found = self._planned(asked)
        if found:
            for way in IN_ORDER:
                self._connection.exec_driver_sql(f"SET {way} = off")
            found &= self._planned(asked)
            for way in IN_ORDER:
                self._connection.exec_driver_sql(f"SET {way} = on")
        return found

    def _planned(self, asked: Asked) -> set[str]:
        row = self._explained(f"EXPLAIN (FORMAT JSON) {asked.statement}", asked.given)[0]
        return set(self._read_through(row[0][0]["Plan"], "", first=False))

    def _explained(self, statement: str, given: Any) -> list[Any]:
        cursor = self._connection.connection.cursor()
        try:
            return list(cursor.execute(statement, given).fetchall())
        finally:
            cursor.close()

    def _read_through(self, node: dict[str, Any], table: str, *, first: bool) -> Iterator[str]:
        table, kind = node.get("Relation Name", table), node["Node Type"]
        by_index = "Index" in kind and ("Index Cond" in node or node["Index Name"] in self._partial)
        if kind == "Seq Scan" or ("Index" in kind and not by_index and not (first and "Filter" not in node)):
            yield table
        asked = " ".join(said for said in node.values() if isinstance(said, str))
        for below in node.get("Plans", ()):
            if "Subplan Name" in below and EITHER_WAY.format(below["Subplan Name"]) in asked:
                continue
            yield from self._read_through(below, table, first=kind == "Limit")
