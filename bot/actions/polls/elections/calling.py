"""Calling an election: a short form, and the card stands in the group."""

from datetime import datetime
from zoneinfo import ZoneInfo

import storage.communities
import storage.outgoing
import storage.polls
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.notices.subjects import led_units
from bot.actions.polls.elections import looking
from bot.actions.polls.elections.subjects import DECIDER, change, deciders, find
from bot.actions.polls.subjects import WRITER, where_of
from bot.domain.base import Refused, UnitId
from bot.domain.commands.elections import CallElection, OpenElections
from bot.domain.places import Unit
from bot.domain.polls import elections as rules
from bot.domain.polls.elections import Kind
from bot.domain.quiet import next_allowed
from bot.domain.rights import Person, Role, Where, require
from bot.screens.base import Screen, Toast
from bot.screens.polls import elections as screens

LISTED = 6
"""Elections of a unit that are over, on a screen."""


def _unit(tx: Transaction, unit_id: UnitId) -> Unit:
    unit = storage.communities.unit(tx.connection, unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return unit


def _find_units(tx: Transaction, command: OpenElections) -> Subject[tuple[Unit, ...]]:
    """The unit that is named, else those the person leads."""
    if command.unit_id is None:
        person = storage.residents.person_in(tx.connection, tx.account, tx.account.community_id)
        led = led_units(tx, person)
        return Subject(tuple(led), where_of(led[0]) if led else Where(tx.account.community_id))
    unit = _unit(tx, command.unit_id)
    return Subject((unit,), where_of(unit))


def _open(tx: Transaction, person: Person, units: tuple[Unit, ...], command: OpenElections) -> Toast | None:
    if len(units) != 1:
        tx.show(screens.choose_unit([(one.id, one.label) for one in units]))
        return None
    unit = units[0]
    kinds = [kind for kind in Kind if Role.DECIDER in deciders(unit, kind)(person)]
    running = storage.polls.elections.of_unit(tx.connection, unit.id, over=False, limit=len(Kind))
    over = storage.polls.elections.of_unit(tx.connection, unit.id, over=True, limit=LISTED)
    tx.show(screens.listed(unit.id, unit.label, running, over, kinds))
    return None


def _find_unit(tx: Transaction, command: CallElection) -> Subject[Unit]:
    unit = _unit(tx, command.unit_id)
    return Subject(unit, where_of(unit), deciders(unit, command.kind))


def _call(tx: Transaction, person: Person, unit: Unit, command: CallElection) -> Toast | None:
    if unit.chat_id is None:
        raise Refused("notices-refused-no-group")
    _require_none(tx, unit, command.kind)
    state = rules.begun(
        command.kind, community_id=unit.community.id, unit_id=unit.id, source=f"{tx.account.id}:{tx.now.isoformat()}"
    )
    forms.begin(tx, person, "election", state)
    return None


def _require_none(tx: Transaction, unit: Unit, kind: Kind) -> None:
    running = storage.polls.elections.of_unit(tx.connection, unit.id, over=False, limit=len(Kind))
    if any(one.kind is kind for one in running):
        raise Refused("elections-refused-running")


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    unit = _unit(tx, UnitId(state["unit_id"]))
    return screens.ask_call(state, unit.label, _dates(tx, state, unit), unit.community.zone)


def _dates(tx: Transaction, state: State, unit: Unit) -> tuple[datetime, datetime, datetime]:
    """When nomination, acceptance and the ballot end, as called now."""
    zone = unit.community.zone
    nominate = rules.evening(tx.now, state["nominate"], zone)
    accept = rules.evening(nominate, state["accept"], zone)
    return nominate, accept, rules.evening(accept, state["vote"], zone)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    unit, kind = _unit(tx, UnitId(state["unit_id"])), Kind(state["kind"])
    require(DECIDER, person, where_of(unit), deciders(unit, kind)(person))
    if unit.chat_id is None or person.resident_id is None:
        raise Refused("notices-refused-no-group")
    nominate, accept, _ = _dates(tx, state, unit)
    election_id = storage.polls.elections.call(
        tx.connection, unit.community.id, state["source"], unit_id=unit.id, kind=kind.value,
        called_by=person.resident_id, called_at=tx.now, year=tx.now.astimezone(ZoneInfo(unit.community.zone)).year,
        nominate_until=nominate, accept_until=accept, vote_days=state["vote"], stepped_until=tx.now,
    )  # fmt: skip
    if election_id is None:
        raise Refused("elections-refused-running")
    about = change(tx, find(tx, election_id).of, stage=rules.Stage.CALLED.value)
    storage.outgoing.live(
        tx.connection, now=tx.now, kind="election", subject_id=election_id, chat_id=unit.chat_id,
        community_id=unit.community.id, due_at=next_allowed(tx.now, unit.community.zone),
    )  # fmt: skip
    looking.show(tx, person, about, called=True)
    return None


ACTIONS: Table = {
    OpenElections: Action(_find_units, WRITER, _open),
    CallElection: Action(_find_unit, DECIDER, _call),
}
FORMS: Forms = {"election": Form(rules.step, _screen, _finish)}
