"""Messages to be said: stored once, claimed, said, or set aside."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

import storage.pages
from bot.domain.base import AccountId, CommunityId
from bot.domain.pages import is_page
from storage.base import MOST_ASKED, NOW_ASKED, Instant, built_once
from storage.communities import Community
from storage.outgoing.tables import MEDIA, NOTICE, WAITING, Outgoing, is_due

_out = Outgoing.__table__
_community = Community.__table__
HEADS = (
    select(_out.c.chat_id, _out.c.id, _out.c.rank)
    .where(WAITING, _out.c.chat_id.is_not(None), is_due(_out.c.due_at))
    .order_by(_out.c.rank, _out.c.id)
    .limit(MOST_ASKED)
)
"""The most urgent messages that are due, so many that a long queue costs no more than a short one."""
_SAY = built_once(lambda insert: insert(_out).on_conflict_do_nothing())
_CLAIM = (
    update(_out)
    .where(_out.c.id == bindparam("row_id"), _out.c.state == "waiting")
    .values(state="sending", tries=_out.c.tries + 1, changed_at=NOW_ASKED)
    .returning(
        _out, select(_community.c.zone).where(_community.c.id == _out.c.community_id).scalar_subquery().label("zone")
    )
)
_PUT_OFF = (
    update(_out)
    .where(_out.c.id == bindparam("row_id"), _out.c.state == "sending")
    .values(state="waiting", tries=_out.c.tries - 1, due_at=bindparam("until", type_=Instant))
)
_SET_ASIDE = (
    update(_out)
    .where(_out.c.id == bindparam("row_id"))
    .values(state=bindparam("becomes"), error=bindparam("why"), changed_at=NOW_ASKED)
)
_FINISH = _SET_ASIDE.values(what=None)


@dataclass(frozen=True, slots=True)
class Message:
    """A row to be said: `what` is a stored screen, `marks` what its message id is kept for ("draft:7").

    `zone` is the community's, None outside communities.
    """

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
    zone: str | None


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
    """Store one message; with a `once` key, the second with that key is none. A page has it at once.

    No chat: it waits for the person. No `due_at`: at once, whatever becomes of the clock.
    """
    if is_page(chat_id):
        _say_on_page(connection, kind, {
            "community_id": community_id, "chat_id": chat_id, "key": once, "rank": rank,
            "what": what if marks is None or what is None else {**what, storage.pages.ASKS: marks},
            "due_at": max(now, due_at or now), "useful_until": useful_until,
        })  # fmt: skip
        return
    at_once = due_at is None or due_at <= now
    if kind == "edit" and what is not None and not MEDIA.isdisjoint(what):
        kind, message_id = "send", None
    row = {
        "community_id": community_id, "chat_id": chat_id, "account_id": account_id, "kind": kind, "rank": rank,
        "key": once, "what": what, "message_id": message_id, "reply_to": reply_to, "marks": marks,
        "due_at": None if at_once else due_at, "useful_until": useful_until, "changed_at": now,
        "state": "waiting", "tries": 0, "uncertain": 0,
    }  # fmt: skip
    connection.execute(_SAY(connection), row)


def _say_on_page(connection: Connection, kind: str, row: dict[str, Any]) -> None:
    """A page takes screens; it has no menu of commands, and what is deleted in a chat was never put there."""
    if kind in ("send", "edit") and row["what"] is not None:
        storage.pages.put(connection, row)


def cancel(connection: Connection, once: str) -> None:
    """What was to be said under this key is moot; nothing where it is said already."""
    connection.execute(delete(_out).where(_out.c.key == once, _out.c.state == "waiting"))
    storage.pages.cancel(connection, once)


def claim(connection: Connection, message_id: int, now: datetime) -> Message | None:
    """Take the message for sending; None where somebody else did, or it is moot, or no longer of use."""
    row = connection.execute(_CLAIM, {"row_id": message_id, "now": now}).one_or_none()
    if row is None:
        return None
    if row.useful_until is not None and row.useful_until <= now:
        finish(connection, message_id, now, "dropped")
        return None
    return Message(
        row.id, row.chat_id, row.account_id, row.kind, row.rank, row.what, row.message_id, row.reply_to, row.marks,
        row.tries, row.uncertain, row.useful_until, row.zone,
    )  # fmt: skip


def put_off(connection: Connection, row_id: int, until: datetime) -> None:
    """The message that was taken is sent then, and was not tried."""
    connection.execute(_PUT_OFF, {"row_id": row_id, "until": until})


def finish(connection: Connection, row_id: int, now: datetime, state: str, error: str | None = None) -> None:
    """The message is sent, parked or dropped; what it said is forgotten unless somebody still has to look at it."""
    statement = _SET_ASIDE if state == "parked" else _FINISH
    connection.execute(statement, {"row_id": row_id, "becomes": state, "why": error, "now": now})


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
