"""Talk days: two of them lived through, who may do what, two at once, what nobody opened, downtime."""

from datetime import timedelta

from sqlalchemy import select

from bot.domain.base import Command, ItemId, TalkId
from bot.domain.commands.talks import (
    AddTopic,
    BeginRhythm,
    ChooseTopic,
    Correct,
    EndItem,
    NameClerk,
    OpenRecord,
    PrintMinutes,
    SetTalks,
    SignRecord,
    SignWitness,
    SwitchTalks,
    TakeBack,
    TalkSettings,
    TickDoor,
    TickOwn,
)
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import base36, pack
from storage.talks.tables import TalkDay, TalkMinutes
from tests.flows.test_handling import filed
from tests.flows.test_matters import card_of
from tests.people import House, settled_house, shares_home
from tests.world import MONDAY_MORNING, World, world


async def switched_on(house: House) -> None:
    """The leader begins with talk days."""
    await house.says(house.leader, "/talk")
    await house.taps(house.leader, "开始办")


async def adds(house: House, *topics: str) -> None:
    for words in topics:
        await house.says(house.leader, "/talk")
        await house.taps(house.leader, "加一件")
        await house.says(house.leader, words)


async def opened(house: House, *here: str) -> None:
    """The leader opens the record at the hour and ticks doors."""
    await house.says(house.leader, "/talk")
    await house.taps(house.leader, "开始记")
    await house.taps(house.leader, "到了哪些户")
    for door in here:
        await house.taps(house.leader, door)
    await house.taps(house.leader, "回说事日")


async def ends(house: House, item: str, way: str, *answers: str) -> None:
    """The clerk ends an item: presses what is a button, writes what is not."""
    await house.taps(house.leader, f"▫️ {item}")
    await house.taps(house.leader, way)
    for answer in answers:
        if any(answer in row for row in house.last(house.leader).buttons):
            await house.taps(house.leader, answer)
        else:
            await house.says(house.leader, answer)


async def signed(house: House, witness: str) -> None:
    """Clerk and witness sign."""
    await house.taps(house.leader, "说完了")
    await house.taps(house.leader, "我签字")
    await house.says(house.people[witness], "/talk")
    await house.taps(house.people[witness], "我来见证")


async def goes_to(w: World, day: int, hour: int = 19, minute: int = 30) -> None:
    """Time passes until then in June, local, by whole days where it is long."""
    until = MONDAY_MORNING + timedelta(days=day - 1, hours=hour - 9, minutes=minute)
    while until - w.clock.now() > timedelta(days=1):
        await w.passes(days=1)
    await w.passes(seconds=(until - w.clock.now()).total_seconds())


def said_aloud(house: House, words: str) -> list[str]:
    """What the group heard of this."""
    return [one.text for one in house.group.messages if one.sender.is_bot and words in one.text]


def card_of_talk(house: House) -> Message:
    """The newest talk day's card."""
    return next(one for one in reversed(house.group.messages) if one.sender.is_bot and "📅" in one.text)


async def forges(house: House, person: Person, command: Command) -> str:
    """The person sends a button that nobody showed them; the answer."""
    press = person.forges(house.last(person), pack(command))
    await house.world.settle()
    return (await press.answered()).text


async def states(w: World) -> list[str]:
    """How the talk days stand, the first first."""
    of = TalkDay.__table__
    return list(await w.stored(lambda c: c.execute(select(of.c.state).order_by(of.c.held_at)).scalars().all()))


async def minutes_kept(w: World) -> list[tuple[int, str]]:
    """Version and witness's door of every version."""
    of = TalkMinutes.__table__
    found = select(of.c.version, of.c.witness_door).order_by(of.c.id)
    return [(row.version, row.witness_door) for row in await w.stored(lambda c: c.execute(found).all())]


async def met(w: World, *doors: str) -> House:
    """The house on the evening of its first talk day, one topic, its record open and these doors ticked."""
    house = await settled_house(w, ("501", "502", "503"))
    await switched_on(house)
    await adds(house, "楼道里放不放鞋柜")
    await goes_to(w, 9)
    await goes_to(w, 10)
    await opened(house, *doors)
    return house


async def first_day_ends(house: House, clerk: Person) -> None:
    """Its items are ended, the minutes previewed, signed by two and said in the group."""
    await ends(house, "楼道里放不放鞋柜", "举手定", "3", "1", "0")
    await ends(house, "二楼窗户谁来擦", "去办", "好邻居物业")
    await ends(house, "车棚几点锁门", "要大家投", "车棚晚上十点锁门，同意吗")
    await house.taps(house.leader, "说完了")
    preview = house.last(house.leader).text
    assert "赞成 3 户，反对 1 户，弃权 0 户（到场 4 户，全单元 4 户）。赞成的过了到场的一半" in preview
    assert "没说到" in preview
    await house.taps(house.leader, "我签字")
    assert not said_aloud(house, "说事日记录"), "one signature is not two"
    assert "两个人" in await forges(house, house.leader, SignWitness(TalkId(1), 1))
    await house.taps(house.leader, "请人见证")
    await house.taps(house.leader, "501")
    assert "请您看一看" in house.last(house.people["501"]).text
    await house.taps(house.people["501"], "看看")
    assert await house.taps(house.people["501"], "我来见证") == "签好了。"
    (minutes,) = said_aloud(house, "说事日记录")
    assert "记录：101 ✍️　见证：501 ✍️" in minutes
    assert "2026-0002，好邻居物业" in minutes
    assert "下次：6月25日" in minutes
    assert "的人" not in minutes, "the group reads doors, never names"
    assert "说事日上定的" in (await house.opens(clerk, 2)).text


async def test_two_talk_days(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        clerk = house.staff["property"]
        await switched_on(house)
        assert "6月10日" in house.last(house.leader).text
        await filed(house, "501", "要不要动用维修资金换大门")
        for door in ("502", "503"):
            house.people[door].taps(card_of(house), "我家也一样")
            await w.settle()
        await adds(house, "楼道里放不放鞋柜", "二楼窗户谁来擦", "车棚几点锁门")

        await goes_to(w, 9)
        (told,) = said_aloud(house, "欢迎来坐坐")
        for words in ("鞋柜", "窗户", "车棚", "换大门"):
            assert words in told
        await goes_to(w, 10)
        assert any("开始记" in one.text for one in house.leader.chat(w.bot).messages)
        await opened(house, "101", "501", "502")
        await w.passes(seconds=10)
        assert "到场 3 户（全单元 4 户）：101、501、502" in card_of_talk(house).text
        press = house.people["503"].taps(card_of_talk(house), "我家到了")
        await w.passes(seconds=10)
        assert "您家到了" in (await press.answered()).text
        assert "到场 4 户" in card_of_talk(house).text

        await first_day_ends(house, clerk)

        await goes_to(w, 24)
        told = said_aloud(house, "欢迎来坐坐")[1]
        before, _, agenda = told.partition("这次要说的")
        assert "上次（6月10日" in before
        assert "赞成 3 户" in before
        assert "现在：" in before
        assert "鞋柜" not in agenda
        assert "要请大家投：车棚晚上十点锁门，同意吗" in agenda
        assert "换大门（2026-0001）" in agenda
        assert "上次没说到" in agenda
        await goes_to(w, 25)
        await opened(house, "101", "502")
        await ends(house, "要不要动用维修资金换大门", "答复了", "先问三家报价，下次再定")
        await signed(house, "502")
        assert len(said_aloud(house, "说事日记录")) == 2
        assert "先问三家报价" in (await house.opens(house.people["501"], 1)).text
        assert await states(w) == ["signed", "signed", "planned"]


async def test_what_was_not_opened_is_closed_after_a_day_and_its_topics_wait(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await switched_on(house)
        await adds(house, "楼道里放不放鞋柜")
        await goes_to(w, 11, 19, 29)
        assert await states(w) == ["planned"]
        assert "没有要签的" in await forges(house, house.leader, TakeBack(TalkId(1)))
        await goes_to(w, 11, 19, 31)
        assert await states(w) == ["missed", "planned"]
        assert "没有开" in await forges(house, house.leader, OpenRecord(TalkId(1)))
        assert "鞋柜" in (await house.says(house.leader, "/talk")).text
        assert "6月25日" in house.last(house.leader).text


async def test_after_downtime_nothing_is_said_too_late(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await switched_on(house)
        await w.passes(days=40)
        assert await states(w) == ["missed", "planned"], "those that nobody could open never were"
        assert not said_aloud(house, "欢迎来坐坐")
        assert not any("开始记" in one.text for one in house.leader.chat(w.bot).messages)
        await w.passes(days=14)
        assert len(said_aloud(house, "欢迎来坐坐")) == 1
        await w.passes(days=0)
        assert len(said_aloud(house, "欢迎来坐坐")) == 1


async def test_forged_buttons(database_url: str) -> None:
    async with world(database_url) as w:
        house = await met(w, "101", "501")
        ann, stranger = house.people["501"], house.staff["property"]
        for person in (ann, stranger):
            await house.says(person, "/talk")
            for command in (
                AddTopic(TalkId(1)), ChooseTopic(TalkId(1)), NameClerk(TalkId(1), None), OpenRecord(TalkId(1)),
                TickDoor(TalkId(1), house.flats["503"], True), EndItem(ItemId(1), "answered"),
                SignRecord(TalkId(1), sure=True), TakeBack(TalkId(1)), Correct(TalkId(1)),
                SwitchTalks(house.unit_id, on=False), TalkSettings(), SetTalks(on=False), BeginRhythm("days"),
            ):  # fmt: skip
                assert "不归您" in await forges(house, person, command), command
        assert await states(w) == ["open", "planned"]
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        for asked in (TickOwn(TalkId(1), here=True), SignWitness(TalkId(1), 1), PrintMinutes(TalkId(1))):
            await other.says(other.people["801"], "/talk")
            assert await forges(other, other.people["801"], asked)
        leader = house.leader
        assert "没有这一户" in await forges(house, leader, TickDoor(TalkId(1), other.flats["801"], here=True))
        assert "用不了" in await forges(house, leader, EndItem(ItemId(1), "next"))
        assert "已经没有了" in await forges(house, leader, EndItem(ItemId(99), "answered"))
        assert "已经没有了" in await forges(house, leader, OpenRecord(TalkId(99)))
        assert await states(w) == ["open", "planned"]
        assert "到场 2 户" in (await house.says(leader, "/talk")).text


async def test_two_clerks_at_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await switched_on(house)
        await adds(house, "楼道里放不放鞋柜")
        await goes_to(w, 10)
        await house.says(house.leader, "/talk")
        shown = house.last(house.leader)
        presses = [house.leader.forges(shown, pack(OpenRecord(TalkId(1)))) for _ in range(2)]
        await w.settle()
        said = [press.toast.text if press.toast else "" for press in presses]
        assert sum("已经有人开始记了" in one for one in said) == 1
        await house.says(house.leader, "/talk")
        for door in ("101", "501"):
            await forges(house, house.leader, TickDoor(TalkId(1), house.flats[door], here=True))
        await forges(house, house.leader, EndItem(ItemId(1), "answered"))
        await forges(house, house.leader, NameClerk(TalkId(1), house.residents[house.people["501"]]))
        await house.says(house.people["501"], "/talk")
        await forges(house, house.people["501"], EndItem(ItemId(1), "answered"))
        await house.says(house.people["501"], "不放")
        await house.says(house.leader, "放一层")
        assert "放一层" in house.last(house.leader).text, "what was written is not lost"
        await house.says(house.people["501"], "/talk")
        await house.taps(house.people["501"], "✅ 楼道里放不放鞋柜")
        assert "不放" in house.last(house.people["501"]).text


async def test_hands_that_are_more_than_the_doors_and_an_end_taken_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await met(w, "101", "501")
        leader = house.leader
        await house.taps(leader, "▫️ 楼道里放不放鞋柜")
        await house.taps(leader, "举手定")
        assert "最多 2" in (await house.says(leader, "3")).text
        await house.says(leader, "2")
        assert "最多还有 0 户" in house.last(leader).text
        await house.taps(leader, "0")
        await forges(house, leader, TickDoor(TalkId(1), house.flats["501"], here=False))
        await house.says(leader, "0")
        assert "请再数一遍" in house.last(leader).text, "a door went while hands were counted"
        await house.says(leader, "/talk")
        await ends(house, "楼道里放不放鞋柜", "答复了", "放一层")
        await house.taps(leader, "✅ 楼道里放不放鞋柜")
        await house.taps(leader, "重新记")
        await house.taps(leader, "答复了")
        await house.says(leader, "不放")
        await house.taps(leader, "✅ 楼道里放不放鞋柜")
        assert "不放" in house.last(leader).text


async def test_a_witness_is_another_person_of_another_door_that_was_there(database_url: str) -> None:
    async with world(database_url) as w:
        house = await met(w, "101")
        mate = await shares_home(house, "101")
        await house.taps(house.leader, "说完了")
        assert "至少要有两户" in await forges(house, house.leader, SignRecord(TalkId(1), sure=True))
        await forges(house, house.leader, TickDoor(TalkId(1), house.flats["501"], here=True))
        assert await forges(house, house.leader, SignRecord(TalkId(1), sure=True)) == "签好了。"
        for person, why in ((mate, "同一家"), (house.people["502"], "到场的户"), (house.leader, "两个人")):
            await house.says(person, "/talk")
            assert why in await forges(house, person, SignWitness(TalkId(1), 1))
        await house.says(house.people["501"], "/talk")
        assert "没有要签的" in await forges(house, house.people["501"], SignWitness(TalkId(1), 2))
        await house.taps(house.people["501"], "我来见证")
        assert await minutes_kept(w) == [(1, "501")]


async def test_a_correction_is_a_new_version_and_both_are_kept(database_url: str) -> None:
    async with world(database_url) as w:
        house = await met(w, "101", "501", "502")
        await ends(house, "楼道里放不放鞋柜", "答复了", "放一层")
        await house.taps(house.leader, "说完了")
        await house.taps(house.leader, "我签字")
        await house.taps(house.leader, "拿回来改")
        assert await states(w) == ["open", "planned"]
        await signed(house, "501")
        assert "已经说完了" in await forges(house, house.leader, EndItem(ItemId(1), "answered"))
        assert "没有要签的" in await forges(house, house.leader, TakeBack(TalkId(1)))
        await forges(house, house.leader, Correct(TalkId(1)))
        await house.says(house.leader, "502 是后来才到的")
        assert len(said_aloud(house, "更正")) == 0
        shown = await house.says(house.people["503"], "/talk")
        assert "放一层" in shown.text
        assert "更正" not in shown.text, "what one has signed nobody else reads"
        await house.says(house.people["502"], "/talk")
        await house.taps(house.people["502"], "我来见证")
        (corrected,) = said_aloud(house, "更正：")
        assert "更正：502 是后来才到的" in corrected
        assert "第 2 版" in corrected
        assert await minutes_kept(w) == [(1, "501"), (2, "502")]
        await forges(house, house.people["503"], PrintMinutes(TalkId(1)))
        await w.passes(seconds=5)
        printed = house.last(house.people["503"]).file
        assert printed is not None
        assert printed.name.endswith(".pdf")


async def test_the_administrator_says_when_and_the_leader_whether(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        mei, leader = house.administrator, house.leader
        assert "还没有说事日" in (await house.says(house.people["501"], "/talk")).text
        await house.says(mei, "/settings")
        await house.taps(mei, "说事日")
        await house.taps(mei, "改日子")
        assert "最多 4 天" in (await house.says(mei, "31")).text
        await forges(house, mei, BeginRhythm("days"))
        await house.says(mei, "5日、20日")
        await house.taps(mei, "改时间")
        await house.says(mei, "20点")
        assert "5日、20日，20:00 开始" in house.last(mei).text
        await house.taps(mei, "▫️ 3栋2单元")
        assert "✅ 3栋2单元" in str(house.last(mei).buttons)
        assert "6月5日 周五 20:00" in (await house.says(house.people["501"], "/talk")).text
        await goes_to(w, 4, 20, 0)
        assert len(said_aloud(house, "6月5日")) == 1
        await forges(house, mei, BeginRhythm("days"))
        await house.says(mei, "15")
        assert "6月15日 周一 20:00" in (await house.says(leader, "/talk")).text
        await goes_to(w, 14, 20, 0)
        assert len(said_aloud(house, "6月15日")) == 1
        await house.taps(leader, "先不办了")
        assert await states(w) == []
        await house.taps(leader, "开始办")
        assert await states(w) == ["planned"]
        await house.says(mei, "/settings")
        await house.taps(mei, "说事日")
        await house.taps(mei, "全社区停")
        assert await states(w) == []
        assert "现在没有办" in (await house.says(leader, "/talk")).text
        assert "管理员" in await forges(house, leader, SwitchTalks(house.unit_id, on=True))


async def test_a_topic_taken_off_says_why_and_the_agenda_is_anybodys(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await switched_on(house)
        await adds(house, "楼道里放不放鞋柜")
        await filed(house, "501", "要不要动用维修资金换大门")
        for neighbour in (house.people["502"], house.leader):
            neighbour.taps(card_of(house), "我家也一样")
            await w.settle()
        for topic, why in (("要不要动用维修资金换大门", "先问价"), ("楼道里放不放鞋柜", "房东不让放")):
            await house.says(house.leader, "/talk")
            await house.taps(house.leader, "拿掉一件")
            await house.taps(house.leader, topic)
            await house.says(house.leader, why)
        house.people["501"].starts(w.bot, f"talk_{base36(house.unit_id)}")
        await w.settle()
        text = house.last(house.people["501"]).text
        assert "房东不让放" in text.partition("拿掉的")[2]
        assert "不上说事日了：先问价" in (await house.opens(house.people["501"], 1)).text
        stranger = w.sandbox.add_person("谁")
        stranger.starts(w.bot, f"talk_{base36(house.unit_id)}")
        await w.settle()
        assert "鞋柜" not in stranger.chat(w.bot).last.text
        for rest in ("zz", "--", "9" * 40):
            stranger.starts(w.bot, f"talk_{rest}")
            await w.settle()
            assert "鞋柜" not in stranger.chat(w.bot).last.text


async def test_a_long_record_fits_into_one_message_and_stands_whole_on_paper(database_url: str) -> None:
    async with world(database_url) as w:
        doors = tuple(f"{floor}{side:02}" for floor in range(2, 17) for side in range(1, 5))
        house = await settled_house(w, doors)
        await switched_on(house)
        await adds(house, *(f"第{n}件：{'说' * 180}" for n in range(1, 17)))
        await goes_to(w, 9)
        await goes_to(w, 10)
        await opened(house, "101", *doors)
        assert "还有" not in house.last(house.leader).text
        for n in range(1, 16):
            await forges(house, house.leader, EndItem(ItemId(n), "answered"))
            await house.says(house.leader, "定" * 500)
        await forges(house, house.leader, SignRecord(TalkId(1), sure=True))
        await house.says(house.people["201"], "/talk")
        await house.taps(house.people["201"], "我来见证")
        (minutes,) = said_aloud(house, "说事日记录")
        assert len(minutes) <= 4096
        assert "到场 61 户（全单元 61 户）" in minutes
        assert "见证：201" in minutes, "nothing is cut off at the end"
        of = TalkMinutes.__table__
        (content,) = await w.stored(lambda c: list(c.execute(select(of.c.content)).scalars()))
        assert content["items"][14]["outcome"] == "定" * 500
        agenda = (await house.says(house.leader, "/talk")).text
        assert len(agenda) <= 4096
        assert "第16件" in agenda, "what did not fit waits for the next time"
