"""The end of an election: the elected gets the role by one press, or the election is taken back."""

import storage.polls
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.communities import rights
from bot.actions.forms import Form, Forms, State
from bot.actions.polls import cancelling
from bot.actions.polls.elections import advancing, looking, telling
from bot.actions.polls.elections.subjects import DECIDER, About, change, deciders, find
from bot.actions.polls.subjects import find as find_poll
from bot.actions.polls.subjects import where_of
from bot.domain.base import Refused
from bot.domain.commands.elections import CancelElection, GiveOffice
from bot.domain.polls.elections import ElectionId, Kind, Stage, Why
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.writing import reasoned
from bot.domain.rights import Person, Role, require
from bot.screens import communities as communities_screens
from bot.screens.base import Screen, Toast
from bot.screens.polls import elections as screens


def _find(tx: Transaction, command: CancelElection | GiveOffice) -> Subject[About]:
    return find(tx, command.election_id)


def _give(tx: Transaction, person: Person, about: About, command: GiveOffice) -> Toast | None:
    """The elected leads the unit from now on, and whoever did before does no longer; where they left, nobody does."""
    election, community = about.election, about.unit.community
    if election.kind is not Kind.LEADER or election.stage is not Stage.OFFERED:
        _refuse(about)
    winner = next(one for one in about.candidates if one.elected)
    adults = storage.polls.elections.adults(tx.connection, about.unit.id)
    adult = next((one for one in adults if one.resident_id == winner.resident_id), None)
    if adult is None:
        looking.show(tx, person, advancing.fail(tx, about, Why.LEFT))
        return None
    rights.give(
        tx, community.id, adult.resident_id, adult.account_id, adult.chat_id, Role.LEADER, by=person.resident_id,
        unit_id=about.unit.id,
    )  # fmt: skip
    telling.tell_candidate(tx, about, winner, communities_screens.leads_now(about.unit), "leads")
    looking.show(tx, person, change(tx, about, stage=Stage.DONE.value))
    return None


def _refuse(about: About) -> None:
    election = about.election
    if election.stage is Stage.ELECTED and election.objections_until is not None:
        raise Refused("elections-refused-objections", at=election.objections_until)
    raise Refused("elections-refused-over" if election.is_over else "elections-refused-not-elected")


# taken back


def _cancel(tx: Transaction, person: Person, about: About, command: CancelElection) -> Toast | None:
    _require_running(about)
    state = {"stage": "why", "community_id": about.unit.community.id, "election_id": about.election.id}
    forms.begin(tx, person, "election-cancel", state)
    return None


def _require_running(about: About) -> None:
    if about.election.is_over:
        raise Refused("elections-refused-over")


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    about = find(tx, ElectionId(state["election_id"])).of
    return screens.ask_why(about.election, about.unit.label)


def _cancelled(tx: Transaction, person: Person, state: State) -> Toast | None:
    """Its poll is taken back with it; whoever was nominated hears why."""
    about = find(tx, ElectionId(state["election_id"])).of
    require(DECIDER, person, where_of(about.unit), deciders(about.unit, about.election.kind)(person))
    _require_running(about)
    polls = storage.polls.elections.polls(tx.connection, about.election.id)
    poll = find_poll(tx, polls[-1].poll_id).of if polls else None
    if poll is not None and poll.poll.state in (PollState.PLANNED, PollState.OPEN):
        cancelling.take_back(tx, poll, state["words"])
    told = screens.cancelled_told(about.election, about.unit.label, state["words"])
    for one in about.candidates:
        telling.ask_no_more(tx, one)
        if one.nominations and one.lives:
            telling.tell_candidate(tx, about, one, told, "cancelled")
    looking.show(tx, person, change(tx, about, stage=Stage.CANCELLED.value, why=state["words"]))
    return None


ACTIONS: Table = {
    GiveOffice: Action(_find, DECIDER, _give),
    CancelElection: Action(_find, DECIDER, _cancel),
}
FORMS: Forms = {"election-cancel": Form(reasoned, _screen, _cancelled)}
