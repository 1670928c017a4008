"""What is kept for a household, and how that ends: issued at the counter, cancelled, or expired by the clock; once.

A reservation holds its price. Its entries share the key of their end, so that a hold can end one way only.
"""

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId
from bot.domain.points.ledger import Account, Book, Entry, Why, held_for, wallet_of
from bot.domain.redemption.goods import CounterId, GoodsId

ReservationId = NewType("ReservationId", int)

TRIES = "pickup"
"""How wrong codes and words at a counter are counted."""
RETURN_DAYS = 7
"""Days in which goods may be brought back, *default*; kept in a community's settings under RETURN_SETTING."""
RETURN_SETTING = "return_days"


class State(StrEnum):
    """Held: waiting to be collected. Issued, cancelled, expired: ended. Returned: issued, and brought back."""

    HELD = "held"
    ISSUED = "issued"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    RETURNED = "returned"


TAKEN = (State.HELD, State.ISSUED)
"""What counts for the limit of a month."""


class To(StrEnum):
    """Into whose hands it was given."""

    MEMBER = "member"
    HELPER = "helper"
    NEIGHBOUR = "neighbour"


@dataclass(frozen=True, slots=True)
class Reservation:
    """One thing kept for a household (or for staff without one, `holder_id`).

    `by` entered it, `for_others` where that was none of theirs. `code` is shown at the counter; `word` is what a
    neighbour says who collects it for them. `ended_by` None: the clock.
    """

    id: ReservationId
    community_id: CommunityId
    goods_id: GoodsId
    counter_id: CounterId
    household_id: HouseholdId | None
    holder_id: ResidentId | None
    by: ResidentId
    for_others: bool
    code: str
    word: str
    price: int
    reserved_at: datetime
    expires_at: datetime
    state: State = State.HELD
    ended_at: datetime | None = None
    ended_by: ResidentId | None = None
    handed_to: To | None = None
    consented_at: datetime | None = None
    consented_by: ResidentId | None = None
    returned_at: datetime | None = None
    returned_by: ResidentId | None = None
    is_broken: bool = False

    @property
    def wallet(self) -> Account:
        """Whose points pay."""
        return wallet_of(self.household_id, self.holder_id)


@dataclass(frozen=True, slots=True)
class Hand:
    """Who acts at a counter, and of which household."""

    resident_id: ResidentId
    household_id: HouseholdId | None


def make_word(source: random.Random) -> str:
    """Four digits that a household gives a neighbour."""
    return f"{source.randrange(10_000):04}"


def subject_of(one: ReservationId) -> str:
    """How reminders name it."""
    return f"reservation:{one}"


# entries


def held(one: Reservation) -> Entry:
    """The price is kept out of the wallet."""
    wallet = one.wallet
    return Entry(_reserved(one), Why.RESERVED, wallet, held_for(wallet), one.price, about=_about(one))


def ended(one: Reservation) -> Entry:
    """Where the price went: to the counter where it was issued, else back; both have the same key."""
    if one.state is State.HELD:
        raise ValueError(one)
    if one.state in (State.ISSUED, State.RETURNED):
        taker, why = Account(Book.COUNTER, counter_id=one.counter_id), Why.ISSUED
    else:
        taker, why = one.wallet, Why.RELEASED
    return Entry(f"end:{one.id}", why, held_for(one.wallet), taker, one.price, about=_about(one), of=_reserved(one))


def given_back(one: Reservation) -> Entry:
    """The price of what was brought back."""
    counter = Account(Book.COUNTER, counter_id=one.counter_id)
    return Entry(
        f"returned:{one.id}", Why.RETURNED, counter, one.wallet, one.price, about=_about(one), of=_reserved(one)
    )


def _reserved(one: Reservation) -> str:
    return f"reserved:{one.id}"


def _about(one: Reservation) -> str:
    return f"goods:{one.goods_id}"


# what becomes of it


def require_held(one: Reservation, now: datetime, who: str = "") -> None:
    """Return where its code is good now; else Refused with what became of it, when, and through whom (`who`).

    At the instant at which it expires it is void, whether or not any job ran.
    """
    at = one.ended_at or one.expires_at
    match one.state:
        case State.ISSUED | State.RETURNED:
            raise Refused("redemption-refused-issued", at=at, who=who)
        case State.CANCELLED:
            raise Refused("redemption-refused-cancelled", at=at)
        case State.EXPIRED:
            raise Refused("redemption-refused-expired", at=one.expires_at)
    if now >= one.expires_at:
        raise Refused("redemption-refused-expired", at=one.expires_at)


def issued(one: Reservation, to: To, by: Hand, now: datetime, who: str = "") -> Reservation:
    """It was given out, by a second person; to a neighbour only with the household's word."""
    require_held(one, now, who)
    require_second(one, by)
    if to is To.NEIGHBOUR and one.consented_at is None:
        raise Refused("redemption-refused-no-word")
    return replace(one, state=State.ISSUED, ended_at=now, ended_by=by.resident_id, handed_to=to)


def require_shown(one: Reservation, code: str) -> None:
    """Nothing is given out, nor opened at a counter, but against its code: buttons can be forged."""
    if code != one.code:
        raise Refused("redemption-refused-code-first")


def require_second(one: Reservation, by: Hand) -> None:
    """Nobody gives out what their own household has reserved, or what they entered for another."""
    is_of_household = one.household_id is not None and by.household_id == one.household_id
    if is_of_household or by.resident_id in (one.by, one.holder_id):
        raise Refused("redemption-refused-own")


def cancelled(one: Reservation, by: ResidentId | None, now: datetime, who: str = "") -> Reservation:
    """The household does not want it any more, or is no more (`by` None)."""
    require_held(one, now, who)
    return replace(one, state=State.CANCELLED, ended_at=now, ended_by=by)


def expired(one: Reservation, now: datetime) -> Reservation:
    """Its time is over and it was not collected; raises ValueError before, which the clock never tries."""
    if one.state is not State.HELD or now < one.expires_at:
        raise ValueError(one)
    return replace(one, state=State.EXPIRED, ended_at=now)


def agreed(one: Reservation, by: ResidentId | None, now: datetime, who: str = "") -> Reservation:
    """The household lets a neighbour collect it: a member's tap, or the word that was said (`by` None)."""
    require_held(one, now, who)
    if one.consented_at is not None:
        return one
    return replace(one, consented_at=now, consented_by=by)


def returned(one: Reservation, by: Hand, now: datetime, days: int, *, is_broken: bool) -> Reservation:
    """What was issued came back in time; what is not broken can be given out again."""
    if one.state is State.RETURNED:
        raise Refused("redemption-refused-returned", at=one.returned_at or now)
    if one.state is not State.ISSUED or one.ended_at is None:
        raise Refused("redemption-refused-not-issued")
    require_second(one, by)
    if now >= one.ended_at + timedelta(days=days):
        raise Refused("redemption-refused-too-late", days=days)
    return replace(one, state=State.RETURNED, returned_at=now, returned_by=by.resident_id, is_broken=is_broken)


def is_back(one: Reservation) -> bool:
    """Whether what it took out of stock is there again."""
    return one.state in (State.CANCELLED, State.EXPIRED) or (one.state is State.RETURNED and not one.is_broken)
