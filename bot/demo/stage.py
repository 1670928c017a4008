"""Bot and sandbox in one event loop on one clock, and a play on it: acts side by side, nothing left under way."""

import errno
import random
import socket
import tempfile
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from aiohttp import web
from sqlalchemy import Connection

import storage.outgoing
from bot.actions.table import next_due
from bot.app import App, running
from bot.clock import SimulatedClock
from bot.demo.pages import PATH, Households
from bot.demo.phones import Act, Phone
from bot.sandbox import BotAccount, Sandbox
from bot.sandbox.phone import PhoneOwner, add_phone_routes
from bot.settings import Settings
from storage.database import open_database
from storage.schema import migrate

T = TypeVar("T")

TOKEN = "8000000001:demo"  # noqa: S105 - of the sandbox
USERNAME = "shuoshi_demo_bot"
NAME = {"zh": "说事 · 演示", "en": "Shuoshi · demo"}
BETWEEN_STEPS = timedelta(seconds=23)
"""What a person needs between two presses."""
NEVER = datetime.max.replace(tzinfo=UTC)
CLOSING = 0.3
"""Seconds that browsers have to let go of the page."""


@dataclass(slots=True)
class Stage:
    """Where the history is played and the demo goes on; `owners` are on the page, nobody before it is ready."""

    sandbox: Sandbox
    bot: BotAccount
    app: App
    clock: SimulatedClock
    owners: list[PhoneOwner]
    households: Households

    async def settle(self) -> None:
        """Until nothing is under way; what waits after a failure is waited for on the clock."""
        while True:
            await self.sandbox.quiet()
            self.app.sender.wake()
            await self.app.rest()
            if self.app.sender.held_for is None:
                return
            self.clock.advance(timedelta(seconds=self.app.sender.held_for + 0.001))

    @contextmanager
    def unhurried(self) -> Iterator[None]:
        """Within, the sender looks when things settle, not after every single update: a history has no hurry.

        What falls due waits until time passes, too: on a busy machine it would come between two steps of somebody.
        """
        updates, ticker = self.app.updates, self.app.ticker
        stored, updates.stored, ticker.is_by_hand = updates.stored, lambda: None, True
        try:
            yield
        finally:
            updates.stored, ticker.is_by_hand = stored, False

    async def until(self, instant: datetime) -> None:
        """Let time pass; what falls due on the way happens, and goes out, when it is due."""
        while (due := await self.stored(next_due)) is not None and due <= instant:
            self.clock.advance_to(max(due, self.clock.now()))
            await self.app.ticker.tick()
            await self.settle()
        while (due := await self.stored(self._next_out)) is not None and due <= instant:
            self.clock.advance_to(due)
            await self.settle()
        self.clock.advance_to(max(instant, self.clock.now()))

    def _next_out(self, connection: Connection) -> datetime | None:
        return storage.outgoing.look(connection, self.clock.now(), 1).next_at

    async def play(self, acts: Iterable[tuple[Phone, Act]]) -> None:
        """Play acts side by side, those of one person one after another; between two steps everything settles."""
        queues: dict[int, deque[tuple[Phone, Act]]] = {}
        for phone, act in acts:
            queues.setdefault(phone.person.id, deque()).append((phone, act))
        while acting := [queue[0][0] for queue in queues.values() if _goes_on(queue)]:
            await self.settle()
            for phone in acting:
                phone.require_no_refusal()
            self.clock.advance(BETWEEN_STEPS)

    async def stored(self, read: Callable[[Connection], T]) -> T:
        """What the database says."""
        return await self.app.database.read(read)

    async def arranged(self, write: Callable[[Connection], T]) -> T:
        """What the operator does with a command instead of the chat."""
        return await self.app.database.write(write)


def _goes_on(queue: deque[tuple[Phone, Act]]) -> bool:
    """Take the next step of a person's acts; False where none is left."""
    while queue:
        for _ in queue[0][1]:
            return True
        queue.popleft()
    return False


@asynccontextmanager
async def raised(start: datetime, port: int, folder: Path | None = None) -> AsyncIterator[tuple[Stage, str]]:
    """A stage at `start` with its page on this port (0 takes a free one), and the address of the page.

    Everything lies in a temporary folder that is removed at the end, or in the one given. Raises OSError where the port
    is taken.
    """
    # Sending limits stay off after the history too: people who try it out shall not wait for Telegram's pace.
    clock = SimulatedClock(start)
    sandbox = Sandbox(clock, limits=None)
    bot = sandbox.add_bot(TOKEN, USERNAME, "说事")
    owners: list[PhoneOwner] = []
    site = sandbox.web_app()
    households = Households()
    add_phone_routes(site, sandbox, lambda: owners, name=NAME, sites=households.links)
    site.router.add_get(PATH, households.enter)
    runner = web.AppRunner(site, access_log=None, handler_cancellation=True, shutdown_timeout=CLOSING)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        with tempfile.TemporaryDirectory(prefix="shuoshi-demo-") as temporary:
            url = f"sqlite:///{folder or temporary}/demo.sqlite"
            migrate(url)
            database = open_database(url, durable=False)
            try:
                settings = _settings(address, _free_port(port + 1 if port else 0))
                random.seed(1)
                async with running(settings, database, clock) as app:
                    households.database, households.site, households.now = database, settings.address, clock.now
                    yield Stage(sandbox, bot, app, clock, owners, households), address
            finally:
                database.close()
    finally:
        await runner.cleanup()


def _settings(address: str, port: int) -> Settings:
    """The service's own pages are beside the page of the demo."""
    pages = f"http://127.0.0.1:{port}"
    return Settings(
        _env_file=None, bot_token=TOKEN, telegram_api_url=address, limits=False, port=port, public_url=pages
    )  # fmt: skip


def _free_port(wanted: int) -> int:
    """This port, or any other where it is taken."""
    for port in (wanted, 0):
        with socket.socket() as trying:
            trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trying.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(trying.getsockname()[1])
    raise OSError(errno.EADDRINUSE, "no port is free")
