"""One way into the database: `write` runs a job in a transaction of its own, `read` on a connection that cannot write.

SQLite has one writer thread, which takes up to 32 waiting jobs into one transaction, each in its savepoint; PostgreSQL
runs each job in a transaction of its own and tries again after a deadlock or a serialisation failure.
"""

import re
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

import orjson
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import QueuePool

from storage.keys import OPTION, folder_beside
from storage.ready import driver_of, with_driver
from storage.threads import Line, Outcome, Threads, Waiting, outcome_of, settle_all, waiting_for

T = TypeVar("T")
Job = Callable[[Connection], T]

GROUPED = 32
"""Jobs that SQLite's writer takes into one transaction at the most."""
_ROOM = ("cache_size=-8000", "wal_autocheckpoint=4000", "temp_store=MEMORY")
"""Kilobytes for what thirty-two jobs change, pages of log before they go into the file, and no files for savepoints."""
STATEMENTS = 1000
"""Statements that a connection to SQLite keeps as they were read."""
TRIES = 3
"""How often PostgreSQL is asked again after a deadlock or a serialisation failure."""
CLOSING = "the database is closing"
READ_ONLY = "25006"
"""What a standby says that has not been promoted yet."""
_AGAIN = {"40001", "40P01"}
_SEVERAL_HOSTS = re.compile(
    r"(?P<head>postgresql(?:\+psycopg)?://)(?P<who>[^/?]*@)?(?P<hosts>[^@/?]*,[^@/?]*)/(?P<name>[^?]*)(?:\?(?P<more>.*))?"
)
_AWAY_MEANS_AWAY = {
    "connect_timeout": 5, "keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}  # fmt: skip
"""A machine that is gone says nothing: seconds (the last: milliseconds) after which its silence is an outage."""
_POSTGRESQL_AWAY = {"08", "40", "53", "55", "57", "58"}
"""Classes of SQLSTATE: connection, rollback, resources, not in the state for it, operator, system."""
_SQLITE_AWAY = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOTADB,
}  # fmt: skip


class Outage(Exception):
    """The database did not take it: the job may be tried again.

    Nothing of it happened, but where the connection broke in the very commit; `state` is PostgreSQL's SQLSTATE.
    """

    def __init__(self, why: str, state: str | None = None) -> None:
        super().__init__(why)
        self.state = state


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


def open_database(url: str, *, durable: bool = True, keys: Path | None = None) -> Database:
    """The database at a SQLAlchemy address: `sqlite:///file` or `postgresql+psycopg://…`.

    A SQLite file that is to be thrown away need not be `durable`: nothing waits for the disk then. `keys` is the folder
    with the keys of secret polls; None: `storage.keys.folder_beside`.
    """
    return SQLite(url, durable=durable, keys=keys) if is_sqlite(url) else PostgreSQL(url, keys=keys)


def is_sqlite(url: str) -> bool:
    """Whether the address is that of a SQLite file."""
    return make_url(address_of(url)).get_backend_name() == "sqlite"


def address_of(url: str) -> str:
    """The address as SQLAlchemy wants it: plain `postgresql://` means psycopg 3, and several hosts are parameters."""
    if (several := _SEVERAL_HOSTS.fullmatch(url)) is not None:
        hosts = "&".join(f"host={host}" for host in several["hosts"].split(","))
        more = f"&{several['more']}" if several["more"] else ""
        url = f"{several['head']}{several['who'] or ''}/{several['name']}?{hosts}{more}"
    return url.replace("postgresql://", "postgresql+psycopg://", 1) if url.startswith("postgresql://") else url


def engine_of(url: str, *, reads_only: bool = False, connections: int = 5, keys: Path | None = None) -> Engine:
    """An engine with the settings that every connection here has."""
    address = make_url(address_of(url))
    options = {OPTION: keys or folder_beside(address_of(url))}
    if address.get_backend_name() == "sqlite":
        engine = create_engine(
            address, poolclass=QueuePool, pool_size=connections, hide_parameters=True, execution_options=options,
            connect_args={"cached_statements": STATEMENTS}, json_deserializer=orjson.loads,
        )  # fmt: skip
        event.listen(engine, "connect", _reading_sqlite if reads_only else _writing_sqlite)
        # By the dialect, not by an event: an engine with one asks for listeners at every single statement.
        engine.dialect.do_begin = _begin if reads_only else _begin_immediate  # type: ignore[assignment]
        return engine
    return create_engine(
        address,
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        pool_use_lifo=True,
        hide_parameters=True,
        use_native_hstore=False,
        connect_args={name: value for name, value in _AWAY_MEANS_AWAY.items() if name not in address.query},
        json_deserializer=orjson.loads,
        isolation_level="REPEATABLE READ" if reads_only else "READ COMMITTED",
        execution_options={**options, "postgresql_readonly": True} if reads_only else options,
    )


@contextmanager
def savepoint(connection: Connection) -> Iterator[None]:
    """What the block did is undone where it raises, and nothing else of the transaction.

    SQLAlchemy's own are compiled anew each time, which costs more than a statement.
    """
    say = _plainly(connection)
    say("SAVEPOINT here")
    try:
        yield
    except BaseException:
        say("ROLLBACK TO SAVEPOINT here")
        say("RELEASE SAVEPOINT here")
        raise
    say("RELEASE SAVEPOINT here")


def _plainly(connection: Connection) -> Callable[[str], Any]:
    """What runs a statement without parameters or rows; SQLite's own way costs a tenth of SQLAlchemy's."""
    driver = driver_of(connection)
    return connection.exec_driver_sql if driver is None else driver.execute


class _Lines:
    """The connections of an engine's threads, one each: taking one out and putting it back cost a tenth of a job.

    After a failure it is put back, which ends whatever it was at; where one was lost, every thread takes a new one.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._own = threading.local()
        self._held: set[Connection] = set()
        self._losses = 0

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A transaction on this thread's connection."""
        connection = self._connection()
        try:
            with connection.begin():
                yield connection
        except BaseException:
            self._losses += connection.invalidated
            self._put_back()
            raise

    def _connection(self) -> Connection:
        known: Connection | None = getattr(self._own, "connection", None)
        if known is not None and self._own.losses == self._losses:
            return known
        self._put_back()
        self._own.losses = self._losses
        self._own.connection = connection = with_driver(self.engine.connect())
        self._held.add(connection)
        return connection

    def _put_back(self) -> None:
        known: Connection | None = getattr(self._own, "connection", None)
        if known is not None:
            self._held.discard(known)
            self._own.connection = None
            known.close()

    def close(self) -> None:
        """Let go of every connection; no thread uses one any more."""
        for connection in self._held:
            connection.close()
        self.engine.dispose()


class SQLite:
    """One file, one writer; readers beside it."""

    def __init__(self, url: str, *, durable: bool = True, keys: Path | None = None) -> None:
        self.url = url
        writing = engine_of(url, connections=1, keys=keys)
        if not durable:
            event.listen(writing, "connect", _not_durable)
        self._writing = _Lines(writing)
        self._reading = _Lines(engine_of(url, reads_only=True, keys=keys))
        self._readers = Threads(4, "reads")
        self._line: Line[Job[Any]] = Line()
        self._closing = False
        self._writer = threading.Thread(target=self._write_on, name="writes", daemon=True)
        self._writer.start()

    async def write(self, job: Job[T], *, patient: bool = False) -> T:
        """Run the job in a transaction; see `Database.write`."""
        if self._closing:
            raise Outage(CLOSING)
        waiting = waiting_for(job)
        self._line.put(waiting, patient=patient)
        result: T = await waiting.done
        return result

    async def read(self, job: Job[T]) -> T:
        """Run the job on a reading connection; see `Database.read`."""
        if self._closing:
            raise Outage(CLOSING)
        return await self._readers.run(partial(_run_alone, self._reading, job))

    def close(self) -> None:
        """Finish what waits and let go of every connection."""
        if self._closing:
            return
        self._closing = True
        self._line.call()
        self._writer.join()
        self._readers.close()
        self._writing.close()
        self._reading.close()

    def _write_on(self) -> None:
        while not (self._closing and self._line.is_empty):
            group = self._line.take(GROUPED)
            outcomes = self._write_together(group) if len(group) > 1 else None
            if outcomes is not None:
                settle_all(group, outcomes)
                continue
            for waiting in group:
                waiting.settle(outcome_of(partial(_run_alone, self._writing, waiting.work)))

    def _write_together(self, group: list[Waiting[Job[Any]]]) -> list[Outcome] | None:
        """What became of each once all were committed as one; None where nothing of it happened."""
        try:
            with self._writing.begin() as connection:
                outcomes = [_in_savepoint(connection, waiting.work) for waiting in group]
        except Exception:  # noqa: BLE001 - the transaction is lost, by whatever: each is run again by itself
            return None
        return outcomes


class PostgreSQL:
    """A server; as many writers as it has connections for."""

    def __init__(self, url: str, connections: int = 8, *, keys: Path | None = None) -> None:
        self.url = url
        self._writing = _Lines(engine_of(url, connections=connections, keys=keys))
        self._reading = _Lines(engine_of(url, reads_only=True, connections=4, keys=keys))
        self._writers = Threads(connections, "writes")
        self._readers = Threads(4, "reads")
        self._closing = False

    async def write(self, job: Job[T], *, patient: bool = False) -> T:
        """Run the job in a transaction; see `Database.write`."""
        if self._closing:
            raise Outage(CLOSING)
        return await self._writers.run(partial(self._try, job))

    async def read(self, job: Job[T]) -> T:
        """Run the job on a reading connection; see `Database.read`."""
        if self._closing:
            raise Outage(CLOSING)
        return await self._readers.run(partial(_run_alone, self._reading, job))

    def close(self) -> None:
        """Finish what waits and let go of every connection."""
        self._closing = True
        self._writers.close()
        self._readers.close()
        self._writing.close()
        self._reading.close()

    def _try(self, job: Job[T]) -> T:
        for _ in range(TRIES - 1):
            try:
                return _run_alone(self._writing, job)
            except Outage as outage:
                if outage.state not in _AGAIN:
                    raise
        return _run_alone(self._writing, job)


def _run_alone(lines: _Lines, job: Job[T]) -> T:
    try:
        with lines.begin() as connection:
            return job(connection)
    except Exception as failed:
        if (outage := _outage_behind(failed)) is not None:
            raise Outage(str(outage), getattr(outage, "sqlstate", None)) from failed
        raise


def _in_savepoint(connection: Connection, job: Job[Any]) -> Outcome:
    """The job's outcome, to be given out after the commit; an outage, or a savepoint that is lost, goes through."""
    try:
        with savepoint(connection):
            return Outcome(job(connection))
    except Exception as raised:
        if _outage_behind(raised) is not None or not _in_transaction(connection):
            raise
        return Outcome(raised=raised)


def _in_transaction(connection: Connection) -> bool:
    """Whether SQLite itself still has the transaction open."""
    driver: sqlite3.Connection = connection.connection.dbapi_connection  # type: ignore[assignment]
    return driver.in_transaction


def _outage_behind(raised: BaseException | None) -> BaseException | None:
    """The failure of the database behind what was raised, as the driver says it, if there is one.

    A disk that fills ends the whole transaction, so that what is raised at last is a savepoint that nobody knows.
    """
    while raised is not None:
        if isinstance(raised, DBAPIError) and _is_outage(raised):
            return raised.orig
        if isinstance(raised, sqlite3.Error) and _is_away(raised):
            return raised
        raised = raised.__cause__ or raised.__context__
    return None


def _is_outage(failed: DBAPIError) -> bool:
    """Whether the database could not (and the job's statements are not to blame)."""
    if isinstance(failed.orig, sqlite3.Error):
        return _is_away(failed.orig)
    state = getattr(failed.orig, "sqlstate", None)
    if state is not None:
        return state[:2] in _POSTGRESQL_AWAY or state == READ_ONLY
    return failed.connection_invalidated or isinstance(failed, OperationalError)


def _is_away(failed: sqlite3.Error) -> bool:
    return getattr(failed, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _SQLITE_AWAY


def _writing_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000", *_ROOM):
        connection.execute(f"PRAGMA {pragma}")


def _not_durable(connection: Any, _: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")


def _reading_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "query_only=ON", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Any) -> None:
    connection.cursor().execute("BEGIN")


def _begin_immediate(connection: Any) -> None:
    connection.cursor().execute("BEGIN IMMEDIATE")
