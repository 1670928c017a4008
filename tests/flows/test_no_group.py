"""A unit without a group: only its leader needs Telegram, its page stands for the group, and a group may come later."""

from sqlalchemy import Connection

import storage.pages
import storage.residents
from bot.actions.base import Origin, Transaction
from bot.domain.pages import page_of_unit
from bot.screens.base import Screen
from tests.browser import pages
from tests.founding import bound, chat_of, last, link_of, taps, with_units
from tests.pages import comes_in, in_by_code, slip_of
from tests.people import settled_house
from tests.world import world


async def test_a_unit_lives_on_its_page_and_moves_into_a_group_later(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        mei = await with_units(w)
        li = w.sandbox.add_person("李")
        code = (await link_of(w, mei)).partition("startgroup=")[2].partition("&")[0]
        li.starts(w.bot, code)
        await w.settle()
        await taps(w, li, "没有群")
        await taps(w, li, "同意，我来")
        await taps(w, li, "跳过")
        assert "您是组长" in last(w, li).text
        mei.says(w.bot, "/units")
        await w.settle()
        assert "▣ 3栋2单元" in [b.text for row in last(w, mei).keyboard for b in row]
        ann = await in_by_code(site, await slip_of(w, "3-2-501"))
        li.says(w.bot, "/menu")
        await w.settle()
        await taps(w, li, "发通知")
        li.says(w.bot, "周六上午九点停水")
        await w.settle()
        await taps(w, li, "跳过")
        await taps(w, li, "发出去")
        await ann.opens("/home/house")
        assert "周六上午九点停水" in ann.words
        await ann.presses("收到")
        await ann.opens("/home/house")
        assert "1 / 2 户看到了" in ann.words
        _, group = await bound(w, mei, name="王")
        assert await chat_of(w, 1) == group.id
        await w.passes(minutes=1)
        assert any("周六上午九点停水" in one.text for one in group.messages)
        await ann.opens("/home/house")
        assert "周六上午九点停水" in ann.words


async def test_what_a_group_hears_is_read_on_the_page_of_the_unit_where_somebody_has_no_telegram(
    database_url: str,
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        screen = Screen("电梯修好了")

        def announce(c: Connection) -> None:
            known = storage.residents.account_of(c, house.leader.id)
            assert known is not None
            tx = Transaction(c, w.clock.now, known, Origin(0, is_private=False), lambda: 0.5)
            tx.announce(house.group.id, screen, community_id=house.community_id, once=f"said:{w.clock.now()}")

        def on_page(c: Connection) -> list[str]:
            kept = storage.pages.kept(c, page_of_unit(house.unit_id), w.clock.now(), 10)
            return [one.what["body"] for one in kept]

        await w.arrange(announce)
        assert await w.stored(on_page) == []
        await comes_in(house, site)
        await w.passes(hours=1)
        await w.arrange(announce)
        await w.passes(seconds=5)
        assert await w.stored(on_page) == ["电梯修好了"]
        assert [m.text for m in house.group.messages if m.text == "电梯修好了"] == ["电梯修好了"] * 2
