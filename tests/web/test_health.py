"""Whether it lives, whether it can work, what it counts."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.clock import SimulatedClock
from handlers.web import health
from storage.database import Database, Job, Outage, open_database
from tests.world import MONDAY_MORNING


class Moody:
    """A database that is well, away, or takes forever."""

    def __init__(self, database: Database) -> None:
        self.url = database.url
        self.mood = "well"
        self.writes = 0
        self._database = database

    async def write(self, job: Job[Any], *, patient: bool = False) -> Any:
        self.writes += 1
        if self.mood == "away":
            raise Outage("away")
        if self.mood == "frozen":
            await asyncio.Event().wait()
        return await self._database.write(job, patient=patient)

    async def read(self, job: Job[Any]) -> Any:
        return await self._database.read(job)

    def close(self) -> None:
        self._database.close()


@pytest.fixture
def database(database_url: str) -> Moody:
    return Moody(open_database(database_url))


@pytest.fixture
def patience() -> float:
    """Seconds that a busy machine may well take."""
    return 30.0


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock(MONDAY_MORNING)


@pytest.fixture
async def address(database: Moody, clock: SimulatedClock, patience: float) -> AsyncIterator[str]:
    site = web.Application()
    health.mount(site, database, clock, patience)
    runner = web.AppRunner(site)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()
    database.close()


async def got(address: str, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(address + path) as response:
        return response.status, await response.text()


@pytest.mark.parametrize(
    ("mood", "status", "patience"), [("well", 200, 30.0), ("away", 503, 30.0), ("frozen", 503, 0.05)]
)
async def test_it_is_ready_while_the_database_takes_writes(
    address: str, database: Moody, mood: str, status: int
) -> None:
    database.mood = mood
    assert (await got(address, "/readyz"))[0] == status
    assert (await got(address, "/healthz"))[0] == 200


async def test_many_who_ask_cost_one_write_and_hear_soon_what_changed(
    address: str, database: Moody, clock: SimulatedClock
) -> None:
    asked = await asyncio.gather(*(got(address, "/readyz") for _ in range(20)))
    assert {status for status, _ in asked} == {200}
    assert database.writes == 1
    database.mood = "away"
    clock.advance(timedelta(seconds=health.GOOD_FOR - 0.1))
    assert (await got(address, "/readyz"))[0] == 200
    clock.advance(timedelta(seconds=0.1))
    asked = await asyncio.gather(*(got(address, "/readyz") for _ in range(20)))
    assert {status for status, _ in asked} == {503}
    database.mood = "well"
    clock.advance(timedelta(seconds=health.GOOD_FOR))
    assert (await got(address, "/readyz"))[0] == 200
    assert database.writes == 3


async def test_what_it_counts_is_told_at_an_address_of_its_own(address: str) -> None:
    assert (await got(address, "/metrics"))[0] == 404
    runner = web.AppRunner(health.metrics())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    apart = f"http://127.0.0.1:{runner.addresses[0][1]}"
    status, told = await got(apart, "/metrics")
    assert status == 200
    assert "shuoshi_updates_total" in told
    assert "shuoshi_messages_parked" in told
    assert (await got(apart, "/home"))[0] == 404, "and nothing else is there"
    await runner.cleanup()
