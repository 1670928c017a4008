"""The three rates: what counts, when and of whom; and what always holds of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import BodyId, MatterId, UnitId
from bot.domain.months import Month, month_of, next_sheet_at, parse_month
from bot.domain.rates import (
    FEWEST,
    Count,
    Facts,
    Happened,
    Rate,
    Rates,
    Verdict,
    confidential_ones,
    may_show_marks,
    public_ones,
    tallied,
    together,
    verdicts,
    with_shown_marks,
)

MAY = datetime(2026, 5, 1, tzinfo=UTC)
PROPERTY, COMMITTEE = BodyId(1), BodyId(2)
LATER = MAY + timedelta(days=365)


def day(number: float) -> datetime:
    return MAY + timedelta(days=number)


def at(number: float, kind: str, **more: Any) -> Happened:
    """Something on this day of May; by default it had to be accepted on day 2 and settled on day 8 by the property."""
    values: dict[str, Any] = {"body_id": PROPERTY, "accept_by": day(2), "settle_by": day(8), **more}
    return Happened(id=int(number * 100), kind=kind, at=day(number), **values)


def matter(*happened: Happened, **more: Any) -> Facts:
    return Facts(MatterId(1), UnitId(1), "light", False, happened, **more)


def found(*happened: Happened, **more: Any) -> list[tuple[str, int | None, float, bool]]:
    """(rate, body, day of May, kept) of each verdict."""
    return [
        (one.rate.value, one.body_id, (one.at - MAY) / timedelta(days=1), one.kept)
        for one in verdicts(matter(*happened, **more), LATER)
    ]


FILED = at(0, "file")
ACCEPTED = at(1, "accept")


def done(number: float, **more: Any) -> Happened:
    return at(number, "done", **({"accepted": True} | more))


def test_accepted_and_done_in_time() -> None:
    assert found(FILED, ACCEPTED, done(5)) == [("responded", 1, 1, True), ("resolved", 1, 5, True)]


def test_on_the_last_instant_is_in_time() -> None:
    assert found(FILED, at(2, "accept"), done(8)) == [("responded", 1, 2, True), ("resolved", 1, 8, True)]


def test_done_at_once_is_a_response_too() -> None:
    assert found(FILED, done(1, accepted=False)) == [("responded", 1, 1, True), ("resolved", 1, 1, True)]


def test_what_climbed_counts_for_the_body_that_missed_it() -> None:
    climbed = at(2, "escalate", cause="missed_accept")
    above = {"body_id": COMMITTEE, "accept_by": day(4), "settle_by": day(10)}
    assert found(FILED, climbed, at(3, "accept", **above), done(9, **above)) == [
        ("responded", 1, 2, False), ("responded", 2, 3, True), ("resolved", 2, 9, True),
    ]  # fmt: skip
    missed = at(8, "escalate", cause="missed_settle", accepted=True)
    assert found(FILED, ACCEPTED, missed) == [("responded", 1, 1, True), ("resolved", 1, 8, False)]


@pytest.mark.parametrize("cause", ["two_refusals", "three_units", "asked"])
def test_what_climbed_for_another_cause_missed_nothing(cause: str) -> None:
    assert found(FILED, at(1, "escalate", cause=cause)) == []


@pytest.mark.parametrize("kind", ["withdraw", "merge", "decline", "reassign"])
def test_what_ended_before_its_deadline_promised_nothing(kind: str) -> None:
    assert found(FILED, at(1, kind)) == []


def test_handed_on_after_it_was_accepted_is_not_asked_to_be_accepted_again() -> None:
    handed = at(2, "reassign", accepted=True)
    taken = at(3, "accept", body_id=COMMITTEE, accepted=True)
    assert found(FILED, ACCEPTED, handed, taken, done(7, body_id=COMMITTEE)) == [
        ("responded", 1, 1, True), ("resolved", 2, 7, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "again",
    [at(6, "reopen", accepted=True), at(6, "review", accepted=True, solved=False, by_reporter=True)],
    ids=lambda one: str(one.kind),
)
def test_what_was_reopened_is_not_resolved_in_the_month_it_was_done(again: Happened) -> None:
    assert found(FILED, ACCEPTED, done(5), again, done(7))[1:] == [("resolved", 1, 5, False)]


def test_a_supporter_does_not_reopen() -> None:
    said = at(6, "review", accepted=True, solved=False, by_reporter=False)
    assert found(FILED, ACCEPTED, done(5), said)[1:] == [("resolved", 1, 5, True)]


def test_the_highest_level_misses_what_nobody_climbs_from() -> None:
    street = {"waits_for": COMMITTEE, "waits_until": day(2)}
    assert found(FILED, **street) == [("responded", 2, 2, False)]
    assert found(FILED, at(3, "accept")) == [("responded", 1, 2, False)], "late, in the month of the deadline"
    assert found(FILED, ACCEPTED, at(8, "overdue", accepted=True), done(9))[1:] == [("resolved", 1, 8, False)]


def test_while_the_clock_stands_everything_is_in_time() -> None:
    asked = {"accept_by": None, "settle_by": None}
    assert found(FILED, at(9, "accept", **asked), done(30, **asked)) == [
        ("responded", 1, 9, True), ("resolved", 1, 30, True),
    ]  # fmt: skip


def test_of_each_person_the_last_mark_of_a_matter_done_counts() -> None:
    def mark(number: float, by: int, given: int) -> Happened:
        return at(number, "review", accepted=True, by=by, mark=given)

    marks = found(FILED, ACCEPTED, done(5), mark(5.25, 7, 3), mark(5.5, 7, 4), mark(5.75, 8, 3))
    assert [one for one in marks if one[0] == "satisfied"] == [
        ("satisfied", 1, 5.5, True), ("satisfied", 1, 5.75, False),
    ]  # fmt: skip


def test_percents_are_whole_and_half_up() -> None:
    assert [Count(kept, base).percent for kept, base in ((9, 11), (1, 8), (1, 3), (0, 4), (4, 4), (1, 200))] == [
        82, 13, 33, 0, 100, 1,
    ]  # fmt: skip
    assert Count().percent is None


def test_few_marks_are_not_shown_nor_can_they_be_told_from_the_rest() -> None:
    assert not may_show_marks(4)
    assert may_show_marks(5)
    assert with_shown_marks({"a": Count(4, 5), "b": Count(6, 9)}) == {"a": Count(4, 5), "b": Count(6, 9)}
    assert with_shown_marks({"a": Count(1, 2), "b": Count(4, 6), "c": Count(6, 9)}) == {
        "a": None, "b": None, "c": Count(6, 9),
    }  # fmt: skip
    assert with_shown_marks({"a": Count(1, 2), "b": Count(2, 3), "c": Count(6, 9)}) == {
        "a": None, "b": None, "c": Count(6, 9),
    }  # fmt: skip
    assert with_shown_marks({"a": Count(), "b": Count(4, 6)}) == {"a": Count(), "b": Count(4, 6)}


def test_confidential_ones_are_counted_apart_and_from_five_on() -> None:
    def hidden(number: int) -> Verdict:
        return Verdict(Rate.RESOLVED, True, day(1), PROPERTY, UnitId(1), "neighbours", MatterId(number), True)

    few = [hidden(number) for number in range(FEWEST - 1)]
    assert confidential_ones(few) is None
    assert confidential_ones([*few, few[0]]) is None, "so many matters, not so many promises"
    assert confidential_ones([*few, hidden(9)]) == Rates(resolved=Count(5, 5))
    assert public_ones(few) == []


KINDS = (
    "file", "accept", "start", "done", "review", "reopen", "escalate", "reassign", "decline", "overdue", "withdraw",
    "ask_back",
)  # fmt: skip
CAUSES = ("", "missed_accept", "missed_settle", "asked")
# Built once, and several values of an event in one draw: drawing costs more than all that is computed from it.
_days = st.lists(st.integers(0, 90), max_size=14)
_bodies = st.sampled_from([None, PROPERTY, COMMITTEE, BodyId(3)])
_deadlines = st.sampled_from([None, *map(day, range(91))])
_kinds = st.sampled_from(list(product(KINDS, (False, True), CAUSES)))
_reviews = st.sampled_from(list(product((1, 2, 3, 4), (False, True), (False, True), (None, 1, 2, 3, 4, 5))))
_matters = st.sampled_from(list(product(range(1, 10), range(1, 4), ("light", "leak"), (False, True))))


@st.composite
def histories(draw: st.DrawFn) -> Facts:
    """Anything that a timeline may hold, and more."""
    happened = []
    for number, one in enumerate(sorted(draw(_days))):
        (kind, accepted, cause), (by, solved, by_reporter, mark) = draw(_kinds), draw(_reviews)
        of, due = (number, kind, day(one), draw(_bodies), accepted), (draw(_deadlines), draw(_deadlines))
        happened.append(Happened(*of, *due, cause, by, solved, by_reporter, mark))
    matter_id, unit_id, category, is_hidden = draw(_matters)
    waits = draw(_bodies), draw(_deadlines)
    return Facts(MatterId(matter_id), UnitId(unit_id), category, is_hidden, tuple(happened), *waits)


def counts(rates: Rates) -> tuple[Count, Count, Count]:
    return rates.responded, rates.resolved, rates.satisfied


@given(st.lists(histories(), max_size=8))
def test_no_rate_exceeds_its_base_and_the_parts_are_the_whole(every: list[Facts]) -> None:
    given_out = [one for facts in every for one in verdicts(facts, LATER)]
    counted = public_ones(given_out)
    whole = together(counted)
    for parts in (
        tallied(counted, lambda one: one.body_id), tallied(counted, lambda one: one.unit_id),
        tallied(counted, lambda one: one.category), tallied(counted, lambda one: month_of(one.at, "Asia/Shanghai")),
    ):  # fmt: skip
        for nth, count in enumerate(counts(whole)):
            assert count.kept == sum(counts(part)[nth].kept for part in parts.values())
            assert count.base == sum(counts(part)[nth].base for part in parts.values())
            assert 0 <= count.kept <= count.base
            assert count.percent is None if not count.base else 0 <= (count.percent or 0) <= 100


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_in_which_events_are_read_does_not_matter(facts: Facts, random: Random) -> None:
    shuffled = list(facts.happened)
    random.shuffle(shuffled)
    assert list(verdicts(replace(facts, happened=tuple(shuffled)), LATER)) == list(verdicts(facts, LATER))


@given(histories())
def test_a_body_promises_each_thing_once_each_time_it_gets_the_matter(facts: Facts) -> None:
    times_given = 1 + sum(one.kind in ("escalate", "reassign") for one in facts.happened)
    assert sum(one.rate is Rate.RESOLVED for one in verdicts(facts, LATER)) <= times_given


@given(st.dictionaries(st.integers(0, 9), st.builds(lambda a, b: Count(min(a, b), b), *[st.integers(0, 12)] * 2)))
def test_hidden_marks_are_five_together_at_least(marks: dict[int, Count]) -> None:
    shown = with_shown_marks(marks)
    hidden = sum(marks[key].base for key, count in shown.items() if count is None)
    everything = sum(one.base for one in marks.values())
    assert hidden == 0 or hidden >= FEWEST or hidden == everything
    assert all(count is None or count.base == 0 or count.base >= FEWEST for count in shown.values())


# months


def test_months() -> None:
    assert str(Month(2026, 5)) == "2026-05"
    assert Month(2026, 1).before == Month(2025, 12)
    assert Month(2025, 12).after == Month(2026, 1)
    assert parse_month("2026-05") == Month(2026, 5)
    for wrong in ("2026-13", "2026-00", "2026-5", "x", "", "1999-01", "２０２６-05", "2026-05-01"):
        assert parse_month(wrong) is None


def test_a_month_is_local() -> None:
    assert month_of(datetime(2026, 4, 30, 16, 0, tzinfo=UTC), "Asia/Shanghai") == Month(2026, 5)
    assert Month(2026, 5).begins_at("Asia/Shanghai") == datetime(2026, 4, 30, 16, 0, tzinfo=UTC)
    assert Month(2026, 5).ends_at("Asia/Shanghai") == Month(2026, 6).begins_at("Asia/Shanghai")


def test_the_sheet_is_due_on_the_first_at_half_past_nine() -> None:
    due = datetime(2026, 6, 1, 1, 30, tzinfo=UTC)
    assert next_sheet_at(due - timedelta(seconds=1), "Asia/Shanghai") == due
    assert next_sheet_at(due, "Asia/Shanghai") == datetime(2026, 7, 1, 1, 30, tzinfo=UTC)
    assert next_sheet_at(datetime(2026, 12, 5, tzinfo=UTC), "Asia/Shanghai") == datetime(2027, 1, 1, 1, 30, tzinfo=UTC)
