"""Taking a poll back, and putting a new version in its place."""

import storage.polls
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.polls import looking
from bot.actions.polls.subjects import WRITER, About, change, find, owned_at, require_alone
from bot.actions.polls.telling import stop_reminding, tell_voters
from bot.domain.base import Refused
from bot.domain.commands.polls import CancelPoll
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.poll import require_running
from bot.domain.polls.values import PollId
from bot.domain.polls.writing import reasoned
from bot.domain.rights import Person, require
from bot.screens import polls as screens
from bot.screens.base import Screen, Toast


def _find(tx: Transaction, command: CancelPoll) -> Subject[About]:
    about = find(tx, command.poll_id).of
    return Subject(about, owned_at(about))


def _cancel(tx: Transaction, person: Person, about: About, command: CancelPoll) -> Toast | None:
    require_alone(tx, about.poll)
    require_running(about.poll, tx.now)
    state = {"stage": "why", "community_id": about.unit.community.id, "poll_id": about.poll.id}
    forms.begin(tx, person, "poll-cancel", state)
    return None


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_why(find(tx, PollId(state["poll_id"])).of.poll)


def _cancelled(tx: Transaction, person: Person, state: State) -> Toast | None:
    about = find(tx, PollId(state["poll_id"])).of
    require(WRITER, person, owned_at(about), frozenset())
    require_running(about.poll, tx.now)
    looking.show(tx, person, take_back(tx, about, state["words"]))
    return None


def take_back(tx: Transaction, about: About, why: str) -> About:
    """The poll is taken back, and whoever has voted hears why."""
    tell_voters(tx, about, screens.cancelled_told(about.poll, why), "cancelled")
    return _end(tx, about, why)


def replace(tx: Transaction, person: Person, before: About, after: About) -> None:
    """The new version stands in the place of the one before, whose voters hear that they are asked anew."""
    if before.poll.state not in (PollState.PLANNED, PollState.OPEN):
        raise Refused("polls-refused-over")
    tell_voters(tx, before, screens.replaced_told(after.poll), "replaced")
    _end(tx, before, "")


def _end(tx: Transaction, about: About, why: str) -> About:
    """Nothing of it is counted: its ballots, envelopes and ticks are gone, and so is its key."""
    poll = about.poll
    stop_reminding(tx, about)
    storage.polls.ballots.drop_selections(tx.connection, poll)
    storage.polls.ballots.drop(tx.connection, poll)
    storage.polls.secret.drop(tx.connection, poll)
    storage.polls.paper.drop_entries(tx.connection, poll)
    return change(tx, about, state=PollState.CANCELLED.value, why=why, closed_at=tx.now)


ACTIONS: Table = {CancelPoll: Action(_find, WRITER, _cancel)}
FORMS: Forms = {"poll-cancel": Form(reasoned, _screen, _cancelled)}
