"""The sheet on the 1st, in groups and privately; months looked at; workbooks."""

import io
from datetime import UTC, datetime, timedelta

from openpyxl import load_workbook
from sqlalchemy import func, select

from bot.actions.rates.sending import CHORE
from bot.domain.base import MatterId
from bot.domain.commands.rates import ExportHistory, ExportMonth, ExportRates, ListOpen, ReadHistory, ShowRates
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import pack
from storage.chores import Chore
from storage.reminders import Reminder
from tests.flows.test_handling import filed, opens
from tests.flows.test_hidden_matters import says_anonymously, says_to_the_mediator
from tests.flows.test_saying_in_private import goes
from tests.people import House, gives_role, settled_house
from tests.world import World, world

MAY = datetime(2026, 5, 4, 1, 0, tzinfo=UTC)
"""Monday, 4 May 2026, 09:00 in China."""
FIRST_OF_JUNE = datetime(2026, 6, 1, 1, 30, tzinfo=UTC)
WITH_STATION = {
    "property": ("好邻居物业", "0816-2222222"), "committee": ("阳光社区居委会", "1"), "work_station": ("工作站", "2"),
}  # fmt: skip

LOUD = "101 天天半夜打麻将吵得睡不着"


def sheets(messages: list[Message]) -> list[Message]:
    return [one for one in messages if "📊" in one.text]


async def until(w: World, at: datetime) -> None:
    """A tick a day, and one at this instant."""
    while w.clock.now() + timedelta(days=1) < at:
        await w.passes(days=1)
    await w.passes(seconds=(at - w.clock.now()).total_seconds())


async def mends(house: House, words: str, number: int, *, mark: str = "5 分") -> None:
    """Said by 501, accepted and done by the property company on the spot, marked by 501."""
    clerk, ann = house.staff["property"], house.people["501"]
    await opens(house, clerk, await filed(house, "501", words))
    await goes(house, clerk, "收到了", "办好了")
    await house.says(clerk, "修好了")
    await goes(house, clerk, "发出去")
    await house.opens(ann, number)
    await goes(house, ann, "解决了", mark)


async def given(house: House, person: Person) -> list[list[list[str]]]:
    """The sheets of the workbook that the person got last, row by row."""
    file = house.last(person).file
    assert file is not None
    book = load_workbook(io.BytesIO(file.content))
    return [[[str(cell or "") for cell in row] for row in sheet.values] for sheet in book.worksheets]


async def is_auditor(house: House, door: str) -> Person:
    await gives_role(house, house.people[door], "auditor")
    return house.people[door]


async def test_the_sheet_comes_by_itself_on_the_first_with_what_was_mended_and_who_was_late(database_url: str) -> None:
    async with world(database_url, start=MAY) as w:
        house = await settled_house(w)
        await w.passes(minutes=1)
        await mends(house, "三楼的灯坏了", 1)
        await until(w, MAY + timedelta(days=20))
        await filed(house, "502", "门口的路灯不亮")
        await until(w, FIRST_OF_JUNE - timedelta(minutes=1))
        assert not sheets(house.group.messages)
        await w.passes(minutes=1)
        (sheet,) = sheets(house.group.messages)
        assert "2026年5月" in sheet.text
        assert "按时有回话：25%（4 次里 1 次）" in sheet.text
        assert "不足 5 份" in sheet.text
        assert "办好了 1 件" in sheet.text
        assert "门口的路灯不亮：现在由" in sheet.text
        assert "好邻居物业" in sheet.text.partition("没有按时")[0]
        assert sheet.photo
        assert sheet.file is not None
        assert sheet.file.width == 780


async def test_staff_get_their_bodys_and_the_community_goes_to_those_who_read_it(database_url: str) -> None:
    async with world(database_url, start=MAY) as w:
        house = await settled_house(w, bodies=WITH_STATION)
        auditor = await is_auditor(house, "503")
        await w.passes(minutes=1)
        await mends(house, "三楼的灯坏了", 1)
        await until(w, FIRST_OF_JUNE)
        (of_body,) = sheets(house.staff["property"].chat(w.bot).messages)
        assert "好邻居物业" in of_body.text
        assert of_body.photo
        for reader in (house.administrator, auditor):
            (of_all,) = sheets(reader.chat(w.bot).messages)
            assert "阳光社区" in of_all.text
        for other in (house.people["501"], house.staff["work_station"], house.staff["committee"]):
            assert not sheets(other.chat(w.bot).messages), "nothing was theirs"
        await goes(house, house.staff["property"], "细看")
        assert "按时办好：100%（1 次里 1 次）" in house.last(house.staff["property"]).text


async def test_after_months_of_downtime_each_month_is_said_once(database_url: str) -> None:
    async with world(database_url, start=MAY) as w:
        house = await settled_house(w)
        await w.passes(minutes=1)
        await mends(house, "三楼的灯坏了", 1)
        await until(w, MAY + timedelta(days=8))
        w.clock.advance(FIRST_OF_JUNE - w.clock.now() + timedelta(days=61, hours=1))
        await w.passes(minutes=1)
        await w.passes(days=1)
        subjects = await w.stored(
            lambda c: list(
                c.execute(
                    select(Reminder.__table__.c.subject).where(Reminder.__table__.c.unit_id == house.unit_id)
                ).scalars()
            )
        )
        assert subjects.count("sheet:2026-05") == 1
        assert len(sheets(house.group.messages)) == 1, "in the other months nothing was said"
        due = await w.stored(lambda c: c.execute(select(Chore.__table__.c.due_at).filter_by(name=CHORE)).scalar_one())
        assert due == datetime(2026, 9, 1, 1, 30, tzinfo=UTC)


async def test_a_month_without_anything_is_not_spoken_of(database_url: str) -> None:
    async with world(database_url, start=MAY) as w:
        house = await settled_house(w)
        await w.passes(minutes=1)
        await until(w, FIRST_OF_JUNE)
        counted = await w.stored(lambda c: c.execute(select(func.count(Reminder.__table__.c.id))).scalar_one())
        assert counted == 0
        assert not sheets(house.group.messages)


async def test_the_committee_reads_the_work_station_and_nobody_elses(database_url: str) -> None:
    async with world(database_url, start=MAY) as w:
        house = await settled_house(w, bodies=WITH_STATION)
        clerk, station = house.staff["committee"], house.bodies["work_station"]
        await filed(house, "501", "三楼灯坏了")
        await house.opens(house.administrator, 1)
        await goes(house, house.administrator, "转给别人", "工作站")
        await house.says(clerk, "/menu")
        await goes(house, clerk, "每月情况")
        assert [one.text for row in house.last(clerk).keyboard for one in row][:2] == ["阳光社区居委会", "工作站"]
        await goes(house, clerk, "工作站")
        await goes(house, clerk, "没办完的事")
        assert "三楼灯坏了" in str(house.last(clerk).buttons)
        for who, command in (
            (clerk, ShowRates("", house.bodies["property"])), (clerk, ListOpen(house.bodies["property"])),
            (clerk, ShowRates("", 0)), (house.staff["property"], ShowRates("", station)),
            (house.people["501"], ShowRates("", 0)), (house.people["501"], ListOpen(station)),
            (clerk, ExportRates("2026-05")), (house.people["501"], ExportMonth("2026-05")),
            (house.staff["property"], ReadHistory(MatterId(1))), (house.people["501"], ExportHistory(MatterId(1))),
        ):  # fmt: skip
            press = who.forges(await house.says(who, "/menu"), pack(command))
            await w.settle()
            assert (await press.answered()).text, command


async def test_forged_months_and_bodies_are_refused(database_url: str) -> None:
    async with world(database_url, start=MAY) as w:
        house = await settled_house(w)
        boss = house.administrator
        await house.says(boss, "/months")
        for command in (ShowRates("2026-13", 0), ShowRates("2099-01", 0), ShowRates("", 10**9), ExportRates("x")):
            press = boss.forges(house.last(boss), pack(command))
            await w.settle()
            assert (await press.answered()).text, command
        await goes(house, boss, "阳光社区")
        assert "这个月没有什么要说的" in house.last(boss).text
        await goes(house, boss, "下个月")
        assert "2026年5月" in house.last(boss).text
        assert "下个月" not in str(house.last(boss).buttons)
        await goes(house, boss, "上个月")
        assert "2026年4月" in house.last(boss).text


async def test_the_months_workbook_runs_no_formula_and_names_nobody(database_url: str) -> None:
    async with world(database_url, start=MAY) as w:
        house = await settled_house(w, bodies={**WITH_STATION, "mediation": ("调解委员会", "3")})
        auditor = await is_auditor(house, "503")
        await filed(house, "501", '=HYPERLINK("x") 三楼的灯坏了')
        await says_anonymously(house, house.people["502"], "垃圾没人扫")
        await says_to_the_mediator(house, house.people["502"], LOUD)
        await w.passes(hours=2)
        await house.says(auditor, "/months")
        await goes(house, auditor, "阳光社区", "下个月", "导出表格")
        file = house.last(auditor).file
        assert file is not None
        assert file.name == "2026-05-三个率.xlsx"
        _, sheet = load_workbook(io.BytesIO(file.content)).worksheets
        words = [row[-1] for row in sheet.iter_rows(min_row=2)]
        assert words[0].value == '=HYPERLINK("x") 三楼的灯坏了'
        assert words[0].data_type == "s"
        assert words[0].quotePrefix
        rates, matters = await given(house, auditor)
        assert [row[0] for row in matters[1:]] == ["2026-0001", "2026-0002"], "and no word of the confidential one"
        anonymous = matters[2]
        assert anonymous[-1] == ""
        assert anonymous[8] == "2026-05-04", "the day and not the minute"
        everything = str(rates) + str(matters)
        for hidden in ("五楼拐角", "502", "麻将", "不公开", "501的人"):
            assert hidden not in everything
        assert "不足 5 份" not in rates[1], "no marks at all say nothing of anybody"


async def test_marks_are_shown_from_five_on(database_url: str) -> None:
    async with world(database_url, start=MAY) as w:
        house = await settled_house(w)
        clerk = house.staff["property"]
        for number in range(1, 6):
            await mends(house, f"第 {number} 层的灯坏了", number, mark="5 分" if number < 5 else "3 分")
            await house.says(clerk, "/months")
            if number == 4:
                await goes(house, clerk, "好邻居物业", "下个月")
                assert "大家满意：不足 5 份" in house.last(clerk).text
        await goes(house, clerk, "好邻居物业", "下个月")
        assert "大家满意：80%（5 份里 4 份打 4 分以上）" in house.last(clerk).text


async def test_confidential_matters_count_apart_from_five_on(database_url: str) -> None:
    async with world(database_url, start=MAY) as w:
        house = await settled_house(
            w, ("501", "502", "503", "601", "602"), bodies={**WITH_STATION, "mediation": ("调解委员会", "3")}
        )
        mediator, boss = house.staff["mediation"], house.administrator
        for number, door in enumerate(("501", "502", "503", "601", "602"), 1):
            await says_to_the_mediator(house, house.people[door], LOUD)
            await house.opens(mediator, number)
            await goes(house, mediator, "我来调解")
            await house.says(boss, "/months")
            await goes(house, boss, "阳光社区", "下个月")
            assert ("不公开的事" in house.last(boss).text) == (number == 5), number
            assert "按时有回话：这个月没有" in house.last(boss).text.partition("🔒")[0] or number < 5
        await goes(house, boss, "导出表格")
        _, matters = await given(house, boss)
        assert matters[1][0] == "不公开的事 5 件，不列出"
        await until(w, FIRST_OF_JUNE)
        assert not any("不公开" in one.text for one in sheets(house.group.messages))
