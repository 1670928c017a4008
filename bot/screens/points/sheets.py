"""The community's balance sheet: what all points add up to, no wallet named."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.points import OpenPointRules, OpenPointSheet, SendPointSheet
from bot.domain.months import Month
from bot.screens.base import Button, Print, Rows, Screen, Value, lines, paragraphs, text


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was earned (by reason, corrections taken off) until the end of a month (None: until now), and where it is.

    earned = wallets + held + spent + lapsed.
    """

    month: Month | None
    earned: Sequence[tuple[str, int]]
    total: int
    wallets: int
    held: int
    spent: int
    lapsed: int


def month_named(month: Month) -> Value:
    """2026年5月."""
    return text("rates-month", year=str(month.year), month=text(f"rates-month-{month.month}"))


def sheet(of: Sheet, before: Month | None, after: Month | None, *, is_now_next: bool, may_send: bool) -> Screen:
    """The sheet, with the months beside it."""
    head = text("points-sheet") if of.month is None else text("points-sheet-month", month=month_named(of.month))
    body = paragraphs(
        head,
        lines(
            text("points-sheet-earned", amount=of.total),
            *(text("points-sheet-part", what=text(f"points-why-{why}"), amount=amount) for why, amount in of.earned),
        ),
        lines(
            text("points-sheet-wallets", amount=of.wallets), text("points-sheet-held", amount=of.held),
            text("points-sheet-spent", amount=of.spent), text("points-sheet-lapsed", amount=of.lapsed),
        ),
        text("points-sheet-nobody"),
    )  # fmt: skip
    turning: list[Button] = []
    if before is not None:
        turning.append(Button(text("points-sheet-before", month=month_named(before)), OpenPointSheet(str(before))))
    if after is not None:
        turning.append(Button(text("points-sheet-after", month=month_named(after)), OpenPointSheet(str(after))))
    if is_now_next:
        turning.append(Button(text("points-sheet-now"), OpenPointSheet()))
    rows: Rows = (tuple(turning),) if turning else ()
    if may_send:
        named = str(of.month) if of.month else ""
        rows = (*rows, (Button(text("points-sheet-table-button"), SendPointSheet(named)),))
    return Screen(body, (*rows, (Button(text("points-rules-button"), OpenPointRules()), _menu())))


def sheet_table(wanted: Print) -> Screen:
    """The sheet as a file."""
    return Screen(text("points-sheet-table"), document=wanted)


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
