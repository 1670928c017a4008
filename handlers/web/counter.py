"""The counter page: whoever hands out scans or types a code, sees the thing and the door, and gives it out, once.

Each form carries a key that its page made: what is sent again after a line was down is the same, and done once.
"""

import re
import secrets
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256

from aiohttp import web
from sqlalchemy import Connection

import storage.communities
import storage.redemption
import storage.residents
import storage.updates
from bot.domain.base import Refused
from bot.domain.codes import grouped, read_code
from bot.domain.commands.forms import Cancel, OpenMenu, Resume
from bot.domain.commands.redemption import EnterCode, Pickup
from bot.domain.redemption.goods import Counter
from bot.screens.base import Moment
from handlers.web import pictures, sessions
from handlers.web.drawing import drawn
from handlers.web.media import content_of
from handlers.web.page import AGAIN, asked_in, done, read_turn
from handlers.web.site import SITE, page
from storage.redemption.lists import Listed
from storage.residents import Known

LATELY = timedelta(hours=12)
LISTED = 5
"""Things given out lately that the page names."""
SAYS = {
    "no-code": "counterpage-no-code", "nothing": "counterpage-nothing", "picture": "media-refused-picture",
    "heic": "media-refused-heic", "large": "media-refused-large",
}  # fmt: skip
"""What was wrong with what was sent, as the address says it."""
FORMS = ("pickup-word", "pickup-return")
"""Forms of the counter that ask for words."""


@dataclass(frozen=True, slots=True)
class Served:
    """A counter at which a person serves, and what was given out there lately."""

    counter: Counter
    zone: str
    lately: list[Listed]


def mount(site: web.Application) -> None:
    """Add the pages to the site."""
    site.router.add_get("/counter", _counter)
    site.router.add_post("/counter", _look)
    site.router.add_post("/counter/do", _do)
    site.router.add_get("/counter/t/{turn:[0-9a-f]{24}}", _turn)
    site.router.add_get("/counter/c/{code}", _scanned)


async def _counter(request: web.Request) -> web.Response:
    if "HX-Request" in request.headers:
        return web.Response(headers={"HX-Redirect": request.path_qs})
    known, _ = await sessions.signed_in(request)
    site, says = request.app[SITE], SAYS.get(request.query.get("said", ""), "")
    served = await site.database.read(partial(_read, known=known, now=site.clock.now()))
    return page(
        request, "counter.html", served=[(one, _lines(one)) for one in served], refused=says,
        csrf=await sessions.csrf_token(request), key=secrets.token_urlsafe(12),
    )  # fmt: skip


def _lines(served: Served) -> list[tuple[Listed, Moment]]:
    return [(one, Moment(at, served.zone, "time")) for one in served.lately if (at := one.kept.ended_at) is not None]


def _read(connection: Connection, known: Known, now: datetime) -> list[Served]:
    person = storage.residents.person_in(connection, known, known.community_id)
    if person.resident_id is None or person.community_id is None:
        return []
    counters = storage.redemption.counters.served_by(connection, person.resident_id)
    zone = storage.communities.community(connection, person.community_id).zone
    soon = now + timedelta(seconds=1)
    return [
        Served(one, zone, storage.redemption.lists.issued(connection, one.id, now - LATELY, soon)[: -LISTED - 1 : -1])
        for one in counters
    ]


async def _look(request: web.Request) -> web.Response:
    known, _ = await sessions.signed_in(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    written = str(form.get("code", "")).replace("\x00", "").strip()[:200]
    photo = content_of(form.get("photo"))
    if photo and not written:
        written = await _code_in(request, photo)
    if not written:
        raise web.HTTPSeeOther("/counter?said=nothing")
    turn = _named(str(form.get("key", "")), written)
    await done(request, known, Pickup(written), turn)
    raise web.HTTPSeeOther(f"/counter/t/{turn}")


async def _code_in(request: web.Request, photo: bytes) -> str:
    try:
        written = await request.app[SITE].work(partial(pictures.code_in, photo))
    except pictures.NoPicture as no:
        raise web.HTTPSeeOther(f"/counter?said={no.why}") from None
    except BrokenExecutor:
        raise web.HTTPSeeOther("/counter?said=picture") from None
    if not written:
        raise web.HTTPSeeOther("/counter?said=no-code")
    return written[:200]


async def _do(request: web.Request) -> web.Response:
    known, _ = await sessions.signed_in(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    given = {name: value for name, value in form.items() if isinstance(value, str)}
    command, _ = asked_in(given, request.app[SITE])
    if isinstance(command, EnterCode | OpenMenu):
        raise web.HTTPSeeOther("/counter" if isinstance(command, EnterCode) else "/home")
    asked = given.get("does") or given.get("start") or given.get("words", "")
    turn = _named(given.get("key", ""), asked)
    answer = await done(request, known, command, turn)
    if answer.refused is not None and asked == given.get("words"):
        await _ask_again(request, known, turn)
    raise web.HTTPSeeOther("/counter" if isinstance(command, Cancel) else f"/counter/t/{turn}")


async def _ask_again(request: web.Request, known: Known, turn: str) -> None:
    """What was typed was not taken: below the reason the question stands once more."""
    draft = await request.app[SITE].database.read(lambda c: storage.updates.draft_of(c, known.id))
    if draft is not None and draft.kind in FORMS:
        await done(request, known, Resume(), turn + AGAIN)


def _named(key: str, asked: str) -> str:
    """What names this very request of this very page."""
    if re.fullmatch(r"[A-Za-z0-9_-]{12,40}", key) is None:
        key = secrets.token_urlsafe(12)
    return sha256(f"{key}:{asked}".encode("utf-8", "replace")).hexdigest()[:24]


async def _turn(request: web.Request) -> web.Response:
    known, _ = await sessions.signed_in(request)
    site = request.app[SITE]
    turn = await site.database.read(lambda c: read_turn(c, site, known, request.match_info["turn"]))
    return page(
        request, "counter_turn.html", screens=[drawn(request, one) for one in turn.screens], toast=turn.toast,
        has_form=turn.form in FORMS and turn.takes is not None, csrf=await sessions.csrf_token(request),
        key=secrets.token_urlsafe(12),
    )  # fmt: skip


async def _scanned(request: web.Request) -> web.Response:
    """A phone's own camera read the code: whoever serves goes on with one tap, others learn what it is."""
    try:
        code = read_code(request.match_info["code"])
    except Refused:
        raise web.HTTPNotFound from None
    site, found = request.app[SITE], await sessions.who(request)
    telegram = f"https://t.me/{site.username}?start=sg_{code}" if site.username else ""
    return page(
        request, "counter_code.html", code=code, shown=grouped(code), is_in=found is not None, telegram=telegram,
        csrf=await sessions.csrf_token(request), key=secrets.token_urlsafe(12),
    )  # fmt: skip
