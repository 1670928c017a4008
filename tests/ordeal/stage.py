"""What a bot in a process of its own shares with the test: the hour of the stage, and what it is asked to do."""

from __future__ import annotations

import asyncio
import mmap
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

_FORM = struct.Struct("8q")
NOW, PASSED, OFF, ASKED, TICKS, DONE, HELD, PORT = range(8)
"""Microseconds since 1970, passed and off; the number of what is asked for last, whether it is a tick, and of what is
done last; microseconds until something may be sent, -1 where nothing waits; the port of the site."""
_LOOKS_EVERY = 0.002


class Stage:
    """Eight numbers in a file that both have open."""

    def __init__(self, file: Path) -> None:
        if not file.exists():
            file.write_bytes(bytes(_FORM.size))
        with file.open("r+b") as opened:
            self._map = mmap.mmap(opened.fileno(), _FORM.size)

    def __getitem__(self, place: int) -> int:
        return int(struct.unpack_from("q", self._map, 8 * place)[0])

    def __setitem__(self, place: int, number: int) -> None:
        struct.pack_into("q", self._map, 8 * place, number)


class StageClock:
    """The clock of a process on the stage."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def now(self) -> datetime:
        """The hour that the machine of the bot shows."""
        return datetime.fromtimestamp(0, UTC) + timedelta(microseconds=self._stage[NOW] + self._stage[OFF])

    def monotonic(self) -> float:
        """Seconds that have passed on the stage."""
        return self._stage[PASSED] / 1e6

    async def sleep(self, seconds: float) -> None:
        """Return when so many have."""
        until = self.monotonic() + seconds
        while True:
            await asyncio.sleep(_LOOKS_EVERY if seconds > 0 else 0)
            if self.monotonic() >= until:
                return
