"""`verify`: the ledger of points, added up again from its entries; nothing may have been changed, lost or doubled."""

import asyncio
from dataclasses import dataclass

import typer
from sqlalchemy import Connection

import storage.communities
import storage.schema
from bot.actions.points.verifying import Verified, verify
from bot.domain.points.ledger import Book
from bot.loading import loading
from handlers.cli.ending import WRONG, end, settings_or_end
from storage.database import Outage, address_of, open_database


@dataclass(frozen=True, slots=True)
class _Told:
    name: str
    found: Verified


def verify_points() -> None:
    """Add up all points again from the entries of every community; exit 1 where anything does not fit."""
    verify_at(settings_or_end().database_url)


def verify_at(url: str) -> None:
    """The same of the database at this address."""
    # Parts that keep something of points put their checks in when they are imported; other commands do without them.
    with loading():
        import bot.actions.table  # noqa: F401

    url = address_of(url)
    try:
        stands_at, _ = storage.schema.standing(url)
        if stands_at != storage.schema.head():
            end(f"The database is at schema {stands_at}, not the newest: run `shuoshi migrate`.", WRONG)
        database = open_database(url)
        try:
            told = asyncio.run(database.read(_verified))
        finally:
            database.close()
    except Outage as outage:
        end(f"The database cannot be reached: {outage}.", WRONG)
    for one in told:
        typer.echo(_line(one))
        for fault in one.found.faults:
            typer.echo(f"  {fault.where}: {fault.what}")
    wrong = sum(len(one.found.faults) for one in told)
    if wrong:
        end(f"{wrong} faults. Keep this database as it is, and compare it with a backup.", WRONG)
    typer.echo(f"All points of {len(told)} communities add up." if told else "There are no points yet.")


def _verified(connection: Connection) -> list[_Told]:
    names = {one.id: one.name for one in storage.communities.communities(connection)}
    return [_Told(names[one.community_id], one) for one in verify(connection)]


def _line(one: _Told) -> str:
    sums = one.found.sums
    parts = [
        f"{one.found.entries} entries", f"earned {-sums.get(Book.ISSUING, 0)}",
        f"in wallets {sums.get(Book.WALLET, 0)}",
        f"kept {sums.get(Book.HELD, 0)}", f"spent {sums.get(Book.COUNTER, 0)}", f"lapsed {sums.get(Book.LAPSED, 0)}",
        f"end of chain {one.found.end[:16]}",
    ]  # fmt: skip
    return f"{one.name}: {', '.join(parts)}"


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("verify")(verify_points)
