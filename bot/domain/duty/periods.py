"""How long a turn lasts and when the duty is handed over (domain §4)."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

HANDOVER_AT = time(9, 0)
"""When the duty changes hands, local."""
_MIDDLE = 16


class Period(StrEnum):
    """How long a turn lasts: from the 1st to the 1st, from the 1st and the 16th, from Monday to Monday."""

    MONTH = "month"
    HALF_MONTH = "half_month"
    WEEK = "week"


def changes_on(day: date, period: Period) -> bool:
    """Whether the duty changes hands on this day."""
    match period:
        case Period.MONTH:
            return day.day == 1
        case Period.HALF_MONTH:
            return day.day in (1, _MIDDLE)
        case Period.WEEK:
            return day.weekday() == 0


def next_change(day: date, period: Period) -> date:
    """The first day after `day` on which the duty changes hands."""
    match period:
        case Period.WEEK:
            return day + timedelta(days=7 - day.weekday())
        case Period.HALF_MONTH if day.day < _MIDDLE:
            return day.replace(day=_MIDDLE)
        case _:
            return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def ends(starts_on: date, period: Period) -> date:
    """The day on which a turn that starts then is handed over.

    One that starts between two changes lasts until the second of them, so that nobody's is shorter than a period.
    """
    first = next_change(starts_on, period)
    return first if changes_on(starts_on, period) else next_change(first, period)


def at_handover(day: date, zone: str) -> datetime:
    """The instant (UTC) of the handover of this day."""
    return datetime.combine(day, HANDOVER_AT, ZoneInfo(zone)).astimezone(UTC)
