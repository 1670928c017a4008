"""Whether PostgreSQL commits: with a synchronous standby that is gone, it waits for ever."""

import threading
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from storage.database import Outage, engine_of, is_sqlite

_WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'SyncRep' "
    "AND pid <> pg_backend_pid()"
)
_SOMETHING = (
    "INSERT INTO seen_updates (key, at, aloud) VALUES ('commits', now(), FALSE) "
    "ON CONFLICT (key) DO UPDATE SET at = now()"
)
_HAS_STANDBY = "SELECT current_setting('synchronous_standby_names') <> ''"
_CANCELLED = "57014"
"""What PostgreSQL says where a statement was cancelled; of a commit it says so in a notice."""
CONFIRMED_WITHIN = 5.0
"""Seconds that a standby may take to confirm what it has to have."""


def waits_for_standby(connection: Connection) -> int:
    """How many commits of this database wait for a standby to confirm them."""
    if connection.dialect.name == "sqlite":
        return 0
    return int(connection.exec_driver_sql(_WAITING).scalar_one())


def commits(url: str, seconds: float) -> bool:
    """Whether PostgreSQL takes a commit within so many seconds; raises Outage where it is away.

    What is written says nothing and is written over the next time.
    """
    if is_sqlite(url):
        return True
    engine, said = engine_of(url, connections=1).execution_options(isolation_level="AUTOCOMMIT"), list[object]()
    try:
        with engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            driver.add_notice_handler(said.append)
            # A time limit of PostgreSQL's own ends before the wait for a standby begins.
            patience = threading.Timer(seconds, driver.cancel)
            patience.start()
            try:
                connection.exec_driver_sql(_SOMETHING)
            finally:
                patience.cancel()
    except DBAPIError as failed:
        if getattr(failed.orig, "sqlstate", None) == _CANCELLED:
            return False
        raise Outage(str(failed.orig)) from failed
    finally:
        engine.dispose()
    return not said


def require_confirmed(connection: Connection) -> None:
    """Return where all that this connection sees is there to stay; raises Outage where the standby may not have it.

    A commit that a restart freed from waiting for its standby is seen by all, and lost where that standby is promoted.
    """
    if connection.dialect.name == "sqlite" or not connection.exec_driver_sql(_HAS_STANDBY).scalar_one():
        return
    # Whoever confirms a commit has all that were before it.
    if not commits(connection.engine.url.render_as_string(hide_password=False), CONFIRMED_WITHIN):
        raise Outage("the standby does not confirm what was committed")
