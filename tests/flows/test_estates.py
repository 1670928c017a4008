"""Two estates of one community whose buildings, units and doors are called the same: nobody is taken for the other."""

from datetime import timedelta

import pytest
from sqlalchemy import select

import storage.residents
import storage.roster
from bot.actions.communities.founding import NotFounded, put_grids
from bot.actions.roster import load
from bot.domain.base import CommunityId, FlatId, UnitId
from bot.domain.doors import parse_door
from bot.domain.roster import read_roster
from bot.domain.setup import GridPlan, Plan
from bot.sandbox.persons import Person
from bot.screens.packing import base36
from handlers.roster_file import read_roster_file
from storage.communities import Building, Flat, Unit
from tests.founding import bound, last, says, taps, with_units
from tests.world import World, world

EAST = """小区,楼栋,单元,房号,面积
东苑,3,2,501,89.5
东苑,3,2,502,89.5
"""
WEST = EAST.replace("东苑", "西苑")
BOTH = EAST + WEST.partition("\n")[2]

_flat, _unit, _building = Flat.__table__, Unit.__table__, Building.__table__


async def unit_in(w: World, estate: str) -> UnitId:
    found = select(_unit.c.id).join(_building, _building.c.id == _unit.c.building_id)
    return UnitId(await w.stored(lambda c: c.execute(found.where(_building.c.estate == estate)).scalar_one()))


async def flat_in(w: World, estate: str, door: str) -> FlatId:
    unit_id = await unit_in(w, estate)
    found = select(_flat.c.id).where(_flat.c.unit_id == unit_id, _flat.c.door == f"3-2-{door}")
    return FlatId(await w.stored(lambda c: c.execute(found).scalar_one()))


async def lives(w: World, estate: str, door: str, code: str, who: Person | None = None, tie: str = "业主") -> Person:
    """Somebody comes in by the slip of this door, as far as the question after how old they are."""
    made, flat_id = iter((code,)), await flat_in(w, estate, door)
    end = w.clock.now() + timedelta(days=90)
    await w.arrange(
        lambda c: storage.residents.make_slips(
            c, CommunityId(1), [flat_id], lambda: next(made), now=w.clock.now(), expires_at=end
        )
    )
    newcomer = who is None
    person = who or w.sandbox.add_person(f"{estate}{door}")
    person.starts(w.bot, f"h_{code}")
    await w.settle()
    for button in ("同意", tie, "满了") if newcomer else (tie,):
        await taps(w, person, button)
    return person


def buttons(w: World, person: Person) -> list[str]:
    return [button.text for row in last(w, person).keyboard for button in row]


async def test_units_and_people_of_both_estates_are_told_apart_in_lists(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w, BOTH)
        for estate, code in (("东苑", "ACDEFH24"), ("西苑", "ACDEFH26")):
            person = await lives(w, estate, "501", code)
            await says(w, mei, "/people")
            await taps(w, mei, "请人担任")
            await taps(w, mei, "监督员")
            person.follows(mei.taps(last(w, mei), "我来担任").link)
            await w.settle()
            await taps(w, person, "好，我来")
        await says(w, mei, "/units")
        assert {"○ 东苑3栋2单元", "○ 西苑3栋2单元"} <= set(buttons(w, mei))
        await says(w, mei, "/people")
        assert {"监督员：东苑 3-2-501", "监督员：西苑 3-2-501"} <= set(buttons(w, mei))
        log = await says(w, mei, "/log")
        assert "让西苑 3-2-501担任：监督员" in log
        for press in ("打开菜单", "人员", "网格", "加一个"):
            await taps(w, mei, press)
        await says(w, mei, "第一网格")
        await taps(w, mei, "西苑3栋")
        await taps(w, mei, "网格")
        assert "第一网格：西苑3栋" in last(w, mei).text


async def test_the_first_estate_is_named_as_soon_as_there_is_a_second(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w, EAST)
        _, group = await bound(w, mei)
        roster = read_roster(read_roster_file(WEST.encode(), "roster.csv").rows, parse_door).roster
        assert roster is not None
        await w.arrange(lambda c: load(c, CommunityId(1), roster, w.clock.now(), None))
        await w.passes(seconds=30)
        assert group.pinned is not None
        assert "东苑3栋2单元" in group.pinned.text
        await says(w, mei, "/units")
        assert {"● 东苑3栋2单元", "○ 西苑3栋2单元"} <= set(buttons(w, mei))


async def test_the_wall_of_one_estate_leads_behind_its_doors_only(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w, BOTH)
        east, _ = await bound(w, mei, "东苑3栋2单元", "李")
        west, _ = await bound(w, mei, "西苑3栋2单元", "王")
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot, f"u_{base36(await unit_in(w, '西苑'))}")
        await w.settle()
        assert "西苑3栋2单元" in last(w, ann).text
        for press in ("同意", "501", "租户", "满了", "不写称呼"):
            await taps(w, ann, press)
        assert "已经去问 西苑 3-2-501" in last(w, ann).text
        assert "有人想进 西苑 3-2-501" in last(w, west).text
        assert "有人想进" not in last(w, east).text
        await taps(w, west, "认识，让进")
        doors = await w.stored(lambda c: storage.residents.doors(c, UnitId(1)))
        flat = await w.stored(lambda c: storage.residents.door(c, doors[0].flat.id))
        assert flat is not None
        assert flat.flat.place == "东苑 3-2-501"
        assert [one.registered for one in doors] == [0, 0]
        assert "西苑 3-2-501" in last(w, ann).text


async def test_a_matter_says_its_estate_to_whoever_works_for_both(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w, BOTH)
        _, group = await bound(w, mei, "西苑3栋2单元", "王")
        person = await lives(w, "西苑", "501", "ACDEFH24")
        person.joins(group)
        person.says(group, "说事 三楼的灯坏了")
        await w.settle()
        card = next(message for message in reversed(group.messages) if "三楼的灯坏了" in message.text)
        assert "3-2-501 说的" in card.text
        assert "西苑" not in card.text
        listed = await says(w, mei, "/queue")
        assert "西苑3栋2单元" in listed
        await taps(w, mei, buttons(w, mei)[0])
        assert "西苑3栋2单元" in last(w, mei).text
        await taps(w, mei, "抄成文字")
        assert "西苑3栋2单元" in last(w, mei).text
        assert "西苑3栋2单元" in await says(w, mei, "/matters 灯")


async def test_what_is_set_at_a_door_is_logged_with_its_estate(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w, BOTH)
        await says(w, mei, "/units")
        for press in ("○ 西苑3栋2单元", "谁还没进来", "❔ 502"):
            await taps(w, mei, press)
        assert last(w, mei).text.startswith("西苑 3-2-502")
        await taps(w, mei, "替他说事")
        assert "西苑 3-2-502" in last(w, mei).text
        await taps(w, mei, "不填了")
        await says(w, mei, "/units")
        for press in ("○ 西苑3栋2单元", "谁还没进来", "❔ 502", "空着"):
            await taps(w, mei, press)
        assert "西苑 3-2-502：空着" in await says(w, mei, "/log")


async def test_somebody_with_the_same_door_in_both_estates_sees_which_is_which(database_url: str) -> None:
    async with world(database_url) as w:
        await with_units(w, BOTH)
        person = await lives(w, "东苑", "501", "ACDEFH24")
        await lives(w, "西苑", "501", "ACDEFH26", person)
        asked = last(w, person).text
        assert "3-2-501（西苑3栋2单元）" in asked
        assert "原来的：东苑 3-2-501" in asked
        await taps(w, person, "住新的")
        await says(w, person, "/home")
        assert {"东苑 3-2-501", "西苑 3-2-501"} <= set(buttons(w, person))
        assert "西苑 3-2-501，业主（户主），住这里" in last(w, person).text


async def test_the_door_of_the_other_estate_is_not_taken_for_the_own(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w, BOTH)
        _, group = await bound(w, mei, "东苑3栋2单元", "李")
        person = await lives(w, "西苑", "501", "ACDEFH24")
        person.joins(group)
        said = len(group.messages)
        person.says(group, "说事 3-2-501天天漏水")
        await w.settle()
        assert not any("漏水" in message.text for message in group.messages[said + 1 :])
        assert "邻居" in last(w, person).text
        person.says(group, "说事 楼道的灯坏了")
        await w.settle()
        assert any("西苑 3-2-501 说的" in message.text for message in group.messages)


async def test_a_grid_in_a_file_says_which_of_two_buildings_it_means(database_url: str) -> None:
    async with world(database_url) as w:
        await with_units(w, BOTH)

        async def puts(*building: tuple[str, str]) -> None:
            plan = Plan("阳光社区", grids=(GridPlan("第一网格", building, 7),))
            await w.arrange(lambda c: put_grids(c, CommunityId(1), plan))

        for named, reason in ((("", "3"), "which"), (("", "4"), "unknown"), (("南苑", "3"), "which")):
            with pytest.raises(NotFounded) as refused:
                await puts(named)
            assert refused.value.problems[0].reason == f"communities-plan-building-{reason}"
        await puts(("西苑", "3"))
        found = select(_building.c.estate).where(_building.c.grid_id.is_not(None))
        assert await w.stored(lambda c: c.execute(found).scalar_one()) == "西苑"
