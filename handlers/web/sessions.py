"""Who a request comes from: a signed cookie that names a device, and tokens that no other site can know."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from aiohttp import web
from sqlalchemy import Connection

import storage.pages
import storage.residents
from bot.domain.base import AccountId
from bot.domain.pages import is_page
from handlers.web.site import LANGUAGE, SITE, VISITOR, Site, host_cookie, keep_cookie
from storage.pages import KnownDevice
from storage.residents import Known

T = TypeVar("T")

LASTS = 400 * 24 * 3600
"""Seconds a browser keeps the cookie: browsers take no more; each visit begins them anew."""
TOKEN_HOURS = 48
"""Hours for which a page that was left open can still be sent."""
COOKIE = "shuoshi"
_CSRF = "csrf"


def _signed(key: bytes, purpose: str, words: str) -> str:
    return hmac.new(key, f"{purpose}:{words}".encode(), hashlib.sha256).hexdigest()


def seal(site: Site, account_id: AccountId, words: str) -> str:
    """What shows that this was made here for this very person."""
    return _signed(site.secret, f"for-{account_id}", words)[:32]


def is_same(shown: str, expected: str) -> bool:
    """Whether two secrets are the same, in a time that tells nothing."""
    return hmac.compare_digest(shown.encode("utf-8", "surrogateescape"), expected.encode())


def signed(key: bytes, secret: str) -> str:
    """The value of the cookie: the device's secret and its signature."""
    return f"{secret}.{_signed(key, 'device', secret)}"


def set_cookie(request: web.Request, answer: web.StreamResponse, secret: str) -> None:
    """The browser keeps the device's secret, signed; no script reads it, no other site sends it."""
    site = request.app[SITE]
    keep_cookie(site, answer, COOKIE, signed(site.secret, secret), LASTS)


def drop_cookie(request: web.Request, answer: web.StreamResponse) -> None:
    """The browser forgets the device's secret."""
    site = request.app[SITE]
    answer.del_cookie(host_cookie(site, COOKIE), path="/", secure=site.address.startswith("https://"), httponly=True)


def secret_shown(request: web.Request) -> str | None:
    """The device's secret in the cookie; None where there is none that we signed."""
    site = request.app[SITE]
    found = re.fullmatch(r"([A-Za-z0-9_-]{43})\.([0-9a-f]{64})", request.cookies.get(host_cookie(site, COOKIE), ""))
    if found is None or not is_same(found[2], _signed(site.secret, "device", found[1])):
        return None
    return found[1]


Who = tuple[Known, KnownDevice]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was found when it was asked who this is."""

    who: Who | None


_ASKED = web.RequestKey("asked", _Asked)


async def who(request: web.Request) -> Who | None:
    """The person and device a request comes from, asked once a request; the page then speaks their language."""
    if _ASKED not in request:
        secret = secret_shown(request)
        request[_ASKED] = _Asked(await _find(request, secret) if secret is not None else None)
    return request[_ASKED].who


def asked(request: web.Request) -> Who | None:
    """The person and device, where it was asked before in this request."""
    return request[_ASKED].who if _ASKED in request else None


async def _find(request: web.Request, secret: str) -> Who | None:
    site = request.app[SITE]
    found = await site.database.read(partial(_known, secret=secret, now=site.clock.now()))
    if found is not None:
        await _noted(request, found)
    return found


async def _noted(request: web.Request, found: Who) -> None:
    """The page speaks the person's language, and the device was there."""
    site, (known, device) = request.app[SITE], found
    now = site.clock.now()
    request[LANGUAGE] = known.language
    if now - device.seen_at >= storage.pages.SEEN_EVERY:
        await site.database.write(partial(storage.pages.seen, device_id=device.id, now=now))


def _known(connection: Connection, secret: str, now: datetime) -> Who | None:
    """Who the secret is of; nobody once its cookie has run out, whoever kept it longer than browsers do."""
    device = storage.pages.device_of(connection, secret)
    if device is None or now - device.seen_at >= timedelta(seconds=LASTS):
        return None
    known = storage.residents.account(connection, device.account_id)
    return (known, device) if known is not None else None


async def signed_in(request: web.Request) -> Who:
    """The person and device; a page that says how to sign in where there is none."""
    found = await who(request)
    if found is None:
        raise web.HTTPSeeOther("/")
    return found


async def signed_in_reads(request: web.Request, read: Callable[[Connection, Known], T]) -> tuple[Known, T]:
    """The person, and what a page reads in their name, both read at once; where there is nobody as `signed_in`."""
    site, secret = request.app[SITE], secret_shown(request)
    if secret is None or _ASKED in request:
        known, _ = await signed_in(request)
        return known, await site.database.read(lambda connection: read(connection, known))

    def together(connection: Connection) -> tuple[Who, T] | None:
        found = _known(connection, secret, site.clock.now())
        return (found, read(connection, found[0])) if found is not None else None

    found = await site.database.read(together)
    request[_ASKED] = _Asked(found[0] if found is not None else None)
    if found is None:
        raise web.HTTPSeeOther("/")
    await _noted(request, found[0])
    return found[0][0], found[1]


def has_telegram(request: web.Request) -> bool:
    """Whether the person of this request, who was asked for, can also be found in Telegram."""
    found = request[_ASKED].who if _ASKED in request else None
    return found is not None and not is_page(found[0].telegram_id)


async def csrf_token(request: web.Request) -> str:
    """What a form of this page carries, so that only our own pages can send it."""
    site = request.app[SITE]
    hour = int(site.clock.now().timestamp()) // 3600
    return f"{hour}.{_signed(site.secret, _CSRF, f'{await _holder(request)}:{hour}')}"


async def require_ours(request: web.Request, token: str) -> None:
    """Refuse a form that is not of a page of ours, or was left open for too long (403)."""
    site = request.app[SITE]
    came_from = request.headers.get("Sec-Fetch-Site", "same-origin")
    found = re.fullmatch(r"(\d{1,9})\.([0-9a-f]{64})", token)
    if found is None or came_from not in ("same-origin", "none"):
        raise web.HTTPForbidden
    if not is_same(found[2], _signed(site.secret, _CSRF, f"{await _holder(request)}:{int(found[1])}")):
        raise web.HTTPForbidden
    # Of an hour to come where another server's clock is ahead, or this one was set back.
    if abs(int(site.clock.now().timestamp()) // 3600 - int(found[1])) > TOKEN_HOURS:
        raise web.HTTPForbidden


async def _holder(request: web.Request) -> str:
    found = await who(request)
    if found is not None:
        return str(found[1].id)
    shown = request.cookies.get(host_cookie(request.app[SITE], "visitor"), "")
    if not re.fullmatch(r"[A-Za-z0-9_-]{22}", shown) and VISITOR not in request:
        request[VISITOR] = secrets.token_urlsafe(16)
    return str(request.get(VISITOR, shown))


_KINDS = (
    ("MicroMessenger", "WeChat"), ("Telegram", "Telegram"), ("HuaweiBrowser", "Huawei"), ("Edg", "Edge"),
    ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"),
)  # fmt: skip
_SYSTEMS = (
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)  # fmt: skip


def device_name(request: web.Request, window: str = "") -> str:
    """What a household calls a device by: its system and browser, as far as the browser says, or its `window`."""
    agent = request.headers.get("User-Agent", "")
    system = next((name for mark, name in _SYSTEMS if mark in agent), "")
    kind = window or next((name for mark, name in _KINDS if mark in agent), "")
    return " · ".join(filter(None, (system, kind)))
