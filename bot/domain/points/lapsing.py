"""When points lapse, and when that is announced: 60 days before, and before the last counter opens (domain §6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.points.lots import Lot, gathered

EARLY = timedelta(days=60)
BEFORE_WINDOW = timedelta(days=3)
"""How long before the last window it is said once more: enough to choose something and to find the way."""
TOLD_AT = time(10)
WINDOW_DAY = 15
"""The day of December on which a counter opens where nobody knows better."""


class Step(StrEnum):
    """What is done about the points of a year, in this order: announced, announced again, lapsed."""

    EARLY = "early"
    LATE = "late"
    LAPSE = "lapse"


@dataclass(frozen=True, slots=True)
class Next:
    """A step about the points of `year` and before."""

    step: Step
    year: int


def lapses_at(year: int, zone: str) -> datetime:
    """The first instant at which points of this year are worth nothing any more, UTC."""
    return datetime.combine(date(year + 2, 1, 1), time(0), ZoneInfo(zone)).astimezone(UTC)


def usual_window(year: int) -> date:
    """The last day of a year on which a counter opens."""
    return date(year, 12, WINDOW_DAY)


def due_at(following: Next, zone: str, window: date | None = None) -> datetime:
    """When this step is due, UTC; `window`: the last day on which a counter opens before they lapse."""
    if following.step is Step.LAPSE:
        return lapses_at(following.year, zone)
    last_year = following.year + 1
    on = date(last_year + 1, 1, 1) - EARLY
    if following.step is Step.LATE:
        on = (window or usual_window(last_year)) - BEFORE_WINDOW
    return datetime.combine(on, TOLD_AT, ZoneInfo(zone)).astimezone(UTC)


def after(done: Next) -> Next:
    """The step that follows."""
    match done.step:
        case Step.EARLY:
            return Next(Step.LATE, done.year)
        case Step.LATE:
            return Next(Step.LAPSE, done.year)
    return Next(Step.EARLY, done.year + 1)


def announces_again(following: Next, done: int, window: date | None, today: date) -> bool:
    """Whether the second announcement is made by the last window there is now: it is still to come, or was made and
    that window can still be gone to. `done`: the step has begun with so many wallets."""
    if following.step is Step.LATE:
        return not done
    return following.step is Step.LAPSE and not done and window is not None and today <= window


def first(today: date) -> Next:
    """What is done first in a community that begins with points today."""
    return Next(Step.EARLY, today.year - 1)


def lapsing(lots: Iterable[Lot], year: int) -> list[Lot]:
    """What of these lots lapses with a year: all that was earned in it or before and is still there."""
    return gathered(lot for lot in lots if lot.year <= year)
