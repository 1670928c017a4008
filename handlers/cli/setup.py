"""`init`: a link for the first administrator, or a whole community from a file; `import-roster`, `roster-template`."""

import asyncio
import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text as Words
from sqlalchemy import Connection

import storage.communities
import storage.invitations
import storage.roster
import storage.schema
from bot.actions.communities.founding import Founded, NotFounded, found, put_grids
from bot.actions.roster import load
from bot.delivery.client import TelegramAway, UnknownToken, username_of
from bot.domain.base import CommunityId, Refused
from bot.domain.codes import make_code
from bot.domain.doors import parse_door
from bot.domain.roster import Differences, Problem, Roster, differences, read_roster
from bot.domain.setup import Plan, PlanProblem, read_plan
from bot.i18n import plain_of
from bot.screens.base import text
from bot.screens.roster import DOORS, Totals, reason
from bot.settings import Settings
from handlers.cli.ending import WRONG, end, not_at_head, settings_or_end
from handlers.roster_file import Format, Language, read_roster_file, template
from storage.database import Outage, address_of, open_database

DAYS = 7
"""How long the administrator's link can be used."""

T = TypeVar("T")

Source = Annotated[Path | None, typer.Option("--from", help="A community as a TOML file", exists=True, dir_okay=False)]
RosterFile = Annotated[Path, typer.Argument(help="CSV or XLSX, UTF-8 or GB18030", exists=True, dir_okay=False)]
OfCommunity = Annotated[str, typer.Option("--community", help="Its name, where there are several")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would change")]


def add_to(app: typer.Typer) -> None:
    """The commands of the first day."""
    app.command("init")(init)
    app.command("import-roster")(import_roster)
    app.command("roster-template")(roster_template)


def init(source: Source = None) -> None:
    """Print a one-time link that makes its opener administrator; with --from, set the community up as well."""
    settings, now = settings_or_end(), datetime.now(UTC)
    if not settings.bot_token:
        end("BOT_TOKEN is not set: ask @BotFather for a token.")
    given = _given(source) if source is not None else None
    username = asyncio.run(_username(settings))
    if given is None:
        code = _write(settings, lambda c: _invite(c, None, now))
    else:
        try:
            founded, code = _write(settings, lambda c: _found(c, given, now))
        except NotFounded as lacking:
            _show_plan_problems(source, lacking.problems)
            raise typer.Exit(WRONG) from None
        except Refused as refused:
            end(plain_of(text(refused.code), _language()), WRONG)
        _tell_founded(given.plan, founded)
    typer.echo(f"https://t.me/{username}?start=a_{code}")
    typer.echo(f"Whoever opens this link first becomes administrator; it works once, for {DAYS} days.")


def import_roster(file: RosterFile, community: OfCommunity = "", dry_run: DryRun = False) -> None:
    """Load a roster: all of it where every row is good, else nothing, with every fault named."""
    settings, now = settings_or_end(), datetime.now(UTC)
    roster = _roster(file)
    try:
        changes = _write(settings, lambda c: _imported(c, community, roster, now, dry_run=dry_run))
    except Refused as refused:
        end(plain_of(text(refused.code), _language()), WRONG)
    _show_differences(roster, changes)
    if changes.nothing_to_do:
        typer.echo("Nothing to change.")
    else:
        typer.echo("Nothing was loaded: this was a dry run." if dry_run else "Loaded.")


def roster_template(file: Annotated[Path, typer.Argument(help="What to write: ….xlsx or ….csv")]) -> None:
    """Write an empty roster to fill in."""
    ending = file.suffix.lower().removeprefix(".")
    if ending not in ("xlsx", "csv"):
        end("The name must end in .xlsx or .csv.")
    kind: Format = "csv" if ending == "csv" else "xlsx"
    try:
        file.write_bytes(template(kind, _language()))
    except OSError as failed:
        end(f"{file}: {failed.strerror}.", WRONG)
    typer.echo(f"{file}: fill it in and load it with `shuoshi import-roster {file}`.")


@dataclass(frozen=True, slots=True)
class _Given:
    """What a file says: the community, and its roster where it names one."""

    plan: Plan
    roster: Roster | None


def _given(source: Path) -> _Given:
    try:
        reading = read_plan(source.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as failed:
        end(f"{source} cannot be read: {failed}.", WRONG)
    if reading.plan is None:
        _show_plan_problems(source, reading.problems)
        raise typer.Exit(WRONG)
    if not reading.plan.roster:
        return _Given(reading.plan, None)
    file = source.parent / reading.plan.roster
    try:
        is_there = file.is_file()
    except OSError:
        is_there = False
    if not is_there:
        end(f"{file}: there is no such roster; `roster` in {source} is its path from there.", WRONG)
    return _Given(reading.plan, _roster(file))


def _roster(file: Path) -> Roster:
    """The roster in a file; exits with a table of every fault where there is any."""
    read = read_roster_file(file.read_bytes(), file.name)
    problems = read.problems
    if not problems:
        reading = read_roster(read.rows, parse_door)
        if reading.roster is not None:
            return reading.roster
        problems = reading.problems
    _show_problems(file, problems)
    raise typer.Exit(WRONG)


def _found(connection: Connection, given: _Given, now: datetime) -> tuple[Founded, str]:
    founded = found(connection, given.plan, now)
    if given.roster is not None:
        load(connection, founded.community_id, given.roster, now, None)
    put_grids(connection, founded.community_id, given.plan)
    return founded, _invite(connection, founded.community_id, now)


def _invite(connection: Connection, community_id: CommunityId | None, now: datetime) -> str:
    code = make_code(random.SystemRandom())
    expires_at = now + timedelta(days=DAYS)
    storage.invitations.invite(connection, code, "administrator", now, expires_at, community_id=community_id)
    return code


def _imported(connection: Connection, name: str, roster: Roster, now: datetime, *, dry_run: bool) -> Differences:
    community_id = _chosen(connection, name)
    if dry_run:
        return differences(storage.roster.roster_of(connection, community_id), roster)
    return load(connection, community_id, roster, now, None)


def _chosen(connection: Connection, name: str) -> CommunityId:
    """The community of this name, or the only one there is; exits where that is not clear."""
    every = storage.communities.communities(connection)
    wanted = [one for one in every if one.name == name] if name else every
    if len(wanted) == 1:
        return wanted[0].id
    if not every:
        end("There is no community yet: `shuoshi init` makes the first.")
    names = ", ".join(one.name or "(not named yet)" for one in every)
    return end(f"Which community? --community with one of: {names}.")


async def _username(settings: Settings) -> str:
    try:
        return await username_of(settings)
    except UnknownToken as unknown:
        end(f"{unknown} does not know this BOT_TOKEN: ask @BotFather for the right one.")
    except TelegramAway as failed:
        end(f"Telegram does not answer as it should: {failed}.", WRONG)


def _write(settings: Settings, job: Callable[[Connection], T]) -> T:
    """Run the job in a transaction of a database at the newest schema, made where there is none."""
    url = address_of(settings.database_url)
    try:
        storage.schema.prepare(url)
    except storage.schema.NotAtHead as schema:
        end(not_at_head(schema.stands_at))
    except Outage as outage:
        end(f"The database cannot be reached: {outage}.", WRONG)
    database = open_database(url)
    try:
        return asyncio.run(database.write(job))
    except Outage as outage:
        end(f"The database cannot be reached: {outage}.", WRONG)
    finally:
        database.close()


def _show_problems(file: Path, problems: tuple[Problem, ...]) -> None:
    table = Table("line", "column", "why", title=f"{file}: {len(problems)} to mend, nothing was loaded")
    for one in problems:
        why = plain_of(reason(one), _language())
        table.add_row(str(one.line or ""), Words(one.column), Words(why))
    Console(stderr=True).print(table)


def _show_plan_problems(source: Path | None, problems: tuple[PlanProblem, ...]) -> None:
    table = Table("line", "key", "why", title=f"{source}: {len(problems)} to mend, nothing was changed")
    for one in problems:
        why = plain_of(text(one.reason, key=one.key, value=one.value, allowed=one.allowed), _language())
        table.add_row(str(one.line or ""), Words(one.key), Words(why))
    Console(stderr=True).print(table)


def _show_differences(roster: Roster, found: Differences) -> None:
    totals = Totals.of(roster.flats)
    table = Table("", "number", "doors")
    for name, count in totals.to_json().items():
        table.add_row(name, str(count), "")
    after = tuple(change.after for change in found.changed)
    for name, flats in (("added", found.added), ("changed", after), ("not in the file, kept", found.missing)):
        doors = ", ".join(f"{flat.estate} {flat.door}".strip() for flat in flats[:DOORS])
        table.add_row(name, str(len(flats)), Words(doors + (" …" if len(flats) > DOORS else "")))
    Console().print(table)


def _tell_founded(plan: Plan, founded: Founded) -> None:
    if founded.is_new:
        typer.echo(f"{plan.name}: set up.")
    elif founded.changed:
        typer.echo(f"{plan.name}: changed {', '.join(founded.changed)}.")
    else:
        typer.echo(f"{plan.name}: nothing to change.")


def _language() -> Language:
    """Chinese where the operator's terminal is."""
    return "zh-Hans" if os.environ.get("LANG", "").startswith("zh") else "en"
