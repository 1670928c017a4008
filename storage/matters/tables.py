"""Matters: what was said, who supports it, what happened to it, and the community's admission list."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text

from storage.base import (
    Row,
    instant,
    json_value,
    key,
    may_be_instant,
    may_be_number,
    may_refer_to,
    one_of,
    to,
)

STATES = (
    "filed", "accepted", "in_consultation", "in_progress", "done", "closed", "returned", "declined", "merged",
    "withdrawn",
)  # fmt: skip


UNSETTLED = text("state IN ('filed', 'accepted', 'in_consultation', 'in_progress', 'returned', 'declined')")
ANONYMOUS, WATCHED = text("visibility = 'anonymous'"), text("next_at IS NOT NULL")
"""Written out, so that SQLite sees that its partial indexes serve."""


class AdmissionRow(Row, table=True):
    """A row of the community's admission list (准入清单): which words go to which body, how fast.

    One that was taken out stays, so that it can be put back.
    """

    __tablename__ = "admission_list"
    __table_args__ = (UniqueConstraint("community_id", "code"),)
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    code: str
    row: dict[str, Any] = json_value(dict)
    removed_at: datetime | None = may_be_instant()


class Counter(Row, table=True):
    """The last number given in a community and year."""

    __tablename__ = "counters"
    __table_args__ = (UniqueConstraint("community_id", "kind", "year"),)
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    kind: str
    year: int
    last: int = 0


class Matter(Row, table=True):
    """A matter; `source` is the message it came from, which makes one matter of it however often it arrives.

    `for_door` is the door of a household that somebody else said it for, "" where people spoke for themselves.
    `next_at` is when the clock has to look at it; `mediator_id` is who mediates it, where it is confidential.
    """

    __tablename__ = "matters"
    __table_args__ = (
        UniqueConstraint("community_id", "year", "serial"),
        UniqueConstraint("community_id", "source"),
        one_of("state", *STATES),
        one_of("visibility", "public", "anonymous", "confidential"),
        one_of("urgency", "danger", "urgent", "ordinary", "complex"),
        one_of("level", "unit", "community", "street"),
        Index("ix_matters_unit_id_state", "unit_id", "state"),
        Index("ix_matters_unsettled", "community_id", sqlite_where=UNSETTLED, postgresql_where=UNSETTLED),
        Index("ix_matters_body_id_state", "body_id", "state"),
        Index("ix_matters_household_id_state", "household_id", "state"),
        Index("ix_matters_reporter_id_id", "reporter_id", "id"),
        Index("ix_matters_appears_at", "appears_at", sqlite_where=ANONYMOUS, postgresql_where=ANONYMOUS),
        Index("ix_matters_next_at", "next_at", sqlite_where=WATCHED, postgresql_where=WATCHED),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    unit_id: int = to("units.id", index=False)
    year: int
    serial: int
    source: str
    state: str = "filed"
    visibility: str = "public"
    reporter_id: int = to("residents.id", index=False)
    filed_by: int = to("residents.id", index=False)
    household_id: int | None = may_refer_to("households.id", index=False)
    for_door: str = ""
    category: str
    row_code: str
    words: str
    place: str = ""
    location: list[float] | None = json_value()
    photos_public: bool = True
    urgency: str
    level: str
    body_id: int | None = may_refer_to("bodies.id", index=False)
    responsible: str = ""
    responsible_account_id: int | None = may_refer_to("accounts.id", index=False)
    mediator_id: int | None = may_refer_to("residents.id", index=False)
    plan: dict[str, Any] = json_value(dict)
    pauses: list[Any] = json_value(list)
    return_to: str | None = None
    extended: bool = False
    refusals: int = 0
    refused_by: list[int] = json_value(list)
    not_solved: int = 0
    climbed: list[str] = json_value(list)
    supporters: int = 0
    merged_into: int | None = may_refer_to("matters.id", index=False)
    folded_at: datetime | None = may_be_instant()
    fold_reason: str = ""
    filed_at: datetime = instant()
    appears_at: datetime = instant()
    accept_by: datetime | None = may_be_instant()
    settle_by: datetime | None = may_be_instant()
    accepted_at: datetime | None = may_be_instant()
    done_at: datetime | None = may_be_instant()
    closed_at: datetime | None = may_be_instant()
    warn_at: datetime | None = may_be_instant()
    warned: bool = False
    overdue: bool = False
    needs_decision: bool = False
    on_agenda: bool = False
    letter_on: date | None = None
    next_at: datetime | None = may_be_instant()


class Support(Row, table=True):
    """我家也一样: at most one a household."""

    __tablename__ = "supports"
    matter_id: int = to("matters.id", primary_key=True)
    household_id: int = to("households.id", primary_key=True, index=True)
    community_id: int = to("communities.id")
    resident_id: int = to("residents.id", index=False)
    at: datetime = instant()


class Entry(Row, table=True):
    """One line of a matter's timeline: who did what, when, from which state to which.

    `was` is what the matter was before: who had it, its deadlines, category, urgency and level (see `was_before`);
    None in lines that are older than that.
    """

    __tablename__ = "timeline"
    __table_args__ = (
        Index("ix_timeline_matter_id_id", "matter_id", "id"),
        Index("ix_timeline_community_id_at", "community_id", "at"),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    matter_id: int = to("matters.id", index=False)
    at: datetime = instant()
    by: int | None = may_refer_to("residents.id", index=False)
    kind: str
    from_state: str | None = None
    state: str
    was: dict[str, Any] | None = json_value()
    about: dict[str, Any] = json_value(dict)
    words: str = ""


class Attachment(Row, table=True):
    """A picture, voice or album part of a matter; the file stays with Telegram, its id here."""

    __tablename__ = "attachments"
    __table_args__ = (UniqueConstraint("matter_id", "file_unique_id"),)
    id: int | None = key()
    community_id: int = to("communities.id")
    matter_id: int = to("matters.id", index=False)
    entry_id: int | None = may_refer_to("timeline.id", index=False)
    kind: str
    file_id: str
    file_unique_id: str
    at: datetime = instant()


class Album(Row, table=True):
    """Which matter the pictures of an album belong to: they come in apart, under one media_group_id."""

    __tablename__ = "albums"
    __table_args__ = (UniqueConstraint("community_id", "media_group_id"),)
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    media_group_id: str
    matter_id: int = to("matters.id")
    until: datetime = instant()
    message_id: int | None = may_be_number()
