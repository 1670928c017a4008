"""Topics: proposed by a resident, signed for on the card, on the agenda or lapsed; turned down, and signed back."""

import asyncio
from datetime import timedelta

from bot.domain.base import MatterId, TopicId
from bot.domain.commands.topics import (
    FindTopics,
    OpenTopicRules,
    ProposeTopic,
    PutMatter,
    RejectTopic,
    SetTopicRules,
    ShowTopic,
    SignTopic,
    VoteOnTopic,
    WithdrawTopic,
)
from tests.flows.test_handling import filed
from tests.flows.test_matters import card_of
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
from tests.polls import labels
from tests.topics import LAMPS, aloud, card, cards, forges, opens, proposes, signs, states, told
from tests.world import world

DOORS = ("501", "502", "503", "504")
FIRST = TopicId(1)


async def test_a_proposal_that_three_households_sign_stands_on_the_agenda(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann = house.people["501"]
        shown = await proposes(house, ann)
        assert "有人想提一个议题" in shown.text
        assert "已有 0 户签了，要 3 户" in shown.text
        assert "晚上看不清台阶" in shown.text
        assert "3-2-501 提的" in shown.text
        assert "自己家" in await house.taps(ann, "我家也签 0/3", card(house))
        assert await signs(house, "502") == ["签好了，还差 2 户。"]
        assert "已有 1 户签了" in card(house).text
        assert "签了的：502" in card(house).text
        mate = await shares_home(house, "502")
        assert "您家签过了" in await house.taps(mate, "我家也签 1/3", card(house))
        assert await house.taps(house.people["502"], "收回不签", card(house)) == "好，您家不签了。"
        assert await house.taps(house.people["502"], "收回不签", card(house)) == "您家没有签。"
        assert await signs(house, "502", "503") == ["签好了，还差 2 户。", "签好了，还差 1 户。"]
        assert not aloud(house, "放上议程了")
        assert await signs(house, "504") == ["签够了，放上议程了。"]
        assert await states(w) == ["open"]
        assert "在议程上" in card(house).text
        assert len(cards(house)) == 1
        assert len(aloud(house, "放上议程了")) == 1
        assert told(house, ann, "签够了，放上议程了")
        assert told(house, house.leader, "签够了，放上议程了")
        assert "已经签够" in await forges(house, house.people["503"], SignTopic(FIRST, on=False))
        await house.says(house.leader, "/talk")
        await house.taps(house.leader, "开始办")
        assert LAMPS in house.last(house.leader).text, "the talk day talks about it"


async def test_two_households_that_sign_at_once_put_it_there_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await proposes(house, house.people["501"])
        await signs(house, "502")
        both = [house.people[door].taps(card(house), "我家也签 1/3") for door in ("503", "504")]
        again = house.people["504"].taps(card(house), "我家也签 1/3")
        await w.settle()
        toasts = await asyncio.gather(*(press.answered() for press in (*both, again)))
        assert sorted(one.text for one in toasts[:2]) == ["签够了，放上议程了。", "签好了，还差 1 户。"]
        assert len(aloud(house, "放上议程了")) == 1
        assert await states(w) == ["open"]


async def test_a_proposal_that_too_few_sign_lapses_and_can_be_tried_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann = house.people["501"]
        await proposes(house, ann)
        await signs(house, "502")
        await house.says(ann, "/topics")
        assert "还在等人签" in await house.taps(ann, "提议题")
        await w.passes(days=13, hours=23)
        assert await states(w) == ["signing"]
        await w.passes(hours=2)
        assert await states(w) == ["lapsed"]
        assert "没签够" in card(house).text
        assert not card(house).buttons
        assert "日子过了" in await forges(house, house.people["503"], SignTopic(FIRST, on=True))
        await w.passes(days=1)
        assert told(house, ann, "只有 1 户签，要 3 户")
        await house.says(ann, "/topics")
        await goes(house, ann, "以前的")
        assert f"{LAMPS}：没签够" in house.last(ann).text
        await proposes(house, ann, "一楼装个信箱")
        assert await states(w) == ["lapsed", "signing"]


async def test_the_time_of_signing_is_over_although_no_clock_ran(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await proposes(house, house.people["501"])
        w.clock.advance(timedelta(days=14))
        assert "日子过了" in await house.taps(house.people["502"], "我家也签 0/3", card(house))
        assert await states(w) != ["open"]


async def test_the_leader_puts_one_at_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await house.says(house.leader, "/topics")
        await goes(house, house.leader, "提议题")
        assert "放什么上议程" in house.last(house.leader).text
        await proposes(house, house.leader)
        assert await states(w) == ["open"]
        assert "在议程上" in card(house).text
        assert len(aloud(house, "放上议程了")) == 1


async def test_what_was_turned_down_comes_back_with_twice_as_many(database_url: str) -> None:
    async with world(database_url) as w:
        doors = (*DOORS, "505", "506", "507", "508")
        house = await settled_house(w, doors)
        ann, bob = house.people["501"], house.people["502"]
        await proposes(house, ann)
        await signs(house, "502", "503")
        await opens(house, house.leader)
        await goes(house, house.leader, "不上议程")
        await house.says(house.leader, "去年刚商量过")
        assert await states(w) == ["rejected"]
        await w.passes(seconds=10)
        assert "小组长没让上议程：去年刚商量过" in card(house).text
        assert "再来签：2 / 6 户" in card(house).text
        for person in (ann, bob):
            assert told(house, person, "去年刚商量过")
            assert told(house, person, "有 6 户签，就一定要上议程")
        assert not told(house, house.people["504"], "去年刚商量过")
        await signs(house, "504", "505", "506", "507")
        assert await states(w) == ["open"]
        assert aloud(house, "又放上议程了")
        assert "回到议程上" in card(house).text
        assert "不能再拿掉" in await forges(house, house.leader, RejectTopic(FIRST))
        await house.says(house.leader, "/talk")
        await house.taps(house.leader, "开始办")
        await house.taps(house.leader, "拿掉一件")
        await house.taps(house.leader, LAMPS)
        assert "不能再拿掉" in (await house.says(house.leader, "就是不要")).text
        assert await states(w) == ["open"]


async def test_what_a_talk_day_takes_off_can_be_signed_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await house.says(house.leader, "/talk")
        await house.taps(house.leader, "开始办")
        await house.taps(house.leader, "加一件")
        await house.says(house.leader, LAMPS)
        assert not cards(house), "what the leader writes down for a talk day has no card"
        await house.taps(house.leader, "拿掉一件")
        await house.taps(house.leader, LAMPS)
        await house.says(house.leader, "已经装好了")
        assert await states(w) == ["rejected"]
        assert "再来签：0 / 5 户" in card(house).text
        await w.passes(days=14, hours=1)
        assert await states(w) == ["rejected"]
        assert "再来签" not in card(house).text


async def test_buttons_of_another_unit_do_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        other = await settled_house(w, ("501",), unit="9", community_id=house.community_id, bodies={})
        stranger = other.people["501"]
        await proposes(house, house.people["501"])
        for command in (
            SignTopic(FIRST, on=True), ShowTopic(FIRST), FindTopics(house.unit_id), ProposeTopic(house.unit_id),
        ):  # fmt: skip
            assert "别的单元" in await forges(other, stranger, command)
        for leading in (RejectTopic(FIRST), VoteOnTopic(FIRST)):
            assert "小组长" in await forges(other, other.leader, leading)
            assert "小组长" in await forges(house, house.people["501"], leading)
        assert "没有这个议题" in await forges(house, house.people["501"], ShowTopic(TopicId(77)))
        assert "已有 0 户签了" in card(house).text
        assert "别的单元" in (await opens(other, stranger)).text


async def test_danger_and_neighbours_in_a_proposal(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann = house.people["501"]
        await house.says(ann, "/topics")
        await goes(house, ann, "提议题")
        assert "像是别人家的门牌" in (await house.says(ann, "让 502 把鞋柜搬走")).text
        await house.says(ann, "三楼着火了")
        assert told(house, ann, "119")
        await goes(house, ann, "不填了")
        assert "像是" not in (await proposes(house, ann)).text


async def test_a_community_sets_how_many_sign_and_how_long_it_is_talked_over(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann, admin = house.people["501"], house.administrator
        await house.says(admin, "/settings")
        await forges(house, admin, OpenTopicRules())
        assert "要 3 户签" in house.last(admin).text
        await goes(house, admin, "2 户签", "满 7 天")
        assert "要 2 户签；在议程上满 7 天" in house.last(admin).text
        assert "议题改为 2 户签、满 7 天" in (await house.says(admin, "/log")).text
        assert "不归您办" in await forges(house, ann, SetTopicRules(2, 1))
        assert "要 2 户" in (await proposes(house, ann)).text
        await signs(house, "502", "503")
        assert await states(w) == ["open"]
        assert "6月8日" in card(house).text


async def test_who_proposed_takes_it_back_and_who_signed_hears_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann, bob = house.people["501"], house.people["502"]
        await proposes(house, ann)
        await signs(house, "502")
        await opens(house, bob)
        assert "不提了" not in labels(house.last(bob))
        assert "只有提的人能收回" in await forges(house, bob, WithdrawTopic(FIRST, sure=True))
        await opens(house, ann)
        await house.taps(ann, "不提了")
        assert "签过的邻居会知道" in house.last(ann).text
        assert await states(w) == ["signing"]
        await house.taps(ann, "是，不提了")
        assert await states(w) == ["lapsed"]
        await w.passes(minutes=10)
        assert "提的人不提了" in card(house).text
        assert "没签够" not in card(house).text
        assert told(house, bob, "提的人不提了")
        assert "已有 0 户签了" in (await proposes(house, ann, "换单元门")).text, "another one can be put"


async def test_what_stands_on_the_agenda_is_its_signers_as_well(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann = house.people["501"]
        await proposes(house, ann)
        await signs(house, "502", "503", "504")
        await opens(house, ann)
        assert "不提了" not in labels(house.last(ann))
        assert "已经签够了" in await forges(house, ann, WithdrawTopic(FIRST, sure=True))
        assert await states(w) == ["open"]


async def looks_at_matter(house: House, door: str) -> list[str]:
    """Whoever lives there opens the newest matter; the buttons they see."""
    person = house.people[door]
    person.follows(house.leader.taps(card_of(house), "看看").link)
    await house.world.settle()
    return labels(house.last(person))


async def test_the_leader_makes_a_matter_a_topic(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await filed(house, "501", "自行车没地方停")
        assert "放上议程" not in await looks_at_matter(house, "502")
        assert "小组长" in await forges(house, house.people["502"], PutMatter(MatterId(1)))
        assert "放上议程" in await looks_at_matter(house, "101")
        await house.taps(house.leader, "放上议程")
        await w.passes(minutes=10)
        assert await states(w) == ["open"]
        assert len(aloud(house, "放上议程了")) == 1
        assert "在议程上" in card(house, "自行车没地方停").text
        assert "在议程上，大家一起商量" in card_of(house).text
        assert told(house, house.people["501"], "放上了议程")
        assert "看议题" in await looks_at_matter(house, "502")
        await house.taps(house.people["502"], "看议题")
        assert "我赞成" in labels(house.last(house.people["502"]))
        await forges(house, house.leader, PutMatter(MatterId(1)))
        assert await states(w) == ["open"]
        assert len(aloud(house, "放上议程了")) == 1
