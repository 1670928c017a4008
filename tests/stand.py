"""A sandbox that outlives the bot: the bot is started, stopped and crashed before it; and things to say at any time."""

from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection

import storage.outgoing
from bot.actions import surfaces
from bot.app import running
from bot.clock import SimulatedClock
from bot.sandbox.limits import Limits
from bot.sandbox.persons import Group, Person
from bot.sandbox.records import BotAccount
from bot.sandbox.sandbox import Sandbox
from bot.screens.base import Screen
from bot.screens.codec import screen_to_json
from bot.settings import Settings
from storage.database import Database, Job, open_database
from storage.outgoing import Living
from tests.world import MONDAY_MORNING, TOKEN, Watched, World, keys_of

T = TypeVar("T")


class Crash(BaseException):
    """The process died here."""


@dataclass(slots=True)
class Dying:
    """A database that kills its process at a write: `before` the commit, or just after it.

    `at` names the write: the function that makes it and the how-manieth of it ("Notices.say", 2).
    """

    database: Database
    at: tuple[str, int] | None = None
    before: bool = True
    url: str = ""
    is_dead: bool = False
    written: Counter[str] = field(default_factory=Counter)

    async def write(self, job: Job[T], *, patient: bool = False) -> T:
        if self.is_dead:
            raise Crash
        name = getattr(job, "func", job).__qualname__.partition(".<locals>")[0]
        self.written[name] += 1
        if self.at != (name, self.written[name]):
            return await self.database.write(job, patient=patient)
        self.is_dead = True
        if not self.before:
            await self.database.write(job, patient=patient)
            raise Crash

        def fails(connection: Connection) -> T:
            job(connection)
            raise InterruptedError

        with pytest.raises(InterruptedError):
            await self.database.write(fails, patient=patient)
        raise Crash

    async def read(self, job: Job[T]) -> T:
        if self.is_dead:
            raise Crash
        return await self.database.read(job)

    def close(self) -> None:
        self.database.close()


@dataclass(slots=True)
class Stand:
    """The sandbox with its clock, and how to start a bot before it."""

    sandbox: Sandbox
    bot: BotAccount
    clock: SimulatedClock
    address: str
    url: str

    @asynccontextmanager
    async def started(
        self, dies_at: tuple[str, int] | None = None, *, before: bool = True, **settings: Any
    ) -> AsyncIterator[World]:
        """The bot, as a process of its own would be; it dies at this write."""
        watched = Watched(open_database(self.url, keys=keys_of(self.url)), self.url)
        database = Dying(watched, dies_at, before, self.url)
        chosen = Settings(_env_file=None, bot_token=TOKEN, telegram_api_url=self.address, **settings)
        try:
            async with running(chosen, database, self.clock, web_server="port" in settings) as app:
                app.ticker.is_by_hand = True
                yield World(self.sandbox, self.bot, app, self.clock, watched)
        finally:
            database.close()


@asynccontextmanager
async def stand(
    database_url: str, limits: Limits | None = None, start: datetime = MONDAY_MORNING
) -> AsyncIterator[Stand]:
    """A sandbox without a bot."""
    clock = SimulatedClock(start)
    sandbox = Sandbox(clock, limits) if limits else Sandbox(clock)
    bot = sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    async with sandbox.serving() as address:
        yield Stand(sandbox, bot, clock, address, database_url)


@dataclass(slots=True)
class Card:
    """A living message for tests: what it shows is set here, and every drawing of it is noted."""

    shows: str | Screen | None = "card"
    drawings: list[str] = field(default_factory=list)

    def draw(self, connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
        screen = Screen(self.shows) if isinstance(self.shows, str) else self.shows
        self.drawings.append(str(self.shows))
        return (screen, "zh-Hans") if screen else None

    async def stands_in(self, w: World, chat_id: int, *, pinned: bool = False, subject: int = 1) -> None:
        """Let it stand in a chat."""
        await store(
            w,
            lambda c: storage.outgoing.live(
                c, now=w.clock.now(), kind="test", subject_id=subject, chat_id=chat_id, community_id=None, pinned=pinned
            ),
        )

    async def becomes(self, w: World, shows: str | Screen | None, subject: int = 1) -> None:
        """Let it show something else."""
        self.shows = shows
        await store(w, lambda c: storage.outgoing.touch(c, "test", subject))


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> Card:
    """A living message of kind "test"."""
    made = Card()
    monkeypatch.setitem(surfaces.DRAWERS, "test", made.draw)
    return made


async def store(w: World, write: Callable[[Connection], Any]) -> None:
    """Store something, and let the sender look."""
    await w.arrange(write)
    w.app.sender.wake()


async def say(w: World, chat_id: int, said: str | Screen, **more: Any) -> None:
    """Store a message to a chat."""
    what = screen_to_json(said if isinstance(said, Screen) else Screen(said))
    await store(w, lambda c: storage.outgoing.say(c, now=w.clock.now(), what=what, chat_id=chat_id, **more))


def started_by(w: World | Stand, *names: str) -> list[Person]:
    """People whose private chat with the bot is open, of whom the bot has heard nothing yet."""
    people = [w.sandbox.add_person(name) for name in names]
    for person in people:
        w.sandbox.world.open_chat(person.chat(w.bot))
    return people


def group_of(w: World | Stand, title: str = "3栋2单元") -> Group:
    """A group with the bot in it."""
    return w.sandbox.add_group(title, w.sandbox.add_person("组长"), [w.bot])


async def advance_until(w: World, holds: Callable[[], object], step: float = 0.05) -> None:
    """Let time pass in small steps, and no longer than until this holds."""
    for _ in range(2000):
        await w.sandbox.quiet()
        await w.app.rest()
        if holds():
            return
        w.clock.advance(timedelta(seconds=step))
    raise AssertionError("it did not come about")


async def pass_until(w: World, holds: Callable[[], object], step: float = 0.5) -> None:
    """Let time pass in steps although not all is quiet, as while updates stay with Telegram, until this holds."""
    for _ in range(2000):
        await w.rest()
        if holds():
            return
        w.clock.advance(timedelta(seconds=step))
    raise AssertionError("it did not come about")


def texts_in(chat: Any) -> list[str]:
    """What the bot wrote there, oldest first."""
    return [message.text for message in chat.messages if message.sender.is_bot and message.service is None]
