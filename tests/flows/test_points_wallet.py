"""我家的积分: what there is, what is kept, what lapses, whose it is; the statement; who sees it and who does not."""

import io
from datetime import date

from openpyxl import load_workbook

import storage.residents
from bot.domain.commands.points import OpenStatement, OpenWallet
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import pack
from tests.people import House, is_called, settled_house, shares_home
from tests.points import earns, opens_wallet, reserves
from tests.world import world


async def test_who_has_none_sees_how_to_get_some(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "/service")
        assert "我家有 0 分" in house.last(ann).text
        shown = await opens_wallet(house, ann)
        assert "还没有积分" in shown.text
        assert "不是钱" in shown.text
        await house.taps(ann, "怎么得积分")
        rules = house.last(ann).text
        for figures in (
            "1 小时 10 分",
            "一天最多算 4 小时",
            "一次 50 分",
            "2 分",
            "最多 4 件",
            "一家 1 分",
            "最多 300 分",
        ):
            assert figures in rules
        assert "从来不扣分" in rules


async def test_the_wallet_shows_what_is_kept_what_lapses_and_whose_it_is(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        mate = await shares_home(house, "501")
        await is_called(house, ann, "安奶奶")
        await earns(house, "501", 120)
        await earns(house, "501", 60, who=mate, on=date(2025, 12, 30))
        await reserves(house, "501", 5)
        await house.says(mate, "/service")
        assert "我家有 25 分，另外给您留着 5 分" in house.last(mate).text
        shown = (await opens_wallet(house, mate)).text
        assert "能用的：25 分" in shown
        assert "给您留着的：5 分" in shown
        assert "2026年底前要用掉：5 分" in shown
        assert "2027年底前要用掉：20 分" in shown
        assert "· 安奶奶　20 分" in shown
        assert "· 我　5 分" in shown, "the oldest were kept for what is reserved, and those were the mate's"
        other = (await opens_wallet(house, house.people["502"])).text
        assert "还没有积分" in other
        assert "安奶奶" not in other


async def test_the_statement_says_what_each_was_in_plain_words(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await earns(house, "501", 90, nth=77)
        await reserves(house, "501", 6)
        await opens_wallet(house, ann)
        await house.taps(ann, "积分明细")
        shown = house.last(ann).text
        assert "现在有 9 分" in shown
        assert "6月1日 周一 公益服务 +15" in shown, "the record itself is kept elsewhere"
        assert shown.index("换东西 −6") < shown.index("+15"), "the newest first"
        for nth in range(12):
            await earns(house, "501", 6, on=date(2026, 6, 2 + nth))
        await house.taps(ann, "早的 ➡️", await opens_statement(house))
        assert "公益服务 +15" in house.last(ann).text
        await house.taps(ann, "⬅️ 近的")
        assert "公益服务 +15" not in house.last(ann).text


async def opens_statement(house: House) -> Message:
    """Ann's statement, opened anew."""
    ann = house.people["501"]
    await opens_wallet(house, ann)
    await house.taps(ann, "积分明细")
    return house.last(ann)


async def test_the_statement_is_a_table_for_the_household_and_for_one_person(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        mate = await shares_home(house, "501")
        await is_called(house, ann, "安奶奶")
        await earns(house, "501", 60)
        await earns(house, "501", 30, who=mate)
        await reserves(house, "501", 4)
        await opens_statement(house)
        await house.taps(ann, "全家的表格")
        rows = table_of(house.last(ann))
        assert rows == [
            ("日期", "是什么", "谁挣的", "进", "出", "余额"),
            ("2026-06-01", "公益服务", "安奶奶", 10, None, 10),
            ("2026-06-01", "公益服务", None, 5, None, 15),
            ("2026-06-01", "换东西", None, None, 4, 11),
        ]  # fmt: skip
        await opens_statement(house)
        await house.taps(ann, "我挣的表格")
        assert [row[2] for row in table_of(house.last(ann))[1:]] == [10]


def table_of(message: Message) -> list[tuple[object, ...]]:
    """The rows of a workbook's first sheet, empty cells as None."""
    assert message.file is not None
    sheet = load_workbook(io.BytesIO(message.file.content)).worksheets[0]
    return [tuple(cell if cell != "" else None for cell in row) for row in sheet.iter_rows(values_only=True)]


async def test_staff_without_a_household_have_a_wallet_of_their_own(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        clerk = house.staff["property"]
        await earns(house, "501", 60, who=clerk)
        await house.says(clerk, "/service")
        assert "我有 10 分" in house.last(clerk).text
        shown = await opens_wallet(house, clerk)
        assert "我的积分" in shown.text
        assert "送给邻居" not in str(shown.buttons)
        await house.taps(clerk, "积分明细")
        assert "+10" in house.last(clerk).text


async def test_a_helper_sees_what_there_is_to_spend_and_nothing_else(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        helper = await names_helper(house, "501", "502")
        await earns(house, "501", 60)
        await house.says(helper, "/service")
        await house.taps(helper, "3-2-501 的积分")
        shown = house.last(helper)
        assert "能用的：10 分" in shown.text
        assert "积分明细" not in str(shown.buttons)
        home = house.households["501"]
        stranger = house.leader
        await house.says(stranger, "/service")
        stranger.forges(house.last(stranger), pack(OpenWallet(home)))
        await w.settle()
        assert "能用的" not in house.last(stranger).text
        helper.forges(house.last(helper), pack(OpenStatement()))
        await w.settle()
        assert "+10" not in house.last(helper).text, "a statement is that of one's own household alone"


async def names_helper(house: House, door: str, of: str) -> Person:
    """Who lives behind `of` is the helper of the household behind the door."""
    person = house.people[of]
    await house.world.arrange(
        lambda c: storage.residents.tie(
            c, house.community_id, house.residents[person], house.flats[door], "helper", house.world.clock.now()
        )
    )
    return person


async def test_the_table_and_the_communitys_sheet_say_what_was_earned(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await earns(house, "501", 60)
        await opens_statement(house)
        await house.taps(ann, "全家的表格")
        assert [row[1:] for row in table_of(house.last(ann))[1:]] == [("公益服务", None, 10, None, 10)]
        await opens_wallet(house, ann)
        await house.taps(ann, "全社区的账")
        assert "一共发了 10 分" in house.last(ann).text
