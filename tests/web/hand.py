"""A browser with scripts in somebody's hand: pages opened, buttons pressed by what they say in the language spoken."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.async_api import Browser, FilePayload, Page, ViewportSize, expect
from sqlalchemy import func, select

import storage.residents
from bot.domain.base import AccountId
from bot.i18n import plain_of
from bot.sandbox.persons import Person
from bot.screens.base import text
from storage.residents import Account
from tests.browser import Pages
from tests.pages import account_of, has_address, link_of
from tests.people import House
from tests.web.walk import NARROW, WIDE, stands_badly, visitor

_SEEN = "document.querySelector('main').dataset.seen = 'yes'"
_PRESSED = "main :is(button, a.button):visible"


AFTER = {"zh-Hans": "en", "en": "zh-Hant", "zh-Hant": "zh-Hans"}
"""Which language comes next."""
NEWEST = select(func.max(Account.__table__.c.id))


@dataclass(slots=True)
class Hand:
    """Somebody with a browser; what they press is named by the ids of its words.

    Where they have an `account`, each page that they come to speaks another language; each has to stand well.
    """

    page: Page
    house: House
    site: Pages
    language: str
    account: AccountId | None = None

    def words(self, name: str, **args: Any) -> str:
        """A text of the catalogues, as it is read here."""
        return plain_of(text(name, **args), self.language)

    async def opens(self, path: str) -> None:
        """Open an address of the site."""
        await self._speaks_on()
        await self.page.goto(f"{self.site.address}{path}")
        await self._stands()

    async def presses(self, name: str, **args: Any) -> None:
        """Press the first button or link that says this, and wait for the page that follows."""
        await self.presses_words(self.words(name, **args))

    async def presses_words(self, words: str, then: str = "") -> None:
        """The same, of words that are no text of ours or a part of one; what follows speaks the language `then`."""
        labels = [label.strip() for label in await self.page.locator(_PRESSED).all_inner_texts()]
        assert any(words in label for label in labels), f"no {words!r} among {labels}"
        exactly = re.compile(rf"^\s*{re.escape(words)}\s*$") if words in labels else words
        async with self.comes_to(then):
            await self.page.locator(_PRESSED).filter(has_text=exactly).first.click()

    @asynccontextmanager
    async def comes_to(self, then: str = "") -> AsyncIterator[None]:
        """What is done within brings the next page."""
        await self._speaks_on(then)
        await self.page.evaluate(_SEEN)
        yield
        await self.page.locator("main:not([data-seen])").wait_for()
        await self._stands()

    async def speaks_up(self) -> None:
        """Speak to the page until it has counted."""
        button = self.page.locator("[data-records]")
        await button.click()
        await expect(button).to_have_text(self.words("media-recording"))
        await expect(self.page.locator(".voice [role=status]")).to_have_text(re.compile(r"^\d:\d\d$"))
        await button.click()
        await self.page.locator(".voice audio").wait_for()

    async def _speaks_on(self, then: str = "") -> None:
        """The next page is to come in another language."""
        if self.account is not None:
            await speaks(self.house, self.account, AFTER[self.language])
            self.language = AFTER[self.language]
        self.language = then or self.language

    async def _stands(self) -> None:
        """The page has come, in the language that was to come, and stands well."""
        await self.house.world.settle()
        badly = await stands_badly(self.page, self.language)
        assert not badly, badly

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


async def speaks(house: House, account: AccountId, language: str) -> None:
    """Somebody has chosen this language."""
    await house.world.arrange(lambda c: storage.residents.change_account(c, account, language=language))


def looked_at(narrow: str, wide: str) -> pytest.MarkDecorator:
    """The flow on a telephone and on a desk, each page in another language, from this one on."""
    return pytest.mark.parametrize(
        ("size", "language"),
        [pytest.param(NARROW, narrow, id=f"360-{narrow}"), pytest.param(WIDE, wide, id=f"1280-{wide}")],
    )


@asynccontextmanager
async def comes_in(
    browser: Browser, size: ViewportSize, language: str, house: House, site: Pages, code: str, who: str = "",
    *, scripts: bool = True, failures: bool = False,
) -> AsyncIterator[Hand]:  # fmt: skip
    """Somebody without Telegram, in by this slip; where others of the household are, `who` is pressed."""
    async with visitor(browser, size, language, scripts=scripts, failures=failures) as page:
        hand = Hand(page, house, site, language)
        await hand.opens(f"/h/{code}")
        for name in ("pages-slip-here", *((who,) if who else ())):
            await hand.presses(name)
        hand.account = AccountId(await house.world.stored(lambda c: c.execute(NEWEST).scalar_one()))
        for name in ("residents-consent-yes", "residents-tie-tenant", "residents-age-adult"):
            await hand.presses(name)
        yield hand


@asynccontextmanager
async def signs_in(
    browser: Browser, size: ViewportSize, language: str, house: House, site: Pages, person: Person,
    *, scripts: bool = True,
) -> AsyncIterator[Hand]:  # fmt: skip
    """Somebody of the chat, by a link that the bot gave them."""
    await has_address(house, site)
    link = await link_of(house, person)
    account = await account_of(house, person)
    await speaks(house, account, language)
    async with visitor(browser, size, language, scripts=scripts) as page:
        hand = Hand(page, house, site, language)
        await hand.opens(link.removeprefix(site.address))
        await hand.presses("pages-link-here")
        await page.wait_for_url("**/home")
        hand.account = account
        yield hand
