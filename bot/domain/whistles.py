"""Whistles (吹哨报到): other bodies called in with a question and a time, each answering on its own.

The body that called stays responsible, and its clock goes on.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from bot.domain.base import BodyId, CommunityId, MatterId, Refused, ResidentId
from bot.domain.dates import dated

DAYS = (0, 1, 3)
"""Days that can be pressed: today, tomorrow, in three days."""
LAST_MINUTE = time(23, 59)
"""What is asked for by a day may be answered to its end."""
LONGEST_AHEAD = timedelta(days=92)
MOST_BODIES = 8
"""So many bodies can be called in at once."""

_DATE = re.compile(r"(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号號]?")
_HOUR = re.compile(r"(\d{1,2})\s*(?:[点點时時]|:(\d{2}))")


@dataclass(frozen=True, slots=True)
class Whistle:
    """One body called in; `late_at` is when its time ran out without an answer. Instants are aware."""

    id: int
    community_id: CommunityId
    matter_id: MatterId
    body_id: BodyId
    name: str
    question: str
    due_at: datetime
    called_by: ResidentId
    answered_at: datetime | None = None
    late_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def is_live(self) -> bool:
        """Whether an answer is still waited for."""
        return self.answered_at is None and self.ended_at is None


def require_live(whistle: Whistle) -> None:
    """Refuse to answer or to take back what is answered or over."""
    if whistle.answered_at is not None:
        raise Refused("whistles-refused-answered", who=whistle.name)
    if whistle.ended_at is not None:
        raise Refused("whistles-refused-over", who=whistle.name)


def is_late(whistle: Whistle, now: datetime) -> bool:
    """Whether it is to be marked late now: once, and only while an answer is waited for."""
    return whistle.is_live and whistle.late_at is None and whistle.due_at <= now


def due_in(days: int, now: datetime, zone: tzinfo) -> datetime:
    """The end of the local day so many days from now; of the next one where that day is over this minute."""
    day = now.astimezone(zone).date() + timedelta(days=days)
    due = datetime.combine(day, LAST_MINUTE, zone)
    return due if due > now else datetime.combine(day + timedelta(days=1), LAST_MINUTE, zone)


def due_typed(text: str, now: datetime, zone: tzinfo) -> datetime:
    """By when, as it is typed: `6月5日`, `周五 15:00`, `18点` (today); refused for none, past or too far off."""
    today = now.astimezone(zone).date()
    plain = dated(text, today)
    found = _DATE.match(plain)
    rest = plain[found.end() :].strip() if found else plain
    hour = _HOUR.fullmatch(rest) if rest else None
    if (not found and not hour) or (rest and not hour):
        raise Refused("whistles-refused-when")
    try:
        day = _day(found, today) if found else today
        due = datetime.combine(day, time(int(hour[1]), int(hour[2] or 0)) if hour else LAST_MINUTE, zone)
    except ValueError as no_such_day:
        raise Refused("whistles-refused-when") from no_such_day
    if not now < due <= now + LONGEST_AHEAD:
        raise Refused("whistles-refused-when")
    return due


def _day(found: re.Match[str], today: date) -> date:
    """The day that was meant: of the year that was typed, else the next one of that name."""
    month, day = int(found[2]), int(found[3])
    if found[1]:
        return date(int(found[1]), month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)
