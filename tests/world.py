"""A building to test in: the sandbox standing in for Telegram, the whole bot over real HTTP, one clock for both."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from sqlalchemy import Connection

from bot.app import App, running
from bot.clock import SimulatedClock
from bot.sandbox.limits import Limits
from bot.sandbox.records import BotAccount
from bot.sandbox.sandbox import Sandbox
from bot.settings import Settings
from storage.database import Database, open_database

T = TypeVar("T")

TOKEN = "123456:sandbox"
MONDAY_MORNING = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
"""Monday, 1 June 2026, 09:00 in China."""


@dataclass(slots=True)
class World:
    """Bot and sandbox; `settle` lets everything that follows from what people did come to rest."""

    sandbox: Sandbox
    bot: BotAccount
    app: App
    clock: SimulatedClock

    @property
    def database(self) -> Database:
        """The bot's database."""
        return self.app.database

    async def settle(self) -> None:
        """Until nothing is under way; waits for limits are advanced, not slept."""
        for _ in range(10_000):
            await self.sandbox.quiet(patience=10)
            await self.app.rest()
            if self.app.sender.held_for is None:
                return
            self.clock.advance(timedelta(seconds=self.app.sender.held_for + 0.001))
        raise AssertionError("it does not come to rest")

    async def passes(self, **length: float) -> None:
        """Let time pass, tick, and settle."""
        self.clock.advance(timedelta(**length))
        await self.app.ticker.tick()
        await self.settle()

    async def stored(self, read: Callable[[Connection], T]) -> T:
        """What the database says."""
        return await self.database.read(read)

    async def arrange(self, write: Callable[[Connection], T]) -> T:
        """Put something into the database directly."""
        return await self.database.write(write)


@asynccontextmanager
async def world(
    database_url: str, *, limits: Limits | None = None, start: datetime = MONDAY_MORNING
) -> AsyncIterator[World]:
    """A sandbox and a bot that talk over HTTP until the block ends."""
    clock = SimulatedClock(start)
    sandbox = Sandbox(clock, limits) if limits else Sandbox(clock)
    bot = sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    database = open_database(database_url)
    try:
        async with sandbox.serving() as address:
            settings = Settings(_env_file=None, bot_token=TOKEN, telegram_api_url=address)
            async with running(settings, database, clock, web_server=False) as app:
                yield World(sandbox, bot, app, clock)
    finally:
        database.close()
