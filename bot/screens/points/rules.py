"""How points are earned, for everybody; and how the administrator changes it."""

from collections.abc import Sequence
from datetime import date

from bot.domain.commands.communities import OpenRules
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.points import (
    ChangePointRule,
    OpenGiftLimit,
    OpenPointRules,
    OpenPointSheet,
    OpenWallet,
    SetGiftLimit,
)
from bot.domain.points.rates import RULES, Rates
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.points.days import day_named

SHOWN = ("hour", "duty", "matter", "poll", "deed", "month")
"""Rules with a sentence of their own; that of an hour and of a matter names how many count, too."""


def rules(now: Rates, coming: Sequence[tuple[date, Rates]], gifts: int, *, may_change: bool) -> Screen:
    """What is thanked with how many points: today, and from when on otherwise."""
    later: list[Value] = []
    before = now
    for since, rates in coming:
        later += [
            text("points-rules-later", on=day_named(since), rule=rule_named(name), value=getattr(rates, name))
            for name in RULES
            if getattr(rates, name) != getattr(before, name)
        ]
        before = rates
    body = paragraphs(
        text("points-rules"),
        lines(*(_sentence(name, now) for name in SHOWN if name == "month" or getattr(now, name))),
        lines(text("points-rules-coming"), *later) if later else None,
        lines(
            text("points-rules-lapse"), text("points-rules-gifts", limit=gifts) if gifts else None,
            text("points-rules-never"), text("points-rules-anonymous"),
        ),
        text("points-only-thanks"),
    )  # fmt: skip
    change: Rows = (
        (Button(text("points-change-button"), ChangePointRule()), Button(text("points-gifts-button"), OpenGiftLimit())),
        (Button(text("communities-menu-rules"), OpenRules()), Button(text("menu-open"), OpenMenu())),
    )
    look: Rows = (
        (Button(text("points-back-button"), OpenWallet()), Button(text("points-sheet-button"), OpenPointSheet())),
    )
    return Screen(body, (*look, *(change if may_change else ())))


def _sentence(name: str, rates: Rates) -> Value:
    match name:
        case "hour":
            return text("points-rules-hour", points=rates.hour, hours=rates.hours_a_day)
        case "matter":
            return text("points-rules-matter", points=rates.matter, count=rates.matters_a_month)
    return text(f"points-rules-{name}", points=getattr(rates, name))


def rule_named(name: str) -> Value:
    """A rule in a few words."""
    return text(f"points-what-{name.replace('_', '-')}")


# changing


def ask_rule(now: Rates) -> Screen:
    """Which rule?"""
    options = [(name, text("points-rule-now", rule=rule_named(name), value=getattr(now, name))) for name in RULES]
    return Screen(text("points-ask-rule"), (*choices("rule", *options, a_row=1), cancel()))


def ask_value(name: str, now: int, most: int) -> Screen:
    """How many?"""
    said = text("points-ask-value", rule=rule_named(name), value=now, most=most)
    return Screen(said, (cancel(),))


def ask_since(tomorrow: date, next_month: date) -> Screen:
    """From which day on?"""
    offered = choices(
        "since", (tomorrow.isoformat(), text("points-since-tomorrow")),
        (next_month.isoformat(), text("points-since-month", month=next_month.month)),
    )  # fmt: skip
    return Screen(text("points-ask-since"), (*offered, cancel()))


def check_rule(name: str, before: int, value: int, since: date) -> Screen:
    """Is it right so?"""
    said = text(
        "points-check-rule", rule=rule_named(name), before=before, value=value, on=day_named(since)
    )  # fmt: skip
    return Screen(said, (*choices("check", ("yes", text("points-rule-yes"))), cancel()))


def gift_limit(now: int, offered: Sequence[int]) -> Screen:
    """How much a household may give away in a day, with others to choose from."""
    buttons = tuple(
        Button(text("points-gifts-none") if not one else text("points-gifts-choice", points=one), SetGiftLimit(one))
        for one in offered
    )
    back = (Button(text("points-rules-button"), OpenPointRules()), Button(text("menu-open"), OpenMenu()))
    return Screen(text("points-gifts", limit=now), (buttons[:2], buttons[2:], back))
