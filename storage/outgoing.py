"""What is to be said: notices, which must arrive once and in order; surfaces, living messages shown as they stand."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Index,
    UniqueConstraint,
    delete,
    exists,
    func,
    or_,
    select,
    text,
    update,
)

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

MEDIA = frozenset(("photos", "voice", "document"))
"""What of a stored screen cannot be put in place of a text."""

POSTS = 2
"""How often a living message is posted without knowing whether it arrived."""

WAITING = text("state = 'waiting'")
STALE = text("shown < wanted")
"""Written out, so that SQLite sees that its partial indexes serve."""


class Outgoing(Row, table=True):
    """A message to send, an edit or a deletion to make in a chat; `key` keeps the same one from being said twice."""

    __tablename__ = "outgoing"
    __table_args__ = (
        UniqueConstraint("key"),
        one_of("kind", "send", "edit", "delete", "commands"),
        one_of("state", "waiting", "sending", "sent", "parked", "dropped"),
        Index("ix_outgoing_turn", "rank", "id", "due_at", "chat_id", sqlite_where=WAITING, postgresql_where=WAITING),
        Index("ix_outgoing_due", "due_at", sqlite_where=WAITING, postgresql_where=WAITING),
        Index("ix_outgoing_chat_id", "chat_id", sqlite_where=WAITING, postgresql_where=WAITING),
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
    due_at: datetime | None = may_be_instant()
    useful_until: datetime | None = may_be_instant()
    state: str = "waiting"
    tries: int = 0
    uncertain: int = 0
    error: str | None = None
    changed_at: datetime = instant()


class Surface(Row, table=True):
    """A living message in a chat: wanted and shown are versions, and the last wanted one is always shown in the end.

    `uncertain` counts the postings of which nobody knows whether they arrived, `pinned_id` is the message once pinned.
    """

    __tablename__ = "surfaces"
    __table_args__ = (
        UniqueConstraint("kind", "subject_id", "chat_id"),
        one_of("state", "live", "gone", "parked"),
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
    pinned_id: int | None = may_be_number()
    wanted: int = 1
    shown: int = 0
    showing: str | None = None
    uncertain: int = 0
    due_at: datetime | None = may_be_instant()
    shown_at: datetime | None = may_be_instant()
    state: str = "live"
    error: str | None = None


_out = Outgoing.__table__
_surface = Surface.__table__
_NOWHERE: dict[str, Any] = {"message_id": None, "pinned_id": None, "showing": None, "shown": 0, "uncertain": 0}
"""What is known of a living message that stands nowhere."""


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
    """A surface whose wanted state is not shown yet; `pinned`: it is still to be pinned."""

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
    """Store one message; with a `once` key, the second with that key is none.

    No chat: it waits for the person. No `due_at`: at once, whatever becomes of the clock.
    """
    at_once = due_at is None or due_at <= now
    if kind == "edit" and what is not None and not MEDIA.isdisjoint(what):
        kind, message_id = "send", None
    row = {
        "community_id": community_id, "chat_id": chat_id, "account_id": account_id, "kind": kind, "rank": rank,
        "key": once, "what": what, "message_id": message_id, "reply_to": reply_to, "marks": marks,
        "due_at": None if at_once else due_at, "useful_until": useful_until, "changed_at": now,
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
    community_id: CommunityId | None,
    pinned: bool = False,
    due_at: datetime | None = None,
) -> None:
    """A living message of this kind and subject shall stand in the chat; where it does already, it is shown anew."""
    row = {
        "community_id": community_id, "kind": kind, "subject_id": subject_id, "chat_id": chat_id, "pinned": pinned,
        "wanted": 1, "shown": 0, "uncertain": 0, "due_at": due_at, "state": "live",
    }  # fmt: skip
    connection.execute(
        insert_of(connection)(_surface)
        .values(row)
        .on_conflict_do_update(
            index_elements=[_surface.c.kind, _surface.c.subject_id, _surface.c.chat_id],
            set_={"wanted": _surface.c.wanted + 1, "state": "live", "due_at": due_at},
        )
    )


def touch(connection: Connection, kind: str, subject_id: int) -> None:
    """What the living messages of this subject show has changed."""
    connection.execute(
        update(_surface)
        .where(_surface.c.kind == kind, _surface.c.subject_id == subject_id, _surface.c.state == "live")
        .values(wanted=_surface.c.wanted + 1)
    )


def heads(connection: Connection, now: datetime, limit: int) -> tuple[list[tuple[int, int]], bool]:
    """(chat id, id) of the first message due in each chat, the most urgent first; whether these are all.

    Looks at the `limit` most urgent messages, so that a long queue costs no more than a short one.
    """
    rows = connection.execute(
        select(_out.c.chat_id, _out.c.id)
        .where(WAITING, _out.c.chat_id.is_not(None), _is_due(_out.c.due_at, now))
        .order_by(_out.c.rank, _out.c.id)
        .limit(limit)
    ).all()
    first: dict[int, int] = {}
    for row in rows:
        first.setdefault(row.chat_id, row.id)
    return list(first.items()), len(rows) < limit


def stale(connection: Connection, now: datetime, limit: int) -> list[tuple[int, int, bool]]:
    """(chat id, id, whether it stands there already) of living messages to be shown anew, the longest due first."""
    rows = connection.execute(
        select(_surface.c.chat_id, _surface.c.id, _surface.c.message_id)
        .where(STALE, _surface.c.state == "live", _is_due(_surface.c.due_at, now))
        .order_by(_surface.c.shown_at.is_not(None), _surface.c.shown_at, _surface.c.id)
        .limit(limit)
    )
    return [(row.chat_id, row.id, row.message_id is not None) for row in rows]


def next_due(connection: Connection, now: datetime) -> datetime | None:
    """When the next message or living message becomes due, after `now`."""
    waiting = select(func.min(_out.c.due_at)).where(WAITING, _out.c.chat_id.is_not(None), _out.c.due_at > now)
    living = select(func.min(_surface.c.due_at)).where(STALE, _surface.c.state == "live", _surface.c.due_at > now)
    found = [at for at in (connection.execute(waiting).scalar(), connection.execute(living).scalar()) if at]
    return min(found, default=None)


def _is_due(column: Any, now: datetime) -> ColumnElement[bool]:
    return or_(column.is_(None), column <= now)


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


def unclaim(connection: Connection, row_id: int) -> None:
    """The message was not tried after all: it waits at its place as if it had not been taken."""
    connection.execute(
        update(_out)
        .where(_out.c.id == row_id, _out.c.state == "sending")
        .values(state="waiting", tries=_out.c.tries - 1)
    )


def goes_on(connection: Connection, row_id: int, now: datetime, what: dict[str, Any]) -> None:
    """A part of the message is sent; the rest waits at its place."""
    connection.execute(
        update(_out)
        .where(_out.c.id == row_id)
        .values(state="waiting", what=what, reply_to=None, tries=0, uncertain=0, changed_at=now)
    )


def becomes_send(connection: Connection, row_id: int) -> None:
    """What was to be edited is not there any more: the message is posted instead."""
    connection.execute(update(_out).where(_out.c.id == row_id).values(kind="send", message_id=None, uncertain=0))


def resume(connection: Connection) -> int:
    """After a start: what was in flight at a stop waits again (and may so be said twice). How many these are."""
    connection.execute(update(_surface).where(_surface.c.uncertain > 1).values(uncertain=1))
    return connection.execute(
        update(_out).where(_out.c.state == "sending").values(state="waiting", uncertain=1)
    ).rowcount


def sent_since(connection: Connection, since: datetime, now: datetime) -> list[tuple[datetime, int, bool]]:
    """(when, chat id, whether a living message) of what was sent, or perhaps sent, lately, the oldest first."""
    messages = connection.execute(
        select(_out.c.chat_id, _out.c.changed_at).where(
            _out.c.state.in_(("sent", "sending")), _out.c.changed_at > since, _out.c.changed_at <= now
        )
    )
    living = connection.execute(
        select(_surface.c.chat_id, _surface.c.shown_at).where(_surface.c.shown_at > since, _surface.c.shown_at <= now)
    )
    said = [(row.changed_at, row.chat_id, False) for row in messages if row.chat_id is not None]
    return sorted(said + [(row.shown_at, row.chat_id, True) for row in living])


def living(connection: Connection, surface_id: int) -> Living | None:
    """The living message as it stands now; None where it is gone or shows all there is."""
    row = connection.execute(
        select(_surface).where(_surface.c.id == surface_id, _surface.c.state == "live", STALE)
    ).one_or_none()
    if row is None:
        return None
    to_pin = row.pinned and (row.message_id is None or row.pinned_id != row.message_id)
    return Living(row.id, row.kind, row.subject_id, row.chat_id, row.message_id, to_pin, row.wanted, row.showing)


def begin_post(connection: Connection, surface_id: int) -> bool:
    """Note that a living message is about to be posted; False, and it is set aside, where twice nobody knew the end."""
    row = connection.execute(
        update(_surface)
        .where(_surface.c.id == surface_id, _surface.c.uncertain < POSTS)
        .values(uncertain=_surface.c.uncertain + 1)
        .returning(_surface.c.id)
    ).one_or_none()
    if row is None:
        park(connection, surface_id, "posted twice, and nobody knows whether it arrived")
    return row is not None


def not_posted(connection: Connection, surface_id: int) -> None:
    """The posting that was begun surely did not take place."""
    connection.execute(
        update(_surface)
        .where(_surface.c.id == surface_id, _surface.c.uncertain > 0)
        .values(uncertain=_surface.c.uncertain - 1)
    )


def park(connection: Connection, surface_id: int, error: str) -> None:
    """Set the living message aside, for a person to look at."""
    connection.execute(update(_surface).where(_surface.c.id == surface_id).values(state="parked", error=error))


def shown(
    connection: Connection, surface: Living, now: datetime, *, message_id: int | None, showing: str | None
) -> None:
    """The living message shows what was wanted when it was drawn."""
    connection.execute(
        update(_surface)
        .where(_surface.c.id == surface.id)
        .values(
            message_id=message_id,
            shown=surface.wanted,
            showing=showing,
            shown_at=now,
            due_at=None,
            uncertain=0,
            error=None,
        )
    )


def void(connection: Connection, surface_id: int, error: str) -> None:
    """The message is not there any more: the living one is posted anew."""
    connection.execute(update(_surface).where(_surface.c.id == surface_id).values(**_NOWHERE, error=error))


def give_up(connection: Connection, surface_id: int) -> None:
    """There is nothing to show any more."""
    connection.execute(update(_surface).where(_surface.c.id == surface_id).values(state="gone"))


def pinned_done(connection: Connection, surface_id: int, message_id: int) -> None:
    """This message of the living one was pinned (or cannot be)."""
    connection.execute(update(_surface).where(_surface.c.id == surface_id).values(pinned_id=message_id))


def pin_again(connection: Connection, chat_id: int) -> None:
    """The bot may pin in the group now: what is to be pinned there is shown, and pinned, anew."""
    connection.execute(
        update(_surface)
        .where(_surface.c.chat_id == chat_id, _surface.c.state == "live", _surface.c.pinned.is_(True))
        .values(pinned_id=None, wanted=_surface.c.wanted + 1)
    )


def surface_message(connection: Connection, kind: str, subject_id: int, chat_id: int) -> int | None:
    """The message id of a living message, to reply to."""
    return connection.execute(
        select(_surface.c.message_id).where(
            _surface.c.kind == kind, _surface.c.subject_id == subject_id, _surface.c.chat_id == chat_id
        )
    ).scalar_one_or_none()


def reachable(connection: Connection, account_id: AccountId, chat_id: int | None) -> None:
    """The person can be written to (at `chat_id`), or no longer (None): what waits for them waits there."""
    connection.execute(update(_out).where(_out.c.account_id == account_id, WAITING).values(chat_id=chat_id))


def is_for(connection: Connection, chat_id: int, account_id: AccountId) -> None:
    """What waits in a private chat is for this person."""
    connection.execute(update(_out).where(_out.c.chat_id == chat_id, WAITING).values(account_id=account_id))


def move_chat(connection: Connection, old: int, new: int) -> None:
    """A group became a supergroup: what waits goes there, and living messages are posted anew.

    Message ids of before mean nothing there: replies lose what they reply to, edits are posted, deletions are dropped.
    """
    waiting = update(_out).where(_out.c.chat_id == old, _out.c.state.in_(("waiting", "sending")))
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
    connection.execute(update(_surface).where(_surface.c.chat_id == old).values(**_NOWHERE, chat_id=new))


def close_chat(connection: Connection, chat_id: int, now: datetime, error: str) -> None:
    """The bot is not in the group any more: what waited for it is parked, its living messages rest."""
    connection.execute(
        update(_out).where(_out.c.chat_id == chat_id, WAITING).values(state="parked", error=error, changed_at=now)
    )
    connection.execute(
        update(_surface)
        .where(_surface.c.chat_id == chat_id, _surface.c.state == "live")
        .values(state="gone", error=error)
    )


def reopen_chat(connection: Connection, chat_id: int) -> None:
    """The bot is back in the group: its living messages are shown anew; what was parked stays for a person to see."""
    connection.execute(
        update(_surface)
        .where(_surface.c.chat_id == chat_id, _surface.c.state.in_(("gone", "parked")))
        .values(**_NOWHERE, state="live", error=None)
    )


def cancel(connection: Connection, once: str) -> None:
    """What was to be said under this key is moot; nothing where it is said already."""
    connection.execute(delete(_out).where(_out.c.key == once, _out.c.state == "waiting"))
