"""When a counter is open: by its own zone, in short months, as people write it."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.redemption.windows import (
    DEFAULT,
    Opening,
    eve_of,
    from_json,
    is_announced,
    parse_opening,
    soonest,
    to_collect_in,
    to_json,
    turns_at,
    window_on,
    windows,
)

CHINA, NEW_YORK = "Asia/Shanghai", "America/New_York"
JUNE_1 = datetime(2026, 6, 1, 1, tzinfo=UTC)


def days(opening: Opening, now: datetime, zone: str = CHINA, many: int = 4) -> list[date]:
    found = islice(windows(opening, zone, now), many)
    return [one.opens_at.astimezone(ZoneInfo(zone)).date() for one in found]


def test_by_default_it_is_the_15th_from_nine_to_five() -> None:
    first = next(windows(DEFAULT, CHINA, JUNE_1))
    assert first.opens_at == datetime(2026, 6, 15, 1, tzinfo=UTC)
    assert first.closes_at == datetime(2026, 6, 15, 9, tzinfo=UTC)


def test_the_31st_is_the_last_day_of_a_short_month() -> None:
    last = Opening((31,), (), time(9), time(17))
    assert days(last, JUNE_1) == [date(2026, 6, 30), date(2026, 7, 31), date(2026, 8, 31), date(2026, 9, 30)]
    assert days(last, datetime(2027, 2, 1, tzinfo=UTC), many=1) == [date(2027, 2, 28)]


def test_the_soonest_of_several_is_told_of_a_week_before_until_it_is_over() -> None:
    weekly = Opening((), (2,), time(14), time(17))
    assert soonest([], CHINA, JUNE_1) is None
    found = soonest([DEFAULT, weekly], CHINA, JUNE_1)
    assert found is not None
    nth, window = found
    assert (nth, window.opens_at) == (1, datetime(2026, 6, 3, 6, tzinfo=UTC))
    monthly = next(windows(DEFAULT, CHINA, JUNE_1))
    near = datetime(2026, 6, 8, 1, tzinfo=UTC)
    for now, told, turns in (
        (JUNE_1, False, near), (near, True, monthly.closes_at), (monthly.opens_at, True, monthly.closes_at),
        (monthly.closes_at, False, monthly.closes_at),
    ):  # fmt: skip
        assert (is_announced(monthly, now), turns_at(monthly, now)) == (told, turns)


def test_days_and_weekdays_together_open_once_a_day() -> None:
    both = Opening((3,), (2,), time(14), time(17))
    assert days(both, JUNE_1) == [date(2026, 6, 3), date(2026, 6, 10), date(2026, 6, 17), date(2026, 6, 24)]


def test_hours_are_local_through_a_change_of_clocks() -> None:
    sundays = Opening((), (6,), time(9), time(10))
    found = list(islice(windows(sundays, NEW_YORK, datetime(2026, 3, 1, 6, tzinfo=UTC)), 2))
    assert [one.opens_at.hour for one in found] == [14, 13]


def test_a_window_is_there_until_it_closes() -> None:
    closes = datetime(2026, 6, 15, 9, tzinfo=UTC)
    assert days(DEFAULT, closes - timedelta(seconds=1), many=1) == [date(2026, 6, 15)]
    assert days(DEFAULT, closes, many=1) == [date(2026, 7, 15)]


@pytest.mark.parametrize(
    ("now", "last"),
    [
        (JUNE_1, date(2026, 7, 15)),
        (datetime(2026, 6, 15, 0, 59, tzinfo=UTC), date(2026, 7, 15)),
        (datetime(2026, 6, 15, 1, tzinfo=UTC), date(2026, 8, 15)),
        (datetime(2026, 6, 15, 9, tzinfo=UTC), date(2026, 8, 15)),
    ],
)
def test_it_is_kept_to_the_end_of_the_second_window_that_opens_afterwards(now: datetime, last: date) -> None:
    found = to_collect_in(DEFAULT, CHINA, now)
    assert found[-1].closes_at.astimezone(ZoneInfo(CHINA)).date() == last
    assert sum(one.opens_at > now for one in found) == 2


def test_the_eve_is_the_day_before_in_the_morning() -> None:
    first = next(windows(DEFAULT, CHINA, JUNE_1))
    assert eve_of(first, CHINA) == datetime(2026, 6, 14, 2, tzinfo=UTC)


def test_a_day_of_the_books_goes_from_midnight_to_midnight() -> None:
    assert window_on(CHINA, date(2026, 6, 1)).opens_at == datetime(2026, 5, 31, 16, tzinfo=UTC)


OPENINGS = st.builds(
    Opening, st.lists(st.integers(1, 31), max_size=3).map(tuple), st.lists(st.integers(0, 6), max_size=3).map(tuple),
    st.just(time(9)), st.just(time(17)),
).filter(lambda one: bool(one.days or one.weekdays))  # fmt: skip
INSTANTS = st.integers(0, 7 * 365 * 24 * 60).map(lambda minutes: JUNE_1 + timedelta(minutes=minutes))


@given(OPENINGS, INSTANTS, st.sampled_from([CHINA, NEW_YORK, "UTC"]))
def test_windows_come_in_order_never_over_and_two_can_always_be_named(
    opening: Opening, now: datetime, zone: str
) -> None:
    found = to_collect_in(opening, zone, now)
    assert all(one.closes_at > now for one in found)
    assert all(before.closes_at <= after.opens_at for before, after in pairwise(found))
    assert len(found) in (2, 3)
    assert from_json(to_json(opening)) == opening


@pytest.mark.parametrize(
    ("words", "days_meant", "week", "opens", "closes"),
    [
        ("每月15号 9:00-17:00", (15,), (), time(9), time(17)),
        ("每月1号、15号9点到17点", (1, 15), (), time(9), time(17)),
        ("周三、周六 下午2点到5点", (), (2, 5), time(14), time(17)),
        ("星期日上午8点半-11点半", (), (6,), time(8, 30), time(11, 30)),
        ("礼拜三 14：00～17：00", (), (2,), time(14), time(17)),
        ("周一三五 9:00-11:00", (), (0, 2, 4), time(9), time(11)),
        ("15日，周六 9点到下午5点", (15,), (5,), time(9), time(17)),
        ("1st and 15th 9:00-17:00", (1, 15), (), time(9), time(17)),
        ("Wed, Sat 14:00-17:00", (), (2, 5), time(14), time(17)),
    ],
)
def test_times_are_read_as_people_write_them(
    words: str, days_meant: tuple[int, ...], week: tuple[int, ...], opens: time, closes: time
) -> None:
    assert parse_opening(words) == Opening(days_meant, week, opens, closes)


@pytest.mark.parametrize(
    "words",
    ["", "随时", "15号", "9:00-17:00", "32号 9:00-17:00", "15号 17:00-17:00", "15号 25:00-26:00", "周八 9点到10点",
     "15号 9:00", "0号 9:00-10:00", "15号 9:00-10:00-11:00"],
)  # fmt: skip
def test_what_says_no_time_is_asked_for_again(words: str) -> None:
    with pytest.raises(Refused, match="redemption-refused-opening"):
        parse_opening(words)
