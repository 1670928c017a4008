"""Small forms around polls: one text, and it is finished."""

from typing import Any

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given

State = dict[str, Any]
REASON = 300
"""Characters of a reason."""


def reasoned(state: State, given: Given | Choose) -> State:
    """A sentence that says why; raises Refused for anything else."""
    if isinstance(given, Choose):
        raise Refused("forms-refused-old-button")
    words = " ".join(given.text.split())
    if given.kind != "text" or not words:
        raise Refused("forms-refused-text-wanted")
    if len(words) > REASON:
        raise Refused("forms-refused-too-long", limit=REASON)
    return {name: value for name, value in state.items() if name != "stage"} | {"words": words}
