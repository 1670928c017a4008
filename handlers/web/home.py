"""The first page of a household, and the cards of its house: what is read, never what is changed."""

from dataclasses import dataclass, field, replace

from aiohttp import web
from sqlalchemy import Connection

import storage.communities
import storage.living
import storage.pages
import storage.residents
from bot.actions import menus, surfaces, today
from bot.actions.duty.cards import may_tick
from bot.domain.pages import page_of, page_of_unit
from bot.domain.places import Unit
from bot.domain.rights import Person
from bot.screens import today as screens
from bot.screens.base import Rows, Screen, Text, Toast
from bot.screens.today import First
from handlers.web import sessions
from handlers.web.drawing import drawn, lined
from handlers.web.page import MESSAGES, listed, page_asked, reading, toast_of, turn_shown, zone_of
from handlers.web.site import SITE, Site, page
from storage.pages import Said
from storage.residents import Known

CARDS, OVER = 12, 5
"""Cards on a page, and of those that are just over."""
SAID = 5
"""Of what was said aloud in the house, so much stands below its cards."""


@dataclass(frozen=True, slots=True)
class Home:
    """The first page of a person; `menu` of somebody who is not registered."""

    first: First | None
    menu: Screen | None
    unread: int
    toast: Toast | None


@dataclass(frozen=True, slots=True)
class House:
    """The cards of a person's house: a page of those that go on, after the last of them those that are just over.

    Below the first of them stands what was `said` aloud there lately, and whether there is older.
    """

    lives_here: bool
    unread: int
    toast: Toast | None
    zone: str
    under_way: list[Screen] = field(default_factory=list)
    over: list[Screen] = field(default_factory=list)
    has_more: bool = False
    said: list[Said] = field(default_factory=list)
    has_older: bool = False


def mount(site: web.Application) -> None:
    """Add the pages to the site."""
    site.router.add_get("/home", _home)
    site.router.add_get("/home/house", _house)
    site.router.add_get("/home/house/said", _said)


async def _home(request: web.Request) -> web.Response:
    site, turn = request.app[SITE], turn_shown(request)
    _, home = await sessions.signed_in_reads(request, lambda c, known: _read_home(c, site, known, turn))
    first = home.first
    return page(
        request, "home.html", here="home", unread=home.unread, csrf=await sessions.csrf_token(request), back="home",
        first=first, menu=drawn(request, home.menu) if home.menu is not None else None, toast=home.toast,
        expected=lined(request, first.expected if first else ()), open=lined(request, first.open if first else ()),
        duty=lined(request, (first.duty,) if first and first.duty else ()),
        together=lined(request, first.together if first else ()),
        more=drawn(request, Screen("", first.more)).rows if first else (),
        say=drawn(request, Screen("", _below_open(first))).rows if first else (),
        draft=drawn(request, Screen("", first.draft)).rows if first else (),
    )  # fmt: skip


def _below_open(first: First) -> Rows:
    return screens.below_open(has_more=first.how_many > len(first.open))


def _read_home(connection: Connection, site: Site, known: Known, turn: str) -> Home:
    tx = reading(connection, site, known)
    person = storage.residents.person_in(connection, tx.account, known.community_id)
    first = today.first_page(tx, person)
    unread = storage.pages.unread(connection, page_of(known.id), tx.now)
    menu = None if first is not None else menus.menu_of(tx, person)
    return Home(first, menu, unread, toast_of(connection, known, turn))


async def _house(request: web.Request) -> web.Response:
    site, turn, nth = request.app[SITE], turn_shown(request), page_asked(request)
    _, house = await sessions.signed_in_reads(request, lambda c, known: _read_house(c, site, known, turn, nth))
    return page(
        request, "house.html", here="house", unread=house.unread, csrf=await sessions.csrf_token(request),
        back="house", toast=house.toast, under_way=[drawn(request, one) for one in house.under_way],
        over=[drawn(request, one) for one in house.over], nth=nth, has_more=house.has_more,
        lives_here=house.lives_here, messages=listed(request, house.said, house.zone), has_older=house.has_older,
    )  # fmt: skip


def _read_house(connection: Connection, site: Site, known: Known, turn: str, nth: int) -> House:
    person = storage.residents.person_in(connection, known, known.community_id)
    unit, now = _unit_of(connection, person), site.clock.now()
    unread, toast = storage.pages.unread(connection, page_of(known.id), now), toast_of(connection, known, turn)
    if unit is None:
        return House(False, unread, toast, zone_of(connection, known))
    found, over, has_more = [], [], False
    if unit.chat_id is not None:
        found = storage.living.going_on(connection, unit.chat_id, now, CARDS + 1, nth * CARDS)
        has_more = len(found) > CARDS
        over = [] if has_more else storage.living.over(connection, unit.chat_id, now, OVER)
    ticks = any(one.kind == "duty" for one in found) and may_tick(connection, unit, person)
    under_way, ended = (
        [
            card[0] if ticks or one.kind != "duty" else replace(card[0], buttons=())
            for one in some
            if (card := surfaces.draw(connection, one, now)) is not None
        ]
        for some in (found[:CARDS], over)
    )
    said = storage.pages.kept(connection, page_of_unit(unit.id), now, SAID + 1) if nth == 0 else []
    return House(
        True, unread, toast, unit.community.zone, under_way, ended, has_more, said[:SAID], len(said) > SAID
    )  # fmt: skip


def _unit_of(connection: Connection, person: Person) -> Unit | None:
    """The unit in which this person lives."""
    return storage.communities.unit(connection, person.unit_id) if person.unit_id is not None else None


async def _said(request: web.Request) -> web.Response:
    """Everything that was said aloud in the house."""
    site, nth = request.app[SITE], page_asked(request)
    _, (unread, zone, said) = await sessions.signed_in_reads(request, lambda c, known: _read_said(c, site, known, nth))
    return page(
        request, "messages.html", here="house", title=Text("pages-house-said"), address="/home/house/said",
        unread=unread, messages=listed(request, said[:MESSAGES], zone), nth=nth, toast=None,
        has_more=len(said) > MESSAGES, in_telegram=False, back="house", csrf=await sessions.csrf_token(request),
    )  # fmt: skip


def _read_said(connection: Connection, site: Site, known: Known, nth: int) -> tuple[int, str, list[Said]]:
    person = storage.residents.person_in(connection, known, known.community_id)
    unit, now = _unit_of(connection, person), site.clock.now()
    unread = storage.pages.unread(connection, page_of(known.id), now)
    if unit is None:
        return unread, zone_of(connection, known), []
    said = storage.pages.kept(connection, page_of_unit(unit.id), now, MESSAGES + 1, nth * MESSAGES)
    return unread, unit.community.zone, said
