"""Backups of a SQLite database: made while the service runs, checked, and put back while it does not."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import make_url

from storage.database import is_sqlite
from storage.election import take_seat

KEPT = 14
"""Nightly backups kept."""


class CannotBackUp(Exception):
    """Why not; the message is a sentence for whoever asked."""


def database_file(url: str) -> Path:
    """The file of a SQLite database; raises CannotBackUp for PostgreSQL, which has tools of its own."""
    if not is_sqlite(url):
        raise CannotBackUp(
            "PostgreSQL is backed up with `pg_dump --format=custom --file=FILE DATABASE_URL` "
            "and put back with `pg_restore --clean --if-exists --dbname=DATABASE_URL FILE`."
        )
    return Path(make_url(url).database or "")


def back_up(url: str, file: Path) -> int:
    """Copy the database as it stands at this moment into a new file and check it; its size in bytes.

    Raises CannotBackUp where the file exists already or the copy is not sound; then no file is left.
    """
    source = database_file(url)
    if not source.is_file():
        raise CannotBackUp(f"There is no database at {source}.")
    if file.exists():
        raise CannotBackUp(f"{file} exists already; backups are never overwritten.")
    with _complete_or_nothing(file) as part:
        with (
            closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as live,
            closing(sqlite3.connect(part)) as copy,
        ):
            live.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        _check(part)
    return file.stat().st_size


def restore(url: str, file: Path, now: datetime) -> Path | None:
    """Put a backup in the database's place; where the former one was moved to, if there was one.

    Raises CannotBackUp where the file is no sound backup, storage.election.NotElected while the service runs.
    """
    target = database_file(url)
    if not file.is_file():
        raise CannotBackUp(f"There is no file {file}.")
    _check(file)
    seat = take_seat(url)
    try:
        former = None
        with _complete_or_nothing(target.with_name(target.name + ".restored")) as part:
            with (
                closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as saved,
                closing(sqlite3.connect(part)) as copy,
            ):
                saved.backup(copy)
            _check(part)
        if target.exists():
            former = _move_aside(target, now)
        os.replace(target.with_name(target.name + ".restored"), target)
        return former
    finally:
        seat.leave()


def back_up_nightly(url: str, folder: Path, local: datetime) -> Path | None:
    """Make the day's backup in the folder unless it is there, keep the newest; None where there was nothing to do."""
    file = folder / f"shuoshi-{local:%Y-%m-%d}.sqlite"
    if file.exists():
        return None
    folder.mkdir(parents=True, exist_ok=True)
    back_up(url, file)
    for old in sorted(folder.glob("shuoshi-????-??-??.sqlite"))[:-KEPT]:
        old.unlink()
    return file


def _move_aside(target: Path, now: datetime) -> Path:
    """The database under another name, with everything in it that only its log knew."""
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    former = target.with_name(f"{target.name}.before-{now:%Y%m%d-%H%M%S}")
    os.replace(target, former)
    for tail in ("-wal", "-shm"):
        target.with_name(target.name + tail).unlink(missing_ok=True)
    return former


@contextmanager
def _complete_or_nothing(file: Path) -> Iterator[Path]:
    """A private file to write, which gets its name only when all is well and on disk."""
    part = file.with_name(file.name + ".part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield part
        with part.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(part, file)
    finally:
        part.unlink(missing_ok=True)


def _check(file: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            ours = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'").fetchone()[0]
    except sqlite3.DatabaseError as failed:
        raise CannotBackUp(f"{file} is not a sound database: {failed}.") from failed
    if found != ["ok"]:
        raise CannotBackUp(f"{file} is damaged: {found[0]}.")
    if not ours:
        raise CannotBackUp(f"{file} is not a database of this service.")
