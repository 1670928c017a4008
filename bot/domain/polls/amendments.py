"""Amendments of a roll before closing: a line is added, removed or corrected, signed by two persons.

What can be added or corrected is what the roll would say today and does not: the roster is set right first. The form
has the stages "what", "line", "why", "check".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls.poll import Poll
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.roll import Line, roll_hash, total
from bot.domain.polls.values import Weight
from bot.domain.polls.writing import REASON

State = dict[str, Any]

BETWEEN = "、"
"""Between the doors of an owner on a roll."""


class What(StrEnum):
    """What becomes of the line."""

    ADD = "add"
    REMOVE = "remove"
    CORRECT = "correct"


class Signed(StrEnum):
    """Where an amendment stands."""

    WAITING = "waiting"
    SIGNED = "signed"
    REFUSED = "refused"


class OnRoll(Protocol):
    """A line of a roll, kept or fresh."""

    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def weight(self) -> Weight: ...  # noqa: D102
    @property
    def may_vote(self) -> bool: ...  # noqa: D102
    @property
    def household_id(self) -> HouseholdId | None: ...  # noqa: D102
    @property
    def resident_id(self) -> ResidentId | None: ...  # noqa: D102
    @property
    def owners(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Totals:
    """What a roll says as a whole: its lines, their weight, its hash."""

    lines: int
    weight: Weight
    hash: str


Kept = TypeVar("Kept", bound=OnRoll)


def who(line: OnRoll) -> str:
    """Whose line it is, however it is written: "h12" a household's, "r5" a resident's, "oA1/B1" owners'."""
    if line.household_id is not None:
        return f"h{line.household_id}"
    return f"r{line.resident_id}" if line.resident_id is not None else f"o{line.owners}"


def missing(kept: Iterable[OnRoll], fresh: Iterable[Line]) -> list[Line]:
    """The lines that the roll would have today and has not."""
    known = {who(one) for one in kept}
    return [one for one in fresh if who(one) not in known]


def differing(kept: Iterable[OnRoll], fresh: Iterable[Line]) -> list[tuple[OnRoll, Line]]:
    """The lines that would be written otherwise today, as they are and as they would be."""
    now = {who(one): one for one in fresh}
    pairs = ((one, now[who(one)]) for one in kept if who(one) in now)
    return [
        (one, after)
        for one, after in pairs
        if (one.label, one.weight, one.may_vote) != (after.label, after.weight, after.may_vote)
    ]


def displaced(kept: Iterable[Kept], fresh: Iterable[Line], line: OnRoll) -> list[Kept]:
    """The lines that go when this one is written: of those who live in its flat, or own it, no longer.

    Raises Refused where a flat of it still stands on the line of somebody who has others: that one is corrected first.
    """
    if line.resident_id is not None:
        return []
    doors, now = set(line.label.split(BETWEEN)), {who(one) for one in fresh}
    found = [one for one in kept if who(one) != who(line) and doors & set(one.label.split(BETWEEN))]
    if (still := next((one for one in found if who(one) in now), None)) is not None:
        raise Refused("paper-refused-flat-counted", door=still.label)
    return found


def totals(lines: Sequence[OnRoll]) -> Totals:
    """What a roll says as a whole."""
    written = [(one.label, one.weight, one.may_vote) for one in lines]
    return Totals(len(lines), total(one.weight for one in lines), roll_hash(written))


def require_can_amend(poll: Poll) -> None:
    """Return while a roll can be amended: from the opening until the poll closes; raises Refused."""
    if poll.state is not PollState.OPEN:
        raise Refused("paper-refused-amend")


# the form


def step(state: State, given: Given | Choose) -> State:
    """The form after an input; raises Refused for what the question does not take."""
    if isinstance(given, Choose):
        return _pressed(state, given.option)
    words = " ".join(given.text.split())
    if state["stage"] != "why":
        raise Refused("forms-refused-old-button")
    if given.kind != "text" or not words:
        raise Refused("forms-refused-text-wanted")
    if len(words) > REASON:
        raise Refused("forms-refused-too-long", limit=REASON)
    return {**state, "why": words, "stage": "check"}


def _pressed(state: State, option: str) -> State:
    match state["stage"], option:
        case "what", _ if option in tuple(What):
            return {**state, "what": option, "stage": "line", "page": 0}
        case "line", _ if option.startswith("p") and option[1:].isdecimal():
            return {**state, "page": int(option[1:])}
        case "line", _ if option[:1] in ("h", "r", "o") and len(option) > 1:
            return {**state, "who": option, "stage": "why"}
        case "check", "send":
            return {name: value for name, value in state.items() if name != "stage"}
    raise Refused("forms-refused-old-button")
