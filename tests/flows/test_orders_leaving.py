"""Somebody goes meanwhile: claims pass on, what a household asked for is called off, words are forgotten."""

from sqlalchemy import select

from bot.domain.commands.orders import OpenOrder
from bot.domain.commands.residents import ForgetMe, Leave, SetDoor
from bot.sandbox.persons import Person
from storage.residents import Tie
from storage.service.order_tables import ServiceOrder
from tests.flows.test_disputes import forges
from tests.orders import SOFA, asks, card, is_helped_by, opens, presses, states
from tests.people import House, settled_house
from tests.swaps import lives_with
from tests.world import world


async def moves_out(house: House, person: Person) -> None:
    of = Tie.__table__
    found = select(of.c.id).where(of.c.resident_id == house.residents[person], of.c.until.is_(None))
    tie_id = await house.world.stored(lambda c: c.execute(found).scalars().first())
    await forges(house, person, Leave(tie_id, sure=True))  # type: ignore[arg-type]


async def test_who_moves_out_comes_no_more_and_who_waited_does(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann)
        await presses(house, bea)
        await w.passes(seconds=10)
        await presses(house, cem, "我来排队")
        await moves_out(house, bea)
        assert "轮到您了" in house.last(cem).text
        await w.passes(seconds=10)
        assert "来帮忙的：503" in card(house).text
        assert "502" not in card(house).text


async def test_who_is_forgotten_comes_no_more_and_their_words_go(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann)
        await presses(house, bea)
        await w.passes(seconds=10)
        await presses(house, cem, "我来排队")
        await forges(house, bea, ForgetMe(asked=2))
        assert "轮到您了" in house.last(cem).text
        await forges(house, ann, ForgetMe(asked=2))
        assert "这次不用了" in house.last(cem).text
        assert await states(house) == ["cancelled"]
        of = ServiceOrder.__table__
        assert await w.stored(lambda c: c.execute(select(of.c.words)).scalars().all()) == [""]
        await w.passes(seconds=10)
        assert SOFA not in card(house).text


async def test_the_others_of_a_home_keep_what_one_asked_for(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        mate = await lives_with(house, "501")
        await asks(house, ann)
        await moves_out(house, ann)
        assert await states(house) == ["open"]
        assert "这次不用了" in str((await opens(house, mate)).buttons)
        await moves_out(house, mate)
        assert await states(house) == ["cancelled"]


async def test_what_was_entered_for_a_home_stands_until_it_ends(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        bea = house.people["502"]
        await asks(house, house.leader, "每周都要", opens=OpenOrder(house.flats["601"]))
        await presses(house, bea)
        await forges(house, house.leader, SetDoor(house.flats["601"], "vacant"))
        assert "这次不用了" in house.last(bea).text
        await w.passes(hours=33)
        await w.passes(hours=24 * 14)
        assert await states(house) == ["cancelled"]
        await is_helped_by(house, "601", bea)
        assert "没有人住" in await forges(house, bea, OpenOrder(house.flats["601"]))
