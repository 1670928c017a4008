"""Every page of the demo's households, desk, counter and open board, and without signing in, looked at by axe-core."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, ViewportSize
from sqlalchemy import select

import storage.residents
from bot.demo.pages import ADMINISTRATOR, HOUSEHOLDS, PATH, WITHOUT_TELEGRAM
from bot.demo.redemption import HELPS_OUT
from bot.demo.stage import Stage
from storage.redemption.tables import ReservationRow
from tests.played import PlayedDemo
from tests.web.walk import (
    LOCALES,
    MISSING,
    NARROW,
    WIDE,
    axe,
    axe_source,
    chromium,
    drawing,
    signs_in,
    stands_badly,
    visitor,
    walk,
)

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.skipif(MISSING, reason="there is no browser"),
    pytest.mark.long,
]


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as found:
        yield found


@pytest.fixture
def demo(played_demo: PlayedDemo) -> tuple[Stage, str]:
    return played_demo.stage, played_demo.address


@dataclass(frozen=True, slots=True)
class Look:
    """Whose pages ("": a passer-by's), from where on, first in which language and how wide, at most how many kinds.

    Of any part but the household's own pages, only that part is looked at. It comes by these templates at least.
    """

    who: str
    language: str
    size: ViewportSize
    most: int
    start: str
    shows: str

    @property
    def name(self) -> str:
        """What it is called among tests and folders."""
        return "-".join((self.language, str(self.size["width"]), self.who or "passer-by", self.start.split("/")[1]))


LOOKED_AT = (
    Look(WITHOUT_TELEGRAM, "zh-Hans", NARROW, 60, "/home", "home house messages mine turn catalogue ballot"),
    Look("3-2-301", "en", WIDE, 40, "/home", "home house messages mine turn"),
    Look("", "zh-Hant", NARROW, 40, "/b/shili", "openboard openboard_list openboard_sheet openboard_data"),
    Look(HELPS_OUT, "zh-Hant", NARROW, 10, "/counter", "counter counter_turn"),
    Look(
        ADMINISTRATOR, "en", NARROW, 22, "/desk",
        "desk_overview desk_page desk_table desk_log desk_exports desk_turn",
    ),
)  # fmt: skip
ELSEWHERE = ("color-contrast", "scrollable-region-focusable", "target-size", "link-in-text-block")
"""What may be wrong in the dark, or wider or narrower, and nowhere else."""
NEWEST = select(ReservationRow.__table__.c.code).order_by(ReservationRow.__table__.c.id.desc()).limit(1)


async def speaks(stage: Stage, who: str, language: str) -> None:
    """Somebody of the demo has chosen this language."""
    account_id = stage.households.accounts[who]
    await stage.arranged(lambda c: storage.residents.change_account(c, account_id, language=language))


async def begins(page: Page, demo: tuple[Stage, str], look: Look) -> list[str]:
    """Whoever it is is signed in; where the walk starts.

    In a household also at the catalogue, at the counter also with a code that was looked at.
    """
    stage, address = demo
    if look.who:
        await speaks(stage, look.who, look.language)
        await signs_in(page, f"{address}/households/{look.who}")
    start = f"{stage.households.site}{look.start}"
    if look.start != "/counter":
        return [start, *([f"{start}/catalogue"] if look.start == "/home" else ())]
    await page.goto(start)
    await page.locator("#code").fill(await stage.stored(lambda c: c.execute(NEWEST).scalar_one()))
    await page.locator("button.main:not([data-camera])").click()
    await page.wait_for_url("**/counter/t/*")
    return [start, page.url]


async def test_the_pages_of_three_households_stand_first_beside_the_chat(demo: tuple[Stage, str]) -> None:
    stage, _ = demo
    offered = [one.url for one in stage.households.links()]
    assert offered == [PATH.format(door=door) for door in (*HOUSEHOLDS, ADMINISTRATOR, HELPS_OUT)]
    assert len(HOUSEHOLDS) == 3


@pytest.mark.parametrize("look", LOOKED_AT, ids=lambda look: look.name)
async def test_every_page_stands_well_in_every_language_at_every_width(
    browser: Browser, demo: tuple[Stage, str], look: Look
) -> None:
    source, faults = axe_source(), list[str]()
    with drawing() as drawn:
        async with visitor(browser, look.size, look.language) as page:
            starts = await begins(page, demo, look)
            async for one in walk(page, starts, look.most, look.start):
                faults += [f"{one.name} {one.by}: {each}" async for each in faults_of(page, demo, look, source)]
    assert not faults, "\n".join(faults)
    assert set(look.shows.split()) <= drawn


async def faults_of(page: Page, demo: tuple[Stage, str], look: Look, source: str) -> AsyncIterator[str]:
    """What axe finds here in the light, and wider or narrower in the dark; what stands badly in any of six ways."""
    at, others = page.url, [one for one in LOCALES if one != look.language]
    other = WIDE if look.size is NARROW else NARROW
    for each in (*await axe(page, source), *await stands_badly(page, look.language)):
        yield each
    await page.set_viewport_size(other)
    await page.emulate_media(color_scheme="dark")
    for each in (*await axe(page, source, *ELSEWHERE), *await stands_badly(page, look.language)):
        yield f"dark: {each}"
    await page.emulate_media(color_scheme="light")
    for language, sizes in zip(others, ((other, look.size), (look.size, other)), strict=True):
        await turns_to(page, demo, look, language, at)
        for size in sizes:
            await page.set_viewport_size(size)
            for each in await stands_badly(page, language):
                yield each
    if look.who:
        await speaks(demo[0], look.who, look.language)
    await page.set_viewport_size(look.size)


async def turns_to(page: Page, demo: tuple[Stage, str], look: Look, language: str, at: str) -> None:
    """The very page again in another language."""
    if look.who:
        await speaks(demo[0], look.who, language)
        await page.reload()
    else:
        await page.goto(f"{at}{'&' if '?' in at else '?'}lang={language}")
