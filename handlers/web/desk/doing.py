"""What is pressed and written at the desk: the same commands as in the chat, answered at the desk."""

from aiohttp import web

from handlers.web.desk.frame import around, framed, nobodys
from handlers.web.media import given
from handlers.web.page import answered, asked


def mount(site: web.Application) -> None:
    """Add the ways of doing things to the site."""
    site.router.add_post("/desk/do", _do)
    site.router.add_post("/desk/say", _say)
    site.router.add_get("/desk/t/{turn}", _turn)


async def _do(request: web.Request) -> web.Response:
    raise web.HTTPSeeOther(f"/desk/t/{await asked(request)}")


async def _say(request: web.Request) -> web.Response:
    _, said, _ = await given(request)
    raise web.HTTPSeeOther(f"/desk/t/{said.trace}")


async def _turn(request: web.Request) -> web.Response:
    frame = await framed(request)
    if frame is None:
        return nobodys(request)
    values = await around(request, frame)
    del values["csrf"]
    return await answered(request, "desk_turn.html", **values)
