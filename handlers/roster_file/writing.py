"""Rows into bytes: the roster's template and export, and any table for a spreadsheet.

What people wrote is never run: text stays text whatever it begins with.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from bot.delivery.workbooks import CONTROLS, FORMULA_SIGNS
from bot.domain.roster import HEADINGS, Column, Roster, area_text

Format = Literal["xlsx", "csv"]
Language = Literal["zh-Hans", "zh-Hant", "en"]


def _guarded(text: str) -> str:
    """People's text as a CSV cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def table_file(kind: Format, headings: Sequence[str], rows: Iterable[Sequence[str | Decimal]], title: str) -> bytes:
    """A table for a spreadsheet: text stays text whatever it begins with, a Decimal is a number.

    CSV is UTF-8 with a mark, which spreadsheets need, and CRLF; control characters are left out.
    """
    if kind == "csv":
        return _csv_file(headings, rows)
    # openpyxl is imported only for those who want a workbook: it takes as long as all the rest.
    from handlers.roster_file import workbooks

    return workbooks.bytes_of(workbooks.book(title, headings, rows))


def export_roster(roster: Roster, kind: Format, language: Language) -> bytes:
    """The roster as a file that reads back as the same flats."""
    words = _WORDS[language]
    rows = [
        (
            flat.estate,
            flat.building,
            flat.unit,
            flat.flat,
            Decimal(area_text(flat.area_cm2)),
            words.uses[_USES.index(flat.use)],
            words.yes_no[0] if flat.vacant else words.yes_no[1],
            "、".join(flat.owners),
        )
        for flat in roster.flats
    ]
    return table_file(kind, _headings(language), rows, words.sheet)


def template(kind: Format, language: Language) -> bytes:
    """An empty roster to fill in; its samples never load: on a sheet of their own, or remarks."""
    words = _WORDS[language]
    if kind == "csv":
        return _csv_file(_headings(language), [(f"# {words.sample}{row[0]}", *row[1:]) for row in words.samples])
    from handlers.roster_file import workbooks

    book = workbooks.book(words.sheet, _headings(language), ())
    for column, choices in (("F", words.uses), ("G", words.yes_no)):
        workbooks.offer(book.worksheets[0], column, choices)
    second = book.create_sheet(words.sample_sheet)
    workbooks.fill(second, _headings(language), words.samples)
    for note in words.notes:
        second.append([])
        second.append([note])
    return workbooks.bytes_of(book)


def _headings(language: Language) -> list[str]:
    return [HEADINGS[column][_LANGUAGES.index(language)] for column in _COLUMNS]


def _csv_file(headings: Sequence[str], rows: Iterable[Sequence[str | Decimal]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for row in (headings, *rows):
        writer.writerow([_guarded(CONTROLS.sub("", c)) if isinstance(c, str) else f"{c:f}" for c in row])
    return out.getvalue().encode("utf-8-sig")


_LANGUAGES: tuple[Language, ...] = ("zh-Hans", "zh-Hant", "en")
_COLUMNS: tuple[Column, ...] = ("estate", "building", "unit", "flat", "area", "use", "vacant", "owners")
_USES = ("dwelling", "shop", "parking", "other")


@dataclass(frozen=True, slots=True)
class _Words:
    sheet: str
    sample_sheet: str
    sample: str
    uses: tuple[str, str, str, str]
    yes_no: tuple[str, str]
    samples: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]


_WORDS: Mapping[Language, _Words] = {
    "zh-Hans": _Words(
        "房屋名册",
        "示例（不导入）",
        "示例：",
        ("住宅", "商铺", "车位", "其他"),
        ("是", "否"),
        (
            ("阳光小区", "3", "2", "501", "89.5", "住宅", "否", "A001、A002"),
            ("阳光小区", "3", "2", "502", "102.38", "住宅", "是", ""),
        ),
        (
            "一行写一套房；只有“房屋名册”这一张表会导入，这一张不会。",
            "只有一个小区可不填小区；一栋楼只有一个单元可不填单元。面积按平方米，最多四位小数。",
            "业主写编号，不写姓名、电话、身份证号：同一业主同一编号，共有人用顿号隔开；没有可不填。",
        ),
    ),
    "zh-Hant": _Words(
        "房屋名冊",
        "示例（不匯入）",
        "示例：",
        ("住宅", "商鋪", "車位", "其他"),
        ("是", "否"),
        (
            ("陽光小區", "3", "2", "501", "89.5", "住宅", "否", "A001、A002"),
            ("陽光小區", "3", "2", "502", "102.38", "住宅", "是", ""),
        ),
        (
            "一行寫一套房；只有「房屋名冊」這一張表會匯入，這一張不會。",
            "只有一個小區可不填小區；一棟樓只有一個單元可不填單元。面積按平方米，最多四位小數。",
            "業主寫編號，不寫姓名、電話、身份證號：同一業主同一編號，共有人用頓號隔開；沒有可不填。",
        ),
    ),
    "en": _Words(
        "Roster",
        "Sample (not loaded)",
        "sample: ",
        ("Dwelling", "Shop", "Parking", "Other"),
        ("Yes", "No"),
        (
            ("Sunshine Estate", "3", "2", "501", "89.5", "Dwelling", "No", "A001, A002"),
            ("Sunshine Estate", "3", "2", "502", "102.38", "Dwelling", "Yes", ""),
        ),
        (
            "One line a flat; only the sheet “Roster” is loaded, this one is not.",
            "Leave estate or unit empty where there is only one. Area in m², up to four decimals.",
            "Owners by code, never by name, telephone or identity number: a code an owner, commas between.",
        ),
    ),
}
