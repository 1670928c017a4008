"""The first page: what is expected of the household, how the unit stands, and what it is pressed for."""

from datetime import date

from sqlalchemy import Engine, event

import storage.residents
from bot.domain.base import HouseholdId
from tests.browser import Browser, pages
from tests.duty import with_rota
from tests.flows.test_notices import WORDS, writes
from tests.orders import SOFA, asks, presses
from tests.pages import comes_in, signs_in
from tests.people import House, settled_house
from tests.polls import LIGHTS, posts
from tests.redemption import earn, with_shop
from tests.world import world

MOST = 40
"""Statements of a look at the first page."""


async def test_nothing_is_expected_and_it_says_so(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home")
        assert "今天没有等您家办的事" in ann.words
        assert "现在没有正在办的事" in ann.words


async def test_a_notice_is_seen_from_the_first_page_and_the_answer_stands_there(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await writes(house)
        await ann.opens("/home")
        assert WORDS in ann.words
        await ann.presses("收到")
        assert "/home?t=" in ann.url
        assert "好的，您家看到了" in ann.words
        assert WORDS not in ann.words
        await ann.opens(ann.url)
        assert "好的，您家看到了" in ann.words


async def test_a_ballot_is_expected_until_it_is_cast(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await posts(house)
        await ann.opens("/home")
        assert f"请投票：{LIGHTS}" in ann.words
        await ann.follows("去投票")
        assert LIGHTS in ann.words
        await ann.presses("投出去", choice="0")
        await ann.opens("/home")
        assert "请投票" not in ann.words
        assert LIGHTS in ann.words


async def test_the_turn_is_accepted_and_ticked(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        house.households["601"] = await home_of(house, "601")
        await with_rota(house, ("601",), starts_on=date(2026, 6, 2))
        await w.passes(hours=12)
        await ann.opens("/home")
        assert "起轮到您家当值，请接班" in ann.words
        await ann.presses("看看")
        await ann.presses("我家接班")
        await w.passes(days=1)
        await ann.opens("/home")
        assert "您家当值，到" in ann.words
        await ann.presses("安全")
        await ann.opens("/home")
        assert any("✅" in one and "安全" in one for one in ann.buttons)


async def test_who_reported_is_asked_whether_it_is_solved(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home")
        await ann.presses("说一件事")
        await ann.writes("三楼楼道的灯坏了，晚上看不见")
        for button in ("楼道", "跳过", "大家", "发出去"):
            await ann.presses(button)
        clerk = house.staff["property"]
        await house.opens(clerk, 1)
        for button in ("收到了", "办好了"):
            await house.taps(clerk, button)
        await house.says(clerk, "换好了新灯")
        await house.taps(clerk, "发出去")
        await ann.opens("/home")
        assert "说办好了，您看解决了吗？" in ann.words
        await ann.presses("解决了")
        await ann.presses("5")
        await ann.opens("/home")
        assert "说办好了" not in ann.words


async def test_what_is_kept_at_the_counter_is_named_with_its_code_and_window(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        house.households["601"] = await home_of(house, "601")
        await with_shop(house)
        await earn(house, 40, "601")
        await ann.opens("/home")
        await ann.presses("公益")
        await ann.follows("换东西")
        for button in ("洗衣液", "给我留一个", "留一个"):
            await ann.presses(button)
        await ann.opens("/home")
        assert "洗衣液：取货码" in ann.words
        assert "公益兑换点" in ann.words


async def test_help_that_comes_stands_on_the_page_of_who_asked_and_of_who_goes(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        ann, bea = [await signs_in(house, site, house.people[door]) for door in ("501", "502")]
        await asks(house, house.people["501"])
        await w.passes(hours=24)
        await ann.opens("/home")
        assert "来帮您家" not in ann.words
        await presses(house, house.people["502"])
        await ann.opens("/home")
        assert f"6月3日 周三 09:00 有邻居来帮您家：{SOFA}" in ann.words
        await ann.presses("看看")
        assert "到了的时候念" in ann.words
        await bea.opens("/home")
        assert "来帮您家" not in bea.words
        assert f"您去帮忙：{SOFA}" in bea.words


async def test_a_form_left_half_filled_in_is_gone_on_with(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home")
        await ann.presses("说一件事")
        await ann.opens("/home")
        assert "您有一件没填完的" in ann.words
        await ann.presses("接着填")
        await ann.writes("三楼楼道的灯坏了，晚上看不见")
        assert "在哪里？" in ann.words


async def test_a_leader_finds_the_office_and_the_household_on_one_page(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        ann = await signs_in(house, site, house.leader)
        await ann.opens("/home")
        assert {"发通知", "今天要办", "我的家", "公益", "设置"} <= set(ann.buttons)
        assert "/matters" not in ann.words


async def test_the_first_page_asks_few_statements_however_much_there_is(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await writes(house)
        few = await _asked(ann)
        for door in ("501", "502", "503"):
            house.people[door].says(house.group, f"说事 {door} 门口的灯坏了")
        await w.settle()
        assert await _asked(ann) == few
        assert few <= MOST, few


async def _asked(ann: Browser) -> int:
    """Statements of one look at the first page."""
    asked = []

    def count(connection: object, cursor: object, statement: str, *rest: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", count)
    try:
        assert await ann.opens("/home") == 200
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    return len(asked)


async def home_of(house: House, door: str) -> HouseholdId:
    """The household that came in behind a door."""
    flat = await house.world.stored(lambda c: storage.residents.flat(c, house.flats[door]))
    assert flat is not None
    assert flat.household_id is not None
    return flat.household_id
