"""The delivery ledger, doors to visit, and what is printed of a poll."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.polls_paper import (
    NoteDelivery,
    PrintDoors,
    PrintSlips,
    ShowDeliveries,
    ShowDelivery,
    ShowDoors,
    ShowPaper,
)
from bot.domain.polls.deliveries import BY_HAND, Counts, Method, Reached
from bot.domain.polls.poll import Poll
from bot.screens.base import Button, Joined, Moment, Print, Screen, Toast, Value, lines, paragraphs, text
from bot.screens.polls.paper import A_PAGE, door_buttons, in_rows, turning
from bot.screens.polls.shown import Line, code, title

COPIES = (10, 20, 50, 100)
"""Slips of a secret poll that stand on buttons."""


class Told(Protocol):
    """What was written of a line."""

    @property
    def state(self) -> Reached: ...  # noqa: D102
    @property
    def method(self) -> Method: ...  # noqa: D102
    @property
    def on_day(self) -> date: ...  # noqa: D102


def ledger(poll: Poll, counted: Counts, listed: Sequence[Line], page: int, *, left: bool) -> Screen:
    """How many were told, and the doors that were not yet, or were."""
    page = max(0, min(page, (len(listed) - 1) // A_PAGE))
    named = door_buttons(listed)[page * A_PAGE : (page + 1) * A_PAGE]
    buttons = [Button(label, ShowDelivery(line.id)) for line, label in named]
    turn = turning(page, len(listed), A_PAGE, lambda to: ShowDeliveries(poll.id, left, to))
    other = Button(text("paper-told-list" if left else "paper-left-list"), ShowDeliveries(poll.id, not left))
    body = lines(
        text("paper-ledger", title=title(poll)),
        counts_line(counted),
        text("paper-ledger-left" if left else "paper-ledger-told") if listed else None,
    )
    return Screen(body, (*in_rows(buttons), *turn, (other,), (_back(poll), _menu())))


def counts_line(counted: Counts) -> Value:
    """The ledger in figures."""
    return text("paper-ledger-counts", delivered=counted.delivered, refused=counted.refused, left=counted.left)


def delivery(poll: Poll, line: Line, known: Sequence[tuple[Told, str]], zone: str) -> Screen:
    """What is known of a line, and buttons to write more."""
    body = paragraphs(
        text("paper-delivery-head", door=line.label, title=title(poll)),
        lines(*(_told(one, who, zone) for one, who in known)) if known else text("paper-delivery-none"),
    )
    delivered = [
        Button(
            text(f"paper-deliver-{method.value}"), NoteDelivery(line.id, Reached.DELIVERED.value, method.value)
        )
        for method in BY_HAND
    ]  # fmt: skip
    other = [
        Button(text("paper-deliver-refused"), NoteDelivery(line.id, Reached.REFUSED.value, Method.DOOR.value)),
        Button(text("paper-deliver-nobody"), NoteDelivery(line.id, Reached.UNREACHABLE.value, Method.DOOR.value)),
    ]
    back = (Button(text("paper-back"), ShowDeliveries(poll.id)), _menu())
    return Screen(body, (*in_rows(delivered, 2), tuple(other), back))


def _told(one: Told, who: str, zone: str) -> Value:
    noon = datetime.combine(one.on_day, time(12), ZoneInfo(zone))
    return text(
        f"paper-delivery-{code(one.state)}", on=Moment(noon, zone, "day"),
        method=text(f"paper-method-{one.method.value}"), who=who or text("paper-by-bot"),
    )  # fmt: skip


def noted() -> Toast:
    """It is written down."""
    return Toast(text("paper-noted-toast"))


# doors and prints


def doors(poll: Poll, listed: Sequence[Line]) -> Screen:
    """The doors to visit: doors, and nothing of why."""
    if not listed:
        return Screen(text("paper-doors-none", title=title(poll)), ((_back(poll), _menu()),))
    body = lines(
        text("paper-doors", title=title(poll), count=len(listed)), Joined(tuple(one.short for one in listed), "list")
    )  # fmt: skip
    return Screen(body, ((Button(text("paper-print"), PrintDoors(poll.id)),), (_back(poll), _menu())))


def ask_copies(poll: Poll) -> Screen:
    """How many slips of a secret poll?"""
    buttons = [Button(text("paper-copies", count=one), PrintSlips(poll.id, one)) for one in COPIES]
    return Screen(text("paper-ask-copies", title=title(poll)), (*in_rows(buttons, 2), (_back(poll), _menu())))


def printed(document: Print, question: str) -> Screen:
    """The document itself."""
    return Screen(text(f"paper-printed-{document.kind.removeprefix('poll-')}", title=question), document=document)


def being_printed() -> Toast:
    """It comes as a message of its own."""
    return Toast(text("paper-being-printed"))


def doors_button(poll: Poll) -> Button:
    """The way to the doors to visit."""
    return Button(text("paper-doors-button"), ShowDoors(poll.id))


def _back(poll: Poll) -> Button:
    return Button(text("paper-back"), ShowPaper(poll.id))


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
