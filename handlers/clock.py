"""The one job of the clock: APScheduler drives a tick, and what is due is a query."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy import Connection

import storage.upkeep
from bot.actions.table import DUES, firsts
from bot.clock import Clock
from bot.domain.base import Command
from bot.perform import perform_due
from handlers.calendar import CalendarWatch
from storage.backup import CannotBackUp, back_up_nightly
from storage.database import Database, Outage, is_sqlite
from storage.unused import forget_unused

log = structlog.get_logger()

EVERY = 20
"""Seconds between ticks."""
A_BITE = 64
"""What is due is done so many at a time."""
AGAIN = 40
"""How often the same may be due in one tick, as the sheets of months that were missed are."""
NIGHT = 3
"""The hour, in China, from which on the day's backup is made."""
_ZONE = ZoneInfo("Asia/Shanghai")


class Ticker:
    """Ticks while the service runs; a missed tick is made up by the next, because it asks what is due."""

    def __init__(
        self, database: Database, clock: Clock, wake: Callable[[], None], take_up: Callable[[], Awaitable[None]],
        backup_folder: Path | None = None,
    ) -> None:  # fmt: skip
        self._database = database
        self._clock = clock
        self._wake = wake
        self._take_up = take_up
        self._calendar = CalendarWatch()
        self._backups = backup_folder if is_sqlite(database.url) else None
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._swept: date | None = None
        self._ticked = monotonic()
        self._ticking = asyncio.Lock()
        self._watching: asyncio.Task[None] | None = None
        self.is_by_hand = False
        """Whether it ticks only when told to: where somebody else moves the clock, the machine's time says nothing."""

    def start(self) -> None:
        """Begin to tick."""
        trigger = IntervalTrigger(seconds=EVERY, timezone="UTC")
        self._scheduler.add_job(
            self._on_time, trigger, id="tick", coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self._scheduler.start()
        self._watching = asyncio.create_task(self._watch(), name="watch")

    def stop(self) -> None:
        """Tick no more."""
        if self._watching is not None:
            self._watching.cancel()
        self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Do what is due now, after the tick under way: of two at once each would take up what was set aside."""
        async with self._ticking:
            await self._tick()

    async def _tick(self) -> None:
        now = self._clock.now()
        try:
            if await self._database.write(lambda c: storage.upkeep.tidy(c, now), patient=True):
                await self._take_up()
            await self._do_all()
        except Outage as outage:
            log.warning("tick-outage", error=str(outage))
        self._wake()
        await self._sweep(now)
        self._calendar.look(now)
        await self._back_up(now)

    async def _sweep(self, now: datetime) -> None:
        """Once a day, delete keys that an opening left which was rolled back, and pages that nobody used."""
        today = now.astimezone(_ZONE).date()
        if self._swept == today:
            return
        try:
            swept = await self._database.read(storage.upkeep.sweep_keys)
            while await self._database.write(partial(forget_unused, now=now, limit=A_BITE), patient=True) == A_BITE:
                pass
        except Outage as outage:
            log.warning("tick-outage", error=str(outage))
        except OSError as failed:
            log.error("keys-not-swept", error=failed.strerror)
        else:
            self._swept = today
            if swept:
                log.info("keys-swept", count=len(swept))

    async def _do_all(self) -> None:
        """Do what is due, kind by kind, until nothing is, but for what failed: that is tried again at the next tick."""
        kind, done, given_up = 0, Counter[Command](), set[Command]()
        while True:
            asked = partial(_first_due, kind=kind, given_up=given_up, now=self._clock.now())
            found = await self._database.read(asked)
            if found is None:
                return
            if found.kind != kind:
                kind, done, given_up = found.kind, Counter(), set()
            for command, failed in zip(found.commands, await self._try(found.commands), strict=True):
                done[command] += 1
                if failed is not None or done[command] > AGAIN:
                    log.error("due-failed", command=type(command).__name__, exc_info=failed)
                    given_up.add(command)

    async def _try(self, commands: list[Command]) -> list[BaseException | None]:
        """What each failed with, None where it did not; raises Outage."""
        doing = (perform_due(self._database, self._clock, command) for command in commands)
        outcomes = await asyncio.gather(*doing, return_exceptions=True)
        for outcome in outcomes:
            if isinstance(outcome, Outage):
                raise outcome
        return outcomes

    async def _on_time(self) -> None:
        self._ticked = monotonic()
        if not self.is_by_hand:
            await self.tick()

    async def _watch(self) -> None:
        """Where the machine's clock was set back, the scheduler would wait until it has caught up: it is told anew."""
        while True:
            await asyncio.sleep(EVERY)
            if monotonic() - self._ticked > 3 * EVERY:
                log.warning("clock-set-back")
                self._scheduler.modify_job("tick", next_run_time=datetime.now(UTC))

    async def _back_up(self, now: datetime) -> None:
        local = now.astimezone(_ZONE)
        if self._backups is None or local.hour < NIGHT:
            return
        try:
            made = await asyncio.to_thread(back_up_nightly, self._database.url, self._backups, local)
        except (CannotBackUp, OSError) as failed:
            log.error("backup-failed", error=str(failed))
        else:
            if made is not None:
                log.info("backed-up", file=str(made))


@dataclass(frozen=True, slots=True)
class _Found:
    """What is due of the first kind of which anything is; `kind` is its place in the table."""

    kind: int
    commands: list[Command]


def _first_due(connection: Connection, kind: int, given_up: set[Command], now: datetime) -> _Found | None:
    """What is due of this kind, but for what was given up, else of the next of which anything is."""
    for place, first in enumerate(firsts(connection)):
        if place < kind or first is None or first > now:
            continue
        aside = given_up if place == kind else set[Command]()
        found = DUES[place].commands(connection, now=now, limit=A_BITE + len(aside))
        if commands := [command for command in found if command not in aside]:
            return _Found(place, commands)
    return None
