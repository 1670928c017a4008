"""`migrate`, `backup`, `restore`: the database, kept."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

import storage.schema
from handlers.cli.ending import WRONG, end, not_at_head, settings_or_end
from storage.backup import CannotBackUp, back_up, restore
from storage.database import Outage, address_of
from storage.election import NotElected, take_seat


def migrate() -> None:
    """Bring the database to the newest schema."""
    url = address_of(settings_or_end().database_url)
    try:
        before, empty = storage.schema.standing(url)
        if before == storage.schema.MOVED:
            end(not_at_head(before))
        seat = take_seat(url)
    except NotElected:
        end("The service is running on this database; stop it first.")
    except Outage as outage:
        end(f"The database cannot be reached: {outage}.", WRONG)
    try:
        storage.schema.migrate(url)
    finally:
        seat.leave()
    newest = storage.schema.head()
    typer.echo(f"The schema is at {newest}" + (", new." if empty else f", from {before}."))


def backup(file: Annotated[Path, typer.Argument(help="A file that does not exist yet")]) -> None:
    """Copy the SQLite database into FILE, also while the service runs, and check the copy."""
    try:
        size = back_up(address_of(settings_or_end().database_url), file)
    except CannotBackUp as why:
        end(str(why))
    except OSError as why:
        end(f"The copy could not be written: {why.strerror}.", WRONG)
    typer.echo(f"{file}: {size / 1e6:.1f} MB, checked.")


def restore_backup(file: Annotated[Path, typer.Argument(help="A backup made by `shuoshi backup`")]) -> None:
    """Put the backup FILE in the place of the SQLite database, which is kept under another name."""
    try:
        former = restore(address_of(settings_or_end().database_url), file, datetime.now(UTC))
    except CannotBackUp as why:
        end(str(why))
    except NotElected:
        end("The service is running on this database; stop it first.")
    except OSError as why:
        end(f"The database could not be written: {why.strerror}.", WRONG)
    typer.echo(f"{file} is the database now." + (f" The former one is {former}." if former else ""))


def add_to(app: typer.Typer) -> None:
    """Add the three commands."""
    app.command()(migrate)
    app.command()(backup)
    app.command("restore")(restore_backup)
