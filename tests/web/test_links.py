"""Links that sign a device in: once, for ten minutes, for nobody else; page and Telegram become one person by them."""

from datetime import timedelta

import pytest

from tests.browser import Browser, pages
from tests.pages import button_of, comes_in, has_address, link_of
from tests.people import House, settled_house
from tests.world import world


async def telegram_link(ann: Browser) -> str:
    """The payload of the link into Telegram that the page gives."""
    await ann.opens("/home")
    for button in ("我的家", "网页和手机", "连上Telegram"):
        await ann.presses(button)
    (where,) = {href for words, href in ann.page.links if "去 Telegram" in words}
    return where.partition("start=")[2]


async def test_a_link_signs_in_as_that_very_person_and_is_used_up(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await has_address(house, site)
        link = await link_of(house, house.people["501"])
        looks, ann, thief = site.browser(), site.browser(), site.browser()
        assert await looks.opens(link) == 200
        await ann.opens(link)
        await ann.presses("在这台登录")
        assert "3-2-501" in ann.words
        assert "用您的链接登录了网页" in house.last(house.people["501"]).text
        assert await thief.opens(link) == 410
        assert "用过了，或者过期了" in thief.words
        looks_at = looks.page.forms[0]
        assert await looks.sends(looks.url, looks_at.values) == 410
        await looks.opens("/home")
        assert "3-2-501" not in looks.words


async def test_a_link_runs_out_after_ten_minutes(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await has_address(house, site)
        link = await link_of(house, house.people["501"])
        ann = site.browser()
        await ann.opens(link)
        w.clock.advance(timedelta(minutes=10))
        await ann.presses("在这台登录")
        assert ann.status == 410
        assert await ann.opens(link) == 410


@pytest.mark.parametrize("change", [lambda one: one[:-1] + ("A" if one[-1] != "A" else "B"), lambda one: "A" * 43])
async def test_no_forged_link_signs_anybody_in(database_url: str, change: object) -> None:
    assert callable(change)
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await has_address(house, site)
        path, _, secret = (await link_of(house, house.people["501"])).rpartition("/")
        ann = site.browser()
        assert await ann.opens(f"{path}/{change(secret)}") == 410
        await ann.opens("/")
        sent = {"csrf": ann.page.forms[0].values["csrf"]}
        assert await ann.sends(f"{path}/{change(secret)}", sent) == 410
        assert await ann.sends(f"{path}/{secret}", {}) == 403
        assert await ann.opens(f"{path}/{secret}") == 200


async def test_a_link_into_telegram_signs_no_device_in_and_the_other_way_round(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        await has_address(house, site)
        ann = await comes_in(house, site)
        payload = await telegram_link(ann)
        assert await site.browser().opens(f"/in/{payload.removeprefix('mine_')}") == 410
        secret = (await link_of(house, house.people["501"])).rpartition("/")[2]
        stranger = w.sandbox.add_person("路人")
        stranger.starts(w.bot, f"mine_{secret}")
        await w.settle()
        assert "用过了，或者过期了" in house.last(stranger).text


@pytest.mark.parametrize("wrong", ["late", "forged"])
async def test_a_link_into_telegram_that_is_late_or_forged_makes_nobody_one(database_url: str, wrong: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        await has_address(house, site)
        ann = await comes_in(house, site)
        payload, stranger = await telegram_link(ann), w.sandbox.add_person("路人")
        if wrong == "late":
            w.clock.advance(timedelta(minutes=10))
        else:
            payload = payload[:-1] + ("A" if payload[-1] != "A" else "B")
        stranger.starts(w.bot, payload)
        await w.settle()
        assert "用过了，或者过期了" in house.last(stranger).text
        assert "3-2-601" not in (await house.says(stranger, "/home")).text


async def test_the_picture_of_a_link_is_for_its_person_only(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await has_address(house, site)
        ann, bob = house.people["501"], house.people["502"]
        await link_of(house, ann)
        code = button_of(house, ann, "二维码")
        await house.taps(ann, "二维码")
        assert house.last(ann).content.media is not None
        await house.says(bob, "/menu")
        press = bob.forges(house.last(bob), str(code.data))
        await w.settle()
        assert press.toast is not None
        assert all(one.content.media is None for one in bob.chat(w.bot).messages)


async def test_without_an_address_there_are_no_pages_to_offer(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        assert "还没有开通网页" in (await house.says(ann, "/page")).text
        await house.says(ann, "/home")
        assert all("网页" not in one.text for row in house.last(ann).markup.rows for one in row)  # type: ignore[union-attr]


async def test_page_first_then_telegram_are_one_person(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        await has_address(house, site)
        ann = await comes_in(house, site)
        payload = await telegram_link(ann)
        phone = w.sandbox.add_person("安")
        phone.starts(w.bot, payload)
        await w.settle()
        await house.taps(phone, "是我")
        assert "是同一个您了" in house.last(phone).text
        assert "3-2-601" in (await house.says(phone, "/home")).text
        await ann.opens("/home")
        assert "3-2-601" in ann.words
        other = w.sandbox.add_person("别人")
        other.starts(w.bot, payload)
        await w.settle()
        assert "用过了，或者过期了" in house.last(other).text


async def test_a_link_that_a_stranger_sent_makes_nobody_one_with_them_before_they_say_so(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await has_address(house, site)
        thief = site.browser()
        await thief.opens(f"/w/{house.unit_id}")
        await thief.presses("就用这个网页")
        await thief.opens("/home")
        await thief.sends("/home/do", {"csrf": thief.page.forms[-1].values["csrf"], "does": "zj"})
        (where,) = {href for words, href in thief.page.links if "去 Telegram" in words}
        leader = house.leader
        leader.starts(w.bot, where.partition("start=")[2])
        await w.settle()
        assert "链接是别人发来的" in house.last(leader).text
        await thief.opens("/home")
        assert "3-2-101" not in thief.words
        await house.taps(leader, "不是我")
        await thief.opens("/home/house")
        assert "3-2-101" not in thief.words
        assert "是同一个您了" not in house.last(leader).text


async def test_telegram_first_then_page_are_one_person(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        await has_address(house, site)
        visitor = w.sandbox.add_person("安")
        visitor.starts(w.bot)
        await w.settle()
        ann = await comes_in(house, site)
        await ann.opens(await link_of(house, visitor))
        assert "换成另一个人" in ann.words.replace("<b>", "")
        await ann.presses("两个都是我")
        assert "3-2-601" in ann.words
        assert "是同一个您了" in house.last(visitor).text
        assert "3-2-601" in (await house.says(visitor, "/home")).text


async def test_a_page_of_nobody_goes_over_to_who_is_registered_in_telegram(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        await has_address(house, site)
        ann = site.browser()
        await ann.opens(f"/w/{house.unit_id}")
        await ann.presses("就用这个网页")
        await ann.opens(await link_of(house, house.people["501"]))
        await ann.presses("两个都是我")
        await ann.opens("/home")
        assert "3-2-501" in ann.words


async def test_two_who_are_registered_are_never_merged(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        await has_address(house, site)
        ann, bob = await comes_in(house, site), house.people["501"]
        payload = await telegram_link(ann)
        bob.starts(w.bot, payload)
        await w.settle()
        assert "您登记了两次：网页上是 3-2-601，Telegram 里是 3-2-501" in house.last(bob).text
        await ann.opens(await link_of(house, bob))
        await ann.presses("两个都是我")
        assert "您登记了两次" in ann.words
        await leaves(house)
        bob.starts(w.bot, payload)
        await w.settle()
        await house.taps(bob, "是我")
        assert "是同一个您了" in house.last(bob).text
        assert "3-2-601" in (await house.says(bob, "/home")).text


async def leaves(house: House) -> None:
    """The person in Telegram has left their household."""
    bob = house.people["501"]
    await house.says(bob, "/home")
    for button in ("3-2-501", "离开这户", "是的，离开"):
        await house.taps(bob, button)


async def test_a_device_changes_over_to_the_owner_of_a_link(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        await has_address(house, site)
        ann = await comes_in(house, site)
        link = await link_of(house, house.people["501"])
        await ann.opens(link)
        await ann.presses("换成另一位")
        assert "3-2-501" in ann.words
        assert "3-2-601" not in ann.words
        await ann.opens(await link_of(house, house.people["501"]))
        assert "登录的就是您" in ann.words


async def test_whoever_leaves_telegram_is_told_on_the_page_again(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",))
        await has_address(house, site)
        bob, ann = house.people["501"], site.browser()
        await ann.opens(await link_of(house, bob))
        await ann.presses("在这台登录")
        bob.blocks(w.bot)
        await w.settle()
        for button in ("我的家", "网页和手机", "不用Telegram", "只用网页"):
            await ann.presses(button)
        assert "您只用网页" in ann.words
        house.leader.starts(w.bot, f"door_{house.flats['501']}")
        await w.settle()
        assert "用网页" in house.last(house.leader).text
        bob.unblocks(w.bot)
        bob.starts(w.bot)
        await w.settle()
        assert "3-2-501" not in house.last(bob).text
