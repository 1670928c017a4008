"""What is done on the household page, through the same commands as in the chat, and what answered it; messages."""

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from aiohttp import web
from sqlalchemy import Connection

import storage.communities
import storage.pages
import storage.updates
from bot.actions import surfaces
from bot.actions.base import Origin, Transaction
from bot.actions.residents.registering import looks_like_code
from bot.actions.table import BUTTONS
from bot.domain.base import Command, Refused
from bot.domain.commands.forms import Given, OpenMenu, Resume, Start, Unknown, Unreadable
from bot.domain.commands.residents import ForgetMe
from bot.domain.pages import page_of
from bot.domain.questions import APART, Takes, most_photos, takes
from bot.perform import SERVICE_ZONE, Answer, Request, perform
from bot.screens.base import Moment, Screen, Text, Toast
from bot.screens.codec import screen_from_json, toast_from_json
from bot.screens.packing import NotACommand, unpack
from bot.screens.pages import resume, told
from handlers.web import limits, sessions
from handlers.web.drawing import Drawn, drawn
from handlers.web.site import SITE, Site, page
from storage.pages import Said
from storage.residents import Known

MESSAGES = 30
"""Messages shown at once."""
BACK = {"home": "/home", "house": "/home/house", "messages": "/home/messages"}
"""Pages that show the short answer to what was done on them; whatever else it would open is one press away there."""
_TURN = re.compile(r"[A-Za-z0-9_-]{1,32}")
FORGOTTEN = 2
"""After so many questions somebody is forgotten."""
AGAIN = "~"
"""Marks the question that is asked once more because what was typed was not taken."""
WRONG_CODE = "residents-code-wrong"
BY_SLIP = "h_"
"""Begins what the link of a slip carries."""
FOLLOWED = "+"
"""Marks what was done because the answer to a turn led there."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What answered something done on the page; of the last screen, where it is the open question, what it `takes`.

    `is_past`: it was a question, and is open no more. A ballot is a page of its own (`ballot`: its line).
    """

    screens: list[Screen]
    toast: Toast | None
    takes: Takes | None
    form: str
    has_draft: bool
    unread: int
    ballot: int | None
    is_past: bool = False


def mount(site: web.Application) -> None:
    """Add the pages to the site."""
    site.router.add_get("/home/t/{turn}", _turn)
    site.router.add_get("/home/messages", _messages)
    site.router.add_post("/home/do", _do)


async def _turn(request: web.Request) -> web.Response:
    return await answered(request, "turn.html")


async def answered(request: web.Request, template: str, **values: Any) -> web.Response:
    """The page of a turn, drawn from a template."""
    known, _ = await sessions.signed_in(request)
    return await _shown(request, known, request.match_info["turn"], template, values)


async def _shown(
    request: web.Request, known: Known, turn: str, template: str = "turn.html", values: dict[str, Any] | None = None,
    typed: str = "",
) -> web.Response:  # fmt: skip
    """What answered a turn; the question that did not take what was `typed` has those words in its field."""
    site = request.app[SITE]
    found = await site.database.read(lambda c: read_turn(c, site, known, turn))
    if found.ballot is not None:
        raise web.HTTPSeeOther(f"/home/ballot/{found.ballot}?t={turn}")
    about: dict[str, Any] = {
        "here": "", "unread": found.unread, "screens": [drawn(request, one) for one in found.screens],
        "toast": found.toast, "takes": found.takes, "most_photos": most_photos(found.form),
        "is_apart": found.form in APART, "has_draft": found.has_draft, "is_past": found.is_past, "typed": typed,
        "resume": drawn(request, Screen("", ((resume(),),))).rows, "csrf": await sessions.csrf_token(request),
        "nonce": secrets.token_urlsafe(9),
    }  # fmt: skip
    return page(request, template, **about | (values or {}))


def read_turn(connection: Connection, site: Site, known: Known, turn: str) -> Turn:
    """What answered a turn of this person, and what the form that is open takes."""
    keys = [key_of(known, turn), key_of(known, turn + FOLLOWED), key_of(known, turn + AGAIN)]
    stored = storage.pages.of_turns(connection, page_of(known.id), keys)
    draft = storage.updates.draft_of(connection, known.id)
    asked = any(storage.pages.ASKS in one.what for one in stored[-1:])
    asks = draft is not None and asked and stored[-1].at >= draft.changed_at
    said = [screen_from_json(one.what) for one in stored]
    ballot = next((one.late.of for one in said if one.late is not None and one.late.kind == "ballot"), None)
    screens = [_late(connection, site, one) for one in said if ballot is None]
    unread = storage.pages.unread(connection, page_of(known.id), site.clock.now())
    return Turn(
        screens, toast_of(connection, known, turn), takes(draft.kind, draft.state) if draft and asks else None,
        draft.kind if draft is not None else "", draft is not None, unread, ballot, is_past=asked and not asks,
    )  # fmt: skip


def toast_of(connection: Connection, known: Known, turn: str) -> Toast | None:
    """What was answered at once to something done on the page; None where nothing was, or there was no such turn."""
    keys = (key_of(known, turn + FOLLOWED), key_of(known, turn)) if turn else ()
    answers = (storage.updates.answer_noted(connection, key) for key in keys)
    noted = next((one for one in answers if one is not None and "body" in one and one["start"] is None), None)
    toast = toast_from_json(noted) if noted is not None else None
    return replace(toast, body=told(toast.body)) if toast is not None else None


def refusal(refused: Refused) -> Text:
    """Why not, as a page says it."""
    args = {
        name: Moment(arg, SERVICE_ZONE) if isinstance(arg, datetime) else arg
        for name, arg in refused.args_of_text.items()
    }
    return Text(refused.code, args)


def turn_shown(request: web.Request) -> str:
    """The turn whose answer a page shows above the rest; "" where there is none."""
    turn = request.query.get("t", "")
    return turn if _TURN.fullmatch(turn) else ""


def page_asked(request: web.Request) -> int:
    """Which page of a list is asked for, from 0."""
    asked = request.query.get("page", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 5 else 0


def reading(connection: Connection, site: Site, known: Known) -> Transaction:
    """What reads as this person on their page, and says nothing."""
    chat_id = page_of(known.id)
    here = replace(known, telegram_id=chat_id, is_reachable=True)
    return Transaction(connection, site.clock.now, here, Origin(chat_id, is_private=True), lambda: 0.0)


def _late(connection: Connection, site: Site, screen: Screen) -> Screen:
    """What may lie nowhere is drawn when it is looked at."""
    return surfaces.draw_late(connection, screen.late, site.clock.now()) if screen.late is not None else screen


async def _messages(request: web.Request) -> web.Response:
    known, _ = await sessions.signed_in(request)
    site, chat_id, nth, turn = request.app[SITE], page_of(known.id), page_asked(request), turn_shown(request)
    now = site.clock.now()
    found, unread, toast, zone = await site.database.read(lambda c: (
        storage.pages.kept(c, chat_id, now, MESSAGES + 1, nth * MESSAGES), storage.pages.unread(c, chat_id, now),
        toast_of(c, known, turn), zone_of(c, known),
    ))  # fmt: skip
    shown = found[:MESSAGES]
    fresh = [one.id for one in shown if not one.is_read]
    if fresh:
        await site.database.write(lambda c: storage.pages.read(c, chat_id, fresh, now))
    return page(
        request, "messages.html", here="messages", title=Text("pages-nav-messages"), address="/home/messages",
        unread=unread - len(fresh), messages=listed(request, shown, zone), nth=nth, toast=toast,
        has_more=len(found) > MESSAGES, in_telegram=sessions.has_telegram(request), back="messages",
        csrf=await sessions.csrf_token(request),
    )  # fmt: skip


def listed(request: web.Request, found: Iterable[Said], zone: str) -> list[tuple[Drawn, Said, Moment]]:
    """Messages as a page lists them, with when they were said."""
    return [(drawn(request, screen_from_json(one.what)), one, Moment(one.at, zone)) for one in found]


def zone_of(connection: Connection, known: Known) -> str:
    """The zone of the community that the page is about."""
    if known.community_id is None:
        return SERVICE_ZONE
    return storage.communities.community(connection, known.community_id).zone


async def _do(request: web.Request) -> web.Response:
    known, _ = await sessions.signed_in(request)
    given = await _ours(request)
    command, turn = asked_in(given, request.app[SITE])
    if isinstance(command, OpenMenu):
        raise web.HTTPSeeOther("/home")
    answer = await done(request, known, command, turn)
    if isinstance(command, ForgetMe) and command.asked >= FORGOTTEN and answer.refused is None:
        return _forgotten(request)
    if answer.refused is not None and isinstance(command, Given):
        return await asked_again(request, known, turn, command.text)
    back = BACK.get(given.get("back", "")) if answer.toast is not None else None
    raise web.HTTPSeeOther(f"/home/t/{turn}" if back is None else f"{back}?t={turn}")


async def asked(request: web.Request) -> str:
    """Do what a form of a page of ours asks for; the turn that answers it."""
    known, _ = await sessions.signed_in(request)
    command, turn = asked_in(await _ours(request), request.app[SITE])
    await done(request, known, command, turn)
    return turn


async def _ours(request: web.Request) -> dict[str, str]:
    """The words of a form of a page of ours."""
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    return {name: value for name, value in form.items() if isinstance(value, str)}


def _forgotten(request: web.Request) -> web.Response:
    """Their devices were forgotten with them."""
    answer = page(request, "forgotten.html")
    sessions.drop_cookie(request, answer)
    return answer


async def asked_again(request: web.Request, known: Known, turn: str, typed: str) -> web.Response:
    """What was typed was not taken: why, and the question once more with the words still in its field."""
    draft = await request.app[SITE].database.read(lambda c: storage.updates.draft_of(c, known.id))
    if draft is not None:
        await done(request, known, Resume(), turn + AGAIN)
    return await _shown(request, known, turn, typed=typed)


def asked_in(form: dict[str, str], site: Site) -> tuple[Command, str]:
    """The command a form asks for, and the turn it is: what is typed twice by one page is one turn."""
    if "words" in form and "does" not in form and "start" not in form:
        words = form["words"]
        trace = sha256(f"{form.get('nonce', '')}:{words}".encode()).hexdigest()[:24]
        return site.typed(words), trace
    turn = secrets.token_urlsafe(12)
    if "start" in form:
        return Start(form["start"]), turn
    try:
        return unpack(form.get("does", ""), BUTTONS), turn
    except NotACommand:
        return Unknown(), turn


async def done(request: web.Request, known: Known, command: Command, turn: str) -> Answer:
    """Do it in the person's name, as if pressed or said in their private chat; follow where the answer leads."""
    site, person = request.app[SITE], f"account:{known.id}"
    if _tries_code(command):
        limits.require_try(request, person)
    chat_id, key = page_of(known.id), key_of(known, turn)
    is_press = not isinstance(command, Given | Start | Unreadable)
    here = sessions.asked(request)
    origin = Origin(chat_id, True, is_press=is_press, source=key, device=here[1].id if here is not None else None)
    asked = Request(key, chat_id, known.language, origin, command, follows=turn.endswith((AGAIN, FOLLOWED)))
    answer = await perform(site.database, site.clock, asked, limited=site.limited)
    site.stored()
    if answer.refused == WRONG_CODE:
        limits.count_wrong(request, person, f"{command}")
    if answer.toast is not None and answer.toast.start is not None and not isinstance(command, Start):
        return await done(request, known, Start(answer.toast.start), f"{turn}{FOLLOWED}")
    return answer


def _tries_code(command: Command) -> bool:
    """Whether it may be the code of a slip; it is tried as seldom from an address as at the entrance."""
    if isinstance(command, Start):
        return command.payload.startswith(BY_SLIP)
    return isinstance(command, Given) and command.kind == "text" and looks_like_code(command.text)


def key_of(known: Known, turn: str) -> str:
    """Under which key a turn of this person is noted."""
    return f"page:{known.id}:{turn}"
