"""One way into the database: `write` runs a job in a transaction of its own, `read` on a connection that cannot write.

SQLite has one writer thread, which takes up to 32 waiting jobs into one transaction, each in its savepoint; PostgreSQL
runs each job in a transaction of its own and tries again after a deadlock or a serialisation failure.
"""

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, QueuePool

T = TypeVar("T")
Job = Callable[[Connection], T]

GROUPED = 32
"""Jobs that SQLite's writer takes into one transaction at the most."""
TRIES = 3
"""How often PostgreSQL is asked again after a deadlock or a serialisation failure."""
_AGAIN = {"40001", "40P01"}


class Outage(Exception):
    """The database did not take it: nothing of the job happened, and it may be tried again."""


class Database(Protocol):
    """What runs jobs; a job is a function of a connection that has no effect but in the database."""

    url: str

    async def write(self, job: Job[T], *, patient: bool = False) -> T:
        """Run the job in a transaction, durable when this returns; `patient` ones let people's go first.

        Raises what the job raised (rolled back), or Outage.
        """
        ...

    async def read(self, job: Job[T]) -> T:
        """Run the job on a connection that only reads; raises what it raised, or Outage."""
        ...

    def close(self) -> None:
        """Finish what waits and let go of every connection."""
        ...


def open_database(url: str) -> "Database":
    """The database at a SQLAlchemy address: `sqlite:///file` or `postgresql+psycopg://…`."""
    return SQLite(url) if make_url(url).get_backend_name() == "sqlite" else PostgreSQL(url)


def address_of(url: str) -> str:
    """The address as SQLAlchemy wants it: plain `postgresql://` means psycopg 3."""
    return url.replace("postgresql://", "postgresql+psycopg://", 1) if url.startswith("postgresql://") else url


def engine_of(url: str, *, reads_only: bool = False, connections: int = 5) -> Engine:
    """An engine with the settings that every connection here has."""
    address = make_url(address_of(url))
    if address.get_backend_name() == "sqlite":
        engine = create_engine(address, poolclass=QueuePool, pool_size=connections)
        event.listen(engine, "connect", _reading_sqlite if reads_only else _writing_sqlite)
        event.listen(engine, "begin", _begin if reads_only else _begin_immediate)
        return engine
    return create_engine(
        address,
        poolclass=QueuePool if connections else NullPool,
        pool_size=connections,
        max_overflow=0,
        isolation_level="REPEATABLE READ" if reads_only else "READ COMMITTED",
        execution_options={"postgresql_readonly": True} if reads_only else {},
    )


@dataclass(order=True)
class _Waiting:
    rank: tuple[bool, int]
    job: Job[Any] = field(compare=False)
    done: "Future[Any]" = field(compare=False)


class SQLite:
    """One file, one writer; readers beside it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._writing = engine_of(url, connections=1)
        self._reading = engine_of(url, reads_only=True)
        self._readers = ThreadPoolExecutor(4, thread_name_prefix="reads")
        self._waiting: queue.PriorityQueue[_Waiting] = queue.PriorityQueue()
        self._order = count()
        self._stopping = threading.Event()
        self._writer = threading.Thread(target=self._write_on, name="writes", daemon=True)
        self._writer.start()

    async def write(self, job: Job[T], *, patient: bool = False) -> T:
        """Run the job in a transaction; see `Database.write`."""
        if self._stopping.is_set():
            raise Outage("the database is closing")
        done: Future[T] = Future()
        self._waiting.put(_Waiting((patient, next(self._order)), job, done))
        return await asyncio.shield(asyncio.wrap_future(done))

    async def read(self, job: Job[T]) -> T:
        """Run the job on a reading connection; see `Database.read`."""
        return await asyncio.wrap_future(self._readers.submit(_run_alone, self._reading, job))

    def close(self) -> None:
        """Finish what waits and let go of every connection."""
        self._stopping.set()
        self._waiting.put(_Waiting((True, next(self._order)), lambda _: None, Future()))
        self._writer.join()
        self._readers.shutdown()
        self._writing.dispose()
        self._reading.dispose()

    def _write_on(self) -> None:
        while not (self._stopping.is_set() and self._waiting.empty()):
            group = [self._waiting.get()]
            while len(group) < GROUPED:
                try:
                    group.append(self._waiting.get_nowait())
                except queue.Empty:
                    break
            if len(group) == 1 or not self._write_together(group):
                for waiting in group:
                    _settle(waiting.done, lambda job=waiting.job: _run_alone(self._writing, job))

    def _write_together(self, group: list[_Waiting]) -> bool:
        """Whether the group was committed as one; if not, nothing of it happened."""
        outcomes: list[tuple[Future[Any], Callable[[], Any]]] = []
        try:
            with self._writing.begin() as connection:
                for waiting in group:
                    outcomes.append((waiting.done, _run_in_savepoint(connection, waiting.job)))
        except DBAPIError:
            return False
        for done, outcome in outcomes:
            _settle(done, outcome)
        return True


class PostgreSQL:
    """A server; as many writers as it has connections for."""

    def __init__(self, url: str, connections: int = 8) -> None:
        self.url = url
        self._writing = engine_of(url, connections=connections)
        self._reading = engine_of(url, reads_only=True, connections=4)
        self._writers = ThreadPoolExecutor(connections, thread_name_prefix="writes")
        self._readers = ThreadPoolExecutor(4, thread_name_prefix="reads")

    async def write(self, job: Job[T], *, patient: bool = False) -> T:
        """Run the job in a transaction; see `Database.write`."""
        return await asyncio.shield(asyncio.wrap_future(self._writers.submit(self._try, job)))

    async def read(self, job: Job[T]) -> T:
        """Run the job on a reading connection; see `Database.read`."""
        return await asyncio.wrap_future(self._readers.submit(_run_alone, self._reading, job))

    def close(self) -> None:
        """Finish what waits and let go of every connection."""
        self._writers.shutdown()
        self._readers.shutdown()
        self._writing.dispose()
        self._reading.dispose()

    def _try(self, job: Job[T]) -> T:
        for tried in range(1, TRIES + 1):
            try:
                return _run_alone(self._writing, job)
            except Outage as outage:
                state = getattr(getattr(outage.__cause__, "orig", None), "sqlstate", None)
                if state not in _AGAIN or tried == TRIES:
                    raise
        raise AssertionError("unreachable")


def _run_alone(engine: Engine, job: Job[T]) -> T:
    try:
        with engine.begin() as connection:
            return job(connection)
    except DBAPIError as failed:
        if _is_outage(failed):
            raise Outage(str(failed.orig)) from failed
        raise


def _run_in_savepoint(connection: Connection, job: Job[T]) -> Callable[[], T]:
    """The job's outcome, to be given out after the commit; a failure of the database itself goes through."""
    try:
        with connection.begin_nested():
            result = job(connection)
    except DBAPIError:
        raise
    except Exception as raised:  # noqa: BLE001 - whatever it is, it belongs to whoever asked for the job
        return _raiser(raised)
    return lambda: result


def _raiser(raised: Exception) -> Callable[[], Any]:
    def outcome() -> Any:
        raise raised

    return outcome


def _settle(done: "Future[T]", outcome: Callable[[], T]) -> None:
    if not done.set_running_or_notify_cancel():
        return
    try:
        result = outcome()
    except Exception as raised:  # noqa: BLE001 - handed on to whoever waits
        done.set_exception(raised)
    else:
        done.set_result(result)


def _is_outage(failed: DBAPIError) -> bool:
    """Whether the database could not (and the job's statements are not to blame)."""
    state = getattr(failed.orig, "sqlstate", None)
    if state is not None:
        return state[:2] in {"08", "40", "53", "55", "57", "58"}
    return failed.connection_invalidated or type(failed).__name__ == "OperationalError"


def _writing_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}")


def _reading_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "query_only=ON", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
