"""`/healthz` (the process lives), `/readyz` (it can work); apart from them `/metrics`, for its operator alone."""

import asyncio
from functools import partial

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

import storage.upkeep
from bot.clock import Clock
from storage.database import Database, Outage

PATIENCE = 5.0
"""Seconds a write may take before the database counts as away."""


def mount(site: web.Application, database: Database, clock: Clock, patience: float = PATIENCE) -> None:
    """Add the two addresses to the site."""

    async def healthz(_: web.Request) -> web.Response:
        return web.json_response({"ok": True})

    async def readyz(_: web.Request) -> web.Response:
        """A full disk or a standby that froze shows only where something is written to stay."""
        now = clock.now()
        try:
            async with asyncio.timeout(patience):
                await database.write(partial(storage.upkeep.beat, now=now))
        except Outage:
            return web.json_response({"ok": False, "database": "away"}, status=503)
        except TimeoutError:
            return web.json_response({"ok": False, "database": "does not commit"}, status=503)
        return web.json_response({"ok": True, "at": now.isoformat()})

    site.router.add_get("/healthz", healthz)
    site.router.add_get("/readyz", readyz)


def metrics() -> web.Application:
    """A site of its own that tells what the service counts, for an address that only its operator reaches."""
    apart = web.Application()
    apart.router.add_get("/metrics", _metrics)
    return apart


async def _metrics(_: web.Request) -> web.Response:
    return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
