"""The schema in a database: bring it to head, say where it stands, write the next migration."""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from storage.database import Outage, engine_of

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent / "migrations"
MOVED = "moved"
"""Where a database stands whose rows are in another one by now."""
_STANDS_AT = text("SELECT version_num FROM alembic_version")


def config_on(connection: Connection | None) -> "Config":
    """Alembic's configuration, bound to a connection.

    Alembic is loaded where something is migrated: whoever starts at the newest schema does without.
    """
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """The newest revision there is: the history is linear, and its files are named by their numbers."""
    return max(file.name for file in (FOLDER / "versions").glob("[0-9]*.py")).partition("_")[0]


def current(connection: Connection) -> str | None:
    """The revision a database stands at; None where it has none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(_STANDS_AT).scalar_one_or_none()


def is_empty(connection: Connection) -> bool:
    """Whether there is no table at all."""
    return not inspect(connection).get_table_names()


class NotAtHead(Exception):
    """The database stands at another revision than the program; `stands_at` is None where it is none of ours."""

    def __init__(self, stands_at: str | None) -> None:
        super().__init__(stands_at)
        self.stands_at = stands_at


def prepare(url: str) -> None:
    """Create the tables in an empty database; raise NotAtHead where one has tables of another revision.

    Raises storage.database.Outage where the database is away.
    """
    stands_at, empty = standing(url)
    if empty:
        migrate(url)
    elif stands_at != head():
        raise NotAtHead(stands_at)


def standing(url: str) -> tuple[str | None, bool]:
    """The revision a database stands at, and whether it is empty; raises Outage where it is away."""
    engine = engine_of(url, connections=1)
    try:
        with engine.connect() as connection:
            return current(connection), is_empty(connection)
    except DBAPIError as failed:
        raise Outage(str(failed.orig)) from failed
    finally:
        engine.dispose()


def migrate(url: str, revision: str = "head") -> None:
    """Bring a database to a revision, all or nothing."""
    engine = engine_of(url, connections=1)
    try:
        _migrate(engine, revision)
    finally:
        engine.dispose()


def _migrate(engine: Engine, revision: str) -> None:
    """SQLite changes a table by building it anew, which rows that refer to it forbid: they are checked at the end."""
    from alembic import command

    is_sqlite = engine.dialect.name == "sqlite"
    if is_sqlite:
        raw = engine.raw_connection()
        raw.cursor().execute("PRAGMA foreign_keys=OFF")
        raw.close()
    with engine.begin() as connection:
        config = config_on(connection)
        if revision == "base" or revision.startswith("-"):
            command.downgrade(config, revision)
        else:
            command.upgrade(config, revision)
        if is_sqlite and (lost := connection.exec_driver_sql("PRAGMA foreign_key_check").all()):
            raise LookupError(f"rows that refer to nothing: {lost[:5]}")


def write_migration(message: str) -> None:
    """Write the migration from the newest revision to the tables as they are."""
    from alembic import command

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/head.sqlite"
        migrate(url)
        engine = engine_of(url, connections=1)
        try:
            with engine.begin() as connection:
                number = f"{int(head()) + 1:04}"
                command.revision(config_on(connection), message=message, autogenerate=True, rev_id=number)
        finally:
            engine.dispose()


if __name__ == "__main__":
    write_migration(sys.argv[1])
