"""What a house sees on its page: its living cards, and what was said aloud there; and the way to other pages."""

from datetime import date

from sqlalchemy import Connection

import storage.openboard
import storage.residents
from bot.actions.base import Origin, Transaction
from bot.screens.base import Screen
from tests.browser import pages
from tests.duty import with_rota
from tests.pages import comes_in, signs_in
from tests.people import House, settled_house
from tests.redemption import with_shop
from tests.web.test_first_page import home_of
from tests.world import world


async def announces(house: House, words: str) -> None:
    """Something is said aloud in the group, once."""

    def announce(c: Connection) -> None:
        known = storage.residents.account_of(c, house.leader.id)
        assert known is not None
        tx = Transaction(c, house.world.clock.now, known, Origin(0, is_private=False), lambda: 0.5)
        tx.announce(house.group.id, Screen(words), community_id=house.community_id, once=words)

    await house.world.arrange(announce)
    await house.world.passes(minutes=1)


async def test_what_was_said_aloud_stands_below_the_cards_the_newest_first_and_older_on_further_pages(
    database_url: str,
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        for nth in range(36):
            await announces(house, f"第{nth}句话。")
        await ann.opens("/home/house")
        newest = [ann.words.index(f"第{nth}句话。") for nth in (35, 34, 33, 32, 31)]
        assert newest == sorted(newest)
        assert "第30句话。" not in ann.words
        await ann.follows("全部")
        assert "第35句话。" in ann.words
        assert "第6句话。" in ann.words
        assert "第5句话。" not in ann.words
        await ann.follows("更早的")
        assert "第5句话。" in ann.words
        assert "第0句话。" in ann.words
        assert "第6句话。" not in ann.words


async def test_nobody_of_another_unit_reads_what_was_said(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await announces(house, "电梯修好了。")
        stranger = site.browser()
        await stranger.opens("/home/house/said")
        assert "电梯修好了" not in stranger.words
        await ann.opens("/home/house/said")
        assert "电梯修好了" in ann.words


async def test_a_turn_that_nobody_handed_over_is_over_once_the_next_has_begun(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        house.households["601"] = await home_of(house, "601")
        await with_rota(house, ("601",), starts_on=date(2026, 6, 2), period="week")
        await w.passes(hours=12)
        await ann.opens("/home")
        await ann.presses("看看")
        await ann.presses("我家接班")
        for _ in range(14):
            await w.passes(days=1)
        await ann.opens("/home/house")
        under_way, _, over = ann.words.partition("刚结束的")
        assert under_way.count("环境 看一眼楼道") == 1
        assert over.count("环境 看一眼楼道") == 1


async def test_open_boards_are_reached_from_the_first_page(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home")
        assert "公示栏" not in ann.words
        now = w.clock.now()

        def opened(c: Connection) -> None:
            storage.openboard.make(c, house.community_id, "yangpin", now)
            storage.openboard.change(c, house.community_id, now, is_open=True, units_may=True)
            storage.openboard.open_unit(c, house.community_id, house.unit_id, house.residents[house.leader], now)

        await w.arrange(opened)
        await ann.opens("/home")
        leads = dict(ann.page.links)
        await ann.opens(leads["公示栏"])
        assert ann.url.endswith("/b/yangpin")
        assert ann.status == 200
        await ann.opens(leads["单元公示栏"])
        assert "/b/yangpin/u-" in ann.url
        assert ann.status == 200
        await ann.follows("我家的网页")
        assert ann.url.endswith("/home")
        assert "3-2-601" in ann.words


async def test_those_who_hand_out_reach_the_counter_from_the_first_page(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await with_shop(house, staff=("501",))
        for door, leads in (("501", True), ("502", False)):
            one = await signs_in(house, site, house.people[door])
            await one.opens("/home")
            assert ("/counter" in [href for _, href in one.page.links]) is leads


async def test_the_ticks_of_a_turn_are_for_who_serves_and_everybody_reads_what_was_done(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await with_rota(house, ("501",))
        await w.passes(days=1)
        pressed = {}
        for door in ("501", "101", "502"):
            one = await signs_in(house, site, house.people[door])
            await one.opens("/home/house")
            assert "环境 看一眼楼道" in one.words
            pressed[door] = [label for label in one.buttons if "环境" in label or "当值" in label]
        assert pressed["501"] == pressed["101"] != []
        assert pressed["502"] == []
