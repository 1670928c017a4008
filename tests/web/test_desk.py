"""The administrator's desk without scripts: everything at a glance, every change a command as in the chat."""

import io
from datetime import date

from openpyxl import load_workbook

import storage.communities
import storage.residents
import storage.roles
import storage.roster
import storage.roster_loads
from bot.domain.base import FlatId
from tests.browser import Browser, Pages, pages
from tests.pages import comes_in, signs_in, slip
from tests.people import House, administers_too, gives_role, is_called, settled_house
from tests.world import World, world

EVERY = (
    "/desk", "/desk/units", "/desk/people", "/desk/bodies", "/desk/roster", "/desk/admission", "/desk/goods",
    "/desk/points", "/desk/log", "/desk/exports", "/desk/street",
)  # fmt: skip
GOOD = """楼栋,单元,房号,面积,用途,空置,业主
5,1,101,89.5,住宅,否,A001、A002
5,1,102,70.25,住宅,是,
3,2,501,90,住宅,否,B7
"""


async def the_desk(w: World, site: Pages) -> tuple[House, Browser]:
    """A house, and its administrator at the desk."""
    house = await settled_house(w, empty=("601",))
    await is_called(house, house.administrator, "梅主任")
    return house, await signs_in(house, site, house.administrator)


async def uploads(mei: Browser, content: str, path: str = "/desk/roster", name: str = "名册.csv") -> None:
    await mei.opens(path)
    await mei.presses("传上来", table=(name, content.encode(), "text/csv"))


async def test_every_page_of_the_desk_is_there_for_the_administrator(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        _, mei = await the_desk(w, site)
        for path in EVERY:
            assert await mei.opens(path) == 200, path
            assert len(mei.html) < 100_000, path
            assert "操作记录" in mei.words, path


async def test_all_units_at_a_glance_are_sorted_by_what_one_asks(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, mei = await the_desk(w, site)
        other = await settled_house(w, ("301",), unit="3", community_id=house.community_id, bodies={})
        house.people["501"].says(house.group, "/say 三楼楼道的灯坏了，晚上看不见")
        await w.settle()
        await mei.opens("/desk/units")
        lines = mei.words
        assert "3栋2单元" in lines
        assert "4/5" in lines
        assert lines.index("3栋2单元") < lines.index("3栋3单元")
        await mei.follows("没办完")
        assert mei.words.index("3栋2单元") < mei.words.index("3栋3单元")
        await mei.follows("没办完")
        assert mei.words.index("3栋3单元") < mei.words.index("3栋2单元")
        await mei.presses("3栋3单元")
        assert "组长" in mei.words
        assert other.unit_id != house.unit_id


async def test_what_is_pressed_at_the_desk_is_answered_there_and_written_down(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, mei = await the_desk(w, site)
        await mei.opens("/desk/bodies")
        assert "好邻居物业" in mei.words
        await mei.presses("加办事单位")
        assert "/desk/t/" in mei.url
        await mei.presses("燃气公司")
        for words in ("蓝焰燃气", "0816-5555555", "王师傅", "长江路 1 号"):
            await mei.writes(words) if any("words" in one.fields for one in mei.page.forms) else await mei.presses(
                "打字"
            )
            if "有人用这个机器人" in mei.words:
                await mei.presses("打电话")
        bodies = await w.stored(lambda c: storage.communities.bodies(c, house.community_id))
        assert "蓝焰燃气" in [one.name for one in bodies]
        await mei.opens("/desk/log")
        assert "加了办事单位：蓝焰燃气" in mei.words
        assert "梅主任" in mei.words


async def test_the_log_is_narrowed_to_a_kind_a_person_and_some_days(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        _, mei = await the_desk(w, site)
        await uploads(mei, GOOD)
        await mei.presses("导入")
        await mei.opens("/desk/log?kind=roster&from=2026-06-01&to=2026-06-01")
        assert "导入房屋名册" in mei.words
        for query in ("kind=points", "from=2026-06-02", "to=2026-05-31", "by=999"):
            await mei.opens(f"/desk/log?{query}")
            assert "导入房屋名册" not in mei.words, query
        await mei.opens("/desk/log?kind=nonsense&from=never&before=x")
        assert "导入房屋名册" in mei.words
        await mei.follows("梅主任")
        assert "导入房屋名册" in mei.words


async def test_a_roster_is_reported_or_shown_with_its_differences_and_then_loaded(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, mei = await the_desk(w, site)
        await uploads(mei, GOOD.replace("89.5", "很大"))
        assert "看不懂这个面积" in mei.words
        await uploads(mei, GOOD)
        for part in ("新增 2 套", "5-1-101", "改动 1 套", "3-2-501", "B7", "文件里没有的"):
            assert part in mei.words, part
        assert await _doors(w, house) & {"5-1-101"} == set()
        await mei.presses("导入")
        assert "新增 2" in mei.words
        assert await _doors(w, house) >= {"5-1-101", "5-1-102"}


async def test_the_newest_load_is_undone_where_nothing_depends_on_it(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, mei = await the_desk(w, site)
        before = await w.stored(lambda c: storage.roster.roster_of(c, house.community_id))
        await uploads(mei, GOOD)
        await mei.presses("导入")
        await mei.opens("/desk/roster")
        await mei.presses("撤回导入")
        assert "拿掉" in mei.words
        await mei.presses("确定撤回")
        assert "撤回好了" in mei.words
        after = await w.stored(lambda c: storage.roster.roster_of(c, house.community_id))
        assert (set(after.flats), after.units) == (set(before.flats), before.units)
        await mei.opens("/desk/units")
        assert "5栋1单元" not in mei.words
        await mei.opens("/desk/roster")
        assert "撤回导入" not in mei.buttons
        assert "名册.csv" in mei.words
        await mei.opens("/desk/log")
        assert "撤回了上次导入的名册" in mei.words


async def test_a_load_on_which_something_depends_is_not_undone(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, mei = await the_desk(w, site)
        await uploads(mei, GOOD)
        await mei.presses("导入")
        await mei.opens("/desk/roster")
        await mei.presses("撤回导入")
        sure = mei.html
        flat_id = await w.stored(lambda c: storage.roster_loads.doors(c, house.community_id)["", "5-1-101"])
        house.flats["5-1-101"] = FlatId(flat_id)
        await slip(house, "5-1-101")
        mei.html = sure
        await mei.presses("确定撤回")
        assert "不能撤回" in mei.words
        assert "5-1-101" in mei.words
        assert "5-1-102" not in mei.words
        assert "5-1-102" in await _doors(w, house)


async def test_the_admission_list_is_sent_as_a_table(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        _, mei = await the_desk(w, site)
        await mei.opens("/desk/export/admission")
        assert mei.headers["Content-Disposition"].startswith("attachment")
        book = load_workbook(io.BytesIO(mei.body))
        sheet = book.worksheets[0]
        assert sheet.max_row > 20
        sheet["B2"] = "水管漏水漏得厉害"
        out = io.BytesIO()
        book.save(out)
        await mei.opens("/desk/admission")
        await mei.presses("传上来", table=("清单.xlsx", out.getvalue(), "application/octet-stream"))
        assert "现在导入吗" in mei.words
        await mei.presses("导入")
        await mei.opens("/desk/admission")
        assert "水管漏水漏得厉害" in mei.words
        for name, content, said in (
            ("清单.csv", "a,b\n1,2\n", "“责任主体”：少了这一列"),
            ("清单.xlsx", "坏", "打不开"),
        ):
            await uploads(mei, content, "/desk/admission", name)
            assert said in mei.words
            assert "准入清单" in mei.buttons, "not a roster's fault: it was sent as an admission list"


async def test_files_are_taken_away_by_the_right_of_the_command_in_the_chat(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, mei = await the_desk(w, site)
        await gives_role(house, house.people["502"], "auditor")
        auditor = await signs_in(house, site, house.people["502"])
        allowed = {"roster": (200, 403), "admission": (200, 403), "points": (200, 200), "rates": (200, 200),
                   "history": (200, 200), "log": (200, 200)}  # fmt: skip
        for name, (administrators, auditors) in allowed.items():
            assert await mei.opens(f"/desk/export/{name}") == administrators, name
            sheets = load_workbook(io.BytesIO(mei.body)).sheetnames
            assert not any(one.isascii() for one in sheets), sheets
            assert await auditor.opens(f"/desk/export/{name}") == auditors, name
        assert await mei.opens("/desk/export/log?month=2031-01") == 404
        assert await mei.opens("/desk/export/secrets") == 404


async def test_months_are_offered_as_far_back_as_there_is_the_community(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, mei = await the_desk(w, site)
        await mei.opens("/desk/exports")
        monthly = mei.html.count("<select")
        assert monthly == mei.html.count("<option") == 3
        await w.passes(days=40)
        mei = await signs_in(house, site, house.administrator)
        await mei.opens("/desk/exports")
        assert mei.html.count("<option") in (monthly * 2, monthly * 3)


async def test_an_auditor_reads_everything_and_changes_nothing(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, mei = await the_desk(w, site)
        await gives_role(house, house.people["502"], "auditor")
        auditor = await signs_in(house, site, house.people["502"])
        await mei.opens("/desk/bodies")
        add = next(value for form in mei.page.forms for label, _, value in form.buttons if "加办事单位" in label)
        for path in EVERY:
            assert await auditor.opens(path) == 200, path
            assert not [one for one in auditor.page.forms if one.action == "/desk/do"], path
            assert "传上来" not in auditor.buttons
        await auditor.opens("/home")
        csrf = auditor.page.forms[0].values["csrf"]
        await auditor.sends("/desk/do", {"csrf": csrf, "does": add})
        assert "不归您办" in auditor.words


async def test_nobody_else_has_a_desk(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann, leader = await comes_in(house, site), await signs_in(house, site, house.leader)
        for path in (*EVERY, "/desk/export/log", "/desk/t/abc"):
            assert await ann.opens(path) == 403, path
            assert await leader.opens(path) == 403, path
            stranger = site.browser()
            await stranger.opens(path)
            assert stranger.url == f"{site.address}/", path
        await leader.opens("/home")
        csrf = leader.page.forms[0].values["csrf"]
        await leader.sends("/desk/table", {"csrf": csrf, "table": ("名册.csv", GOOD.encode(), "text/csv")})
        assert "5-1-101" not in await _doors(w, house)
        assert await leader.sends("/desk/table", {"table": ("名册.csv", GOOD.encode(), "text/csv")}) == 403
        assert await leader.sends("/desk/community", {"community": "1"}) == 403


async def test_the_desk_is_of_one_community_and_changes_to_another_only_where_one_has_an_office(
    database_url: str,
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, mei = await the_desk(w, site)
        second = await settled_house(w, ("201",), unit="9")
        assert second.community_id != house.community_id
        await mei.opens("/desk/units")
        assert "3栋9单元" not in mei.words
        csrf = mei.page.forms[0].values["csrf"]
        await mei.sends("/desk/community", {"csrf": csrf, "community": str(second.community_id)})
        await mei.opens("/desk/units")
        assert "3栋9单元" not in mei.words
        await administers_too(house, second)
        await mei.opens("/desk")
        await mei.presses("去看", community=str(second.community_id))
        await mei.opens("/desk/units")
        assert "3栋9单元" in mei.words
        assert "3栋2单元" not in mei.words


async def test_the_street_reads_the_rates_of_its_communities_and_nothing_else(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        bodies = {"street": ("中坝街道办", "0816-9999999"), "property": ("好邻居物业", "0816-2222222")}
        house = await settled_house(w, bodies=bodies)
        house.people["501"].says(house.group, "/say 三楼楼道的灯坏了，晚上看不见")
        await w.settle()
        await w.passes(days=31)
        street = await signs_in(house, site, house.staff["street"])
        assert await street.opens("/desk/street") == 200
        assert "社区" in street.words
        assert "（0/1）" in street.words
        assert "2026年6月" in street.words
        for path in EVERY[:-1]:
            assert await street.opens(path) == 403, path
        property_ = await signs_in(house, site, house.staff["property"])
        assert await property_.opens("/desk/street") == 403
        assert await street.opens("/desk/street?month=2099-01") == 404
        assert date(2026, 7, 2) <= w.clock.now().date()


async def _doors(w: World, house: House) -> set[str]:
    roster = await w.stored(lambda c: storage.roster.roster_of(c, house.community_id))
    return {one.door for one in roster.flats}
