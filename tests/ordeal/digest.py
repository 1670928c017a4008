"""How the story ended, ids and times aside: what the database holds, what each chat showed, what was answered."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, Table, select

import storage.communities
import storage.redemption
from bot.actions.points.verifying import verify_one
from bot.settings import Settings
from handlers.cli.checking import look
from storage.tables import METADATA
from tests.ordeal.told import Told
from tests.world import TOKEN, World, keys_of

PASSING = {
    "alembic_version", "outgoing", "surfaces", "seen_updates", "parked_updates", "tries", "installation",
    "page_messages", "reminders", "quotas",
}  # fmt: skip
"""Tables of what is under way or kept for a while: what came of it is read in the chats."""
BY_CHANCE = {
    "code", "salt", "hash", "previous", "key", "key_name", "secret", "receipt", "token", "digest", "seed", "word",
    "arrival_code", "end_code", "source", "seq", "zone", "opening", "minutes",
}  # fmt: skip
"""Columns with what chance or the hour makes, or what is another in another zone."""
AT_ONCE = {"point_accounts": ("book", "household_id", "resident_id", "counter_id")}
"""Tables whose rows come about in any order, and by what they are told apart."""
_TIMES = re.compile(
    r"\d{4}-\d\d-\d\d(T[\d:.+]+)?|\d+ ?月 ?\d+ ?日|\d{1,2}:\d\d|(周|星期)[一二三四五六日天]|[今明后]天|[上下]午"
    r"|\d+ ?(个半)?(天|小时|分钟)( ?\d+ ?分钟?)?"
)
_CODES = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}|念：\d{4}|[0-9a-f]{8,}")
_NUMBERS = re.compile(r"(?<=:)([A-Z0-9]{6,}|[0-9a-z]{1,2}|[\d-]+)(?=:|$)")
"""Ids and choices in what a button does."""
_NAMED = re.compile(r"""\b(poll|matter|order|record|service|reserved)("?: ?)\d+""")
"""Ids in texts that name something: what is rolled back takes some on PostgreSQL."""
AS_LONG = '[1, "working_days"]', '[24, "hours"]'
"""Of what a matter is promised, what ends first counts: on working days a clock that was off decides between these."""
NOT_LOOKED_AT = {"disk", "clock", "calendar"}
"""What `check` says of the machine that runs the tests."""


@dataclass
class End:
    """How it ended; `presses` in the order in which people pressed, `said` by chat."""

    rows: dict[str, Counter[str]]
    presses: list[tuple[str, str, str]]
    said: dict[str, Counter[str]]
    ever: dict[str, set[str]]
    """All that each chat showed at any time."""
    in_flight: dict[str, int]
    """How much of each chat was being said when the process died, or was not answered, or was asked for once more."""
    again: set[int]
    """Places in `presses` at which somebody had to press more than once."""
    insisted: set[str]
    """Who had to."""
    clock_was_off: bool


def plain(words: str) -> str:
    """The words without times, ids and codes."""
    return _CODES.sub("#", _TIMES.sub("@", _NAMED.sub(r"\1\2#", words)))


async def end_of(told: Told) -> End:
    """How the story ended."""
    names = {person.id: person.full_name for person in told.sandbox.world.users.values()}
    said: dict[str, Counter[str]] = {}
    for chat in [*told.sandbox.world.groups.values(), *told.sandbox.world.private.values()]:
        mine = [one for one in chat.messages if one.sender is told.bot and one.service is None]
        said[names.get(chat.id, "group")] = Counter(plain(one.text) for one in mine)
    asked = [
        (one.query.user.full_name, _NUMBERS.sub("#", one.query.data), plain(one.toast or "")) for one in told.asked
    ]
    again = Counter(one.query.user.id for one in told.asked for _ in range(1, one.pressed))
    in_flight = told.in_flight + told.cuts + again
    return End(
        await told.stored(rows_of),
        asked,
        said,
        {names.get(chat, "group"): {plain(one) for one in words} for chat, words in told.ever.items()},
        {names.get(chat, "group"): many for chat, many in in_flight.items()},
        {nth for nth, one in enumerate(told.asked) if one.pressed > 1},
        {names[person] for person in again},
        told.machine.was_off,
    )


def rows_of(connection: Connection) -> dict[str, Counter[str]]:
    """Every row of every table that stays, other rows named by their places in their tables."""
    places: dict[str, dict[Any, int]] = {}
    for table in METADATA.sorted_tables:
        if "id" in table.c:
            rows = connection.execute(select(table).order_by(table.c.id)).mappings().all()
            if table.name in AT_ONCE:
                rows = sorted(rows, key=lambda row: str([_lasting(row[name]) for name in AT_ONCE[table.name]]))
            places[table.name] = {row["id"]: nth for nth, row in enumerate(rows, 1)}
    return {
        table.name: _rows(connection, table, places) for table in METADATA.sorted_tables if table.name not in PASSING
    }


def _lasting(value: Any) -> str | None:
    """The value as text; None where it is a time, or nothing."""
    is_passing = value is None or isinstance(value, date | datetime | time | bytes)
    if isinstance(value, dict | list):
        value = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return None if is_passing else plain(str(value))


def _rows(connection: Connection, table: Table, places: dict[str, dict[Any, int]]) -> Counter[str]:
    columns = [one for one in table.c if one.name not in BY_CHANCE | {"id"}]
    found: Counter[str] = Counter()
    for row in connection.execute(select(table)).mappings():
        shown = {}
        for column in columns:
            value = row[column.name]
            if _lasting(value) is None:
                continue
            target = next((key.column.table.name for key in column.foreign_keys if key.column.name == "id"), None)
            shown[column.name] = f"{target}:{places[target].get(value)}" if target else _lasting(value)
        found[str(shown)] += 1
    return found


def differences(was: End, ought: End) -> list[str]:
    """What is not as it ought to be: in the database, in what was answered, in what people read."""
    return [*_of_rows(was, ought), *_of_presses(was, ought), *_of_words(was, ought)]


def _of_rows(was: End, ought: End) -> list[str]:
    told = []
    for table in ought.rows:
        there, wanted = was.rows[table], ought.rows[table]
        if was.clock_was_off:
            there, wanted = (Counter(row.replace(*AS_LONG) for row in rows.elements()) for rows in (there, wanted))
        told += [f"{table}: + {row}" for row in (there - wanted).elements()]
        told += [f"{table}: - {row}" for row in (wanted - there).elements()]
    return told


def _of_presses(was: End, ought: End) -> list[str]:
    told = [
        f"{one} instead of {other}"
        for nth, (one, other) in enumerate(zip(was.presses, ought.presses, strict=False))
        if one != other and nth not in was.again
    ]
    if len(was.presses) != len(ought.presses):
        told.append(f"{len(was.presses)} presses instead of {len(ought.presses)}")
    return told


def _of_words(was: End, ought: End) -> list[str]:
    told = []
    for chat, words in ought.said.items():
        heard = was.said.get(chat, Counter())
        told += [f"{chat} never read {text!r}" for text in (words - heard).elements()]
        more = list((heard - words).elements())
        if len(more) > was.in_flight.get(chat, 0):
            told += [f"{chat} read too much ({was.in_flight.get(chat, 0)} in flight): {text!r}" for text in more]
        elif chat != "group" and chat not in was.insisted:
            told += [f"{chat} read what is not so: {text!r}" for text in more if text not in ought.ever[chat]]
    return told


async def wrong(told: Told) -> list[str]:
    """What `verify` and `check` find."""
    return await wrong_in(told, told.url, told.address)


async def wrong_in(w: World, url: str, address: str) -> list[str]:
    """What they find of a database, with Telegram at this address."""
    found = await w.stored(lambda c: [str(one) for each in _communities(c) for one in verify_one(c, each).faults])
    settings = Settings(
        _env_file=None, bot_token=TOKEN, telegram_api_url=address, database_url=url, keys_folder=keys_of(url)
    )
    findings = await look(settings, w.clock.now())
    return found + [f"{one.about}: {one.found}" for one in findings if not one.ok and one.about not in NOT_LOOKED_AT]


def _communities(connection: Connection) -> list[Any]:
    return [one.id for one in storage.communities.communities(connection)]
