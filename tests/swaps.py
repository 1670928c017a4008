"""A house whose households swap turns: what they do, and how it stands."""

from typing import Any

from sqlalchemy import Connection, select

import storage.duty
from bot.domain.base import Command
from bot.domain.commands.duty import OpenSwaps
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import pack
from storage.duty.rotas import RotaId
from storage.duty.tables import DutySwap
from storage.residents import Tie
from tests.duty import duty_of, with_rota
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
from tests.world import World

AUGUST, SEPTEMBER, OCTOBER = "2026-08-01", "2026-09-01", "2026-10-01"
BY_ORDER = ["101", "501", "502", "503", "101", "501"]


async def a_house(w: World, **settings: Any) -> tuple[House, RotaId]:
    """101 (the leader) from tomorrow on, 501 in August, 502 in September, 503 in October."""
    house = await settled_house(w)
    return house, await with_rota(house, **settings)


async def lives_with(house: House, door: str) -> Person:
    """A further member of the household behind the door."""
    mate = await shares_home(house, door)
    tie = {
        "community_id": house.community_id, "resident_id": house.residents[mate], "flat_id": house.flats[door],
        "kind": "family", "is_head": False, "confirmed": False, "since": house.world.clock.now(),
    }  # fmt: skip
    await house.world.arrange(lambda connection: connection.execute(Tie.__table__.insert().values(tie)))
    return mate


async def opens(house: House, person: Person, rota_id: RotaId) -> str:
    await forges(house, person, OpenSwaps(rota_id))
    return house.last(person).text


async def offers(house: House, rota_id: RotaId, to: str, button: str = "和人换") -> None:
    """501 offers August: to a door by the text of its button, or to all."""
    ann = house.people["501"]
    await opens(house, ann, rota_id)
    await goes(house, ann, button, to)


async def turns(house: House, most: int = 6) -> list[str]:
    """The doors of the turns from the first on."""
    duty = await duty_of(house)
    return [duty.doors[one.household_id] if one.household_id else "" for one in (*duty.past, *duty.coming)][:most]


async def changes(house: House, change: Any) -> None:
    """Somebody else changes the rota: the clock hears of it as from every change."""

    def write(connection: Connection) -> None:
        rota = storage.duty.rotas.of_unit(connection, house.unit_id)
        assert rota is not None
        change(connection, rota)
        storage.duty.swaps.look_again(connection, rota, house.world.clock.now())

    await house.world.arrange(write)


def card(house: House) -> Message:
    return [one for one in house.group.messages if one.sender.is_bot][-1]


async def presses(house: House, person: Person) -> str:
    """The person presses the button of the group's card; what it says."""
    return await house.taps(person, "我家来", card(house))


async def state_of(house: House, swap_id: int = 1) -> str:
    found = select(DutySwap.__table__.c.state).where(DutySwap.__table__.c.id == swap_id)
    return str(await house.world.stored(lambda c: c.execute(found).scalar_one()))


def with_button(house: House, person: Person, button: str) -> Message:
    found = [one for one in person.chat(house.world.bot).messages if button in str(one.buttons)]
    return found[-1]


async def forges_in_group(house: House, person: Person, command: Command) -> str:
    """An old button under the card is pressed once more."""
    press = person.forges(card(house), pack(command))
    await house.world.settle()
    return (await press.answered()).text


async def presses_old(house: House, person: Person, command: Command) -> str:
    await forges(house, person, command)
    return house.last(person).text
