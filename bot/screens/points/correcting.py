"""Taking back what was a mistake: the administrator's, with a reason that the household reads."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.domain.commands.communities import OpenRules
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.points import CorrectPoints, OpenWallet
from bot.screens.base import Button, Moment, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.points.days import day_named
from bot.screens.points.naming import Line, said, signed
from bot.screens.points.rules import rule_named
from bot.screens.points.telling import whose


def ask_door(alone: Sequence[tuple[str, str]]) -> Screen:
    """Whose? A household's by its door; `alone`: people with points of their own."""
    options = [
        (key, name or text("points-correct-nth", nth=str(nth))) for nth, (key, name) in enumerate(alone, 1)
    ]  # fmt: skip
    body = lines(text("points-correct-ask-door"), text("points-correct-alone") if options else None)
    return Screen(body, (*choices("door", *options), cancel()))


def choose_entry(door: str, found: Sequence[tuple[str, Line]], zone: str) -> Screen:
    """Which entry? Only what can have been a mistake."""
    options = [
        (key, text("points-correct-entry", day=Moment(one.at, zone, "day"), what=said(one), amount=signed(one.amount)))
        for key, one in found
    ]  # fmt: skip
    body = text("points-correct-choose" if found else "points-correct-nothing", door=door)
    return Screen(body, (*choices("entry", *options, a_row=1), cancel()))


def ask_reason(limit: int) -> Screen:
    """Why is it a mistake?"""
    return Screen(text("points-correct-ask-reason", limit=limit), (cancel(),))


def check_correction(door: str, line: Line, zone: str, reason: str) -> Screen:
    """Once more: only a mistake is taken back."""
    body = paragraphs(
        text("points-correct-check", door=door),
        lines(_entry(line, zone), text("points-correct-reason", reason=reason)),
        text("points-correct-only"),
    )
    return Screen(body, (*choices("check", ("yes", text("points-correct-yes"))), cancel()))


def corrected() -> Screen:
    """It is taken back."""
    again = (Button(text("points-correct-button"), CorrectPoints()),)
    back = (Button(text("communities-menu-rules"), OpenRules()), Button(text("menu-open"), OpenMenu()))
    return Screen(text("points-corrected"), (again, back))


def corrected_told(door: str, line: Line, zone: str, reason: str) -> Screen:
    """To the household."""
    body = paragraphs(
        text("points-corrected-told", whose=whose(door)),
        lines(_entry(line, zone), text("points-correct-reason", reason=reason)),
        text("points-corrected-ask"),
    )
    return Screen(body, ((Button(text("points-look-button"), OpenWallet()),),))


def corrected_for_helper(door: str, amount: int) -> Screen:
    """To the helper of a household in which nobody is registered: how much, and not what it was or why."""
    body = text("points-corrected-helper", door=door, amount=signed(amount))
    return Screen(body, ((Button(text("menu-open"), OpenMenu()),),))


def logged(what: str, about: Mapping[str, Any]) -> Value:
    """A line of the community's log."""
    match what:
        case "entry-corrected" if not about["door"]:
            return text("points-log-corrected-own", amount=signed(about["amount"]))
        case "entry-corrected":
            return text("points-log-corrected", door=about["door"], amount=signed(about["amount"]))
        case "gifts-of-points":
            return text("points-log-gifts", limit=about["limit"])
    on = day_named(date.fromisoformat(about["from"]))
    return text("points-log-rule", rule=rule_named(about["rule"]), value=about["value"], on=on)


def _entry(line: Line, zone: str) -> Value:
    return text(
        "points-correct-entry", day=Moment(line.at, zone, "day"), what=said(line), amount=signed(line.amount)
    )  # fmt: skip
