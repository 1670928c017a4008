"""Swaps and stand-ins: what a household can do about its next turn, one offer, the group's card, what is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.base import Command, HouseholdId, UnitId
from bot.domain.commands.duty import OpenSwaps, ShowDuty
from bot.domain.commands.duty_swaps import (
    ChooseGiven,
    ChooseTaker,
    DeclineTurn,
    ListSwapDoors,
    ObjectToSwap,
    OfferTurn,
    ShowSwap,
    ShowSwaps,
    TakeTurn,
    UndoSwap,
    WithdrawOffer,
)
from bot.domain.commands.forms import OpenMenu
from bot.domain.duty.periods import Period, at_handover
from bot.domain.duty.swaps import Kind, State
from bot.screens.base import Button, Joined, Moment, Rows, Screen, Text, Value, lines, paragraphs, text

Door = tuple[HouseholdId, str, Value | None]
"""A household with its door and its next turn."""
PAGE = 20
"""Doors on a screen."""
BEGINS = {Kind.SWAP: "duty-swaps-swap-button", Kind.STAND_IN: "duty-swaps-stand-in-button"}
TAKES = {Kind.SWAP: "duty-swaps-yes-button", Kind.STAND_IN: "duty-swaps-stand-button"}
DECLINES = {Kind.SWAP: "duty-swaps-no-button", Kind.STAND_IN: "duty-swaps-cannot-button"}
FROM_THE_CARD = {Kind.SWAP: "duty-swaps-card-swap-button", Kind.STAND_IN: "duty-swaps-card-stand-button"}
KINDS = {Kind.SWAP: "swap", Kind.STAND_IN: "stand-in"}


@dataclass(frozen=True, slots=True)
class Seen:
    """An offer as people see it: doors, and turns as they are called; `taker` has it or is asked ("": all are)."""

    id: int
    kind: Kind
    state: State
    giver: str
    gives: Value
    taker: str = ""
    takes: Value = ""


@dataclass(frozen=True, slots=True)
class May:
    """What a household can do about an offer; `wants_undone`, `other_wants`: who pressed 换回来 already."""

    household_id: HouseholdId
    takes: bool = False
    declines: bool = False
    withdraws: bool = False
    undoes: bool = False
    wants_undone: bool = False
    other_wants: bool = False


@dataclass(frozen=True, slots=True)
class Home:
    """A household's swaps: its next turns, whether it serves now, and offers with the sign before each."""

    rota_id: int
    unit_id: UnitId
    household_id: HouseholdId
    door: str
    turns: Sequence[Value]
    is_serving: bool
    offers: Sequence[tuple[str, Seen]]
    for_others: bool
    """Whether this person acts for others too."""


def called(day: date, period: Period, zone: str) -> Value:
    """A turn as people call it: by its month, else by its first day."""
    if period is Period.MONTH and day.day == 1:
        return text(f"rates-month-{day.month}")
    return text("duty-swaps-from", day=Moment(at_handover(day, zone), zone, "day"))


def body(seen: Seen) -> Text:
    """How it stands, in one sentence."""
    kind = KINDS[seen.kind]
    match seen.state:
        case State.OFFERED:
            name = f"{'offered' if seen.taker else 'all'}-{kind}"
        case State.AGREED | State.UNDONE:
            name = f"{seen.state.value}-{kind}"
        case _:
            name = seen.state.value
    return text(f"duty-swaps-is-{name}", giver=seen.giver, gives=seen.gives, taker=seen.taker, takes=seen.takes)


# the private chat


def home(shown: Home) -> Screen:
    """What a household can do about its next turns, and what is offered."""
    turns = text("duty-swaps-next", turns=Joined(tuple(shown.turns), "list")) if shown.turns else None
    told = paragraphs(
        text("duty-swaps-home", door=shown.door),
        lines(text("duty-swaps-serving") if shown.is_serving else None, turns or text("duty-swaps-next-none")),
        text("duty-swaps-how"),
    )
    begin = [
        Button(text(BEGINS[kind]), ChooseGiven(shown.rota_id, shown.household_id, kind.value))
        for kind in Kind
        if shown.turns or (kind is Kind.STAND_IN and shown.is_serving)
    ]
    rows: list[tuple[Button, ...]] = [tuple(begin)] if begin else []
    for icon, one in shown.offers:
        label = text("duty-swaps-item", icon=icon, door=one.giver, turn=one.gives)
        rows.append((Button(label, ShowSwap(one.id, shown.household_id)),))
    if shown.for_others:
        rows.append((Button(text("duty-swaps-for-button"), ListSwapDoors(shown.rota_id)),))
    back = Button(text("duty-swaps-rota-button"), ShowDuty(shown.unit_id))
    return Screen(told, (*rows, (back, Button(text("menu-open"), OpenMenu()))))


def doors(rota_id: int, found: Sequence[Door], page: int) -> Screen:
    """For which household is something done? Each with its next turn."""
    buttons = [
        Button(_door(door, turn), ShowSwaps(rota_id, household_id))
        for household_id, door, turn in _of_page(found, page)
    ]
    pages = _pages(len(found), page, lambda number: ListSwapDoors(rota_id, number))
    return Screen(text("duty-swaps-whose"), (*_in_twos(buttons), *pages, _back(rota_id)))


def which(rota_id: int, household_id: HouseholdId, kind: Kind, turns: Sequence[tuple[date, Value]]) -> Screen:
    """Which of the turns?"""
    buttons = [Button(turn, ChooseTaker(rota_id, household_id, kind.value, day.isoformat())) for day, turn in turns]
    return Screen(text("duty-swaps-which"), (*_in_twos(buttons), _back(rota_id)))


def whom(offered: OfferTurn, turn: Value, found: Sequence[Door], page: int, *, all_hear: bool) -> Screen:
    """To whom is the turn offered: all, or one of the doors? `offered` is to all."""
    is_swap = offered.kind == Kind.SWAP.value
    said = text("duty-swaps-whom-swap" if is_swap else "duty-swaps-whom-stand-in", turn=turn)
    rota_id, giver_id, kind, day = offered.rota_id, offered.household_id, offered.kind, offered.gives_on
    buttons = [
        Button(_door(door, their), OfferTurn(rota_id, giver_id, kind, day, household_id))
        for household_id, door, their in _of_page(found, page)
    ]
    everybody = ((Button(text("duty-swaps-all-button"), offered),),) if all_hear else ()
    pages = _pages(len(found), page, lambda number: ChooseTaker(rota_id, giver_id, kind, day, number))
    nobody = None if found else text("duty-swaps-whom-none")
    return Screen(paragraphs(said, nobody), (*everybody, *_in_twos(buttons), *pages, _back(rota_id)))


def view(seen: Seen, may: May | None, rota_id: int, *, returns: Value | None = None, why: str | None = None) -> Screen:
    """One offer; `returns` is the turn that this household would give for it, `why` says why it cannot take it."""
    told = lines(
        body(seen),
        text("duty-swaps-returns", turn=returns) if returns is not None else None,
        _why(seen, why) if why is not None else None,
    )
    wishes = lines(
        text("duty-swaps-wanted") if may and may.wants_undone else None,
        text("duty-swaps-other-wants") if may and may.other_wants else None,
    )
    rows = answers(seen, may) if may else ()
    return Screen(paragraphs(told, wishes if wishes.items else None), (*rows, _back(rota_id)))


def answers(seen: Seen, may: May) -> Rows:
    """The buttons with which a household answers."""
    household_id = may.household_id
    rows: list[tuple[Button, ...]] = []
    take = [Button(text(TAKES[seen.kind]), TakeTurn(seen.id, household_id))] if may.takes else []
    if may.declines:
        take.append(Button(text(DECLINES[seen.kind]), DeclineTurn(seen.id, household_id)))
    if take:
        rows.append(tuple(take))
    if may.withdraws:
        rows.append((Button(text("duty-swaps-withdraw-button"), WithdrawOffer(seen.id, household_id)),))
    if may.undoes:
        label = "duty-swaps-keep-button" if may.wants_undone else "duty-swaps-undo-button"
        answers_other = may.other_wants and not may.wants_undone
        rows.append((Button(text(label), UndoSwap(seen.id, household_id, not may.wants_undone, answers_other)),))
    return tuple(rows)


# the group


def card(seen: Seen, *, silent: bool = True) -> Screen:
    """The living card of what is offered to all: doors only, and whoever takes it first has it."""
    if seen.state is not State.OFFERED:
        return Screen(body(seen), silent=silent)
    return Screen(body(seen), ((Button(text(FROM_THE_CARD[seen.kind]), TakeTurn(seen.id)),),), silent=silent)


# what is told


def asked(seen: Seen, household_id: HouseholdId) -> Screen:
    """A household is asked, and answers with one of two buttons."""
    said = "duty-swaps-told-asked-swap" if seen.kind is Kind.SWAP else "duty-swaps-told-asked-stand-in"
    may = May(household_id, takes=True, declines=True)
    return Screen(Text(said, {"giver": seen.giver, "gives": seen.gives, "takes": seen.takes}), answers(seen, may))


def told(seen: Seen, household_id: HouseholdId, *, by_leader: bool = False) -> Screen:
    """How it stands now; what the leader did for the household it can object to."""
    if by_leader:
        object_to = Button(text("duty-swaps-object-button"), ObjectToSwap(seen.id, household_id))
        return Screen(paragraphs(body(seen), text("duty-swaps-told-by-leader")), ((object_to,),))
    look = Button(text("duty-swaps-look-button"), ShowSwap(seen.id, household_id))
    return Screen(body(seen), ((look,),))


def over(seen: Seen, why: str, rota_id: int) -> Screen:
    """Why an offer has ended by itself, and where one can offer anew."""
    return Screen(_why(seen, why), (_back(rota_id),))


def undo_asked(seen: Seen, household_id: HouseholdId) -> Screen:
    """The other of the two wants undone what was agreed."""
    may = May(household_id, undoes=True, other_wants=True)
    return Screen(paragraphs(body(seen), text("duty-swaps-other-wants")), answers(seen, may))


def objected(seen: Seen, door: str) -> Screen:
    """The leader hears that a household did not want what was done for it."""
    return Screen(paragraphs(text("duty-swaps-told-objected", door=door), body(seen)))


def at_the_door(said: Screen, door: str) -> Screen:
    """Nobody can be written to behind a door: the leader is asked to tell them, and can answer for them."""
    return Screen(paragraphs(text("duty-swaps-told-at-door", door=door), said.body), said.buttons)


def _why(seen: Seen, why: str) -> Text:
    return Text(why, {"giver": seen.giver, "gives": seen.gives, "taker": seen.taker, "door": seen.giver})


def _door(door: str, turn: Value | None) -> Value:
    return text("duty-swaps-door", door=door, turn=turn) if turn is not None else door


def _of_page(found: Sequence[Door], page: int) -> Sequence[Door]:
    first = max(0, page) * PAGE
    return found[first : first + PAGE]


def _pages(count: int, page: int, leads_to: Callable[[int], Command]) -> Rows:
    buttons = []
    if page > 0:
        buttons.append(Button(text("matters-page-before"), leads_to(page - 1)))
    if count > (max(0, page) + 1) * PAGE:
        buttons.append(Button(text("matters-page-next"), leads_to(max(0, page) + 1)))
    return (tuple(buttons),) if buttons else ()


def _in_twos(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def _back(rota_id: int) -> tuple[Button, ...]:
    return (Button(text("duty-swaps-back-button"), OpenSwaps(rota_id)),)
