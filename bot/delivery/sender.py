"""The one sender: notices once and in order, living messages as they stand now, everything within Telegram's limits.

A row is claimed before it is sent, so that of all messages only those in flight at a crash may be said twice.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import structlog
from telegram.error import TelegramError

import storage.outgoing
from bot.clock import Clock
from bot.delivery.calls import Caller
from bot.delivery.notices import DrawLate, Notices
from bot.delivery.pacing import MINUTE, Windows
from bot.delivery.surfaces import Draw, Surfaces
from bot.delivery.way_out import WayOut
from storage.database import Database, Outage
from storage.outgoing import Look

log = structlog.get_logger()

Due = tuple[int, int, bool]
"""Chat id, row id, whether it is a living message."""

AT_ONCE = 24
"""Calls under way at the same time."""
LOOKED_AT = 64
"""Messages looked at in one go."""
IDLE = 30.0
"""Seconds after which an idle sender looks for itself, in case another process stored something."""
AFTER_OUTAGE = 1.0
LONGEST_PROBE = 30.0


@dataclass(slots=True)
class Agenda:
    """What is due, as far as was seen: nobody looks again but where something was stored, fell due or went wrong."""

    due: list[Due] = field(default_factory=list)
    next_at: datetime | None = None
    is_all: bool = False
    is_old: bool = True
    seen_at: float = 0.0

    def note(self, seen: Look, passed: float) -> None:
        """What the database says. `is_old` is taken back before it is asked: meanwhile something may be stored."""
        self.due = [(*one, False) for one in seen.messages] + [(*one, True) for one in seen.stale]
        self.next_at, self.is_all, self.seen_at = seen.next_at, seen.is_all, passed

    def strike(self, one: Due) -> None:
        """This is done."""
        self.due = [other for other in self.due if other != one]

    def holds(self, now: datetime, passed: float) -> bool:
        """Whether nobody needs to look; in case another process stored something, only for a while."""
        fell_due = self.next_at is not None and self.next_at <= now
        return self.is_all and not self.is_old and not fell_due and passed - self.seen_at < IDLE


async def always() -> None:
    """What a sender asks before each message where nobody else could be sending."""


class Sender:
    """Sends what is stored, until stopped; `still_elected` raises where another process sends from now on."""

    def __init__(
        self,
        database: Database,
        caller: Caller,
        clock: Clock,
        draw: Draw,
        draw_late: DrawLate,
        *,
        limited: bool = True,
        still_elected: Callable[[], Awaitable[None]] = always,
    ) -> None:
        self._way = WayOut(database, caller, clock, Windows(limited))
        self._notices = Notices(self._way, draw_late)
        self._surfaces = Surfaces(self._way, draw)
        self._still_elected = still_elected
        self._database = database
        self._clock = clock
        self._windows = self._way.windows
        self._woken = self._way.woken
        self._resting = asyncio.Event()
        self._is_waited_for = False
        self._began = False
        self._agenda = Agenda()
        self._more_is_ready = False
        self._probes = 0
        self._probe_at = 0.0
        self._under_way: dict[int, asyncio.Task[bool]] = {}
        self._broken: BaseException | None = None
        self.held_for: float | None = None
        """Seconds until something that waits only for a limit or after a failure may go; None where nothing does."""

    def wake(self) -> None:
        """Something was stored."""
        self._agenda.is_old = True
        self._resting.clear()
        self._woken.set()

    async def run(self) -> None:
        """Send until `stop`, or until `still_elected` raises; after an outage of the database, wait a little and go on.

        What is under way is finished in any case, as far as the database takes it.
        """
        try:
            while not self._way.stopping.is_set():
                await self._go_on()
        finally:
            await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    def stop(self) -> None:
        """Send nothing more; what is under way is finished by `run`."""
        self._way.stopping.set()
        self._woken.set()

    async def rest(self) -> None:
        """Return when nothing it was told of is due that could go now and nothing is under way."""
        self._is_waited_for = True
        if self._resting.is_set():
            self._resting.clear()
            self._woken.set()
        await self._resting.wait()

    async def _go_on(self) -> None:
        self._woken.clear()
        self._is_waited_for = False
        try:
            pause = await self._look()
        except Outage as outage:
            log.warning("sender-outage", error=str(outage))
            pause = self.held_for = AFTER_OUTAGE
        if self._broken is not None:
            raise self._broken
        if pause is not None:
            await self._pause(pause)

    async def _look(self) -> float | None:
        """Start what may go; seconds to wait where nothing may go now, None to look again at once."""
        if not self._began:
            await self._begin()
        self.held_for = None
        if len(self._under_way) >= AT_ONCE:
            return IDLE
        if self._way.doubtful and not await self._reaches_telegram():
            return self.held_for
        passed = self._clock.monotonic()
        slot = self._windows.next_slot(passed)
        if slot > passed and (self._more_is_ready or self._agenda.due):
            self.held_for = slot - passed
            return self.held_for
        return await self._start_what_is_ready()

    async def _begin(self) -> None:
        now, passed = self._clock.now(), self._clock.monotonic()
        since = now - timedelta(seconds=MINUTE)
        sent = await self._database.read(lambda c: storage.outgoing.sent_since(c, since, now))
        resumed = await self._database.write(storage.outgoing.resume)
        for at, chat_id, living in sent:
            self._windows.sent(chat_id, passed - (now - at).total_seconds(), living=living)
        self._began = True
        log.info("sender-begins", resumed=resumed, sent_lately=len(sent))

    async def _reaches_telegram(self) -> bool:
        """After a message that found nobody, or may have arrived: nothing goes out until Telegram answers again."""
        passed = self._clock.monotonic()
        if passed < self._probe_at:
            self.held_for = self._probe_at - passed
            return False
        try:
            await self._way.caller.bot.get_me()
        except TelegramError as failed:
            self._probes += 1
            self.held_for = min(LONGEST_PROBE, 2.0**self._probes)
            self._probe_at = self._clock.monotonic() + self.held_for
            log.warning("telegram-away", error=str(failed), seconds=self.held_for)
            return False
        self._probes, self._way.doubtful = 0, False
        return True

    async def _start_what_is_ready(self) -> float | None:
        now, passed = self._clock.now(), self._clock.monotonic()
        self._windows.prune(passed)
        self._more_is_ready = False
        limit = LOOKED_AT
        while True:
            if not self._agenda.holds(now, passed):
                self._agenda.is_old = False
                self._agenda.note(
                    await self._database.read(partial(storage.outgoing.look, now=now, limit=limit)), passed
                )
            due = self._agenda.due
            waits = {one: self._ready_at(one, passed) - passed for one in due if one[0] not in self._under_way}
            ready = [one for one, seconds in waits.items() if seconds <= 0]
            if ready or self._agenda.is_all:
                break
            limit *= 4
        if ready:
            await self._still_elected()
            self._start_all(ready)
            if self._more_is_ready or not self._agenda.is_all:
                return None
        # A chat that is busy is looked at when it no longer is.
        held = [seconds for one, seconds in waits.items() if one[0] not in self._under_way]
        self.held_for = min(held, default=None)
        next_at = self._agenda.next_at
        later = [(next_at - now).total_seconds()] if next_at else []
        return min([*held, *later, IDLE])

    def _ready_at(self, one: Due, passed: float) -> float:
        chat_id, row_id, living = one
        ready = self._windows.ready_at(chat_id, passed, living=living)
        return max(ready, self._windows.edit_ready_at(row_id, passed)) if living else ready

    def _start_all(self, ready: list[Due]) -> None:
        """Start those that are still free to go when those before them are under way."""
        passed = self._clock.monotonic()
        for one in ready:
            if one[0] in self._under_way:
                continue
            if len(self._under_way) >= AT_ONCE or self._ready_at(one, passed) > passed:
                self._more_is_ready = True
                continue
            self._start(*one)

    def _start(self, chat_id: int, row_id: int, living: bool) -> None:
        passed = self._clock.monotonic()
        self._windows.sent(chat_id, passed, living=living)
        if living:
            self._windows.edited(row_id, passed)
        task = asyncio.create_task(self._surfaces.show(row_id) if living else self._notices.say(row_id))
        self._under_way[chat_id] = task
        task.add_done_callback(partial(self._finished, (chat_id, row_id, living)))

    def _finished(self, one: Due, task: asyncio.Task[bool]) -> None:
        del self._under_way[one[0]]
        if not task.cancelled() and (raised := task.exception()) is not None:
            self._broken = raised
        elif not task.cancelled() and task.result():
            self._agenda.strike(one)
        else:
            self._agenda.is_old = True
        self._woken.set()

    async def _pause(self, seconds: float) -> None:
        if self._woken.is_set():
            return
        if naps := self._way.naps:
            nap = max(min(naps) - self._clock.monotonic(), 0.0)
            self.held_for = nap if self.held_for is None else min(self.held_for, nap)
        if len(self._under_way) == len(naps):
            if self._is_waited_for:  # since the last look began: something may have been stored meanwhile
                return
            self._resting.set()
        await self._way.first_of(max(seconds, 0.001), self._woken)
        self._resting.clear()
