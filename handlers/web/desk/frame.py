"""What every page of the desk has: whose desk it is, where one can go from there, and nothing for anybody else."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiohttp import web
from sqlalchemy import Connection

import storage.updates
from bot.actions import desk
from bot.actions.desk import Seat
from bot.domain.base import CommunityId
from bot.domain.commands.menus import SetCommunity
from bot.domain.places import Community
from bot.domain.rights import Person
from bot.screens.base import Text, Value
from bot.screens.desk.parts import Page
from bot.screens.packing import pack
from handlers.web import sessions
from handlers.web.page import done
from handlers.web.site import SITE, failed, page, spoken
from storage.residents import Known

NAV: tuple[tuple[str, Value], ...] = (
    ("/desk", Text("desk-nav-overview")), ("/desk/units", Text("desk-nav-units")),
    ("/desk/people", Text("communities-menu-people")), ("/desk/bodies", Text("communities-menu-bodies")),
    ("/desk/roster", Text("communities-menu-roster")), ("/desk/admission", Text("communities-menu-admission")),
    ("/desk/goods", Text("desk-nav-goods")), ("/desk/points", Text("desk-nav-points")),
    ("/desk/log", Text("desk-nav-log")), ("/desk/exports", Text("desk-nav-exports")),
)  # fmt: skip
"""The pages of the desk."""
TO_STREET: tuple[str, Value] = ("/desk/street", Text("desk-nav-street"))


@dataclass(frozen=True, slots=True)
class Frame:
    """Who looks at whose desk, in which language and when; `seats`: everywhere they hold roles."""

    known: Known
    seat: Seat
    seats: tuple[Seat, ...]
    language: str
    now: datetime
    has_draft: bool
    query: Mapping[str, str]

    @property
    def community(self) -> Community:
        """The community of this desk."""
        return self.seat.community

    @property
    def person(self) -> Person:
        """What they are there."""
        return self.seat.person

    @property
    def others(self) -> list[Community]:
        """The other communities that have a desk for them."""
        return [one.community for one in self.seats if one.is_at_desk and one is not self.seat]

    @property
    def nav(self) -> tuple[tuple[str, Value], ...]:
        """Where one can go from here."""
        return (*NAV, TO_STREET) if sum(one.reads_street for one in self.seats) > 1 else NAV


Read = Callable[[Connection, Frame], Mapping[str, Any]]
"""What a page shows besides its frame, by the names that its template has for it."""


def mount(site: web.Application) -> None:
    """Add the choice of the community to the site."""
    site.router.add_post("/desk/community", _choose)


async def framed(request: web.Request) -> Frame | None:
    """The frame of a page; None where there is no desk for this person."""
    known, _ = await sessions.signed_in(request)
    return await request.app[SITE].database.read(lambda c: _frame(c, request, known))


def _frame(connection: Connection, request: web.Request, known: Known) -> Frame | None:
    seats = tuple(desk.seats(connection, known))
    seat = desk.seat_of(seats, known.community_id)
    if seat is None:
        return None
    has_draft = storage.updates.draft_of(connection, known.id) is not None
    now = request.app[SITE].clock.now()
    return Frame(known, seat, seats, spoken(request), now, has_draft, request.query)


async def show(request: web.Request, template: str, read: Read) -> web.Response:
    """A page of the desk: found whose it is and read what it shows in one look at the database."""
    known, _ = await sessions.signed_in(request)

    def both(connection: Connection) -> tuple[Frame, Mapping[str, Any]] | None:
        frame = _frame(connection, request, known)
        return (frame, read(connection, frame)) if frame is not None else None

    found = await request.app[SITE].database.read(both)
    if found is None:
        return nobodys(request)
    frame, values = found
    return page(request, template, **await around(request, frame), **values)


async def around(request: web.Request, frame: Frame) -> dict[str, Any]:
    """What the templates of all pages of the desk want."""
    return {
        "frame": frame, "here": request.path, "packed": pack, "csrf": await sessions.csrf_token(request),
        "does_at": "/desk/do", "says_at": "/desk/say", "back_at": "/desk",
    }  # fmt: skip


def nobodys(request: web.Request) -> web.Response:
    """The page for somebody who has no desk."""
    return failed(request, 403, Text("desk-refused"))


def shown(frame: Frame, one: Page) -> dict[str, Any]:
    """A page of tables as its template wants it; those who change nothing see no buttons."""
    return {"shown": one if frame.seat.may_change else one.read_only()}


async def _choose(request: web.Request) -> web.Response:
    """The desk, and the person's menu with it, is about another community from now on."""
    known, _ = await sessions.signed_in(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    wanted = str(form.get("community", ""))
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 19:
        await done(request, known, SetCommunity(CommunityId(int(wanted))), secrets.token_urlsafe(12))
    raise web.HTTPSeeOther("/desk")
