"""The working calendar that is not published yet: one line a day in the log, from 1 December on (domain §3)."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import structlog

from bot.holidays import next_year_is_missing, published_until

log = structlog.get_logger()

CHINA = ZoneInfo("Asia/Shanghai")
"""Whose calendar it is."""


@dataclass(slots=True)
class CalendarWatch:
    """Remembers the day of its last warning, so that it can be asked at every tick."""

    _warned_on: date | None = None

    def look(self, now: datetime) -> None:
        """Warn where the coming year is missing, once a day."""
        today = now.astimezone(CHINA).date()
        if today != self._warned_on and next_year_is_missing(today):
            self._warned_on = today
            log.warning("calendar-ends", known_until=published_until().isoformat(), mend="a new version of Shuoshi")
