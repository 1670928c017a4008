"""Polls in tests: posted by the leader as people do, found by their card, voted in."""

import re
from datetime import timedelta

from sqlalchemy import select

from bot.domain.polls.values import PollId
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from storage.polls.tables import Ballot
from tests.flows.test_saying_in_private import goes
from tests.people import House

BALLOT = Ballot.__table__
LIGHTS = "楼道要不要装感应灯？"


async def posts(
    house: House, question: str = LIGHTS, options: str = "赞成或反对", until: str = "3 天", *settings: str
) -> Message:
    """The leader posts a poll; its card. `settings` are pressed behind 更多设置, each with its answer."""
    await house.says(house.leader, "/poll")
    if "发起投票" in "".join(labels(house.last(house.leader))):
        await goes(house, house.leader, "发起投票")
    await house.says(house.leader, question)
    if options == "赞成或反对":
        await goes(house, house.leader, options)
    else:
        await house.says(house.leader, options)
    if until.endswith("天"):
        await goes(house, house.leader, until)
    else:
        await house.says(house.leader, until)
    if settings:
        await goes(house, house.leader, "更多设置")
        for one in settings:
            if re.fullmatch(r"[\d-]+", one) or "\n" in one:
                await house.says(house.leader, one)
            else:
                await goes(house, house.leader, one)
        await goes(house, house.leader, "设好了")
    await goes(house, house.leader, "发出去")
    return card(house, question)


def labels(message: Message) -> list[str]:
    """The words on a message's buttons."""
    return [label for row in message.buttons for label in row]


def cards(house: House, question: str = LIGHTS) -> list[Message]:
    """The cards of the poll in the group; what announces its result is none."""
    found = [one for one in house.group.messages if question in one.text and "投票结果" not in one.text]
    return [one for one in found if one.text.startswith("🗳")]


def card(house: House, question: str = LIGHTS) -> Message:
    """The newest card of the poll in the group."""
    return cards(house, question)[-1]


async def opens_ballot(house: House, person: Person, poll: int = 1) -> Message:
    """The person follows the card into the private chat."""
    person.starts(house.world.bot, f"v_{poll}")
    await house.world.settle()
    return house.last(person)


async def closes(house: House, days: int = 3) -> None:
    """The poll's last day passes."""
    await house.world.passes(days=days, hours=12)


ONE = PollId(1)
A_DAY = timedelta(days=1)


async def counted(house: House) -> list[tuple[str, str]]:
    """The ballots that count: what was chosen, and where it was said."""
    found = select(BALLOT.c.choice, BALLOT.c.origin).where(BALLOT.c.state == "counted")
    return [(row.choice, row.origin) for row in await house.world.stored(lambda c: c.execute(found).all())]
