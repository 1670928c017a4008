"""The day of those who handle matters: one message a morning, the queue, who stands in, ready answers, calls."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import Connection, update

import storage.communities
import storage.matters
import storage.workday
from bot.actions.matters.queue import reader_of
from bot.actions.workday.mornings import waits_for
from bot.domain.base import Command, MatterId
from bot.domain.commands.matters import FindMatters
from bot.domain.commands.workday import (
    ShowCalls,
)
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import pack
from storage.matters.tables import Matter
from storage.residents import Account, account_of, person_in
from tests.flows.test_danger import texts
from tests.flows.test_handling import filed
from tests.flows.test_saying_in_private import goes
from tests.people import House, gives_role, is_called, settled_house
from tests.world import World, world

MORNING = "早上好"
MONDAY = datetime(2026, 6, 15, 0, 0, tzinfo=UTC)
"""Monday, 15 June 2026, 08:00 in China; Friday the 19th is the Dragon Boat Festival."""
CHINA = timedelta(hours=8)


def mornings(person: Person, w: World) -> list[Message]:
    """The morning's messages that this person has."""
    return [message for message in person.chat(w.bot).messages if MORNING in message.text]


def told_at(message: Message) -> str:
    """Day and time in China."""
    return f"{message.date + CHINA:%m-%d %H:%M}"


async def colleague(house: House, kind: str, name: str) -> Person:
    """A further person of staff of a body."""
    other = house.people["503"]
    await gives_role(house, other, "staff", f"body:{house.bodies[kind]}", body_id=house.bodies[kind])
    await is_called(house, other, name)
    return other


async def presses(house: House, person: Person, command: Command) -> str:
    """What a forged button answers."""
    person.says(house.world.bot, "/menu")
    await house.world.settle()
    press = person.forges(house.last(person), pack(command))
    await house.world.settle()
    return (await press.answered()).text


async def asked_and_answered(house: House, clerk: Person, number: int) -> None:
    """The clerk asks back, and the reporter behind 501 answers."""
    ann = house.people["501"]
    await house.opens(clerk, number)
    await goes(house, clerk, "问一问")
    await house.says(clerk, "哪一盏？")
    await house.opens(ann, number)
    await goes(house, ann, "回答")
    await house.says(ann, "楼梯口那盏")
    await goes(house, ann, "发出去")


async def test_a_week_of_a_clerk(database_url: str) -> None:
    """A weekend and a holiday: exactly one message on each working day with something to say, and none besides."""
    async with world(database_url, start=MONDAY + timedelta(minutes=30)) as w:
        house = await settled_house(w, ("501",))
        clerk = house.staff["property"]
        await w.passes(seconds=1)
        for hour in range(8 * 24):
            if hour == 3:
                await filed(house, "501", "楼道水管漏水")
                await house.opens(clerk, 1)
                await goes(house, clerk, "收到了")
            if hour == 40:
                await filed(house, "501", "三楼灯坏了")
                await asked_and_answered(house, clerk, 2)
            if hour == 80:
                await filed(house, "501", "楼顶有垃圾")
            await w.passes(hours=1)
        said = mornings(clerk, w)
        assert [told_at(one) for one in said] == ["06-17 08:30", "06-18 08:30", "06-22 08:30"]
        wednesday, thursday, monday = (one.text for one in said)
        assert "等您回话" in wednesday
        assert "有回答了\n• 2026-0002" in wednesday
        assert "今天到期\n• 🔥 2026-0001 楼道水管漏水 · 3栋2单元，11:30 前办好" in thursday
        assert "有回答了" not in thursday, "it was told"
        assert "今天到期\n• 2026-0003" in monday, "said before the holiday, and due when that is over"
        assert not mornings(house.people["501"], w)
        assert [told_at(one)[:5] for one in mornings(house.staff["committee"], w)] == ["06-18", "06-23"], "what climbed"


async def test_after_a_stop_only_todays_and_never_in_quiet_hours(database_url: str) -> None:
    async with world(database_url, start=MONDAY) as w:
        house = await settled_house(w, ("501",))
        clerk = house.staff["property"]
        await w.passes(seconds=1)
        await filed(house, "501", "三楼灯坏了")
        await w.passes(hours=4, minutes=30)
        assert not mornings(clerk, w), "12:30 is quiet"
        await w.passes(hours=1, minutes=31)
        assert [told_at(one) for one in mornings(clerk, w)] == ["06-15 14:01"]
        await w.passes(minutes=5)
        await w.passes(hours=42)
        assert [told_at(one)[:5] for one in mornings(clerk, w)] == ["06-15"], "Wednesday 08:06, and Tuesday is over"
        await w.passes(hours=15)
        assert [told_at(one)[:5] for one in mornings(clerk, w)] == ["06-15"], "23:06: Wednesday's was missed"


async def test_who_has_nothing_or_muted_it_hears_nothing(database_url: str) -> None:
    async with world(database_url, start=MONDAY) as w:
        house = await settled_house(w, ("501",), offline=("property",))
        await w.passes(seconds=1)
        await filed(house, "501", "三楼灯坏了")
        await mutes_digests(house, house.administrator)
        await w.passes(minutes=31)
        assert "三楼灯坏了" in mornings(house.leader, w)[0].text
        assert "三楼灯坏了" in mornings(house.staff["committee"], w)[0].text, "the committee rings"
        assert not mornings(house.administrator, w)
        assert not mornings(house.people["501"], w)
        await goes(house, house.leader, "去办")
        assert "先到期的在前" in house.last(house.leader).text


async def mutes_digests(house: House, person: Person) -> None:
    """The person wants no digests."""
    account = update(Account.__table__).where(Account.__table__.c.telegram_id == person.id)
    await house.world.arrange(lambda connection: connection.execute(account.values(muted=["digest"])))


async def test_what_stands_in_the_morning_is_what_stands_in_the_queue(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), offline=("property",))
        await gives_role(house, house.people["502"], "party_organisation")
        for words in ("三楼灯坏了", "楼道水管漏水", "邻居吵架", "门口的路灯不亮", "楼顶有垃圾"):
            await filed(house, "501", words)
        await house.opens(house.leader, 1)
        await goes(house, house.leader, "转给别人", "阳光社区居委会")
        await house.opens(house.staff["committee"], 1)
        await goes(house, house.staff["committee"], "不归我们")
        await house.says(house.staff["committee"], "不归居委会管")
        await house.says(house.staff["committee"], "供电所")
        for person in (house.leader, house.administrator, house.people["502"], *house.staff.values()):
            queue, morning = await w.stored(partial(queue_and_morning, w, house, person))
            assert queue == morning


async def test_what_the_party_organisation_decides_is_in_its_queue_unless_it_is_confidential(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        party, of = house.people["502"], Matter.__table__
        await gives_role(house, party, "party_organisation")
        await filed(house, "501", "三楼灯坏了")
        up = update(of).values(level="community", body_id=None, climbed=["missed_accept", "two_refusals"])
        await w.arrange(lambda connection: connection.execute(up))
        seen = await w.stored(partial(queue_and_morning, w, house, party))
        assert seen == ({MatterId(1)}, {MatterId(1)})
        await w.arrange(lambda connection: connection.execute(update(of).values(visibility="confidential")))
        assert await w.stored(partial(queue_and_morning, w, house, party)) == (set(), set())


def queue_and_morning(
    w: World, house: House, who: Person, connection: Connection
) -> tuple[set[MatterId], set[MatterId]]:
    """The ids of a person's queue, and of what the morning would name."""
    now, account = w.clock.now(), account_of(connection, who.id)
    assert account is not None
    person = person_in(connection, account, house.community_id)
    reader = reader_of(person, storage.communities.bodies(connection, house.community_id))
    listed, _ = storage.matters.page_of(connection, house.community_id, "body", 0, now, reader)
    tasks = storage.workday.open_tasks(connection, house.community_id, now)
    return {one.id for one in listed}, {task.id for task in tasks if waits_for(reader, task)}


async def test_the_queue_in_parts_and_the_next_one(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        clerk = house.staff["property"]
        for words in ("三楼灯坏了", "楼道水管漏水", "楼顶有垃圾"):
            await filed(house, "501", words)
        shown = await house.says(clerk, "/queue")
        first, second, third = (one for one in shown.text.split("\n") if "2026-" in one)
        assert ("2026-0001" in first, "🔥" in second) == (True, True)
        await goes(house, clerk, shown.buttons[0][0], "收到了", "下一件")
        assert "2026-0002" in house.last(clerk).text
        await goes(house, clerk, "收到了", "下一件")
        assert "2026-0003" in house.last(clerk).text
        shown = await house.says(clerk, "/queue")
        numbers = [one.partition("2026-")[2][:4] for one in shown.text.split("\n") if "2026-" in one]
        assert numbers == ["0003", "0002", "0001"], "by when it is to be answered, or settled"
        await goes(house, clerk, "没回话")
        assert [one for one in house.last(clerk).text.split("\n") if "2026-" in one] == [third]
        await goes(house, clerk, "过期")
        assert "没有过期的事" in house.last(clerk).text
        await goes(house, clerk, "今天到期")
        assert "今天没有到期的事" in house.last(clerk).text
        await w.passes(hours=14)
        await house.says(clerk, "/queue")
        await goes(house, clerk, "今天到期")
        assert "2026-" not in house.last(clerk).text
        await w.passes(hours=5)
        await house.says(clerk, "/queue")
        await goes(house, clerk, "今天到期")
        assert "2026-0003" in house.last(clerk).text
        for number in (1, 2):
            await house.opens(clerk, number)
            await goes(house, clerk, "办好了", "不用写了")
        await goes(house, clerk, "下一件")
        assert "2026-0003" in house.last(clerk).text
        assert "没有下一件了" in await house.taps(clerk, "下一件")


@pytest.mark.parametrize("which", ["body ", "nobody", ""])
async def test_a_forged_part_of_the_queue(database_url: str, which: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        assert "用不了" in await presses(house, house.staff["property"], FindMatters(which))


async def test_a_leave_with_a_stand_in(database_url: str) -> None:
    async with world(database_url, start=MONDAY) as w:
        house = await settled_house(w, ("501", "503"))
        clerk = house.staff["property"]
        await is_called(house, clerk, "王师傅")
        other = await colleague(house, "property", "刘姐")
        await w.passes(hours=2)
        await filed(house, "501", "三楼灯坏了")
        await house.opens(clerk, 1)
        await goes(house, clerk, "收到了")
        await house.says(clerk, "/leave")
        await goes(house, clerk, "我要请假", "明天", "7 天", "刘姐")
        assert "王师傅：6月16日 周二 到 6月22日 周一，刘姐 代班" in house.last(clerk).text
        assert any("请您代班" in one for one in texts(house, other))
        await house.says(house.administrator, "/leave")
        assert "刘姐 代班" in house.last(house.administrator).text
        await w.passes(days=6, hours=22, minutes=31)
        assert "2026-0001 三楼灯坏了 · 3栋2单元，10:00 前办好（代 王师傅）" in mornings(other, w)[-1].text
        assert not mornings(clerk, w), "who is away hears nothing in the morning"
        await w.passes(days=1)
        await house.says(other, "/leave")
        assert "没有人请假" in house.last(other).text, "it is over by the clock"


async def test_a_leave_without_anybody(database_url: str) -> None:
    """The administrators are told, and have what the body has while nobody is there."""
    async with world(database_url, start=MONDAY) as w:
        house = await settled_house(w, ("501",))
        clerk, administrator = house.staff["property"], house.administrator
        await is_called(house, clerk, "王师傅")
        await w.passes(seconds=1)
        await filed(house, "501", "三楼灯坏了")
        await house.says(administrator, "/queue")
        assert "三楼灯坏了" not in house.last(administrator).text
        await house.says(clerk, "/leave")
        await goes(house, clerk, "我要请假", "今天", "1 天")
        assert any("没有人代班" in one for one in texts(house, administrator))
        await house.says(administrator, "/queue")
        assert "三楼灯坏了" in house.last(administrator).text
        await w.passes(minutes=31)
        assert "三楼灯坏了" in mornings(administrator, w)[-1].text
        await house.says(clerk, "/leave")
        await goes(house, clerk, "王师傅 不请了")
        await house.says(administrator, "/queue")
        assert "三楼灯坏了" not in house.last(administrator).text


async def test_days_written_by_hand(database_url: str) -> None:
    async with world(database_url, start=MONDAY) as w:
        house = await settled_house(w, ("501",))
        clerk = house.staff["property"]
        await house.says(clerk, "/leave")
        await goes(house, clerk, "我要请假")
        assert "没看懂" in (await house.says(clerk, "下周")).text
        assert "比第一天还早" in (await house.says(clerk, "6月20日到6月18日")).text
        assert "6月20日 周六 到 6月21日 周日" in (await house.says(clerk, "6月20日到21日")).text


async def test_ready_answers_fill_in_the_words(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        clerk, ann = house.staff["property"], house.people["501"]
        await house.says(clerk, "/answers")
        await goes(house, clerk, "加一条")
        assert "最多" in (await house.says(clerk, "字" * 101)).text or "100" in house.last(clerk).text
        await house.says(clerk, "已经换了新的，请看看")
        await goes(house, clerk, "加一条")
        await house.says(clerk, "请问是几楼？")
        await filed(house, "501", "三楼灯坏了")
        await filed(house, "501", "楼道水管漏水")
        await house.opens(clerk, 1)
        await goes(house, clerk, "办好了", "已经换了新的，请看看")
        assert "说办好了" in house.last(clerk).text, "two taps"
        assert any("已经换了新的" in one.text for one in house.group.messages)
        await house.opens(clerk, 2)
        await goes(house, clerk, "问一问", "请问是几楼？")
        assert any("请问是几楼？" in one for one in texts(house, ann))
        await house.says(clerk, "/answers")
        await goes(house, clerk, "请问是几楼？", "改一改")
        assert "已经有了" in (await house.says(clerk, "已经换了新的，请看看")).text
        await house.says(clerk, "/menu")
        await goes(house, clerk, "接着填")
        await house.says(clerk, "请问您家是几楼？")
        await goes(house, clerk, "已经换了新的，请看看", "去掉")
        assert "请问您家是几楼？" in str(house.last(clerk).buttons)
        assert "已经换了新的" not in str(house.last(clerk).buttons)
        log = (await house.says(house.administrator, "/log")).text
        assert "去掉了 好邻居物业 的常用答复：已经换了新的，请看看" in log
        assert "改成了“请问您家是几楼？”" in log


def adds_answer(house: House, words: str, connection: Connection) -> None:
    """The property company has one more text to answer with."""
    storage.workday.add_answer(connection, house.community_id, house.bodies["property"], words)


async def test_no_more_than_twelve_even_by_two_at_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        clerk, body_id = house.staff["property"], house.bodies["property"]
        other = await colleague(house, "property", "刘姐")
        for nth in range(11):
            words = f"答复{nth}"
            await w.arrange(partial(adds_answer, house, words))
        for person in (clerk, other):
            await house.says(person, "/answers")
            await goes(house, person, "加一条")
        clerk.says(w.bot, "师傅下午来")
        other.says(w.bot, "师傅明天来")
        await w.settle()
        kept = await w.stored(lambda c: storage.workday.answers(c, body_id))
        assert len(kept) == 12
        assert any("已经有 12 条了" in house.last(person).text for person in (clerk, other))


async def test_two_staff_accept_at_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        clerk = house.staff["property"]
        other = await colleague(house, "property", "刘姐")
        await filed(house, "501", "三楼灯坏了")
        await filed(house, "501", "楼道水管漏水")
        for person in (clerk, other):
            await house.opens(person, 1)
        first, second = clerk.taps(house.last(clerk), "收到了"), other.taps(house.last(other), "收到了")
        await w.settle()
        toasts = {(await press.answered()).text for press in (first, second)}
        assert "好，告诉说事的人了" in toasts
        assert any("已经有人收到了" in toast for toast in toasts)
        for person in (clerk, other):
            await goes(house, person, "下一件")
            assert "2026-0002" in house.last(person).text


async def test_calls_to_make(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), offline=("property",))
        leader = house.leader
        await filed(house, "501", "三楼灯坏了")
        await filed(house, "501", "楼道水管漏水")
        await house.opens(leader, 1)
        await goes(house, leader, "打过电话")
        await house.says(leader, "王师傅说明天来")
        await goes(house, leader, "答应去办")
        await goes(house, leader, "单子交了")
        await house.says(leader, "/queue")
        await goes(house, leader, "要打的电话")
        assert "好邻居物业 0816-2222222" in house.last(leader).text
        assert "2 件等着" in house.last(leader).text
        await goes(house, leader, "好邻居物业 2 件")
        shown = house.last(leader).text
        assert "💬 6月1日 周一：王师傅说明天来" in shown
        assert "📄 6月1日 周一 交了转办单" in shown
        assert shown.index("2026-0002") < shown.index("2026-0001"), "what nobody answered is due first"
        await goes(house, leader, "打印")
        assert house.last(leader).file is not None
        for person in (house.staff["committee"], house.administrator):
            assert "好邻居物业" in (await house.says(person, "/ring")).text
        await gives_role(house, house.people["501"], "staff", f"body:{house.bodies['property']}",
                         body_id=house.bodies["property"])  # fmt: skip
        assert "没有要打的电话" in (await house.says(leader, "/ring")).text
        assert "已经有人用这里了" in await presses(house, leader, ShowCalls(house.bodies["property"]))
