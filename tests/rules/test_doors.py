"""Doors: every way of writing one leads to one value, and nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.doors import LONGEST, Door, door_key, parse_door

FIVE_O_ONE = Door("3", "2", "501")

numbers = st.integers(1, 999).map(str)
buildings = st.one_of(numbers, st.sampled_from(["A", "B", "C12", "东3", "12A", "地下车库", "商业街"]))
units = st.one_of(st.integers(1, 99).map(str), st.sampled_from("ABC"))
flats = st.one_of(
    st.integers(1, 99999).map(str),
    st.sampled_from(["501A", "商铺2", "S10", "501东", "车位B1P23", "B2P7", "物业1", "商铺"]),
)
doors = st.builds(Door, buildings, units, flats)


@pytest.mark.parametrize(
    "written",
    [
        "3-2-501",
        "3栋2单元501",
        "3号楼2单元501室",
        "３－２－５０１",
        "3棟2單元501號",
        "3號樓2單元501室",
        "3幢2门501",
        "3#2单元501",
        "3#-2-501",
        "3#楼2-501",
        "3楼2单元501",
        "三号楼二单元501",
        "三栋两单元五〇一",
        "3栋2单元5楼501室",
        "3栋2单元5层501",
        "3 2 501",
        " 3栋 2单元 501 室 ",
        "3—2—501",
        "3/2/501",
        "3.2.501",
        "3。2。501",
        "03-02-0501",
        "3--2--501",
        "③-②-501",
    ],
)
def test_one_door_has_many_spellings(written: str) -> None:
    assert parse_door(written) == FIVE_O_ONE


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("3-501", "3-1-501"),
        ("3号501室", "3-1-501"),
        ("A-1-1203", "A-1-1203"),
        ("a座1203", "A-1-1203"),
        ("ａ－１－１２０３", "A-1-1203"),
        ("3栋5楼501", "3-1-501"),
        ("十二栋2单元301", "12-2-301"),
        ("二十栋十单元301", "20-10-301"),
        ("东区3栋2单元501a", "东区3-2-501A"),
        ("3-1-商铺2", "3-1-商铺2"),
        ("3-门面02", "3-1-门面2"),
        ("商业街-商铺3", "商业街-1-商铺3"),
        ("车库-12", "车库-1-12"),
        ("地下车库-B1-023", "地下车库-1-B1P23"),
        ("地下车库-B1-P023", "地下车库-1-B1P23"),
        ("3-2-S01", "3-2-S1"),
        ("3-2-501东", "3-2-501东"),
    ],
)
def test_what_is_left_out_or_odd_has_one_reading(written: str, canonical: str) -> None:
    assert str(parse_door(written)) == canonical


@pytest.mark.parametrize(
    "written",
    [
        "",
        "501",
        "3501",
        "12栋",
        "3楼501",
        "3-2-5-501",
        "2024-03-02",
        "2024/3/2",
        "3-2-张三",
        "我家在3-2-501",
        "3-2-501 张三",
        "桂花苑3栋501",
        "3-2-501-",
        "-3-2-501",
        "十十栋2单元301",
        "3-2-" + "1" * LONGEST,
        "<b>3-2-501</b>",
    ],
)
def test_everything_else_is_refused_with_its_text(written: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_door(written)
    assert refused.value.code == "residents-door-unreadable"
    assert refused.value.args_of_text == {"text": written[:LONGEST]}


@given(doors)
def test_what_is_written_is_read_again(door: Door) -> None:
    assert parse_door(str(door)) == door


@given(doors)
def test_marks_and_width_change_nothing(door: Door) -> None:
    wide = str(door).translate({c: c + 0xFEE0 for c in range(0x21, 0x7F)})
    assert parse_door(wide) == door
    assert parse_door(f"{door.building}栋{door.unit}单元{door.flat}室") == door


@given(st.text(max_size=60))
def test_any_text_is_a_door_or_refused(text: str) -> None:
    try:
        door = parse_door(text)
    except Refused:
        return
    assert parse_door(str(door)) == door


@given(st.lists(doors, max_size=8))
def test_the_order_is_one_whatever_it_began_with(some: list[Door]) -> None:
    some_reversed = some[::-1]
    assert sorted(some) == sorted(some_reversed, key=door_key)


def test_doors_sort_as_people_count() -> None:
    written = ["10-1-101", "2-10-101", "2-2-1001", "2-2-101", "2-2-101A", "2-2-商铺10", "2-2-商铺2", "A-1-1"]
    ordered = ["2-2-101", "2-2-101A", "2-2-1001", "2-2-商铺2", "2-2-商铺10", "2-10-101", "10-1-101", "A-1-1"]
    assert [str(door) for door in sorted(map(parse_door, written))] == ordered
