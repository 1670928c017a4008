"""What the first page of a household costs: with a city in the database to with one unit, and how many go a second."""

import asyncio
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import uvloop
from aiohttp import web

import storage.bulk
import storage.pages
import storage.updates
from bot.actions.city import Size, fill
from bot.actions.city.size import DOORS
from bot.app import App, site_of
from bot.clock import SimulatedClock
from bot.domain.base import AccountId
from bot.settings import Settings
from handlers.web.sessions import signed
from storage.database import engine_of, open_database
from storage.schema import migrate
from tests.benchmarks.figures import NOW, Asked, Figure

PEOPLE = 200
"""People who look at their pages."""
AT_ONCE = 8
SECONDS = 4.0


def measure(asked: Asked) -> Iterator[Figure]:
    """Milliseconds of a first page and pages a second, with one unit and with the city, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        small = asyncio.run(measured(f"sqlite:///{Path(folder) / 'unit.sqlite'}", 1, asked.rounds))
        city = asked.url or f"sqlite:///{Path(folder) / 'city.sqlite'}"
        big = asyncio.run(measured(city, asked.units, asked.rounds))
    for name, (each, rate, worst) in (("1 unit", small), (f"{asked.units} units", big)):
        yield Figure(f"first page, {name}", f"{each:.1f} ms alone", "under 100 ms", each < 100)
        yield Figure(f"pages a second, {name}", f"{rate:.0f}/s, p99 {worst:.1f} ms", "200/s", rate >= 200)
    ratio = big[0] / small[0]
    yield Figure("first page, city to unit", f"{ratio:.2f}", "at most 1.5", ratio <= 1.5)


async def measured(url: str, units: int, rounds: int) -> tuple[float, float, float]:
    """Milliseconds of a first page alone (the middle), pages a second at some at once, and the 99th of 100 of these."""
    migrate(url)
    engine = engine_of(url)
    with engine.begin() as connection:
        fill(connection, Size(units), NOW)
        storage.bulk.weigh(connection)
        storage.updates.know_bot(connection, "shuoshi_bot", NOW)
        secret = bytes.fromhex(storage.updates.installation_secret(connection))
        people = [1 + n * max(1, units * DOORS // PEOPLE) for n in range(min(PEOPLE, units * DOORS))]
        shown = [storage.pages.fresh_secret() for _ in people]
        for one, device in zip(people, shown, strict=True):
            storage.pages.keep(connection, AccountId(one), storage.pages.hashed(device), "", NOW, 5)
    engine.dispose()
    cookies = [f"shuoshi={signed(secret, one)}" for one in shown]
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", __name__, url,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert server.stdout is not None
    try:
        address = (await server.stdout.readline()).decode().strip()
        async with aiohttp.ClientSession(address) as session:
            ask = partial(_ask, session, cookies)
            await asyncio.gather(*(ask(n) for n in range(AT_ONCE)))
            alone = [await ask(n) for n in range(100)]
            busy = [one for _ in range(rounds) for one in await _many(ask)]
    finally:
        server.terminate()
        await server.wait()
    return median(alone) * 1000, len(busy) / (rounds * SECONDS), quantiles(busy, n=100)[98] * 1000


async def _ask(session: aiohttp.ClientSession, cookies: list[str], nth: int) -> float:
    began = time.perf_counter()
    async with session.get("/home", headers={"Cookie": cookies[nth % len(cookies)]}) as answer:
        body = await answer.read()
        assert answer.status == 200, answer.status
        assert str(answer.url).endswith("/home"), answer.url
        assert b"<main" in body
    return time.perf_counter() - began


async def _many(ask: Any) -> list[float]:
    took: list[float] = []
    until = time.perf_counter() + SECONDS

    async def one(start: int) -> None:
        nth = start
        while time.perf_counter() < until:
            took.append(await ask(nth))
            nth += AT_ONCE

    await asyncio.gather(*(one(n) for n in range(AT_ONCE)))
    return took


async def serve(url: str) -> None:
    """The site alone, in a process of its own; prints its address."""
    async with _site(url) as address:
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


@asynccontextmanager
async def _site(url: str) -> AsyncIterator[str]:
    database = open_database(url)

    async def nothing(*_: Any) -> tuple[str, bytes]:
        return "", b""

    files, apart = SimpleNamespace(content=nothing), SimpleNamespace(work=nothing)
    caller = SimpleNamespace(username="shuoshi_bot", printer=nothing, files=files)
    app = SimpleNamespace(
        database=database, clock=SimulatedClock(NOW), caller=caller, apart=apart,
        stored=lambda: None, seats={}, updates=SimpleNamespace(limited=False),
    )  # fmt: skip
    runner = web.AppRunner(await site_of(Settings(_env_file=None, limits=False), cast("App", app)), access_log=None)
    await runner.setup()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()
        database.close()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve(sys.argv[1]))
