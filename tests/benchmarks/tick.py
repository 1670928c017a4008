"""What a tick costs when nothing is due, beside many open matters and waiting reminders, to one beside none.

python -m tests.benchmarks.tick [SQLAlchemy address of an empty database; without it a SQLite file thrown away]
"""

import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from sqlalchemy import Connection, Table, insert

import storage.communities
import storage.upkeep
from bot.actions.table import firsts
from storage.communities import Building, Unit
from storage.database import engine_of
from storage.matters.tables import Matter
from storage.reminders import Reminder
from storage.residents import Account, Resident
from storage.schema import migrate
from tests.benchmarks.figures import NOW

MATTERS, REMINDERS, UNITS, PEOPLE = 100_000, 200_000, 1_000, 20_000
A_BITE = 2_000
ROUNDS = 9


def main(url: str) -> None:
    """Print milliseconds of a tick without and with all that, and their ratio."""
    migrate(url)
    engine = engine_of(url)
    empty = tick(url)
    with engine.begin() as connection:
        fill(connection)
    if connection.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as idle:
            idle.exec_driver_sql("ANALYZE")
    full = tick(url)
    sys.stdout.write(
        f"none: {empty * 1000:.1f} ms, {MATTERS} matters and {REMINDERS} reminders: {full * 1000:.1f} ms, "
        f"ratio {full / empty:.1f}\n"
    )


def tick(url: str) -> float:
    """Seconds of what a tick asks and tidies, the middle of several."""
    engine, took = engine_of(url), []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        with engine.begin() as connection:
            storage.upkeep.tidy(connection, NOW)
            firsts(connection)
        took.append(time.perf_counter() - begin)
    engine.dispose()
    return median(took)


def fill(connection: Connection) -> None:
    """A community with all that, of which nothing is due within the hour."""
    community_id = storage.communities.add_community(connection, "样例社区", NOW, street="", numbers={})
    of = {"community_id": community_id}
    building_id = _added(connection, Building.__table__, [{**of, "estate": "", "name": "1"}])[0]
    unit = {**of, "building_id": building_id, "language": "zh-Hans", "switches": {}}
    units = _added(connection, Unit.__table__, [{**unit, "name": str(n), "label": str(n)} for n in range(UNITS)])
    account = {**of, "language": "zh-Hans", "muted": [], "started_at": NOW, "created_at": NOW}
    accounts = _added(connection, Account.__table__, [{**account, "telegram_id": n + 1} for n in range(PEOPLE)])
    resident = {**of, "name": "", "shows_name": False, "shows_party": False, "adult": True, "registered_at": NOW}
    people = _added(connection, Resident.__table__, [{**resident, "account_id": one} for one in accounts])
    matter = {
        **of, "year": 2026, "category": "leak", "row_code": "leak", "words": "漏水", "urgency": "ordinary",
        "level": "unit", "plan": {}, "pauses": [], "refused_by": [], "climbed": [], "filed_at": NOW, "appears_at": NOW,
    }  # fmt: skip
    _added(connection, Matter.__table__, [
        {**matter, "unit_id": units[n % UNITS], "serial": n + 1, "source": str(n), "next_at": _later(n),
         "reporter_id": people[n % PEOPLE], "filed_by": people[n % PEOPLE]}
        for n in range(MATTERS)
    ])  # fmt: skip
    reminder = {**of, "kind": "matters", "what": {"body": "x"}, "line": {"v": "x"}, "changed_at": NOW}
    _added(connection, Reminder.__table__, [
        {**reminder, "subject": f"matter:{n // 2}", "recipient": f"a{accounts[n % PEOPLE]}", "occurrence": str(n),
         "account_id": accounts[n % PEOPLE], "due_at": _later(n), "state": "waiting" if n % 2 else "folded"}
        for n in range(REMINDERS)
    ])  # fmt: skip


def _later(nth: int) -> datetime:
    return NOW + timedelta(hours=1, minutes=nth % 10_000)


def _added(connection: Connection, table: Table, rows: list[dict[str, object]]) -> list[int]:
    ids: list[int] = []
    for at in range(0, len(rows), A_BITE):
        added = insert(table).returning(table.c.id, sort_by_parameter_order=True)
        ids += connection.execute(added, rows[at : at + A_BITE]).scalars()
    return ids


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(sys.argv[1])
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(f"sqlite:///{Path(folder) / 'tick.sqlite'}")
