"""The forms of redemption: a counter, a thing of the catalogue, stock, who serves, a code, a word, what came back.

A state names in `stage` the question that is open; without one it is finished. `edits`: one answer finishes it.
"""

from typing import Any

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.redemption import goods as rules
from bot.domain.redemption.windows import DEFAULT, parse_opening, to_json

State = dict[str, Any]

COUNTER = ("name", "place", "opening", "staff")
GOODS = ("name", "photo", "price", "stock", "limit", "check")
PRICES, STOCKS, LIMITS = (10, 20, 50, 100), (5, 10, 20), (1, 2, 5)
"""Numbers on buttons; any other is typed."""
REASONS = ("miscounted", "broken", "lost")
RETURNS = ("faulty", "wrong", "unwanted")
"""Reasons on buttons; any other is typed."""
NAME_OF_COUNTER = "default"
"""The answer that takes the name on the button."""


def finished(state: State) -> State:
    """The form without an open question."""
    return {name: value for name, value in state.items() if name != "stage"}


def counter_step(state: State, given: Given | Choose) -> State:
    """Name, place, when it is open, who serves."""
    stage = state["stage"]
    if isinstance(given, Choose):
        match stage, given.option:
            case "opening", "default":
                return _next(COUNTER, {**state, "opening": to_json(DEFAULT)})
            case "staff", "me" | "later":
                return finished({**state, "staff": given.option})
            case "name", "default":
                return _next(COUNTER, {**state, "name": NAME_OF_COUNTER})
            case _, "back" if stage != "name" and not state.get("edits"):
                return {**state, "stage": COUNTER[COUNTER.index(stage) - 1]}
        raise Refused("forms-refused-old-button")
    match stage:
        case "name":
            return _next(COUNTER, {**state, "name": _words(given, rules.NAME)})
        case "place":
            return _next(COUNTER, {**state, "place": _words(given, rules.PLACE)})
        case "opening":
            return _next(COUNTER, {**state, "opening": to_json(parse_opening(_words(given, rules.WORDS)))})
    raise Refused("forms-refused-choose")


def goods_step(state: State, given: Given | Choose) -> State:
    """Name, picture, price, how many there are, how many a household may have, a last look."""
    stage = state["stage"]
    if isinstance(given, Choose):
        return _goods_chosen(state, stage, given.option)
    match stage:
        case "name":
            return _next(GOODS, {**state, "name": _words(given, rules.NAME)})
        case "photo":
            if given.kind != "photo":
                raise Refused("redemption-refused-photo")
            return _next(GOODS, {**state, "photo": [given.file_id, given.file_unique_id]})
        case "price":
            return _next(GOODS, {**state, "price": _number(given, 1, rules.MOST_PRICE)})
        case "stock":
            return _next(GOODS, {**state, "stock": _number(given, 0, rules.MOST_STOCK)})
        case "limit":
            return _next(GOODS, {**state, "limit": _number(given, 1, rules.MOST_A_MONTH)})
    raise Refused("forms-refused-choose")


def _goods_chosen(state: State, stage: str, option: str) -> State:
    match stage, option:
        case "photo", "none":
            return _next(GOODS, {**state, "photo": ["", ""]})
        case "price", _ if option in map(str, PRICES):
            return _next(GOODS, {**state, "price": int(option)})
        case "stock", _ if option in map(str, STOCKS):
            return _next(GOODS, {**state, "stock": int(option)})
        case "limit", _ if option in ("any", *map(str, LIMITS)):
            return _next(GOODS, {**state, "limit": None if option == "any" else int(option)})
        case "check", "send":
            return finished(state)
        case _, "back" if stage != "name" and not state.get("edits"):
            return {**state, "stage": GOODS[GOODS.index(stage) - 1]}
    raise Refused("forms-refused-old-button")


def stock_step(state: State, given: Given | Choose) -> State:
    """Delivered or counted anew; how many; of a count the reason."""
    stage = state["stage"]
    if isinstance(given, Choose):
        match stage, given.option:
            case "why", "delivered" | "counted":
                return {**state, "why": given.option, "stage": "many"}
            case "many", _ if state["why"] == "delivered" and given.option in map(str, STOCKS):
                return finished({**state, "many": int(given.option), "words": ""})
            case "reason", _ if given.option in REASONS:
                return finished({**state, "words": given.option})
        raise Refused("forms-refused-old-button")
    if stage == "many" and state["why"] == "delivered":
        return finished({**state, "many": _number(given, 1, rules.MOST_STOCK), "words": ""})
    if stage == "many":
        return {**state, "many": _number(given, 0, rules.MOST_STOCK), "stage": "reason"}
    if stage == "reason":
        return finished({**state, "words": _words(given, rules.WORDS)})
    raise Refused("forms-refused-choose")


def staff_step(state: State, given: Given | Choose) -> State:
    """A door is typed; then somebody behind it is chosen."""
    if isinstance(given, Choose):
        if state["stage"] != "who" or given.option not in {one[0] for one in state["found"]}:
            raise Refused("forms-refused-old-button")
        return finished({**state, "chosen": int(given.option)})
    return {**state, "door": _words(given, rules.NAME), "stage": "who", "found": []}


def code_step(state: State, given: Given | Choose) -> State:
    """What is shown or said at the counter."""
    if isinstance(given, Choose):
        raise Refused("forms-refused-old-button")
    return finished({**state, "written": _words(given, 200)})


def word_step(state: State, given: Given | Choose) -> State:
    """Four digits."""
    if isinstance(given, Choose):
        raise Refused("forms-refused-old-button")
    digits = "".join(sign for sign in _words(given, rules.WORDS) if sign.isdecimal())
    if len(digits) != 4:
        raise Refused("redemption-refused-word-unreadable")
    return finished({**state, "word": "".join(str(int(sign)) for sign in digits)})


def return_step(state: State, given: Given | Choose) -> State:
    """Why it comes back; whether it can be given out again."""
    if isinstance(given, Choose):
        match state["stage"], given.option:
            case "why", _ if given.option in RETURNS:
                return {**state, "words": given.option, "stage": "broken"}
            case "broken", "good" | "broken":
                return finished({**state, "broken": given.option == "broken"})
        raise Refused("forms-refused-old-button")
    if state["stage"] != "why":
        raise Refused("forms-refused-choose")
    return {**state, "words": _words(given, rules.WORDS), "stage": "broken"}


def _next(stages: tuple[str, ...], state: State) -> State:
    if state.get("edits"):
        return finished(state)
    return {**state, "stage": stages[stages.index(state["stage"]) + 1]}


def _words(given: Given, most: int) -> str:
    words = " ".join(given.text.split())
    if given.kind != "text" or not words:
        raise Refused("forms-refused-text-wanted")
    if len(words) > most:
        raise Refused("forms-refused-too-long", limit=most)
    return words


def _number(given: Given, least: int, most: int) -> int:
    return rules.number(_words(given, rules.WORDS), least, most)
