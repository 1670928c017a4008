"""Turns as calendars show them: which, and how a calendar program knows that one has changed (domain §4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.base import HouseholdId

SHOWN_BACK = timedelta(days=366)
"""How long a turn that is over stays in the calendar, counted from the start of the one that runs."""
RINGS_BEFORE = timedelta(hours=15)
"""How long before the first day, which begins at midnight, the household's calendar rings: at 09:00 the day before."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A turn of a rota with its door; no household and no door where the leader looks after it.

    `set_up_at`, `changed_at`: when the rota was set up, and when it changed last.
    """

    rota_id: int
    starts_on: date
    until_on: date
    household_id: HouseholdId | None
    door: str
    set_up_at: datetime
    changed_at: datetime

    @property
    def key(self) -> str:
        """What names the turn for good, whoever serves it."""
        return f"{self.rota_id}-{self.starts_on:%Y%m%d}"

    @property
    def revision(self) -> int:
        """Goes up with every change of the rota, never down: the seconds from its set-up to its last change."""
        return max(0, int((self.changed_at - self.set_up_at).total_seconds()))


def shown(started: Sequence[Dated], coming: Sequence[Dated], only: HouseholdId | None = None) -> list[Dated]:
    """The turns in a calendar: those of a year back that have started, then those to come; of one household, or all.

    It depends on what is stored alone, not on the hour at which it is asked.
    """
    since = started[-1].starts_on - SHOWN_BACK if started else date.min
    kept = [one for one in started if one.until_on > since]
    return [one for one in (*kept, *coming) if only is None or one.household_id == only]


def a_year_after(day: date) -> date:
    """The same day of the next year; after 29 February, 1 March."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 3, 1)
    return day.replace(year=day.year + 1)
