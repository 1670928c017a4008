"""What a household has: on one screen, and line by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.base import HouseholdId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.points import (
    GivePoints,
    OpenPointRules,
    OpenPointSheet,
    OpenStatement,
    OpenWallet,
    SendStatement,
)
from bot.domain.commands.service import OpenService
from bot.screens.base import Button, Print, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.points.naming import Line, listed

PAGE = 10
"""Lines of a statement on a page."""


@dataclass(frozen=True, slots=True)
class Wallet:
    """What there is: `lapses` by the last year in which they can be spent, `shares` by whoever earned them.

    `door` is "" of a wallet of one's own; `is_mine`: the person lives there, and does not only help.
    """

    door: str
    balance: int
    held: int
    lapses: Sequence[tuple[int, int]]
    shares: Sequence[tuple[Value, int]] = ()
    is_mine: bool = True
    may_give: bool = False


def hub_line(of: Wallet) -> Value:
    """How it stands, on the screen of service."""
    name = "home" if of.door else "own"
    return text(f"points-hub-{name}", balance=of.balance, held=of.held)


def hub_rows(helped: Sequence[tuple[HouseholdId, str]], *, has_home: bool) -> Rows:
    """The way to the wallet, and to those of households one helps."""
    own = Button(text("points-wallet-button" if has_home else "points-own-button"), OpenWallet())
    rows: Rows = ((own, Button(text("points-rules-button"), OpenPointRules())),)
    return (
        *rows, *((Button(text("points-helped-button", door=door), OpenWallet(one)),) for one, door in helped),
    )  # fmt: skip


def wallet(of: Wallet) -> Screen:
    """What the household has, what is kept for it, what lapses when, whose it is."""
    head = text("points-wallet", door=of.door) if of.door else text("points-wallet-own")
    stands = lines(
        text("points-wallet-balance", balance=of.balance),
        text("points-wallet-held", held=of.held) if of.held else None,
        *(text("points-wallet-lapses", year=str(year), amount=amount) for year, amount in of.lapses),
    )
    shares = [text("points-wallet-share", who=who, amount=amount) for who, amount in of.shares]
    body = paragraphs(
        head,
        stands if of.balance or of.held else text("points-wallet-none"),
        lines(text("points-wallet-shares"), *shares) if len(shares) > 1 else None,
        text("points-only-thanks"),
    )
    return Screen(body, (*_rows(of), (Button(text("points-service-button"), OpenService()),)))


def _rows(of: Wallet) -> Rows:
    if not of.is_mine:
        return ()
    first: tuple[Button, ...] = (Button(text("points-statement-button"), OpenStatement()),)
    if of.may_give:
        first = (*first, Button(text("points-gift-button"), GivePoints()))
    look = (
        Button(text("points-rules-button"), OpenPointRules()),
        Button(text("points-sheet-button"), OpenPointSheet()),
    )
    return (first, look)


def statement(of: Wallet, found: Sequence[Line], zone: str, number: int, *, more: bool) -> Screen:
    """A page of what came and went, the newest first."""
    head = text("points-statement", balance=of.balance)
    body = paragraphs(head, lines(*(listed(one, zone) for one in found)) if found else text("points-statement-none"))
    turning = (
        *((Button(text("points-newer-button"), OpenStatement(number - 1)),) if number else ()),
        *((Button(text("points-older-button"), OpenStatement(number + 1)),) if more else ()),
    )
    tables = (
        Button(text("points-table-wallet-button" if of.door else "points-table-button"), SendStatement("wallet")),
        *((Button(text("points-table-mine-button"), SendStatement("mine")),) if of.door else ()),
    )
    rows = (*((turning,) if turning else ()), *((tables,) if found or number else ()), back())
    return Screen(body, rows)


def table(wanted: Print, door: str) -> Screen:
    """The statement as a file; `door` "": of one person."""
    said = text("points-table", door=door) if door else text("points-table-mine")
    return Screen(said, document=wanted)


def back() -> tuple[Button, ...]:
    """Back to one's wallet, and to the menu."""
    return (Button(text("points-back-button"), OpenWallet()), Button(text("menu-open"), OpenMenu()))
