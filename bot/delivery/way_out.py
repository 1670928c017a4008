"""What notices and living messages share on their way out: the call's failure, the chat's limits, the mark after it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

import structlog
from sqlalchemy import Connection
from telegram.error import RetryAfter, TelegramError

import storage.chats
from bot import metrics
from bot.clock import Clock
from bot.delivery.calls import Caller
from bot.delivery.failures import NotReached, Verdict, seconds_asked, verdict_on
from bot.delivery.pacing import Windows
from storage.database import Database, Outage

log = structlog.get_logger()

T = TypeVar("T")

LONGEST_HOLD = 60.0
STORE_AGAIN = 1.0
"""Seconds between attempts to store what became of a message."""


@dataclass(slots=True)
class WayOut:
    """Database, Telegram and limits; `doubtful` while nobody knows whether Telegram still answers.

    `woken` lets the sender look, `naps` says until when messages under way wait for nothing but time: for their turn,
    or to be marked as soon as the database is back.
    """

    database: Database
    caller: Caller
    clock: Clock
    windows: Windows
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    doubtful: bool = False
    naps: list[float] = field(default_factory=list)

    async def store(self, job: Callable[[Connection], T]) -> T | None:
        """Write what must be written, through any outage; only a stop ends the waiting, and then None."""
        while True:
            try:
                return await self.database.write(job)
            except Outage as outage:
                log.warning("cannot-store-yet", error=str(outage))
                if self.stopping.is_set():
                    return None
                await self._nap(STORE_AGAIN, unless=self.stopping)

    async def turn(self, chat_id: int, *, messages: int = 1) -> None:
        """Return when what was taken for this chat may really go, and count it."""
        now = self.clock.monotonic()
        while (at := self.windows.call_at(chat_id, now, messages=messages)) > now:
            await self._nap(at - now)
            now = self.clock.monotonic()
        self.windows.called(chat_id, now, messages=messages)

    async def _nap(self, seconds: float, *, unless: asyncio.Event | None = None) -> None:
        """Wait so long, for whoever asks the sender what it waits for to be told; or until the event is set."""
        until = self.clock.monotonic() + seconds
        self.naps.append(until)
        self.woken.set()
        try:
            await (self.clock.sleep(seconds) if unless is None else self.first_of(seconds, unless))
        finally:
            self.naps.remove(until)

    async def first_of(self, seconds: float, event: asyncio.Event) -> None:
        """Return when so many seconds have passed on the clock, or the event is set."""
        sleeper = asyncio.ensure_future(self.clock.sleep(seconds))
        told = asyncio.ensure_future(event.wait())
        try:
            await asyncio.wait({sleeper, told}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleeper.cancel()
            told.cancel()

    def judge(self, chat_id: int, failed: TelegramError, tries: int) -> Verdict:
        """What the failure means; the chat, or everything, is left alone for as long as it asks for."""
        passed = self.clock.monotonic()
        verdict = verdict_on(failed, chat_id)
        if isinstance(failed, RetryAfter):
            metrics.FLOODED.inc()
            self.windows.flooded(chat_id, passed, seconds_asked(failed))
        elif verdict in (Verdict.WAIT, Verdict.UNCERTAIN):
            self.windows.hold(chat_id, passed + min(LONGEST_HOLD, 2.0 ** min(tries, 6)))
        elif verdict is Verdict.CLOSED and chat_id > 0:
            self.windows.hold(chat_id, passed + 1.0)
        elif verdict is Verdict.TOKEN:
            self.windows.hold_all(passed + LONGEST_HOLD)
        if verdict is Verdict.UNCERTAIN or isinstance(failed, NotReached):
            self.doubtful = True
        return verdict

    def learn(self, connection: Connection, chat_id: int, failed: TelegramError, verdict: Verdict) -> None:
        """Store what the failure says of the chat."""
        if verdict is Verdict.MOVED:
            storage.chats.migrate(connection, chat_id, getattr(failed, "new_chat_id", chat_id))
        elif verdict is Verdict.CLOSED:
            storage.chats.closed(connection, chat_id, self.clock.now(), str(failed))
