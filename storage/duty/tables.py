"""The tables of the duty rota."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text

from storage.base import Row, instant, json_value, key, may_be_instant, may_refer_to, one_of, to

LIVE = text("ended_at IS NULL")
DUE = text("next_step_at IS NOT NULL")
STILL = text("left_on IS NULL")
KEPT = text("void_at IS NULL")
OFFERED = text("state = 'offered'")
LOOKED_AT = text("look_at IS NOT NULL")
ASKED = text("state = 'asked'")
TICKS = text("theme <> ''")
VALID = text("revoked_at IS NULL")
OF_UNIT = text("revoked_at IS NULL AND household_id IS NULL")
"""Written out, so that SQLite sees that its partial indexes serve."""


class Rota(Row, table=True):
    """A unit's rota: at most one that goes on. `seed` is empty where the doors give the order.

    `stepped_at`: up to when everything that fell due was done; `next_step_at`: when something falls due next;
    `changed_at`: when it was last computed anew, which calendars are told.
    """

    __tablename__ = "rotas"
    __table_args__ = (
        one_of("period", "month", "half_month", "week"),
        Index("uq_rotas_live", "unit_id", unique=True, sqlite_where=LIVE, postgresql_where=LIVE),
        Index("ix_rotas_next_step_at", "next_step_at", sqlite_where=DUE, postgresql_where=DUE),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    unit_id: int = to("units.id")
    period: str
    seed: str = ""
    starts_on: date
    tasks: dict[str, str] = json_value(dict)
    grounds: list[str] = json_value(list)
    set_up_by: int = to("residents.id", index=False)
    set_up_at: datetime = instant()
    stepped_at: datetime = instant()
    changed_at: datetime = instant()
    next_step_at: datetime | None = may_be_instant()
    ended_at: datetime | None = may_be_instant()


class RotaMember(Row, table=True):
    """A household takes part from–to; once at a time. `entered_by`: who agreed for it, or wrote it down."""

    __tablename__ = "rota_members"
    __table_args__ = (
        Index(
            "uq_rota_members_now", "household_id", "rota_id", unique=True, sqlite_where=STILL, postgresql_where=STILL
        ),
        Index("ix_rota_members_rota_id", "rota_id"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    rota_id: int = to("rotas.id", index=False)
    household_id: int = to("households.id")
    joined_on: date
    left_on: date | None = None
    entered_by: int = to("residents.id", index=False)
    at: datetime = instant()


class RotaPause(Row, table=True):
    """A household is exempt (asked for, decided by the leader) or away; `reason` is for the leader alone.

    It covers the days from `from_on` until, and without, `until_on`.
    """

    __tablename__ = "rota_pauses"
    __table_args__ = (
        one_of("kind", "exempt", "away"),
        one_of("state", "asked", "granted", "refused", "withdrawn"),
        Index("ix_rota_pauses_rota_id_state", "rota_id", "state"),
        Index(
            "uq_rota_pauses_asked", "household_id", "rota_id", "kind", unique=True, sqlite_where=ASKED,
            postgresql_where=ASKED,
        ),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id")
    rota_id: int = to("rotas.id", index=False)
    household_id: int = to("households.id")
    kind: str
    state: str
    from_on: date
    until_on: date | None = None
    reason: str = ""
    entered_by: int = to("residents.id", index=False)
    at: datetime = instant()
    decided_by: int | None = may_refer_to("residents.id", index=False)
    decided_at: datetime | None = may_be_instant()


class DutySwap(Row, table=True):
    """A turn offered to one household or to all (no `asked_id`): for a turn of theirs, or for nothing (a stand-in).

    `offered_for`, `answered_for`: the leader did it for a household that is absent. `look_at`: when the clock looks
    whether it still holds. `undo_giver`, `undo_taker`: which of the two wants it undone.
    """

    __tablename__ = "duty_swaps"
    __table_args__ = (
        one_of("kind", "swap", "stand_in"),
        one_of("state", "offered", "agreed", "declined", "withdrawn", "undone", "void"),
        Index(
            "uq_duty_swaps_offered", "rota_id", "gives_on", unique=True, sqlite_where=OFFERED, postgresql_where=OFFERED
        ),
        Index("ix_duty_swaps_rota_id_state", "rota_id", "state"),
        Index("ix_duty_swaps_look_at", "look_at", sqlite_where=LOOKED_AT, postgresql_where=LOOKED_AT),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    rota_id: int = to("rotas.id", index=False)
    kind: str
    state: str = "offered"
    giver_id: int = to("households.id")
    gives_on: date
    asked_id: int | None = may_refer_to("households.id")
    taker_id: int | None = may_refer_to("households.id")
    takes_on: date | None = None
    offered_by: int = to("residents.id", index=False)
    offered_at: datetime = instant()
    offered_for: bool = False
    answered_by: int | None = may_refer_to("residents.id", index=False)
    answered_at: datetime | None = may_be_instant()
    answered_for: bool = False
    look_at: datetime | None = may_be_instant()
    undo_giver: bool = False
    undo_taker: bool = False


class DutyPromise(Row, table=True):
    """A household promised the turn that starts then; at most one that holds a turn.

    `replaced_by`: the swap that made it void, and in place of which it holds again when that is undone.
    """

    __tablename__ = "duty_promises"
    __table_args__ = (
        one_of("how", "order", "owed", "swap", "stand_in"),
        Index("uq_duty_promises_kept", "rota_id", "starts_on", unique=True, sqlite_where=KEPT, postgresql_where=KEPT),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    rota_id: int = to("rotas.id", index=False)
    starts_on: date
    household_id: int = to("households.id")
    how: str
    other_id: int | None = may_refer_to("households.id")
    swap_id: int | None = may_refer_to("duty_swaps.id")
    accepted_by: int | None = may_refer_to("residents.id", index=False)
    accepted_at: datetime | None = may_be_instant()
    at: datetime = instant()
    void_at: datetime | None = may_be_instant()
    replaced_by: int | None = may_refer_to("duty_swaps.id")


class DutyTurn(Row, table=True):
    """A turn, written down when it starts; no household: the leader looks after it.

    `left_at`: since when the leader looks after it, nobody having accepted; `summary`: the handover as it was written.
    """

    __tablename__ = "duty_turns"
    __table_args__ = (
        UniqueConstraint("rota_id", "starts_on"),
        one_of("how", "order", "owed", "swap", "stand_in", "nobody"),
        Index("ix_duty_turns_household_id", "household_id"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    rota_id: int = to("rotas.id", index=False)
    starts_on: date
    until_on: date
    household_id: int | None = may_refer_to("households.id", index=False)
    how: str
    other_id: int | None = may_refer_to("households.id")
    counted: list[int] = json_value(list)
    accepted_by: int | None = may_refer_to("residents.id", index=False)
    accepted_at: datetime | None = may_be_instant()
    left_at: datetime | None = may_be_instant()
    line: str = ""
    summary: dict[str, Any] = json_value(dict)
    handed_over_by: int | None = may_refer_to("residents.id", index=False)
    handed_over_at: datetime | None = may_be_instant()


class DutyEntry(Row, table=True):
    """What a household did in its turn: a tick of a theme (one a household and day), or a note (no theme)."""

    __tablename__ = "duty_entries"
    __table_args__ = (
        one_of("theme", "", "environment", "safety", "hardship", "livelihood", "civility"),
        Index(
            "uq_duty_entries_tick", "turn_id", "theme", "household_id", "done_on", unique=True, sqlite_where=TICKS,
            postgresql_where=TICKS,
        ),
        Index("ix_duty_entries_turn_id", "turn_id"),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id")
    turn_id: int = to("duty_turns.id", index=False)
    theme: str = ""
    done_on: date
    household_id: int | None = may_refer_to("households.id")
    resident_id: int = to("residents.id", index=False)
    words: str = ""
    photos: list[Any] = json_value(list)
    at: datetime = instant()


class Feed(Row, table=True):
    """The secret address of a calendar: of a unit, or of a household of it; one of each that is valid."""

    __tablename__ = "feeds"
    __table_args__ = (
        UniqueConstraint("secret"),
        Index("uq_feeds_of_unit", "unit_id", unique=True, sqlite_where=OF_UNIT, postgresql_where=OF_UNIT),
        Index("uq_feeds_of_household", "household_id", unique=True, sqlite_where=VALID, postgresql_where=VALID),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    unit_id: int = to("units.id", index=False)
    household_id: int | None = may_refer_to("households.id")
    secret: str
    made_by: int = to("residents.id", index=False)
    made_at: datetime = instant()
    revoked_at: datetime | None = may_be_instant()
