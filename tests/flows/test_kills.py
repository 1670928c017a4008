"""Crashes: injected at every step within the process, and real ones; nothing is lost, nothing is done twice."""

import asyncio
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, func, select

import storage.outgoing
from bot.app import running
from bot.sandbox.limits import Limits
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.sandbox.sandbox import Sandbox
from bot.settings import Settings
from storage.database import engine_of, open_database
from storage.matters.tables import Support
from storage.outgoing import Outgoing, Surface
from tests.bot_process import AheadClock
from tests.people import House, settled_house
from tests.stand import Card, Crash, Stand, card, group_of, say, stand, started_by, texts_in
from tests.world import MONDAY_MORNING, TOKEN, Watched, World

__all__ = ["card"]

OUT, SURFACES, SUPPORTS = Outgoing.__table__, Surface.__table__, Support.__table__


PERFORM, CLAIM, MARK = ("perform", 1), ("Notices.say", 1), ("Notices.say", 2)
BEGIN, POST, SHOWN = ("resume", 1), ("begin_post", 1), ("Surfaces._show", 1)
POINTS = [(point, before) for point in (PERFORM, BEGIN, CLAIM, MARK) for before in (True, False)]
"""Where a message can be when the process dies: (PERFORM, False) is after the commit and before sending, (MARK, True)
after sending and before the mark."""


@pytest.fixture
def crash_at() -> Callable[[Stand, tuple[str, int], bool], Awaitable[None]]:
    """Starts the bot and lets it work until it dies at the point named, before or after that commit."""

    async def crashed(s: Stand, point: tuple[str, int], before: bool) -> None:
        with pytest.raises(Crash):
            async with s.started(point, before=before) as w:
                await w.app.unless_broken(w.settle())

    return crashed


CrashAt = Callable[[Stand, tuple[str, int], bool], Awaitable[None]]


@pytest.mark.parametrize(("point", "before"), POINTS)
async def test_a_crash_at_any_commit_loses_nothing_and_repeats_only_what_was_in_flight(
    database_url: str, crash_at: CrashAt, point: tuple[str, int], before: bool
) -> None:
    async with stand(database_url) as s:
        ann = s.sandbox.add_person("安")
        ann.starts(s.bot)
        await crash_at(s, point, before)
        async with s.started() as w:
            await w.settle()
            rows = await w.stored(lambda c: c.execute(select(OUT.c.state)).scalars().all())
        assert rows == ["sent"]
        assert len(texts_in(ann.chat(s.bot))) == (2 if (point, before) == (MARK, True) else 1)


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("point", [POST, SHOWN])
async def test_a_crash_at_any_commit_leaves_the_card_right(
    database_url: str, card: Card, crash_at: CrashAt, point: tuple[str, int], before: bool
) -> None:
    async with stand(database_url) as s:
        group = group_of(s)
        async with s.started() as w:
            await w.settle()
            await w.arrange(lambda c: _card_in(c, w, group.id))
        await crash_at(s, point, before)
        async with s.started() as w:
            await card.becomes(w, "新")
            await w.settle()
        assert texts_in(group) == (["card", "新"] if (point, before) == (SHOWN, True) else ["新"])


def _card_in(connection: Connection, w: World, chat_id: int) -> None:
    storage.outgoing.live(connection, now=w.clock.now(), kind="test", subject_id=1, chat_id=chat_id, community_id=None)


async def test_a_message_in_flight_at_several_crashes_is_said_nevertheless(
    database_url: str, crash_at: CrashAt
) -> None:
    async with stand(database_url) as s:
        (ann,) = started_by(s, "安")
        ann.says(s.bot, "/menu")
        for _ in range(3):
            await crash_at(s, MARK, True)
        async with s.started() as w:
            await say(w, ann.id, "二")
            await w.settle()
        texts = texts_in(ann.chat(s.bot))
        assert texts[-1] == "二"
        assert len(texts) == 5
        assert len(set(texts)) == 2


@dataclass(slots=True)
class Killed:
    """A sandbox on the machine's clock and a bot in a process of its own, started and killed before it."""

    sandbox: Sandbox
    address: str
    url: str
    clock: AheadClock
    parent: asyncio.subprocess.Process
    in_flight: Counter[int]
    """How often something was being sent to a chat when the bot was killed."""

    async def start(self) -> int:
        """Start the bot; its process id."""
        assert self.parent.stdin is not None
        assert self.parent.stdout is not None
        self.parent.stdin.write(b"start\n")
        return int(await self.parent.stdout.readline())

    def kill(self, process: int) -> None:
        """Kill -9, and note what was in flight."""
        os.kill(process, signal.SIGKILL)
        engine = engine_of(self.url, reads_only=True)
        with engine.connect() as connection:
            self.in_flight.update(connection.execute(select(OUT.c.chat_id).where(OUT.c.state == "sending")).scalars())
            posting = select(SURFACES.c.chat_id).where(SURFACES.c.uncertain > 0, SURFACES.c.message_id.is_(None))
            self.in_flight.update(connection.execute(posting).scalars())
        engine.dispose()

    @asynccontextmanager
    async def by_itself(self) -> AsyncIterator[World]:
        """The bot within this process."""
        database = Watched(open_database(self.url), self.url)
        settings = Settings(_env_file=None, bot_token=TOKEN, telegram_api_url=self.address)
        try:
            async with running(settings, database, self.clock, web_server=False) as app:
                bot = self.sandbox.world.bots[TOKEN]
                yield World(self.sandbox, bot, app, self.clock, database)  # type: ignore[arg-type]
        finally:
            database.close()


@asynccontextmanager
async def killable(url: str) -> AsyncIterator[Killed]:
    """All that, until the block ends."""
    ahead = (MONDAY_MORNING - datetime.now(UTC)).total_seconds()
    clock = AheadClock(ahead)
    sandbox = Sandbox(clock, Limits.off(), log_size=1)
    sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    async with sandbox.serving() as address:
        parent = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bot_process", url, address, str(ahead),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        try:
            yield Killed(sandbox, address, url, clock, parent, Counter())
        finally:
            parent.kill()
            await parent.wait()


async def rests(w: World) -> None:
    """Until all is said, on the machine's clock."""
    async with asyncio.timeout(60):
        while True:
            await w.sandbox.quiet()
            await w.app.rest()
            if w.app.sender.held_for is None:
                return
            await asyncio.sleep(w.app.sender.held_for)


async def survives(url: str, *, kills: int, people: int, seed: int) -> None:
    """`people` support matters and as many open their menu while the bot is killed so often; everything is right."""
    chance = random.Random(seed)
    doors = [f"{floor}{flat:02}" for floor in range(2, 50) for flat in range(1, 21)][:people]
    async with killable(url) as k:
        async with k.by_itself() as w:
            house = await settled_house(w, tuple(doors))
            cards = [await said(w, house, words) for words in ("三楼的灯坏了", "电梯按钮失灵", "地下室漏水")]
        before = {person: len(texts_in(person.chat(w.bot))) for person in house.people.values()}
        todo: list[tuple[Person, str | None]] = [
            (person, cards[number % 3]) for number, person in enumerate(house.people[door] for door in doors)
        ]
        todo += [(person, None) for person in list(house.people.values())[-people:]]
        chance.shuffle(todo)
        each = -(-len(todo) // kills)
        for _ in range(kills):
            process = await k.start()
            for _ in range(min(each, len(todo))):
                acts(w, *todo.pop())
                await asyncio.sleep(chance.uniform(0, 0.03))
            await asyncio.sleep(chance.uniform(0, 0.4))
            k.kill(process)
        async with k.by_itself() as w:
            await rests(w)
            await everything_is_right(w, k, house, doors, cards, before)


async def said(w: World, house: House, words: str) -> str:
    """Somebody says a matter in the group; its number."""
    house.leader.says(house.group, f"说事 {words}")
    await rests(w)
    return next(m.text for m in house.group.messages if words in m.text and m.sender.is_bot).split("\n")[0]


def acts(w: World, person: Person, number: str | None) -> None:
    """The person supports the matter of this number, or opens the menu."""
    if number is None:
        person.says(w.bot, "/menu")
        return
    shown = next(m for m in reversed(person_sees(person, w)) if m.buttons and m.text.startswith(number))
    person.taps(shown, "我家也一样")


def person_sees(person: Person, w: World) -> list[Message]:
    """The messages of the groups the person is in."""
    return [m for chat in w.sandbox.world.groups.values() if chat.member(person.user).present for m in chat.messages]


async def everything_is_right(
    w: World, k: Killed, house: House, doors: list[str], cards: list[str], before: dict[Person, int]
) -> None:
    supports = await w.stored(lambda c: c.execute(select(func.count()).select_from(SUPPORTS)).scalar_one())
    assert supports == len(doors)
    left = await w.stored(lambda c: c.execute(select(OUT.c.id).where(OUT.c.state.in_(("sending", "parked")))).all())
    assert left == []
    for number, shown in enumerate(cards):
        count = len(doors[number::3])
        newest = [m for m in house.group.messages if m.text.startswith(shown)][-1]
        assert f"{count} 户也一样" in newest.text
    for person in list(house.people.values())[-len(doors) :]:
        new = len(texts_in(person.chat(w.bot))) - before[person]
        assert 1 <= new <= 1 + k.in_flight[person.id], (new, k.in_flight[person.id])


@pytest.mark.long
@pytest.mark.own_database
async def test_two_hundred_updates_and_twenty_kills(database_url: str) -> None:
    seed = random.SystemRandom().randrange(10**6)
    print(f"seed {seed}")  # noqa: T201 - shown where it fails
    await survives(database_url, kills=20, people=100, seed=seed)


@pytest.mark.soak
@pytest.mark.own_database
@pytest.mark.parametrize("seed", range(10))
async def test_a_thousand_updates_and_a_hundred_kills(database_url: str, seed: int) -> None:
    await survives(database_url, kills=100, people=500, seed=seed)
