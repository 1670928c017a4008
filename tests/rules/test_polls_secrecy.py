"""What may be shown of a secret poll, at the bounds, and that nothing hidden can be computed."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.polls.secrecy import (
    Turnout,
    cells_shown,
    may_publish_ballots,
    origins_kept,
    promises_secrecy,
    turnout_shown,
)
from bot.domain.polls.values import Origin


def test_ballots_are_published_from_twenty_on() -> None:
    assert [may_publish_ballots(count) for count in (0, 19, 20, 21)] == [False, False, True, True]


def test_turnout_is_a_figure_from_twenty_households_on() -> None:
    assert turnout_shown(20, enough=False) is turnout_shown(20, enough=True) is Turnout.FIGURES
    assert turnout_shown(19, enough=True) is Turnout.ENOUGH
    assert turnout_shown(19, enough=False) is Turnout.NOT_YET


def test_secrecy_is_promised_from_ten_households_on() -> None:
    assert [promises_secrecy(count) for count in (0, 9, 10, 11)] == [False, False, True, True]


def test_few_proxies_and_slips_are_written_down_as_what_most_are() -> None:
    assert origins_kept({Origin.CHAT: 3, Origin.PROXY: 4, Origin.PAPER: 5}) == {
        Origin.CHAT: Origin.CHAT, Origin.PROXY: Origin.CHAT, Origin.PAPER: Origin.PAPER,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ([], []),
        ([5], [5]),
        ([4], [None]),
        ([5, 12, 30], [5, 12, 30]),
        ([4, 12, 30], [None, None, 30]),
        ([0, 12, 30], [None, None, 30]),
        ([3, 4, 30], [None, None, 30]),
        ([1, 2, 6, 30], [None, None, None, 30]),
        ([4, 12, 12], [None, None, None]),
        ([4, 4, 5, 6], [None, None, None, 6]),
        ([30, 2, 12], [30, None, None]),
        ([1, 4, 30], [None, None, 30]),
        ([2, 1, 6, 30], [None, None, None, 30]),
    ],
)
def test_a_small_cell_is_hidden_and_does_not_stand_alone(cells: list[int], shown: list[int | None]) -> None:
    assert list(cells_shown(dict(enumerate(cells))).values()) == shown


@given(st.lists(st.integers(0, 40), max_size=6))
def test_no_small_cell_and_no_small_rest_is_shown(cells: list[int]) -> None:
    shown = cells_shown(dict(enumerate(cells)))
    assert list(shown) == list(range(len(cells)))
    seen = [count for count in shown.values() if count is not None]
    assert all(count is None or count == cells[cell] >= 5 for cell, count in shown.items())
    if seen:
        rest = sum(cells) - sum(seen)
        assert len(seen) == len(cells) or (len(cells) - len(seen) >= 2 and rest >= 5)


def test_nothing_hidden_can_be_computed_by_one_who_knows_the_rule() -> None:
    """Every breakdown that looks the same and has the same total is thought through."""
    alike: dict[tuple[tuple[int | None, ...], int], list[tuple[int, ...]]] = defaultdict(list)
    for cells in product(range(10), repeat=3):
        alike[tuple(cells_shown(dict(enumerate(cells))).values()), sum(cells)].append(cells)
    for (shown, _), could_be in alike.items():
        if any(count is not None for count in shown):
            for cell, count in enumerate(shown):
                assert count is not None or len({cells[cell] for cells in could_be}) > 1
