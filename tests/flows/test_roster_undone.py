"""Undoing the newest load of a roster: all or nothing, and never under somebody's feet."""

import storage.residents
import storage.roster
import storage.roster_loads
from bot.actions.roster import load
from bot.domain.base import FlatId
from bot.domain.doors import parse_door
from bot.domain.roster import Roster, read_roster
from handlers.roster_file import read_roster_file
from tests.flows.test_roster import sends
from tests.people import House, is_called, settled_house
from tests.world import World, world

MORE = """小区,楼栋,单元,房号,面积,用途,空置,业主
东苑,5,1,101,89.5,住宅,否,A001
东苑,5,1,102,70.25,住宅,是,
"""
OTHER = """楼栋,单元,房号,面积,用途,空置,业主
3,2,501,95,住宅,否,B7
"""
VACANT = """楼栋,单元,房号,面积,用途,空置
3,2,601,95,住宅,是
"""


async def a_community(w: World) -> House:
    house = await settled_house(w, empty=("601",))
    await is_called(house, house.administrator, "梅主任")
    return house


async def loads(house: House, file: str) -> None:
    await sends(house, file)
    await house.taps(house.administrator, "导入")


async def undoes(house: House) -> str:
    """The administrator undoes it; what is said."""
    await house.says(house.administrator, "/roster")
    toast = await house.taps(house.administrator, "撤回导入")
    return toast or await house.taps(house.administrator, "确定撤回")


async def roster(house: House) -> Roster:
    return await house.world.stored(lambda c: storage.roster.roster_of(c, house.community_id))


async def labels(house: House) -> list[str]:
    await house.says(house.administrator, "/units")
    return [label for row in house.last(house.administrator).buttons for label in row]


async def test_everything_is_as_it_was_also_what_units_are_called(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        before, named = await roster(house), await labels(house)
        await loads(house, MORE)
        assert any("东苑" in one for one in await labels(house))
        assert "撤回好了：拿掉 2 套，改回 0 套" in await undoes(house)
        assert set((await roster(house)).flats) == set(before.flats)
        assert await labels(house) == named
        await house.says(house.administrator, "/roster")
        assert "撤回导入" not in str(house.last(house.administrator).buttons)


async def test_only_the_newest_load_is_undone_and_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        await loads(house, MORE)
        await loads(house, OTHER.replace("楼栋", "小区,楼栋").replace("\n3", "\n,3"))
        await house.says(house.administrator, "/roster")
        await house.taps(house.administrator, "撤回导入")
        sure = house.last(house.administrator)
        press, again = (house.administrator.taps(sure, "确定撤回") for _ in range(2))
        await w.settle()
        assert press.toast is not None
        assert again.toast is not None
        assert "改回 1 套" in press.toast.text
        assert "没有可以撤回的导入" in again.toast.text
        assert "5-1-101" in {one.door for one in (await roster(house)).flats}


async def test_not_where_somebody_moved_in_or_the_door_was_changed_since(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        await loads(house, VACANT)
        assert "改回 1 套" in await undoes(house)
        await loads(house, VACANT)
        await loads(house, VACANT.replace("是", "否"))
        flat = await w.stored(lambda c: storage.roster_loads.doors(c, house.community_id)["", "3-2-601"])
        home = await w.stored(lambda c: storage.residents.door(c, FlatId(flat)))
        assert home is not None
        moved = {"household_id": home.flat.household_id}
        await w.arrange(
            lambda c: storage.residents.change_resident(
                c, house.community_id, house.residents[house.people["501"]], **moved
            )
        )
        said = await undoes(house)
        assert "不能撤回" in said
        assert "3-2-601" in said
        assert not next(one for one in (await roster(house)).flats if one.door == "3-2-601").vacant


async def test_not_where_a_unit_it_made_has_a_group(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        await loads(house, MORE)
        await house.says(house.administrator, "/units")
        await house.taps(house.administrator, "5栋1单元")
        await house.taps(house.administrator, "连群的链接")
        said = await undoes(house)
        assert "不能撤回：有 2 套" in said
        assert "东苑 5-1-101、东苑 5-1-102" in said


async def test_what_the_operator_loaded_is_undone_as_well(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_community(w)
        before = await roster(house)
        reading = read_roster(read_roster_file(MORE.encode(), "roster.csv").rows, parse_door).roster
        assert reading is not None
        await w.arrange(lambda c: load(c, house.community_id, reading, w.clock.now(), None))
        assert "拿掉 2 套" in await undoes(house)
        assert set((await roster(house)).flats) == set(before.flats)
