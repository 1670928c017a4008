"""Clerk and witness are two persons of two households."""

import pytest

from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.polls.clerks import require_can_be
from bot.domain.polls.paper import Hand


def hand(resident: int, household: int | None) -> Hand:
    return Hand(ResidentId(resident), HouseholdId(household) if household is not None else None)


def test_who_may_be_the_one_beside_the_other() -> None:
    require_can_be(None, hand(1, 1))
    require_can_be(hand(1, 1), hand(2, 2))
    require_can_be(hand(1, None), hand(2, None))
    for other in (hand(1, 2), hand(3, 1)):
        with pytest.raises(Refused, match="paper-refused-post-home"):
            require_can_be(hand(1, 1), other)
