"""`bench fill`: an invented city in an empty database, to measure with."""

import asyncio
from datetime import UTC, datetime
from time import monotonic
from typing import Annotated

import typer
from sqlalchemy import Connection

import storage.bulk
import storage.schema
from bot.actions.city import NotEmpty, Size, fill
from handlers.cli.ending import REFUSED, WRONG, end, settings_or_end
from storage.database import Outage, address_of, open_database

bench = typer.Typer(no_args_is_help=True, help="A city to measure with")
Units = Annotated[int, typer.Option(help="How many stairwells, fifteen households each", min=1, max=100_000)]


@bench.command("fill")
def fill_city(units: Units = 10_000) -> None:
    """Fill an empty database with an invented city: households, matters, ballots, points; all of it or nothing."""
    url = address_of(settings_or_end().database_url)
    try:
        storage.schema.prepare(url)
    except storage.schema.NotAtHead as schema:
        end(f"The database is at schema {schema.stands_at}, not the newest: this wants an empty one.")
    except Outage as outage:
        end(f"The database cannot be reached: {outage}.", WRONG)
    began = monotonic()

    def tell(name: str, many: int) -> None:
        typer.echo(f"{monotonic() - began:7.1f} s  {many:>9,}  {name}")

    def build(connection: Connection) -> None:
        fill(connection, Size(units), datetime.now(UTC), tell)
        storage.bulk.weigh(connection)

    database = open_database(url)
    try:
        asyncio.run(database.write(build))
    except NotEmpty:
        end("There is a community in this database: a city is built into an empty one only.", REFUSED)
    except Outage as outage:
        end(f"The database did not take it: {outage}.", WRONG)
    finally:
        database.close()
    typer.echo(f"{units:,} units in {monotonic() - began:.0f} s.")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.add_typer(bench, name="bench")
