"""What a poll decided (决定): in words, with an owner, a due date and a date to look at it again.

The form asks for "words", "body" (whose it is), "due" and "review" (days from now); without a stage it is finished.
"""

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Any

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls.outcome import Outcome, Verdict

FormState = dict[str, Any]
WORDS = 300
"""Characters of a decision."""
DUE = (7, 15, 30, 60, 90)
"""Days until it is to be done."""
REVIEW = (30, 90, 180, 365)
"""Days until it is looked at again; never before it is due."""
NUDGES = (timedelta(days=1), timedelta(days=3))
"""How long after the result whoever leads is asked to write down what was decided."""


class Standing(StrEnum):
    """How a decision stands: it is being done, it was looked at again and holds, or holds no more."""

    RUNNING = "running"
    HOLDS = "holds"
    ENDED = "ended"


def may_be_adopted(came: Outcome) -> bool:
    """Whether there is something to write down: it passed, or neighbours were heard and one answer is first."""
    return came.verdict is Verdict.PASSED or (came.verdict is Verdict.ADVISORY and bool(came.winners))


def begun(words: str, bodies: Sequence[tuple[int, str]], **context: Any) -> FormState:
    """A fresh form; `words` is what the result itself says, `bodies` whose it can be."""
    return {"stage": "words", "words": words, "bodies": [list(one) for one in bodies], **context}


def step(state: FormState, given: Given | Choose) -> FormState:
    """The form after an input; raises Refused for anything that answers nothing."""
    if isinstance(given, Given):
        return _typed(state, given)
    match given.stage:
        case "words" if given.option == "keep":
            return {**state, "stage": "body"}
        case "body" if given.option in {str(one) for one, _ in state["bodies"]}:
            return {**state, "body": int(given.option), "stage": "due"}
        case "due" if given.option in map(str, DUE):
            return {**state, "due": int(given.option), "stage": "review"}
        case "review" if given.option in map(str, reviews(state)):
            after = {**state, "review": int(given.option)}
            return {name: value for name, value in after.items() if name != "stage"}
    raise Refused("forms-refused-old-button")


def reviews(state: FormState) -> list[int]:
    """After how many days it can be looked at again."""
    return [days for days in REVIEW if days >= state["due"]]


def _typed(state: FormState, given: Given) -> FormState:
    if state["stage"] != "words":
        raise Refused("results-refused-press")
    words = " ".join(given.text.split())
    if given.kind != "text" or not words:
        raise Refused("forms-refused-text-wanted")
    if len(words) > WORDS:
        raise Refused("forms-refused-too-long", limit=WORDS)
    return {**state, "words": words, "stage": "body"}
