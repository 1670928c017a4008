"""Every page of the demo's households and of the site without signing in, looked at by axe-core."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ViewportSize

import storage.residents
from bot.demo.pages import WITHOUT_TELEGRAM
from bot.demo.showing import opened
from bot.demo.stage import Stage
from tests.web.walk import MISSING, NARROW, WIDE, axe, axe_source, chromium, signs_in, visitor, walk

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(MISSING, reason="there is no browser"),
    pytest.mark.long,
]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as found:
        yield found


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Stage, str]]:
    async with opened(0, folder=tmp_path_factory.mktemp("demo")) as (stage, _, address):
        yield stage, address


LOOKED_AT: tuple[tuple[str, str, ViewportSize, int], ...] = (
    (WITHOUT_TELEGRAM, "zh-Hans", NARROW, 60),
    ("3-2-301", "zh-Hans", WIDE, 40),
    (WITHOUT_TELEGRAM, "en", NARROW, 15),
    (WITHOUT_TELEGRAM, "zh-Hant", WIDE, 10),
)
"""Whose pages, in which language, how wide, and at most how many kinds of pages."""


async def speaks(stage: Stage, door: str, language: str) -> None:
    """Somebody of the demo has chosen this language."""
    account_id = stage.households.accounts[door]
    await stage.arranged(lambda c: storage.residents.change_account(c, account_id, language=language))


@pytest.mark.parametrize(("door", "language", "size", "most"), LOOKED_AT)
async def test_axe_finds_nothing_on_any_page(
    browser: Browser, demo: tuple[Stage, str], door: str, language: str, size: ViewportSize, most: int
) -> None:
    stage, address = demo
    await speaks(stage, door, language)
    source, faults = axe_source(), []
    async with visitor(browser, size, language) as page:
        await signs_in(page, f"{address}/households/{door}")
        async for seen in walk(page, page.url, most):
            faults += [f"{seen.name} {seen.by}: {one}" for one in await axe(page, source)]
    assert faults == []
