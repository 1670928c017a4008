"""A community's own holidays and working days: as they are typed, as they are kept, as lists show them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from bot.domain.base import Refused
from bot.domain.dates import dated

KINDS = ("holidays", "working_days")
"""Days on which the community is closed besides the nation's, and on which it works though the nation does not."""

LONGEST = 60
"""Days of one range."""
MOST = 366
"""Days to come of one kind."""

Stretch = tuple[date, date]
"""The first and the last day, both included."""

_DAY = r"(?:(?P<year>\d{4})[-/.年])?(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})[日号號]?"
_END = _DAY.replace("<", "<to_") + r"|(?P<to_only>\d{1,2})[日号號]?"
_ONE = re.compile(_DAY)
_RANGE = re.compile(rf"{_DAY}[-~/—–至到]+(?:{_END})")
_SEPARATORS = re.compile(r"[、,;\n]+")
_YEARS = range(2000, 2101)


def read_days(written: str, today: date | None) -> tuple[date, ...]:
    """The days that somebody wrote: `2026-10-08`, `10月8日`, `10月1日-10月3日`, several with a comma between.

    Without a year it is the next such day from `today` on; with no `today` a year is wanted, and any day will do.
    Raises Refused with what to write instead.
    """
    pieces = _SEPARATORS.split(unicodedata.normalize("NFKC", written))
    if today is not None:
        pieces = [dated(piece, today) for piece in pieces]
    pieces = [re.sub(r"\s+", "", piece) for piece in pieces]
    found: set[date] = set()
    for piece in filter(None, pieces):
        found |= set(within(*_stretch(piece.strip(), today)))
    if not found:
        raise Refused("communities-refused-days")
    if today is not None and min(found) < today:
        raise Refused("communities-refused-days-past")
    return tuple(sorted(found))


def within(first: date, last: date) -> tuple[date, ...]:
    """Every day from the first to the last."""
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def stretches(days: Iterable[date]) -> tuple[Stretch, ...]:
    """Days as few ranges, in order."""
    found: list[Stretch] = []
    for day in sorted(set(days)):
        if found and day - found[-1][1] == timedelta(days=1):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return tuple(found)


def days_of(settings: Mapping[str, Any], kind: str) -> tuple[date, ...]:
    """The days of this kind that a community's settings hold."""
    return tuple(date.fromisoformat(day) for day in settings.get(kind, ()))


def with_days(settings: Mapping[str, Any], kind: str, days: Iterable[date], today: date) -> dict[str, Any]:
    """The settings with these days of this kind, and of no other; refused where these would be too many."""
    added = set(days)
    after = dict(settings)
    for one in KINDS:
        kept = set(days_of(settings, one))
        after[one] = as_kept(kept | added if one == kind else kept - added)
    if sum(1 for day in days_of(after, kind) if day >= today) > MOST:
        raise Refused("communities-refused-days-many", most=str(MOST))
    return after


def without_days(settings: Mapping[str, Any], kind: str, days: Iterable[date]) -> dict[str, Any]:
    """The settings without these days of this kind."""
    return {**settings, kind: as_kept(set(days_of(settings, kind)) - set(days))}


def as_kept(days: Iterable[date]) -> list[str]:
    """Days as settings keep them, in order, each once."""
    return [day.isoformat() for day in sorted(set(days))]


def _stretch(piece: str, today: date | None) -> Stretch:
    if one := _ONE.fullmatch(piece):
        first = last = _date(one["year"], one["month"], one["day"], today)
    elif many := _RANGE.fullmatch(piece):
        first = _date(many["year"], many["month"], many["day"], today)
        last = _date(many["to_year"], many["to_month"] or many["month"], many["to_day"] or many["to_only"], first)
    else:
        raise Refused("communities-refused-days")
    if last < first:
        raise Refused("communities-refused-days")
    if (last - first).days >= LONGEST:
        raise Refused("communities-refused-days-long", most=str(LONGEST))
    return first, last


def _date(year: str | None, month: str, day: str, since: date | None) -> date:
    """The date, without a year the first such from `since` on."""
    if year is not None:
        candidates, earliest = [int(year)], date.min
    elif since is not None:
        candidates, earliest = [since.year, since.year + 1], since
    else:
        raise Refused("communities-refused-days")
    for candidate in candidates:
        try:
            found = date(candidate, int(month), int(day))
        except ValueError:
            continue
        if found.year in _YEARS and found >= earliest:
            return found
    raise Refused("communities-refused-days")
