"""The roster as a file in the administrator's chat: reported, previewed, loaded once."""

import io
from typing import Any

from openpyxl import load_workbook
from sqlalchemy import Connection, func, select

import storage.roster
from bot.domain.roster import Flat
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from storage.communities import Household
from tests.people import House, gives_role, is_called, settled_house
from tests.world import World, world

GOOD = """小区,楼栋,单元,房号,面积,用途,空置,业主
,5,1,101,89.5,住宅,否,A001、A002
,5,1,102,70.25,住宅,是,
,5,1,商1,40,商铺,否,A001
,5,2,101,89.5,住宅,否,A003
"""

HOUSEHOLD = Household.__table__


async def a_community(w: World) -> House:
    """The house of the other tests; its administrator sends the files."""
    house = await settled_house(w, ())
    await is_called(house, house.administrator, "梅主任")
    return house


async def sends(house: House, content: bytes | str, name: str = "名册.csv", who: Person | None = None) -> Message:
    who = who or house.administrator
    who.sends_document(house.world.bot, name, content.encode() if isinstance(content, str) else content)
    await house.world.settle()
    return house.last(who)


async def flats(house: House) -> dict[str, Flat]:
    roster = await house.world.stored(lambda c: storage.roster.roster_of(c, house.community_id))
    return {flat.door: flat for flat in roster.flats}


async def households(house: House) -> int:
    counted = select(func.count()).select_from(HOUSEHOLD).where(HOUSEHOLD.c.until.is_(None))
    return await house.world.stored(lambda c: c.execute(counted).scalar_one())


async def test_a_file_is_previewed_and_loaded_when_the_administrator_says_so(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        before = await households(house)
        shown = await sends(house, GOOD)
        for part in ("1 栋楼", "2 个单元", "3 套住宅", "空置 1 套", "1 间商铺", "新增 4", "5-1-101"):
            assert part in shown.text
        assert "文件里没有的 1" in shown.text
        assert "5-1-101" not in await flats(house)
        await house.taps(house.administrator, "导入")
        assert "新增 4" in house.last(house.administrator).text
        loaded = await flats(house)
        assert loaded["5-1-101"].owners == ("A001", "A002")
        assert loaded["5-1-102"].area_cm2 == 702500
        assert loaded["5-1-102"].vacant
        assert loaded["5-1-商1"].use == "shop"
        assert await households(house) == before + 2
        assert "3-2-101" in loaded


async def test_the_same_file_twice_changes_nothing_and_a_pressed_button_loads_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        shown = await sends(house, GOOD)
        press = house.administrator.taps(shown, "导入")
        again = house.administrator.taps(shown, "导入")
        await w.settle()
        assert press.toast is not None
        assert press.toast.text == ""
        assert again.toast is not None
        assert "过时" in again.toast.text
        rows = await w.stored(_counts)
        assert "什么都不用改" in (await sends(house, GOOD)).text
        assert await w.stored(_counts) == rows


async def test_differences_are_named_and_what_is_gone_from_the_file_stays(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        await sends(house, GOOD)
        await house.taps(house.administrator, "导入")
        before = await households(house)
        other = GOOD.replace("89.5,住宅,否,A003", "91,住宅,是,A004").replace(",5,1,商1,40,商铺,否,A001\n", "")
        shown = await sends(house, other)
        assert "改动 1：5-2-101" in shown.text
        assert "文件里没有的 2" in shown.text
        assert "不会删" in shown.text
        await house.taps(house.administrator, "导入")
        loaded = await flats(house)
        assert loaded["5-2-101"].area_cm2 == 910000
        assert loaded["5-2-101"].owners == ("A004",)
        assert "5-1-商1" in loaded
        assert await households(house) == before - 1


async def test_every_bad_row_is_reported_and_nothing_is_loaded(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        bad = GOOD.replace("70.25", "<b>七十</b>").replace("A003", "张三") + "\n".join(
            f",6,1,{n},-1,住宅,否," for n in range(101, 131)
        )
        text = (await sends(house, bad)).text
        assert "第 3 行“面积”：看不懂这个面积（<b>七十</b>）" in text
        assert "第 5 行“业主”：像是姓名" in text
        assert "张三" not in text
        assert "32 处" in text
        assert "还有 12 处" in text
        assert set(await flats(house)) == {"3-2-101"}


async def test_files_that_are_no_roster_are_answered_plainly(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        for name, content, said in (
            ("名册.csv", b" ", "空的"),
            ("名册.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Excel"),
            ("名册.xlsx", b"PK\x03\x04broken", "坏了"),
            ("名册.csv", b"x" * 5_000_001, "太大"),
            ("名册.csv", "房号,业主\n501,A1\n".encode(), "少了这一列"),
        ):
            assert said in (await sends(house, content, name)).text


async def test_only_administrators_load_a_roster(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        await sends(house, GOOD, who=house.leader)
        assert set(await flats(house)) == {"3-2-101"}
        assert "导入" not in str(house.last(house.leader).keyboard)
        assert not [one for one in w.sandbox.exchanges if one.method == "getFile"]


async def test_whoever_lost_the_role_cannot_finish_what_they_began(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        other = house.leader
        await gives_role(house, other, "administrator")
        shown = await sends(house, GOOD, who=other)
        await house.says(house.administrator, "/people")
        await house.taps(house.administrator, "管理员：3-2-101")
        await house.taps(house.administrator, "收回")
        await house.taps(house.administrator, "确定收回")
        other.taps(shown, "导入")
        await w.settle()
        assert set(await flats(house)) == {"3-2-101"}


async def test_the_empty_template_comes_as_a_workbook_or_csv(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        await house.says(house.administrator, "/roster")
        assert "1 套住宅" in house.last(house.administrator).text
        page = house.last(house.administrator)
        await house.taps(house.administrator, "Excel 空表")
        sheet = house.last(house.administrator)
        assert sheet.content.media is not None
        assert sheet.content.media.file is not None
        assert sheet.content.media.file.name == "房屋名册.xlsx"
        book: Any = load_workbook(io.BytesIO(sheet.content.media.file.content))
        assert [cell.value for cell in book.worksheets[0][1]][:3] == ["小区", "楼栋", "单元"]
        await house.taps(house.administrator, "CSV 空表", page)
        file = house.last(house.administrator).content.media
        assert file is not None
        assert file.file is not None
        assert file.file.name.endswith(".csv")
        assert "没有一行" in (await sends(house, file.file.content)).text


async def test_one_loads_while_another_has_the_same_preview(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        await gives_role(house, house.leader, "administrator")
        one, two = await sends(house, GOOD), await sends(house, GOOD, who=house.leader)
        house.administrator.taps(one, "导入")
        house.leader.taps(two, "导入")
        await w.settle()
        assert len(await flats(house)) == 5
        answers = [house.last(who).text for who in (house.administrator, house.leader)]
        assert sorted("新增 4" in answer for answer in answers) == [False, True]


def _counts(connection: Connection) -> list[int]:
    tables = (HOUSEHOLD, *(HOUSEHOLD.metadata.tables[name] for name in ("flats", "units", "buildings", "audit")))
    return [connection.execute(select(func.count()).select_from(table)).scalar_one() for table in tables]
