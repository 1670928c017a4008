"""The ways onto the page: the household's slip, the code on the wall, a link; who uses this device; and out again."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from aiohttp import web
from sqlalchemy import Connection

import storage.communities
import storage.pages
import storage.residents
from bot.actions.base import SERVICE_ZONE
from bot.actions.devices.signing import page_people
from bot.domain import codes
from bot.domain.base import AccountId, Command, Refused, UnitId
from bot.domain.codes import grouped, read_code
from bot.domain.commands.devices import JoinByLink, SignInByLink, SignInBySlip
from bot.domain.commands.forms import Start
from bot.domain.devices import MOST_DEVICES
from bot.domain.pages import page_of
from bot.screens.base import Moment, Text, Value
from bot.screens.packing import number_in_link
from bot.screens.residents import tie
from handlers.web import limits, sessions
from handlers.web.page import done
from handlers.web.site import SITE, Site, failed, page, spoken
from storage.residents import KeptSlip, Known, Member

SignsIn = Callable[[str, str], Command]
"""What signs this device in, from the hash of its secret and what it is called by."""
LINKED = "{secret:[A-Za-z0-9_-]{43}}"
NEW = "new"
"""Whoever uses the device is none of those who are there."""


@dataclass(frozen=True, slots=True)
class Behind:
    """What is behind a code: its slip, the door, and who of the household has nothing but a page.

    `has_hidden` where somebody of them cannot be chosen by a slip.
    """

    slip: KeptSlip
    door: str
    people: tuple[Member, ...] = ()
    has_hidden: bool = False


def mount(site: web.Application) -> None:
    """Add the entrances to the site. Their addresses are secret: nothing here writes one down."""
    site.router.add_get("/", _front)
    site.router.add_post("/", _typed)
    site.router.add_get("/h/{code}", _slip)
    site.router.add_post("/h/{code}", _enter)
    site.router.add_get("/w/{unit:[0-9a-z]{1,12}}", _wall)
    site.router.add_post("/w/{unit:[0-9a-z]{1,12}}", _ask)
    site.router.add_get(f"/in/{LINKED}", _link)
    site.router.add_post(f"/in/{LINKED}", _by_link)
    site.router.add_post("/out", _leave)


async def _front(request: web.Request) -> web.Response:
    if await sessions.who(request) is not None:
        raise web.HTTPSeeOther("/home")
    is_out = sessions.secret_shown(request) is not None
    answer = await _front_page(request, is_out=is_out)
    if is_out:
        sessions.drop_cookie(request, answer)
    return answer


async def _front_page(
    request: web.Request, refused: Value = "", typed: str = "", status: int = 200, *, is_out: bool = False
) -> web.Response:
    csrf = await sessions.csrf_token(request)
    return page(request, "front.html", status, refused=refused, typed=typed, is_out=is_out, csrf=csrf)


async def _typed(request: web.Request) -> web.Response:
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    typed = str(form.get("code", ""))
    try:
        code = read_code(typed)
    except Refused as refused:
        return await _front_page(request, _said(refused), typed)
    raise web.HTTPSeeOther(f"/h/{code}")


# by the slip


async def _slip(request: web.Request) -> web.Response:
    code = _code(request)
    return await _choose_way(request, Text("pages-slip", {"code": grouped(code)}), f"h_{code}")


async def _choose_way(request: web.Request, about: Text, payload: str) -> web.Response:
    """Here, or in Telegram? Whoever is signed in already is told as whom."""
    found = await sessions.who(request)
    here = await request.app[SITE].database.read(partial(_named, known=found[0])) if found is not None else ""
    return page(
        request, "slip.html", about=about, is_in=found is not None, here=here,
        telegram=_in_telegram(request, payload), csrf=await sessions.csrf_token(request),
    )  # fmt: skip


async def _enter(request: web.Request) -> web.Response:
    code = _code(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    try:
        behind = await _behind(request, code)
    except Refused as refused:
        spent = refused.code == "devices-codes-spent"
        return await _front_page(request, _said(refused), grouped(code), 429 if spent else 200)
    found, chosen = await sessions.who(request), str(form.get("as", ""))
    if found is not None and "change" in form:
        raise await _changes(request, found, f"/h/{code}")
    if found is not None or chosen == NEW or not (behind.people or behind.has_hidden):
        raise await _as_themselves(request, Start(f"h_{code}"))
    if not chosen:
        return await _ask_who(request, behind)
    raise await _as_chosen(request, behind, chosen)


async def _changes(request: web.Request, found: sessions.Who, leads_to: str) -> web.HTTPException:
    """Who is signed in here goes, so that somebody else can come in."""
    await _end(request, found)
    leads = web.HTTPSeeOther(leads_to)
    sessions.drop_cookie(request, leads)
    return leads


async def _behind(request: web.Request, code: str) -> Behind:
    """What the code opens. Raises Refused with why it opens nothing; what is none is counted, and in the end not tried.

    The page asks before anybody is written down who tries one.
    """
    signed_in, site = await sessions.who(request), request.app[SITE]
    person = f"account:{signed_in[0].id}" if signed_in is not None else None
    if limits.tries_left(request, person) == 0:
        raise Refused("devices-codes-spent")
    found = await site.database.read(partial(_read_behind, site=site, code=code))
    if found is None:
        raise Refused("residents-code-wrong", left=limits.count_wrong(request, person, code))
    if found.slip.used_at is not None:
        raise Refused("residents-code-used")
    codes.require_live(site.clock.now(), found.slip.expires_at, found.slip.revoked_at)
    return found


def _read_behind(connection: Connection, site: Site, code: str) -> Behind | None:
    slip = storage.residents.slip(connection, code)
    flat = storage.residents.flat(connection, slip.flat_id) if slip is not None else None
    if slip is None or flat is None:
        return None
    if slip.kind != "household":
        return Behind(slip, flat.place)
    return Behind(slip, flat.place, *page_people(connection, flat.id))


async def _ask_who(request: web.Request, behind: Behind) -> web.Response:
    people = [
        (str(one.account_id), one.name or Text("devices-who-nameless", {"tie": tie(one.kind)}))
        for one in behind.people
    ]  # fmt: skip
    csrf = await sessions.csrf_token(request)
    return page(
        request, "who.html", door=behind.door, people=people, has_hidden=behind.has_hidden, new=NEW, csrf=csrf
    )  # fmt: skip


async def _as_chosen(request: web.Request, behind: Behind, chosen: str) -> web.HTTPException:
    """The device is used by somebody of the household who is there already."""
    account_id = next((one.account_id for one in behind.people if str(one.account_id) == chosen), None)
    if account_id is None:
        raise web.HTTPForbidden
    return await _signed_in(
        request, account_id, lambda hashed, name: SignInBySlip(behind.slip.code, hashed, name), "/home/t/{turn}"
    )


async def _signed_in(
    request: web.Request, account_id: AccountId, command: SignsIn, leads_to: str
) -> web.HTTPException:  # fmt: skip
    """Sign this device in as a person by a command of theirs; where it leads, with the cookie."""
    site = request.app[SITE]
    known = await site.database.read(partial(storage.residents.account, account_id=account_id))
    if known is None:
        raise web.HTTPForbidden
    secret, turn = storage.pages.fresh_secret(), secrets.token_urlsafe(12)
    asked = command(storage.pages.hashed(secret), sessions.device_name(request))
    answer = await done(request, known, asked, turn)
    if answer.refused is not None:
        return web.HTTPGone()
    leads = web.HTTPSeeOther(leads_to.format(turn=turn))
    sessions.set_cookie(request, leads, secret)
    return leads


# by the code on the wall


async def _wall(request: web.Request) -> web.Response:
    label = await _label(request)
    return await _choose_way(request, Text("devices-wall", {"unit": label}), f"u_{request.match_info['unit']}")


async def _ask(request: web.Request) -> web.Response:
    await _label(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    found = await sessions.who(request)
    if found is not None and "change" in form:
        raise await _changes(request, found, request.path)
    raise await _as_themselves(request, Start(f"u_{request.match_info['unit']}"))


async def _label(request: web.Request) -> str:
    unit_id = UnitId(number_in_link(request.match_info["unit"]))
    unit = await request.app[SITE].database.read(partial(storage.communities.unit, unit_id=unit_id))
    if unit is None:
        raise web.HTTPNotFound
    return unit.label


async def _as_themselves(request: web.Request, command: Start) -> web.HTTPException:
    """Go on as whoever is signed in here, else as somebody new."""
    found = await sessions.who(request)
    turn = secrets.token_urlsafe(12)
    leads = web.HTTPSeeOther(f"/home/t/{turn}")
    known = found[0] if found is not None else await _as_somebody_new(request, leads)
    await done(request, known, command, turn)
    return leads


async def _as_somebody_new(request: web.Request, leads: web.HTTPException) -> Known:
    limits.require_new_page(request)
    site, secret = request.app[SITE], storage.pages.fresh_secret()
    opened = partial(_open, site=site, secret=secret, name=sessions.device_name(request), language=spoken(request))
    known = await site.database.write(opened)
    sessions.set_cookie(request, leads, secret)
    return known


def _open(connection: Connection, site: Site, secret: str, name: str, language: str) -> Known:
    now = site.clock.now()
    known = storage.residents.open_page_account(connection, language, now)
    storage.pages.keep(connection, known.id, storage.pages.hashed(secret), name, now, MOST_DEVICES)
    return known


# by a link


async def _link(request: web.Request) -> web.Response:
    """Looking at a link does not use it up: messengers look at links too."""
    account_id = await _behind_link(request)
    if account_id is None:
        return failed(request, 410, Text("pages-link-over"))
    found = await sessions.who(request)
    known = found[0] if found is not None else None
    here = await request.app[SITE].database.read(partial(_named, known=known)) if known is not None else ""
    return page(
        request, "link.html", is_in=known is not None, is_same=known is not None and known.id == account_id, here=here,
        may_join=known is not None and known.telegram_id == page_of(known.id),
        csrf=await sessions.csrf_token(request),
    )  # fmt: skip


async def _by_link(request: web.Request) -> web.Response:
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    account_id, found = await _behind_link(request), await sessions.who(request)
    if account_id is None:
        return failed(request, 410, Text("pages-link-over"))
    shown = request.match_info["secret"]
    if found is not None and "join" in form:
        turn = secrets.token_urlsafe(12)
        answer = await done(request, found[0], JoinByLink(shown), turn)
        raise web.HTTPSeeOther("/home" if answer.refused is None else f"/home/t/{turn}")
    if found is not None and found[0].id == account_id:
        raise web.HTTPSeeOther("/home")
    was = found[1].id if found is not None else None
    leads = await _signed_in(request, account_id, lambda hashed, name: SignInByLink(shown, hashed, name, was), "/home")
    if isinstance(leads, web.HTTPGone):
        return failed(request, 410, Text("pages-link-over"))
    raise leads


async def _behind_link(request: web.Request) -> AccountId | None:
    site = request.app[SITE]
    link = await site.database.read(
        lambda c: storage.pages.link_with(c, request.match_info["secret"], "device", site.clock.now())
    )
    return link.account_id if link is not None else None


# and out again


async def _leave(request: web.Request) -> web.Response:
    found = await sessions.signed_in(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    raise await _changes(request, found, "/")


async def _end(request: web.Request, found: sessions.Who) -> None:
    site, (known, device) = request.app[SITE], found
    end = partial(storage.pages.end, device_id=device.id, account_id=known.id, now=site.clock.now())
    await site.database.write(end)


def _named(connection: Connection, known: Known) -> str:
    """Who is signed in, in a few words: the chosen name and the door; "" where they are registered nowhere."""
    person = storage.residents.person_in(connection, known, known.community_id)
    return " ".join(filter(None, (person.name, person.door)))


def _said(refused: Refused) -> Text:
    args = refused.args_of_text.items()
    zone = str(SERVICE_ZONE)
    return Text(refused.code, {name: Moment(one, zone) if isinstance(one, datetime) else one for name, one in args})


def _code(request: web.Request) -> str:
    try:
        return read_code(request.match_info["code"])
    except Refused:
        raise web.HTTPNotFound from None


def _in_telegram(request: web.Request, payload: str) -> str:
    username = request.app[SITE].username
    return f"https://t.me/{username}?start={payload}" if username else ""
