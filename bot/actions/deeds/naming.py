"""夸夸邻居: a deed is named; whoever did it is asked whether it may be shown."""

from datetime import datetime
from zoneinfo import ZoneInfo

import storage.communities
import storage.deeds
import storage.matters
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.deeds import looking
from bot.actions.deeds.subjects import (
    NEIGHBOUR,
    WITHDRAWER,
    About,
    askers,
    change,
    doers,
    find,
    household_of,
    load,
    namers,
    shown,
    stop_asking,
    tell,
)
from bot.actions.forms import Form, Forms, Input, State
from bot.actions.service.hub import MEMBER
from bot.domain import deeds as rules
from bot.domain.base import HouseholdId, Refused, UnitId
from bot.domain.commands.deeds import NameDeed, WithdrawDeed
from bot.domain.deeds import ASKED_FOR, UNDER_WAY, DeedId
from bot.domain.neighbours import find_neighbours
from bot.domain.places import Unit
from bot.domain.rights import Person, Where, require
from bot.screens import deeds as screens
from bot.screens.base import Screen, Toast


def _begin(tx: Transaction, person: Person, _: None, command: NameDeed) -> Toast | None:
    household_id = household_of(person)
    unit = _unit(tx, person.unit_id)
    if not storage.deeds.has_room(tx.connection, household_id):
        raise Refused("deeds-refused-many", most=rules.OPEN_AT_ONCE)
    doors = [door for door, _ in _homes(tx, unit, person)]
    if not doors:
        raise Refused("deeds-refused-nobody")
    state = rules.begun(
        doors, community_id=unit.community.id, unit_id=unit.id, typed="",
        source=f"{tx.account.id}:{tx.now.isoformat()}",
    )  # fmt: skip
    forms.begin(tx, person, "deed", state)
    return None


def _unit(tx: Transaction, unit_id: UnitId | None) -> Unit:
    unit = storage.communities.unit(tx.connection, unit_id) if unit_id is not None else None
    if unit is None or unit.chat_id is None:
        raise Refused("notices-refused-no-group")
    return unit


def _homes(tx: Transaction, unit: Unit, person: Person) -> list[tuple[str, HouseholdId]]:
    """(door, household) of the other households of the unit."""
    flats = [one.flat for one in storage.residents.doors(tx.connection, unit.id)]
    return [
        (flat.door, flat.household_id)
        for flat in flats
        if flat.household_id is not None and flat.household_id != person.household_id
    ]


def step(state: State, given: Input) -> State:
    """What was typed is looked at for doors and names besides."""
    return {**rules.step(state, given), "typed": getattr(given, "text", "")}


def _look(tx: Transaction, person: Person, state: State) -> State:
    """The words may name the door that is thanked, and their own: nobody else."""
    unit = _unit(tx, UnitId(state["unit_id"]))
    doors = [one.flat.door for one in storage.residents.doors(tx.connection, unit.id)]
    others = [door for door in doors if door != state["door"]]
    found = find_neighbours(state["words"], others, person.door or None)
    if found and state["words"] == " ".join(state["typed"].split()):
        raise Refused("deeds-refused-neighbour", named=state["words"][found[0].start : found[0].end])
    return state


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.question(state)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    unit, household_id = _unit(tx, UnitId(state["unit_id"])), household_of(person)
    require(NEIGHBOUR, person, Where(unit.community.id, unit.id), frozenset())
    doer = dict(_homes(tx, unit, person)).get(state["door"])
    if doer is None:
        raise Refused("deeds-refused-door")
    if not storage.deeds.has_room(tx.connection, household_id):
        raise Refused("deeds-refused-many", most=rules.OPEN_AT_ONCE)
    at_door = not storage.matters.living_in(tx.connection, doer)
    deed_id = storage.deeds.add(
        tx.connection, unit.community.id, state["source"], tx.now, household_id=doer, by_household_id=household_id,
        by=person.resident_id, unit_id=unit.id, words=state["words"], on=_today(tx.now, unit.community.zone),
        until=tx.now + ASKED_FOR, asked_at_door=at_door,
    )  # fmt: skip
    if deed_id is None:
        raise Refused("forms-refused-old-button")
    _ask(tx, deed_id)
    looking.show(tx, find(tx, deed_id).of, person)
    return None


def _today(now: datetime, zone: str) -> object:
    return now.astimezone(ZoneInfo(zone)).date()


def _ask(tx: Transaction, deed_id: DeedId) -> None:
    """Whoever did it is asked; where nobody of them is registered, the leader, to ask at the door."""
    about = load(tx.connection, deed_id)
    if about is None:
        raise LookupError(deed_id)
    seen = shown(tx, about)
    if about.deed.asked_at_door:
        tell(tx, about, askers(tx, about), screens.ask_at_door(seen), "ask", kind="tasks")
    else:
        tell(tx, about, doers(tx, about), screens.ask(seen), "ask")


def _find(tx: Transaction, command: WithdrawDeed) -> Subject[About]:
    return find(tx, command.deed_id)


def _withdraw(tx: Transaction, person: Person, about: About, command: WithdrawDeed) -> Toast | None:
    if about.deed.state not in UNDER_WAY:
        raise Refused("deeds-refused-over")
    stop_asking(tx, about)
    about = change(tx, about, state=rules.State.WITHDRAWN.value, until=None)
    if person.household_id != about.deed.household_id:
        tx.show(screens.withdrawn())
        return None
    tell(tx, about, namers(tx, about), screens.answered(shown(tx, about), agrees=False), "taken-down")
    tx.show(screens.answered_own(agrees=False))
    return None


ACTIONS: Table = {NameDeed: Action(nothing, MEMBER, _begin), WithdrawDeed: Action(_find, WITHDRAWER, _withdraw)}
FORMS: Forms = {"deed": Form(step, _screen, _finish, _look)}
