"""The form with which a service is written down: six presses at the most, one question a screen."""

from collections.abc import Sequence
from typing import Any

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.service.orders import guessed
from bot.domain.service.record import ACTIVITIES, WORDS, check_minutes
from bot.domain.service.records import HOURS, PHOTOS, SHORT, parse_minutes

State = dict[str, Any]
SINCE = ("0800", "0900", "1000", "1400", "1500", "1600", "1800", "1900")
"""Hours that are offered as buttons."""
DAYS = ("0", "1", "2")
"""Days back that are offered as buttons."""
ALL = "all"
"""It was done for everybody."""
BACK = {
    "activity": "person", "minutes": "activity", "words": "minutes", "day": "words", "since": "day", "whom": "day",
}  # fmt: skip
"""What is asked before."""


def begun(**context: Any) -> State:
    """A fresh form; `person` is asked first where it is for somebody else."""
    return {
        "stage": "person" if context["for_other"] else "activity", "words": "", "photos": [], "place": "",
        "is_hardship": False, "checked": False, "album": "", **context,
    }  # fmt: skip


def step(state: State, given: Given | Choose) -> State:
    """The form after an input; raises Refused for what the question does not take.

    Doors, days and hours are looked up by the caller: "typed_door", "typed_day", "typed_since".
    """
    if isinstance(given, Choose):
        return _chosen(state, given.option)
    if given.kind == "photo" and state["stage"] in ("words", "photos", "check"):
        return _pictured(state, given)
    if given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    match state["stage"]:
        case "person":
            return {**state, "typed_door": _short(given)}
        case "activity":
            said = _words(given.text)
            return _next({**state, "activity": guessed(said), "words": state["words"] or said}, "minutes")
        case "name":
            return _next({**state, "name": _short(given)}, "activity")
        case "minutes":
            return _timed(state, parse_minutes(given.text))
        case "words":
            return _next({**state, "words": _words(given.text)}, "day")
        case "day":
            return {**state, "typed_day": _short(given)}
        case "since":
            return {**state, "typed_since": _short(given)}
        case "whom":
            return {**state, "typed_door": _short(given)}
        case "place":
            return _next({**state, "place": _short(given)}, "check")
    raise Refused("forms-refused-choose")


def _chosen(state: State, option: str) -> State:
    stage = state["stage"]
    match stage, option:
        case _, "back" if stage in BACK:
            return {**state, "stage": _before(state)}
        case "person", _ if option.isdecimal():
            return {**state, "for_flat": int(option), "stage": "name"}
        case "name", "skip":
            return _next({**state, "name": ""}, "activity")
        case "activity", _ if option in ACTIVITIES:
            return _next({**state, "activity": option}, "minutes")
        case "minutes", _ if option in HOURS:
            return _timed(state, check_minutes(int(option)))
        case "words", "keep" if state["words"]:
            return _next(state, "day")
        case "day", _ if option in DAYS:
            return {**state, "days_back": int(option)}
        case "since", _ if option in SINCE:
            return {**state, "typed_since": f"{option[:2]}:{option[2:]}"}
        case "whom", "all":
            return _next({**state, "whom": ALL, "for_whom": ""}, "check")
        case "whom", _ if option.isdecimal():
            return _next({**state, "whom": int(option), "for_whom": ""}, "check")
        case "place", "none":
            return _next({**state, "place": ""}, "check")
        case "photos", "none":
            return _next({**state, "photos": []}, "check")
        case "photos", "enough":
            return _next(state, "check")
        case "check", "send":
            return {name: value for name, value in state.items() if name != "stage"}
        case "check", "hardship" | "plain":
            return {**state, "is_hardship": option == "hardship"}
        case "check", "activity" | "minutes" | "words" | "day" | "whom" | "place" | "photos":
            return {**state, "stage": option}
    raise Refused("forms-refused-old-button")


def on_day(state: State, on: str, beside: Sequence[Sequence[str]] = ()) -> State:
    """The form with its day, which was looked up; `beside`: what else they did on it, of which the hour is asked."""
    after = {**_without(state, "typed_day", "days_back", "since", "beside"), "on": on}
    return {**after, "beside": [list(one) for one in beside], "stage": "since"} if beside else _next(after, "whom")


def since(state: State, at: str) -> State:
    """The form with its hour, which was looked up."""
    return _next({**_without(state, "typed_since"), "since": at}, "whom")


def for_door(state: State, flat_id: int | None) -> State:
    """The form with the door that was typed; None: it is no door, and what was typed says for whom it was."""
    typed = _without(state, "typed_door")
    if state["stage"] == "person":
        if flat_id is None:
            raise Refused("records-refused-door")
        return {**typed, "for_flat": flat_id, "stage": "name"}
    if flat_id is None:
        return _next({**typed, "whom": ALL, "for_whom": state["typed_door"]}, "check")
    return _next({**typed, "whom": flat_id, "for_whom": ""}, "check")


def _before(state: State) -> str:
    if state["checked"]:
        return "check"
    before = BACK[state["stage"]]
    if before == "person" and not state["for_other"]:
        raise Refused("forms-refused-old-button")
    return before


def _timed(state: State, minutes: int) -> State:
    """With how long it took; what it was is not asked where it was written already."""
    return _next({**state, "minutes": minutes}, "day" if state["words"] else "words")


def _pictured(state: State, given: Given) -> State:
    """A picture; what stands under it are the words, where they are asked for."""
    after = {**state, "photos": with_photo(state["photos"], given), "album": given.media_group_id}
    if state["stage"] == "words" and given.text.strip():
        return _next({**after, "words": _words(given.text)}, "day")
    return after


def with_photo(photos: list[list[str]], given: Given) -> list[list[str]]:
    """The pictures with one more, each once; raises Refused where there are enough."""
    if given.file_unique_id in [photo[1] for photo in photos]:
        return photos
    if len(photos) >= PHOTOS:
        raise Refused("forms-refused-too-many-photos", limit=PHOTOS)
    return [*photos, [given.file_id, given.file_unique_id]]


def _words(words: str) -> str:
    plain = words.strip()
    if not plain:
        raise Refused("forms-refused-text-wanted")
    if len(plain) > WORDS:
        raise Refused("forms-refused-too-long", limit=WORDS)
    return plain


def _short(given: Given) -> str:
    plain = " ".join(given.text.split())
    if len(plain) > SHORT:
        raise Refused("forms-refused-too-long", limit=SHORT)
    return plain


def _next(state: State, stage: str) -> State:
    return {**state, "stage": "check" if state["checked"] else stage, "checked": state["checked"] or stage == "check"}


def _without(state: State, *names: str) -> State:
    return {name: value for name, value in state.items() if name not in names}
