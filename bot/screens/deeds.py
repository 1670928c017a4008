"""Good deeds: naming one, the question to whoever did it, the card, the list, what each is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.commands.deeds import AnswerDeed, ConfirmDeed, FoldDeed, NameDeed, OpenDeeds, ShowDeed, WithdrawDeed
from bot.domain.commands.service import OpenService
from bot.domain.deeds import CONFIRMING, UNDER_WAY, WORDS, Deed, State
from bot.screens.base import Button, Moment, Rows, Screen, Text, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.packing import base36
from bot.screens.shortening import in_one_line


@dataclass(frozen=True, slots=True)
class Shown:
    """What screens show of a deed; `doer` is how whoever did it is shown, `seen_by` the doors that have seen it."""

    deed: Deed
    unit_label: str
    zone: str
    doer: str
    seen_by: tuple[str, ...]
    has_confirmed: bool = False
    is_mine: bool = False
    is_by_me: bool = False
    takes: bool = False
    leads: bool = False


def question(state: dict[str, Any]) -> Screen:
    """The question of the form that is open."""
    match state["stage"]:
        case "door":
            doors = choices("door", *((door, door.rpartition("-")[2]) for door in state["doors"]), a_row=4)
            return Screen(text("deeds-ask-door"), (*doors, cancel()))
        case "words":
            return Screen(text("deeds-ask-words", door=state["door"], limit=WORDS), (cancel(),))
        case _:
            rows = choices("check", ("send", text("deeds-send")), a_row=1)
            change = choices("check", ("door", text("deeds-change-door")), ("words", text("deeds-change-words")))
            body = text("deeds-check", door=state["door"], words=state["words"], count=CONFIRMING)
            return Screen(body, (*rows, *change, cancel()))


def ask(shown: Shown) -> Screen:
    """Whoever did it: may it be shown?"""
    return Screen(text("deeds-ask-doer", words=shown.deed.words, count=CONFIRMING), (_answers(shown),))


def ask_at_door(shown: Shown) -> Screen:
    """The leader: nobody behind this door has a phone; ask there, and enter what they say."""
    return Screen(text("deeds-ask-at-door", door=shown.deed.door, words=shown.deed.words), (_answers(shown),))


def _answers(shown: Shown) -> tuple[Button, ...]:
    yes = Button(text("deeds-agree"), AnswerDeed(shown.deed.id, agrees=True))
    return (yes, Button(text("deeds-decline"), AnswerDeed(shown.deed.id, agrees=False)))


def answered(shown: Shown, *, agrees: bool) -> Screen:
    """Whoever named it hears what was answered."""
    door = shown.deed.door
    return Screen(text("deeds-agreed", door=door) if agrees else text("deeds-declined", door=door))


def answered_own(*, agrees: bool) -> Screen:
    """What stands where the question was."""
    return Screen(text("deeds-agreed-own", count=CONFIRMING) if agrees else text("deeds-declined-own"), ((_back(),),))


def card(shown: Shown) -> Screen:
    """The card in the group; it makes no sound."""
    rows: Rows = ()
    if shown.takes:
        nth = text("deeds-confirm-button", count=len(shown.seen_by), needed=CONFIRMING)
        rows = ((Button(nth, ConfirmDeed(shown.deed.id, on=True)),),)
    return Screen(_body(shown), rows, silent=True)


def gone_card() -> Screen:
    """What is left in the group of what did not come to stand: nothing of it."""
    return Screen(text("deeds-card-gone"), silent=True)


def _body(shown: Shown) -> Value:
    deed = shown.deed
    return paragraphs(
        text("deeds-card" if deed.state is State.CONFIRMED else "deeds-card-open"),
        lines(text("deeds-who", who=shown.doer), text("deeds-words", words=deed.words)),
        _standing(shown),
    )


def _standing(shown: Shown) -> Text:
    deed, doors = shown.deed, "、".join(door.rpartition("-")[2] for door in shown.seen_by)
    if deed.state is State.ASKED:
        until = Moment(deed.until, shown.zone, "day") if deed.until is not None else ""
        return text("deeds-is-asked", until=until)
    if deed.state is State.OPEN:
        return text("deeds-is-open", count=len(shown.seen_by), needed=CONFIRMING, doors=doors or "—")
    if deed.state is State.CONFIRMED:
        return text("deeds-is-confirmed", doors=doors)
    return text("deeds-is-over")


def deed(shown: Shown, *, asks_at_door: bool = False) -> Screen:
    """A deed in the private chat, with what this person can do."""
    rows: list[tuple[Button, ...]] = []
    state = shown.deed.state
    if state is State.ASKED and (shown.is_mine or asks_at_door):
        rows.append(_answers(shown))
    if shown.takes and not shown.is_mine and not shown.is_by_me:
        rows.append((_confirms(shown),))
    if state in UNDER_WAY and shown.is_by_me:
        rows.append((Button(text("deeds-withdraw"), WithdrawDeed(shown.deed.id)),))
    if state is State.OPEN and shown.is_mine:
        rows.append((Button(text("deeds-hide"), WithdrawDeed(shown.deed.id)),))
    if state is State.OPEN and shown.leads:
        rows.append((Button(text("deeds-fold"), FoldDeed(shown.deed.id)),))
    return Screen(_body(shown), (*rows, (Button(text("deeds-button"), OpenDeeds()),)))


def _confirms(shown: Shown) -> Button:
    if shown.has_confirmed:
        return Button(text("deeds-unconfirm"), ConfirmDeed(shown.deed.id, on=False))
    nth = text("deeds-confirm-button", count=len(shown.seen_by), needed=CONFIRMING)
    return Button(nth, ConfirmDeed(shown.deed.id, on=True))


def deeds(unit: str, seen: Sequence[Shown], page: int, *, has_more: bool) -> Screen:
    """The deeds of a unit, the newest first."""
    rows: list[tuple[Button, ...]] = [
        (Button(text("deeds-one", who=one.doer, words=in_one_line(one.deed.words, 20)), ShowDeed(one.deed.id)),)
        for one in seen
    ]
    pages = []
    if page:
        pages.append(Button(text("matters-page-before"), OpenDeeds(page - 1)))
    if has_more:
        pages.append(Button(text("matters-page-next"), OpenDeeds(page + 1)))
    rows += [tuple(pages)] if pages else []
    body = text("deeds-list", unit=unit) if seen else text("deeds-list-none", unit=unit)
    return Screen(body, (*rows, (Button(text("deeds-name-button"), NameDeed()), _back())))


def confirmed_toast(count: int, *, on: bool, changed: bool) -> Text:
    """The answer to a press on the card."""
    if not on:
        return text("deeds-toast-taken-back" if changed else "deeds-toast-not-said")
    if not changed:
        return text("deeds-toast-said")
    return text("deeds-toast-enough") if count >= CONFIRMING else text("deeds-toast", missing=CONFIRMING - count)


def stands(shown: Shown, points: int) -> Screen:
    """Whoever did it: the neighbours have seen it, thank you."""
    body = text("deeds-stands", words=shown.deed.words, doors=len(shown.seen_by))
    thanks = text("deeds-stands-points", points=points) if points else None
    return Screen(lines(body, thanks), (_open(shown),))


def stands_named(shown: Shown) -> Screen:
    """Whoever named it."""
    return Screen(text("deeds-stands-named", door=shown.deed.door), (_open(shown),))


def lapsed(shown: Shown, *, was_shown: bool) -> Screen:
    """Whoever named it: nobody answered, or too few had seen it."""
    what = "deeds-lapsed-open" if was_shown else "deeds-lapsed-asked"
    return Screen(text(what, door=shown.deed.door))


def withdrawn() -> Screen:
    """Whoever named it took it back."""
    return Screen(text("deeds-withdrawn"), ((_back(),),))


def ask_why() -> Screen:
    """Why is it folded away?"""
    return Screen(text("deeds-ask-why"), (cancel(),))


def folded(why: str) -> Screen:
    """It was folded away."""
    return Screen(text("deeds-folded", why=why))


def _open(shown: Shown) -> tuple[Button, ...]:
    return (Button(text("deeds-open"), start=f"sd_{base36(shown.deed.id)}"),)


def _back() -> Button:
    return Button(text("menu-service"), OpenService())
