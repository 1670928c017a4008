"""A building to test in: the sandbox standing in for Telegram, the whole bot over real HTTP, one clock for both."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import structlog
from aiohttp import web
from sqlalchemy import Connection

from bot.app import App, running, site_of
from bot.clock import SimulatedClock
from bot.sandbox.limits import Limits
from bot.sandbox.records import BotAccount
from bot.sandbox.sandbox import Sandbox
from bot.settings import Settings
from storage.database import Database, Job, is_sqlite, open_database

T = TypeVar("T")

TOKEN = "123456:sandbox"
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
    ],
    logger_factory=structlog.WriteLoggerFactory(sys.__stdout__),
)
# As by default, but for the picture of an exception, which takes longer to draw than most tests, and never into what a
# command says that is called meanwhile.

MONDAY_MORNING = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
"""Monday, 1 June 2026, 09:00 in China."""


def keys_of(database_url: str) -> Path | None:
    """Where the keys of secret polls are in a test: beside the file, or in a folder of this test process."""
    return None if is_sqlite(database_url) else Path(os.environ["XDG_RUNTIME_DIR"]) / f"keys-{os.getpid()}"


@dataclass
class Watched:
    """A database that knows what it is at; `begun` counts its jobs."""

    database: Database
    url: str
    begun: int = 0
    under_way: set[asyncio.Future[Any]] = field(default_factory=set)

    async def write(self, job: Job[T], *, patient: bool = False) -> T:
        return await self._watch(self.database.write(job, patient=patient))

    async def read(self, job: Job[T]) -> T:
        return await self._watch(self.database.read(job))

    async def _watch(self, working: Coroutine[Any, Any, T]) -> T:
        self.begun += 1
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.under_way.add(done)
        try:
            return await working
        finally:
            self.under_way.discard(done)
            done.set_result(None)

    def close(self) -> None:
        self.database.close()


@dataclass(slots=True)
class World:
    """Bot and sandbox; `settle` lets everything that follows from what people did come to rest."""

    sandbox: Sandbox
    bot: BotAccount
    app: App
    clock: SimulatedClock
    watched: Watched
    is_arranged: bool = False
    patience: float = 10
    """Seconds of the machine's time after which it is said that it does not come to rest."""

    @property
    def database(self) -> Database:
        """The bot's database."""
        return self.app.database

    async def settle(self) -> None:
        """Until nothing is under way; waits for limits are advanced, not slept."""
        for _ in range(10_000):
            await self.sandbox.quiet(self.patience)
            if self.is_arranged:
                self.is_arranged = False
                self.app.sender.wake()
            await self.app.rest()
            if self.app.sender.held_for is None:
                return
            self.clock.advance(timedelta(seconds=self.app.sender.held_for + 0.001))
        raise AssertionError("it does not come to rest")

    async def rest(self) -> None:
        """Until only time brings anything on: no request and no work of the database is under way."""
        while True:
            begun = self.watched.begun
            if await self.sandbox.unchanged() and begun == self.watched.begun and not self.watched.under_way:
                return
            if self.watched.under_way:
                await asyncio.wait(set(self.watched.under_way))

    async def until(self, holds: Callable[[], object]) -> None:
        """Until this holds, with no time passing."""
        await self.sandbox.until(holds)

    async def passes(self, **length: float) -> None:
        """Let time pass, tick, and settle."""
        self.clock.advance(timedelta(**length))
        await self.tick()
        await self.settle()

    async def tick(self) -> None:
        """The clock looks once."""
        await self.app.ticker.tick()

    async def handle(self, payload: dict[str, Any]) -> None:
        """An update reaches the bot by another way, as where it is delivered again."""
        await self.app.updates.handle(payload)

    async def stored(self, read: Callable[[Connection], T]) -> T:
        """What the database says."""
        return await self.database.read(read)

    async def arrange(self, write: Callable[[Connection], T]) -> T:
        """Put something into the database directly; the sender looks when things settle."""
        self.is_arranged = True
        return await self.database.write(write)

    @asynccontextmanager
    async def serves(self, settings: Settings) -> AsyncIterator[str]:
        """Its site, until the block ends; the address."""
        async with serving(settings, self.app) as port:
            yield f"http://127.0.0.1:{port}"

    async def visits(self, ask: Callable[[], Awaitable[int]]) -> int:
        """A browser asks the site; the status."""
        return await ask()


@asynccontextmanager
async def serving(settings: Settings, app: App, port: int = 0) -> AsyncIterator[int]:
    """The site of a bot over real HTTP, until the block ends; its port (0 takes a free one)."""
    runner = web.AppRunner(await site_of(settings, app), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port, reuse_address=True).start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


Peril = Callable[[str, Limits | None, datetime], AbstractAsyncContextManager[World]]
PERIL: list[Peril] = []
"""What worlds are made by instead, while one stands here."""


@asynccontextmanager
async def world(
    database_url: str, *, limits: Limits | None = None, start: datetime = MONDAY_MORNING
) -> AsyncIterator[World]:
    """A sandbox and a bot that talk over HTTP until the block ends."""
    if PERIL:
        async with PERIL[-1](database_url, limits, start) as perilous:
            yield perilous
        return
    clock = SimulatedClock(start)
    sandbox = Sandbox(clock, limits) if limits else Sandbox(clock)
    bot = sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    database = Watched(open_database(database_url, keys=keys_of(database_url)), database_url)
    try:
        async with sandbox.serving() as address:
            settings = Settings(_env_file=None, bot_token=TOKEN, telegram_api_url=address)
            async with running(settings, database, clock, web_server=False) as app:
                app.ticker.is_by_hand = True
                yield World(sandbox, bot, app, clock, database)
    finally:
        database.close()
