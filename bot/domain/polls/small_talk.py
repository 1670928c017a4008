"""Small talk: a poll of Telegram's own, which decides nothing; a question, and what can be answered.

Stages: "question", "options", "check". Without a stage it is finished.
"""

from typing import Any

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls.posting import read_options

State = dict[str, Any]

QUESTION, OPTION = 250, 100
"""Characters of the question, beside which the mark of small talk must stand, and of an answer."""
MOST = 10
"""Answers at most."""


def begun(**context: Any) -> State:
    """A fresh form; `context` says where."""
    return {"stage": "question", "question": "", "options": [], **context}


def step(state: State, given: Given | Choose) -> State:
    """The form after an input; raises Refused for what the question does not take."""
    if isinstance(given, Choose):
        return _chosen(state, given.option)
    if given.kind != "text":
        raise Refused("forms-refused-text-wanted")
    match state["stage"]:
        case "question":
            return {**state, "question": _question(given.text), "stage": "check" if state["options"] else "options"}
        case "options":
            return {**state, "options": read_options(given.text, MOST, OPTION), "stage": "check"}
    raise Refused("forms-refused-choose")


def _question(words: str) -> str:
    question = " ".join(words.split())
    if not question:
        raise Refused("forms-refused-text-wanted")
    if len(question) > QUESTION:
        raise Refused("forms-refused-too-long", limit=QUESTION)
    return question


def _chosen(state: State, option: str) -> State:
    match state["stage"], option:
        case "check", "send":
            return {name: value for name, value in state.items() if name != "stage"}
        case "check", "question" | "options":
            return {**state, "stage": option}
    raise Refused("forms-refused-old-button")
