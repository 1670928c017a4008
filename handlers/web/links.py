"""`/l/…`: what a link of the bot carries, for whoever has no Telegram: opened on the page, or there."""

from aiohttp import web

from handlers.web import sessions
from handlers.web.site import SITE, page


def mount(site: web.Application) -> None:
    """Add the page to the site. Its addresses may be secret: nothing here writes one down."""
    site.router.add_get("/l/{payload:[A-Za-z0-9_-]{1,64}}", _link)


async def _link(request: web.Request) -> web.Response:
    """Looking changes nothing: it is opened by a press."""
    found, payload, username = await sessions.who(request), request.match_info["payload"], request.app[SITE].username
    return page(
        request, "landing.html", is_in=found is not None, payload=payload, csrf=await sessions.csrf_token(request),
        telegram=f"https://t.me/{username}?start={payload}" if username else "",
    )  # fmt: skip
