"""The form with which a rota is set up, one question a screen; and the same answers changed later.

Stages: "doors" (who agreed), "period", "first" (its first day), "order", "tasks" and "task" (one of them written anew),
"grounds" (for which a household is exempt), "check". Without a stage it is finished.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.domain.base import HouseholdId, Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.duty.periods import Period, changes_on, next_change
from bot.domain.duty.rota import Member, Paused, Plan, Turn, by_lot, rota
from bot.domain.duty.turns import THEMES

State = dict[str, Any]

TASK = 60
"""Characters of a task."""
GROUND = 12
"""Characters of what exempts."""
GROUNDS = 10
"""So many of them stand on a screen."""
DOORS_A_PAGE = 24
FEWEST = 2
"""Households without which nothing goes round."""
STEPS = ("doors", "period", "first", "order", "tasks", "grounds", "check")
ALTERED = ("period", "order", "tasks", "grounds")
"""What can be changed later."""
SHOWN = 6
"""Turns on the screen where all is checked."""


def begun(
    doors: Sequence[tuple[int, str, str]], tasks: Mapping[str, str], grounds: Sequence[str], **context: Any
) -> State:
    """A fresh form: the doors of all inhabited dwellings (flat, door, as neighbours say it), nobody has agreed."""
    return {
        "stage": "doors", "doors": [list(one) for one in doors], "agreed": [], "page": 0,
        "period": Period.MONTH.value, "first": "tomorrow", "lot": False, "seed": "", "tasks": dict(tasks),
        "grounds": [[one, True] for one in grounds], "checked": False, **context,
    }  # fmt: skip


def altering(
    period: Period, seed: str, tasks: Mapping[str, str], grounds: Sequence[tuple[str, bool]], **context: Any
) -> State:
    """The answers of a rota that goes on, to be changed."""
    return {
        "stage": "check", "period": period.value, "lot": bool(seed), "seed": seed, "tasks": dict(tasks),
        "grounds": [list(one) for one in grounds], "checked": True, **context,
    }  # fmt: skip


def is_alteration(state: State) -> bool:
    """Whether a rota that goes on is changed."""
    return "rota_id" in state


def step(state: State, given: Given | Choose) -> State:
    """The form after an input; raises Refused for what the question does not take."""
    if isinstance(given, Given):
        return _written(state, given)
    stage, option = state["stage"], given.option
    if option == "back" and stage != "check":
        return _back(state)
    match stage:
        case "doors":
            return _doors(state, option)
        case "period" if option in list(Period):
            return _next({**state, "period": option})
        case "first" if option in ("tomorrow", "change"):
            return _next({**state, "first": option})
        case "order" if option in ("door", "lot"):
            return _next({**state, "lot": option == "lot"})
        case "tasks" if option == "enough":
            return _next(state)
        case "tasks" if option in THEMES:
            return {**state, "stage": "task", "theme": option}
        case "grounds":
            return _grounds(state, option)
        case "check" if option == "done":
            return {name: value for name, value in state.items() if name != "stage"}
        case "check" if option in (ALTERED if is_alteration(state) else STEPS[:-1]):
            return {**state, "stage": option, "page": 0}
    raise Refused("forms-refused-old-button")


def first_day(first: str, today: date, period: Period) -> date:
    """The day of the first turn: the day after the set-up, or the next on which the duty changes hands."""
    return today + timedelta(days=1) if first == "tomorrow" else next_change(today, period)


def has_choice_of_day(today: date, period: Period) -> bool:
    """Whether the two are different days."""
    return not changes_on(today + timedelta(days=1), period)


def first_turns(state: State, today: date, paused: Sequence[Paused] = ()) -> list[tuple[Turn, str]]:
    """Who would come when: the first turns, with the doors as neighbours say them, "" where nobody can.

    `paused` are households that are exempt or away already, by their flats.
    """
    period = Period(state["period"])
    starts_on = first_day(state["first"], today, period)
    agreed = [one for one in state["doors"] if one[0] in state["agreed"]]
    places = {door: at for at, door in enumerate(by_lot([one[1] for one in agreed], state["seed"]))}
    members = [
        Member(HouseholdId(one[0]), places[one[1]] if state["lot"] else at, today) for at, one in enumerate(agreed)
    ]
    named = {one[0]: one[2] for one in agreed}
    turns = rota(Plan(period, starts_on, members, paused), [], starts_on + timedelta(days=366))
    return [(one, named.get(one.household_id or 0, "")) for one in turns[: min(SHOWN, len(agreed) + 1)]]


def chosen_grounds(state: State) -> list[str]:
    """What exempts."""
    return [words for words, on in state["grounds"] if on]


def _written(state: State, given: Given) -> State:
    if given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    words = " ".join(given.text.split())
    match state["stage"]:
        case "task":
            _require_short(words, TASK)
            return {**state, "stage": "tasks", "tasks": {**state["tasks"], state["theme"]: words}}
        case "grounds":
            _require_short(words, GROUND)
            known = [one for one, _ in state["grounds"]]
            if words in known:
                return {**state, "grounds": [[one, on or one == words] for one, on in state["grounds"]]}
            if len(known) >= GROUNDS:
                raise Refused("duty-set-refused-grounds", most=GROUNDS)
            return {**state, "grounds": [*state["grounds"], [words, True]]}
    raise Refused("forms-refused-choose")


def _require_short(words: str, limit: int) -> None:
    if len(words) > limit:
        raise Refused("forms-refused-too-long", limit=limit)


def _doors(state: State, option: str) -> State:
    everybody = [one[0] for one in state["doors"]]
    agreed = list(state["agreed"])
    match option:
        case "all":
            return {**state, "agreed": everybody}
        case "none":
            return {**state, "agreed": []}
        case "enough":
            if len(agreed) < FEWEST:
                raise Refused("duty-set-refused-few", fewest=FEWEST)
            return _next(state)
        case "later" | "earlier":
            last = (len(everybody) - 1) // DOORS_A_PAGE
            return {**state, "page": min(last, max(0, state["page"] + (1 if option == "later" else -1)))}
    flat_id = int(option[1:]) if option[1:].isascii() and option[1:].isdigit() else 0
    if option[:1] not in ("+", "-") or flat_id not in everybody:
        raise Refused("forms-refused-old-button")
    on = {*agreed, flat_id} if option[0] == "+" else {*agreed} - {flat_id}
    return {**state, "agreed": [one for one in everybody if one in on]}


def _grounds(state: State, option: str) -> State:
    if option == "enough":
        return _next(state)
    nth = int(option[1:]) if option[1:].isascii() and option[1:].isdigit() else len(state["grounds"])
    if option[:1] not in ("+", "-") or nth >= len(state["grounds"]):
        raise Refused("forms-refused-old-button")
    grounds = [[words, option[0] == "+" if at == nth else on] for at, (words, on) in enumerate(state["grounds"])]
    return {**state, "grounds": grounds}


def _next(state: State) -> State:
    following = "check" if state["checked"] else STEPS[STEPS.index(state["stage"]) + 1]
    return {**state, "stage": following, "checked": following == "check" or state["checked"]}


def _back(state: State) -> State:
    stage = state["stage"]
    if stage == "task":
        return {**state, "stage": "tasks"}
    before = "check" if state["checked"] else STEPS[max(0, STEPS.index(stage) - 1)]
    return {**state, "stage": before}
