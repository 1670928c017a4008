"""`/duty/<secret>.ics`: the calendar of a unit's turns, or of a household's, for whoever knows its address."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from wsgiref.handlers import format_date_time

from aiohttp import web
from sqlalchemy import Connection

import storage.duty
from bot.actions.duty.subscribing import PATH, read_calendar
from bot.delivery.feeds import TYPE, written
from storage.database import Database, Outage

KEPT_FOR = 3600
"""Seconds for which a calendar program need not ask again."""
AGAIN_AFTER = 300
"""Seconds after which it may, where the database is away."""


@dataclass(frozen=True, slots=True)
class Found:
    """A calendar as it is sent."""

    body: bytes
    changed_at: datetime

    @property
    def etag(self) -> str:
        """Another one for anything else that is sent."""
        return sha256(self.body).hexdigest()[:32]


def mount(site: web.Application, database: Database) -> None:
    """Add the calendars to the site. Their addresses are secret: nothing here writes one down."""

    async def feed(request: web.Request) -> web.Response:
        secret = request.match_info["secret"]
        try:
            found = await database.read(lambda connection: _read(connection, secret))
        except Outage:
            return web.Response(status=503, headers={"Retry-After": str(AGAIN_AFTER)})
        return _answer(request, found)

    site.router.add_get(PATH.replace("{secret}", "{secret:[0-9a-f]{32}}"), feed)


def _read(connection: Connection, secret: str) -> Found | int:
    """The calendar; 404 where there never was one behind the address, 410 where it holds no longer."""
    kept = storage.duty.feeds.find(connection, secret)
    if kept is None:
        return 404
    if not kept.is_valid:
        return 410
    calendar = read_calendar(connection, kept.unit_id, kept.household_id)
    return Found(written(calendar), calendar.changed_at)


def _answer(request: web.Request, found: Found | int) -> web.Response:
    if isinstance(found, int):
        return web.Response(status=found, text="404: Not Found" if found == 404 else "410: Gone")
    headers = {
        "ETag": f'"{found.etag}"',
        "Last-Modified": format_date_time(found.changed_at.timestamp()),
        "Cache-Control": f"private, max-age={KEPT_FOR}",
        "X-Robots-Tag": "noindex",
    }
    if any(one.value in (found.etag, "*") for one in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    headers["Content-Disposition"] = 'inline; filename="duty.ics"'
    return web.Response(body=found.body, content_type=TYPE, charset="utf-8", headers=headers)
