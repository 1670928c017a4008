"""A service from being written down to hours and points: who confirms it, what is told, what is refused."""

import asyncio
from datetime import timedelta

from sqlalchemy import select

from bot.domain.commands.records import (
    ConfirmService,
    LogService,
    ShowServicePhotos,
    ShowServiceRecord,
    WithdrawService,
    WriteOfService,
)
from bot.domain.service.record import RecordId, State
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from storage.communities import Household
from storage.personal import everything
from storage.residents import Tie, account_of
from storage.service.tables import ServicePhoto
from tests.duty import with_rota
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes, sends
from tests.people import House, gives_role, settled_house, shares_home
from tests.served import (
    RECORD,
    confirmed,
    final,
    keys,
    logs,
    points,
    published,
    starts_weeks,
    states,
)
from tests.stand import stand
from tests.world import world

ONE = RecordId(1)


async def opened(house: House, person: Person, record: int = 1) -> str:
    person.starts(house.world.bot, f"sr_{record}")
    await house.world.settle()
    return house.last(person).text


async def test_from_the_first_press_to_hours_and_points(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        ann, bea = house.people["501"], house.people["502"]
        await logs(house, ann)
        assert "记下了" in house.last(ann).text
        assert "等受帮助的那一家确认" in house.last(ann).text
        assert "邻居说帮了您家" in house.last(bea).text
        await goes(house, bea, "✅ 确有此事")
        assert await states(house) == [State.CONFIRMED]
        await published(house)
        assert await states(house) == [State.PUBLISHED]
        for person in (ann, bea, house.people["503"], house.administrator):
            await house.says(person, "/service")
            await goes(house, person, "📋 服务公示")
            shown = house.last(person).text
            assert "3-2-501 · 跑腿搬东西" in shown
            assert "扛了两袋米上楼" in shown
            assert "502" not in shown
        assert await points(house, "501") == 0
        await final(house)
        assert await states(house) == [State.FINAL]
        assert await points(house, "501") == 20
        assert await keys(house) == ["service:1"]
        await w.passes(hours=9)
        assert any("加了 20 分" in one for one in texts(house, ann))
        await house.says(ann, "/service")
        await goes(house, ann, "我的服务")
        assert "2026 年 2 小时" in house.last(ann).text
        assert not any("服务" in one.text for one in house.group.messages), "the board alone shows it"


async def test_a_form_that_was_left_goes_on_after_a_restart(database_url: str) -> None:
    async with stand(database_url) as s:
        async with s.started() as w:
            house = await settled_house(w)
            ann = house.people["501"]
            await house.says(ann, "/service")
            await goes(house, ann, "记一次服务", "打扫绿化", "1 小时")
        async with s.started() as w:
            house.world = w
            await house.says(ann, "扫了一到六楼")
            await goes(house, ann, "昨天", "给大家做的")
            assert "扫了一到六楼" in house.last(ann).text
            await goes(house, ann, "发出去")
            assert await states(house) == [State.WAITING]
            assert "单元小组长" in house.last(ann).text, "of what was done for all the leader is asked"


async def test_bad_answers_are_told_and_lose_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await house.says(ann, "/service")
        await goes(house, ann, "记一次服务", "打扫绿化")
        assert "没看懂做了多久" in (await house.says(ann, "好久")).text
        assert "最多 8 小时" in (await house.says(ann, "9小时")).text
        await house.says(ann, "1小时20分")
        await house.says(ann, "扫了楼道")
        assert "没看懂是哪一天" in (await house.says(ann, "上周")).text
        assert "还没到" in (await house.says(ann, "2026年6月2日")).text
        assert "隔得太久" in (await house.says(ann, "2026年5月1日")).text
        await house.says(ann, "5月29日")
        assert "501" not in str([one.text for row in house.last(ann).keyboard for one in row])
        assert "自己家" in (await house.says(ann, "501")).text
        await house.says(ann, "3-2-503")
        assert "3-2-503" in house.last(ann).text
        assert "1 小时 20 分" in house.last(ann).text
        await goes(house, ann, "发出去")
        assert await states(house) == [State.WAITING]
        assert "邻居说帮了您家" in house.last(house.people["503"]).text


async def test_a_day_has_room_for_twelve_hours(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        for hours in ("4 小时", "4 小时", "3 小时"):
            await logs(house, ann, hours=hours)
        await house.says(ann, "/service")
        await goes(house, ann, "记一次服务", "打扫绿化", "2 小时")
        await house.says(ann, "扫了楼道")
        await goes(house, ann, "今天", "19:00", "502")
        assert "最多记 12 小时" in await house.taps(ann, "发出去")
        assert len(await states(house)) == 3
        await goes(house, ann, "改时长", "1 小时", "发出去")
        assert len(await states(house)) == 4


async def test_nobody_confirms_their_own_and_nobody_out_of_turn(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, dan = house.people["501"], house.people["502"], house.people["503"]
        mate = await shares_home(house, "501")
        await gives_role(house, mate, "leader", f"unit:{house.unit_id}", unit_id=house.unit_id)
        await gives_role(house, ann, "administrator")
        await logs(house, ann)
        for person in (ann, mate, dan, house.leader, house.administrator, house.staff["property"]):
            for forged in (ConfirmService(ONE), WriteOfService(ONE, "shorten"), WriteOfService(ONE, "deny")):
                said = await forges(house, person, forged)
                assert "不归您确认" in said or "自己" in said or "这件事" in said, (person.name, said)
        assert await states(house) == [State.WAITING]
        assert "确有此事" not in str([one.text for row in house.last(ann).keyboard for one in row])
        for person in (dan, house.staff["property"], mate):
            for command in (ShowServiceRecord(ONE), ShowServicePhotos(ONE), WithdrawService(ONE)):
                assert "不归您" in await forges(house, person, command)
        assert "不归您" in await forges(house, bea, WithdrawService(ONE))
        assert "记下了" in await forges(house, bea, ConfirmService(ONE))
        assert "已经有人确认" in await forges(house, bea, ConfirmService(ONE))
        assert "已经有人确认" in await forges(house, ann, WithdrawService(ONE))


async def test_the_next_one_is_asked_after_seven_days_and_each_is_told_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, dan = house.people["501"], house.people["502"], house.people["503"]
        await gives_role(house, dan, "party_group_leader", f"unit:{house.unit_id}", unit_id=house.unit_id)
        await logs(house, ann)
        asked = {person: lambda p=person: [one for one in texts(house, p) if "等您确认" in one or "帮了您家" in one]
                 for person in (bea, dan, house.leader, house.administrator)}  # fmt: skip
        assert [len(asked[one]()) for one in asked] == [1, 0, 0, 0]
        for nth in range(1, 4):
            for _ in range(7):
                await w.passes(days=1)
            await w.passes(hours=1)
            assert [len(asked[one]()) for one in asked] == [1 if at <= nth else 0 for at in range(4)]
        assert await states(house) == [State.WAITING]
        for _ in range(8):
            await w.passes(days=1)
        assert [len(asked[one]()) for one in asked] == [1, 1, 1, 1], "each once"
        assert "记下了" in await forges(house, bea, ConfirmService(ONE)), "late is not too late"


async def test_who_leads_confirms_help_in_hardship_and_reads_neither_what_nor_whose(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, leader = house.people["501"], house.leader
        await house.says(ann, "/service")
        await goes(house, ann, "记一次服务", "跑腿搬东西", "1 小时")
        await sends(house, ann, "photo")
        await house.says(ann, "陪着去看病")
        await goes(house, ann, "今天", "502", "🤝 困难帮扶", "发出去")
        for _ in range(8):
            await w.passes(days=1)
        asked = house.last(leader)
        assert "有困难的人家" in asked.text
        await house.says(leader, "/service")
        await goes(house, leader, "🟡 等我确认 1")
        await forges(house, leader, ShowServiceRecord(ONE))
        assert "没有照片" in await forges(house, leader, ShowServicePhotos(ONE))
        await goes(house, leader, "没那么久", "30 分钟")
        assert await states(house) == [State.CONFIRMED]
        messages = [*texts(house, leader), *(str(one.buttons) for one in leader.chat(w.bot).messages)]
        for secret in ("看病", "502"):
            assert not any(secret in said for said in messages)
        kept = await w.stored(lambda c: everything(c, account_of(c, leader.id).id))  # type: ignore[union-attr]
        assert "看病" not in str(kept)


async def test_a_home_without_a_phone_is_spoken_for_by_its_helper_or_the_leader(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601", "602"))
        ann, bea = house.people["501"], house.people["502"]

        def settle(connection: object) -> None:
            for door, flat_id in house.flats.items():
                if door in ("601", "602"):
                    row = {
                        "community_id": house.community_id, "unit_id": house.unit_id, "flat_id": flat_id,
                        "since": w.clock.now().date(), "has_phone": False, "may_call": False,
                    }  # fmt: skip
                    connection.execute(Household.__table__.insert().values(row))  # type: ignore[attr-defined]
            tie = {
                "community_id": house.community_id, "resident_id": house.residents[bea],
                "flat_id": house.flats["601"], "kind": "helper", "is_head": False, "confirmed": False,
                "since": w.clock.now(),
            }  # fmt: skip
            connection.execute(Tie.__table__.insert().values(tie))  # type: ignore[attr-defined]

        await w.arrange(settle)
        await logs(house, ann, whom="601")
        assert "帮办人" in house.last(ann).text
        assert "等您确认" in house.last(bea).text
        await logs(house, ann, whom="602")
        assert "单元小组长" in house.last(ann).text
        assert "等您确认" in house.last(house.leader).text
        await goes(house, bea, "✅ 确有此事")
        await goes(house, house.leader, "✅ 确有此事")
        assert await states(house) == [State.CONFIRMED, State.CONFIRMED]


async def test_it_was_shorter_and_the_volunteer_can_say_something(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await logs(house, ann)
        await goes(house, bea, "没那么久")
        assert "只能改短" in (await house.says(bea, "3小时")).text
        await house.says(bea, "1小时20分")
        assert await states(house) == [State.CONFIRMED]
        assert "改成了 1 小时 20 分" in house.last(ann).text
        await goes(house, ann, "💬 回一句")
        await house.says(ann, "连排队都算上了，对不起")
        assert "对不起" in house.last(bea).text
        assert "已经回过一次" in await forges(house, ann, WriteOfService(ONE, "answer"))
        assert await w.stored(lambda c: c.execute(select(RECORD.c.minutes)).scalars().all()) == [80]


async def test_it_was_not_so_until_who_said_so_thinks_better_of_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, mate = house.people["501"], house.people["502"], await shares_home(house, "502")
        await logs(house, ann)
        await goes(house, bea, "❌ 没有这回事")
        await house.says(bea, "那天我不在家")
        assert await states(house) == [State.REFUSED]
        assert "那天我不在家" in house.last(ann).text
        assert "说没有这回事" in await forges(house, mate, ConfirmService(ONE)), "it was bea who said so"
        await published(house)
        assert await states(house) == [State.REFUSED]
        await goes(house, ann, "💬 回一句")
        await house.says(ann, "是您女儿开的门")
        assert "您女儿" in house.last(bea).text
        await goes(house, bea, "✅ 确有此事")
        assert await states(house) == [State.CONFIRMED]
        await w.passes(days=1)
        assert any("有人确认了" in one for one in texts(house, ann))


async def test_taken_back_while_it_waits_nobody_is_asked_any_more(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        w.clock.advance(timedelta(hours=14))
        await logs(house, ann)
        assert not any("帮了您家" in one for one in texts(house, bea)), "it is night"
        await goes(house, ann, "收回这条")
        assert await states(house) == [State.WITHDRAWN]
        await w.passes(hours=11)
        assert not any("帮了您家" in one for one in texts(house, bea))
        assert "已经收回" in await forges(house, bea, ConfirmService(ONE))


async def test_pictures_are_for_those_it_concerns(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await house.says(ann, "/service")
        await goes(house, ann, "记一次服务", "修修补补", "1 小时")
        await sends(house, ann, "photo")
        await house.says(ann, "换了水龙头")
        await goes(house, ann, "今天", "502", "发出去")
        await goes(house, bea, "📷 照片 1")
        assert house.last(bea).photo
        assert "不归您" in await forges(house, house.people["503"], ShowServicePhotos(ONE))
        assert len(await w.stored(lambda c: c.execute(select(ServicePhoto.__table__.c.id)).all())) == 1


async def test_leader_and_household_on_duty_write_down_for_who_has_no_phone(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        await with_rota(house)
        ann, dan = house.people["501"], house.people["503"]
        assert "只有单元小组长" in await forges(house, dan, LogService(for_other=True))
        await house.says(house.leader, "/service")
        await goes(house, house.leader, "替别人记", "501")
        await house.says(house.leader, "王大爷")
        await goes(house, house.leader, "打扫绿化", "2 小时")
        await house.says(house.leader, "扫了院子")
        await goes(house, house.leader, "今天", "给大家做的", "发出去")
        row = await w.stored(lambda c: c.execute(select(RECORD)).one())
        assert row.recorder_id == house.residents[house.leader]
        assert row.volunteer_id not in house.residents.values()
        assert "社区管理员" in house.last(house.leader).text, "who wrote it down does not confirm it"
        assert "不归您确认" in await forges(house, house.leader, ConfirmService(ONE))
        assert "不归您确认" in await forges(house, ann, ConfirmService(ONE)), "it is their own household's"
        await w.passes(hours=10)
        assert any("替您家里没有手机的人" in one for one in texts(house, ann))
        assert "记下了" in await forges(house, house.administrator, ConfirmService(ONE))
        await published(house)
        await house.says(ann, "/service")
        await goes(house, ann, "📋 服务公示")
        assert "3-2-501" in house.last(ann).text, "by door, not by the name that the leader typed"
        assert "王大爷" not in house.last(ann).text
        await final(house)
        assert await points(house, "501") == 20


async def test_two_confirm_at_once_and_one_decides(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, mate = house.people["501"], house.people["502"], await shares_home(house, "502")
        await logs(house, ann)
        await house.says(mate, "/menu")
        presses = [person.forges(house.last(person), pack(ConfirmService(ONE))) for person in (bea, mate)]
        await w.settle()
        said = sorted(one.text for one in await asyncio.gather(*(press.answered() for press in presses)))
        assert len({"记下了" in one for one in said}) == 2
        assert await states(house) == [State.CONFIRMED]


async def test_who_has_no_household_has_a_wallet_of_their_own(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        clerk = house.staff["property"]
        await house.says(clerk, "/service")
        await goes(house, clerk, "记一次服务", "修修补补", "1 小时")
        await house.says(clerk, "下班后修了楼梯扶手")
        await goes(house, clerk, "今天")
        await house.says(clerk, "3-2-502")
        await goes(house, clerk, "发出去")
        await goes(house, house.people["502"], "✅ 确有此事")
        await published(house)
        await final(house)
        assert await keys(house) == ["service:1"]
        await w.passes(hours=9)
        assert any("加了 10 分" in one for one in texts(house, clerk))


async def test_what_is_not_worth_more_points_is_explained(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        ann, bea = house.people["501"], house.people["502"]
        for _ in range(2):
            await confirmed(house, ann, bea, hours="3 小时")
        await published(house)
        await final(house)
        assert await points(house, "501") == 40, "four hours of a day"
        await w.passes(hours=9)
        assert any("小时照记" in one for one in texts(house, ann))


async def test_what_was_counted_of_a_day_before_is_counted(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        ann, bea = house.people["501"], house.people["502"]
        await confirmed(house, ann, bea, hours="3 小时")
        await published(house)
        await final(house)
        assert await points(house, "501") == 30
        await house.says(ann, "/service")
        await goes(house, ann, "记一次服务", "打扫绿化", "3 小时")
        await house.says(ann, "同一天又扫了院子")
        await house.says(ann, "6月1日")
        await goes(house, ann, "19:00", "502", "发出去")
        await goes(house, bea, "✅ 确有此事")
        for _ in range(8):
            await w.passes(days=1)
        assert await states(house) == [State.FINAL, State.FINAL]
        assert await points(house, "501") == 40, "four hours of a day, in whichever list"
