"""Bytes into rows for `bot.domain.roster`, and for other tables whose headings are known.

A file that cannot be read is answered with problems, never with an exception. Of a workbook only the first
visible sheet counts.
"""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal

# openpyxl is imported where a workbook is read: it takes as long as all the rest.
from bot.delivery.workbooks import FORMULA_SIGNS
from bot.domain.roster import Problem, Row, column_of

LARGEST_FILE = 5_000_000
LARGEST_UNPACKED = 25_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 60
MOST_TITLE_LINES = 10
"""So many lines may stand above the headings."""

ColumnOf = Callable[[str], object]
"""Tells whether a heading is one of a table's: what column it means, None where it is not."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES_AND_PAGES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"{\\rtf", b"<")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_UNCOUNTED = re.compile(rb'<c\b(?![^>]*\bt="str")[^>]*><f\b(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v ?/>|<v></v>)?</c>')


@dataclass(frozen=True, slots=True)
class FileReading:
    """The rows of a file, or the problems for which there are none; `kind`: which table it is, by its headings."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()
    kind: str = "roster"


@dataclass(frozen=True, slots=True)
class _Day:
    """A cell that a spreadsheet has taken for a date, as it does with `3-2-5`."""

    text: str


@dataclass(frozen=True, slots=True)
class _Table:
    """Lines with their numbers; `ragged` where a surplus cell means that a line broke apart."""

    lines: list[tuple[int, list[str | _Day]]]
    merged: tuple[str, ...] = ()
    ragged: bool = False


class _Unreadable(Exception):
    def __init__(self, reason: str, value: str = "", line: int = 0) -> None:
        super().__init__(reason)
        self.problem = Problem(line, "", reason, value)


def read_roster_file(data: bytes, name: str) -> FileReading:
    """The rows of a CSV or XLSX file, told apart by its content; `name` only says what it was meant to be.

    Problems: roster-file-empty, -too-large, -too-many-rows, -old-excel, -password, -kind-unknown, -damaged,
    -encoding-unknown, -cells-merged, -cell-is-date, -formula-uncounted, -line-too-long, -column-twice.
    """
    return read_table_file(data, name, {"roster": column_of})


def read_table_file(data: bytes, name: str, kinds: Mapping[str, ColumnOf]) -> FileReading:
    """The rows of one of several tables, whichever has most of the headings; the first where none has any.

    Problems: see `read_roster_file`.
    """
    try:
        if not data.strip():
            raise _Unreadable("roster-file-empty")
        if len(data) > LARGEST_FILE:
            raise _Unreadable("roster-file-too-large", f"{LARGEST_FILE // 1_000_000} MB")
        table = _table(data, name.rpartition(".")[2].lower(), tuple(kinds.values()))
        lines = [(number, cells) for number, cells in table.lines if any(_text(c).strip() for c in cells)]
        kind = max(kinds, key=lambda one: max(_known(lines, kinds[one]), default=(0, 0))[0])
        return replace(_rows(table, lines, kinds[kind]), kind=kind)
    except _Unreadable as unreadable:
        return FileReading(problems=(unreadable.problem,), kind=next(iter(kinds)))


def _table(data: bytes, ending: str, known: Sequence[ColumnOf]) -> _Table:
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise _Unreadable("roster-file-password" if locked else "roster-file-old-excel")
    if data.startswith(b"PK"):
        return _xlsx(data)
    if ending in {"xlsx", "xlsm"}:
        raise _Unreadable("roster-file-damaged")
    if data.startswith(_PICTURES_AND_PAGES):
        raise _Unreadable("roster-file-kind-unknown", ending[:10])
    return _csv(_decoded(data), known)


def _xlsx(data: bytes) -> _Table:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_archive(archive)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return _first_sheet(data, archive)
    except _Unreadable:
        raise
    except Exception as damaged:  # a stranger's file: openpyxl raises whatever its XML provokes
        raise _Unreadable("roster-file-damaged") from damaged


def _check_archive(archive: zipfile.ZipFile) -> None:
    """Refuse what is no workbook, unpacks to too much, or defines entities of its own."""
    parts = archive.infolist()
    if "xl/workbook.xml" not in archive.namelist():
        raise _Unreadable("roster-file-kind-unknown")
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise _Unreadable("roster-file-too-large", f"{LARGEST_UNPACKED // 1_000_000} MB")
    if any(
        b"<!" in archive.read(part).replace(b"<!--", b"").replace(b"<![CDATA[", b"")
        for part in parts
        if part.filename.endswith((".xml", ".rels"))
    ):
        raise _Unreadable("roster-file-damaged")


def _first_sheet(data: bytes, archive: zipfile.ZipFile) -> _Table:
    from openpyxl import load_workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        sheet: object = next(sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
        if not isinstance(sheet, ReadOnlyWorksheet):
            raise _Unreadable("roster-file-damaged")
        xml = archive.read(sheet._worksheet_path)  # type: ignore[attr-defined]
        if _UNCOUNTED.search(xml):
            raise _Unreadable("roster-file-formula-uncounted")
        sheet.reset_dimensions()
        lines: list[tuple[int, list[str | _Day]]] = []
        most = MOST_ROWS + MOST_TITLE_LINES + 1
        rows = sheet.iter_rows(max_row=most, values_only=True)  # type: ignore[misc]
        for number, cells in enumerate(rows, 1):
            lines.append((number, [_shown(value) for value in cells[:MOST_COLUMNS]]))
        return _Table(lines, tuple(ref.decode() for ref in _MERGED.findall(xml)))
    finally:
        book.close()


def _shown(value: object) -> str | _Day:
    """A cell as its reader sees it: numbers to 15 digits as spreadsheets show them, without `.0`."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float():
            return f"{Decimal(f'{value:.15g}'):f}"
        case date() | time() | timedelta():
            return _Day(str(value))
        case _:
            return str(value)


def _decoded(data: bytes) -> str:
    """UTF-8 or UTF-16 (marked or not), else GB18030."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif b"\0" in data:
        encoding = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
    else:
        encoding = "utf-8-sig"
    for candidate in (encoding, "gb18030"):
        try:
            text = data.decode(candidate)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _Unreadable("roster-file-encoding-unknown")


def _csv(text: str, known: Sequence[ColumnOf]) -> _Table:
    def headings(sign: str) -> int:
        lines = _split(text, sign, few=True)
        return max((count for column in known for count, _ in _known(lines, column)), default=0)

    delimiter = max(",;\t", key=headings)
    return _Table(_split(text, delimiter), ragged=True)


def _split(text: str, delimiter: str, *, few: bool = False) -> list[tuple[int, list[str | _Day]]]:
    """The lines, each numbered where it begins; only the first ones, leniently, if `few`."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=not few)
    most = MOST_TITLE_LINES if few else MOST_ROWS + MOST_TITLE_LINES + 1
    lines: list[tuple[int, list[str | _Day]]] = []
    begins = 1
    try:
        for cells in reader:
            lines.append((begins, [_unguarded(cell) for cell in cells]))
            begins = reader.line_num + 1
            if len(lines) >= most:
                break
    except csv.Error as broken:
        raise _Unreadable("roster-file-damaged", line=begins) from broken
    return lines


def _known(lines: Iterable[tuple[int, list[str | _Day]]], column: ColumnOf) -> list[tuple[int, int]]:
    """For each of the first lines, how many headings of the table it has, and its place, negative."""
    return [
        (sum(isinstance(cell, str) and column(cell) is not None for cell in cells), -place)
        for place, (_, cells) in enumerate(lines)
        if place < MOST_TITLE_LINES
    ]


def _rows(table: _Table, lines: Sequence[tuple[int, list[str | _Day]]], column: ColumnOf) -> FileReading:
    """Lines under headings; headings are the first line that has the most words known as such."""
    if not lines:
        raise _Unreadable("roster-file-empty")
    top = -max(_known(lines, column))[1]
    heading_line, heading_cells = lines[top]
    body = lines[top + 1 :]
    if len(body) > MOST_ROWS:
        raise _Unreadable("roster-file-too-many-rows", str(MOST_ROWS))
    headings = [_text(cell).strip() for cell in heading_cells]
    problems = [
        Problem(heading_line, name, "roster-file-column-twice")
        for place, name in enumerate(headings)
        if name in headings[:place] and column(name)
    ]
    problems += _merged(table.merged, heading_line, headings, column)
    rows = []
    for number, cells in body:
        if table.ragged and any(cells[len(headings) :]):
            problems.append(Problem(number, "", "roster-file-line-too-long", _text(cells[-1])[:40]))
        rows.append((number, _row(number, headings, cells, problems, column)))
    return FileReading(problems=tuple(problems)) if problems else FileReading(tuple(rows))


def _row(
    number: int, headings: list[str], cells: Sequence[str | _Day], problems: list[Problem], column: ColumnOf
) -> Mapping[str, str]:
    row = dict.fromkeys((name for name in headings if name), "")
    for place, cell in enumerate(cells):
        name = headings[place] if place < len(headings) else ""
        if isinstance(cell, _Day) and column(name):
            problems.append(Problem(number, name, "roster-file-cell-is-date", cell.text))
        elif name and not row[name]:
            row[name] = _text(cell)
        elif cell:
            from openpyxl.utils import get_column_letter

            row[f"{name}({get_column_letter(place + 1)})"] = _text(cell)
    return row


def _merged(refs: Iterable[str], heading_line: int, headings: Sequence[str], column: ColumnOf) -> list[Problem]:
    """A problem for each merged range below the titles that touches a column of the table."""
    problems = []
    for ref in refs:
        from openpyxl.utils import range_boundaries

        left, top, right, bottom = range_boundaries(ref)
        known = [name for name in headings[(left or 1) - 1 : right] if column(name)]
        if (bottom or 0) >= heading_line and known:
            problems.append(Problem(top or 0, known[0], "roster-file-cells-merged", ref))
    return problems


def _text(cell: str | _Day) -> str:
    return cell if isinstance(cell, str) else cell.text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_SIGNS) else text
