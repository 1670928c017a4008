"""记录人、见证人: the household on duty writes down, one of another household watches; either can pass it on."""

import storage.polls
import storage.residents
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.polls.hands import CHECKS, find_poll, hand, in_order, may, relations, require_unconcerned
from bot.actions.polls.subjects import About, change
from bot.actions.reminding import remind
from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.commands.polls_paper import ServeAs
from bot.domain.polls import clerks as rules
from bot.domain.polls.clerks import Post
from bot.domain.polls.paper import Hand
from bot.domain.polls.poll import Poll, State
from bot.domain.rights import Person, Role
from bot.screens.base import Rows, Toast, Value
from bot.screens.packing import base36
from bot.screens.polls import clerks as screens
from storage.residents import Member

CLERKS = (Role.ON_DUTY, Role.LEADER)
"""Who may be the clerk: the household on duty; where it passes it on, or there is none, the leader."""


def _find(tx: Transaction, command: ServeAs) -> Subject[About]:
    return find_poll(tx, command.poll_id)


def _serve(tx: Transaction, person: Person, about: About, command: ServeAs) -> Toast | None:
    if command.role not in tuple(Post):
        raise Refused("button-unknown")
    poll, post = about.poll, Post(command.role)
    rules.require_open(poll)
    by = hand(person)
    now = poll.clerk_id if post is Post.CLERK else poll.witness_id
    if not command.on:
        if now != by.resident_id:
            raise Refused("paper-refused-not-your-post")
        about = change(tx, about, **{f"{post.value}_id": None})
        if post is Post.CLERK:
            about = appoint(tx, about, after=by.household_id)
    else:
        if now is not None and now != by.resident_id:
            raise Refused("paper-refused-post-taken")
        if post is Post.CLERK and not _may_be_clerk(tx, person, about):
            raise Refused("paper-refused-clerk")
        _require_can_be(tx, about, post, by)
        about = change(tx, about, **{f"{post.value}_id": by.resident_id})
    tx.show(screens.served(about.poll, *_names(tx, about.poll)))
    return screens.toast(on=command.on)


def appoint(tx: Transaction, about: About, after: HouseholdId | None = None) -> About:
    """The household on duty is the clerk, or the one that follows the household that passes it on; told to its head.

    A household whose people are voted on is passed over.
    """
    homes = in_order(tx.connection, about.unit.id)
    rest = homes[homes.index(after) + 1 :] if after in homes else homes if after is None else []
    watches = _other(tx, about.poll, Post.CLERK)
    barred = storage.polls.elections.households_on(tx.connection, about.poll.id)
    if watches is not None and watches.household_id is not None:
        barred |= {watches.household_id}
    home = next((one for one in rest if one not in barred), None)
    member = _head_of(tx, about, home) if home is not None else None
    if member is None:
        return about
    said = screens.appointed(about.poll)
    remind(
        tx, [(member.account_id, member.chat_id, frozenset())], said, kind="polls", subject=f"clerk:{about.poll.id}",
        occurrence=tx.now.isoformat(), community=about.unit.community, opens=f"v_{base36(about.poll.id)}",
        useful_until=about.poll.closes_at,
    )  # fmt: skip
    return change(tx, about, clerk_id=member.resident_id)


def _head_of(tx: Transaction, about: About, home: HouseholdId) -> Member | None:
    """The grown-up of a household who heads it, or has been registered longest."""
    doors = storage.residents.doors(tx.connection, about.unit.id)
    flat_id = next((one.flat.id for one in doors if one.flat.household_id == home), None)
    found = storage.residents.members(tx.connection, flat_id) if flat_id is not None else []
    return next((one for one in found if one.lives and one.is_adult), None)


def _may_be_clerk(tx: Transaction, person: Person, about: About) -> bool:
    return any(role in relations(tx.connection, about, person) for role in CLERKS)


def _require_can_be(tx: Transaction, about: About, post: Post, by: Hand) -> None:
    rules.require_can_be(_other(tx, about.poll, post), by)
    require_unconcerned(tx, about, by)


def _other(tx: Transaction, poll: Poll, post: Post) -> Hand | None:
    other = poll.witness_id if post is Post.CLERK else poll.clerk_id
    return Hand(other, _home(tx, other)) if other is not None else None


def _home(tx: Transaction, resident_id: ResidentId) -> HouseholdId | None:
    return storage.polls.proxies.household_of(tx.connection, resident_id)


def _names(tx: Transaction, poll: Poll) -> tuple[str, str]:
    def name(one: ResidentId | None) -> str:
        return storage.residents.shown_name(tx.connection, one) if one is not None else ""

    return name(poll.clerk_id), name(poll.witness_id)


def facts(tx: Transaction, about: About) -> Value:
    """Who answers for the poll's paper."""
    return screens.names(*_names(tx, about.poll))


def rows(tx: Transaction, person: Person, about: About) -> Rows:
    """Under a poll: be its clerk or its witness, or pass it on."""
    poll = about.poll
    if (
        poll.state not in (State.OPEN, State.COUNTING)
        or not person.is_adult
        or not may(CHECKS, tx.connection, person, about)
    ):
        return ()
    by = hand(person)
    return screens.buttons(
        poll, is_clerk=poll.clerk_id == by.resident_id, is_witness=poll.witness_id == by.resident_id,
        may_be_clerk=poll.clerk_id is None and _may_be_clerk(tx, person, about) and _fits(tx, about, Post.CLERK, by),
        may_be_witness=poll.witness_id is None and poll.clerk_id is not None and _fits(tx, about, Post.WITNESS, by),
    )  # fmt: skip


def _fits(tx: Transaction, about: About, post: Post, by: Hand) -> bool:
    try:
        _require_can_be(tx, about, post, by)
    except Refused:
        return False
    return True


ACTIONS: Table = {ServeAs: Action(_find, CHECKS, _serve)}
