"""What changes: called off, another hour, more people asked, the leader sends somebody; hardship stays unsaid."""

from bot.domain.commands.orders import (
    AnswerAsked,
    AskNeighbour,
    CancelOrder,
    ChangeTime,
    ClaimOrder,
    FindOrders,
    ListToAsk,
    ShowOrder,
    WidenOrder,
)
from bot.domain.service.orders import OccurrenceId
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.orders import SOFA, asks, card, labels, opens, presses, states, until_it_begins
from tests.people import gives_role, settled_house
from tests.world import world

ONE = OccurrenceId(1)


async def test_called_off_with_a_reason_that_everybody_who_comes_hears(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann)
        await presses(house, bea)
        await w.passes(seconds=10)
        await presses(house, cem, "我来排队")
        await opens(house, ann)
        await goes(house, ann, "这次不用了")
        await house.says(ann, "女儿回来搬了")
        for person in (bea, cem):
            assert "这次不用了" in house.last(person).text
            assert "女儿回来搬了" in house.last(person).text
        await w.passes(seconds=10)
        assert "这次不用了：女儿回来搬了" in card(house).text
        assert not labels(card(house))
        assert await states(house) == ["cancelled"]
        assert "已经不用了" in await forges(house, bea, ClaimOrder(ONE, on=True))
        before = len(texts(house, bea))
        await until_it_begins(w)
        assert len(texts(house, bea)) == before, "nobody is reminded of what does not take place"
        assert "已经不用了" in await forges(house, ann, CancelOrder(ONE))


async def test_another_hour_is_asked_of_everybody_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann, people="2 人")
        await presses(house, bea)
        await presses(house, cem)
        await opens(house, ann)
        await goes(house, ann, "改时间")
        await house.says(ann, "6月4日 下午3点")
        assert "还没回话" in house.last(ann).text
        for person in (bea, cem):
            assert "时间改了" in house.last(person).text
            assert "6月4日 周四 15:00" in house.last(person).text
        await goes(house, bea, "还能来")
        await goes(house, cem, "我来不了了")
        seen = await opens(house, ann)
        assert "3-2-502" in seen.text
        assert "还没回话" not in seen.text
        assert "3-2-503" not in seen.text
        before = len(texts(house, bea))
        await until_it_begins(w)
        assert not any("一会儿" in one for one in texts(house, bea)[before:]), "not at the old hour"
        await w.passes(hours=9)
        assert "明天您去帮忙" in texts(house, bea)[-1]


async def test_more_people_are_asked_and_each_group_has_its_card(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        ann, eve = house.people["501"], other.people["801"]
        await asks(house, ann)
        await w.passes(seconds=10)
        assert not any("请人帮忙" in one.text for one in other.group.messages)
        await opens(house, ann)
        await goes(house, ann, "问整栋楼")
        await w.passes(seconds=10)
        theirs = next(one for one in other.group.messages if "请人帮忙" in one.text)
        assert theirs.silent
        await house.taps(eve, "我来帮忙", theirs)
        assert "您来帮忙" in house.last(eve).text
        await w.passes(seconds=10)
        assert "来帮忙的：3-3-801" in card(house).text
        assert "问整栋楼" not in labels(await opens(house, ann))
        assert "已经问过了" in await forges(house, ann, WidenOrder(ONE, "unit"))
        assert "按钮" in await forges(house, ann, WidenOrder(ONE, "street"))


async def test_of_hardship_nobody_reads_anything_but_those_who_come(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann, "不公开内容")
        await w.passes(seconds=10)
        shown = card(house).text
        assert "有一户需要帮忙" in shown
        assert "详情接单后在私聊里看" in shown
        for secret in (SOFA, "501", "跑腿"):
            assert secret not in shown
        await presses(house, bea)
        assert SOFA in house.last(bea).text
        assert "3-2-501" in house.last(bea).text
        await w.passes(seconds=10)
        await presses(house, cem, "我来排队")
        await forges(house, house.leader, ShowOrder(ONE))
        await forges(house, house.leader, ListToAsk(ONE))
        assert "501" in labels(house.last(house.leader)), "a gap in the list would tell whose it is"
        before = len(texts(house, ann))
        await goes(house, house.leader, "501")
        assert len(texts(house, ann)) == before
        await house.says(cem, "/service")
        await goes(house, cem, "看谁要帮忙", "我去帮的")
        for person in (cem, house.leader):
            for said in (*texts(house, person), *(str(one.buttons) for one in person.chat(w.bot).messages)):
                assert SOFA not in said
                assert "3-2-501" not in said
        await forges(house, bea, ClaimOrder(ONE, on=False))
        assert SOFA not in (await opens(house, bea)).text
        assert SOFA in (await opens(house, cem)).text


async def test_the_leader_sends_somebody_and_nobody_is_asked_twice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann, "改问谁", "请小组长找人")
        assert not any("请人帮忙 ·" in one.text for one in house.group.messages)
        assert "请您找人去帮忙" in house.last(house.leader).text
        assert "别处的邻居" in await forges(house, bea, ClaimOrder(ONE, on=True))
        await forges(house, house.leader, FindOrders("open"))
        assert SOFA in str(labels(house.last(house.leader)))
        await forges(house, bea, FindOrders("open"))
        assert SOFA not in str(labels(house.last(bea)))
        await forges(house, house.leader, ListToAsk(ONE))
        assert "501" not in labels(house.last(house.leader)), "nobody is sent to their own home"
        await goes(house, house.leader, "502")
        assert "3-2-101 想请您去帮个忙" in house.last(bea).text
        await goes(house, bea, "去不了")
        assert "这次去不了" in house.last(house.leader).text
        assert "已经问过了" in await forges(house, house.leader, AskNeighbour(ONE, house.residents[bea]))
        await forges(house, house.leader, ListToAsk(ONE))
        await goes(house, house.leader, "503")
        await goes(house, cem, "我去")
        assert "您来帮忙" in house.last(cem).text
        assert "3-2-503 来帮您" in (house.last(ann).text + str(texts(house, ann)))
        assert "自己家" in await forges(house, ann, AnswerAsked(ONE, yes=True))
        assert "不归您办" in await forges(house, bea, AskNeighbour(ONE, house.residents[cem]))


async def test_the_party_group_leader_sends_too_and_nobody_else(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        bea, cem = house.people["502"], house.people["503"]
        await gives_role(house, bea, "party_group_leader", f"unit:{house.unit_id}", unit_id=house.unit_id)
        await asks(house, house.people["501"], "改问谁", "请小组长找人")
        assert "请您找人去帮忙" in house.last(bea).text
        await goes(house, bea, "请人去", "503")
        await goes(house, cem, "我去")
        assert "不归您办" in await forges(house, cem, ListToAsk(ONE))


async def test_forged_changes_of_others_are_refused(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        bea = house.people["502"]
        await asks(house, house.people["501"])
        await presses(house, bea)
        for command in (CancelOrder(ONE), ChangeTime(ONE), WidenOrder(ONE, "community")):
            assert "不归您办" in await forges(house, bea, command)
        assert await states(house) == ["open"]
        assert "还差" not in (await opens(house, bea)).text


async def test_what_only_the_leader_knew_is_put_to_the_unit_with_a_sound(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await asks(house, ann, "改问谁", "请小组长找人")
        assert "告诉小组长了" in house.last(ann).text
        await goes(house, ann, "问全单元")
        await w.passes(seconds=10)
        assert "还差 1 人" in card(house).text
        assert not card(house).silent


async def test_at_night_the_card_waits_and_makes_no_sound(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await w.passes(hours=14)
        await asks(house, ann)
        assert "6月2日 周二 08:00 再发给邻居" in house.last(ann).text
        await w.passes(hours=8)
        assert not any("请人帮忙 ·" in one.text for one in house.group.messages)
        await w.passes(hours=2)
        assert card(house).silent


async def test_a_group_that_heard_enough_today_gets_its_cards_silently(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        for door in ("501", "502", "503"):
            await asks(house, house.people[door])
            await w.passes(seconds=10)
        silent = [one.silent for one in house.group.messages if "请人帮忙 ·" in one.text]
        assert silent == [False, False, True]
