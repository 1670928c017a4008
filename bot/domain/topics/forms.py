"""The forms around topics: proposing one, speaking for a side, asking, answering, giving a reason.

Stages of proposing: "words", "why", "price", "share" (where there is a price), "photos", "check". Without a stage a
form is finished.
"""

from typing import Any

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.topics.sharing import Share, read_price

State = dict[str, Any]

WORDS, WHY = 100, 500
"""Characters of what is proposed, and of why."""
SENTENCE = 500
"""Characters of a statement, an answer."""
ASKED = 300
"""Characters of a question, and of a reason."""
PHOTOS = 5
LIMITS = {"state": SENTENCE, "ask": ASKED, "answer": SENTENCE, "reject": ASKED, "aside": ASKED}
"""Characters by what a line is for."""
ORDER = ("words", "why", "price", "share", "photos", "check")


def begun(**context: Any) -> State:
    """A fresh proposal."""
    return {
        "stage": "words", "words": "", "why": "", "price": None, "share": Share.AREA.value, "photos": [],
        "checked": False, **context,
    }  # fmt: skip


def step(state: State, given: Given | Choose) -> State:
    """The proposal after an input; raises Refused for what the question does not take."""
    if isinstance(given, Choose):
        return _chosen(state, given.option)
    if given.kind == "photo":
        return _with_photo(state, given)
    words = _text(given)
    match state["stage"]:
        case "words":
            return _next({**state, "words": _short(" ".join(words.split()), WORDS)}, "why")
        case "why":
            return _next({**state, "why": _short(words, WHY)}, "price")
        case "price":
            return {**state, "price": read_price(words), "stage": "share"}
    raise Refused("forms-refused-choose")


def _chosen(state: State, option: str) -> State:
    stage = state["stage"]
    match stage, option:
        case "price", "none":
            return _next({**state, "price": None}, "photos")
        case "share", _ if option in tuple(Share):
            return _next({**state, "share": option}, "photos")
        case "photos", "enough":
            return _next(state, "check")
        case "photos", "none":
            return _next({**state, "photos": []}, "check")
        case "check", "send":
            return finished(state)
        case "check", "words" | "why" | "price" | "photos":
            return {**state, "stage": option}
        case "words" | "why", "keep" if state["checked"]:
            return {**state, "stage": "check"}
        case "why" | "price" | "share" | "photos", "back":
            return {**state, "stage": "check" if state["checked"] else _before(state)}
    raise Refused("forms-refused-old-button")


def _with_photo(state: State, given: Given) -> State:
    """A picture counts at any question; the album's words are the answer to none."""
    known = state["photos"]
    if given.file_unique_id in [one[1] for one in known]:
        return state
    if len(known) >= PHOTOS:
        raise Refused("topics-refused-many-photos", most=PHOTOS)
    album = {"album": given.media_group_id} if given.media_group_id else {}
    return {**state, "photos": [*known, [given.file_id, given.file_unique_id]], **album}


def _before(state: State) -> str:
    at = ORDER.index(state["stage"]) - 1
    return ORDER[at - 1] if ORDER[at] == "share" and state["price"] is None else ORDER[at]


def _next(state: State, stage: str) -> State:
    return {**state, "stage": "check" if state["checked"] else stage, "checked": state["checked"] or stage == "check"}


def line(state: State, given: Given | Choose) -> State:
    """A form of one line: it is finished with it; raises Refused where it is none, or too long."""
    if isinstance(given, Choose):
        raise Refused("forms-refused-old-button")
    return finished({**state, "words": _short(_text(given), LIMITS[state["does"]])})


def finished(state: State) -> State:
    """The state without a stage."""
    return {name: value for name, value in state.items() if name != "stage"}


def _text(given: Given) -> str:
    if given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    return given.text.strip()


def _short(words: str, limit: int) -> str:
    if len(words) > limit:
        raise Refused("forms-refused-too-long", limit=limit)
    return words
