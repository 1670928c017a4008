"""The forms with which a household is away for a while, or asks to be exempt.

Away: "from" (the first day), "until" (the day of the return). Exempt: "ground", "until". Without a stage it is
finished: `from_on`, `until_on` (None: without end), `reason`.
"""

import re
from datetime import date, timedelta
from typing import Any

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.dates import dated

State = dict[str, Any]

REASON = 200
"""Characters of a reason."""
FARTHEST = timedelta(days=2 * 366)
"""How far ahead a pause may reach."""
BACK = {"week": 7, "fortnight": 14, "month": 30, "quarter": 90}
"""Days until the return, by the answer."""
EXEMPT = {"quarter": 90, "half_year": 182, "year": 365}
"""Days of an exemption, by the answer; "always" has no end."""
_DAY = re.compile(
    r"(?:(?:(?P<year>\d{4})\s*[-./年]\s*)?(?P<month>\d{1,2})\s*[-./月]\s*)?(?P<day>\d{1,2})\s*(?P<mark>[日号號]?)",
    re.ASCII,
)


def away(today: date, **context: Any) -> State:
    """A household goes away: from when?"""
    return {"stage": "from", "today": today.isoformat(), "reason": "", **context}


def exempt(today: date, grounds: list[str], **context: Any) -> State:
    """A household asks to be exempt: why?"""
    return {"stage": "ground", "today": today.isoformat(), "from_on": today.isoformat(), "grounds": grounds, **context}


def away_step(state: State, given: Given | Choose) -> State:
    """The form after an input; both days may be typed at once."""
    today = date.fromisoformat(state["today"])
    if isinstance(given, Choose) and state["stage"] == "until" and given.option == "back":
        return {**state, "stage": "from"}
    if state["stage"] == "from":
        days = [_first(given.option, today)] if isinstance(given, Choose) else days_in(_text(given), today)
        state = {**state, "stage": "until", "from_on": _from(days[0], today).isoformat()}
        return _until(state, days[1]) if len(days) > 1 else state
    first = date.fromisoformat(state["from_on"])
    if isinstance(given, Choose):
        return _until(state, first + timedelta(days=_length(BACK, given.option)))
    return _until(state, days_in(_text(given), today, first)[-1])


def exempt_step(state: State, given: Given | Choose) -> State:
    """The form after an input."""
    today = date.fromisoformat(state["today"])
    if state["stage"] == "ground":
        return {**state, "stage": "until", "reason": _reason(state, given)}
    if isinstance(given, Choose):
        if given.option == "back":
            return {**state, "stage": "ground"}
        if given.option == "always":
            return _finished({**state, "until_on": None})
        return _until(state, today + timedelta(days=_length(EXEMPT, given.option)))
    return _until(state, days_in(_text(given), today)[-1])


def days_in(words: str, today: date, since: date | None = None) -> list[date]:
    """The days that stand in the words, one or two, each the next after the one before; raises Refused.

    `7月20日`, `7-20`, `7.20`, `20号`, `2027年1月3日`, `下周五`.
    """
    found: list[date] = []
    since = since or today
    for one in list(_DAY.finditer(dated(words, today, since)))[:2]:
        if not one["month"] and not one["mark"]:
            break
        since = _date(one["year"], one["month"], one["day"], since)
        found.append(since)
    if not found:
        raise Refused("duty-pause-refused-date")
    return found


def _date(year: str | None, month: str | None, day: str, since: date) -> date:
    """The day as it is written, else the next such day."""
    try:
        if year:
            return date(int(year), int(month or 0), int(day))
        if month:
            this = date(since.year, int(month), int(day))
            return this if this >= since else date(since.year + 1, int(month), int(day))
        this = since.replace(day=int(day))
        if this >= since:
            return this
        return (since.replace(day=1) + timedelta(days=32)).replace(day=int(day))
    except ValueError:
        raise Refused("duty-pause-refused-date") from None


def _first(option: str, today: date) -> date:
    match option:
        case "today":
            return today
        case "tomorrow":
            return today + timedelta(days=1)
        case "month":
            return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    raise Refused("forms-refused-old-button")


def _from(day: date, today: date) -> date:
    if day < today:
        raise Refused("duty-pause-refused-past")
    if day > today + FARTHEST:
        raise Refused("duty-pause-refused-far")
    return day


def _until(state: State, day: date) -> State:
    if day <= date.fromisoformat(state["from_on"]):
        raise Refused("duty-pause-refused-backwards")
    if day > date.fromisoformat(state["today"]) + FARTHEST:
        raise Refused("duty-pause-refused-far")
    return _finished({**state, "until_on": day.isoformat()})


def _length(lengths: dict[str, int], option: str) -> int:
    if option not in lengths:
        raise Refused("forms-refused-old-button")
    return lengths[option]


def _reason(state: State, given: Given | Choose) -> str:
    if isinstance(given, Choose):
        grounds = state["grounds"]
        if not (given.option.isascii() and given.option.isdigit()) or int(given.option) >= len(grounds):
            raise Refused("forms-refused-old-button")
        return str(grounds[int(given.option)])
    words = _text(given)
    if len(words) > REASON:
        raise Refused("forms-refused-too-long", limit=REASON)
    return words


def _text(given: Given) -> str:
    if given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    return given.text.strip()


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name not in ("stage", "grounds")}
