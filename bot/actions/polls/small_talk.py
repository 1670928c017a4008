"""随便问问: the leader asks the group something by Telegram's own poll, marked as small talk; nothing comes of it."""

import storage.communities
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.notices.subjects import led_units
from bot.actions.polls.subjects import WRITER, where_of
from bot.domain.base import Refused, UnitId
from bot.domain.commands.polls import OpenSmallTalk
from bot.domain.pages import is_page
from bot.domain.places import Unit
from bot.domain.polls import small_talk as rules
from bot.domain.quiet import next_allowed
from bot.domain.rights import Person, Where, require
from bot.screens.base import Screen, Toast
from bot.screens.polls import small_talk as screens


def _find(tx: Transaction, command: OpenSmallTalk) -> Subject[tuple[Unit, ...]]:
    """The unit that is named, else those the person leads."""
    if command.unit_id is None:
        person = storage.residents.person_in(tx.connection, tx.account, tx.account.community_id)
        led = led_units(tx, person)
        return Subject(tuple(led), where_of(led[0]) if led else Where(tx.account.community_id))
    unit = _unit(tx, command.unit_id)
    return Subject((unit,), where_of(unit))


def _unit(tx: Transaction, unit_id: UnitId) -> Unit:
    unit = storage.communities.unit(tx.connection, unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return unit


def _open(tx: Transaction, person: Person, units: tuple[Unit, ...], command: OpenSmallTalk) -> Toast | None:
    if len(units) != 1:
        tx.show(screens.choose_unit([(one.id, one.label) for one in units]))
        return None
    unit = units[0]
    _chat_of(unit)
    state = rules.begun(community_id=unit.community.id, unit_id=unit.id, source=f"{tx.account.id}:{tx.now.isoformat()}")
    forms.begin(tx, person, "small-talk", state)
    return None


def _chat_of(unit: Unit) -> int:
    if unit.chat_id is None or is_page(unit.chat_id):
        raise Refused("notices-refused-no-group")
    return unit.chat_id


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.question(state, _unit(tx, UnitId(state["unit_id"])).label)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """It stands in the group, not in quiet hours; Telegram counts it, and the bot hears nothing of it."""
    unit = _unit(tx, UnitId(state["unit_id"]))
    require(WRITER, person, where_of(unit), frozenset())
    tx.announce(
        _chat_of(unit), screens.poll(state["question"], tuple(state["options"])), community_id=unit.community.id,
        once=f"small-talk:{state['source']}", due_at=next_allowed(tx.now, unit.community.zone),
    )  # fmt: skip
    tx.show(screens.posted())
    return None


ACTIONS: Table = {OpenSmallTalk: Action(_find, WRITER, _open)}
FORMS: Forms = {"small-talk": Form(rules.step, _screen, _finish)}
