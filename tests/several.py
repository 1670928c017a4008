"""Several processes on one PostgreSQL before one sandbox, which can be killed; and a balancer in front of them."""

import asyncio
import os
import random
import signal
import socket
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import select

from bot.app import running
from bot.sandbox.limits import Limits
from bot.sandbox.sandbox import Sandbox
from bot.settings import Settings
from storage.database import engine_of, open_database
from storage.outgoing import Outgoing, Surface
from tests.bot_process import AheadClock
from tests.world import MONDAY_MORNING, TOKEN, Watched, World

OUT, SURFACES = Outgoing.__table__, Surface.__table__


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@dataclass(slots=True, eq=False)
class Started:
    """A process of the service."""

    role: str
    port: int
    pid: int

    async def ready(self) -> dict[str, Any] | None:
        """What `/readyz` says; None where nobody listens."""
        with suppress(aiohttp.ClientError, OSError):
            async with (
                aiohttp.ClientSession() as session,
                session.get(f"http://127.0.0.1:{self.port}/readyz") as answer,
            ):
                said: dict[str, Any] = await answer.json()
                return said
        return None

    async def holds(self, seat: str) -> bool:
        said = await self.ready()
        return bool(said and said["elected"].get(seat))

    def signal(self, number: int) -> None:
        os.kill(self.pid, number)

    async def status(self, path: str, method: str = "GET") -> int:
        """How a request to this process ends."""
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, f"http://127.0.0.1:{self.port}{path}") as answer,
        ):
            return answer.status

    @property
    def lives(self) -> bool:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True


@dataclass(slots=True)
class Several:
    """The sandbox, and the processes that were started before it."""

    sandbox: Sandbox
    settings: Settings
    clock: AheadClock
    parent: asyncio.subprocess.Process
    processes: list[Started] = field(default_factory=list)
    in_flight: Counter[int] = field(default_factory=Counter)
    """How often something was being sent to a chat when a process was killed."""

    async def start(self, *roles: str) -> list[Started]:
        """Start a process of each role; they are ready when this returns."""
        assert self.parent.stdin is not None
        assert self.parent.stdout is not None
        begun = []
        for role in roles:
            port = free_port()
            self.parent.stdin.write(f"{role} {port}\n".encode())
            begun.append(Started(role, port, int(await self.parent.stdout.readline())))
        self.processes += begun
        for one in begun:
            await until(one.ready)
        return begun

    async def elected(self, seat: str = "sender") -> Started:
        """The process that holds the seat, as soon as one does."""
        found: list[Started] = []

        async def any_holds() -> bool:
            found[:] = [one for one in self.processes if await one.holds(seat)]
            return bool(found)

        await until(any_holds)
        (one,) = found
        return one

    def kill(self, one: Started) -> None:
        """Kill -9, and note what was in flight."""
        one.signal(signal.SIGKILL)
        self.processes.remove(one)
        engine = engine_of(self.settings.database_url, reads_only=True, connections=1)
        with engine.connect() as connection:
            self.in_flight.update(connection.execute(select(OUT.c.chat_id).where(OUT.c.state == "sending")).scalars())
            posting = select(SURFACES.c.chat_id).where(SURFACES.c.uncertain > 0, SURFACES.c.message_id.is_(None))
            self.in_flight.update(connection.execute(posting).scalars())
        engine.dispose()

    async def stop(self, one: Started) -> None:
        """SIGTERM; gone when this returns."""
        one.signal(signal.SIGTERM)

        async def gone() -> bool:
            return not one.lives

        await until(gone)
        self.processes.remove(one)

    async def rests(self) -> None:
        """Until everything is taken in and everything is sent."""
        engine = engine_of(self.settings.database_url, reads_only=True, connections=1)

        async def rested() -> bool:
            if self.sandbox.unquiet():
                return False
            with engine.connect() as connection:
                left = select(OUT.c.id).where(OUT.c.state.in_(("waiting", "sending")))
                stale = select(SURFACES.c.id).where(SURFACES.c.shown < SURFACES.c.wanted, SURFACES.c.state == "live")
                return not connection.execute(left).all() and not connection.execute(stale).all()

        await until(rested, 60)
        engine.dispose()

    @asynccontextmanager
    async def by_itself(self) -> AsyncIterator[World]:
        """The bot within this process, while no other runs."""
        url = self.settings.database_url
        database = Watched(open_database(url, keys=self.settings.keys_folder), url)
        settings = self.settings.model_copy(update={"webhook_url": ""})
        try:
            async with running(settings, database, self.clock, web_server=False) as app:
                yield World(self.sandbox, self.sandbox.world.bots[TOKEN], app, self.clock, database)  # type: ignore[arg-type]
        finally:
            database.close()


async def until(holds: Callable[[], Any], patience: float = 30.0) -> float:
    """Ask until this holds; the seconds it took."""
    began = time.monotonic()
    while not await holds():
        assert time.monotonic() - began < patience, "it did not come about"
        await asyncio.sleep(0.1)
    return time.monotonic() - began


@asynccontextmanager
async def several(url: str, folder: Path, **more: Any) -> AsyncIterator[Several]:
    """All that, until the block ends; whatever runs then is killed. Logs are in the folder."""
    ahead = (MONDAY_MORNING - datetime.now(UTC)).total_seconds()
    clock = AheadClock(ahead)
    sandbox = Sandbox(clock, Limits.off())
    sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    async with sandbox.serving() as address:
        settings = Settings(
            _env_file=None, bot_token=TOKEN, telegram_api_url=address, database_url=url, keys_folder=folder / "keys",
            limits=False, **more,
        )  # fmt: skip
        parent = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.role_process", settings.model_dump_json(), str(ahead),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            env=os.environ | {"PROCESS_LOGS": str(folder)},
        )  # fmt: skip
        town = Several(sandbox, settings, clock, parent)
        try:
            yield town
        finally:
            for one in town.processes:
                with suppress(ProcessLookupError):
                    one.signal(signal.SIGKILL)
            parent.kill()
            await parent.communicate()


class Balancer:
    """Passes each connection on to a process that takes it, by chance; who stopped accepting gets no more."""

    def __init__(self, seed: int = 1) -> None:
        self.ports: list[int] = []
        self._chance = random.Random(seed)
        self._passing: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def listening(self, port: int) -> AsyncIterator[None]:
        server = await asyncio.start_server(self._taken, "127.0.0.1", port)
        try:
            yield
        finally:
            server.close()
            for task in self._passing:
                task.cancel()
            await asyncio.gather(*self._passing, return_exceptions=True)

    def _taken(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._pass(reader, writer))
        self._passing.add(task)
        task.add_done_callback(self._passing.discard)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with closing(writer):
            for port in self._chance.sample(self.ports, len(self.ports)):
                with suppress(OSError):
                    back, forth = await asyncio.open_connection("127.0.0.1", port)
                    break
            else:
                return
            with closing(forth):
                ways = {asyncio.create_task(_pipe(reader, forth)), asyncio.create_task(_pipe(back, writer))}
                try:
                    await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    for way in ways:
                        way.cancel()


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while part := await reader.read(65536):
            writer.write(part)
            await writer.drain()
