"""Services on behalf: asked for, papers listed and sent, a day named and moved, both reminded, nobody else knows."""

from datetime import timedelta

from sqlalchemy import select

from bot.domain.base import MatterId
from bot.domain.commands.errands import (
    BeginErrand,
    CancelVisit,
    MoveErrand,
    OpenErrand,
    ShowErrand,
    ShowErrandFiles,
    TickPaper,
)
from bot.sandbox.persons import Person
from storage.errands import ErrandFile, ErrandRow
from storage.residents import Tie
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes, sends
from tests.people import House, settled_house
from tests.world import World, world

BODIES = {"committee": ("居委会", "1"), "property": ("物业", "2"), "service_station": ("服务站", "0816-5555555")}


async def asked(w: World, *, offline: tuple[str, ...] = ()) -> tuple[House, Person, Person]:
    """501 asks for a senior card for their mother; and whoever has it."""
    house = await settled_house(w, bodies=BODIES, offline=offline)
    await w.passes(seconds=1)
    ann = house.people["501"]
    await house.says(ann, "/menu")
    await goes(house, ann, "代办", "请人代办")
    await house.says(ann, "帮我妈办老年证")
    await goes(house, ann, "发出去")
    return house, ann, house.staff.get("service_station", house.leader)


async def opened(house: House, person: Person) -> str:
    await house.says(person, "/errands")
    await goes(house, person, "帮我妈办老年证")
    return house.last(person).text


async def names_a_day(house: House, clerk: Person, when: str) -> None:
    await opened(house, clerk)
    await goes(house, clerk, "定日子")
    await house.says(clerk, when)
    await goes(house, clerk, "阳光路1号")


async def test_from_the_question_to_the_end(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, clerk = await asked(w)
        await w.passes(days=1)
        assert any("帮我妈办老年证" in said for said in texts(house, clerk)), "in the morning"
        await opened(house, clerk)
        await goes(house, clerk, "要带什么")
        await house.says(clerk, "身份证\n两张照片")
        assert "要带的材料" in house.last(ann).text
        await goes(house, ann, "看这件事", "⬜ 身份证")
        assert "✅ 身份证" in house.last(ann).text
        await goes(house, ann, "发材料")
        await sends(house, ann, "photo")
        await goes(house, ann, "发出去")
        assert "✅ 身份证" in await opened(house, clerk)
        await goes(house, clerk, "📷 材料 1")
        assert house.last(clerk).photo
        await opened(house, clerk)
        await goes(house, clerk, "收到材料", "在办", "办好了")
        await w.passes(hours=24)
        assert "办好了" in await opened(house, ann)
        await goes(house, ann, "办完了")
        assert "已经结束" in await forges(house, clerk, MoveErrand(1, "doing"))


async def test_both_are_reminded_of_the_day_that_holds_and_of_no_other(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, clerk = await asked(w)
        await names_a_day(house, clerk, "6月4日 9:30")
        await w.passes(hours=24)
        assert "6月4日" in house.last(ann).text
        await names_a_day(house, clerk, "6月10日 15:30")
        for _ in range(6 * 24):
            await w.passes(hours=1)
        for person in (ann, clerk):
            heard = [said for said in texts(house, person) if "别忘了" in said or "就是今天" in said]
            assert not any("6月4日" in said for said in heard)
        w.clock.advance(timedelta(hours=48))
        for _ in range(3):
            await w.passes(hours=1)
        for _ in range(24):
            await w.passes(hours=1)
        for person in (ann, clerk):
            heard = [said for said in texts(house, person) if "别忘了" in said or "就是今天" in said]
            assert heard, "a stop of two days loses none that is still of use"
            assert len(heard) == len(set(heard)) <= 2


async def test_the_evening_before_and_the_morning(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, clerk = await asked(w)
        await names_a_day(house, clerk, "6月4日 9:30")
        for _ in range(3 * 24):
            await w.passes(hours=1)
        for person in (ann, clerk):
            heard = texts(house, person)
            assert sum("别忘了" in said for said in heard) == 1
            assert sum("就是今天" in said for said in heard) == 1


async def test_a_day_that_is_off_reminds_nobody(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, clerk = await asked(w)
        await names_a_day(house, clerk, "6月4日 9:30")
        await opened(house, clerk)
        await goes(house, clerk, "日子不定了")
        for _ in range(3 * 24):
            await w.passes(hours=1)
        for person in (ann, clerk):
            assert not any("别忘了" in said or "就是今天" in said for said in texts(house, person))


async def test_a_day_that_cannot_be_read_loses_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house, _ann, clerk = await asked(w)
        await opened(house, clerk)
        await goes(house, clerk, "定日子")
        assert "没看懂" in (await house.says(clerk, "下周吧")).text
        assert "以后的日子" in (await house.says(clerk, "今天 8:00")).text
        await house.says(clerk, "6月4日 9:30")
        await goes(house, clerk, "阳光路1号")
        assert "6月4日" in house.last(clerk).text


async def test_nobody_else_sees_it(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, clerk = await asked(w)
        await opened(house, ann)
        await goes(house, ann, "发材料")
        await sends(house, ann, "photo")
        await goes(house, ann, "发出去")
        others = (house.people["502"], house.leader, house.staff["property"], house.staff["committee"])
        for person in others:
            person.starts(w.bot, "e_1")
            await w.settle()
            assert "不归您" in house.last(person).text
            for command in ("/errands", "/matters 老年证", "/queue", "/mydata"):
                await house.says(person, command)
            for forged in (
                ShowErrand(1), ShowErrandFiles(1), BeginErrand(1, "papers"), BeginErrand(1, "send"),
                BeginErrand(1, "tell"), BeginErrand(1, "visit"), TickPaper(1, 0, have=True), MoveErrand(1, "closed"),
                CancelVisit(1),
            ):  # fmt: skip
                assert "不归您" in await forges(house, person, forged), forged
            assert not any("办老年证" in said for said in texts(house, person))
        assert not any("老年证" in m.text for m in house.group.messages)
        assert "不归您" in await forges(house, ann, MoveErrand(1, "done"))
        assert "不归您" in await forges(house, clerk, MoveErrand(1, "withdrawn"))
        assert "老年证" in await opened(house, house.administrator)


async def test_an_off_line_station_is_rung_by_the_leader_who_sees_no_pictures(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, leader = await asked(w, offline=("service_station",))
        assert "0816-5555555" in house.last(leader).text
        await opened(house, ann)
        await goes(house, ann, "发材料")
        await sends(house, ann, "photo")
        await goes(house, ann, "发出去")
        await opened(house, leader)
        assert "材料 1" not in str(house.last(leader).buttons)
        assert "没有可以看" in await forges(house, leader, ShowErrandFiles(1))
        await goes(house, leader, "要带什么")
        await house.says(leader, "身份证")
        assert "⬜ 身份证" in await opened(house, ann)


async def test_a_matter_about_papers_can_become_one_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, bodies=BODIES)
        ann, bea = house.people["501"], house.people["502"]
        await house.says(ann, "居住证怎么办，要带什么")
        await goes(house, ann, "跳过", "跳过", "大家 · 写我家", "发出去")
        assert "代办" in house.last(ann).text
        await goes(house, ann, "请人代办", "发出去")
        assert "居住证" in house.last(ann).text
        await forges(house, ann, OpenErrand(MatterId(1)))
        await goes(house, ann, "发出去")
        assert "不归您" in await forges(house, bea, OpenErrand(MatterId(1)))
        assert len(await w.stored(lambda c: c.execute(select(ErrandRow.__table__.c.id)).all())) == 1


async def test_the_helper_sees_it_and_who_is_forgotten_leaves_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, clerk = await asked(w)
        helper = house.people["502"]
        tie = {
            "community_id": house.community_id, "resident_id": house.residents[helper], "flat_id": house.flats["501"],
            "kind": "helper", "is_head": False, "confirmed": False, "since": w.clock.now(),
        }  # fmt: skip
        await w.arrange(lambda c: c.execute(Tie.__table__.insert().values(tie)))
        await opened(house, helper)
        await goes(house, helper, "发材料")
        await sends(house, helper, "photo")
        await goes(house, helper, "发出去")
        await house.says(ann, "/forgetme")
        await goes(house, ann, "忘掉我", "真的忘掉")
        rows = await w.stored(lambda c: c.execute(select(ErrandRow.__table__)).all())
        assert [(row.words, row.papers, row.progress) for row in rows] == [("", [], "withdrawn")]
        assert not await w.stored(lambda c: c.execute(select(ErrandFile.__table__.c.id)).all())
        await house.says(clerk, "/errands")
        assert "老年证" not in house.last(clerk).text
