"""What the clock does around polls: it opens, reminds, closes, deletes keys; late or twice, the same comes of it."""

from datetime import datetime

from sqlalchemy import Connection

import storage.polls
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.polls import paper
from bot.actions.polls.closing import close, forget_key
from bot.actions.polls.objecting import stand
from bot.actions.polls.opening import open_poll
from bot.actions.polls.subjects import About, change, find
from bot.actions.polls.telling import remind_voters
from bot.actions.reminding import BY_THE_CLOCK
from bot.domain.base import Refused
from bot.domain.commands.polls import AdvancePoll
from bot.domain.polls.course import Step, due
from bot.domain.polls.poll import MISSED, NOBODY, State, takes_ballots
from bot.domain.rights import Person
from bot.screens.base import Toast


def _find(tx: Transaction, command: AdvancePoll) -> Subject[About]:
    return find(tx, command.poll_id)


def _advance(tx: Transaction, person: Person, about: About, command: AdvancePoll) -> Toast | None:
    for step in due(about.poll, tx.now):
        about = _do(tx, about, step)
    change(tx, about, stepped_until=tx.now)
    return None


def _do(tx: Transaction, about: About, step: Step) -> About:
    match step:
        case Step.OPEN:
            return _open(tx, about)
        case Step.REMIND | Step.LAST_CALL:
            if takes_ballots(about.poll, tx.now):
                remind_voters(tx, about, step)
            return about
        case Step.CLOSE:
            return close(tx, about)
        case Step.FORGET_KEY:
            return forget_key(tx, about)
        case Step.PAPER_ENDS:
            return paper.give_up(tx, about)
        case Step.BOX_ENDS:
            return paper.give_up_box(tx, about)
        case Step.STAND:
            stand(tx, about)
            return about


def _open(tx: Transaction, about: About) -> About:
    """Open; a poll that nobody could vote in, or could have voted in while the service was away, is taken back."""
    if tx.now >= about.poll.closes_at:
        return change(tx, about, state=State.CANCELLED.value, why=MISSED, closed_at=tx.now)
    try:
        return open_poll(tx, about)
    except Refused:
        return change(tx, about, state=State.CANCELLED.value, why=NOBODY, closed_at=tx.now)


def _due(connection: Connection, *, now: datetime, limit: int) -> list[AdvancePoll]:
    return [AdvancePoll(one) for one in storage.polls.records.due(connection, now, limit)]


ACTIONS: Table = {AdvancePoll: Action(_find, BY_THE_CLOCK, _advance)}
DUES: Dues = (Due(_due, storage.polls.records.FIRST_DUE),)
