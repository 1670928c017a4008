"""Rows by the million, as fast as the database takes them: nothing is asked of it that need not be."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from storage.base import Row

CACHE = 400_000
"""KiB of pages that SQLite keeps in memory meanwhile."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of a table: their values in the order of `columns`; `always` is the same in each.

    What a column is filled with where a row says nothing is filled in here too.
    """

    table: type[Row]
    columns: Sequence[str]
    rows: Iterable[Sequence[Any]]
    always: Mapping[str, Any] = field(default_factory=dict)


def prepare(connection: Connection) -> None:
    """Make the most of the memory there is for as long as this connection lasts."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA cache_size=-{CACHE}")


def load(connection: Connection, batch: Batch) -> int:
    """Add the rows; how many. Their ids may be given; the database counts on behind them afterwards."""
    fixed = _defaults(batch) | dict(batch.always)
    columns = [*batch.columns, *fixed]
    into = [_converter(connection, batch.table, name) for name in batch.columns]
    same = tuple(convert(value) for convert, value in zip(
        (_converter(connection, batch.table, name) for name in fixed), fixed.values(), strict=True
    ))  # fmt: skip
    counted = _Counted(batch.rows)
    rows = ((*[one(value) for one, value in zip(into, row, strict=True)], *same) for row in counted)
    write = _insert if connection.dialect.name == "sqlite" else _copy
    write(connection, str(batch.table.__tablename__), columns, rows)
    return counted.many


def finish(connection: Connection, tables: Iterable[type[Row]]) -> None:
    """Ids that the database gives come after those that were given to it."""
    if connection.dialect.name != "postgresql":
        return
    for table in tables:
        if "id" in table.__table__.c:
            name = table.__tablename__
            last = select(func.max(table.__table__.c.id)).scalar_subquery()
            sequence = func.pg_get_serial_sequence(name, "id")
            connection.execute(select(func.setval(sequence, func.greatest(last, 1), last.is_not(None))))


def weigh(connection: Connection) -> None:
    """PostgreSQL learns at once how much there is, as it would by itself in time."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("ANALYZE")


class _Counted:
    def __init__(self, rows: Iterable[Sequence[Any]]) -> None:
        self._rows, self.many = rows, 0

    def __iter__(self) -> Iterator[Sequence[Any]]:
        for row in self._rows:
            self.many += 1
            yield row


def _insert(connection: Connection, name: str, columns: Sequence[str], rows: Iterator[Sequence[Any]]) -> None:
    marks, listed = ", ".join("?" * len(columns)), ", ".join(f'"{one}"' for one in columns)
    cursor = connection.connection.cursor()
    into = f'INSERT INTO "{name}" ({listed}) VALUES ({marks})'  # noqa: S608 - names of our own tables and columns
    cursor.executemany(into, rows)  # type: ignore[arg-type]
    cursor.close()


def _copy(connection: Connection, name: str, columns: Sequence[str], rows: Iterator[Sequence[Any]]) -> None:
    listed = ", ".join(f'"{one}"' for one in columns)
    cursor: Any = connection.connection.cursor()
    with cursor.copy(f'COPY "{name}" ({listed}) FROM STDIN') as into:
        for row in rows:
            into.write_row(row)
    cursor.close()


def _converter(connection: Connection, table: type[Row], column: str) -> Callable[[Any], Any]:
    kind = table.__table__.c[column].type
    return kind.dialect_impl(connection.dialect).bind_processor(connection.dialect) or _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _defaults(batch: Batch) -> dict[str, Any]:
    """What the table fills in where a row says nothing; the id is the database's."""
    return {
        name: field.get_default(call_default_factory=True)
        for name, field in batch.table.model_fields.items()
        if name not in batch.columns and name not in batch.always and name != "id" and not field.is_required()
    }
