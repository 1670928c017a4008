"""The demo in a real browser: two people, one group, a matter said, supported, accepted, done."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FilePayload, Locator, Page, ViewportSize, async_playwright, expect

from bot.demo.cast import Cast
from bot.demo.community import local
from bot.demo.history import TALES
from bot.demo.phones import Phone
from bot.demo.pictures import picture
from bot.demo.showing import opened

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
MISSING = not os.access(CHROMIUM, os.X_OK) and os.environ.get("CI") != "true"
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(MISSING, reason=f"there is no browser at {CHROMIUM}"),
]

SWITCHES = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
NARROW, WIDE = ViewportSize(width=360, height=740), ViewportSize(width=1280, height=800)
PICTURE: FilePayload = {"name": "swept.png", "mimeType": "image/png", "buffer": picture("no-boxes")}


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Cast, str]]:
    """The demo after one week of its history."""
    folder = tmp_path_factory.mktemp("demo")
    async with opened(0, tales=TALES[:1], until=local("03-10 09:30"), folder=folder) as (_, cast, address):
        yield cast, address


async def holds(browser: Browser, address: str, phone: Phone, size: ViewportSize, locale: str = "zh-CN") -> Page:
    """A page with this person's phone in the hand."""
    touch = size["width"] < 600
    context = await browser.new_context(viewport=size, locale=locale, has_touch=touch, is_mobile=touch)
    context.set_default_timeout(10_000)
    page = await context.new_page()
    await page.goto(f"{address}/#{phone.person.id}")
    return page


def pane(page: Page, kind: str) -> Locator:
    return page.locator(f'.pane[data-type="{kind}"]')


def card(page: Page, words: str) -> Locator:
    """The newest card of the group with these words."""
    looks = page.get_by_role("button", name="看看", exact=False)
    return pane(page, "group").locator(".row", has_text=words).filter(has=looks).last


async def presses(place: Locator, name: str) -> None:
    await place.get_by_role("button", name=name, exact=True).last.click()


async def test_two_people_say_support_accept_and_settle(
    browser: Browser, demo: tuple[Cast, str], tmp_path: Path
) -> None:
    cast, address = demo
    resident, leader = cast.at["3-2-501"], cast.leaders["3-2"]
    words = "四楼楼道没人打扫，地上都是灰"
    hers = await holds(browser, address, resident, WIDE)
    his = await holds(browser, address, leader, WIDE)

    await pane(hers, "group").locator("textarea").fill(f"说事 {words}")
    await pane(hers, "group").locator(".composer-bar .send").click()
    await expect(card(his, words)).to_contain_text("3-2-501")

    await card(his, words).get_by_role("button", name="我家也一样").click()
    await expect(card(hers, words)).to_contain_text("1 户也一样")

    chat = pane(his, "private")
    await expect(chat.locator(".row").last).to_contain_text(words)
    await presses(chat, "看这件事")
    await presses(chat, "收到了")
    await expect(card(hers, words)).to_contain_text("收到了")
    await expect(pane(hers, "private").locator(".row").last).to_contain_text("收到了")

    await presses(chat, "办好了")
    await chat.locator(".attach").click()
    async with his.expect_file_chooser() as chooser:
        await his.get_by_role("button", name="照片", exact=True).click()
    await (await chooser.value).set_files(PICTURE)
    await his.locator("dialog textarea").fill("扫干净了")
    await his.locator("dialog").get_by_role("button", name="发送").click()
    await presses(chat, "✅ 发出去")
    await expect(card(hers, words)).to_contain_text("说办好了")
    told = pane(hers, "group").locator(".row").last
    await expect(told).to_contain_text("扫干净了")
    await expect(told.locator("img").last).to_be_visible()

    await presses(pane(hers, "private"), "解决了")
    await presses(pane(hers, "private"), "5 分")
    await expect(card(his, words)).to_contain_text("这件事结束了")
    await hers.screenshot(path=tmp_path / "resident-wide.png")
    await his.screenshot(path=tmp_path / "leader-wide.png")
    for page in (hers, his):
        await page.context.close()


async def test_the_page_at_phone_width_in_both_languages(
    browser: Browser, demo: tuple[Cast, str], tmp_path: Path
) -> None:
    cast, address = demo
    for locale, whose in (("zh-CN", "您要拿谁的手机"), ("en-GB", "Whose phone do you hold")):
        page = await holds(browser, address, cast.at["3-2-501"], NARROW, locale)
        await page.goto(f"{address}/")
        await expect(page.get_by_text(whose)).to_be_visible()
        await page.get_by_role("button", name="3-2-501").click()
        await expect(page.get_by_text("3栋2单元邻居群").first).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        await page.screenshot(path=tmp_path / f"resident-{locale}.png")
        await page.context.close()
