"""The tables of the ledger. Entries are never changed and never deleted; words stand beside them and can be erased."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from bot.domain.points.lapsing import Step
from bot.domain.points.ledger import Book, Why
from storage.base import Row, instant, key, may_be_number, may_refer_to, number, one_of, to

OF_HOUSEHOLD = text("household_id IS NOT NULL")
OF_RESIDENT = text("resident_id IS NOT NULL")
OF_COUNTER = text("counter_id IS NOT NULL")
ENDS = text("of <> ''")
OF_COMMUNITY = text("household_id IS NULL AND resident_id IS NULL AND counter_id IS NULL")


class PointAccount(Row, table=True):
    """An account with its balance, which the entries add up to."""

    __tablename__ = "point_accounts"
    __table_args__ = (
        one_of("book", *Book),
        CheckConstraint("balance >= 0 OR book = 'issuing'", name="never_below_zero"),
        CheckConstraint("balance <= 0 OR book <> 'issuing'", name="issuing_only_gives"),
        Index(
            "uq_point_accounts_household", "household_id", "book", unique=True, sqlite_where=OF_HOUSEHOLD,
            postgresql_where=OF_HOUSEHOLD,
        ),
        Index(
            "uq_point_accounts_resident", "resident_id", "book", unique=True, sqlite_where=OF_RESIDENT,
            postgresql_where=OF_RESIDENT,
        ),
        Index(
            "uq_point_accounts_counter", "counter_id", unique=True, sqlite_where=OF_COUNTER,
            postgresql_where=OF_COUNTER,
        ),
        Index(
            "uq_point_accounts_community", "community_id", "book", unique=True, sqlite_where=OF_COMMUNITY,
            postgresql_where=OF_COMMUNITY,
        ),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id")
    book: str
    household_id: int | None = may_refer_to("households.id")
    resident_id: int | None = may_refer_to("residents.id", index=False)
    counter_id: int | None = may_be_number()
    balance: int = 0


class PointEntry(Row, table=True):
    """An entry; `seq` is its place in the community's chain, `hash` covers it and all before it."""

    __tablename__ = "point_entries"
    __table_args__ = (
        UniqueConstraint("community_id", "key"),
        UniqueConstraint("community_id", "seq"),
        one_of("why", *Why),
        CheckConstraint("amount > 0", name="amount_above_zero"),
        CheckConstraint("giver_id <> taker_id", name="two_accounts"),
        Index("ix_point_entries_giver_id_seq", "giver_id", "seq"),
        Index("ix_point_entries_taker_id_seq", "taker_id", "seq"),
        Index("ix_point_entries_earner_id_earned_on", "earner_id", "earned_on"),
        Index("ix_point_entries_of", "community_id", "of", sqlite_where=ENDS, postgresql_where=ENDS),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    seq: int
    key: str
    why: str
    giver_id: int = to("point_accounts.id", index=False)
    taker_id: int = to("point_accounts.id", index=False)
    amount: int
    earner_id: int | None = may_refer_to("residents.id", index=False)
    year: int | None = None
    earned_on: date | None = None
    about: str = ""
    of: str = ""
    words_hash: str = ""
    at: datetime = instant()
    hash: str


class PointWords(Row, table=True):
    """Words of an entry, and the salt of their hash: gone when whoever they are about is forgotten."""

    __tablename__ = "point_words"
    entry_id: int = to("point_entries.id", primary_key=True)
    community_id: int = to("communities.id")
    salt: str
    words: str


class PointChain(Row, table=True):
    """The end of a community's chain."""

    __tablename__ = "point_chains"
    community_id: int = to("communities.id", primary_key=True)
    seq: int
    hash: str = Field()


class PointLeaver(Row, table=True):
    """Who lived in a household and lives there no longer: what comes back to its wallet, or is left, is theirs too."""

    __tablename__ = "point_leavers"
    household_id: int = to("households.id", primary_key=True)
    resident_id: int = to("residents.id", primary_key=True)
    community_id: int = to("communities.id")
    left_at: datetime = instant()


class PointRun(Row, table=True):
    """What the clock does next about points that lapse: for those of `year` and before, from the wallet after `after`
    on."""

    __tablename__ = "point_runs"
    __table_args__ = (one_of("step", *Step), Index("ix_point_runs_next_at", "next_at"))
    community_id: int = to("communities.id", primary_key=True)
    step: str
    year: int
    after: int = number(default=0)
    next_at: datetime = instant()
