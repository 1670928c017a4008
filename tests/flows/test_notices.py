"""A notice: written by the leader, posted once, seen by households, the missing reminded, corrected, ended."""

from datetime import UTC, datetime

import pytest

from bot.domain.base import UnitId
from bot.domain.commands.notices import (
    CorrectNotice,
    EndNotice,
    OpenNotices,
    PrintDoors,
    RemindMissing,
    Respond,
    RespondFor,
    ShowNotice,
)
from bot.domain.notices import NoticeId
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import base36, pack
from tests.flows.test_menus import labels
from tests.flows.test_saying_in_private import goes
from tests.flows.test_slips import documents
from tests.people import House, gives_role, settled_house, shares_home
from tests.world import world

ONE = NoticeId(1)
WORDS = "明天上午 9 点到 11 点停水，请提前接水"


def card(house: House, part: str = "") -> Message:
    """The newest card of the group with this in it."""
    found = [m for m in house.group.chat.messages if m.sender is house.world.bot and ("— 3-2-101" in m.text)]
    return next(m for m in reversed(found) if part in m.text)


def cards(house: House) -> list[Message]:
    """All cards of notices in the group."""
    return [m for m in house.group.chat.messages if m.sender is house.world.bot and "— 3-2-101" in m.text]


async def writes(house: House, words: str = WORDS, *, photo: bool = False, urgent: bool = False) -> None:
    """The leader writes a notice and sends it."""
    await house.says(house.leader, "/menu")
    await goes(house, house.leader, "发通知")
    await house.says(house.leader, words)
    if photo:
        house.leader.sends_photo(house.world.bot, count=2)
        await house.world.settle()
    await goes(house, house.leader, "就这些" if photo else "跳过", *(("这是急事",) if urgent else ()), "发出去")


async def forged(house: House, person: Person, command: object, message: Message | None = None) -> str:
    """A modified client sends this command; the toast."""
    press = person.forges(message or card(house), pack(command))  # type: ignore[arg-type]
    await house.world.settle()
    return (await press.answered()).text


async def test_a_notice_counts_households_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), empty=("601",))
        mate = await shares_home(house, "501")
        await writes(house)
        assert len(cards(house)) == 1
        assert WORDS in card(house).text
        assert "1 / 4 户看到了" in card(house).text
        assert labels(card(house)) == ["收到"], "one button"
        at_once = [who.taps(card(house), "收到") for who in (house.people["501"], mate, house.people["502"])]
        await w.passes(seconds=10)
        toasts = sorted([(await press.answered()).text for press in at_once])
        assert sum("看到了" in toast for toast in toasts) == 2
        assert sum("一户算一次" in toast for toast in toasts) == 1
        assert "3 / 4 户看到了" in card(house).text
        await forged(house, house.leader, ShowNotice(ONE), house.last(house.leader))
        shown = house.last(house.leader).text
        assert "还没看的" not in shown
        assert "上门告诉的 1 户：601" in shown
        assert "601" not in card(house).text, "who is missing is for the leader alone"


async def test_who_may_not_press_nor_write(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        stranger, guest, clerk = w.sandbox.add_person("谁"), other.people["801"], house.staff["property"]
        for person in (stranger, guest, clerk):
            person.joins(house.group)
        await writes(house)
        assert "还没登记" in await forged(house, stranger, Respond(ONE, on=True))
        assert "没有登记住在这里" in await forged(house, guest, Respond(ONE, on=True))
        assert "没有登记住在这里" in await forged(house, clerk, Respond(ONE, on=True))
        assert "用不了" in await forged(house, house.people["501"], Respond(ONE, on=False))
        flat = house.flats["501"]
        for person in (house.people["501"], guest, other.leader):
            for command in (
                ShowNotice(ONE), RemindMissing(ONE), PrintDoors(ONE), CorrectNotice(ONE), EndNotice(ONE, sure=True),
                RespondFor(ONE, flat, on=True), OpenNotices("notice", UnitId(house.unit_id)),
            ):  # fmt: skip
                assert "不归您办" in await forged(house, person, command), command
        assert "没有了" in await forged(house, house.leader, ShowNotice(NoticeId(99)))
        assert "用不了" in await forged(house, house.leader, OpenNotices("poll", UnitId(house.unit_id)))
        assert "1 / 2 户看到了" in card(house).text
        foreign = await settled_house(w, ())
        assert "还没登记" in await forged(house, foreign.leader, Respond(ONE, on=True))
        assert "不归您办" in await forged(house, foreign.administrator, ShowNotice(ONE))


async def test_the_administrator_may_write_too(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await house.says(house.administrator, "/units")
        await goes(house, house.administrator, "3栋2单元", "发通知")
        await house.says(house.administrator, WORDS)
        await goes(house, house.administrator, "跳过", "发出去")
        assert any(WORDS in m.text for m in house.group.chat.messages)


async def test_the_missing_are_reminded_once_a_day_until_they_press(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"), empty=("601",))
        await writes(house)
        house.people["501"].taps(card(house), "收到")
        house.people["503"].blocks(w.bot)
        await w.settle()
        await goes(house, house.leader, "提醒没看的")
        assert not any("还没看" in m.text for m in house.people["501"].chat(w.bot).messages)
        asked = house.last(house.people["502"])
        assert WORDS in asked.text
        assert "提醒过了" in await house.taps(house.leader, "提醒没看的")
        assert "看到了" in await house.taps(house.people["502"], "收到", asked)
        assert "收到" not in labels(house.last(house.people["502"]))
        await w.passes(days=1)
        await goes(house, house.leader, "提醒没看的")
        assert not any("您家还没看" in m.text for m in house.people["502"].chat(w.bot).messages)
        house.people["503"].unblocks(w.bot)
        await forged(house, house.leader, EndNotice(ONE, sure=True), house.last(house.leader))
        house.people["503"].starts(w.bot)
        await w.passes(minutes=5)
        assert not any("您家还没看" in m.text for m in house.people["503"].chat(w.bot).messages), "it is over"
        assert "已经结束" in card(house).text
        assert labels(card(house)) == []
        assert "已经结束" in await forged(house, house.people["502"], Respond(ONE, on=True))


async def test_a_press_takes_back_a_reminder_that_waits(database_url: str) -> None:
    async with world(database_url, start=datetime(2026, 6, 1, 13, 30, tzinfo=UTC)) as w:
        house = await settled_house(w, ("501",))
        mate = await shares_home(house, "501")
        await writes(house)
        await w.passes(minutes=40)
        await goes(house, house.leader, "提醒没看的")
        house.people["501"].taps(card(house), "收到")
        await w.settle()
        await w.passes(hours=12)
        for who in (house.people["501"], mate):
            assert not any("您家还没看" in m.text for m in who.chat(w.bot).messages)


async def test_a_reminder_too_many_stands_in_the_digest_and_opens_the_notice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        for words in ("停水", "停电", "修电梯"):
            await house.says(house.leader, words)
            await goes(house, house.leader, "发通知", "跳过", "发出去", "提醒没看的")
        assert sum("您家还没看" in m.text for m in ann.chat(w.bot).messages) == 2
        await w.passes(hours=10)
        digest = house.last(ann)
        assert "有一条通知您家还没看：修电梯" in digest.text
        ann.follows(next(b.url for row in digest.keyboard for b in row if b.url))
        await w.settle()
        assert "修电梯" in house.last(ann).text
        assert "看到了" in await house.taps(ann, "收到")
        ann.starts(w.bot, "n_3")
        await w.settle()
        assert "2 / 2 户看到了" in house.last(ann).text
        stranger = w.sandbox.add_person("谁")
        stranger.starts(w.bot, "n_3")
        await w.settle()
        assert "还没登记" in stranger.chat(w.bot).last.text


async def test_the_leader_ticks_who_was_told_and_prints_the_rest(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601", "602"))
        await writes(house)
        await goes(house, house.leader, "打印名单")
        (sheet,) = documents(house)
        assert sheet.content.startswith(b"%PDF")
        await forged(house, house.leader, ShowNotice(ONE), house.last(house.leader))
        await goes(house, house.leader, "当面说过了")
        assert [one for one in labels(house.last(house.leader)) if one.isdigit()] == ["501", "601", "602"]
        assert "当面说过了" in await house.taps(house.leader, "601")
        assert [one for one in labels(house.last(house.leader)) if one.isdigit()] == ["501", "602"]
        await goes(house, house.leader, "回去")
        assert "上门告诉的 1 户：602" in house.last(house.leader).text
        await w.passes(seconds=10)
        assert "2 / 4 户看到了" in card(house).text


async def test_a_correction_keeps_who_saw_it_or_asks_all_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await writes(house)
        house.people["501"].taps(card(house), "收到")
        await w.settle()
        await goes(house, house.leader, "改内容")
        await house.says(house.leader, "改到后天上午停水")
        await goes(house, house.leader, "不用重看")
        await w.passes(seconds=10)
        assert all(part in card(house).text for part in ("改到后天", "改过", "2 / 2 户看到了"))
        before = len(house.group.chat.messages)
        await goes(house, house.leader, "改内容")
        await house.says(house.leader, "停水取消")
        await goes(house, house.leader, "请大家重看")
        await w.passes(seconds=10)
        assert "停水取消" in card(house).text
        assert "1 / 2 户看到了" in card(house).text
        again = house.group.chat.messages[before:]
        assert [("请再看一遍" in m.text, m.reply_to is card(house)) for m in again] == [(True, True)]
        house.people["501"].taps(card(house), "收到")
        await w.passes(seconds=10)
        assert "2 / 2 户看到了" in card(house).text
        kept = await w.stored(lambda c: c.exec_driver_sql("SELECT count(*) FROM responses").scalar())
        assert kept == 4, "what was seen before stays as history"


@pytest.mark.parametrize(
    ("hour", "urgent", "appears"),
    [(12, False, 14), (12, True, 12), (23, False, 32), (23, True, 32), (7, True, 8), (9, False, 9)],
)
async def test_quiet_hours_hold_the_card(database_url: str, hour: int, urgent: bool, appears: int) -> None:
    start = datetime(2026, 6, 1, hour - 8, 30, tzinfo=UTC) if hour >= 8 else datetime(2026, 5, 31, 23, 30, tzinfo=UTC)
    async with world(database_url, start=start) as w:
        house = await settled_house(w, ("501",))
        await writes(house, photo=True, urgent=urgent)
        if appears == hour:
            assert len(cards(house)) == 1
            return
        assert not cards(house)
        assert "再发给邻居" in house.last(house.leader).text
        await w.passes(minutes=25)
        assert not cards(house)
        await w.passes(hours=appears - hour)
        assert len(cards(house)) == 1
        pictures = [m for m in house.group.chat.messages if m.photo]
        assert len(pictures) == 2
        assert max(m.id for m in pictures) < card(house).id, "the pictures stand above the card"


async def test_ended_before_it_appeared_it_never_appears(database_url: str) -> None:
    async with world(database_url, start=datetime(2026, 6, 1, 15, 0, tzinfo=UTC)) as w:
        house = await settled_house(w, ("501",))
        await writes(house, photo=True)
        await goes(house, house.leader, "结束", "是，结束")
        await w.passes(hours=12)
        assert not cards(house)
        assert not [m for m in house.group.chat.messages if m.photo]


async def test_a_helper_answers_for_the_household(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), empty=("601",))
        helper, flat = house.people["502"], house.flats["601"]
        await w.arrange(
            lambda c: c.exec_driver_sql(
                "INSERT INTO ties (community_id, resident_id, flat_id, kind, is_head, confirmed, since) SELECT "
                f"community_id, id, {flat}, 'helper', false, false, registered_at FROM residents "
                f"WHERE id = {house.residents[helper]}"
            )
        )
        await writes(house)
        assert "还没登记" not in await forged(house, helper, Respond(ONE, on=True))
        await goes(house, house.leader, "提醒没看的")
        asked = house.last(helper)
        assert "3-2-601" in asked.text
        helper.starts(w.bot, f"n_1_{base36(flat)}")
        await w.settle()
        assert "3-2-601" in house.last(helper).text
        await house.taps(helper, "收到", asked)
        await w.passes(seconds=10)
        assert "3 / 4 户看到了" in card(house).text
        assert "不归您办" in await forged(house, house.people["501"], RespondFor(ONE, flat, on=True))


async def test_a_free_line_of_the_leader_is_asked_about_and_nothing_is_lost(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        leader = house.leader
        assert "要做什么" in (await house.says(leader, "周六大扫除")).text
        asked = await house.says(leader, "早上九点楼下见")
        assert "周六大扫除\n早上九点楼下见" in asked.text
        leader.sends_photo(w.bot)
        await w.settle()
        await goes(house, leader, "发通知")
        assert "照片" in house.last(leader).text
        await goes(house, leader, "就这些")
        assert all(part in house.last(leader).text for part in ("周六大扫除", "早上九点", "1 张照片"))
        await goes(house, leader, "发出去")
        assert "早上九点楼下见" in card(house).text
        await house.says(leader, "三楼灯坏了")
        await goes(house, leader, "记一件事")
        assert "在哪里" in house.last(leader).text
        await house.says(leader, "/menu")
        await goes(house, leader, "不填了")
        await house.says(leader, "鸡" * 1500)
        assert "太长" in await house.taps(leader, "发通知")
        await goes(house, leader, "记一件事")
        assert "在哪里" in house.last(leader).text, "nothing was lost by the refusal"


async def test_danger_goes_first_wherever_the_leader_types_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        leader = house.leader
        await house.says(leader, "三楼着火了")
        assert "119" in house.last(leader).text
        await goes(house, leader, "没有危险")
        await house.says(leader, "/menu")
        await goes(house, leader, "不填了")
        await house.says(leader, "周六大扫除")
        assert "119" in (await house.says(leader, "五楼着火了")).text
        await house.says(leader, "/notice")
        asked = await house.says(leader, "厨房着火了快跑")
        assert "119" in asked.text
        await goes(house, leader, "没有危险", "跳过")
        assert "厨房着火了快跑" in house.last(leader).text
        await goes(house, leader, "改内容")
        assert "119" in (await house.says(leader, "二楼着火了")).text
        await goes(house, leader, "马上告诉")
        assert any("二楼着火了" in m.text for m in house.group.chat.messages)
        assert not cards(house)


async def test_what_the_form_does_not_take(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        leader = house.leader
        await house.says(leader, "/notice")
        assert "太长" in (await house.says(leader, "字" * 1001)).text
        assert "请打几个字" in (await house.says(leader, "\u3164\u3164")).text
        leader.sends_voice(w.bot)
        await w.settle()
        assert "请打字" in house.last(leader).text
        leader.sends_document(w.bot, "a.pdf", b"x", mime_type="application/pdf")
        await w.settle()
        assert "不要当文件" in house.last(leader).text
        await house.says(leader, "字" * 1000)
        assert "照片" in house.last(leader).text
        assert "发照片" in (await house.says(leader, "没有")).text
        await house.says(leader, "/menu")
        await goes(house, leader, "接着填", "跳过")
        sent = house.last(leader)
        await goes(house, leader, "发出去")
        assert "过时" in await house.taps(leader, "发出去", sent) if "发出去" in labels(sent) else True
        assert len(cards(house)) == 1
        await house.says(leader, "/notice")
        await goes(house, leader, "写新通知")
        assert "写下来" in house.last(leader).text


async def test_a_leader_of_two_units_is_asked_which(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        await gives_role(house, house.leader, "leader", f"unit:{other.unit_id}", unit_id=other.unit_id)
        await house.says(house.leader, "/notice")
        await goes(house, house.leader, "3栋3单元")
        await house.says(house.leader, WORDS)
        await goes(house, house.leader, "跳过", "发出去")
        assert any(WORDS in m.text for m in other.group.chat.messages)
        assert not cards(house)


async def test_what_was_written_and_seen_is_among_ones_data(database_url: str) -> None:
    import storage.personal

    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await writes(house)
        house.people["501"].taps(card(house), "收到")
        await w.settle()
        account = await w.stored(
            lambda c: c.exec_driver_sql(f"SELECT id FROM accounts WHERE telegram_id = {house.leader.id}").scalar_one()
        )
        data = await w.stored(lambda c: storage.personal.everything(c, account))
        assert [one["words"] for one in data["notices_written"]] == [WORDS]
        assert len(data["notices_answered"]) == 1, "whoever writes it has seen it"
