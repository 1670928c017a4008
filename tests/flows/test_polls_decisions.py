"""What a poll decided: written down by the leader, followed up as a matter, looked at again on its day."""

from datetime import timedelta

from sqlalchemy import select

from storage.matters.tables import Matter
from tests.flows.test_polls_objections import answers, objects
from tests.flows.test_polls_results import decided, looks
from tests.people import House, settled_house
from tests.polls import card, closes, labels, posts
from tests.world import world


def asked(house: House, words: str) -> list[str]:
    return [one.text for one in house.leader.chat(house.world.bot).messages if words in one.text]


async def records(house: House, words: str = "") -> None:
    """The leader writes the decision down: property does it within 15 days, looked at again after 30."""
    shown = await looks(house, house.leader)
    await house.taps(house.leader, "✍️ 写下决定", shown)
    if words:
        await house.says(house.leader, words)
    else:
        await house.taps(house.leader, "就这样写", house.last(house.leader))
    await house.taps(house.leader, "好邻居物业")
    await house.taps(house.leader, "15 天")
    await house.taps(house.leader, "30 天")


async def test_a_decision_becomes_a_matter_with_its_own_date(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        await records(house, "装感应灯，每层一个")
        shown = house.last(house.leader)
        assert "决定：装感应灯，每层一个" in shown.text
        assert "谁来办：好邻居物业" in shown.text
        assert "正在办" in shown.text
        shown_before = shown.text
        await house.taps(house.leader, "办得怎样", shown)
        matter = house.last(house.leader).text
        assert "装感应灯，每层一个" in matter
        assert "第 1 号投票定下的" in matter
        settles = await w.stored(lambda c: c.execute(select(Matter.__table__.c.settle_by)).scalar_one())
        now = w.clock.now()
        assert settles.date() == (now + timedelta(days=15)).date(), "as it was chosen, not what the list says"
        assert "办好：6月19日" in shown_before
        await w.passes(days=4)
        assert not asked(house, "还没写下决定"), "nobody is asked for what is written down"


async def test_the_leader_is_asked_twice_until_it_is_written_down(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        assert not asked(house, "还没写下决定")
        await w.passes(days=1, hours=12)
        assert len(asked(house, "还没写下决定")) == 1
        await w.passes(days=2)
        await w.passes(days=9)
        assert len(asked(house, "还没写下决定")) == 2


async def test_on_its_day_the_leader_says_whether_it_holds_and_the_group_hears_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        await records(house)
        for _ in range(32):
            await w.passes(days=1)
        assert len(asked(house, "还作数吗？")) == 1
        message = next(one for one in house.leader.chat(w.bot).messages if "还作数吗？" in one.text)
        await house.taps(house.leader, "不作数了", message)
        await w.passes(days=1)
        told = [one.text for one in house.group.messages if "这个决定不作数了" in one.text]
        assert len(told) == 1
        ann = house.people["501"]
        shown = await looks(house, ann)
        await house.taps(ann, "📌 决定", shown)
        assert "✖️ 不作数了" in shown.text
        assert "不作数了" not in labels(shown), "neighbours only read"
        await house.taps(ann, "所有决定", shown)
        assert any("感应灯" in one for one in labels(shown))
        log = await house.says(house.administrator, "/log")
        assert "第 1 号投票的决定不作数了" in log.text


async def test_what_was_rejected_is_no_decision(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house)
        for person in house.people.values():
            await house.taps(person, "反对", card(house))
        await closes(house)
        shown = await looks(house, house.leader)
        assert "✍️ 写下决定" not in labels(shown)
        press = house.leader.forges(shown, "zde:1")
        await w.settle()
        assert press.toast is not None
        assert "没有定下什么" in press.toast.text
        await w.passes(days=4)
        assert not asked(house, "还没写下决定")


async def test_a_neighbour_writes_no_decision_down_and_judges_none(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        ann = house.people["501"]
        shown = await looks(house, ann)
        assert "✍️ 写下决定" not in labels(shown)
        for forged in ("zde:1", "zju:1:0"):
            press = ann.forges(shown, forged)
            await w.settle()
            assert press.toast is not None, forged
        await records(house)
        press = ann.forges(await looks(house, ann), "zju:1:0")
        await w.settle()
        assert press.toast is not None


async def test_neighbours_find_what_was_decided_among_their_polls(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        bob = house.people["502"]
        await decided(house)
        await house.says(bob, "/polls")
        assert "📌 大家的决定" not in labels(house.last(bob)), "nothing is written down yet"
        await records(house, "装感应灯，每层一个")
        await house.says(bob, "/polls")
        await house.taps(bob, "📌 大家的决定")
        shown = house.last(bob).text
        for words in ("1. 装感应灯，每层一个", "谁来办：好邻居物业", "办好：6月19日", "再看看：7月4日"):
            assert words in shown


async def test_a_decision_falls_with_its_result(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        await records(house, "装感应灯，每层一个")
        await objects(house, house.people["501"], "名单漏了 504")
        await answers(house, "同意 501", "是漏了")
        await house.taps(house.leader, "宣布作废", house.last(house.leader))
        await house.says(house.leader, "名单漏了一户")
        await house.says(house.people["502"], "/polls")
        await house.taps(house.people["502"], "📌 大家的决定")
        assert "不作数了" in house.last(house.people["502"]).text
        assert "这个决定不作数了" in (await house.opens(house.leader, 1)).text
        for _ in range(32):
            await w.passes(days=1)
        assert not asked(house, "还作数吗？")
