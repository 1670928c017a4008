"""The household page in a real browser beside the chat: each flow on a telephone and on a desk, in three languages."""

import re
from datetime import date, timedelta
from pathlib import Path

from playwright.async_api import Browser, FilePayload, ViewportSize, expect
from sqlalchemy import select

from bot.domain.redemption.reservation import State, To
from storage.residents import Account
from tests import orders
from tests.browser import pages
from tests.duty import coming, duty_of, with_rota
from tests.flows import test_duty_turns as turns
from tests.flows import test_notices as notices
from tests.flows import test_sign_ups as sign_ups
from tests.flows.test_matters import card_of
from tests.flows.test_redemption import shop
from tests.flows.test_saying_in_private import goes
from tests.pages import photo, slip
from tests.people import settled_house, shares_home
from tests.polls import counted, posts
from tests.redemption import adds_up, kept
from tests.web.hand import Hand, comes_in, looked_at, signs_in
from tests.web.test_counter_page import code_photo
from tests.web.test_media_page import stored
from tests.web.walk import IN_A_BROWSER, WIDE
from tests.world import world

pytestmark = IN_A_BROWSER

MUTED = Account.__table__.c.muted
PHOTO: FilePayload = {"name": "light.jpg", "mimeType": "image/jpeg", "buffer": photo()}
RECEIPT = re.compile(r"^[A-Z0-9-]{6,}$")
LIGHT = "三楼楼道的灯坏了，晚上看不见"


@looked_at("zh-Hans", "en")
async def test_a_matter_is_said_asked_about_settled_judged_and_another_supported(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        async with comes_in(browser, size, language, house, site, await slip(house, "601")) as ann:
            await ann.opens("/home")
            await ann.presses("menu-say")
            await ann.speaks_up()
            await ann.writes(LIGHT, PHOTO)
            if size is WIDE:
                async with ann.comes_to():
                    await ann.page.locator("[data-locates]").click()
            else:
                await ann.presses("saying-place-stairs")
            for name in ("saying-photos-enough", "saying-seen-public", "saying-send"):
                await ann.presses(name)
            assert [kind for kind, *_ in await stored(w)] == ["photo", "voice"]
            assert LIGHT in card_of(house).text
            assert "3-2-601" in card_of(house).text
            assert card_of(house).photo
            await house.taps(house.people["501"], "我家也一样", card_of(house))
            await ann.opens("/home/house")
            await ann.reads("matters-card-supporters", count=1)
            clerk = house.staff["property"]
            await house.opens(clerk, 1)
            for button in ("收到了", "问一问"):
                await house.taps(clerk, button)
            await house.says(clerk, "是哪一盏？")
            await ann.opens("/home")
            for name in ("pages-look-button", "matters-answer-button"):
                await ann.presses(name)
            await ann.reads_words("是哪一盏？")
            await ann.writes("楼梯口那盏")
            await ann.presses("saying-send")
            assert "楼梯口那盏" in (await house.opens(clerk, 1)).text
            await house.taps(clerk, "办好了")
            await house.says(clerk, "换好了新灯")
            await house.taps(clerk, "发出去")
            assert "说办好了" in card_of(house).text
            await ann.opens("/home")
            await ann.presses("matters-solved-button")
            await ann.presses("matters-mark-button", mark=5)
            assert "结束了" in card_of(house).text
            await ann.opens("/home")
            await ann.reads("pages-expected-none")
            await house.says(house.people["501"], "四楼的窗关不上了")
            await goes(house, house.people["501"], "楼道", "跳过", "大家 · 写我家", "发出去")
            await ann.opens("/home/house")
            await ann.presses("matters-support-button", count=0)
            assert "1 户也一样" in card_of(house).text


@looked_at("en", "zh-Hant")
async def test_a_vote_on_the_page_and_a_press_of_a_housemate_are_one_ballot(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    scripts = size is WIDE
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        mate = await shares_home(house, "501")
        card = await posts(house)
        async with signs_in(browser, size, language, house, site, house.people["501"], scripts=scripts) as ann:
            await ann.presses("polls-vote")
            await ann.page.get_by_label(ann.words("polls-yes"), exact=True).check()
            await ann.presses("polls-cast")
            assert await counted(house) == [("0", "page")]
            receipt = ann.page.locator("code").filter(visible=True).first
            await expect(receipt).to_have_text(RECEIPT)
            await house.taps(mate, "反对", card)
            assert await counted(house) == [("1", "chat")]
            await ann.page.reload()
            await expect(ann.page.get_by_label(ann.words("polls-no"), exact=True)).to_be_checked()
            await ann.page.get_by_label(ann.words("polls-abstain"), exact=True).check()
            await ann.presses("polls-cast")
            assert [origin for _, origin in await counted(house)] == ["page"]
            await house.taps(mate, "反对", card)
            assert await counted(house) == [("1", "chat")], "the last choice counts"


@looked_at("zh-Hant", "zh-Hans")
async def test_a_notice_seen_and_a_sign_up_joined_stand_on_the_cards_in_the_group(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    scripts = size is WIDE
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        async with comes_in(browser, size, language, house, site, await slip(house, "601"), scripts=scripts) as ann:
            await notices.writes(house)
            await sign_ups.opens(house)
            before = notices.card(house, notices.WORDS).text
            await ann.opens("/home")
            await ann.presses("notices-seen-button")
            await ann.reads("pages-expected-none")
            await ann.presses("board-sign-up-button")
            await ann.presses("notices-join-button")
            await w.passes(seconds=10)
            assert "1 / 5 户看到了" in before
            assert "2 / 5 户看到了" in notices.card(house, notices.WORDS).text
            assert sign_ups.listed(house) == ["1. 601"]
            await ann.opens("/home/house")
            await ann.presses("notices-leave-button")
            await w.passes(seconds=10)
            assert sign_ups.listed(house) == []


@looked_at("zh-Hans", "en")
async def test_a_turn_is_accepted_ticked_swapped_and_handed_over(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    scripts = size is WIDE
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await with_rota(house, ("501", "502", "503"), starts_on=date(2026, 6, 2), period="week")
        await w.passes(hours=12)
        async with signs_in(browser, size, language, house, site, house.people["501"], scripts=scripts) as ann:
            await ann.presses("pages-look-button")
            await ann.presses("duty-accept-button")
            await w.passes(hours=12)
            assert "501户当值" in turns.card(house).text
            assert "等 TA 家接班" not in turns.card(house).text
            await ann.opens("/home")
            await ann.presses("duty-unticked", theme=ann.words("duty-theme-safety"))
            await ann.opens("/home")
            await ann.page.get_by_role(
                "button", name=ann.words("duty-ticked", theme=ann.words("duty-theme-safety"))
            ).wait_for()
            await ann.presses("pages-turn-button")
            for name in ("duty-swap-button", "duty-swaps-swap-button"):
                await ann.presses(name)
            await ann.presses_words("502 · ")
            if scripts:
                async with signs_in(browser, size, language, house, site, house.people["502"]) as bea:
                    for name in ("pages-look-button", "duty-swaps-yes-button"):
                        await bea.presses(name)
            else:
                await goes(house, house.people["502"], "换")
                assert "换好了" in house.last(house.people["502"]).text
            assert coming(await duty_of(house), 3) == ["501", "503", "502"]
            last = (await duty_of(house)).past[-1].until_on - timedelta(days=1)
            await turns.until(w, last.year, last.month, last.day)
            await ann.opens("/home")
            await ann.presses("duty-hand-over-button")
            await ann.writes("钥匙在门垫下")
            await ann.reads("duty-handed-over")


@looked_at("zh-Hant", "zh-Hans")
async def test_help_is_asked_for_and_promised(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    scripts = size is WIDE
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        async with (
            comes_in(browser, size, language, house, site, await slip(house, "601"), scripts=scripts) as ann,
            signs_in(browser, size, language, house, site, house.people["502"], scripts=scripts) as bea,
        ):
            await ann.opens("/home")
            for name in ("menu-service", "orders-ask-button", "records-activity-carry"):
                await ann.presses(name)
            await ann.writes(orders.SOFA)
            await ann.writes(orders.WEDNESDAY)
            await ann.presses("orders-where-door")
            await ann.presses("orders-people", count=1)
            await ann.presses_words("1 ")
            await ann.presses("saying-send")
            assert "还差 1 人" in orders.card(house).text
            await bea.opens("/home")
            await bea.presses("pages-look-button")
            await bea.presses_words(orders.SOFA)
            await bea.presses("orders-claim-button")
            await w.passes(seconds=10)
            assert "来帮忙的：502" in orders.card(house).text
            await ann.opens("/home/messages")
            await ann.reads_words("3-2-502")


@looked_at("en", "zh-Hans")
async def test_what_is_reserved_on_the_page_is_given_out_at_the_counter_page(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    scripts = size is WIDE
    async with world(database_url) as w, pages(w) as site:
        house = await shop(w)
        async with (
            signs_in(browser, size, language, house, site, house.people["501"], scripts=scripts) as ann,
            signs_in(browser, size, language, house, site, house.people["503"], scripts=scripts) as counter,
        ):
            await ann.opens("/home/catalogue")
            await ann.presses_words("洗衣液")
            await ann.presses("redemption-keep-button")
            await ann.presses("redemption-sure-button")
            (one,) = await kept(w)
            await ann.reads_words(f"{one.code[:4]}-{one.code[4:]}")
            drawn = ann.page.locator('img[src*="/home/d/"]')
            await expect(drawn).to_have_js_property("complete", value=True)
            assert await drawn.evaluate("drawn => drawn.naturalWidth") > 0
            await counter.opens("/counter")
            if size is WIDE:
                name, content, kind = code_photo(one.code)
                async with counter.comes_to():
                    seen: FilePayload = {"name": name, "mimeType": kind, "buffer": content}
                    await counter.page.locator("#photo").set_input_files(seen)
            else:
                await counter.page.locator("#code").fill(f"{one.code[:4].lower()} {one.code[4:]}")
                await counter.presses("counterpage-look")
            await counter.reads_words("洗衣液", "3-2-501")
            await counter.presses("redemption-to-member-button")
            assert [each.state for each in await kept(w)] == [State.ISSUED]
            await counter.opens("/counter")
            await counter.reads_words("3-2-501 · 洗衣液")
            await a_neighbour_collects(ann, counter)
            assert [each.state for each in await kept(w)] == [State.ISSUED] * 2
            assert await adds_up(house) == []


async def a_neighbour_collects(ann: Hand, counter: Hand) -> None:
    """A further one is kept, and its code and word given away; the word is mistaken once."""
    await ann.opens("/home/catalogue")
    await ann.presses_words("洗衣液")
    for name in ("redemption-keep-button", "redemption-sure-button", "redemption-word-button"):
        await ann.presses(name)
    one = (await kept(ann.house.world))[-1]
    await ann.reads_words(f"{one.code[:4]}-{one.code[4:]}", one.word)
    await counter.page.locator("#code").fill(one.code)
    await counter.presses("counterpage-look")
    await counter.presses("redemption-neighbour-button")
    assert one.word not in await counter.page.locator("body").inner_text()
    await counter.writes(f"{(int(one.word) + 1) % 10_000:04}")
    await counter.reads("redemption-refused-word-wrong", left=4)
    assert (await kept(ann.house.world))[-1].state is State.HELD
    await counter.writes(one.word)
    ended = (await kept(ann.house.world))[-1]
    assert (ended.state, ended.handed_to) == (State.ISSUED, To.NEIGHBOUR)


@looked_at("zh-Hant", "en")
async def test_language_silence_and_what_is_known_of_one(
    browser: Browser, database_url: str, size: ViewportSize, language: str
) -> None:
    scripts = size is WIDE
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        async with comes_in(browser, size, language, house, site, await slip(house, "601"), scripts=scripts) as ann:
            await ann.opens("/home/mine")
            await ann.presses("residents-settings-muted")
            await ann.presses("residents-kind-notices")
            muted = await w.stored(lambda c: c.execute(select(MUTED)).scalars().all())
            assert [one for one in muted if one] == [["notices"]]
            await ann.opens("/home/mine")
            await ann.presses("residents-settings-data")
            async with ann.page.expect_download() as taken:
                await ann.page.get_by_role("link", name=ann.words("media-print")).click()
            assert "3-2-601" in read(await (await taken.value).path())
            await ann.opens("/home/mine")
            await ann.presses("menu-language")
            await ann.presses_words("简体", then="zh-Hans")
            await ann.opens("/home")
            await ann.reads("pages-expected-none")


def read(file: Path) -> str:
    """What a file says."""
    return file.read_text(encoding="utf-8")
