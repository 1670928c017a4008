"""What every table uses: the base of rows, columns for ids and instants that are the same on both databases."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, ClassVar, TypeVar

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    ColumnElement,
    Connection,
    DateTime,
    Dialect,
    Integer,
    String,
    Table,
    bindparam,
    literal_column,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

T = TypeVar("T")
Insert = sqlite.Insert | postgresql.Insert

ID = BigInteger().with_variant(Integer(), "sqlite")
JSON_VALUE = JSON().with_variant(JSONB(), "postgresql")

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMES


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC; SQLite has no type for it, so it is kept there as text without its zone.

    There it is written and read at once: by way of SQLAlchemy's own type it takes five times as long, and a ballot is
    twenty of them.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware in, UTC on the way to the database; a naive instant is a mistake of the code."""
        if value is None:
            return None
        utc = _in_utc(value)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC out, aware."""
        return None if value is None else value.astimezone(UTC)

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """How it is written."""
        return _as_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """How it is read."""
        return _from_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _in_utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("an instant without a zone")
    return value.astimezone(UTC)


def _as_text(value: datetime | None) -> str | None:
    return None if value is None else _in_utc(value).isoformat(" ", "microseconds")[:-6]


def _from_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(f"{text}+00:00")


NOW_ASKED, MOST_ASKED = bindparam("now", type_=Instant), bindparam("most", type_=Integer())
"""The instant that a statement built once is asked for, and how many rows it shall give at the most."""


class Row(SQLModel):
    """The base of all tables; statements are built on `Name.__table__`."""

    __table__: ClassVar[Table]


def key() -> Any:
    """The table's own id, given by the database."""
    return Field(default=None, primary_key=True, sa_type=ID)


def to(target: str, *, unique: bool = False, index: bool | None = None, primary_key: bool = False) -> Any:
    """A reference to another row, `"table.id"`; a part of the primary key has an index of its own only where asked."""
    if primary_key:
        return Field(foreign_key=target, sa_type=ID, primary_key=True, index=index is True)
    return Field(foreign_key=target, sa_type=ID, unique=unique, index=index is not False and not unique)


def may_refer_to(target: str, *, index: bool = True) -> Any:
    """A reference that may be missing."""
    return Field(default=None, foreign_key=target, sa_type=ID, nullable=True, index=index)


def number(*, unique: bool = False, primary_key: bool = False, default: int | None = None) -> Any:
    """A number of up to 63 bits, as Telegram's ids are."""
    if default is not None:
        return Field(default=default, sa_type=ID)
    return Field(sa_type=ID, unique=unique, primary_key=primary_key)


def may_be_number(*, unique: bool = False) -> Any:
    """A number of up to 63 bits that may be missing."""
    return Field(default=None, sa_type=ID, nullable=True, unique=unique)


def instant(*, index: bool = False) -> Any:
    """An instant."""
    return Field(sa_type=Instant, index=index)


def may_be_instant(*, index: bool = False) -> Any:
    """An instant that may be missing."""
    return Field(default=None, sa_type=Instant, nullable=True, index=index)


def json_value(default: Any = None) -> Any:
    """A JSON value; a fresh `default()` where none is given."""
    if default is None:
        return Field(default=None, sa_type=JSON_VALUE, nullable=True)
    return Field(default_factory=default, sa_type=JSON_VALUE)


def insert_of(connection: Connection) -> Callable[[Table], Insert]:
    """INSERT as this database has it, with `on_conflict_do_nothing` and `on_conflict_do_update`."""
    return sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert


def built_once(build: Callable[[Callable[[Table], Insert]], T]) -> Callable[[Connection], T]:
    """A statement that begins with `insert_of`, built at its first use on either database."""
    built: dict[str, T] = {}

    def statement(connection: Connection) -> T:
        name = connection.dialect.name
        if name not in built:
            built[name] = build(insert_of(connection))
        return built[name]

    return statement


def written(word: str) -> ColumnElement[str]:
    """A word of ours, written out in the statement: given as a parameter, SQLite plans the statement anew each time.

    It does so wherever a partial index might serve, and takes ten times as long for it as for the statement.
    """
    return literal_column(f"'{word}'", String())


def all_written(words: Iterable[str]) -> list[ColumnElement[str]]:
    """Words of ours, written out."""
    return [written(word) for word in words]


def one_of(column: str, *values: str) -> CheckConstraint:
    """A CHECK that the column has one of the values."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)
