"""What a leader types in the private chat while no form is open: a notice, a sign-up or a matter? Asked once."""

import storage.communities
from bot.actions import forms
from bot.actions.base import Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.matters import saying
from bot.actions.matters.form import fresh_at_home
from bot.actions.notices import writing
from bot.actions.notices.subjects import WRITER, led_units, where_of
from bot.domain import notices as rules
from bot.domain.base import Refused, UnitId
from bot.domain.commands.forms import Given
from bot.domain.danger import find_danger
from bot.domain.notices import Kind
from bot.domain.rights import Person, Role, require
from bot.screens import notices as screens
from bot.screens.base import Screen, Toast


def typed(tx: Transaction, person: Person, given: Given) -> Toast | None:
    """A line or a picture of a leader is asked about; in danger, and for everybody else, it begins a matter."""
    led = led_units(tx, person) if person.holds(Role.LEADER) else []
    unit = next((one for one in led if one.id == person.unit_id), led[0] if led else None)
    if unit is None or given.kind not in ("text", "photo") or find_danger(given.text) is not None:
        return saying.typed(tx, person, given)
    forms.keep(tx, "which", rules.asked(community_id=unit.community.id, unit_id=unit.id))
    return forms.take(tx, person, given)


def _look(tx: Transaction, person: Person, state: State) -> State:
    """Further words may be a danger: then it is a matter, and nothing is asked."""
    if "stage" in state and find_danger(state["words"]) is not None:
        return {name: value for name, value in state.items() if name != "stage"} | {"which": "matter"}
    return state


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.which(state["words"], len(state["photos"]))


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    if state["which"] == "matter":
        return _as_matter(tx, person, state)
    unit = storage.communities.unit(tx.connection, UnitId(state["unit_id"]))
    if unit is None:
        raise Refused("residents-unit-unknown")
    require(WRITER, person, where_of(unit), frozenset())
    writing.begin(tx, person, unit, Kind(state["which"]), state["words"], state["photos"])
    return None


def _as_matter(tx: Transaction, person: Person, state: State) -> Toast | None:
    """It goes on as a matter that was said with these words, pictures, voice and place."""
    kept = {name: state[name] for name in ("photos", "voice", "location")}
    said = fresh_at_home(tx, person) | kept
    if state["words"]:
        forms.keep(tx, "say", said)
        return forms.take(tx, person, Given("text", state["words"]))
    if state["voice"]:
        forms.keep(tx, "say", said)
        return forms.take(tx, person, Given("voice", file_id=state["voice"][0], file_unique_id=state["voice"][1]))
    forms.begin(tx, person, "say", said)
    return None


FORMS: Forms = {"which": Form(rules.asked_step, _screen, _finish, _look)}
