"""Pictures of every page, by language and width: python -m tests.web.screenshots FOLDER."""

import asyncio
import sys
from pathlib import Path

from bot.demo.showing import opened
from tests.web.test_every_page import LOOKED_AT, begins
from tests.web.walk import chromium, visitor, walk


async def main(folder: Path) -> None:
    """Walk over the demo's site and keep a picture of each kind of page."""
    async with opened(0) as (stage, _, address), chromium() as browser:
        for look in LOOKED_AT:
            place = folder / look.name
            place.mkdir(parents=True, exist_ok=True)
            async with visitor(browser, look.size, look.language) as page:
                starts = await begins(page, (stage, address), look)
                async for seen in walk(page, starts, look.most, look.start):
                    await page.screenshot(path=place / f"{seen.name}.png", full_page=True)
                    sys.stdout.write(f"{place.name}/{seen.name}  {seen.by}\n")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
