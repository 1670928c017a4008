"""The small form behind a line about a record: shorter, not so, an answer, an objection, a decision, a correction."""

from collections.abc import Mapping

from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.service.hub import MEMBER
from bot.actions.service.publishing import closing, lists, objecting
from bot.actions.service.records import confirming
from bot.actions.service.records.subjects import CONFIRMER, RECORDER, Case, shown
from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.commands.records import WriteOfService
from bot.domain.rights import Person, Right, require
from bot.domain.service.record import RecordId
from bot.domain.service.records import HOURS, REASON, parse_minutes, require_open
from bot.screens.base import Screen, Toast
from bot.screens.service import publishing as published
from bot.screens.service import recording as questions

KIND = "service_line"
RIGHTS: Mapping[str, Right] = {
    "shorten": CONFIRMER, "deny": CONFIRMER, "answer": RECORDER, "object": objecting.OBJECTOR,
    "stays": objecting.DECIDER, "refuse": objecting.DECIDER, "back": objecting.DECIDER,
}  # fmt: skip


def _find(tx: Transaction, command: WriteOfService) -> Subject[Case]:
    return objecting.find(tx, command.record_id)


def _begin(tx: Transaction, person: Person, case: Case, command: WriteOfService) -> Toast | None:
    _require(tx, person, case.record.id, command.what)
    _require_stands(tx, person, case, command.what)
    state = {
        "stage": "line", "what": command.what, "record_id": case.record.id, "community_id": case.record.community_id
    }  # fmt: skip
    forms.begin(tx, person, KIND, state)
    return None


def _require(tx: Transaction, person: Person, record_id: RecordId, what: str) -> Case:
    if what not in RIGHTS:
        raise Refused("button-unknown")
    subject = objecting.find(tx, record_id)
    require(RIGHTS[what], person, subject.where, subject.relations(person))
    return subject.of


def _require_stands(tx: Transaction, person: Person, case: Case, what: str) -> None:
    """Return where the record stands so that this can be said of it; asked once more when it is said."""
    match what:
        case "shorten":
            confirming.require_can_be_shortened(person, case)
        case "deny":
            require_open(case.record)
        case "answer":
            confirming.require_can_be_answered(case)
        case "object":
            objecting.require_open(tx, case)
        case "back":
            closing.require_final(case)
        case _:
            objecting.require_objected(case)
            objecting.require_not_theirs(tx, person, case)


def _step(state: State, given: Given | Choose) -> State:
    if state["what"] == "shorten":
        return _length(state, given)
    if isinstance(given, Choose):
        raise Refused("forms-refused-old-button")
    words = " ".join(given.text.split())
    if given.kind != "text" or not words:
        raise Refused("forms-refused-text-wanted")
    if len(words) > REASON:
        raise Refused("forms-refused-too-long", limit=REASON)
    return _finished({**state, "words": words})


def _length(state: State, given: Given | Choose) -> State:
    if isinstance(given, Choose):
        if given.option not in HOURS:
            raise Refused("forms-refused-old-button")
        return _finished({**state, "minutes": int(given.option)})
    if given.kind != "text":
        raise Refused("forms-refused-text-wanted")
    return _finished({**state, "minutes": parse_minutes(given.text)})


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    case = objecting.find(tx, RecordId(state["record_id"])).of
    if state["what"] == "object":
        (entry,) = lists.entries(tx.connection, case.community, [case.record])
        return published.ask_objection(entry, case.community.zone)
    return questions.line(state["what"], shown(tx, case, person))


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The form is filled: find the record anew, ask the right again, and do it."""
    case = _require(tx, person, RecordId(state["record_id"]), state["what"])
    match state["what"]:
        case "shorten":
            confirming.shorten(tx, person, case, state["minutes"])
        case "deny":
            confirming.deny(tx, person, case, state["words"])
        case "answer":
            confirming.answer(tx, person, case, state["words"])
        case "object":
            return objecting.object_to(tx, person, case, state["words"])
        case "back":
            closing.take_back(tx, person, case, state["words"])
        case what:
            objecting.decide(tx, person, case, state["words"], stays=what == "stays")
    return None


FORMS: Forms = {KIND: Form(_step, _screen, _finish)}
ACTIONS: Table = {WriteOfService: Action(_find, MEMBER, _begin)}
