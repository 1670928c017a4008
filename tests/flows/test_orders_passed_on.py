"""A place that was given up, or not come to, once it has begun: it is offered again, and what happened stays noted."""

from bot.domain.commands.orders import ConfirmArrival, MarkAbsent
from bot.domain.service.orders import ClaimId
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.orders import asks, card, labels, opens, presses, recorded, states, until_it_begins
from tests.people import House, settled_house
from tests.world import World, world

FIRST = ClaimId(1)


async def _begun(w: World, *doors: str, people: str = "1 人") -> House:
    """501 asked for Wednesday at nine, these come or wait in that order, and it is nine."""
    house = await settled_house(w)
    await asks(house, house.people["501"], people=people)
    for door in doors:
        await w.passes(seconds=10)
        await presses(house, house.people[door], next(one for one in labels(card(house)) if one.startswith("我来")))
    await until_it_begins(w)
    return house


async def test_a_place_given_up_late_is_offered_again_and_somebody_can_be_sent(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _begun(w, "502")
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await opens(house, bea)
        await goes(house, bea, "我来不了了")
        assert "说说原因" in labels(house.last(bea))
        assert "还在问邻居" in house.last(ann).text
        assert {"请小组长找", "问整栋楼"} < set(labels(house.last(ann)))
        await w.passes(seconds=10)
        assert "还差 1 人" in card(house).text
        assert "我来帮忙" in labels(card(house))
        assert "请谁去" in house.last(house.leader).text
        await goes(house, house.leader, "请人去", "503")
        await goes(house, cem, "我去")
        await w.passes(seconds=10)
        assert "人够了" in card(house).text
        assert "来帮忙的：503" in card(house).text
        seen = (await opens(house, ann)).text
        assert "3-2-502，没有到" in seen
        assert "🙋 3-2-503" in seen
        assert "502 到过" not in labels(house.last(ann)), "503 has the place"
        await goes(house, ann, "503 做完了")
        assert [one.volunteer_id for one in await recorded(house)] == [house.residents[cem]]
        assert await states(house) == ["done"]


async def test_what_nobody_takes_again_is_over_when_its_hour_is(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _begun(w, "502")
        ann, bea = house.people["501"], house.people["502"]
        await opens(house, bea)
        await goes(house, bea, "我来不了了")
        assert "这次不用了" in labels(await opens(house, ann)), "who asked need not wait"
        await w.passes(minutes=70)
        assert await states(house) == ["lapsed"]
        assert any("没有人来得了" in one for one in texts(house, ann))
        assert not any("还没有人说做完了" in one for one in texts(house, ann))
        await opens(house, ann)
        await goes(house, ann, "502 到过", "502 做完了")
        assert [one.volunteer_id for one in await recorded(house)] == [house.residents[bea]], "they came after all"


async def test_who_does_not_come_makes_room_for_who_waits(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _begun(w, "502", "503")
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await opens(house, ann)
        await goes(house, ann, "502 没到", "是，没有到")
        assert "轮到您了" in house.last(cem).text
        assert "没有到" in house.last(bea).text
        assert "来不了了" not in str(texts(house, ann)), "who said it is not told"
        await w.passes(seconds=10)
        assert "来帮忙的：503" in card(house).text
        assert "记一次服务" in await forges(house, ann, MarkAbsent(FIRST, on=False))
        assert "已经没有了" in await forges(house, ann, ConfirmArrival(FIRST))
        await opens(house, bea)
        await goes(house, bea, "说说原因")
        await house.says(bea, "堵在路上")
        await opens(house, ann)
        assert "3-2-502，没有到：堵在路上" in house.last(ann).text
        await goes(house, ann, "503 做完了")
        assert await states(house) == ["done"]


async def test_of_two_one_does_not_come_and_the_card_says_so_until_they_do(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _begun(w, "502", "503", people="2 人")
        ann = house.people["501"]
        await opens(house, ann)
        await goes(house, ann, "502 没到", "是，没有到")
        await w.passes(seconds=10)
        assert "还差 1 人" in card(house).text
        await goes(house, ann, "502 到过")
        await w.passes(seconds=10)
        assert "人够了" in card(house).text
        assert "没有到" not in house.last(ann).text
        await goes(house, ann, "502 做完了", "503 做完了")
        assert len(await recorded(house)) == 2
        assert await states(house) == ["done"]


async def test_when_its_hour_is_over_the_card_takes_nobody(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _begun(w, "502", people="2 人")
        assert "还差 1 人" in card(house).text
        await w.passes(minutes=61)
        assert "不用再报名" in card(house).text
        assert "我来帮忙" not in labels(card(house))
