"""This process among others on one PostgreSQL: what it is elected for, and how they call each other."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

import structlog

from storage.database import Outage
from storage.election import NotElected, Presence, Seat
from storage.schema import NotAtHead, head, standing

log = structlog.get_logger()

T = TypeVar("T")

ELECTION_EVERY = 1.0
"""Seconds between attempts to have a seat that another process has, or to reach a database that is away."""
WATCH_EVERY = 5.0
"""Seconds after which the connection is asked although nothing arrived on it."""
PATIENCE = 5.0
"""Seconds it may take to answer."""

StillElected = Callable[[], Awaitable[None]]
"""Raises NotElected where the seat may be another's by now."""
Term = Callable[[StillElected], AbstractAsyncContextManager[asyncio.Task[None]]]
"""What is done while a seat is held, with a task that goes on meanwhile."""


@dataclass(slots=True, eq=False)
class _Line:
    """The connection that holds the seats of this process; `lost` once it is not to be relied upon."""

    presence: Presence
    is_watched: bool = False
    lost: asyncio.Event = field(default_factory=asyncio.Event)
    asking: asyncio.Lock = field(default_factory=asyncio.Lock)
    heard: asyncio.Event = field(default_factory=asyncio.Event)


class Colleagues:
    """Keeps this process present, holds elections, hears calls and makes them; `heard` is told that somebody called."""

    def __init__(self, url: str, heard: Callable[[], None] = lambda: None) -> None:
        self._url = url
        self.heard = heard
        self.seats: dict[Seat, bool] = {}
        """What this process stands for, and whether it was elected."""
        self._line: _Line | None = None
        self.keeping: asyncio.Task[None] | None = None
        """The watch over the connection; it ends by itself only where the tables are not those of this program."""
        self._calling: asyncio.Task[None] | None = None
        self._call_again = False

    async def arrive(self) -> None:
        """Be present from now on, as soon as that can be.

        Raises storage.schema.NotAtHead where the tables are not those of this program.
        """
        self._line = await self._connected()
        self.keeping = asyncio.create_task(self._keep(), name="presence")

    async def go(self) -> None:
        """Be present no more; seats are free."""
        for task in (self.keeping, self._calling):
            if task is not None:
                task.cancel()
                await asyncio.wait({task})
        if self._line is not None:
            await self._lose(self._line)

    def call(self) -> None:
        """Something was stored: let whoever sends look, soon; calls that come together are one."""
        self._call_again = True
        if self._calling is None or self._calling.done():
            self._calling = asyncio.create_task(self._call(), name="call")

    @asynccontextmanager
    async def elected_for(self, seat: Seat, term: Term) -> AsyncIterator[asyncio.Task[None]]:
        """Stand for the seat until the block ends, and then finish the term that is under way.

        The task ends by itself only with what a term failed with.
        """
        stopping = asyncio.Event()
        self.seats[seat] = False
        task = asyncio.create_task(self._stand(seat, term, stopping), name=seat.name.lower())
        try:
            yield task
        finally:
            stopping.set()
            await asyncio.wait({task})
            del self.seats[seat]

    async def _stand(self, seat: Seat, term: Term, stopping: asyncio.Event) -> None:
        told = asyncio.create_task(stopping.wait())
        try:
            while not stopping.is_set():
                line = self._line
                if line is None or not await self._is_elected(line, seat):
                    await asyncio.wait({told}, timeout=ELECTION_EVERY)
                    continue
                log.info("elected", seat=seat.name.lower())
                self.seats[seat] = True
                try:
                    await self._serve(line, term, told)
                finally:
                    self.seats[seat] = False
                    with suppress(NotElected):
                        await self._ask(line, partial(line.presence.step_down, seat))
        finally:
            told.cancel()

    async def _is_elected(self, line: _Line, seat: Seat) -> bool:
        try:
            return await self._ask(line, partial(line.presence.stand, seat))
        except NotElected:
            return False

    async def _serve(self, line: _Line, term: Term, told: "asyncio.Task[object]") -> None:
        """One term: until the process stops, the seat is lost, or the work ends by itself."""
        lost = asyncio.create_task(line.lost.wait())
        try:
            async with term(partial(self._check, line)) as working:
                await asyncio.wait({told, lost, working}, return_when=asyncio.FIRST_COMPLETED)
            with suppress(NotElected, asyncio.CancelledError):
                working.result()
        finally:
            lost.cancel()
        if line.lost.is_set():
            log.warning("seat-lost")

    async def _keep(self) -> None:
        """Watch the connection, and make a new one where it is lost."""
        while True:
            line = self._line or await self._connected()
            self._line = line
            with suppress(NotElected):
                while True:
                    with suppress(TimeoutError):
                        await asyncio.wait_for(line.heard.wait(), WATCH_EVERY)
                    await self._check(line)
            log.warning("presence-lost")

    async def _connected(self) -> _Line:
        """The connection, as soon as the database gives one to a program with these tables."""
        complained = False
        while True:
            try:
                presence = await asyncio.to_thread(_present, self._url)
                break
            except Outage as outage:
                why = str(outage)
            except NotElected as other:
                why = str(other)
            if not complained:
                log.warning("database-away", error=why)
            complained = True
            await asyncio.sleep(ELECTION_EVERY)
        line = _Line(presence)
        self._watch(line)
        return line

    async def _check(self, line: _Line) -> None:
        await self._ask(line, line.presence.check)

    async def _ask(self, line: _Line, question: Callable[[], T]) -> T:
        """The answer; raises NotElected, and the connection is lost, where there is none in time."""
        async with line.asking:
            if line.lost.is_set():
                raise NotElected("the connection that held the lock is gone")
            self._unwatch(line)
            try:
                async with asyncio.timeout(PATIENCE):
                    answer = await asyncio.to_thread(question)
            except TimeoutError:
                line.presence.cut()
                await self._lose(line)
                raise NotElected("the connection that held the lock does not answer") from None
            except NotElected:
                await self._lose(line)
                raise
            except asyncio.CancelledError:
                line.presence.cut()
                raise
            self._watch(line)
        if line.presence.was_called():
            self.heard()
        return answer

    def _watch(self, line: _Line) -> None:
        """Hear what arrives while nothing is asked: what is asked is answered on the same connection."""
        line.heard.clear()
        line.is_watched = True
        asyncio.get_running_loop().add_reader(line.presence.fileno(), self._arrived, line)

    def _unwatch(self, line: _Line) -> None:
        if line.is_watched:
            line.is_watched = False
            asyncio.get_running_loop().remove_reader(line.presence.fileno())

    def _arrived(self, line: _Line) -> None:
        """A call, or the end of the connection: which one, asking tells."""
        self._unwatch(line)
        line.heard.set()

    async def _lose(self, line: _Line) -> None:
        if line.lost.is_set():
            return
        self._unwatch(line)
        line.lost.set()
        if self._line is line:
            self._line = None
        await asyncio.to_thread(line.presence.leave)

    async def _call(self) -> None:
        while self._call_again:
            self._call_again = False
            if (line := self._line) is not None:
                with suppress(NotElected):
                    await self._ask(line, line.presence.call)


def _present(url: str) -> Presence:
    """Present with the right tables: nobody can change them while this is."""
    presence = Presence(url)
    try:
        stands_at, _ = standing(url)
    except BaseException:
        presence.leave()
        raise
    if stands_at != head():
        presence.leave()
        raise NotAtHead(stands_at)
    return presence
