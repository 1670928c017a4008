"""Setting a rota up, taking part, looking at it, changing and ending it."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Connection

import storage.duty
from bot.domain.commands.duty import DutySettings, EndDuty, SetUpDuty, TakePart, TakePartFor
from bot.domain.duty.rota import How, Promise
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import base36
from storage.duty.tables import DutySwap
from tests.duty import coming, duty_of, with_rota
from tests.flows.test_menus import labels
from tests.flows.test_notices import forged
from tests.flows.test_registering import code_of
from tests.flows.test_saying_in_private import goes
from tests.people import House, gives_role, settled_house, shares_home
from tests.world import world


def private(house: House, person: Person) -> list[str]:
    """What the person was told in private."""
    return [one.text for one in person.chat(house.world.bot).messages]


def said_aloud(house: House, words: str) -> list[Message]:
    """The group's messages with these words."""
    return [one for one in house.group.chat.messages if words in one.text]


async def does(house: House, person: Person, command: object) -> str:
    """The person presses a button that does this, whatever their own client shows; the toast."""
    await house.says(person, "/menu")
    return await forged(house, person, command, house.last(person))


async def sets_up(house: House, *answers: str) -> Message:
    """The leader sets the rota up, all doors, everything as it is offered but for these answers; the last screen."""
    await house.says(house.leader, "/duty")
    given = answers or ("全选", "就这些", "一个月", "明天", "按门牌", "都好", "就这些", "就这样开始")
    await goes(house, house.leader, "开始轮值", *given)
    return house.last(house.leader)


async def test_a_rota_is_set_up_and_everybody_hears_of_it_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("504",))
        assert "还没有轮值" in (await house.says(house.people["501"], "/duty")).text
        assert "开始轮值" not in labels(house.last(house.people["501"]))
        await house.says(house.leader, "/duty")
        await goes(house, house.leader, "开始轮值")
        assert "501" in labels(house.last(house.leader))
        await goes(house, house.leader, "全选", "504", "就这些", "一个月", "明天", "按门牌", "都好", "就这些")
        check = house.last(house.leader)
        assert "101　6月2日 周二 – 8月1日 周六" in check.text
        assert "501　8月1日 周六 – 9月1日 周二" in check.text
        assert "504" not in check.text
        await goes(house, house.leader, "就这样开始")
        assert "定下来了" in house.last(house.leader).text
        assert "联系不上" not in house.last(house.leader).text
        aloud = said_aloud(house, "开始轮值了")
        assert len(aloud) == 1
        assert "从 101 开始" in aloud[0].text
        told = house.last(house.people["502"])
        assert "9月1日 周二 – 10月1日 周四" in told.text
        duty = await duty_of(house)
        assert coming(duty, 5) == ["101", "501", "502", "503", "101"]
        assert duty.rota.starts_on == date(2026, 6, 2)
        assert set(duty.rota.tasks) == {"environment", "safety", "hardship", "livelihood", "civility"}
        await house.taps(house.leader, "就这样开始", check)
        assert len(said_aloud(house, "开始轮值了")) == 1


async def test_twice_the_same_form_makes_one_rota(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        for person in (house.leader, house.administrator):
            await does(house, person, SetUpDuty(house.unit_id))
            await goes(house, person, "全选", "就这些", "一个月", "明天", "按门牌", "都好", "就这些")
        await goes(house, house.leader, "就这样开始")
        await house.taps(house.administrator, "就这样开始")
        assert "已经在轮值了" in house.last(house.administrator).text or len(said_aloud(house, "开始轮值了")) == 1
        assert len(said_aloud(house, "开始轮值了")) == 1
        assert "已经在轮值" in await does(house, house.leader, SetUpDuty(house.unit_id))
