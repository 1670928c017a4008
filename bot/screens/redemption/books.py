"""What staff read of their counter: doors and things, no balances."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.commands.redemption import (
    EnterCode,
    ListIssued,
    ListWaiting,
    ManageCounter,
    OpenCounter,
    PrintWaiting,
    SendBook,
    ShowPickup,
)
from bot.domain.commands.service import OpenService
from bot.domain.months import Month
from bot.domain.redemption.goods import Counter, Goods
from bot.domain.redemption.reservation import Reservation, State
from bot.domain.redemption.windows import Window
from bot.screens.base import Button, Moment, Print, Rows, Screen, Toast, Value, lines, paragraphs, text
from bot.screens.redemption import when
from bot.screens.shortening import in_one_line

PAGE = 15
"""Lines on one page."""
OPENED = 6
"""What was given out and can be opened from a page."""


@dataclass(frozen=True, slots=True)
class Line:
    """A reservation in a list: its door, its thing, who gave it out."""

    kept: Reservation
    door: str
    name: str
    by: str


def home(
    counter: Counter, ahead: tuple[Window, ...], zone: str, waiting: int, today: int, goods: Sequence[Goods],
    month: Month, *, serves: bool,
) -> Screen:  # fmt: skip
    """What is to do at the counter now, and its stock."""
    stock = [
        text("redemption-stock-line", name=one.name, left=one.stock, price=one.price) for one in goods if one.is_on
    ]
    body = paragraphs(
        text("redemption-counter", name=counter.name, place=counter.place),
        lines(*(text("redemption-check-when", when=when(window, zone)) for window in ahead)),
        lines(text("redemption-counter-waiting", count=waiting), text("redemption-counter-today", count=today)),
        lines(text("redemption-counter-stock"), *stock) if stock else text("redemption-counter-empty"),
    )  # fmt: skip
    one = counter.id
    code = ((Button(text("redemption-code-button"), EnterCode()),),) if serves else ()
    rows: Rows = (
        *code,
        (
            Button(text("redemption-waiting-button", count=waiting), ListWaiting(one)),
            Button(text("redemption-issued-button"), ListIssued(one)),
        ),
        (
            Button(text("redemption-paper-button"), PrintWaiting(one)),
            Button(text("redemption-book-button"), SendBook(one, str(month))),
        ),
        (Button(text("redemption-goods-button"), ManageCounter(one)), Button(text("menu-service"), OpenService())),
    )
    return Screen(body, rows)


def waiting(counter: Counter, found: Sequence[Line], page: int) -> Screen:
    """The doors and what waits for them; nothing is given out from here, only against its code."""
    at = min(page, max(0, len(found) - 1) // PAGE)
    shown = found[at * PAGE : (at + 1) * PAGE]
    listed = [text("redemption-waiting-line", door=one.door, name=one.name) for one in shown]
    head = text("redemption-waiting" if found else "redemption-waiting-none", name=counter.name)
    body = paragraphs(head, lines(*listed) if listed else None)
    turns = _turns(ListWaiting(counter.id, at - 1), ListWaiting(counter.id, at + 1), at, len(found) > (at + 1) * PAGE)
    paper = (Button(text("redemption-paper-button"), PrintWaiting(counter.id)), _home(counter))
    return Screen(body, (*turns, paper))


def issued(counter: Counter, found: Sequence[Line], page: int, zone: str) -> Screen:
    """What was given out lately, the newest first; each can be looked at and taken back."""
    at = min(page, max(0, len(found) - 1) // OPENED)
    shown = found[at * OPENED : (at + 1) * OPENED]
    listed = [
        text(
            "redemption-issued-line", at=Moment(one.kept.ended_at or one.kept.reserved_at, zone), door=one.door,
            name=one.name, who=one.by,
        )
        for one in shown
    ]  # fmt: skip
    head = text("redemption-issued-list" if found else "redemption-issued-none", name=counter.name)
    rows = tuple((Button(_label(one), ShowPickup(one.kept.id)),) for one in shown)
    turns = _turns(ListIssued(counter.id, at - 1), ListIssued(counter.id, at + 1), at, len(found) > (at + 1) * OPENED)
    return Screen(paragraphs(head, lines(*listed) if listed else None), (*rows, *turns, (_home(counter),)))


def _label(one: Line) -> Value:
    icon = "↩️" if one.kept.state is State.RETURNED else "✅"
    return text("redemption-kept-one", icon=icon, name=in_one_line(one.name, 14), door=one.door)


def list_on_paper(counter: Counter, now: datetime) -> Screen:
    """What waits, as a file to print."""
    return Screen(text("redemption-paper-here"), document=Print("pickup-list", counter.id, on=now.isoformat()))


def book(counter: Counter, month: Month) -> Screen:
    """The month as a workbook; the month before is a tap away."""
    row = (Button(text("redemption-book-before-button"), SendBook(counter.id, str(month.before))),)
    return Screen(
        text("redemption-book-here", month=str(month)), (row,), document=Print("pickup-book", counter.id, on=str(month))
    )


def being_printed() -> Toast:
    """It comes as a message of its own."""
    return Toast(text("redemption-printing-toast"))


def _turns(before: ListWaiting | ListIssued, after: ListWaiting | ListIssued, page: int, more: bool) -> Rows:
    buttons = []
    if page:
        buttons.append(Button(text("matters-page-before"), before))
    if more:
        buttons.append(Button(text("matters-page-next"), after))
    return (tuple(buttons),) if buttons else ()


def _home(counter: Counter) -> Button:
    return Button(text("redemption-home-button"), OpenCounter(counter.id))
