"""Closing: envelopes are opened in one transaction, ballots counted, the result told; nothing of a choice is left."""

import storage.communities
import storage.outgoing
import storage.polls
from bot.actions.base import Transaction
from bot.actions.polls import deciding, publishing
from bot.actions.polls.counting import count, hash_of, result_of
from bot.actions.polls.subjects import About, change
from bot.actions.polls.telling import stop_reminding
from bot.domain.polls.course import OBJECTIONS
from bot.domain.polls.poll import State
from bot.domain.quiet import next_allowed
from bot.screens import polls as screens
from storage import keys


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
            return change(tx, about, state=State.VOID.value, why="key", closed_at=tx.now, key_name="")
    return settle(tx, change(tx, about, state=State.COUNTING.value, closed_at=tx.now))


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
    _tell(tx, about)
    return about


def forget_key(tx: Transaction, about: About) -> About:
    """The envelopes are opened and that is committed: the key is deleted for good."""
    keys.forget(tx.connection, about.poll.key_name)
    return change(tx, about, key_name="")


def _tell(tx: Transaction, about: About) -> None:
    """Every group hears what came of it, once, not in quiet hours."""
    for unit_id in about.reached:
        unit = storage.communities.unit(tx.connection, unit_id)
        if unit is None or unit.chat_id is None:
            continue
        tx.announce(
            unit.chat_id, screens.announced(about.poll, count(tx.connection, about.poll), unit.community.zone),
            community_id=unit.community.id, once=f"poll-result:{about.poll.id}:{unit_id}",
            reply_to=storage.outgoing.surface_message(tx.connection, "poll", about.poll.id, unit.chat_id),
            due_at=next_allowed(tx.now, unit.community.zone),
        )  # fmt: skip
