"""The one job of the clock: APScheduler drives a tick, and what is due is a query."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

import storage.upkeep
from bot.clock import Clock
from handlers.calendar import CalendarWatch
from storage.backup import CannotBackUp, back_up_nightly
from storage.database import Database, Outage, is_sqlite

log = structlog.get_logger()

EVERY = 20
"""Seconds between ticks."""
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
        self._ticked = monotonic()
        self._watching: asyncio.Task[None] | None = None

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
        """Do what is due now."""
        now = self._clock.now()
        try:
            await self._database.write(lambda c: storage.upkeep.tidy(c, now), patient=True)
            await self._take_up()
        except Outage as outage:
            log.warning("tick-outage", error=str(outage))
        self._wake()
        self._calendar.look(now)
        await self._back_up(now)

    async def _on_time(self) -> None:
        self._ticked = monotonic()
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
