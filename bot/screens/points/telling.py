"""What households hear of their points: thanks, what lapses."""

from datetime import date

from bot.domain.commands.points import OpenWallet
from bot.screens.base import Button, Screen, Value, paragraphs, text
from bot.screens.points.days import day_named


def thanked_for_duty(amount: int) -> Value:
    """To who hands a turn over."""
    return text("points-thanked-duty", amount=amount)


def thanked_for_matter(number: str, amount: int) -> Screen:
    """To who said something that a neighbour confirms as solved."""
    return Screen(text("points-thanked-matter", number=number, amount=amount), _look())


def lapse_announced(door: str, amount: int, last: date, window: date | None) -> Screen:
    """So many lapse after the last day of the year; `window`: the last day on which a counter opens."""
    body = paragraphs(
        text("points-lapse-announced", whose=whose(door), amount=amount, last=day_named(last)),
        text("points-lapse-window", on=day_named(window)) if window is not None else None,
    )
    return Screen(body, _look())


def lapsed(door: str, amount: int, year: int) -> Screen:
    """So many have lapsed."""
    return Screen(text("points-lapsed", whose=whose(door), amount=amount, year=str(year)), _look())


def whose(door: str) -> Value:
    """A household by its door, since helpers hear of it too; "" is who reads it."""
    return door or text("points-you")


def _look() -> tuple[tuple[Button, ...], ...]:
    return ((Button(text("points-look-button"), OpenWallet()),),)
