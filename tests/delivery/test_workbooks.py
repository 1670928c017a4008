"""Workbooks: nothing that people wrote is run, nothing is refused by a spreadsheet."""

import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from bot.delivery.workbooks import LONGEST_CELL, Table, workbook


def cells(value: str | int | Decimal) -> list[tuple[object, str, bool]]:
    book = load_workbook(io.BytesIO(workbook([Table("一", ["词"], [[value]]), Table("二", ["词"], [])])))
    assert book.sheetnames == ["一", "二"]
    cell = book.worksheets[0]["A2"]
    return [(cell.value, cell.data_type, bool(cell.quotePrefix))]


@pytest.mark.parametrize("words", ["=1+1", "+86", "-1", "@SUM(A1)", "＝1", "\tx", "=cmd|'/c calc'!A0"])
def test_what_begins_like_a_formula_stays_text(words: str) -> None:
    assert cells(words) == [(words, "s", True)]


def test_numbers_are_numbers_and_plain_words_are_plain() -> None:
    assert cells(7) == [(7, "n", False)]
    assert cells(Decimal("1.5")) == [(1.5, "n", False)]
    assert cells("三楼的灯") == [("三楼的灯", "s", False)]


def test_what_no_cell_takes_is_left_out() -> None:
    assert cells("a\x00b\ud800c") == [("abc", "s", False)]
    assert len(str(cells("长" * (LONGEST_CELL + 9))[0][0])) == LONGEST_CELL


def test_columns_are_as_wide_as_what_is_in_them_and_the_longest_goes_on_below() -> None:
    rows = [["6月1日", "扫了楼道"], ["6月2日", "长" * 60]]
    sheet = load_workbook(io.BytesIO(workbook([Table("一", ["日期", "内容"], rows)]))).worksheets[0]
    assert [sheet.column_dimensions[one].width for one in "AB"] == [10, 48]
    assert [bool(sheet[one].alignment.wrap_text) for one in ("B2", "B3")] == [False, True]
