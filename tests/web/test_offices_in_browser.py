"""Desk, points and open board in a real browser: what administrators change, households give, anybody reads."""

from playwright.async_api import Browser, FilePayload, ViewportSize, expect

from tests import openboard
from tests.browser import pages
from tests.flows.test_polls_results import decided
from tests.flows.test_saying_in_private import goes
from tests.people import settled_house
from tests.points import earns, has
from tests.polls import LIGHTS, labels
from tests.served import states
from tests.web.hand import Hand, looked_at, signs_in
from tests.web.test_desk import GOOD
from tests.web.walk import IN_A_BROWSER, LOCALES, WIDE, stands_badly, visitor
from tests.world import world

pytestmark = IN_A_BROWSER


SOAP = "洗衣液 2 升"


@looked_at("en", "zh-Hans")
async def test_what_is_changed_at_the_desk_is_heard_of_in_the_chat_and_a_roster_comes_and_goes(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        mei_signs_in = signs_in(browser, size, language, house, site, house.administrator, scripts=size is WIDE)
        async with mei_signs_in as mei:
            await mei.opens("/desk/people")
            await mei.presses_words("3栋2单元")
            await mei.presses("communities-office-take")
            await mei.presses("communities-office-take-sure")
            assert "您不再担任3栋2单元 单元组长" in house.last(house.leader).text
            await mei.opens("/desk/log")
            await mei.reads_words("3-2-101")
            await mei.opens("/desk/points")
            await mei.presses("points-change-button")
            await mei.presses("points-rule-now", rule=mei.words("points-what-hour"), value=10)
            await mei.writes("12")
            await mei.page.locator("#day").fill("2026-07-01")
            await mei.presses("pages-day-button")
            await mei.presses("points-rule-yes")
            await house.says(house.people["501"], "/service")
            await house.taps(house.people["501"], "怎么得积分")
            assert "2026年7月1日起，1 小时公益几分：12" in house.last(house.people["501"]).text
            await loads_and_undoes_a_roster(mei)
            await sets_up_a_counter_and_stops_it(mei)


async def loads_and_undoes_a_roster(mei: Hand) -> None:
    await mei.opens("/desk/roster")
    table: FilePayload = {"name": "名册.csv", "mimeType": "text/csv", "buffer": GOOD.encode()}
    await mei.page.locator("#table").set_input_files(table)
    await mei.presses("desk-table-send")
    await mei.reads_words("5-1-101", "B7")
    await mei.presses("roster-load")
    await mei.opens("/desk/units")
    assert await units(mei) == ["3栋2单元", "5栋1单元"]
    for shown in (["5栋1单元", "3栋2单元"], ["3栋2单元", "5栋1单元"]):
        async with mei.comes_to():
            await mei.page.locator("th.sorts a").first.click()
        assert await units(mei) == shown
    await mei.opens("/desk/roster")
    await mei.presses("roster-undo")
    await mei.presses("roster-undo-sure")
    await mei.opens("/desk/units")
    assert await units(mei) == ["3栋2单元"]


async def sets_up_a_counter_and_stops_it(mei: Hand) -> None:
    """A counter with its hours and a thing, of which more is brought: as the desk has it, so has the chat."""
    ann = mei.house.people["501"]
    await mei.opens("/desk/goods")
    await mei.reads("redemption-counters-none")
    await mei.presses("redemption-add-counter-button")
    for words in ("爱心超市", "居委会一楼", "周三、周六 下午2点到5点"):
        await mei.writes(words)
    await mei.presses("redemption-staff-me-button")
    await mei.presses("redemption-add-goods-button")
    await mei.writes(SOAP)
    await mei.presses("redemption-no-photo-button")
    for number in ("20", "5", "2"):
        await mei.presses_words(number)
    await mei.presses("redemption-right-button")
    await mei.opens("/desk/goods")
    assert await stands_there(mei, SOAP, "desk-column-stock") == "5"
    await mei.presses_words(SOAP)
    for name in ("redemption-stock-button", "redemption-delivered-button"):
        await mei.presses(name)
    await mei.presses_words("10")
    await mei.opens("/desk/goods")
    assert await stands_there(mei, SOAP, "desk-column-stock") == "15"
    assert "14:00–17:00" in await stands_there(mei, "爱心超市", "desk-column-opening")
    await mei.house.says(ann, "/service")
    assert "换东西" in labels(mei.house.last(ann))
    await mei.presses_words("爱心超市")
    await mei.presses("redemption-switch-off-button")
    await mei.opens("/desk/goods")
    assert await stands_there(mei, "爱心超市", "desk-column-state") == mei.words("desk-off")
    await mei.house.says(ann, "/service")
    assert "换东西" not in labels(mei.house.last(ann))


async def stands_there(mei: Hand, named: str, column: str) -> str:
    """What a table of the desk says in this column of what is called so."""
    row = mei.page.locator("tbody tr").filter(has=mei.page.get_by_role("rowheader", name=named, exact=True))
    said: str = await row.locator(f'td[data-label="{mei.words(column)}"]').inner_text()
    return said.strip()


async def units(mei: Hand) -> list[str]:
    """The units in the order in which they are listed."""
    return [one.strip() for one in await mei.page.locator("tbody th").all_inner_texts()]


@looked_at("zh-Hant", "zh-Hans")
async def test_hours_are_written_down_points_given_and_thanks_taken(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await earns(house, "501", 60)
        ann_signs_in = signs_in(browser, size, language, house, site, house.people["501"], scripts=size is WIDE)
        async with ann_signs_in as ann:
            await ann.presses("menu-service")
            for name in ("records-log-button", "records-activity-carry"):
                await ann.presses(name)
            await ann.writes("1.5小时")
            await ann.writes("扛了两袋米上楼")
            await ann.presses_words(ann.words("records-day-0", on="").strip())
            await ann.presses_words("502")
            await ann.presses("saying-send")
            await goes(house, house.people["502"], "✅ 确有此事")
            assert [one.value for one in await states(house)] == ["confirmed"]
            await ann.opens("/home")
            for name in ("menu-service", "points-wallet-button", "points-gift-button"):
                await ann.presses(name)
            await ann.presses_words("502")
            await ann.presses("points-gift-amount", amount=5)
            await ann.presses("points-gift-yes")
            assert (await has(house, "501"), await has(house, "502")) == (5, 5)
            await ann.opens("/home")
            for name in ("menu-service", "thanks-button", "thanks-show-me"):
                await ann.presses(name)
            await ann.reads("thanks-me-named")


@looked_at("zh-Hant", "zh-Hans")
async def test_the_open_board_shows_a_result_to_whoever_passes_by(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501", "502", "503", "504"))
        await decided(house, 4)
        async with visitor(browser, size, language) as page:
            passer = Hand(page, house, site, language)
            await passer.opens("/b/yangguang/u-1")
            await expect(page.get_by_text(LIGHTS)).to_have_count(0)
            await openboard.opens(house)
            await openboard.opens_unit(house)
            for passer.language in (*LOCALES, language):
                await passer.opens(f"/b/yangguang/u-1?lang={passer.language}")
            await page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
            await page.get_by_role("link", name=LIGHTS).first.click()
            await page.wait_for_url("**/b/yangguang/r-1*")
            await page.locator("[data-prints]").click()
            assert await page.evaluate("window.printed") == 1, "once, however many pages one came by"
            await passer.reads("polls-yes")
            assert "3-2-5" not in await page.locator("body").inner_text()
            await page.locator("button[data-copies]").click()
            await expect(page.locator("button[data-copies]")).to_have_class("copied")
            assert LIGHTS in await page.evaluate("navigator.clipboard.readText()")
            await page.emulate_media(media="print")
            for hidden in (".further", "header", "footer"):
                await expect(page.locator(hidden)).to_be_hidden()
            await expect(page.get_by_role("heading", level=1)).to_be_visible()
            assert await stands_badly(page, passer.language) == []
