"""The questions about a row or an urgency, one a screen, each step pure."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from bot.actions.forms import Input, State
from bot.domain.base import Refused
from bot.domain.categories import CATEGORIES, LEVELS, URGENCIES, AdmissionRow, BodyKind
from bot.domain.categories.changing import (
    ABOVE,
    LONGEST_TITLE,
    LONGEST_TOLD,
    TOLD,
    check_limits,
    parse_limit,
    split_words,
)
from bot.domain.categories.values import Count
from bot.domain.commands.forms import Choose, Given
from bot.domain.deadlines import Urgency
from bot.domain.setup import words

SHOWN = MappingProxyType({"limits": "accept"})
"""What is shown as known when something is asked that is not one thing of a row."""
AFTER = MappingProxyType({("new", "title"): "category", ("new", "category"): "words", ("limits", "accept"): "settle"})
"""Which question follows, by what is asked for and the question before; none: all is said."""


def urgency_of(row: AdmissionRow) -> Urgency:
    """How urgent what comes to the row is."""
    return Urgency(row.urgency)


def count_of(said: list[Any] | None) -> Count | None:
    """A time as the form keeps it."""
    return (int(said[0]), str(said[1])) if said else None


def step(state: State, given: Input) -> State:
    """The next state of the questions; without a stage when all is said. Raises Refused with what to do instead."""
    stage = str(state["stage"])
    if stage == "route":
        return _route(state, given)
    answer = _ANSWERS[stage](given)
    said = {**state.get("said", {}), stage: answer}
    if stage == "settle" and (accept := count_of(said["accept"])) is not None:
        check_limits(accept, count_of(answer) or accept)
    if stage == "may":
        return _to({**state, "said": {}}, "told" if answer == "no" else None)
    following = AFTER.get((state["field"], stage))
    if stage == "accept" and answer is None:
        following = None
    return _to({**state, "said": said}, following)


def _to(state: State, stage: str | None) -> State:
    rest = {name: value for name, value in state.items() if name != "stage"}
    return rest | {"stage": stage} if stage else rest


def _route(state: State, given: Input) -> State:
    """Bodies one after the other, in the order in which they are asked."""
    chosen = [*state.get("route", ())]
    option = given.option if isinstance(given, Choose) else ""
    if option == "again":
        return {**state, "route": []}
    if option == "done" and chosen:
        return _to({**state, "said": {"route": chosen}}, None)
    if option not in kinds_for(state) or option in chosen:
        raise Refused("admission-refused-press")
    return {**state, "route": [*chosen, option]}


def kinds_for(state: State) -> tuple[str, ...]:
    """The kinds of bodies that may have the row."""
    return tuple(kind.value for kind in BodyKind if not state["above"] or kind in ABOVE)


def _pressed(*options: str) -> Callable[[Input], str]:
    def answer(given: Input) -> str:
        if not isinstance(given, Choose) or given.option not in options:
            raise Refused("admission-refused-press")
        return given.option

    return answer


def _limit(given: Input) -> list[Any] | None:
    """A time that was pressed ("24 hours") or typed; None: as the urgency has it."""
    if isinstance(given, Choose) and given.option == "urgency":
        return None
    typed = given.option.replace("_", " ") if isinstance(given, Choose) else words(given, LONGEST_TITLE)
    return list(parse_limit(typed))


def _told(given: Input) -> str:
    if isinstance(given, Choose):
        if given.option not in TOLD:
            raise Refused("admission-refused-press")
        return given.option
    return words(given, LONGEST_TOLD)


def _words(given: Input) -> list[str]:
    if not isinstance(given, Given) or given.kind != "text":
        raise Refused("communities-refused-words")
    return list(split_words(given.text))


_ANSWERS: Mapping[str, Callable[[Input], Any]] = MappingProxyType(
    {
        "title": lambda given: words(given, LONGEST_TITLE),
        "category": _pressed(*(code.value for code in CATEGORIES)),
        "words": _words,
        "level": _pressed(*LEVELS),
        "urgency": _pressed(*URGENCIES),
        "accept": _limit,
        "settle": _limit,
        "decide": _pressed("yes", "no"),
        "may": _pressed("yes", "no"),
        "told": _told,
    }
)
