"""What is mine: the household, language, silence, what is known of me, and the way out."""

from aiohttp import web

import storage.pages
from bot.domain.pages import page_of
from bot.screens import pages as screens
from handlers.web import sessions
from handlers.web.drawing import lined
from handlers.web.site import SITE, page


def mount(site: web.Application) -> None:
    """Add the page to the site."""
    site.router.add_get("/home/mine", _mine)


async def _mine(request: web.Request) -> web.Response:
    known, device = await sessions.signed_in(request)
    site = request.app[SITE]
    unread = await site.database.read(lambda c: storage.pages.unread(c, page_of(known.id), site.clock.now()))
    return page(
        request, "mine.html", here="mine", unread=unread, csrf=await sessions.csrf_token(request),
        items=lined(request, screens.mine()), device=device.name,
    )  # fmt: skip
