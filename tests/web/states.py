"""Pages that no walk comes by: entrances and refusals, what is used up or forgotten, ballots of every kind."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest
from playwright.async_api import Browser, Page
from sqlalchemy import select

import storage.pages
import storage.residents
import storage.roles
from handlers.web import limits, sessions
from storage.database import Outage
from storage.polls.tables import Poll, RollLine
from tests.browser import Pages
from tests.flows.test_polls_kinds import COLOUR
from tests.flows.test_polls_kinds import KINDS as CHAT
from tests.pages import account_of, link_of, slip
from tests.people import House, administers_too, settled_house
from tests.polls import posts
from tests.web.hand import Hand, comes_in, speaks
from tests.web.test_ballots import KINDS
from tests.web.test_mini_app import shown
from tests.web.walk import LOCALES, NARROW, visitor

UNSIGNED = {
    "front": "/", "app": "/app", "slip": "/h/ACDEFH29", "wall": "/w/1", "link-over": f"/in/{'A' * 43}",
    "landing": "/l/m_1", "counter-code": "/counter/c/ACDEFH23", "none": "/nowhere",
}  # fmt: skip
"""Pages of whoever is not signed in, among them those of what there is not."""
SPOILS = "for (const one of document.querySelectorAll('[name=csrf]')) one.value = '1.' + '0'.repeat(64)"
WORDS = "三楼楼道的灯坏了"
LINE, POLL = RollLine.__table__, Poll.__table__


@dataclass(frozen=True, slots=True)
class State:
    """A page as it stands there: what it is called, and in which language."""

    name: str
    language: str
    page: Page


@dataclass(frozen=True, slots=True)
class Tour:
    """What all who go on it share: `door` and `code` are of whoever has a page only, `known` of whoever has both.

    `links` sign in whoever has both; those `of_office`, the administrator.
    """

    browser: Browser
    house: House
    site: Pages
    language: str
    nth: int
    door: str
    code: str
    known: str
    links: list[str]
    of_office: str

    async def enters(self, stack: AsyncExitStack) -> Hand:
        """Another browser, some of whose pages fail."""
        page = await stack.enter_async_context(visitor(self.browser, NARROW, self.language, failures=True))
        return Hand(page, self.house, self.site, self.language)


async def states(browser: Browser, house: House, site: Pages) -> AsyncIterator[State]:
    """Each of these pages in each language, on a telephone; the house has 501 to 503, and nobody behind 601 to 603."""
    second = await settled_house(house.world, ("201",), unit="9")
    await administers_too(house, second)
    tours = [await _tour(browser, house, site, language, nth) for nth, language in enumerate(LOCALES)]
    async with AsyncExitStack() as stack:
        entered = [comes_in(browser, NARROW, one.language, house, site, one.code, failures=True) for one in tours]
        hands = [await stack.enter_async_context(one) for one in entered]
        for kind in KINDS:
            await posts(house, COLOUR, CHAT[kind].options, "3 天", *CHAT[kind].settings)
        for tour, ann in zip(tours, hands, strict=True):
            ann.account, other = None, await tour.enters(stack)
            for part in (_unsigned, _which, _in_telegram, _at_the_desk):
                await other.page.context.clear_cookies()
                async for name in part(tour, other):
                    yield State(name, tour.language, other.page)
            for part in (_signed_in, _votes, _fails, _is_forgotten):
                async for name in part(tour, ann):
                    yield State(name, tour.language, ann.page)


async def _tour(browser: Browser, house: House, site: Pages, language: str, nth: int) -> Tour:
    door, known = f"60{nth + 1}", f"50{nth + 1}"
    people = [house.people[known]] * 3 + [house.administrator]
    *links, of_office = [(await link_of(house, one)).removeprefix(site.address) for one in people]
    code = await slip(house, door, f"ACDEFH2{nth + 4}")
    return Tour(browser, house, site, language, nth, door, code, known, links, of_office)


async def _unsigned(_: Tour, passer: Hand) -> AsyncIterator[str]:
    for name, path in UNSIGNED.items():
        await passer.opens(path)
        yield name
    await passer.opens("/")
    await passer.page.locator("#code").fill("ABC")
    await passer.presses("pages-front-go")
    yield "front-refused"
    await passer.opens("/w/1")
    await passer.presses("pages-slip-here")
    await passer.opens("/home")
    yield "home-of-nobody"


async def _which(tour: Tour, bea: Hand) -> AsyncIterator[str]:
    """A further device: by the slip, and by a link."""
    await bea.opens(f"/h/{tour.code}")
    await bea.presses("pages-slip-here")
    yield "who"
    await bea.opens(tour.links[0])
    yield "link"
    account = await account_of(tour.house, tour.house.people[tour.known])
    await speaks(tour.house, account, tour.language)
    await bea.presses("pages-link-here")
    await bea.opens(tour.links[1])
    yield "link-of-oneself"
    now = tour.house.world.clock.now()
    await tour.house.world.arrange(lambda c: storage.pages.end_all(c, account, now))
    await bea.opens("/")
    yield "front-signed-out"


async def _in_telegram(tour: Tour, ann: Hand) -> AsyncIterator[str]:
    data = shown(tour.house.world, tour.house.people[tour.known])
    await ann.opens(f"/app#{urlencode({'tgWebAppData': data, 'tgWebAppPlatform': 'weba'})}")
    await ann.reads("devices-app-window")
    yield "app-window"


async def _at_the_desk(tour: Tour, mei: Hand) -> AsyncIterator[str]:
    """The administrator of two communities."""
    await speaks(tour.house, await account_of(tour.house, tour.house.administrator), tour.language)
    await mei.opens(tour.of_office)
    await mei.presses("pages-link-here")
    for path in ("desk", "desk/street"):
        await mei.opens(f"/{path}")
        yield path.replace("/", "-of-a-")


async def _signed_in(tour: Tour, ann: Hand) -> AsyncIterator[str]:
    for name, path in (
        ("slip", f"/h/{tour.code}"), ("wall", "/w/1"), ("landing", "/l/m_1"), ("link", tour.links[2]),
        ("counter", "/counter"),
    ):  # fmt: skip
        await ann.opens(path)
        yield f"{name}-signed-in"


async def _votes(tour: Tour, ann: Hand) -> AsyncIterator[str]:
    """A ballot of every kind; each is cast by somebody, the first by everybody, who has left it empty at first."""
    found = select(LINE.c.id).join(POLL, POLL.c.id == LINE.c.poll_id).order_by(POLL.c.id)
    mine = found.where(LINE.c.label.endswith(tour.door))
    lines = await tour.house.world.stored(lambda c: c.execute(mine).scalars().all())
    for nth, (kind, line) in enumerate(zip(KINDS, lines, strict=True)):
        await ann.opens(f"/home/ballot/{line}")
        yield f"ballot-{kind}"
        if nth == 0:
            await ann.presses("polls-cast")
            yield "ballot-refused"
        if nth and nth % len(LOCALES) != tour.nth:
            continue
        for name, value in KINDS[kind].fields.items():
            await _fills(ann.page, name, value)
        await ann.presses("polls-cast")
        if nth == 0:
            yield "ballot-receipt"


async def _fills(page: Page, name: str, value: str | list[str]) -> None:
    """Fill in a field as its kind wants it."""
    field = page.locator(f"[name={name}]")
    if await field.first.evaluate("one => one.tagName") == "SELECT":
        await field.select_option(value)
    elif await field.first.get_attribute("type") == "number":
        await field.fill(str(value))
    else:
        for one in value if isinstance(value, list) else [value]:
            await page.locator(f'[name={name}][value="{one}"]').check()


async def _fails(tour: Tour, ann: Hand) -> AsyncIterator[str]:
    """What was typed is given back: refused, too often, the database away."""
    await ann.opens("/home")
    await ann.presses("menu-say")
    await ann.page.locator("#words").fill(WORDS)
    for name, wrong, says in (("too-often", _too_often, "pages-too-often"), ("away", _away, "pages-away")):
        with pytest.MonkeyPatch.context() as patch:
            wrong(patch)
            await ann.presses("pages-send" if name == "too-often" else "pages-again")
        await ann.reads(says)
        yield f"failed-{name}"
    await ann.page.evaluate(SPOILS)
    await ann.presses("pages-again")
    await ann.reads("pages-again-copy")
    yield "failed-refused"


def _too_often(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(limits.Buckets, "take", lambda *_: 5.0)


def _away(patch: pytest.MonkeyPatch) -> None:
    def away(*_: object, **__: object) -> None:
        raise Outage("away")

    patch.setattr(sessions, "_known", away)


async def _is_forgotten(tour: Tour, ann: Hand) -> AsyncIterator[str]:
    await ann.opens("/home/mine")
    for name in ("residents-settings-forget", "residents-forget-yes", "residents-forget-yes-sure"):
        await ann.presses(name)
    yield "forgotten"
