"""Rules, corrections and the balance sheet: what an administrator sets and mends, and what everybody can read."""

import io
from datetime import date

from openpyxl import load_workbook

from bot.domain.commands.points import ChangePointRule, CorrectPoints, SendPointSheet
from bot.domain.points.ledger import ISSUING, Entry, Why
from bot.screens.packing import pack
from tests.flows.test_duty_turns import texts
from tests.flows.test_points_gifts import gives
from tests.flows.test_points_moving import adds_up, inhabited, moves, served, with_mate
from tests.flows.test_saying_in_private import goes
from tests.orders import is_helped_by
from tests.people import House, gives_role, settled_house
from tests.points import earns, every, has, opens_wallet, own, posts, reserves
from tests.world import world


async def opens_rules(house: House) -> None:
    await house.says(house.administrator, "/service")
    await house.taps(house.administrator, "怎么得积分")


async def test_a_rule_changes_from_a_day_on_and_everybody_reads_it_before(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        admin, ann = house.administrator, house.people["501"]
        await opens_rules(house)
        await goes(house, admin, "改规则", "1 小时公益几分：10")
        assert "0 到 10,000 之间" in (await house.says(admin, "很多")).text
        await house.says(admin, "12")
        assert "最早从明天开始" in (await house.says(admin, "2026-06-01")).text
        assert "最早从明天开始" in (await house.says(admin, "2026-05-31")).text
        assert "一年内" in (await house.says(admin, "2028-01-01")).text
        assert "请写一天" in (await house.says(admin, "随便")).text
        await house.says(admin, "7月1日")
        assert "现在：10" in house.last(admin).text
        assert "2026年7月1日起：12" in house.last(admin).text
        await house.taps(admin, "就这样改")
        await house.says(ann, "/service")
        await house.taps(ann, "怎么得积分")
        assert "1 小时 10 分" in house.last(ann).text
        assert "2026年7月1日起，1 小时公益几分：12" in house.last(ann).text
        assert "改规则" not in str(house.last(ann).buttons)
        await earns(house, "501", 60)
        await w.passes(days=31)
        await earns(house, "501", 60)
        await earns(house, "501", 60, on=date(2026, 6, 30))
        assert [one.amount for one in await every(house)] == [10, 12, 10]
        await house.says(admin, "/log")
        assert "1 小时公益几分 从 2026年7月1日 起改为 12" in house.last(admin).text


async def test_two_changes_to_come_do_not_undo_each_other(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        admin = house.administrator
        await opens_rules(house)
        await goes(house, admin, "改规则", "1 小时公益几分：10")
        await house.says(admin, "12")
        await goes(house, admin, "7月1日", "就这样改")
        await goes(house, admin, "改规则", "轮值一次几分：50")
        await house.says(admin, "60")
        await goes(house, admin, "明天", "就这样改")
        shown = house.last(admin).text
        assert "2026年6月2日起，轮值一次几分：60" in shown
        assert "2026年7月1日起，1 小时公益几分：12" in shown
        assert shown.count("轮值一次几分") == 1


async def test_only_the_administrator_changes_and_corrects(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "/service")
        for command in (ChangePointRule(), CorrectPoints(), SendPointSheet()):
            press = ann.forges(house.last(ann), pack(command))
            await w.settle()
            assert press.toast is not None
            assert "不归您办" in press.toast.text


async def corrects(house: House, door: str, entry: str, reason: str = "记错了人") -> str:
    admin = house.administrator
    await house.says(admin, "/start")
    admin.forges(house.last(admin), pack(CorrectPoints()))
    await house.world.settle()
    await house.says(admin, door)
    await house.taps(admin, entry)
    await house.says(admin, reason)
    assert "积分不拿来罚人" in house.last(admin).text
    toast = await house.taps(admin, "是记错了")
    return toast or house.last(admin).text


async def test_a_mistake_is_taken_back_with_a_reason_that_the_household_reads(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await earns(house, "501", 60)
        await earns(house, "501", 120)
        assert "更正好了" in await corrects(house, "3-2-501", "+20")
        assert await has(house, "501") == 10
        assert "记错人" not in house.last(ann).text
        assert "原因：记错了人" in house.last(ann).text
        await opens_wallet(house, ann)
        await house.taps(ann, "积分明细")
        assert "更正（公益服务）：记错了人 −20" in house.last(ann).text
        await house.says(house.administrator, "/log")
        assert "更正了 3-2-501 的积分：−20" in house.last(house.administrator).text
        await house.says(house.administrator, "/start")
        house.administrator.forges(house.last(house.administrator), pack(CorrectPoints()))
        await w.settle()
        await house.says(house.administrator, "3-2-501")
        assert "+20" not in str(house.last(house.administrator).buttons), "it was taken back already"
        await adds_up(house)


async def test_a_helper_does_not_read_why_and_hears_it_only_where_nobody_else_can(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), empty=("601",))
        bob = house.people["502"]
        for door in ("501", "601"):
            await is_helped_by(house, door, bob)
        home = await w.arrange(lambda c: inhabited(house, c, "601"))
        house.households["601"] = home
        await earns(house, "501", 60)
        await served(house, "601", 50)
        await corrects(house, "3-2-501", "+10")
        assert not any("记错" in one for one in texts(house, bob)), "501 read it itself"
        await corrects(house, "3-2-601", "+50", "那一轮没有值")
        (said,) = [one for one in texts(house, bob) if "记错" in one]
        assert "3-2-601 有一笔积分记错了，已经更正：−50" in said
        assert "那一轮没有值" not in said


async def test_the_points_of_somebody_without_a_door_are_corrected_by_name(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        staff, admin = house.staff["committee"], house.administrator
        own_wallet = own(house.residents[staff])
        earned = Entry("service:9", Why.SERVICE, ISSUING, own_wallet, 10, house.residents[staff], 2026)
        await posts(house, earned)
        await house.says(admin, "/start")
        admin.forges(house.last(admin), pack(CorrectPoints()))
        await w.settle()
        assert "没有门牌、自己有积分的人" in house.last(admin).text
        await goes(house, admin, "第 1 位", "+10")
        await house.says(admin, "记成别人的了")
        await goes(house, admin, "是记错了")
        assert await has(house, own_wallet) == 0
        assert "您有一笔积分记错了" in house.last(staff).text
        assert "原因：记成别人的了" in house.last(staff).text
        await house.says(admin, "/log")
        assert "更正了一个人自己的积分：−10" in house.last(admin).text


async def test_what_is_spent_or_went_along_is_not_taken_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        mate = await with_mate(house)
        await earns(house, "501", 120)
        await reserves(house, "501", 15)
        assert "能用的只剩 5 分" in await corrects(house, "3-2-501", "+20")
        assert await has(house, "501") == 5
        await earns(house, "501", 240, who=mate)
        await moves(house, mate, "502")
        assert "跟着人搬走了" in await corrects(house, "3-2-501", "+40")
        assert (await has(house, "501"), await has(house, "502")) == (5, 40)
        await adds_up(house)


async def test_a_gift_is_taken_back_whole_and_only_as_a_mistake(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await earns(house, "501", 60, on=date(2025, 12, 1))
        await earns(house, "501", 60)
        await gives(house, "501", "502", "15")
        assert "更正好了" in await corrects(house, "3-2-502", "+15", "送错了门")
        assert (await has(house, "501"), await has(house, "502")) == (20, 0)
        shown = await opens_wallet(house, house.people["501"])
        assert "2026年底前要用掉：10 分" in shown.text
        await house.taps(house.people["501"], "积分明细")
        assert "更正（邻居之间送的）：送错了门 +15" in house.last(house.people["501"]).text
        await adds_up(house)


async def test_the_balance_sheet_names_nobody_and_is_kept_for_every_month(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        auditor = house.people["502"]
        await gives_role(house, auditor, "auditor")
        await earns(house, "501", 60)
        await w.passes(days=31)
        await earns(house, "501", 120)
        await earns(house, "502", 60)
        await reserves(house, "501", 5)
        await corrects(house, "3-2-502", "+10")
        await opens_wallet(house, ann)
        await house.taps(ann, "全社区的账")
        now = house.last(ann)
        for line in ("一共发了 30 分", "公益服务　30", "在大家手里：25", "留着等人来领的：5", "换了东西的：0"):
            assert line in now.text
        assert "要表格" not in str(now.buttons)
        assert "501" not in now.text
        await house.taps(ann, "⬅️ 2026年6月")
        assert "一共发了 10 分" in house.last(ann).text
        await house.taps(ann, "到现在")
        await house.says(auditor, "/service")
        await goes(house, auditor, "怎么得积分", "全社区的账", "⬅️ 2026年6月", "要表格")
        message = house.last(auditor)
        assert message.file is not None
        assert message.file.name == "全社区的积分 2026年6月.xlsx"
        rows = list(load_workbook(io.BytesIO(message.file.content)).worksheets[0].iter_rows(values_only=True))
        assert rows[:4] == [("是什么", "积分"), ("公益服务", 10), ("一共发了", 10), ("在大家手里", 10)]
