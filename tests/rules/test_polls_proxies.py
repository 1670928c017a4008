"""Proxies: who may hold one, how many, and that a household's own ballot is not voted over."""

import pytest

from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls import proxies as rules
from bot.domain.polls.proxies import Holder
from bot.domain.polls.values import Origin

GIVER = HouseholdId(9)


def holder(*, household: int | None = 1, adult: bool = True, staff: bool = False) -> Holder:
    return Holder(ResidentId(1), HouseholdId(household) if household is not None else None, adult, staff)


def test_a_grown_up_of_another_household_may_hold_one() -> None:
    rules.require_can_hold(holder(), GIVER, own=False)
    rules.require_can_hold(holder(household=None), None, own=False)


@pytest.mark.parametrize(
    ("one", "own", "code"),
    [
        (holder(adult=False), False, "polls-refused-minor"),
        (holder(staff=True), False, "paper-refused-staff"),
        (holder(household=9), False, "paper-refused-own-proxy"),
        (holder(), True, "paper-refused-own-proxy"),
    ],
)
def test_who_may_not(one: Holder, own: bool, code: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.require_can_hold(one, GIVER, own=own)
    assert refused.value.code == code


def test_a_holder_has_so_many_places() -> None:
    assert rules.free_slot(set(), 2) == 1
    assert rules.free_slot({1}, 2) == 2
    assert rules.free_slot({2}, 2) == 1
    with pytest.raises(Refused):
        rules.free_slot({1, 2}, 2)
    assert rules.free_slot({1, 2}, 3) == 3


@pytest.mark.parametrize("origin", Origin)
def test_what_a_household_gave_itself_is_not_voted_over(origin: Origin) -> None:
    rules.require_may_cast(None)
    if origin is Origin.PROXY:
        rules.require_may_cast(origin)
        return
    with pytest.raises(Refused):
        rules.require_may_cast(origin)


def test_the_form() -> None:
    state = {"stage": "line", "page": 0, "line_id": None, "household_id": None, "photo": "", "is_entered": True}
    for one in (Choose("line", "p1"), Choose("line", "4"), Choose("door", "8")):
        state = rules.given(state, one)
    assert (state["line_id"], state["household_id"], state["stage"]) == (4, 8, "photo")
    with pytest.raises(Refused):
        rules.given(state, Given("text", "没有"))
    with pytest.raises(Refused):
        rules.given(state, Choose("photo", "none"))
    done = rules.given(state, Given("photo", file_id="F"))
    assert "stage" not in done
    assert done["photo"] == "F"
