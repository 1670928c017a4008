"""The same story whatever goes wrong: it ends as it does undisturbed, and nobody is told what is not so.

Here a few tellings, in which something else strikes at each step; `test_ordeals_soak` tells it as chance wills.
"""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.ordeal import faults
from tests.ordeal.digest import End, differences, end_of, wrong
from tests.ordeal.faults import Fault
from tests.ordeal.hurt import Hurt
from tests.ordeal.lasting import Lasting
from tests.ordeal.story import ORDINARY, SUMMER_BEGINS, SUMMER_ENDS, start_of, tell
from tests.ordeal.told import telling

SPREAD = range(2)
LOST_THEIR_USE = ("⏰", "☀️")
"""What reminders begin with that nobody wants any more, when the process comes back only afterwards."""
_undisturbed: list[End] = []


async def told(url: str, fault: Fault, when: tuple[date, str] = ORDINARY) -> End:
    """How the story ends; `verify` and `check` find nothing."""
    async with telling(url, fault, start_of(when)) as world:
        await tell(world, when)
        assert world.struck or type(fault) is Fault
        assert await wrong(world) == []
        return await end_of(world)


async def undisturbed(make: Callable[[], str]) -> End:
    """How it ends where nothing goes wrong, on SQLite; it is told once a test process."""
    if not _undisturbed:
        _undisturbed.append(await told(make(), Fault()))
    return _undisturbed[0]


def but_for_lost_use(found: list[str]) -> list[str]:
    """The differences without reminders that would have come too late."""
    return [one for one in found if not one.partition(" never read '")[2].startswith(LOST_THEIR_USE)]


@pytest.mark.long
@pytest.mark.parametrize("first", SPREAD)
async def test_whatever_strikes_at_each_step_it_ends_as_ever(
    database_url: str, sqlite_database: Callable[[], str], first: int
) -> None:
    fault = faults.spread(faults.BRIEF.values(), first * len(faults.BRIEF) // len(SPREAD))
    end = await told(database_url, fault)
    assert differences(end, await undisturbed(sqlite_database)) == [], fault.struck


@pytest.mark.long
async def test_after_hours_and_days_without_the_bot_and_deaths_between_it_ends_as_ever(
    database_url: str, sqlite_database: Callable[[], str]
) -> None:
    beside = faults.spread(faults.DEATHS, 0)
    lasting = Lasting(beside, dies=faults.Write(Hurt.DIES_AFTER))
    end = await told(database_url, lasting)
    assert {kind for _, kind in lasting.struck} == {faults.Late, faults.Away, faults.Gone}
    assert beside.struck
    assert but_for_lost_use(differences(end, await undisturbed(sqlite_database))) == []


@pytest.mark.long
@pytest.mark.parametrize("when", [SUMMER_BEGINS, SUMMER_ENDS], ids=["summer begins", "summer ends"])
async def test_where_the_clocks_are_changed_and_it_dies_at_each_step_it_ends_as_ever(
    sqlite_database: Callable[[], str], compiled_once: None, drawn_by_one: None, when: tuple[date, str]
) -> None:
    deaths = faults.spread(faults.DEATHS, when == SUMMER_ENDS)
    end = await told(sqlite_database(), faults.Together((faults.Clock(timedelta(hours=1)), deaths)), when)
    assert differences(end, await undisturbed(sqlite_database)) == [], deaths.struck
