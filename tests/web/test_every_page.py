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
from tests.web.walk import MISSING, NARROW, WIDE, axe, axe_source, chromium, signs_in, stands_badly, visitor, walk

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
    """Whose pages ("": a passer-by's), from where on, in which language, how wide, and at most how many kinds.

    Of any part but the household's own pages, only that part is looked at.
    """

    who: str
    language: str
    size: ViewportSize
    most: int
    start: str = "/home"

    @property
    def name(self) -> str:
        """What it is called among tests and folders."""
        return "-".join((self.language, str(self.size["width"]), self.who or "passer-by", self.start.split("/")[1]))


LOOKED_AT = (
    Look(WITHOUT_TELEGRAM, "zh-Hans", NARROW, 60),
    Look("3-2-301", "zh-Hans", WIDE, 40),
    Look(WITHOUT_TELEGRAM, "en", NARROW, 15),
    Look(WITHOUT_TELEGRAM, "zh-Hant", WIDE, 10),
    Look("", "en", NARROW, 40, "/b/shili"),
    Look("", "zh-Hans", WIDE, 25, "/b/shili"),
    Look(HELPS_OUT, "zh-Hant", NARROW, 10, "/counter"),
    Look(HELPS_OUT, "en", WIDE, 10, "/counter"),
    Look(ADMINISTRATOR, "en", NARROW, 22, "/desk"),
    Look(ADMINISTRATOR, "zh-Hans", WIDE, 20, "/desk"),
)
NEWEST = select(ReservationRow.__table__.c.code).order_by(ReservationRow.__table__.c.id.desc()).limit(1)
UNSIGNED = ("/", "/app", "/h/ACDEFH23", "/w/ACDEFH23", "/in/none", "/l/m_1", "/counter/c/ACDEFH23", "/home", "/nowhere")
"""Pages of whoever is not signed in, among them those of what there is not."""


async def speaks(stage: Stage, who: str, language: str) -> None:
    """Somebody of the demo has chosen this language."""
    account_id = stage.households.accounts[who]
    await stage.arranged(lambda c: storage.residents.change_account(c, account_id, language=language))


async def begins(page: Page, demo: tuple[Stage, str], look: Look) -> list[str]:
    """Whoever it is is signed in; where the walk starts: at the counter also with a code that was looked at."""
    stage, address = demo
    if look.who:
        await speaks(stage, look.who, look.language)
        await signs_in(page, f"{address}/households/{look.who}")
    start = f"{stage.households.site}{look.start}"
    if look.start != "/counter":
        return [start]
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
async def test_axe_finds_nothing_on_any_page(browser: Browser, demo: tuple[Stage, str], look: Look) -> None:
    source, faults, seen = axe_source(), [], 0
    async with visitor(browser, look.size, look.language) as page:
        starts = await begins(page, demo, look)
        async for one in walk(page, starts, look.most, look.start):
            faults += [f"{one.name} {one.by}: {each}" for each in (*await axe(page, source), *await stands_badly(page, look.language))]
            seen += 1
    assert faults == []
    assert seen > 1


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["360", "1280"])
async def test_axe_finds_nothing_without_signing_in(
    browser: Browser, demo: tuple[Stage, str], size: ViewportSize
) -> None:
    stage, _ = demo
    source, faults = axe_source(), []
    async with visitor(browser, size, "zh-Hans") as page:
        for path in UNSIGNED:
            await page.goto(f"{stage.households.site}{path}")
            faults += [f"{path}: {each}" for each in await axe(page, source)]
    assert faults == []
