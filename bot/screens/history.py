"""Everything that happened to a matter: who, when, from what to what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.base import MatterId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.rates import ExportHistory, ListHistory, ReadHistory
from bot.domain.history import Changed
from bot.screens.base import Button, Moment, Print, Screen, Text, Value, lines, paragraphs, text
from bot.screens.matters.shown import category


@dataclass(frozen=True, slots=True)
class Read:
    """A line as it may be read; `who` is None where that is nobody's business, "" where it was the clock.

    `minute`: its time may be read to the minute, `deadlines`: deadlines may.
    """

    at: datetime
    minute: bool
    deadlines: bool
    who: str | None
    what: Value
    from_state: str | None
    state: str
    changed: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """How bodies are called, and the zone in which instants are read."""

    bodies: dict[int, str]
    zone: str


def matters(found: Iterable[tuple[MatterId, str, str, bool]], page: int, *, more: bool) -> Screen:
    """The newest matters: id, number, category, whether it is confidential."""
    rows: list[tuple[Button, ...]] = [
        (Button(_named(number, code, is_confidential=hidden), ReadHistory(matter_id)),)
        for matter_id, number, code, hidden in found
    ]
    if not rows and page == 0:
        return Screen(text("history-none"), (_menu(),))
    turn = _turn(page, ListHistory(page - 1), ListHistory(page + 1), more=more)
    return Screen(text("history-list"), (*rows, *turn, _menu()))


def page(
    matter_id: MatterId, number: str, found: tuple[Read, ...], names: Names, at: int, *, more: bool
) -> Screen:  # fmt: skip
    """A page of a matter's history, the oldest first."""
    body = paragraphs(text("history-title", number=number), *(line(one, names) for one in found))
    turn = _turn(at, ReadHistory(matter_id, at - 1), ReadHistory(matter_id, at + 1), more=more)
    export = Button(text("history-export"), ExportHistory(matter_id))
    return Screen(body, (*turn, (export, Button(text("history-back"), ListHistory())), _menu()))


def line(one: Read, names: Names) -> Value:
    """When and who, what, from what to what."""
    at = Moment(one.at, names.zone, "minute" if one.minute else "day")
    state = None
    if one.from_state != one.state:
        state = text("history-state", before=state_name(one.from_state), after=state_name(one.state))
    return lines(
        text("history-line", at=at, who=who_name(one.who)), one.what, state,
        *(changed(change, names, exact=one.deadlines) for change in one.changed),
    )  # fmt: skip


def changed(change: Changed, names: Names, *, exact: bool) -> Value:
    """What became what; deadlines to the minute where they are `exact`."""
    before, after = (_value(change.what, value, names, exact=exact) for value in (change.before, change.after))
    return text(
        "history-changed", what=text(f"history-changed-{change.what.replace('_', '-')}"), before=before, after=after
    )


def who_name(who: str | None) -> Value:
    """Who did it."""
    if who is None:
        return text("history-who-hidden")
    return who or text("history-who-clock")


def state_name(state: str | None) -> Value:
    """A state in a word."""
    return text(f"history-state-{state.replace('_', '-')}") if state else "—"


def _value(what: str, value: Any, names: Names, *, exact: bool) -> Value:
    if value is None:
        return "—"
    match what:
        case "body":
            return names.bodies.get(value, "—")
        case "category":
            return category(value)
        case "accept_by" | "settle_by":
            return Moment(datetime.fromisoformat(value), names.zone, "minute" if exact else "day")
        case "level":
            return level_name(value)
        case _:
            return urgency_name(value)


def level_name(level: str) -> Text:
    """How far up."""
    return text(f"history-level-{level}")


def urgency_name(urgency: str) -> Text:
    """How urgent."""
    return text(f"history-urgency-{urgency}")


def workbook(number: str, matter_id: MatterId) -> Screen:
    """The matter's history as a file."""
    return Screen(text("history-book", number=number), document=Print("book-matter", matter_id))


def _named(number: str, code: str, *, is_confidential: bool) -> Text:
    return text("history-one", number=number, what=text("history-confidential") if is_confidential else category(code))


def _turn(page: int, before: ListHistory | ReadHistory, after: ListHistory | ReadHistory, *, more: bool) -> list[Any]:
    row = [Button(text("matters-page-before"), before)] if page else []
    if more:
        row.append(Button(text("matters-page-next"), after))
    return [tuple(row)] if row else []


def _menu() -> tuple[Button, ...]:
    return (Button(text("menu-open"), OpenMenu()),)
