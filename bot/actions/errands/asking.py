"""Asking for a service on behalf: a word or two, and who will see it."""

import storage.errands
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.errands.subjects import Case, body_for, case_of, doers, shown, tell
from bot.actions.forms import Form, Forms, State
from bot.actions.matters import changing
from bot.domain import errands as rules
from bot.domain.base import CommunityId, Refused
from bot.domain.commands.errands import OpenErrand
from bot.domain.commands.forms import Choose, Given
from bot.domain.rights import Person, Right, Role, Scope
from bot.screens import errands as screens
from bot.screens.base import Screen, Toast

ASKER = Right(((Role.RESIDENT, Scope.COMMUNITY),))


def _open(tx: Transaction, person: Person, _: None, command: OpenErrand) -> Toast | None:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    state: State = {
        "stage": "what", "words": "", "community_id": person.community_id,
        "source": f"errand:{tx.account.id}:{tx.origin.source}",
    }  # fmt: skip
    if command.matter_id is not None:
        about = changing.find(tx, command.matter_id).of
        if about.kept.matter.reporter_id != person.resident_id:
            raise Refused("rights-refused")
        state |= {"stage": "check", "words": about.kept.words[: rules.WORDS], "source": f"matter:{command.matter_id}"}
    forms.begin(tx, person, "errand", state)
    return None


def _step(state: State, given: Given | Choose) -> State:
    if isinstance(given, Choose):
        if state["stage"] == "check" and given.option == "send":
            return {name: value for name, value in state.items() if name != "stage"}
        if state["stage"] == "check" and given.option == "what":
            return {**state, "stage": "what"}
        raise Refused("forms-refused-old-button")
    if given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    if len(given.text) > rules.WORDS:
        raise Refused("forms-refused-too-long", limit=rules.WORDS)
    return {**state, "words": given.text.strip(), "stage": "check"}


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    if state["stage"] == "what":
        return screens.what()
    body = body_for(tx, CommunityId(state["community_id"]))
    return screens.check(state["words"], body.name if body else "", is_rung=body is not None and body.is_offline)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    if person.resident_id is None or person.community_id is None:
        raise Refused("rights-refused-unregistered")
    body = body_for(tx, person.community_id)
    flats = [tie for tie in storage.residents.ties_of(tx.connection, person.resident_id) if tie.lives]
    errand_id = storage.errands.ask(
        tx.connection, state["source"], tx.now, by=person.resident_id, community_id=person.community_id,
        household_id=person.household_id, flat_id=flats[0].flat_id if flats else None, unit_id=person.unit_id,
        body_id=body.id if body else None, words=state["words"],
    )  # fmt: skip
    if errand_id is None:
        raise Refused("errands-refused-asked")
    kept = storage.errands.lock(tx.connection, errand_id)
    if kept is None:
        raise LookupError(errand_id)
    case = case_of(tx, kept)
    _tell_the_body(tx, case)
    tx.show(screens.view(shown(tx, case, person)))
    return None


def _tell_the_body(tx: Transaction, case: Case) -> None:
    """Staff read of it in the morning's message; of an off-line body whoever rings it gets the task at once."""
    view, body = shown(tx, case), case.body
    if body is not None and body.is_offline:
        screen, line = screens.ring(view, body.telephone), screens.line(view)
        tell(tx, case, doers(tx, case), screen, f"ring:{body.id}", kind="tasks", line=line)


FORMS: Forms = {"errand": Form(_step, _screen, _finish)}
ACTIONS: Table = {OpenErrand: Action(nothing, ASKER, _open)}
