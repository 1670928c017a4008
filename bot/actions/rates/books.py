"""The workbooks of a month, as tables of words and numbers: matters, rates, and what happened."""

from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.rates
from bot.actions.history import names_in, readable
from bot.actions.rates.reading import MonthRead, read_month
from bot.domain.base import BodyId, CommunityId, UnitId
from bot.domain.months import Month
from bot.domain.places import Community
from bot.domain.rates import (
    FEWEST,
    Count,
    Rate,
    Rates,
    confidential_ones,
    public_ones,
    tallied,
    together,
    with_shown_marks,
)
from bot.i18n import plain_of
from bot.screens import history as said
from bot.screens.base import Value, text
from bot.screens.matters.shown import category
from storage.history import Line
from storage.rates import Written

Cells = list[str | int]
Sheet = tuple[str, list[str], list[Cells]]
"""Title, headings, rows."""
Key = tuple[int, str]
"""By what it is counted: an id to sort by, and a name."""

TIMES = ("filed", "accepted", "done", "closed", "accept-by", "settle-by")
"""The instants of a matter, in the order of its columns."""
COLUMNS = (
    "number", "unit", "category", "urgency", "level", "body", "state", "supporters", *TIMES, "marks", "high-marks",
    "high-percent", "words",
)  # fmt: skip


def month_tables(
    connection: Connection, community: Community, month: Month, now: datetime, language: str
) -> list[Sheet]:  # fmt: skip
    """The rates by community, unit, body and category, and the matters of the month."""
    read = read_month(connection, community, month, now)
    units = storage.rates.unit_labels(connection, community.id)
    say = _speaking(language)
    return [_rates(read, units, say), _matters(connection, read, units, now, say)]


def history_tables(
    connection: Connection, community_id: CommunityId, lines: list[Line], language: str
) -> list[Sheet]:  # fmt: skip
    """Who did what and when, from what to what, a line each."""
    say, names = _speaking(language), names_in(connection, community_id)
    headings = [say(text(f"history-column-{one}")) for one in ("number", "at", "who", "what", "from", "to", "changed")]
    rows: list[Cells] = []
    for line in lines:
        one = readable(line, 3000)
        changed = "; ".join(say(said.changed(change, names, exact=one.deadlines)) for change in one.changed)
        rows.append([
            str(line.number), _written(line.at, names.zone, minute=one.minute), say(said.who_name(one.who)),
            say(one.what), say(said.state_name(one.from_state)), say(said.state_name(one.state)), changed,
        ])  # fmt: skip
    return [(say(text("history-file")), headings, rows)]


def _rates(read: MonthRead, units: Mapping[UnitId, str], say: Callable[[Value], str]) -> Sheet:
    counted = public_ones(read.verdicts)
    rows: list[Cells] = []

    def add(of: str, found: dict[Key, Rates]) -> None:
        marks = with_shown_marks({one: rates.satisfied for one, rates in found.items()})
        rows.extend(_row(of, one[1], found[one], marks[one], say) for one in sorted(found))

    nobody = say(text("rates-nobody"))
    by_unit = tallied(counted, lambda one: (int(one.unit_id), units.get(one.unit_id, "—")))
    by_body = tallied(counted, lambda one: (one.body_id or 0, read.bodies.get(one.body_id or BodyId(0), nobody)))
    add(say(text("rates-by-community")), {(0, read.community.name): together(counted)})
    add(say(text("rates-by-unit")), by_unit)
    add(say(text("rates-by-body")), by_body)
    add(say(text("rates-by-category")), tallied(counted, lambda one: (0, say(category(one.category)))))
    hidden = confidential_ones(read.verdicts)
    if hidden is not None:
        marks = with_shown_marks({0: hidden.satisfied})[0]
        rows.append(_row(say(text("rates-confidential")), "", hidden, marks, say))
    headings = [say(text(f"rates-column-{one}")) for one in ("by", "name")]
    for rate in Rate:
        label = say(text(f"rates-name-{rate.value}"))
        headings += [f"{label} {say(text(f'rates-column-{one}'))}" for one in ("kept", "base", "percent")]
    return say(text("rates-sheet")), headings, rows


def _row(of: str, name: str, rates: Rates, marks: Count | None, say: Callable[[Value], str]) -> Cells:
    cells: Cells = [of, name]
    for count in (rates.responded, rates.resolved):
        cells += _count(count)
    return cells + (_count(marks) if marks is not None else [say(text("rates-few")), "", ""])


def _count(count: Count) -> Cells:
    return [count.kept, count.base, f"{count.percent}%" if count.percent is not None else ""]


def _matters(
    connection: Connection, read: MonthRead, units: Mapping[UnitId, str], now: datetime, say: Callable[[Value], str]
) -> Sheet:  # fmt: skip
    community, month = read.community, read.month
    begins, ends = month.begins_at(community.zone), month.ends_at(community.zone)
    found = storage.rates.matters(connection, community.id, begins, ends, now)
    given = tallied(public_ones(read.verdicts), lambda one: one.matter_id)
    marks = with_shown_marks({one.id: given.get(one.id, Rates()).satisfied for one in found})
    headings = [say(text(f"rates-column-{one}")) for one in COLUMNS]
    rows = [_matter(one, read, units, marks[one.id], say) for one in found]
    hidden = storage.rates.confidential(connection, community.id, begins, ends)
    if hidden >= FEWEST:
        rows.append([say(text("rates-confidential-count", count=hidden))])
    return say(text("rates-sheet-matters")), headings, rows


def _matter(
    one: Written, read: MonthRead, units: Mapping[UnitId, str], marks: Count | None, say: Callable[[Value], str]
) -> Cells:  # fmt: skip
    body = read.bodies.get(one.body_id, "") if one.body_id is not None else ""
    shown: Cells = [marks.base, marks.kept, f"{marks.percent}%" if marks.percent is not None else ""] if marks else [
        say(text("rates-few")), "", ""
    ]  # fmt: skip
    return [
        str(one.number), units.get(one.unit_id, ""), say(category(one.category)), say(said.urgency_name(one.urgency)),
        say(said.level_name(one.level)), body, say(said.state_name(one.state)), one.supporters,
        *(_written(at, read.community.zone, minute=one.is_public) for at in one.times), *shown,
        one.words if one.is_public else "",
    ]  # fmt: skip


def _written(at: datetime | None, zone: str, *, minute: bool) -> str:
    """An instant as spreadsheets sort it, local; of what is anonymous the day only."""
    if at is None:
        return ""
    return at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M" if minute else "%Y-%m-%d")


def _speaking(language: str) -> Callable[[Value], str]:
    return lambda value: plain_of(value, language)
