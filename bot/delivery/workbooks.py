"""Tables as workbooks for spreadsheets: what people wrote is never run, text stays text whatever it begins with."""

import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

# openpyxl is imported where a workbook is made: it takes as long as all the rest.
if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

FORMULA_SIGNS = tuple("=+-@\t\r＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula."""
LONGEST_CELL = 32_767
"""Characters a cell takes."""

WIDEST = 48
"""Latin letters that a column is as wide as, at the most; what is longer goes on below."""
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no workbook takes."""

Row = Sequence[str | Decimal | int]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of a workbook: what it is called, its headings, its rows."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Row]


def workbook(tables: Sequence[Table]) -> bytes:
    """A workbook of these sheets; a number is a number, everything else is text."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        fill(book.create_sheet(table.title), table.headings, table.rows)
    return bytes_of(book)


def fill(sheet: "Worksheet", headings: Sequence[str], rows: Iterable[Row]) -> None:
    """Write headings and rows, the headings as such and always in sight; columns as wide as what is in them."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    widths = [0] * len(headings)
    for row in (headings, *rows):
        sheet.append([_cell(sheet, value) for value in row])
        for place, value in enumerate(row):
            widths[place] = max(widths[place], _width(value))
    for place in range(1, len(headings) + 1):
        cell = sheet.cell(1, place)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFE8EEF4")
        cell.alignment = Alignment(horizontal="center")
        dimension = sheet.column_dimensions[get_column_letter(place)]
        dimension.width = min(WIDEST, widths[place - 1] + 4)
        dimension.number_format = "@"
    sheet.freeze_panes = "A2"


def bytes_of(book: "Workbook") -> bytes:
    """The workbook as a file."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _width(value: str | Decimal | int) -> int:
    """Latin letters that a value is as wide as."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in str(value))


def _cell(sheet: "Worksheet", value: str | Decimal | int) -> "Cell":
    from openpyxl.cell import Cell
    from openpyxl.styles import Alignment

    cell = Cell(sheet, 1, 1)
    if not isinstance(value, str):
        cell.value = value
        return cell
    cell.value = CONTROLS.sub("", value)[:LONGEST_CELL]
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = value.startswith(FORMULA_SIGNS)
    if _width(value) > WIDEST:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell
