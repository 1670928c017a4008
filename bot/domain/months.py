"""Months as a community counts them: by its own zone."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

SHEET_AT = time(9, 30)
"""When, local, on the 1st, what the month before was like is said."""
FIRST_YEAR, LAST_YEAR = 2000, 2999
_WRITTEN = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year, `2026-05`."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def before(self) -> "Month":
        """The month before."""
        return Month(self.year - 1, 12) if self.month == 1 else Month(self.year, self.month - 1)

    @property
    def after(self) -> "Month":
        """The month after."""
        return Month(self.year + 1, 1) if self.month == 12 else Month(self.year, self.month + 1)

    @property
    def first_day(self) -> date:
        """Its 1st."""
        return date(self.year, self.month, 1)

    def begins_at(self, zone: str) -> datetime:
        """Its first instant in this zone, UTC."""
        return _first(self, time(0), zone)

    def ends_at(self, zone: str) -> datetime:
        """The first instant that is no more in it, UTC."""
        return self.after.begins_at(zone)


def month_of(at: datetime, zone: str) -> Month:
    """The month of an instant in this zone."""
    local = at.astimezone(ZoneInfo(zone))
    return Month(local.year, local.month)


def parse_month(written: str) -> Month | None:
    """The month written `2026-05`; None for anything else."""
    found = _WRITTEN.fullmatch(written)
    if found is None:
        return None
    month = Month(int(found[1]), int(found[2]))
    return month if FIRST_YEAR <= month.year <= LAST_YEAR and 1 <= month.month <= 12 else None


def next_sheet_at(now: datetime, zone: str) -> datetime:
    """When the next monthly sheet is due, after `now`: 09:30 local on a 1st, UTC."""
    month = month_of(now, zone)
    this = _first(month, SHEET_AT, zone)
    return this if this > now else _first(month.after, SHEET_AT, zone)


def _first(month: Month, at: time, zone: str) -> datetime:
    return datetime.combine(date(month.year, month.month, 1), at, ZoneInfo(zone)).astimezone(UTC)
