"""The tables of what is to be said, and the words of their columns."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Index, UniqueConstraint, or_, text

from storage.base import (
    NOW_ASKED,
    Row,
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
HANDLED = text("state <> 'waiting'")
STALE = text("shown < wanted")
UNCERTAIN, ASIDE = text("uncertain > 0"), text("state = 'parked'")
"""Written out, so that SQLite sees that its partial indexes serve; an index of all states would be taken instead."""


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
        Index("ix_outgoing_handled", "state", "changed_at", sqlite_where=HANDLED, postgresql_where=HANDLED),
        Index("ix_outgoing_handled_chat", "chat_id", sqlite_where=HANDLED, postgresql_where=HANDLED),
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
        Index("ix_surfaces_shown_at", "shown_at"),
        Index("ix_surfaces_uncertain", "id", sqlite_where=UNCERTAIN, postgresql_where=UNCERTAIN),
        Index("ix_surfaces_parked", "id", sqlite_where=ASIDE, postgresql_where=ASIDE),
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


def is_due(column: Any) -> ColumnElement[bool]:
    """Whether what is due at the instant asked for, or at once, is due."""
    return or_(column.is_(None), column <= NOW_ASKED)
