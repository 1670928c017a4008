"""The rota as anybody of the unit sees it: who is on duty, whose turn comes when, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.base import HouseholdId, UnitId
from bot.domain.commands.duty import (
    DrawRota,
    DutySettings,
    OpenPauses,
    OpenSwaps,
    SetUpDuty,
    ShowCalendar,
    ShowDuty,
    ShowRecords,
    ShowTurn,
    ShowTurns,
    ShowWhy,
    TakePart,
)
from bot.domain.commands.forms import OpenMenu
from bot.domain.duty.periods import Period, at_handover
from bot.domain.duty.rota import How, Pause
from bot.screens.base import Button, Joined, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.packing import base36

PAGE = 13
"""Turns on a screen: a year of months."""
PERIODS = {
    Period.MONTH: "duty-look-period-month",
    Period.HALF_MONTH: "duty-look-period-half-month",
    Period.WEEK: "duty-look-period-week",
}
HOWS = {
    How.ORDER: "duty-look-why-order",
    How.OWED: "duty-look-why-owed",
    How.SWAP: "duty-look-why-swap",
    How.STAND_IN: "duty-look-why-stand-in",
    How.NOBODY: "duty-look-why-nobody",
}
KINDS = {Pause.EXEMPT: "duty-look-exempt", Pause.AWAY: "duty-look-away"}


@dataclass(frozen=True, slots=True)
class Line:
    """A turn: whose door (None: nobody's), why, and who was passed over, never why."""

    starts_on: date
    until_on: date
    door: str | None
    how: How
    other: str
    is_mine: bool
    passed: Sequence[tuple[str, Pause]]


@dataclass(frozen=True, slots=True)
class Now:
    """The turn that runs; `door_of_left`: whoever looks may know the door of one that the leader looks after."""

    line: Line
    is_left: bool
    door_of_left: bool


@dataclass(frozen=True, slots=True)
class Own:
    """A household for which the person may act."""

    household_id: HouseholdId
    door: str
    takes_part: bool


@dataclass(frozen=True, slots=True)
class View:
    """The rota as one person sees it."""

    rota_id: int
    unit_id: UnitId
    unit_label: str
    zone: str
    period: Period
    seed: str
    now: Now | None
    turns: Sequence[Line]
    own: Sequence[Own]
    leads: bool
    paused: Sequence[tuple[str, Pause]]


def link(unit_id: UnitId) -> str:
    """The link of the bot that opens the unit's rota."""
    return f"y_{base36(unit_id)}"


def day(on: date, zone: str) -> Moment:
    """A day of change as people read it."""
    return Moment(at_handover(on, zone), zone, "day")


def none(unit_id: UnitId, label: str, last_rota: int | None, *, leads: bool) -> Screen:
    """There is no rota, or none any more (`last_rota` is the one with its records); the leader can begin one."""
    said = "duty-look-none" if last_rota is None else "duty-look-ended"
    body = paragraphs(text(said, unit=label), text("duty-look-none-leader") if leads else None)
    been = ((Button(text("duty-records-back-button"), ShowRecords(last_rota)),),) if last_rota is not None else ()
    begin = ((Button(text("duty-set-begin-button"), SetUpDuty(unit_id)),),) if leads else ()
    return Screen(body, (*begin, *been, _menu()))


def overview(view: View, page: int) -> Screen:
    """Who is on duty until when, the turns to come, one's own next in bold."""
    page, shown = _page(view, page)
    following = next((one for one in view.turns if one.is_mine), None)
    body = paragraphs(
        lines(text("duty-look-head", unit=view.unit_label, period=text(PERIODS[view.period])), _now(view)),
        lines(
            text("duty-look-coming" if following is None else "duty-look-coming-mine"),
            *(_turn_line(one, view.zone, is_next=one is following) for one in shown),
        ),
        _paused(view),
    )
    return Screen(body, (*_turning(view, page, why=False), *_own_rows(view), *_ways(view), _menu()))


def why(view: View, page: int) -> Screen:
    """Why each turn is whose it is; who is passed over as exempt or away, never why."""
    page, shown = _page(view, page)
    now = [view.now.line] if view.now is not None and page == 0 else []
    rule = (
        text("duty-look-rule-lot", seed=view.seed, example=f"{view.seed}:3-2-501")
        if view.seed
        else text("duty-look-rule-door")
    )
    body = paragraphs(
        text("duty-look-why-head"),
        lines(*(_why_line(one, view) for one in (*now, *shown))),
        lines(rule, text("duty-look-rule")),
    )
    return Screen(body, (*_turning(view, page, why=True), back(view.unit_id), _menu()))


def back(unit_id: UnitId) -> tuple[Button, ...]:
    """The row that leads back to the rota."""
    return (Button(text("duty-rota-button"), ShowDuty(unit_id)),)


def _page(view: View, page: int) -> tuple[int, Sequence[Line]]:
    page = max(0, min(page, (len(view.turns) - 1) // PAGE))
    return page, view.turns[page * PAGE : (page + 1) * PAGE]


def _now(view: View) -> Value:
    if view.now is None:
        return text("duty-look-not-yet", on=day(view.turns[0].starts_on, view.zone))
    line, until = view.now.line, day(view.now.line.until_on, view.zone)
    if line.door is not None and not view.now.is_left:
        return text("duty-look-now-mine" if line.is_mine else "duty-look-now", door=line.door, until=until)
    if line.door is not None and view.now.door_of_left:
        return text("duty-look-now-left", door=line.door, until=until)
    return text("duty-look-now-leader", until=until)


def _turn_line(line: Line, zone: str, *, is_next: bool) -> Value:
    on, who = day(line.starts_on, zone), _who(line)
    if is_next:
        return text("duty-look-line-next", on=on, door=who)
    return text("duty-look-line-mine" if line.is_mine else "duty-look-line", on=on, door=who)


def _who(line: Line) -> Value:
    return line.door if line.door is not None else text("duty-look-leader")


def _why_line(line: Line, view: View) -> Value:
    is_hidden = view.now is not None and line is view.now.line and view.now.is_left and not view.now.door_of_left
    reason: Value = text("duty-look-why-nobody")
    if not is_hidden:
        reason = (
            text(HOWS[line.how], other=line.other) if line.how in (How.SWAP, How.STAND_IN) else text(HOWS[line.how])
        )
    said = text(
        "duty-look-why-line", on=day(line.starts_on, view.zone), why=reason,
        door=text("duty-look-leader") if is_hidden else _who(line),
    )  # fmt: skip
    if not line.passed:
        return said
    passed = Joined(tuple(text(KINDS[kind], door=door) for door, kind in line.passed), "list")
    return lines(said, text("duty-look-passed", doors=passed))


def _paused(view: View) -> Value | None:
    if not view.paused:
        return None
    doors = Joined(tuple(text(KINDS[kind], door=door) for door, kind in view.paused), "list")
    return text("duty-look-paused", doors=doors)


def _turning(view: View, page: int, *, why: bool) -> Rows:
    turned = ShowWhy if why else ShowTurns
    row = []
    if page > 0:
        row.append(Button(text("duty-look-earlier-button"), turned(view.rota_id, page - 1)))
    if (page + 1) * PAGE < len(view.turns):
        row.append(Button(text("duty-look-later-button"), turned(view.rota_id, page + 1)))
    return (tuple(row),) if row else ()


def _own_rows(view: View) -> Rows:
    """What a household that takes part can do; one that does not can begin."""
    rows: list[tuple[Button, ...]] = []
    if any(one.takes_part for one in view.own):
        mine = Button(text("duty-look-mine-button"), ShowTurn(view.rota_id))
        rows.append((mine, Button(text("duty-swap-button"), OpenSwaps(view.rota_id))))
    several = len(view.own) > 1
    for one in view.own:
        if not one.takes_part:
            plain = text("duty-part-join-button")
            label = text("duty-part-join-door-button", door=one.door) if several else plain
            rows.append((Button(label, TakePart(view.rota_id, one.household_id, on=True)),))
    return tuple(rows)


def _ways(view: View) -> Rows:
    pauses = Button(text("duty-look-pauses-button"), OpenPauses(view.rota_id))
    reasons = Button(text("duty-look-why-button"), ShowWhy(view.rota_id))
    takes_part = view.leads or any(one.takes_part for one in view.own)
    rows: list[tuple[Button, ...]] = [
        (pauses, reasons) if takes_part else (reasons,),
        (
            Button(text("duty-look-year-button"), DrawRota(view.rota_id)),
            Button(text("duty-look-calendar-button"), ShowCalendar(view.rota_id)),
            Button(text("duty-look-records-button"), ShowRecords(view.rota_id)),
        ),
    ]
    several = sum(one.takes_part for one in view.own) > 1
    for one in view.own:
        if one.takes_part:
            plain = text("duty-part-leave-button")
            label = text("duty-part-leave-door-button", door=one.door) if several else plain
            rows.append((Button(label, TakePart(view.rota_id, one.household_id, on=False)),))
    if view.leads:
        rows.append((Button(text("duty-set-settings-button"), DutySettings(view.rota_id)),))
    return tuple(rows)


def _menu() -> tuple[Button, ...]:
    return (Button(text("menu-open"), OpenMenu()),)
