"""Pictures of every page, by language and width: python -m tests.web.screenshots FOLDER."""

import asyncio
import sys
from pathlib import Path

from bot.demo.showing import opened
from tests.web.test_every_page import LOOKED_AT, speaks
from tests.web.walk import chromium, signs_in, visitor, walk


async def main(folder: Path) -> None:
    """Walk over the demo's site and keep a picture of each kind of page."""
    async with opened(0) as (stage, _, address), chromium() as browser:
        for door, language, size, most in LOOKED_AT:
            place = folder / f"{language}-{size['width']}-{door}"
            place.mkdir(parents=True, exist_ok=True)
            await speaks(stage, door, language)
            async with visitor(browser, size, language) as page:
                await signs_in(page, f"{address}/households/{door}")
                async for seen in walk(page, page.url, most):
                    await page.screenshot(path=place / f"{seen.name}.png", full_page=True)
                    sys.stdout.write(f"{place.name}/{seen.name}  {seen.by}\n")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
