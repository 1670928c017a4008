"""The admission list in the administrator's chat: changed with buttons, as a workbook, and what it leaves alone."""

import io
from typing import Any

from openpyxl import load_workbook
from sqlalchemy import select

import storage.matters
from bot.domain.base import MatterId
from bot.domain.categories import ADMISSION_LIST, AdmissionRow
from bot.domain.deadlines import Urgency
from bot.sandbox.records import Message
from storage.matters import Kept
from storage.rights import Audit
from tests.people import House, settled_house
from tests.world import World, world


async def rows(house: House) -> dict[str, AdmissionRow]:
    found = await house.world.stored(lambda c: storage.matters.admission_list(c, house.community_id))
    return {row.code: row for row in found}


async def logged(w: World) -> list[tuple[str, dict[str, Any]]]:
    of = Audit.__table__.c
    found = await w.stored(lambda c: c.execute(select(of.what, of.about).order_by(of.id)).all())
    return [(row.what, row.about) for row in found]


async def opens_row(house: House, title: str) -> Message:
    """The administrator opens a row of the list, turning pages until it is there."""
    await house.says(house.administrator, "/admission")
    while title not in str(house.last(house.administrator).keyboard):
        await house.taps(house.administrator, "下一页")
    await house.taps(house.administrator, title)
    return house.last(house.administrator)


async def matter(house: House, matter_id: int) -> Kept:
    kept = await house.world.stored(lambda c: storage.matters.read(c, MatterId(matter_id)))
    assert kept is not None
    return kept


async def says_in_group(house: House, door: str, words: str) -> None:
    house.people[door].says(house.group, f"@shuoshi_bot {words}")
    await house.world.settle()


async def workbook(house: House) -> Any:
    await house.says(house.administrator, "/admission")
    await house.taps(house.administrator, "发成表格")
    media = house.last(house.administrator).content.media
    assert media is not None
    assert media.file is not None
    assert media.file.name == "准入清单.xlsx"
    return load_workbook(io.BytesIO(media.file.content))


async def sends(house: House, book: Any) -> Message:
    out = io.BytesIO()
    book.save(out)
    house.administrator.sends_document(house.world.bot, "清单.xlsx", out.getvalue())
    await house.world.settle()
    return house.last(house.administrator)


async def test_a_row_is_changed_by_one_question_a_screen_and_what_was_filed_keeps_its_time(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        chief = house.administrator
        await says_in_group(house, "501", "楼道灯坏了，好几天了")
        before = await matter(house, 1)
        shown = await opens_row(house, "楼道灯、路灯")
        for part in ("L04", "灯/电", "物业公司", "一般", "1 个工作日内回话", "声控灯"):
            assert part in shown.text
        await house.taps(chief, "缓急")
        await house.taps(chief, "急事")
        await house.taps(chief, "归谁办")
        await house.taps(chief, "居委会")
        await house.taps(chief, "就这些")
        await house.taps(chief, "时限")
        assert "看不懂这个时限" in (await house.says(chief, "快一点")).text
        await house.says(chief, "4 小时")
        assert "不能比回话的还短" in (await house.says(chief, "2 小时")).text
        await house.says(chief, "2 天")
        assert "4 小时内回话，2 天内办好" in house.last(chief).text
        row = (await rows(house))["L04"]
        assert (row.urgency, [kind.value for kind in row.route]) == ("urgent", ["committee"])
        assert row.limits == ((4, "hours"), (2, "days"))
        assert len(await rows(house)) == len(ADMISSION_LIST)

        after = await matter(house, 1)
        assert (after.plan, after.matter) == (before.plan, before.matter)
        changes = [about for what, about in await logged(w) if what == "row-changed"]
        assert [(one["field"], one["from"], one["to"]) for one in changes] == [
            ("urgency", "ordinary", "urgent"), ("route", "property unit", "committee"),
            ("accept", "", "4 hours"), ("settle", "", "2 days"),
        ]  # fmt: skip
        log = (await house.says(chief, "/log")).text
        assert "楼道灯、路灯" in log
        assert "一般 → 急事" in log


async def test_what_is_filed_next_goes_by_the_changed_list(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        chief = house.administrator
        await opens_row(house, "楼道灯、路灯")
        await house.taps(chief, "归谁办")
        await house.taps(chief, "居委会")
        await house.taps(chief, "就这些")
        await house.says(chief, "/admission")
        await house.taps(chief, "各类时限")
        await house.taps(chief, "一般")
        await house.taps(chief, "2 个工作日")
        await house.taps(chief, "30 天")
        assert "一般：2 个工作日内回话，30 天内办好" in house.last(chief).text
        await says_in_group(house, "501", "楼道灯坏了，好几天了")
        kept = await matter(house, 1)
        assert kept.matter.body_id == house.bodies["committee"]
        assert (kept.plan.limits.accept.count, kept.plan.limits.settle.count) == (2, 30)
        assert kept.matter.settle_by is not None
        assert (kept.matter.settle_by - kept.matter.filed_at).days == 30
        await house.says(chief, "/admission")
        await house.taps(chief, "各类时限")
        await house.taps(chief, "一般")
        await house.taps(chief, "用平常的")
        assert "一般：1 个工作日内回话，7 天内办好" in house.last(chief).text
        assert [about["to"] for what, about in await logged(w) if what == "limits-changed"] == [
            ["2 working_days", "30 days"], ["1 working_days", "7 days"],
        ]  # fmt: skip
        assert (await matter(house, 1)).plan == kept.plan


async def test_rows_are_added_taken_out_put_back_and_reset(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        chief = house.administrator
        await house.says(chief, "/admission")
        await house.taps(chief, "加一条")
        await house.says(chief, "快递柜")
        await house.taps(chief, "其他")
        shown = await house.says(chief, "快递柜、丰巢、取件")
        assert "快递柜" in shown.text
        assert "N01" in shown.text
        await house.taps(chief, "社区能办")
        await house.taps(chief, "不能办")
        shown = await house.says(chief, "快递柜归快递公司管，请打快递公司的电话")
        assert "不能办" in shown.text
        row = (await rows(house))["N01"]
        assert (row.level, row.community_may) == ("street", False)
        assert await house.taps(chief, "去掉这条") == "去掉了，随时能放回来"
        assert "N01" not in await rows(house)
        await house.taps(chief, "放回来")
        assert "N01" in await rows(house)
        await says_in_group(house, "501", "丰巢取件取不出来")
        shown = await house.opens(house.people["501"], 1)
        assert "快递柜归快递公司管" in shown.text
        await opens_row(house, "电梯故障")
        await house.taps(chief, "从哪级办")
        await house.taps(chief, "社区")
        await house.taps(chief, "还原这条")
        assert (await rows(house))["L06"].level == "unit"
        await house.says(chief, "/admission")
        await house.taps(chief, "全部还原")
        await house.taps(chief, "确定还原")
        assert tuple((await rows(house)).values()) == ADMISSION_LIST
        kinds = [what for what, _ in await logged(w)]
        assert kinds.count("row-added") == 1
        assert kinds.count("row-restored") == 1
        assert kinds[-1] == "list-reset"


async def test_what_a_community_is_never_responsible_for_offers_no_way_round(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        chief = house.administrator
        shown = await opens_row(house, "消防通道、消防设施")
        keyboard = str(shown.keyboard)
        assert "社区能办" not in keyboard
        assert "从哪级办" not in keyboard
        assert "去掉这条" not in keyboard
        await house.taps(chief, "归谁办")
        assert "物业公司" not in str(house.last(chief).keyboard)
        for forged in ("qed:L16:may", "qed:L16:level", "qrm:L16:0"):
            chief.forges(house.last(chief), forged)
            await w.settle()
        assert (await rows(house))["L16"] == next(row for row in ADMISSION_LIST if row.code == "L16")


async def test_the_list_goes_out_as_a_workbook_and_comes_back_as_a_whole(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        chief = house.administrator
        book = await workbook(house)
        sheet = book.worksheets[0]
        assert sheet.max_row == len(ADMISSION_LIST) + 1
        assert "什么都不用改" in (await sends(house, book)).text
        sheet["F5"], sheet["J17"], sheet["E6"] = "很急", "是", ""
        shown = await sends(house, book)
        assert "第 5 行“缓急”：请写急事、一般或复杂（很急）" in shown.text
        assert "第 6 行“层级”：请写单元、社区或街道（空着）" in shown.text
        assert "第 17 行“社区能办”" in shown.text
        sheet["F5"], sheet["J17"], sheet["E6"] = "急事", "否", sheet["E5"].value
        sheet["L5"] = sheet["L5"].value.removeprefix("灯不亮、") + "、壁灯"
        sheet.append(
            ["", "快递柜", "其他", "物业、居委会", "单元", "一般", "2 个工作日", "5 天", "否", "是", "", "快递柜"]
        )
        shown = await sends(house, book)
        assert "新增 1：快递柜" in shown.text
        assert "楼道灯、路灯 缓急：一般 → 急事" in shown.text
        assert "楼道灯、路灯 认得的词：加了“壁灯”、去掉“灯不亮”" in shown.text
        assert (await rows(house))["L04"].urgency == "ordinary"
        await house.taps(chief, "导入")
        assert "新增 1 条，改动 2 处" in house.last(chief).text
        loaded = await rows(house)
        assert loaded["L04"].urgency == "urgent"
        assert loaded["N01"].limits == ((2, "working_days"), (5, "days"))
        lines = await logged(w)
        assert "什么都不用改" in (await sends(house, book)).text
        assert await logged(w) == lines
        assert [what for what, _ in lines] == ["row-changed", "row-changed", "row-added"]


async def test_a_file_is_told_apart_by_its_headings(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        house.administrator.sends_document(w.bot, "表.csv", "楼栋,单元,房号,面积\n5,1,101,80\n".encode())
        await w.settle()
        assert "1 套住宅" in house.last(house.administrator).text
        await house.taps(house.administrator, "不填了")
        house.administrator.sends_document(w.bot, "表.csv", "编号,事项,类别\nL01,漏水,漏水\n".encode())
        await w.settle()
        assert "“责任主体”：少了这一列" in house.last(house.administrator).text
        house.leader.sends_document(w.bot, "表.csv", "编号,事项,类别\nL01,漏水,漏水\n".encode())
        await w.settle()
        assert "少了这一列" not in house.last(house.leader).text


async def test_what_becomes_urgent_by_support_has_the_communitys_times(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        chief = house.administrator
        await house.says(chief, "/admission")
        await house.taps(chief, "各类时限")
        await house.taps(chief, "急事")
        await house.taps(chief, "2 小时")
        await house.says(chief, "36 小时")
        await says_in_group(house, "501", "楼道灯坏了，好几天了")
        for door in ("502", "503"):
            await house.opens(house.people[door], 1)
            await house.taps(house.people[door], "我家也一样")
        hastened = await matter(house, 1)
        assert hastened.matter.urgency == Urgency.URGENT
        assert (hastened.plan.limits.accept.count, hastened.plan.limits.settle.count) == (2, 36)
