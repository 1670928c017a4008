"""An installation moved from one database to another, SQLite or PostgreSQL: every row, in one transaction, compared.

What was copied is read again from the new database before it is committed; until then the new one is as good as empty.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    exists,
    func,
    insert,
    select,
    text,
    type_coerce,
    update,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError

import storage.polls
from storage import keys
from storage.database import Outage, address_of, engine_of, is_sqlite
from storage.election import take_seat
from storage.schema import MOVED, head, migrate, standing
from storage.tables import METADATA

AT_ONCE = 1000
"""Rows that are written together."""
_ALL = 1 << 256


class CannotMove(Exception):
    """Why not; the message is a sentence for whoever asked."""


@dataclass(frozen=True, slots=True)
class Content:
    """How many rows a table has, and the sum of their hashes, which is the same in whatever order they come."""

    rows: int
    mark: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What was moved: each table's content, and the keys of secret polls that went from folder to folder."""

    tables: dict[str, Content]
    keys: list[str]
    keys_folder: Path
    was_there: bool
    """Whether an earlier move had brought everything over, and was only finished now."""


def move(source: str, target: str, keys_folder: Path | None = None) -> Moved:
    """Move everything; the source is marked as moved, so that nobody runs on it again.

    `keys_folder`: where both keep the keys of secret polls; None: each beside it. Raises CannotMove,
    storage.election.NotElected while a process runs on either, Outage where one is away.
    """
    source, target = address_of(source), address_of(target)
    _require_two(source, target)
    held = take_seat(source)
    try:
        _require_head(source)
        held_too = take_seat(target)
        try:
            return _move(source, target, keys_folder or keys.folder_beside(source), keys_folder)
        finally:
            held_too.leave()
    finally:
        held.leave()


def _require_two(source: str, target: str) -> None:
    if make_url(source) == make_url(target):
        raise CannotMove("The two addresses are the same database.")
    if is_sqlite(source) and not Path(make_url(source).database or "").is_file():
        raise CannotMove(f"There is no database at {make_url(source).database}.")


def _require_head(source: str) -> None:
    stands_at, empty = standing(source)
    if empty or stands_at is None:
        raise CannotMove("The database to move is none of this service.")
    if stands_at == MOVED:
        raise CannotMove("This database was moved already.")
    if stands_at != head():
        raise CannotMove(f"The database to move is at schema {stands_at}, not the newest: run `shuoshi migrate` on it.")


def _move(source: str, target: str, here: Path, keys_folder: Path | None) -> Moved:
    there = keys_folder or keys.folder_beside(target)
    stands_at, empty = standing(target)
    if empty:
        migrate(target)
    elif stands_at != head():
        raise CannotMove(f"The target has tables already, at schema {stands_at}: move into an empty database.")
    reading, writing = engine_of(source, reads_only=True, connections=1), engine_of(target, connections=1)
    try:
        with reading.connect() as old, writing.connect() as new:
            named = sorted(storage.polls.records.keys(old))
            tables, was_there = _contents(old), _has_rows(new)
            if was_there and _contents(new) != tables:
                raise CannotMove("The target is not empty: move into an empty database.")
            keys.copy(here, there, named)
            new.rollback()
            if not was_there:
                _copy(old, new, tables)
    except OperationalError as failed:
        raise Outage(str(failed.orig)) from failed
    finally:
        reading.dispose()
        writing.dispose()
    _mark(source)
    if here != there:
        keys.drop(here, named)
    return Moved(tables, named if here != there else [], there, was_there)


def _copy(old: Connection, new: Connection, tables: dict[str, Content]) -> None:
    with new.begin():
        for table in METADATA.sorted_tables:
            _copy_table(old, new, table)
        _set_sequences(new)
        if differ := [name for name, content in _contents(new).items() if content != tables[name]]:
            raise CannotMove(f"What arrived is not what was sent, in {', '.join(differ)}: nothing was moved.")


def _copy_table(old: Connection, new: Connection, table: Table) -> None:
    """A row may refer to one that comes later in its own table: that is filled in at last."""
    later = [key.parent for key in table.foreign_keys if key.column.table is table]
    fill, pour = list[dict[str, Any]](), _pour_sqlite if new.dialect.name == "sqlite" else _pour_postgresql
    rows = old.execution_options(yield_per=AT_ONCE).execute(_select(old, table))

    def sent() -> Iterator[list[Any]]:
        for row in rows:
            values = list(row)
            if any(row._mapping[one.name] is not None for one in later):
                fill.append({"of_id": row.id, **{one.name: row._mapping[one.name] for one in later}})
                values = [None if one in later else value for one, value in zip(table.columns, values, strict=True)]
            yield values

    try:
        pour(new, table, sent())
    except (DBAPIError, new.dialect.loaded_dbapi.DatabaseError) as refused:
        why = str(getattr(refused, "orig", refused)).splitlines()[0]
        raise CannotMove(f"The target does not take a row of {table.name} ({why}): nothing was moved.") from refused
    if fill:
        new.execute(update(table).where(table.c.id == bindparam("of_id")), fill)


def _pour_postgresql(connection: Connection, table: Table, rows: Iterator[list[Any]]) -> None:
    """By COPY: a statement a row takes far longer."""
    names = ", ".join(f'"{one.name}"' for one in table.columns)
    cursor: Any = connection.connection.cursor()
    with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)


def _pour_sqlite(connection: Connection, table: Table, rows: Iterator[list[Any]]) -> None:
    given = {one.name: bindparam(one.name, type_=Text() if _is_json(one) else one.type) for one in table.columns}
    statement = insert(table).values(given)
    while part := list(islice(rows, AT_ONCE)):
        connection.execute(statement, [dict(zip(given, row, strict=True)) for row in part])


def _is_json(column: Column[Any]) -> bool:
    return isinstance(column.type, JSON)


def _select(connection: Connection, table: Table) -> Select[Any]:
    """A table as it is stored: JSON as its text, or what is NULL could not be told from what is null."""
    as_text: Callable[[Any, Any], Any] = type_coerce if connection.dialect.name == "sqlite" else cast
    return select(*(as_text(one, Text()).label(one.name) if _is_json(one) else one for one in table.columns))


def _set_sequences(connection: Connection) -> None:
    """PostgreSQL goes on counting after the highest id; SQLite does so by itself."""
    if connection.dialect.name == "sqlite":
        return
    for table in METADATA.sorted_tables:
        column = table.autoincrement_column
        highest = connection.execute(select(func.max(column))).scalar() if column is not None else None
        if column is not None and highest is not None and highest > 0:
            sequence = select(func.setval(func.pg_get_serial_sequence(table.name, column.name), highest))
            connection.execute(sequence)


def _has_rows(connection: Connection) -> bool:
    return any(connection.execute(select(exists(select(table)))).scalar() for table in METADATA.sorted_tables)


def _contents(connection: Connection) -> dict[str, Content]:
    return {table.name: content_of(connection, table) for table in METADATA.sorted_tables}


def content_of(connection: Connection, table: Table) -> Content:
    """What the table holds, the same for the same rows on either kind of database."""
    count, total = 0, 0
    of_json = [number for number, one in enumerate(table.columns) if _is_json(one)]
    for row in connection.execution_options(yield_per=AT_ONCE).execute(_select(connection, table)):
        values = list(row)
        for number in of_json:
            values[number] = _normal(values[number])
        total += int.from_bytes(sha256(repr(values).encode()).digest())
        count += 1
    return Content(count, f"{total % _ALL:064x}")


@lru_cache(4096)
def _normal(written: str | None) -> str | None:
    """JSON as text, alike however it was spaced and whatever order its keys had."""
    return None if written is None else _WRITE.encode(_READ.decode(written))


def _number(written: str) -> float | int:
    """PostgreSQL writes 1e3 as 1000."""
    number = float(written)
    return int(number) if number.is_integer() else number


_READ, _WRITE = json.JSONDecoder(parse_float=_number), json.JSONEncoder(sort_keys=True)


def _mark(source: str) -> None:
    engine = engine_of(source, connections=1)
    try:
        with engine.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = :moved"), {"moved": MOVED})
    finally:
        engine.dispose()
