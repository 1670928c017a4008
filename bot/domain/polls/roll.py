"""The roll of a poll (名册): who may vote, with what weight; fixed at opening, with totals and a hash (domain §5)."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.base import FlatId, HouseholdId, ResidentId
from bot.domain.polls.values import Weight

NOBODYS = "-"
"""The owner of flats that are unsold or not handed over: one head together, which cannot vote."""


BETWEEN = "/"
"""Between the codes of owners who share a line: they have one vote, by one of them who is named."""


@dataclass(frozen=True, slots=True)
class Line:
    """Who may vote, before it has an id: a household, a resident, or owners by their codes.

    `label` is what the roll shows: the door, or the doors of an owner; `flats` what weighs, in the roster's order.
    """

    label: str
    weight: Weight
    household_id: HouseholdId | None = None
    resident_id: ResidentId | None = None
    owners: str = ""
    flats: tuple[FlatId, ...] = ()
    may_vote: bool = True


@dataclass(frozen=True, slots=True)
class OwnedFlat:
    """A flat as an owners' roll sees it: its owner codes, ascending; none where it is unsold or not handed over."""

    id: FlatId
    door: str
    area_cm2: int
    owners: tuple[str, ...]


def owners_roll(flats: Iterable[OwnedFlat]) -> list[Line]:
    """A line for each distinct set of owner codes, with the areas added; what nobody owns yet is one head together.

    Civil Code art. 278 counts areas and heads; the owner of several flats is one head.
    """
    of: defaultdict[tuple[str, ...], list[OwnedFlat]] = defaultdict(list)
    for flat in flats:
        of[tuple(sorted(flat.owners))].append(flat)
    sold = [(owners, found) for owners, found in of.items() if owners]
    unsold = [((), of[()])] if of.get(()) else []
    return [_of_owner(owners, found) for owners, found in [*sold, *unsold]]


def _of_owner(owners: Sequence[str], flats: Sequence[OwnedFlat]) -> Line:
    return Line(
        label="、".join(flat.door for flat in flats),
        weight=Weight(1, sum(flat.area_cm2 for flat in flats)),
        owners=BETWEEN.join(owners) or NOBODYS,
        flats=tuple(flat.id for flat in flats),
        may_vote=bool(owners),
    )


def total(weights: Iterable[Weight]) -> Weight:
    """All of them together: the base."""
    return sum(weights, Weight())


def roll_hash(lines: Iterable[tuple[str, Weight, bool]]) -> str:
    """The SHA-256 of a roll: its lines (label, weight, whether it may vote), sorted, one a row, in UTF-8."""
    rows = sorted(f"{label}\t{weight.heads}\t{weight.area_cm2}\t{int(may)}" for label, weight, may in lines)
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()
