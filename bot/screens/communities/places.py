"""Units, bodies and grids as the administrator sees them."""

from bot.domain.base import Command
from bot.domain.commands.communities import (
    AddBody,
    AddGrid,
    EditBody,
    LinkUnit,
    ListBodies,
    ListGrids,
    ListUnits,
    OfferRole,
    OpenRoster,
    PutInGrid,
    RemoveBody,
    ShowBody,
    ShowGrid,
    ShowUnit,
)
from bot.domain.commands.elections import OpenElections
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.notices import OpenNotices
from bot.domain.commands.polls import AskUnit
from bot.domain.commands.residents import ShowMissing
from bot.domain.communities import Holder, ListedUnit
from bot.domain.notices import Kind
from bot.domain.places import Body, Building
from bot.domain.rights import Role
from bot.domain.setup import BODY_FIELDS
from bot.screens.base import Button, Joined, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel

PAGE = 8
"""Lines on one page."""


def units(found: tuple[ListedUnit, ...], page: int, *, more: bool) -> Screen:
    """The units and whether each has its group."""
    if not found and page == 0:
        roster = Button(text("communities-menu-roster"), OpenRoster())
        return Screen(text("communities-units-none"), ((roster,), (_menu(),)))
    rows: Rows = tuple(
        (Button(text(f"communities-unit-{one.state}", unit=one.label), ShowUnit(one.id)),) for one in found
    )
    turns = turning(page, more, ListUnits(page - 1), ListUnits(page + 1))
    return Screen(text("communities-units"), (*rows, *turns, (_menu(),)))


def unit(one: ListedUnit, leaders: tuple[Holder, ...]) -> Screen:
    """One unit: its group, its leader, the link."""
    names = named(leaders)
    body = paragraphs(
        text("communities-unit-title", unit=one.label, flats=one.flats),
        lines(
            text(f"communities-unit-state-{one.state}"),
            text("communities-unit-leader", names=names) if leaders else text("communities-unit-no-leader"),
        ),
    )
    rows: Rows = (
        (Button(text("communities-unit-make-link"), LinkUnit(one.id)),),
        (Button(text("communities-unit-new-leader"), OfferRole(Role.LEADER, int(one.id))),),
        (
            Button(text("menu-notice"), OpenNotices(Kind.NOTICE.value, one.id)),
            Button(text("menu-sign-up"), AskUnit(one.id)),
        ),
        (Button(text("menu-missing"), ShowMissing(one.id)), Button(text("elections-which"), OpenElections(one.id))),
        (Button(text("communities-menu-units"), ListUnits()), _menu()),
    )
    return Screen(body, rows)


def bodies(found: tuple[Body, ...]) -> Screen:
    """Who handles matters here."""
    rows: Rows = tuple((Button(_body_label(one), ShowBody(one.id)),) for one in found)
    return Screen(text("communities-bodies"), (*rows, (Button(text("communities-bodies-add"), AddBody()),), (_menu(),)))


def body(one: Body, staff: tuple[Holder, ...]) -> Screen:
    """One body: how it is reached, and what can be changed."""
    about = lines(
        text("communities-body-title", name=one.name, kind=text(f"communities-body-{one.kind}")),
        text("communities-body-telephone", telephone=one.telephone) if one.telephone else None,
        text("communities-body-contact", contact=one.contact) if one.contact else None,
        text("communities-body-address", address=one.address) if one.address else None,
        text("communities-body-staff", names=named(staff)) if staff else text("communities-body-no-staff"),
    )
    edits = [Button(text(f"communities-edit-{field}"), EditBody(one.id, field)) for field in BODY_FIELDS]
    rows: Rows = (
        tuple(edits[:2]),
        tuple(edits[2:]),
        (
            Button(text("communities-body-open-account"), OfferRole(Role.STAFF, int(one.id))),
            Button(text("communities-body-remove"), RemoveBody(one.id, sure=False)),
        ),
        (Button(text("communities-menu-bodies"), ListBodies()), _menu()),
    )
    return Screen(about, rows)


def body_sure(one: Body) -> Screen:
    """Asked once before a body is taken out."""
    rows: Rows = (
        (
            Button(text("communities-body-remove-sure"), RemoveBody(one.id, sure=True)),
            Button(text("communities-back"), ShowBody(one.id)),
        ),
    )
    return Screen(text("communities-body-ask-remove", name=one.name), rows)


def grids(found: tuple[tuple[int, str], ...], buildings: tuple[Building, ...]) -> Screen:
    """The grids with their buildings."""
    shown = []
    for grid_id, name in found:
        inside = Joined(tuple(_named(one) for one in buildings if one.grid_id == grid_id), "list")
        if inside.items:
            shown.append(text("communities-grid-line", name=name, buildings=inside))
        else:
            shown.append(text("communities-grid-line-empty", name=name))
    rows: Rows = tuple((Button(name, ShowGrid(grid_id)),) for grid_id, name in found)
    add = Button(text("communities-grid-add"), AddGrid())
    return Screen(paragraphs(text("communities-grids"), lines(*shown) if shown else None), (*rows, (add,), (_menu(),)))


def grid(one: tuple[int, str], buildings: tuple[Building, ...], page: int) -> Screen:
    """The buildings, those of this grid ticked."""
    grid_id, name = one
    shown = buildings[page * PAGE : (page + 1) * PAGE]
    buttons = [
        Button(
            text("communities-grid-in" if b.grid_id == grid_id else "communities-grid-out", building=_named(b)),
            PutInGrid(grid_id, int(b.id), on=b.grid_id != grid_id),
        )
        for b in shown
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    turns = turning(page, len(buildings) > (page + 1) * PAGE, ShowGrid(grid_id, page - 1), ShowGrid(grid_id, page + 1))
    back = (Button(text("communities-menu-grids"), ListGrids()), _menu())
    body = text("communities-grid", name=name) if buildings else text("communities-grid-no-buildings", name=name)
    return Screen(body, (*rows, *turns, back))


def ask_grid() -> Screen:
    """What the grid is called."""
    return Screen(text("communities-ask-grid"), (cancel(),))


def named(holders: tuple[Holder, ...]) -> Value:
    """How these people are called."""
    return Joined(tuple(one.called or text("communities-somebody") for one in holders), "list")


def turning(page: int, more: bool, before: Command, after: Command) -> Rows:
    """The row that turns pages, where there is more than one."""
    row = []
    if page > 0:
        row.append(Button(text("communities-page-before"), before))
    if more:
        row.append(Button(text("communities-page-after"), after))
    return (tuple(row),) if row else ()


def _body_label(one: Body) -> Value:
    return text("communities-body-button-offline" if one.is_offline else "communities-body-button", name=one.name)


def _named(building: Building) -> Value:
    if building.estate:
        return text("communities-building-of-estate", estate=building.estate, building=building.name)
    return text("communities-building", building=building.name)


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
