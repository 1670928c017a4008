"""Reminders, a row each, unique by kind, subject, recipient and occurrence; who was told how much."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Index,
    String,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    not_,
    or_,
    select,
    text,
    true,
    union_all,
    update,
)
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Field

from bot.domain.base import AccountId, CommunityId, UnitId
from bot.domain.reminders import Allowance, Calendar
from storage.base import (
    ID,
    MOST_ASKED,
    NOW_ASKED,
    Insert,
    Instant,
    Row,
    built_once,
    instant,
    json_value,
    key,
    may_be_instant,
    may_be_number,
    may_refer_to,
    one_of,
    to,
    written,
)
from storage.communities import Chat, Community, Unit
from storage.outgoing import Outgoing
from storage.ready import Ready
from storage.residents.tables import Account

WAITING, FOLDED = text("state = 'waiting'"), text("state = 'folded'")
SETTLED = text("state NOT IN ('waiting', 'folded')")
"""Written out, so that SQLite sees that its partial indexes serve; an index of all states would be taken instead."""


class Reminder(Row, table=True):
    """Something to be said to a person or a unit's group when it is due: alone, or `folded` into the next digest.

    `recipient` is "a" and the account's id, or "u" and the unit's. `held`: the person cannot be written to yet.
    """

    __tablename__ = "reminders"
    __table_args__ = (
        UniqueConstraint("community_id", "kind", "subject", "recipient", "occurrence"),
        one_of("state", "waiting", "held", "folded", "said", "dropped"),
        Index("ix_reminders_waiting", "due_at", sqlite_where=WAITING, postgresql_where=WAITING),
        Index("ix_reminders_folded", "due_at", sqlite_where=FOLDED, postgresql_where=FOLDED),
        Index("ix_reminders_recipient_state", "recipient", "state"),
        Index("ix_reminders_subject", "subject", "kind"),
        Index("ix_reminders_settled", "changed_at", sqlite_where=SETTLED, postgresql_where=SETTLED),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    kind: str
    subject: str
    recipient: str
    occurrence: str = ""
    account_id: int | None = may_refer_to("accounts.id")
    unit_id: int | None = may_refer_to("units.id", index=False)
    what: dict[str, Any] | None = json_value()
    line: Any = json_value()
    reply_to: int | None = may_be_number()
    due_at: datetime = instant()
    useful_until: datetime | None = may_be_instant()
    state: str = "waiting"
    changed_at: datetime = instant()


class Quota(Row, table=True):
    """How much a recipient was told alone in a local day and week; outside communities, as a person is one."""

    __tablename__ = "quotas"
    recipient: str = Field(primary_key=True)
    week: date
    in_week: int
    day: date
    on_day: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall be said to whom: to a person, or aloud in a unit's group.

    `is_reachable`: they can be written to; what is not `alone` waits for the digest.
    """

    kind: str
    subject: str
    occurrence: str
    what: dict[str, Any]
    line: Any
    account_id: AccountId | None = None
    unit_id: UnitId | None = None
    is_reachable: bool = True
    alone: bool = True
    useful_until: datetime | None = None
    reply_to: int | None = None

    @property
    def recipient(self) -> str:
        """The recipient as it is kept."""
        return recipient_of(self.account_id, self.unit_id)


@dataclass(frozen=True, slots=True)
class Kept:
    """A reminder that is due, with where it goes: None where there is no chat (any more)."""

    id: int
    kind: str
    community_id: CommunityId
    recipient: str
    account_id: AccountId | None
    unit_id: UnitId | None
    chat_id: int | None
    what: dict[str, Any]
    line: Any
    useful_until: datetime | None
    reply_to: int | None
    zone: str
    muted: frozenset[str]


_reminder = Reminder.__table__
_quota = Quota.__table__
_account = Account.__table__
_unit = Unit.__table__
_chat = Chat.__table__
_community = Community.__table__
_out = Outgoing.__table__

_REACHED = case(
    (and_(_account.c.started_at.is_not(None), _account.c.blocked_at.is_(None)), _account.c.telegram_id), else_=None
)
_ENTERED = case((_chat.c.removed_at.is_(None), _unit.c.chat_id), else_=None)
_KEPT = select(
    _reminder.c.id, _reminder.c.kind, _reminder.c.community_id, _reminder.c.recipient, _reminder.c.account_id,
    _reminder.c.unit_id, _reminder.c.what, _reminder.c.line, _reminder.c.useful_until, _reminder.c.reply_to,
    _community.c.zone, _account.c.muted, func.coalesce(_ENTERED, _REACHED).label("chat_id"),
).select_from(
    _reminder.join(_community, _community.c.id == _reminder.c.community_id)
    .outerjoin(_account, _account.c.id == _reminder.c.account_id)
    .outerjoin(_unit, _unit.c.id == _reminder.c.unit_id)
    .outerjoin(_chat, _chat.c.id == _unit.c.chat_id)
)  # fmt: skip

_NO_LIMIT = 1_000_000


def _taking(insert: Callable[[Table], Insert]) -> ReturningInsert[Any]:
    taken = insert(_quota)
    today, this_week = _quota.c.day == taken.excluded.day, _quota.c.week == taken.excluded.week
    is_full = or_(
        and_(today, _quota.c.on_day >= bindparam("per_day")), and_(this_week, _quota.c.in_week >= bindparam("per_week"))
    )
    counted = {
        "in_week": case((this_week, _quota.c.in_week + 1), else_=1),
        "on_day": case((today, _quota.c.on_day + 1), else_=1),
        "week": taken.excluded.week,
        "day": taken.excluded.day,
    }
    once_more = taken.on_conflict_do_update(index_elements=[_quota.c.recipient], set_=counted, where=not_(is_full))
    return once_more.returning(_quota.c.recipient)


_TAKE = built_once(_taking)
_ADD = built_once(
    lambda insert: insert(_reminder).on_conflict_do_nothing().returning(_reminder.c.recipient, _reminder.c.id)
)
_TO_WHOM = bindparam("to_whom", type_=String())
_RECIPIENTS = {
    # An expression, not the column: SQLite would read all reminders in the order of recipients.
    state: select(_reminder.c.recipient + "").where(which, _reminder.c.due_at <= NOW_ASKED).distinct().limit(MOST_ASKED)
    for state, which in (("waiting", WAITING), ("folded", FOLDED))
}
_FIRST = union_all(
    *(select(func.min(_reminder.c.due_at).label("at")).where(which) for which in (WAITING, FOLDED))
).subquery()
FIRST_DUE = select(func.min(_FIRST.c.at))
"""When the first reminder or digest falls due."""
_DUE_FOR = (
    _KEPT.where(
        _reminder.c.recipient == _TO_WHOM, _reminder.c.state == bindparam("as_state"), _reminder.c.due_at <= NOW_ASKED
    )
    .order_by(_reminder.c.due_at, _reminder.c.id)
    .with_for_update(of=_reminder)
)
_THESE = _KEPT.where(_reminder.c.id.in_(bindparam("ids", expanding=True))).order_by(_reminder.c.id)
_RELEASE = (
    update(_reminder).where(_reminder.c.recipient == _TO_WHOM, _reminder.c.state == "held").values(state="waiting")
)
_CAME_BACK = select(_account.c.id).where(
    _account.c.id == _reminder.c.account_id, _account.c.started_at.is_not(None), _account.c.blocked_at.is_(None)
)
_IS_MISSED = (
    SETTLED, _reminder.c.state == "held", _reminder.c.changed_at > bindparam("held_since", type_=Instant),
    _CAME_BACK.exists(),
)  # fmt: skip
MISSED = select(_reminder.c.id).where(*_IS_MISSED)
"""What was held since then for somebody who can be reached."""
_RELEASE_MISSED = update(_reminder).where(*_IS_MISSED).values(state="waiting")
OLD = select(_reminder.c.id).where(
    SETTLED, _reminder.c.state != "held", _reminder.c.changed_at < bindparam("settled_before", type_=Instant)
)
"""What was said or dropped before then."""
_FORGET_OLD = delete(_reminder).where(_reminder.c.id.in_(OLD.limit(MOST_ASKED)))
_HERE = bindparam("of_community", type_=ID)
_LATE = and_(
    _reminder.c.due_at < bindparam("late", type_=Instant), or_(_HERE.is_(None), _reminder.c.community_id == _HERE)
)
_COUNTS = union_all(*(select(func.count(_reminder.c.id)).where(which, _LATE) for which in (WAITING, FOLDED)))
OVERDUE = union_all(*(select(_reminder.c.id).where(which, _LATE) for which in (WAITING, FOLDED)))
"""What should have been dealt with by then and was not."""
_IS_ON_THE_WAY = Ready(select(
    exists().where(
        _reminder.c.subject == bindparam("of_subject"), _reminder.c.kind == bindparam("of_kind"),
        _reminder.c.state.in_([written("waiting"), written("held"), written("folded")]),
    ).label("found")
))  # fmt: skip


def recipient_of(account_id: AccountId | None, unit_id: UnitId | None) -> str:
    """A person or a unit's group as reminders name them."""
    return f"a{account_id}" if account_id is not None else f"u{unit_id}"


def add(
    connection: Connection, community_id: CommunityId, wanted: Sequence[Wanted], due_at: datetime,
    folded_until: datetime, now: datetime,
) -> dict[str, int]:  # fmt: skip
    """Keep what is to be said, each once; the ids of those that were not there before, by recipient."""
    if not wanted:
        return {}
    rows = [
        {
            "community_id": community_id, "kind": one.kind, "subject": one.subject, "recipient": one.recipient,
            "occurrence": one.occurrence, "account_id": one.account_id, "unit_id": one.unit_id, "what": one.what,
            "line": one.line, "due_at": due_at if one.alone else folded_until, "useful_until": one.useful_until,
            "reply_to": one.reply_to, "state": _state(one), "changed_at": now,
        }
        for one in wanted
    ]  # fmt: skip
    return {row.recipient: row.id for row in connection.execute(_ADD(connection), rows)}


def take(connection: Connection, recipients: Collection[str], at: Calendar, allowance: Allowance) -> frozenset[str]:
    """Those of the recipients who may be told one thing more alone, and it is counted for them."""
    if not recipients:
        return frozenset()
    per_week = _NO_LIMIT if allowance.per_week is None else allowance.per_week
    once = {
        "week": at.week, "in_week": 1, "day": at.day, "on_day": 1, "per_day": allowance.per_day, "per_week": per_week,
    }  # fmt: skip
    rows = [{"recipient": one, **once} for one in sorted(recipients)]
    return frozenset(connection.execute(_TAKE(connection), rows).scalars())


def cancel(connection: Connection, kind: str | None, subject: str, recipient: str | None = None) -> None:
    """What was to be said of this (None: of any kind) is moot: what waits is forgotten, what is going out stopped."""
    moot = and_(_reminder.c.subject == subject, _reminder.c.kind == kind if kind is not None else true())
    if recipient is not None:
        moot = and_(moot, _reminder.c.recipient == recipient)
    said = connection.execute(select(_reminder.c.id).where(moot, _reminder.c.state == "said")).scalars()
    on_their_way = [said_as(one) for one in said]
    if on_their_way:
        connection.execute(delete(_out).where(_out.c.key.in_(on_their_way), _out.c.state == "waiting"))
    connection.execute(delete(_reminder).where(moot, _reminder.c.state.in_(("waiting", "held", "folded"))))


def is_on_the_way(connection: Connection, kind: str, subject: str) -> bool:
    """Whether anything is still to be said of this to anybody."""
    return bool(_IS_ON_THE_WAY.all(connection, {"of_subject": subject, "of_kind": kind})[0].found)


def said_as(reminder_id: int) -> str:
    """The key under which a reminder goes out."""
    return f"reminder:{reminder_id}"


def due_recipients(connection: Connection, state: str, now: datetime, limit: int) -> list[str]:
    """Recipients for whom something is due, "waiting" or "folded"."""
    return list(connection.execute(_RECIPIENTS[state], {"now": now, "most": limit}).scalars())


def due_for(connection: Connection, recipient: str, state: str, now: datetime) -> list[Kept]:
    """What is due for a recipient, the first due first, locked."""
    asked = {"to_whom": recipient, "as_state": state, "now": now}
    return [_as_kept(row) for row in connection.execute(_DUE_FOR, asked)]


def kept(connection: Connection, ids: Collection[int]) -> list[Kept]:
    """These reminders, in the order they were kept."""
    if not ids:
        return []
    return [_as_kept(row) for row in connection.execute(_THESE, {"ids": list(ids)})]


def settle(connection: Connection, ids: Collection[int], now: datetime, state: str) -> None:
    """These are said, dropped or held: what they said is forgotten, unless they wait for the person."""
    values: dict[str, Any] = {"state": state, "changed_at": now}
    if state != "held":
        values |= {"what": None, "line": None}
    _change(connection, ids, values)


def postpone(connection: Connection, ids: Collection[int], now: datetime, due_at: datetime, state: str) -> None:
    """These are said later: alone ("waiting"), or in the digest of then ("folded")."""
    _change(connection, ids, {"state": state, "due_at": due_at, "changed_at": now})


def release(connection: Connection, account_id: AccountId | None, unit_id: UnitId | None = None) -> None:
    """The person, or the unit's group, can be written to: what was held for them is due."""
    connection.execute(_RELEASE, {"to_whom": recipient_of(account_id, unit_id)})


def release_missed(connection: Connection, since: datetime) -> None:
    """What was held since then for somebody who came back in that very moment is due."""
    connection.execute(_RELEASE_MISSED, {"held_since": since})


def leave_out(connection: Connection, community_id: CommunityId, account_id: AccountId) -> None:
    """The person has left the community: nothing more of it is said to them."""
    theirs = (_reminder.c.recipient == recipient_of(account_id, None), _reminder.c.community_id == community_id)
    connection.execute(delete(_reminder).where(*theirs, _reminder.c.state.in_(("waiting", "held", "folded"))))


def forget_old(connection: Connection, before: datetime, limit: int) -> None:
    """Delete a bite of what was said or dropped long ago."""
    connection.execute(_FORGET_OLD, {"settled_before": before, "most": limit})


def digest_told_at(connection: Connection, community_id: CommunityId, subject: str) -> datetime | None:
    """When digests of this subject were last told to somebody of a community."""
    told = (_reminder.c.community_id == community_id, _reminder.c.kind == "digest", _reminder.c.subject == subject)
    return connection.execute(select(func.max(_reminder.c.changed_at)).where(*told)).scalar()


def overdue(connection: Connection, before: datetime, community_id: CommunityId | None = None) -> int:
    """How many reminders (None: of all communities) should have been dealt with by then and were not."""
    return sum(connection.execute(_COUNTS, {"late": before, "of_community": community_id}).scalars())


def _state(one: Wanted) -> str:
    if not one.alone:
        return "folded"
    return "waiting" if one.is_reachable else "held"


def _as_kept(row: Any) -> Kept:
    return Kept(
        row.id, row.kind, CommunityId(row.community_id), row.recipient, row.account_id, row.unit_id, row.chat_id,
        row.what, row.line, row.useful_until, row.reply_to, row.zone, frozenset(row.muted or ()),
    )  # fmt: skip


def _change(connection: Connection, ids: Collection[int], values: dict[str, Any]) -> None:
    if ids:
        connection.execute(update(_reminder).where(_reminder.c.id.in_(sorted(ids))).values(values))
