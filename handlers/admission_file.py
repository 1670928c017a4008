"""The admission list as a workbook: what is sent is what is read back."""

from collections.abc import Sequence

from bot.domain.categories import AdmissionRow
from bot.domain.categories.sheets import HEADINGS, LEVEL_WORDS, URGENCY_WORDS, YES_NO, cells_of, place_of


def export_admission(rows: Sequence[AdmissionRow], language: str, title: str) -> bytes:
    """The rows as a workbook in a language, its sheet named so; cells that take one of few words offer them."""
    # openpyxl is imported only for those who want a workbook: it takes as long as all the rest.
    from handlers.roster_file import workbooks

    at = place_of(language)
    book = workbooks.book(title, [names[at] for names in HEADINGS.values()], (cells_of(row, language) for row in rows))
    sheet = book.worksheets[0]
    for column, words in (("E", LEVEL_WORDS), ("F", URGENCY_WORDS), ("I", YES_NO), ("J", YES_NO)):
        workbooks.offer(sheet, column, [names[at] for names in words.values()])
    for column, width in (("B", 26), ("D", 26), ("K", 20), ("L", 60)):
        sheet.column_dimensions[column].width = width
    return workbooks.bytes_of(book)
