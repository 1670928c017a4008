"""Which turns a calendar shows, how it says that they changed, and a year in figures."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import HouseholdId
from bot.domain.duty.calendar import Dated, a_year_after, shown
from bot.domain.duty.records import Been, Tick, year_of
from bot.domain.duty.rota import How, Turn

SET_UP = datetime(2024, 1, 1, tzinfo=UTC)
A, B, C = HouseholdId(1), HouseholdId(2), HouseholdId(3)


def dated(starts_on: date, household_id: HouseholdId | None = A, changed_at: datetime = SET_UP) -> Dated:
    return Dated(7, starts_on, starts_on + timedelta(days=30), household_id, "", SET_UP, changed_at)


def test_a_calendar_shows_a_year_back_and_all_that_comes() -> None:
    started = [dated(date(2024, 1, 1) + timedelta(days=30 * n)) for n in range(30)]
    coming = [dated(started[-1].until_on + timedelta(days=30 * n)) for n in range(12)]
    found = shown(started, coming)
    assert found[-12:] == coming
    assert started[-1] in found
    assert 12 <= len(found) - 12 <= 14
    assert found[0].until_on > started[-1].starts_on - timedelta(days=366)
    just_over = replace(started[0], until_on=started[-1].starts_on - timedelta(days=366))
    assert shown([just_over, started[-1]], []) == [started[-1]]
    assert shown([], coming) == coming
    assert shown([], []) == []


def test_a_households_calendar_shows_its_own() -> None:
    started = [dated(date(2026, 6, 1)), dated(date(2026, 7, 1), B), dated(date(2026, 8, 1), None)]
    assert [one.household_id for one in shown(started, [dated(date(2026, 9, 1))], A)] == [A, A]
    assert shown(started, [], C) == []


@given(st.lists(st.timedeltas(timedelta(), timedelta(days=9000)), min_size=2, max_size=2))
def test_the_revision_never_goes_down_and_the_name_stays(after: list[timedelta]) -> None:
    first, second = (dated(date(2026, 6, 1), changed_at=SET_UP + one) for one in sorted(after))
    assert 0 <= first.revision <= second.revision < 2**31
    assert first.key == second.key == "7-20260601"
    assert (second.changed_at - first.changed_at < timedelta(seconds=1)) or second.revision > first.revision


def turn(starts_on: date, household_id: HouseholdId | None, how: How = How.ORDER) -> Turn:
    return Turn(starts_on, starts_on + timedelta(days=30), household_id, how)


def test_a_year_counts_turns_ticks_and_stand_ins() -> None:
    been = [
        Been(turn(date(2025, 12, 1), A), is_left=False, ticks=(Tick("safety", A),)),
        Been(turn(date(2026, 1, 1), A), is_left=False, ticks=(*[Tick("safety", A)] * 2, Tick("civility", B))),
        Been(turn(date(2026, 2, 1), A, How.STAND_IN), is_left=False, ticks=()),
        Been(
            turn(date(2026, 3, 1), C),
            is_left=True,
            ticks=(Tick("safety", C), Tick("safety", None), Tick("hardship", B)),
        ),
        Been(turn(date(2026, 4, 1), None, How.NOBODY), is_left=True, ticks=()),
        Been(turn(date(2026, 5, 1), A), is_left=False, ticks=()),
    ]  # fmt: skip
    found = year_of(been, 2026)
    assert {one: (of.turns, of.stood_in, dict(of.ticks)) for one, of in found.items()} == {
        A: (3, 1, {"safety": 2}),
        B: (0, 0, {"civility": 1, "hardship": 1}),
        None: (2, 0, {"safety": 2}),
    }
    assert year_of(been, 2024) == {}


@pytest.mark.parametrize(
    ("day", "after"),
    [
        (date(2026, 6, 1), date(2027, 6, 1)),
        (date(2028, 2, 29), date(2029, 3, 1)),
        (date(2027, 2, 28), date(2028, 2, 28)),
    ],
)
def test_a_year_after_is_the_same_day(day: date, after: date) -> None:
    assert a_year_after(day) == after
