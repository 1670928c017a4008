"""The roster: all good or every fault named, exact areas, no personal data, the same file twice changes nothing."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.doors import parse_door
from bot.domain.roster import (
    LARGEST_CM2,
    Flat,
    Problem,
    Reading,
    Roster,
    area_text,
    column_of,
    differences,
    read_area,
    read_owners,
    read_roster,
)


def read(*rows: Mapping[str, str]) -> Reading:
    """Rows as of a file whose headings are line 1."""
    return read_roster(list(enumerate(rows, 2)), parse_door)


def loaded(*rows: Mapping[str, str]) -> Roster:
    reading = read(*rows)
    assert reading.roster is not None, reading.problems
    assert reading.problems == ()
    return reading.roster


def faults(*rows: Mapping[str, str]) -> list[tuple[int, str, str, str]]:
    reading = read(*rows)
    assert reading.roster is None
    return [(p.line, p.column, p.reason, p.value) for p in reading.problems]


def row(door: str = "3-2-501", area: str = "89.5", **others: str) -> dict[str, str]:
    return {"门牌": door, "面积": area, **others}


def test_a_good_file() -> None:
    roster = loaded(
        {"楼栋": "3栋", "单元": "2", "房号": "501", "面积": "89.5㎡", "用途": "住宅", "空置": "", "业主": "A2、A1"},
        {"楼栋": "3", "单元": "2单元", "房号": "502室", "面积": "120", "用途": "", "空置": "是", "业主": ""},
        {"楼栋": "3", "单元": "", "房号": "商铺1", "面积": "33", "用途": "商铺", "空置": "否", "业主": "A1"},
    )
    assert roster.flats == (
        Flat("", "3", "2", "501", 895_000, "dwelling", False, ("A1", "A2")),
        Flat("", "3", "2", "502", 1_200_000, "dwelling", True, ()),
        Flat("", "3", "1", "商铺1", 330_000, "shop", False, ("A1",)),
    )
    assert roster.units == (("", "3", "2"), ("", "3", "1"))
    assert roster.flats[0].door == "3-2-501"


@pytest.mark.parametrize(
    "headings",
    [
        ("楼栋", "单元", "房号", "面积"),
        ("樓棟", "單元", "房號", "面積"),
        ("Building", "UNIT", " flat ", "Area (m²)"),
        ("楼号", "单元号", "室号", "建筑面积（㎡）"),
        ("楼 栋*", "单\n元", "房号：", "建筑面积[平方米]"),
    ],
)
def test_headings_in_three_languages_and_any_order(headings: tuple[str, ...]) -> None:
    cells = dict(zip(headings, ("3", "2", "501", "89.5"), strict=True))
    backwards = dict(reversed(cells.items()))
    assert loaded(cells).flats == loaded(backwards).flats == (Flat("", "3", "2", "501", 895_000),)


def test_unknown_headings() -> None:
    assert column_of("姓名") is None
    assert column_of("") is None


@pytest.mark.parametrize(
    "cells",
    [
        {"门牌": "3-2-501"},
        {"房号": "3栋2单元501"},
        {"楼栋": "3", "房号": "3-2-501"},
        {"楼栋": "3", "单元": "2", "房号": "3-2-501"},
        {"楼栋": "3栋2单元", "房号": "501"},
        {"楼栋": "三", "单元": "二", "门牌": "501室"},
        {"楼栋": "3", "单元": "2", "房号": "501", "门牌": "3-2-501"},
        {"单元": "2", "房号": "3-2-501"},
    ],
)
def test_a_door_may_be_spread_over_cells(cells: dict[str, str]) -> None:
    assert loaded({**cells, "面积": "1"}).flats[0].door == "3-2-501"


@pytest.mark.parametrize(
    "cells",
    [
        {"楼栋": "4", "单元": "2", "房号": "3-2-501"},
        {"楼栋": "3", "单元": "1", "房号": "3-2-501"},
        {"单元": "1", "房号": "3-2-501"},
        {"楼栋": "3", "单元": "2", "房号": "501", "门牌": "3-2-502"},
    ],
)
def test_cells_that_contradict_each_other(cells: dict[str, str]) -> None:
    assert [fault[2] for fault in faults({**cells, "面积": "1"})] == ["roster-door-contradicts"]


def test_every_fault_of_every_row_is_named_and_nothing_loaded() -> None:
    assert faults(
        row(),
        row("五零一", "九十平", 用途="别墅", 空置="大概", 业主="A1、张三"),
        row("", "-3", 用途="", 空置="", 业主="A1，A1"),
        row("3－2－501", "10000.01", 用途="", 空置="", 业主="#"),
        row("3-2-502", "", 用途="", 空置="", 业主=""),
        row("3-2-503", "0", 用途="", 空置="", 业主="13812345678"),
        row("3-2-504", "1.00001", 用途="", 空置="", 业主=""),
    ) == [
        (3, "门牌", "roster-door-unreadable", "五零一"),
        (3, "面积", "roster-area-unreadable", "九十平"),
        (3, "用途", "roster-use-unknown", "别墅"),
        (3, "空置", "roster-vacant-unknown", "大概"),
        (3, "业主", "roster-owner-looks-like-name", "A…"),
        (4, "门牌", "roster-door-missing", ""),
        (4, "面积", "roster-area-not-positive", "-3"),
        (4, "业主", "roster-owner-twice", "A…"),
        (5, "面积", "roster-area-too-large", "10000.01"),
        (5, "业主", "roster-owner-unreadable", "#…"),
        (5, "门牌", "roster-door-twice", "3-2-501"),
        (6, "面积", "roster-area-missing", ""),
        (7, "面积", "roster-area-not-positive", "0"),
        (7, "业主", "roster-owner-personal-number", "1…"),
        (8, "面积", "roster-area-too-fine", "1.00001"),
    ]


def test_two_flats_with_one_door() -> None:
    reading = read(row("3-2-501"), row("3-2-502"), row("3栋2单元0501室", "90"), row("3-2-501"))
    assert reading.roster is None
    assert reading.problems == (
        Problem(4, "门牌", "roster-door-twice", "3-2-501", first_line=2),
        Problem(5, "门牌", "roster-door-twice", "3-2-501", first_line=2),
    )


def test_a_door_that_comes_twice_is_named_though_its_rows_have_other_faults() -> None:
    reading = read(row("3-2-501", "?"), row("3-2-501"), row("3-2-501", "?"))
    assert [(one.line, one.reason) for one in reading.problems] == [
        (2, "roster-area-unreadable"),
        (3, "roster-door-twice"),
        (4, "roster-area-unreadable"),
        (4, "roster-door-twice"),
    ]


def test_the_same_door_in_two_estates_is_two_doors() -> None:
    roster = loaded(row(小区="东苑"), row(小区="西苑"))
    assert [flat.key for flat in roster.flats] == [("东苑", "3-2-501"), ("西苑", "3-2-501")]


def test_missing_and_double_columns_are_said_before_rows_are_read() -> None:
    assert faults({"楼栋": "?", "单元": "?"}) == [
        (0, "door", "roster-column-missing", ""),
        (0, "area", "roster-column-missing", ""),
    ]
    assert faults({"门牌": "?", "面积": "1", "建筑面积": "2"}) == [(0, "建筑面积", "roster-column-twice", "面积")]


def test_unknown_columns_are_warned_of_once_and_never_kept() -> None:
    reading = read(row(姓名="张三", 电话="1"), row("3-2-502", 姓名="李四", 电话="2"))
    assert reading.warnings == (
        Problem(0, "姓名", "roster-column-unknown"),
        Problem(0, "电话", "roster-column-unknown"),
    )
    assert "张三" not in repr(reading)


def test_blank_rows_and_remarks_are_skipped() -> None:
    reading = read(row("", " "), row("# 示例 3-2-501", "坏"), row("＃示例", "坏"), row("3#2单元501"))
    assert reading.roster is not None
    assert len(reading.roster.flats) == 1
    assert [(w.line, w.reason) for w in reading.warnings] == [
        (3, "roster-remark-skipped"),
        (4, "roster-remark-skipped"),
    ]


def test_a_number_sign_before_a_number_is_no_remark() -> None:
    assert faults(row("#3-2-501"))[0][2] == "roster-door-unreadable"


@pytest.mark.parametrize("rows", [[], [row("", "")], [row("# 示例")]])
def test_a_file_without_flats_is_a_problem(rows: list[dict[str, str]]) -> None:
    assert faults(*rows) == [(0, "", "roster-empty", "")]


@pytest.mark.parametrize(
    ("written", "cm2"),
    [
        ("89.5", 895_000),
        ("89.5㎡", 895_000),
        ("89.50平方米", 895_000),
        ("１２０", 1_200_000),
        ("120.0001 m²", 1_200_001),
        ("1,200.5 平米", 12_005_000),
        ("０８９．５０", 895_000),
        ("10000", LARGEST_CM2),
        ("0.0001", 1),
        ("89.50000000", 895_000),
    ],
)
def test_areas_are_exact(written: str, cm2: int) -> None:
    assert read_area(written) == cm2


@pytest.mark.parametrize(
    "written", ["九十平", "89,5", "89.5.1", "1e3", "约90", "90亩", "½", "nan", "9" * 41, "=90", "."]
)
def test_what_is_no_area(written: str) -> None:
    with pytest.raises(Refused, match="roster-area-unreadable"):
        read_area(written)


@given(st.integers(1, LARGEST_CM2))
def test_areas_are_written_and_read_back(cm2: int) -> None:
    assert Decimal(area_text(cm2)) * 10_000 == cm2
    for written in (area_text(cm2), f"{area_text(cm2)}㎡", f" {Decimal(cm2) / 10_000:,f}平方米"):
        assert read_area(written) == cm2


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_an_area_is_exact_or_refused(number: Decimal) -> None:
    try:
        cm2 = read_area(f"{number:f}")
    except Refused:
        assert number <= 0 or number > 10_000 or number * 10_000 % 1 or len(f"{number:f}") > 40
    else:
        assert Decimal(cm2) == number * 10_000


def test_owner_codes() -> None:
    assert read_owners("") == read_owners(" 、 ") == ()
    assert read_owners("a02、A01，b-3;C_1；D.4/E5\nＦ６") == ("A01", "A02", "B-3", "C_1", "D.4", "E5", "F6")
    assert read_owners("业主12") == ("业主12",)
    assert read_owners("007") == ("007",)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("张三", "looks-like-name"),
        ("歐陽娜娜", "looks-like-name"),
        ("买买提·吐尔逊", "looks-like-name"),
        ("张三1", "looks-like-name"),
        ("Li Wei", "looks-like-name"),
        ("ZHANGSAN", "looks-like-name"),
        ("A1、李四", "looks-like-name"),
        ("13812345678", "personal-number"),
        ("+86 138 1234 5678", "personal-number"),
        ("138-1234-5678", "personal-number"),
        ("010-62345678", "personal-number"),
        ("51078119800101001x", "personal-number"),
        ("张三13812345678", "unreadable"),
        ("A1 A2", "unreadable"),
        ("A1" * 11, "unreadable"),
        ("a1、A1", "twice"),
    ],
)
def test_nobody_is_named_in_a_roster(written: str, reason: str) -> None:
    with pytest.raises(Refused, match=f"roster-owner-{reason}"):
        read_owners(written)


@given(st.text(alphabet=st.characters(categories=["Lo"]), min_size=1, max_size=5))
def test_no_name_is_ever_an_owner_code(name: str) -> None:
    with pytest.raises(Refused):
        read_owners(name)


flats = st.builds(
    Flat,
    st.sampled_from(["", "东苑"]),
    st.integers(1, 30).map(str),
    st.integers(1, 4).map(str),
    st.one_of(st.integers(101, 3399).map(str), st.sampled_from(["商铺1", "501A"])),
    st.integers(1, LARGEST_CM2),
    st.sampled_from(["dwelling", "shop", "parking", "other"]),
    st.booleans(),
    st.lists(st.integers(1, 99).map("A{}".format), unique=True, max_size=3).map(lambda codes: tuple(sorted(codes))),
)
rosters = st.lists(flats, unique_by=lambda flat: flat.key, min_size=1, max_size=6).map(lambda some: Roster(tuple(some)))


def as_rows(roster: Roster) -> list[tuple[int, dict[str, str]]]:
    return [
        (
            line,
            {
                "小区": flat.estate,
                "楼栋": flat.building,
                "单元": flat.unit,
                "房号": flat.flat,
                "面积": area_text(flat.area_cm2),
                "用途": flat.use,
                "空置": str(flat.vacant),
                "业主": ";".join(flat.owners),
            },
        )
        for line, flat in enumerate(roster.flats, 2)
    ]


@given(rosters)
def test_a_roster_written_as_rows_reads_as_itself(roster: Roster) -> None:
    reading = read_roster(as_rows(roster), parse_door)
    assert reading.roster is not None
    assert reading.roster.flats == roster.flats
    assert differences(roster, reading.roster) == differences(reading.roster, reading.roster)
    assert differences(roster, reading.roster).nothing_to_do


@given(rosters, rosters)
def test_differences_say_how_one_becomes_the_other(old: Roster, new: Roster) -> None:
    found = differences(old, new)
    kept = {flat.key: flat for flat in old.flats} | {flat.key: flat for flat in found.added}
    kept |= {change.after.key: change.after for change in found.changed}
    for flat in found.missing:
        assert kept.pop(flat.key) in old.flats
    assert kept == {flat.key: flat for flat in new.flats}
    assert all(change.before != change.after for change in found.changed)


@given(st.lists(st.dictionaries(st.sampled_from(["门牌", "面积", "用途", "业主", "小区", "x"]), st.text(max_size=8))))
def test_any_rows_are_a_roster_or_problems(rows: list[dict[str, str]]) -> None:
    reading = read(*rows)
    assert (reading.roster is None) == bool(reading.problems)


def test_what_a_later_file_changes_and_lacks() -> None:
    old = loaded(row("3-2-501"), row("3-2-502"), row("3-2-503"))
    new = loaded(row("3-2-504"), row("3-2-502", "90"), row("3-2-501"))
    found = differences(old, new)
    assert [flat.door for flat in found.added] == ["3-2-504"]
    assert [(change.before.area_cm2, change.after.area_cm2) for change in found.changed] == [(895_000, 900_000)]
    assert [flat.door for flat in found.missing] == ["3-2-503"]
    assert not found.nothing_to_do
    assert differences(old, loaded(row("3-2-501"))).nothing_to_do


def test_a_column_that_the_file_lacks_changes_nothing() -> None:
    old = loaded(row(用途="商铺", 空置="是", 业主="A1"))
    assert differences(old, loaded(row())).nothing_to_do
    emptied = differences(old, loaded(row(业主="")))
    assert [change.after.owners for change in emptied.changed] == [()]
    assert [change.after.vacant for change in emptied.changed] == [True]


def test_a_file_without_estates_means_the_only_one() -> None:
    assert differences(loaded(row(小区="东苑")), loaded(row())).nothing_to_do
    with pytest.raises(Refused, match="roster-estate-needed"):
        differences(loaded(row(小区="东苑"), row(小区="西苑")), loaded(row()))
