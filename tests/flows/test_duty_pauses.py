"""出门、免值: away from–to, back earlier, exempt by the leader's leave; what follows, and what nobody else reads."""

from datetime import date

import storage.duty
from bot.domain.commands.duty import DecidePause, OpenAway, OpenExempt, OpenPauses, ShowAsked, ShowPauses
from bot.sandbox.persons import Person
from tests.duty import coming, duty_of, with_rota
from tests.flows.test_duty_set_up import begins, does, lives_alone, lives_with, private, with_swap
from tests.flows.test_menus import labels
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.world import world

REASON = "摔断了腿，要养着"


async def opens(house: House, person: Person, *buttons: str) -> None:
    """The person goes to their pauses, and on."""
    await house.says(person, "/duty")
    await goes(house, person, "出门免值", *buttons)


async def test_who_is_away_is_passed_over_and_the_group_sees_only_that(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        mate = await lives_with(house, "501")
        await with_rota(house)
        ann = house.people["501"]
        await opens(house, ann, "要出门")
        await house.says(ann, "下个月")
        assert "没看懂" in house.last(ann).text
        await house.says(ann, "7月20日到8月25日")
        kept = house.last(ann)
        assert "7月20日 周一 – 8月25日 周二 回来" in kept.text
        assert "请人代" not in labels(kept)
        assert "家里人记了" in house.last(mate).text
        assert coming(await duty_of(house), 4) == ["101", "502", "501", "503"], "back, and its turn comes"
        await house.says(house.people["502"], "/duty")
        await goes(house, house.people["502"], "为什么是这样")
        assert "跳过：501 外出" in house.last(house.people["502"]).text


async def test_back_earlier_and_not_away_after_all(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house)
        ann = house.people["501"]
        await opens(house, ann, "要出门", "今天", "三个月")
        assert "8月30日" in house.last(ann).text
        assert coming(await duty_of(house), 3) == ["101", "502", "501"]
        await house.says(house.people["503"], "/duty")
        assert "这阵子不排：501 外出" in house.last(house.people["503"]).text
        await w.passes(days=10)
        await opens(house, ann, "提前回来了")
        assert "现在没有" in house.last(ann).text
        duty = await duty_of(house)
        assert [one.until_on for one in duty.plan.paused] == [date(2026, 6, 11)]
        await opens(house, ann, "要出门", "下个月 1 号", "一个月", "出门免值")
        await goes(house, ann, "不出门了")
        assert "现在没有" in house.last(ann).text
        assert len((await duty_of(house)).plan.paused) == 1


async def test_the_same_time_away_twice_is_said_so(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house)
        ann = house.people["501"]
        await opens(house, ann, "要出门", "明天", "一个月")
        await opens(house, ann, "要出门", "明天")
        assert "已经记了外出" in await house.taps(ann, "半个月")
        assert len((await duty_of(house)).plan.paused) == 1


async def test_exempt_is_asked_decided_by_the_leader_and_told(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, grounds=["重病", "孕产"])
        ann, neighbour = house.people["502"], house.people["503"]
        await opens(house, ann, "想免值")
        assert {"重病", "孕产"} <= set(labels(house.last(ann)))
        await house.says(ann, REASON)
        await goes(house, ann, "半年")
        assert "告诉小组长了" in house.last(ann).text
        assert coming(await duty_of(house), 3) == ["101", "501", "502"], "nothing changes before it is decided"
        assert REASON in house.last(house.leader).text
        assert "免值已经记了" in await does(house, ann, OpenExempt(rota_id, house.households["502"]))
        pause = await pause_id(house)
        for command in (ShowAsked(rota_id, pause), DecidePause(rota_id, pause, granted=True)):
            assert "小组长" in await does(house, neighbour, command)
        message = next(m for m in house.leader.chat(w.bot).messages if REASON in m.text)
        assert "免值，我告诉他们" in await house.taps(house.leader, "可以", message)
        assert "您家免值：到 11月30日 周一" in house.last(ann).text
        assert "502" not in coming(await duty_of(house), 5)
        await house.says(neighbour, "/duty")
        assert "502 免值" in house.last(neighbour).text
        everybody = [*house.group.chat.messages, *neighbour.chat(w.bot).messages]
        assert not any("断" in one.text for one in everybody), "only the leader reads why"
        assert "已经定了" in await does(house, house.leader, DecidePause(rota_id, pause, granted=False))
        await opens(house, ann, "又能轮了")
        assert "502" in coming(await duty_of(house), 6)
        await w.passes(hours=10)
        assert any("的免值到今天为止" in one for one in private(house, house.leader)), "in the digest"


async def pause_id(house: House) -> int:
    """The newest pause."""
    duty = await duty_of(house)
    return await house.world.stored(lambda c: storage.duty.rotas.pauses(c, duty.rota)[-1].id)


async def test_the_leader_says_no_and_a_request_is_taken_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, grounds=["重病"])
        ann = house.people["502"]
        await opens(house, ann, "想免值", "重病", "说不准")
        await opens(house, house.leader, "502 想免值")
        assert "因为：重病" in house.last(house.leader).text
        await goes(house, house.leader, "不行")
        assert "这回不行" in house.last(ann).text
        assert "502" in coming(await duty_of(house), 4)
        await opens(house, ann, "想免值", "重病", "一年")
        await opens(house, ann, "不申请了")
        await opens(house, house.leader)
        assert "502" not in house.last(house.leader).text


async def test_nobody_decides_for_their_own_household(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, grounds=["重病"])
        await does(house, house.leader, OpenExempt(rota_id, house.households["101"]))
        await goes(house, house.leader, "重病", "一年")
        assert "告诉小组长了" in house.last(house.leader).text
        assert "自己家" in await does(house, house.leader, DecidePause(rota_id, await pause_id(house), granted=True))
        assert "101 想免值" in house.last(house.administrator).text
        await goes(house, house.administrator, "可以")
        assert "101" not in coming(await duty_of(house), 4)


async def test_the_leader_enters_both_for_a_household_which_can_object(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        await lives_alone(house, "601", house.people["502"])
        await with_rota(house, ("101", "501", "503", "601"), grounds=["重病"])
        await opens(house, house.leader, "替别家记", "501", "要出门", "今天", "三个月")
        told = house.last(house.people["501"])
        assert "3-2-101 替您家记了" in told.text
        assert "501" not in coming(await duty_of(house), 2)
        await goes(house, house.people["501"], "不是这样")
        assert coming(await duty_of(house), 2) == ["101", "501"]
        await opens(house, house.leader, "替别家记", "601", "记免值", "重病", "说不准")
        assert "601" not in coming(await duty_of(house), 6)
        assert "601 免值" in house.last(house.people["502"]).text, "its helper hears for it"
        await goes(house, house.people["502"], "不是这样")
        assert "601" in coming(await duty_of(house), 6)


async def test_a_swap_that_cannot_be_kept_falls_through(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house)
        await with_swap(house, rota_id, "501", "503")
        ann = house.people["503"]
        await opens(house, ann, "要出门")
        await house.says(ann, "8月1日到8月25日")
        assert "有 1 个不算了" in house.last(ann).text
        assert coming(await duty_of(house), 4) == ["101", "501", "502", "503"]
        assert "您家和 503 说好的换班" in house.last(house.people["501"]).text


async def test_a_swap_whose_turn_another_serves_stands(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house)
        await with_swap(house, rota_id, "501", "503")
        await opens(house, house.people["501"], "要出门")
        await house.says(house.people["501"], "8月1日到8月25日")
        assert "不算了" not in house.last(house.people["501"]).text
        assert coming(await duty_of(house), 4) == ["101", "503", "502", "501"]


async def test_who_is_on_duty_now_is_asked_to_find_somebody(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, ("501", "502", "503"))
        await begins(house)
        ann = house.people["501"]
        await opens(house, ann, "要出门", "明天", "半个月")
        assert "您家正在当值" in house.last(ann).text
        assert "请人代" in labels(house.last(ann))
        duty = await duty_of(house)
        assert duty.running is not None
        assert duty.running.turn.household_id == house.households["501"]


async def test_what_others_may_not(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, ("101", "501", "502"))
        home, outside = house.households["501"], house.households["503"]
        for command in (OpenAway(rota_id, home), OpenExempt(rota_id, home), ShowPauses(rota_id, home)):
            assert "那一户自己家" in await does(house, house.people["502"], command)
        assert "没有参加轮值" in await does(house, house.people["503"], OpenAway(rota_id, outside))
        assert "那一户自己家" in await does(house, house.people["503"], OpenPauses(rota_id))
