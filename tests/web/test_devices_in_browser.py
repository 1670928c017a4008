"""Who is behind a page, in a real browser: by a slip, with Telegram as one person, in Telegram's own window."""

import json
from urllib.parse import urlencode

from playwright.async_api import Browser, ViewportSize, expect

import storage.residents
from tests.browser import pages
from tests.flows.test_slips import live_codes
from tests.pages import account_of, has_address, link_of, slip
from tests.people import settled_house
from tests.polls import counted, posts
from tests.web.hand import Hand, comes_in, looked_at
from tests.web.test_mini_app import shown
from tests.web.walk import IN_A_BROWSER, WIDE, visitor
from tests.world import world

pytestmark = IN_A_BROWSER


@looked_at("zh-Hans", "zh-Hant")
async def test_a_new_slip_ends_the_old_one_and_whoever_came_in_by_that_is_thrown_out(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    scripts = size is WIDE
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await has_address(house, site)
        old = await slip(house, "601")
        async with comes_in(browser, size, language, house, site, old, scripts=scripts) as ann:
            house.leader.starts(w.bot, f"door_{house.flats['601']}")
            await w.settle()
            await house.taps(house.leader, "打印纸条")
            new = (await live_codes(w, house))["601"]
            async with visitor(browser, size, language, scripts=scripts) as page:
                late = Hand(page, house, site, language)
                await late.opens(f"/h/{old}")
                await late.presses("pages-slip-here")
                await late.reads("residents-code-revoked")
                await late.opens("/home")
                assert "3-2-601" not in await page.locator("body").inner_text()
            await ann.opens("/home")
            await ann.reads_words("3-2-601")
            who = "devices-who-new"
            async with comes_in(browser, size, language, house, site, new, who, scripts=scripts) as bea:
                await throws_out_the_other(bea)
                home, ann.account = ann.words("menu-home"), None
                await ann.presses_words(home, then=language)
                await ann.reads("devices-out")
                await ann.opens("/home")
                assert "3-2-601" not in await ann.page.locator("body").inner_text()
                await bea.opens("/home")
                await bea.reads_words("3-2-601")


async def throws_out_the_other(bea: Hand) -> None:
    """Of two devices of the household the one that is not their own is signed out."""
    await bea.opens("/home")
    await bea.presses("menu-home")
    await bea.presses("devices-button")
    own = bea.words("devices-own")
    listed = [line for line in (await bea.page.locator("main").inner_text()).splitlines() if " — " in line]
    (number,) = [line.strip().partition(".")[0] for line in listed if own not in line]
    await bea.presses("devices-end", number=number)
    await bea.presses("devices-end-yes")


@looked_at("en", "zh-Hant")
async def test_page_and_telegram_become_one_person_whose_household_has_one_ballot(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        await has_address(house, site)
        code = await slip(house, "601")
        async with comes_in(browser, size, language, house, site, code, scripts=size is WIDE) as ann:
            phone = w.sandbox.add_person("安")
            phone.joins(house.group)
            phone.starts(w.bot)
            await w.settle()
            card = await posts(house)
            await house.taps(phone, "赞成", card)
            assert await counted(house) == [], "in Telegram they are still nobody"
            await ann.opens((await link_of(house, phone)).removeprefix(site.address))
            await ann.reads("devices-link-join-about")
            await ann.presses("devices-link-join")
            await ann.reads_words("3-2-601")
            assert ann.words("devices-joined") in house.last(phone).text
            await ann.presses("polls-vote")
            await ann.page.get_by_label(ann.words("polls-yes"), exact=True).check()
            await ann.presses("polls-cast")
            assert await counted(house) == [("0", "page")]
            await house.taps(phone, "反对", card)
            assert await counted(house) == [("1", "chat")]
            await ann.page.reload()
            await expect(ann.page.get_by_label(ann.words("polls-no"), exact=True)).to_be_checked()


@looked_at("en", "zh-Hans")
async def test_telegrams_window_signs_in_whom_telegram_signed_for(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        person = house.people["501"]
        account_id = await account_of(house, person)
        await w.arrange(lambda c: storage.residents.change_account(c, account_id, language=language))
        data = shown(w, person)
        forged = data.replace(str(person.id), str(house.leader.id))
        theme, colour = ("light", "#ffffff") if size is WIDE else ("dark", "#17212b")
        async with visitor(browser, size, language) as phone, visitor(browser, size, language) as other:
            ann, eve = Hand(phone, house, site, language), Hand(other, house, site, language)
            await eve.opens(handed_over(forged, colour))
            await eve.reads("devices-app-refused")
            await eve.opens("/home")
            assert "3-2-" not in await eve.page.locator("body").inner_text()
            await ann.opens(handed_over(data, colour))
            await ann.reads_words("3-2-501")
            await expect(phone.locator("html")).to_have_attribute("data-theme", theme)
            assert "tgWebAppData" not in phone.url
            await eve.opens("/")
            await eve.opens(handed_over(data, colour))
            await eve.reads("devices-app-again")


def handed_over(data: str, colour: str) -> str:
    """What stands behind the address in Telegram's window, whose ground has this colour."""
    theme = json.dumps({"bg_color": colour})
    about = {"tgWebAppData": data, "tgWebAppPlatform": "android", "tgWebAppThemeParams": theme}
    return f"/app#{urlencode(about)}"
