"""The household page: what is shown to a person, and what they do there, through the same commands as in the chat."""

import secrets
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from aiohttp import web
from sqlalchemy import Connection

import storage.communities
import storage.outgoing
import storage.pages
import storage.residents
import storage.updates
from bot.actions import menus, surfaces
from bot.actions.base import Origin, Transaction
from bot.actions.table import BUTTONS
from bot.domain import media
from bot.domain.base import Command
from bot.domain.commands.forms import Given, Start, Unknown, Unreadable
from bot.domain.pages import page_of
from bot.perform import Answer, Request, perform
from bot.screens.base import Screen, Toast
from bot.screens.codec import screen_from_json, toast_from_json
from bot.screens.packing import NotACommand, unpack
from handlers.web import sessions
from handlers.web.drawing import drawn
from handlers.web.site import SITE, Site, page
from storage.residents import Known

MESSAGES = 30
"""Messages shown at once."""
FOLLOWED = "+"
"""Marks what was done because the answer to a turn led there."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What answered something done on the page."""

    screens: list[Screen]
    toast: Toast | None
    has_form: bool
    form: str
    takes: frozenset[str]
    most_photos: int


@dataclass(frozen=True, slots=True)
class Home:
    """The first page of a person."""

    menu: Screen
    cards: list[Screen]
    unread: int
    has_form: bool


def mount(site: web.Application) -> None:
    """Add the pages to the site."""
    site.router.add_get("/home", _home)
    site.router.add_get("/home/t/{turn}", _turn)
    site.router.add_get("/home/messages", _messages)
    site.router.add_post("/home/do", _do)


async def _home(request: web.Request) -> web.Response:
    known, _ = await sessions.signed_in(request)
    site = request.app[SITE]
    home = await site.database.read(lambda c: _read_home(c, site, known))
    cards = [drawn(request, card) for card in home.cards]
    csrf = await sessions.csrf_token(request)
    return page(
        request, "home.html", menu=drawn(request, home.menu), cards=cards, unread=home.unread, csrf=csrf,
        has_form=home.has_form,
    )  # fmt: skip


def _read_home(connection: Connection, site: Site, known: Known) -> Home:
    chat_id, now = page_of(known.id), site.clock.now()
    known = replace(known, telegram_id=chat_id, is_reachable=True)
    tx = Transaction(connection, site.clock.now, known, Origin(chat_id, is_private=True), lambda: 0.0)
    person = storage.residents.person_in(connection, known, known.community_id)
    unit = storage.communities.unit(connection, person.unit_id) if person.unit_id is not None else None
    living = storage.outgoing.standing(connection, unit.chat_id) if unit is not None and unit.chat_id else []
    cards = [surfaces.draw(connection, one, now) for one in living]
    return Home(
        menus.menu_of(tx, person), [card[0] for card in cards if card is not None],
        storage.pages.unread(connection, chat_id, now), storage.updates.draft_of(connection, known.id) is not None,
    )  # fmt: skip


async def _turn(request: web.Request) -> web.Response:
    return await answered(request, "turn.html")


async def answered(request: web.Request, template: str, **values: Any) -> web.Response:
    """The page of a turn, drawn from a template."""
    known, _ = await sessions.signed_in(request)
    site = request.app[SITE]
    turn = await site.database.read(lambda c: read_turn(c, site, known, request.match_info["turn"]))
    return page(
        request, template, screens=[drawn(request, one) for one in turn.screens], toast=turn.toast,
        has_form=turn.has_form, csrf=await sessions.csrf_token(request), nonce=secrets.token_urlsafe(9),
        takes=turn.takes, most_photos=turn.most_photos, **values,
    )  # fmt: skip


def read_turn(connection: Connection, site: Site, known: Known, turn: str) -> Turn:
    """What answered a turn of this person, and what the form that is open takes."""
    keys = [key_of(known, turn), key_of(known, turn + FOLLOWED)]
    stored = storage.pages.of_turns(connection, page_of(known.id), keys)
    screens = [_late(connection, site, screen_from_json(one)) for one in stored]
    answers = (storage.updates.answer_noted(connection, key) for key in reversed(keys))
    noted = next((one for one in answers if one is not None and one.get("start") is None), None)
    draft = storage.updates.draft_of(connection, known.id)
    form, state = (draft.kind, draft.state) if draft is not None else ("", {})
    toast = toast_from_json(noted) if noted else None
    return Turn(screens, toast, bool(form), form, media.takes(form, state), media.most_photos(form))


def _late(connection: Connection, site: Site, screen: Screen) -> Screen:
    """What may lie nowhere is drawn when it is looked at."""
    return surfaces.draw_late(connection, screen.late, site.clock.now()) if screen.late is not None else screen


async def _messages(request: web.Request) -> web.Response:
    known, _ = await sessions.signed_in(request)
    site, chat_id = request.app[SITE], page_of(known.id)
    now = site.clock.now()
    found = await site.database.read(lambda c: storage.pages.kept(c, chat_id, now, MESSAGES))
    if any(not one.is_read for one in found):
        newest = max(one.id for one in found)
        await site.database.write(lambda c: storage.pages.read(c, chat_id, newest, now))
    listed = [(drawn(request, screen_from_json(one.what)), one) for one in found]
    return page(request, "messages.html", messages=listed, csrf=await sessions.csrf_token(request))


async def _do(request: web.Request) -> web.Response:
    raise web.HTTPSeeOther(f"/home/t/{await asked(request)}")


async def asked(request: web.Request) -> str:
    """Do what a form of a page of ours asks for; the turn that answers it."""
    known, _ = await sessions.signed_in(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    command, turn = asked_in({name: value for name, value in form.items() if isinstance(value, str)})
    await done(request, known, command, turn)
    return turn


def asked_in(form: dict[str, str]) -> tuple[Command, str]:
    """The command a form asks for, and the turn it is: what is typed twice by one page is one turn."""
    if "words" in form and "does" not in form and "start" not in form:
        words = form["words"]
        trace = sha256(f"{form.get('nonce', '')}:{words}".encode()).hexdigest()[:24]
        return Given("text", words), trace
    turn = secrets.token_urlsafe(12)
    if "start" in form:
        return Start(form["start"]), turn
    try:
        return unpack(form.get("does", ""), BUTTONS), turn
    except NotACommand:
        return Unknown(), turn


async def done(request: web.Request, known: Known, command: Command, turn: str) -> Answer:
    """Do it in the person's name, as if pressed or said in their private chat; follow where the answer leads."""
    site = request.app[SITE]
    chat_id, key = page_of(known.id), key_of(known, turn)
    is_press = not isinstance(command, Given | Start | Unreadable)
    origin = Origin(chat_id, is_private=True, is_press=is_press, source=key)
    answer = await perform(site.database, site.clock, Request(key, chat_id, known.language, origin, command))
    site.stored()
    if answer.toast is not None and answer.toast.start is not None and not isinstance(command, Start):
        return await done(request, known, Start(answer.toast.start), f"{turn}{FOLLOWED}")
    return answer


def key_of(known: Known, turn: str) -> str:
    """Under which key a turn of this person is noted."""
    return f"page:{known.id}:{turn}"
