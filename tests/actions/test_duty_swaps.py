"""Fifty households press "take this turn" in the same instant: exactly one has it, and nobody else moves."""

import asyncio

import pytest
from sqlalchemy import func, select

from bot.actions.base import Origin
from bot.domain.base import Command
from bot.domain.commands.duty_swaps import (
    OfferTurn,
    TakeTurn,
)
from bot.i18n import plain_of
from bot.perform import Answer, Request, perform
from bot.sandbox.persons import Person
from storage.duty.tables import DutyPromise, DutySwap
from tests.duty import coming, duty_of, with_rota
from tests.people import LEADER_DOOR, House, settled_house
from tests.world import world

FIFTY = tuple(str(number) for number in range(501, 551))
A_YEAR = 52


async def does(house: House, person: Person, command: Command, key: str) -> Answer:
    """The person presses a button of the group's card: the way of every update into the database."""
    origin = Origin(house.group.id, is_private=False, is_press=True, source=key)
    return await perform(house.world.database, house.world.clock, Request(key, person.id, "zh-Hans", origin, command))


@pytest.mark.parametrize("kind", ["swap", "stand_in"])
async def test_fifty_households_take_it_at_once_and_one_has_it(database_url: str, kind: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FIFTY)
        rota_id = await with_rota(house, (LEADER_DOOR, *FIFTY), period="week")
        before = coming(await duty_of(house), A_YEAR)
        assert set(before) == {LEADER_DOOR, *FIFTY}
        gives_on = (await duty_of(house)).coming[0].starts_on.isoformat()
        offered = OfferTurn(rota_id, house.households[LEADER_DOOR], kind, gives_on)
        assert (await does(house, house.leader, offered, "offer")).refused is None
        pressed = (does(house, house.people[door], TakeTurn(1), f"press:{door}") for door in FIFTY)
        answers = dict(zip(FIFTY, await asyncio.gather(*pressed), strict=True))
        (first,) = (door for door, answer in answers.items() if answer.refused is None)
        assert {answer.refused for door, answer in answers.items() if door != first} == {"duty-swaps-refused-taken"}
        for door, answer in answers.items():
            assert answer.toast is not None
            assert f"{first}户{'先接了' if door != first else ''}" in plain_of(answer.toast.body, "zh-Hans")
        after = coming(await duty_of(house), A_YEAR)
        assert after[0] == first
        if kind == "swap":
            others = {LEADER_DOOR: first, first: LEADER_DOOR}
            assert after[:51] == [others.get(door, door) for door in before[:51]], "both turns, and no other"
        kept = select(func.count()).where(DutyPromise.__table__.c.void_at.is_(None))
        assert await w.stored(lambda c: c.execute(kept).scalar_one()) == (2 if kind == "swap" else 1)
        rows = await w.stored(lambda c: c.execute(select(DutySwap.__table__)).all())
        assert [(row.state, row.taker_id) for row in rows] == [("agreed", house.households[first])]


async def test_two_offers_of_one_turn_at_once_are_one(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house)
        ann = house.households["501"]
        wanted = [OfferTurn(rota_id, ann, kind, "2026-08-01") for kind in ("swap", "stand_in")] * 4
        pressed = (does(house, house.people["501"], one, f"press:{nth}") for nth, one in enumerate(wanted))
        answers = await asyncio.gather(*pressed)
        assert sorted(str(one.refused) for one in answers) == ["None", *["duty-swaps-refused-offered"] * 7]
