"""Slips and the code on the wall lead to the page where the service has an address; there people choose."""

from functools import partial
from typing import Any

import pytest

from bot.delivery.residents import prepare_unit, prepare_wall
from bot.screens.base import Print
from bot.screens.packing import base36
from tests.browser import pages
from tests.pages import CODE, button_of, has_address, slip
from tests.people import House, settled_house
from tests.world import world


async def printed(house: House, prepare: Any, kind: str) -> Any:
    """What stands on a print of the unit."""
    _, made = await house.world.stored(lambda c: prepare(c, Print(kind, house.unit_id), "zh-Hans"))
    assert isinstance(made, partial)
    return made.args[0]


async def test_without_an_address_they_lead_into_telegram(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        await slip(house, "601")
        sheet = await printed(house, prepare_unit, "slips")
        assert [one.link for one in sheet.slips] == [f"https://t.me/shuoshi_bot?start=h_{CODE}"]
        assert "机器人" in sheet.code_label
        wall = await printed(house, prepare_wall, "wall")
        assert wall.link == f"https://t.me/shuoshi_bot?start=u_{base36(house.unit_id)}"


async def test_with_an_address_they_lead_to_the_page(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await has_address(house, site)
        await slip(house, "601")
        sheet = await printed(house, prepare_unit, "slips")
        assert [one.link for one in sheet.slips] == [f"{site.address}/h/{CODE}"]
        assert site.address.partition("://")[2] in sheet.code_label
        assert "就用这个网页" in " ".join(sheet.steps)
        ann = site.browser()
        await ann.opens(sheet.slips[0].link)
        assert {href for _, href in ann.page.links if "t.me" in href} == {f"https://t.me/shuoshi_bot?start=h_{CODE}"}
        await ann.presses("就用这个网页")
        assert "3-2-601" in ann.words


async def test_by_the_wall_somebody_asks_and_the_leader_lets_them_in(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await has_address(house, site)
        wall = await printed(house, prepare_wall, "wall")
        ann = site.browser()
        assert await ann.opens(wall.link) == 200
        assert "3栋2单元" in ann.words
        for button in ("就用这个网页", "同意", "601", "租户", "满了"):
            await ann.presses(button)
        await ann.writes("安阿姨")
        assert "已经去问" in ann.words
        await house.taps(house.leader, "认识，让进")
        await ann.opens("/home/messages")
        assert "您已经进来了" in ann.words


@pytest.mark.parametrize("unit", ["zzzzzz", "0", "zzzzzzzzzzzzz", "-1"])
async def test_a_wall_that_is_none_is_no_page(database_url: str, unit: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        await settled_house(w)
        assert await site.browser().opens(f"{site.address}/w/{unit}") == 404


async def test_a_helpers_link_leads_to_the_page_and_lets_one_person_in(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        await has_address(house, site)
        house.leader.starts(w.bot, f"door_{house.flats['601']}")
        await w.settle()
        for button in ("找帮办人", "不在本单元"):
            await house.taps(house.leader, button)
        link = str(button_of(house, house.leader, "复制链接").raw["copy_text"]["text"])
        assert link.startswith(f"{site.address}/h/")
        ann, bob = site.browser(), site.browser()
        for phone in (ann, bob):
            await phone.opens(link)
            await phone.presses("就用这个网页")
            if phone is ann:
                for button in ("同意", "满了"):
                    await phone.presses(button)
                assert "帮办人" in phone.words
        assert "已经用过了" in bob.words


async def test_whoever_is_signed_in_is_told_as_whom_and_may_change(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601", "602"))
        await slip(house, "601")
        await slip(house, "602", "ACDEFH24")
        ann = site.browser()
        await ann.opens(f"/h/{CODE}")
        for button in ("就用这个网页", "同意", "租户", "满了"):
            await ann.presses(button)
        await ann.opens("/h/ACDEFH24")
        assert "现在登录的是：3-2-601" in ann.words
        await ann.presses("换一个人")
        assert "现在登录的是" not in ann.words
        for button in ("就用这个网页", "同意", "租户", "满了"):
            await ann.presses(button)
        assert "3-2-602" in ann.words


async def test_a_code_typed_or_the_whole_link_opens_the_slip(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await slip(house, "601")
        for typed in ("acde-fh23", f"https://shuoshi.example.org/h/{CODE}", f"https://t.me/x?start=h_{CODE}"):
            ann = site.browser()
            await ann.opens("/")
            await ann.presses("进去", code=typed)
            assert "ACDE-FH23" in ann.words
