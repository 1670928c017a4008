"""Small talk by Telegram's own poll: posted by the leader, marked as what it is, counted by Telegram alone."""

from sqlalchemy import func, select

from storage.polls.tables import Poll
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.polls import labels
from tests.world import world

QUESTION = "周末谁家有空一起包饺子？"


async def asks(house: House, question: str = QUESTION, options: str = "有空\n没空\n看情况") -> None:
    await house.says(house.leader, "/menu")
    await goes(house, house.leader, "接龙/投票", "随便问问")
    await house.says(house.leader, question)
    await house.says(house.leader, options)


async def test_the_leader_just_asks(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await asks(house)
        assert "不算数" in house.last(house.leader).text
        await goes(house, house.leader, "改选项")
        await house.says(house.leader, "1. 有空\n2. 没空")
        await goes(house, house.leader, "发出去")
        message = house.group.last
        assert message.poll is not None
        assert message.poll.question == f"💬 随便聊聊，不算数：{QUESTION}"
        assert [one.text for one in message.poll.options] == ["有空", "没空"]
        assert message.poll.anonymous
        house.people["501"].votes(message, "有空")
        house.people["502"].votes(message, "没空")
        house.people["502"].votes(message, "有空")
        await w.settle()
        assert [message.poll.count(place) for place in (0, 1)] == [2, 0]
        assert await w.stored(lambda c: c.execute(select(func.count()).select_from(Poll.__table__)).scalar_one()) == 0
        assert house.group.last is message, "nothing follows"


async def test_it_waits_for_quiet_hours_to_end_and_is_posted_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await w.passes(hours=3, minutes=30)
        await asks(house)
        await house.taps(house.leader, "发出去")
        house.leader.forges(house.last(house.leader), "fc:check:send")
        await w.settle()
        assert not [one for one in house.group.messages if one.poll], "it is half past twelve"
        await w.passes(hours=2)
        assert len([one for one in house.group.messages if one.poll]) == 1


async def test_what_is_too_long_or_too_little_is_said(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await house.says(house.leader, "/menu")
        await goes(house, house.leader, "接龙/投票", "随便问问")
        assert "250" in (await house.says(house.leader, "长" * 251)).text
        await house.says(house.leader, "长" * 250)
        assert "至少写两个选项" in (await house.says(house.leader, "有空")).text
        assert "最多 10 个" in (await house.says(house.leader, "\n".join(map(str, range(11))))).text
        await house.says(house.leader, "有空\n没空")
        await goes(house, house.leader, "发出去")
        assert house.group.last.poll is not None
        assert house.group.last.poll.question.endswith("长" * 250), "the mark leaves room for all of it"


async def test_only_the_leader_asks(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await house.says(house.leader, "/menu")
        await goes(house, house.leader, "接龙/投票")
        assert "💬 随便问问" in labels(house.last(house.leader))
        press = house.people["501"].forges(house.last(house.leader), "jtk:1")
        await w.settle()
        assert press.toast is not None
        assert not [one for one in house.group.messages if one.poll]
        assert await w.stored(lambda c: c.execute(select(func.count()).select_from(Poll.__table__)).scalar_one()) == 0
