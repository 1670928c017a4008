"""Grids: several buildings with one grid worker."""

import storage.communities
import storage.rights
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.communities import rights
from bot.actions.forms import Form, Forms, Input, State
from bot.domain.base import BuildingId, CommunityId, Refused
from bot.domain.commands.communities import AddGrid, ListGrids, PutInGrid, ShowGrid
from bot.domain.rights import Person, Where
from bot.domain.setup import LONGEST_NAME, words
from bot.screens import communities as screens
from bot.screens.base import Screen, Toast


def _find(tx: Transaction, command: ShowGrid | PutInGrid) -> Subject[tuple[int, str]]:
    found = storage.communities.grid(tx.connection, command.grid_id)
    if found is None:
        raise Refused("communities-refused-gone")
    community_id, name = found
    return Subject((command.grid_id, name), Where(community_id=community_id, grid_id=command.grid_id))


def _list(tx: Transaction, person: Person, _: None, command: ListGrids) -> Toast | None:
    if person.community_id is not None:
        found = storage.communities.grids(tx.connection, person.community_id)
        buildings = storage.communities.buildings(tx.connection, person.community_id)
        tx.show(screens.grids(tuple(found), tuple(buildings)))
    return None


def _show(tx: Transaction, person: Person, grid: tuple[int, str], command: ShowGrid) -> Toast | None:
    _page(tx, person, grid, rights.page_in(command.page))
    return None


def _page(tx: Transaction, person: Person, grid: tuple[int, str], page: int) -> None:
    if person.community_id is not None:
        buildings = storage.communities.buildings(tx.connection, person.community_id)
        tx.show(screens.grid(grid, tuple(buildings), page))


def _put(tx: Transaction, person: Person, grid: tuple[int, str], command: PutInGrid) -> Toast | None:
    if person.community_id is None:
        return None
    buildings = storage.communities.buildings(tx.connection, person.community_id)
    at = next((n for n, one in enumerate(buildings) if one.id == command.building_id), None)
    if at is None:
        raise Refused("communities-refused-gone")
    wanted = grid[0] if command.on else None
    if command.on or buildings[at].grid_id == grid[0]:
        building_id = BuildingId(command.building_id)
        storage.communities.put_in_grid(tx.connection, person.community_id, building_id, wanted)
    _page(tx, person, grid, at // screens.PAGE)
    return None


def _add(tx: Transaction, person: Person, _: None, command: AddGrid) -> Toast | None:
    if person.community_id is not None:
        rights.require_room(len(storage.communities.grids(tx.connection, person.community_id)))
    forms.begin(tx, person, "grid", {"stage": "grid", "community_id": person.community_id})
    return None


def _step(state: State, given: Input) -> State:
    return {"community_id": state["community_id"], "name": words(given, LONGEST_NAME)}


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_grid()


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    community_id = CommunityId(state["community_id"])
    rights.require_administrator(person, community_id)
    grid_id = storage.communities.add_grid(tx.connection, community_id, state["name"])
    about = {"grid": grid_id, "name": state["name"]}
    storage.rights.log_change(tx.connection, community_id, tx.now, person.resident_id, "grid-added", about)
    _page(tx, person, (grid_id, state["name"]), 0)
    return None


ACTIONS: Table = {
    ListGrids: Action(nothing, rights.ADMINISTRATOR, _list),
    ShowGrid: Action(_find, rights.ADMINISTRATOR, _show),
    PutInGrid: Action(_find, rights.ADMINISTRATOR, _put),
    AddGrid: Action(nothing, rights.ADMINISTRATOR, _add),
}
FORMS: Forms = {"grid": Form(_step, _screen, _finish)}
