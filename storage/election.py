"""Who runs: what one process at a time may do on a database, and how the others hear of it.

On SQLite whoever runs holds a lock on a file beside the database. On PostgreSQL every process at work is present with a
connection of its own: advisory locks live as long as it does, and calls between processes go through it.
"""

import fcntl
import os
import socket
import threading
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from storage.database import Outage, engine_of, is_sqlite

AT_WORK = 0x5E0_5E0
"""The advisory lock that every process at work shares, and whoever needs them all gone has alone."""
CHANNEL = "shuoshi"
"""Where it is called out that something was stored."""
_SETTINGS = (
    # A call is no use to anybody after a crash: it waits neither for the disk nor for a standby.
    "SET synchronous_commit = off",
    # A machine that is gone says nothing: its locks are free again after some six seconds.
    "SET tcp_keepalives_idle = 3", "SET tcp_keepalives_interval = 1", "SET tcp_keepalives_count = 3",
)  # fmt: skip


class Seat(Enum):
    """What one process at a time does; the value is the advisory lock's number."""

    SENDER = 0x5E0_5E1
    """Sending, and the clock."""
    POLLING = 0x5E0_5E2
    """Telegram's long poll, which takes one caller."""


class NotElected(Exception):
    """Another process runs on this database, or may do so by now."""


class Held(Protocol):
    """The whole database, held by one process."""

    def leave(self) -> None:
        """Let others run."""
        ...


def take_seat(url: str) -> Held:
    """The database alone; raises NotElected where any process is at work on it, Outage where it is away."""
    return _File(lock_file(url)) if is_sqlite(url) else _Alone(url)


def lock_file(url: str) -> Path:
    """The file beside a SQLite database on which whoever runs holds a lock."""
    return Path(f"{make_url(url).database}.lock")


class _File:
    def __init__(self, file: Path) -> None:
        self._handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._handle)
            raise NotElected(str(file)) from None

    def leave(self) -> None:
        os.close(self._handle)


class _Locks:
    """A connection that holds advisory locks until it is closed."""

    def __init__(self, url: str) -> None:
        self._engine: Engine = engine_of(url, connections=1).execution_options(isolation_level="AUTOCOMMIT")
        try:
            self._connection: Connection = self._engine.connect()
        except DBAPIError as failed:
            self._engine.dispose()
            raise Outage(str(failed.orig)) from failed

    def _takes(self, function: str, number: int) -> bool:
        return bool(self._connection.execute(text(f"SELECT {function}(:number)"), {"number": number}).scalar())

    def leave(self) -> None:
        """Free what it held, and close it: the server hears of a closed connection only some time afterwards."""
        if not self._connection.invalidated:
            with suppress(DBAPIError):
                self._connection.exec_driver_sql("SELECT pg_advisory_unlock_all()")
        self._connection.close()
        self._engine.dispose()


class _Alone(_Locks):
    def __init__(self, url: str) -> None:
        super().__init__(url)
        if not self._takes("pg_try_advisory_lock", AT_WORK):
            self.leave()
            raise NotElected("other processes are at work on it")


class Presence(_Locks):
    """A process at work on PostgreSQL; whatever it asks of a connection that is lost raises NotElected.

    One thread at a time asks. Raises NotElected where somebody has the database alone, Outage where it is away.
    """

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._asking = threading.Lock()
        self._called = False
        try:
            for setting in _SETTINGS:
                self._connection.exec_driver_sql(setting)
            is_let = self._takes("pg_try_advisory_lock_shared", AT_WORK)
        except DBAPIError as failed:
            super().leave()
            raise Outage(str(failed.orig)) from failed
        if not is_let:
            super().leave()
            raise NotElected("somebody migrates or moves it")
        driver: Any = self._connection.connection.driver_connection
        driver.add_notify_handler(self._hear)
        self._line = socket.socket(fileno=os.dup(driver.fileno()))

    def _hear(self, _: object) -> None:
        self._called = True

    def fileno(self) -> int:
        """The socket on which something arrives when somebody calls, or when the connection is lost."""
        return self._line.fileno()

    def check(self) -> None:
        """Return while the connection holds what it took."""
        self._ask("SELECT 1")

    def was_called(self) -> bool:
        """Whether a call came with any answer since this was asked last."""
        called, self._called = self._called, False
        return called

    def stand(self, seat: Seat) -> bool:
        """Whether the seat is this process's from now on; whoever sends is told of calls."""
        is_elected = bool(self._ask(f"SELECT pg_try_advisory_lock({seat.value})"))
        if is_elected and seat is Seat.SENDER:
            self._ask(f"LISTEN {CHANNEL}")
        return is_elected

    def step_down(self, seat: Seat) -> None:
        """Let another process have the seat."""
        if seat is Seat.SENDER:
            self._ask(f"UNLISTEN {CHANNEL}")
        self._ask(f"SELECT pg_advisory_unlock({seat.value})")

    def call(self) -> None:
        """Let whoever sends look."""
        self._ask(f"SELECT pg_notify('{CHANNEL}', '')")

    def cut(self) -> None:
        """Let whoever waits for an answer that does not come wait no longer: the connection is lost."""
        with suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)

    def leave(self) -> None:
        """Be present no more."""
        with self._asking:
            super().leave()
        self._line.close()

    def _ask(self, question: str) -> Any:
        try:
            with self._asking:
                asked = self._connection.exec_driver_sql(question)
                return asked.scalar() if asked.returns_rows else None
        except DBAPIError as failed:
            raise NotElected("the connection that held the lock is gone") from failed


def at_work(connection: Connection) -> tuple[int, bool]:
    """How many processes are at work on this PostgreSQL database, and whether one of them sends."""
    held = connection.exec_driver_sql(
        "SELECT objid::bigint AS number, count(*) AS held FROM pg_locks WHERE locktype = 'advisory' AND granted "
        "AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) GROUP BY objid"
    )
    found = {row.number: row.held for row in held}
    return found.get(AT_WORK, 0), Seat.SENDER.value in found
