"""Databases that tests use one after another: each finds its tables empty, and connections that are warm already.

Half of what the server did for a flow on PostgreSQL was a new database and new connections to it, each of which learns
the catalogue and prepares every statement anew.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

from storage.database import engine_of, is_sqlite
from storage.keys import folder_beside
from tests.world import keys_of

STAYS = "alembic_version"
"""The table that no test writes to, unless it has a database of its own."""
VACUUMED = 100
"""After so many tests what was deleted is removed from PostgreSQL's files; else it is passed over again and again."""
_LEFT_BEHIND = """
PERFORM pg_terminate_backend(pid, 10000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
AND (xact_start IS NOT NULL OR pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory'));
"""


class Kept:
    """A database for one test after another, and engines whose connections stay open between them."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._idle: dict[object, Engine] = {}
        self._tests = 0

    @contextmanager
    def lent(self) -> Iterator[str]:
        """Its address, for a test; whatever opens it meanwhile gets an engine that was used before.

        Two at a time never share one: the second is new, and cold, as another process's would be.
        """
        self._forget_keys()
        if self._tests:
            self._empty()
        self._tests += 1
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("storage.database.engine_of", self._engine)
            yield self.url

    def close(self) -> None:
        """Let go of every connection, and leave no keys."""
        self._forget_keys()
        for engine in self._idle.values():
            Engine.dispose(engine)
        if self._tests > 1:
            self._admin.close()
            self._admin.engine.dispose()

    def _engine(self, url: str, **options: Any) -> Engine:
        if url != self.url:
            return engine_of(url, **options)
        kind = tuple(sorted(options.items()))
        engine = self._idle.pop(kind, None) or engine_of(url, **options)

        def dispose(close: bool = True) -> None:
            if self._idle.setdefault(kind, engine) is not engine:
                Engine.dispose(engine)

        engine.dispose = dispose  # type: ignore[method-assign]
        return engine

    def _forget_keys(self) -> None:
        shutil.rmtree(keys_of(self.url) or folder_beside(self.url), ignore_errors=True)

    def _empty(self) -> None:
        if is_sqlite(self.url):
            self._empty_sqlite()
        else:
            self._admin.exec_driver_sql("SELECT pg_temp.empty_all()")
            if self._tests % VACUUMED == 0:
                self._admin.exec_driver_sql("VACUUM")

    def _empty_sqlite(self) -> None:
        looked = ", ".join(f'EXISTS (SELECT 1 FROM "{table}")' for table in self._tables)
        with self._admin.begin():
            found = self._admin.exec_driver_sql(f"SELECT {looked}").one()
            for table, has_rows in zip(self._tables, found, strict=True):
                if has_rows:
                    self._admin.exec_driver_sql(f'DELETE FROM "{table}"')

    @cached_property
    def _admin(self) -> Connection:
        """Foreign keys are not looked at on this connection: a table is emptied whatever refers to it."""
        connection = engine_of(self.url, connections=1).connect()
        if is_sqlite(self.url):
            connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
            return connection
        connection = connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.exec_driver_sql("SET session_replication_role = replica")
        connection.exec_driver_sql("SET lock_timeout = '10s'")
        connection.exec_driver_sql(
            f"CREATE FUNCTION pg_temp.empty_all() RETURNS void LANGUAGE plpgsql AS $$ BEGIN {_LEFT_BEHIND}"
            + "".join(self._emptied(connection))
            + "END $$"
        )
        return connection

    @cached_property
    def _tables(self) -> list[str]:
        named = "SELECT name FROM sqlite_master WHERE type = 'table'"
        with self._admin.begin():
            return [name for name in self._admin.exec_driver_sql(named).scalars() if name != STAYS]

    def _emptied(self, connection: Connection) -> Iterator[str]:
        """What empties tables that have rows, and sets back sequences that have moved."""
        for name in connection.exec_driver_sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").scalars():
            if name != STAYS:
                yield f'IF EXISTS (SELECT 1 FROM "{name}") THEN DELETE FROM "{name}"; END IF; '
        for name, start in connection.exec_driver_sql("SELECT sequencename, start_value FROM pg_sequences"):
            yield f"""IF (SELECT is_called FROM "{name}") THEN PERFORM setval('"{name}"', {start}, false); END IF; """
