"""Prints made when their turn comes: what they show is read from the database, the file is made in another process."""

import asyncio
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

from sqlalchemy import Connection

from bot.delivery import (
    ballots,
    doors,
    drawing,
    duty,
    letters,
    minutes,
    points,
    polls,
    rates,
    records,
    redemption,
    residents,
    thanks,
    workday,
)
from bot.screens.base import Print
from storage.database import Database

Prepare = Callable[[Connection, Print, str], tuple[str, Callable[[], bytes] | bytes]]

PREPARED: dict[str, Prepare] = {
    "letter": letters.prepare, "minutes": minutes.prepare, "notice-doors": doors.prepare,
    **residents.PREPARED, **rates.PREPARED, **workday.PREPARED,
    **duty.PREPARED, **polls.PREPARED, **ballots.PREPARED, **points.PREPARED, **records.PREPARED, **redemption.PREPARED,
    **thanks.PREPARED,
}  # fmt: skip
"""Print kind → reads what is needed; gives the file name and the bytes, or a picklable function that makes them."""


class Documents:
    """Makes documents."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._pool: ProcessPoolExecutor | None = None

    async def make(self, wanted: Print, language: str) -> tuple[str, bytes]:
        """File name and content of a print in a language."""
        prepare = PREPARED[wanted.kind]
        name, draw = await self._database.read(lambda c: prepare(c, wanted, language))
        if isinstance(draw, bytes):
            return name, draw
        try:
            return name, await self._drawn(draw)
        except BrokenExecutor:
            # The process was killed, as by a machine short of memory; the next one may live.
            self._pool = None
            return name, await self._drawn(draw)

    async def _drawn(self, draw: Callable[[], bytes]) -> bytes:
        if self._pool is None:
            self._pool = drawing.process()
        return await asyncio.get_running_loop().run_in_executor(self._pool, draw)

    def close(self) -> None:
        """Let go of the pool."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
