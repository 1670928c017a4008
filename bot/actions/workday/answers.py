"""Texts that a body answers with: its staff write, change and take them out; the log says who did."""

import storage.communities
import storage.rights
import storage.workday
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.forms import Form, Forms, State
from bot.actions.workday.leaves import STAFF
from bot.domain.base import BodyId, Refused
from bot.domain.commands.workday import AddAnswer, ChangeAnswer, ListAnswers, OpenAnswers, RemoveAnswer, ShowAnswer
from bot.domain.places import Body
from bot.domain.rights import Person, Right, Role, Scope, Where, require
from bot.domain.workday import MOST_ANSWERS, answer_step
from bot.screens import workday as screens
from bot.screens.base import Screen, Toast, text
from storage.workday import Answer

OF_THE_BODY = Right(((Role.STAFF, Scope.BODY),))


def _body(tx: Transaction, command: ListAnswers | AddAnswer) -> Subject[Body]:
    body = storage.communities.body(tx.connection, command.body_id, lock=isinstance(command, AddAnswer))
    if body is None:
        raise Refused("communities-refused-gone")
    return Subject(body, Where(community_id=body.community_id, body_id=body.id))


def _answer(tx: Transaction, command: ShowAnswer | ChangeAnswer | RemoveAnswer) -> Subject[Answer]:
    known = storage.workday.answer(tx.connection, command.answer_id)
    if known is None:
        raise Refused("workday-refused-answer-gone")
    return Subject(known, Where(community_id=known.community_id, body_id=known.body_id))


def _open(tx: Transaction, person: Person, _: None, command: OpenAnswers) -> Toast | None:
    """Those of one's body; whoever works for several chooses one."""
    if person.community_id is None:
        return None
    mine = person.bodies()
    bodies = [one for one in storage.communities.bodies(tx.connection, person.community_id) if one.id in mine]
    if len(bodies) == 1:
        _show_all(tx, bodies[0])
    else:
        tx.show(screens.choose_body(tuple(bodies)))
    return None


def _list(tx: Transaction, person: Person, body: Body, command: ListAnswers) -> Toast | None:
    _show_all(tx, body)
    return None


def _show_all(tx: Transaction, body: Body) -> None:
    kept = storage.workday.answers(tx.connection, body.id)
    tx.show(screens.answers(body, tuple((one.id, one.words) for one in kept), MOST_ANSWERS))


def _add(tx: Transaction, person: Person, body: Body, command: AddAnswer) -> Toast | None:
    _require_room(tx, body)
    forms.begin(tx, person, "answer", {"stage": "words", "community_id": body.community_id, "body_id": body.id})
    return None


def _require_room(tx: Transaction, body: Body) -> None:
    if len(storage.workday.answers(tx.connection, body.id)) >= MOST_ANSWERS:
        raise Refused("workday-refused-many", limit=MOST_ANSWERS)


def _show(tx: Transaction, person: Person, known: Answer, command: ShowAnswer) -> Toast | None:
    tx.show(screens.answer(known.id, known.body_id, known.words))
    return None


def _change(tx: Transaction, person: Person, known: Answer, command: ChangeAnswer) -> Toast | None:
    state: State = {
        "stage": "words", "community_id": known.community_id, "body_id": known.body_id, "answer_id": known.id,
        "before": known.words,
    }  # fmt: skip
    forms.begin(tx, person, "answer", state)
    return None


def _remove(tx: Transaction, person: Person, known: Answer, command: RemoveAnswer) -> Toast | None:
    body = _locked(tx, known.body_id)
    storage.workday.remove_answer(tx.connection, known)
    _log(tx, person, "answer-removed", body, before=known.words)
    _show_all(tx, body)
    return Toast(text("workday-answer-removed"))


def _question(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_answer(state.get("before", ""))


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The right is asked again; the body is locked, so that two at once keep no more than there is room for."""
    body = _locked(tx, BodyId(state["body_id"]))
    require(OF_THE_BODY, person, Where(community_id=body.community_id, body_id=body.id), frozenset())
    words = state["words"]
    if "answer_id" not in state:
        _require_room(tx, body)
        if not storage.workday.add_answer(tx.connection, body.community_id, body.id, words):
            raise Refused("workday-refused-same")
        _log(tx, person, "answer-added", body, words=words)
    else:
        known = storage.workday.answer(tx.connection, state["answer_id"])
        if known is None:
            raise Refused("workday-refused-answer-gone")
        if not storage.workday.change_answer(tx.connection, known, words):
            raise Refused("workday-refused-same")
        _log(tx, person, "answer-changed", body, before=known.words, words=words)
    _show_all(tx, body)
    return None


def _locked(tx: Transaction, body_id: BodyId) -> Body:
    body = storage.communities.body(tx.connection, body_id, lock=True)
    if body is None:
        raise Refused("communities-refused-gone")
    return body


def _log(tx: Transaction, person: Person, what: str, body: Body, **words: str) -> None:
    about = {"body": int(body.id), "name": body.name, **words}
    storage.rights.log_change(tx.connection, body.community_id, tx.now, person.resident_id, what, about)


ACTIONS: Table = {
    OpenAnswers: Action(nothing, STAFF, _open),
    ListAnswers: Action(_body, OF_THE_BODY, _list),
    AddAnswer: Action(_body, OF_THE_BODY, _add),
    ShowAnswer: Action(_answer, OF_THE_BODY, _show),
    ChangeAnswer: Action(_answer, OF_THE_BODY, _change),
    RemoveAnswer: Action(_answer, OF_THE_BODY, _remove),
}
FORMS: Forms = {"answer": Form(answer_step, _question, _finish)}
