"""The tables of redemption. Stock is what came in by hand, less what is kept and was given out; nothing is deleted."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from bot.domain.redemption.goods import Moved
from bot.domain.redemption.reservation import State, To
from storage.base import Row, instant, json_value, key, may_be_instant, may_refer_to, one_of, to

HELD = text("state = 'held'")
SERVES = text("taken_at IS NULL")
OUT = "state IN ('issued', 'returned')"


class CounterRow(Row, table=True):
    """Where goods are given out; `source` makes one of a form that is sent twice."""

    __tablename__ = "pickup_counters"
    __table_args__ = (UniqueConstraint("community_id", "source"),)
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    source: str
    name: str
    place: str
    opening: dict[str, Any] = json_value(dict)
    is_on: bool = True
    made_by: int = to("residents.id", index=False)
    made_at: datetime = instant()


class CounterStaff(Row, table=True):
    """Who serves at a counter, from–to."""

    __tablename__ = "pickup_counter_staff"
    __table_args__ = (
        Index(
            "uq_pickup_counter_staff_now", "counter_id", "resident_id", unique=True, sqlite_where=SERVES,
            postgresql_where=SERVES,
        ),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id")
    counter_id: int = to("pickup_counters.id", index=False)
    resident_id: int = to("residents.id")
    given_by: int = to("residents.id", index=False)
    given_at: datetime = instant()
    taken_at: datetime | None = may_be_instant()


class GoodsRow(Row, table=True):
    """A thing or small service of the catalogue with what is left of it."""

    __tablename__ = "goods"
    __table_args__ = (
        UniqueConstraint("community_id", "source"),
        CheckConstraint("stock >= 0", name="never_oversold"),
        CheckConstraint("price > 0", name="price_above_zero"),
        CheckConstraint("per_month > 0", name="limit_above_zero"),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    counter_id: int = to("pickup_counters.id")
    source: str
    name: str
    photo: str = ""
    photo_unique_id: str = ""
    price: int
    stock: int = 0
    per_month: int | None = None
    is_on: bool = True
    made_by: int = to("residents.id", index=False)
    made_at: datetime = instant()


class StockMove(Row, table=True):
    """Stock that was delivered or counted anew, with the reason; the same key is the same move."""

    __tablename__ = "stock_moves"
    __table_args__ = (
        UniqueConstraint("community_id", "key"),
        one_of("why", *Moved),
        CheckConstraint("amount <> 0", name="moves_something"),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    goods_id: int = to("goods.id")
    key: str
    why: str
    amount: int
    words: str = ""
    by: int = to("residents.id")
    at: datetime = instant()


class ReservationRow(Row, table=True):
    """One thing kept for a household, and how that ended; a code is good for one of a community, ever.

    `month` is the local one it counts for, `ended_household_id` where whoever gave it out lived.
    """

    __tablename__ = "reservations"
    __table_args__ = (
        UniqueConstraint("community_id", "code"),
        UniqueConstraint("community_id", "source"),
        one_of("state", *State),
        one_of("handed_to", *To),
        CheckConstraint("(household_id IS NULL) <> (holder_id IS NULL)", name="one_wallet"),
        CheckConstraint("price > 0", name="price_above_zero"),
        CheckConstraint("(state = 'held') = (ended_at IS NULL)", name="ends_at_an_instant"),
        CheckConstraint("(state = 'returned') = (returned_at IS NOT NULL)", name="returned_at_an_instant"),
        CheckConstraint(
            f"NOT ({OUT}) OR (ended_by IS NOT NULL AND handed_to IS NOT NULL AND ended_by <> by)", name="second_person"
        ),
        CheckConstraint(f"NOT ({OUT}) OR holder_id IS NULL OR ended_by <> holder_id", name="not_to_oneself"),
        CheckConstraint(
            f"NOT ({OUT}) OR household_id IS NULL OR ended_household_id IS NULL OR ended_household_id <> household_id",
            name="another_household",
        ),
        CheckConstraint("handed_to <> 'neighbour' OR consented_at IS NOT NULL", name="with_the_households_word"),
        Index("ix_reservations_held", "expires_at", sqlite_where=HELD, postgresql_where=HELD),
        Index("ix_reservations_household_id_goods_id", "household_id", "goods_id"),
        Index("ix_reservations_holder_id_goods_id", "holder_id", "goods_id"),
        Index("ix_reservations_counter_id_state", "counter_id", "state"),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    goods_id: int = to("goods.id")
    counter_id: int = to("pickup_counters.id", index=False)
    household_id: int | None = may_refer_to("households.id", index=False)
    holder_id: int | None = may_refer_to("residents.id", index=False)
    by: int = to("residents.id")
    for_others: bool = False
    source: str
    code: str
    word: str
    price: int
    month: date
    reserved_at: datetime = instant()
    expires_at: datetime = instant()
    state: str = "held"
    ended_at: datetime | None = may_be_instant()
    ended_by: int | None = may_refer_to("residents.id", index=False)
    ended_household_id: int | None = may_refer_to("households.id")
    handed_to: str | None = None
    consented_at: datetime | None = may_be_instant()
    consented_by: int | None = may_refer_to("residents.id", index=False)
    returned_at: datetime | None = may_be_instant()
    returned_by: int | None = may_refer_to("residents.id", index=False)
    returned_why: str = ""
    is_broken: bool = False
