"""Counted polls of every kind, made up, for tests of what is published."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import strategies as st

from bot.domain.base import CommunityId, ResidentId, UnitId
from bot.domain.polls.choices import packed
from bot.domain.polls.outcome import outcome
from bot.domain.polls.poll import Poll, Reach, State
from bot.domain.polls.published import published, written
from bot.domain.polls.roll import roll_hash
from bot.domain.polls.tally import tally
from bot.domain.polls.values import (
    OWNERS_RULES,
    Ballot,
    Choice,
    Form,
    Kind,
    Method,
    Origin,
    PollId,
    RollKind,
    Rule,
    Weight,
)
from bot.screens.polls import Counted

AT = datetime(2026, 6, 4, 12, tzinfo=UTC)


def poll(form: Form, rule: Rule = Rule.CONSULTATION, *, is_secret: bool = False) -> Poll:
    """A decided poll without its hashes."""
    options = () if form.kind is Kind.YES_NO else tuple(f"甲{which}" for which in range(form.options))
    roll_kind = RollKind.OWNERS if rule in OWNERS_RULES else RollKind.HOUSEHOLDS
    return Poll(
        PollId(7), CommunityId(1), UnitId(1), Reach.UNIT, None, ResidentId(1), 1, "楼道要不要装感应灯？", "", options,
        form, roll_kind, rule, is_secret, False, State.DECIDED, AT, AT, AT, AT, AT, AT, AT, AT, "", "", "", "", None,
        None,
    )  # fmt: skip


def counted_file(asked: Poll, lines: Sequence[Weight], choices: Sequence[Choice]) -> bytes:
    """The published file of a poll whose roll has these lines, the first of which chose so."""
    from bot.actions.polls.counting import hash_of, result_of  # with the storage, which rules do without

    weights = [Weight(1, one.area_cm2 if asked.rule in OWNERS_RULES else 0) for one in lines]
    roll = [(f"3-2-{100 + nth}", weight, True) for nth, weight in enumerate(weights)]
    ballots = [Ballot(choice, weight, Origin.CHAT) for choice, weight in zip(choices, weights, strict=False)]
    found = tally(sum(weights, Weight()), ballots, asked.form)
    asked = replace(asked, roll_hash=roll_hash(roll))
    result = result_of(asked, Counted(found, outcome(asked.rule, found, asked.form)))
    asked = replace(asked, result_hash=hash_of(result))
    receipts = [f"ACDE{nth:04}" for nth in range(len(ballots))]
    said = [packed(one.choice) for one in ballots]
    if asked.is_secret:
        return written(published(asked, roll, sorted(said), receipts, result))
    rows = sorted(zip((label for label, _, _ in roll), said, weights, strict=False), key=lambda one: one[0])
    return written(published(asked, roll, rows, receipts, result))


def _choice(form: Form) -> st.SearchStrategy[Choice]:
    which = st.integers(0, form.options - 1)
    said: st.SearchStrategy[Choice]
    match form.kind:
        case Kind.YES_NO | Kind.ONE:
            said = st.tuples(which)
        case Kind.SCORE:
            said = st.tuples(*[st.integers(0, 5)] * form.options)
        case Kind.DATES:
            said = st.tuples(*[st.integers(0, 2)] * form.options)
        case Kind.POINTS:
            said = st.tuples(*[st.integers(0, 10 // form.options)] * form.options).map(
                lambda one: one if any(one) else ()
            )
        case Kind.SEVERAL:
            said = st.lists(which, min_size=1, max_size=form.most, unique=True).map(lambda one: tuple(sorted(one)))
        case Kind.APPROVAL:
            said = st.lists(which, min_size=1, unique=True).map(lambda one: tuple(sorted(one)))
        case Kind.RANKED:
            said = st.lists(which, min_size=1, unique=True).map(tuple)
    return st.just(()) | said


@st.composite
def counted_files(draw: st.DrawFn, *, least: int = 0) -> bytes:
    """The published file of some poll, of any kind and rule, with at least so many ballots."""
    kind = draw(st.sampled_from(Kind))
    options = 3 if kind is Kind.YES_NO else draw(st.integers(2, 5))
    method = draw(st.sampled_from(Method))
    form = Form(kind, options, most=min(2, options), method=method, seats=draw(st.integers(1, 2)))
    rules = [Rule.CONSULTATION]
    if kind in (Kind.YES_NO, Kind.ONE):
        rules = [one for one in Rule if kind is Kind.YES_NO or one is not Rule.ALL_CONCERNED]
    rule = draw(st.sampled_from(rules))
    is_secret = rule not in OWNERS_RULES and draw(st.booleans())
    lines = draw(
        st.lists(st.builds(Weight, st.just(1), st.integers(1, 2_000_000)), min_size=max(1, least), max_size=14)
    )
    choices = draw(st.lists(_choice(form), min_size=least, max_size=len(lines)))
    return counted_file(poll(form, rule, is_secret=is_secret), lines, choices)
