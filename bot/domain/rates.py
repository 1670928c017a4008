"""The three rates (domain §3): responded in time, resolved, satisfied, each with its base, in whole numbers.

Whoever gets a matter promises two things: to accept it by its accept-by and to settle it by its settle-by. A climb
makes both promises anew for the level above; handing on to another body starts no clock anew. Each promise counts once,
for the body that had the matter, and in one month:

- **responded**: accepted (or done at once) by accept-by counts in the month of that; else it counts as missed in the
  month its accept-by fell in. Base: both.
- **resolved**: done by settle-by and not reopened since, counted in the month it was done; else missed in the month its
  settle-by fell in, or, where it was done in time but reopened, in the month it was done. Base: all three.
- **satisfied**: marks of 4 and 5 of all marks given in the month, of each person the last one of a matter done.

What was withdrawn, merged, handed on or declined before its deadline promises nothing any more.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from bot.domain.base import BodyId, MatterId, UnitId

FEWEST = 5
"""Fewer marks are never shown, nor fewer confidential matters."""
SATISFIED_FROM = 4
"""The lowest of the marks (1–5) that counts as satisfied."""

K = TypeVar("K", bound=Hashable)


class Rate(StrEnum):
    """Which of the three."""

    RESPONDED = "responded"
    RESOLVED = "resolved"
    SATISFIED = "satisfied"


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of a timeline, in the order of `id`, with what the matter was before it; instants are aware.

    `cause`: why it climbed. `accept_by`, `settle_by`: None while the clock stood. `solved` and `mark` are of a review.
    """

    id: int
    kind: str
    at: datetime
    body_id: BodyId | None = None
    accepted: bool = False
    accept_by: datetime | None = None
    settle_by: datetime | None = None
    cause: str = ""
    by: int | None = None
    solved: bool = True
    by_reporter: bool = False
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """A matter with all that happened to it, and what lies before it now.

    `waits_for`, `waits_until`: the body that has not accepted it yet, and by when it should have.
    """

    matter_id: MatterId
    unit_id: UnitId
    category: str
    is_confidential: bool
    happened: tuple[Happened, ...]
    waits_for: BodyId | None = None
    waits_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A promise kept or missed, or a mark, with when it counts and of whom."""

    rate: Rate
    kept: bool
    at: datetime
    body_id: BodyId | None
    unit_id: UnitId
    category: str
    matter_id: MatterId
    is_confidential: bool


@dataclass(frozen=True, slots=True)
class Count:
    """So many of so many."""

    kept: int = 0
    base: int = 0

    @property
    def percent(self) -> int | None:
        """Per cent, half up; None of nothing."""
        return (200 * self.kept + self.base) // (2 * self.base) if self.base else None

    def with_one(self, *, kept: bool) -> "Count":
        """One more."""
        return Count(self.kept + kept, self.base + 1)


@dataclass(frozen=True, slots=True)
class Rates:
    """The three counts."""

    responded: Count = field(default_factory=Count)
    resolved: Count = field(default_factory=Count)
    satisfied: Count = field(default_factory=Count)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.responded.base or self.resolved.base or self.satisfied.base)


def verdicts(facts: Facts, now: datetime) -> Iterator[Verdict]:
    """All that counts of a matter by now, in any month."""

    def of(rate: Rate, body_id: BodyId | None, at: datetime, *, kept: bool) -> Verdict:
        return Verdict(
            rate, kept, at, body_id, facts.unit_id, facts.category, facts.matter_id, facts.is_confidential
        )  # fmt: skip

    lines = sorted(facts.happened, key=lambda one: one.id)
    for line in lines:
        if line.accepted:
            continue
        if line.kind in ("accept", "done"):
            in_time = line.accept_by is None or line.at <= line.accept_by
            at = line.at if in_time or line.accept_by is None else line.accept_by
            yield of(Rate.RESPONDED, line.body_id, at, kept=in_time)
        elif line.kind == "escalate" and line.cause == "missed_accept":
            yield of(Rate.RESPONDED, line.body_id, line.accept_by or line.at, kept=False)
    if facts.waits_until is not None and facts.waits_until < now:
        yield of(Rate.RESPONDED, facts.waits_for, facts.waits_until, kept=False)
    for body_id, at, kept in _settled(lines):
        yield of(Rate.RESOLVED, body_id, at, kept=kept)
    for line in _last_marks(lines):
        yield of(Rate.SATISFIED, line.body_id, line.at, kept=(line.mark or 0) >= SATISFIED_FROM)


def _settled(lines: list[Happened]) -> Iterator[tuple[BodyId | None, datetime, bool]]:
    """Each promise to settle that was decided: of whom, when it counts, whether it was kept."""
    decided: tuple[BodyId | None, datetime, bool] | None = None
    for line in lines:
        missed_at = line.settle_by or line.at
        match line.kind:
            case "done" if decided is None:
                in_time = line.settle_by is None or line.at <= line.settle_by
                decided = (line.body_id, line.at if in_time else missed_at, in_time)
            case "overdue" if decided is None:
                decided = (line.body_id, missed_at, False)
            case "reopen" | "review" if decided is not None and _reopens(line):
                decided = (*decided[:2], False)
            case "escalate" | "reassign":
                if decided is None and line.cause == "missed_settle":
                    decided = (line.body_id, missed_at, False)
                if decided is not None:
                    yield decided
                decided = None
    if decided is not None:
        yield decided


def _reopens(line: Happened) -> bool:
    return line.kind == "reopen" or (line.by_reporter and not line.solved)


def _last_marks(lines: list[Happened]) -> Iterator[Happened]:
    """The last mark of each person, each time that it was done."""
    last: dict[tuple[int, int | None], Happened] = {}
    times_done = 0
    for line in lines:
        times_done += line.kind == "done"
        if line.kind == "review" and line.mark is not None:
            last[times_done, line.by] = line
    yield from last.values()


def tallied(found: Iterable[Verdict], key: Callable[[Verdict], K]) -> dict[K, Rates]:
    """The rates of each unit, body or category; what is confidential has to be left out before."""
    counts: defaultdict[K, dict[Rate, Count]] = defaultdict(lambda: dict.fromkeys(Rate, Count()))
    for one in found:
        of = counts[key(one)]
        of[one.rate] = of[one.rate].with_one(kept=one.kept)
    return {
        of: Rates(by_rate[Rate.RESPONDED], by_rate[Rate.RESOLVED], by_rate[Rate.SATISFIED])
        for of, by_rate in counts.items()
    }


def together(found: Iterable[Verdict]) -> Rates:
    """The rates of all of these as one."""
    return tallied(found, lambda _: None).get(None, Rates())


def public_ones(found: Iterable[Verdict]) -> list[Verdict]:
    """What counts in units, bodies, categories and the community: all but what is confidential."""
    return [one for one in found if not one.is_confidential]


def confidential_ones(found: Iterable[Verdict]) -> Rates | None:
    """The rates of confidential matters, apart from all others; None where they are fewer than five."""
    hidden = [one for one in found if one.is_confidential]
    return together(hidden) if len({one.matter_id for one in hidden}) >= FEWEST else None


def may_show_marks(marks: int) -> bool:
    """Whether so many marks may be shown: from five on, and none at all says nothing of anybody."""
    return marks == 0 or marks >= FEWEST


def with_shown_marks(of: Mapping[K, Count]) -> dict[K, Count | None]:
    """The marks of a breakdown; None where they are too few.

    So that none can be told from the sum and the others, those that are hidden are five together at least.
    """
    hidden = {key for key, marks in of.items() if not may_show_marks(marks.base)}
    for key in sorted((key for key in of if key not in hidden and of[key].base), key=lambda key: of[key].base):
        if sum(of[one].base for one in hidden) >= FEWEST or not hidden:
            break
        hidden.add(key)
    return {key: None if key in hidden else marks for key, marks in of.items()}
