"""What a community sets for itself, as its administrator sees it."""

from datetime import date

from bot.domain.commands.communities import (
    AddDays,
    OpenDays,
    OpenProxyLimit,
    OpenRules,
    OpenSlipDays,
    RemoveDays,
    SetProxyLimit,
    SetSlipDays,
)
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.openboard import BoardSettings
from bot.domain.commands.points import CorrectPoints, OpenPointRules
from bot.domain.commands.records import OpenGoalRule
from bot.domain.commands.redemption import OpenExchange
from bot.domain.commands.topics import OpenTopicRules
from bot.domain.setup import KINDS, Stretch
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.communities.places import PAGE, turning
from bot.screens.forms import cancel


def rules() -> Screen:
    """What can be set."""
    rows: Rows = (
        (Button(text("communities-rules-days"), OpenDays()),),
        (Button(text("communities-rules-slips"), OpenSlipDays()),),
        (Button(text("communities-rules-topics"), OpenTopicRules()),),
        (Button(text("communities-rules-proxies"), OpenProxyLimit()),),
        (
            Button(text("points-rules-set-button"), OpenPointRules()),
            Button(text("points-correct-button"), CorrectPoints()),
        ),
        (Button(text("records-rules-button"), OpenGoalRule()),),
        (Button(text("redemption-manage-button"), OpenExchange()), Button(text("openboard-button"), BoardSettings())),
        (_menu(),),
    )
    return Screen(text("communities-rules"), rows)


def days(found: tuple[tuple[str, Stretch], ...], page: int) -> Screen:
    """The community's own holidays and working days to come; a press takes them away."""
    shown = found[page * PAGE : (page + 1) * PAGE]
    listed: list[Value] = [
        lines(
            text(f"communities-days-{_of(kind)}-head"),
            *(text("communities-days-line", days=days_named(one)) for one in of),
        )
        for kind in KINDS
        if (of := [stretch for other, stretch in shown if other == kind])
    ]
    rows: Rows = tuple(
        (Button(text("communities-days-remove", days=days_named(one)), _removal(kind, one)),) for kind, one in shown
    )
    adding = tuple(Button(text(f"communities-days-{_of(kind)}-add"), AddDays(kind)) for kind in KINDS)
    turns = turning(page, len(found) > (page + 1) * PAGE, OpenDays(page - 1), OpenDays(page + 1))
    body = paragraphs(text("communities-days"), *(listed or [text("communities-days-none")]))
    return Screen(body, (*rows, *turns, adding, _back()))


def ask_days(kind: str) -> Screen:
    """Which days?"""
    return Screen(text(f"communities-days-{_of(kind)}-ask"), (cancel(),))


def days_named(stretch: Stretch) -> Value:
    """A day, or the first and the last of several."""
    first, last = stretch
    if first == last:
        return _day(first)
    return text("communities-days-range", first=_day(first), last=_day(last))


def kind_named(kind: str) -> Value:
    """Holidays, or working days."""
    return text(f"communities-days-{_of(kind)}")


def slip_days(now: int, offered: tuple[int, ...]) -> Screen:
    """How long a slip is good for, with other lengths to choose from."""
    buttons = [Button(text("communities-slip-days-choice", days=days), SetSlipDays(days)) for days in offered]
    rows: Rows = tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))
    return Screen(text("communities-slip-days", days=now), (*rows, _back()))


def proxy_limit(now: int, offered: tuple[int, ...]) -> Screen:
    """For how many households one neighbour may vote, with other figures to choose from."""
    buttons = tuple(Button(text("communities-proxies-choice", most=most), SetProxyLimit(most)) for most in offered)
    return Screen(text("communities-proxies", most=now), (buttons, _back()))


def _of(kind: str) -> str:
    return kind.replace("_", "-")


def _removal(kind: str, stretch: Stretch) -> RemoveDays:
    return RemoveDays(kind, stretch[0].isoformat(), stretch[1].isoformat())


def _day(day: date) -> Value:
    return text("communities-day", year=str(day.year), month=str(day.month), day=str(day.day))


def _back() -> tuple[Button, ...]:
    return (Button(text("communities-menu-rules"), OpenRules()), _menu())


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
