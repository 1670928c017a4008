"""What may go wrong around a beat of the story: how it strikes, how it heals; the tables of all that."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import orjson

from bot.sandbox.updates import Update
from tests.ordeal.hurt import Hurt, locked
from tests.ordeal.told import Told

ALWAYS = 10**9
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
A_MOMENT = 0.01
"""Seconds of the machine's time: sockets go on meanwhile, no clock of the story does."""


class Fault:
    """Nothing goes wrong."""

    async def prepares(self, told: Told) -> None:
        """People are about to do the next thing."""

    async def strikes(self, told: Told) -> None:
        """People did something of which the bot has not heard yet; or the clock is about to look."""

    async def heals(self, told: Told) -> None:
        """What could go on went on; from here all is well."""


@dataclass
class Write(Fault):
    """The how-manieth write from here on is hurt."""

    hurt: Hurt
    nth: int = 1

    async def strikes(self, told: Told) -> None:
        told.hurt.to_come = {self.nth: self.hurt}

    async def heals(self, told: Told) -> None:
        told.hurt.to_come = {}


@dataclass
class Busy(Fault):
    """Telegram answers the next requests with this status, without effect."""

    status: int = 502
    times: int = 4
    retry_after: int = 0
    method: str = ""
    rests: timedelta = timedelta()
    """How long it then leaves the story alone: what waits long again and again would be late."""
    _struck_at: datetime | None = None

    async def strikes(self, told: Told) -> None:
        now = told.clock.now()
        if self._struck_at is not None and now < self._struck_at + self.rests:
            return
        self._struck_at = now
        told.struck += 1
        if self.status == 429:
            told.sandbox.faults.flood(self.method, self.retry_after, self.times)
        else:
            told.sandbox.faults.fail(self.method, self.times, self.status)

    async def heals(self, told: Told) -> None:
        told.sandbox.faults.clear()


@dataclass
class Cut(Fault):
    """The connection breaks when the request was taken; what was being said may be said again.

    Once a beat: what was cut twice is set aside for the operator, as nobody knows whether it was read.
    """

    method: str = ""
    _cut_before: int = 0

    async def prepares(self, told: Told) -> None:
        self._cut_before = told.cuts.total()

    async def strikes(self, told: Told) -> None:
        told.sandbox.faults.clear()
        if told.cuts.total() == self._cut_before:
            told.sandbox.faults.cut(self.method)

    async def heals(self, told: Told) -> None:
        told.sandbox.faults.clear()


class Doubled(Fault):
    """The next update comes twice."""

    async def prepares(self, told: Told) -> None:
        told.sandbox.faults.duplicate_next_update()


class Reordered(Fault):
    """Of what several do at once the last comes first."""

    async def strikes(self, told: Told) -> None:
        waiting = told.sandbox.inbox(told.bot).waiting
        there = list(waiting.values())
        for place, update in zip(list(waiting), reversed(there), strict=True):
            number = waiting[place].id
            body = orjson.dumps(orjson.loads(update.body) | {"update_id": number})
            waiting[place] = Update(number, update.kind, update.key, body, update.expires_at)
        told.struck += len(there) > 1


class Again(Fault):
    """What was handled within a day or two is delivered once more."""

    def __init__(self) -> None:
        self._known: list[Update] = []

    async def strikes(self, told: Told) -> None:
        fresh = list(told.sandbox.inbox(told.bot).waiting.values())
        for one in self._known[-3:]:
            if told.clock.now() < one.expires_at + DAY:
                await told.unless_it_dies(partial(told.handle, orjson.loads(one.body)))
                told.struck += 1
        self._known += fresh


@dataclass
class Clock(Fault):
    """The clock of the bot's machine jumps, and is set right again."""

    by: timedelta

    async def strikes(self, told: Told) -> None:
        told.machine.off, told.machine.was_off = self.by, True
        told.struck += 1

    async def heals(self, told: Told) -> None:
        told.machine.off = timedelta()


@dataclass
class Locked(Fault):
    """Another process locks the database for a moment."""

    seconds: float = 0.05
    _lock: AbstractAsyncContextManager[None] | None = None

    async def strikes(self, told: Told) -> None:
        await self.heals(told)
        self._lock = locked(told.url, self.seconds)
        await self._lock.__aenter__()
        told.struck += 1

    async def heals(self, told: Told) -> None:
        if self._lock is not None:
            lock, self._lock = self._lock, None
            await lock.__aexit__(None, None, None)


@dataclass
class Late(Fault):
    """The bot is not there when people do it, and hears of it so much later; `kinds` of updates only."""

    by: timedelta
    kinds: tuple[str, ...] = ("message", "callback_query")

    async def strikes(self, told: Told) -> None:
        waiting = told.sandbox.inbox(told.bot).waiting.values()
        if waiting and all(one.kind in self.kinds for one in waiting):
            await told.stop()
            told.advances(self.by.total_seconds())
            await told.start()
            told.struck += 1


@dataclass
class Away(Fault):
    """Nothing of Telegram answers, for so long; the process may die in the middle of it, and is started into it.

    `refuses`: nobody even listens at its address.
    """

    for_so_long: timedelta = HOUR
    dies: bool = False
    refuses: bool = False

    async def strikes(self, told: Told) -> None:
        if told.is_dead:
            await told.restart()
        if self.refuses:
            await told.sandbox.hang_up()
        else:
            told.sandbox.faults.fail(times=ALWAYS)
            told.sandbox.faults.fail("getUpdates", times=ALWAYS)
        minutes = self.for_so_long // MINUTE
        for _ in range(minutes // 2 if self.dies else minutes):
            await told.rests()
            told.advances(60)
        if self.dies:
            await self._starts_into_it(told, minutes - minutes // 2)
        await self._ends(told)
        told.struck += 1

    async def _ends(self, told: Told) -> None:
        told.sandbox.faults.clear()
        await told.sandbox.listen()

    async def _starts_into_it(self, told: Told, minutes: int) -> None:
        """The start waits for Telegram, and for a clock that goes on meanwhile."""
        told.kill()
        await told.stop()
        told.note_in_flight()
        starting = asyncio.create_task(told.start())
        for _ in range(minutes):
            await asyncio.sleep(A_MOMENT)
            told.advances(60)
        assert not starting.done()
        await self._ends(told)
        while not starting.done():
            await asyncio.sleep(A_MOMENT)
            told.advances(1)
        await starting


@dataclass
class Stopped(Fault):
    """The process stands still for so long."""

    for_so_long: timedelta = timedelta(hours=72)

    async def strikes(self, told: Told) -> None:
        await told.stop()
        told.advances(self.for_so_long.total_seconds())
        await told.start()
        told.struck += 1


@dataclass
class Gone(Fault):
    """The process dies of something, and stays away for so long."""

    of: Fault
    for_so_long: timedelta = timedelta(hours=72)

    async def strikes(self, told: Told) -> None:
        told.stays_down = self.for_so_long
        await self.of.strikes(told)

    async def heals(self, told: Told) -> None:
        await self.of.heals(told)
        if told.stays_down:
            told.kill()
            await told.restart()


@dataclass
class Mixed(Fault):
    """At each beat another: `choose` says which."""

    choose: Callable[[Told], Fault]
    now: Fault = field(default_factory=Fault)
    struck: list[str] = field(default_factory=list)
    """What struck, for whoever looks into it."""

    async def prepares(self, told: Told) -> None:
        self.now = self.choose(told)
        self.struck.append(f"{told.beat} {told.clock.now():%d %R} {self.now}")
        await self.now.prepares(told)

    async def strikes(self, told: Told) -> None:
        await self.now.strikes(told)

    async def heals(self, told: Told) -> None:
        await self.now.heals(told)
        told.sandbox.faults.clear()


@dataclass
class Together(Fault):
    """All of these at once."""

    faults: tuple[Fault, ...]

    async def prepares(self, told: Told) -> None:
        for one in self.faults:
            await one.prepares(told)

    async def strikes(self, told: Told) -> None:
        for one in self.faults:
            await one.strikes(told)

    async def heals(self, told: Told) -> None:
        for one in self.faults:
            await one.heals(told)


Make = Callable[[], Fault]

WRITES: dict[str, Make] = {
    f"{hurt.value}, at write {nth}": partial(Write, hurt, nth) for hurt in Hurt for nth in (1, 2, 3, 4, 5)
}
DEATHS: tuple[Make, ...] = tuple(
    partial(Write, hurt, nth) for nth in (1, 2, 3) for hurt in (Hurt.DIES_BEFORE, Hurt.DIES_AFTER)
)
"""Of these something strikes wherever anything is done."""
TELEGRAM: dict[str, Make] = {
    "Telegram answers 500": partial(Busy, 500),
    "Telegram answers 502 to all fetching": partial(Busy, 502, method="getUpdates"),
    "Telegram answers 503": partial(Busy, 503, times=9),
    "Telegram asks to wait for 15 minutes": partial(Busy, 429, times=2, retry_after=900, rests=DAY),
    "Telegram asks everything to wait": partial(Busy, 429, times=12, retry_after=60, rests=DAY),
    "nobody listens at Telegram's address for a minute": partial(Away, MINUTE, refuses=True),
    "a connection is cut after the request was taken": Cut,
    "a connection is cut after a message was taken": partial(Cut, "sendMessage"),
    "a connection is cut after an edit was taken": partial(Cut, "editMessageText"),
}
MESSAGES: dict[str, Make] = {
    "updates come twice": Doubled,
    "updates come in another order": Reordered,
    "updates come again later": Again,
    "presses come after 149 seconds": partial(Late, timedelta(seconds=149), ("callback_query",)),
}
MACHINE: dict[str, Make] = {
    "the database is locked": Locked,
}
JUMPS: dict[str, Make] = {
    "the clock jumps ahead": partial(Clock, HOUR),
    "the clock jumps back": partial(Clock, -HOUR),
}
STEADY = WRITES | TELEGRAM | MESSAGES | MACHINE
"""What can strike beside what lasts: an hour without Telegram and one ahead would be noon, when all is quiet."""
BRIEF = STEADY | JUMPS
"""What can strike at every beat: nothing of the story becomes late by it."""


def spread(makes: Iterable[Make], first: int) -> Mixed:
    """At each beat the next of these."""
    faults = [make() for make in makes]
    return Mixed(lambda told: faults[(told.beat + first) % len(faults)])


def at_random(makes: Iterable[Make], chance: random.Random, spared: int = 5) -> Mixed:
    """At each beat what chance wills; often nothing, as if that were `spared` faults more."""
    faults = [*(make() for make in makes), *[Fault()] * spared]
    return Mixed(lambda told: chance.choice(faults))
