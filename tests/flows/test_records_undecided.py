"""What the only administrator did: who confirms it, who decides of an objection, and what becomes where nobody can."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from bot.domain.commands.records import ConfirmService, WriteOfService
from bot.domain.service.record import RecordId, State
from bot.sandbox.persons import Person
from storage.rights import RoleGrant
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_records_publishing import objects
from tests.flows.test_saying_in_private import goes
from tests.people import House, gives_role, settled_house
from tests.polls import labels
from tests.served import confirmed, keys, logs, published, starts_weeks, states, until
from tests.world import World, world

ONE = RecordId(1)


async def _of_the_only_administrator(w: World, *, has_leader: bool, also: str = "") -> House:
    """501 is the only administrator, and 503 objects to what 501 did for 502."""
    house = await settled_house(w)
    await starts_weeks(house)
    ann, grants = house.people["501"], RoleGrant.__table__
    await gives_role(house, ann, "administrator")
    gone = grants.c.resident_id == house.residents[house.administrator]
    if not has_leader:
        gone |= grants.c.resident_id == house.residents[house.leader]
    await w.arrange(lambda c: c.execute(update(grants).where(gone).values(taken_at=w.clock.now())))
    if also:
        await gives_role(house, house.leader, also)
    await confirmed(house, ann, house.people["502"])
    await published(house)
    await objects(house, house.people["503"], "没看见")
    assert not any("没看见" in one for one in texts(house, ann))
    return house


async def _decides(house: House, person: Person, by: str = "去核实") -> None:
    await goes(house, person, by)
    assert "3-2-503：没看见" in house.last(person).text
    await goes(house, person, "✅ 1 算数")
    await house.says(person, "问过 502 了")


async def test_of_the_only_administrator_a_leader_decides(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _of_the_only_administrator(w, has_leader=True)
        await house.says(house.people["502"], "/service")
        assert not any("疑问" in one for one in labels(house.last(house.people["502"])))
        await house.says(house.leader, "/service")
        await _decides(house, house.leader, "❓ 疑问 1")
        assert await states(house) == [State.PUBLISHED]


@pytest.mark.parametrize("role", ["party_group_leader", "grid_worker", "party_organisation"])
async def test_where_there_is_no_leader_the_next_office_decides(database_url: str, role: str) -> None:
    async with world(database_url) as w:
        house = await _of_the_only_administrator(w, has_leader=False, also=role)
        await _decides(house, house.people["101"])
        assert await states(house) == [State.PUBLISHED]


async def test_who_objects_decides_nothing_of_it_in_an_office_that_stands_in(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _of_the_only_administrator(w, has_leader=False)
        await gives_role(house, house.people["503"], "leader", f"unit:{house.unit_id}", unit_id=house.unit_id)
        await w.passes(days=1)
        assert "不归您" in await forges(house, house.people["503"], WriteOfService(ONE, "refuse"))
        assert await states(house) == [State.OBJECTED]


async def test_who_is_named_later_is_asked_then(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _of_the_only_administrator(w, has_leader=False)
        assert "再设一位小组长或者管理员" in house.last(house.people["501"]).text
        await w.passes(days=1)
        await gives_role(house, house.people["502"], "leader", f"unit:{house.unit_id}", unit_id=house.unit_id)
        for _ in range(3):
            await w.passes(days=1)
        asked = [one for one in texts(house, house.people["502"]) if "提出疑问：没看见" in one]
        assert len(asked) == 1, "once"
        await _decides(house, house.people["502"])
        assert await states(house) == [State.CONFIRMED], "its list is closed: it goes into the next"


async def test_what_nobody_can_decide_for_ten_working_days_does_not_count(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _of_the_only_administrator(w, has_leader=False)
        await until(house, datetime(2026, 6, 19, 6, tzinfo=UTC))
        assert await states(house) == [State.OBJECTED]
        for _ in range(6):
            await w.passes(days=1)
        assert await states(house) == [State.REFUSED]
        assert await keys(house) == []
        assert any("没有别人能核实，没有算" in one for one in texts(house, house.people["501"]))
        assert any("没有别人能核实，没有算" in one for one in texts(house, house.people["503"]))
        await house.says(house.people["501"], "/service")
        await goes(house, house.people["501"], "我的服务", "扛了两袋米")
        assert "没有算：有人提出疑问，没有别人能核实" in house.last(house.people["501"]).text


async def test_what_the_only_administrator_did_for_everybody_is_confirmed_by_a_leader(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        mei = house.administrator
        await logs(house, mei, "给大家做的", words="整理了活动室的书")
        assert "🟡 等人确认" in house.last(mei).text, "not of herself"
        assert "不归您" in await forges(house, house.people["501"], ConfirmService(ONE))
        await house.says(house.leader, "/service")
        assert "🟡 等我确认 1" in labels(house.last(house.leader))
        await goes(house, house.leader, "🟡 等我确认 1", "整理了活动室", "✅ 确有此事")
        assert await states(house) == [State.CONFIRMED]
        await logs(house, house.staff["property"], "给大家做的", words="擦了公示栏")
        assert "等社区管理员确认" in house.last(house.staff["property"]).text
        assert "不归您" in await forges(house, house.leader, ConfirmService(RecordId(2))), (
            "others' are the administrator's"
        )
