"""A world in which the process dies at every commit: at each write of a flow once before the commit and once after it.

What was asked is asked again after the start, as Telegram and the calendar do; so any flow can be lived through here,
and ends as it does undisturbed.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Hashable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, select

import storage.communities
import storage.outgoing
import storage.redemption
import storage.updates
from bot.actions.points.verifying import verify_one
from bot.actions.table import ACTIONS
from bot.clock import SimulatedClock
from bot.domain.commands.forms import Given
from bot.domain.commands.openboard import FileOpenly
from bot.domain.pages import is_page
from bot.perform import Request
from bot.sandbox.limits import Limits
from bot.sandbox.sandbox import Sandbox
from bot.settings import Settings
from storage.database import Database, Job
from tests.ordeal.faults import Fault
from tests.ordeal.hurt import Hurt, HurtDatabase
from tests.ordeal.told import OUT, SURFACES, NotedFaults, Told
from tests.stand import Crash
from tests.world import PERIL, TOKEN, World, serving

BEFORE, AFTER = (Hurt.DIES_BEFORE,), (Hurt.DIES_AFTER,)
BOTH = BEFORE + AFTER
SAME_AGAIN = (Given, FileOpenly)
"""What is known again when a page asks it a second time. A button pressed again there is another press, of what stands
there by then: whoever lost the answer of the first reads that it is no longer to be had, and looks."""
ONCE = {"handlers.web.mini_app._link", "storage.pages.devices.end"}
"""Uses up what Telegram signed, or who is signed in, by which the form is known: whoever lost the answer reads so when
they press again, and opens the page anew."""
A_MOMENT = 0.002
"""Seconds of the machine's time between two looks: threads and sockets go on meanwhile, no clock of the story does."""
SILENCE = 100
"""How often it is looked whether something is being said, before somebody dies; where it goes on, nobody does."""
STRUCK: set[tuple[str, Hurt]] = set()
"""What this test process died at so far, and where of it."""
STARTING = {storage.updates.know_bot, storage.outgoing.resume}
"""Writes of a start."""


@dataclass(frozen=True, slots=True)
class Step:
    """A write that somebody could die at: what it does, and by what it is known when it is tried again."""

    does: str
    key: Hashable
    ways: tuple[Hurt, ...] = BOTH


def step_of(job: Job[Any]) -> Step | None:
    """What the write is; None for one that is left alone.

    Of what is said the mark is left alone: whoever dies between Telegram's answer and the mark says it twice, and
    rightly; `test_kills` looks at that.
    """
    made = getattr(job, "func", job)
    if made in STARTING:
        return None
    if made is storage.outgoing.begin_post:
        assert isinstance(job, partial)
        return Step("a living message", ("post", job.keywords["surface_id"]), AFTER)
    cells = getattr(made, "__closure__", None) or ()
    within = dict(zip(made.__code__.co_freevars, (cell.cell_contents for cell in cells), strict=True))
    if isinstance(request := within.get("request"), Request):
        does = type(request.command).__name__
        if is_page(request.telegram_id):
            ways = BOTH if isinstance(request.command, SAME_AGAIN) else BEFORE
            return Step(does, does, ways)
        return Step(does, request.key)
    if made.__qualname__.startswith("perform_due"):
        does = type(within["command"]).__name__
        return Step(does, (does, within["clock"].now()))
    if made.__module__.startswith("bot.delivery"):
        return Step("a message", ("say", within["row_id"]), AFTER) if {"row_id", "now"} == set(within) else None
    ways = BEFORE if f"{made.__module__}.{made.__qualname__}" in ONCE else BOTH
    return Step(made.__qualname__, made.__qualname__, ways)


@dataclass
class Deaths:
    """What dies when: the first try of each step before its commit, the next after it; the third goes through."""

    is_thrifty: bool = False
    """Whether of steps alike only the first is died at."""
    struck: set[tuple[str, Hurt]] = field(default_factory=set)
    """What a process died at, and where of it."""
    _left: dict[Hashable, list[Hurt]] = field(default_factory=dict)

    def due(self, step: Step) -> bool:
        """Whether somebody dies at this write."""
        return bool(self._left.setdefault(self._key(step), list(step.ways)))

    def take(self, step: Step) -> Hurt:
        """How they die now."""
        hurt = self._left[self._key(step)].pop(0)
        self.struck.add((step.does, hurt))
        return hurt

    def _key(self, step: Step) -> Hashable:
        return step.does if self.is_thrifty else step.key


class Mortal(Told):
    """The world of any flow, whose bot dies and is started again whenever people wait for it."""

    def __init__(self, deaths: Deaths, *told: Any) -> None:
        super().__init__(*told)
        self.deaths = deaths
        self.is_arranged, self.patience = False, 60
        self._sites: dict[int, Settings] = {}
        """By port."""
        self._restarting, self._waiting, self._looking = asyncio.Lock(), asyncio.Lock(), asyncio.Lock()

    @property
    def database(self) -> Database:
        """The bot's database, at which nobody dies."""
        return self.watched

    async def choose(self, job: Job[Any]) -> Hurt | None:
        step = step_of(job)
        if step is None or not self.deaths.due(step) or not await self._is_silent():
            return None
        return self.deaths.take(step)

    async def _is_silent(self) -> bool:
        """Nothing else is being said: that would rightly be said twice. So it is waited for, as long as it takes.

        One looks at a time, as looking breaks the silence. Whoever died meanwhile does not die again, and another may
        have been started in their place.
        """
        living = self.hurt
        async with self._looking:
            for _ in range(SILENCE):
                if not self._lives(living):
                    return False
                if await self._is_silent_now():
                    return self._lives(living)
                await asyncio.sleep(A_MOMENT)
        return False

    def _lives(self, one: HurtDatabase) -> bool:
        return one is self.hurt and not one.is_dead

    async def _is_silent_now(self) -> bool:
        begun = self.watched.begun
        half_said = await self.stored(_half_said)
        return self.watched.begun == begun + 1 and not self.watched.under_way and not half_said

    async def restart(self) -> None:
        async with self._restarting:
            if self.is_dead:
                self.public_url = await self.stored(storage.updates.public_address)
                await self.stop()
                await self.start()

    async def unless_it_dies(self, waits: Callable[[], Any]) -> None:
        """As in any world; who waits at once waits one after another, or one would stop the bot under another."""
        async with self._waiting:
            await super().unless_it_dies(waits)

    async def _serve(self, settings: Settings, stack: AsyncExitStack) -> None:
        """Whatever site was served is served again."""
        for port, served in self._sites.items():
            await stack.enter_async_context(serving(served, self.app, port))

    @asynccontextmanager
    async def serves(self, settings: Settings) -> AsyncIterator[str]:
        assert self._stack is not None
        port = await self._stack.enter_async_context(serving(settings, self.app))
        self._sites[port] = settings
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            del self._sites[port]

    async def settle(self) -> None:
        """Until nothing is under way any more and everybody has an answer."""
        await self.unless_it_dies(self.comes_to_rest)
        await self.everybody_is_answered()

    async def comes_to_rest(self) -> None:
        """As in any world: time passes for the limits only."""
        await self.app.unless_broken(World.settle(self))
        if self.is_dead:
            raise Crash

    async def until(self, holds: Callable[[], object]) -> None:
        """Until this holds, however often it dies meanwhile, with no time passing."""
        await self.unless_it_dies(lambda: self.app.unless_broken(World.until(self, holds)))

    async def passes(self, **length: float) -> None:
        """Let time pass, tick, and settle."""
        self.clock.advance(timedelta(**length))
        await self.tick()
        await self.settle()

    async def tick(self) -> None:
        """The clock looks, once more after each death."""
        await self.unless_it_dies(super().tick)

    async def handle(self, payload: dict[str, Any]) -> None:
        """What was not answered is delivered again."""
        await self.unless_it_dies(lambda: World.handle(self, payload))

    async def is_whole(self) -> None:
        """What was done adds up, and nothing was left half said."""
        await self.settle()
        assert await self.stored(_wrong) == []


def _wrong(connection: Connection) -> list[str]:
    communities = storage.communities.communities(connection)
    found = [str(fault) for one in communities for fault in verify_one(connection, one.id).faults]
    return found + _half_said(connection)


def _half_said(connection: Connection) -> list[str]:
    """What was claimed, and is not marked yet."""
    posted = SURFACES.c.uncertain > 0, SURFACES.c.message_id.is_(None), SURFACES.c.state == "live"
    said = connection.execute(select(OUT.c.id).where(OUT.c.state == "sending")).scalars()
    shown = connection.execute(select(SURFACES.c.id).where(*posted)).scalars()
    return [f"message {one} is half said" for one in said] + [f"card {one} is half posted" for one in shown]


@asynccontextmanager
async def mortal(deaths: Deaths, url: str, limits: Limits | None, start: datetime) -> AsyncIterator[Mortal]:
    """A world as `tests.world.world` makes it, until the block ends; all must add up then."""
    clock = SimulatedClock(start)
    sandbox = Sandbox(clock, limits or Limits(), NotedFaults())
    sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    async with sandbox.serving() as address:
        told = Mortal(deaths, url, sandbox, clock, address, Fault())
        await told.start()
        try:
            yield told
            await told.is_whole()
        finally:
            await told.stop()


def never_struck() -> list[str]:
    """The commands that this process did not die at so far."""
    return sorted({command.__name__ for command in ACTIONS} - {name for name, _ in STRUCK})


@contextmanager
def dying(deaths: Deaths) -> Iterator[None]:
    """Every world that is made meanwhile is one in which all die."""
    PERIL.append(partial(mortal, deaths))
    try:
        yield
    finally:
        PERIL.pop()
        STRUCK.update(deaths.struck)
