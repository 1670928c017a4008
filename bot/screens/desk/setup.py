"""What is set up at the desk: bodies, people, admission list, catalogue and counters, points; and the log."""

from collections.abc import Sequence
from datetime import date

from bot.domain.categories import AdmissionRow
from bot.domain.categories.changing import title_of, value_of
from bot.domain.commands.admission import AddAdmissionRow, ResetAdmission, ShowAdmissionRow, ShowLimits
from bot.domain.commands.communities import (
    AddBody,
    ChooseRole,
    ListGrids,
    ShowBody,
    ShowOffice,
)
from bot.domain.commands.points import ChangePointRule, CorrectPoints, OpenGiftLimit, OpenPointSheet
from bot.domain.commands.redemption import AddCounter, ManageCounter, ManageGoods, OpenCounter
from bot.domain.communities import Holder, Logged
from bot.domain.places import Body
from bot.domain.points.rates import RULES
from bot.domain.points.rates import Rates as PointRates
from bot.domain.redemption.goods import Counter, Goods
from bot.screens import admission
from bot.screens.base import Button, Joined, Moment, Value, text
from bot.screens.communities.people import changed, role_name
from bot.screens.desk.parts import NOTHING, WORDS, Cell, Page, Table, heads, number
from bot.screens.points.days import day_named
from bot.screens.points.rules import rule_named
from bot.screens.redemption import opening
from bot.screens.shortening import in_one_line


def bodies(found: Sequence[Body]) -> Page:
    """Who handles matters, and how they are reached."""
    headings = heads(
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
    headings = heads(*(text(f"desk-column-{one}") for one in ("role", "who", "written-to")))
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
    headings = heads(*(text(f"desk-column-{one}") for one in names))
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
    of_counters = heads(*(text(f"desk-column-{one}") for one in ("counter", "place", "opening", "state")))
    rows = tuple(
        (
            Cell(one.name, ManageCounter(one.id)),
            Cell(one.place),
            Cell(opening(one.opening)),
            Cell(_switched(on=one.is_on)),
        )
        for one in counters
    )
    of_goods = heads(
        *(text(f"desk-column-{one}") for one in ("goods", "price", "stock", "held", "limit", "counter", "state"))
    )
    things = tuple(
        (
            Cell(one.name, ManageGoods(one.id)), number(one.price),
            Cell(one.stock, is_number=True, alerts=not one.stock),
            number(held), Cell(one.per_month or NOTHING, is_number=True), Cell(named.get(one.counter_id, NOTHING)),
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
            Table(text("desk-counters"), of_counters, rows, text("redemption-counters-none")),
            Table(text("desk-catalogue"), of_goods, things),
        ),
    )  # fmt: skip


def _switched(*, on: bool) -> Value:
    return text("desk-on") if on else text("desk-off")


# points


def points(now: PointRates, coming: Sequence[tuple[date, PointRates]], gifts: int) -> Page:
    """What is thanked with how many points: today, and from which day on otherwise."""
    rows = [(Cell(rule_named(name)), number(getattr(now, name)), Cell(_later(name, now, coming))) for name in RULES]
    rows.append((Cell(text("points-gifts-button")), number(gifts), Cell(NOTHING)))
    headings = heads(*(text(f"desk-column-{one}") for one in ("rule", "today", "later")))
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
    headings = heads(*(text(f"desk-column-{one}") for one in ("at", "who", "what")))
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
