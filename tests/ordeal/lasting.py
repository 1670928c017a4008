"""What lasts, once each day of the story: the bot hears late, Telegram is away, the process stands still."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar

import orjson

from tests.ordeal.faults import Away, Fault, Gone, Late, Stopped
from tests.ordeal.told import Told
from tests.orders import SOFA


@dataclass
class Lasting(Fault):
    """Each day something that lasts: what is said arrives 23 hours late, then Telegram is away for an hour, in turn
    answering that it cannot and not listening at all.

    On the weekend, before polls close, the process stands still for 72 hours. In between there is what strikes
    `beside` it. Where it `dies` of something, it does so of that at the weekend, and in the middle of each hour.
    """

    SAID_LATE: ClassVar = ("/menu", SOFA)
    AWAY: ClassVar = (0, 2, 5, 9)
    STOPPED: ClassVar = (5,)

    beside: Fault = field(default_factory=Fault)
    dies: Fault | None = None
    _began: datetime | None = None
    _lasts: Fault | None = None
    struck: set[tuple[object, type[Fault]]] = field(default_factory=set)

    async def prepares(self, told: Told) -> None:
        await self.beside.prepares(told)

    async def strikes(self, told: Told) -> None:
        lasting = self._lasting(told)
        if lasting is None:
            await self.beside.strikes(told)
            return
        await self.heals(told)
        self._lasts = lasting
        await lasting.strikes(told)

    async def heals(self, told: Told) -> None:
        await self.beside.heals(told)
        if self._lasts is not None:
            lasting, self._lasts = self._lasts, None
            await lasting.heals(told)

    def _lasting(self, told: Told) -> Fault | None:
        self._began = self._began or told.clock.now()
        day = (told.clock.now() - self._began + timedelta(hours=3)).days
        waiting = [orjson.loads(one.body) for one in told.sandbox.inbox(told.bot).waiting.values()]
        words = next((one["message"].get("text") for one in waiting if "message" in one), None)
        if words in self.SAID_LATE:
            return self._once(words, Late(timedelta(hours=23)))
        if day in self.AWAY and waiting and words is None:
            return self._once(day, Away(dies=self.dies is not None, refuses=self.AWAY.index(day) % 2 == 0))
        if day in self.STOPPED and not waiting:
            return self._once(day, Stopped() if self.dies is None else Gone(self.dies))
        return None

    def _once(self, when: object, fault: Fault) -> Fault | None:
        if (when, type(fault)) in self.struck:
            return None
        self.struck.add((when, type(fault)))
        return fault
