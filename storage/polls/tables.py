"""The tables of polls.

Nothing here joins a secret ballot to a voter once it is closed: envelopes and selections are deleted by the closing
transaction, which writes the choices under random keys; a line of the roll then only says that it voted.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from storage.base import (
    Row,
    instant,
    json_value,
    key,
    may_be_instant,
    may_refer_to,
    number,
    one_of,
    to,
)

STEPS = text("next_at IS NOT NULL")
WIDE = text("reach <> 'unit'")
WITH_KEY = text("key_name <> ''")
COUNTED = text("state = 'counted'")
OF_HOUSEHOLD = text("household_id IS NOT NULL")
OF_RESIDENT = text("resident_id IS NOT NULL")
"""Written out, so that SQLite sees that its partial indexes serve."""


class Poll(Row, table=True):
    """A poll; `source` is the form it was posted with, which makes one of it; `next_at` when the clock looks again."""

    __tablename__ = "polls"
    __table_args__ = (
        UniqueConstraint("community_id", "source"),
        one_of("reach", "unit", "building", "estate"),
        one_of("kind", "yes_no", "one", "several", "approval", "score", "ranked", "points", "dates"),
        one_of("method", "runoff", "schulze", "stv"),
        one_of("roll_kind", "households", "adults", "owners"),
        one_of(
            "rule", "consultation", "simple", "two_thirds", "owners_ordinary", "owners_special", "all_concerned"
        ),
        one_of("state", "planned", "open", "counting", "decided", "cancelled", "void"),
        one_of("reminds", "usual", "last", "never"),
        CheckConstraint("opens_at < closes_at", name="opens_before_it_closes"),
        CheckConstraint("witness_id <> clerk_id", name="not_the_same_person"),
        Index("ix_polls_next_at", "next_at", sqlite_where=STEPS, postgresql_where=STEPS),
        Index("ix_polls_unit_id_id", "unit_id", "id"),
        Index("ix_polls_wide", "community_id", sqlite_where=WIDE, postgresql_where=WIDE),
        Index("ix_polls_key_name", "key_name", sqlite_where=WITH_KEY, postgresql_where=WITH_KEY),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    unit_id: int = to("units.id", index=False)
    reach: str
    source: str
    topic_id: int | None = may_refer_to("topics.id")
    by: int = to("residents.id")
    version: int = 1
    question: str
    details: str = ""
    options: list[Any] = json_value(list)
    kind: str
    least: int = 1
    most: int = 1
    points: int = 10
    method: str = "runoff"
    seats: int = 1
    roll_kind: str
    rule: str
    is_secret: bool = False
    with_parking: bool = False
    reminds: str = "usual"
    state: str
    posted_at: datetime = instant()
    opens_at: datetime = instant()
    closes_at: datetime = instant()
    frozen_at: datetime | None = may_be_instant()
    closed_at: datetime | None = may_be_instant()
    decided_at: datetime | None = may_be_instant()
    objections_until: datetime | None = may_be_instant()
    stepped_until: datetime = instant()
    next_at: datetime | None = may_be_instant()
    key_name: str = ""
    roll_hash: str = ""
    result: dict[str, Any] | None = json_value()
    result_hash: str = ""
    why: str = ""
    clerk_id: int | None = may_refer_to("residents.id", index=False)
    witness_id: int | None = may_refer_to("residents.id", index=False)


class RollLine(Row, table=True):
    """A line of a poll's roll: a household, a resident or owners; fixed at opening but for signed amendments.

    `voter_id` is the named voter of owners, `receipt` proves that a ballot is among those counted, `has_slip`: it was
    given a slip of paper for the box, `voted` is written at closing only.
    """

    __tablename__ = "roll_lines"
    __table_args__ = (
        Index(
            "uq_roll_lines_household", "poll_id", "household_id", unique=True, sqlite_where=OF_HOUSEHOLD,
            postgresql_where=OF_HOUSEHOLD,
        ),
        Index(
            "uq_roll_lines_resident", "poll_id", "resident_id", unique=True, sqlite_where=OF_RESIDENT,
            postgresql_where=OF_RESIDENT,
        ),
        Index("ix_roll_lines_poll_id_place", "poll_id", "place"),
        CheckConstraint("heads > 0 AND area_cm2 >= 0", name="weight"),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id", index=False)
    place: int
    label: str
    household_id: int | None = may_refer_to("households.id")
    resident_id: int | None = may_refer_to("residents.id")
    owners: str = ""
    voter_id: int | None = may_refer_to("residents.id")
    heads: int = 1
    area_cm2: int = number(default=0)
    may_vote: bool = True
    receipt: str = ""
    has_slip: bool = False
    voted: bool = False
    removed_at: datetime | None = may_be_instant()


class RollFlat(Row, table=True):
    """A flat that weighs in a line of an owners' roll."""

    __tablename__ = "roll_flats"
    line_id: int = to("roll_lines.id", primary_key=True)
    flat_id: int = to("flats.id", primary_key=True, index=True)
    community_id: int = to("communities.id")


class Ballot(Row, table=True):
    """An open ballot: on line or on paper, at most one of each and at most one that counts of a line."""

    __tablename__ = "ballots"
    __table_args__ = (
        UniqueConstraint("line_id", "way"),
        one_of("way", "online", "paper"),
        one_of("origin", "chat", "page", "paper", "door", "meeting", "proxy"),
        one_of("state", "counted", "waiting", "set_aside", "withdrawn", "invalid"),
        Index("uq_ballots_counted", "line_id", unique=True, sqlite_where=COUNTED, postgresql_where=COUNTED),
        CheckConstraint("confirmed_by <> entered_by", name="not_the_same_person"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id")
    line_id: int = to("roll_lines.id", index=False)
    way: str = "online"
    origin: str
    choice: str
    state: str = "counted"
    why: str = ""
    cast_by: int | None = may_refer_to("residents.id")
    entered_by: int | None = may_refer_to("residents.id", index=False)
    confirmed_by: int | None = may_refer_to("residents.id", index=False)
    signed_at: datetime = instant()
    at: datetime = instant()
    photo: str = ""


class Envelope(Row, table=True):
    """A secret ballot until closing: sealed with a key that is not in the database, and as long as every other."""

    __tablename__ = "envelopes"
    line_id: int = to("roll_lines.id", primary_key=True)
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id")
    sealed: str


class Selection(Row, table=True):
    """What somebody has ticked and not cast yet, sealed where the poll is secret; gone at closing."""

    __tablename__ = "selections"
    line_id: int = to("roll_lines.id", primary_key=True)
    account_id: int = to("accounts.id", primary_key=True, index=True)
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id")
    content: str


class SecretChoice(Row, table=True):
    """What a secret ballot said, under a random key; whose it was, nothing tells."""

    __tablename__ = "secret_choices"
    key: str = Field(primary_key=True)
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id")
    choice: str
    origin: str
