"""Workbooks: sheets in which text stays text whatever it begins with."""

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from handlers.roster_file.reading import CONTROLS, FORMULA_SIGNS, MOST_ROWS


def book(headings: Sequence[str], rows: Iterable[Sequence[str | Decimal]]) -> Workbook:
    """A workbook with one sheet of these rows."""
    made = Workbook()
    fill(made.worksheets[0], headings, rows)
    return made


def fill(sheet: Worksheet, headings: Sequence[str], rows: Iterable[Sequence[str | Decimal]]) -> None:
    """The headings and rows on a sheet that is ready to be filled in."""
    for row in (headings, *rows):
        sheet.append([_cell(sheet, value) for value in row])
    for place, heading in enumerate(headings, 1):
        cell = sheet.cell(1, place)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFE8EEF4")
        cell.alignment = Alignment(horizontal="center")
        dimension = sheet.column_dimensions[get_column_letter(place)]
        dimension.width = 14 if len(heading) < 12 else 24
        dimension.number_format = "@"
    sheet.freeze_panes = "A2"


def _cell(sheet: Worksheet, value: str | Decimal) -> Cell:
    cell = Cell(sheet, 1, 1)
    if isinstance(value, Decimal):
        cell.value = value
        return cell
    cell.value = CONTROLS.sub("", value)
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = value.startswith(FORMULA_SIGNS)
    return cell


def offer(sheet: Worksheet, column: str, choices: Sequence[str]) -> None:
    """Cells of the column take one of these words, or nothing."""
    choice = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    choice.add(f"{column}2:{column}{MOST_ROWS + 1}")
    sheet.add_data_validation(choice)


def written(book: Workbook) -> bytes:
    """The workbook as a file."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
