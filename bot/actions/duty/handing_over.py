"""The handover: written by the bot, confirmed with one tap, with a line of one's own or without."""

from collections.abc import Callable

import storage.duty
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.duty import cards
from bot.actions.duty.serving import NEAR_END, SERVES, resident_of
from bot.actions.duty.subjects import Duty, find, subject_of
from bot.actions.forms import Form, Forms, State
from bot.actions.reminding import cancel
from bot.domain.base import Refused
from bot.domain.commands.duty import HandOver
from bot.domain.duty import writing
from bot.domain.duty.periods import at_handover
from bot.domain.rights import Person, require
from bot.screens.base import Screen, Toast, Value
from bot.screens.duty import turns as screens
from storage.duty.turns import KeptTurn

HANDED_OVER: list[Callable[[Transaction, Duty, KeptTurn], Value | None]] = []
"""What else happens where a turn is handed over, and what is said of it; filled by capabilities."""


def _find(tx: Transaction, command: HandOver) -> Subject[Duty]:
    return find(tx, command.rota_id)


def _begin(tx: Transaction, person: Person, duty: Duty, command: HandOver) -> Toast | None:
    running = _ending(tx, duty)
    state = {
        "stage": "line", "rota_id": duty.rota.id, "turn_id": running.id, "community_id": duty.unit.community.id,
    }  # fmt: skip
    forms.begin(tx, person, "handover", state)
    return None


def _ending(tx: Transaction, duty: Duty) -> KeptTurn:
    """The turn that runs, near its end; raises Refused."""
    running = duty.running
    if running is None:
        raise Refused("duty-refused-over")
    ends_at = at_handover(running.turn.until_on, duty.zone)
    if tx.now >= ends_at:
        raise Refused("duty-refused-over")
    if tx.now < ends_at - NEAR_END:
        raise Refused("duty-refused-too-early-to-end", at=ends_at - NEAR_END)
    return running


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    duty = find(tx, state["rota_id"]).of
    return screens.ask_line(cards.summary(tx, duty, duty.started[-1]))


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    subject = find(tx, state["rota_id"])
    duty = subject.of
    require(SERVES, person, subject.where, subject.relations(person))
    running = _ending(tx, duty)
    if running.id != state["turn_id"]:
        raise Refused("duty-refused-over")
    storage.duty.turns.change(
        tx.connection, running, line=state["line"], summary=cards.summary(tx, duty, running), handed_over_at=tx.now,
        handed_over_by=resident_of(person),
    )  # fmt: skip
    cancel(tx, "duty", subject_of(duty, running.turn))
    said = [one for follows in HANDED_OVER if (one := follows(tx, duty, running)) is not None]
    tx.show(screens.handed_over(duty.rota.id, said))
    return None


ACTIONS: Table = {HandOver: Action(_find, SERVES, _begin)}
FORMS: Forms = {"handover": Form(writing.lined, _screen, _finish)}
