"""Opening and closing: the administrator's board, the leader's for the unit, and what stands on them."""

from typing import Any

import storage.communities
import storage.openboard
import storage.residents
import storage.rights
import storage.units
import storage.updates
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.communities import rights
from bot.actions.communities.rights import ADMINISTRATOR, ADMINISTRATOR_OR_LEADER, page_in, unit_of
from bot.actions.forms import Form, Forms, Input, State
from bot.domain.base import CommunityId, Refused, UnitId
from bot.domain.commands.forms import Given
from bot.domain.commands.openboard import (
    BoardSettings,
    ListUnitBoards,
    NameBoard,
    SetBoard,
    SetBoardPart,
    SetUnitBoard,
    ShowUnitBoard,
)
from bot.domain.openboard import Board, Part, read_slug
from bot.domain.places import Unit
from bot.domain.rights import Person, Role, Where
from bot.screens.base import Screen, Toast, text
from bot.screens.openboard import settings as screens
from bot.screens.packing import base36

PATH = "/b/{slug}"
UNIT_PATH = "/b/{slug}/u-{unit}"
"""Where boards stand under the service's address."""


def board_of(tx: Transaction, community_id: CommunityId) -> Board:
    """The community's board, locked; made closed where nobody has thought of it."""
    storage.communities.lock_community(tx.connection, community_id)
    return storage.openboard.make(tx.connection, community_id, f"c{base36(community_id)}", tx.now)


def _community_of(person: Person) -> CommunityId:
    if person.community_id is None:
        raise Refused("rights-refused")
    return person.community_id


def _open(tx: Transaction, person: Person, _: None, command: BoardSettings) -> Toast | None:
    _show(tx, _community_of(person))
    return None


def _show(tx: Transaction, community_id: CommunityId) -> None:
    board = board_of(tx, community_id)
    address = storage.updates.public_address(tx.connection)
    tx.show(screens.settings(board, address and address + PATH.format(slug=board.slug)))


def _set(tx: Transaction, person: Person, _: None, command: SetBoard) -> Toast | None:
    community_id = _community_of(person)
    board = board_of(tx, community_id)
    if command.on and not board.is_open and not command.sure:
        tx.show(screens.sure())
        return None
    if board.is_open != command.on:
        storage.openboard.change(tx.connection, community_id, tx.now, is_open=command.on)
        _log(tx, person, community_id, "opened-board", on=command.on)
    _show(tx, community_id)
    return Toast(text("openboard-opened-toast" if command.on else "openboard-closed-toast"))


def _set_part(tx: Transaction, person: Person, _: None, command: SetBoardPart) -> Toast | None:
    community_id = _community_of(person)
    board = board_of(tx, community_id)
    values = _changed(board, command.part, on=command.on)
    if values:
        storage.openboard.change(tx.connection, community_id, tx.now, **values)
        _log(tx, person, community_id, "opened-part", part=command.part, on=command.on)
    _show(tx, community_id)
    return None


def _changed(board: Board, part: str, *, on: bool) -> dict[str, Any]:
    """What is to be changed; nothing where it is so already."""
    if part == screens.DOORS:
        return {} if board.shows_doors == on else {"shows_doors": on}
    if part == screens.UNITS:
        return {} if board.units_may == on else {"units_may": on}
    if part not in {one.value for one in Part}:
        raise Refused("button-unknown")
    parts = board.parts | {Part(part)} if on else board.parts - {Part(part)}
    return {} if parts == board.parts else {"parts": [one.value for one in Part if one in parts]}


# the name in the address


def _begin_name(tx: Transaction, person: Person, _: None, command: NameBoard) -> Toast | None:
    community_id = _community_of(person)
    board = board_of(tx, community_id)
    forms.begin(tx, person, "openboard", {"stage": "name", "community_id": community_id, "slug": board.slug})
    return None


def _step(state: State, given: Input) -> State:
    if not isinstance(given, Given) or given.kind != "text":
        raise Refused("forms-refused-text-wanted")
    return {"community_id": state["community_id"], "slug": read_slug(given.text)}


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_name(state["slug"])


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    community_id, slug = CommunityId(state["community_id"]), state["slug"]
    rights.require_administrator(person, community_id)
    board = board_of(tx, community_id)
    if board.slug != slug:
        if not storage.openboard.take_name(tx.connection, community_id, slug):
            raise Refused("openboard-refused-taken", name=slug)
        storage.openboard.change(tx.connection, community_id, tx.now, slug=slug)
        _log(tx, person, community_id, "opened-name", name=slug)
    _show(tx, community_id)
    return None


# units


def _list(tx: Transaction, person: Person, _: None, command: ListUnitBoards) -> Toast | None:
    community_id, page = _community_of(person), page_in(command.page)
    found, more = storage.units.page_of(tx.connection, community_id, page)
    opened = frozenset(one.id for one in storage.openboard.open_units(tx.connection, community_id))
    tx.show(screens.units(found, opened, page, more=more))
    return None


def _find_unit(tx: Transaction, command: ShowUnitBoard | SetUnitBoard) -> Subject[Unit]:
    """The unit that is asked for, else the one the person leads."""
    unit_id = command.unit_id if command.unit_id is not None else _led(tx)
    unit = unit_of(tx, unit_id)
    return Subject(unit, Where(unit.community.id, unit.id, unit.grid_id))


def _led(tx: Transaction) -> UnitId:
    person = storage.residents.person_in(tx.connection, tx.account, tx.account.community_id)
    led = (held.unit_id for held in person.roles if held.role is Role.LEADER and held.unit_id is not None)
    unit_id = next(led, None)
    if unit_id is None:
        raise Refused("rights-refused")
    return unit_id


def _show_unit(tx: Transaction, person: Person, unit: Unit, command: ShowUnitBoard) -> Toast | None:
    _unit_shown(tx, person, unit)
    return None


def _unit_shown(tx: Transaction, person: Person, unit: Unit) -> None:
    board = board_of(tx, unit.community.id)
    opened = {one.id for one in storage.openboard.open_units(tx.connection, unit.community.id)}
    address = storage.updates.public_address(tx.connection)
    where = address and address + UNIT_PATH.format(slug=board.slug, unit=base36(unit.id))
    tx.show(screens.unit(
        unit.id, unit.label, where, is_open=unit.id in opened, units_may=board.units_may,
        is_administrator=person.holds(Role.ADMINISTRATOR),
    ))  # fmt: skip


def _set_unit(tx: Transaction, person: Person, unit: Unit, command: SetUnitBoard) -> Toast | None:
    community_id = unit.community.id
    board = board_of(tx, community_id)
    if command.on and not board.units_may:
        raise Refused("openboard-refused-units")
    if command.on and not command.sure:
        tx.show(screens.unit_sure(unit.id, unit.label))
        return None
    if command.on:
        changed = storage.openboard.open_unit(tx.connection, community_id, unit.id, person.resident_id, tx.now)
    else:
        changed = storage.openboard.close_unit(tx.connection, community_id, unit.id)
    if changed:
        storage.openboard.change(tx.connection, community_id, tx.now)
        _log(tx, person, community_id, "opened-unit", place=unit.label, on=command.on)
    _unit_shown(tx, person, unit)
    return Toast(text("openboard-opened-toast" if command.on else "openboard-closed-toast"))


def _log(tx: Transaction, person: Person, community_id: CommunityId, what: str, **about: str | bool) -> None:
    storage.rights.log_change(tx.connection, community_id, tx.now, person.resident_id, what, about)


ACTIONS: Table = {
    BoardSettings: Action(nothing, ADMINISTRATOR, _open),
    SetBoard: Action(nothing, ADMINISTRATOR, _set),
    SetBoardPart: Action(nothing, ADMINISTRATOR, _set_part),
    NameBoard: Action(nothing, ADMINISTRATOR, _begin_name),
    ListUnitBoards: Action(nothing, ADMINISTRATOR, _list),
    ShowUnitBoard: Action(_find_unit, ADMINISTRATOR_OR_LEADER, _show_unit),
    SetUnitBoard: Action(_find_unit, ADMINISTRATOR_OR_LEADER, _set_unit),
}
FORMS: Forms = {"openboard": Form(_step, _screen, _finish)}
