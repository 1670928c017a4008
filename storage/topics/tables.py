"""The tables of topics."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from storage.base import Row, instant, json_value, key, may_be_instant, may_be_number, may_refer_to, one_of, to

OPEN = text("topics.state = 'open'")
SIGNED_FOR = text("signs_until IS NOT NULL")
WAITING = text("state = 'waiting'")
"""Written out, so that SQLite sees that its partial indexes serve."""


class Topic(Row, table=True):
    """A topic of a unit; `matter_id` is the matter it comes from, at most one topic each.

    `by` and `household_id`: whoever proposed it, `source` the form, which makes one of it; a household has one waiting
    for signers at a time. `price` in fen. `question`: a talk day wants it voted on. `off_reason`: why the leader turned
    it down. `outcome`: what its poll said.
    """

    __tablename__ = "topics"
    __table_args__ = (
        UniqueConstraint("matter_id"),
        UniqueConstraint("community_id", "source"),
        one_of("origin", "matter", "leader", "talk_day", "resident"),
        one_of("state", "signing", "open", "in_poll", "decided", "ended", "rejected", "lapsed"),
        one_of("share", "area", "household"),
        CheckConstraint("price > 0", name="price"),
        Index(
            "ix_topics_unit_id_open", "unit_id", "put_at", sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        Index("ix_topics_signs_until", "signs_until", sqlite_where=SIGNED_FOR, postgresql_where=SIGNED_FOR),
        Index(
            "uq_topics_signing", "household_id", unique=True, sqlite_where=text("state = 'signing'"),
            postgresql_where=text("state = 'signing'"),
        ),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id")
    unit_id: int = to("units.id")
    matter_id: int | None = may_refer_to("matters.id", index=False)
    origin: str
    source: str | None = None
    by: int | None = may_refer_to("residents.id")
    household_id: int | None = may_refer_to("households.id")
    words: str
    why: str = ""
    price: int | None = may_be_number()
    share: str = "area"
    photos: list[Any] = json_value(list)
    state: str = "open"
    put_at: datetime = instant()
    ended_at: datetime | None = may_be_instant()
    signers: int = 0
    signs_until: datetime | None = may_be_instant()
    came_back: bool = False
    question: str | None = None
    off_reason: str | None = None
    outcome: str = ""


class TopicSign(Row, table=True):
    """A household signs for a topic, once."""

    __tablename__ = "topic_signs"
    topic_id: int = to("topics.id", primary_key=True)
    household_id: int = to("households.id", primary_key=True, index=True)
    community_id: int = to("communities.id")
    resident_id: int = to("residents.id")
    at: datetime = instant()


class TopicStatement(Row, table=True):
    """What a person says for a side: one of each; `changed_at` where it was corrected."""

    __tablename__ = "topic_statements"
    __table_args__ = (UniqueConstraint("topic_id", "resident_id", "side"), one_of("side", "for", "against"))
    id: int | None = key()
    community_id: int = to("communities.id")
    topic_id: int = to("topics.id", index=False)
    resident_id: int = to("residents.id")
    side: str
    words: str
    said_at: datetime = instant()
    changed_at: datetime | None = may_be_instant()


class TopicQuestion(Row, table=True):
    """A question about a topic; `reply` is the answer, or why it was set aside, `body_id` the office it was given for.

    `source` is the form it was asked with, which makes one of it.
    """

    __tablename__ = "topic_questions"
    __table_args__ = (
        UniqueConstraint("community_id", "source"),
        one_of("state", "waiting", "answered", "set_aside"),
        CheckConstraint("(state = 'waiting') = (replied_at IS NULL)", name="replied"),
        Index("ix_topic_questions_topic_id_id", "topic_id", "id"),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    topic_id: int = to("topics.id", index=False)
    source: str
    by: int = to("residents.id")
    words: str
    asked_at: datetime = instant()
    state: str = "waiting"
    reply: str = ""
    replied_by: int | None = may_refer_to("residents.id")
    body_id: int | None = may_refer_to("bodies.id", index=False)
    replied_at: datetime | None = may_be_instant()


class TopicPoll(Row, table=True):
    """The poll in which a topic is voted on, or was the last time."""

    __tablename__ = "topic_polls"
    topic_id: int = to("topics.id", primary_key=True)
    poll_id: int = to("polls.id", unique=True)
    community_id: int = to("communities.id")
