"""The roster in the administrator's chat: how to send one, what is wrong with it, what it would change."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from bot.domain.commands.communities import ListUnits, OpenRoster, SendTemplate, UndoRoster
from bot.domain.commands.forms import OpenMenu
from bot.domain.roster import Flat, Problem
from bot.screens.base import Button, Joined, Moment, Print, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices

DOORS = 10
"""So many doors are named of each kind of difference."""
PROBLEMS = 20
"""So many problems are named; the rest is counted."""

COLUMNS = ("door", "area")
"""Columns that a problem names by their id, because the file does not have them."""


@dataclass(frozen=True, slots=True)
class Totals:
    """How many there are of what."""

    buildings: int
    units: int
    flats: int
    vacant: int
    shops: int
    parking: int

    @classmethod
    def of(cls, flats: Iterable[Flat]) -> "Totals":
        """Counted; `flats` are dwellings, vacant ones included."""
        every = tuple(flats)
        dwellings = [flat for flat in every if flat.use == "dwelling"]
        return cls(
            buildings=len({(flat.estate, flat.building) for flat in every}),
            units=len({(flat.estate, flat.building, flat.unit) for flat in every}),
            flats=len(dwellings),
            vacant=sum(flat.vacant for flat in dwellings),
            shops=sum(flat.use == "shop" for flat in every),
            parking=sum(flat.use == "parking" for flat in every),
        )

    def to_json(self) -> dict[str, int]:
        """The counts by name."""
        return asdict(self)


def about_roster(totals: Totals, *, may_undo: bool) -> Screen:
    """What the roster holds, how one is sent, and the way to undo what was loaded last."""
    held = _totals(totals.to_json()) if totals.flats or totals.shops or totals.parking else text("roster-none")
    rows: Rows = (
        (
            Button(text("roster-template-xlsx"), SendTemplate("xlsx")),
            Button(text("roster-template-csv"), SendTemplate("csv")),
        ),
        *(((undo_button(),),) if may_undo else ()),
        (_menu(),),
    )
    return Screen(paragraphs(text("roster-about"), held), rows)


def undo_button() -> Button:
    """The way to undo what was loaded last."""
    return Button(text("roster-undo"), UndoRoster(sure=False))


def ask_undo(at: datetime, zone: str, added: int, changed: int) -> Screen:
    """Asked once before a load is undone."""
    rows: Rows = (
        (Button(text("roster-undo-sure"), UndoRoster(sure=True)), Button(text("communities-back"), OpenRoster())),
    )
    return Screen(text("roster-undo-ask", at=Moment(at, zone), added=added, changed=changed), rows)


def template(kind: str) -> Screen:
    """An empty roster to fill in."""
    return Screen(text("roster-template"), document=Print("roster-template", of=0 if kind == "xlsx" else 1))


def problems(file_name: str, found: tuple[Problem, ...]) -> Screen:
    """Everything that is wrong with a file, the first twenty by line, column and reason."""
    rest = len(found) - PROBLEMS
    body = paragraphs(
        text("roster-problems", file=file_name, count=len(found)),
        lines(*(problem(one) for one in found[:PROBLEMS])),
        text("roster-problems-more", count=rest) if rest > 0 else None,
        text("roster-problems-again"),
    )
    return Screen(body, ((Button(text("roster-open"), OpenRoster()), _menu()),))


def problem(one: Problem, value: Value | None = None) -> Value:
    """One problem: where it is and why; `value`: how the value that is one is named, where not by itself."""
    column: Value = one.column
    if one.line == 0 and one.column in COLUMNS:
        column = text(f"roster-column-{one.column}")
    why = reason(one, value)
    if one.line and one.column:
        return text("roster-problem-cell", line=str(one.line), column=column, reason=why)
    if one.line:
        return text("roster-problem-line", line=str(one.line), reason=why)
    if one.column:
        return text("roster-problem-column", column=column, reason=why)
    return text("roster-problem-file", reason=why)


def reason(one: Problem, value: Value | None = None) -> Value:
    """Why it is a problem, with the value that is one."""
    return text(one.reason, value=one.value if value is None else value, first=str(one.first_line))


def nothing_to_do(missing: list[str], count: int) -> Screen:
    """The file says what is known already."""
    gone = _named("roster-missing", count, missing) if count else None
    return Screen(paragraphs(text("roster-nothing-to-do"), gone), ((_menu(),),))


def preview(state: dict[str, Any]) -> Screen:
    """What loading the file would change."""
    body = paragraphs(
        text("roster-preview", file=state["file_name"]),
        _totals(state["totals"]),
        *(_named(f"roster-{kind}", *state[kind]) for kind in ("added", "changed", "missing") if state[kind][0]),
        text("roster-preview-ask"),
    )
    return Screen(body, (*choices("preview", ("load", text("roster-load"))), cancel()))


def loaded(added: int, changed: int, missing: int) -> Screen:
    """The roster is in; what comes next."""
    body = paragraphs(
        text("roster-loaded", added=added, changed=changed) if added or changed else text("roster-nothing-to-do"),
        text("roster-loaded-missing", count=missing) if missing else None,
        text("roster-loaded-next"),
    )
    return Screen(body, ((Button(text("roster-next-units"), ListUnits()), _menu()),))


def _totals(totals: dict[str, int]) -> Value:
    shown = [
        text(f"roster-total-{name}", count=totals[name])
        for name in ("buildings", "units", "flats", "vacant", "shops", "parking")
        if totals[name] or name in ("buildings", "units", "flats")
    ]
    return Joined(tuple(shown), "list")


def _named(text_id: str, count: int, doors: list[str]) -> Value:
    named = Joined(tuple(doors), "list")
    if count > len(doors):
        return text(f"{text_id}-more", count=count, doors=named)
    return text(text_id, count=count, doors=named)


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
