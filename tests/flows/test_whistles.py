"""Whistles: the responsible body calls others in, each answers on its own, late ones are marked by the clock."""

from datetime import timedelta

import storage.matters
import storage.whistles
from bot.domain.base import MatterId
from bot.domain.commands.whistles import AnswerWhistle, CallIn, EndWhistle
from bot.sandbox.records import Message
from bot.screens.packing import pack
from storage.matters import Kept
from storage.whistles import CalledLate
from tests.people import BODIES, House, settled_house
from tests.world import World, world

WITH_POWER = {**BODIES, "power": ("城东供电所", "0816-5555555"), "lift": ("平安电梯", "0816-6666666")}


async def a_matter(w: World, words: str = "楼道灯坏了，好几天了", *, offline: tuple[str, ...] = ("lift",)) -> House:
    """A matter that the property company has accepted."""
    house = await settled_house(w, bodies=WITH_POWER, offline=offline)
    house.people["501"].says(house.group, f"@shuoshi_bot {words}")
    await w.settle()
    await house.opens(house.staff["property"], 1)
    await house.taps(house.staff["property"], "收到了")
    return house


async def calls_in(house: House, *names: str, by: str = "明天") -> Message:
    """The property company calls these bodies in."""
    who = house.staff["property"]
    await house.opens(who, 1)
    await house.taps(who, "请别人一起办")
    for name in names:
        await house.taps(who, name)
    await house.taps(who, "就请这些")
    await house.says(who, "线路是不是你们的？请来看一下")
    if by in ("今天", "明天", "3 天"):
        await house.taps(who, by)
    else:
        await house.says(who, by)
    return house.last(who)


async def kept(house: House) -> Kept:
    found = await house.world.stored(lambda c: storage.matters.read(c, MatterId(1)))
    assert found is not None
    return found


def card(house: House) -> str:
    return next(one.text for one in reversed(house.group.messages) if "2026-0001" in one.text and "🤝" in one.text)


async def kinds(w: World) -> list[str]:
    return [line.kind for line in await w.stored(lambda c: storage.matters.timeline(c, MatterId(1)))]


async def test_each_called_body_has_its_own_time_and_tick_and_the_first_stays_responsible(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w)
        before = await kept(house)
        shown = await calls_in(house, "城东供电所", "阳光社区居委会", by="6月3日 15:00")
        assert "城东供电所 等到 6月3日 周三 15:00" in shown.text
        after = await kept(house)
        assert (after.matter.body_id, after.plan) == (before.matter.body_id, before.plan)
        assert (after.matter.settle_by, after.matter.state) == (before.matter.settle_by, before.matter.state)
        power = house.staff["power"]
        assert "楼道灯坏了" in (await house.says(power, "/queue")).text
        await house.opens(power, 1)
        await house.taps(power, "替城东供电所回话")
        assert "线路是不是你们的" in house.last(power).text
        await house.says(power, "是我们的线，下午来换")
        assert "打了勾" in house.last(power).text
        assert "城东供电所 ✅" in card(house)
        assert "阳光社区居委会 等到" in card(house)
        assert "没有等您办的事" in (await house.says(power, "/queue")).text
        committee = house.staff["committee"]
        await house.opens(committee, 1)
        await house.taps(committee, "替阳光社区居委会回话")
        await house.taps(committee, "来了")
        assert "阳光社区居委会 ✅" in card(house)
        assert "城东供电所 回话：是我们的线，下午来换" in (await house.opens(house.people["501"], 1)).text
        assert (await kinds(w)).count("whistle_answer") == 2


async def test_a_called_body_may_read_answer_and_note_and_nothing_else(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w)
        await calls_in(house, "城东供电所")
        power = house.staff["power"]
        shown = await house.opens(power, 1)
        keyboard = str(shown.keyboard)
        assert "记一笔" in keyboard
        for button in ("办好了", "转给别人", "不归我们", "请别人一起办", "不用城东供电所了"):
            assert button not in keyboard
        for data in ("mb:1:done", "mb:1:decline", "mb:1:ask", pack(CallIn(MatterId(1))), pack(EndWhistle(1))):
            press = power.forges(shown, data)
            await w.settle()
            assert press.toast is not None
            assert press.toast.alert
        await house.taps(power, "记一笔", shown)
        await house.says(power, "带了梯子")
        assert "带了梯子" in house.last(power).text
        other = house.people["502"].forges(await house.opens(house.people["502"], 1), pack(AnswerWhistle(1)))
        await w.settle()
        assert other.toast is not None
        assert other.toast.alert


async def test_a_late_body_is_marked_once_and_the_caller_hears_of_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w)
        begin = w.clock.now()
        await calls_in(house, "城东供电所", by="今天")
        await w.passes(hours=14)
        assert "whistle_late" not in await kinds(w)
        await w.passes(hours=2)
        await w.passes(hours=10)
        assert (await kinds(w)).count("whistle_late") == 1
        assert "城东供电所 ⏰" in card(house)
        heard = [one.text for one in house.staff["property"].chat(w.bot).messages if "到时间没有回话" in one.text]
        assert len(heard) == 1
        end = begin + timedelta(days=30)
        late = await w.stored(lambda c: storage.whistles.late_in(c, house.community_id, begin, end))
        assert late == [CalledLate(house.unit_id, house.bodies["power"], "城东供电所", 1)]
        before = begin - timedelta(days=30)
        assert await w.stored(lambda c: storage.whistles.late_in(c, house.community_id, before, begin)) == []
        await house.says(house.administrator, "/months")
        await house.taps(house.administrator, "阳光社区")
        await house.taps(house.administrator, "下个月")
        named = "请来一起办、没有按时回的：城东供电所 1 次"
        assert named in house.last(house.administrator).text, "late ones are named"
        power = house.staff["power"]
        await house.opens(power, 1)
        await house.taps(power, "替城东供电所回话")
        await house.taps(power, "我们的办好了")
        assert "城东供电所 ✅" in card(house)


async def answers(house: House, words: str) -> None:
    power = house.staff["power"]
    await house.opens(power, 1)
    await house.taps(power, "替城东供电所回话")
    await house.says(power, words)


def heard(house: House, words: str) -> list[str]:
    """What the property company, who called, was told with these words in it."""
    return [one.text for one in house.staff["property"].chat(house.world.bot).messages if words in one.text]


async def test_the_caller_reads_in_the_morning_that_they_answered(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w)
        await w.passes(minutes=1)
        await calls_in(house, "城东供电所", by="3 天")
        await answers(house, "是我们的线，下午来换")
        assert not heard(house, "是我们的线")
        await w.passes(days=1)
        assert len(heard(house, "您请的回话了\n• 2026-0001 楼道灯坏了，好几天了 · 3栋2单元，城东供电所")) == 1
        await w.passes(days=1)
        assert len(heard(house, "您请的回话了")) == 1
        assert not any("您请的回话了" in one.text for one in house.staff["committee"].chat(w.bot).messages)


async def test_of_what_is_urgent_the_caller_hears_alone_and_of_danger_at_night(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w, "楼道水管爆了，一直喷水")
        await calls_in(house, "城东供电所", by="3 天")
        await answers(house, "电闸拉了")
        assert len(heard(house, "您请的 城东供电所 回话了：电闸拉了")) == 1
        await w.passes(days=1)
        assert not heard(house, "您请的回话了"), "once"
        await w.passes(hours=14)
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE matters SET urgency = 'danger'"))
        await calls_in(house, "城东供电所", by="3 天")
        await answers(house, "已经断电，人在路上")
        assert len(heard(house, "回话了：已经断电")) == 1, "at eleven at night"


async def test_whoever_rings_answers_for_an_off_line_body(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w)
        await calls_in(house, "平安电梯")
        task = next(one for one in reversed(house.leader.chat(w.bot).messages) if "平安电梯" in one.text)
        assert "0816-6666666" in task.text
        await house.taps(house.leader, "替平安电梯回话", task)
        await house.says(house.leader, "王师傅接的，说下午到")
        assert "平安电梯 ✅" in card(house)


async def test_a_picture_answers_too(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w)
        await calls_in(house, "城东供电所")
        power = house.staff["power"]
        await house.opens(power, 1)
        await house.taps(power, "替城东供电所回话")
        power.sends_photo(w.bot, caption="换好了")
        await w.settle()
        assert "城东供电所 ✅" in card(house)
        assert "📷 照片 1" in str((await house.opens(house.people["501"], 1)).keyboard)


async def test_a_call_is_taken_back_and_made_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w)
        await calls_in(house, "城东供电所")
        who = house.staff["property"]
        first = await house.opens(who, 1)
        assert await house.taps(who, "不用城东供电所了") == "不用 城东供电所 了"
        press = who.forges(first, pack(EndWhistle(1)))
        await w.settle()
        assert press.toast is not None
        assert "不用 城东供电所" in press.toast.text
        assert "🤝" not in (await house.opens(who, 1)).text
        power = house.staff["power"]
        press = power.forges(await house.opens(power, 1), pack(AnswerWhistle(1)))
        await w.settle()
        assert press.toast is not None
        assert press.toast.alert
        await calls_in(house, "城东供电所")
        assert "城东供电所 等到" in (await house.opens(who, 1)).text
        assert (await kinds(w)).count("whistle") == 2


async def test_a_body_called_twice_at_once_is_called_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w)
        who = house.staff["property"]
        await house.opens(who, 1)
        await house.taps(who, "请别人一起办")
        await house.taps(who, "城东供电所")
        await house.taps(who, "就请这些")
        await house.says(who, "请来看一下")
        ready = house.last(who)
        who.taps(ready, "今天")
        who.taps(ready, "今天")
        await w.settle()
        assert (await kinds(w)).count("whistle") == 1
        await house.opens(who, 1)
        await house.taps(who, "请别人一起办")
        assert "城东供电所" not in str(house.last(who).keyboard)


async def test_calls_end_with_the_matter_and_with_the_one_that_gets_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w)
        await calls_in(house, "城东供电所", "阳光社区居委会", by="3 天")
        who = house.staff["property"]
        await house.opens(who, 1)
        await house.taps(who, "转给别人")
        await house.taps(who, "城东供电所")
        standing = await w.stored(lambda c: storage.whistles.of_matter(c, MatterId(1)))
        assert [one.name for one in standing] == ["阳光社区居委会"]
        await house.opens(house.people["501"], 1)
        await house.taps(house.people["501"], "不说了")
        await house.taps(house.people["501"], "收回这件事")
        assert await w.stored(lambda c: storage.whistles.of_matter(c, MatterId(1))) == ()
        await w.passes(days=5)
        assert "whistle_late" not in await kinds(w)


async def test_a_time_that_cannot_be_read_is_asked_for_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w)
        shown = await calls_in(house, "城东供电所", by="尽快吧")
        assert "看不懂这个时间" in shown.text
        await house.says(house.staff["property"], "6月4日")
        assert "城东供电所 等到 6月4日" in house.last(house.staff["property"]).text
