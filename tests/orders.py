"""Asking for help in tests: the form from the first question to the card in the group, and what is read out."""

import re

from sqlalchemy import select, update

from bot.domain.base import Command
from bot.domain.commands.orders import OpenOrder
from bot.domain.service.record import Record
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import pack
from storage.residents import Resident, Tie
from storage.service import records
from storage.service.order_tables import ServiceOccurrence
from storage.service.tables import ServiceRecord
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.people import House
from tests.world import World

SOFA = "把旧沙发抬到楼下"
WEDNESDAY = "6月3日 9点"
"""Wednesday, 3 June 2026, 09:00 in China: two days after everything begins."""


async def asks(
    house: House, person: Person, *ticks: str, words: str = SOFA, when: str = WEDNESDAY, people: str = "1 人",
    hours: str = "1 小时", where: str = "到家里来", opens: Command | None = None, sends: bool = True,
) -> None:  # fmt: skip
    """Six inputs and a look at them; `ticks` are pressed at the last look; not `sends`: no more than that."""
    await forges(house, person, opens or OpenOrder())
    if "替谁" in house.last(person).text:
        await goes(house, person, "我家")
    await goes(house, person, "跑腿搬东西")
    await house.says(person, words)
    await house.says(person, when)
    if where in [one for row in house.last(person).buttons for one in row]:
        await goes(house, person, where)
    else:
        await house.says(person, where)
    await goes(house, person, people, hours, *ticks, *(("发出去",) if sends else ()))


def card(house: House) -> Message:
    """The newest card of an order in the group."""
    return next(one for one in reversed(house.group.messages) if "请人帮忙 ·" in one.text or "需要帮忙" in one.text)


async def presses(house: House, person: Person, button: str = "我来帮忙") -> str:
    """The person presses a button of the card; gives the toast."""
    return await house.taps(person, button, card(house))


async def opens(house: House, person: Person, occurrence: int = 1) -> Message:
    """The person opens it in the private chat; what it shows."""
    person.starts(house.world.bot, f"so_{occurrence}")
    await house.world.settle()
    return house.last(person)


def digits(message: Message) -> list[str]:
    """What is read out, as the message shows it."""
    return re.findall(r"念：(\d{4})", message.text)


def labels(message: Message) -> list[str]:
    """What stands on the buttons of a message."""
    return [one for row in message.buttons for one in row]


async def forges_in_group(house: House, person: Person, command: Command) -> str:
    """What is answered to a button that was made up under the card."""
    press = person.forges(card(house), pack(command))
    await house.world.settle()
    return (await press.answered()).text


async def is_helped_by(house: House, door: str, helper: Person) -> None:
    """The household behind the door named this person as its helper."""
    tie = {
        "community_id": house.community_id, "resident_id": house.residents[helper], "flat_id": house.flats[door],
        "kind": "helper", "is_head": False, "confirmed": False, "since": house.world.clock.now(),
    }  # fmt: skip
    await house.world.arrange(lambda c: c.execute(Tie.__table__.insert().values(tie)))


async def is_young(house: House, person: Person) -> None:
    """The person is not of age."""
    of = Resident.__table__
    young = update(of).where(of.c.id == house.residents[person]).values(adult=False)
    await house.world.arrange(lambda c: c.execute(young))


async def until_it_begins(w: World) -> None:
    """From Monday morning over Tuesday evening to Wednesday, nine o'clock."""
    await w.passes(hours=33)
    await w.passes(hours=15)


async def states(house: House) -> list[str]:
    """Where the occurrences stand, the oldest first."""
    of = ServiceOccurrence.__table__
    return list(await house.world.stored(lambda c: c.execute(select(of.c.state).order_by(of.c.id)).scalars().all()))


async def recorded(house: House) -> list[Record]:
    """The records of service there are, the oldest first."""
    of = ServiceRecord.__table__
    rows = await house.world.stored(lambda c: c.execute(select(of).order_by(of.c.id)).all())
    return [records.as_record(row) for row in rows]
