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
    with pytest.raises(Refused) as refused:
        rules.free_slot({1, 2}, 2)
    assert (refused.value.code, refused.value.args_of_text) == ("paper-refused-proxies", {"most": 2})
    assert [rules.most_of({}), rules.most_of({"proxies": 3})] == [2, 3]
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
    turned = rules.given(state, Choose("line", "p1"))
    assert turned == {**state, "page": 1}
    named = rules.given(turned, Choose("line", "4"))
    assert named == {**state, "line_id": 4, "stage": "door"}
    assert rules.given(named, Choose("door", "p2")) == {**named, "page": 2}
    given = rules.given(named, Choose("door", "8"))
    assert given == {**named, "household_id": 8, "stage": "photo"}
    assert rules.given({**named, "is_entered": False}, Choose("door", "8")) == {
        "page": 0, "line_id": 4, "household_id": 8, "photo": "", "is_entered": False,
    }  # fmt: skip
    for stage, one, code in (
        ("photo", Given("text", "没有"), "paper-refused-photo-wanted"),
        ("door", Given("photo", file_id="F"), "forms-refused-old-button"),
        ("photo", Choose("photo", "none"), "forms-refused-old-button"),
        ("photo", Choose("photo", "8"), "forms-refused-old-button"),
        ("line", Choose("line", "px"), "forms-refused-old-button"),
        ("door", Choose("door", "x1"), "forms-refused-old-button"),
    ):
        with pytest.raises(Refused, match=f"^{code}$"):
            rules.given({**given, "stage": stage}, one)
    done = rules.given(given, Given("photo", file_id="F"))
    assert done == {"page": 0, "line_id": 4, "household_id": 8, "photo": "F", "is_entered": True}
