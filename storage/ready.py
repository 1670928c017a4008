"""Statements on the way of every press and page: built once, compiled once, and on SQLite run on the driver itself.

SQLAlchemy takes some 25 µs to run a statement that SQLite answers in 4, and a ballot is a dozen of them. Types and
rows are the same either way; on PostgreSQL, where a statement goes over a wire, and where somebody listens to what the
engine runs, it is SQLAlchemy that runs them.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Executable, Table
from sqlalchemy.sql.compiler import SQLCompiler

from storage.base import Insert, built_once

Values = dict[str, Any]
Process = Callable[[Any], Any]
_DRIVER = "driver"
"""The option of a connection under which its driver is noted."""


class Ready:
    """A statement, or what builds it from `insert_of`; it is always run with values of the same names."""

    def __init__(self, statement: Executable | Callable[[Callable[[Table], Insert]], Executable]) -> None:
        self._statement = (lambda _: statement) if isinstance(statement, Executable) else built_once(statement)
        self._driven: dict[tuple[str, ...], _Driven | None] = {}

    def all(self, connection: Connection, values: Values) -> Sequence[Any]:
        """The rows."""
        driver = _driver(connection)
        driven = self._for(connection, values) if driver is not None else None
        if driver is None or driven is None:
            return connection.execute(self._statement(connection), values).all()
        return driven.rows(driver, values)

    def one(self, connection: Connection, values: Values) -> Any | None:
        """The row, None where there is none; there are never several."""
        rows = self.all(connection, values)
        return rows[0] if rows else None

    def value(self, connection: Connection, values: Values) -> Any:
        """The first column of the one row."""
        return self.all(connection, values)[0][0]

    def run(self, connection: Connection, values: Values) -> None:
        """No rows."""
        driver = _driver(connection)
        driven = self._for(connection, values) if driver is not None else None
        if driver is None or driven is None:
            connection.execute(self._statement(connection), values)
        else:
            driven.cursor(driver, values)

    def _for(self, connection: Connection, values: Values) -> "_Driven | None":
        names = tuple(values)
        if names not in self._driven:
            self._driven[names] = _driven(self._statement(connection), connection.dialect, names)
        return self._driven[names]


def with_driver(connection: Connection) -> Connection:
    """The connection, with SQLite's own noted on it, which is asked for at every statement.

    Only for one that is used within transactions that were begun: the driver begins none.
    """
    if connection.dialect.name == "sqlite":
        connection.execution_options(**{_DRIVER: connection.connection.dbapi_connection})
    return connection


def driver_of(connection: Connection) -> sqlite3.Connection | None:
    """SQLite's own connection; None where SQLAlchemy is to run statements, because it begins the transaction too."""
    driver: sqlite3.Connection | None = connection.get_execution_options().get(_DRIVER)
    return driver


def _driver(connection: Connection) -> sqlite3.Connection | None:
    """SQLite's own connection; None also where somebody listens to what SQLAlchemy runs."""
    return None if connection.dispatch.before_cursor_execute else driver_of(connection)


@dataclass(slots=True)
class _Driven:
    """A statement as SQLite has it: for each of its parameters the name, how it is written, and a constant.

    `make` makes a row, known with the first result, and `read` is how values are read that SQLite has no type for.
    """

    sql: str
    asked: tuple[tuple[str, Process | None, Any], ...]
    types: tuple[Any, ...]
    dialect: Dialect
    make: Callable[..., Any] | None = None
    read: tuple[tuple[int, Process], ...] = ()

    def cursor(self, driver: sqlite3.Connection, values: Values) -> sqlite3.Cursor:
        return driver.execute(self.sql, self.given(values))

    def given(self, values: Values) -> list[Any]:
        """The parameters, in their order, as SQLite has them."""
        return [
            constant if name not in values else values[name] if write is None else write(values[name])
            for name, write, constant in self.asked
        ]

    def rows(self, driver: sqlite3.Connection, values: Values) -> list[Any]:
        cursor = self.cursor(driver, values)
        found = cursor.fetchall()
        if not found:
            return found
        make = self.make or self._learn(cursor)
        if not self.read:
            return [make(*row) for row in found]
        made = []
        for row in found:
            said = list(row)
            for nth, read in self.read:
                said[nth] = read(said[nth])
            made.append(make(*said))
        return made

    def _learn(self, cursor: sqlite3.Cursor) -> Callable[..., Any]:
        names = [column[0] for column in cursor.description]
        if len(names) != len(self.types):
            raise TypeError(f"{len(self.types)} types for {names}")
        reads = ((nth, type_.dialect_impl(self.dialect).result_processor(self.dialect, None))
                 for nth, type_ in enumerate(self.types))  # fmt: skip
        self.read = tuple((nth, read) for nth, read in reads if read is not None)
        self.make = namedtuple("Row", names, rename=True)  # type: ignore[misc]
        return self.make


def _driven(statement: Any, dialect: Dialect, names: tuple[str, ...]) -> _Driven | None:
    """The statement for SQLite; None where a list of values is in it, which has another length each time."""
    columns = names if statement.is_insert else None
    compiled: SQLCompiler = statement.compile(dialect=dialect, column_keys=columns)
    if "POSTCOMPILE" in str(compiled):
        return None
    constants = compiled.params
    known = {name: bind for bind, name in compiled.bind_names.items()}
    asked = []
    for name in compiled.positiontup or ():
        write = known[name].type.dialect_impl(dialect).bind_processor(dialect) if name in known else None
        if name in names:
            asked.append((name, write, None))
        elif name in known and known[name].required:
            raise KeyError(name)
        else:
            constant = constants[name]
            asked.append((name, None, constant if write is None else write(constant)))
    types = tuple(column.type for column in statement.exported_columns)
    return _Driven(str(compiled), tuple(asked), types, dialect)
