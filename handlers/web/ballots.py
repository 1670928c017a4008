"""A ballot on a page, of any kind: its fields are read at once and sent as the chat's own command.

What is chosen is in no address, and the page lies in no cache.
"""

import secrets
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from sqlalchemy import Connection

import storage.pages
from bot.actions.polls.voting import OpenBallot, ballot_of
from bot.domain.base import Refused
from bot.domain.commands.polls import CastBallot
from bot.domain.pages import page_of
from bot.domain.polls import fields
from bot.domain.polls.choices import packed
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import HIGHEST_SCORE, NEED_BE, SURE, Kind, LineId
from bot.screens import polls as screens
from bot.screens.base import Screen, Text, Toast, Value, text
from bot.screens.polls.shown import option
from handlers.web import sessions
from handlers.web.drawing import drawn
from handlers.web.page import done, refusal, toast_of, turn_shown
from handlers.web.site import SITE, Site, page
from storage.residents import Known


@dataclass(frozen=True, slots=True)
class Choosable:
    """An option with the values that can be chosen for it, each with its label."""

    name: str
    label: Value
    values: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class _Found:
    ballot: OpenBallot | Screen
    toast: Toast | None
    unread: int


def mount(site: web.Application) -> None:
    """Add the page to the site."""
    site.router.add_get(r"/home/ballot/{line:\d{1,18}}", _ballot)
    site.router.add_post(r"/home/ballot/{line:\d{1,18}}", _cast)


async def _ballot(request: web.Request) -> web.Response:
    known, _ = await sessions.signed_in(request)
    return await _shown(request, known)


async def _shown(
    request: web.Request, known: Known, why: Text | None = None, given: fields.Given | None = None
) -> web.Response:
    """The ballot with what counts now; where it was not taken, why, and what was `given`."""
    site, turn = request.app[SITE], turn_shown(request)
    found = await site.database.read(lambda c: _read(c, site, known, _line(request), turn))
    csrf = await sessions.csrf_token(request)
    about: dict[str, Any] = {
        "unread": found.unread, "csrf": csrf, "here": "", "why": why, "toast": found.toast,
    }  # fmt: skip
    ballot = found.ballot
    if isinstance(ballot, Screen):
        return page(request, "ballot.html", shown=drawn(request, ballot), kind=None, **about)
    poll = ballot.shown.poll
    chosen = given if given is not None else fields.written(poll.form, ballot.chosen.choice if ballot.chosen else ())
    around = screens.on_page(ballot.shown, ballot.line, ballot.chosen, ballot.more)
    return page(
        request, "ballot.html", shown=drawn(request, around), kind=poll.form.kind.value, choosable=choosable(poll),
        chosen=chosen, form=poll.form, **about,
    )  # fmt: skip


def _read(connection: Connection, site: Site, known: Known, line_id: LineId, turn: str) -> _Found:
    now = site.clock.now()
    return _Found(
        ballot_of(connection, line_id, known.id, now), toast_of(connection, known, turn),
        storage.pages.unread(connection, page_of(known.id), now),
    )  # fmt: skip


async def _cast(request: web.Request) -> web.Response:
    known, _ = await sessions.signed_in(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    site, line_id = request.app[SITE], _line(request)
    given = {name: [one for one in form.getall(name) if isinstance(one, str)] for name in form}
    found = await site.database.read(lambda c: ballot_of(c, line_id, known.id, site.clock.now()))
    if isinstance(found, Screen):
        raise web.HTTPSeeOther(f"/home/ballot/{line_id}")
    try:
        choice = fields.read(found.shown.poll.form, given)
    except Refused as refused:
        return await _shown(request, known, refusal(refused), given)
    turn = secrets.token_urlsafe(12)
    await done(request, known, CastBallot(line_id, packed(choice)), turn)
    raise web.HTTPSeeOther(f"/home/ballot/{line_id}?t={turn}")


def _line(request: web.Request) -> LineId:
    return LineId(int(request.match_info["line"]))


def choosable(poll: Poll) -> tuple[Choosable, ...]:
    """What can be chosen: of kinds whose options share a field one row with all, else a row an option."""
    options = [option(poll, which) for which in range(poll.form.options)]
    if poll.form.kind in fields.OF_ALL:
        named = tuple((str(which), label) for which, label in enumerate(options))
        return (Choosable(fields.CHOICE, poll.question, named),)
    values: tuple[tuple[str, Value], ...]
    match poll.form.kind:
        case Kind.SCORE:
            values = tuple((str(one), str(one)) for one in range(HIGHEST_SCORE + 1))
        case Kind.DATES:
            values = (
                (str(SURE), text("polls-date-yes")), (str(NEED_BE), text("polls-date-need-be")),
                ("0", text("polls-date-no")),
            )  # fmt: skip
        case Kind.RANKED:
            values = tuple((str(nth), text("pages-ballot-place", nth=str(nth))) for nth in range(1, len(options) + 1))
        case _:
            values = ()
    return tuple(Choosable(fields.field(which), label, values) for which, label in enumerate(options))
