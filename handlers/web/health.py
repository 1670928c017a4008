"""`/healthz` (the process lives), `/readyz` (it can work), `/metrics`."""

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text

from bot.clock import Clock
from storage.database import Database, Outage


def mount(site: web.Application, database: Database, clock: Clock) -> None:
    """Add the three addresses to the site."""

    async def healthz(_: web.Request) -> web.Response:
        return web.json_response({"ok": True})

    async def readyz(_: web.Request) -> web.Response:
        try:
            await database.write(lambda c: c.execute(text("SELECT 1")).scalar())
        except Outage:
            return web.json_response({"ok": False, "database": "away"}, status=503)
        return web.json_response({"ok": True, "at": clock.now().isoformat()})

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    site.router.add_get("/healthz", healthz)
    site.router.add_get("/readyz", readyz)
    site.router.add_get("/metrics", metrics)
