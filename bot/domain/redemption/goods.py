"""What can be exchanged for points, and where: goods and small services, counters and who serves there."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.base import AccountId, CommunityId, Refused, ResidentId
from bot.domain.redemption.windows import Opening

CounterId = NewType("CounterId", int)
GoodsId = NewType("GoodsId", int)

NAME, PLACE, WORDS = 30, 40, 60
"""Characters of a name, of a place, of the reason of a correction."""
MOST_PRICE, MOST_STOCK, MOST_A_MONTH = 100_000, 10_000, 50
A_MONTH = 2
"""How many of one thing a household may have in a month, *default*."""
MOST_GOODS, MOST_COUNTERS, MOST_STAFF = 100, 20, 20
"""Of a community, and of a counter."""


class Moved(StrEnum):
    """Why stock changed by hand: it was delivered, or counted anew."""

    DELIVERED = "delivered"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Counter:
    """Where goods are given out; nothing new is reserved while it is off."""

    id: CounterId
    community_id: CommunityId
    name: str
    place: str
    opening: Opening
    is_on: bool


@dataclass(frozen=True, slots=True)
class Goods:
    """A thing or a small service: points for one, how many are left, how many a household may have a month (None: any).

    `photo` is Telegram's file id, "" without a picture.
    """

    id: GoodsId
    community_id: CommunityId
    counter_id: CounterId
    name: str
    photo: str
    price: int
    stock: int
    per_month: int | None
    is_on: bool


@dataclass(frozen=True, slots=True)
class Serving:
    """Somebody who serves at a counter; `chat_id` None where they cannot be written to."""

    resident_id: ResidentId
    account_id: AccountId
    chat_id: int | None
    muted: frozenset[str]
    name: str
    door: str


@dataclass(frozen=True, slots=True)
class Move:
    """A delivery or a count, with its reason."""

    at: datetime
    why: Moved
    amount: int
    words: str
    by: ResidentId


def require_on_offer(goods: Goods, counter: Counter) -> None:
    """Return where it can be reserved at all; raises Refused."""
    if not (goods.is_on and counter.is_on):
        raise Refused("redemption-refused-off", name=goods.name)


def require_within_limit(goods: Goods, taken: int) -> None:
    """Return where the household, which took so many this month, may have one more; raises Refused."""
    if goods.per_month is not None and taken >= goods.per_month:
        raise Refused("redemption-refused-limit", name=goods.name, limit=goods.per_month)


def stock_after(goods: Goods, change: int) -> int:
    """The stock after a change; never below nothing; raises Refused."""
    after = goods.stock + change
    if after < 0 and change == -1:
        raise Refused("redemption-refused-none-left", name=goods.name)
    if not 0 <= after <= MOST_STOCK:
        raise Refused("redemption-refused-stock", stock=goods.stock, most=MOST_STOCK)
    return after


def number(words: str, least: int, most: int) -> int:
    """The number that was typed; raises Refused."""
    signs = words.strip().removesuffix("分").removesuffix("个").replace(",", "").strip()
    if not signs.isdecimal() or not least <= int(signs) <= most:
        raise Refused("redemption-refused-number", least=least, most=most)
    return int(signs)
