"""Upkeep: what is kept only for a while is deleted, a little at each tick; what waits or was set aside is counted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, case, delete, exists, func, or_, select, update

import storage.matters
import storage.pages
import storage.polls
import storage.reminders
import storage.updates
import storage.uploads
import storage.whistles
from bot import metrics
from bot.domain.base import CommunityId
from bot.domain.pages import PAGE
from bot.domain.polls.values import PollId
from storage import keys
from storage.base import Instant, insert_of
from storage.communities import Chat, Unit
from storage.matters import Late
from storage.outgoing import ASIDE, HANDLED, WAITING, Outgoing, Surface
from storage.residents import Account, Try
from storage.updates import ParkedUpdate, SeenUpdate
from storage.whistles import Unmarked

SEEN_FOR = timedelta(hours=72)
"""Longer than Telegram delivers an update again (24 h), shorter than the week after which its ids start anew."""
SENT_FOR = timedelta(days=7)
ANSWERED_FOR = timedelta(days=2)
"""How long the answer to something done on a page can be gone back to."""
SAID_FOR = timedelta(days=90)
"""How long a page shows what was said to it."""
LEFT_FOR = timedelta(days=30)
"""How long a file of a page waits in a form that was left."""
WITH_TELEGRAM_FOR = timedelta(days=30)
"""How long a file of a page is kept beside Telegram, which has it too."""
REMINDED_FOR = timedelta(days=400)
"""Longer than anything recurs, so that nothing is said twice."""
LATE = timedelta(minutes=5)
"""How long after it fell due something may be undone by the clock."""
TRIES_FOR = timedelta(days=3)
A_BITE = 500

_seen = SeenUpdate.__table__
_parked = ParkedUpdate.__table__
_out = Outgoing.__table__
_surface = Surface.__table__
_try = Try.__table__
_account = Account.__table__
_chat = Chat.__table__
_unit = Unit.__table__


@dataclass(frozen=True, slots=True)
class Parked:
    """Something set aside: a message ("m12"), a living message ("s3") or an update ("tg:77"), with why."""

    name: str
    chat_id: int | None
    at: datetime | None
    error: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """Messages that are due and not sent: how many, since when the oldest; and how many wait for unreachable people."""

    due: int
    oldest: datetime | None
    for_people: int


@dataclass(frozen=True, slots=True)
class Undone:
    """What fell due more than five minutes ago and was not done: matters past their next step, calls, reminders.

    `calls`: bodies that were called in, whose time ran out without being marked.
    """

    matters: list[Late]
    calls: list[Unmarked]
    reminders: int

    @property
    def is_nothing(self) -> bool:
        """Whether all happened in time."""
        return not (self.matters or self.calls or self.reminders)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of secret polls: of which polls they are gone, and which files others than the service could read."""

    lost: list[PollId]
    readable: list[str]


@dataclass(frozen=True, slots=True)
class Place:
    """A group of a unit, and what the bot was last told of its own place there."""

    chat_id: int
    unit: str
    is_admin: bool
    can_pin: bool
    removed_at: datetime | None


def forgotten_at(now: datetime) -> datetime:
    """Updates seen up to here are forgotten."""
    return now - SEEN_FOR


_OLD_UPDATES = select(_seen.c.key).where(_seen.c.at <= bindparam("seen_by", type_=Instant))
_OLD_MESSAGES = select(_out.c.id).where(
    HANDLED, _out.c.state.in_(("sent", "dropped")), _out.c.changed_at < bindparam("said_before", type_=Instant)
)
_IS_OLD_TRY = _try.c.day < bindparam("day")
_COUNT_WAITING = select(func.count(_out.c.rank)).where(WAITING)
_COUNT_PARKED = select(func.count()).where(HANDLED, _out.c.state == "parked")
_THEIRS = (
    select(_account.c.telegram_id)
    .where(_account.c.id == _out.c.account_id, _account.c.started_at.is_not(None), _account.c.blocked_at.is_(None))
    .scalar_subquery()
)
_MAY_BE_REACHED = (WAITING, _out.c.chat_id.is_(None), _THEIRS.is_not(None))
_FIND_REACHABLE = update(_out).where(*_MAY_BE_REACHED).values(chat_id=_THEIRS)
"""What was stored for a person in the very moment they came back waits for nobody any more."""


def _forget_updates(connection: Connection, now: datetime) -> None:
    old = _OLD_UPDATES.limit(A_BITE)
    connection.execute(delete(_seen).where(_seen.c.key.in_(old)), {"seen_by": forgotten_at(now)})


def _forget_messages(connection: Connection, now: datetime) -> None:
    old = _OLD_MESSAGES.limit(A_BITE)
    connection.execute(delete(_out).where(_out.c.id.in_(old)), {"said_before": now - SENT_FOR})


def _forget_tries(connection: Connection, now: datetime) -> None:
    connection.execute(delete(_try).where(_IS_OLD_TRY), {"day": (now - TRIES_FOR).date().isoformat()})


def _forget_pages(connection: Connection, now: datetime) -> None:
    storage.pages.forget_old(connection, now - ANSWERED_FOR, now - SAID_FOR, A_BITE)


def _forget_uploads(connection: Connection, now: datetime) -> None:
    storage.uploads.forget_old(connection, now - LEFT_FOR, now - WITH_TELEGRAM_FOR, A_BITE)


def _forget_links(connection: Connection, now: datetime) -> None:
    storage.pages.forget_old_links(connection, now - ANSWERED_FOR, A_BITE)


def _forget_reminders(connection: Connection, now: datetime) -> None:
    storage.reminders.forget_old(connection, now - REMINDED_FOR, A_BITE)


def _find_reachable(connection: Connection, now: datetime) -> None:
    connection.execute(_FIND_REACHABLE)


def _release_missed(connection: Connection, now: datetime) -> None:
    storage.reminders.release_missed(connection, now - LATE)


def _count_undone(connection: Connection, now: datetime) -> None:
    late = undone(connection, now)
    metrics.LATE.labels("matters").set(len(late.matters))
    metrics.LATE.labels("calls").set(len(late.calls))
    metrics.LATE.labels("reminders").set(late.reminders)


CHORES: tuple[tuple[ColumnElement[bool], Callable[[Connection, datetime], None]], ...] = (
    (_OLD_UPDATES.exists(), _forget_updates),
    (_OLD_MESSAGES.exists(), _forget_messages),
    (select(_try.c.day).where(_IS_OLD_TRY).exists(), _forget_tries),
    (storage.pages.OLD_MESSAGES.exists(), _forget_pages),
    (or_(storage.uploads.LEFT.exists(), storage.uploads.KEPT_TWICE.exists()), _forget_uploads),
    (storage.pages.OLD_LINKS.exists(), _forget_links),
    (storage.reminders.OLD.exists(), _forget_reminders),
    (storage.matters.APPEARED.exists(), storage.matters.appear),
    (select(_out.c.id).where(*_MAY_BE_REACHED).exists(), _find_reachable),
    (storage.reminders.MISSED.exists(), _release_missed),
)
"""Whether there is any of it, and what is done then."""
_LATE = or_(
    storage.matters.LATE.exists(), storage.whistles.UNMARKED.exists(), exists(storage.reminders.OVERDUE.subquery())
)
_THERE = select(
    _COUNT_WAITING.scalar_subquery(), _COUNT_PARKED.scalar_subquery(), storage.updates.WANTED_AGAIN.exists(), _LATE,
    *(any_of_it for any_of_it, _ in CHORES),
)  # fmt: skip
"""One statement, as nearly always there is nothing."""


def tidy(connection: Connection, now: datetime) -> bool:
    """Delete a bite of what is old, find again who can be reached, and count what waits.

    Whether the operator wants updates taken up that were set aside.
    """
    waiting, parked, is_wanted_again, is_late, *there = connection.execute(_THERE, _asked(now)).one()
    metrics.WAITING.set(waiting)
    metrics.PARKED.set(parked)
    for is_there, (_, do) in zip(there, CHORES, strict=True):
        if is_there:
            do(connection, now)
    if is_late:
        _count_undone(connection, now)
    else:
        for kind in ("matters", "calls", "reminders"):
            metrics.LATE.labels(kind).set(0)
    return bool(is_wanted_again)


def _asked(now: datetime) -> dict[str, Any]:
    return {
        "seen_by": forgotten_at(now), "said_before": now - SENT_FOR, "day": (now - TRIES_FOR).date().isoformat(),
        "answered": now - ANSWERED_FOR, "said": now - SAID_FOR, "left_before": now - LEFT_FOR,
        "sent_before": now - WITH_TELEGRAM_FOR, "ran_out": now - ANSWERED_FOR, "settled_before": now - REMINDED_FOR,
        "since": now - storage.matters.LOOKS_BACK, "now": now, "held_since": now - LATE, "late": now - LATE,
        "of_community": None,
    }  # fmt: skip


def sweep_keys(connection: Connection) -> list[str]:
    """Delete the keys that no poll names any more, a day after they were made. Their names."""
    return keys.sweep(connection, storage.polls.records.keys(connection))


def keys_of(connection: Connection) -> Keys:
    """Which secret polls under way have lost their key, and what of the folder others could read."""
    named = storage.polls.records.keys(connection)
    lost = sorted(poll for name, poll in named.items() if not keys.is_there(connection, name))
    return Keys(lost, [str(one) for one in keys.readable_by_others(connection)])


def beat(connection: Connection, now: datetime) -> None:
    """Write something, durably: whether the database takes writes is known only by writing."""
    values = {"key": "beat", "at": now, "answer": None}
    connection.execute(
        insert_of(connection)(_seen)
        .values(values)
        .on_conflict_do_update(index_elements=[_seen.c.key], set_={"at": now})
    )


def parked(connection: Connection, limit: int = 100) -> list[Parked]:
    """What was set aside for a person to look at, the newest first."""
    messages = connection.execute(
        select(_out.c.id, _out.c.chat_id, _out.c.changed_at, _out.c.error)
        .where(HANDLED, _out.c.state == "parked").order_by(_out.c.id.desc()).limit(limit)
    )  # fmt: skip
    living = connection.execute(
        select(_surface.c.id, _surface.c.chat_id, _surface.c.shown_at, _surface.c.error)
        .where(ASIDE).order_by(_surface.c.id.desc()).limit(limit)
    )  # fmt: skip
    updates = connection.execute(
        select(_parked.c.key, _parked.c.at, _parked.c.error)
        .where(_parked.c.again == "")
        .order_by(_parked.c.at.desc())
        .limit(limit)
    )
    return [
        *(Parked(f"m{row.id}", row.chat_id, row.changed_at, row.error or "") for row in messages),
        *(Parked(f"s{row.id}", row.chat_id, row.shown_at, row.error or "") for row in living),
        *(Parked(row.key, None, row.at, row.error) for row in updates),
    ]


def take_up(connection: Connection, now: datetime) -> tuple[int, int]:
    """Try all that was set aside once more: messages are sent, living ones posted, updates handled by the service.

    How many, and how many updates cannot, because what they said was not kept.
    """
    messages = connection.execute(
        update(_out)
        .where(HANDLED, _out.c.state == "parked")
        .values(state="waiting", tries=0, uncertain=0, error=None, changed_at=now)
    )
    living = connection.execute(update(_surface).where(ASIDE).values(state="live", uncertain=0, error=None))
    updates, bare = storage.updates.want_again(connection)
    return messages.rowcount + living.rowcount + updates, bare


def throw_away(connection: Connection, now: datetime) -> int:
    """Give up all that was set aside. How many."""
    messages = connection.execute(
        update(_out).where(HANDLED, _out.c.state == "parked").values(state="dropped", what=None, changed_at=now)
    )
    living = connection.execute(update(_surface).where(ASIDE).values(state="gone"))
    return messages.rowcount + living.rowcount + connection.execute(delete(_parked)).rowcount


def waiting(connection: Connection, now: datetime) -> Waiting:
    """What should have gone out by now and has not."""
    since = func.min(case((_out.c.due_at.is_(None), _out.c.changed_at), else_=_out.c.due_at))
    due = connection.execute(
        select(func.count(), since).where(
            WAITING, _out.c.chat_id.is_not(None), (_out.c.due_at.is_(None)) | (_out.c.due_at <= now)
        )
    ).one()
    people = connection.execute(select(func.count()).where(WAITING, _out.c.chat_id.is_(None))).scalar_one()
    return Waiting(due[0], due[1], people)


def undone(connection: Connection, now: datetime, community_id: CommunityId | None = None) -> Undone:
    """What the clock should have done by now (None: in all communities) and has not; there should be nothing."""
    return Undone(
        storage.matters.late(connection, now - LATE, community_id),
        storage.whistles.unmarked(connection, now - LATE, community_id),
        storage.reminders.overdue(connection, now - LATE, community_id),
    )


def places(connection: Connection) -> list[Place]:
    """The groups of units, by label; a page needs no rights."""
    rows = connection.execute(
        select(_unit.c.chat_id, _unit.c.label, _chat.c.is_admin, _chat.c.can_pin, _chat.c.removed_at)
        .select_from(_unit.outerjoin(_chat, _chat.c.id == _unit.c.chat_id))
        .where(_unit.c.chat_id > -PAGE)
        .order_by(_unit.c.label, _unit.c.id)
    )
    return [Place(row.chat_id, row.label, bool(row.is_admin), bool(row.can_pin), row.removed_at) for row in rows]
