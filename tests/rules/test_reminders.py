"""When digests are said, and which day and week something counts for."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.quiet import NIGHT, next_allowed
from bot.domain.reminders import (
    DIGEST_AT,
    counted_for,
    is_morning_told,
    morning_before,
    next_at,
    next_digest,
    next_morning,
)

ZONES = ("Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin", "America/New_York")
instants = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def test_the_digest_of_the_day_or_of_the_next() -> None:
    morning = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
    assert next_digest(morning, "Asia/Shanghai") == datetime(2026, 6, 1, 10, 30, tzinfo=UTC)
    at_half_past = datetime(2026, 6, 1, 10, 30, tzinfo=UTC)
    assert next_digest(at_half_past, "Asia/Shanghai") == datetime(2026, 6, 2, 10, 30, tzinfo=UTC)


def test_sunday_night_still_counts_for_the_week_that_ends() -> None:
    at = counted_for(datetime(2026, 6, 7, 15, 59, tzinfo=UTC), "Asia/Shanghai")
    assert (at.day, at.week) == (date(2026, 6, 7), date(2026, 6, 1))
    at = counted_for(datetime(2026, 6, 7, 16, 0, tzinfo=UTC), "Asia/Shanghai")
    assert (at.day, at.week) == (date(2026, 6, 8), date(2026, 6, 8))


@given(instants, st.sampled_from(ZONES), st.times())
def test_next_is_after_now_and_within_a_long_day(now: datetime, zone: str, hour: time) -> None:
    found = next_at(now, zone, hour.replace(tzinfo=None))
    assert now < found <= now + timedelta(hours=26)
    assert found.tzinfo is UTC


@pytest.mark.parametrize("zone", ZONES)
def test_the_clock_on_the_wall_shows_the_hour(zone: str) -> None:
    for month in range(1, 13):
        found = next_digest(datetime(2026, month, 28, 5, 0, tzinfo=UTC), zone)
        assert found.astimezone(ZoneInfo(zone)).time() == DIGEST_AT


def is_weekday(day: date) -> bool:
    return day.weekday() < 5


def test_mornings_are_those_of_working_days_where_people_are() -> None:
    """In New York it is still Sunday evening when in UTC Monday has begun, and in UTC+14 Monday lasts longest."""
    for zone, monday in (
        ("America/New_York", datetime(2026, 6, 8, 12, 30, tzinfo=UTC)),
        ("Pacific/Kiritimati", datetime(2026, 6, 7, 18, 30, tzinfo=UTC)),
    ):
        friday = monday - timedelta(days=3)
        assert next_morning(friday, zone, is_weekday) == monday
        assert next_morning(friday - timedelta(seconds=1), zone, is_weekday) == friday
        before = morning_before(monday - timedelta(hours=8), zone, is_weekday)
        assert before == friday
        assert before.tzinfo is UTC
        assert morning_before(monday + timedelta(hours=12), zone, is_weekday) == friday
        assert morning_before(monday + timedelta(days=1), zone, is_weekday) == monday
        assert morning_before(monday - timedelta(days=1), zone, is_weekday) == friday
        assert is_morning_told(monday, zone, is_weekday)
        assert not is_morning_told(monday - timedelta(seconds=1), zone, is_weekday)
        assert not is_morning_told(monday - timedelta(days=1), zone, is_weekday)


@pytest.mark.parametrize(
    ("hour", "allowed"),
    [
        ("07:59", "08:00"), ("08:00", "08:00"), ("11:59", "11:59"), ("12:00", "14:00"), ("13:59", "14:00"),
        ("14:00", "14:00"), ("21:59", "21:59"), ("00:00", "08:00"),
    ],
)  # fmt: skip
def test_at_noon_and_at_night_it_waits(hour: str, allowed: str) -> None:
    now, then = (datetime.fromisoformat(f"2026-06-05T{one}+08:00") for one in (hour, allowed))
    found = next_allowed(now, "Asia/Shanghai")
    assert found == then
    assert found.tzinfo is UTC


def test_the_night_lasts_until_the_next_morning() -> None:
    morning = datetime(2026, 6, 6, 0, 0, tzinfo=UTC)
    for hour in (14, 15):
        assert next_allowed(datetime(2026, 6, 5, hour, 0, tzinfo=UTC), "Asia/Shanghai") == morning
    noon = datetime(2026, 6, 5, 4, 30, tzinfo=UTC)
    assert next_allowed(noon, "Asia/Shanghai", NIGHT) == noon, "noon is quiet for what is no hurry alone"
    assert next_allowed(noon, "Europe/Berlin") == datetime(2026, 6, 5, 6, 0, tzinfo=UTC), "it is early there"


def test_stretches_that_touch_are_one() -> None:
    quiet = ((time(8, 0), time(9, 0)), (time(9, 0), time(10, 0)), (time(7, 0), time(8, 0)))
    assert next_allowed(datetime(2026, 6, 5, 7, 30, tzinfo=UTC), "UTC", quiet) == datetime(2026, 6, 5, 10, tzinfo=UTC)
