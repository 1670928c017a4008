"""Both kinds together: what was sent lately and is due next, and chats that move, close and open again."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Connection,
    and_,
    bindparam,
    cast,
    delete,
    exists,
    func,
    literal,
    null,
    select,
    union_all,
    update,
)

from bot.domain.base import AccountId
from storage.base import ID, NOW_ASKED, Instant
from storage.outgoing.notices import HEADS, say
from storage.outgoing.surfaces import NOWHERE, STALE_NOW
from storage.outgoing.tables import HANDLED, STALE, UNCERTAIN, WAITING, Outgoing, Surface

_out = Outgoing.__table__
_surface = Surface.__table__
_NO_NUMBER, _NO_INSTANT = cast(null(), BigInteger), cast(null(), Instant)
_heads, _stale = HEADS.subquery(), STALE_NOW.subquery()
_LOOK = union_all(
    select(_heads.c.chat_id, _heads.c.id, _heads.c.rank, _NO_INSTANT.label("at"), literal("head").label("what")),
    select(_stale.c.chat_id, _stale.c.id, _NO_NUMBER, _stale.c.shown_at, literal("stale")),
    select(_NO_NUMBER, _NO_NUMBER, _NO_NUMBER, func.min(_out.c.due_at), literal("next")).where(
        WAITING, _out.c.chat_id.is_not(None), _out.c.due_at > NOW_ASKED
    ),
    select(_NO_NUMBER, _NO_NUMBER, _NO_NUMBER, func.min(_surface.c.due_at), literal("next")).where(
        STALE, _surface.c.state == "live", _surface.c.due_at > NOW_ASKED
    ),
)
"""One statement: the sender looks before and after every message."""
_SINCE, _CHAT = bindparam("since", type_=Instant), bindparam("of_chat", type_=ID)
_SENT_SINCE = select(_out.c.chat_id, _out.c.changed_at).where(
    HANDLED, _out.c.state.in_(("sent", "sending")), _out.c.changed_at > _SINCE, _out.c.changed_at <= NOW_ASKED
)
_SHOWN_SINCE = select(_surface.c.chat_id, _surface.c.shown_at).where(
    _surface.c.shown_at > _SINCE, _surface.c.shown_at <= NOW_ASKED
)
_UNSURE = update(_surface).where(UNCERTAIN, _surface.c.uncertain > 1).values(uncertain=1)
_IN_FLIGHT = update(_out).where(HANDLED, _out.c.state == "sending").values(state="waiting", uncertain=1)
_REOPEN = (
    update(_surface)
    .where(_surface.c.chat_id == _CHAT, _surface.c.state.in_(("gone", "parked")))
    .values(**NOWHERE, state="live", error=None)
)
_NEVER_SHOWN = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Look:
    """What may go now: (chat id, id) of each message due, the most urgent first, and of each living message to be shown
    anew, the longest due first; when the next becomes due; whether this is all that is due.
    """

    messages: tuple[tuple[int, int], ...]
    stale: tuple[tuple[int, int], ...]
    next_at: datetime | None
    is_all: bool


def look(connection: Connection, now: datetime, limit: int) -> Look:
    """What is due of both kinds, `limit` messages and `limit` living messages being looked at."""
    rows = connection.execute(_LOOK, {"now": now, "most": limit}).all()
    messages = sorted((row.rank, row.id, row.chat_id) for row in rows if row.what == "head")
    stale = sorted((row.at or _NEVER_SHOWN, row.id, row.chat_id) for row in rows if row.what == "stale")
    next_at = min((row.at for row in rows if row.what == "next" and row.at is not None), default=None)
    is_all = len(messages) < limit and len(stale) < limit
    return Look(
        tuple((chat_id, row_id) for _, row_id, chat_id in messages),
        tuple((chat_id, row_id) for _, row_id, chat_id in stale), next_at, is_all,
    )  # fmt: skip


def resume(connection: Connection) -> int:
    """After a start: what was in flight at a stop waits again (and may so be said twice). How many these are."""
    connection.execute(_UNSURE)
    return connection.execute(_IN_FLIGHT).rowcount


def sent_since(connection: Connection, since: datetime, now: datetime) -> list[tuple[datetime, int, bool]]:
    """(when, chat id, whether a living message) of what was sent, or perhaps sent, lately, the oldest first."""
    messages = connection.execute(_SENT_SINCE, {"since": since, "now": now})
    living = connection.execute(_SHOWN_SINCE, {"since": since, "now": now})
    said = [(row.changed_at, row.chat_id, False) for row in messages if row.chat_id is not None]
    return sorted(said + [(row.shown_at, row.chat_id, True) for row in living])


def reachable(connection: Connection, account_id: AccountId, chat_id: int | None) -> None:
    """The person can be written to (at `chat_id`), or no longer (None): what waits for them waits there."""
    if chat_id is not None:
        reopen_chat(connection, chat_id)
    connection.execute(update(_out).where(_out.c.account_id == account_id, WAITING).values(chat_id=chat_id))


def is_for(connection: Connection, chat_id: int, account_id: AccountId) -> None:
    """What waits in a private chat is for this person."""
    connection.execute(update(_out).where(_out.c.chat_id == chat_id, WAITING).values(account_id=account_id))


def onto_page(connection: Connection, account_id: AccountId, page: int, now: datetime) -> None:
    """What waits to be sent to a person is said on their page instead."""
    theirs = and_(_out.c.account_id == account_id, WAITING)
    waiting = select(_out).where(theirs, _out.c.kind == "send").order_by(_out.c.id)
    for row in connection.execute(waiting).all():
        say(
            connection, now=now, what=row.what, community_id=row.community_id, chat_id=page, rank=row.rank,
            once=row.key, due_at=row.due_at, useful_until=row.useful_until,
        )  # fmt: skip
    connection.execute(update(_out).where(theirs).values(state="dropped", what=None, changed_at=now))


def drop_waiting(connection: Connection, chat_id: int, now: datetime) -> None:
    """Nobody is there any more for whom what waits for this chat could wait on."""
    connection.execute(
        update(_out).where(_out.c.chat_id == chat_id, WAITING).values(state="dropped", what=None, changed_at=now)
    )


def move_chat(connection: Connection, old: int, new: int) -> None:
    """A group became a supergroup: what waits goes there, and living messages are posted anew.

    Message ids of before mean nothing there: replies lose what they reply to, edits are posted, deletions are dropped.
    """
    for which in (WAITING, and_(HANDLED, _out.c.state == "sending")):
        waiting = update(_out).where(_out.c.chat_id == old, which)
        connection.execute(waiting.where(_out.c.kind == "delete").values(state="dropped", what=None))
        connection.execute(waiting.values(chat_id=new, kind="send", message_id=None, reply_to=None))
    there = _surface.alias()
    connection.execute(
        delete(_surface).where(
            _surface.c.chat_id == old,
            exists().where(
                there.c.chat_id == new,
                there.c.kind == _surface.c.kind,
                there.c.subject_id == _surface.c.subject_id,
            ),
        )
    )
    connection.execute(update(_surface).where(_surface.c.chat_id == old).values(**NOWHERE, chat_id=new))


def close_chat(connection: Connection, chat_id: int, now: datetime, error: str) -> None:
    """The bot is not in the group any more: what waited for it is parked, its living messages rest."""
    connection.execute(
        update(_out).where(_out.c.chat_id == chat_id, WAITING).values(state="parked", error=error, changed_at=now)
    )
    rest_surfaces(connection, chat_id, error)


def rest_surfaces(connection: Connection, chat_id: int, error: str) -> None:
    """The chat takes nothing: its living messages rest until it does again."""
    connection.execute(
        update(_surface)
        .where(_surface.c.chat_id == chat_id, _surface.c.state == "live")
        .values(state="gone", error=error)
    )


def reopen_chat(connection: Connection, chat_id: int) -> None:
    """The bot is back in the group: its living messages are shown anew; what was parked stays for a person to see."""
    connection.execute(_REOPEN, {"of_chat": chat_id})
