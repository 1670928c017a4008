"""The tables of paper, doors and proxies of polls.

A tick says that a door was given a slip, and the box what all slips said together; nothing joins the two.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from storage.base import Row, instant, json_value, key, may_be_instant, may_refer_to, one_of, to

WAITS = text("state = 'waiting'")
HELD = text("state = 'held'")
LIVE = text("state IN ('offered', 'held')")
"""Written out, so that SQLite sees that its partial indexes serve."""


class PaperEntry(Row, table=True):
    """A ballot that somebody entered for a line, until a second person confirmed or rejected it; nothing is deleted.

    `code` opens it for whoever is asked to confirm; `household_id` is that of who entered it.
    """

    __tablename__ = "paper_entries"
    __table_args__ = (
        one_of("origin", "paper", "door", "meeting"),
        one_of("state", "waiting", "counted", "set_aside", "invalid"),
        CheckConstraint("decided_by <> entered_by", name="not_the_same_person"),
        Index("uq_paper_entries_waiting", "line_id", unique=True, sqlite_where=WAITS, postgresql_where=WAITS),
        UniqueConstraint("code"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id")
    line_id: int = to("roll_lines.id")
    code: str
    origin: str
    choice: str
    state: str = "waiting"
    why: str = ""
    entered_by: int = to("residents.id", index=False)
    household_id: int | None = may_refer_to("households.id")
    decided_by: int | None = may_refer_to("residents.id", index=False)
    signed_at: datetime = instant()
    entered_at: datetime = instant()
    decided_at: datetime | None = may_be_instant()
    photo: str = ""


class SlipTick(Row, table=True):
    """A line that was given a slip of a secret poll; taken out where two persons say that it came back unused."""

    __tablename__ = "slip_ticks"
    line_id: int = to("roll_lines.id", primary_key=True)
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id")
    ticked_by: int = to("residents.id", index=False)
    household_id: int | None = may_refer_to("households.id")
    ticked_at: datetime = instant()
    returned_to: int | None = may_refer_to("residents.id", index=False)
    returned_home: int | None = may_refer_to("households.id")


class BoxCount(Row, table=True):
    """What the clerk wrote down of the box; its ballots are cleared once a second person has confirmed or rejected."""

    __tablename__ = "box_counts"
    __table_args__ = (
        one_of("state", "waiting", "counted", "invalid"),
        CheckConstraint("decided_by <> entered_by", name="not_the_same_person"),
        Index("uq_box_counts_waiting", "poll_id", unique=True, sqlite_where=WAITS, postgresql_where=WAITS),
        CheckConstraint("slips >= 0 AND invalid >= 0 AND invalid <= slips AND slips <= ticked", name="slips"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id")
    ballots: list[Any] = json_value(list)
    slips: int
    invalid: int
    ticked: int
    state: str = "waiting"
    entered_by: int = to("residents.id", index=False)
    household_id: int | None = may_refer_to("households.id")
    decided_by: int | None = may_refer_to("residents.id", index=False)
    entered_at: datetime = instant()
    decided_at: datetime | None = may_be_instant()


class Proxy(Row, table=True):
    """A written proxy for one line of one poll; `slot` is the how-manieth a holder holds, so that they are few.

    It is offered to the household `household_id`, or None: to whoever opens the link with its `code`; the one who
    accepts is the `holder_id`. `given_by` None: it was given on paper.
    """

    __tablename__ = "proxies"
    __table_args__ = (
        one_of("state", "offered", "held", "refused", "revoked"),
        Index("uq_proxies_line", "line_id", unique=True, sqlite_where=LIVE, postgresql_where=LIVE),
        Index(
            "uq_proxies_holder_slot", "poll_id", "holder_id", "slot", unique=True, sqlite_where=HELD,
            postgresql_where=HELD,
        ),
        UniqueConstraint("code"),
        CheckConstraint("state <> 'held' OR (holder_id IS NOT NULL AND slot > 0)", name="held"),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id")
    line_id: int = to("roll_lines.id", index=False)
    code: str
    household_id: int | None = may_refer_to("households.id")
    holder_id: int | None = may_refer_to("residents.id")
    slot: int = 0
    state: str = "offered"
    given_by: int | None = may_refer_to("residents.id", index=False)
    entered_by: int = to("residents.id", index=False)
    photo: str = ""
    given_at: datetime = instant()
    decided_at: datetime | None = may_be_instant()


class Delivery(Row, table=True):
    """How a line was told of its poll, or was not; the newest of a line counts, nothing is deleted.

    `by` None: the bot, which can write to somebody of the line.
    """

    __tablename__ = "poll_deliveries"
    __table_args__ = (
        one_of("state", "delivered", "refused", "unreachable"),
        one_of("method", "chat", "page", "door", "paper", "phone", "post"),
        Index("ix_poll_deliveries_poll_id_line_id", "poll_id", "line_id", "id"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id", index=False)
    line_id: int = to("roll_lines.id", index=False)
    state: str
    method: str
    on_day: date
    by: int | None = may_refer_to("residents.id", index=False)
    at: datetime = instant()


class Amendment(Row, table=True):
    """A change of a roll: it waits for its second signature, and then is the `nth` and has both totals and hashes.

    `what`: add, remove or correct; `who` says whose line it is, as the roll of now knows it ("h12": a household).
    """

    __tablename__ = "roll_amendments"
    __table_args__ = (
        one_of("what", "add", "remove", "correct"),
        one_of("state", "waiting", "signed", "refused"),
        CheckConstraint("second_by <> first_by", name="not_the_same_person"),
        CheckConstraint("state <> 'signed' OR nth > 0", name="numbered"),
        UniqueConstraint("poll_id", "nth"),
        Index("uq_roll_amendments_waiting", "poll_id", unique=True, sqlite_where=WAITS, postgresql_where=WAITS),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id", index=False)
    nth: int | None = None
    what: str
    line_id: int | None = may_refer_to("roll_lines.id", index=False)
    who: str
    label: str
    why: str
    state: str = "waiting"
    first_by: int = to("residents.id", index=False)
    first_at: datetime = instant()
    second_by: int | None = may_refer_to("residents.id", index=False)
    second_at: datetime | None = may_be_instant()
    before: dict[str, Any] = json_value(dict)
    after: dict[str, Any] = json_value(dict)
