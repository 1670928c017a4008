"""The roster's files: every encoding and sheet that offices send, and a clear problem for everything else."""

import codecs
import csv
import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.domain.doors import parse_door
from bot.domain.roster import Flat, Roster, read_roster
from handlers.roster_file import (
    FileReading,
    Format,
    Language,
    export_roster,
    read_roster_file,
    table_file,
    template,
)
from handlers.roster_file import reading as reading_module

HEAD = ["楼栋", "单元", "房号", "面积"]
FLAT = ["3", "2", "501", "89.5"]
GOOD = FileReading(((2, dict(zip(HEAD, FLAT, strict=True))),))
FORMATS: tuple[Format, ...] = ("xlsx", "csv")
LANGUAGES: tuple[Language, ...] = ("zh-Hans", "zh-Hant", "en")


def lines(*rows: list[str], delimiter: str = ",", end: str = "\r\n") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    return out.getvalue()


def saved(fill: Callable[[Worksheet], None], *, hide_first: bool = False) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    if hide_first:
        sheet.sheet_state = "hidden"
        sheet.append(["别看"])
        sheet = book.create_sheet("名册")
    fill(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheet_of(*rows: Sequence[object]) -> bytes:
    def fill(sheet: Worksheet) -> None:
        for row in rows:
            sheet.append(list(row))

    return saved(fill)


def patched(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part rewritten."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return out.getvalue()


def reasons(data: bytes, name: str = "名册.xlsx") -> list[str]:
    reading = read_roster_file(data, name)
    assert reading.rows == ()
    return [problem.reason for problem in reading.problems]


# --- CSV

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_csv_in_every_encoding_and_delimiter(encoding: str, delimiter: str, end: str) -> None:
    assert read_roster_file(lines(HEAD, FLAT, delimiter=delimiter, end=end).encode(encoding), "名册.csv") == GOOD


def test_utf16_with_either_mark() -> None:
    text = lines(HEAD, FLAT)
    assert read_roster_file(codecs.BOM_UTF16_LE + text.encode("utf-16-le"), "a.txt") == GOOD
    assert read_roster_file(codecs.BOM_UTF16_BE + text.encode("utf-16-be"), "a") == GOOD


cells = st.text(st.characters(categories=["Lo", "Nd", "Po", "Zs", "Ll"], max_codepoint=0x9FFF), max_size=8)


@given(
    st.lists(st.lists(cells, min_size=4, max_size=4), max_size=5),
    st.sampled_from(ENCODINGS[:6]),
    st.sampled_from(",;\t"),
)
def test_csv_round_trip(body: list[list[str]], encoding: str, delimiter: str) -> None:
    data = lines(HEAD, *body, delimiter=delimiter).encode(encoding)
    reading = read_roster_file(data, "a.csv")
    assert not reading.problems
    assert [list(row.values()) for _, row in reading.rows] == [row for row in body if any(row)]


@given(st.binary(max_size=200), st.sampled_from(["a.csv", "a.xlsx", "a", "a.xls"]))
def test_any_bytes_are_rows_or_problems(data: bytes, name: str) -> None:
    reading = read_roster_file(data, name)
    assert not (reading.rows and reading.problems)


def test_a_cell_with_a_line_break_keeps_the_count_of_lines() -> None:
    data = lines([*HEAD, "业主"], [*FLAT, "A1\nA2"], ["3", "2", "502", "90", ""]).encode()
    assert [line for line, _ in read_roster_file(data, "a.csv").rows] == [2, 4]


def test_titles_above_the_headings_are_passed_over() -> None:
    data = lines(["阳光小区房屋名册"], [], ["制表：2026年3月"], HEAD, FLAT).encode()
    assert read_roster_file(data, "a.csv") == FileReading(((5, GOOD.rows[0][1]),))


def test_a_line_that_broke_apart_is_named() -> None:
    reading = read_roster_file("门牌,面积\n3-2-501,1,200\n".encode(), "a.csv")
    assert [(p.line, p.reason, p.value) for p in reading.problems] == [(2, "roster-file-line-too-long", "200")]


def test_a_quote_left_open_is_named_with_its_line() -> None:
    reading = read_roster_file('门牌,面积\n3-2-501,1\n"3-2-502,2\n3-2-503,3\n'.encode(), "a.csv")
    assert [(p.line, p.reason) for p in reading.problems] == [(3, "roster-file-damaged")]


def test_two_columns_of_one_name() -> None:
    assert reasons("门牌,面积,面积\n3-2-501,1,2\n".encode(), "a.csv") == ["roster-file-column-twice"]
    twice = read_roster_file("门牌,面积,备注,备注\n3-2-501,1,a,b\n".encode(), "a.csv")
    assert twice.rows == ((2, {"门牌": "3-2-501", "面积": "1", "备注": "a", "备注(D)": "b"}),)


# --- XLSX


def test_a_sheet_with_numbers_and_texts() -> None:
    data = sheet_of([*HEAD, "空置", None], [3, 2.0, "501", 89.5, True, None], [], [3, 2, 502, 0.1 + 0.2, False, "注"])
    assert read_roster_file(data, "名册.xlsx").rows == (
        (2, dict(zip([*HEAD, "空置"], ["3", "2", "501", "89.5", "true"], strict=True))),
        (4, dict(zip([*HEAD, "空置", "(F)"], ["3", "2", "502", "0.3", "false", "注"], strict=True))),
    )


def test_the_content_decides_and_not_the_name() -> None:
    assert read_roster_file(sheet_of(HEAD, FLAT), "名册.csv") == GOOD
    assert read_roster_file(lines(HEAD, FLAT).encode(), "名册.xls") == GOOD


def test_the_first_visible_sheet_counts() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(HEAD)
        sheet.append(FLAT)

    assert read_roster_file(saved(fill, hide_first=True), "a.xlsx") == GOOD


def test_a_formula_counts_by_its_stored_value() -> None:
    data = sheet_of(HEAD, ["3", "2", "501", "=80+9.5"])
    assert reasons(data) == ["roster-file-formula-uncounted"]
    counted = patched(
        data,
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"<f>80+9.5</f><v></v>", b"<f>80+9.5</f><v>89.5</v>").replace(
            b"<f>80+9.5</f><v />", b"<f>80+9.5</f><v>89.5</v>"
        ),
    )
    assert read_roster_file(counted, "a.xlsx") == GOOD


def test_merged_cells_are_named_but_not_those_of_a_title() -> None:
    def fill(sheet: Worksheet) -> None:
        for row in (["阳光小区"], [*HEAD, "备注"], [*FLAT, "x"], [None, None, "502", "90", None]):
            sheet.append(row)
        for ref in ("A1:D1", "A3:A4", "E3:E4"):
            sheet.merge_cells(ref)

    reading = read_roster_file(saved(fill), "a.xlsx")
    assert [(p.line, p.column, p.reason, p.value) for p in reading.problems] == [
        (3, "楼栋", "roster-file-cells-merged", "A3:A4")
    ]


def test_a_door_that_became_a_date_is_named() -> None:
    data = sheet_of(["门牌", "面积", "交房"], [date(2005, 3, 2), 89.5, date(2020, 1, 1)])
    reading = read_roster_file(data, "a.xlsx")
    assert [(p.line, p.column, p.reason) for p in reading.problems] == [(2, "门牌", "roster-file-cell-is-date")]


def test_a_wrong_size_in_the_sheet_is_not_believed() -> None:
    data = patched(
        sheet_of(HEAD, FLAT),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b'ref="A1:D2"', b'ref="A1"'),
    )
    assert read_roster_file(data, "a.xlsx") == GOOD


# --- what is no roster


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.csv", "roster-file-empty"),
        (b" \r\n,,\r\n", "a.csv", "roster-file-empty"),
        (b"x" * 5_000_001, "a.csv", "roster-file-too-large"),
        (reading_module._OLE + b"\0" * 600, "a.xls", "roster-file-old-excel"),
        (reading_module._OLE + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "roster-file-password"),
        (b"%PDF-1.7", "a.pdf", "roster-file-kind-unknown"),
        (b"<html><table>", "a.xls", "roster-file-kind-unknown"),
        (b"\x89PNG\r\n", "a.png", "roster-file-kind-unknown"),
        (b"PK\x03\x04broken", "a.xlsx", "roster-file-damaged"),
        (b"hello", "a.xlsx", "roster-file-damaged"),
        (b"\xff\x00\xd8\x00\xd8", "a.csv", "roster-file-encoding-unknown"),
        (b"\x80\xff\xff", "a.csv", "roster-file-encoding-unknown"),
    ],
)
def test_a_clear_problem_instead_of_a_crash(data: bytes, name: str, reason: str) -> None:
    assert reasons(data, name) == [reason]


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_archives_that_are_no_workbook() -> None:
    assert reasons(zipped({"word/document.xml": b"<w/>"})) == ["roster-file-kind-unknown"]
    assert reasons(zipped({"xl/workbook.xml": b"<workbook/>"})) == ["roster-file-damaged"]
    assert reasons(zipped({"xl/workbook.xml": b" " * 26_000_000})) == ["roster-file-too-large"]


def test_a_workbook_that_defines_entities_is_not_read() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
    data = patched(sheet_of(HEAD, FLAT), "xl/workbook.xml", lambda xml: bomb + xml)
    assert reasons(data) == ["roster-file-damaged"]


@given(st.integers(0, 4000), st.binary(min_size=1, max_size=40))
def test_a_workbook_damaged_anywhere_never_crashes(at: int, junk: bytes) -> None:
    data = WORKBOOK[:at] + junk + WORKBOOK[at + len(junk) :]
    read_roster_file(data, "a.xlsx")
    read_roster_file(WORKBOOK[:at], "a.xlsx")


WORKBOOK = sheet_of(HEAD, FLAT)


def test_too_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "MOST_ROWS", 3)
    rows = [[*FLAT[:2], str(n), "9"] for n in range(20)]
    assert reasons(lines(HEAD, *rows).encode(), "a.csv") == ["roster-file-too-many-rows"]
    assert reasons(sheet_of(HEAD, *rows)) == ["roster-file-too-many-rows"]
    assert len(read_roster_file(lines(HEAD, *rows[:3]).encode(), "a.csv").rows) == 3


# --- template and exports


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_is_understood_and_its_samples_never_load(kind: Format, language: Language) -> None:
    data = template(kind, language)
    empty = read_roster_file(data, f"a.{kind}")
    assert empty.problems == ()
    assert [p.reason for p in read_roster(empty.rows, parse_door).problems] == ["roster-empty"]
    if kind == "csv":
        filled = data + "阳光,3,2,501,89.5,,,A1\r\n".encode()
        reading = read_roster(read_roster_file(filled, "a.csv").rows, parse_door)
        assert reading.roster is not None
        assert [flat.door for flat in reading.roster.flats] == ["3-2-501"]
        assert {warning.reason for warning in reading.warnings} == {"roster-remark-skipped"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_filled_in_loads_and_its_samples_are_good_rows(language: Language) -> None:
    book = load_workbook(io.BytesIO(template("xlsx", language)))
    first, samples = book.worksheets
    assert first.freeze_panes == "A2"
    assert first.column_dimensions["D"].number_format == "@"
    assert {str(choice.sqref) for choice in first.data_validations.dataValidation} == {
        "F2:F20001",
        "G2:G20001",
    }
    for values in samples.iter_rows(min_row=2, max_row=3, values_only=True):
        first.append(list(values))
    out = io.BytesIO()
    book.save(out)
    reading = read_roster(read_roster_file(out.getvalue(), "a.xlsx").rows, parse_door)
    assert reading.problems == reading.warnings == ()
    assert reading.roster is not None
    assert [(flat.door, flat.area_cm2) for flat in reading.roster.flats] == [
        ("3-2-501", 895_000),
        ("3-2-502", 1_023_800),
    ]


flats = st.builds(
    Flat,
    st.sampled_from(["", "阳光", "=1+1", "-苑", "@小区", "'苑"]),
    st.integers(1, 30).map(str),
    st.just("1"),
    st.integers(101, 3399).map(str),
    st.integers(1, 100_000_000),
    st.sampled_from(["dwelling", "shop", "parking", "other"]),
    st.booleans(),
    st.sampled_from([(), ("A1",), ("A1", "B2")]),
)


@given(
    st.lists(flats, unique_by=lambda flat: flat.key, min_size=1, max_size=4),
    st.sampled_from(FORMATS),
    st.sampled_from(LANGUAGES),
)
def test_an_export_reads_back_as_the_same_flats(some: list[Flat], kind: Format, language: Language) -> None:
    data = export_roster(Roster(tuple(some)), kind, language)
    reading = read_roster(read_roster_file(data, f"a.{kind}").rows, parse_door)
    assert reading.roster is not None, reading.problems
    assert reading.roster.flats == tuple(some)


DANGEROUS = ["=1+1", "+86", "-3", "@SUM(A1)", "\t=1", "＝1", '=HYPERLINK("http://x")']


def test_no_text_becomes_a_formula_in_a_workbook() -> None:
    data = table_file("xlsx", ["=标题"], [[text] for text in DANGEROUS] + [[Decimal("1.5")]], "名册")
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    values = [row[0] for row in sheet.iter_rows()]
    assert [cell.value for cell in values[:-1]] == ["=标题", *DANGEROUS]
    assert {cell.data_type for cell in values[:-1]} == {"s"}
    assert all(cell.quotePrefix for cell in values[:-1])
    assert (values[-1].value, values[-1].data_type) == (1.5, "n")


def test_no_text_becomes_a_formula_in_csv() -> None:
    data = table_file("csv", ["标题"], [[text] for text in DANGEROUS] + [[Decimal("-1.50")]], "名册")
    assert data.startswith(codecs.BOM_UTF8)
    written = [row[0] for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))]
    assert written == ["标题", *(f"'{text}" for text in DANGEROUS), "-1.50"]


@given(st.text(max_size=20), st.sampled_from(FORMATS))
def test_any_text_can_be_written(text: str, kind: Format) -> None:
    assert table_file(kind, ["a"], [[text]], "名册")
