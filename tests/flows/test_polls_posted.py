"""Posting a poll: the common case in a few presses, every question anew, a new version, taking back, opening later."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.domain.commands.forms import Choose
from bot.screens.packing import pack
from storage.polls.tables import Ballot, Envelope, Poll
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.polls import LIGHTS, card, cards, closes, labels, opens_ballot, posts
from tests.stand import texts_in
from tests.world import World, world

POLL, BALLOT, ENVELOPE = Poll.__table__, Ballot.__table__, Envelope.__table__


def heard(house: House, door: str) -> str:
    """All that the person behind the door has in the private chat."""
    return "\n".join(texts_in(house.people[door].chat(house.world.bot)))


async def states(w: World) -> list[str]:
    return await w.stored(lambda c: list(c.execute(select(POLL.c.state).order_by(POLL.c.id)).scalars()))


async def test_the_common_case_takes_four_inputs_after_the_command(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await house.says(house.leader, "/menu")
        inputs = ["接龙/投票", "🗳 投票", LIGHTS, "赞成或反对", "3 天", "发出去"]
        for one in inputs:
            if one == LIGHTS:
                await house.says(house.leader, one)
            else:
                await house.taps(house.leader, one)
        assert len(inputs) - 2 <= 5, "question, options, day, send: after the menu was opened"
        assert LIGHTS in card(house).text
        assert "发给邻居了" in house.last(house.leader).text


async def test_typed_options_make_it_one_of_many_and_a_typed_day_counts(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house, "刷什么颜色？", "1. 白\n2、黄\n(浅) 绿", "6月3日 18:30")
        shown = card(house, "刷什么颜色？")
        assert labels(shown) == ["1. 白", "2. 黄", "3. (浅) 绿", "我投了什么"]
        assert "6月3日 周三 18:30 截止" in shown.text
        assert "只是听听意见" in shown.text


async def test_what_is_wrong_is_refused_clearly_and_the_form_stays(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        li = house.leader
        await house.says(li, "/poll")
        assert "太长" in (await house.says(li, "灯" * 201)).text
        await house.says(li, LIGHTS)
        assert "至少写两个" in (await house.says(li, "白")).text
        assert "写了两次" in (await house.says(li, "白\n白")).text
        assert "投到哪天" in (await house.says(li, "白\n黄")).text
        assert "看不懂这个日子" in (await house.says(li, "过两天")).text
        assert "开始以后" in (await house.says(li, "6月1日8点")).text
        assert "太久了" in (await house.says(li, "2027-5-30")).text
        await house.says(li, "6月4日")
        assert LIGHTS in house.last(li).text
        assert "白" in house.last(li).text
        await goes(house, li, "发出去")
        assert LIGHTS in card(house).text


async def test_a_form_whose_day_has_passed_asks_for_another_and_loses_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        li = house.leader
        await house.says(li, "/poll")
        await house.says(li, LIGHTS)
        await goes(house, li, "赞成或反对")
        await house.says(li, "6月1日18点")
        await w.passes(hours=11)
        assert "截止要在开始以后" in await house.taps(li, "发出去")
        await goes(house, li, "改时间")
        assert "原来的截止日子不行了" in house.last(li).text
        await goes(house, li, "7 天", "发出去")
        await w.passes(hours=12)
        assert LIGHTS in card(house).text


async def test_a_later_opening_that_overtakes_the_day_asks_for_the_day(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        li = house.leader
        await house.says(li, "/poll")
        await house.says(li, LIGHTS)
        await goes(house, li, "赞成或反对")
        await house.says(li, "6月3日")
        await goes(house, li, "更多设置", "什么时候投", "7 天后")
        assert "原来的截止日子不行了" in house.last(li).text
        await goes(house, li, "3 天", "发出去")
        assert "6月8日 周一 09:00 开始投" in card(house).text
        assert "6月11日 周四 20:00 截止" in card(house).text


async def test_every_question_can_be_answered_anew_before_it_is_sent(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        li = house.leader
        await posts_until_check(house)
        await goes(house, li, "改题目")
        await goes(house, li, "不改")
        await goes(house, li, "改题目")
        await house.says(li, "要不要装监控？")
        await goes(house, li, "改选项")
        await house.says(li, "装\n不装\n再说")
        await goes(house, li, "改时间", "上一步")
        assert "这样发给" in house.last(li).text, "back leads to where it came from"
        await goes(house, li, "更多设置", "补充说明")
        await house.says(li, "一户大约 30 元")
        await goes(house, li, "怎么选", "上一步", "怎么算通过", "三分之二", "设好了", "发出去")
        shown = card(house, "要不要装监控？")
        assert "一户大约 30 元" in shown.text
        assert "来投的满三分之二" in shown.text
        assert labels(shown)[:3] == ["1. 装", "2. 不装", "3. 再说"]


async def posts_until_check(house: House) -> None:
    await house.says(house.leader, "/poll")
    await house.says(house.leader, LIGHTS)
    await goes(house, house.leader, "赞成或反对", "3 天")


async def test_a_kind_of_many_options_asks_for_them_and_then_for_its_number(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        li = house.leader
        await posts_until_check(house)
        await goes(house, li, "更多设置", "怎么选", "选几个")
        assert "一行一个" in house.last(li).text
        await house.says(li, "白\n黄\n绿")
        assert "最多选几个" in house.last(li).text
        assert "1 到 3" in (await house.says(li, "四个")).text
        await house.says(li, "2")
        await goes(house, li, "设好了", "发出去")
        assert "最多选 2 个" in card(house).text


async def test_a_kind_whose_options_are_not_written_is_given_up_by_going_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts_until_check(house)
        await goes(house, house.leader, "更多设置", "怎么选", "打分", "上一步", "发出去")
        assert labels(card(house))[:3] == ["赞成", "反对", "弃权"]


async def test_a_correction_is_a_new_version_and_voters_hear_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        li = house.leader
        await posts(house)
        await house.taps(house.people["501"], "赞成", card(house))
        await w.passes(minutes=1)
        await house.taps(li, "改一改")
        await goes(house, li, "改题目")
        await house.says(li, "楼道要不要装太阳能灯？")
        assert "已经投的要重新投" in house.last(li).text
        await goes(house, li, "发出去")
        await w.passes(minutes=1)
        assert await states(w) == ["cancelled", "open"]
        assert "取消了" in cards(house)[0].text
        assert labels(cards(house)[0]) == []
        new = card(house, "太阳能灯")
        assert "改过，第 2 次" in new.text
        assert "0 / 4" in new.text
        assert "原来的票不算了" in heard(house, "501")
        assert "原来的票不算了" not in heard(house, "502")
        assert await w.stored(lambda c: c.execute(select(BALLOT.c.id)).all()) == []
        await house.taps(house.people["501"], "反对", new)
        await closes(house)
        assert sum("投票结果" in m.text for m in house.group.messages) == 1


async def test_only_one_of_two_corrections_stands(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        li = house.leader
        await posts(house)
        await w.passes(minutes=1)
        await house.taps(li, "改一改")
        await goes(house, li, "发出去")
        await w.passes(minutes=1)
        await house.says(li, "/polls")
        li.starts(w.bot, "v_1")
        await w.settle()
        assert "改一改" not in labels(house.last(li))
        assert await states(w) == ["cancelled", "open"]


async def test_a_poll_taken_back_says_why_and_tells_who_has_voted(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house, LIGHTS, "赞成或反对", "3 天", "公开或保密", "保密")
        ann = house.people["501"]
        await opens_ballot(house, ann)
        await house.taps(ann, "赞成")
        await house.taps(house.leader, "取消投票")
        await house.says(house.leader, "题目写错了")
        await w.passes(seconds=30)
        assert "取消了：题目写错了" in card(house).text
        assert "题目写错了" in heard(house, "501")
        assert "取消了" not in heard(house, "502")
        assert await w.stored(lambda c: c.execute(select(ENVELOPE.c.line_id)).all()) == []
        assert (await w.stored(lambda c: c.execute(select(POLL.c.key_name)).scalar_one())) == ""
        assert "取消了：题目写错了" in await pressed(house, "501")
        await closes(house)
        assert not any("投票结果" in m.text for m in house.group.messages)


async def pressed(house: House, door: str) -> str:
    person = house.people[door]
    await opens_ballot(house, person)
    return house.last(person).text


async def test_a_poll_that_opens_later_takes_ballots_from_that_instant_and_its_roll_is_of_then(
    database_url: str,
) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house, LIGHTS, "赞成或反对", "3 天", "什么时候投", "1 天后")
        assert labels(card(house)) == ["看一看"]
        assert "6月2日 周二 09:00 开始投" in await pressed(house, "501")
        assert await w.stored(lambda c: c.execute(select(POLL.c.state)).scalar_one()) == "planned"
        w.clock.advance(datetime(2026, 6, 2, 1, 0, tzinfo=UTC) - w.clock.now())
        text = await pressed(house, "501")
        assert "还没投" in text, "it is open although no job ran"
        await house.taps(house.people["501"], "赞成")
        await w.passes(minutes=1)
        assert "1 / 4" in card(house).text
        assert labels(card(house))[0] == "赞成"
        assert sum("开始了，6月5日 周五 20:00 截止" in m.text for m in house.group.messages) == 1
        await w.passes(days=4)
        assert await states(w) == ["decided"]


async def test_the_same_sending_twice_posts_one_poll(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        li = house.leader
        await posts_until_check(house)
        form = house.last(li)
        data = pack(Choose("check", "send"))
        presses = [li.forges(form, data) for _ in range(3)]
        await w.settle()
        assert len(presses) == 3
        assert await states(w) == ["open"]
        assert len(cards(house)) == 1


async def test_reminders_go_to_those_who_have_not_voted_and_the_group_hears_turnout(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house, LIGHTS, "赞成或反对", "7 天")
        await house.taps(house.people["501"], "赞成", card(house))
        for _ in range(6):
            await w.passes(days=1)
        await w.passes(hours=11, minutes=5)
        assert "还没投" not in heard(house, "501")
        assert heard(house, "502").count("您还没投") == 2, "half-way and the day before"
        told = [m.text for m in house.group.messages if "还没投的快来" in m.text]
        assert len(told) == 1
        assert "1 / 4 已经投了，还差 2 才算数" in told[0]
        assert house.last(house.people["502"]).text.startswith("⏰")
        await house.taps(house.people["502"], "去投票")
        assert "3-2-502" in house.last(house.people["502"]).text
        assert w.clock.now() < datetime(2026, 6, 1, 1, tzinfo=UTC) + timedelta(days=8)
