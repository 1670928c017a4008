"""What a page of the open board is made of, so that it can be shown, printed, and copied as text alike."""

from dataclasses import dataclass

from bot.screens.base import Joined, Print, Value, text

Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is called how, line by line."""

    rows: tuple[tuple[Value, Value], ...]
    title: Value | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences, each a line of its own."""

    lines: tuple[Value, ...]
    title: Value | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; figures stand in the columns from `figures_from` on."""

    title: Value
    headings: Row
    rows: tuple[Row, ...]
    figures_from: int = 99


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars in thousandths beside their figures."""

    title: Value
    rows: tuple[tuple[Value, Value, int], ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A line of a chart: per cent month by month, None where there is nothing to say."""

    name: Value
    percents: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Lines over months; all of it stands in the table behind it as well."""

    title: Value
    about: Value
    labels: tuple[Value, ...]
    series: tuple[Series, ...]


Block = Facts | Words | Grid | Bars | Chart


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to read, to print and to hand on; `document` is its print, where there is one."""

    title: Value
    place: Value
    blocks: tuple[Block, ...]
    document: Print | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """An entry in a list: the short name of its page, its words, when, and what came of it."""

    code: str
    words: Value
    at: Value
    note: Value | None = None


def as_text(sheet: Sheet) -> Value:
    """The sheet as a message for other chats."""
    parts = (_block(block) for block in sheet.blocks)
    head = text("openboard-text-head", place=sheet.place, title=sheet.title)
    return Joined((head, *(part for part in parts if part is not None)), "paragraph")


def _block(block: Block) -> Value | None:
    found: tuple[Value, ...]
    match block:
        case Facts(rows=rows, title=title):
            found = tuple(text("openboard-text-pair", name=name, value=value) for name, value in rows)
        case Words(lines=lines, title=title):
            found = lines
        case Bars(rows=bars, title=title):
            found = tuple(text("openboard-text-pair", name=name, value=figure) for name, figure, _ in bars)
        case Grid(title=title, rows=rows):
            found = tuple(Joined(row, "list") for row in rows)
        case Chart():
            return None
    return Joined((*((title,) if title is not None else ()), *found), "line") if found else None
