"""Taking part: the leader's list of doors, what a household is asked and told, swaps that fell through."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.base import FlatId, HouseholdId, UnitId
from bot.domain.commands.duty import (
    AskToTakeOver,
    DutySettings,
    OpenSwaps,
    ShowDuty,
    ShowDutyDoors,
    TakePart,
    TakePartFor,
)
from bot.domain.duty.rota import Turn
from bot.screens.base import Button, Joined, Rows, Screen, Text, Toast, Value, lines, text
from bot.screens.duty.shown import back, day
from bot.screens.duty.turns import span

PAGE = 24
A_ROW = 4


@dataclass(frozen=True, slots=True)
class DoorLine:
    """A door that can take part."""

    flat_id: FlatId
    door: str
    on: bool


def doors(rota_id: int, found: Sequence[DoorLine], page: int) -> Screen:
    """Who takes part? A press enters the door, or takes it out."""
    page = max(0, min(page, (len(found) - 1) // PAGE))
    buttons = [
        Button(
            text("duty-set-door-on" if one.on else "duty-set-door-off", door=one.door),
            TakePartFor(rota_id, one.flat_id, on=not one.on),
        )
        for one in found[page * PAGE : (page + 1) * PAGE]
    ]
    turning = []
    if page > 0:
        turning.append(Button(text("duty-set-earlier-button"), ShowDutyDoors(rota_id, page - 1)))
    if (page + 1) * PAGE < len(found):
        turning.append(Button(text("duty-set-later-button"), ShowDutyDoors(rota_id, page + 1)))
    rows: Rows = tuple(tuple(buttons[at : at + A_ROW]) for at in range(0, len(buttons), A_ROW))
    settings = (Button(text("duty-set-settings-button"), DutySettings(rota_id)),)
    body = text("duty-part-doors", count=sum(one.on for one in found))
    return Screen(body, (*rows, *((tuple(turning),) if turning else ()), settings))


def ask_leave(rota_id: int, household_id: HouseholdId, door: str, *, serves: bool) -> Screen:
    """Does the household really take part no more?"""
    body = lines(text("duty-part-ask-leave", door=door), text("duty-part-serves") if serves else None)
    yes = Button(text("duty-part-leave-sure-button"), TakePart(rota_id, household_id, on=False, sure=True))
    return Screen(body, ((yes,), (Button(text("duty-part-stay-button"), ShowDuty()),)))


def part_toast(door: str, *, on: bool, changed: bool) -> Toast:
    """The answer to a press: what it did, or that it was so already."""
    if on:
        return Toast(text("duty-part-joined-toast" if changed else "duty-part-joined-already-toast", door=door))
    return Toast(text("duty-part-left-toast" if changed else "duty-part-left-already-toast", door=door))


def entered_toast(door: str, *, on: bool, must_ring: bool) -> Toast:
    """The same to the leader; nobody hears for the household: it has to be told at its door."""
    if must_ring:
        return Toast(text("duty-part-ring-toast", door=door), alert=True)
    return Toast(text("duty-part-entered-toast" if on else "duty-part-taken-out-toast", door=door))


def own_change(unit_id: UnitId, turn: Turn | None, zone: str, *, on: bool) -> Screen:
    """To the other members: somebody at home said that the household takes part, or does no more."""
    body = lines(text("duty-part-joined"), first_turn(turn, zone)) if on else text("duty-part-left")
    return Screen(body, (back(unit_id),))


def entered(
    rota_id: int, unit_id: UnitId, household_id: HouseholdId, by: str, turn: Turn | None, zone: str, *, on: bool
) -> Screen:
    """The leader entered the household, or took it out; one press undoes it."""
    who: Value = by or text("duty-part-leader")
    if on:
        undo = Button(text("duty-part-object-in-button"), TakePart(rota_id, household_id, on=False, sure=True))
        body: Value = lines(text("duty-part-entered", who=who), first_turn(turn, zone), text("duty-part-object"))
    else:
        undo = Button(text("duty-part-object-out-button"), TakePart(rota_id, household_id, on=True))
        body = lines(text("duty-part-taken-out", who=who), text("duty-part-object"))
    return Screen(body, ((undo,), back(unit_id)))


def first_turn(turn: Turn | None, zone: str) -> Text:
    """When a household's turn comes first."""
    if turn is None:
        return text("duty-part-no-turn")
    return text("duty-part-turn", first=day(turn.starts_on, zone), last=day(turn.until_on, zone))


def invitation(rota_id: int, unit_id: UnitId, household_id: HouseholdId) -> Screen:
    """A household that is new: does it take part?"""
    join = Button(text("duty-part-join-button"), TakePart(rota_id, household_id, on=True))
    return Screen(text("duty-part-invitation"), ((join,), back(unit_id)))


def change_for_leader(rota_id: int, door: str, *, on: bool) -> Screen:
    """A household came, or went, by itself."""
    body = text("duty-part-leader-joined" if on else "duty-part-leader-left", door=door)
    return Screen(body, ((Button(text("duty-part-doors-button"), ShowDutyDoors(rota_id)),),))


def moved_out(rota_id: int, door: str) -> Screen:
    """Nobody is registered there any more; the leader can enter it again where somebody lives there still."""
    body = text("duty-part-leader-moved-out", door=door)
    return Screen(body, ((Button(text("duty-part-doors-button"), ShowDutyDoors(rota_id)),),))


def left_on_duty(
    rota_id: int, unit_id: UnitId, door: str, starts_on: date, suggested: Sequence[tuple[HouseholdId, str]]
) -> Screen:
    """The household that is on duty takes part no more: whom the leader could ask for the rest, by fairness."""
    asks = [
        (Button(text("duty-ask-button", door=short), AskToTakeOver(rota_id, starts_on.isoformat(), household_id)),)
        for household_id, short in suggested
    ]
    return Screen(text("duty-part-leader-on-duty", door=door), (*asks, back(unit_id)))


def moved(rota_id: int, unit_id: UnitId, turn: Turn, zone: str) -> Screen:
    """Something changed among the others: when the household's next turn is now."""
    swap = Button(text("duty-swap-button"), OpenSwaps(rota_id))
    return Screen(text("duty-part-moved", span=span(turn, zone)), ((swap, *back(unit_id)),))


def moved_line(turn: Turn, zone: str) -> Text:
    """The same in a digest."""
    return text("duty-part-moved-line", on=day(turn.starts_on, zone))


def fallen(unit_id: UnitId, other: str, days: Sequence[date], zone: str, *, agreed: bool) -> Screen:
    """A swap, stand-in or offer of the household became void; no `other`: it was offered to all."""
    when = Joined(tuple(day(one, zone) for one in days), "list")
    if agreed:
        body = text("duty-part-fallen", door=other, days=when)
    elif other:
        body = text("duty-part-fallen-offer", door=other, days=when)
    else:
        body = text("duty-part-fallen-open", days=when)
    return Screen(body, (back(unit_id),))
