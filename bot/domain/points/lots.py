"""Whose points are left in a wallet, and of which year: the oldest are spent first, and what comes back is what went.

A lot is what one member earned in one year, as far as it is not spent. A member's share is a sum of lots.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain.base import Refused, ResidentId
from bot.domain.points.ledger import Account, Entry, Posted, Why

BY_LOTS = (Why.MOVED, Why.LAPSED, Why.GIFT)
"""What goes lot by lot: its entry says whose points they are and of which year."""


@dataclass(frozen=True, slots=True)
class Lot:
    """Points of one year, earned by one person (None: by the household as such); `seq` is when they came."""

    year: int
    seq: int
    earner_id: ResidentId | None
    amount: int


Which = Callable[[Lot], bool]


def lots_of(wallet: Account, history: Iterable[Posted]) -> list[Lot]:
    """What is left in a wallet after its whole history (every entry from or to it, in order).

    The sum of the lots is the wallet's balance, what is held taken off.
    """
    purse = Purse(wallet)
    for posted in history:
        purse.take(posted)
    return purse.left


class Purse:
    """The lots of a wallet, as entry follows entry."""

    __slots__ = ("_came", "_spent", "left", "wallet")

    def __init__(self, wallet: Account) -> None:
        self.wallet = wallet
        self.left: list[Lot] = []
        self._spent: dict[str, Sequence[Lot]] = {}
        self._came: dict[str, int] = {}

    def take(self, posted: Posted) -> None:
        """The next entry; raises Refused where more goes than there is."""
        if posted.entry.giver == self.wallet:
            self.give(posted)
        elif posted.entry.taker == self.wallet:
            self.get(posted)

    def give(self, posted: Posted) -> None:
        """The next entry goes from this wallet; raises Refused where more goes than there is."""
        entry = posted.entry
        gone, self.left = _gone(self.left, entry, self._came)
        self._spent[entry.key] = gone

    def get(self, posted: Posted) -> None:
        """The next entry goes to this wallet."""
        entry = posted.entry
        back = self._spent.pop(entry.of, None)
        self._came[entry.key] = posted.seq
        self._add(posted, back)

    def _add(self, posted: Posted, back: Sequence[Lot] | None) -> None:
        """What comes for the first time is younger than all else of its year."""
        if back is None:
            new = _arrived(posted)
            if not self.left or _age(self.left[-1]) < _age(new):
                self.left.append(new)
                return
            back = [new]
        self.left = _together([*self.left, *back])


def _together(lots: Iterable[Lot]) -> list[Lot]:
    """In order of age, what came with the same entry from the same person in one."""
    found: dict[tuple[int, int, ResidentId | None], int] = defaultdict(int)
    for lot in lots:
        found[lot.year, lot.seq, lot.earner_id] += lot.amount
    return sorted((Lot(*of, amount) for of, amount in found.items()), key=_age)


def _arrived(posted: Posted) -> Lot:
    """A gift belongs to the household: whoever earned it lives elsewhere."""
    entry = posted.entry
    earner_id = None if entry.why is Why.GIFT else entry.earner_id
    return Lot(entry.year if entry.year is not None else posted.at.year, posted.seq, earner_id, entry.amount)


def _gone(left: Sequence[Lot], entry: Entry, came: dict[str, int]) -> tuple[list[Lot], list[Lot]]:
    """A mistake takes back what it brought, then what its earner has left, then the oldest."""
    if entry.why is Why.REVERSED:
        seq = came.get(entry.of)
        return taken(left, entry.amount, lambda lot: lot.seq == seq, lambda lot: lot.earner_id == entry.earner_id, _any)
    if entry.why in BY_LOTS:
        return taken(left, entry.amount, lambda lot: (lot.year, lot.earner_id) == (entry.year, entry.earner_id))
    return taken(left, entry.amount, _any)


def taken(left: Sequence[Lot], amount: int, *wanted: Which) -> tuple[list[Lot], list[Lot]]:
    """(the lots that make up `amount`, the lots that stay): those first that are `wanted` first, the oldest before.

    Raises Refused where there are not so many.
    """
    gone: list[Lot] = []
    rest: list[Lot] = list(left)
    for is_wanted in wanted:
        stays: list[Lot] = []
        for lot in rest:
            part = min(lot.amount, amount) if amount and is_wanted(lot) else 0
            amount -= part
            if not part:
                stays.append(lot)
            elif part == lot.amount:
                gone.append(lot)
            else:
                gone.append(replace(lot, amount=part))
                stays.append(replace(lot, amount=lot.amount - part))
        rest = stays
    if amount:
        raise Refused("points-refused-not-enough", have=sum(lot.amount for lot in left))
    return gone, rest


def oldest(left: Sequence[Lot], amount: int) -> list[Lot]:
    """The lots that go first where so much is given away, one for each earner and year; raises Refused."""
    return gathered(taken(left, amount, _any)[0])


def shares(left: Iterable[Lot]) -> dict[ResidentId | None, int]:
    """How many of the points that are left each member earned; None: nobody in particular."""
    found: dict[ResidentId | None, int] = defaultdict(int)
    for lot in left:
        found[lot.earner_id] += lot.amount
    return dict(found)


def by_year(left: Iterable[Lot]) -> dict[int, int]:
    """How many of the points that are left were earned in each year."""
    found: dict[int, int] = defaultdict(int)
    for lot in left:
        found[lot.year] += lot.amount
    return dict(found)


def gathered(left: Iterable[Lot]) -> list[Lot]:
    """One lot for each earner and year, the oldest first."""
    found: dict[tuple[int, ResidentId | None], Lot] = {}
    for lot in left:
        same = found.get((lot.year, lot.earner_id))
        found[lot.year, lot.earner_id] = replace(same, amount=same.amount + lot.amount) if same else lot
    return sorted(found.values(), key=_age)


def divided(amount: int, among: Sequence[ResidentId]) -> list[tuple[ResidentId, int]]:
    """An amount in equal parts; what does not divide goes one each to the first of them."""
    each, over = divmod(amount, len(among))
    return [(one, each + (place < over)) for place, one in enumerate(among) if each + (place < over)]


def _age(lot: Lot) -> tuple[int, int]:
    return lot.year, lot.seq


def _any(lot: Lot) -> bool:
    return True
