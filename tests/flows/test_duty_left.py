"""A household that goes: during its turn, or with the last of it whom the bot knows."""

from typing import Any

import pytest
from sqlalchemy import Connection, select

import storage.residents
from bot.delivery.duty import prepare_year
from bot.domain.base import Command
from bot.domain.commands.duty import SendCalendar, TakePart
from bot.domain.commands.residents import ForgetMe, Leave, RemoveTie
from bot.sandbox.persons import Person
from bot.screens.base import Print
from storage.duty.rotas import RotaId
from storage.residents import Tie
from tests.duty import coming, duty_of, with_rota
from tests.flows.test_duty_set_up import does, lives_alone, lives_with, private
from tests.flows.test_duty_turns import card, until
from tests.people import House, settled_house
from tests.web.test_feeds import Answer
from tests.world import world


async def calendar(house: House, person: Person, rota_id: RotaId, door: str | None) -> list[str]:
    """What the calendar of the household, or of the unit, says of its first three turns."""
    await house.world.passes(minutes=1)
    await does(house, person, SendCalendar(rota_id, house.households[door] if door else None))
    file = house.last(person).file
    assert file is not None
    return [one[2] for one in Answer(200, file.content, {}).turns[:3]]


async def drawn(house: House, rota_id: RotaId) -> list[tuple[str, str]]:
    """Who, and the mark, of the first turns in the picture of the year."""
    wanted = Print("duty-year", rota_id, on=house.world.clock.now().isoformat(), is_picture=True)

    def read(connection: Connection) -> Any:
        return prepare_year(connection, wanted, "zh-Hans")[1]

    sheet = (await house.world.stored(read)).args[0]
    return [(turn.door, turn.mark) for month in sheet.months[:2] for turn in month.turns]


async def test_a_turn_whose_household_left_is_the_leaders_everywhere(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, ("501", "502", "503"))
        await until(w, 2026, 6, 2)
        ann = house.people["501"]
        await house.taps(ann, "我家接班")
        assert await calendar(house, ann, rota_id, None) == ["501户轮值", "502户轮值", "503户轮值"]
        await does(house, ann, TakePart(rota_id, house.households["501"], on=False, sure=True))
        assert await calendar(house, ann, rota_id, None) == ["轮值（小组长照看）", "502户轮值", "503户轮值"]
        assert await calendar(house, ann, rota_id, "501") == []
        assert await drawn(house, rota_id) == [("小组长照看", "正在当值"), ("502", "")]
        assert "501" not in card(house).text
        await house.taps(house.leader, "请502代")
        await house.taps(house.people["502"], "我家来代")
        assert await calendar(house, ann, rota_id, None) == ["502户轮值", "503户轮值", "502户轮值"]
        assert (await drawn(house, rota_id))[0] == ("502", "正在当值")


async def test_the_handover_of_a_turn_whose_household_left_is_the_leaders(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, ("501", "502"))
        await until(w, 2026, 6, 2)
        await house.taps(house.people["501"], "我家接班")
        await does(house, house.people["501"], TakePart(rota_id, house.households["501"], on=False, sure=True))
        await until(w, 2026, 8, 1)
        await house.says(house.people["502"], "/duty")
        await house.taps(house.people["502"], "轮到我家")
        assert "前一班由小组长照看" in house.last(house.people["502"]).text
        assert "501" not in house.last(house.people["502"]).text


@pytest.mark.parametrize("way", ["leaves", "is removed", "is forgotten"])
async def test_the_last_who_goes_takes_the_household_out(database_url: str, way: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house)
        mate, ann = await lives_with(house, "501"), house.people["501"]
        who: dict[str, tuple[Person, Person]] = {"leaves": (mate, ann), "is removed": (house.leader, house.leader)}
        for person, by in zip((mate, ann), who.get(way, (mate, ann)), strict=True):
            assert "501" in coming(await duty_of(house), 3), "somebody lives there"
            await does(house, by, await _goes(house, person, way))
        assert coming(await duty_of(house), 4) == ["101", "502", "503", "101"]
        await w.passes(hours=10)
        assert any("501 登记的人都搬走了" in one for one in private(house, house.leader))


async def _goes(house: House, person: Person, way: str) -> Command:
    if way == "is forgotten":
        return ForgetMe(asked=2)
    of = Tie.__table__
    found = select(of.c.id).where(of.c.resident_id == house.residents[person])
    tie_id = await house.world.stored(lambda c: c.execute(found).scalar_one())
    return Leave(tie_id, sure=True) if way == "leaves" else RemoveTie(tie_id, sure=True)


async def test_who_lives_without_a_phone_stays_when_the_helper_or_family_goes(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        helper, ann = house.staff["property"], house.people["501"]
        await lives_alone(house, "601", helper)
        await with_rota(house, ("101", "501", "601"))
        allow = storage.residents.allow_calls
        await w.arrange(lambda c: allow(c, house.households["501"], may_call=True))
        await does(house, helper, await _goes(house, helper, "leaves"))
        await does(house, ann, await _goes(house, ann, "leaves"))
        assert coming(await duty_of(house), 3) == ["101", "501", "601"]
