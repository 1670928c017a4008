"""Closing: envelopes are opened in one transaction, ballots counted, the result told; nothing of a choice is left."""

from collections.abc import Callable

from sqlalchemy import Connection

import storage.polls
from bot.actions.base import Transaction
from bot.actions.polls import deciding, publishing
from bot.actions.polls.counting import count, hash_of, result_of
from bot.actions.polls.opening import announce
from bot.actions.polls.subjects import About, change
from bot.actions.polls.telling import stop_reminding, tell_awaited
from bot.domain.polls.course import OBJECTIONS
from bot.domain.polls.paper import Entered
from bot.domain.polls.poll import Poll, State
from bot.screens import polls as screens
from storage import keys
from storage.standby import require_confirmed

SETTLED: list[Callable[[Transaction, About], None]] = []
"""What follows when a poll is over: it has its result, or its key was lost; each part that goes on listens here."""


def close(tx: Transaction, about: About) -> About:
    """The poll is closed: the roll says who voted, and the result is counted; nothing where it is closed already.

    Where the key of a secret poll was lost, nothing can be counted, and the poll says so.
    """
    poll = about.poll
    if poll.state is not State.OPEN or tx.now < poll.closes_at:
        return about
    stop_reminding(tx, about)
    storage.polls.rolls.mark_voted(tx.connection, poll)
    storage.polls.ballots.drop_selections(tx.connection, poll)
    if poll.is_secret:
        try:
            storage.polls.secret.open_all(tx.connection, poll)
        except keys.KeyLost:
            return _void(tx, about)
    about = go_on(tx, change(tx, about, state=State.COUNTING.value, closed_at=tx.now))
    if about.poll.state is State.COUNTING:
        tell_awaited(tx, about)
    return about


def go_on(tx: Transaction, about: About) -> About:
    """The result, as soon as no paper is awaited any more; nothing where the poll is not counting."""
    if about.poll.state is not State.COUNTING or is_outstanding(tx.connection, about.poll):
        return about
    return settle(tx, about)


def is_outstanding(connection: Connection, poll: Poll) -> bool:
    """Whether an entry waits for a second person, or a box whose slips were handed out is not counted yet."""
    if poll.is_secret:
        box = storage.polls.paper.box_of(connection, poll)
        is_counted = box is not None and box.state is Entered.COUNTED
        return not is_counted and storage.polls.paper.ticked(connection, poll) > 0
    return bool(storage.polls.paper.waiting(connection, poll))


def settle(tx: Transaction, about: About) -> About:
    """The poll has its result: counted, hashed, told, open to objections."""
    counted = count(tx.connection, about.poll)
    result = result_of(about.poll, counted)
    about = change(
        tx, about, state=State.DECIDED.value, decided_at=tx.now, result=result, result_hash=hash_of(result),
        objections_until=tx.now + OBJECTIONS,
    )  # fmt: skip
    publishing.keep(tx.connection, about.poll)
    deciding.ask_for(tx, about)
    announce(tx, about, screens.announced(about.poll, counted), "poll-result")
    return _over(tx, about)


def _void(tx: Transaction, about: About) -> About:
    """The key was lost: nobody will ever know what was chosen, and every group hears it."""
    storage.polls.secret.drop(tx.connection, about.poll)
    about = change(tx, about, state=State.VOID.value, why="key", closed_at=tx.now)
    announce(tx, about, screens.void_told(about.poll), "poll-result")
    return _over(tx, about)


def _over(tx: Transaction, about: About) -> About:
    for follows in SETTLED:
        follows(tx, about)
    return about


def forget_key(tx: Transaction, about: About) -> About:
    """The envelopes are opened and that is there to stay, whichever server leads: the key is deleted for good.

    Raises storage.database.Outage where it may not be yet.
    """
    require_confirmed(tx.connection)
    keys.forget(tx.connection, about.poll.key_name)
    return change(tx, about, key_name="")
