"""When points lapse and when it is said; what a household may give away in a day; rules that change one by one."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.base import HouseholdId, Refused
from bot.domain.points.gifts import check_gift, given_on, most
from bot.domain.points.lapsing import (
    Next,
    Step,
    after,
    announces_again,
    due_at,
    first,
    lapses_at,
    lapsing,
    usual_window,
)
from bot.domain.points.ledger import Entry, Posted, Why, reversal_of, wallet_of
from bot.domain.points.lots import Lot
from bot.domain.points.rates import FARTHEST, Rates, coming, gift_limit, lapses_at_end_of, rates_on, with_rule

ZONE = "Asia/Shanghai"
MINE, THEIRS = wallet_of(HouseholdId(1), None), wallet_of(HouseholdId(2), None)


def test_what_was_earned_in_a_year_lapses_at_the_end_of_the_next_by_local_time() -> None:
    assert lapses_at(2025, ZONE) == datetime(2026, 12, 31, 16, tzinfo=UTC)
    assert lapses_at(2025, ZONE).tzinfo is UTC
    assert lapses_at_end_of(2025, 2026) == 2026
    assert lapses_at_end_of(2026, 2026) == 2027
    assert lapses_at_end_of(2024, 2026) == 2026, "what came back late can be used until this year ends"


def test_it_is_announced_60_days_before_and_before_the_last_window() -> None:
    assert due_at(Next(Step.EARLY, 2025), ZONE) == datetime(2026, 11, 2, 2, tzinfo=UTC)
    assert due_at(Next(Step.LATE, 2025), ZONE) == datetime(2026, 12, 12, 2, tzinfo=UTC)
    assert due_at(Next(Step.LATE, 2025), ZONE, date(2026, 12, 20)) == datetime(2026, 12, 17, 2, tzinfo=UTC)
    assert due_at(Next(Step.LAPSE, 2025), ZONE) == lapses_at(2025, ZONE)
    assert due_at(Next(Step.EARLY, 2025), ZONE).tzinfo is UTC


def test_it_is_announced_again_by_the_last_window_that_can_still_be_gone_to() -> None:
    window = date(2026, 12, 20)
    late, lapse = Next(Step.LATE, 2025), Next(Step.LAPSE, 2025)
    assert usual_window(2026) == date(2026, 12, 15)
    assert [announces_again(late, done, None, window) for done in (0, 1)] == [True, False]
    assert announces_again(lapse, 0, window, window)
    assert not announces_again(lapse, 0, window, window + timedelta(days=1))
    assert not announces_again(lapse, 1, window, window)
    assert not announces_again(lapse, 0, None, window)
    assert not announces_again(Next(Step.EARLY, 2025), 0, window, window)


def test_steps_follow_each_other_year_after_year() -> None:
    steps = [first(date(2026, 6, 1))]
    for _ in range(4):
        steps.append(after(steps[-1]))
    assert [(one.step, one.year) for one in steps] == [
        (Step.EARLY, 2025), (Step.LATE, 2025), (Step.LAPSE, 2025), (Step.EARLY, 2026), (Step.LATE, 2026),
    ]  # fmt: skip
    dues = [due_at(one, ZONE) for one in steps]
    assert dues == sorted(dues)


def test_what_is_older_lapses_too_and_what_is_younger_stays() -> None:
    lots = [Lot(2023, 1, None, 1), Lot(2024, 2, None, 2), Lot(2025, 3, None, 4)]
    assert sum(one.amount for one in lapsing(lots, 2024)) == 3


def gift(nth: int, amount: int, at: datetime) -> Posted:
    return Posted(nth, Entry(f"gift:{nth}:2026:0", Why.GIFT, MINE, THEIRS, amount, None, 2026), at)


def test_a_days_gifts_are_counted_by_the_local_day_and_mistakes_are_not() -> None:
    late, early = datetime(2026, 6, 1, 15, 59, tzinfo=UTC), datetime(2026, 6, 1, 16, tzinfo=UTC)
    history = [gift(1, 5, late), gift(2, 7, early), gift(3, 9, early)]
    assert [given_on(MINE, history, date(2026, 6, day), ZONE) for day in (1, 2, 3)] == [5, 16, 0]
    assert given_on(THEIRS, history, date(2026, 6, 2), ZONE) == 0
    mended = [*history, Posted(4, reversal_of(history[2].entry, "x"), early)]
    assert given_on(MINE, mended, date(2026, 6, 2), ZONE) == 7


@pytest.mark.parametrize(
    ("amount", "balance", "given", "code", "told"),
    [
        (0, 9, 0, "points-refused-amount", {}), (10, 9, 0, "points-refused-not-enough", {"have": 9}),
        (6, 9, 45, "points-refused-gift-limit", {"limit": 50, "left": 5}),
        (1, 9, 60, "points-refused-gift-limit", {"limit": 50, "left": 0}),
    ],
)  # fmt: skip
def test_what_cannot_be_given(amount: int, balance: int, given: int, code: str, told: dict[str, int]) -> None:
    with pytest.raises(Refused) as refused:
        check_gift(amount, balance, given, 50)
    assert (refused.value.code, refused.value.args_of_text) == (code, told)


def test_what_can_be_given() -> None:
    check_gift(5, 5, 45, 50)
    check_gift(1, 5, 0, 50)
    assert [most(9, 45, 50), most(3, 0, 50), most(9, 60, 50)] == [5, 3, 0]
    assert [gift_limit({}), gift_limit({"gift_limit": 0})] == [50, 0]


def test_a_rule_changes_alone_and_what_else_was_to_change_still_does() -> None:
    today = date(2026, 6, 1)
    settings = {"points": with_rule({}, "hour", 12, date(2026, 7, 1), today)}
    settings["points"] = with_rule(settings, "duty", 60, date(2026, 6, 10), today)
    found = [rates_on(settings, day) for day in (date(2026, 6, 9), date(2026, 6, 10), date(2026, 7, 1))]
    assert [(one.hour, one.duty) for one in found] == [(10, 50), (10, 60), (12, 60)]
    settings["points"] = with_rule(settings, "hour", 11, date(2026, 6, 20), today)
    again = with_rule(settings, "hour", 11, date(2026, 6, 20), today)
    assert [one["from"] for one in again] == ["2026-06-10", "2026-06-20", "2026-07-01"]
    assert [rates_on(settings, date(2026, 7, day)).hour for day in (1, 2)] == [11, 11], "the last word holds"
    farthest = today + timedelta(days=FARTHEST)
    settings = {"points": with_rule({}, "hour", 12, farthest, today)}
    assert coming(settings, today) == coming(settings, farthest - timedelta(days=1)) == [(farthest, Rates(hour=12))]
    assert coming(settings, farthest) == coming({}, today) == []
    with pytest.raises(Refused) as refused:
        with_rule({}, "hour", 12, farthest + timedelta(days=1), today)
    assert refused.value.code == "points-refused-too-far"
