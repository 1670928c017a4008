"""What everybody gets alike is made once a minute, and browsers ask again only whether it has changed."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from aiohttp import web

from handlers.web import sessions

KEPT_FOR = timedelta(seconds=60)
MOST = 400
"""Answers kept at a time; the ones not asked for the longest go first."""
PUBLIC = f"public, max-age={int(KEPT_FOR.total_seconds())}"
OWN = "private, no-cache"
"""In the language of whoever is signed in: for their browser alone, which asks each time whether it is another now."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it was made."""

    until: datetime
    body: bytes
    content_type: str
    etag: str


class Shelf:
    """Answers by what was asked; whether it may still be seen is asked before, each time."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[object, ...], Kept] = OrderedDict()

    def find(self, key: tuple[object, ...], now: datetime) -> Kept | None:
        """What was made for this, unless it is too old."""
        found = self._kept.get(key)
        if found is None or found.until <= now:
            return None
        self._kept.move_to_end(key)
        return found

    def keep(self, key: tuple[object, ...], body: bytes, content_type: str, now: datetime) -> Kept:
        """Keep an answer for a while."""
        found = Kept(now + KEPT_FOR, body, content_type, sha256(body).hexdigest()[:32])
        self._kept[key] = found
        self._kept.move_to_end(key)
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)
        return found


SHELF = web.AppKey("shelf", Shelf)


def answered(request: web.Request, kept: Kept) -> web.Response:
    """The answer, or that it has not changed."""
    caches = PUBLIC if sessions.asked(request) is None else OWN
    headers = {"ETag": f'"{kept.etag}"', "Cache-Control": caches, "Vary": "Accept-Language, Cookie"}
    if any(one.value in (kept.etag, "*") for one in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    charset = None if kept.content_type == "application/pdf" else "utf-8"
    answer = web.Response(body=kept.body, content_type=kept.content_type, charset=charset, headers=headers)
    answer.enable_compression()
    return answer
