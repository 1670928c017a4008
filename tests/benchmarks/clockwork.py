"""What the clock and the checks do in a city, each in a process of its own, which tells how long and how much memory.

python -m tests.benchmarks.clockwork tick|sheets|drawing|verify ADDRESS NOW; the city is not as it was afterwards.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, func, select

import storage.chores
import storage.communities
from bot.actions.points.verifying import verify
from bot.actions.rates.sending import CHORE, picture
from bot.clock import SimulatedClock
from bot.delivery import rates
from bot.domain.base import CommunityId
from bot.domain.commands.rates import SendSheets
from bot.domain.months import month_of
from bot.loading import loaded
from bot.perform import perform_due
from bot.screens.base import Print
from handlers import clock as ticking
from handlers.clock import Ticker
from storage.database import Database, open_database
from storage.reminders import Reminder
from tests.benchmarks.figures import most_memory

LATER = timedelta(days=2, minutes=1)
"""After so long every stairwell's order falls due that nobody has claimed, beside what its rota wants."""
DRAWN = 20
"""Sheets that are drawn, of which the rest is reckoned."""
_reminder = Reminder.__table__
Found = dict[str, Any]


async def tick(database: Database, now: datetime) -> Found:
    """One tick in which every stairwell has something due."""
    done = 0

    async def count(*given: Any) -> None:
        nonlocal done
        done += 1
        await perform_due(*given)

    async def nothing() -> None:
        return None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ticking, "perform_due", count)
        await Ticker(database, SimulatedClock(now + LATER), lambda: None, nothing).tick()
    return {"many": done}


async def sheets(database: Database, now: datetime) -> Found:
    """The 1st of the month: every group's sheet is read and stored to be sent."""
    every = await database.read(storage.communities.communities)
    await database.write(lambda c: _due_now(c, [one.id for one in every], now))
    began = time.perf_counter()
    for one in every:
        await perform_due(database, SimulatedClock(now), SendSheets(one.id))
    took = time.perf_counter() - began
    counted = select(func.count()).where(_reminder.c.subject.like("sheet:%"), _reminder.c.unit_id.is_not(None))
    return {"many": await database.read(lambda c: c.execute(counted).scalar_one()), "seconds": took}


def _due_now(connection: Connection, communities: list[CommunityId], now: datetime) -> None:
    for one in communities:
        storage.chores.plan(connection, one, CHORE, now)


async def drawing(database: Database, now: datetime) -> Found:
    """Sheets of stairwells as pictures, read and drawn one after another."""
    month = month_of(now, "Asia/Shanghai").before
    wanted = [picture("sheet-unit", 1 + nth, month, now) for nth in range(DRAWN)]
    await _draw(database, wanted[0])
    began = time.perf_counter()
    for one in wanted:
        await _draw(database, one)
    return {"many": DRAWN, "seconds": time.perf_counter() - began}


async def verified(database: Database, now: datetime) -> Found:
    """Every ledger, as `shuoshi verify` reads it."""
    found = await database.read(lambda c: list(verify(c)))
    return {"many": sum(one.entries for one in found), "faults": sum(len(one.faults) for one in found)}


async def _draw(database: Database, wanted: Print) -> None:
    _, draw = await database.read(lambda c: rates.prepare_unit(c, wanted, "zh-Hans"))
    draw()


PARTS: dict[str, Callable[[Database, datetime], Awaitable[Found]]] = {
    "tick": tick, "sheets": sheets, "drawing": drawing, "verify": verified,
}  # fmt: skip


async def main(part: str, url: str, now: datetime) -> Found:
    """What was done, in how many seconds, and how many MiB the process needed at the most."""
    database = open_database(url)
    try:
        began = time.perf_counter()
        found = await PARTS[part](database, now)
        took = time.perf_counter() - began
    finally:
        database.close()
    return {"seconds": took, "memory": most_memory("self")} | found


if __name__ == "__main__":
    loaded()
    sys.stdout.write(json.dumps(asyncio.run(main(sys.argv[1], sys.argv[2], datetime.fromisoformat(sys.argv[3])))))
