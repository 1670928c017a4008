"""What is written, photographed, spoken or pointed at on a page goes into the form that is open, in one go.

A file is looked at before it is kept: of what is no picture or voice the reason is said, and nothing else is lost.
"""

import re
from collections.abc import Mapping
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from hashlib import sha256
from typing import Any, Literal

from aiohttp import web
from aiohttp.web_request import FileField

import storage.pages
import storage.uploads
from bot.domain.commands.forms import Given, OpenMenu, Unreadable
from bot.domain.pages import page_of
from bot.domain.questions import PHOTOS_AT_ONCE
from bot.perform import Answer
from handlers.web import pictures, sessions, voices
from handlers.web.page import FOLLOWED, asked_again, done, key_of
from handlers.web.site import SITE, Site
from storage.residents import Known

MOST_A_DAY = 100
"""Files a person may send within a day."""
A_DAY = timedelta(days=1)
_PLACE = re.compile(r"-?\d{1,3}(\.\d{1,20})?")

Part = Given | Unreadable


@dataclass(frozen=True, slots=True)
class Said:
    """What a form of a page carries: words, files as they came, a place.

    `trace` names this very answer of this very page: sent twice, it is one.
    """

    words: str
    photos: tuple[bytes, ...]
    voice: bytes
    place: tuple[float, float] | None
    trace: str

    @property
    def is_alone(self) -> bool:
        """Whether it is words and nothing else."""
        return not (self.photos or self.voice or self.place)


def mount(site: web.Application) -> None:
    """Add the address to the site."""
    site.router.add_post("/home/say", _say)


async def _say(request: web.Request) -> web.Response:
    known, said, answer = await given(request)
    if said.is_alone and isinstance(request.app[SITE].typed(said.words), OpenMenu):
        raise web.HTTPSeeOther("/home")
    if answer is not None and answer.refused is not None:
        return await asked_again(request, known, said.trace, said.words)
    raise web.HTTPSeeOther(f"/home/t/{said.trace}")


async def given(request: web.Request) -> tuple[Known, Said, Answer | None]:
    """Take what a form of a page carries; where it is words alone, how they were answered."""
    known, _ = await sessions.signed_in(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    site, said = request.app[SITE], _read(form, form.getall("photos", []))
    parts = together(said.words, await _files(site, known, said), said.place, is_apart="apart" in form)
    if said.is_alone:
        return known, said, await done(request, known, site.typed(said.words), said.trace)
    await _do_all(request, known, parts, said.trace)
    return known, said, None


def _read(form: Mapping[str, Any], photos: list[Any]) -> Said:
    words = str(form.get("words", "")).replace("\x00", "\ufffd")
    # One more than a form takes is looked at, so that the form says how many it takes.
    pictured = tuple(filter(None, map(content_of, photos[: PHOTOS_AT_ONCE + 1])))
    voice, given = content_of(form.get("voice")), [str(form.get(name, "")) for name in ("latitude", "longitude")]
    place = (float(given[0]), float(given[1])) if all(map(_PLACE.fullmatch, given)) else None
    trace = sha256("\0".join((str(form.get("nonce", "")), words, *given)).encode("utf-8", "replace"))
    for content in (*pictured, voice):
        trace.update(sha256(content).digest())
    return Said(words, pictured, voice, place, trace.hexdigest()[:24])


def content_of(sent: Any) -> bytes:
    """The content of a file of a form; nothing where none was chosen."""
    return sent.file.read() if isinstance(sent, FileField) else b""


async def _files(site: Site, known: Known, said: Said) -> list[Part]:
    """The files as a form takes them, kept; or why not."""
    if not said.photos and not said.voice:
        return []
    since = site.clock.now() - A_DAY
    sent = await site.database.read(partial(storage.uploads.count_since, account_id=known.id, since=since))
    if sent + len(said.photos) > MOST_A_DAY:
        return [Unreadable("often")]
    found = [await _photo(site, known, one) for one in said.photos]
    return [*found, await _voice(site, known, said.voice)] if said.voice else found


async def _photo(site: Site, known: Known, content: bytes) -> Part:
    try:
        small = await site.work(partial(pictures.made_small, content))
    except pictures.NoPicture as no:
        return Unreadable(no.why)
    except BrokenExecutor:
        return Unreadable("picture")
    return await _kept(site, known, "photo", small)


async def _voice(site: Site, known: Known, content: bytes) -> Part:
    try:
        clean = await site.work(partial(voices.cleaned, content))
    except (voices.NoVoice, BrokenExecutor):
        return Unreadable("voice")
    return await _kept(site, known, "voice", clean)


async def _kept(site: Site, known: Known, kind: Literal["photo", "voice"], content: bytes) -> Given:
    named = sha256(content).hexdigest()
    keep = partial(
        storage.uploads.keep, account_id=known.id, community_id=known.community_id, kind=kind, content=content,
        content_hash=named, now=site.clock.now(),
    )  # fmt: skip
    return Given(kind, file_id=await site.database.write(keep), file_unique_id=f"up:{named[:24]}", size=len(content))


def together(words: str, files: list[Part], place: tuple[float, float] | None, *, is_apart: bool) -> list[Part]:
    """In which order it is said: files, with the words under the last one or (`is_apart`) behind; then the place."""
    parts, last = list(files), files[-1] if files else None
    if isinstance(last, Given) and words.strip() and not is_apart:
        parts[-1] = replace(last, text=words)
    elif words.strip() or not (files or place):
        parts.append(Given("text", words))
    if place is not None:
        parts.append(Given("location", latitude=place[0], longitude=place[1]))
    return parts


async def _do_all(request: web.Request, known: Known, parts: list[Part], turn: str) -> None:
    """One after the other; the page shows what answers the last, and what was refused before."""
    site, waiting, nth = request.app[SITE], list(parts), 0
    while waiting:
        part, nth = waiting.pop(0), nth + 1
        is_caption = isinstance(part, Given) and part.kind != "text" and bool(part.text)
        name = turn if not waiting and not is_caption else f"{turn}.{nth}"
        answer = await done(request, known, part, name)
        if answer.refused and is_caption and isinstance(part, Given):
            waiting.insert(0, Given("text", part.text))
        if name != turn and (answer.refused or not waiting):
            show = partial(
                storage.pages.join_turn, chat_id=page_of(known.id), of_turn=key_of(known, name),
                to=key_of(known, turn + FOLLOWED),
            )  # fmt: skip
            await site.database.write(show)
