"""`move`: an installation from one database to another, as from SQLite to PostgreSQL."""

import re
from typing import Annotated

import typer

from handlers.cli.ending import WRONG, end, settings_or_end
from handlers.cli.verifying import verify_at
from storage.database import Outage
from storage.election import NotElected
from storage.moving import CannotMove, Moved
from storage.moving import move as moved

_ADDRESS = re.compile(r"sqlite:///.+|postgresql(\+psycopg)?://.+")


def move(
    source: Annotated[str, typer.Argument(metavar="FROM", help="sqlite:///FILE or postgresql://…")],
    target: Annotated[str, typer.Argument(metavar="TO", help="An empty database")],
) -> None:
    """Move everything from one database to another, row by row, and compare; the service is stopped meanwhile."""
    for address in (source, target):
        if _ADDRESS.fullmatch(address) is None:
            end("The addresses should be sqlite:///FILE or postgresql://…")
    try:
        done = moved(source, target, settings_or_end().keys_folder)
    except CannotMove as why:
        end(str(why))
    except NotElected:
        end("The service is running on one of these databases; stop it first.")
    except Outage as outage:
        end(f"A database cannot be reached: {outage}. Nothing was moved.", WRONG)
    _tell(done)
    verify_at(target)


def _tell(done: Moved) -> None:
    for name, content in done.tables.items():
        if content.rows:
            typer.echo(f"{name}\t{content.rows}\t{content.mark[:16]}")
    rows = sum(content.rows for content in done.tables.values())
    again = " An earlier move had brought it over." if done.was_there else ""
    typer.echo(f"{rows} rows of {len(done.tables)} tables are the same in both.{again}")
    if done.keys:
        typer.echo(f"Keys of secret polls, in {done.keys_folder} now and nowhere else: {len(done.keys)}.")
    typer.echo("The former database is marked as moved: nothing runs on it. Set DATABASE_URL to the new one and start.")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(move)
