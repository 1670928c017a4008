"""What the clock and the sender ask for all day long is answered by partial indexes, however much lies beside it."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, event

import storage.outgoing
import storage.reminders
import storage.upkeep
from bot.actions.table import DUES, firsts
from handlers.clock import _first_due
from storage.database import engine_of

NOW = datetime(2026, 6, 1, 4, 0, tzinfo=UTC)
WATCHED = ("matters", "reminders", "outgoing")
ALL_STATES = re.compile(r"ix_reminders_recipient_state|ix_outgoing_account\b|ix_\w+_state_\w*at\b")


def _dues(connection: Connection) -> None:
    firsts(connection)
    for due in DUES:
        due.commands(connection, now=NOW, limit=64)


ASKED: dict[str, Callable[[Connection], Any]] = {
    "due": _dues,
    "undone": lambda connection: storage.upkeep.undone(connection, NOW),
    "tidy": lambda connection: storage.upkeep.tidy(connection, NOW),
    "chores": lambda connection: [do(connection, NOW) for _, do in storage.upkeep.CHORES],
    "sender": lambda connection: storage.outgoing.look(connection, NOW, 100),
}


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = engine_of(url, connections=1)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def asked_by(connection: Connection, does: Callable[[Connection], Any]) -> list[tuple[str, Any]]:
    """The statements that it makes."""
    asked: list[tuple[str, Any]] = []

    def note(_: Any, __: Any, statement: str, given: Any, *___: Any) -> None:
        asked.append((statement, given))

    event.listen(connection.engine, "before_cursor_execute", note)
    does(connection)
    event.remove(connection.engine, "before_cursor_execute", note)
    return asked


def plan_of(connection: Connection, statement: str, given: Any) -> list[str]:
    """How the database goes about it; PostgreSQL is not let off because its tables are empty."""
    if connection.dialect.name == "sqlite":
        return [str(row[-1]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)]
    connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
    return [str(row[0]) for row in connection.exec_driver_sql(f"EXPLAIN {statement}", given)]


@pytest.mark.parametrize("name", ASKED)
def test_nothing_is_scanned_that_is_not_due(database_url: str, name: str) -> None:
    with connected(database_url) as connection:
        asked = asked_by(connection, ASKED[name])
        assert any(table in statement for statement, _ in asked for table in WATCHED)
        for statement, given in asked:
            for step in plan_of(connection, statement, given):
                scanned = re.search(r"SCAN (\w+)$|Seq Scan on (\w+)", step)
                assert scanned is None or not set(scanned.groups()) & set(WATCHED), (step, statement)
                is_sqlite = connection.dialect.name == "sqlite"
                assert not (is_sqlite and ALL_STATES.search(step)), (step, statement)


def test_once_is_asked_whether_there_is_anything_to_tidy(database_url: str) -> None:
    with connected(database_url) as connection:
        assert len(asked_by(connection, ASKED["tidy"])) == 1


def test_the_clock_asks_once_when_nothing_is_due(database_url: str) -> None:
    with connected(database_url) as connection:
        ((statement, given),) = asked_by(connection, lambda c: _first_due(c, 0, set(), NOW))
        scanned = [
            step for step in plan_of(connection, statement, given) if re.search("SCAN (?!CONSTANT ROW)|Seq Scan", step)
        ]
        assert scanned == []
