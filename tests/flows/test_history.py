"""Everything that happened to a matter: read and exported by auditors."""

import io

from openpyxl import load_workbook
from sqlalchemy import Connection

import storage.personal
from bot.sandbox.persons import Person
from storage.residents import account_of
from tests.flows.test_handling import filed, opens
from tests.flows.test_hidden_matters import MEDIATED, says_anonymously, says_to_the_mediator
from tests.flows.test_rates import is_auditor
from tests.flows.test_saying_in_private import goes
from tests.people import House, gives_role, is_called, settled_house
from tests.world import World, world


async def reads(house: House, person: Person, number: str) -> str:
    return (await house.says(person, f"/history {number}")).text


async def test_the_auditor_reads_who_did_what_from_what_to_what(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        auditor, clerk = await is_auditor(house, "503"), house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await goes(house, clerk, "收到了")
        await house.opens(house.administrator, 1)
        await goes(house, house.administrator, "转给别人", "阳光社区居委会")
        await house.says(auditor, "/history")
        await goes(house, auditor, "2026-0001 · 灯/电")
        told = house.last(auditor).text
        assert "3-2-501" in told
        assert "等回话 → 收到了" in told
        assert "收到了 → 等回话" in told
        assert "由谁办：好邻居物业 → 阳光社区居委会" in told
        assert "09:00" in told
        await goes(house, auditor, "导出表格")
        file = house.last(auditor).file
        assert file is not None
        assert file.name == "2026-0001.xlsx"
        (sheet,) = load_workbook(io.BytesIO(file.content)).worksheets
        rows = list(sheet.iter_rows(values_only=True))
        assert len(rows) == 4
        assert rows[1][2] == "3-2-501"
        assert rows[3][-1] == "由谁办：好邻居物业 → 阳光社区居委会"


async def test_long_histories_have_pages_and_a_month_is_one_file(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        boss, clerk = house.administrator, house.staff["property"]
        await filed(house, "501", "三楼灯坏了")
        for number in range(7):
            await house.opens(clerk, 1)
            await goes(house, clerk, "记一笔")
            await house.says(clerk, f"=第 {number} 次去看")
        assert "第 4 次去看" in await reads(house, boss, "1")
        assert "第 5 次去看" not in house.last(boss).text
        await goes(house, boss, "下一页")
        assert "第 6 次去看" in house.last(boss).text
        await house.says(boss, "/months")
        await goes(house, boss, "阳光社区", "下个月", "导出经过")
        file = house.last(boss).file
        assert file is not None
        assert file.name == "2026-06-全部经过.xlsx"
        (sheet,) = load_workbook(io.BytesIO(file.content)).worksheets
        cells = [row[3] for row in sheet.iter_rows(min_row=2)]
        assert [str(cell.value) for cell in cells][1:3] == ["=第 0 次去看", "=第 1 次去看"]
        assert all(cell.data_type == "s" for cell in cells)


async def test_who_said_it_anonymously_and_how_it_was_marked_stays_unknown(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        auditor, ann, clerk = await is_auditor(house, "503"), house.people["501"], house.staff["property"]
        await says_anonymously(house, ann, "门口的垃圾没人扫")
        await w.passes(hours=2)
        await house.opens(clerk, 1)
        await goes(house, clerk, "收到了", "办好了")
        await house.says(clerk, "有人了")
        await goes(house, clerk, "发出去")
        await house.opens(ann, 1)
        await goes(house, ann, "解决了", "2 分")
        told = await reads(house, auditor, "1")
        assert "不写是谁" in told
        assert "3-2-501" not in told
        assert "2 分" not in told
        assert "09:0" not in told, "when it was said tells who"
        assert "好邻居物业" in told
        assert "办好了 → 结束了" in told


async def test_of_a_confidential_matter_the_steps_are_read_and_no_word(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, bodies=MEDIATED)
        auditor, mediator = await is_auditor(house, "503"), house.staff["mediation"]
        await says_to_the_mediator(house, house.people["501"])
        await house.opens(mediator, 1)
        await goes(house, mediator, "我来调解")
        await house.opens(mediator, 1)
        await goes(house, mediator, "问一问")
        await house.says(mediator, "哪几天？")
        await house.says(auditor, "/history")
        await goes(house, auditor, "2026-0001 · 不公开")
        told = house.last(auditor).text
        assert "收到了 → 等回答" in told
        assert "调解委员会" in told
        for hidden in ("哪几天", "麻将", "3-2-501"):
            assert hidden not in told


async def test_histories_of_other_communities_and_unknown_numbers_are_refused(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        other = await settled_house(w, ("801",))
        await filed(house, "501", "三楼灯坏了")
        await gives_role(other, other.people["801"], "auditor")
        assert "三楼" not in await reads(other, other.people["801"], "1")
        assert "没有" in await reads(other, other.people["801"], "x")
        await house.says(house.people["501"], "/history 1")
        assert "等回话" not in house.last(house.people["501"]).text


async def test_somebody_who_is_forgotten_acted_for_the_body_and_is_not_named(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        clerk = house.staff["property"]
        await is_called(house, clerk, "小样")
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await goes(house, clerk, "收到了")
        assert "好邻居物业 小样" in await reads(house, house.administrator, "1")
        await w.arrange(lambda c: _forget(c, clerk, w))
        told = await reads(house, house.administrator, "1")
        assert "好邻居物业" in told
        assert "小样" not in told
        assert "等回话 → 收到了" in told


def _forget(connection: Connection, person: Person, w: World) -> None:
    account = account_of(connection, person.id)
    assert account is not None
    storage.personal.forget(connection, account.id, person.id, w.clock.now())
