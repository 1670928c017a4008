"""What is kept for a household: its code, until when, a word for the neighbour, and how it ended."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.codes import grouped
from bot.domain.commands.redemption import (
    AgreePickup,
    CancelReservation,
    ListReservations,
    OpenCatalogue,
    PrintPickup,
    ShowReservation,
    ShowWord,
)
from bot.domain.commands.service import OpenService
from bot.domain.redemption.goods import Counter, Goods
from bot.domain.redemption.reservation import Reservation, State
from bot.domain.redemption.windows import Window
from bot.screens.base import Button, Moment, Print, Rows, Screen, Text, Toast, Value, lines, paragraphs, text
from bot.screens.redemption import when, where
from bot.screens.shortening import in_one_line

ICONS = {
    State.HELD: "🎁", State.ISSUED: "✅", State.CANCELLED: "⚪", State.EXPIRED: "⌛", State.RETURNED: "↩️",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """A reservation as those see it whose it is; `is_theirs` is not so of whom somebody helps or entered it for."""

    kept: Reservation
    goods: Goods
    counter: Counter
    zone: str
    windows: tuple[Window, ...]
    door: str
    entered_by: str
    ended_by: str
    is_over: bool
    is_theirs: bool

    @property
    def waits(self) -> bool:
        """Whether it can be collected now."""
        return self.kept.state is State.HELD and not self.is_over


def reserved(shown: Shown) -> Screen:
    """It is kept: the code as words and as a picture to show."""
    return Screen(_body(shown, text("redemption-kept-now")), _rows(shown), document=_picture(shown.kept))


def already_kept() -> Toast:
    """The button was pressed before."""
    return Toast(text("redemption-kept-already"))


def one(shown: Shown) -> Screen:
    """As it stands: with its code while it waits, else how it ended."""
    if shown.waits:
        return Screen(_body(shown, None), _rows(shown), document=_picture(shown.kept))
    return Screen(lines(_head(shown), _ended(shown)), (_last(),))


def _picture(kept: Reservation) -> Print:
    return Print("pickup-picture", kept.id, is_picture=True)


def _head(shown: Shown) -> Text:
    name, price = shown.goods.name, shown.kept.price
    if not shown.is_theirs and shown.door:
        return text("redemption-kept-head-for", name=name, price=price, door=shown.door)
    return text("redemption-kept-head", name=name, price=price)


def _body(shown: Shown, first: Value | None) -> Value:
    kept = shown.kept
    return paragraphs(
        first, _head(shown), text("redemption-kept-code", code=grouped(kept.code)),
        lines(
            text("redemption-check-where", where=where(shown.counter)),
            *(text("redemption-check-when", when=when(window, shown.zone)) for window in shown.windows),
            text("redemption-kept-until", until=Moment(kept.expires_at, shown.zone)),
        ),
        text("redemption-kept-entered", who=shown.entered_by) if shown.entered_by else None,
        text("redemption-kept-agreed") if kept.consented_at is not None else None,
    )  # fmt: skip


def _ended(shown: Shown) -> Text:
    kept, zone = shown.kept, shown.zone
    at = Moment(kept.ended_at or kept.expires_at, zone)
    match kept.state:
        case State.ISSUED:
            return text("redemption-ended-issued", at=at, who=shown.ended_by, to=_to(kept))
        case State.CANCELLED:
            return text("redemption-ended-cancelled", at=at, price=kept.price)
        case State.RETURNED:
            back = Moment(kept.returned_at, zone) if kept.returned_at is not None else at
            return text("redemption-ended-returned", at=back, price=kept.price)
    return text("redemption-ended-expired", at=Moment(kept.expires_at, zone), price=kept.price)


def _to(kept: Reservation) -> Value:
    return text(f"redemption-to-{kept.handed_to}") if kept.handed_to is not None else "—"


def _rows(shown: Shown) -> Rows:
    one = shown.kept.id
    neighbour = (Button(text("redemption-word-button"), ShowWord(one)),) if _is_of_household(shown) else ()
    return (
        (*neighbour, Button(text("redemption-slip-button"), PrintPickup(one))),
        (Button(text("redemption-cancel-button"), CancelReservation(one, sure=False)),),
        _last(),
    )


def _is_of_household(shown: Shown) -> bool:
    """Who entered it for others is not asked for the household's word."""
    return shown.is_theirs or not shown.kept.for_others


def _last() -> tuple[Button, ...]:
    return (
        Button(text("redemption-list-button"), ListReservations()),
        Button(text("redemption-open-button"), OpenCatalogue()),
    )


def listed(found: Sequence[Shown]) -> Screen:
    """What waits, then what was."""
    rows: list[tuple[Button, ...]] = [
        (Button(text("redemption-kept-one", icon=_icon(one), name=in_one_line(one.goods.name, 16),
                     door=one.door if not one.is_theirs else ""), ShowReservation(one.kept.id)),)
        for one in found
    ]  # fmt: skip
    last = (Button(text("redemption-open-button"), OpenCatalogue()), Button(text("menu-service"), OpenService()))
    return Screen(text("redemption-kept-list" if found else "redemption-kept-list-none"), (*rows, last))


def _icon(shown: Shown) -> str:
    return ICONS[State.EXPIRED] if shown.kept.state is State.HELD and shown.is_over else ICONS[shown.kept.state]


def ask_cancel(shown: Shown) -> Screen:
    """Are you sure?"""
    one = shown.kept.id
    body = text("redemption-ask-cancel", name=shown.goods.name, price=shown.kept.price)
    rows: Rows = (
        (Button(text("redemption-cancel-button"), CancelReservation(one, sure=True)),),
        (Button(text("redemption-keep-on-button"), ShowReservation(one)),),
    )
    return Screen(body, rows)


def cancelled(price: int) -> Toast:
    """The points are back."""
    return Toast(text("redemption-cancelled-toast", price=price))


def word(shown: Shown) -> Screen:
    """What a neighbour takes along who collects it, or one tap while they stand at the counter."""
    kept = shown.kept
    body = text("redemption-word", name=shown.goods.name, code=grouped(kept.code), word=kept.word)
    agree = () if kept.consented_at is not None else ((Button(text("redemption-agree-button"), AgreePickup(kept.id)),),)
    return Screen(body, (*agree, (Button(text("forms-back"), ShowReservation(kept.id)),)))


def agreed() -> Toast:
    """A neighbour may collect it."""
    return Toast(text("redemption-agreed-toast"))


def printed(kept: Reservation) -> Screen:
    """The slip as a file to print."""
    return Screen(text("redemption-slip-here"), document=Print("pickup-slip", kept.id))


def being_printed() -> Toast:
    """It comes as a message of its own."""
    return Toast(text("redemption-printing-toast"))
