"""Roles: given by a link, taken away with one button, written down; bodies and grids besides."""

from datetime import timedelta

from sqlalchemy import Connection

import storage.communities
import storage.roles
from bot.domain.rights import Role
from bot.sandbox.persons import Person
from storage.rights import log_change
from tests.people import House, gives_role, is_called, settled_house
from tests.world import World, world


async def a_house(w: World) -> House:
    house = await settled_house(w, ("501",))
    await is_called(house, house.administrator, "梅主任")
    return house


async def offered(house: House, *buttons: str) -> str:
    """The administrator offers a role by these buttons; the link to pass on."""
    await house.says(house.administrator, "/people")
    await house.taps(house.administrator, "请人担任")
    for button in buttons:
        await house.taps(house.administrator, button)
    return house.administrator.taps(house.last(house.administrator), "我来担任").link


async def holders(house: House, role: Role) -> list[str]:
    found = await house.world.stored(lambda c: storage.roles.holders(c, house.community_id, role=role))
    return [f"{one.place}:{one.called}" for one in found]


def commands(house: House, person: Person) -> list[str]:
    """What the slash offers in the person's chat, if it is their own."""
    return [one["command"] for one in house.world.bot.commands.get((f"chat:{person.id}", ""), [])]


async def test_a_link_gives_a_role_to_whoever_opens_it_and_consents(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        link = await offered(house, "工作人员", "好邻居物业")
        zhao = w.sandbox.add_person("赵")
        zhao.follows(link)
        await w.settle()
        text = house.last(zhao).text
        assert "好邻居物业 工作人员" in text
        assert "1." in text
        assert "5." in text
        assert "境外" in text
        await house.taps(zhao, "同意，我来")
        await house.says(zhao, "赵师傅")
        assert "您现在是阳光社区的工作人员" in house.last(zhao).text
        assert "好邻居物业:赵师傅" in await holders(house, Role.STAFF)


async def test_a_neighbour_who_agreed_before_takes_a_role_with_one_press(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        who = house.people["501"]
        who.follows(await offered(house, "监督员"))
        await w.settle()
        assert "境外" not in house.last(who).text
        await house.taps(who, "好，我来")
        assert "您现在是阳光社区的监督员" in house.last(who).text
        assert commands(house, who)[1] == "log"
        who.follows(await offered(house, "监督员"))
        await w.settle()
        await house.taps(who, "好，我来")
        assert await holders(house, Role.AUDITOR) == [":3-2-501"]


async def test_commands_are_in_the_language_that_a_person_chose(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        page = await house.says(house.administrator, "/menu")
        house.administrator.forges(page, "sg:en")
        await w.settle()
        shown = w.bot.commands[f"chat:{house.administrator.id}", ""]
        assert {"command": "units", "description": "Units and groups"} in shown


async def test_a_link_works_once_for_one_person_and_not_for_ever(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        link = await offered(house, "监督员")
        zhao, qian = w.sandbox.add_person("赵"), w.sandbox.add_person("钱")
        for person in (zhao, qian):
            person.follows(link)
        await w.settle()
        first, second = zhao.taps(house.last(zhao), "同意，我来"), qian.taps(house.last(qian), "同意，我来")
        await w.settle()
        assert first.toast is not None
        assert second.toast is not None
        assert sorted("用过" in press.toast.text for press in (first, second) if press.toast) == [False, True]
        assert len(await holders(house, Role.AUDITOR)) == 1
        winner = zhao if "用过" in second.toast.text else qian
        winner.follows(link)
        await w.settle()
        assert "已经用这个链接上任" in house.last(winner).text
        late = await offered(house, "监督员")
        w.clock.advance(timedelta(days=8))
        qian.follows(late)
        await w.settle()
        assert "过期" in house.last(qian).text


async def test_wrong_links_are_counted_and_then_even_a_right_one_waits(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        link = await offered(house, "监督员")
        zhao = w.sandbox.add_person("赵")
        for forged in ("r_ACDEFH22", "a_ACDEFH24", "r_x", "r_ACDEFH26", "a_ACDEFH27"):
            zhao.starts(w.bot, forged)
            await w.settle()
            assert "这个链接不对" in house.last(zhao).text
        zhao.follows(link)
        await w.settle()
        assert "5" in house.last(zhao).text
        assert "同意" not in str(house.last(zhao).keyboard)
        w.clock.advance(timedelta(days=1))
        zhao.follows(link)
        await w.settle()
        await house.taps(zhao, "同意，我来")
        assert len(await holders(house, Role.AUDITOR)) == 1


async def test_a_role_is_taken_away_after_asking_once_and_the_holder_is_told(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        await gives_role(house, house.people["501"], "auditor")
        await house.says(house.administrator, "/people")
        await house.taps(house.administrator, "监督员：3-2-501")
        await house.taps(house.administrator, "收回")
        assert await holders(house, Role.AUDITOR)
        asked = house.last(house.administrator)
        first, again = (house.administrator.taps(asked, "确定收回") for _ in range(2))
        await w.settle()
        assert await holders(house, Role.AUDITOR) == []
        assert "不再担任监督员" in house.last(house.people["501"]).text
        assert commands(house, house.people["501"]) == [
            "menu", "say", "matters", "mine", "errands", "talk", "duty", "polls", "topics", "service", "home", "page",
            "call", "settings", "mydata", "forgetme", "help",
        ]  # fmt: skip
        assert first.toast is not None
        assert first.toast.text == "已经收回。"
        assert again.toast is not None
        assert again.toast.text == "这一项已经收回了。"


async def test_the_last_administrator_stays(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        await house.says(house.administrator, "/people")
        await house.taps(house.administrator, "管理员：梅主任")
        assert "最后一位管理员" in await house.taps(house.administrator, "收回")
        await gives_role(house, house.leader, "administrator")
        await house.says(house.administrator, "/people")
        await house.taps(house.administrator, "管理员：梅主任")
        await house.taps(house.administrator, "收回")
        await house.taps(house.administrator, "确定收回")
        assert await holders(house, Role.ADMINISTRATOR) == [":3-2-101"]
        await house.says(house.administrator, "/people")
        assert "不归您办" in house.last(house.administrator).text


async def test_a_new_leader_takes_the_place_of_the_old_one(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        who = house.people["501"]
        who.follows(await offered(house, "单元组长", "3栋2单元"))
        await w.settle()
        await house.taps(who, "好，我来")
        assert await holders(house, Role.LEADER) == ["3栋2单元:3-2-501"]
        assert "不再担任3栋2单元 单元组长" in house.last(house.leader).text


async def test_the_auditor_reads_who_changed_what_and_changes_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        auditor = house.people["501"]
        auditor.follows(await offered(house, "监督员"))
        await w.settle()
        await house.taps(auditor, "好，我来")
        text = (await house.says(auditor, "/log")).text
        assert "梅主任" in text
        assert "让3-2-501担任：监督员" in text
        assert "09:" in text
        for forbidden in ("/people", "/units", "/roster", "/setup"):
            assert "不归您办" in (await house.says(auditor, forbidden)).text
        assert "不归您办" in (await house.says(house.leader, "/log")).text


async def test_the_log_has_pages(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)

        def nine(connection: Connection) -> None:
            for name in "一二三四五六七八九":
                about = {"grid": 1, "name": f"第{name}网格"}
                log_change(connection, house.community_id, w.clock.now(), None, "grid-added", about)

        await w.arrange(nine)
        first = (await house.says(house.administrator, "/log")).text
        assert "第九网格" in first
        assert "第一网格" not in first
        await house.taps(house.administrator, "下一页")
        assert "第一网格" in house.last(house.administrator).text


async def test_a_body_goes_online_with_its_first_staff_and_can_be_corrected(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), offline=("property",))
        await house.says(house.administrator, "/people")
        await house.taps(house.administrator, "办事单位")
        await house.taps(house.administrator, "☏ 好邻居物业")
        await house.taps(house.administrator, "改电话")
        await house.says(house.administrator, "0816-9999999")
        assert "0816-9999999" in house.last(house.administrator).text
        assert "打电话转告" in house.last(house.administrator).text
        await house.taps(house.administrator, "开通人员")
        link = house.administrator.taps(house.last(house.administrator), "我来担任").link
        house.people["501"].follows(link)
        await w.settle()
        await house.taps(house.people["501"], "好，我来")
        found = await w.stored(lambda c: storage.communities.body(c, house.bodies["property"]))
        assert found is not None
        assert not found.is_offline
        assert found.telephone == "0816-9999999"


async def test_a_body_is_removed_when_nothing_is_open_with_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        await house.says(house.administrator, "/people")
        await house.taps(house.administrator, "办事单位")
        await house.taps(house.administrator, "好邻居物业")
        await house.taps(house.administrator, "去掉")
        assert "要去掉" in house.last(house.administrator).text
        await house.taps(house.administrator, "确定去掉")
        kinds = {b.kind for b in await w.stored(lambda c: storage.communities.bodies(c, house.community_id))}
        assert kinds == {"committee"}
        assert "不再担任好邻居物业" in house.last(house.staff["property"]).text
        assert await holders(house, Role.STAFF) == ["阳光社区居委会:"]


async def test_a_grid_gets_its_buildings_and_its_worker(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        await house.says(house.administrator, "/people")
        await house.taps(house.administrator, "网格")
        await house.taps(house.administrator, "加一个")
        await house.says(house.administrator, "第一网格")
        await house.taps(house.administrator, "3栋")
        assert "✓ 3栋" in str(house.last(house.administrator).keyboard)
        unit = await w.stored(lambda c: storage.communities.unit(c, house.unit_id))
        assert unit is not None
        assert unit.grid_id is not None
        house.people["501"].follows(await offered(house, "网格员", "第一网格"))
        await w.settle()
        await house.taps(house.people["501"], "好，我来")
        assert await holders(house, Role.GRID_WORKER) == ["第一网格:3-2-501"]
        await house.says(house.administrator, "/people")
        await house.taps(house.administrator, "网格")
        assert "第一网格：3" in house.last(house.administrator).text
        await house.taps(house.administrator, "第一网格")
        await house.taps(house.administrator, "✓ 3栋")
        unit = await w.stored(lambda c: storage.communities.unit(c, house.unit_id))
        assert unit is not None
        assert unit.grid_id is None


async def test_a_page_far_away_is_empty(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        page = await house.says(house.administrator, "/people")
        for data in ("ul:zzzzzzzzzzzz", "pl:zzzzzzzzzzzz", "al:-5", "al:zzzzzzzzzzzz", "pp:leader:zzzzzzzzzzzz"):
            press = house.administrator.forges(page, data)
            await w.settle()
            assert press.toast is not None, data
            assert press.toast.text == "", data


async def test_no_button_reaches_into_another_community(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        other = await settled_house(w, (), unit="9")
        await gives_role(other, other.leader, "auditor")
        page = await house.says(house.administrator, "/people")
        theirs = await w.stored(lambda c: storage.roles.holders(c, other.community_id, role=Role.AUDITOR))
        body, unit = other.bodies["property"], other.unit_id
        for data in (
            f"po:{theirs[0].grant_id:x}", f"px:{theirs[0].grant_id:x}:1", f"bs:{body:x}", f"bx:{body:x}:1",
            f"be:{body:x}:called", f"us:{unit:x}", f"uk:{unit:x}", f"pf:leader:{unit:x}", f"pf:staff:{body:x}",
            "pf:reporter:0", "pp:resident:0", "pf:administrator:1", "gs:5:0", "gp:5:1:1", "rt:exe", "gs:5:zzzzzzzzzzzz",
        ):  # fmt: skip
            press = house.administrator.forges(page, data)
            await w.settle()
            assert press.toast is not None, data
            assert press.toast.alert, data
        assert len(await w.stored(lambda c: storage.roles.holders(c, other.community_id, role=Role.AUDITOR))) == 1
