"""What happens by itself: nobody comes, the evening after, lapsing, the next week; a month in which nothing ran."""

from datetime import timedelta

from bot.domain.commands.orders import EndWeekly
from bot.domain.service.orders import OccurrenceId
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.orders import asks, card, labels, opens, presses, recorded, states, until_it_begins
from tests.people import settled_house
from tests.world import world

ONE, TWO = OccurrenceId(1), OccurrenceId(2)


async def test_a_day_before_asker_and_leader_hear_that_nobody_comes(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await asks(house, ann)
        await w.passes(hours=23)
        assert not any("还没有人答应" in one for one in texts(house, ann))
        await w.passes(hours=1)
        assert "还没有人答应来" in house.last(ann).text
        assert {"问整栋楼", "问全社区", "请小组长找"} <= set(labels(house.last(ann)))
        assert "还没有人答应去帮忙" in house.last(house.leader).text
        await goes(house, house.leader, "请人去", "502")
        await goes(house, house.people["502"], "去不了")
        await w.passes(hours=24)
        assert "没有人来得了" in house.last(ann).text
        assert await states(house) == ["lapsed"]
        assert "已经过去了" in card(house).text
        assert not labels(card(house))


async def test_whom_nobody_closed_is_asked_once_in_the_evening_and_lapses(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await asks(house, ann)
        await presses(house, bea)
        await until_it_begins(w)
        await w.passes(hours=10)
        assert "帮忙的人来过了吗" in house.last(ann).text
        assert "做完了吗" in house.last(bea).text
        for _ in range(6):
            await w.passes(hours=24)
        assert sum("来过了吗" in one for one in texts(house, ann)) == 1
        await w.passes(hours=24)
        assert await states(house) == ["lapsed"]
        assert "这次就不记了" in house.last(bea).text
        assert not await recorded(house)


async def test_one_tap_in_the_evening_is_enough(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await asks(house, ann)
        await presses(house, bea)
        await until_it_begins(w)
        await w.passes(hours=10)
        await goes(house, ann, "502 做完了")
        assert [one.minutes for one in await recorded(house)] == [60]
        assert await states(house) == ["done"]


async def test_every_week_until_it_is_ended_each_with_its_own_people(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await asks(house, ann, "每周都要")
        await presses(house, bea)
        await until_it_begins(w)
        await w.passes(seconds=10)
        assert await states(house) == ["open", "open"]
        assert "6月10日 周三 09:00" in card(house).text
        assert card(house).silent, "only the first makes a sound"
        assert "还差 1 人" in card(house).text
        await forges(house, ann, EndWeekly(TWO))
        await goes(house, ann, "以后不用了")
        await w.passes(hours=24 * 7)
        await w.passes(hours=24 * 7)
        assert len(await states(house)) == 2


async def test_another_hour_for_one_week_changes_no_other(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await asks(house, ann, "每周都要")
        await opens(house, ann)
        await goes(house, ann, "改时间")
        await house.says(ann, "6月4日 下午3点")
        await w.passes(hours=24 * 3 + 6)
        await w.passes(seconds=10)
        assert await states(house) == ["lapsed", "open"]
        assert "6月10日 周三 09:00" in card(house).text


async def test_a_week_that_is_called_off_does_not_end_the_others(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await asks(house, ann, "每周都要")
        await opens(house, ann)
        await goes(house, ann, "这次不用了", "不用写")
        await until_it_begins(w)
        assert await states(house) == ["cancelled", "open"]
        await w.passes(seconds=10)
        assert "6月10日" in card(house).text


async def test_after_a_month_without_the_service_nothing_is_made_up_for(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await asks(house, ann, "每周都要")
        await presses(house, bea)
        said = len(texts(house, ann)), len(texts(house, bea))
        w.clock.advance(timedelta(days=31))
        for _ in range(6):
            await w.passes(minutes=1)
        assert await states(house) == ["lapsed", "open"]
        assert "7月8日 周三 09:00" in card(house).text
        assert len(texts(house, ann)) - said[0] <= 1
        assert len(texts(house, bea)) - said[1] <= 1
        assert not await recorded(house)
