"""The weekly list: what it says and what not, objections, the end by the clock, corrections, and who is forgotten."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.domain.commands.records import (
    CloseServiceList,
    ConfirmService,
    FindObjected,
    PrintServiceList,
    PublishService,
    ShowServiceList,
    WriteOfService,
)
from bot.domain.service.record import RecordId, State
from bot.perform import perform_due
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from storage.service.record_tables import ServiceListRow, ServiceObjection
from tests.flows.test_board import boarded
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_polls_faults import ticks
from tests.flows.test_saying_in_private import goes
from tests.people import House, gives_role, settled_house
from tests.served import (
    FINAL,
    PUBLISHED,
    confirmed,
    final,
    keys,
    nearly_final,
    points,
    published,
    starts_weeks,
    states,
)
from tests.stand import Crash, stand
from tests.world import World, world

ONE = RecordId(1)
LIST, OBJECTION = ServiceListRow.__table__, ServiceObjection.__table__


async def ready(w: World, **how: object) -> House:
    """501 did something for 502, which is published."""
    house = await settled_house(w)
    await starts_weeks(house)
    await confirmed(house, house.people["501"], house.people["502"], **how)
    await published(house)
    return house


async def objects(house: House, person: Person, words: str) -> None:
    await house.says(person, "/service")
    await goes(house, person, "📋 服务公示", "❓ 第1条")
    await house.says(person, words)


async def reads(house: House, person: Person) -> str:
    """The list, as this person sees it."""
    person.starts(house.world.bot, "sr_l1")
    await house.world.settle()
    return house.last(person).text


async def test_help_in_hardship_is_published_without_what_and_where(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        ann, bea = house.people["501"], house.people["502"]
        await house.says(ann, "/service")
        await goes(house, ann, "记一次服务", "陪伴照看", "1 小时")
        await house.says(ann, "陪她去领低保，二楼")
        await goes(house, ann, "今天", "502", "📍 地点")
        await house.says(ann, "民政窗口")
        await goes(house, ann, "🤝 困难帮扶", "发出去")
        await goes(house, bea, "✅ 确有此事")
        await published(house)
        shown = await reads(house, house.people["503"])
        assert "困难帮扶" in shown
        assert "陪伴照看" in shown
        dan = house.people["503"]
        await objects(house, dan, "没看见")
        await goes(house, house.administrator, "去核实", "✅ 1 算数")
        await house.says(house.administrator, "核实过了")
        await w.passes(days=1)
        assert any("核实过了" in one for one in texts(house, dan))
        for secret in ("低保", "民政", "502", "二楼"):
            assert secret not in shown
            assert not any(secret in one for one in texts(house, dan)), "nor where somebody objects"


async def test_words_that_name_a_neighbour_stand_there_without_them(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w, words="给502的王奶奶买米")
        shown = await reads(house, house.people["503"])
        assert "买米" in shown
        assert "502" not in shown
        assert "王奶奶" not in shown


async def test_the_flag_is_shown_by_those_alone_who_show_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        ann = house.people["501"]
        await gives_role(house, ann, "party_member")
        await confirmed(house, ann, house.people["502"])
        await published(house)
        assert "🚩" not in await reads(house, house.people["503"])
        await house.says(ann, "/settings")
        await goes(house, ann, "亮身份")
        assert "您亮了党员身份" in house.last(ann).text
        assert "🚩 3-2-501" in await reads(house, house.people["503"])
        await goes(house, ann, "不亮身份")
        assert "您没有亮党员身份" in house.last(ann).text
        assert "🚩" not in await reads(house, house.people["503"])


async def test_the_list_is_printed_for_whoever_lives_there(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        dan = house.people["503"]
        await reads(house, dan)
        await goes(house, dan, "🖨 打印")
        printed = house.last(dan)
        assert printed.file is not None
        assert printed.file.content.startswith(b"%PDF")
        assert "打出来贴在楼下" in printed.text
        stranger = w.sandbox.add_person("路人")
        stranger.starts(w.bot)
        await w.settle()
        assert "您还没登记" in await forges(house, stranger, PrintServiceList(1))
        assert all(one.file is None for one in stranger.chat(w.bot).messages)


async def test_a_week_without_service_has_no_list_and_numbers_go_on(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        for _ in range(14):
            await w.passes(days=1)
        await confirmed(house, house.people["502"], house.people["501"], whom="501")
        for _ in range(7):
            await w.passes(days=1)
        numbers = await w.stored(lambda c: c.execute(select(LIST.c.nth).order_by(LIST.c.id)).scalars().all())
        assert list(numbers) == [1, 2]
        await house.says(house.people["503"], "/service")
        await goes(house, house.people["503"], "📋 服务公示")
        assert "第 2026-02 期" in house.last(house.people["503"]).text


async def test_a_long_stop_takes_nothing_of_the_time_in_which_a_list_can_be_read(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        await w.passes(hours=24 * 12)
        assert await states(house) == [State.PUBLISHED], "nobody could have read it"
        await objects(house, house.people["503"], "没看见")
        assert await states(house) == [State.OBJECTED]
        await goes(house, house.administrator, "去核实", "✅ 1 算数")
        await house.says(house.administrator, "问过 502 了")
        assert await states(house) == [State.PUBLISHED], "it goes on in its list, which is open"
        for _ in range(9):
            await w.passes(hours=12)
        assert await states(house) == [State.PUBLISHED], "it is Wednesday evening after a weekend of feast"
        await w.passes(hours=12)
        assert await states(house) == [State.FINAL]
        assert await points(house, "501") == 20


async def test_a_stop_of_hours_delays_no_list(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        for hours in (23, 23, 23, 3):
            await w.passes(hours=hours)
        assert await states(house) == [State.FINAL]


async def test_the_board_shows_an_open_list_and_the_group_hears_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        await starts_weeks(house)
        await confirmed(house, house.people["501"], house.people["502"])
        before = len(house.group.messages)
        await published(house)
        await w.passes(seconds=10)
        assert "公益服务在公示" in board.text
        link = house.people["502"].taps(board, "📋 服务公示")
        assert link is not None
        await final(house)
        await w.passes(seconds=10)
        assert "公益服务在公示" not in board.text
        assert len(house.group.messages) == before


async def test_strangers_and_other_communities_read_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        stranger = w.sandbox.add_person("路人")
        stranger.starts(w.bot)
        await w.settle()
        assert "您还没登记" in await forges(house, stranger, ShowServiceList(1))
        await reads(house, stranger)
        assert not any("扛了两袋米" in one for one in texts(house, stranger))
        for forged in (ShowServiceList(99), WriteOfService(RecordId(99), "object")):
            assert "没有找到" in await forges(house, house.people["503"], forged)


async def test_an_objection_is_decided_and_what_stays_is_final_with_its_list(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        ann, dan = house.people["501"], house.people["503"]
        await objects(house, dan, "那天没看见他")
        assert await states(house) == [State.OBJECTED]
        assert "那天没看见他" in house.last(house.administrator).text
        await objects(house, house.leader, "我也没看见")
        for person in (ann, house.people["502"], house.leader, dan):
            assert not any("那天没看见他" in one for one in texts(house, person) if "疑问" in one)
            assert "不归您" in await forges(house, person, FindObjected())
        assert "已经提过疑问" in await self_again(house, dan)
        await w.passes(hours=9)
        assert any("有人提出疑问" in one for one in texts(house, ann))
        assert not any("3-2-503" in one for one in texts(house, ann) if "疑问" in one)
        await house.says(house.administrator, "/service")
        await goes(house, house.administrator, "❓ 疑问 1")
        shown = house.last(house.administrator).text
        assert "3-2-503：那天没看见他" in shown
        assert "我也没看见" in shown
        await goes(house, house.administrator, "✅ 1 算数")
        assert (await house.says(house.administrator, "看了监控，是他")).text.startswith("✅ 记下了：这一条算数")
        assert await states(house) == [State.PUBLISHED]
        assert any("看了监控" in one for one in texts(house, ann))
        await w.passes(days=1)
        assert any("看了监控" in one for one in texts(house, dan))
        await final(house)
        assert await states(house) == [State.FINAL]
        assert await points(house, "501") == 20


async def self_again(house: House, person: Person) -> str:
    """The same person objects once more."""
    await forges(house, person, WriteOfService(ONE, "object"))
    return (await house.says(person, "还是不对")).text


async def test_what_is_decided_late_follows_in_the_next_list(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        await objects(house, house.people["503"], "没看见")
        await final(house)
        assert await states(house) == [State.OBJECTED]
        assert await points(house, "501") == 0
        await goes(house, house.administrator, "去核实", "✅ 1 算数")
        await house.says(house.administrator, "问过 502 了")
        assert await states(house) == [State.CONFIRMED]
        for _ in range(8):
            await w.passes(days=1)
        assert await states(house) == [State.FINAL]
        assert await keys(house) == ["service:1"]


async def test_what_is_refused_stays_out(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        await objects(house, house.people["503"], "没有这回事")
        await goes(house, house.administrator, "去核实", "❌ 1 不算")
        told = (await house.says(house.administrator, "502 说记错人了")).text
        assert told.startswith("✅ 记下了：这一条不算")
        assert "没有等您核实的疑问" in told
        assert await states(house) == [State.REFUSED]
        for _ in range(14):
            await w.passes(days=1)
        assert await states(house) == [State.REFUSED]
        assert await keys(house) == []
        assert "说没有这回事" in await forges(house, house.people["502"], ConfirmService(ONE))


async def test_nobody_decides_of_their_own(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        ann = house.people["501"]
        await gives_role(house, ann, "administrator")
        await confirmed(house, ann, house.people["502"])
        await published(house)
        await objects(house, house.people["503"], "没看见")
        assert not any("没看见" in one for one in texts(house, ann))
        await house.says(ann, "/service")
        await goes(house, ann, "❓ 疑问 1")
        assert "由别人核实" in house.last(ann).text
        assert "503" not in house.last(ann).text
        for what in ("stays", "refuse"):
            assert "自己" in await forges(house, ann, WriteOfService(ONE, what))
        for person in (house.leader, house.people["503"], house.staff["property"]):
            for what in ("stays", "refuse", "back"):
                assert "不归您" in await forges(house, person, WriteOfService(ONE, what))


async def test_at_the_closing_instant_nobody_objects_any_more_though_no_job_ran(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        dan = house.people["503"]
        await nearly_final(house)
        await forges(house, dan, WriteOfService(ONE, "object"))
        w.clock.advance(FINAL + timedelta(minutes=1) - w.clock.now())
        assert "公示已经结束" in (await house.says(dan, "没看见")).text
        assert "公示已经结束" in await forges(house, dan, WriteOfService(ONE, "object"))
        assert await states(house) == [State.PUBLISHED]
        await ticks(w)
        assert await states(house) == [State.FINAL]


async def test_an_objection_meets_the_end_and_one_of_them_holds(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        dan = house.people["503"]
        await forges(house, dan, WriteOfService(ONE, "object"))
        await nearly_final(house)
        w.clock.advance(FINAL + timedelta(seconds=30) - w.clock.now())
        dan.says(w.bot, "没看见")
        await asyncio.gather(w.tick(), w.settle())
        assert await states(house) == [State.FINAL]
        assert await keys(house) == ["service:1"]
        assert await w.stored(lambda c: c.execute(select(func.count()).select_from(OBJECTION)).scalar_one()) == 0


async def test_run_twice_and_by_forged_hands_it_is_final_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        await final(house)
        for _ in range(3):
            await ticks(w)
        assert await keys(house) == ["service:1"]
        assert await points(house, "501") == 20
        for command in (CloseServiceList(1), PublishService(house.community_id)):
            with pytest.raises(ValueError, match="no code"):
                pack(command)


async def test_closed_by_several_at_once_it_is_final_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        await nearly_final(house)
        w.clock.advance(FINAL + timedelta(seconds=30) - w.clock.now())
        await asyncio.gather(*(perform_due(w.database, w.clock, CloseServiceList(1)) for _ in range(8)))
        await w.settle()
        assert await states(house) == [State.FINAL]
        assert await keys(house) == ["service:1"]
        assert await points(house, "501") == 20


async def test_published_by_several_at_once_it_stands_in_one_list(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        await confirmed(house, house.people["501"], house.people["502"])
        w.clock.advance(PUBLISHED + timedelta(seconds=30) - w.clock.now())
        await asyncio.gather(*(perform_due(w.database, w.clock, PublishService(house.community_id)) for _ in range(8)))
        await w.settle()
        assert await states(house) == [State.PUBLISHED]
        assert await w.stored(lambda c: c.execute(select(func.count()).select_from(LIST)).scalar_one()) == 1


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
async def test_a_crash_at_the_end_doubles_and_loses_nothing(database_url: str, before: bool) -> None:
    async with stand(database_url) as s:
        async with s.started() as w:
            house = await ready(w)
            await confirmed(house, house.people["503"], house.people["502"])
            await nearly_final(house)
        s.clock.advance(FINAL + timedelta(seconds=5) - s.clock.now())
        with pytest.raises(Crash):
            async with s.started(("perform_due", 1), before=before) as w:
                await w.app.unless_broken(perform_due(w.database, s.clock, CloseServiceList(1)))
        async with s.started() as w:
            house.world = w
            assert (await states(house))[0] is (State.PUBLISHED if before else State.FINAL)
            await ticks(w)
            await w.settle()
            assert (await states(house))[0] is State.FINAL
            assert await keys(house) == ["service:1"]
            assert await points(house, "501") == 20


# corrections
