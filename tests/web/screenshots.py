"""Pictures of every page, on a telephone and on a desk, by language: python -m tests.web.screenshots FOLDER."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, Page

from bot.demo.showing import opened
from storage.schema import migrate
from tests.browser import pages
from tests.pages import has_address
from tests.people import settled_house
from tests.web.states import states
from tests.web.test_every_page import LOOKED_AT, begins
from tests.web.walk import NARROW, WIDE, chromium, visitor, walk
from tests.world import world


async def main(folder: Path) -> None:
    """Keep pictures of each kind of page of the demo's site, and of what no walk comes by."""
    async with chromium() as browser:
        await walked(browser, folder)
        await toured(browser, folder)


async def walked(browser: Browser, folder: Path) -> None:
    """Walk over the demo's site."""
    async with opened(0) as (stage, _, address):
        for look in LOOKED_AT:
            async with visitor(browser, look.size, look.language) as page:
                starts = await begins(page, (stage, address), look)
                async for seen in walk(page, starts, look.most, look.start):
                    await pictured(page, folder / look.name, seen.name)
                    await page.set_viewport_size(look.size)
                    sys.stdout.write(f"{look.name}/{seen.name}  {seen.by}\n")


async def toured(browser: Browser, folder: Path) -> None:
    """Go through entrances, refusals and ballots in a house of its own."""
    with tempfile.TemporaryDirectory(prefix="shuoshi-screenshots-") as place:
        url = f"sqlite:///{place}/house.sqlite"
        migrate(url)
        async with world(url) as w, pages(w) as site:
            house = await settled_house(w, empty=("601", "602", "603"))
            await has_address(house, site)
            async for state in states(browser, house, site):
                await pictured(state.page, folder / f"{state.language}-states", state.name)
                sys.stdout.write(f"{state.language}-states/{state.name}\n")


async def pictured(page: Page, place: Path, name: str) -> None:
    """A picture of the page, on a desk and on a telephone."""
    for size in (WIDE, NARROW):
        await page.set_viewport_size(size)
        await page.screenshot(path=place / f"{name}-{size['width']}.png", full_page=True)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
