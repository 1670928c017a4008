"""What pages show: said once, gathered as the answer to what was done, read, and in time forgotten."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, or_, select, union_all, update

from bot.domain.base import AccountId
from bot.domain.pages import account_behind
from storage.base import ID, MOST_ASKED, NOW_ASKED, Instant, built_once
from storage.pages.tables import ANSWERS as OF_TURNS
from storage.pages.tables import STAYS, UNNOTED, UNREAD, PageMessage
from storage.ready import Ready

_message = PageMessage.__table__
ANSWERS = 1
"""The rank of answers (`storage.outgoing.ANSWER`), which nobody has to read."""
_CHAT = bindparam("of_chat", type_=ID)
_IN_CHAT = _message.c.chat_id == _CHAT
_SHOWS = and_(
    _message.c.due_at <= NOW_ASKED, or_(_message.c.useful_until.is_(None), _message.c.useful_until > NOW_ASKED)
)
_PUT = built_once(lambda insert: insert(_message).on_conflict_do_nothing())
_LAST = select(func.coalesce(func.max(_message.c.id), 0)).where(_IN_CHAT)
_GATHER = (
    update(_message)
    .where(
        _IN_CHAT,
        _message.c.id > bindparam("before"),
        _message.c.rank == bindparam("of_rank"),
        _message.c.turn.is_(None),
    )
    .values(turn=bindparam("as_turn"))
)
_JOIN = update(_message).where(_IN_CHAT, _message.c.turn == bindparam("was")).values(turn=bindparam("becomes"))
_OF_TURNS = (
    select(_message.c.id, _message.c.what, _message.c.due_at, _message.c.read_at)
    .where(_IN_CHAT, _message.c.turn.in_(bindparam("turns", expanding=True)))
    .order_by(_message.c.id)
)
_KEPT = (
    select(_message.c.id, _message.c.what, _message.c.due_at, _message.c.read_at)
    .where(_IN_CHAT, _message.c.turn.is_(None), _SHOWS)
    .order_by(_message.c.id.desc())
    .limit(MOST_ASKED)
    .offset(bindparam("skipped"))
)
_COUNT_UNREAD = Ready(select(func.count()).where(_IN_CHAT, _message.c.turn.is_(None), UNREAD, _SHOWS))
_READ = (
    update(_message)
    .where(_IN_CHAT, UNREAD, _message.c.id.in_(bindparam("these", expanding=True)))
    .values(read_at=NOW_ASKED)
)
_LONG_AGO = bindparam("before", type_=Instant)
_NOT_NOTED = and_(UNNOTED, _message.c.rank != ANSWERS, _message.c.due_at <= _LONG_AGO)
_UNREAD_SINCE = select(_message.c.account_id).where(_NOT_NOTED).group_by(_message.c.account_id).limit(MOST_ASKED)
NEXT_UNREAD = select(func.min(_message.c.due_at)).where(UNNOTED, _message.c.rank != ANSWERS)
"""When the oldest was told that nobody has read, as nobody has noted yet."""
_MISS = update(_message).where(_message.c.account_id == bindparam("of_account"), _NOT_NOTED).values(missed_at=NOW_ASKED)
OLD_MESSAGES = union_all(
    select(_message.c.id).where(OF_TURNS, _message.c.due_at < bindparam("answered", type_=Instant)),
    select(_message.c.id).where(STAYS, _message.c.due_at < bindparam("said", type_=Instant)),
)
"""Answers and other messages of before then."""
_FORGET_OLD = delete(_message).where(_message.c.id.in_(OLD_MESSAGES.limit(MOST_ASKED)))


ASKS = "asks"
"""What a stored screen carries that is the question of a form."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message of a page: `what` is a stored screen."""

    id: int
    what: dict[str, Any]
    at: datetime
    is_read: bool


def put(connection: Connection, row: dict[str, Any]) -> None:
    """Store what is said to a page, of a document also when; with a key, the second with that key is none."""
    account_id = account_behind(row["chat_id"]) if row["chat_id"] > 0 else None
    if "document" in row["what"]:
        row = row | {"what": row["what"] | {"document": [*row["what"]["document"], row["due_at"].isoformat()]}}
    connection.execute(_PUT(connection), {"account_id": account_id, "turn": None, "read_at": None} | row)


def last(connection: Connection, chat_id: int) -> int:
    """The newest message of a page; 0 where there is none."""
    return int(connection.execute(_LAST, {"of_chat": chat_id}).scalar_one())


def gather(connection: Connection, chat_id: int, before: int, rank: int, turn: str) -> None:
    """What was answered since `before` is the answer to this turn."""
    values = {"of_chat": chat_id, "before": before, "of_rank": rank, "as_turn": turn}
    connection.execute(_GATHER, values)


def join_turn(connection: Connection, chat_id: int, of_turn: str, to: str) -> None:
    """What answered one turn is shown with another."""
    connection.execute(_JOIN, {"of_chat": chat_id, "was": of_turn, "becomes": to})


def of_turns(connection: Connection, chat_id: int, turns: list[str]) -> list[Said]:
    """What answered these turns, in order."""
    rows = connection.execute(_OF_TURNS, {"of_chat": chat_id, "turns": turns})
    return [_as_said(row) for row in rows]


def kept(connection: Connection, chat_id: int, now: datetime, limit: int, skipped: int = 0) -> list[Said]:
    """The messages of a page, the newest first."""
    rows = connection.execute(_KEPT, {"of_chat": chat_id, "now": now, "most": limit, "skipped": skipped})
    return [_as_said(row) for row in rows]


def unread(connection: Connection, chat_id: int, now: datetime) -> int:
    """How many messages of a page nobody has read."""
    return int(_COUNT_UNREAD.value(connection, {"of_chat": chat_id, "now": now}))


def read(connection: Connection, chat_id: int, shown: list[int], now: datetime) -> None:
    """These messages of a page were shown."""
    connection.execute(_READ, {"of_chat": chat_id, "these": shown, "now": now})


def unread_since(connection: Connection, before: datetime, limit: int) -> list[AccountId]:
    """People whose page was told something before this instant that nobody has read, as nobody has noted yet."""
    found = connection.execute(_UNREAD_SINCE, {"before": before, "most": limit})
    return [AccountId(one) for one in found.scalars()]


def miss(connection: Connection, account_id: AccountId, before: datetime, now: datetime) -> None:
    """The person does not read what their page was told before this instant."""
    connection.execute(_MISS, {"of_account": account_id, "before": before, "now": now})


def cancel(connection: Connection, once: str) -> None:
    """What was said under this key is moot where nobody has read it, also what a unit's page has of it."""
    connection.execute(delete(_message).where(_message.c.key.in_((once, f"page:{once}")), UNREAD))


def move(connection: Connection, account_id: AccountId, chat_id: int) -> None:
    """What was said to a person stands on this page."""
    connection.execute(update(_message).where(_message.c.account_id == account_id).values(chat_id=chat_id))


def forget_old(connection: Connection, answered: datetime, said: datetime, limit: int) -> None:
    """Delete some answers of before `answered` and messages of before `said`."""
    connection.execute(_FORGET_OLD, {"answered": answered, "said": said, "most": limit})


def _as_said(row: Any) -> Said:
    return Said(row.id, row.what, row.due_at, row.read_at is not None)
