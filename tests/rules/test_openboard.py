"""The open board: names in its address, what stands open of it, mobile numbers taken out."""

from datetime import UTC, datetime

import pytest

from bot.domain.base import CommunityId, Refused, UnitId
from bot.domain.openboard import Board, OpenUnit, Part, Standing, read_slug, without_telephones

NOW = datetime(2026, 6, 1, tzinfo=UTC)
UNIT, OTHER = UnitId(1), UnitId(2)


def standing(*parts: Part, is_open: bool = True) -> Standing:
    board = Board(CommunityId(1), "yangguang", is_open, True, False, frozenset(parts), NOW)
    return Standing(board, {UNIT: OpenUnit(UNIT, "3栋2单元", NOW)})


@pytest.mark.parametrize(
    ("typed", "slug"), [(" YangGuang ", "yangguang"), ("a1", "a1"), ("dong-yuan-2", "dong-yuan-2")]
)
def test_a_name_is_small_letters_digits_and_hyphens(typed: str, slug: str) -> None:
    assert read_slug(typed) == slug


@pytest.mark.parametrize("typed", ["", "a", "1a", "阳光", "a b", "a--b", "a-", "-a", "a/b", "a" * 31, "a.b"])
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_slug(typed)
    assert refused.value.code == "openboard-refused-slug"


def test_a_part_is_shown_where_the_community_allows_it_and_its_board_is_open() -> None:
    of = standing(Part.RESULTS, Part.GOODS)
    assert of.shows(Part.RESULTS)
    assert of.shows(Part.RESULTS, UNIT)
    assert not of.shows(Part.RESULTS, OTHER)
    assert not of.shows(Part.RATES)
    assert not of.shows(Part.GOODS, UNIT)
    closed = standing(Part.RESULTS, is_open=False)
    assert not closed.shows(Part.RESULTS)
    assert closed.shows(Part.RESULTS, UNIT)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("找老样 13800001234 拿", "找老样 *** 拿"),
        ("电话138 0000 1234。", "电话***。"),
        ("138-0000-1234", "***"),
        ("物业 0816-2222222，编号 20138000012345", "物业 0816-2222222，编号 20138000012345"),
    ],
)
def test_mobile_numbers_are_taken_out_and_those_of_offices_stay(words: str, shown: str) -> None:
    assert without_telephones(words) == shown
