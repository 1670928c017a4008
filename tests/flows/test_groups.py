"""A unit's group: bound by one link, greeted, left, entered again, moved, and never listened to."""

from datetime import date, datetime, timedelta
from functools import partial

from sqlalchemy import Connection, func, select

import storage.duty
from bot.domain.base import CommunityId, ResidentId, UnitId
from bot.domain.duty.rota import How, Turn
from storage.tables import METADATA
from tests.flows.test_notices import writes
from tests.founding import bound, chat_of, last, leaders, link_of, taps, with_units
from tests.people import settled_house
from tests.polls import posts
from tests.world import MONDAY_MORNING, world


async def test_one_link_adds_the_bot_binds_the_unit_and_makes_its_opener_leader(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await bound(w, mei)
        assert await chat_of(w, 1) == group.id
        (leader,) = await leaders(w, 1)
        assert leader.chat_id == li.id
        greeting = next(m for m in group.messages if "我是说事" in m.text)
        assert "只看对我说的话" in greeting.text
        assert "说事 楼道灯坏了" in greeting.text
        assert group.pinned is not None
        assert "3栋2单元" in group.pinned.text
        assert "您是组长" in last(w, li).text
        mei.says(w.bot, "/units")
        await w.settle()
        assert "● 3栋2单元" in [b.text for row in last(w, mei).keyboard for b in row]


async def test_without_rights_the_group_is_told_only_what_works_until_the_bot_is_made_administrator(
    database_url: str,
) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li = w.sandbox.add_person("李")
        group = w.sandbox.add_group("3栋2单元", li)
        code = (await link_of(w, mei)).partition("startgroup=")[2].partition("&")[0]
        li.adds_bot(w.bot, group, code)
        await w.settle()
        greeting = next(m for m in group.messages if "我是说事" in m.text)
        assert "/say 楼道灯坏了" in greeting.text
        assert "#说事" not in greeting.text
        board = next(m for m in group.messages if "📌" in m.text)
        assert group.pinned is None
        assert "#说事" not in board.text
        group.promotes(w.bot, can_pin_messages=True)
        await w.settle()
        await w.passes(seconds=10)
        assert group.pinned is board
        assert "#说事" in board.text
        group.demotes(w.bot)
        await w.passes(seconds=10)
        assert "#说事" not in board.text


async def test_a_link_for_a_unit_is_for_that_unit_once(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li = w.sandbox.add_person("李")
        group, other = w.sandbox.add_group("3栋2单元", li), w.sandbox.add_group("别的群", li)
        link = await link_of(w, mei)
        li.starts(w.bot, link.partition("startgroup=")[2].partition("&")[0])
        await w.settle()
        assert "要在3栋2单元的群里用" in last(w, li).text
        li.follows(li.taps(last(w, li), "选本单元群").link, group)
        await w.settle()
        assert await chat_of(w, 1) == group.id
        before = len(group.messages)
        li.follows(link, group)
        await w.settle()
        assert [m.text for m in group.messages[before:] if m.sender is w.bot] == []
        li.follows(link, other)
        await w.settle()
        assert "已经有人用过" in other.last.text
        li.follows(await link_of(w, mei), other)
        await w.settle()
        assert "已经连着另一个群" in other.last.text
        li.follows(await link_of(w, mei, "4栋1单元"), group)
        await w.settle()
        assert "这个群已经连着3栋2单元" in group.last.text
        late = await link_of(w, mei, "4栋1单元")
        w.clock.advance(timedelta(days=31))
        li.follows(late, other)
        await w.settle()
        assert "过期" in other.last.text
        assert await chat_of(w, 2) is None
        li.follows(late.replace("g_", "g_X"), other)
        await w.settle()
        assert "这个链接不对" in other.last.text


async def test_a_removed_bot_is_missed_once_and_comes_back_to_everything(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await bound(w, mei)
        group.removes(w.bot)
        await w.settle()
        assert "移出来了" in last(w, li).text
        assert "移出来了" in last(w, mei).text
        told = len(li.chat(w.bot).messages)
        li.follows(li.taps(last(w, li), "选本单元群").link, group)
        await w.settle()
        assert await chat_of(w, 1) == group.id
        assert len(await leaders(w, 1)) == 1
        assert group.pinned is not None
        assert "3栋2单元" in group.pinned.text
        assert any("我回来了" in m.text for m in group.messages)
        assert "您是组长" in last(w, li).text
        assert len(li.chat(w.bot).messages) > told


def _has_a_turn(connection: Connection, now: datetime) -> None:
    """The unit's rota goes on, in a turn that is nobody's."""
    rota_id = storage.duty.rotas.set_up(
        connection, CommunityId(1), UnitId(1), now, period="month", starts_on=date(2026, 6, 1),
        set_up_by=ResidentId(1), seed="", tasks={}, grounds=[],
    )  # fmt: skip
    assert rota_id is not None
    rota = storage.duty.rotas.read(connection, rota_id)
    assert rota is not None
    storage.duty.turns.begin(connection, rota, Turn(date(2026, 6, 1), date(2026, 7, 1), None, How.NOBODY))


async def test_a_unit_moves_to_another_group_when_the_bot_was_removed_from_the_first(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await bound(w, mei)
        await w.arrange(partial(_has_a_turn, now=w.clock.now()))
        group.removes(w.bot)
        await w.settle()
        wang = w.sandbox.add_person("王")
        new = w.sandbox.add_group("新群", wang)
        wang.follows(await link_of(w, mei), new)
        await w.settle()
        assert await chat_of(w, 1) == new.id
        assert new.pinned is not None
        assert any("小组长照看" in one.text and "▫️" in one.text for one in new.messages), (
            "the card of the turn is there"
        )
        assert [one.chat_id for one in await leaders(w, 1)] == [li.id]
        asked = next(m for m in new.messages if "刚才连群的那一位" in m.text)
        wang.follows(wang.taps(asked, "我当组长").link)
        await w.settle()
        await taps(w, wang, "同意，我来")
        assert [one.chat_id for one in await leaders(w, 1)] == [wang.id]
        assert "不再担任" in last(w, li).text


async def test_what_is_open_comes_along_into_another_group(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house)
        await writes(house, "周六上午九点停水")
        house.group.removes(w.bot)
        await w.settle()
        wang = w.sandbox.add_person("王")
        new = w.sandbox.add_group("新群", wang, house.people.values())
        wang.follows(await link_of(w, house.administrator), new)
        await w.passes(minutes=1)
        said = [one.text for one in new.messages if one.sender is w.bot]
        assert sum(one.startswith("🗳") for one in said) == 1
        assert sum("周六上午九点停水" in one for one in said) == 1
        poll = next(one for one in new.messages if one.text.startswith("🗳"))
        house.people["501"].taps(poll, "赞成")
        await w.passes(seconds=10)
        assert "1 / 4 已经投了" in poll.text


async def test_an_upgraded_group_gets_its_board_anew_and_pinned(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        _, group = await bound(w, mei)
        group.upgrade()
        await w.settle()
        assert await chat_of(w, 1) == group.id
        assert group.pinned is not None
        assert "3栋2单元" in group.pinned.text


async def test_nothing_that_is_not_addressed_to_the_bot_is_answered_or_kept(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await bound(w, mei)
        before = await w.stored(_everything)
        said = len(group.messages)
        li.says(group, "今晚谁去跳舞？")
        li.says(group, "/start@another_bot g_ACDEFH23")
        li.says(group, f"/start@{w.bot.username}")
        li.sends_photo(group, caption="猫")
        group.retitles("新名字")
        await w.settle()
        assert [m for m in group.messages[said:] if m.sender is w.bot] == []
        assert await w.stored(_everything) == before


def _everything(connection: Connection) -> dict[str, int]:
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in METADATA.sorted_tables
    }


async def test_two_leaders_who_take_one_link_at_once_bind_one_group(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        link = await link_of(w, mei)
        people = [w.sandbox.add_person(name) for name in ("李", "王")]
        groups = [w.sandbox.add_group(f"{person.name}的群", person) for person in people]
        for person, group in zip(people, groups, strict=True):
            person.follows(link, group)
        await w.settle()
        assert await leaders(w, 1) == []
        assert [group.pinned is not None for group in groups].count(True) == 1
        assert sum("我当组长" in str([m.keyboard for m in group.messages]) for group in groups) == 1
        assert sum("已经有人用过" in group.last.text for group in groups) == 1


async def test_a_bot_that_is_simply_added_again_pins_its_board_anew(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await bound(w, mei)
        old = group.pinned
        group.removes(w.bot)
        await w.settle()
        li.adds_bot(w.bot, group, rights=("can_pin_messages",))
        await w.settle()
        assert group.pinned is not None
        assert group.pinned is not old
        assert "3栋2单元" in group.pinned.text
        assert [one.chat_id for one in await leaders(w, 1)] == [li.id]


async def test_whoever_asks_is_answered_in_quiet_hours_and_what_nobody_asked_waits(database_url: str) -> None:
    """Links, greetings and what somebody is now are answers; that a group is gone is not."""
    async with world(database_url, start=MONDAY_MORNING + timedelta(hours=4)) as w:
        mei = await with_units(w)
        li, group = await bound(w, mei)
        assert any("3栋2单元" in message.text for message in group.messages)
        mei.says(w.bot, "/people")
        await w.settle()
        for button in ("请人担任", "监督员"):
            await taps(w, mei, button)
        assert mei.taps(last(w, mei), "我来担任").link
        mei.says(w.bot, "/roster")
        await w.settle()
        await taps(w, mei, "CSV 空表")
        assert last(w, mei).content.media is not None
        before = len(li.chat(w.bot).messages)
        group.removes(w.bot)
        await w.settle()
        assert len(li.chat(w.bot).messages) == before
        await w.passes(hours=1, minutes=1)
        assert "移出来了" in last(w, li).text


async def test_a_group_that_is_back_before_its_leader_woke_is_not_missed(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await bound(w, mei)
        await w.passes(hours=14)
        group.removes(w.bot)
        await w.settle()
        li.adds_bot(w.bot, group)
        await w.settle()
        await w.passes(hours=10)
        assert not any("移出来了" in message.text for message in li.chat(w.bot).messages)
