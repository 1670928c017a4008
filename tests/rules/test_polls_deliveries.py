"""The delivery ledger in figures, and which doors are visited."""

import pytest

from bot.domain.base import Refused
from bot.domain.polls.deliveries import Counts, Method, Reached, counts, is_to_visit, written


def test_the_ledger_in_figures() -> None:
    heard = [Reached.DELIVERED] * 4 + [Reached.REFUSED] * 3 + [Reached.UNREACHABLE] * 2
    found = counts([None, *heard])
    assert found == Counts(4, 3, 2, 1)
    assert found.left == 3
    assert counts([]) == Counts(0, 0, 0, 0)


@pytest.mark.parametrize(
    ("newest", "reachable", "voted", "is_visited"),
    [
        (None, False, False, True), (None, True, False, True), (Reached.DELIVERED, True, False, False),
        (Reached.DELIVERED, False, False, True), (Reached.UNREACHABLE, True, False, True),
        (Reached.REFUSED, False, False, False), (None, False, True, False),
    ],
)  # fmt: skip
def test_which_doors_are_visited(newest: Reached | None, reachable: bool, voted: bool, is_visited: bool) -> None:
    assert is_to_visit(newest, reachable=reachable, voted=voted) is is_visited


def test_what_a_button_writes_down() -> None:
    assert written("delivered", "door") == (Reached.DELIVERED, Method.DOOR)
    for state, method in (("delivered", "chat"), ("delivered", "page"), ("sold", "door"), ("refused", "")):
        with pytest.raises(Refused, match="button-unknown"):
            written(state, method)
