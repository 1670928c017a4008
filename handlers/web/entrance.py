"""The ways onto the page: the slip of the household, a link that the bot or another device gives, and out again."""

import secrets
from functools import partial

from aiohttp import web
from sqlalchemy import Connection

import storage.pages
import storage.residents
from bot.domain.base import Refused
from bot.domain.codes import grouped, read_code
from bot.domain.commands.forms import Start
from handlers.web import sessions
from handlers.web.page import done
from handlers.web.site import SITE, Site, page, spoken
from storage.residents import Known


def mount(site: web.Application) -> None:
    """Add the entrances to the site. Their addresses are secret: nothing here writes one down."""
    site.router.add_get("/", _front)
    site.router.add_post("/", _typed)
    site.router.add_get("/h/{code}", _slip)
    site.router.add_post("/h/{code}", _enter)
    site.router.add_get("/in/{secret:[A-Za-z0-9_-]{43}}", _link)
    site.router.add_post("/in/{secret:[A-Za-z0-9_-]{43}}", _by_link)
    site.router.add_post("/out", _leave)


async def _front(request: web.Request) -> web.Response:
    if await sessions.who(request) is not None:
        raise web.HTTPSeeOther("/home")
    return await _front_page(request)


async def _front_page(request: web.Request, refused: str = "", typed: str = "") -> web.Response:
    return page(request, "front.html", refused=refused, typed=typed, csrf=await sessions.csrf_token(request))


async def _typed(request: web.Request) -> web.Response:
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    typed = str(form.get("code", ""))
    try:
        code = read_code(typed)
    except Refused as refused:
        return await _front_page(request, refused.code, typed)
    raise web.HTTPSeeOther(f"/h/{code}")


async def _slip(request: web.Request) -> web.Response:
    code = _code(request)
    found = await sessions.who(request)
    return page(
        request, "slip.html", code=grouped(code), is_in=found is not None, telegram=_in_telegram(request, f"h_{code}"),
        csrf=await sessions.csrf_token(request),
    )  # fmt: skip


async def _enter(request: web.Request) -> web.Response:
    code = _code(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    found = await sessions.who(request)
    site, turn = request.app[SITE], secrets.token_urlsafe(12)
    answer = web.HTTPSeeOther(f"/home/t/{turn}")
    if found is None:
        name, language = sessions.device_name(request), spoken(request)
        known, secret = await site.database.write(partial(_open, site=site, name=name, language=language))
        sessions.set_cookie(request, answer, secret)
    else:
        known = found[0]
    await done(request, known, Start(f"h_{code}"), turn)
    raise answer


def _open(connection: Connection, site: Site, name: str, language: str) -> tuple[Known, str]:
    known = storage.residents.open_page_account(connection, language, site.clock.now())
    return known, sessions.sign_in(known.id, name, site)(connection)


async def _link(request: web.Request) -> web.Response:
    return page(request, "link.html", csrf=await sessions.csrf_token(request))


async def _by_link(request: web.Request) -> web.Response:
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    site, secret, name = request.app[SITE], request.match_info["secret"], sessions.device_name(request)
    signed = await site.database.write(partial(_use, site=site, secret=secret, name=name))
    if signed is None:
        return page(request, "failed.html", 410, why="pages-link-over")
    answer = web.HTTPSeeOther("/home")
    sessions.set_cookie(request, answer, signed)
    raise answer


def _use(connection: Connection, site: Site, secret: str, name: str) -> str | None:
    account_id = storage.pages.use_link(connection, secret, site.clock.now())
    return None if account_id is None else sessions.sign_in(account_id, name, site)(connection)


async def _leave(request: web.Request) -> web.Response:
    known, device = await sessions.signed_in(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    site = request.app[SITE]
    end = partial(storage.pages.end, device_id=device.id, account_id=known.id, now=site.clock.now())
    await site.database.write(end)
    answer = web.HTTPSeeOther("/")
    sessions.drop_cookie(request, answer)
    raise answer


def _code(request: web.Request) -> str:
    try:
        return read_code(request.match_info["code"])
    except Refused:
        raise web.HTTPNotFound from None


def _in_telegram(request: web.Request, payload: str) -> str:
    username = request.app[SITE].username
    return f"https://t.me/{username}?start={payload}" if username else ""
