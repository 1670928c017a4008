"""A service from being written down to hours and points: who confirms it, what is published, what is told."""

from bot.domain.service.record import State
from tests.flows.test_danger import texts
from tests.flows.test_saying_in_private import goes
from tests.people import settled_house
from tests.served import final, keys, logs, points, published, starts_weeks, states
from tests.world import world


async def test_from_the_first_press_to_hours_and_points(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        ann, bea = house.people["501"], house.people["502"]
        await logs(house, ann)
        assert "记下了" in house.last(ann).text
        assert "等受帮助的那一家确认" in house.last(ann).text
        assert "邻居说帮了您家" in house.last(bea).text
        await goes(house, bea, "✅ 确有此事")
        assert await states(house) == [State.CONFIRMED]
        await published(house)
        assert await states(house) == [State.PUBLISHED]
        for person in (ann, bea, house.people["503"], house.administrator):
            await house.says(person, "/service")
            await goes(house, person, "📋 服务公示")
            shown = house.last(person).text
            assert "3-2-501 · 买菜搬东西" in shown
            assert "扛了两袋米上楼" in shown
            assert "502" not in shown
        assert await points(house, "501") == 0
        await final(house)
        assert await states(house) == [State.FINAL]
        assert await points(house, "501") == 20
        assert await keys(house) == ["service:1"]
        await w.passes(hours=9)
        assert any("加了 20 分" in one for one in texts(house, ann))
        await house.says(ann, "/service")
        await goes(house, ann, "我的服务")
        assert "2026 年 2 小时" in house.last(ann).text
