"""What is pressed late, twice or by mistake: nobody gets hours by it, and nobody loses theirs."""

from bot.domain.commands.orders import MarkAbsent, SayDone
from bot.domain.commands.records import WithdrawService
from bot.domain.service.orders import ClaimId, OccurrenceId
from bot.domain.service.record import RecordId
from bot.sandbox.persons import Person
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.orders import asks, labels, opens, presses, recorded, states, until_it_begins
from tests.people import House, settled_house
from tests.served import logs
from tests.world import World, world

ONE, FIRST = OccurrenceId(1), ClaimId(1)


async def _under_way(w: World, *ticks: str) -> House:
    """501 asked for Wednesday at nine, 502 comes, and it is nine."""
    house = await settled_house(w)
    await asks(house, house.people["501"], *ticks)
    await presses(house, house.people["502"])
    await until_it_begins(w)
    return house


async def test_a_tap_in_the_evening_makes_no_day_of_an_hour(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w)
        ann = house.people["501"]
        await opens(house, ann)
        await goes(house, ann, "502 到了")
        await w.passes(hours=11)
        await opens(house, ann)
        await goes(house, ann, "502 做完了")
        (record,) = await recorded(house)
        assert record.minutes == 60


async def test_who_came_after_all_is_recorded_though_it_seemed_over(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w)
        ann, bea = house.people["501"], house.people["502"]
        await opens(house, ann)
        await goes(house, ann, "502 没到", "是，没有到")
        assert await states(house) == ["lapsed"]
        await goes(house, ann, "502 到过", "502 做完了")
        assert [one.minutes for one in await recorded(house)] == [60]
        assert await states(house) == ["done"]
        assert "没有到" not in (await opens(house, bea)).text


async def test_what_is_open_again_lapses_all_the_same(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w)
        ann = house.people["501"]
        await forges(house, ann, MarkAbsent(FIRST, on=True, sure=True))
        await forges(house, ann, MarkAbsent(FIRST, on=False))
        assert await states(house) == ["open"]
        await w.passes(hours=24 * 8)
        assert await states(house) == ["lapsed"]
        await forges(house, ann, MarkAbsent(FIRST, on=True, sure=True))
        assert await states(house) == ["lapsed"]
        assert "没有到" not in (await opens(house, ann)).text


async def test_a_second_tap_leaves_the_reason_and_tells_nothing_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w)
        ann, bea = house.people["501"], house.people["502"]
        await forges(house, ann, MarkAbsent(FIRST, on=True, sure=True))
        await opens(house, bea)
        await goes(house, bea, "说说原因")
        await house.says(bea, "孩子发烧了")
        before = sum("没有到：" in one for one in texts(house, bea))
        await w.passes(seconds=5)
        await forges(house, ann, MarkAbsent(FIRST, on=True, sure=True))
        assert "孩子发烧了" in (await opens(house, ann)).text
        assert sum("没有到：" in one for one in texts(house, bea)) == before


async def test_of_what_was_called_off_nothing_is_said_to_be_done_or_missed(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await asks(house, ann)
        await presses(house, bea)
        await opens(house, ann)
        await goes(house, ann, "这次不用了", "不用写")
        await until_it_begins(w)
        assert "已经不用了" in await forges(house, bea, SayDone(ONE))
        assert "已经不用了" in await forges(house, ann, MarkAbsent(FIRST, on=True, sure=True))
        assert not await recorded(house)
        assert "没有数字" not in labels(await opens(house, bea))


async def test_what_was_asked_for_is_not_written_down_besides(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w)
        ann, bea = house.people["501"], house.people["502"]
        await logs(house, bea, "501")
        assert "是他家请的" in await house.taps(bea, "发出去", house.last(bea))
        assert not await recorded(house)
        await opens(house, ann)
        await goes(house, ann, "502 做完了")
        await logs(house, bea, "501")
        assert [one.minutes for one in await recorded(house)] == [60]
        await logs(house, bea, "503")
        await logs(house, bea, "501", day="昨天")
        assert len(await recorded(house)) == 3, "another home, another day: that is something else"


async def test_what_a_body_asked_for_and_what_one_writes_down_oneself_are_one(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        clerk, bea = house.staff["committee"], house.people["502"]
        await asks(house, clerk, where="小广场", people="5 人", hours="2 小时")
        await w.passes(seconds=10)
        await presses(house, bea)
        await until_it_begins(w)
        await w.passes(hours=2)
        await house.says(bea, "/service")
        await goes(house, bea, "记一次服务", "打扫绿化", "1 小时")
        await house.says(bea, "在小广场扫地")
        await house.taps(bea, "今天")
        assert "09:00–11:00 已经有了" in house.last(bea).text
        for said in ("10点", "8点半", "随便"):
            assert ("同一段时间只能记一次" if said != "随便" else "没看懂几点") in (await house.says(bea, said)).text
        await house.says(bea, "15:00")
        await goes(house, bea, "给大家做的")
        assert "15:00 开始" in house.last(bea).text
        await goes(house, bea, "发出去")
        await opens(house, clerk)
        await goes(house, clerk, "502 做完了")
        assert sorted(one.minutes for one in await recorded(house)) == [60, 120]


async def test_what_was_written_down_first_is_not_recorded_of_an_order_too(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        clerk, bea = house.staff["committee"], house.people["502"]
        await asks(house, clerk, where="小广场", people="5 人", hours="2 小时")
        await w.passes(seconds=10)
        await presses(house, house.people["503"])
        await until_it_begins(w)
        await logs(house, bea, "503", hours="30 分钟")
        await logs(house, bea, "503", since="10点")
        await w.passes(seconds=10)
        await presses(house, bea)
        await opens(house, clerk)
        assert "10:00–12:00 已经另外记过" in await house.taps(clerk, "502 做完了")
        assert await states(house) == ["open"]
        await opens(house, bea)
        assert "10:00–12:00 已经另外记过" in await _ends_alone(house, bea)
        await forges(house, bea, WithdrawService(RecordId(2)))
        await opens(house, clerk)
        await goes(house, clerk, "502 做完了")
        assert [one.minutes for one in await recorded(house)] == [30, 120, 120]


async def _ends_alone(house: House, person: Person) -> str:
    """The volunteer says themselves that it is done."""
    await goes(house, person, "没有数字")
    return await house.taps(person, "2 小时")


async def test_what_was_called_off_can_be_written_down(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await asks(house, ann)
        await presses(house, bea)
        await opens(house, ann)
        await goes(house, ann, "这次不用了", "不用写")
        await until_it_begins(w)
        await logs(house, bea, "501")
        assert len(await recorded(house)) == 1


async def test_a_day_has_room_for_twelve_hours_of_what_was_asked_for_too(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        for asker in (ann, cem):
            await asks(house, asker, hours="4 小时")
            await w.passes(seconds=10)
            await presses(house, bea)
        await until_it_begins(w)
        for asker, occurrence in ((ann, 1), (cem, 2)):
            await opens(house, asker, occurrence)
            await goes(house, asker, "502 做完了", "502 改时长")
            await house.says(asker, "8 小时")
        assert "12 小时" in house.last(cem).text
        assert [one.minutes for one in await recorded(house)] == [480, 240]
