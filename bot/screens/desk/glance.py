"""How things stand, at a glance: the community, its units, the communities of a street."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.commands.communities import (
    OpenRules,
    OpenSetup,
    ShowUnit,
)
from bot.domain.commands.matters import FindMatters
from bot.domain.commands.workday import ListLeaves
from bot.domain.communities import GroupState
from bot.domain.months import Month
from bot.domain.places import Community
from bot.domain.rates import Count, Rate, Rates, may_show_marks
from bot.screens.base import Button, Value, text
from bot.screens.desk.parts import NOTHING, Cell, Heading, Page, Table, heads, number
from bot.screens.lateness import menu_button as lateness_button
from bot.screens.rates import month_name, rate_name


@dataclass(frozen=True, slots=True)
class Totals:
    """What all units of a community add up to."""

    units: int
    with_group: int
    with_leader: int
    doors: int
    registered: int
    open: int
    late: int


def overview(community: Community, totals: Totals, months: Sequence[tuple[Month, Rates]]) -> Page:
    """How the community stands, and what is set up from here."""
    figures = (
        ("units", Cell(totals.units, leads="/desk/units", is_number=True)),
        ("groups", _counted(totals.with_group, totals.units)),
        ("leaders", _counted(totals.with_leader, totals.units)),
        ("doors", _counted(totals.registered, totals.doors)),
        ("open", Cell(totals.open, leads="/desk/units?sort=open&down=1", is_number=True)),
        ("late", Cell(totals.late, leads="/desk/units?sort=late&down=1", is_number=True, alerts=totals.late > 0)),
    )
    stands = Table(
        text("desk-figures"), heads(text("desk-figure"), text("desk-number")),
        tuple((Cell(text(f"desk-figure-{name}")), cell) for name, cell in figures),
    )  # fmt: skip
    names = tuple(rate_name(one) for one in Rate)
    rows = tuple(
        (Cell(month_name(month)), *_rates(of, of.satisfied if may_show_marks(of.satisfied.base) else None))
        for month, of in months
    )
    rates = Table(text("desk-rates"), heads(text("desk-month"), *names), rows)
    buttons = (
        Button(text("menu-queue"), FindMatters("body")), lateness_button(),
        Button(text("workday-leaves-button"), ListLeaves()),
        Button(text("communities-menu-setup"), OpenSetup()), Button(text("communities-menu-rules"), OpenRules()),
    )  # fmt: skip
    return Page(community.name or text("desk-name"), None, buttons, (stands, rates))


def _counted(part: int, whole: int) -> Cell:
    return Cell(text("desk-of", part=part, whole=whole), count=Count(part, whole), is_number=True)


def _rates(of: Rates, marks: Count | None) -> tuple[Cell, ...]:
    return (_rate(of.responded), _rate(of.resolved), _rate(marks) if marks is not None else Cell(text("rates-few")))


def _rate(count: Count) -> Cell:
    if count.percent is None:
        return Cell(NOTHING)
    said = text("desk-rate", percent=count.percent, kept=count.kept, base=count.base)
    return Cell(said, count=count, is_number=True)


# all units


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit as its row says it; doors "" where nobody is."""

    unit: Any
    open: int
    late: int
    on_duty: Value
    next_duty: Value
    turnout: tuple[int, int] | None


SORTED = ("registered", "open", "late", "next", "turnout")
"""Columns of the table of units by which it can be sorted besides its own order."""


def group_named(state: GroupState) -> Value:
    """The state of a unit's group in a word or two."""
    return text(f"desk-group-{state}")


def on_duty(*, has_duty: bool, door: str) -> Value:
    """Who is on duty: a door, else the leader looks after it."""
    if not has_duty:
        return NOTHING
    return door or text("desk-duty-leader")


def next_duty(door: str, on: date | None) -> Value:
    """Who is next, and from when on."""
    if on is None:
        return NOTHING
    day = text("desk-day", month=str(on.month), day=str(on.day))
    return text("desk-duty-next", door=door or text("desk-duty-leader"), on=day)


def units(found: Sequence[UnitRow], sort: str, *, down: bool, page: int, more: bool) -> Page:
    """The units of the community in one table, sorted by one of its columns."""
    names = ("unit", "registered", "open", "late", "duty", "next", "turnout", "group", "leader")
    headings = tuple(_sorted(name, sort, down=down) for name in names)
    rows = tuple(_unit(one) for one in found)
    turns = []
    query = f"sort={sort}&down={int(down)}"
    if page > 0:
        turns.append((text("communities-page-before"), f"/desk/units?{query}&page={page - 1}"))
    if more:
        turns.append((text("communities-page-after"), f"/desk/units?{query}&page={page + 1}"))
    table = Table(text("desk-nav-units"), headings, rows, text("communities-units-none"))
    return Page(text("desk-nav-units"), text("desk-units-about"), (), (table,), tuple(turns))


def _sorted(name: str, sort: str, *, down: bool) -> Heading:
    said = text(f"desk-column-{name}")
    if name not in (*SORTED, "unit"):
        return Heading(said)
    if name == sort or (name == "unit" and sort not in SORTED):
        return Heading(said, f"/desk/units?sort={name}&down={int(not down)}", "descending" if down else "ascending")
    return Heading(said, f"/desk/units?sort={name}&down={int(name not in ('unit', 'next'))}")


def _unit(one: UnitRow) -> tuple[Cell, ...]:
    unit = one.unit
    turnout = _counted(*one.turnout) if one.turnout else Cell(NOTHING)
    return (
        Cell(unit.label, ShowUnit(unit.id)), _counted(unit.registered, unit.doors), number(one.open),
        number(one.late, alerts=True), Cell(one.on_duty), Cell(one.next_duty), turnout,
        Cell(group_named(unit.state), alerts=unit.state == "closed"),
        Cell(text("desk-yes") if unit.has_leader else text("desk-no"), alerts=not unit.has_leader),
    )  # fmt: skip


def street(lines: Sequence[tuple[Community, Rates, Count | None]], month: Month, this: Month) -> Page:
    """The three rates of several communities side by side."""
    headings = heads(text("desk-column-community"), text("desk-column-street"), *(rate_name(one) for one in Rate))
    rows = tuple((Cell(one.name), Cell(one.street or NOTHING), *_rates(of, marks)) for one, of, marks in lines)
    turns: list[tuple[Value, str]] = [(month_name(month.before), f"/desk/street?month={month.before}")]
    if month < this:
        turns.append((month_name(month.after), f"/desk/street?month={month.after}"))
    table = Table(month_name(month), headings, rows)
    return Page(text("desk-nav-street"), text("desk-street-about"), (), (table,), tuple(turns))
