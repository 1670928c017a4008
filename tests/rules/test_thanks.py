"""The month's thanks: when they are said, which units are compared, how long it was as people say it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import UnitId
from bot.domain.thanks import Given, is_ranked, next_thanks_at, ranked
from bot.i18n import plain_of
from bot.screens.thanks import big_length

SHANGHAI = "Asia/Shanghai"


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (datetime(2026, 6, 1, 1, 0, tzinfo=UTC), datetime(2026, 6, 2, 2, 0, tzinfo=UTC)),
        (datetime(2026, 6, 2, 1, 59, tzinfo=UTC), datetime(2026, 6, 2, 2, 0, tzinfo=UTC)),
        (datetime(2026, 6, 2, 2, 0, tzinfo=UTC), datetime(2026, 7, 2, 2, 0, tzinfo=UTC)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), datetime(2027, 1, 2, 2, 0, tzinfo=UTC)),
    ],
)
def test_thanks_are_said_on_the_2nd(now: datetime, due: datetime) -> None:
    assert next_thanks_at(now, SHANGHAI) == due


def unit(nth: int, minutes: int, households: int = 10) -> Given:
    return Given(UnitId(nth), f"{nth}单元", households, minutes, 1, 1)


def test_units_are_compared_by_hours_a_household_and_equals_share_a_place() -> None:
    found = ranked([unit(1, 100), unit(2, 120, 20), unit(3, 200, 20), unit(4, 0)])
    assert [(place, one.unit_id) for place, one in found] == [(1, 1), (1, 3), (3, 2)]


def test_one_alone_is_not_compared() -> None:
    assert ranked([unit(1, 100), unit(2, 0), unit(3, 60, 0)]) == []


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 30)), max_size=8))
def test_nobody_who_gave_more_a_household_stands_behind(units: list[tuple[int, int]]) -> None:
    found = ranked([unit(nth, *one) for nth, one in enumerate(units)])
    assert [place for place, _ in found] == sorted(place for place, _ in found)
    for first, one in found:
        for second, other in found:
            if one.minutes * other.households > other.minutes * one.households:
                assert first < second


def test_a_unit_stands_among_others_only_where_it_wishes() -> None:
    assert not is_ranked({})
    assert is_ranked({"thanks_rank": True})


def test_how_long_it_was_is_a_figure_and_words_and_says_what_the_text_says() -> None:
    said = [(figure, plain_of(words, "zh-Hans")) for figure, words in map(big_length, (0, 30, 60, 225, 1200))]
    assert said == [("0", "小时"), ("30", "分钟"), ("1", "小时"), ("3", "小时 45 分"), ("20", "小时")]
