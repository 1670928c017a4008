"""Opening: the roll is fixed with totals and hash, a secret poll gets its key, the groups see the card."""

import random

import storage.communities
import storage.outgoing
import storage.polls
from bot.actions.base import Transaction
from bot.actions.polls.clerks import appoint
from bot.actions.polls.subjects import About, change
from bot.actions.polls.telling import ask_to_name, told_by_chat
from bot.domain.base import Refused
from bot.domain.codes import make_code
from bot.domain.polls.poll import State
from bot.domain.polls.roll import Line, owners_roll, roll_hash
from bot.domain.polls.values import RollKind
from bot.domain.quiet import next_allowed
from bot.screens import polls as screens
from bot.screens.base import Screen
from storage import keys


def open_poll(tx: Transaction, about: About) -> About:
    """The poll is open from now on, with the roll of this moment; nothing where it is already.

    Raises Refused where nobody could vote.
    """
    poll = about.poll
    if poll.state is not State.PLANNED:
        return about
    lines = roll_of(tx, about)
    if not any(line.may_vote for line in lines):
        raise Refused("polls-refused-empty-roll")
    source = random.SystemRandom()
    storage.polls.rolls.fix(tx.connection, poll, [(line, make_code(source)) for line in lines])
    if poll.roll_kind is RollKind.OWNERS:
        storage.polls.rolls.fix_flats(tx.connection, poll, lines)
    told_by_chat(tx, about)
    about = change(
        tx, about, state=State.OPEN.value,
        roll_hash=roll_hash((line.label, line.weight, line.may_vote) for line in lines),
        key_name=keys.make(tx.connection) if poll.is_secret else "",
    )  # fmt: skip
    if poll.opens_at > poll.posted_at:
        announce(tx, about, screens.opened_told(about.poll, about.unit.community.zone), "poll-opened")
    ask_to_name(tx, about, "opened")
    return appoint(tx, about)


def roll_of(tx: Transaction, about: About) -> list[Line]:
    """Who may vote as things stand now."""
    match about.poll.roll_kind:
        case RollKind.HOUSEHOLDS:
            return storage.polls.rolls.household_lines(tx.connection, about.reached)
        case RollKind.ADULTS:
            return storage.polls.rolls.adult_lines(tx.connection, about.reached)
        case RollKind.OWNERS:
            flats = storage.polls.rolls.owned_flats(tx.connection, about.reached, with_parking=about.poll.with_parking)
            return owners_roll(flats)


def announce(tx: Transaction, about: About, what: Screen, once: str) -> None:
    """Every group that the poll reaches hears it once, as an answer to its card, not in quiet hours."""
    for unit_id in about.reached:
        unit = storage.communities.unit(tx.connection, unit_id)
        if unit is None or unit.chat_id is None:
            continue
        tx.announce(
            unit.chat_id, what, community_id=unit.community.id, once=f"{once}:{about.poll.id}:{unit_id}",
            reply_to=storage.outgoing.surface_message(tx.connection, "poll", about.poll.id, unit.chat_id),
            due_at=next_allowed(tx.now, unit.community.zone),
        )  # fmt: skip


def post_cards(tx: Transaction, about: About) -> None:
    """Every group that the poll reaches gets its card, not in quiet hours."""
    at = next_allowed(max(tx.now, about.poll.posted_at), about.unit.community.zone)
    for unit_id in about.reached:
        unit = storage.communities.unit(tx.connection, unit_id)
        if unit is not None and unit.chat_id is not None:
            storage.outgoing.live(
                tx.connection, now=tx.now, kind="poll", subject_id=about.poll.id, chat_id=unit.chat_id,
                community_id=unit.community.id, due_at=at,
            )  # fmt: skip
