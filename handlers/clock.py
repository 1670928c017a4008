"""The one job of the clock: APScheduler drives a tick, and what is due is a query."""

from collections.abc import Callable

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

import storage.upkeep
from bot.clock import Clock
from storage.database import Database, Outage

log = structlog.get_logger()

EVERY = 20
"""Seconds between ticks."""


class Ticker:
    """Ticks while the service runs; a missed tick is made up by the next, because it asks what is due."""

    def __init__(self, database: Database, clock: Clock, wake: Callable[[], None]) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        """Begin to tick."""
        trigger = IntervalTrigger(seconds=EVERY, timezone="UTC")
        self._scheduler.add_job(self.tick, trigger, coalesce=True, max_instances=1, misfire_grace_time=None)
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more."""
        self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Do what is due now."""
        now = self._clock.now()
        try:
            await self._database.write(lambda c: storage.upkeep.tidy(c, now), patient=True)
        except Outage as outage:
            log.warning("tick-outage", error=str(outage))
        self._wake()
