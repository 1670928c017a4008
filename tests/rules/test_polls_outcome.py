"""The table of rules (domain §5): each bound exactly at itself, one head and one cm² beside it; what always holds."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.polls.outcome import Bound, Measure, Outcome, Verdict, need, outcome, require_fits
from bot.domain.polls.tally import Tally, tally
from bot.domain.polls.values import (
    ABSTAIN,
    NO,
    YES,
    Ballot,
    Choice,
    Form,
    Kind,
    Method,
    RollKind,
    Rule,
    Weight,
)

V = Verdict
YES_NO = Form(Kind.YES_NO, 3)
ONE = Form(Kind.ONE, 4)
THRESHOLDS = [rule for rule in Rule if rule is not Rule.CONSULTATION]


def told(
    base: int, yes: int = 0, no: int = 0, abstain: int = 0, blank: int = 0, *, areas: tuple[int, int, int] = (0, 0, 0)
) -> Tally:
    """So many of each; `areas` of the base, of those who say yes, of those who say no."""
    return Tally(
        base=Weight(base, areas[0]),
        cast=Weight(yes + no + abstain + blank, areas[1] + areas[2]),
        blank=Weight(blank),
        options=(Weight(yes, areas[1]), Weight(no, areas[2]), Weight(abstain)),
        by_origin=(),
    )


def verdict(rule: Rule, figures: Tally) -> Verdict:
    return outcome(rule, figures, YES_NO).verdict


def polled(form: Form, *choices: Choice, base: int = 100) -> Tally:
    return tally(Weight(base), [Ballot(choice) for choice in choices], form)


def of_one(*heads: int, blank: int = 0, base: int = 100) -> Tally:
    return polled(
        ONE, *((option,) for option, times in enumerate(heads) for _ in range(times)), *[()] * blank, base=base
    )


# bounds


@pytest.mark.parametrize(
    ("figures", "what"),
    [
        (told(60, yes=30), V.NO_QUORUM),
        (told(60, yes=31), V.PASSED),
        (told(61, yes=30), V.NO_QUORUM),
        (told(61, yes=31), V.PASSED),
        (told(60, yes=20, no=20), V.REJECTED),
        (told(60, yes=21, no=20), V.PASSED),
        (told(60, yes=20, abstain=20), V.REJECTED),
        (told(60, yes=20, blank=20), V.REJECTED),
        (told(60, yes=21, no=7, abstain=7, blank=6), V.PASSED),
        (told(60, yes=20, no=7, abstain=7, blank=6), V.REJECTED),
    ],
)
def test_simple_majority(figures: Tally, what: Verdict) -> None:
    assert verdict(Rule.SIMPLE, figures) is what


@pytest.mark.parametrize(
    ("figures", "what"),
    [
        (told(60, yes=39), V.NO_QUORUM),
        (told(60, yes=40), V.PASSED),
        (told(61, yes=40), V.NO_QUORUM),
        (told(61, yes=41), V.PASSED),
        (told(60, yes=28, no=14), V.PASSED),
        (told(60, yes=27, no=15), V.REJECTED),
        (told(60, yes=28, no=5, abstain=5, blank=5), V.REJECTED),
        (told(60, yes=29, no=5, abstain=5, blank=4), V.PASSED),
    ],
)
def test_two_thirds(figures: Tally, what: Verdict) -> None:
    assert verdict(Rule.TWO_THIRDS, figures) is what


@pytest.mark.parametrize(
    ("figures", "what"),
    [
        (told(60, yes=40, areas=(3_000_000, 2_000_000, 0)), V.PASSED),
        (told(60, yes=39, areas=(3_000_000, 2_000_000, 0)), V.NO_QUORUM),
        (told(60, yes=40, areas=(3_000_000, 1_999_999, 0)), V.NO_QUORUM),
        (told(60, yes=40, areas=(3_000_001, 2_000_000, 0)), V.NO_QUORUM),
        (told(60, yes=40, areas=(3_000_001, 2_000_001, 0)), V.PASSED),
        (told(60, yes=20, no=20, areas=(3_000_000, 1_500_000, 500_000)), V.REJECTED),
        (told(60, yes=21, no=20, areas=(3_000_000, 1_500_000, 500_000)), V.PASSED),
        (told(60, yes=30, no=11, areas=(3_000_000, 1_000_000, 1_000_000)), V.REJECTED),
        (told(60, yes=30, no=11, areas=(3_000_000, 1_000_001, 1_000_000)), V.PASSED),
    ],
)
def test_owners_ordinary(figures: Tally, what: Verdict) -> None:
    assert verdict(Rule.OWNERS_ORDINARY, figures) is what


@pytest.mark.parametrize(
    ("figures", "what"),
    [
        (told(60, yes=33, no=11, areas=(3_000_000, 1_500_000, 500_000)), V.PASSED),
        (told(60, yes=32, no=12, areas=(3_000_000, 1_500_000, 500_000)), V.REJECTED),
        (told(60, yes=33, no=11, areas=(3_000_000, 1_500_000, 500_001)), V.REJECTED),
        (told(60, yes=33, no=11, areas=(3_000_000, 1_500_001, 500_000)), V.PASSED),
        (told(60, yes=39, areas=(3_000_000, 2_000_000, 0)), V.NO_QUORUM),
        (told(60, yes=40, areas=(3_000_000, 1_999_999, 0)), V.NO_QUORUM),
    ],
)
def test_owners_special(figures: Tally, what: Verdict) -> None:
    assert verdict(Rule.OWNERS_SPECIAL, figures) is what


@pytest.mark.parametrize(
    ("figures", "what"),
    [
        (told(12, yes=12), V.PASSED),
        (told(12, yes=11), V.REJECTED),
        (told(12, yes=11, abstain=1), V.REJECTED),
        (told(12, yes=11, no=1), V.REJECTED),
        (told(12, no=1), V.REJECTED),
        (told(12), V.NO_QUORUM),
    ],
)
def test_all_concerned(figures: Tally, what: Verdict) -> None:
    assert verdict(Rule.ALL_CONCERNED, figures) is what


@pytest.mark.parametrize("rule", Rule)
def test_of_nobody_nothing_comes(rule: Rule) -> None:
    nothing = outcome(rule, told(0), YES_NO)
    assert nothing.verdict is V.NO_QUORUM
    assert [(one.holds, one.short) for one in nothing.ratios] == [(False, 1)] * len(nothing.ratios)
    assert verdict(rule, told(60)) is V.NO_QUORUM
    assert outcome(rule, of_one(base=0), ONE).verdict is V.NO_QUORUM


def test_each_ratio_says_how_many_were_short() -> None:
    figures = told(60, yes=20, no=18, areas=(3_000_001, 1_000_000, 999_998))
    said = [
        (one.name, one.part, one.base, (one.numerator, one.denominator), one.strict, one.holds, one.short)
        for one in outcome(Rule.OWNERS_SPECIAL, figures, YES_NO).ratios
    ]
    assert said == [
        (Measure.TURNOUT_HEADS, 38, 60, (2, 3), False, False, 2),
        (Measure.TURNOUT_AREA, 1_999_998, 3_000_001, (2, 3), False, False, 3),
        (Measure.YES_HEADS, 20, 38, (3, 4), False, False, 9),
        (Measure.YES_AREA, 1_000_000, 1_999_998, (3, 4), False, False, 499_999),
    ]
    strict = outcome(Rule.SIMPLE, told(60, yes=15, no=15), YES_NO).ratios
    assert [(one.name, one.strict, one.short) for one in strict] == [
        (Measure.TURNOUT_HEADS, True, 1),
        (Measure.YES_HEADS, True, 1),
    ]


def test_all_concerned_are_measured_against_the_whole_base() -> None:
    (everyone,) = outcome(Rule.ALL_CONCERNED, told(12, yes=7, areas=(900, 700, 0)), YES_NO).ratios
    assert (everyone.name, everyone.part, everyone.base, everyone.short) == (Measure.YES_HEADS, 7, 12, 5)


def test_how_many_must_take_part() -> None:
    base = Weight(60, 3_000_001)
    assert {rule: need(rule, base) for rule in Rule} == {
        Rule.CONSULTATION: Weight(0, 0),
        Rule.SIMPLE: Weight(31, 0),
        Rule.TWO_THIRDS: Weight(40, 0),
        Rule.OWNERS_ORDINARY: Weight(40, 2_000_001),
        Rule.OWNERS_SPECIAL: Weight(40, 2_000_001),
        Rule.ALL_CONCERNED: Weight(60, 0),
    }


# what always holds

figures_of_any_poll = st.builds(
    lambda said, silent, areas, away: told(sum(said) + silent, *said, areas=(sum(areas) + away, *areas)),
    st.tuples(st.integers(0, 30), *[st.integers(0, 8)] * 3),
    st.integers(0, 12),
    st.tuples(st.integers(0, 900), st.integers(0, 300)),
    st.integers(0, 400),
)


def slowly(rule: Rule, one: Tally) -> Verdict:
    """The table of rules in fractions, word by word."""
    if one.cast.heads == 0:
        return V.NO_QUORUM
    took_part = Fraction(one.cast.heads, one.base.heads)
    agree = Fraction(one.options[YES].heads, one.cast.heads)
    area_took_part = Fraction(one.cast.area_cm2, one.base.area_cm2) if one.base.area_cm2 else Fraction(0)
    area_agrees = Fraction(one.options[YES].area_cm2, one.cast.area_cm2) if one.cast.area_cm2 else Fraction(0)
    two_thirds = Fraction(2, 3)
    counts, passes = {
        Rule.SIMPLE: (took_part > Fraction(1, 2), agree > Fraction(1, 2)),
        Rule.TWO_THIRDS: (took_part >= two_thirds, agree >= two_thirds),
        Rule.OWNERS_ORDINARY: (
            took_part >= two_thirds and area_took_part >= two_thirds,
            agree > Fraction(1, 2) and area_agrees > Fraction(1, 2),
        ),
        Rule.OWNERS_SPECIAL: (
            took_part >= two_thirds and area_took_part >= two_thirds,
            agree >= Fraction(3, 4) and area_agrees >= Fraction(3, 4),
        ),
        Rule.ALL_CONCERNED: (True, one.options[YES].heads == one.base.heads),
    }[rule]
    return (V.PASSED if passes else V.REJECTED) if counts else V.NO_QUORUM


@given(st.sampled_from(THRESHOLDS), figures_of_any_poll)
def test_it_is_what_the_table_says(rule: Rule, figures: Tally) -> None:
    assert verdict(rule, figures) is slowly(rule, figures)


@given(st.sampled_from(THRESHOLDS), figures_of_any_poll)
def test_short_is_the_smallest_number_that_would_do(rule: Rule, figures: Tally) -> None:
    for ratio in outcome(rule, figures, YES_NO).ratios:
        bound = Fraction(ratio.numerator, ratio.denominator) * ratio.base

        def reaches(part: int, bound: Fraction = bound, strict: bool = ratio.strict, base: int = ratio.base) -> bool:
            return base > 0 and (part > bound if strict else part >= bound)

        assert ratio.holds == reaches(ratio.part) == (ratio.short == 0)
        if ratio.short and ratio.base:
            assert reaches(ratio.part + ratio.short)
            assert not reaches(ratio.part + ratio.short - 1)


BETTER = [V.NO_QUORUM, V.REJECTED, V.PASSED]


@given(st.sampled_from(THRESHOLDS), figures_of_any_poll, st.integers(0, 900))
def test_a_yes_never_hurts_yes(rule: Rule, figures: Tally, area: int) -> None:
    """Neither of one who had not voted nor of one who had said no."""
    yes, no, abstain = figures.options
    one = Weight(1, min(area, figures.base.area_cm2 - figures.cast.area_cm2))
    before = BETTER.index(verdict(rule, figures))
    if figures.cast.heads < figures.base.heads:
        joined = Tally(figures.base, figures.cast + one, figures.blank, (yes + one, no, abstain), ())
        assert BETTER.index(verdict(rule, joined)) >= before
    if no.heads:
        less = Weight(no.heads - 1, no.area_cm2)
        converted = Tally(figures.base, figures.cast, figures.blank, (yes + Weight(1), less, abstain), ())
        assert BETTER.index(verdict(rule, converted)) >= before


@given(st.sampled_from(THRESHOLDS), figures_of_any_poll)
def test_with_fewer_than_needed_nothing_passes(rule: Rule, figures: Tally) -> None:
    needed = need(rule, figures.base)
    enough = figures.cast.heads >= needed.heads and figures.cast.area_cm2 >= needed.area_cm2
    assert enough or verdict(rule, figures) is not V.PASSED
    if rule is not Rule.ALL_CONCERNED and figures.cast.heads:
        assert enough == (verdict(rule, figures) is not V.NO_QUORUM)


@given(st.sampled_from(THRESHOLDS), figures_of_any_poll)
def test_an_abstention_takes_part_and_agrees_to_nothing(rule: Rule, figures: Tally) -> None:
    """It is a cast ballot like a blank one and like a no: more took part, and a yes is a part of more."""
    yes, no, abstain = figures.options
    more = Weight(figures.base.heads + 1, figures.base.area_cm2)
    cast = figures.cast + Weight(1)
    abstains = Tally(more, cast, figures.blank, (yes, no, abstain + Weight(1)), ())
    says_no = Tally(more, cast, figures.blank, (yes, no + Weight(1), abstain), ())
    is_blank = Tally(more, cast, figures.blank + Weight(1), (yes, no, abstain), ())
    assert outcome(rule, abstains, YES_NO) == outcome(rule, says_no, YES_NO) == outcome(rule, is_blank, YES_NO)


def test_the_paradox_of_the_quorum_a_no_makes_it_pass() -> None:
    assert verdict(Rule.SIMPLE, told(60, yes=30)) is V.NO_QUORUM
    assert verdict(Rule.SIMPLE, told(60, yes=30, no=1)) is V.PASSED
    assert verdict(Rule.TWO_THIRDS, told(60, yes=39)) is V.NO_QUORUM
    assert verdict(Rule.TWO_THIRDS, told(60, yes=39, no=1)) is V.PASSED


# one of many


def test_the_leader_of_many_must_reach_the_bound() -> None:
    assert outcome(Rule.SIMPLE, of_one(4, 30, 25), ONE) == Outcome(
        V.PASSED, outcome(Rule.SIMPLE, of_one(4, 30, 25), ONE).ratios, winners=(1,)
    )
    assert [one.part for one in outcome(Rule.SIMPLE, of_one(4, 30, 25), ONE).ratios] == [59, 30]
    assert outcome(Rule.SIMPLE, of_one(4, 30, 16), ONE).verdict is V.NO_QUORUM


@pytest.mark.parametrize(
    ("heads", "blank", "runoff"),
    [
        ((20, 25, 10, 1), 0, (0, 1)),
        ((10, 25, 20, 1), 0, (1, 2)),
        ((10, 25, 15, 15), 0, (1, 2, 3)),
        ((20, 20, 15, 1), 0, (0, 1)),
        ((19, 19, 19, 1), 0, (0, 1, 2)),
        ((14, 14, 14, 14), 0, (0, 1, 2, 3)),
        ((30, 1, 0, 0), 30, (0, 1)),
    ],
)
def test_else_a_run_off_between_the_first_two(heads: tuple[int, ...], blank: int, runoff: tuple[int, ...]) -> None:
    found = outcome(Rule.SIMPLE, of_one(*heads, blank=blank), ONE)
    assert (found.verdict, found.runoff, found.winners) == (V.RUN_OFF, runoff, ())


def test_one_alone_is_no_run_off() -> None:
    assert outcome(Rule.SIMPLE, of_one(30, 0, 0, 0, blank=30), ONE).verdict is V.REJECTED
    assert outcome(Rule.SIMPLE, of_one(blank=60), ONE).verdict is V.REJECTED


def test_a_bound_is_a_part_of_the_base_however_strict() -> None:
    assert [Bound(2, 3, strict).needed(9) for strict in (False, True)] == [6, 7]


def test_yes_is_nobodys_victory() -> None:
    found = outcome(Rule.SIMPLE, tally(Weight(1), [Ballot((YES,))], YES_NO), YES_NO)
    assert (found.verdict, found.winners) == (V.PASSED, ())


def test_of_equals_the_leader_is_who_has_more_area() -> None:
    ballots = [Ballot((0,), Weight(1, 10)), Ballot((2,), Weight(1, 20))]
    ratios = outcome(Rule.OWNERS_ORDINARY, tally(Weight(2, 30), ballots, ONE), ONE).ratios
    assert [(one.name, one.part) for one in ratios[2:]] == [(Measure.YES_HEADS, 1), (Measure.YES_AREA, 20)]


# consultation


@pytest.mark.parametrize(
    ("form", "choices", "winners", "tied"),
    [
        (YES_NO, [(YES,), (NO,), (YES,), (ABSTAIN,), (ABSTAIN,), (ABSTAIN,)], (0,), ()),
        (YES_NO, [(YES,), (NO,)], (0, 1), (0, 1)),
        (YES_NO, [(ABSTAIN,), ()], (), ()),
        (ONE, [(3,), (1,), (3,)], (3,), ()),
        (Form(Kind.SEVERAL, 4, most=2), [(0, 3), (1, 3), (1,)], (1, 3), (1, 3)),
        (Form(Kind.APPROVAL, 4), [(0, 3), (1, 3), (1, 3)], (3,), ()),
        (Form(Kind.SCORE, 3), [(5, 0, 3), (0, 0, 3)], (2,), ()),
        (Form(Kind.SCORE, 2), [(0, 0)], (), ()),
        (Form(Kind.SCORE, 2), [(1, 5), (1, 0)], (1,), ()),
        (Form(Kind.POINTS, 2), [(1, 9), (1, 0)], (1,), ()),
        (Form(Kind.POINTS, 3), [(5, 0, 5), (0, 0, 0)], (0, 2), (0, 2)),
        (Form(Kind.DATES, 3), [(2, 1, 0), (2, 1, 0), (0, 1, 2)], (1,), ()),
        (Form(Kind.DATES, 3), [(2, 1, 0), (1, 1, 2)], (0,), ()),
        (Form(Kind.DATES, 3), [(0, 0, 0)], (), ()),
        (Form(Kind.RANKED, 3), [(0, 1), (1, 0), (2, 1)], (0, 1), (0, 1)),
        (Form(Kind.RANKED, 3), [(0,), (1,), (2, 1), (1, 2), ()], (1,), ()),
        (Form(Kind.RANKED, 3), [()], (), ()),
        (Form(Kind.RANKED, 3, method=Method.SCHULZE), [(0, 1), (1, 0), (2, 1)], (1,), ()),
        (Form(Kind.RANKED, 3, method=Method.SCHULZE), [(0, 1), (1, 0)], (0, 1), (0, 1)),
        (Form(Kind.RANKED, 3, method=Method.SCHULZE), [()], (), ()),
        (Form(Kind.RANKED, 3, method=Method.STV, seats=2), [(0,), (0,), (1,), (1,), (2,)], (0, 1), ()),
        (Form(Kind.RANKED, 3, method=Method.STV, seats=2), [(0,), (0,), (1,), (2,)], (0, 1, 2), (1, 2)),
    ],
)
def test_advice(form: Form, choices: list[Choice], winners: tuple[int, ...], tied: tuple[int, ...]) -> None:
    found = outcome(Rule.CONSULTATION, polled(form, *choices), form)
    assert (found.winners, found.tied) == (winners, tied)
    assert found.verdict is (V.TIE if tied else V.ADVISORY)


# which rule for which poll


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("roll_kind", RollKind)
def test_which_rule_fits(rule: Rule, kind: Kind, roll_kind: RollKind) -> None:
    allowed = {
        Rule.CONSULTATION: (set(Kind), set(RollKind)),
        Rule.SIMPLE: ({Kind.YES_NO, Kind.ONE}, set(RollKind)),
        Rule.TWO_THIRDS: ({Kind.YES_NO, Kind.ONE}, set(RollKind)),
        Rule.OWNERS_ORDINARY: ({Kind.YES_NO, Kind.ONE}, {RollKind.OWNERS}),
        Rule.OWNERS_SPECIAL: ({Kind.YES_NO, Kind.ONE}, {RollKind.OWNERS}),
        Rule.ALL_CONCERNED: ({Kind.YES_NO}, {RollKind.OWNERS}),
    }
    kinds, rolls = allowed[rule]
    if kind in kinds and roll_kind in rolls:
        require_fits(rule, Form(kind, 3), roll_kind)
        return
    with pytest.raises(Refused) as refused:
        require_fits(rule, Form(kind, 3), roll_kind)
    if kind in kinds:
        assert refused.value.code == "polls-refused-rule-roll"
    else:
        all_concerned = rule is Rule.ALL_CONCERNED and kind is Kind.ONE
        assert refused.value.code == f"polls-refused-rule-{'all' if all_concerned else 'kind'}"
