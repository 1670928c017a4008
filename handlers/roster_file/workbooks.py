"""Workbooks of the roster, with columns that take certain words only."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from bot.delivery.workbooks import bytes_of, fill
from handlers.roster_file.reading import MOST_ROWS

__all__ = ["book", "bytes_of", "fill", "offer"]


def book(title: str, headings: Sequence[str], rows: Iterable[Sequence[str | Decimal]]) -> Workbook:
    """A workbook with one sheet of these rows, named so."""
    made = Workbook()
    made.worksheets[0].title = title
    fill(made.worksheets[0], headings, rows)
    return made


def offer(sheet: Worksheet, column: str, choices: Sequence[str]) -> None:
    """Cells of the column take one of these words, or nothing."""
    choice = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    choice.add(f"{column}2:{column}{MOST_ROWS + 1}")
    sheet.add_data_validation(choice)
