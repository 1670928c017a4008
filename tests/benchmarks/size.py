"""What a city costs: every action to one with a single unit, start-up, memory, ticks, monthly sheets, the ledger."""

import asyncio
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

import aiohttp
from sqlalchemy import Engine, func, select

import storage.bulk
import storage.communities
from bot.actions.city import Size, fill
from bot.actions.city.size import UNITS_OF_A_COMMUNITY
from bot.actions.desk import unit_lines
from bot.clock import SystemClock
from bot.domain.base import CommunityId
from bot.sandbox.sandbox import Sandbox
from storage.communities import Community, Unit
from storage.database import address_of, engine_of
from storage.schema import migrate
from tests.benchmarks.doing import everything, watch_of
from tests.benchmarks.figures import Asked, Figure, most_memory

UNITS_A_ROUND = 6
"""Stairwells in which everything is done in a round, on either side."""
TOKEN = "123456:sandbox"
SHEETS, DUE = 10_000, 10_000
LEAST = 0.0005
"""Seconds: what differs by less is the clock's noise."""


def measure(asked: Asked) -> Iterator[Figure]:
    """Ratios of one interleaved run, and seconds and MiB of what is done to the whole city at once."""
    with tempfile.TemporaryDirectory() as folder:
        city = address_of(asked.url) if asked.url else f"sqlite:///{Path(folder) / 'city.sqlite'}"
        engine, now, took = _filled(city, asked.units)
        units = _count(engine, Unit)
        if took:
            yield Figure(f"fill, {units} units", f"{took:.0f} s", "minutes", took < 600)
        with _beside(engine, Path(folder)) as (for_unit, for_community):
            unit, *_ = _filled(for_unit, 1)
            alone, *_ = _filled(for_community, UNITS_OF_A_COMMUNITY)
            yield from _ratios(unit, engine, now, units, asked.rounds)
            yield _desk(alone, engine, now, asked.rounds)
            for one in (unit, alone, engine):
                one.dispose()
        yield from asyncio.run(_start(city))
        yield from _at_once(city, now, units)


@contextmanager
def _beside(city: Engine, folder: Path) -> Iterator[list[str]]:
    """Addresses of two empty databases of the same kind, thrown away at the end."""
    names = ("shuoshi_bench_unit", "shuoshi_bench_community")
    if city.dialect.name == "sqlite":
        yield [f"sqlite:///{folder / name}.sqlite" for name in names]
        return
    with city.execution_options(isolation_level="AUTOCOMMIT").connect() as server:
        try:
            for name in names:
                server.exec_driver_sql(f"DROP DATABASE IF EXISTS {name}")
                server.exec_driver_sql(f"CREATE DATABASE {name}")
            yield [city.url.set(database=name).render_as_string(hide_password=False) for name in names]
        finally:
            for name in names:
                server.exec_driver_sql(f"DROP DATABASE IF EXISTS {name}")


def _filled(url: str, units: int) -> tuple[Engine, datetime, float]:
    """(engine, as of when the city is, seconds that filling took; 0 where it was filled before)."""
    migrate(url)
    engine = engine_of(url)
    took, now = 0.0, datetime.now(UTC).replace(microsecond=0)
    with engine.begin() as connection:
        known = connection.execute(select(func.max(Community.__table__.c.created_at))).scalar_one()
        if known is None:
            began = time.perf_counter()
            fill(connection, Size(units), now)
            storage.bulk.weigh(connection)
            took = time.perf_counter() - began
    return engine, known or now, took


def _count(engine: Engine, table: type[Unit]) -> int:
    with engine.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(table.__table__)).scalar_one())


def _ratios(unit: Engine, city: Engine, now: datetime, units: int, rounds: int) -> Iterator[Figure]:
    """Each action in the city to the same with one unit, the middle of all rounds; one of each before, to warm up."""
    small, big = defaultdict[str, list[float]](list), defaultdict[str, list[float]](list)
    chosen = random.Random(7)
    for nth in range(-1, rounds * UNITS_A_ROUND):
        for found, engine, size, where in ((small, unit, 1, 0), (big, city, units, chosen.randrange(units))):
            for name, seconds in everything(engine, Size(size), now, where).items():
                if nth >= 0:
                    found[name].append(seconds)
    for name, took in small.items():
        one, all_of_it = median(took), median(big[name])
        ratio = all_of_it / one
        holds = ratio <= 1.5 or all_of_it - one < LEAST
        value = f"{one * 1000:.1f} ms, {all_of_it * 1000:.1f} ms: {ratio:.2f}"
        yield Figure(f"{name}: 1 unit, {units}", value, "at most 1.5", holds)


def _desk(alone: Engine, city: Engine, now: datetime, rounds: int) -> Figure:
    """The table of all units of a community: in the city to the same where there is no other."""
    took: dict[Engine, list[float]] = {alone: [], city: []}
    watch = watch_of(city)
    for _ in range(rounds + 1):
        for engine, found in took.items():
            with engine.begin() as connection:
                community = storage.communities.community(connection, CommunityId(1))
                began = watch()
                unit_lines(connection, community, now)
                found.append(watch() - began)
    small, big = (median(found[1:]) * 1000 for found in took.values())
    value = f"{small:.0f} ms, {big:.0f} ms: {big / small:.2f}"
    return Figure("desk's table: 1 community, city", value, "at most 1.5", big / small <= 1.5)


async def _start(url: str) -> list[Figure]:
    """Seconds from the command to the first answer that it is ready, and what it holds then in memory."""
    sandbox = Sandbox(SystemClock())
    sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    async with sandbox.serving() as address:
        settings = {
            "BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": address, "DATABASE_URL": url, "PORT": str(port),
            "LOG_LEVEL": "error",
        }  # fmt: skip
        began = time.perf_counter()
        service = await asyncio.create_subprocess_exec(
            Path(sys.executable).with_name("shuoshi"), "run", env={**os.environ, **settings}
        )
        try:
            await _until_ready(f"http://127.0.0.1:{port}/readyz")
            took = time.perf_counter() - began
            memory = most_memory(service.pid)
        finally:
            service.terminate()
            await service.wait()
    return [
        Figure("start-up", f"{took:.1f} s", "under 3 s", took < 3),
        Figure("memory when ready", f"{memory:.0f} MiB", "under 200 MiB", memory < 200),
    ]


async def _until_ready(address: str) -> None:
    async with aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(address) as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.02)


def _at_once(url: str, now: datetime, units: int) -> Iterator[Figure]:
    """What is done to all of the city in one go, each in a process of its own."""
    found = _apart("verify", url, now)
    yield Figure(f"verify {found['many']} postings", _told(found), "under 60 s, no fault",
                 found["seconds"] < 60 and not found["faults"])  # fmt: skip
    found = _apart("tick", url, now)
    each = found["seconds"] / max(1, found["many"])
    yield Figure(f"a tick with {found['many']} due", f"{_told(found)}; {DUE}: {each * DUE:.0f} s", "60 s for 10,000",
                 each * DUE < 60)  # fmt: skip
    yield Figure("memory in that tick", f"{found['memory']:.0f} MiB", "under 200 MiB", found["memory"] < 200)
    stored, drawn = _apart("sheets", url, now), _apart("drawing", url, now)
    each = stored["seconds"] / max(1, stored["many"]) + drawn["seconds"] / drawn["many"]
    value = (
        f"{stored['many']} stored in {stored['seconds']:.0f} s; with pictures {SHEETS}: {each * SHEETS / 60:.1f} min"
    )
    yield Figure("monthly sheets", value, "10 min for 10,000", each * SHEETS < 600)
    yield Figure("memory for them", f"{stored['memory']:.0f} MiB", "under 200 MiB", stored["memory"] < 200)


def _told(found: dict[str, Any]) -> str:
    return f"{found['seconds']:.1f} s"


def _apart(part: str, url: str, now: datetime) -> dict[str, Any]:
    asked = [sys.executable, "-m", "tests.benchmarks.clockwork", part, url, now.isoformat()]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
