"""A database that fails as databases do: for real where it can be brought about, else as it is told of."""

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, TypeVar

from sqlalchemy import Connection

from storage.database import Job, Outage, engine_of, is_sqlite
from tests.stand import Crash
from tests.world import Watched

T = TypeVar("T")

FULL = "DO $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$"
DROP = "SELECT pg_terminate_backend(pg_backend_pid())"


class Hurt(Enum):
    """What befalls a write."""

    DIES_BEFORE = "the process dies before the commit"
    DIES_AFTER = "the process dies after the commit"
    AWAY = "the database is away"
    FULL = "the disk is full"
    DROPPED = "the connection is dropped in the transaction"
    UNKNOWN = "the connection breaks in the very commit, which takes effect"


class _UndoneByDeath(Exception):
    """What the process did in the transaction is rolled back."""


@dataclass
class HurtDatabase:
    """A database whose writes are hurt as `to_come` says: by their number from now on, the next being 1."""

    watched: Watched
    to_come: dict[int, Hurt] = field(default_factory=dict)
    is_dead: bool = False
    befell: Callable[[], None] = lambda: None
    """Called at each hurt."""
    choose: Callable[[Job[Any]], Awaitable[Hurt | None]] | None = None
    """How a write is hurt of which `to_come` says nothing."""

    @property
    def url(self) -> str:
        """Its address."""
        return self.watched.url

    async def write(self, job: Job[T], *, patient: bool = False) -> T:
        """Write, unless hurt."""
        if self.is_dead:
            raise Crash
        hurt = self._next()
        if hurt is None and self.choose is not None:
            hurt = await self.choose(job)
            if self.is_dead:
                raise Crash
        if hurt is None:
            return await self.watched.write(job, patient=patient)
        self.befell()
        match hurt:
            case Hurt.AWAY:
                raise Outage("away")
            case Hurt.UNKNOWN:
                await self.watched.write(job, patient=patient)
                raise Outage("the connection broke")
            case Hurt.DIES_AFTER:
                self.is_dead = True
                await self.watched.write(job, patient=patient)
                raise Crash
            case Hurt.DIES_BEFORE:
                self.is_dead = True
                await self._rolled_back(job, patient)
                raise Crash
        return await self._ended(job, hurt, patient)

    async def _rolled_back(self, job: Job[T], patient: bool) -> None:
        def dies(connection: Connection) -> None:
            job(connection)
            raise _UndoneByDeath

        try:
            await self.watched.write(dies, patient=patient)
        except _UndoneByDeath:
            return
        except Exception:  # noqa: BLE001 - it would have failed by itself: it is undone as well
            return

    async def _ended(self, job: Job[T], hurt: Hurt, patient: bool) -> T:
        """The transaction is ended by the database itself, when the job has done all."""
        done = False

        def ends(connection: Connection) -> T:
            nonlocal done
            result = job(connection)
            done = True
            if is_sqlite(self.url):
                _fill_disk(connection)
            else:
                connection.exec_driver_sql(DROP if hurt is Hurt.DROPPED else FULL)
            return result

        try:
            result = await self.watched.write(ends, patient=patient)
        except Outage:
            raise
        assert not done, "the database was to fail"
        return result

    def _next(self) -> Hurt | None:
        if not self.to_come:
            return None
        self.to_come = {number - 1: hurt for number, hurt in self.to_come.items()}
        return self.to_come.pop(0, None)

    async def read(self, job: Job[T]) -> T:
        """Read, unless dead."""
        if self.is_dead:
            raise Crash
        return await self.watched.read(job)

    def close(self) -> None:
        """Let go of every connection."""
        self.watched.close()


def _fill_disk(connection: Connection) -> None:
    """SQLite finds no room for another page, as where the disk is full: it ends the whole transaction itself."""
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    try:
        connection.exec_driver_sql("CREATE TABLE too_much (x)")
        connection.exec_driver_sql("INSERT INTO too_much VALUES (zeroblob(40000000))")
    finally:
        connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")


@asynccontextmanager
async def locked(url: str, seconds: float) -> AsyncIterator[None]:
    """Another process keeps the database locked for so long, as an administrator's statement does."""
    taken = threading.Event()

    def lock() -> None:
        engine = engine_of(url, connections=1)
        with engine.connect() as connection, connection.begin():
            if not is_sqlite(url):
                connection.exec_driver_sql("LOCK TABLE seen_updates, outgoing, surfaces IN ACCESS EXCLUSIVE MODE")
            taken.set()
            threading.Event().wait(seconds)
        engine.dispose()

    locking = asyncio.create_task(asyncio.to_thread(lock))
    await asyncio.to_thread(taken.wait)
    yield
    await locking
