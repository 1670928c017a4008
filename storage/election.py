"""Who runs: of all processes on a database, one at a time polls, sends and ticks.

On SQLite it holds a lock on a file beside the database; on PostgreSQL an advisory lock, which lives as long as the
connection that took it, so that this connection is asked before each send.
"""

import fcntl
import os
import threading
from pathlib import Path
from typing import Protocol

from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from storage.database import Outage, engine_of, is_sqlite

KEY = 0x5E0_5E1
"""The advisory lock's number."""


class NotElected(Exception):
    """Another process runs on this database."""


class Seat(Protocol):
    """Held by the process that runs."""

    def check(self) -> None:
        """Return while the seat is still held; raise NotElected where it may be lost."""
        ...

    def leave(self) -> None:
        """Let another process run."""
        ...


def take_seat(url: str) -> Seat:
    """The seat; raises NotElected where another process has it, Outage where the database is away."""
    return _File(lock_file(url)) if is_sqlite(url) else _Connection(url)


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

    def check(self) -> None:
        """The file stays locked until the process ends."""

    def leave(self) -> None:
        os.close(self._handle)


class _Connection:
    def __init__(self, url: str) -> None:
        self._asking = threading.Lock()
        self._engine = engine_of(url, connections=1).execution_options(isolation_level="AUTOCOMMIT")
        try:
            self._connection = self._engine.connect()
            elected = self._connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": KEY}).scalar()
        except DBAPIError as failed:
            self._engine.dispose()
            raise Outage(str(failed.orig)) from failed
        if not elected:
            self.leave()
            raise NotElected("another process holds the advisory lock")

    def check(self) -> None:
        try:
            with self._asking:
                self._connection.execute(text("SELECT 1"))
        except DBAPIError as failed:
            raise NotElected("the connection that held the lock is gone") from failed

    def leave(self) -> None:
        self._connection.close()
        self._engine.dispose()
