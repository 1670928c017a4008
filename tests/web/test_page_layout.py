"""The chat page on narrow and wide screens, in both languages, and what it does over time."""

import re

import pytest
from playwright.async_api import Page, expect

from bot.sandbox.records import Content, Markup, Poll, PollOption
from tests.web.test_page import MISSING, Stair, Visit, pane

pytest_plugins = ["tests.web.test_page"]
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(MISSING, reason="there is no browser"),
]

WIDE, NARROW = (1600, 900), (360, 740)


async def no_sideways_scroll(page: Page) -> None:
    """Nothing is wider than the screen, be it the page or a part of it that scrolls."""
    wide = await page.evaluate(
        "[document.scrollingElement, ...document.querySelectorAll('.log, .chat-list, .people-groups, dialog')]"
        ".filter((one) => one.scrollWidth > Math.max(one.clientWidth, 1)).map((one) => one.className || one.tagName)"
    )
    assert wide == []
    assert await page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


async def test_a_poll_shows_its_figures_to_who_has_voted(visit: Visit, stair: Stair) -> None:
    poll = Poll("7", "💬 随便聊聊，不算数：周末包饺子吗？", (PollOption("0", "来"), PollOption("1", "不来" * 40)))
    stair.sandbox.world.post(stair.group.chat, stair.bot, Content(poll=poll))
    wangs, lis = await visit(stair.wang, size=NARROW), await visit(stair.li)
    await expect(wangs.locator(".chat-row").first).to_contain_text("[投票]")
    await wangs.locator(".chat-row").first.tap()
    option = wangs.locator(".poll-option").first
    await expect(option).to_have_text("来")
    await option.tap()
    await expect(option).to_have_attribute("aria-pressed", "true")
    await expect(option).to_contain_text("100 % · 1")
    await no_sideways_scroll(wangs)
    theirs = pane(lis, "group").locator(".poll")
    await expect(theirs).to_contain_text("1 人投了")
    await expect(theirs.locator(".poll-share")).to_have_count(0)
    await option.tap()
    await expect(option).to_have_attribute("aria-pressed", "false")
    assert poll.votes == {}


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("locale", "whose"), [("zh-CN", "您要拿谁的手机？"), ("en-GB", "Whose phone do you hold?")])
async def test_at_phone_width(visit: Visit, stair: Stair, locale: str, whose: str, dark: bool) -> None:
    stair.card()
    stair.wang.sends_photo(stair.group, count=3, caption="灯" * 200)
    stair.li.says(stair.group, "https://example.org/" + "a" * 300)
    page = await visit(size=NARROW, locale=locale, dark=dark)
    await expect(page.get_by_role("heading", name=whose)).to_be_visible()
    await no_sideways_scroll(page)
    await page.locator(".person-button").first.tap()
    await expect(page.locator(".chat-row")).to_have_count(2)
    await no_sideways_scroll(page)
    await page.locator(".chat-row").filter(has_text="三栋邻居群").tap()
    await expect(page.locator(".row .text").last).to_be_visible()
    await no_sideways_scroll(page)
    await page.locator(".row .sender").last.tap()
    await expect(page.locator("dialog.menu")).to_be_visible()
    await no_sideways_scroll(page)
    await page.keyboard.press("Escape")
    await page.locator(".pane-back").tap()
    await page.locator(".phone-owner").tap()
    await page.locator("dialog").get_by_text("3-2-302").tap()
    await expect(page.locator(".phone-title")).to_contain_text("3-2-302")
    await no_sideways_scroll(page)
    small = await page.evaluate(
        "[...document.querySelectorAll('button')].filter((one) => one.offsetParent)"
        ".filter((one) => one.offsetHeight < 36 || one.offsetWidth < 36).map((one) => one.className)"
    )
    assert small == []


async def test_the_way_back_of_the_browser(visit: Visit, stair: Stair) -> None:
    page = await visit(stair.wang, size=NARROW)
    await page.locator(".chat-row").first.tap()
    await expect(page.locator(".pane")).to_be_visible()
    await page.go_back()
    await expect(page.locator(".chat-row").first).to_be_visible()
    await expect(page.locator(".pane")).to_have_count(0)


async def test_unread_messages_are_counted(visit: Visit, stair: Stair) -> None:
    page = await visit(stair.wang, size=NARROW)
    row = page.locator(".chat-row").filter(has_text="三栋邻居群")
    await expect(row).to_be_visible()
    for number in range(3):
        stair.li.says(stair.group, f"第{number}句")
    await expect(row.locator(".badge")).to_have_text("3")
    await row.tap()
    await expect(page.locator(".row .text").last).to_contain_text("第2句")
    await page.locator(".pane-back").tap()
    await expect(row.locator(".badge")).to_have_count(0)


async def test_earlier_messages_come_as_one_scrolls(visit: Visit, stair: Stair) -> None:
    for number in range(120):
        stair.li.says(stair.group, f"第{number}句")
    page = await visit(stair.wang)
    group = pane(page, "group")
    await expect(group.get_by_text("第119句", exact=True)).to_be_in_viewport()
    await expect(group.get_by_text("第20句", exact=True)).to_have_count(0)
    await group.locator(".log").hover()
    for _ in range(3):
        await group.locator(".log").evaluate("(log) => log.scrollTo(0, 0)")
        await page.wait_for_timeout(300)
    await expect(group.get_by_text("第0句", exact=True)).to_have_count(1)
    await group.locator(".jump").click()
    await expect(group.get_by_text("第119句", exact=True)).to_be_in_viewport()


async def test_the_language_is_chosen_and_kept(visit: Visit, stair: Stair) -> None:
    page = await visit(stair.wang, locale="en-GB")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.locator(".banner")).to_contain_text("invented")
    await page.get_by_role("button", name="切换到中文").click()
    await expect(page.locator(".banner")).to_contain_text("虚构")
    await expect(page.locator(".phone-title")).to_have_text("3-2-501 王姐")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")


async def test_two_phones_next_to_each_other(visit: Visit, stair: Stair) -> None:
    stair.card()
    page = await visit(stair.wang, size=WIDE)
    await expect(pane(page, "group")).to_be_visible()
    await page.locator(".person").filter(has_text="李叔").hover()
    await page.locator(".person").filter(has_text="李叔").locator(".beside").click()
    phones = page.locator(".phone")
    await expect(phones).to_have_count(2)
    for at in range(2):
        await phones.nth(at).locator(".chat-row").filter(has_text="三栋邻居群").click()
    await phones.first.get_by_role("button", name=re.compile("我家也遇到了")).click()
    await expect(phones.nth(1).get_by_role("button", name="我家也遇到了 (1)")).to_be_visible()
    await phones.nth(1).get_by_role("button", name="放下这部手机").click()
    await expect(phones).to_have_count(1)


async def test_finding_a_person(visit: Visit) -> None:
    page = await visit()
    await expect(page.locator(".person")).to_have_count(3)
    await page.get_by_role("searchbox").fill("302")
    await expect(page.locator(".person")).to_have_count(1)
    await page.get_by_role("searchbox").fill("zzz")
    await expect(page.locator(".people")).to_contain_text("没有找到")
    await page.get_by_role("searchbox").fill("")
    await page.get_by_role("button", name="楼组长", exact=True).click()
    await expect(page.locator(".person")).to_have_count(1)


async def test_a_lost_connection(visit: Visit, stair: Stair) -> None:
    page = await visit(stair.wang)
    await expect(pane(page, "group").locator(".service").last).to_be_visible()
    await stair.close()
    await expect(page.locator(".offline")).to_be_visible()
    stair.li.says(stair.group, "有人吗")
    await stair.serve(int(stair.address.rpartition(":")[2]))
    await expect(pane(page, "group").locator(".row .text").last).to_contain_text("有人吗")
    await expect(page.locator(".offline")).to_be_hidden()
    visit.complaints[:] = [one for one in visit.complaints if "ERR_" not in one]


async def test_keys_in_place_of_the_keyboard(visit: Visit, stair: Stair) -> None:
    page = await visit(stair.wang)
    private = pane(page, "private")
    await expect(private.locator(".composer-bar")).to_be_visible()
    keys = {"keyboard": [[{"text": "漏水"}, {"text": "灯坏了"}]]}
    stair.sandbox.world.post(
        stair.wang.chat(stair.bot), stair.bot, Content("哪一种？"), markup=Markup("keyboard", keys)
    )
    await private.get_by_role("button", name="灯坏了").click()
    await expect(private.locator(".row.in .text").last).to_contain_text("收到：灯坏了")
