"""What the sandbox asks of a clock, and waiting on it."""

import asyncio
from datetime import datetime, timedelta
from typing import Any, Protocol


class Clock(Protocol):
    """What tells the time: instants are aware and in UTC."""

    def now(self) -> datetime:
        """The present instant."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return once `seconds` have passed on this clock."""
        ...


async def first_of(clock: Clock, seconds: float, awaited: asyncio.Future[Any]) -> bool:
    """Wait until `awaited` is done (True) or `seconds` have passed on the clock (False, and it goes on)."""
    if awaited.done():
        return True
    deadline = clock.now() + timedelta(seconds=seconds)

    async def ring() -> None:
        # The clock may have moved on before this runs.
        await clock.sleep((deadline - clock.now()).total_seconds())

    alarm = asyncio.ensure_future(ring())
    try:
        await asyncio.wait((awaited, alarm), return_when=asyncio.FIRST_COMPLETED)
    finally:
        alarm.cancel()
    return awaited.done()
