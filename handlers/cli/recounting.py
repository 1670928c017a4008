"""`recount`: the ballots of a poll, read and counted again; they must give what was published."""

import asyncio
from typing import Annotated

import typer
from sqlalchemy import Connection

import storage.polls
import storage.schema
from bot.actions.polls.recounting import Recount, recount
from bot.domain.polls.values import PollId
from handlers.cli.ending import WRONG, end, settings_or_end
from storage.database import Outage, address_of, open_database

NAMES = ("result", "roll", "published file")


def recount_poll(poll: Annotated[int, typer.Argument(metavar="POLL", help="The number on the result sheet")]) -> None:
    """Read the stored ballots of POLL again and count them; exit 1 where anything differs from what was published."""
    url = address_of(settings_or_end().database_url)
    try:
        stands_at, _ = storage.schema.standing(url)
        if stands_at != storage.schema.head():
            end(f"The database is at schema {stands_at}, not the newest: run `shuoshi migrate`.", WRONG)
        database = open_database(url)
        try:
            found = asyncio.run(database.read(lambda connection: _again(connection, PollId(poll))))
        finally:
            database.close()
    except Outage as outage:
        end(f"The database cannot be reached: {outage}.", WRONG)
    for name, kept, now in zip(NAMES, found.kept, found.found, strict=True):
        typer.echo(f"{name}: {now}" + ("" if kept == now else f", but {kept or 'nothing'} was kept"))
    if found.is_the_same:
        typer.echo(f"Poll {poll} was counted again: the same.")
        return
    end(f"Poll {poll} differs: {', '.join(found.differs) or 'fingerprints'}.", WRONG)


def _again(connection: Connection, poll_id: PollId) -> Recount:
    found = storage.polls.records.read(connection, poll_id)
    if found is None or not found.result_hash:
        end(f"Poll {poll_id} does not exist or has no result.", WRONG)
    return recount(connection, found)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("recount")(recount_poll)
