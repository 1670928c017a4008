"""What is to be said: notices, which must arrive once and in order, and surfaces, living messages shown as they stand."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Index, UniqueConstraint, func, select, text, update

from bot.domain.base import AccountId, CommunityId
from storage.base import (
    Row,
    insert_of,
    instant,
    json_value,
    key,
    may_be_instant,
    may_be_number,
    may_refer_to,
    number,
    one_of,
)

DANGER, ANSWER, NOTICE, DIGEST = 0, 1, 5, 8
"""Ranks: what goes first in a chat and over all chats."""

EDITS_APART = timedelta(seconds=5)
"""A living message is edited at once, then at most once in this time, and the last state always shows."""

_RANKED = 1 << 48

WAITING = text("state = 'waiting'")
STALE = text("shown < wanted")


class Outgoing(Row, table=True):
    """A message to send, an edit or a deletion to make in a chat; `key` keeps the same one from being said twice."""

    __tablename__ = "outgoing"
    __table_args__ = (
        UniqueConstraint("key"),
        one_of("kind", "send", "edit", "delete"),
        one_of("state", "waiting", "sending", "sent", "parked", "dropped"),
        Index("ix_outgoing_waiting", "chat_id", "rank", "id", sqlite_where=WAITING, postgresql_where=WAITING),
        Index("ix_outgoing_account", "account_id", "state"),
        Index("ix_outgoing_state_at", "state", "changed_at"),
    )
    id: int | None = key()
    community_id: int | None = may_refer_to("communities.id", index=False)
    chat_id: int | None = may_be_number()
    account_id: int | None = may_refer_to("accounts.id", index=False)
    kind: str = "send"
    key: str | None = None
    rank: int = number(default=5)
    what: dict[str, Any] | None = json_value()
    message_id: int | None = may_be_number()
    reply_to: int | None = may_be_number()
    marks: str | None = None
    due_at: datetime = instant()
    useful_until: datetime | None = may_be_instant()
    state: str = "waiting"
    tries: int = 0
    uncertain: int = 0
    error: str | None = None
    changed_at: datetime = instant()


class Surface(Row, table=True):
    """A living message in a chat: wanted and shown are versions, and the last wanted one is always shown in the end."""

    __tablename__ = "surfaces"
    __table_args__ = (
        UniqueConstraint("kind", "subject_id", "chat_id"),
        one_of("state", "live", "gone"),
        Index("ix_surfaces_stale", "due_at", sqlite_where=STALE, postgresql_where=STALE),
        Index("ix_surfaces_chat_id", "chat_id"),
    )
    id: int | None = key()
    community_id: int | None = may_refer_to("communities.id", index=False)
    kind: str
    subject_id: int = number()
    chat_id: int = number()
    message_id: int | None = may_be_number()
    pinned: bool = False
    wanted: int = 1
    shown: int = 0
    showing: str | None = None
    due_at: datetime = instant()
    shown_at: datetime | None = may_be_instant()
    state: str = "live"
    error: str | None = None


_out = Outgoing.__table__
_surface = Surface.__table__


@dataclass(frozen=True, slots=True)
class Message:
    """A row to be said: `what` is a stored screen, `marks` what its message id is kept for ("draft:7")."""

    id: int
    chat_id: int
    account_id: int | None
    kind: str
    rank: int
    what: dict[str, Any] | None
    message_id: int | None
    reply_to: int | None
    marks: str | None
    tries: int
    uncertain: int
    useful_until: datetime | None


@dataclass(frozen=True, slots=True)
class Living:
    """A surface whose wanted state is not shown yet."""

    id: int
    kind: str
    subject_id: int
    chat_id: int
    message_id: int | None
    pinned: bool
    wanted: int
    showing: str | None


def say(
    connection: Connection,
    *,
    now: datetime,
    what: dict[str, Any] | None,
    community_id: CommunityId | None = None,
    chat_id: int | None = None,
    account_id: AccountId | None = None,
    kind: str = "send",
    rank: int = NOTICE,
    once: str | None = None,
    message_id: int | None = None,
    reply_to: int | None = None,
    marks: str | None = None,
    due_at: datetime | None = None,
    useful_until: datetime | None = None,
) -> None:
    """Store one message; with a `once` key, the second with that key is none. No chat: it waits for the person."""
    row = {
        "community_id": community_id, "chat_id": chat_id, "account_id": account_id, "kind": kind, "rank": rank,
        "key": once, "what": what, "message_id": message_id, "reply_to": reply_to, "marks": marks,
        "due_at": due_at or now, "useful_until": useful_until, "changed_at": now,
        "state": "waiting", "tries": 0, "uncertain": 0,
    }  # fmt: skip
    connection.execute(insert_of(connection)(_out).values(row).on_conflict_do_nothing())


def live(
    connection: Connection,
    *,
    now: datetime,
    kind: str,
    subject_id: int,
    chat_id: int,
    community_id: CommunityId,
    pinned: bool = False,
    due_at: datetime | None = None,
) -> None:
    """A living message of this kind and subject shall stand in the chat; where it does already, it is shown anew."""
    row = {
        "community_id": community_id, "kind": kind, "subject_id": subject_id, "chat_id": chat_id, "pinned": pinned,
        "wanted": 1, "shown": 0, "due_at": due_at or now, "state": "live",
    }  # fmt: skip
    connection.execute(
        insert_of(connection)(_surface)
        .values(row)
        .on_conflict_do_update(
            index_elements=[_surface.c.kind, _surface.c.subject_id, _surface.c.chat_id],
            set_={"wanted": _surface.c.wanted + 1, "state": "live", "due_at": due_at or now},
        )
    )


def touch(connection: Connection, kind: str, subject_id: int) -> None:
    """What the living messages of this subject show has changed; they are due when they were last shown and a while."""
    connection.execute(
        update(_surface)
        .where(_surface.c.kind == kind, _surface.c.subject_id == subject_id, _surface.c.state == "live")
        .values(wanted=_surface.c.wanted + 1)
    )


def heads(connection: Connection, now: datetime, limit: int) -> list[tuple[int, int, int]]:
    """(rank, chat id, id) of the first message due in each chat, the most urgent first."""
    order = func.min(_out.c.rank * _RANKED + _out.c.id).label("order")
    rows = connection.execute(
        select(_out.c.chat_id, order)
        .where(_out.c.state == "waiting", _out.c.chat_id.is_not(None), _out.c.due_at <= now)
        .group_by(_out.c.chat_id)
        .order_by(order)
        .limit(limit)
    )
    return [(row.order // _RANKED, row.chat_id, row.order % _RANKED) for row in rows]


def stale(connection: Connection, now: datetime, limit: int) -> list[tuple[int, int]]:
    """(chat id, id) of living messages whose turn it is to be shown anew, the longest due first."""
    rows = connection.execute(
        select(_surface.c.chat_id, _surface.c.id)
        .where(_surface.c.shown < _surface.c.wanted, _surface.c.state == "live", _surface.c.due_at <= now)
        .order_by(_surface.c.due_at, _surface.c.id)
        .limit(limit)
    )
    return [(row.chat_id, row.id) for row in rows]


def next_due(connection: Connection, now: datetime) -> datetime | None:
    """When the next message or living message becomes due, after `now`."""
    waiting = select(func.min(_out.c.due_at)).where(
        _out.c.state == "waiting", _out.c.chat_id.is_not(None), _out.c.due_at > now
    )
    living = select(func.min(_surface.c.due_at)).where(
        _surface.c.shown < _surface.c.wanted, _surface.c.state == "live", _surface.c.due_at > now
    )
    found = [at for at in (connection.execute(waiting).scalar(), connection.execute(living).scalar()) if at]
    return min(found, default=None)


def claim(connection: Connection, message_id: int, now: datetime) -> Message | None:
    """Take the message for sending; None where somebody else did, or it is moot, or no longer of use."""
    row = connection.execute(
        update(_out)
        .where(_out.c.id == message_id, _out.c.state == "waiting")
        .values(state="sending", tries=_out.c.tries + 1, changed_at=now)
        .returning(_out)
    ).one_or_none()
    if row is None:
        return None
    if row.useful_until is not None and row.useful_until <= now:
        finish(connection, message_id, now, "dropped")
        return None
    return Message(
        row.id, row.chat_id, row.account_id, row.kind, row.rank, row.what, row.message_id, row.reply_to, row.marks,
        row.tries, row.uncertain, row.useful_until,
    )  # fmt: skip


def finish(connection: Connection, row_id: int, now: datetime, state: str, error: str | None = None) -> None:
    """The message is sent, parked or dropped; what it said is forgotten unless somebody still has to look at it."""
    values: dict[str, Any] = {"state": state, "error": error, "changed_at": now}
    if state != "parked":
        values["what"] = None
    connection.execute(update(_out).where(_out.c.id == row_id).values(values))


def again(connection: Connection, row_id: int, now: datetime, *, uncertain: bool, error: str) -> None:
    """The message was not sent (or, `uncertain`, nobody knows): it waits at its place."""
    connection.execute(
        update(_out)
        .where(_out.c.id == row_id)
        .values(state="waiting", error=error, changed_at=now, uncertain=_out.c.uncertain + int(uncertain))
    )


def resume(connection: Connection) -> int:
    """After a start: what was in flight at a stop waits again (and may so be said twice). How many these are."""
    return connection.execute(update(_out).where(_out.c.state == "sending").values(state="waiting")).rowcount


def sent_since(connection: Connection, since: datetime) -> list[tuple[int, datetime, bool]]:
    """(chat id, when, whether an edit of a living message) of what was sent lately, to rebuild the windows from."""
    messages = connection.execute(
        select(_out.c.chat_id, _out.c.changed_at).where(_out.c.state == "sent", _out.c.changed_at > since)
    )
    shown = connection.execute(select(_surface.c.chat_id, _surface.c.shown_at).where(_surface.c.shown_at > since))
    return [(row.chat_id, row.changed_at, False) for row in messages if row.chat_id] + [
        (row.chat_id, row.shown_at, True) for row in shown
    ]


def living(connection: Connection, surface_id: int) -> Living | None:
    """The living message as it stands now; None where it is gone or shows all there is."""
    row = connection.execute(
        select(_surface).where(
            _surface.c.id == surface_id, _surface.c.state == "live", _surface.c.shown < _surface.c.wanted
        )
    ).one_or_none()
    if row is None:
        return None
    return Living(row.id, row.kind, row.subject_id, row.chat_id, row.message_id, row.pinned, row.wanted, row.showing)


def shown(
    connection: Connection, surface: Living, now: datetime, *, message_id: int | None, showing: str | None
) -> None:
    """The living message shows what was wanted when it was drawn; a later change waits its time."""
    connection.execute(
        update(_surface)
        .where(_surface.c.id == surface.id)
        .values(
            message_id=message_id,
            shown=surface.wanted,
            showing=showing,
            shown_at=now,
            due_at=now + EDITS_APART,
            error=None,
        )  # fmt: skip
    )


def void(connection: Connection, surface_id: int, *, gone: bool, error: str) -> None:
    """The message is not there any more: post it anew, or (`gone`) give it up."""
    connection.execute(
        update(_surface)
        .where(_surface.c.id == surface_id)
        .values(message_id=None, showing=None, shown=0, state="gone" if gone else "live", error=error)
    )


def pinned_done(connection: Connection, surface_id: int) -> None:
    """The living message was pinned (or cannot be)."""
    connection.execute(update(_surface).where(_surface.c.id == surface_id).values(pinned=False))


def surface_message(connection: Connection, kind: str, subject_id: int, chat_id: int) -> int | None:
    """The message id of a living message, to reply to."""
    return connection.execute(
        select(_surface.c.message_id).where(
            _surface.c.kind == kind, _surface.c.subject_id == subject_id, _surface.c.chat_id == chat_id
        )
    ).scalar_one_or_none()


def reachable(connection: Connection, account_id: AccountId, chat_id: int | None) -> None:
    """The person can be written to (at `chat_id`), or no longer (None): what waits for them waits there."""
    connection.execute(
        update(_out).where(_out.c.account_id == account_id, _out.c.state == "waiting").values(chat_id=chat_id)
    )


def move_chat(connection: Connection, old: int, new: int) -> None:
    """A group became a supergroup: what waits goes there, and living messages are posted anew."""
    connection.execute(update(_out).where(_out.c.chat_id == old, _out.c.state == "waiting").values(chat_id=new))
    connection.execute(
        update(_surface)
        .where(_surface.c.chat_id == old)
        .values(chat_id=new, message_id=None, showing=None, shown=0, pinned=_surface.c.kind == "board")
    )


def close_chat(connection: Connection, chat_id: int, now: datetime, error: str) -> None:
    """The bot is not in the group any more: what waited for it is parked, its living messages rest."""
    connection.execute(
        update(_out)
        .where(_out.c.chat_id == chat_id, _out.c.state == "waiting")
        .values(state="parked", error=error, changed_at=now)
    )
    connection.execute(update(_surface).where(_surface.c.chat_id == chat_id).values(state="gone", error=error))


def reopen_chat(connection: Connection, chat_id: int) -> None:
    """The bot is back in the group: its living messages are shown anew; what was parked stays for a person to see."""
    connection.execute(
        update(_surface)
        .where(_surface.c.chat_id == chat_id, _surface.c.state == "gone")
        .values(state="live", message_id=None, showing=None, shown=0, error=None)
    )
