"""Elections in tests: called as people do, nominated in, voted in."""

from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from tests.flows.test_saying_in_private import goes
from tests.people import House
from tests.polls import opens_ballot


async def calls(house: House, kind: str = "选小组长", *changes: str) -> Message:
    """The administrator calls an election from the unit; its card. `changes` are pressed before it is sent."""
    await house.says(house.administrator, "/units")
    await goes(house, house.administrator, "3栋2单元", "选举评户", kind, *changes, "发出去")
    return card(house)


def card(house: House) -> Message:
    """The newest card of an election in the group."""
    return [one for one in house.group.messages if one.text.startswith(("🙋", "🏅"))][-1]


async def looks(house: House, person: Person, election: int = 1) -> Message:
    """The person follows the card into the private chat."""
    person.starts(house.world.bot, f"j_{election}")
    await house.world.settle()
    return house.last(person)


async def nominates(house: House, person: Person, whom: str, election: int = 1) -> str:
    """The person nominates a door; what they are told."""
    screen = await looks(house, person, election)
    await house.taps(person, "改提别人" if "您家提的是" in screen.text else "我要提名")
    toast = await house.taps(person, whom)
    return toast or house.last(person).text


async def answers(house: House, person: Person, answer: str = "我愿意", election: int = 1) -> str:
    """Whoever was nominated answers; what they see then."""
    await looks(house, person, election)
    toast = await house.taps(person, answer)
    return toast or house.last(person).text


async def stand(house: House, *doors: str) -> None:
    """These nominate themselves."""
    for door in doors:
        await nominates(house, house.people[door], f"3-2-{door}")


async def vote(house: House, poll: int, **choices: str) -> None:
    """Each door ("d501") casts this in the secret poll."""
    for door, choice in choices.items():
        person = house.people[door.removeprefix("d")]
        await opens_ballot(house, person, poll)
        await house.taps(person, choice)


async def begins_voting(house: House) -> None:
    """Nomination and acceptance pass."""
    await house.world.passes(days=9, hours=12)


async def voted_for_501(house: House) -> None:
    """An election is called, 501 and 502 stand, and three homes choose 501."""
    await calls(house)
    await stand(house, "501", "502")
    await begins_voting(house)
    await vote(house, 1, d101="501", d501="501", d503="501")
