"""The month's thanks: what neighbours gave each other, names of those who agreed, units beside units that wish it.

Persons are never ranked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.base import UnitId
from bot.domain.months import month_of

SAID_ON, SAID_AT = 2, time(10, 0)
"""Day of the month and local hour: the 1st has the month's sheet and the duty's handover."""
SWITCH = "thanks_rank"
"""The unit's own: whether it stands among units."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the households of a unit gave in a month: minutes of service, services, and how many households did."""

    unit_id: UnitId
    label: str
    households: int
    minutes: int = 0
    services: int = 0
    gave: int = 0


def is_ranked(switches: Mapping[str, Any]) -> bool:
    """Whether a unit wishes to stand among units."""
    return bool(switches.get(SWITCH))


def ranked(given: Sequence[Given]) -> list[tuple[int, Given]]:
    """(place, unit) of those that gave, by minutes a household; equals share a place. One alone is no ranking."""
    some = [one for one in given if one.minutes and one.households]
    if len(some) < 2:
        return []
    order = sorted(some, key=lambda one: (-_each(one), one.label))
    return [(sum(_each(other) > _each(one) for other in some) + 1, one) for one in order]


def _each(one: Given) -> Fraction:
    return Fraction(one.minutes, one.households)


def next_thanks_at(now: datetime, zone: str) -> datetime:
    """When thanks are said next, after `now` (UTC)."""
    month = month_of(now, zone)
    at = _said_in(month.year, month.month, zone)
    return at if at > now else _said_in(month.after.year, month.after.month, zone)


def _said_in(year: int, month: int, zone: str) -> datetime:
    return datetime.combine(date(year, month, SAID_ON), SAID_AT, ZoneInfo(zone)).astimezone(UTC)
