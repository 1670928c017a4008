"""The outcome: whether a poll counts and whether it passed, with every ratio against its bound, in whole numbers.

Who takes part is who cast a ballot: an abstention and a blank ballot count for the turnout and stand in the base of
those cast, and are a yes for nothing. Silence is never agreement.

The quorum has a known paradox: a "no" can be the ballot that makes the turnout, and so make pass what would have failed
without it. Who is against may do better by staying at home than by voting; the law's own turnout has it too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from bot.domain.base import Refused
from bot.domain.polls.ranked import Count, Schulze
from bot.domain.polls.tally import Tally
from bot.domain.polls.values import (
    ABSTAIN,
    OWNERS_RULES,
    THRESHOLD_RULES,
    YES,
    Form,
    Kind,
    RollKind,
    Rule,
    Weight,
)  # fmt: skip


class Verdict(StrEnum):
    """What came of it.

    PASSED; REJECTED counts and does not pass; NO_QUORUM does not count; ADVISORY has `winners`; TIE has several who are
    equal; RUN_OFF is to be held between `runoff`.
    """

    PASSED = "passed"
    REJECTED = "rejected"
    NO_QUORUM = "no_quorum"
    ADVISORY = "advisory"
    TIE = "tie"
    RUN_OFF = "run_off"


class Measure(StrEnum):
    """What a ratio measures: who took part of the base, who agrees; of one of many, agrees with its leader."""

    TURNOUT_HEADS = "turnout_heads"
    TURNOUT_AREA = "turnout_area"
    YES_HEADS = "yes_heads"
    YES_AREA = "yes_area"


@dataclass(frozen=True, slots=True)
class Bound:
    """Which part of a base is asked for; `strict`: more than it (过半数), else it is enough (以上)."""

    numerator: int
    denominator: int
    strict: bool = False

    def needed(self, base: int) -> int:
        """The smallest whole part of the base that reaches the bound; of nothing, nothing does."""
        if self.strict:
            return base * self.numerator // self.denominator + 1
        return max(1, -(-base * self.numerator // self.denominator))


@dataclass(frozen=True, slots=True)
class Ratio:
    """A part of a base against its bound, in heads or cm²."""

    name: Measure
    part: int
    base: int
    numerator: int
    denominator: int
    strict: bool

    @property
    def needed(self) -> int:
        """The smallest part that reaches the bound."""
        return Bound(self.numerator, self.denominator, self.strict).needed(self.base)

    @property
    def holds(self) -> bool:
        """Whether the bound is reached."""
        return self.part >= self.needed

    @property
    def short(self) -> int:
        """How many heads or cm² more would reach the bound, 0 where it is reached.

        The base stays as it is: for turnout, how many more would have to take part; for agreement among those who took
        part, how many of them would have to agree who did not. One who had not voted and said yes would be a part of
        both, so of newcomers it takes at least as many.
        """
        return max(0, self.needed - self.part)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a rule asks: of whom to take part, of whom to agree, and whether area counts beside heads."""

    turnout: Bound | None
    agree: Bound
    area: bool = False
    of_all: bool = False
    """Agreement is measured against the whole base, not against those who took part."""


TWO_THIRDS = Bound(2, 3)
MAJORITY = Bound(1, 2, strict=True)
TERMS: Mapping[Rule, Terms] = MappingProxyType(
    {
        Rule.SIMPLE: Terms(MAJORITY, MAJORITY),
        Rule.TWO_THIRDS: Terms(TWO_THIRDS, TWO_THIRDS),
        # Civil Code art. 278: two thirds of area and of heads take part; more than half of both agree, or, for what its
        # second paragraph names (items 6–8), three quarters of both.
        Rule.OWNERS_ORDINARY: Terms(TWO_THIRDS, MAJORITY, area=True),
        Rule.OWNERS_SPECIAL: Terms(TWO_THIRDS, Bound(3, 4), area=True),
        # Civil Code art. 279: every owner concerned agrees to a dwelling turned into a business.
        Rule.ALL_CONCERNED: Terms(None, Bound(1, 1), of_all=True),
    }
)
"""Domain §5, table of rules; a consultation has no terms."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict and what it rests on.

    `winners`: of a consultation the first, several where they are equal or where several seats are filled, none where
    nobody chose anything; of one of many that passed, its leader. `tied`: those of them among whom nothing decides.
    `runoff`: between whom a run-off is to be held.
    """

    verdict: Verdict
    ratios: tuple[Ratio, ...] = ()
    winners: tuple[int, ...] = ()
    tied: tuple[int, ...] = ()
    runoff: tuple[int, ...] = ()


def outcome(rule: Rule, tally: Tally, form: Form) -> Outcome:
    """What came of a poll that fits its rule (`require_fits`); where nobody took part, it does not count."""
    if rule is Rule.CONSULTATION:
        return _advice(tally, form) if tally.cast.heads else Outcome(Verdict.NO_QUORUM)
    leader = YES if form.kind is Kind.YES_NO else _leader(tally.options)
    turnout, agree = _turnout(TERMS[rule], tally), _agreement(TERMS[rule], tally, leader)
    ratios = turnout + agree
    if not tally.cast.heads or not all(ratio.holds for ratio in turnout):
        return Outcome(Verdict.NO_QUORUM, ratios)
    if all(ratio.holds for ratio in agree):
        return Outcome(Verdict.PASSED, ratios, () if form.kind is Kind.YES_NO else (leader,))
    runoff = () if form.kind is Kind.YES_NO else first_two(tally.options)
    return Outcome(Verdict.RUN_OFF if runoff else Verdict.REJECTED, ratios, runoff=runoff)


def require_fits(rule: Rule, form: Form, roll_kind: RollKind) -> None:
    """Return where the rule can be put to such ballots and such a roll."""
    if rule in THRESHOLD_RULES and form.kind not in (Kind.YES_NO, Kind.ONE):
        raise Refused("polls-refused-rule-kind")
    if rule is Rule.ALL_CONCERNED and form.kind is not Kind.YES_NO:
        raise Refused("polls-refused-rule-all")
    if rule in OWNERS_RULES and roll_kind is not RollKind.OWNERS:
        raise Refused("polls-refused-rule-roll")


def need(rule: Rule, base: Weight) -> Weight:
    """How many heads and cm² of the base must take part; with fewer nothing passes.

    Of a consultation none; of what all concerned must agree to, all, although it counts with fewer.
    """
    if rule is Rule.CONSULTATION:
        return Weight()
    terms = TERMS[rule]
    bound = terms.turnout or terms.agree
    return Weight(bound.needed(base.heads), bound.needed(base.area_cm2) if terms.area else 0)


def first_two(options: Sequence[Weight]) -> tuple[int, ...]:
    """Between whom a run-off is held: the two whom most heads named, with all who are equal to the second.

    Where several are equally first, they alone. Whom nobody named has no place in it; one alone is no run-off.
    """
    most = sorted((one.heads for one in options if one.heads), reverse=True)
    if len(most) < 2:
        return ()
    return tuple(option for option, one in enumerate(options) if one.heads >= most[1])


def _leader(options: Sequence[Weight]) -> int:
    """Whom most heads named, of equals the one with more area, of those the higher on the list: for showing only."""
    return min(range(len(options)), key=lambda option: (-options[option].heads, -options[option].area_cm2, option))


def _turnout(terms: Terms, tally: Tally) -> tuple[Ratio, ...]:
    if terms.turnout is None:
        return ()
    names = (Measure.TURNOUT_HEADS, Measure.TURNOUT_AREA)
    return _ratios(names, tally.cast, tally.base, terms.turnout, with_area=terms.area)


def _agreement(terms: Terms, tally: Tally, leader: int) -> tuple[Ratio, ...]:
    base = tally.base if terms.of_all else tally.cast
    names = (Measure.YES_HEADS, Measure.YES_AREA)
    return _ratios(names, tally.options[leader], base, terms.agree, with_area=terms.area)


def _ratios(
    names: tuple[Measure, Measure], part: Weight, base: Weight, bound: Bound, *, with_area: bool
) -> tuple[Ratio, ...]:
    terms = (bound.numerator, bound.denominator, bound.strict)
    heads = Ratio(names[0], part.heads, base.heads, *terms)
    area = Ratio(names[1], part.area_cm2, base.area_cm2, *terms)
    return (heads, area) if with_area else (heads,)


def _advice(tally: Tally, form: Form) -> Outcome:
    if isinstance(tally.count, Count):
        winners = tuple(sorted(tally.count.elected + tally.count.tied))
        tied = tally.count.tied
    elif isinstance(tally.count, Schulze):
        winners = tally.count.winners
        tied = winners if len(winners) > 1 else ()
    else:
        winners = _most(_marks(tally, form))
        tied = winners if len(winners) > 1 else ()
    return Outcome(Verdict.TIE if tied else Verdict.ADVISORY, winners=winners, tied=tied)


def _marks(tally: Tally, form: Form) -> Iterable[tuple[int, ...]]:
    """What the options are compared by; of yes/no/abstain only the first two can win.

    Of days, the one on which most can come, and of those the one of which most are sure: a day is looked for on which
    nobody is left out.
    """
    match form.kind:
        case Kind.SCORE | Kind.POINTS:
            return ((points,) for points in tally.sums)
        case Kind.DATES:
            return (
                (sure.heads + could.heads, sure.heads) for sure, could in zip(tally.options, tally.could, strict=True)
            )
        case _:
            return ((one.heads,) for one in tally.options[: ABSTAIN if form.kind is Kind.YES_NO else None])


def _most(marks: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    marked = list(marks)
    best = max(marked)
    return tuple(option for option, mark in enumerate(marked) if mark == best) if any(best) else ()
