"""The questions with which a rota is set up, its settings, and what the group and the households hear of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.domain.base import UnitId
from bot.domain.commands.duty import ChangeDuty, DutySettings, EndDuty, OpenPauses, ShowDutyDoors
from bot.domain.duty.periods import Period
from bot.domain.duty.rota import Turn
from bot.domain.duty.setup import DOORS_A_PAGE, GROUND, TASK, chosen_grounds, is_alteration
from bot.domain.duty.turns import THEMES
from bot.screens.base import Button, Joined, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.duty.members import first_turn
from bot.screens.duty.shown import PERIODS, back, day, link
from bot.screens.forms import cancel, choices

State = dict[str, Any]
TASKS = {
    "environment": "duty-set-task-environment",
    "safety": "duty-set-task-safety",
    "hardship": "duty-set-task-hardship",
    "livelihood": "duty-set-task-livelihood",
    "civility": "duty-set-task-civility",
}
"""The tasks that are offered, in words of the unit's language."""
GROUNDS = (
    "duty-set-ground-alone",
    "duty-set-ground-ill",
    "duty-set-ground-birth",
    "duty-set-ground-disabled",
    "duty-set-ground-caring",
)
"""What exempts, as it is offered."""
DOORS_A_ROW = 4


def question(state: State, unit: str, zone: str, days: Mapping[str, date], turns: Sequence[tuple[Turn, str]]) -> Screen:
    """The question that is open; `days` are the first days to choose from, `turns` who would come when."""
    match state["stage"]:
        case "doors":
            return _doors(state, unit)
        case "period":
            return _period()
        case "first":
            return _first(days, zone)
        case "order":
            return _order(state)
        case "tasks":
            return _tasks(state)
        case "task":
            return _task(state)
        case "grounds":
            return _grounds(state)
        case _:
            return _check(state, unit, zone, days, turns)


def _doors(state: State, unit: str) -> Screen:
    page = state["page"]
    shown = state["doors"][page * DOORS_A_PAGE : (page + 1) * DOORS_A_PAGE]
    options: list[tuple[str, Value]] = []
    for flat_id, _, short in shown:
        on = flat_id in state["agreed"]
        options.append(
            (f"{'-' if on else '+'}{flat_id}", text("duty-set-door-on" if on else "duty-set-door-off", door=short))
        )
    turning: list[tuple[str, Value]] = []
    if page > 0:
        turning.append(("earlier", text("duty-set-earlier-button")))
    if (page + 1) * DOORS_A_PAGE < len(state["doors"]):
        turning.append(("later", text("duty-set-later-button")))
    is_full = len(state["agreed"]) == len(state["doors"])
    every = ("none", text("duty-set-none-button")) if is_full else ("all", text("duty-set-all-button"))
    body = paragraphs(text("duty-set-ask-doors", unit=unit), text("duty-set-count", count=len(state["agreed"])))
    return Screen(
        body,
        (
            *choices("doors", *options, a_row=DOORS_A_ROW),
            *choices("doors", *turning),
            *choices("doors", every, ("enough", text("duty-set-enough-button"))),
            cancel(),
        ),
    )  # fmt: skip


def _period() -> Screen:
    month = (Period.MONTH.value, text("duty-set-month-button"))
    half = (Period.HALF_MONTH.value, text("duty-set-half-button"))
    week = (Period.WEEK.value, text("duty-set-week-button"))
    return Screen(text("duty-set-ask-period"), (*choices("period", month, half, week, a_row=1), _back("period")))


def _first(days: Mapping[str, date], zone: str) -> Screen:
    tomorrow = ("tomorrow", text("duty-set-tomorrow", on=day(days["tomorrow"], zone)))
    change = ("change", text("duty-set-change", on=day(days["change"], zone)))
    return Screen(text("duty-set-ask-first"), (*choices("first", tomorrow, change, a_row=1), _back("first")))


def _order(state: State) -> Screen:
    by_door, by_lot = ("door", text("duty-set-by-door-button")), ("lot", text("duty-set-by-lot-button"))
    return Screen(text("duty-set-ask-order"), (*choices("order", by_door, by_lot, a_row=1), _back("order")))


def _tasks(state: State) -> Screen:
    rewrite = [(theme, text("duty-set-rewrite", theme=text(f"duty-theme-{theme}"))) for theme in THEMES]
    good = ("enough", text("duty-set-tasks-good-button"))
    body = paragraphs(text("duty-set-ask-tasks"), _task_lines(state["tasks"]))
    return Screen(body, (*choices("tasks", good), *choices("tasks", *rewrite, a_row=3), _back("tasks")))


def _task_lines(tasks: Mapping[str, str]) -> Value:
    return lines(
        *(text("duty-set-task-line", theme=text(f"duty-theme-{theme}"), task=tasks.get(theme, "")) for theme in THEMES)
    )


def _task(state: State) -> Screen:
    theme = state["theme"]
    now = state["tasks"].get(theme, "")
    return Screen(text("duty-set-ask-task", theme=text(f"duty-theme-{theme}"), task=now, limit=TASK), (_back("task"),))


def _grounds(state: State) -> Screen:
    options = [
        (f"{'-' if on else '+'}{nth}", text("duty-set-door-on" if on else "duty-set-door-off", door=words))
        for nth, (words, on) in enumerate(state["grounds"])
    ]
    good = ("enough", text("duty-set-enough-button"))
    return Screen(
        text("duty-set-ask-grounds", limit=GROUND),
        (*choices("grounds", *options), *choices("grounds", good), _back("grounds")),
    )  # fmt: skip


def _check(state: State, unit: str, zone: str, days: Mapping[str, date], turns: Sequence[tuple[Turn, str]]) -> Screen:
    body = paragraphs(
        text("duty-set-check-again" if is_alteration(state) else "duty-set-check", unit=unit),
        _answers(state["period"], state["seed"] if state["lot"] else "", chosen_grounds(state)),
        _task_lines(state["tasks"]),
        _turns(turns, zone) if turns else text("duty-set-from-next"),
    )
    period, order = ("period", text("duty-set-period-button")), ("order", text("duty-set-order-button"))
    tasks, grounds = ("tasks", text("duty-set-tasks-button")), ("grounds", text("duty-set-grounds-button"))
    if is_alteration(state):
        done = ("done", text("duty-set-change-button"))
        return Screen(body, (*choices("check", done), *choices("check", period, order, tasks, grounds), cancel()))
    doors, first = ("doors", text("duty-set-doors-button")), ("first", text("duty-set-first-button"))
    begin = ("done", text("duty-set-done-button"))
    change = choices("check", doors, period, first, order, tasks, grounds)
    return Screen(body, (*choices("check", begin), *change, cancel()))


def _answers(period: str, seed: str, grounds: Sequence[str]) -> Value:
    return lines(
        text("duty-set-answer-period", period=text(PERIODS[Period(period)])),
        text("duty-set-answer-lot", seed=seed) if seed else text("duty-set-answer-door"),
        text("duty-set-answer-grounds", grounds=Joined(tuple(grounds), "list"))
        if grounds
        else text("duty-set-answer-no-grounds"),
    )


def _turns(turns: Sequence[tuple[Turn, str]], zone: str) -> Value:
    return lines(
        text("duty-set-turns"),
        *(
            text("duty-set-turn", door=door or text("duty-look-leader"), on=day(turn.starts_on, zone))
            for turn, door in turns
        ),
    )


def _back(stage: str) -> tuple[Button, ...]:
    return (*choices(stage, ("back", text("forms-back")))[0], *cancel())


# what stands


def done(unit_id: UnitId, to_ring: Sequence[str]) -> Screen:
    """The rota goes; these doors have to be told by somebody."""
    ring = text("duty-set-ring", doors=Joined(tuple(to_ring), "list")) if to_ring else None
    return Screen(paragraphs(text("duty-set-done"), ring), (back(unit_id),))


def begins(unit_id: UnitId, unit: str, turn: Turn, door: str, zone: str) -> Screen:
    """To the group, once: there is a rota, and who begins."""
    body = text("duty-set-group", unit=unit, door=door or text("duty-part-leader"), on=day(turn.starts_on, zone))
    return Screen(body, ((_rota(unit_id),),))


def agreed(unit_id: UnitId, door: str, turn: Turn | None, zone: str) -> Screen:
    """To a household that agreed: when its first turn is."""
    return Screen(lines(text("duty-set-agreed", door=door), first_turn(turn, zone)), (back(unit_id),))


def changed(unit_id: UnitId, period: Period, seed: str, on: date, zone: str) -> Screen:
    """To the group: from when on it goes another way round."""
    order = text("duty-set-answer-lot", seed=seed) if seed else text("duty-set-answer-door")
    body = lines(text("duty-set-group-changed", on=day(on, zone), period=text(PERIODS[period])), order)
    return Screen(body, ((_rota(unit_id),),))


def _rota(unit_id: UnitId) -> Button:
    return Button(text("duty-rota-button"), start=link(unit_id))


def settings(
    rota_id: int, unit_id: UnitId, period: Period, seed: str, tasks: Mapping[str, str], grounds: Sequence[str],
    taking_part: int, asked: int,
) -> Screen:  # fmt: skip
    """轮值设置, for the leader."""
    body = paragraphs(
        text("duty-set-settings", count=taking_part),
        _answers(period.value, seed, grounds),
        _task_lines(tasks),
        text("duty-set-asked", count=asked) if asked else None,
    )
    rows: Rows = (
        (
            Button(text("duty-part-doors-button"), ShowDutyDoors(rota_id)),
            Button(text("duty-look-pauses-button"), OpenPauses(rota_id)),
        ),
        (Button(text("duty-set-alter-button"), ChangeDuty(rota_id)),),
        (Button(text("duty-set-end-button"), EndDuty(rota_id)),),
        back(unit_id),
    )
    return Screen(body, rows)


def ask_end(rota_id: int, asked: int) -> Screen:
    """Shall there really be no rota any more? And once more."""
    yes = Button(text("duty-set-end-sure-button" if asked else "duty-set-end-button"), EndDuty(rota_id, asked + 1))
    no = Button(text("duty-set-keep-button"), DutySettings(rota_id))
    return Screen(text("duty-set-ask-end-again" if asked else "duty-set-ask-end"), ((no,), (yes,)))


def ended(unit_id: UnitId) -> Screen:
    """It is over, to whoever ended it."""
    return Screen(text("duty-set-ended"), (back(unit_id),))


def ended_for_group() -> Screen:
    """It is over, to the group."""
    return Screen(text("duty-set-group-ended"))
