"""How much one person may do in a minute, in the chat and on a page, and how much of it aloud."""

from datetime import timedelta

from sqlalchemy import func, select

from bot.actions.base import Origin
from bot.domain.base import AccountId, Command
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import Say
from bot.domain.pages import page_of
from bot.perform import MOST_A_MINUTE, MOST_ALOUD, TOO_OFTEN, Answer, Request, perform
from storage.outgoing import Outgoing
from tests.doors.gate import Gate, opened


class Somebody:
    """Does one thing after another, in the chat or on the page."""

    def __init__(self, gate: Gate, name: str) -> None:
        self.gate, self.name, self.done = gate, name, 0

    async def does(self, command: Command, where: int | None = None, *, is_press: bool = True, key: str = "") -> Answer:
        self.done += 1
        who = self.gate.town.telegram[self.name]
        origin = Origin(where or who, where is None, self.done, is_press=is_press, source=f"{self.done}")
        key = key or f"tg:{self.name}:{self.done}"
        request = Request(key, who, "zh-Hans", origin, command)
        return await perform(self.gate.world.database, self.gate.world.clock, request, limited=True)

    async def on_page(self, command: Command) -> Answer:
        self.done += 1
        who = page_of(AccountId(self.gate.town.account[self.name]))
        origin = Origin(who, is_private=True, is_press=True, source=f"page:{self.done}")
        request = Request(f"page:{self.name}:{self.done}", who, "zh-Hans", origin, command)
        return await perform(self.gate.world.database, self.gate.world.clock, request, limited=True)


async def said(gate: Gate) -> int:
    return await gate.world.stored(
        lambda c: c.execute(select(func.count()).select_from(Outgoing.__table__)).scalar_one()
    )


async def test_so_much_a_minute_in_the_chat_and_on_the_page_together(database_url: str) -> None:
    async with opened(database_url) as gate:
        ann, ben = Somebody(gate, "neighbour"), Somebody(gate, "leader")
        for _ in range(MOST_A_MINUTE // 2):
            assert (await ann.does(OpenMenu())).refused is None
            assert (await ann.on_page(OpenMenu())).refused is None
        assert (await ann.does(OpenMenu())).refused == TOO_OFTEN
        assert (await ann.on_page(OpenMenu())).refused == TOO_OFTEN
        assert (await ben.does(OpenMenu())).refused is None
        gate.world.clock.advance(timedelta(minutes=1))
        assert (await ann.does(OpenMenu())).refused is None


async def test_it_is_said_once_and_a_redelivery_counts_no_more(database_url: str) -> None:
    async with opened(database_url) as gate:
        ann = Somebody(gate, "neighbour")
        for _ in range(MOST_A_MINUTE):
            await ann.does(OpenMenu(), is_press=False, key="tg:again")
        assert (await ann.does(OpenMenu(), is_press=False)).refused is None
        for _ in range(MOST_A_MINUTE):
            last = await ann.does(OpenMenu(), is_press=False)
        assert last.refused == TOO_OFTEN
        before = await said(gate)
        assert (await ann.does(OpenMenu(), is_press=False)).refused == TOO_OFTEN
        assert await said(gate) == before


async def test_in_a_group_so_much_is_answered_aloud_and_a_cry_for_help_always(database_url: str) -> None:
    async with opened(database_url) as gate:
        ann, group = Somebody(gate, "stranger"), -100
        for _ in range(MOST_ALOUD):
            assert (await ann.does(Say("三楼漏水"), group, is_press=False)).refused != TOO_OFTEN
        before = await said(gate)
        refused = [(await ann.does(Say("三楼漏水"), group, is_press=False)).refused for _ in range(3)]
        assert (refused, await said(gate)) == ([TOO_OFTEN] * 3, before + 1)
        assert (await ann.does(Say("着火了"), group, is_press=False)).refused != TOO_OFTEN
        assert (await ann.does(OpenMenu())).refused is None
