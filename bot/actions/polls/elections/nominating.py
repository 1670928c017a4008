"""Nominating, and what the nominated answer and say."""

from collections.abc import Sequence

import storage.polls
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.polls.elections import looking, telling
from bot.actions.polls.elections.subjects import (
    NEIGHBOUR,
    About,
    answered_at_the_door,
    find,
    find_candidate,
    is_theirs,
    named,
    neighbours,
    of_household,
    touch,
)
from bot.actions.polls.subjects import where_of
from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.commands.elections import (
    AnswerNomination,
    ChooseNominee,
    Nominate,
    WithdrawNomination,
    WriteStatement,
)
from bot.domain.polls import elections as rules
from bot.domain.polls.elections import Answer, Candidate, CandidateId, Kind
from bot.domain.rights import Person, Right, Role, Scope, require
from bot.screens.base import Screen, Toast
from bot.screens.polls import elections as screens

ANSWERER = Right(((Role.RESIDENT, Scope.UNIT), (Role.DECIDER, Scope.SUBJECT)), refusal="elections-refused-elsewhere")
OfCandidate = tuple[About, Candidate]


def _find(tx: Transaction, command: ChooseNominee | Nominate | WithdrawNomination) -> Subject[About]:
    return find(tx, command.election_id)


def _choose(tx: Transaction, person: Person, about: About, command: ChooseNominee) -> Toast | None:
    rules.require_nominating(about.election, tx.now)
    of_household(person)
    tx.show(screens.choose_nominee(about.election, about.unit.label, _nominees(tx, about), max(0, command.page)))
    return None


def _nominees(tx: Transaction, about: About) -> Sequence[tuple[int, str]]:
    """Who can be nominated: the registered adults of the unit, or its inhabited dwellings."""
    if about.election.kind is Kind.LEADER:
        return [(int(one.resident_id), one.label) for one in neighbours(tx.connection, about.unit.id)]
    lines = storage.polls.rolls.household_lines(tx.connection, [about.unit.id])
    return [(int(one.household_id), one.label) for one in lines if one.household_id is not None]


def _nominate(tx: Transaction, person: Person, about: About, command: Nominate) -> Toast | None:
    election = about.election
    rules.require_nominating(election, tx.now)
    household_id = of_household(person)
    if command.who not in {who for who, _ in _nominees(tx, about)}:
        raise Refused("elections-refused-nominee")
    resident_id = ResidentId(command.who) if election.kind is Kind.LEADER else None
    homes = {one.resident_id: one.household_id for one in neighbours(tx.connection, about.unit.id)}
    of = homes[resident_id] if resident_id is not None else HouseholdId(command.who)
    candidate_id = storage.polls.elections.nominate(
        tx.connection, election, household_id, _resident(person), tx.now, resident_id=resident_id, of_household=of
    )
    candidate = _candidate(tx, about, candidate_id)
    if is_theirs(person, candidate):
        _answer(tx, person, about, candidate, Answer.STANDS)
    elif candidate.answer is Answer.ASKED:
        telling.ask(tx, about, candidate, again=False)
    _show(tx, person, about)
    return None


def _withdraw(tx: Transaction, person: Person, about: About, command: WithdrawNomination) -> Toast | None:
    rules.require_nominating(about.election, tx.now)
    storage.polls.elections.take_back(tx.connection, about.election, of_household(person))
    _show(tx, person, about)
    return None


def _resident(person: Person) -> ResidentId:
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    return person.resident_id


def _candidate(tx: Transaction, about: About, candidate_id: CandidateId) -> Candidate:
    return next(one for one in named(tx.connection, about.election) if one.id == candidate_id)


def _show(tx: Transaction, person: Person, about: About) -> None:
    """The card and the person see what has changed."""
    touch(tx, about)
    looking.show(tx, person, About(about.election, about.unit, named(tx.connection, about.election)))


# the nominated


def _find_candidate(tx: Transaction, command: AnswerNomination | WriteStatement) -> Subject[OfCandidate]:
    subject, candidate = find_candidate(tx, command.candidate_id)
    return Subject((subject.of, candidate), subject.where, subject.relations)


def _answers(tx: Transaction, person: Person, of: OfCandidate, command: AnswerNomination) -> Toast | None:
    about, candidate = of
    rules.require_answering(about.election, tx.now)
    at_the_door = candidate in answered_at_the_door(tx, person, about)
    if not (is_theirs(person, candidate) or at_the_door):
        raise Refused("elections-refused-not-yours")
    if not candidate.nominations or not candidate.lives:
        raise Refused("elections-refused-not-nominated")
    _answer(tx, person, about, candidate, Answer.STANDS if command.stands else Answer.DECLINED)
    _show(tx, person, about)
    return None


def _answer(tx: Transaction, person: Person, about: About, candidate: Candidate, answer: Answer) -> None:
    if answer is Answer.STANDS and candidate.answer is not Answer.STANDS:
        rules.require_room(sum(one.stands for one in about.candidates))
    telling.ask_no_more(tx, candidate)
    storage.polls.elections.change_candidate(
        tx.connection, about.election, candidate.id, answer=answer.value, answered_by=person.resident_id
    )


def _write(tx: Transaction, person: Person, of: OfCandidate, command: WriteStatement) -> Toast | None:
    about, candidate = of
    _require_candidate(tx, person, about, candidate)
    state = {"stage": "words", "community_id": about.unit.community.id, "candidate_id": candidate.id}
    forms.begin(tx, person, "election-words", state)
    return None


def _require_candidate(tx: Transaction, person: Person, about: About, candidate: Candidate) -> None:
    rules.require_answering(about.election, tx.now)
    if not is_theirs(person, candidate):
        raise Refused("elections-refused-not-yours")
    if not candidate.stands:
        raise Refused("elections-refused-not-standing")


def _ask_words(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_statement(find_candidate(tx, CandidateId(state["candidate_id"]))[1].statement)


def _stated(tx: Transaction, person: Person, state: State) -> Toast | None:
    subject, candidate = find_candidate(tx, CandidateId(state["candidate_id"]))
    about = subject.of
    require(NEIGHBOUR, person, where_of(about.unit), frozenset())
    _require_candidate(tx, person, about, candidate)
    storage.polls.elections.change_candidate(tx.connection, about.election, candidate.id, statement=state["words"])
    _show(tx, person, about)
    return None


ACTIONS: Table = {
    ChooseNominee: Action(_find, NEIGHBOUR, _choose),
    Nominate: Action(_find, NEIGHBOUR, _nominate),
    WithdrawNomination: Action(_find, NEIGHBOUR, _withdraw),
    AnswerNomination: Action(_find_candidate, ANSWERER, _answers),
    WriteStatement: Action(_find_candidate, NEIGHBOUR, _write),
}
FORMS: Forms = {"election-words": Form(rules.stated, _ask_words, _stated)}
