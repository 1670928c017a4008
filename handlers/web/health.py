"""`/healthz` (the process lives), `/readyz` (it can work, and what it is there for); apart from them `/metrics`."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

import storage.upkeep
from bot.clock import Clock
from storage.database import Database, Outage
from storage.election import Seat
from storage.standby import waits_for_standby

PATIENCE = 5.0
"""Seconds a write may take before the database counts as away."""
GOOD_FOR = 2.0
"""Seconds for which an answer stands: whoever asks a thousand times a second costs one write in that time."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the process is there for; of what one at a time does, whether it is the one."""

    role: str = "all"
    seats: Mapping[Seat, bool] = field(default_factory=dict)

    @property
    def told(self) -> dict[str, object]:
        """As `/readyz` says it."""
        return {"role": self.role, "elected": {seat.name.lower(): is_it for seat, is_it in self.seats.items()}}


@dataclass(slots=True)
class Beat:
    """Writes something to stay, once at a time and once in `good_for` seconds, however many ask.

    A commit that is blocked is waited for by whoever asks next.
    """

    database: Database
    clock: Clock
    patience: float
    good_for: float = GOOD_FOR
    under_way: asyncio.Task[None] | None = None
    asked: asyncio.Task[str | None] | None = None
    answered_at: float = 0.0

    async def fails(self) -> str | None:
        """What is wrong with the database, None where it took it; who asks meanwhile or soon after hears the same."""
        is_old = self.clock.monotonic() - self.answered_at >= self.good_for
        if self.asked is None or (self.asked.done() and is_old):
            self.asked = asyncio.create_task(self._asks())
        return await asyncio.shield(self.asked)

    async def _asks(self) -> str | None:
        try:
            return await self._tries()
        finally:
            self.answered_at = self.clock.monotonic()

    async def _tries(self) -> str | None:
        if self.under_way is None or self.under_way.done():
            beat = partial(storage.upkeep.beat, now=self.clock.now())
            self.under_way = asyncio.create_task(self._write(beat))
        try:
            async with asyncio.timeout(self.patience):
                await asyncio.shield(self.under_way)
        except Outage:
            return "away"
        except TimeoutError:
            return await self._why_not()
        return None

    async def _write(self, beat: "partial[None]") -> None:
        await self.database.write(beat)

    async def _why_not(self) -> str:
        try:
            async with asyncio.timeout(self.patience):
                waiting = await self.database.read(waits_for_standby)
        except (Outage, TimeoutError):
            return "does not answer"
        return "waits for its standby: it does not commit" if waiting else "does not commit"


def mount(
    site: web.Application, database: Database, clock: Clock, patience: float = PATIENCE,
    standing: Standing | None = None,
) -> None:  # fmt: skip
    """Add the two addresses to the site."""
    beat, standing = Beat(database, clock, patience), standing or Standing()

    async def healthz(_: web.Request) -> web.Response:
        return web.json_response({"ok": True})

    async def readyz(_: web.Request) -> web.Response:
        """A full disk or a standby that froze shows only where something is written to stay."""
        if (wrong := await beat.fails()) is not None:
            return web.json_response({"ok": False, "database": wrong, **standing.told}, status=503)
        return web.json_response({"ok": True, "at": clock.now().isoformat(), **standing.told})

    site.router.add_get("/healthz", healthz)
    site.router.add_get("/readyz", readyz)


def metrics() -> web.Application:
    """A site of its own that tells what the service counts, for an address that only its operator reaches."""
    apart = web.Application()
    apart.router.add_get("/metrics", _metrics)
    return apart


async def _metrics(_: web.Request) -> web.Response:
    return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
