"""Every role of the community: given by a link, kept, shown where it may be, taken away again."""

import pytest

import storage.roles
from bot.domain.rights import Role
from bot.sandbox.persons import Person
from tests.people import BODIES, House, gives_role, is_called, settled_house
from tests.world import World, world

MEDIATION = {**BODIES, "mediation": ("阳光调解委员会", "0816-5555555")}
GIVEN = [
    (Role.LEADER, "单元组长", "3栋2单元"),
    (Role.STAFF, "工作人员", "好邻居物业"),
    (Role.STAFF, "工作人员", "阳光调解委员会"),
    (Role.GRID_WORKER, "网格员", "第一网格"),
    (Role.PARTY_ORGANISATION, "社区党组织", ""),
    (Role.PARTY_GROUP_LEADER, "党小组长", "3栋2单元"),
    (Role.PARTY_MEMBER, "党员", ""),
    (Role.AUDITOR, "监督员", ""),
    (Role.ADMINISTRATOR, "管理员", ""),
]


async def a_house(w: World) -> House:
    house = await settled_house(w, ("501", "502"), bodies=MEDIATION)
    await is_called(house, house.administrator, "梅主任")
    await house.says(house.administrator, "/people")
    for press in ("网格", "加一个"):
        await house.taps(house.administrator, press)
    await house.says(house.administrator, "第一网格")
    return house


async def gives(house: House, who: Person, name: str, place: str) -> None:
    """The administrator makes a link by the buttons, and the person takes the role with it."""
    await house.says(house.administrator, "/people")
    for button in filter(None, ("请人担任", name, place)):
        await house.taps(house.administrator, button)
    who.follows(house.administrator.taps(house.last(house.administrator), "我来担任").link)
    await house.world.settle()
    await house.taps(who, "好，我来")


async def takes(house: House, held: str) -> None:
    """The administrator takes a role away, as the list of people calls it."""
    await house.says(house.administrator, "/people")
    if held not in buttons(house, house.administrator):
        await house.taps(house.administrator, "下一页")
    for button in (held, "收回", "确定收回"):
        await house.taps(house.administrator, button)


async def held_by(house: House, role: Role, door: str) -> list[str]:
    found = await house.world.stored(lambda c: storage.roles.holders(c, house.community_id, role=role))
    return [one.place for one in found if one.door == door]


def buttons(house: House, person: Person) -> list[str]:
    return [button.text for row in house.last(person).keyboard for button in row]


@pytest.mark.parametrize(("role", "name", "place"), GIVEN)
async def test_a_role_is_given_by_a_link_and_taken_with_a_button(
    database_url: str, role: Role, name: str, place: str
) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        who = house.people["501"]
        await gives(house, who, name, place)
        assert f"您现在是阳光社区的{name}" in house.last(who).text or role is Role.LEADER
        assert await held_by(house, role, "3-2-501") == [place]
        called = f"{place} {name}".strip()
        await takes(house, f"{called}：3-2-501")
        assert await held_by(house, role, "3-2-501") == []
        assert f"您不再担任{called}" in house.last(who).text
        log = (await house.says(house.administrator, "/log")).text
        assert f"让3-2-501担任：{called}" in log
        assert f"收回3-2-501的：{called}" in log


async def test_a_party_member_has_the_menu_of_a_resident(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        before = await house.says(house.people["501"], "/menu")
        menu = [button.text for row in before.keyboard for button in row]
        await gives(house, house.people["501"], "党员", "")
        await gives(house, house.people["501"], "党小组长", "3栋2单元")
        await house.says(house.people["501"], "/menu")
        assert buttons(house, house.people["501"]) == menu


async def test_a_party_member_is_shown_as_one_only_by_their_own_choice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        who = house.people["501"]
        await house.says(who, "/settings")
        assert "亮身份" not in buttons(house, who)
        await gives_role(house, who, "auditor")
        await gives(house, who, "党员", "")
        await house.says(house.administrator, "/people")
        assert "监督员：3-2-501" in buttons(house, house.administrator)
        assert "没有亮党员身份" in (await house.says(who, "/settings")).text
        await house.taps(who, "亮身份")
        assert "您亮了党员身份" in house.last(who).text
        await house.says(house.administrator, "/people")
        assert "监督员：3-2-501（党员）" in buttons(house, house.administrator)
        await takes(house, "党员：3-2-501（党员）")
        await gives(house, who, "党员", "")
        assert "没有亮党员身份" in (await house.says(who, "/settings")).text


async def test_nobody_else_can_show_themselves_as_a_party_member(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        page = await house.says(house.people["501"], "/settings")
        press = house.people["501"].forges(page, "pm:1")
        await w.settle()
        assert press.toast is not None
        assert "不归您办" in press.toast.text


async def test_a_party_group_has_one_leader(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        await gives(house, house.people["501"], "党小组长", "3栋2单元")
        await gives(house, house.people["502"], "党小组长", "3栋2单元")
        assert await held_by(house, Role.PARTY_GROUP_LEADER, "3-2-501") == []
        assert await held_by(house, Role.PARTY_GROUP_LEADER, "3-2-502") == ["3栋2单元"]
        assert "不再担任3栋2单元 党小组长" in house.last(house.people["501"]).text
        assert await held_by(house, Role.LEADER, "3-2-101") == ["3栋2单元"]


async def test_whoever_is_offered_a_party_role_is_told_who_will_see_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        await house.says(house.administrator, "/people")
        await house.taps(house.administrator, "请人担任")
        await house.taps(house.administrator, "党员")
        zhao = w.sandbox.add_person("赵")
        zhao.follows(house.administrator.taps(house.last(house.administrator), "我来担任").link)
        await w.settle()
        assert "亮身份" in house.last(zhao).text
        await house.taps(zhao, "同意，我来")
        await house.taps(zhao, "跳过")
        await house.says(zhao, "/menu")
        assert buttons(house, zhao).count("设置") == 1
