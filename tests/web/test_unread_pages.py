"""A household with nothing but a page that it does not read stands on the door list; what pages keep of a person."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import func, select

import storage.residents
from bot.actions.devices import unread
from storage.pages import PageMessage
from storage.pages.personal import TABLES
from storage.residents import Account
from tests.browser import pages
from tests.pages import comes_in, has_address, link_of
from tests.people import House, settled_house
from tests.world import World, world


async def unreachable(w: World, house: House) -> set[str]:
    """The short doors that count as those that cannot be reached."""
    doors = await w.stored(lambda c: storage.residents.unreachable_households(c, house.unit_id))
    return {one.flat.short for one in doors}


async def somebody_comes(house: House) -> None:
    """Somebody comes into the household, which its people are told of."""
    person = house.world.sandbox.add_person("新来的")
    person.starts(house.world.bot, "h_ACDEFH23")
    await house.world.settle()
    for button in ("同意", "家属", "满了"):
        await house.taps(person, button)
    person.blocks(house.world.bot)
    await house.world.settle()


async def test_a_page_left_unread_for_two_days_is_a_door_to_knock_at_until_it_is_read(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        ann = await comes_in(house, site)
        await w.passes(days=3)
        assert await unreachable(w, house) == set()
        await somebody_comes(house)
        await w.passes(days=1, hours=23)
        assert await unreachable(w, house) == set()
        await w.passes(hours=1)
        assert await unreachable(w, house) == {"601"}
        await house.says(house.leader, "/missing")
        await house.taps(house.leader, "联系不上1")
        assert "1 户收不到消息" in house.last(house.leader).text
        await ann.opens("/home/messages")
        assert "有人进来了" in ann.words
        assert await unreachable(w, house) == set()
        await w.passes(days=3)
        assert await unreachable(w, house) == set()


async def test_whoever_has_telegram_too_is_told_there_and_is_no_door_to_knock_at(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",))
        await has_address(house, site)
        ann = site.browser()
        await ann.opens(await link_of(house, house.people["501"]))
        await ann.presses("在这台登录")
        await w.passes(days=4)
        assert await unreachable(w, house) == set()


async def test_the_clock_knows_when_it_has_to_look(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        await comes_in(house, site)
        await somebody_comes(house)
        said_at = await w.stored(lambda c: c.execute(select(func.max(PageMessage.__table__.c.due_at))).scalar_one())
        (due,), told = unread.DUES, storage.pages.NEXT_UNREAD
        assert await w.stored(lambda c: c.execute(told).scalar_one()) == said_at
        assert due.after == timedelta(days=2)
        await w.passes(days=2)
        assert await w.stored(lambda c: c.execute(told).scalar_one()) is None


async def test_my_data_tells_of_pages_and_devices_and_of_no_secret(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",))
        await has_address(house, site)
        bob, ann = house.people["501"], site.browser()
        link = await link_of(house, bob)
        await ann.opens(link)
        await ann.presses("在这台登录")
        await ann.presses("我的家")
        await house.says(bob, "/mydata")
        media = house.last(bob).content.media
        assert media is not None
        assert media.file is not None
        told = json.loads(media.file.content)
        assert [one["name"] for one in told["devices"]] == ["Android · Chrome"]
        assert told["pages"]
        assert len(told["links_to_the_page"]) == 1
        assert {one["secret_hash"] for one in told["devices"] + told["links_to_the_page"]} == {"…"}
        assert link.rpartition("/")[2] not in json.dumps(told)


@pytest.mark.parametrize("where", ["chat", "page"])
async def test_nothing_of_pages_is_kept_of_whoever_is_forgotten(database_url: str, where: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",))
        await has_address(house, site)
        bob, ann = house.people["501"], site.browser()
        await ann.opens(await link_of(house, bob))
        await ann.presses("在这台登录")
        if where == "chat":
            await house.says(bob, "/forgetme")
            for button in ("忘掉我", "真的忘掉"):
                await house.taps(bob, button)
            await ann.opens("/home")
        else:
            for button in ("设置", "忘掉我", "忘掉我", "真的忘掉"):
                await ann.presses(button)
        assert ("已经退出了" if where == "chat" else "已经忘掉您了") in ann.words
        assert await w.stored(lambda c: [c.execute(select(table)).all() for table in TABLES.values()]) == [[]] * 3
        known = select(Account.__table__).where(Account.__table__.c.telegram_id == bob.id)
        assert await w.stored(lambda c: c.execute(known).one_or_none()) is None
