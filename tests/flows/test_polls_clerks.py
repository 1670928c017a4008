"""The household on duty is the clerk of a poll, one of another household its witness; what a poll lacks is listed."""

from tests.duty import with_rota
from tests.flows.test_polls_box import opens_paper
from tests.flows.test_polls_paper import enters
from tests.people import House, settled_house
from tests.polls import labels, opens_ballot, posts
from tests.world import World, world


async def on_duty_house(w: World) -> House:
    """A house whose first turn, 101's, has begun."""
    house = await settled_house(w, ("501", "502", "503"))
    await with_rota(house, ("501", "502", "503"))
    await w.passes(days=1, hours=1)
    return house


async def shows_poll(house: House, door: str) -> list[str]:
    """The buttons under the poll for the person behind a door."""
    await opens_ballot(house, house.people[door])
    await house.taps(house.people[door], "回去")
    return labels(house.last(house.people[door]))


async def test_the_household_on_duty_writes_down_and_passes_it_on(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_duty_house(w)
        await posts(house, until="7 天")
        (clerk,) = [one for one in ("501", "502", "503") if "请别家记录" in await shows_poll(house, one)]
        await opens_paper(house, house.leader)
        assert f"记录人：3-2-{clerk}" in house.last(house.leader).text
        await shows_poll(house, clerk)
        await house.taps(house.people[clerk], "请别家记录")
        shown = house.last(house.people[clerk]).text
        assert f"记录人：3-2-{clerk}" not in shown
        assert "记录人：3-2-50" in shown
        told = [one for one in ("501", "502", "503") if "纸票请您记录" in house.last(house.people[one]).text]
        assert len(told) == 1
        assert "我来见证" in await shows_poll(house, clerk)
        await house.taps(house.people[clerk], "我来见证")
        assert f"见证人：3-2-{clerk}" in house.last(house.people[clerk]).text
        assert "我来见证" not in await shows_poll(house, told[0])


async def test_the_list_of_the_household_on_duty_says_what_a_poll_lacks(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_duty_house(w)
        await posts(house, until="7 天")
        (door,) = [one for one in ("501", "502", "503") if "请别家记录" in await shows_poll(house, one)]
        await enters(house, house.leader, "101")
        person = house.people[door]
        person.starts(w.bot, "yt_1")
        await w.settle()
        shown = house.last(person)
        assert "还没有见证人" in shown.text
        assert "有纸票等人核对" in shown.text
        await house.taps(person, "🗳 楼道要不要装感应灯？", shown)
        await house.taps(person, "纸面和上门")
        await house.taps(person, "录入的纸票")
        await house.taps(person, "⏳ 101 等核对")
        assert "核对好了" in await house.taps(person, "核对无误")
