"""Everything that is said unasked: alone as far as domain §7 allows, the rest in one digest, nothing in quiet hours.

`remind` and `remind_unit` are called by whatever causes a reminder, in its own transaction; `cancel` by what makes it
moot. What is due later is said by the clock.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

import storage.outgoing
import storage.reminders
from bot import metrics
from bot.actions.base import Action, Due, Dues, Links, Subject, Table, Transaction
from bot.actions.forms import Forms
from bot.domain.base import AccountId
from bot.domain.commands.reminders import SayDigest, SayDue
from bot.domain.places import Community, Unit
from bot.domain.quiet import next_allowed
from bot.domain.reminders import GROUP, PERSON, counted_for, next_digest
from bot.domain.rights import Person, Right, Role, Scope
from bot.screens import reminders as screens
from bot.screens.base import Screen, Toast, Value
from bot.screens.codec import screen_from_json, screen_to_json, value_from_json, value_to_json
from bot.screens.reminders import Item
from storage.reminders import Kept, Wanted

People = Iterable[tuple[AccountId, int | None, frozenset[str]]]
"""Account, chat id where reachable, and the kinds of messages the person has muted."""

BY_THE_CLOCK = Right(((Role.CLOCK, Scope.ANYWHERE),))
USEFUL_FOR = timedelta(days=14)
"""How long a reminder is worth saying where nothing else is known."""


def remind(
    tx: Transaction, people: People, what: Screen, *, kind: str, subject: str, community: Community,
    occurrence: str = "", line: Value | None = None, opens: str | None = None, alone: bool = True,
    due_at: datetime | None = None, useful_until: datetime | None = None,
) -> None:  # fmt: skip
    """Remind each of them once, but for those who muted the kind.

    `line` is what stands of it in a digest (None: its first line), and `opens` the link of the bot ("m_12") behind a
    button there. What is not `alone` always waits for the digest.
    """
    until = useful_until or max(tx.now, due_at or tx.now) + USEFUL_FOR
    said, told = screen_to_json(what), {"v": value_to_json(line or screens.first_line(what.body)), "opens": opens}
    wanted = [
        Wanted(
            kind, subject, occurrence, said, told, account_id, is_reachable=chat_id is not None, alone=alone,
            useful_until=until,
        )
        for account_id, chat_id, muted in people
        if kind not in muted
    ]  # fmt: skip
    _keep(tx, community, wanted, due_at)


def remind_unit(
    tx: Transaction, unit: Unit, what: Screen, *, kind: str, subject: str, occurrence: str = "",
    line: Value | None = None, due_at: datetime | None = None, useful_until: datetime | None = None,
    reply_to: int | None = None,
) -> None:  # fmt: skip
    """Say it once aloud in the unit's group; where the group heard enough today, it stands in its digest."""
    until = useful_until or max(tx.now, due_at or tx.now) + USEFUL_FOR
    said, told = screen_to_json(what), {"v": value_to_json(line or screens.first_line(what.body)), "opens": None}
    wanted = Wanted(kind, subject, occurrence, said, told, unit_id=unit.id, useful_until=until, reply_to=reply_to)
    _keep(tx, unit.community, [wanted], due_at)


def tell_digest(
    tx: Transaction, community: Community, told: Mapping[AccountId, Screen], *, subject: str, occurrence: str,
    useful_until: datetime,
) -> None:  # fmt: skip
    """Tell each their own digest, once each occurrence; it counts for no cap. All of them can be written to."""
    wanted = [
        Wanted(
            "digest", subject, occurrence, screen_to_json(screen), None, account_id, useful_until=useful_until
        )
        for account_id, screen in told.items()
    ]  # fmt: skip
    added = storage.reminders.add(tx.connection, community.id, wanted, tx.now, tx.now, tx.now)
    for one in storage.reminders.kept(tx.connection, list(added.values())):
        _say(tx, one, screen_from_json(one.what), storage.outgoing.DIGEST)
    storage.reminders.settle(tx.connection, list(added.values()), tx.now, "said")


def cancel(tx: Transaction, kind: str, subject: str, account_id: AccountId | None = None) -> None:
    """It is moot, for everybody or for one person: nothing more is said of it."""
    recipient = None if account_id is None else storage.reminders.recipient_of(account_id, None)
    storage.reminders.cancel(tx.connection, kind, subject, recipient)


def _keep(tx: Transaction, community: Community, wanted: Sequence[Wanted], due_at: datetime | None) -> None:
    """Keep them; what is due already, and may be, is said at once."""
    due = next_allowed(max(tx.now, due_at or tx.now), community.zone)
    folded_until = next_digest(due, community.zone)
    unique = {one.recipient: one for one in wanted}
    added = storage.reminders.add(tx.connection, community.id, list(unique.values()), due, folded_until, tx.now)
    if due > tx.now:
        return
    alone = [added[one] for one in added if unique[one].is_reachable and unique[one].alone]
    _say_or_fold(tx, _wanted(tx, storage.reminders.kept(tx.connection, alone), "waiting"))


def _say_or_fold(tx: Transaction, due: Sequence[Kept]) -> None:
    """Say what may be said alone; fold the rest into the next digest. At most one of each recipient."""
    at = counted_for(tx.now, due[0].zone) if due else None
    if at is None:
        return
    people = frozenset(one.recipient for one in due if one.unit_id is None)
    units = frozenset(one.recipient for one in due if one.unit_id is not None)
    allowed = storage.reminders.take(tx.connection, people, at, PERSON)
    allowed |= storage.reminders.take(tx.connection, units, at, GROUP)
    for one in due:
        if one.recipient in allowed:
            _say(tx, one, screen_from_json(one.what), storage.outgoing.NOTICE, one.reply_to)
    storage.reminders.settle(tx.connection, [one.id for one in due if one.recipient in allowed], tx.now, "said")
    folded = [one for one in due if one.recipient not in allowed]
    if folded:
        digest_at = next_digest(tx.now, folded[0].zone)
        storage.reminders.postpone(tx.connection, [one.id for one in folded], tx.now, digest_at, "folded")


def _say(tx: Transaction, one: Kept, screen: Screen, rank: int, reply_to: int | None = None) -> None:
    """Say it to the person, or aloud in the group of the unit."""
    if one.unit_id is not None and one.chat_id is not None:
        tx.announce(
            one.chat_id, screen, community_id=one.community_id, once=storage.reminders.said_as(one.id), rank=rank,
            reply_to=reply_to, useful_until=one.useful_until,
        )  # fmt: skip
        return
    storage.outgoing.say(
        tx.connection, now=tx.now, what=screen_to_json(screen), community_id=one.community_id,
        chat_id=one.chat_id, account_id=one.account_id, rank=rank, useful_until=one.useful_until,
        once=storage.reminders.said_as(one.id), reply_to=reply_to,
    )  # fmt: skip


# the clock's


def _recipient(tx: Transaction, command: SayDue | SayDigest) -> Subject[str]:
    return Subject(command.recipient)


def _say_due(tx: Transaction, person: Person, recipient: str, command: SayDue) -> Toast | None:
    for one in _worth_saying(tx, recipient, "waiting"):
        _say_or_fold(tx, [one])
    return None


def _say_digest(tx: Transaction, person: Person, recipient: str, command: SayDigest) -> Toast | None:
    due = _worth_saying(tx, recipient, "folded")
    if due:
        items = [Item(value_from_json(one.line["v"]), one.line["opens"]) for one in due]
        screen = screens.digest(items, to_group=due[0].unit_id is not None)
        _say(tx, due[-1], screen, storage.outgoing.DIGEST)
        storage.reminders.settle(tx.connection, [one.id for one in due], tx.now, "said")
    return None


def _worth_saying(tx: Transaction, recipient: str, state: str) -> list[Kept]:
    """What is due and can be said now: what lost its use is dropped, the rest waits for the person or the hour."""
    due = storage.reminders.due_for(tx.connection, recipient, state, tx.now)
    stale = [one.id for one in due if one.useful_until is not None and one.useful_until <= tx.now]
    storage.reminders.settle(tx.connection, stale, tx.now, "dropped")
    metrics.DROPPED.inc(len(stale))
    fresh = _wanted(tx, [one for one in due if one.id not in set(stale)], state)
    if not fresh:
        return []
    allowed_at = next_allowed(tx.now, fresh[0].zone)
    if allowed_at > tx.now:
        storage.reminders.postpone(tx.connection, [one.id for one in fresh], tx.now, allowed_at, state)
        return []
    return fresh


def _wanted(tx: Transaction, due: Sequence[Kept], state: str) -> list[Kept]:
    """What can be said and is still wanted: what was muted since is dropped, what reaches nobody is held."""
    muted = [one for one in due if one.kind in one.muted or (state == "folded" and "digest" in one.muted)]
    storage.reminders.settle(tx.connection, [one.id for one in muted], tx.now, "dropped")
    rest = [one for one in due if one not in muted]
    storage.reminders.settle(tx.connection, [one.id for one in rest if one.chat_id is None], tx.now, "held")
    return [one for one in rest if one.chat_id is not None]


def _due(connection: Connection, *, now: datetime, limit: int) -> list[SayDue | SayDigest]:
    waiting = storage.reminders.due_recipients(connection, "waiting", now, limit)
    folded = storage.reminders.due_recipients(connection, "folded", now, limit)
    return [*(SayDue(one) for one in waiting), *(SayDigest(one) for one in folded)]


ACTIONS: Table = {
    SayDue: Action(_recipient, BY_THE_CLOCK, _say_due),
    SayDigest: Action(_recipient, BY_THE_CLOCK, _say_digest),
}
DUES: Dues = (Due(_due, storage.reminders.FIRST_DUE),)
LINKS: Links = {}
FORMS: Forms = {}
