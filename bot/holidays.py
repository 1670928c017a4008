"""The mainland working calendar with its moved working days, and a community's own days (domain §3)."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache

import chinese_calendar


def working_day_rule(
    extra_holidays: Iterable[date] = (), extra_working_days: Iterable[date] = ()
) -> Callable[[date], bool]:
    """The rule that tells whether a local date is a working day of a community.

    Its own days come first (a day in both lists is a working day), then the published calendar; a year that
    is not published is Monday to Friday. The rule never raises.
    """
    closed, open_ = frozenset(extra_holidays), frozenset(extra_working_days)

    def is_working_day(day: date) -> bool:
        if day in open_:
            return True
        return day not in closed and _works_nationally(day)

    return is_working_day


def holiday_rule(
    extra_holidays: Iterable[date] = (), extra_working_days: Iterable[date] = ()
) -> Callable[[date], bool]:
    """The rule that tells whether a local date is a holiday: a published one, or of the community's own.

    A weekend by itself is none, and no day on which a community says that it works.
    """
    closed, open_ = frozenset(extra_holidays), frozenset(extra_working_days)

    def is_holiday(day: date) -> bool:
        return day not in open_ and (day in closed or _is_festive(day))

    return is_holiday


def published_until() -> date:
    """The last day of the last year whose working days are known."""
    return date(max(chinese_calendar.holidays).year, 12, 31)


def next_year_is_missing(today: date) -> bool:
    """Whether the operator is to be warned: from 1 December, until the coming year is known (domain §3)."""
    return today > published_until() or (today.month == 12 and today.year >= published_until().year)


@lru_cache(maxsize=4096)
def _works_nationally(day: date) -> bool:
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5


@lru_cache(maxsize=4096)
def _is_festive(day: date) -> bool:
    try:
        is_off, name = chinese_calendar.get_holiday_detail(day)
    except NotImplementedError:
        return False
    return bool(is_off and name)
