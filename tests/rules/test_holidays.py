"""The working calendar: published years with moved days, years not published, a community's own days."""

from datetime import date

import pytest

from bot import holidays
from bot.holidays import next_year_is_missing, published_until, working_day_rule


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2025, 10, 1), False),  # National Day
        (date(2025, 10, 8), False),  # Wednesday, the end of that week
        (date(2025, 9, 28), True),  # Sunday, moved
        (date(2025, 10, 11), True),  # Saturday, moved
        (date(2025, 10, 18), False),  # Saturday
        (date(2025, 10, 20), True),
        (date(2026, 2, 17), False),  # New Year of the lunar calendar
        (date(2026, 2, 14), True),  # Saturday, moved
    ],
)
def test_the_mainland_calendar(day: date, works: bool) -> None:
    assert working_day_rule()(day) is works


def test_a_year_that_is_not_published_is_monday_to_friday_less_the_own_holidays() -> None:
    last = published_until()
    new_year = date(last.year + 10, 10, 1)
    week = [date(new_year.year, 10, day) for day in range(1, 8)]
    assert [working_day_rule()(day) for day in week] == [day.weekday() < 5 for day in week]
    assert not any(map(working_day_rule(week), week))
    assert working_day_rule()(date(1999, 10, 1)) is True


def test_the_own_days_come_before_the_published_ones() -> None:
    rule = working_day_rule([date(2025, 10, 20)], [date(2025, 10, 18), date(2025, 10, 1)])
    assert not rule(date(2025, 10, 20))
    assert rule(date(2025, 10, 18))
    assert rule(date(2025, 10, 1))
    assert working_day_rule([date(2025, 10, 18)], [date(2025, 10, 18)])(date(2025, 10, 18))


def test_lists_are_read_once() -> None:
    rule = working_day_rule(iter([date(2025, 10, 20)]))
    assert [rule(date(2025, 10, 20)), rule(date(2025, 10, 20))] == [False, False]


def test_the_last_published_year_ends_in_december() -> None:
    assert published_until() >= date(2026, 12, 31)
    assert (published_until().month, published_until().day) == (12, 31)


def test_the_operator_is_warned_from_december(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holidays, "published_until", lambda: date(2026, 12, 31))
    assert not next_year_is_missing(date(2026, 11, 30))
    assert next_year_is_missing(date(2026, 12, 1))
    assert next_year_is_missing(date(2027, 1, 1))
    assert not next_year_is_missing(date(2025, 12, 31))
