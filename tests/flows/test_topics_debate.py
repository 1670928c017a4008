"""The debate of a topic and its poll: both sides, questions answered before ballots open, notice, what comes of it."""

import storage.topics
from bot.domain.base import BodyId, MatterId, TopicId
from bot.domain.commands.topics import (
    AnswerQuestion,
    AskBody,
    AskQuestion,
    QuestionId,
    SetAside,
    ShowPictures,
    ShowQuestion,
    ShowQuestions,
    ShowSides,
    Speak,
    VoteOnTopic,
)
from tests.flows.test_handling import filed
from tests.flows.test_polls_objections import answers as objected
from tests.flows.test_polls_objections import objects
from tests.flows.test_saying_in_private import goes
from tests.flows.test_talks import ends, goes_to, opened, signed
from tests.people import House, is_called, settled_house
from tests.polls import card as poll_card
from tests.polls import cards as poll_cards
from tests.topics import LAMPS, aloud, card, forges, opens, proposes, states, told
from tests.world import World, world

FIRST, ASKED = TopicId(1), QuestionId(1)
DOORS = ("501", "502", "503", "504")
PRICE = "灯要多少钱？"


async def on_agenda(w: World) -> House:
    """A topic that the leader has put."""
    house = await settled_house(w, DOORS)
    await proposes(house, house.leader)
    return house


async def speaks(house: House, door: str, side: str, words: str) -> None:
    """Somebody says something for a side."""
    await opens(house, house.people[door])
    await goes(house, house.people[door], side)
    await house.says(house.people[door], words)


async def asks(house: House, door: str, words: str = PRICE) -> None:
    """Somebody asks."""
    await opens(house, house.people[door])
    await goes(house, house.people[door], "我要问")
    await house.says(house.people[door], words)


async def answers(house: House, words: str, button: str = "回答") -> None:
    """The leader answers the first question that waits, or sets it aside."""
    await opens(house, house.leader)
    await goes(house, house.leader, "问与答")
    await goes(
        house, house.leader, next(one for row in house.last(house.leader).buttons for one in row if "答：" in one)
    )
    await goes(house, house.leader, button)
    await house.says(house.leader, words)


async def posts(house: House, until: str = "3 天") -> None:
    """The leader posts the poll of the topic with one press, and the form's few."""
    await opens(house, house.leader)
    await goes(house, house.leader, "发起投票", "赞成或反对", until, "发出去")


async def test_both_sides_stand_beside_each_other_by_name(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_agenda(w)
        await is_called(house, house.people["502"], "老李")
        await speaks(house, "501", "我赞成", "老人看不清台阶")
        await speaks(house, "502", "我反对", "感应灯太亮")
        seen = house.last(house.people["502"]).text
        assert "赞成（1 条）\n3-2-501：老人看不清台阶" in seen
        assert "反对（1 条）\n老李：感应灯太亮" in seen
        await speaks(house, "501", "我赞成", "老人和孩子看不清台阶")
        seen = house.last(house.people["501"]).text
        assert "老人和孩子" in seen
        assert "赞成（1 条）" in seen, "one statement a person a side"
        await w.passes(seconds=10)
        assert "赞成的说了 1 条，反对的说了 1 条" in card(house).text
        assert "老人" not in card(house).text
        await opens(house, house.people["503"])
        await goes(house, house.people["503"], "我赞成")
        assert "太长" in (await house.says(house.people["503"], "灯" * 501)).text
        assert "像是别人家的门牌" in (await house.says(house.people["503"], "反正 502 总是不关灯")).text
        await house.says(house.people["503"], "楼上着火了")
        assert told(house, house.people["503"], "119")


async def test_many_statements_are_turned_page_by_page(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_agenda(w)
        for door in DOORS:
            await speaks(house, door, "我赞成", f"我家{'灯' * 480}")
        last = house.people["504"]
        assert house.last(last).text.count("我家") == 3
        await goes(house, last, "下一页")
        assert house.last(last).text.count("我家") == 1
        assert "3-2-504" in house.last(last).text


async def test_questions_are_answered_before_ballots_open(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_agenda(w)
        ann = house.people["501"]
        await asks(house, "501")
        await asks(house, "502", "谁来修？")
        assert told(house, house.leader, PRICE)
        await w.passes(days=3)
        assert "问了 2 个问题，2 个还没答" in card(house).text
        await opens(house, house.leader)
        await goes(house, house.leader, "发起投票")
        refused = house.last(house.leader).text
        assert "还有 2 个问题没回答" in refused
        assert PRICE in refused
        assert "谁来修" in refused
        await answers(house, "一盏 30 元")
        assert told(house, ann, "一盏 30 元")
        assert "3-2-101（提议人）：一盏 30 元" in house.last(house.leader).text
        assert "已经有人答过" in await forges(house, house.leader, AnswerQuestion(ASKED))
        await answers(house, "保修三年里写着", "不用答")
        await opens(house, house.people["503"])
        await goes(house, house.people["503"], "问与答")
        assert "不用答：保修三年里写着" in house.last(house.people["503"]).text
        await posts(house)
        assert await states(w) == ["in_poll"]


async def test_who_may_answer(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann = house.people["501"]
        await proposes(house, ann)
        await asks(house, "502")
        await asks(house, "502", "谁来装？")
        assert "请小组长" in await forges(house, house.people["503"], ShowQuestion(ASKED))
        assert "请小组长" in await forges(house, house.people["503"], AnswerQuestion(ASKED))
        assert "请小组长" in await forges(house, ann, SetAside(ASKED))
        assert told(house, ann, PRICE), "who proposed it hears the question"
        await forges(house, ann, AnswerQuestion(ASKED))
        await house.says(ann, "大概一千")
        assert "3-2-501（提议人）：大概一千" in house.last(ann).text
        staff = house.staff["property"]
        await opens(house, house.leader)
        await goes(house, house.leader, "问与答", "答：谁来装？", "请单位答")
        assert "请了" in await house.taps(house.leader, "好邻居物业")
        assert "谁来装？" in house.last(staff).text
        await goes(house, staff, "回答")
        await house.says(staff, "我们来装")
        assert "好邻居物业：我们来装" in house.last(staff).text


async def test_nobody_of_another_unit_takes_part(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_agenda(w)
        other = await settled_house(w, ("501",), unit="9", community_id=house.community_id, bodies={})
        await asks(house, "501")
        stranger = other.people["501"]
        for command in (
            Speak(FIRST, "for"), AskQuestion(FIRST), ShowSides(FIRST), ShowQuestions(FIRST), ShowPictures(FIRST),
        ):  # fmt: skip
            assert "别的单元" in await forges(other, stranger, command)
        for answering in (ShowQuestion(ASKED), AnswerQuestion(ASKED), SetAside(ASKED), AskBody(ASKED, BodyId(1))):
            assert "小组长" in await forges(other, other.leader, answering)
        assert "这个按钮" in await forges(house, house.people["501"], Speak(FIRST, "neither"))
        assert "单位" in await forges(house, house.leader, AskBody(ASKED, BodyId(99)))


async def test_two_who_post_its_poll_at_once_post_one(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_agenda(w)
        await w.passes(days=3)
        both = (house.leader, house.administrator)
        for person in both:
            await forges(house, person, VoteOnTopic(FIRST))
            await goes(house, person, "赞成或反对", "3 天")
        pressed = [person.taps(house.last(person), "发出去") for person in both]
        await w.settle()
        toasts = [press.toast.text if press.toast else "" for press in pressed]
        assert sorted("它正在投票" in one for one in toasts) == [False, True]
        assert len(poll_cards(house, LAMPS)) == 1
        assert await states(w) == ["in_poll"]


async def test_a_person_asks_three_at_a_time(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_agenda(w)
        for words in ("一？", "二？", "三？"):
            await asks(house, "501", f"第{words}")
        await opens(house, house.people["501"])
        assert "等答了再问" in await house.taps(house.people["501"], "我要问")


async def test_a_question_asked_meanwhile_holds_the_poll_and_loses_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_agenda(w)
        await w.passes(days=3)
        await opens(house, house.leader)
        await goes(house, house.leader, "发起投票", "赞成或反对", "3 天")
        form = house.last(house.leader)
        await asks(house, "501")
        assert "还有 1 个问题没回答" in await house.taps(house.leader, "发出去", form)
        assert await states(w) == ["open"]


async def test_notice_then_poll_then_what_came_of_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann = house.people["501"]
        await proposes(house, ann)
        for door in ("502", "503", "504"):
            await house.taps(house.people[door], next(iter(card(house).buttons[0])), card(house))
            await w.passes(seconds=10)
        await opens(house, house.leader)
        assert "发起投票" not in str(house.last(house.leader).buttons)
        assert "满 3 天" in await forges(house, house.leader, VoteOnTopic(FIRST))
        await w.passes(days=3)
        await w.passes(hours=12)
        assert told(house, house.leader, "可以发起投票了")
        await speaks(house, "502", "我反对", "太亮")
        await posts(house)
        shown = poll_card(house, LAMPS)
        assert LAMPS in shown.text
        assert "晚上看不清台阶" in shown.text
        assert "反对的说了 1 条" in shown.text
        await w.passes(seconds=10)
        assert "正在投票" in card(house).text
        assert "正在投票" in await forges(house, house.leader, VoteOnTopic(FIRST))
        assert "不能再改" in await forges(house, house.people["502"], Speak(FIRST, "against"))
        for door in ("501", "502", "503", "504"):
            await house.taps(house.people[door], "赞成", poll_card(house, LAMPS))
        await w.passes(days=3, hours=12)
        await w.passes(hours=20)
        assert await states(w) == ["decided"]
        assert "投过票了：通过了" in card(house).text
        assert told(house, ann, "投完票了：通过了")
        await house.says(ann, "/topics")
        await goes(house, ann, "以前的")
        assert f"{LAMPS}：通过了" in house.last(ann).text
        await goes(house, ann, f"✅ {LAMPS}", "看投票", "看一看")
        assert LAMPS in house.last(ann).text


async def test_a_poll_that_is_taken_back_puts_the_topic_on_the_agenda_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_agenda(w)
        await w.passes(days=3)
        await posts(house)
        await goes(house, house.leader, "改一改")
        await goes(house, house.leader, "改题目")
        await house.says(house.leader, "楼道装感应灯，行不行？")
        await goes(house, house.leader, "发出去")
        assert await states(w) == ["in_poll"], "the corrected poll is its poll"
        await goes(house, house.leader, "取消投票")
        await house.says(house.leader, "日子不对")
        assert await states(w) == ["open"]
        await w.passes(seconds=10)
        assert "在议程上" in card(house).text
        await posts(house)
        assert await states(w) == ["in_poll"]


async def test_statements_can_be_corrected_until_ballots_open(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_agenda(w)
        await speaks(house, "501", "我赞成", "老人看不清台阶")
        await w.passes(days=3)
        await opens(house, house.leader)
        await goes(
            house,
            house.leader,
            "发起投票",
            "赞成或反对",
            "3 天",
            "更多设置",
            "什么时候投",
            "3 天后",
            "设好了",
            "发出去",
        )
        assert await states(w) == ["in_poll"]
        await opens(house, house.people["501"])
        await goes(house, house.people["501"], "正反两边", "我赞成")
        await house.says(house.people["501"], "孩子也看不清")
        assert "孩子也看不清" in house.last(house.people["501"]).text
        await w.passes(days=3)
        assert "不能再改" in await forges(house, house.people["501"], Speak(FIRST, "for"))


async def test_what_a_talk_day_wants_voted_on(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await house.says(house.leader, "/talk")
        await house.taps(house.leader, "开始办")
        await house.taps(house.leader, "加一件")
        await house.says(house.leader, LAMPS)
        await goes_to(w, 10)
        await opened(house, "101", "501", "502")
        await ends(house, LAMPS, "要大家投", "楼道装感应灯，同意吗？")
        await signed(house, "501")
        await w.passes(hours=20)
        wished = next(
            one for one in reversed(house.leader.chat(w.bot).messages) if "说事日上定了，这 1 件要投票" in one.text
        )
        await house.taps(house.leader, "楼道装感应灯，同意吗？", wished)
        await goes(house, house.leader, "赞成或反对", "3 天", "发出去")
        assert await states(w) == ["in_poll"]
        assert aloud(house, "楼道装感应灯，同意吗？")


async def test_a_line_that_comes_too_late_is_shown_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_agenda(w)
        await opens(house, house.people["501"])
        await goes(house, house.people["501"], "我要问")
        await w.passes(days=3)
        await posts(house)
        late = (await house.says(house.people["501"], PRICE)).text
        assert "不能再问" in late
        assert PRICE in late


async def test_of_a_matter_that_is_folded_away_nothing_is_left_to_read(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await filed(house, "501", "楼道灯坏了")
        now = w.clock.now()
        await w.arrange(
            lambda c: storage.topics.wish_of_matter(
                c, house.community_id, house.unit_id, MatterId(1), "楼道灯坏了", "换不换灯？", now
            )
        )
        await asks(house, "501")
        await w.passes(seconds=10)
        assert "楼道灯坏了" in card(house, "楼道灯坏了").text
        shown = card(house, "楼道灯坏了")
        await house.opens(house.leader, 1)
        await goes(house, house.leader, "收起卡片")
        await house.says(house.leader, "写错了")
        await w.passes(seconds=10)
        kept = next(one for one in house.group.messages if one.id == shown.id)
        assert "收起来了" in kept.text
        assert "楼道灯坏了" not in kept.text
        assert "没有这个议题" in (await opens(house, house.people["501"])).text


async def test_a_result_that_is_void_puts_the_topic_on_the_agenda_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await on_agenda(w)
        await w.passes(days=3)
        await posts(house)
        for door in DOORS:
            await house.taps(house.people[door], "赞成", poll_card(house, LAMPS))
        await w.passes(days=3, hours=12)
        assert await states(w) == ["decided"]
        await objects(house, house.people["501"], "没通知我")
        await objected(house, "同意 501", "是没通知")
        await house.taps(house.leader, "宣布作废", house.last(house.leader))
        await house.says(house.leader, "漏了一户")
        assert await states(w) == ["open"]
        await w.passes(seconds=10)
        assert "通过了" not in card(house).text
        await posts(house)
        assert await states(w) == ["in_poll"]
