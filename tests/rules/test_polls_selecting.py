"""What is ticked on a ballot before it is cast."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.polls.choices import checked
from bot.domain.polls.selecting import AT_ONCE, UNSET, begun, finished, kept, resumed, selected, unfinished
from bot.domain.polls.values import Form, Kind

LONGER = [kind for kind in Kind if kind not in AT_ONCE]
TICKED = (Kind.SEVERAL, Kind.APPROVAL)


def form(kind: Kind, options: int = 3) -> Form:
    return Form(kind, options, least=1, most=2, points=10)


@pytest.mark.parametrize("kind", AT_ONCE)
def test_what_is_cast_with_one_press_has_nothing_to_select(kind: Kind) -> None:
    with pytest.raises(Refused, match="button-unknown"):
        selected(form(kind), (), 0, 1)


@pytest.mark.parametrize("kind", LONGER)
@pytest.mark.parametrize("option", [-1, 3, 99])
def test_an_option_that_there_is_not_is_refused(kind: Kind, option: int) -> None:
    with pytest.raises(Refused, match="polls-refused-option"):
        selected(form(kind), begun(form(kind)), option, 1)


def test_ticks_name_the_state_that_is_wanted() -> None:
    several = form(Kind.SEVERAL)
    once = selected(several, (), 2, 1)
    assert once == selected(several, once, 2, 1) == (2,), "pressed twice it is ticked"
    assert selected(several, once, 0, 1) == (0, 2)
    assert selected(several, (0, 2), 2, 0) == selected(several, (0,), 2, 0) == (0,)
    with pytest.raises(Refused, match="polls-refused-many"):
        selected(several, (0, 2), 1, 1)
    assert selected(form(Kind.APPROVAL), (0, 2), 1, 1) == (0, 1, 2)


def test_what_is_ranked_comes_last_and_what_is_taken_out_lets_others_move_up() -> None:
    ranked = form(Kind.RANKED)
    assert selected(ranked, (2,), 0, 1) == (2, 0)
    assert selected(ranked, (2, 0, 1), 0, 0) == (2, 1)
    assert selected(ranked, (2, 0), 2, 1) == (0, 2)


@pytest.mark.parametrize(("kind", "most"), [(Kind.SCORE, 5), (Kind.DATES, 2)])
def test_values_are_within_their_scale(kind: Kind, most: int) -> None:
    assert selected(form(kind), begun(form(kind)), 1, most)[1] == most
    for value in (-1, most + 1):
        with pytest.raises(Refused, match="button-unknown"):
            selected(form(kind), begun(form(kind)), 1, value)


def test_points_are_not_overspent_and_can_be_moved() -> None:
    points = form(Kind.POINTS)
    assert begun(points) == (0, 0, 0)
    assert selected(points, (6, 4, 0), 0, 0) == (0, 4, 0)
    assert selected(points, (6, 0, 0), 1, 4) == (6, 4, 0)
    with pytest.raises(Refused, match="button-unknown"):
        selected(points, (6, 4, 0), 0, -1)
    with pytest.raises(Refused, match="polls-refused-points"):
        selected(points, (6, 0, 0), 1, 5)
    assert selected(points, (6, 4, 0), 0, 2) == (2, 4, 0)


def test_scores_are_given_to_all_or_it_is_said_how_many_lack() -> None:
    scored = form(Kind.SCORE)
    with pytest.raises(Refused, match="polls-refused-unscored") as found:
        finished(scored, (3, UNSET, UNSET))
    assert found.value.args_of_text["count"] == 2
    assert finished(scored, (3, 0, 1)) == (3, 0, 1)


def test_days_that_were_not_answered_do_not_suit_unless_none_was() -> None:
    days = form(Kind.DATES)
    assert finished(days, begun(days)) == (), "nobody says no to all by one careless press"
    assert finished(days, selected(days, begun(days), 1, 1)) == (0, 1, 0)
    assert finished(days, selected(days, begun(days), 1, 0)) == (0, 0, 0)


@pytest.mark.parametrize("kind", LONGER)
def test_a_blank_ballot_is_filled_in_as_one_that_was_never_cast(kind: Kind) -> None:
    assert unfinished(form(kind), ()) == begun(form(kind))
    assert len(selected(form(kind), unfinished(form(kind), ()), 2, 1)) in (1, 3)


def test_what_is_not_given_yet_is_kept_as_a_dash() -> None:
    assert kept((3, UNSET, 0)) == "3,-,0"
    assert kept(()) == ""


@given(st.sampled_from(LONGER), st.integers(2, 20), st.data())
def test_whatever_is_pressed_is_kept_as_it_was_and_can_be_cast(kind: Kind, options: int, data: st.DataObject) -> None:
    of = form(kind, options)
    now = begun(of)
    for _ in range(data.draw(st.integers(0, 12))):
        option, value = data.draw(st.integers(-1, options)), data.draw(st.integers(-1, 6))
        try:
            now = selected(of, now, option, value)
        except Refused:
            continue
        assert resumed(of, kept(now)) == now
    if UNSET not in now or kind is Kind.DATES:
        assert unfinished(of, checked(of, finished(of, now))) == now or kind in (*TICKED, Kind.DATES)
