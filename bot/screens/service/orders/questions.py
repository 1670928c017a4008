"""The questions with which something is asked for, and small forms about it; one question a screen."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.domain.base import BodyId, FlatId, UnitId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.orders import ListOrderDoors, OpenOrder
from bot.domain.service.ordering import MINUTES, PEOPLE, hour_of
from bot.domain.service.orders import MOST, PLACE, WORDS, Place
from bot.domain.service.record import ACTIVITIES
from bot.screens.base import Button, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.service.lengths import length
from bot.screens.service.orders.shown import activity

State = dict[str, Any]
"""The form as it stands."""
PAGE = 20
"""Doors on a screen."""
A_ROW = 4


def for_whom(
    own: FlatId | None, helped: Sequence[tuple[FlatId, str]], units: Sequence[tuple[UnitId, str]],
    bodies: Sequence[tuple[BodyId, str]],
) -> Screen:  # fmt: skip
    """For whom is it asked?"""
    rows: list[tuple[Button, ...]] = []
    if own is not None:
        rows.append((Button(text("orders-for-us"), OpenOrder(own)),))
    rows += [(Button(text("orders-for-door", door=door), OpenOrder(flat_id)),) for flat_id, door in helped]
    rows += [(Button(text("orders-for-unit", unit=unit), ListOrderDoors(unit_id)),) for unit_id, unit in units]
    rows += [(Button(text("orders-for-body", body=name), OpenOrder(body_id=body_id)),) for body_id, name in bodies]
    return Screen(text("orders-for-whom"), (*rows, (Button(text("menu-open"), OpenMenu()),)))


def which_door(unit_id: UnitId, found: Sequence[tuple[FlatId, str]], page: int) -> Screen:
    """For which door?"""
    page = max(0, min(page, (len(found) - 1) // PAGE))
    buttons = [Button(door, OpenOrder(flat_id)) for flat_id, door in found[page * PAGE : (page + 1) * PAGE]]
    rows: Rows = tuple(tuple(buttons[at : at + A_ROW]) for at in range(0, len(buttons), A_ROW))
    turn = [Button(text("matters-page-before"), ListOrderDoors(unit_id, page - 1))] if page else []
    if (page + 1) * PAGE < len(found):
        turn.append(Button(text("matters-page-next"), ListOrderDoors(unit_id, page + 1)))
    body = text("orders-which-door") if found else text("orders-no-door")
    return Screen(body, (*rows, *((tuple(turn),) if turn else ()), (Button(text("menu-open"), OpenMenu()),)))


def question(state: State, hours: tuple[str, ...], zone: str, unit: str) -> Screen:
    """The question that is open; `hours` are those that can be chosen."""
    match state["stage"]:
        case "what":
            options = tuple((one, activity(one)) for one in ACTIVITIES)
            head = text("orders-ask-what-for", who=state["whom"]) if state["for_others"] else text("orders-ask-what")
            return Screen(head, (*choices("what", *options), cancel()))
        case "words":
            return Screen(text("orders-ask-words", limit=WORDS), (_back("words"),))
        case "when":
            return Screen(text("orders-ask-when"), (*_hours("when", hours, zone), _back("when")))
        case "where":
            named = {"door": text("orders-where-door"), "stairs": text("orders-where-stairs")}
            options = tuple((one, named[one]) for one in state["offered_places"])
            return Screen(text("orders-ask-where", limit=PLACE), (*choices("where", *options), _back("where")))
        case "people":
            options = tuple((str(one), text("orders-people", count=one)) for one in PEOPLE)
            return Screen(
                text("orders-ask-people", most=MOST), (*choices("people", *options, a_row=4), _back("people"))
            )
        case "hours":
            options = tuple((str(one), length(one)) for one in MINUTES)
            return Screen(text("orders-ask-hours"), (*choices("hours", *options, a_row=3), _back("hours")))
        case "reach":
            options = tuple((one, text(f"orders-reach-{one}")) for one in state["offered_reach"])
            return Screen(text("orders-ask-reach"), (*choices("reach", *options, a_row=1), _back("reach")))
        case _:
            return _check(state, zone, unit)


def _check(state: State, zone: str, unit: str) -> Screen:
    named: dict[str, Value] = {
        Place.DOOR: text("orders-at-door", door=state["whom"]), Place.STAIRS: text("orders-stairs", unit=unit),
    }  # fmt: skip
    place: Value = named.get(state["place"]) or str(state["place_words"])
    at = Moment(datetime.fromisoformat(state["at"]), zone)
    hidden = state["is_hardship"]
    body = paragraphs(
        text("orders-check"),
        lines(
            text("orders-head", activity=activity(state["activity"])),
            text("orders-words", words=state["words"]) if state["words"] else None,
            text("orders-for", who=state["whom"]) if state["for_others"] and state["whom"] else None,
            text("orders-when", at=at, length=length(state["minutes"])),
            text("orders-where", place=place),
            text("orders-check-people", count=state["places"]),
            text("orders-weekly") if state["weekly"] else None,
            text("orders-check-reach", reach=text(f"orders-reach-{state['reach']}")),
        ),
        text("orders-check-hidden") if hidden else None,
    )
    ticks = [("once", text("orders-once")) if state["weekly"] else ("weekly", text("orders-every-week"))]
    if state["may_be_hardship"]:
        ticks.append(("plain", text("orders-plain")) if hidden else ("hardship", text("orders-hardship")))
    change = choices(
        "check", ("words", text("saying-change-what")), ("when", text("orders-change-when")),
        ("where", text("orders-change-where")), ("people", text("orders-change-people")),
        ("hours", text("orders-change-hours")), ("reach", text("orders-change-reach")), a_row=3,
    )  # fmt: skip
    send = choices("check", ("send", text("saying-send")))
    return Screen(body, (*send, *choices("check", *ticks), *change, cancel()))


def ask_time(hours: tuple[str, ...], zone: str) -> Screen:
    """Which other hour?"""
    return Screen(text("orders-ask-other-time"), (*_hours("when", hours, zone), cancel()))


def ask_words(kind: str, limit: int, *, may_skip: bool) -> Screen:
    """A line: why it does not take place, why one did not come, or of a review."""
    rows = choices("words", ("none", text("orders-no-words"))) if may_skip else ()
    return Screen(text(f"orders-ask-{kind}", limit=limit), (*rows, cancel()))


def ask_minutes(proposed: int, *, alone: bool) -> Screen:
    """How long did it take? What the clock says comes first."""
    offered = sorted({proposed, *MINUTES})
    rows = choices("minutes", *((str(one), length(one)) for one in offered), a_row=3)
    ask = "orders-ask-minutes-alone" if alone else "orders-ask-minutes"
    return Screen(text(ask, proposed=length(proposed)), (*rows, cancel()))


def ask_code(*, arrived: bool) -> Screen:
    """Which four digits?"""
    return Screen(text("orders-ask-code-end" if arrived else "orders-ask-code"), (cancel(),))


def _hours(stage: str, hours: tuple[str, ...], zone: str) -> Rows:
    return choices(stage, *((one, Moment(hour_of(one, zone), zone)) for one in hours))


def _back(stage: str) -> tuple[Button, ...]:
    return (*choices(stage, ("back", text("forms-back")))[0], *cancel())
