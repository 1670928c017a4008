"""Lists and search: open, mine, closed, paged; people's words cut where they can be, whole messages within limits."""

from bot.screens.packing import base36
from tests.flows.test_handling import filed, opens
from tests.flows.test_matters import card_of
from tests.flows.test_saying_in_private import goes
from tests.people import gives_role, settled_house
from tests.world import world


async def test_open_mine_and_closed_are_one_tap_apart(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        await opens(house, ann, await filed(house, "501", "三楼灯坏了"))
        await goes(house, ann, "不说了", "收回这件事")
        await filed(house, "502", "单元门关不上")
        assert "单元门" in (await house.says(ann, "/matters")).text
        await goes(house, ann, "办过的")
        assert "三楼灯坏了" in house.last(ann).text
        await goes(house, ann, "我说的")
        assert "单元门" not in house.last(ann).text
        assert "三楼灯坏了" in house.last(ann).text
        await goes(house, ann, "没办好的")
        assert "单元门" in house.last(ann).text


async def test_pages_of_lists_and_of_what_was_found(database_url: str) -> None:
    async with world(database_url) as w:
        doors = tuple(str(500 + n) for n in range(1, 5))
        house = await settled_house(w, doors)
        for n in range(8):
            house.people[doors[n % 4]].says(house.group, f"说事 {'灯门墙梯信水电窗'[n] * 3}：坏了{n}")
        await w.settle()
        ann = house.people["501"]
        for command in ("/matters", "/matters 坏了", "/matters 坏了:"):
            first = (await house.says(ann, command)).text
            assert "坏了7" in first
            assert "坏了0" not in first
            await goes(house, ann, "下一页")
            assert "坏了0" in house.last(ann).text
            await goes(house, ann, "上一页")
            assert "坏了7" in house.last(ann).text
        assert "没有找到" in (await house.says(ann, "/matters 这样长的一句话里面什么都没有而且还要更长一些才行呢")).text


async def test_whoever_works_here_without_living_here_sees_all_units_and_a_grid_worker_the_grid(
    database_url: str,
) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        await w.arrange(lambda c: c.exec_driver_sql("INSERT INTO grids (id, community_id, name) VALUES (1, 1, 'x')"))
        await gives_role(house, house.administrator, "grid_worker", "grid:1", grid_id=1)
        await filed(house, "501", "三楼灯坏了")
        await filed(other, "801", "八楼窗户破了")
        clerk = house.staff["committee"]
        seen = (await house.says(clerk, "/matters")).text
        assert "三楼灯坏了" in seen
        assert "3栋3单元" in seen
        assert "没有等着办的事" in (await house.says(house.administrator, "/matters")).text
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE buildings SET grid_id = 1"))
        assert "八楼窗户破了" in (await house.says(house.administrator, "/matters")).text


async def test_what_was_declined_is_open_until_somebody_has_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        clerk = house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await goes(house, clerk, "不归我们")
        await house.says(clerk, "不会修")
        await house.says(clerk, "电力公司")
        listed = (await house.says(house.people["501"], "/matters")).text
        assert "三楼灯坏了" in listed
        assert "好邻居物业" not in listed
        assert "三楼灯坏了" not in (await house.says(clerk, "/queue")).text


async def test_long_words_and_many_emoji_stay_within_what_telegram_takes(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann, clerk = house.people["501"], house.staff["property"]
        family = "👨‍👩‍👧‍👦"
        ann.sends_photo(w.bot, caption="灯坏了 " + family * 80)
        await w.settle()
        await goes(house, ann, "楼道", "就这些", "大家 · 写我家", "发出去")
        card = card_of(house)
        assert "回话" in card.text, "who has it is not cut off"
        await opens(house, clerk, card)
        for n in range(12):
            await goes(house, clerk, "记一笔")
            await house.says(clerk, f"第{n}次 " + "很长的话" * 300)
        assert "第11次" in house.last(clerk).text, "the newest is not cut off"
        await house.says(ann, "/matters")
        label = house.last(ann).keyboard[0][0].text
        assert label.removesuffix("…").endswith(family) or "👨" not in label
        assert [request.result for request in w.sandbox.requests() if request.status != 200] == []


async def test_the_units_own_list_turns_to_what_was_mended_and_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, clerk = house.people["501"], house.staff["property"]
        await opens(house, clerk, await filed(house, "502", "三楼灯坏了"))
        await goes(house, clerk, "收到了", "办好了")
        await house.says(clerk, "换了灯泡")
        await goes(house, clerk, "发出去")
        await house.opens(house.people["502"], 1)
        await goes(house, house.people["502"], "解决了")
        await filed(house, "502", "单元门关不上")
        ann.starts(w.bot, f"list_{base36(house.unit_id)}")
        await w.settle()
        assert "单元门" in house.last(ann).text
        await goes(house, ann, "办好的")
        assert "三楼灯坏了" in house.last(ann).text
        assert "单元门" not in house.last(ann).text
        await goes(house, ann, "没办好的")
        assert "单元门" in house.last(ann).text
