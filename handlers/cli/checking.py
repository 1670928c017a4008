"""`check`: what is wrong with the installation and how to mend it; `parked`: what was set aside."""

import asyncio
import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy.engine import make_url

import storage.schema
from bot.delivery.inspection import Inspection, Standing, inspect
from bot.holidays import next_year_is_missing, published_until
from bot.settings import Settings
from handlers.calendar import CHINA
from handlers.cli.ending import WRONG, end, settings_or_end
from storage.database import Database, Outage, address_of, is_sqlite, open_database
from storage.election import at_work
from storage.points.checking import unbalanced
from storage.standby import commits
from storage.upkeep import (
    Keys,
    Parked,
    Place,
    Undone,
    Waiting,
    keys_of,
    parked,
    places,
    take_up,
    throw_away,
    undone,
    waiting,
)

TOO_LONG = timedelta(minutes=15)
"""How long a message may be due before that is worth a look."""
LITTLE_ROOM = 1 << 30
"""Bytes free on disk below which it is too little."""
SKEW = timedelta(seconds=30)
RECENT = timedelta(hours=1)
COMMITTED_WITHIN = 5
"""Seconds that a commit may take on PostgreSQL."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, what was found, and what to do where it is not."""

    about: str
    ok: bool
    found: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the database says of itself."""

    places: list[Place]
    parked: list[Parked]
    waiting: Waiting
    undone: Undone
    keys: Keys
    points: tuple[int, int]
    at_work: tuple[int, bool] | None


def check(as_json: Annotated[bool, typer.Option("--json", help="As JSON, for programs")] = False) -> None:
    """Say what is wrong with the installation and how to mend it; exit 1 where something is."""
    findings = asyncio.run(look(settings_or_end(), datetime.now(UTC)))
    if as_json:
        typer.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        table = Table("", "what", "found", "what to do")
        for one in findings:
            table.add_row("[green]✓[/]" if one.ok else "[red]✗[/]", one.about, one.found, one.mend)
        Console().print(table)
    if not all(finding.ok for finding in findings):
        raise typer.Exit(WRONG)


def parked_things(
    again: Annotated[bool, typer.Option("--again", help="Try them all once more")] = False,
    drop: Annotated[bool, typer.Option("--drop", help="Give them all up")] = False,
) -> None:
    """List messages and updates that were set aside; take them up again (the running service does), or give them up."""
    now, url = datetime.now(UTC), address_of(settings_or_end().database_url)
    schema = _schema(url)
    if not schema.ok:
        end(f"What was set aside cannot be read, {schema.found}: {schema.mend}.", WRONG)
    database = open_database(url)
    try:
        if again or drop:
            _end_with(asyncio.run(database.write(lambda c: take_up(c, now) if again else (throw_away(c, now), None))))
            return
        found = asyncio.run(database.read(parked))
    except Outage as outage:
        end(f"The database cannot be reached: {outage}.", WRONG)
    finally:
        database.close()
    for one in found:
        typer.echo(f"{one.name}\t{one.chat_id or ''}\t{one.at.isoformat() if one.at else ''}\t{one.error}")


def _end_with(done: tuple[int, int | None]) -> None:
    """Say how many are tried again (and how many cannot be), or were given up (None)."""
    number, without_words = done
    typer.echo(f"{number} {'given up' if without_words is None else 'will be tried again'}.")
    if without_words:
        typer.echo(f"{without_words} could not even be read and were kept without their words: --drop gives them up.")


async def look(settings: Settings, now: datetime) -> list[Finding]:
    """Everything that is looked at."""
    url = address_of(settings.database_url)
    findings = [_schema(url)]
    kept = await _kept(url, now, settings.keys_folder) if findings[0].ok else None
    if kept is not None:
        findings += [_set_aside(kept.parked), _late(kept.waiting, now), *_undone(kept.undone), _keys(kept.keys)]
        findings.append(_points(*kept.points))
        if kept.at_work is not None:
            findings += [_processes(*kept.at_work), _commits(await asyncio.to_thread(commits, url, COMMITTED_WITHIN))]
    findings += [_disk(url), _calendar(now)]
    if not settings.bot_token:
        return [*findings, Finding("token", False, "none is set", "set BOT_TOKEN to the one @BotFather gave")]
    seen = await inspect(settings, [place.chat_id for place in kept.places] if kept else [])
    return [*findings, *_telegram(settings, seen, now), *_groups(kept, seen)]


async def _kept(url: str, now: datetime, keys: Path | None = None) -> Kept:
    database: Database = open_database(url, keys=keys)
    try:
        return await database.read(
            lambda c: Kept(
                places(c),
                parked(c),
                waiting(c, now),
                undone(c, now),
                keys_of(c),
                unbalanced(c),
                None if is_sqlite(url) else at_work(c),
            )
        )
    finally:
        database.close()


def _schema(url: str) -> Finding:
    if is_sqlite(url) and not Path(make_url(url).database or "").is_file():
        return Finding("schema", False, f"no database at {make_url(url).database}", "`shuoshi run` makes one")
    try:
        stands_at, is_empty = storage.schema.standing(url)
    except Outage as outage:
        return Finding("schema", False, f"the database is away: {outage}", "start it, or set DATABASE_URL")
    if is_empty:
        return Finding("schema", False, "the database has no tables", "`shuoshi run` makes them")
    if stands_at == storage.schema.head():
        return Finding("schema", True, f"at {stands_at}")
    if stands_at == storage.schema.MOVED:
        return Finding("schema", False, "this database was moved to another one", "set DATABASE_URL to that")
    return Finding(
        "schema", False, f"at {stands_at}, not {storage.schema.head()}", "stop the service, `shuoshi migrate`"
    )


def _set_aside(found: list[Parked]) -> Finding:
    if not found:
        return Finding("set aside", True, "nothing")
    first = "; ".join(f"{one.name} {one.error}".strip() for one in found[:3])
    return Finding("set aside", False, f"{len(found)}: {first}", "`shuoshi parked`, then --again or --drop")


def _late(found: Waiting, now: datetime) -> Finding:
    told = f"{found.due} due, {found.for_people} for people who cannot be written to"
    if found.oldest is None or now - found.oldest < TOO_LONG:
        return Finding("waiting", True, told)
    return Finding("waiting", False, f"{told}, the oldest since {found.oldest:%F %R} UTC", "is the service running?")


def _undone(found: Undone) -> Iterator[Finding]:
    """Every open matter took its steps in time, every call that ran out was marked, every reminder dealt with."""
    mend = "is the service running? see its log"
    first = ", ".join(str(one.number) for one in found.matters[:3])
    told = f"{len(found.matters)} past their next step: {first}" if found.matters else "all took their steps in time"
    yield Finding("matters", not found.matters, told, mend if found.matters else "")
    first = ", ".join(f"{one.number} {one.name}" for one in found.calls[:3])
    told = f"{len(found.calls)} past due and not marked: {first}" if found.calls else "all marked in time"
    yield Finding("calls", not found.calls, told, mend if found.calls else "")
    told = f"{found.reminders} overdue" if found.reminders else "none overdue"
    yield Finding("reminders", not found.reminders, told, mend if found.reminders else "")


def _keys(found: Keys) -> Finding:
    """Every secret poll under way has its key, and nobody else can read it."""
    if found.lost:
        told = f"gone for polls {', '.join(map(str, found.lost[:5]))}: their ballots cannot be opened"
        return Finding("keys", False, told, "put KEYS_FOLDER right, or its files back, before these polls close")
    if found.readable:
        return Finding("keys", False, f"{found.readable[0]} can be read by others", "`chmod -R go=` it")
    return Finding("keys", True, "each secret poll under way has its own")


def _points(accounts: int, unbalanced: int) -> Finding:
    """Every account of points has what its entries add up to."""
    if unbalanced:
        told = f"{unbalanced} of {accounts} accounts have another balance than their entries say"
        return Finding("points", False, told, "`shuoshi verify` names them; keep the database as it is")
    return Finding("points", True, f"{accounts} accounts add up" if accounts else "none yet")


def _processes(number: int, has_sender: bool) -> Finding:
    """Of several processes one sends and ticks."""
    if number and not has_sender:
        return Finding("processes", False, f"{number} at work, none that sends", "run one with --role sender")
    return Finding("processes", True, f"{number} at work, one of them sends" if number else "none at work")


def _commits(does: bool) -> Finding:
    """Whether what is written stays: with a synchronous standby that is gone, PostgreSQL waits for it."""
    if does:
        return Finding("commits", True, "in time")
    mend = "start the synchronous standby, or take it out of synchronous_standby_names"
    return Finding("commits", False, f"none within {COMMITTED_WITHIN} s: a standby does not confirm it", mend)


def _calendar(now: datetime) -> Finding:
    """Whether the working days of the coming year are known; from December on that is a fault."""
    found = f"working days are known until {published_until():%F}"
    if not next_year_is_missing(now.astimezone(CHINA).date()):
        return Finding("calendar", True, found)
    mend = (
        "install a new version of Shuoshi; until then later days are Monday to Friday, less a community's own holidays"
    )
    return Finding("calendar", False, found, mend)


def _disk(url: str) -> Finding:
    if not is_sqlite(url):
        return Finding("disk", True, "the database server's own")
    folder = Path(make_url(url).database or ".").absolute().parent
    free = shutil.disk_usage(folder if folder.is_dir() else Path.cwd()).free
    return Finding(
        "disk", free > LITTLE_ROOM, f"{free / 1e9:.1f} GB free at {folder}", "" if free > LITTLE_ROOM else "make room"
    )


def _telegram(settings: Settings, seen: Inspection, now: datetime) -> Iterator[Finding]:
    if seen.refused:
        yield Finding("token", False, "Telegram does not know it", "ask @BotFather for the token, set BOT_TOKEN")
        return
    if seen.away:
        yield Finding("token", False, f"Telegram cannot be reached: {seen.away}", "network? TELEGRAM_API_URL?")
        return
    yield Finding("token", True, f"@{seen.username}")
    if seen.hook is not None:
        yield _hook(settings, seen, now)
    if seen.server_time is not None:
        apart = abs(now - seen.server_time)
        mend = "" if apart < SKEW else "set the machine's clock (NTP)"
        yield Finding("clock", apart < SKEW, f"{apart.total_seconds():.0f} s from Telegram's", mend)


def _hook(settings: Settings, seen: Inspection, now: datetime) -> Finding:
    hook = seen.hook
    if hook is None or (not hook.url and not settings.webhook_url):
        return Finding("webhook", True, "none: long polling")
    waits = f"{hook.pending} updates wait"
    if not hook.url.startswith(settings.webhook_url) or bool(hook.url) != bool(settings.webhook_url):
        return Finding("webhook", False, f"Telegram has {hook.url or 'none'}; {waits}", "`shuoshi run` sets it right")
    if hook.last_error_at is not None and now - hook.last_error_at < RECENT:
        return Finding("webhook", False, f"{hook.last_error}; {waits}", "is WEBHOOK_URL reached from outside?")
    return Finding("webhook", True, f"{hook.url}; {waits}")


def _groups(kept: Kept | None, seen: Inspection) -> Iterator[Finding]:
    """One line for the groups that are well, one for each that is not."""
    if kept is None or not seen.standings:
        return
    units = {place.chat_id: place.unit for place in kept.places}
    wrong = [one for one in seen.standings if not (one.is_admin and one.can_pin)]
    well = len(seen.standings) - len(wrong)
    yield Finding("groups", True, f"{well} of {len(seen.standings)} with the rights they need")
    for one in wrong:
        yield Finding(f"group of {units[one.chat_id]}", False, _wanting(one), _remedy(one))


def _wanting(one: Standing) -> str:
    if one.error:
        return one.error
    if not one.is_member:
        return "the bot is not in it"
    return "the bot may not pin" if one.is_admin else "the bot is no administrator"


def _remedy(one: Standing) -> str:
    if one.is_member:
        return "let the leader make it administrator with the right to pin"
    return "let the leader open the unit's link again"


def add_to(app: typer.Typer) -> None:
    """Add the two commands."""
    app.command()(check)
    app.command("parked")(parked_things)
