"""The schema in a database: bring it to head, say where it stands, write the next migration."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from storage.database import engine_of

FOLDER = Path(__file__).parent / "migrations"


def config_on(connection: Connection | None) -> Config:
    """Alembic's configuration, bound to a connection."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """The newest revision there is."""
    newest = ScriptDirectory.from_config(config_on(None)).get_current_head()
    if newest is None:
        raise LookupError("no migrations")
    return newest


def current(connection: Connection) -> str | None:
    """The revision a database stands at; None where it has none."""
    return MigrationContext.configure(connection).get_current_revision()


def is_empty(connection: Connection) -> bool:
    """Whether there is no table at all."""
    return not inspect(connection).get_table_names()


def migrate(url: str, revision: str = "head") -> None:
    """Bring a database to a revision, all or nothing."""
    engine = engine_of(url, connections=1)
    try:
        _migrate(engine, revision)
    finally:
        engine.dispose()


def _migrate(engine: Engine, revision: str) -> None:
    with engine.begin() as connection:
        config = config_on(connection)
        if revision == "head" or not revision.startswith("-"):
            command.upgrade(config, revision)
        else:
            command.downgrade(config, revision)


def write_migration(url: str, message: str) -> None:
    """Write the migration from the database at `url` (at head) to the tables as they are."""
    engine = engine_of(url, connections=1)
    try:
        with engine.begin() as connection:
            command.revision(config_on(connection), message=message, autogenerate=True)
    finally:
        engine.dispose()
