"""What a topic costs: each household reads its own share, everybody the price, the key, the lowest and the highest."""

from sqlalchemy import update

from storage.communities import Flat
from tests.flows.test_saying_in_private import goes
from tests.flows.test_topics_debate import posts
from tests.people import House, settled_house
from tests.polls import card as poll_card
from tests.topics import LAMPS, card, opens, proposes, states
from tests.world import world

DOORS = ("501", "502", "503")


async def has_area(house: House, door: str, cm2: int | None) -> None:
    """The roster knows this area of the flat."""
    of = Flat.__table__
    changed = update(of).where(of.c.id == house.flats[door]).values(area_cm2=cm2)
    await house.world.arrange(lambda connection: connection.execute(changed))


async def test_by_area_each_reads_its_own_share_only(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS, empty=("504",))
        for door, cm2 in (("101", 895_000), ("501", 895_000), ("502", 700_000), ("503", None), ("504", 1_000_000)):
            await has_area(house, door, cm2)
        await proposes(house, house.people["501"], price="1.2万", share="按面积")
        shown = card(house).text
        assert "大概 ¥12,000，各家按房子面积摊" in shown
        assert "最少的一户 ¥2,406.88，最多的一户 ¥3,438.40" in shown
        assert "有 1 户没登记面积，没算进去：503" in shown
        assert "3,077" not in shown, "nobody's own share"
        assert "您家大约 ¥3,077.36" in (await opens(house, house.leader)).text
        assert "您家大约 ¥3,077.36" in (await opens(house, house.people["501"])).text
        assert "您家大约 ¥2,406.88" in (await opens(house, house.people["502"])).text
        assert "您家大约" not in (await opens(house, house.people["503"])).text
        assert "您家大约" not in (await opens(house, house.administrator)).text


async def test_the_same_for_every_household_and_the_poll_says_so(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await proposes(house, house.leader, price="1000", share="每户一样")
        assert "大概 ¥1,000，住着人的每户一样多" in card(house).text
        assert "最少的一户 ¥250，最多的一户 ¥250" in card(house).text
        assert "您家大约 ¥250" in (await opens(house, house.people["501"])).text
        await w.passes(days=3)
        await posts(house)
        assert await states(w) == ["in_poll"]
        asked = poll_card(house, LAMPS).text
        assert "大概 ¥1,000，住着人的每户一样多" in asked
        assert "您家" not in asked


async def test_where_no_flat_has_an_area_that_is_said(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        for door in ("101", "501"):
            await has_area(house, door, None)
        await proposes(house, house.leader, price="1000")
        assert "房子都没登记面积，算不出各家多少" in card(house).text
        assert "您家" not in (await opens(house, house.people["501"])).text


async def test_the_form_is_corrected_before_it_is_sent(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann = house.people["501"]
        await house.says(ann, "/topics")
        await goes(house, ann, "提议题")
        assert "太长" in (await house.says(ann, "灯" * 101)).text
        await house.says(ann, LAMPS)
        await house.says(ann, "晚上看不清")
        assert "没看懂要多少钱" in (await house.says(ann, "不便宜")).text
        assert "怎么摊" in (await house.says(ann, "1200")).text
        await goes(house, ann, "上一步")
        await goes(house, ann, "不花钱")
        ann.sends_photo(w.bot, count=2)
        await w.settle()
        await goes(house, ann, "就这些", "改花费")
        await house.says(ann, "2400")
        await goes(house, ann, "每户一样", "改议题")
        await house.says(ann, "楼道装声控灯")
        checked = house.last(ann).text
        assert "楼道装声控灯" in checked
        assert "¥2,400，住着人的每户一样多" in checked
        form = house.last(ann)
        ann.taps(form, "发出去")
        ann.taps(form, "发出去")
        await w.settle()
        assert await states(w) == ["signing"]
        bob = house.people["502"]
        await opens(house, bob)
        before = len(bob.chat(w.bot).messages)
        await goes(house, bob, "看照片")
        assert len(bob.chat(w.bot).messages) == before + 3, "an album of two, and whose it is"
