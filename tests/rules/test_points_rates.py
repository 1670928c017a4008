"""What is earned: an hour is an hour however it is cut, a day and a month have their most, rules never look back."""

from datetime import date
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.points.ledger import Why
from bot.domain.points.rates import Rates, points_for, points_of_service, rates_on, with_rates, within_month

TODAY = date(2026, 6, 1)


def test_the_rules_of_a_day_are_those_that_began_by_then() -> None:
    settings = {"points": with_rates({}, Rates(hour=12), date(2026, 6, 5), TODAY)}
    settings["points"] = with_rates(settings, Rates(hour=8), date(2026, 7, 1), TODAY)
    assert [rates_on(settings, date(2026, 6, day)).hour for day in (1, 4, 5, 30)] == [10, 10, 12, 12]
    assert rates_on(settings, date(2026, 7, 1)).hour == 8


def test_new_rules_take_the_place_of_those_that_were_to_begin_later() -> None:
    settings = {"points": with_rates({}, Rates(hour=12), date(2026, 7, 1), TODAY)}
    settings["points"] = with_rates(settings, Rates(hour=8), date(2026, 6, 10), TODAY)
    assert rates_on(settings, date(2026, 8, 1)).hour == 8
    settings["points"] = with_rates(settings, Rates(hour=9), date(2026, 6, 10), TODAY)
    assert [one["hour"] for one in settings["points"]] == [9], "of one day, too"


@pytest.mark.parametrize("since", [TODAY, date(2026, 5, 1)])
def test_rules_never_look_back(since: date) -> None:
    with pytest.raises(Refused) as refused:
        with_rates({}, Rates(), since, TODAY)
    assert refused.value.code == "points-refused-backwards"


def test_a_rule_is_a_sensible_number() -> None:
    for wrong in (Rates(hour=-1), Rates(month=10_001)):
        with pytest.raises(Refused) as refused:
            with_rates({}, wrong, date(2026, 7, 1), TODAY)
        assert (refused.value.code, refused.value.args_of_text) == ("points-refused-rate", {"most": 10_000})
    assert with_rates({}, Rates(0, 1, 2, 3, 4, 5, 6, 10_000), date(2026, 7, 1), TODAY) == [{
        "from": "2026-07-01", "hour": 0, "hours_a_day": 1, "duty": 2, "matter": 3, "matters_a_month": 4, "poll": 5,
        "deed": 6, "month": 10_000,
    }]  # fmt: skip


@given(st.lists(st.integers(1, 300), max_size=12), st.integers(0, 50))
def test_a_day_of_service_is_worth_the_same_however_it_is_cut(parts: list[int], hour: int) -> None:
    rates = Rates(hour=hour)
    whole = points_of_service(rates, sum(parts), 0)
    cut = [points_of_service(rates, after - before, before) for before, after in pairwise(accumulate(parts, initial=0))]
    assert sum(cut) == whole <= hour * rates.hours_a_day
    assert min(cut, default=0) >= 0


def test_figures_of_the_domain() -> None:
    rates = Rates()
    assert (points_of_service(rates, 60, 0), points_of_service(rates, 600, 0), points_of_service(rates, 60, 240)) == (
        10, 40, 0,
    )  # fmt: skip
    assert [points_for(rates, why) for why in (Why.DUTY, Why.MATTER, Why.POLL, Why.DEED)] == [50, 2, 1, 20]
    with pytest.raises(ValueError, match="gift"):
        points_for(rates, Why.GIFT)
    assert [points_for(rates, Why.MATTER, already) for already in (3, 4)] == [2, 0]
    assert points_for(Rates(matters_a_month=1), Why.MATTER) == 2
    assert [within_month(rates, 50, earned) for earned in (0, 270, 300, 400)] == [50, 30, 0, 0]
