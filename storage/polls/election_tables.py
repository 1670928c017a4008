"""The tables of elections."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from storage.base import Row, instant, json_value, key, may_be_instant, may_refer_to, one_of, to

RUNNING = text("stage NOT IN ('done', 'failed', 'cancelled')")
STEPS = text("next_at IS NOT NULL")
PERSONS = text("resident_id IS NOT NULL")
HOMES = text("resident_id IS NULL")
CHOSEN = text("elected")
"""Written out, so that SQLite sees that its partial indexes serve."""


class ElectionRow(Row, table=True):
    """An election; `source` is the form it was called with; a unit holds one of a kind at a time."""

    __tablename__ = "elections"
    __table_args__ = (
        UniqueConstraint("community_id", "source"),
        one_of("kind", "leader", "household"),
        one_of("stage", "called", "voting", "lot", "elected", "offered", "done", "failed", "cancelled"),
        CheckConstraint("called_at < nominate_until AND nominate_until < accept_until", name="phases_in_order"),
        Index(
            "uq_elections_running", "unit_id", "kind", unique=True, sqlite_where=RUNNING, postgresql_where=RUNNING
        ),
        Index("ix_elections_next_at", "next_at", sqlite_where=STEPS, postgresql_where=STEPS),
        Index("ix_elections_unit_id_id", "unit_id", "id"),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    unit_id: int = to("units.id", index=False)
    kind: str
    source: str
    stage: str = "called"
    why: str = ""
    called_by: int = to("residents.id", index=False)
    called_at: datetime = instant()
    year: int
    nominate_until: datetime = instant()
    accept_until: datetime = instant()
    vote_days: int
    objections_until: datetime | None = may_be_instant()
    stepped_until: datetime = instant()
    next_at: datetime | None = may_be_instant()


class CandidateRow(Row, table=True):
    """Somebody who was nominated: a resident, or, where `resident_id` is missing, a household; at most one elected."""

    __tablename__ = "election_candidates"
    __table_args__ = (
        one_of("answer", "asked", "stands", "declined"),
        Index(
            "uq_election_candidates_resident", "election_id", "resident_id", unique=True, sqlite_where=PERSONS,
            postgresql_where=PERSONS,
        ),
        Index(
            "uq_election_candidates_household", "election_id", "household_id", unique=True, sqlite_where=HOMES,
            postgresql_where=HOMES,
        ),
        Index(
            "uq_election_candidates_elected", "election_id", unique=True, sqlite_where=CHOSEN, postgresql_where=CHOSEN
        ),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id")
    election_id: int = to("elections.id")
    resident_id: int | None = may_refer_to("residents.id")
    household_id: int = to("households.id")
    answer: str = "asked"
    answered_by: int | None = may_refer_to("residents.id", index=False)
    statement: str = ""
    elected: bool = False


class Nomination(Row, table=True):
    """Whom a household nominates: one at a time."""

    __tablename__ = "election_nominations"
    election_id: int = to("elections.id", primary_key=True)
    household_id: int = to("households.id", primary_key=True, index=True)
    community_id: int = to("communities.id")
    candidate_id: int = to("election_candidates.id")
    by: int = to("residents.id", index=False)
    at: datetime = instant()


class ElectionPoll(Row, table=True):
    """A poll of an election, the first or a later one; `candidates` are those behind its options, in their order."""

    __tablename__ = "election_polls"
    __table_args__ = (one_of("round", "ballot", "run_off"), UniqueConstraint("election_id", "nth"))
    poll_id: int = to("polls.id", primary_key=True)
    community_id: int = to("communities.id")
    election_id: int = to("elections.id", index=False)
    nth: int
    round: str
    candidates: list[Any] = json_value(list)


class Lot(Row, table=True):
    """A lot that decided between equals: who entered whom it fell on, and the neighbour who saw it and says so."""

    __tablename__ = "election_lots"
    __table_args__ = (CheckConstraint("witness_id <> entered_by", name="not_the_same_person"),)
    election_id: int = to("elections.id", primary_key=True)
    community_id: int = to("communities.id")
    candidate_id: int = to("election_candidates.id", index=False)
    entered_by: int = to("residents.id", index=False)
    witness_id: int = to("residents.id", index=False)
    entered_at: datetime = instant()
    confirmed_at: datetime | None = may_be_instant()
