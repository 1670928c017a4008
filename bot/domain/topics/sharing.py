"""What a price comes to for each household: exact to the fen, by area or the same for all."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from bot.domain.base import FlatId, Refused

K = TypeVar("K", bound=int)

FEN = 100
HIGHEST = 1_000_000_000 * FEN
"""Fen that a price may be."""
_PRICE = re.compile(
    r"¥?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,4}))?(万|w)?(?:元|块|块钱|圆|yuan|rmb)?", re.IGNORECASE | re.ASCII
)


class Share(StrEnum):
    """By what a price is shared: by the area of each flat, or the same for every household."""

    AREA = "area"
    HOUSEHOLD = "household"


@dataclass(frozen=True, slots=True)
class Part:
    """A flat that may have to pay: its area in cm² (None: the roster knows none), and whether somebody lives there."""

    flat_id: FlatId
    door: str
    area_cm2: int | None
    is_home: bool


@dataclass(frozen=True, slots=True)
class Cost:
    """What a price comes to, in fen, by flat; `without_area`: doors that could not be reckoned with."""

    shares: Mapping[FlatId, int]
    without_area: tuple[str, ...]


def shared(price: int, weights: Mapping[K, int]) -> dict[K, int]:
    """The price in parts by weight, whole fen that add up to exactly the price; what is over goes to the largest rests.

    Of equal rests the smaller key is first. Weights are above 0; without any, nobody pays.
    """
    whole = sum(weights.values())
    parts = {key: divmod(price * weight, whole) for key, weight in weights.items()}
    over = price - sum(part for part, _ in parts.values()) if parts else 0
    first = set(sorted(parts, key=lambda key: (-parts[key][1], key))[:over])
    return {key: part + (key in first) for key, (part, _) in parts.items()}


def cost(price: int, share: Share, flats: tuple[Part, ...]) -> Cost:
    """What each flat pays: by area the empty ones too, for their owners pay; else every household that lives there."""
    if share is Share.HOUSEHOLD:
        return Cost(shared(price, {one.flat_id: 1 for one in flats if one.is_home}), ())
    weights = {one.flat_id: one.area_cm2 for one in flats if one.area_cm2}
    return Cost(shared(price, weights), tuple(one.door for one in flats if not one.area_cm2))


def read_price(words: str) -> int:
    """The fen that somebody wrote in yuan ("12000", "¥1,200.50", "1.2万"); raises Refused for what is no price."""
    plain = "".join(unicodedata.normalize("NFKC", words).split()).removeprefix("约").removeprefix("大概")
    found = _PRICE.fullmatch(plain)
    if found is None:
        raise Refused("topics-refused-price")
    places = 6 if found[3] else 2
    rest = (found[2] or "").ljust(places, "0")
    if rest[places:].strip("0"):
        raise Refused("topics-refused-price")
    fen = int(found[1].replace(",", "") + rest[:places])
    if not 0 < fen <= HIGHEST:
        raise Refused("topics-refused-price")
    return fen


def yuan(fen: int) -> str:
    """An amount as it is read, "1,234.50"; whole yuan without fen."""
    whole, rest = divmod(fen, FEN)
    return f"{whole:,}.{rest:02}" if rest else f"{whole:,}"
