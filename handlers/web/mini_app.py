"""The pages in Telegram's own window: who it is opened for is signed by Telegram, and no other word is believed."""

import secrets
from functools import partial

from aiohttp import web
from sqlalchemy import Connection

import storage.pages
import storage.residents
import storage.updates
from bot.domain.commands.devices import SignInByApp
from bot.domain.devices import LINK_LASTS, PROOF_LASTS
from bot.domain.mini_app import Signed, signed_for
from bot.i18n import language_of
from bot.screens.base import Text
from handlers.web import sessions
from handlers.web.page import done
from handlers.web.site import POLICY, SITE, THEME, THEMES, Site, failed, keep_cookie, page
from storage.residents import Known

IN_TELEGRAM = POLICY.replace("frame-ancestors 'none'", "frame-ancestors https://web.telegram.org")
"""Telegram in a browser shows the page in a frame; everything further opens in a window of its own."""
WINDOW = "Telegram"


def mount(site: web.Application) -> None:
    """Add the entrance from Telegram's window to the site."""
    site.router.add_get("/app", _opened)
    site.router.add_post("/app", _sign_in)


async def _opened(request: web.Request) -> web.Response:
    return _framed(page(request, "app.html", csrf=await sessions.csrf_token(request)))


async def _sign_in(request: web.Request) -> web.Response:
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    site = request.app[SITE]
    signed = signed_for(str(form.get("init_data", "")), site.mini_app_key, site.clock.now())
    if signed is None:
        return _framed(failed(request, 403, Text("devices-app-refused")))
    known = await site.database.write(partial(_known, site=site, signed=signed))
    if str(form.get("platform", "")).startswith("web"):
        return await _in_a_window(request, known, signed)
    leads = web.HTTPSeeOther("/home")
    found = await sessions.who(request)
    if found is None or found[0].id != known.id:
        secret = storage.pages.fresh_secret()
        named = sessions.device_name(request, WINDOW)
        command = SignInByApp(signed.proof, storage.pages.hashed(secret), named)
        answer = await done(request, known, command, secrets.token_urlsafe(12))
        if answer.refused is not None:
            return failed(request, 403, Text("devices-app-again"))
        sessions.set_cookie(request, leads, secret)
    _keep_theme(site, leads, str(form.get("theme", "")))
    raise leads


def _known(connection: Connection, site: Site, signed: Signed) -> Known:
    language = language_of(signed.language)
    return storage.residents.open_account(connection, signed.telegram_id, language, site.clock.now())


async def _in_a_window(request: web.Request, known: Known, signed: Signed) -> web.Response:
    """A frame keeps no cookie of ours: what signs in is a link for a window of its own."""
    site = request.app[SITE]
    link = await site.database.write(partial(_link, site=site, known=known, signed=signed))
    if link is None:
        return _framed(failed(request, 403, Text("devices-app-again")))
    minutes = int(LINK_LASTS.total_seconds()) // 60
    return _framed(page(request, "app_window.html", link=link, minutes=minutes))


def _link(connection: Connection, site: Site, known: Known, signed: Signed) -> str | None:
    now = site.clock.now()
    if not storage.pages.use_up(connection, known.id, signed.proof, now + PROOF_LASTS, now):
        return None
    secret = storage.updates.installation_secret(connection)
    made = storage.pages.make_link(connection, known.id, now + LINK_LASTS, secret)
    return f"/in/{storage.pages.secret_of(made, secret)}"


def _keep_theme(site: Site, answer: web.StreamResponse, theme: str) -> None:
    """Light or dark, as the window is."""
    if theme in THEMES:
        keep_cookie(site, answer, THEME, theme)


def _framed(answer: web.Response) -> web.Response:
    answer.headers["Content-Security-Policy"] = IN_TELEGRAM
    return answer
