"""When a counter is open: days of the month or weekdays, from–to, in the community's own zone (*default* the 15th)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.base import Refused

WINDOWS = 2
"""What is not collected by the end of the so-manieth window that opens after it was reserved goes back."""
EVE = time(10, 0)
"""When, on the day before a window, whoever has something to collect is reminded, local."""
AHEAD = timedelta(days=7)
"""How long before it a window is told of on boards."""
LOOKED_AT = 800
"""Days that are looked at for windows: every rule opens in them."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Days of the month (31: the last) and weekdays (0: Monday), from–to local; at least one day."""

    days: tuple[int, ...]
    weekdays: tuple[int, ...]
    opens: time
    closes: time


DEFAULT = Opening((15,), (), time(9), time(17))


@dataclass(frozen=True, slots=True)
class Window:
    """From–to, UTC."""

    opens_at: datetime
    closes_at: datetime


def windows(opening: Opening, zone: str, now: datetime) -> Iterator[Window]:
    """The windows that are not over at `now`, one under way included."""
    first = now.astimezone(ZoneInfo(zone)).date()
    for ahead in range(LOOKED_AT):
        day = first + timedelta(days=ahead)
        if not _opens_on(opening, day):
            continue
        window = Window(_at(day, opening.opens, zone), _at(day, opening.closes, zone))
        if window.closes_at > now:
            yield window


def to_collect_in(opening: Opening, zone: str, now: datetime) -> tuple[Window, ...]:
    """The windows in which something reserved now can be collected: one under way, and the next two that open."""
    found: list[Window] = []
    for window in windows(opening, zone, now):
        found.append(window)
        if sum(one.opens_at > now for one in found) == WINDOWS:
            break
    return tuple(found)


def soonest(openings: Sequence[Opening], zone: str, now: datetime) -> tuple[int, Window] | None:
    """(which of these rules, window): the one under way that opened first, else the next; None without a rule."""
    found = [(next(windows(one, zone, now)), nth) for nth, one in enumerate(openings)]
    window, nth = min(found, key=lambda one: one[0].opens_at, default=(None, 0))
    return (nth, window) if window is not None else None


def is_announced(window: Window, now: datetime) -> bool:
    """Whether it is near enough to be told of."""
    return window.opens_at - AHEAD <= now < window.closes_at


def turns_at(window: Window, now: datetime) -> datetime:
    """When what is told of the soonest window changes next: it comes near, or it is over."""
    near = window.opens_at - AHEAD
    return near if now < near else window.closes_at


def last_day(opening: Opening, year: int) -> date | None:
    """The last day of a year on which it opens; None where it does not."""
    days = (date(year, 12, 31) - timedelta(days=ahead) for ahead in range(365))
    return next((day for day in days if _opens_on(opening, day)), None)


def window_on(zone: str, day: date) -> Window:
    """A day as a counter's books see it, whether or not it was open: from midnight to midnight."""
    return Window(_at(day, time(0), zone), _at(day + timedelta(days=1), time(0), zone))


def eve_of(window: Window, zone: str) -> datetime:
    """When who has something to collect in this window is reminded: the day before, UTC."""
    day = window.opens_at.astimezone(ZoneInfo(zone)).date() - timedelta(days=1)
    return _at(day, EVE, zone)


def _opens_on(opening: Opening, day: date) -> bool:
    last = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    is_last = day.day == last.day and any(one > last.day for one in opening.days)
    return day.day in opening.days or is_last or day.weekday() in opening.weekdays


def _at(day: date, at: time, zone: str) -> datetime:
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


# as people write it

_WEEKDAYS = {name: n for n, name in enumerate("一二三四五六日")} | {"天": 6}
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEK = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天](?:[、,，和 ]*(?:周|星期|礼拜)?[一二三四五六日天](?!月))*)")
_DAY = re.compile(r"(?<![\d:：])(\d{1,2})\s*(?:号|日|st\b|nd\b|rd\b|th\b)")
_TIME = re.compile(r"(上午|下午|晚上)?\s*(\d{1,2})(?:[:：](\d{2})|\s*[点时](半|\d{1,2}分?)?)")


def parse_opening(words: str) -> Opening:
    """The rule that people mean: "每月15号 9:00-17:00", "周三、周六 下午2点到5点"; raises Refused."""
    text = words.strip().lower()
    days = tuple(sorted({int(one) for one in _DAY.findall(text)}))
    week = {_WEEKDAYS[sign] for found in _WEEK.findall(text) for sign in found if sign in _WEEKDAYS}
    week |= {n for n, name in enumerate(_ENGLISH) if re.search(rf"\b{name}", text)}
    times = [_time(*found) for found in _TIME.findall(_WEEK.sub(" ", _DAY.sub(" ", text)))]
    if not (days or week) or any(not 1 <= one <= 31 for one in days) or len(times) != 2:
        raise Refused("redemption-refused-opening")
    opens, closes = times
    if opens is not None and closes is not None and closes <= opens and closes.hour < 12:
        closes = closes.replace(hour=closes.hour + 12)
    if opens is None or closes is None or closes <= opens:
        raise Refused("redemption-refused-opening")
    return Opening(days, tuple(sorted(week)), opens, closes)


def _time(half: str, hour: str, minute: str, past: str) -> time | None:
    hours, minutes = int(hour), int(minute or (30 if past == "半" else past.rstrip("分") or 0))
    if half in ("下午", "晚上") and hours < 12:
        hours += 12
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


def to_json(opening: Opening) -> dict[str, Any]:
    """The rule as a JSON value."""
    return {
        "days": list(opening.days), "weekdays": list(opening.weekdays), "opens": opening.opens.isoformat("minutes"),
        "closes": opening.closes.isoformat("minutes"),
    }  # fmt: skip


def from_json(stored: dict[str, Any]) -> Opening:
    """The rule that was stored."""
    return Opening(
        tuple(stored["days"]), tuple(stored["weekdays"]), time.fromisoformat(stored["opens"]),
        time.fromisoformat(stored["closes"]),
    )  # fmt: skip
