"""Giving points to neighbours."""

from collections.abc import Sequence

from bot.domain.commands.points import OpenWallet
from bot.screens.base import Button, Screen, Value, text
from bot.screens.forms import cancel, choices
from bot.screens.points.wallets import back


def choose_door(doors: Sequence[tuple[str, str]]) -> Screen:
    """To whom? The doors of the own unit as buttons (door of the roster, short), any other is typed."""
    options = [(door, short) for door, short in doors]
    return Screen(text("points-gift-ask-door"), (*choices("door", *options, a_row=4), cancel()))


def ask_amount(door: str, offered: Sequence[int], most: int) -> Screen:
    """How many?"""
    options: list[tuple[str, Value]] = [(str(one), text("points-gift-amount", amount=one)) for one in offered]
    said = text("points-gift-ask-amount", door=door, most=most)
    return Screen(said, (*choices("amount", *options, a_row=4), cancel()))


def check_gift(door: str, amount: int, left: int) -> Screen:
    """Is it right so?"""
    said = text("points-gift-check", door=door, amount=amount, left=left)
    return Screen(said, (*choices("check", ("yes", text("points-gift-yes"))), cancel()))


def given(door: str, amount: int, balance: int) -> Screen:
    """It is theirs now."""
    return Screen(text("points-gift-given", door=door, amount=amount, balance=balance), (back(),))


def got(giver: str, taker: str, amount: int) -> Screen:
    """To the household that was given something."""
    look = ((Button(text("points-look-button"), OpenWallet()),),)
    return Screen(text("points-gift-got", giver=giver, taker=taker, amount=amount), look)
