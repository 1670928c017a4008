"""Quiet hours: nothing but danger goes out in them (domain §7, *default* 22:00–08:00 and 12:00–14:00 local time)."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

QUIET = ((time(22, 0), time(8, 0)), (time(12, 0), time(14, 0)))
"""From–to, local; a stretch may go over midnight."""
NIGHT = QUIET[:1]
"""What the leader's urgent words keep to as well."""


def next_allowed(now: datetime, zone: str, quiet: tuple[tuple[time, time], ...] = QUIET) -> datetime:
    """The first instant from `now` on (aware, UTC out) that lies in no quiet stretch."""
    local = now.astimezone(ZoneInfo(zone))
    for _ in range(2 * len(quiet) + 1):
        end = next((_end(local, begin, until) for begin, until in quiet if _within(local.time(), begin, until)), None)
        if end is None:
            break
        local = end
    return local.astimezone(UTC)


def _within(at: time, begin: time, until: time) -> bool:
    return begin <= at < until if begin < until else at >= begin or at < until


def _end(local: datetime, begin: time, until: time) -> datetime:
    day = local.date() + timedelta(days=1) if until <= begin <= local.time() else local.date()
    return datetime.combine(day, until, tzinfo=local.tzinfo)
