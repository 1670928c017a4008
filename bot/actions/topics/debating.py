"""The debate: statements for and against by named sides, questions and answers, for everybody of the unit to read."""

import storage.communities
import storage.matters
import storage.residents
import storage.topics
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.topics import telling
from bot.actions.topics.subjects import (
    ANSWERER,
    LEADER,
    NEIGHBOUR,
    VIEWER,
    About,
    can_answer,
    find,
    find_question,
    leads,
    shown,
    touch,
)
from bot.domain.base import BodyId, Refused, ResidentId
from bot.domain.commands.topics import (
    AnswerQuestion,
    AskBody,
    AskQuestion,
    QuestionId,
    SetAside,
    ShowQuestion,
    ShowQuestions,
    ShowSides,
    Speak,
)
from bot.domain.rights import Person, Role, require
from bot.domain.topics import topic as rules
from bot.domain.topics.topic import Side
from bot.screens import topics as screens
from bot.screens.base import Toast
from storage.topics.debate import Question

A_SIDE = 3
"""Statements of each side on a page."""
ASKED = 4
"""Questions on a page."""
OfQuestion = tuple[About, Question]


def _find(tx: Transaction, command: ShowSides | Speak | ShowQuestions | AskQuestion) -> Subject[About]:
    return find(tx, command.topic_id)


def _find_question(tx: Transaction, command: ShowQuestion | AnswerQuestion | SetAside | AskBody) -> Subject[OfQuestion]:
    subject, question = find_question(tx, command.question_id)
    return Subject((subject.of, question), subject.where, subject.relations)


def _begin(tx: Transaction, person: Person, about: About, does: str, **more: object) -> None:
    state = {
        "stage": "words", "does": does, "topic_id": about.topic.id, "unit_id": about.unit.id,
        "community_id": about.unit.community.id, "source": f"{tx.account.id}:{tx.now.isoformat()}", **more,
    }  # fmt: skip
    forms.begin(tx, person, "topic-line", state)


def resident(person: Person) -> ResidentId:
    """Who acts; raises Refused where nobody is registered."""
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    return person.resident_id


# sides


def _require_open(tx: Transaction, about: About) -> None:
    poll = storage.topics.records.poll_of(tx.connection, about.topic.id)
    rules.require_takes_statements(about.topic, poll.opens_at if poll is not None else None, tx.now)


def _show_sides(tx: Transaction, person: Person, about: About, command: ShowSides) -> Toast | None:
    _sides(tx, about, max(0, min(command.page, 1000)))
    return None


def _sides(tx: Transaction, about: About, page: int) -> None:
    """Both sides beside each other, so many of each."""
    said = {
        side: [
            screens.Said(storage.residents.shown_name(tx.connection, one.resident_id, about.unit.id), one.words)
            for one in storage.topics.debate.statements(tx.connection, about.topic.id, side, A_SIDE, page * A_SIDE)
        ]
        for side in Side
    }
    seen = shown(tx.connection, about)
    more = max(seen.said.values()) > (page + 1) * A_SIDE
    tx.show(screens.sides(seen, said, page, has_more=more))


def _speak(tx: Transaction, person: Person, about: About, command: Speak) -> Toast | None:
    if command.side not in tuple(Side):
        raise Refused("button-unknown")
    _require_open(tx, about)
    _begin(tx, person, about, "state", side=command.side)
    return None


def said(tx: Transaction, person: Person, about: About, side: Side, words: str) -> None:
    """The person's statement for this side reads so from now on."""
    require(NEIGHBOUR, person, find(tx, about.topic.id).where, frozenset())
    _require_open(tx, about)
    storage.topics.debate.say(tx.connection, about.topic, resident(person), side, words, tx.now)
    telling.post_card(tx, about)
    touch(tx, about)
    _sides(tx, about, 0)


# questions


def _show_questions(tx: Transaction, person: Person, about: About, command: ShowQuestions) -> Toast | None:
    _questions(tx, person, about, max(0, min(command.page, 1000)))
    return None


def _questions(tx: Transaction, person: Person, about: About, page: int) -> None:
    every = storage.topics.debate.questions(tx.connection, about.topic.id)
    of_page = every[page * ASKED : (page + 1) * ASKED]
    found = [_asked(tx, about, one) for one in of_page]
    more = len(every) > (page + 1) * ASKED
    tx.show(
        screens.questions(shown(tx.connection, about), found, page, has_more=more, answers=can_answer(about, person))
    )


def _asked(tx: Transaction, about: About, one: Question) -> screens.Asked:
    by = one.replied_by
    who = storage.residents.shown_name(tx.connection, by, about.unit.id) if by is not None else ""
    return screens.Asked(
        one.id, storage.residents.shown_name(tx.connection, one.by, about.unit.id), one.words, one.state, one.reply,
        one.office or who, by is not None and by == about.topic.by,
    )  # fmt: skip


def _ask(tx: Transaction, person: Person, about: About, command: AskQuestion) -> Toast | None:
    _require_can_ask(tx, person, about)
    _begin(tx, person, about, "ask")
    return None


def _require_can_ask(tx: Transaction, person: Person, about: About) -> None:
    waiting = storage.topics.debate.waiting_of(tx.connection, about.topic.id, resident(person))
    rules.require_takes_questions(about.topic, waiting)


def asked(tx: Transaction, person: Person, about: About, source: str, words: str) -> None:
    """The question waits for an answer, and those who can give one hear of it."""
    require(NEIGHBOUR, person, find(tx, about.topic.id).where, frozenset())
    _require_can_ask(tx, person, about)
    if not storage.topics.debate.ask(tx.connection, about.topic, resident(person), source, words, tx.now):
        raise Refused("forms-refused-old-button")
    telling.post_card(tx, about)
    touch(tx, about)
    what = screens.question_told(about.topic, words)
    telling.tell_leaders(tx, about, what, f"asked:{source}")
    telling.tell(tx, about, telling.proposer(about), what, f"asked:{source}")
    _questions(tx, person, about, 0)


def _show_question(tx: Transaction, person: Person, of: OfQuestion, command: ShowQuestion) -> Toast | None:
    about, question = of
    tx.show(screens.one_question(about.topic, _asked(tx, about, question), leads=leads(about, person)))
    return None


def _answer(tx: Transaction, person: Person, of: OfQuestion, command: AnswerQuestion) -> Toast | None:
    about, question = of
    _require_waiting(question)
    _begin(tx, person, about, "answer", question_id=question.id, asked=question.words)
    return None


def _set_aside(tx: Transaction, person: Person, of: OfQuestion, command: SetAside) -> Toast | None:
    about, question = of
    _require_waiting(question)
    _begin(tx, person, about, "aside", question_id=question.id, asked=question.words)
    return None


def _ask_body(tx: Transaction, person: Person, of: OfQuestion, command: AskBody) -> Toast | None:
    """The staff of the body that the leader chooses hears the question; a body without an account is rung up."""
    about, question = of
    _require_waiting(question)
    found = storage.communities.bodies(tx.connection, about.unit.community.id)
    bodies = [one for one in found if one.kind != "mediation" and not one.is_offline]
    if command.body_id is None:
        tx.show(screens.choose_body(about.topic, question.id, [(one.id, one.name) for one in bodies]))
        return None
    if command.body_id not in {one.id for one in bodies}:
        raise Refused("topics-refused-body")
    staff = storage.matters.owners_of(
        tx.connection, about.unit.community.id, (Role.STAFF.value,), body_id=command.body_id
    )
    what = screens.body_asked(about.topic, about.unit.label, question.id, question.words)
    telling.tell_people(tx, about, staff, what, f"body:{question.id}")
    return Toast(screens.body_asked_toast())


def _require_waiting(question: Question) -> None:
    if question.state != "waiting":
        raise Refused("topics-refused-answered")


def replied(tx: Transaction, person: Person, question_id: QuestionId, words: str, *, aside: bool) -> None:
    """The question has its answer, or the reason why there is none; who asked hears it, everybody reads it."""
    subject, question = find_question(tx, question_id)
    about = subject.of
    require(LEADER if aside else ANSWERER, person, subject.where, subject.relations(person))
    state = "set_aside" if aside else "answered"
    office = None if leads(about, person) or Role.REPORTER in subject.relations(person) else _office_of(person)
    if not storage.topics.debate.reply(tx.connection, question, state, words, resident(person), tx.now, office):
        raise Refused("topics-refused-answered")
    touch(tx, about)
    what = screens.replied_told(about.topic, question.words, words, aside=aside)
    telling.tell(tx, about, (question.by,), what, f"replied:{question.id}")
    _questions(tx, person, about, 0)


def _office_of(person: Person) -> BodyId | None:
    """The body whose staff answers."""
    return min(person.bodies(), default=None)


ACTIONS: Table = {
    ShowSides: Action(_find, VIEWER, _show_sides),
    Speak: Action(_find, NEIGHBOUR, _speak),
    ShowQuestions: Action(_find, VIEWER, _show_questions),
    AskQuestion: Action(_find, NEIGHBOUR, _ask),
    ShowQuestion: Action(_find_question, ANSWERER, _show_question),
    AnswerQuestion: Action(_find_question, ANSWERER, _answer),
    SetAside: Action(_find_question, LEADER, _set_aside),
    AskBody: Action(_find_question, LEADER, _ask_body),
}
