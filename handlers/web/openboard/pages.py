"""The pages of the open board: the board of a community and of its units, lists, entries with their short addresses."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Any

import aiohttp_jinja2
import jinja2
from aiohttp import web
from markupsafe import Markup
from sqlalchemy import Connection
from yarl import URL

import storage.openboard
from bot.actions.openboard import reading
from bot.actions.openboard.reading import LISTED, Open
from bot.domain.base import UnitId
from bot.domain.openboard import Part, Standing
from bot.i18n import LANGUAGES, plain_of
from bot.screens.base import Text, Value, lines, text
from bot.screens.openboard.settings import PARTS
from bot.screens.openboard.sheet import Bars, Chart, Facts, Grid, Sheet, Words, as_text
from bot.screens.packing import base36
from handlers.web import sessions
from handlers.web.openboard.charts import picture
from handlers.web.openboard.keeping import PUBLIC, SHELF, Shelf, answered
from handlers.web.site import LANGUAGE, SITE, page, said, spoken

SLUG = "{slug:[a-z][a-z0-9-]{1,40}}"
UNIT = "u-{unit:[0-9a-z]{1,12}}"
ENTRY = "{kind:[rmns]}-{code:[0-9a-z]{1,12}}"
PART = "{part:" + "|".join(Part) + "}"
LAST_PAGE = 10_000
KINDS = {Facts: "facts", Words: "words", Grid: "grid", Bars: "bars", Chart: "chart"}
"""How templates tell the parts of a sheet apart."""
ROBOTS = "User-agent: *\nAllow: /b/\nAllow: /static/\nDisallow: /\n"

CALLED = {
    "zh-Hans": text("openboard-language-zh-Hans"),
    "zh-Hant": text("openboard-language-zh-Hant"),
    "en": text("openboard-language-en"),
}
"""How each language is called in itself."""

Made = Callable[[web.Request, Open], Awaitable[tuple[bytes, str] | None]]


def mount(site: web.Application) -> None:
    """Add the pages to the site; without signing in, and with nothing to press that changes anything."""
    site[SHELF] = Shelf()
    aiohttp_jinja2.get_env(site).globals["shown"] = _shown
    add = site.router.add_get
    add(f"/b/{SLUG}", kept(_home))
    add(f"/b/{SLUG}/{UNIT}", kept(_home))
    add(f"/b/{SLUG}/{ENTRY}.txt", kept(_as_text))
    add(f"/b/{SLUG}/{ENTRY}.pdf", kept(_as_pdf))
    add(f"/b/{SLUG}/{ENTRY}", kept(_entry))
    add(f"/b/{SLUG}/{PART}", kept(_part))
    add(f"/b/{SLUG}/{UNIT}/{PART}", kept(_part))
    add("/robots.txt", _robots)


async def _standing(request: web.Request) -> Standing:
    """What stands open under the name in the address; raises HTTPNotFound where nothing does."""
    slug = request.match_info["slug"]
    found = await request.app[SITE].database.read(lambda c: storage.openboard.named(c, slug))
    if found is None:
        raise web.HTTPNotFound
    if found.board.slug != slug:
        moved = request.rel_url.raw_path.replace(f"/b/{slug}", f"/b/{found.board.slug}", 1)
        raise web.HTTPMovedPermanently(URL(moved, encoded=True).with_query(request.rel_url.query))
    return found


def speak(request: web.Request) -> None:
    """The language that the address asks for, else the browser's."""
    asked = request.query.get("lang", "")
    if asked in LANGUAGES:
        request[LANGUAGE] = asked


async def _speak(request: web.Request) -> None:
    """The language that the address asks for, else the one of whoever is signed in, else the browser's."""
    speak(request)
    if LANGUAGE not in request:
        await sessions.who(request)


def kept(make: Made) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """What was made a moment ago is given again; whether it is still open is asked each time."""

    async def handler(request: web.Request) -> web.StreamResponse:
        await _speak(request)
        standing, shelf, now = await _standing(request), request.app[SHELF], request.app[SITE].clock.now()
        key = (request.path, *_asked(request).items(), spoken(request), standing.board.changed_at)
        found = shelf.find(key, now)
        if found is None:
            made = await make(request, await _read(request, lambda c: reading.opened(c, standing, now)))
            if made is None:
                raise web.HTTPNotFound
            found = shelf.keep(key, *made, now)
        return answered(request, found)

    return handler


def _asked(request: web.Request) -> dict[str, str]:
    """What an address can ask for; whatever else stands in it is neither answered nor given to the next who asks."""
    query = request.query
    asked = {"lang": query["lang"]} if query.get("lang") in LANGUAGES else {}
    if "part" in request.match_info:
        asked |= {"page": str(_nth(request))} if query.get("page", "0") != "0" else {}
        asked |= {"settled": "1"} if query.get("settled") == "1" else {}
    return asked


async def _home(request: web.Request, of: Open) -> tuple[bytes, str] | None:
    unit_id = _unit(request, of)
    if unit_id is None and not of.standing.board.is_open:
        return None
    found = await _read(request, partial(reading.sections, of=of, unit_id=unit_id))
    sections = [
        {"part": one.part, "name": PARTS[one.part], "lines": one.lines, "blocks": blocks(one.blocks)} for one in found
    ]
    return page_of(request, of, "openboard.html", unit_id, sections=sections, units=list(of.standing.units.values()))


async def _part(request: web.Request, of: Open) -> tuple[bytes, str] | None:
    unit_id, part, nth = _unit(request, of), Part(request.match_info["part"]), _nth(request)
    if part not in of.parts(unit_id):
        return None
    if part in LISTED:
        entries, more = await _read(request, partial(reading.listed, of=of, part=part, unit_id=unit_id, page=nth))
        return page_of(
            request, of, "openboard_list.html", unit_id, name=PARTS[part], entries=entries, nth=nth, more=more
        )  # fmt: skip
    is_open = request.query.get("settled") != "1"
    sheet = await _read(
        request, partial(reading.part_sheet, of=of, part=part, unit_id=unit_id, page=nth, is_open=is_open)
    )
    if sheet is None:
        return None
    turns = {"nth": nth, "more": _is_full(sheet), "is_open": is_open} if part is Part.MATTERS else {}
    return _sheet_page(request, of, sheet, unit_id, request.path, turns)


def _is_full(sheet: Sheet) -> bool:
    """Whether a page of matters is full, so that there may be another."""
    return any(isinstance(one, Grid) and len(one.rows) == reading.PAGE for one in sheet.blocks)


async def _entry(request: web.Request, of: Open) -> tuple[bytes, str] | None:
    sheet = await _found(request, of)
    return None if sheet is None else _sheet_page(request, of, sheet, None, request.path, {})


async def _as_text(request: web.Request, of: Open) -> tuple[bytes, str] | None:
    sheet = await _found(request, of)
    if sheet is None:
        return None
    return _text_of(request, sheet, request.path.removesuffix(".txt")).encode(), "text/plain"


async def _as_pdf(request: web.Request, of: Open) -> tuple[bytes, str] | None:
    sheet = await _found(request, of)
    if sheet is None or sheet.document is None:
        return None
    printed = replace(sheet.document, on=of.now.isoformat())
    _, content = await request.app[SITE].print_out(printed, spoken(request))
    return content, "application/pdf"


async def _found(request: web.Request, of: Open) -> Sheet | None:
    kind, of_id = request.match_info["kind"], _number(request.match_info["code"])
    sheet: Sheet | None = await _read(request, partial(reading.entry, of=of, kind=kind, of_id=of_id))
    return sheet


async def _robots(request: web.Request) -> web.Response:
    """Boards may be found by search engines; everything else is somebody's own."""
    return web.Response(text=ROBOTS, headers={"Cache-Control": PUBLIC})


@jinja2.pass_context
def _shown(context: jinja2.runtime.Context, value: Value) -> Markup:
    """People's words, a figure or a text, as a sheet has them."""
    return said(context["request"], value)


async def _read(request: web.Request, read: Callable[[Connection], Any]) -> Any:
    return await request.app[SITE].database.read(read)


def page_of(
    request: web.Request, of: Open, template: str, unit_id: UnitId | None, **values: Any
) -> tuple[bytes, str]:  # fmt: skip
    """A page of the board; `unit_id` is that of the unit whose page it is."""
    board = f"/b/{of.standing.board.slug}"
    here = board if unit_id is None else f"{board}/u-{base36(unit_id)}"
    whole = board if of.standing.board.is_open else ""
    answer = page(
        request, template, board=board, here=here, whole=whole, place=of.place(unit_id), community=of.community.name,
        is_unit=unit_id is not None, theme="", to=partial(_to, request), languages=_languages(request), base36=base36,
        **values,
    )  # fmt: skip
    return answer.body if isinstance(answer.body, bytes) else b"", "text/html"


def _sheet_page(
    request: web.Request, of: Open, sheet: Sheet, unit_id: UnitId | None, path: str, turns: dict[str, Any]
) -> tuple[bytes, str]:  # fmt: skip
    is_entry = not turns and "kind" in request.match_info
    return page_of(
        request, of, "openboard_sheet.html", unit_id, sheet=sheet, blocks=blocks(sheet.blocks), turns=turns,
        link=request.app[SITE].address + path, copied=_text_of(request, sheet, path),
        as_text=f"{path}.txt" if is_entry else "", pdf=f"{path}.pdf" if is_entry and sheet.document is not None else "",
    )  # fmt: skip


def _text_of(request: web.Request, sheet: Sheet, path: str) -> str:
    whole: Value = lines(as_text(sheet), "", request.app[SITE].address + path)
    return plain_of(whole, spoken(request), request.app[SITE].clock.now())


def blocks(found: tuple[Any, ...]) -> list[tuple[str, Any, Any]]:
    """Parts of a sheet for a template: of what kind, the part, and its picture."""
    return [(KINDS[type(one)], one, picture(one) if isinstance(one, Chart) else None) for one in found]


def _to(request: web.Request, path: str, **query: Any) -> str:
    """An address of the board in the language that was asked for."""
    asked = request.query.get("lang", "")
    kept = {name: str(value) for name, value in query.items() if value not in ("", None)}
    if asked in LANGUAGES:
        kept.setdefault("lang", asked)
    return str(URL(path, encoded=True).with_query(kept))


def _languages(request: web.Request) -> list[tuple[str, Text, str]]:
    """The languages, how each is called in itself, and this page in it."""
    asked = _asked(request)
    return [(one, CALLED[one], str(request.rel_url.with_query(asked | {"lang": one}))) for one in LANGUAGES]


def _unit(request: web.Request, of: Open) -> UnitId | None:
    """The unit in the address; raises HTTPNotFound where it is not open, or of another community."""
    if "unit" not in request.match_info:
        return None
    unit_id = UnitId(_number(request.match_info["unit"]))
    if unit_id not in of.standing.units:
        raise web.HTTPNotFound
    return unit_id


def _number(code: str) -> int:
    number = int(code, 36)
    if base36(number) != code or number >= 2**63:
        raise web.HTTPNotFound
    return number


def _nth(request: web.Request) -> int:
    """The page of a list, from 0."""
    asked = request.query.get("page", "0")
    if not (asked.isascii() and asked.isdigit() and len(asked) < 9 and int(asked) <= LAST_PAGE):
        raise web.HTTPNotFound
    return int(asked)
