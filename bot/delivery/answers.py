"""Answers to presses on their way out: one that Telegram could not take is given again while the phone waits for it."""

import asyncio
from collections.abc import Coroutine
from functools import partial
from typing import Any

from bot.clock import Clock
from bot.delivery.calls import Caller

PHONE_WAITS = 140.0
"""Seconds after which a press is answered no more: Telegram forgets it after 150."""
LONGEST_PAUSE = 30.0


class Answers:
    """The answers that are being given, and those that wait to be given again."""

    def __init__(self, caller: Caller, clock: Clock) -> None:
        self._caller = caller
        self._clock = clock
        self._given: set[asyncio.Task[None]] = set()
        self._asleep: set[asyncio.Task[None]] = set()

    def give(self, parameters: dict[str, Any]) -> None:
        """Answer a press while the next updates are handled."""
        self._begin(self._given, self._give(parameters, self._clock.monotonic() + PHONE_WAITS, 1.0))

    async def rest(self) -> None:
        """Return when none is being given."""
        while self._given:
            await asyncio.gather(*self._given)

    async def finish(self) -> None:
        """Give out those under way; those that would have to wait are given no more."""
        await self.rest()
        for task in self._asleep:
            task.cancel()

    async def _give(self, parameters: dict[str, Any], until: float, pause: float) -> None:
        asked = await self._caller.give_out(parameters)
        if asked is None or self._clock.monotonic() + (seconds := max(asked, pause)) > until:
            return
        self._begin(self._asleep, self._give_again(parameters, until, seconds))

    async def _give_again(self, parameters: dict[str, Any], until: float, seconds: float) -> None:
        await self._clock.sleep(seconds)
        self._begin(self._given, self._give(parameters, until, min(2 * seconds, LONGEST_PAUSE)))

    def _begin(self, among: set[asyncio.Task[None]], work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        among.add(task)
        task.add_done_callback(partial(set.discard, among))
