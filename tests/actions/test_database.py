"""The way into the database: each job alone with its success or failure, and outages told from mistakes."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, func, insert, select, text
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError

from storage.database import Database, Outage, PostgreSQL, SQLite, engine_of, open_database
from storage.updates import SeenUpdate
from tests.world import MONDAY_MORNING

pytestmark = pytest.mark.own_database
SEEN = SeenUpdate.__table__


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = open_database(database_url)
    yield opened
    opened.close()


def seen(key: str) -> Callable[[Connection], str]:
    def job(connection: Connection) -> str:
        connection.execute(insert(SEEN).values(key=key, at=MONDAY_MORNING, answer=None))
        return key

    return job


def count(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(SEEN)).scalar_one()


def fails_after(job: Callable[[Connection], Any], failure: BaseException) -> Callable[[Connection], Any]:
    def failing(connection: Connection) -> None:
        job(connection)
        raise failure

    return failing


async def together(database: Database, *jobs: Callable[[Connection], Any]) -> list[Any]:
    """What became of jobs that wait for the writer at the same time."""
    return await asyncio.gather(*(database.write(job) for job in jobs), return_exceptions=True)


async def test_jobs_that_wait_together_fail_alone(database: Database) -> None:
    mistake = KeyError("mine")
    outcomes = await together(
        database, seen("a"), fails_after(seen("b"), mistake), seen("a"), seen("c"), lambda c: c.execute(text("SELEKT"))
    )
    # PostgreSQL's writers do not queue: either of the two may be the first.
    first, second = sorted((outcomes[0], outcomes[2]), key=lambda outcome: isinstance(outcome, Exception))
    assert first == "a"
    assert isinstance(second, IntegrityError)
    assert outcomes[1] is mistake
    assert outcomes[3] == "c"
    assert isinstance(outcomes[4], OperationalError | ProgrammingError)
    assert not isinstance(outcomes[4], Outage)
    assert await database.read(count) == 2


async def test_many_jobs_are_all_done(database: Database) -> None:
    outcomes = await together(database, *(seen(f"{number}") for number in range(200)))
    assert outcomes == [f"{number}" for number in range(200)]
    assert await database.read(count) == 200


async def test_a_job_that_asks_for_a_next_one_that_there_is_not_is_a_failure_and_nobody_waits(
    database: Database,
) -> None:
    nothing = iter(())
    for way in (database.read, database.write):
        with pytest.raises(RuntimeError, match="StopIteration"):
            await asyncio.wait_for(way(lambda _: next(nothing)), timeout=10)
    assert await database.read(count) == 0


async def test_who_gives_up_waiting_stops_nothing(database: Database) -> None:
    waiting = asyncio.ensure_future(database.write(seen("a")))
    await asyncio.sleep(0)
    waiting.cancel()
    assert await database.write(seen("b")) == "b"
    # PostgreSQL's writers do not queue: what was given up may come to its end after what followed.
    await asyncio.to_thread(database.close)
    again = open_database(database.url)
    assert await again.read(count) == 2
    again.close()


async def test_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises((OperationalError, ProgrammingError, Outage)):
        await database.read(seen("a"))
    assert await database.read(count) == 0


async def test_closing_finishes_what_waits_and_takes_no_more(database_url: str) -> None:
    database = open_database(database_url)
    waiting = [asyncio.ensure_future(database.write(seen(f"{number}"))) for number in range(100)]
    await asyncio.sleep(0)
    await asyncio.to_thread(database.close)
    assert len(await asyncio.gather(*waiting)) == 100
    with pytest.raises(Outage):
        await database.write(seen("more"))
    with pytest.raises(Outage):
        await database.read(count)
    database.close()


@pytest.fixture
def sqlite_url(empty_sqlite: Path, tmp_path: Path) -> str:
    file = tmp_path / "shuoshi.sqlite"
    file.write_bytes(empty_sqlite.read_bytes())
    return f"sqlite:///{file}"


async def test_a_full_disk_is_an_outage_for_whom_it_hits_and_nobody_else(sqlite_url: str) -> None:
    database = SQLite(sqlite_url)

    def limit(pages: int) -> Callable[[Connection], Any]:
        return lambda c: c.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    def large(connection: Connection) -> None:
        with connection.begin_nested():
            seen("large" + "x" * 5_000_000)(connection)

    await database.write(limit(1))
    outcomes = await together(database, seen("a"), large, seen("b"))
    assert (outcomes[0], outcomes[2]) == ("a", "b")
    assert isinstance(outcomes[1], Outage)
    with pytest.raises(Outage):
        await database.write(large)
    await database.write(limit(1_000_000))
    await database.write(large)
    assert await database.read(count) == 3
    database.close()


async def test_a_commit_that_fails_is_an_outage_and_leaves_nothing(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = SQLite(sqlite_url)
    real, failures = database._writing.engine.dialect.do_commit, iter(range(3))

    def commit(connection: Any) -> None:
        if next(failures, None) is not None:
            failure = sqlite3.OperationalError("disk I/O error")
            failure.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
            raise failure
        real(connection)

    monkeypatch.setattr(database._writing.engine.dialect, "do_commit", commit)
    outcomes = await together(database, seen("a"), seen("b"))
    assert [type(outcome) for outcome in outcomes] in ([Outage, Outage], [Outage, str])
    monkeypatch.undo()
    await together(database, seen("c"))
    keys = await database.read(lambda c: c.execute(select(SEEN.c.key)).scalars().all())
    assert "a" not in keys
    assert "c" in keys
    database.close()


async def test_another_process_that_writes_is_waited_for(sqlite_url: str) -> None:
    database = SQLite(sqlite_url)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    asyncio.get_running_loop().call_later(0.05, other.execute, "ROLLBACK")
    assert await database.write(seen("a")) == "a"
    other.close()
    database.close()


async def test_another_process_that_writes_for_too_long_is_an_outage_until_it_ends(sqlite_url: str) -> None:
    database = SQLite(sqlite_url)
    await database.write(lambda c: c.exec_driver_sql("PRAGMA busy_timeout = 1"))
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    outcomes = await together(database, seen("a"), seen("b"))
    assert [type(outcome) for outcome in outcomes] == [Outage, Outage]
    other.execute("ROLLBACK")
    assert await together(database, seen("a"), seen("b")) == ["a", "b"]
    other.close()
    database.close()


async def test_a_file_that_cannot_be_opened_is_an_outage(tmp_path: Path) -> None:
    database = SQLite(f"sqlite:///{tmp_path}/no/such/folder.sqlite")
    with pytest.raises(Outage):
        await database.write(seen("a"))
    with pytest.raises(Outage):
        await database.read(count)
    database.close()


async def test_peoples_jobs_go_before_the_clocks(sqlite_url: str) -> None:
    database = SQLite(sqlite_url)
    order: list[str] = []

    def slow(connection: Connection) -> None:
        connection.exec_driver_sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) "
                                   "SELECT count(*) FROM n")  # fmt: skip

    def notes(who: str) -> Callable[[Connection], None]:
        return lambda _: order.append(who)

    first = asyncio.ensure_future(database.write(slow))
    await asyncio.sleep(0.01)
    await asyncio.gather(
        first,
        *(database.write(notes(f"clock {number}"), patient=True) for number in range(3)),
        *(database.write(notes(f"person {number}")) for number in range(3)),
    )
    assert order == ["person 0", "person 1", "person 2", "clock 0", "clock 1", "clock 2"]
    database.close()


@pytest.fixture
def postgres_url(postgres_database: Callable[[], str]) -> str:
    return postgres_database()


async def test_a_deadlock_is_tried_again(postgres_url: str) -> None:
    database = PostgreSQL(postgres_url)
    await together(database, seen("a"), seen("b"))
    tries: list[tuple[str, str]] = []
    both_hold_one = threading.Barrier(2, timeout=10)

    def locks(first: str, second: str) -> Callable[[Connection], None]:
        def lock(connection: Connection, key: str) -> None:
            connection.execute(select(SEEN).where(SEEN.c.key == key).with_for_update())

        def job(connection: Connection) -> None:
            is_first_try = (first, second) not in tries
            tries.append((first, second))
            # Tried again it asks first for what the other holds: it could snatch its own row back and deadlock anew.
            lock(connection, first if is_first_try else second)
            if is_first_try:
                both_hold_one.wait()
            lock(connection, second if is_first_try else first)

        return job

    assert await together(database, locks("a", "b"), locks("b", "a")) == [None, None]
    assert len(tries) == 3
    database.close()


async def test_a_serialisation_failure_is_tried_three_times(postgres_url: str) -> None:
    database, tries = PostgreSQL(postgres_url), []

    def fails(connection: Connection) -> None:
        tries.append(1)
        connection.execute(text("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$"))

    with pytest.raises(Outage):
        await database.write(fails)
    assert len(tries) == 3
    database.close()


async def test_lost_connections_are_outages_and_then_forgotten(postgres_url: str) -> None:
    database = PostgreSQL(postgres_url)
    await together(database, *(seen(f"{number}") for number in range(8)))
    engine = engine_of(postgres_url, connections=1)
    with engine.begin() as connection:
        others = "pid <> pg_backend_pid() AND datname = current_database()"
        connection.execute(text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}"))
    engine.dispose()
    outcomes = await together(database, *(seen(f"again {number}") for number in range(8)))
    assert any(isinstance(outcome, Outage) for outcome in outcomes)
    assert all(isinstance(outcome, Outage | str) for outcome in outcomes)
    assert await database.write(seen("after")) == "after"
    database.close()
