"""The tables of household pages: devices that are signed in, links that sign one in, and what pages show."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text

from storage.base import Row, instant, json_value, key, may_be_instant, may_refer_to, number, one_of, to

ANSWERS, STAYS = text("turn IS NOT NULL"), text("turn IS NULL")
STILL = text("ended_at IS NULL")
UNREAD = text("read_at IS NULL")
UNNOTED = text("read_at IS NULL AND turn IS NULL AND missed_at IS NULL AND account_id IS NOT NULL")
MISSED = text("read_at IS NULL AND missed_at IS NOT NULL")


class Device(Row, table=True):
    """A browser that is signed in as a person; of its secret only a hash is kept.

    `by_slip`: whoever held the household's slip chose on it who they are, of those who were there before.
    """

    __tablename__ = "devices"
    __table_args__ = (UniqueConstraint("secret_hash"),)
    id: int | None = key()
    account_id: int = to("accounts.id")
    secret_hash: str
    name: str = ""
    by_slip: bool = False
    made_at: datetime = instant()
    seen_at: datetime = instant()
    ended_at: datetime | None = may_be_instant()


class SignIn(Row, table=True):
    """What signs one device in as a person ("device", "app"), or joins page and Telegram ("join"), once.

    Of its secret only a hash is kept; of what Telegram signed ("app") it is kept that it was used. The key of another
    service ("key") signs nobody in: it is shown for as long as this lasts.
    """

    __tablename__ = "sign_ins"
    __table_args__ = (
        UniqueConstraint("secret_hash"),
        one_of("purpose", "device", "join", "app", "key"),
        Index("ix_sign_ins_expires_at", "expires_at"),
    )
    id: int | None = key()
    account_id: int = to("accounts.id")
    purpose: str = "device"
    secret_hash: str
    expires_at: datetime = instant()
    used_at: datetime | None = may_be_instant()


class PageMessage(Row, table=True):
    """What was said to a page: an answer to what was just done there (`turn`), else a message that stays.

    `chat_id` is the page's number (`bot.domain.pages`); what is due later is not shown before. `missed_at`: since when
    it has stayed unread for so long that the person counts as one who does not read.
    """

    __tablename__ = "page_messages"
    __table_args__ = (
        UniqueConstraint("key"),
        Index("ix_page_messages_chat", "chat_id", "id"),
        Index("ix_page_messages_turn", "chat_id", "turn"),
        Index("ix_page_messages_answers", "due_at", sqlite_where=ANSWERS, postgresql_where=ANSWERS),
        Index("ix_page_messages_said", "due_at", sqlite_where=STAYS, postgresql_where=STAYS),
        Index("ix_page_messages_unnoted", "due_at", sqlite_where=UNNOTED, postgresql_where=UNNOTED),
        Index("ix_page_messages_missed", "account_id", sqlite_where=MISSED, postgresql_where=MISSED),
        Index("ix_page_messages_unread", "chat_id", "due_at", sqlite_where=UNREAD, postgresql_where=UNREAD),
    )
    id: int | None = key()
    community_id: int | None = may_refer_to("communities.id", index=False)
    account_id: int | None = may_refer_to("accounts.id")
    chat_id: int = number()
    key: str | None = None
    rank: int = number(default=5)
    what: dict[str, Any] = json_value(dict)
    turn: str | None = None
    due_at: datetime = instant()
    useful_until: datetime | None = may_be_instant()
    read_at: datetime | None = may_be_instant()
    missed_at: datetime | None = may_be_instant()
