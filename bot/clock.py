"""Time, injected: everything that asks for the hour asks a Clock."""

import asyncio
import heapq
import itertools
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What tells the time: instants are aware and in UTC."""

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds from some beginning, which never step back: for durations within the process."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return once `seconds` have passed on this clock."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds from some beginning, which never step back."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Return once `seconds` have passed."""
        await asyncio.sleep(seconds)


class SimulatedClock:
    """A clock that stands still until it is advanced; bot and sandbox share one in flows and in the demo's history.

    `release()` lets it run on with the machine's clock from where it stands, which is how the demo ends its history.
    """

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("start must be aware")
        self._now = start.astimezone(UTC)
        self._passed = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self._released_at: datetime | None = None

    def now(self) -> datetime:
        """The present instant of this clock, aware, UTC."""
        if self._released_at is not None:
            return self._now + (datetime.now(UTC) - self._released_at)
        return self._now

    def monotonic(self) -> float:
        """Seconds this clock was moved on; a jump back does not count."""
        if self._released_at is not None:
            return self._passed + (datetime.now(UTC) - self._released_at).total_seconds()
        return self._passed

    async def sleep(self, seconds: float) -> None:
        """Return once the clock has been advanced by `seconds`."""
        if self._released_at is not None:
            await asyncio.sleep(seconds)
            return
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        entry = (self._passed + seconds, next(self._order), woken)
        heapq.heappush(self._sleepers, entry)
        await woken

    def next_wake(self) -> datetime | None:
        """When the first sleeper wants to wake, or None where nobody sleeps."""
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        return self._now + timedelta(seconds=self._sleepers[0][0] - self._passed) if self._sleepers else None

    def advance(self, by: timedelta) -> None:
        """Move on by `by` and wake whoever is due; a negative step is a clock that jumps back and wakes nobody."""
        self._now += by
        self._passed += max(0.0, by.total_seconds())
        while self._sleepers and self._sleepers[0][0] <= self._passed:
            _, _, woken = heapq.heappop(self._sleepers)
            if not woken.done():
                woken.set_result(None)

    def advance_to(self, instant: datetime) -> None:
        """Move on to `instant`."""
        self.advance(instant - self._now)

    def release(self) -> None:
        """Run on with the machine's clock from here; sleepers wake and look at the time anew."""
        self._released_at = datetime.now(UTC)
        for _, _, woken in self._sleepers:
            if not woken.done():
                woken.set_result(None)
        self._sleepers.clear()
