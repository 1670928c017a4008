"""The administrator's desk as pages: what stands in their tables, and what can be done from there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from bot.domain.base import Command
from bot.domain.categories import AdmissionRow
from bot.domain.categories.changing import title_of, value_of
from bot.domain.commands.admission import AddAdmissionRow, ResetAdmission, ShowAdmissionRow, ShowLimits
from bot.domain.commands.communities import (
    AddBody,
    ChooseRole,
    ListGrids,
    OpenRules,
    OpenSetup,
    ShowBody,
    ShowOffice,
    ShowUnit,
)
from bot.domain.commands.matters import FindMatters
from bot.domain.commands.points import ChangePointRule, CorrectPoints, OpenGiftLimit, OpenPointSheet
from bot.domain.commands.redemption import AddCounter, ManageCounter, ManageGoods, OpenCounter
from bot.domain.commands.workday import ListLeaves
from bot.domain.communities import GroupState, Holder, Logged
from bot.domain.months import Month
from bot.domain.places import Body, Community
from bot.domain.points.rates import RULES
from bot.domain.points.rates import Rates as PointRates
from bot.domain.rates import Count, Rate, Rates, may_show_marks
from bot.domain.redemption.goods import Counter, Goods
from bot.screens import admission
from bot.screens.base import Button, Joined, Moment, Value, text
from bot.screens.communities.people import changed, role_name
from bot.screens.lateness import menu_button as lateness_button
from bot.screens.points.days import day_named
from bot.screens.points.rules import rule_named
from bot.screens.rates import month_name, rate_name
from bot.screens.redemption import opening
from bot.screens.shortening import in_one_line

NOTHING: Value = "—"
WORDS = 60
"""UTF-16 units of the words of a row that a table shows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: words, which do a command or lead to a page of the desk; `count` is shown as a bar as well."""

    said: Value
    does: Command | None = None
    leads: str = ""
    count: Count | None = None
    is_number: bool = False
    alerts: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column; `leads` sorts by it, `order` says that the table is sorted by it now."""

    said: Value
    leads: str = ""
    order: Literal["", "ascending", "descending"] = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title; the first cell of each row names it. `none` is said where there are no rows."""

    title: Value
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    none: Value = NOTHING

    @property
    def does_something(self) -> bool:
        """Whether anything in it can be pressed."""
        return any(cell.does is not None for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the desk: what it is about, what can be done and taken away there, its tables, where they go on."""

    title: Value
    about: Value | None = None
    buttons: tuple[Button, ...] = ()
    tables: tuple[Table, ...] = ()
    turns: tuple[tuple[Value, str], ...] = ()
    files: tuple[tuple[Value, str], ...] = ()

    def read_only(self) -> "Page":
        """The same for those who change nothing."""
        still = tuple(
            replace(one, rows=tuple(tuple(replace(cell, does=None) for cell in row) for row in one.rows))
            for one in self.tables
        )
        return replace(self, buttons=(), files=(), tables=still)


def _heads(*said: Value) -> tuple[Heading, ...]:
    return tuple(Heading(one) for one in said)


def _number(count: int, *, alerts: bool = False) -> Cell:
    return Cell(count, is_number=True, alerts=alerts and count > 0)


# the first page


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
        text("desk-figures"), _heads(text("desk-figure"), text("desk-number")),
        tuple((Cell(text(f"desk-figure-{name}")), cell) for name, cell in figures),
    )  # fmt: skip
    names = tuple(rate_name(one) for one in Rate)
    rows = tuple(
        (Cell(month_name(month)), *_rates(of, of.satisfied if may_show_marks(of.satisfied.base) else None))
        for month, of in months
    )
    rates = Table(text("desk-rates"), _heads(text("desk-month"), *names), rows)
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
        Cell(unit.label, ShowUnit(unit.id)), _counted(unit.registered, unit.doors), _number(one.open),
        _number(one.late, alerts=True), Cell(one.on_duty), Cell(one.next_duty), turnout,
        Cell(group_named(unit.state), alerts=unit.state == "closed"),
        Cell(text("desk-yes") if unit.has_leader else text("desk-no"), alerts=not unit.has_leader),
    )  # fmt: skip


# bodies and people


def bodies(found: Sequence[Body]) -> Page:
    """Who handles matters, and how they are reached."""
    headings = _heads(
        *(text(f"desk-column-{one}") for one in ("name", "kind", "reached", "telephone", "contact", "address"))
    )
    rows = tuple(
        (
            Cell(one.name, ShowBody(one.id)), Cell(text(f"communities-body-{one.kind}")),
            Cell(text("communities-body-offline") if one.is_offline else text("communities-body-online")),
            *(Cell(said or NOTHING) for said in (one.telephone, one.contact, one.address)),
        )
        for one in found
    )  # fmt: skip
    buttons = (
        Button(text("desk-add-body"), AddBody()), Button(text("communities-menu-grids"), ListGrids()),
    )  # fmt: skip
    return Page(
        text("communities-menu-bodies"), None, buttons, (Table(text("communities-menu-bodies"), headings, rows),)
    )


def people(found: Sequence[Holder]) -> Page:
    """Who holds which role."""
    headings = _heads(*(text(f"desk-column-{one}") for one in ("role", "who", "written-to")))
    rows = tuple(
        (
            Cell(role_name(one.role, one.place), ShowOffice(one.grant_id)), Cell(who(one.called)),
            Cell(text("desk-yes") if one.chat_id is not None else text("desk-no"), alerts=one.chat_id is None),
        )
        for one in found
    )  # fmt: skip
    buttons = (Button(text("communities-role-give"), ChooseRole()),)
    return Page(
        text("communities-menu-people"), None, buttons, (Table(text("communities-menu-people"), headings, rows),)
    )


def who(called: str) -> Value:
    """Somebody by door or name, as far as they have one."""
    return called or text("communities-somebody")


# the admission list


def admission_list(found: Sequence[tuple[AdmissionRow, bool]], language: str) -> Page:
    """Which words go to whom, how fast."""
    names = ("title", "category", "route", "level", "urgency", "limits", "words")
    headings = _heads(*(text(f"desk-column-{one}") for one in names))
    rows = tuple(_admission_row(row, language, removed=removed) for row, removed in found)
    buttons = (
        Button(text("admission-add"), AddAdmissionRow()), Button(text("admission-limits-button"), ShowLimits()),
        Button(text("admission-reset"), ResetAdmission(sure=False)),
    )  # fmt: skip
    table = Table(text("communities-menu-admission"), headings, rows)
    files = ((text("desk-take-list"), "/desk/export/admission"),)
    return Page(text("communities-menu-admission"), text("desk-admission-about"), buttons, (table,), files=files)


def _admission_row(row: AdmissionRow, language: str, *, removed: bool) -> tuple[Cell, ...]:
    title: Value = title_of(row, language)
    said = {field: admission.value(field, value_of(row, field)) for field in ("category", "route", "level", "urgency")}
    limits: Value = text("desk-as-urgency")
    if row.limits:
        accept, settle = (admission.value(field, value_of(row, field)) for field in ("accept", "settle"))
        limits = text("admission-limits-short", accept=accept, settle=settle)
    if removed:
        title = text("desk-removed", title=title)
    return (
        Cell(title, ShowAdmissionRow(row.code)), *(Cell(one) for one in said.values()), Cell(limits),
        Cell(in_one_line("、".join(row.words), WORDS) if row.words else text("desk-the-rest")),
    )  # fmt: skip


# the catalogue and its counters


def exchange(counters: Sequence[Counter], goods: Sequence[tuple[Goods, int]], served: frozenset[int]) -> Page:
    """Counters with their times, and everything of the catalogue with its stock."""
    named = {one.id: one.name for one in counters}
    heads = _heads(*(text(f"desk-column-{one}") for one in ("counter", "place", "opening", "state")))
    rows = tuple(
        (
            Cell(one.name, ManageCounter(one.id)),
            Cell(one.place),
            Cell(opening(one.opening)),
            Cell(_switched(on=one.is_on)),
        )
        for one in counters
    )
    of_goods = _heads(
        *(text(f"desk-column-{one}") for one in ("goods", "price", "stock", "held", "limit", "counter", "state"))
    )
    things = tuple(
        (
            Cell(one.name, ManageGoods(one.id)), _number(one.price),
            Cell(one.stock, is_number=True, alerts=not one.stock),
            _number(held), Cell(one.per_month or NOTHING, is_number=True), Cell(named.get(one.counter_id, NOTHING)),
            Cell(_switched(on=one.is_on)),
        )
        for one, held in goods
    )  # fmt: skip
    serve = tuple(
        Button(text("redemption-counter-button", name=one.name), OpenCounter(one.id))
        for one in counters if one.id in served
    )  # fmt: skip
    buttons = (Button(text("redemption-add-counter-button"), AddCounter()), *serve)
    return Page(
        text("desk-nav-goods"), None, buttons,
        (
            Table(text("desk-counters"), heads, rows, text("redemption-counters-none")),
            Table(text("desk-catalogue"), of_goods, things),
        ),
    )  # fmt: skip


def _switched(*, on: bool) -> Value:
    return text("desk-on") if on else text("desk-off")


# points


def points(now: PointRates, coming: Sequence[tuple[date, PointRates]], gifts: int) -> Page:
    """What is thanked with how many points: today, and from which day on otherwise."""
    rows = [(Cell(rule_named(name)), _number(getattr(now, name)), Cell(_later(name, now, coming))) for name in RULES]
    rows.append((Cell(text("points-gifts-button")), _number(gifts), Cell(NOTHING)))
    headings = _heads(*(text(f"desk-column-{one}") for one in ("rule", "today", "later")))
    buttons = (
        Button(text("points-change-button"), ChangePointRule()), Button(text("points-gifts-button"), OpenGiftLimit()),
        Button(text("points-sheet-button"), OpenPointSheet()), Button(text("points-correct-button"), CorrectPoints()),
    )  # fmt: skip
    table = Table(text("desk-nav-points"), headings, tuple(rows))
    return Page(text("desk-nav-points"), text("desk-points-about"), buttons, (table,))


def _later(name: str, now: PointRates, coming: Sequence[tuple[date, PointRates]]) -> Value:
    said: list[Value] = []
    before = getattr(now, name)
    for since, rates in coming:
        value = getattr(rates, name)
        if value != before:
            said.append(text("desk-since", on=day_named(since), value=value))
        before = value
    return Joined(tuple(said), "line") if said else NOTHING


# the log


def log(found: Sequence[tuple[Logged, str]], zone: str, turns: tuple[tuple[Value, str], ...]) -> Page:
    """Who changed what and when; each with where that person's lines alone are."""
    headings = _heads(*(text(f"desk-column-{one}") for one in ("at", "who", "what")))
    rows = tuple(
        (
            Cell(Moment(one.at, zone)),
            Cell(by_whom(one), leads=leads),
            Cell(changed(one)),
        )
        for one, leads in found
    )  # fmt: skip
    table = Table(text("desk-nav-log"), headings, rows, text("communities-log-empty"))
    return Page(text("desk-nav-log"), None, (), (table,), turns)


def by_whom(one: Logged) -> Value:
    """Who it was: by door or name, else the operator of the service."""
    return one.by or text("communities-log-operator" if one.about.get("operator") else "communities-somebody")


# the street


def street(lines: Sequence[tuple[Community, Rates, Count | None]], month: Month, this: Month) -> Page:
    """The three rates of several communities side by side."""
    headings = _heads(text("desk-column-community"), text("desk-column-street"), *(rate_name(one) for one in Rate))
    rows = tuple((Cell(one.name), Cell(one.street or NOTHING), *_rates(of, marks)) for one, of, marks in lines)
    turns: list[tuple[Value, str]] = [(month_name(month.before), f"/desk/street?month={month.before}")]
    if month < this:
        turns.append((month_name(month.after), f"/desk/street?month={month.after}"))
    table = Table(month_name(month), headings, rows)
    return Page(text("desk-nav-street"), text("desk-street-about"), (), (table,), tuple(turns))
