"""The small form around talk days: a line, a sentence, a body, or the hands that were counted."""

import re
from typing import Any

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given

State = dict[str, Any]

LINE = 200
"""Characters of a topic, and of a question to be voted on."""
SENTENCE = 500
"""Characters of an answer, a reason, a correction."""
LINES = frozenset({"topic", "poll", "days", "hour"})
HANDS = ("in_favour", "against", "abstained")
"""What is asked one after the other."""


def step(state: State, given: Given | Choose) -> State:
    """The form after an input; without a stage it is finished. Raises Refused for what the question does not take."""
    match state["stage"]:
        case "words":
            at_most = LINE if state["does"] in LINES else SENTENCE
            return _finished({**state, "words": _text(given, at_most)})
        case "body":
            return _body(state, given)
        case _:
            return _hands(state, given)


def left(state: State) -> int:
    """How many doors have not raised a hand yet."""
    raised: int = sum(state[name] for name in HANDS if name in state)
    present: int = state["present"]
    return present - raised


def _hands(state: State, given: Given | Choose) -> State:
    said = given.option if isinstance(given, Choose) else _text(given, 10)
    if not re.fullmatch(r"\d{1,3}户?", said, re.ASCII):
        raise Refused("talks-refused-number", most=left(state))
    number, stage = int(said.removesuffix("户")), state["stage"]
    if number > left(state):
        raise Refused("talks-refused-number", most=left(state))
    counted = {**state, stage: number}
    later = HANDS[HANDS.index(stage) + 1 :]
    return {**counted, "stage": later[0]} if later else _finished(counted)


def _body(state: State, given: Given | Choose) -> State:
    known = {str(body_id) for body_id, _ in state["bodies"]}
    if not isinstance(given, Choose) or given.option not in known:
        raise Refused("forms-refused-choose")
    return _finished({**state, "body_id": int(given.option)})


def _text(given: Given | Choose, at_most: int) -> str:
    if not isinstance(given, Given) or given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    if len(given.text.strip()) > at_most:
        raise Refused("forms-refused-too-long", limit=at_most)
    return given.text.strip()


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}
