"""Reminders: what may be said alone, what is folded into a digest, and when (domain §7)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

PER_DAY, PER_WEEK = 2, 6
"""What a person gets alone in a local day, and in a local week from Monday on; the rest comes in the digest."""
GROUP_PER_DAY = 2
"""What a group hears unasked in a local day beside its one digest: three in all."""
DIGEST_AT = time(18, 30)
"""When what was folded is said, local."""
MORNING_AT = time(8, 30)
"""When staff hear what the day holds, local."""
LINES = 12
"""Things a digest names; of the rest it says how many there are."""
KINDS = ("matters", "review", "tasks", "home", "notices", "talks", "duty", "polls", "service", "points", "digest")
"""What can be muted, each by itself; danger is none of them."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """How much may be said alone; None is without a limit."""

    per_day: int
    per_week: int | None = None


PERSON = Allowance(PER_DAY, PER_WEEK)
GROUP = Allowance(GROUP_PER_DAY)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The local day and the local week (by its Monday) that an instant counts for."""

    day: date
    week: date


def counted_for(now: datetime, zone: str) -> Calendar:
    """The day and the week that something said now counts for."""
    day = now.astimezone(ZoneInfo(zone)).date()
    return Calendar(day, day - timedelta(days=day.weekday()))


def next_at(now: datetime, zone: str, hour: time) -> datetime:
    """The next time the local clock shows this hour, after `now` (aware; UTC out)."""
    local = now.astimezone(ZoneInfo(zone))
    today = datetime.combine(local.date(), hour, tzinfo=local.tzinfo)
    day = local.date() if today > local else local.date() + timedelta(days=1)
    return datetime.combine(day, hour, tzinfo=local.tzinfo).astimezone(UTC)


def next_digest(now: datetime, zone: str) -> datetime:
    """When the next digest is said, after `now`."""
    return next_at(now, zone, DIGEST_AT)


def next_morning(now: datetime, zone: str, is_working_day: Callable[[date], bool]) -> datetime:
    """When staff hear next what the day holds: on a working day, after `now`."""
    at = next_at(now, zone, MORNING_AT)
    while not is_working_day(at.astimezone(ZoneInfo(zone)).date()):
        at = next_at(at, zone, MORNING_AT)
    return at


def morning_before(now: datetime, zone: str, is_working_day: Callable[[date], bool]) -> datetime:
    """The morning of the last working day before today."""
    day = now.astimezone(ZoneInfo(zone)).date() - timedelta(days=1)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return datetime.combine(day, MORNING_AT, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def is_morning_told(now: datetime, zone: str, is_working_day: Callable[[date], bool]) -> bool:
    """Whether today has a morning, and its hour has come: a day that is over is not told any more."""
    local = now.astimezone(ZoneInfo(zone))
    return is_working_day(local.date()) and local.time() >= MORNING_AT
