"""The story as chance wills, for half an hour: faults of every kind at every step, real kill -9, hours and days without
the bot between them, and now and then in a week in which the clocks are changed.

`make soak ARGS="-k ordeals --minutes 5 --seed 7"`: the seed is printed; given, it strikes in the same places again.
"""

import random
import shutil
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from storage.database import is_sqlite
from tests.flows.test_ordeals import but_for_lost_use, undisturbed
from tests.ordeal import faults
from tests.ordeal.digest import differences, end_of, wrong
from tests.ordeal.faults import Mixed
from tests.ordeal.killed import Kill, killable
from tests.ordeal.lasting import Lasting
from tests.ordeal.story import ORDINARY, SUMMER_BEGINS, SUMMER_ENDS, start_of, tell
from tests.ordeal.told import Told, telling

HOWS = (
    "killed", "hurt", "hurt and without the bot for hours and days", "dying at every step",
    "killed, and without the bot for hours and days",
)  # fmt: skip
WEEKS = (ORDINARY, ORDINARY, SUMMER_BEGINS, SUMMER_ENDS)
OUTSIDE = faults.TELEGRAM | faults.MESSAGES | faults.MACHINE | faults.JUMPS
"""What can strike a process without its help."""


@pytest.mark.soak
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_the_story_is_told_for_half_an_hour_whatever_strikes(
    request: pytest.FixtureRequest, kind: str, sqlite_database: Callable[[], str], tmp_path: Path, compiled_once: None,
    drawn_by_one: None,
) -> None:  # fmt: skip
    make = sqlite_database if kind == "sqlite" else request.getfixturevalue("postgres_database")
    seed: int | None = request.config.getoption("--seed")
    until = time.monotonic() + 60 * request.config.getoption("--minutes") / 2
    told, struck, wrongs = Counter[str](), 0, list[str]()
    while time.monotonic() < until:
        now = random.SystemRandom().randrange(10**6) if seed is None else seed
        how = HOWS[now % len(HOWS)]
        print(f"{kind}: seed {now} ({how})", flush=True)  # noqa: T201 - to be told again
        folder = tmp_path / f"{sum(told.values())}"
        folder.mkdir()
        url = make()
        found, many = await _tell_once(url, make, folder, now, how)
        _drop(request, url)
        told[how], struck = told[how] + 1, struck + many
        wrongs += [f"seed {now}: {one}" for one in found]
        print(*found, sep="\n", flush=True)  # noqa: T201 - to be looked at
        if seed is not None:
            break
    print(f"{kind}: {dict(told)} stories, struck {struck} times")  # noqa: T201 - what was done
    assert wrongs == []


def _drop(request: pytest.FixtureRequest, url: str) -> None:
    """What nobody needs any more takes no room."""
    if is_sqlite(url):
        shutil.rmtree(Path(url.removeprefix("sqlite:///")).parent)
        return
    name = url.partition("?")[0].rsplit("/", 1)[1]
    request.getfixturevalue("on_postgres")(f"DROP DATABASE {name} WITH (FORCE)")


async def _tell_once(url: str, make: Callable[[], str], folder: Path, seed: int, how: str) -> tuple[list[str], int]:
    """What was wrong at the end, and how often something struck."""
    chance = random.Random(seed)
    when = chance.choice(WEEKS)
    lasts = "for hours and days" in how
    if how.startswith("killed"):
        kill = Kill(chance)
        outside = [one for name, one in OUTSIDE.items() if not (lasts and name in faults.JUMPS)]
        fault = faults.at_random([*outside, *[lambda: kill] * len(outside)], chance)
        around = Lasting(fault, dies=kill) if lasts else fault
        async with killable(url, folder, around, start_of(when)) as killed:
            return await _wrong(killed, fault, when, make), killed.struck
    if how == "dying at every step":
        fault = faults.at_random(faults.DEATHS, chance, spared=0)
    else:
        fault = faults.at_random((faults.BRIEF if how == "hurt" else faults.STEADY).values(), chance)
    around = Lasting(fault) if lasts else fault
    async with telling(url, around, start_of(when)) as told:
        return await _wrong(told, fault, when, make), told.struck


async def _wrong(told: Told, fault: Mixed, when: tuple[date, str], make: Callable[[], str]) -> list[str]:
    try:
        await tell(told, when)
    except (AssertionError, LookupError, TimeoutError) as failed:
        return [f"{type(failed).__name__}: {failed}", f"in {when[1]}", *fault.struck[-5:]]
    others = differences(await end_of(told), await undisturbed(make))
    found = await wrong(told) + (but_for_lost_use(others) if told.fault is not fault else others)
    return [*found, f"in {when[1]}", *fault.struck] if found else []
