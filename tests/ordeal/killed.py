"""The story before a bot in a process of its own, which is killed by the system in the midst of anything."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.clock import SimulatedClock
from bot.sandbox.limits import Limits
from bot.sandbox.sandbox import Sandbox
from storage.database import Database, open_database
from tests.browser import Pages
from tests.ordeal.faults import Fault
from tests.ordeal.stage import ASKED, DONE, HELD, NOW, OFF, PASSED, PORT, TICKS, Stage
from tests.ordeal.told import NotedFaults, Told
from tests.stand import Crash
from tests.world import TOKEN, keys_of

EPOCH = datetime.fromtimestamp(0, UTC)
LOOKS = 25
"""How often the bot is asked whether it rests before time passes for an update that it leaves with Telegram."""
PATIENCE = 300.0
"""Seconds of the machine's time within which the bot does what it is asked; on a busy one it draws for a minute."""


class Killed(Told):
    """The bot is elsewhere: it is asked to tick and to come to rest over the stage, and may be dead."""

    def __init__(self, stage: Stage, database: Database, *told: Any) -> None:
        super().__init__(*told)
        self.stage, self._database = stage, database
        self.parent: asyncio.subprocess.Process
        self.process = 0
        self._looked = 0

    @property
    def database(self) -> Database:
        """The bot's database, by another connection."""
        return self._database

    @property
    def is_dead(self) -> bool:
        """Whether the process was killed."""
        return self.process == 0

    @property
    def held_for(self) -> float | None:
        """How long the sender waits."""
        return None if self.stage[HELD] < 0 else self.stage[HELD] / 1e6

    async def start(self) -> None:
        """Start the process."""
        assert self.parent.stdin is not None
        assert self.parent.stdout is not None
        self._show_hour()
        self.parent.stdin.write(b"start\n")
        self.process = int(await self.parent.stdout.readline())
        await self._asks(ticks=False)
        self.port = self.stage[PORT]
        self.served = self.served or Pages(self, f"http://127.0.0.1:{self.port}")

    async def stop(self) -> None:
        """Kill the process: there is no other way to stop it here."""
        self.kill()

    def kill(self) -> None:
        """Kill -9."""
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            self.process, self.struck = 0, self.struck + 1

    async def _asks(self, *, ticks: bool) -> None:
        self.stage[TICKS] = int(ticks)
        self.stage[ASKED] = asked = self.stage[ASKED] + 1
        async with asyncio.timeout(PATIENCE):
            while self.stage[DONE] != asked:
                await asyncio.sleep(0.001)
                if self.is_dead:
                    raise Crash

    async def tick(self) -> None:
        await self._asks(ticks=True)

    async def rests(self) -> None:
        """Until the bot has nothing to do, and has fetched what it can."""
        for _ in range(LOOKS):
            was_quiet = not self.sandbox.unquiet()
            await self._asks(ticks=False)
            if was_quiet and not self.sandbox.unquiet() and await self.sandbox.unchanged():
                return
            await asyncio.sleep(0.002)

    def advances(self, seconds: float) -> None:
        super().advances(seconds)
        self._show_hour()

    def _show_hour(self) -> None:
        self.stage[PASSED] = int(self.clock.monotonic() * 1e6)
        self.stage[OFF] = int(self.machine.off.total_seconds() * 1e6)
        self.stage[NOW] = int((self.clock.now() - EPOCH).total_seconds() * 1e6)

    async def handle(self, payload: dict[str, Any]) -> None:
        """There is no other way to a process that polls."""


class Kill(Fault):
    """The process is killed at whatever it is at."""

    def __init__(self, chance: random.Random, within: float = 0.12) -> None:
        self._chance, self._within = chance, within
        self._killing: asyncio.Task[None] | None = None

    async def strikes(self, told: Told) -> None:
        assert isinstance(told, Killed)
        await self.heals(told)
        after = self._chance.uniform(0, self._within)

        async def kill() -> None:
            await asyncio.sleep(after)
            told.kill()

        self._killing = asyncio.create_task(kill())

    async def heals(self, told: Told) -> None:
        if self._killing is not None:
            self._killing.cancel()
            with suppress(asyncio.CancelledError):
                await self._killing
            self._killing = None


@asynccontextmanager
async def killable(url: str, folder: Path, fault: Fault, start: datetime) -> AsyncIterator[Killed]:
    """A sandbox, and a bot before it in a process of its own, until the block ends."""
    clock, stage = SimulatedClock(start), Stage(folder / "stage")
    sandbox = Sandbox(clock, Limits(), NotedFaults())
    sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    keys = keys_of(url)
    database = open_database(url, keys=keys)
    async with sandbox.serving() as address:
        parent = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.ordeal.process", str(folder / "stage"), url, str(keys or ""), address,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        told = Killed(stage, database, url, sandbox, clock, address, fault)
        told.parent = parent
        try:
            await told.start()
            yield told
        finally:
            if told.served is not None:
                for session in told.served.sessions:
                    await session.close()
            told.kill()
            parent.kill()
            await parent.communicate()
            database.close()
