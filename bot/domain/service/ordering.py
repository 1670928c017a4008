"""The form with which something is asked for: what, when, where, how many people, how long, a last look. Pure.

Stages: "what", "words", "when", "where", "people", "hours", "check", and "reach" from there; "danger" where something
grave was typed. Without a stage it is finished. An hour that was chosen or typed stands in "when" until whoever knows
the calendar has read it.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.service.orders import MOST, PLACE, WORDS, Place, Reach, guessed
from bot.domain.service.record import ACTIVITIES, check_minutes

State = dict[str, Any]

PEOPLE = (1, 2, 3, 5)
"""Numbers of people that stand on buttons."""
MINUTES = (30, 60, 90, 120, 180, 240)
"""Durations that stand on buttons."""
HOURS = (9, 15)
"""Hours, local, that are offered on the next days."""
_OPTION = re.compile(r"\d{8}-\d{2}")
_HOURS = re.compile(r"(?P<whole>\d{1,2})(?P<half>[.．点]5|个?半)?\s*(?:个?小时|h|hours?)?(?P<after>半)?")
_MINUTES = re.compile(r"(?P<minutes>\d{1,3})\s*(?:分钟|分|min|minutes?)")
STAGES = ("what", "words", "when", "where", "people", "hours", "check")
CHANGED = ("what", "words", "when", "where", "people", "hours", "reach")
"""What can be changed at the last look."""


def begun(**context: Any) -> State:
    """A fresh form; `context` is for whom it is and where."""
    return {
        "stage": "what", "activity": "", "words": "", "at": "", "place": "", "place_words": "", "places": 1,
        "minutes": 60, "is_hardship": False, "weekly": False, "reach": Reach.UNIT.value, "checked": False, **context,
    }  # fmt: skip


def step(state: State, given: Given | Choose) -> State:
    """The form after an input; raises Refused for what the question does not take."""
    if isinstance(given, Choose):
        return _chosen(state, given.option)
    if given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    words = " ".join(given.text.split())
    match state["stage"]:
        case "what":
            said = _limited(words, WORDS)
            return _next({**state, "activity": guessed(said), "words": said}, "when")
        case "words":
            return _next({**state, "words": _limited(words, WORDS)}, "when")
        case "when":
            return {**state, "when": words}
        case "where":
            return _next({**state, "place": Place.WORDS.value, "place_words": _limited(words, PLACE)}, "people")
        case "people":
            return _next({**state, "places": _number(words)}, "hours")
        case "hours":
            return _next({**state, "minutes": read_minutes(words)}, "check")
    raise Refused("forms-refused-choose")


def alarmed(state: State, given: Given) -> State:
    """Grave words, whatever was asked: the numbers first; if there is no danger, the form goes on where it was."""
    after = step(state, given) if state["stage"] in ("what", "words") else state
    return {**after, "stage": "danger", "alarm": given.text.strip(), "before": after["stage"]}


def dated(state: State, at: datetime) -> State:
    """The hour was read: the form goes on."""
    known = {name: value for name, value in state.items() if name != "when"}
    return _next({**known, "at": at.isoformat()}, "where")


def suggested(now: datetime, zone: str) -> tuple[str, ...]:
    """Hours of the next days and of Saturday that are offered, as "20260602-09"."""
    here = now.astimezone(ZoneInfo(zone)).date()
    days = sorted(
        {here, here + timedelta(days=1), here + timedelta(days=2), here + timedelta((5 - here.weekday()) % 7)}
    )
    found = [f"{day:%Y%m%d}-{hour:02}" for day in days for hour in HOURS]
    return tuple(one for one in found if hour_of(one, zone) > now + timedelta(hours=1))[:6]


def is_hour(option: str) -> bool:
    """Whether it is an hour as buttons name it."""
    return _OPTION.fullmatch(option) is not None


def hour_of(option: str, zone: str) -> datetime:
    """The instant (UTC) of an hour as buttons name it."""
    try:
        day = date(int(option[:4]), int(option[4:6]), int(option[6:8]))
        return datetime.combine(day, time(int(option[9:])), ZoneInfo(zone)).astimezone(UTC)
    except ValueError as wrong:
        raise Refused("forms-refused-old-button") from wrong


def read_minutes(words: str) -> int:
    """Minutes of "2", "1.5 小时", "两个半小时" with digits, "40分钟"; a bare number counts hours."""
    exact = _MINUTES.fullmatch(words.strip().lower())
    if exact is not None:
        return check_minutes(int(exact["minutes"]))
    found = _HOURS.fullmatch(words.strip().lower())
    if found is None:
        raise Refused("orders-refused-hours")
    has_half = found["half"] or found["after"]
    return check_minutes(int(found["whole"]) * 60 + (30 if has_half else 0))


def _number(words: str) -> int:
    digits = words.removesuffix("个人").removesuffix("人").strip()
    if not (digits.isascii() and digits.isdecimal() and 1 <= int(digits[:4]) <= MOST):
        raise Refused("orders-refused-people", most=MOST)
    return int(digits)


def _limited(words: str, limit: int) -> str:
    if len(words) > limit:
        raise Refused("forms-refused-too-long", limit=limit)
    return words


def _chosen(state: State, option: str) -> State:
    stage = state["stage"]
    match stage, option:
        case (("words" | "when" | "where" | "people" | "hours" | "reach"), "back"):
            return {**state, "stage": "check" if state["checked"] else STAGES[max(0, STAGES.index(stage) - 1)]}
        case "danger", "tell":
            return {name: value for name, value in state.items() if name != "stage"} | {"cries": True}
        case "danger", "no":
            calm = {name: value for name, value in state.items() if name not in ("alarm", "before")}
            return {**calm, "stage": state["before"]}
        case "what", _ if option in ACTIVITIES:
            after = {**state, "activity": option}
            return _next(after, "check") if state["words"] and state["checked"] else {**after, "stage": "words"}
        case "when", _ if is_hour(option):
            return {**state, "when": option}
        case "where", "door" | "stairs" if option in state["offered_places"]:
            return _next({**state, "place": option, "place_words": ""}, "people")
        case "people", _ if option in map(str, PEOPLE):
            return _next({**state, "places": int(option)}, "hours")
        case "hours", _ if option in map(str, MINUTES):
            return _next({**state, "minutes": int(option)}, "check")
        case "reach", _ if option in state["offered_reach"]:
            return {**state, "reach": option, "stage": "check"}
        case "check", _:
            return _checked(state, option)
    raise Refused("forms-refused-old-button")


def _checked(state: State, option: str) -> State:
    match option:
        case "send":
            return {name: value for name, value in state.items() if name != "stage"}
        case "weekly" | "once":
            return {**state, "weekly": option == "weekly"}
        case "hardship" | "plain" if state["may_be_hardship"]:
            return {**state, "is_hardship": option == "hardship"}
        case _ if option in CHANGED:
            return {**state, "stage": option}
    raise Refused("forms-refused-old-button")


def _next(state: State, stage: str) -> State:
    return {**state, "stage": "check" if state["checked"] else stage, "checked": state["checked"] or stage == "check"}


# small forms about what was asked for


def in_words(state: State, given: Given | Choose) -> State:
    """A line of at most `limit` characters; `may_skip`: or none."""
    if isinstance(given, Choose):
        if given.option != "none" or not state["may_skip"]:
            raise Refused("forms-refused-old-button")
        return _finished({**state, "words": ""})
    words = " ".join(given.text.split())
    if given.kind != "text" or not words:
        raise Refused("forms-refused-text-wanted")
    return _finished({**state, "words": _limited(words, state["limit"])})


def in_minutes(state: State, given: Given | Choose) -> State:
    """How long it took."""
    if isinstance(given, Choose):
        if not (given.option.isascii() and given.option.isdecimal() and len(given.option) < 4):
            raise Refused("forms-refused-old-button")
        return _finished({**state, "minutes": check_minutes(int(given.option))})
    if given.kind != "text":
        raise Refused("forms-refused-text-wanted")
    return _finished({**state, "minutes": read_minutes(given.text)})


def in_time(state: State, given: Given | Choose) -> State:
    """Another hour, chosen or typed."""
    if isinstance(given, Choose):
        if not is_hour(given.option):
            raise Refused("forms-refused-old-button")
        return {**state, "when": given.option}
    if given.kind != "text":
        raise Refused("forms-refused-text-wanted")
    return {**state, "when": given.text.strip()}


def in_code(state: State, given: Given | Choose) -> State:
    """The four digits that were read out."""
    if isinstance(given, Choose):
        raise Refused("forms-refused-old-button")
    digits = "".join(str(int(one)) for one in given.text if one.isdecimal())
    if given.kind != "text" or len(digits) != 4:
        raise Refused("orders-refused-digits")
    return _finished({**state, "digits": digits})


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}
