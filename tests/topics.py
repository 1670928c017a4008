"""Topics in tests: proposed as people do, found by their card, signed for, debated."""

from sqlalchemy import select

from bot.domain.base import Command
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import base36, pack
from storage.topics.tables import Topic
from tests.flows.test_saying_in_private import goes
from tests.people import House
from tests.world import World

LAMPS = "楼道装感应灯"


async def proposes(
    house: House, person: Person, words: str = LAMPS, why: str = "晚上看不清台阶", price: str = "不花钱",
    share: str = "按面积",
) -> Message:  # fmt: skip
    """The person fills the form and sends it; the card in the group."""
    await house.says(person, "/topics")
    await goes(house, person, "提议题")
    await house.says(person, words)
    await house.says(person, why)
    if price == "不花钱":
        await goes(house, person, price)
    else:
        await house.says(person, price)
        await goes(house, person, share)
    await goes(house, person, "跳过", "发出去")
    return card(house, words)


def card(house: House, words: str = LAMPS) -> Message:
    """The newest card of the topic in the group."""
    return cards(house, words)[-1]


def cards(house: House, words: str = LAMPS) -> list[Message]:
    """The cards of the topic in the group, oldest first; what was said aloud about it is none."""
    found = [one for one in house.group.messages if one.sender.is_bot and words in one.text]
    return [one for one in found if one.text.startswith(("📌 议题", "✍️ 有人想提一个议题"))]


def aloud(house: House, words: str) -> list[str]:
    """What the group heard of this."""
    return [one.text for one in house.group.messages if one.sender.is_bot and words in one.text]


async def signs(house: House, *doors: str, words: str = LAMPS) -> list[str]:
    """These households sign on the card; the toasts."""
    toasts = []
    for door in doors:
        button = next(one for row in card(house, words).buttons for one in row if one.startswith("我家也签"))
        toasts.append(await house.taps(house.people[door], button, card(house, words)))
        await house.world.passes(seconds=10)
    return toasts


async def opens(house: House, person: Person, topic: int = 1) -> Message:
    """The person follows the card into the private chat."""
    person.starts(house.world.bot, f"o_{base36(topic)}")
    await house.world.settle()
    return house.last(person)


async def forges(house: House, person: Person, command: Command) -> str:
    """The person sends a button that nobody showed them; the answer."""
    press = person.forges(await house.says(person, "/menu"), pack(command))
    await house.world.settle()
    return (await press.answered()).text


async def states(w: World) -> list[str]:
    """How the topics stand, the first first."""
    of = Topic.__table__.c
    return list(await w.stored(lambda c: c.execute(select(of.state).order_by(of.id)).scalars().all()))


def told(house: House, person: Person, words: str) -> list[str]:
    """What the person was told privately of this."""
    return [one.text for one in person.chat(house.world.bot).messages if one.sender.is_bot and words in one.text]
