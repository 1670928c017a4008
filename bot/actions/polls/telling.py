"""What is said around polls: to those who have not voted, and only to them, in private; turnout to the group."""

from zoneinfo import ZoneInfo

import storage.communities
import storage.matters
import storage.outgoing
import storage.polls
import storage.reminders
from bot.actions.base import Transaction
from bot.actions.duty.subjects import leaders
from bot.actions.polls.subjects import About, shown
from bot.actions.reminding import People, cancel, remind, remind_unit
from bot.domain.base import AccountId
from bot.domain.polls.course import Step
from bot.domain.polls.deliveries import Method, Reached
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import LineId, RollKind
from bot.screens import polls as screens
from bot.screens.base import Screen, Text
from bot.screens.packing import base36
from bot.screens.polls import paper as paper_screens
from bot.screens.polls import voters as voter_screens


def remind_voters(tx: Transaction, about: About, step: Step) -> None:
    """Whoever can vote and has not is reminded, once a step."""
    poll, zone = about.poll, about.unit.community.zone
    is_last = step is Step.LAST_CALL
    left = storage.polls.rolls.voters(tx.connection, poll.id, voted=False)
    remind(
        tx, [(AccountId(one.account_id), one.chat_id, one.muted) for one in left],
        screens.reminder(poll, zone, is_last=is_last), kind="polls", subject=subject_of(poll), occurrence=step.value,
        community=about.unit.community, line=screens.reminder_line(poll, zone), opens=f"v_{base36(poll.id)}",
        useful_until=poll.closes_at,
    )  # fmt: skip
    _remind_holders(tx, about, step)
    ask_to_name(tx, about, step.value)
    if is_last:
        _tell_turnout(tx, about)


def _remind_holders(tx: Transaction, about: About, step: Step) -> None:
    """Whoever holds the proxy of a line that has not voted is reminded of it, as its voters are."""
    poll, zone = about.poll, about.unit.community.zone
    for door, one in storage.polls.proxies.holders(tx.connection, poll.id):
        remind(
            tx, [(AccountId(one.account_id), one.chat_id, one.muted)],
            screens.reminder_for(poll, zone, one.line_id, door), kind="polls", subject=_held(one.line_id),
            occurrence=step.value, community=about.unit.community, opens=f"v_{base36(poll.id)}",
            useful_until=poll.closes_at,
        )  # fmt: skip


def _held(line_id: LineId) -> str:
    return f"poll-proxy:{line_id}"


def stop_reminding_holder(tx: Transaction, line_id: LineId) -> None:
    """Nobody votes for this line by proxy any more, or it has voted."""
    cancel(tx, "polls", _held(line_id))


def ask_to_name(tx: Transaction, about: About, occurrence: str) -> None:
    """Those who own a flat together are asked who of them votes; whoever leads hears of how many flats they are."""
    poll = about.poll
    if poll.roll_kind is not RollKind.OWNERS:
        return
    shared = storage.polls.owners.shared(tx.connection, poll.id)
    open_ = [one for one in shared if one.voter_id is None and not one.has_voted]
    for line in open_:
        owners = storage.polls.owners.reached_owners(tx.connection, line.id)
        remind(
            tx, [(AccountId(one.account_id), one.chat_id, one.muted) for one in owners],
            voter_screens.name_first(poll, line, about.unit.community.zone), kind="polls", subject=unnamed(line.id),
            occurrence=occurrence, community=about.unit.community, opens=f"v_{base36(poll.id)}",
            useful_until=poll.closes_at,
        )  # fmt: skip
    if open_:
        remind(
            tx, leaders(tx, about.unit), voter_screens.to_name(poll, len(open_)), kind="tasks",
            subject=f"poll-unnamed:{poll.id}", occurrence=occurrence, community=about.unit.community,
            useful_until=poll.closes_at,
        )  # fmt: skip


def unnamed(line_id: LineId) -> str:
    """How reminders name that owners have to say who of them votes."""
    return f"poll-unnamed-line:{line_id}"


def is_no_news(tx: Transaction, about: About, line_id: LineId, *, is_held: bool) -> None:
    """The line has its first ballot: nobody of it is reminded any more who has no other line to vote for.

    `is_held`: somebody holds its proxy, and is not reminded of it either.
    """
    if is_held:
        stop_reminding_holder(tx, line_id)
    if not storage.reminders.is_on_the_way(tx.connection, "polls", subject_of(about.poll)):
        return
    left = {one.account_id for one in storage.polls.rolls.voters(tx.connection, about.poll.id, voted=False)}
    for one in storage.polls.rolls.voters(tx.connection, about.poll.id, line_id=line_id):
        if one.account_id not in left:
            cancel(tx, "polls", subject_of(about.poll), AccountId(one.account_id))


def subject_of(poll: Poll) -> str:
    """How reminders name what voters hear of a poll."""
    return f"poll:{poll.id}"


def _tell_turnout(tx: Transaction, about: About) -> None:
    """The group hears how many have voted and how many are short; never what."""
    what = screens.last_call(shown(tx, about))
    for unit_id in about.reached:
        unit = storage.communities.unit(tx.connection, unit_id)
        if unit is not None and unit.chat_id is not None:
            remind_unit(
                tx, unit, what, kind="polls", subject=subject_of(about.poll), occurrence="last_call",
                useful_until=about.poll.closes_at,
                reply_to=storage.outgoing.surface_message(tx.connection, "poll", about.poll.id, unit.chat_id),
            )  # fmt: skip


def told_by_chat(tx: Transaction, about: About) -> None:
    """At opening: the lines with somebody who can be written to count as told, by the bot itself."""
    found = storage.polls.rolls.voters(tx.connection, about.poll.id)
    lines = list(dict.fromkeys(one.line_id for one in found if one.chat_id is not None))
    on_day = tx.now.astimezone(ZoneInfo(about.unit.community.zone)).date()
    storage.polls.deliveries.note(
        tx.connection, about.poll, lines, Reached.DELIVERED, Method.CHAT, on_day, None, tx.now
    )


def stop_reminding(tx: Transaction, about: About) -> None:
    """Nobody is reminded of this poll any more."""
    cancel(tx, "polls", subject_of(about.poll))
    cancel(tx, "tasks", f"poll-unnamed:{about.poll.id}")
    for one in storage.polls.proxies.of_poll(tx.connection, about.poll.id):
        stop_reminding_holder(tx, one.line_id)
    if about.poll.roll_kind is RollKind.OWNERS:
        for line in storage.polls.owners.shared(tx.connection, about.poll.id):
            cancel(tx, "polls", unnamed(line.id))


def tell_awaited(tx: Transaction, about: About, *, again: bool = False) -> None:
    """The poll has closed and paper is awaited: the leader and the clerk hear what is to be done."""
    people = [*leaders(tx, about.unit), *storage.polls.rolls.clerk_of(tx.connection, about.poll)]
    remind(
        tx, people, paper_screens.awaited(about.poll), kind="polls", subject=f"poll-paper:{about.poll.id}",
        occurrence="again" if again else "awaited", community=about.unit.community, opens=f"v_{base36(about.poll.id)}",
    )  # fmt: skip


def committees(tx: Transaction, about: About) -> People:
    """The staff of the residents' committee."""
    community_id = about.unit.community.id
    bodies = [one for one in storage.communities.bodies(tx.connection, community_id) if one.kind == "committee"]
    return [
        one
        for body in bodies
        for one in storage.matters.owners_of(tx.connection, community_id, ("staff",), body_id=body.id)
    ]


def tell_committee(tx: Transaction, about: About) -> None:
    """The residents' committee is told of a vote of owners when it is posted (domain §5)."""
    remind(
        tx, committees(tx, about), screens.committee_told(about.poll, about.unit.label, about.unit.community.zone),
        kind="tasks", subject=f"poll-posted:{about.poll.id}", community=about.unit.community,
        useful_until=about.poll.closes_at,
    )  # fmt: skip


def tell_line(tx: Transaction, about: About, line_id: LineId, what: Screen, occurrence: str) -> None:
    """Whoever casts for this line hears it, once, but for whoever does it."""
    found = storage.polls.rolls.voters(tx.connection, about.poll.id, line_id=line_id)
    people: People = [
        (AccountId(one.account_id), one.chat_id, one.muted) for one in found if one.account_id != tx.account.id
    ]
    remind(
        tx, people, what, kind="polls", subject=f"poll-line:{about.poll.id}:{line_id}", occurrence=occurrence,
        community=about.unit.community, opens=f"v_{base36(about.poll.id)}",
    )  # fmt: skip


def tell_voters(tx: Transaction, about: About, what: Screen, occurrence: str, line: Text | None = None) -> None:
    """Whoever could cast for a line that has voted hears it."""
    found = storage.polls.rolls.voters(tx.connection, about.poll.id, voted=True)
    people: People = [(AccountId(one.account_id), one.chat_id, one.muted) for one in found]
    remind(
        tx, people, what, kind="polls", subject=f"poll-voters:{about.poll.id}", occurrence=occurrence,
        community=about.unit.community, line=line,
    )  # fmt: skip
