"""Pictures, voices and prints on pages: addresses for one person and a short time, and what lies behind them.

Whoever is shown a screen may see what it shows: the address is made with it, for them.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections import OrderedDict
from concurrent.futures import BrokenExecutor
from dataclasses import astuple, dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Literal
from urllib.parse import quote

import segno
from aiohttp import web

import storage.redemption
from bot.domain.base import AccountId
from bot.domain.codes import pickup_link
from bot.domain.redemption.reservation import ReservationId
from bot.screens.base import Print, Text
from handlers.web import pictures, sessions, voices
from handlers.web.site import SITE, Site, failed, spoken

Size = Literal["small", "whole"]

HOURS = 2
"""For how many hours an address is good, the one that has begun among them."""
KEPT = 24 * 1024 * 1024
"""Bytes of pictures and voices kept at hand."""
AN_HOUR = "private, max-age=3600, immutable"
CODE = "pickup-picture"
"""The print that a page draws itself: a code to show at the counter."""
QUIET = 4
"""Modules around a code."""
BY_ITSELF = {
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; "
    "frame-ancestors 'none'; sandbox"
}
"""A file that a browser opens by itself has the style in which the browser shows it, and can do nothing."""
LASTING = frozenset(("minutes", "mydata", "served-certificate", "poll-sheet", "poll-file", "poll-verifier"))
"""Prints that a page gives out for as long as it shows them; all others show what only some may see, for a while."""
GIVEN_FOR = timedelta(days=1)
"""How long others are given out; by then whoever asked may lead, serve or help no longer."""


@dataclass(slots=True)
class Hand:
    """What was looked at last, up to so many bytes."""

    most: int = KEPT
    known: OrderedDict[tuple[str, Size], bytes] = field(default_factory=OrderedDict)
    held: int = 0

    def get(self, file_id: str, size: Size) -> bytes | None:
        """What is at hand of a file."""
        if (file_id, size) in self.known:
            self.known.move_to_end((file_id, size))
        return self.known.get((file_id, size))

    def put(self, file_id: str, size: Size, content: bytes) -> None:
        """Have it at hand; what was longest not asked for goes."""
        self.held += len(content) - len(self.known.pop((file_id, size), b""))
        self.known[file_id, size] = content
        while self.held > self.most:
            self.held -= len(self.known.popitem(last=False)[1])


HAND = web.AppKey("hand", Hand)


def mount(site: web.Application) -> None:
    """Add the addresses to the site."""
    site[HAND] = Hand()
    site.router.add_get("/home/f/{size:small|whole}/{until}/{seal}/{file}", _file)
    site.router.add_get("/home/d/{until}/{seal}/{print}", _print)


def file_address(request: web.Request, file_id: str, size: Size) -> str:
    """The address of a picture or voice for who asks; "" where nobody is signed in."""
    who = sessions.asked(request)
    if who is None:
        return ""
    site, until = request.app[SITE], _hour(request.app[SITE]) + HOURS
    return f"/home/f/{size}/{until}/{_seal(site, who[0].id, size, until, file_id)}/{quote(file_id, safe='')}"


def print_address(request: web.Request, wanted: Print) -> str:
    """The address of a print for who asks; "" where nobody is signed in."""
    who = sessions.asked(request)
    if who is None:
        return ""
    packed = urlsafe_b64encode(json.dumps(astuple(wanted)).encode()).decode().rstrip("=")
    site, until = request.app[SITE], _hour(request.app[SITE]) + HOURS
    return f"/home/d/{until}/{_seal(site, who[0].id, 'print', until, packed)}/{packed}"


def _seal(site: Site, account_id: AccountId, kind: str, until: int, what: str) -> str:
    return sessions.seal(site, account_id, f"{kind}:{until}:{what}")


def _hour(site: Site) -> int:
    return int(site.clock.now().timestamp()) // 3600


async def _named(request: web.Request, kind: str, part: str) -> str:
    """What the address names, where it was made for this person and is not over; else there is no such page."""
    known, _ = await sessions.signed_in(request)
    site, what, until = request.app[SITE], request.match_info[part], request.match_info["until"]
    if not (
        until.isascii() and until.isdecimal() and len(until) < 12 and _hour(site) < int(until) <= _hour(site) + HOURS
    ):
        raise web.HTTPNotFound
    if not sessions.is_same(request.match_info["seal"], _seal(site, known.id, kind, int(until), what)):
        raise web.HTTPNotFound
    return what


async def _file(request: web.Request) -> web.Response:
    size: Size = "small" if request.match_info["size"] == "small" else "whole"
    file_id = await _named(request, size, "file")
    content = await _content(request, file_id, size)
    if content is None:
        raise web.HTTPNotFound
    kind = voices.kind_of(content)
    if kind.startswith("audio/"):
        return _ranged(request, content, kind)
    return web.Response(body=content, content_type=kind, headers=BY_ITSELF | {"Cache-Control": AN_HOUR})


async def _content(request: web.Request, file_id: str, size: Size) -> bytes | None:
    hand, site = request.app[HAND], request.app[SITE]
    kept = hand.get(file_id, size)
    if kept is not None:
        return kept
    content = await (site.content(file_id) if size == "whole" else _content(request, file_id, "whole"))
    if content is None:
        return None
    if size == "small":
        try:
            content = await site.work(partial(pictures.made_small, content, pictures.SMALL))
        except (pictures.NoPicture, BrokenExecutor):
            return content
    hand.put(file_id, size, content)
    return content


def _ranged(request: web.Request, content: bytes, kind: str) -> web.Response:
    """The part of a voice that is asked for: telephones play nothing else."""
    headers = BY_ITSELF | {"Cache-Control": AN_HOUR, "Accept-Ranges": "bytes"}
    try:
        wanted = request.http_range
    except ValueError:
        wanted = slice(None)
    if wanted.start is None:
        return web.Response(body=content, content_type=kind, headers=headers)
    begin, end, _ = wanted.indices(len(content))
    if begin >= end:
        raise web.HTTPRequestRangeNotSatisfiable(headers={"Content-Range": f"bytes */{len(content)}"})
    headers["Content-Range"] = f"bytes {begin}-{end - 1}/{len(content)}"
    return web.Response(status=206, body=content[begin:end], content_type=kind, headers=headers)


async def _print(request: web.Request) -> web.Response:
    packed = await _named(request, "print", "print")
    wanted = Print(*json.loads(urlsafe_b64decode(packed + "=" * (-len(packed) % 4))))
    if wanted.kind == CODE:
        return await _code(request, wanted)
    if _is_over(wanted, request.app[SITE].clock.now()):
        return failed(request, 410, Text("media-print-over"))
    try:
        name, content = await request.app[SITE].print_out(wanted, spoken(request))
    except (LookupError, BrokenExecutor):
        raise web.HTTPNotFound from None
    kind = _KINDS.get(name.rpartition(".")[2], "application/octet-stream")
    shown = "inline" if wanted.is_picture else "attachment"
    headers = BY_ITSELF | {"Content-Disposition": f"{shown}; filename*=UTF-8''{quote(name)}"}
    return web.Response(body=content, content_type=kind, headers=headers)


def _is_over(wanted: Print, now: datetime) -> bool:
    if wanted.is_picture or wanted.kind in LASTING or wanted.said_at is None:
        return False
    return now - datetime.fromisoformat(wanted.said_at) > GIVEN_FOR


_KINDS = {
    "pdf": "application/pdf", "png": "image/png", "json": "application/json", "ics": "text/calendar",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv": "text/csv",
}  # fmt: skip


async def _code(request: web.Request, wanted: Print) -> web.Response:
    """The code of a reservation as a drawing of two kilobytes, sharp on every phone."""
    site = request.app[SITE]
    find = partial(storage.redemption.reservations.read, reservation_id=ReservationId(wanted.of))
    kept = await site.database.read(find)
    if kept is None:
        raise web.HTTPNotFound
    drawn = segno.make_qr(pickup_link(site.address, site.username, kept.code), error="m")
    svg = drawn.svg_inline(scale=8, border=QUIET, light="#fff", dark="#000", omitsize=True)
    head = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return web.Response(text=head, content_type="image/svg+xml", headers=BY_ITSELF)
