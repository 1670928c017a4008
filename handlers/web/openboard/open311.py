"""Open311 GeoReport v2 for public matters: services and requests to read, and filing with a key of the community.

https://wiki.open311.org/GeoReport_v2/ — `jurisdiction_id` is the name of the board, `address_id` the number of a unit.
Nobody's words are given but those that a service filed itself, and no place finer than a stairwell.
"""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from zoneinfo import ZoneInfo

from aiohttp import web
from sqlalchemy import Connection

import storage.matters
import storage.openboard
import storage.rates
from bot.actions.base import Origin
from bot.actions.openboard import reading
from bot.actions.openboard.reading import Open
from bot.domain.base import UnitId
from bot.domain.categories import CATEGORIES
from bot.domain.commands.openboard import FileOpenly
from bot.domain.matters import Number, parse_number
from bot.domain.openboard import Part
from bot.domain.pages import page_of
from bot.i18n import plain_of
from bot.perform import Request, perform
from bot.screens.base import Text, Value, text
from bot.screens.history import state_name
from bot.screens.matters.shown import category
from bot.screens.packing import base36
from handlers.web.openboard.formats import written
from handlers.web.openboard.keeping import PUBLIC
from handlers.web.openboard.pages import speak
from handlers.web.site import SITE, spoken
from storage.openboard import Key, PublicMatter

ROOT = "/open311/v2"
FORMAT = "{format:json|xml}"
SPAN = timedelta(days=90)
"""How far back is looked where no dates are asked for."""
FIRST_YEAR, LAST_YEAR = 1970, 9000
"""Between these an instant is one in every zone."""
A_PAGE, MOST = 50, 200
"""Requests of an answer, and at the most."""
STATUS_OF = {
    "openboard-refused-key": 403, "openboard-refused-key-gone": 403, "openboard-refused-many": 429,
    "openboard-refused-closed": 403,
}  # fmt: skip
"""What a refusal is by number; 400 for all others."""

Item = dict[str, str | int | bool | None]


class Wrong(Exception):
    """What was asked cannot be answered: the number, and why."""

    def __init__(self, status: int, why: Value) -> None:
        super().__init__(status)
        self.status = status
        self.why = why


def mount(site: web.Application) -> None:
    """Add the interface to the site."""
    add = site.router.add_get
    add("/open311/discovery." + FORMAT, _discovery)
    add(f"{ROOT}/services.{FORMAT}", _answering("services", "service", _services))
    add(f"{ROOT}/services/{{code}}.{FORMAT}", _answering("service_definition", "attribute", _definition))
    add(f"{ROOT}/requests.{FORMAT}", _answering("service_requests", "request", _requests))
    add(f"{ROOT}/requests/{{number}}.{FORMAT}", _answering("service_requests", "request", _request))
    site.router.add_post(f"{ROOT}/requests.{FORMAT}", _answering("service_requests", "request", _file, status=201))


def _answering(
    root: str, each: str, make: Callable[[web.Request], Awaitable[list[Item]]], status: int = 200
) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Answers as JSON or XML, and says in the same way what is wrong."""

    async def handler(request: web.Request) -> web.Response:
        speak(request)
        try:
            return _written(request, root, each, await make(request), status)
        except Wrong as wrong:
            said = plain_of(wrong.why, spoken(request))
            return _written(request, "errors", "error", [{"code": wrong.status, "description": said}], wrong.status)

    return handler


def _written(request: web.Request, root: str, each: str, items: list[Item], status: int) -> web.Response:
    body, content_type = written(request.match_info["format"], root, each, items)
    headers = {"Access-Control-Allow-Origin": "*", "Vary": "Accept-Language"}
    if request.method == "GET" and status == 200:
        headers["Cache-Control"] = PUBLIC
    return web.Response(body=body, status=status, content_type=content_type, charset="utf-8", headers=headers)


async def _discovery(request: web.Request) -> web.Response:
    """Where the interface is."""
    address = request.app[SITE].address
    item: Item = {
        "specification": "http://wiki.open311.org/GeoReport_v2", "url": address + ROOT, "type": "production",
        "formats": "application/json, text/xml",
    }  # fmt: skip
    return _written(request, "endpoints", "endpoint", [item], 200)


async def _open(request: web.Request, asked: str | None) -> Open:
    """The community that is asked about; the only one where none is named."""
    site = request.app[SITE]
    slug = asked
    if not slug:
        boards = await site.database.read(lambda c: storage.openboard.open_boards(c, 2))
        if len(boards) != 1:
            raise Wrong(400, text("openboard-311-jurisdiction"))
        slug = boards[0].slug
    found = await site.database.read(lambda c: reading.find(c, slug, site.clock.now()))
    if found is None or not found.standing.shows(Part.MATTERS):
        raise Wrong(404, text("openboard-311-jurisdiction-unknown"))
    return found


async def _services(request: web.Request) -> list[Item]:
    await _open(request, request.query.get("jurisdiction_id"))
    return [
        {
            "service_code": code.value, "service_name": _say(request, category(code)),
            "description": _say(request, category(code)), "metadata": False, "type": "realtime", "keywords": "",
            "group": one.theme.value,
        }
        for code, one in CATEGORIES.items()
    ]  # fmt: skip


async def _definition(request: web.Request) -> list[Item]:
    """No service has attributes of its own; an unknown one is not found."""
    await _open(request, request.query.get("jurisdiction_id"))
    if request.match_info["code"] not in CATEGORIES:
        raise Wrong(404, text("openboard-refused-service"))
    return []


async def _requests(request: web.Request) -> list[Item]:
    query = request.query
    of = await _open(request, query.get("jurisdiction_id"))
    wanted = _wanted(of, query)
    found = await request.app[SITE].database.read(partial(_read, of=of, wanted=wanted))
    return [_item(request, of, one) for one in found]


async def _request(request: web.Request) -> list[Item]:
    of = await _open(request, request.query.get("jurisdiction_id"))
    number = _number(of, request.match_info["number"])
    found = await request.app[SITE].database.read(partial(_read, of=of, wanted=Wanted(numbers=(number,))))
    if not found:
        raise Wrong(404, text("openboard-311-request-unknown"))
    return [_item(request, of, one) for one in found]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which requests are asked for."""

    numbers: tuple[Number, ...] = ()
    category: tuple[str, ...] = ()
    is_open: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    size: int = A_PAGE
    page: int = 1


def _wanted(of: Open, query: Mapping[str, str]) -> Wanted:
    """What is asked for; numbers override everything else. Raises Wrong."""
    if query.get("service_request_id"):
        return Wanted(numbers=tuple(_number(of, one) for one in query["service_request_id"].split(",")[:MOST]))
    until = _instant(query.get("end_date"))
    since = _instant(query.get("start_date")) or (until or of.now) - SPAN
    asked = {one for one in query.get("status", "").split(",") if one}
    if asked - {"open", "closed"}:
        raise Wrong(400, text("openboard-311-status"))
    return Wanted(
        category=tuple(one for one in query.get("service_code", "").split(",") if one),
        is_open=None if len(asked) != 1 else "open" in asked, since=since, until=until,
        size=min(_count(query.get("page_size"), A_PAGE), MOST), page=_count(query.get("page"), 1),
    )  # fmt: skip


def _read(connection: Connection, of: Open, wanted: Wanted) -> list[PublicMatter]:
    return storage.openboard.matters(
        connection, of.community.id, of.now, is_open=wanted.is_open, categories=wanted.category, since=wanted.since,
        until=wanted.until, numbers=wanted.numbers, limit=len(wanted.numbers) or wanted.size,
        offset=(wanted.page - 1) * wanted.size,
    )  # fmt: skip


def _item(request: web.Request, of: Open, one: PublicMatter) -> Item:
    zone = ZoneInfo(of.community.zone)

    def at(instant: datetime | None) -> str | None:
        return instant.astimezone(zone).isoformat(timespec="seconds") if instant is not None else None

    is_shown = one.unit_id in of.standing.units
    return {
        "service_request_id": str(one.number), "status": "open" if one.is_open else "closed",
        "status_notes": _say(request, state_name(one.state)), "service_name": _say(request, category(one.category)),
        "service_code": one.category, "description": of.plain(one.words), "agency_responsible": one.body,
        "service_notice": None, "requested_datetime": at(one.filed_at), "updated_datetime": at(one.changed_at),
        "expected_datetime": at(one.settle_by), "address": of.place(one.unit_id),
        "address_id": base36(one.unit_id) if is_shown else None, "zipcode": None, "lat": None, "long": None,
        "media_url": None,
    }  # fmt: skip


# filing


async def _file(request: web.Request) -> list[Item]:
    site = request.app[SITE]
    form = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    of = await _open(request, form.get("jurisdiction_id") or request.query.get("jurisdiction_id"))
    key = await site.database.read(lambda c: storage.openboard.key_of(c, form.get("api_key", "")))
    if key is None or key.community_id != of.community.id:
        raise Wrong(403, text("openboard-refused-key"))
    unit_id = await site.database.read(partial(_unit, of=of, form=form))
    source = _source(of, key, unit_id, form)
    number = await site.database.read(lambda c: storage.openboard.filed(c, key, source))
    if number is None:
        number = await _filed(request, of, key, FileOpenly(
            of.community.id, unit_id, key.id, form.get("service_code", ""), form.get("description", ""),
            form.get("address_string", ""), source,
        ))  # fmt: skip
    return [{"service_request_id": str(number), "service_notice": None, "account_id": None}]


async def _filed(request: web.Request, of: Open, key: Key, command: FileOpenly) -> Number:
    """File it in the key's name; raises Wrong with what the refusal says."""
    site, chat_id, event = request.app[SITE], page_of(key.account_id), f"311:{key.id}:{secrets.token_urlsafe(12)}"
    origin = Origin(chat_id, is_private=True, is_press=True, source=event)
    answer = await perform(site.database, site.clock, Request(event, chat_id, spoken(request), origin, command))
    site.stored()
    number = await site.database.read(lambda c: storage.openboard.filed(c, key, command.source))
    if number is None:
        why = answer.toast.body if answer.toast is not None else Text("sorry-bug")
        raise Wrong(STATUS_OF.get(answer.refused or "", 400), why)
    return number


def _unit(connection: Connection, of: Open, form: Mapping[str, str]) -> UnitId:
    """The unit by its number, else the one whose name stands in the address; raises Wrong."""
    labels = storage.rates.unit_labels(connection, of.community.id)
    asked, address = form.get("address_id", "").strip(), form.get("address_string", "")
    if asked:
        found = [one for one in labels if base36(one) == asked]
    else:
        longest = max((len(label) for label in labels.values() if label in address), default=0)
        found = [one for one, label in labels.items() if label in address and len(label) == longest]
    if len(found) != 1:
        raise Wrong(400, text("openboard-refused-address"))
    return found[0]


def _source(of: Open, key: Key, unit_id: UnitId, form: Mapping[str, str]) -> str:
    """The same thing sent again on the same day is the same request."""
    day = of.now.astimezone(ZoneInfo(of.community.zone)).date().isoformat()
    said = (form.get("service_code", ""), form.get("description", ""), form.get("address_string", ""))
    return f"311:{key.id}:" + sha256("\0".join((day, str(unit_id), *said)).encode()).hexdigest()[:32]


def _number(of: Open, asked: str) -> Number:
    year = of.now.astimezone(ZoneInfo(of.community.zone)).year
    number = parse_number(asked, year)
    if number is None or number.serial >= 2**31:
        raise Wrong(404, text("openboard-311-request-unknown"))
    return number


def _instant(asked: str | None) -> datetime | None:
    """An instant as W3C writes it; UTC where it names no zone."""
    if not asked:
        return None
    try:
        found = datetime.fromisoformat(asked.replace(" ", "+"))
        found = found if found.tzinfo is not None else found.replace(tzinfo=UTC)
    except ValueError:
        raise Wrong(400, text("openboard-311-date")) from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Wrong(400, text("openboard-311-date"))
    return found


def _count(asked: str | None, usual: int) -> int:
    is_number = asked is not None and asked.isascii() and asked.isdigit() and len(asked) < 7
    return int(asked) if asked is not None and is_number and int(asked) else usual


def _say(request: web.Request, value: Value) -> str:
    return plain_of(value, spoken(request))
