"""A rota that is set up once more: its lot, its records, and who is still exempt."""

from bot.domain.commands.duty import DecidePause, EndDuty
from bot.domain.duty.rota import by_lot
from tests.duty import coming, duty_of, with_rota
from tests.flows.test_duty_pauses import opens, pause_id
from tests.flows.test_duty_set_up import does, said_aloud, sets_up
from tests.flows.test_duty_turns import until
from tests.flows.test_menus import labels
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.world import world

TO_THE_LOT = ("全选", "就这些", "一个月", "明天", "抽签", "都好", "就这些")


async def ends(house: House) -> None:
    """The rota is over."""
    await does(house, house.leader, EndDuty((await duty_of(house)).rota.id, 2))


async def test_a_lot_is_not_drawn_again_by_another_form(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        checks = set()
        for _ in range(3):
            checks.add((await sets_up(house, *TO_THE_LOT)).text)
            await goes(house, house.leader, "不填了")
        assert len(checks) == 1
        assert "抽签，号码 1" in checks.pop()
        await sets_up(house, *TO_THE_LOT, "改人家", "503", "就这些", "就这样开始")
        drawn = [door[-3:] for door in by_lot([f"3-2-{one}" for one in ("101", "501", "502")], "1")]
        assert coming(await duty_of(house), 3) == drawn, "who agreed later changes nothing among the others"
        await ends(house)
        assert "抽签，号码 2" in (await sets_up(house, *TO_THE_LOT)).text


async def test_a_rota_that_goes_by_doors_is_put_to_its_own_lot(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await sets_up(house)
        for order, said in (("抽签", "抽签，号码 1"), ("按门牌", "按门牌"), ("抽签", "抽签，号码 1")):
            await house.says(house.leader, "/duty")
            await goes(house, house.leader, "轮值设置", "改一改", "改先后", order)
            assert said in house.last(house.leader).text
            await goes(house, house.leader, "就这样改")


async def test_the_records_of_a_rota_that_ended_are_found(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house)
        await ends(house)
        assert labels(await house.says(house.people["501"], "/duty")) == ["打开菜单"], "nobody has served"
        await sets_up(house)
        await until(w, 2026, 6, 2)
        await house.taps(house.leader, "我家接班")
        await ends(house)
        seen = await house.says(house.people["501"], "/duty")
        assert "现在没有轮值了" in seen.text
        await goes(house, house.people["501"], "轮值记录")
        assert "101户" in house.last(house.people["501"]).text
        assert "导出表格" not in labels(house.last(house.people["501"]))
        await goes(house, house.people["501"], "全年情况")
        assert "101户：当值 1 次" in house.last(house.people["501"]).text
        await house.says(house.leader, "/duty")
        assert "开始轮值" in labels(house.last(house.leader))
        await goes(house, house.leader, "轮值记录", "导出表格")
        assert house.last(house.leader).file is not None


async def test_who_is_still_exempt_or_away_stays_so_in_the_next_rota(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, grounds=["孕产"])
        ann, bea = house.people["501"], house.people["502"]
        await opens(house, ann, "想免值", "孕产", "一年")
        await does(house, house.leader, DecidePause(rota_id, await pause_id(house), granted=True))
        await opens(house, bea, "要出门", "今天", "三个月")
        await opens(house, house.people["503"], "要出门", "今天", "一个星期")
        await w.passes(days=8)
        await ends(house)
        check = await sets_up(house, *TO_THE_LOT, "改先后", "按门牌")
        who = [line.rpartition("　")[2] for line in check.text.splitlines() if line.startswith("· ")]
        assert who == ["101", "503", "101", "502", "503"], "as it will be"
        await goes(house, house.leader, "就这样开始")
        assert coming(await duty_of(house), 5) == who
        assert "一年以内还轮不到您家" in house.last(ann).text
        await opens(house, house.leader)
        assert "501 免值：到 2027年6月1日" in house.last(house.leader).text
        assert "503 外出" not in house.last(house.leader).text
        await opens(house, ann, "又能轮了")
        assert "501" in coming(await duty_of(house), 5)


async def test_a_rota_in_which_nobody_can_serve_yet_is_the_leaders(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await with_rota(house, ("101", "501"))
        for door in ("101", "501"):
            await opens(house, house.people[door], *(["101"] if door == "101" else []), "要出门", "今天", "三个月")
        await ends(house)
        assert "6月2日 周二起　由小组长照看" in (await sets_up(house, *TO_THE_LOT)).text
        await goes(house, house.leader, "就这样开始")
        assert "从 小组长 开始" in said_aloud(house, "开始轮值了")[0].text
