"""Where scripts run, a page that failed is seen, a line that is down is said, and no word is lost by either."""

from playwright.async_api import Browser, Route, expect

from bot.domain.redemption.reservation import State
from tests.browser import pages
from tests.flows.test_redemption import shop
from tests.pages import slip
from tests.people import settled_house
from tests.redemption import adds_up, kept, left, reserves
from tests.web.hand import comes_in, signs_in
from tests.web.walk import IN_A_BROWSER, NARROW
from tests.world import world

pytestmark = IN_A_BROWSER

WORDS = "三楼楼道的灯坏了"
SPOILS = "for (const one of document.querySelectorAll('[name=csrf]')) one.value = '1.' + '0'.repeat(64)"


async def test_a_line_that_is_down_and_a_form_that_is_refused_are_said_and_keep_the_words(
    browser: Browser, database_url: str
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        async with comes_in(browser, NARROW, "zh-Hans", house, site, await slip(house, "601")) as ann:
            await ann.opens("/home")
            await ann.presses("menu-say")
            page = ann.page
            await page.locator("#words").fill(WORDS)
            await page.context.set_offline(True)
            await page.locator("main button.main").click()
            await ann.reads("pages-no-line")
            await expect(page.locator("#words")).to_have_value(WORDS)
            await page.context.set_offline(False)
            await page.evaluate(SPOILS)
            at = page.url
            await page.locator("main button.main").click()
            await ann.reads("pages-refused")
            await ann.reads("pages-again-copy")
            await expect(page.locator("textarea")).to_have_value(WORDS)
            assert page.url == at, "a reload brings the question back"
            await page.reload()
            await page.locator("#words").fill(WORDS)
            await page.locator("main button.main").click()
            await ann.reads("saying-where")


async def test_what_is_pressed_at_the_counter_while_the_line_is_down_arrives_once(
    browser: Browser, database_url: str
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await shop(w)
        await reserves(house, house.people["501"])
        (one,) = await kept(w)
        async with signs_in(browser, NARROW, "zh-Hans", house, site, house.people["503"]) as staff:
            page = staff.page
            await page.clock.install()
            await staff.opens("/counter")
            await page.locator("#code").fill(one.code)
            await staff.presses("counterpage-look")
            give, down = staff.words("redemption-to-member-button"), staff.words("counterpage-line-down")
            async with staff.comes_to():
                await page.context.set_offline(True)
                async with page.expect_event("requestfailed"):
                    await page.get_by_role("button", name=give).click()
                await expect(page.locator("main")).to_contain_text(down)
                assert [each.state for each in await kept(w)] == [State.HELD]
                await page.context.set_offline(False)
                await page.route("**/counter/do", _loses_the_answer, times=1)
                async with page.expect_event("requestfailed"):
                    await page.clock.fast_forward(3000)
                assert [each.state for each in await kept(w)] == [State.ISSUED]
                await page.clock.fast_forward(3000)
            await staff.reads("counterpage-next")
            assert [each.state for each in await kept(w)] == [State.ISSUED]
            assert await left(house) == 4
            assert await adds_up(house) == []


async def _loses_the_answer(route: Route) -> None:
    """What was sent arrives; that it did is heard by nobody."""
    await route.fetch(max_redirects=0)
    await route.abort()
