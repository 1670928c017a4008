"""What pages of the desk are made of: tables, their cells, and what can be done from there."""

from dataclasses import dataclass, replace
from typing import Literal

from bot.domain.base import Command
from bot.domain.rates import Count
from bot.screens.base import Button, Value

NOTHING: Value = "—"
WORDS = 60
"""UTF-16 units of the words of a row that a table shows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: words, which do a command or lead to a page of the desk; `count` is shown as a bar as well."""

    said: Value
    does: Command | None = None
    leads: str = ""
    count: Count | None = None
    is_number: bool = False
    alerts: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column; `leads` sorts by it, `order` says that the table is sorted by it now."""

    said: Value
    leads: str = ""
    order: Literal["", "ascending", "descending"] = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title; the first cell of each row names it. `none` is said where there are no rows."""

    title: Value
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    none: Value = NOTHING

    @property
    def does_something(self) -> bool:
        """Whether anything in it can be pressed."""
        return any(cell.does is not None for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the desk: what it is about, what can be done and taken away there, its tables, where they go on."""

    title: Value
    about: Value | None = None
    buttons: tuple[Button, ...] = ()
    tables: tuple[Table, ...] = ()
    turns: tuple[tuple[Value, str], ...] = ()
    files: tuple[tuple[Value, str], ...] = ()

    def read_only(self) -> "Page":
        """The same for those who change nothing."""
        still = tuple(
            replace(one, rows=tuple(tuple(replace(cell, does=None) for cell in row) for row in one.rows))
            for one in self.tables
        )
        return replace(self, buttons=(), files=(), tables=still)


def heads(*said: Value) -> tuple[Heading, ...]:
    """Headings by which nothing is sorted."""
    return tuple(Heading(one) for one in said)


def number(count: int, *, alerts: bool = False) -> Cell:
    """A number, which is bold where it alerts and is not 0."""
    return Cell(count, is_number=True, alerts=alerts and count > 0)
