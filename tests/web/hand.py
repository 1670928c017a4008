"""A browser with scripts in somebody's hand: pages opened, buttons pressed by what they say in the language spoken."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Browser, FilePayload, Page, ViewportSize, expect

import storage.residents
from bot.i18n import plain_of
from bot.sandbox.persons import Person
from bot.screens.base import text
from tests.browser import Pages
from tests.pages import account_of, has_address, link_of
from tests.people import House
from tests.web.walk import too_wide, visitor

_SEEN = "document.querySelector('main').dataset.seen = 'yes'"
_PRESSED = "main :is(button, a.button):visible"


@dataclass(slots=True)
class Hand:
    """Somebody with a browser; what they press is named by the ids of its words."""

    page: Page
    house: House
    site: Pages
    language: str

    def words(self, name: str, **args: Any) -> str:
        """A text of the catalogues, as it is read here."""
        return plain_of(text(name, **args), self.language)

    async def opens(self, path: str) -> None:
        """Open an address of the site."""
        await self.page.goto(f"{self.site.address}{path}")
        await self.house.world.settle()

    async def presses(self, name: str, **args: Any) -> None:
        """Press the first button or link that says this, and wait for the page that follows."""
        await self.presses_words(self.words(name, **args))

    async def presses_words(self, words: str) -> None:
        """The same, of words that are no text of ours or only a part of one."""
        labels = [label.strip() for label in await self.page.locator(_PRESSED).all_inner_texts()]
        assert any(words in label for label in labels), f"no {words!r} among {labels}"
        exactly = re.compile(rf"^\s*{re.escape(words)}\s*$") if words in labels else words
        await self.page.evaluate(_SEEN)
        await self.page.locator(_PRESSED).filter(has_text=exactly).first.click()
        await self.page.locator("main:not([data-seen])").wait_for()
        await self.house.world.settle()

    async def writes(self, words: str, *photos: FilePayload, field: str = "words") -> None:
        """Write into the page's field, choose photos, and send it."""
        await self.page.locator(f"#{field}").fill(words)
        if photos:
            await self.page.locator("#photos").set_input_files(photos)
        await self.presses("pages-send")

    async def reads(self, name: str, **args: Any) -> None:
        """The page says this."""
        await self.reads_words(self.words(name, **args))

    async def reads_words(self, *words: str) -> None:
        """The page says each of these."""
        for one in words:
            await expect(self.page.locator("body")).to_contain_text(one)

    async def fits(self) -> None:
        """Nothing stands beyond the edge of the screen, and the page is in the language spoken."""
        assert await too_wide(self.page) == [], self.page.url
        tag = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en"}[self.language]
        await expect(self.page.locator("html")).to_have_attribute("lang", re.compile(f"^{tag}"))


@asynccontextmanager
async def comes_in(
    browser: Browser, size: ViewportSize, language: str, house: House, site: Pages, code: str, who: str = ""
) -> AsyncIterator[Hand]:
    """Somebody without Telegram, in by this slip; where others of the household are, `who` is pressed."""
    async with visitor(browser, size, language) as page:
        hand = Hand(page, house, site, language)
        await hand.opens(f"/h/{code}")
        for name in (
            "pages-slip-here",
            *((who,) if who else ()),
            "residents-consent-yes",
            "residents-tie-tenant",
            "residents-age-adult",
        ):
            await hand.presses(name)
        yield hand


@asynccontextmanager
async def signs_in(
    browser: Browser, size: ViewportSize, language: str, house: House, site: Pages, person: Person
) -> AsyncIterator[Hand]:
    """Somebody of the chat, by a link that the bot gave them."""
    await has_address(house, site)
    link = await link_of(house, person)
    account_id = await account_of(house, person)
    await house.world.arrange(lambda c: storage.residents.change_account(c, account_id, language=language))
    async with visitor(browser, size, language) as page:
        hand = Hand(page, house, site, language)
        await hand.opens(link.removeprefix(site.address))
        await hand.presses("pages-link-here")
        await page.wait_for_url("**/home")
        yield hand
