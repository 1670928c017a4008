"""The turns of a year as a picture, and the workbook of what was done: read when their turn comes."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from itertools import groupby
from typing import cast
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.duty
from bot.actions.duty.books import tables
from bot.actions.duty.subjects import Duty, load
from bot.delivery import feeds
from bot.delivery.prints import Language, YearMonth, YearSheet, YearTurn, year_png
from bot.delivery.workbooks import Table, workbook
from bot.domain.base import UnitId
from bot.domain.duty.calendar import a_year_after
from bot.domain.duty.periods import Period, at_handover
from bot.domain.duty.rota import How, Pause, Turn
from bot.i18n import plain_of
from bot.screens.base import Joined, Moment, Print, Text, Value, text
from storage.duty.rotas import RotaId

Made = tuple[str, Callable[[], bytes] | bytes]
COLUMNS = {Period.MONTH: 1, Period.HALF_MONTH: 2, Period.WEEK: 3}
"""Turns beside each other."""
MARKS = {How.SWAP: "swap", How.STAND_IN: "stand-in", How.OWED: "owed"}


def prepare_year(connection: Connection, wanted: Print, language: str) -> Made:
    """The picture of the turns of the next 12 months, the running one first."""
    duty = _duty(connection, wanted)
    first = duty.running.turn.starts_on if duty.running else duty.rota.starts_on
    drawn = YearSheet(
        language=cast("Language", language), name=duty.unit.label,
        title=_plain(text("duty-year-title", month=_month(first, language, with_year=True)), language),
        columns=COLUMNS[duty.rota.period], months=tuple(_months(duty, language)),
        notes=_paused(connection, duty, datetime.fromisoformat(wanted.on or ""), language),
        footer=_plain(text("duty-year-footer"), language),
    )  # fmt: skip
    return f"{_plain(text('duty-year-file'), language)}-{duty.unit.label}.png", partial(year_png, drawn)


def prepare_book(connection: Connection, wanted: Print, language: str) -> Made:
    """The workbook of a rota's records; "book-duty-leader" names the doors of turns that nobody took."""
    unit = storage.communities.unit(connection, UnitId(wanted.unit_id or 0))
    if unit is None:
        raise LookupError(wanted)
    found = tables(connection, wanted.of, unit.id, language, names_left=wanted.kind == "book-duty-leader")
    name = f"{_plain(text('duty-book-file'), language)}-{unit.label}.xlsx"
    return name, partial(workbook, [Table(*one) for one in found])


def _duty(connection: Connection, wanted: Print) -> Duty:
    kept = storage.duty.rotas.read(connection, RotaId(wanted.of))
    if kept is None:
        raise LookupError(wanted)
    return load(connection, kept)


def _months(duty: Duty, language: str) -> list[YearMonth]:
    """The turns by the month in which they start; the year is named at the top and with each January."""
    running = [duty.running.turn] if duty.running else []
    turns = [*running, *duty.coming]
    until = a_year_after(turns[0].starts_on)
    turns = [one for one in turns if one.starts_on < until]
    by_month = groupby(turns, lambda one: (one.starts_on.year, one.starts_on.month))
    found: list[YearMonth] = []
    named = 0
    for (year, month), of_month in by_month:
        cells = tuple(_turn(duty, one, language) for one in of_month)
        said = _plain(text("duty-year-year", year=str(year)), language) if year != named else ""
        found.append(YearMonth(said, _plain(text(f"rates-month-{month}"), language), cells))
        named = year
    return found


def _turn(duty: Duty, turn: Turn, language: str) -> YearTurn:
    kept = duty.running
    runs = kept is not None and kept.turn is turn
    left = runs and kept is not None and kept.is_the_leaders
    door = duty.doors[turn.household_id] if turn.household_id is not None and not left else ""
    said = door or _plain(text("duty-year-leader"), language)
    mark = "now" if runs else MARKS.get(turn.how, "")
    return YearTurn(
        _days(duty, turn, language), said, _plain(text(f"duty-year-mark-{mark}"), language) if mark else "", now=runs
    )


def _days(duty: Duty, turn: Turn, language: str) -> str:
    """The days of a turn: nothing where they are the whole month, of a week the first."""
    first = str(turn.starts_on.day)
    if duty.rota.period is Period.WEEK:
        return _plain(text("duty-year-from", first=first), language)
    last = turn.until_on - timedelta(days=1)
    same_month = (turn.starts_on.year, turn.starts_on.month) == (last.year, last.month)
    if duty.rota.period is Period.MONTH and same_month and turn.starts_on.day == 1:
        return ""
    if same_month:
        return _plain(text("duty-year-days", first=first, last=str(last.day)), language)
    month = text(f"rates-month-{last.month}")
    return _plain(text("duty-year-days-across", first=first, month=month, last=str(last.day)), language)


def _paused(connection: Connection, duty: Duty, now: datetime, language: str) -> tuple[str, ...]:
    """Who is exempt or away, and until when; never why."""
    today = now.astimezone(ZoneInfo(duty.zone)).date()
    pauses = [
        one
        for one in storage.duty.rotas.pauses(connection, duty.rota)
        if one.state == "granted"
        and (one.until_on is None or one.until_on > today)
        and duty.takes_part(one.household_id)
    ]
    said = []
    for kind, text_id in ((Pause.EXEMPT, "duty-year-exempt"), (Pause.AWAY, "duty-year-away")):
        doors = tuple(
            _until(duty, duty.doors[one.household_id], one.from_on, one.until_on, today)
            for one in pauses
            if one.kind is kind
        )
        if doors:
            said.append(plain_of(Text(text_id, {"doors": Joined(doors, "list")}), language, now))
    return tuple(said)


def _until(duty: Duty, door: str, from_on: date, until_on: date | None, today: date) -> Value:
    first = Moment(at_handover(from_on, duty.zone), duty.zone, "day")
    if until_on is None:
        return door if from_on <= today else text("duty-year-door-from", door=door, first=first)
    last = Moment(at_handover(until_on - timedelta(days=1), duty.zone), duty.zone, "day")
    if from_on <= today:
        return text("duty-year-door-until", door=door, last=last)
    return text("duty-year-door-span", door=door, first=first, last=last)


def _month(day: date, language: str, *, with_year: bool) -> str:
    return _plain(text("rates-month", year=str(day.year), month=text(f"rates-month-{day.month}")), language)


def _plain(value: Value, language: str) -> str:
    return plain_of(value, language)


PREPARED: dict[str, Callable[[Connection, Print, str], Made]] = {
    "duty-calendar": feeds.prepare,
    "duty-year": prepare_year,
    "book-duty": prepare_book,
    "book-duty-leader": prepare_book,
}
"""Print kind → reads what is needed."""
