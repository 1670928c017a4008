"""谁还没进来: the leader's list of doors, what can be set at each, who helps a household without a phone."""

from dataclasses import dataclass

import storage.communities
import storage.residents
import storage.rights
from bot.actions.base import Action, Links, Subject, Table, Transaction, act, id_behind
from bot.actions.residents.moving import close_if_gone, end_household, go_out, notify, sign_out_departed, today
from bot.domain.base import FlatId, Refused, UnitId
from bot.domain.commands.residents import (
    AllowCalls,
    ChooseHelper,
    ConfirmOwner,
    NameHelper,
    RemoveTie,
    SetDoor,
    ShowDoor,
    ShowMissing,
    ShowUnreachable,
)
from bot.domain.places import Unit
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.screens import residents as screens
from bot.screens.base import Toast
from storage.residents import Door, KeptTie

LEADS = Right(((Role.LEADER, Scope.UNIT), (Role.ADMINISTRATOR, Scope.COMMUNITY)))
CONFIRMS = Right(((Role.ADMINISTRATOR, Scope.COMMUNITY),))


@dataclass(frozen=True, slots=True)
class Led:
    """The units somebody leads, the asked for one first."""

    units: tuple[Unit, ...]


def find_unit(tx: Transaction, unit_id: UnitId) -> Subject[Unit]:
    """The unit, with where it stands."""
    unit = storage.communities.unit(tx.connection, unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return Subject(unit, Where(unit.community.id, unit.id, unit.grid_id))


def find_door(tx: Transaction, flat_id: FlatId) -> Subject[Door]:
    """The door, its flat locked."""
    storage.residents.flat(tx.connection, flat_id, lock=True)
    door = storage.residents.door(tx.connection, flat_id)
    if door is None:
        raise Refused("residents-unit-unknown")
    return Subject(door, Where(door.flat.community_id, door.flat.unit_id, household_id=door.flat.household_id))


def _find_units(tx: Transaction, command: ShowMissing) -> Subject[Led]:
    if command.unit_id is not None:
        subject = find_unit(tx, command.unit_id)
        return Subject(Led((subject.of,)), subject.where)
    person = storage.residents.person_in(tx.connection, tx.account, tx.account.community_id)
    ids = [held.unit_id for held in person.roles if held.role is Role.LEADER and held.unit_id is not None]
    units = tuple(unit for one in ids if (unit := storage.communities.unit(tx.connection, one)) is not None)
    return Subject(Led(units), Where(tx.account.community_id, units[0].id if units else None))


def _show_missing(tx: Transaction, person: Person, led: Led, command: ShowMissing) -> Toast | None:
    if len(led.units) != 1:
        tx.show(screens.choose_unit(tuple((unit.id, unit.label) for unit in led.units)))
        return None
    unit = led.units[0]
    doors = [one for one in storage.residents.doors(tx.connection, unit.id) if one.flat.use == "dwelling"]
    tx.show(screens.missing(unit.id, unit.label, doors, max(0, command.page), everyone=command.everyone))
    return None


def _show_unreachable(tx: Transaction, person: Person, unit: Unit, command: ShowUnreachable) -> Toast | None:
    found = storage.residents.unreachable_households(tx.connection, unit.id)
    tx.show(screens.unreachable(unit.id, unit.label, found))
    return None


def show_door(tx: Transaction, flat_id: FlatId, person: Person) -> None:
    """One door as it stands now."""
    door = storage.residents.door(tx.connection, flat_id)
    if door is None:
        raise LookupError(flat_id)
    unit_id = door.flat.unit_id
    slip = storage.residents.live_slips(tx.connection, unit_id, tx.now).get(flat_id)
    unit = storage.communities.unit(tx.connection, unit_id)
    tx.show(
        screens.door(
            door,
            storage.residents.members(tx.connection, flat_id),
            storage.residents.asked_for(tx.connection, flat_id),
            slip.expires_at if slip else None,
            unit.community.zone if unit else "",
            storage.residents.slips_made(tx.connection, unit_id),
            may_confirm=person.holds(Role.ADMINISTRATOR),
        )
    )


def _show_door(tx: Transaction, person: Person, door: Door, command: ShowDoor) -> Toast | None:
    show_door(tx, door.flat.id, person)
    return None


def _set_door(tx: Transaction, person: Person, door: Door, command: SetDoor) -> Toast | None:
    flat = door.flat
    if command.state not in ("lived", "vacant", "no_phone"):
        raise Refused("button-unknown")
    if command.state != "lived" and door.registered:
        raise Refused("residents-door-has-people", door=flat.place)
    if command.state == "vacant":
        end_household(tx, flat)
    else:
        has_phone = command.state == "lived"
        storage.residents.inhabit(tx.connection, flat, today(tx, flat.community_id), has_phone=has_phone)
    _log(tx, person, door, f"door-{command.state}")
    tx.touch("board", flat.unit_id)
    show_door(tx, flat.id, person)
    return None


def _allow_calls(tx: Transaction, person: Person, door: Door, command: AllowCalls) -> Toast | None:
    flat = door.flat
    if flat.vacant:
        raise Refused("residents-door-vacant-refused", door=flat.place)
    household_id = flat.household_id
    if household_id is None:
        household_id = storage.residents.inhabit(tx.connection, flat, today(tx, flat.community_id))
    storage.residents.allow_calls(tx.connection, household_id, may_call=command.may_call)
    show_door(tx, flat.id, person)
    return None


def _choose_helper(tx: Transaction, person: Person, door: Door, command: ChooseHelper) -> Toast | None:
    tied = {one.resident_id for one in storage.residents.members(tx.connection, door.flat.id)}
    people = [one for one in storage.residents.neighbours(tx.connection, door.flat.unit_id) if one[0] not in tied]
    made = storage.residents.slips_made(tx.connection, door.flat.unit_id)
    tx.show(screens.choose_helper(door.flat, people, max(0, command.page), made))
    return None


def _name_helper(tx: Transaction, person: Person, door: Door, command: NameHelper) -> Toast | None:
    flat = door.flat
    people = {one[0] for one in storage.residents.neighbours(tx.connection, flat.unit_id)}
    if command.resident_id not in people:
        raise Refused("residents-helper-unknown")
    members = {one.resident_id: one for one in storage.residents.members(tx.connection, flat.id)}
    known = members.get(command.resident_id)
    if known is not None and known.kind != "helper":
        raise Refused("residents-helper-of-household")
    storage.residents.tie(tx.connection, flat.community_id, command.resident_id, flat.id, "helper", tx.now)
    if known is None:
        named = next(
            one for one in storage.residents.members(tx.connection, flat.id) if one.resident_id == command.resident_id
        )
        notify(tx, flat.community_id, named, screens.named_helper(flat.place, named.tie_id), f"helper:{named.tie_id}")
        _log(tx, person, door, "helper-named")
    show_door(tx, flat.id, person)
    return None


def _confirm_owner(tx: Transaction, person: Person, tie: KeptTie, command: ConfirmOwner) -> Toast | None:
    if tie.kind != "owner":
        raise Refused("residents-confirm-no-owner")
    if storage.residents.confirm_owner(tx.connection, tie.community_id, tie.id):
        about = {"door": tie.place, "resident": int(tie.resident_id)}
        storage.rights.log_change(tx.connection, tie.community_id, tx.now, person.resident_id, "owner-confirmed", about)
    show_door(tx, tie.flat_id, person)
    return None


def _find_tie(tx: Transaction, command: RemoveTie | ConfirmOwner) -> Subject[KeptTie]:
    tie = storage.residents.kept_tie(tx.connection, command.tie_id)
    if tie is None:
        raise Refused("residents-tie-over")
    return Subject(tie, Where(tie.community_id, tie.unit_id))


def _remove(tx: Transaction, person: Person, tie: KeptTie, command: RemoveTie) -> Toast | None:
    members = storage.residents.members(tx.connection, tie.flat_id)
    one = next((one for one in members if one.tie_id == tie.id), None)
    if one is None:
        raise Refused("residents-tie-over")
    if not command.sure:
        tx.show(screens.remove_asked(tie.place, tie.kind, one.name, tie.id, tie.flat_id))
        return None
    go_out(tx, tie)
    if close_if_gone(tx, tie.community_id, tie.resident_id, tie.account_id):
        sign_out_departed(tx, tie.account_id)
    notify(tx, tie.community_id, one, screens.was_removed(tie.place), f"removed:{tie.id}")
    about = {"door": tie.place, "resident": int(tie.resident_id)}
    storage.rights.log_change(tx.connection, tie.community_id, tx.now, person.resident_id, "tie-removed", about)
    show_door(tx, tie.flat_id, person)
    return None


def _log(tx: Transaction, person: Person, door: Door, what: str) -> None:
    about = {"door": door.flat.place}
    storage.rights.log_change(tx.connection, door.flat.community_id, tx.now, person.resident_id, what, about)


def _by_link(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """A door that a digest names."""
    return act(tx, ACTIONS[ShowDoor], ShowDoor(FlatId(id_behind(rest))))


LINKS: Links = {"door": _by_link}
ACTIONS: Table = {
    ShowMissing: Action(_find_units, LEADS, _show_missing),
    ShowUnreachable: Action(lambda tx, command: find_unit(tx, command.unit_id), LEADS, _show_unreachable),
    ShowDoor: Action(lambda tx, command: find_door(tx, command.flat_id), LEADS, _show_door),
    SetDoor: Action(lambda tx, command: find_door(tx, command.flat_id), LEADS, _set_door),
    AllowCalls: Action(lambda tx, command: find_door(tx, command.flat_id), LEADS, _allow_calls),
    ChooseHelper: Action(lambda tx, command: find_door(tx, command.flat_id), LEADS, _choose_helper),
    NameHelper: Action(lambda tx, command: find_door(tx, command.flat_id), LEADS, _name_helper),
    RemoveTie: Action(_find_tie, LEADS, _remove),
    ConfirmOwner: Action(_find_tie, CONFIRMS, _confirm_owner),
}
