"""The form of one line about a topic: a statement, a question, its answer, a reason."""

import storage.topics
from bot.actions.base import Transaction
from bot.actions.forms import Form, Forms, Input, State
from bot.actions.topics import debating, moderating
from bot.actions.topics.proposing import require_no_neighbour, unit_of
from bot.actions.topics.subjects import find
from bot.domain.base import Refused, TopicId
from bot.domain.commands.forms import Given
from bot.domain.commands.topics import QuestionId
from bot.domain.rights import Person
from bot.domain.saying import says_nothing
from bot.domain.topics import forms as rules
from bot.domain.topics.topic import Side
from bot.screens import topics as screens
from bot.screens.base import Screen, Toast, text


def _step(state: State, given: Input) -> State:
    if isinstance(given, Given) and given.kind == "text" and says_nothing(given.text):
        raise Refused("forms-refused-text-wanted")
    return rules.line(state, given)


def _look(tx: Transaction, person: Person, state: State) -> State:
    require_no_neighbour(tx, person, unit_of(tx, state), state["words"])
    return state


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    topic = find(tx, TopicId(state["topic_id"])).of.topic
    before = ""
    if state["does"] == "state":
        by = debating.resident(person)
        before = storage.topics.debate.statement(tx.connection, topic.id, by, Side(state["side"]))
    return screens.ask_line(topic, state, before)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The line is written; where things changed meanwhile it is over: why, and what was written, are shown."""
    try:
        with tx.connection.begin_nested():
            _do(tx, person, state)
    except Refused as refused:
        why = text(refused.code, **{name: str(arg) for name, arg in refused.args_of_text.items()})
        tx.show(screens.too_late(why, state["words"]))
    return None


def _do(tx: Transaction, person: Person, state: State) -> None:
    about, words = find(tx, TopicId(state["topic_id"])).of, state["words"]
    match state["does"]:
        case "state":
            debating.said(tx, person, about, Side(state["side"]), words)
        case "ask":
            debating.asked(tx, person, about, state["source"], words)
        case "reject":
            moderating.rejected(tx, person, about, words)
        case does:
            debating.replied(tx, person, QuestionId(state["question_id"]), words, aside=does == "aside")


FORMS: Forms = {"topic-line": Form(_step, _screen, _finish, _look)}
