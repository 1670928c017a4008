"""Whose turn it is: the base order, what has been, and the exceptions give the rota; it is computed, never typed.

A turn goes to the household with the lowest count among those that can, ties by base order. Whoever served is counted.
A round is the lowest count of those that owe nothing: newcomers begin at it, exempt households are carried along with
it, and whoever was away falls at most one behind (domain §4).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256
from itertools import islice
from typing import overload

from bot.domain.base import HouseholdId
from bot.domain.duty.periods import Period, ends

RESTS_AFTER_RETURN = timedelta(days=14)
"""How long after its return a household makes up for nothing."""


class How(StrEnum):
    """Why a turn is this household's: by the order, to make up for a round away, swapped, in another's place."""

    ORDER = "order"
    OWED = "owed"
    SWAP = "swap"
    STAND_IN = "stand_in"
    NOBODY = "nobody"


class Pause(StrEnum):
    """Why a household takes no turns for a while."""

    EXEMPT = "exempt"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Member:
    """A household that takes part from a day on, until (and without) `left_on`; `place` is its base order."""

    household_id: HouseholdId
    place: int
    joined_on: date
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class Paused:
    """A household that takes no turns from a day on, until (and without) `until_on`; None is without end."""

    household_id: HouseholdId
    kind: Pause
    from_on: date
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A household that will serve the turn which starts then: by a swap, in another's place, or accepted beforehand.

    `other`: with whom it swapped, or for whom it stands in. At most one household promises a turn.
    """

    starts_on: date
    household_id: HouseholdId
    how: How
    other: HouseholdId | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn from 09:00 of one day to 09:00 of another; no household: nobody could.

    `counted` are the households that it counts for once it has been.
    """

    starts_on: date
    until_on: date
    household_id: HouseholdId | None
    how: How
    other: HouseholdId | None = None
    counted: tuple[HouseholdId, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a rota is computed from; `starts_on` is the day of its first turn."""

    period: Period
    starts_on: date
    members: Sequence[Member]
    paused: Sequence[Paused] = ()
    promises: Sequence[Promise] = ()


def by_lot(doors: Iterable[str], seed: str) -> list[str]:
    """The doors in the order that the lot gives them: by SHA-256 of `seed:door`, so that anybody can draw it again."""
    return sorted(doors, key=lambda door: sha256(f"{seed}:{door}".encode()).hexdigest())


def rota(plan: Plan, past: Sequence[Turn], until: date) -> list[Turn]:
    """The turns to come that start before `until`, after those that have started (`past`, in order, never changed)."""
    return list(one_by_one(plan, past, until))


def one_by_one(plan: Plan, past: Sequence[Turn], until: date) -> Iterator[Turn]:
    """The same, each turn computed when it is asked for."""
    standing = _Standing(plan)
    for turn in past:
        standing.take(turn)
    starts_on = past[-1].until_on if past else plan.starts_on
    while starts_on < until:
        turn = standing.choose(starts_on, ends(starts_on, plan.period))
        standing.count(turn)
        yield turn
        starts_on = turn.until_on


class Coming(Sequence[Turn]):
    """The same as a sequence, computed as far as it is looked at: a year has many turns, and the clock asks for two."""

    def __init__(self, plan: Plan, past: Sequence[Turn], until: date) -> None:
        self._known: list[Turn] = []
        self._more = one_by_one(plan, past, until)

    @overload
    def __getitem__(self, at: int) -> Turn: ...
    @overload
    def __getitem__(self, at: slice) -> list[Turn]: ...
    def __getitem__(self, at: int | slice) -> Turn | list[Turn]:
        """Those asked for; from the end, all of them."""
        last = (at.stop if isinstance(at, slice) else at + 1) or 0
        self._known += islice(self._more, max(0, last - len(self._known)) if last > 0 else None)
        return self._known[at]

    def __len__(self) -> int:
        """All of them."""
        return len(self[:])

    def __bool__(self) -> bool:
        """Whether there is one."""
        return bool(self[:1])


def who_could(plan: Plan, past: Sequence[Turn], turn: Turn, most: int) -> list[HouseholdId]:
    """Who should be asked first to serve this turn in place of its household, by fairness."""
    standing = _Standing(plan)
    for one in past:
        if one.starts_on < turn.starts_on:
            standing.take(one)
    standing.reach(turn.starts_on, turn.until_on)
    able = [one for one in standing.able(turn.starts_on, turn.until_on) if one.household_id != turn.household_id]
    return [one.household_id for one in sorted(able, key=standing.rank_on(turn.starts_on))][:most]


def can_serve(plan: Plan, household_id: HouseholdId, turn: Turn) -> bool:
    """Whether the household takes part then and is neither exempt nor away."""
    takes_part = any(one.household_id == household_id and _takes_part(one, turn.starts_on) for one in plan.members)
    return takes_part and not any(
        one.household_id == household_id and pauses(one, turn.starts_on, turn.until_on) for one in plan.paused
    )


def pauses(paused: Paused, starts_on: date, until_on: date) -> bool:
    """Whether it keeps a household from a turn: it covers the turn's first day, or at least half of its days."""
    if paused.from_on <= starts_on and (paused.until_on is None or starts_on < paused.until_on):
        return True
    first, last = max(paused.from_on, starts_on), min(paused.until_on or until_on, until_on)
    return 2 * (last - first) >= until_on - starts_on


@dataclass(slots=True)
class _Standing:
    """How often each household is counted, on the way through the turns."""

    plan: Plan
    counts: dict[HouseholdId, int] = field(default_factory=dict)
    round: int = 0
    last: HouseholdId | None = None
    present: frozenset[HouseholdId] = frozenset()
    promised: dict[date, Promise] = field(default_factory=dict)
    days: dict[HouseholdId, list[date]] = field(default_factory=dict)
    known: dict[tuple[date, date], tuple[list[Member], list[Paused]]] = field(default_factory=dict)
    changes: list[date] = field(default_factory=list)
    members: dict[int, list[Member]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Keep the promises that can be kept."""
        days = {day for one in self.plan.members for day in (one.joined_on, one.left_on) if day is not None}
        self.changes = sorted(days)
        for one in self.plan.promises:
            able = self.able(one.starts_on, ends(one.starts_on, self.plan.period))
            if one.household_id in {member.household_id for member in able}:
                self.promised[one.starts_on] = one
        for on in sorted(self.promised):
            self.days.setdefault(self.promised[on].household_id, []).append(on)

    def take(self, turn: Turn) -> None:
        """Go past a turn."""
        self.reach(turn.starts_on, turn.until_on)
        self.count(turn)

    def count(self, turn: Turn) -> None:
        """A turn that was come to is over."""
        for household_id in turn.counted:
            self.counts[household_id] = self.counts.get(household_id, self.round) + 1
        self._carry(turn.starts_on, turn.until_on, turn.until_on)
        self.last = turn.household_id

    def reach(self, starts_on: date, until_on: date) -> None:
        """Come to a turn: newcomers begin at the round."""
        present = frozenset(one.household_id for one in self.taking_part(starts_on))
        for household_id in present - self.present:
            self._lift(household_id, self.round)
        self.present = present
        self._carry(starts_on, until_on, starts_on)

    def able(self, starts_on: date, until_on: date) -> list[Member]:
        """Who can serve a turn."""
        return self._of_turn(starts_on, until_on)[0]

    def taking_part(self, day: date) -> list[Member]:
        """Who takes part on a day; the same between two changes."""
        change = bisect_right(self.changes, day)
        if change not in self.members:
            self.members[change] = [one for one in self.plan.members if _takes_part(one, day)]
        return self.members[change]

    def rank_on(self, day: date) -> Callable[[Member], tuple[bool, int, bool, int, HouseholdId]]:
        """By the lowest count, then by base order; who has just come back owing goes last, who served last after others
        of the same count.
        """
        resting = {one.household_id for one in self.plan.paused if _just_came_back(one, day)}

        def rank(one: Member) -> tuple[bool, int, bool, int, HouseholdId]:
            ahead = self._ahead(one.household_id, day)
            rests = ahead < self.round and one.household_id in resting
            return rests, ahead, one.household_id == self.last, one.place, one.household_id

        return rank

    def choose(self, starts_on: date, until_on: date) -> Turn:
        """The turn of these days: its household promised it, or comes first."""
        self.reach(starts_on, until_on)
        if (promise := self.promised.get(starts_on)) is not None:
            served = (promise.household_id,)
            return Turn(starts_on, until_on, promise.household_id, promise.how, promise.other, served)
        able = self.able(starts_on, until_on)
        if not able:
            return Turn(starts_on, until_on, None, How.NOBODY)
        first = min(able, key=self.rank_on(starts_on)).household_id
        owes = self._ahead(first, starts_on) < self.round
        return Turn(starts_on, until_on, first, How.OWED if owes else How.ORDER, counted=(first,))

    def _of_turn(self, starts_on: date, until_on: date) -> tuple[list[Member], list[Paused]]:
        """Who can serve a turn, and whose pauses carry them along with the round."""
        if (starts_on, until_on) not in self.known:
            over = [one for one in self.plan.paused if pauses(one, starts_on, until_on)]
            kept = {one.household_id for one in over}
            members = self.taking_part(starts_on)
            able = [one for one in members if one.household_id not in kept] if kept else members
            back = [one for one in self.plan.paused if one not in over and _just_came_back(one, starts_on)]
            self.known[starts_on, until_on] = able, over + back
        return self.known[starts_on, until_on]

    def _carry(self, starts_on: date, until_on: date, day: date) -> None:
        """The round as it is on a day of this turn, or at its end; who takes no turn is carried along with it."""
        able, carried = self._of_turn(starts_on, until_on)
        counts = [self._ahead(one.household_id, day) for one in able]
        self.round = min([count for count in counts if count >= self.round], default=self.round)
        for paused in carried:
            self._lift(paused.household_id, self.round - (paused.kind is Pause.AWAY))

    def _ahead(self, household_id: HouseholdId, day: date) -> int:
        """Its count with what it has promised for later."""
        count = self.counts[household_id]
        if (days := self.days.get(household_id)) is None:
            return count
        return count + len(days) - bisect_left(days, day)

    def _lift(self, household_id: HouseholdId, count: int) -> None:
        self.counts[household_id] = max(self.counts.get(household_id, count), count)


def _takes_part(member: Member, day: date) -> bool:
    return member.joined_on <= day and (member.left_on is None or day < member.left_on)


def _just_came_back(paused: Paused, day: date) -> bool:
    if paused.kind is not Pause.AWAY or paused.until_on is None:
        return False
    return paused.until_on <= day < paused.until_on + RESTS_AFTER_RETURN
