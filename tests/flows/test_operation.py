"""What the operator does: run and stop it, back it up and put it back, find out what is wrong."""

import asyncio
import json
import os
import signal
import socket
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import insert
from typer.testing import CliRunner

import storage.chats
import storage.outgoing
from bot.__main__ import app
from bot.clock import SystemClock
from bot.sandbox.limits import Limits
from bot.sandbox.sandbox import Sandbox
from bot.settings import Settings
from handlers.cli import checking
from handlers.cli.checking import Finding
from storage.database import engine_of
from storage.election import NotElected, Presence, Seat, at_work, take_seat
from storage.schema import head
from storage.updates import ParkedUpdate
from tests.people import settled_house
from tests.stand import stand, texts_in
from tests.world import TOKEN

COMMAND = (sys.executable, "-m", "bot")
ROOT = Path(__file__).parents[2]


def environment(**settings: Any) -> dict[str, str]:
    known = {name.upper() for name in Settings.model_fields}
    clean = {name: value for name, value in os.environ.items() if name not in known}
    return clean | {"PYTHONPATH": str(ROOT)} | {name.upper(): str(value) for name, value in settings.items()}


@asynccontextmanager
async def process(folder: Path, *arguments: str, **settings: Any) -> AsyncIterator[asyncio.subprocess.Process]:
    """A command as the operator starts it, in an empty folder; killed at last where it still runs."""
    started = await asyncio.create_subprocess_exec(
        *COMMAND, *arguments, cwd=folder, env=environment(**settings),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        yield started
    finally:
        if started.returncode is None:
            started.kill()
        await started.communicate()


async def ended(started: asyncio.subprocess.Process) -> tuple[int | None, str]:
    """Its exit code, and what it said at last on standard error."""
    _, said = await started.communicate()
    return started.returncode, said.decode()


def invoke(*arguments: str, **settings: Any) -> tuple[int, str]:
    """A short command within this process."""
    result = CliRunner().invoke(app, arguments, env={name.upper(): str(value) for name, value in settings.items()})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


@pytest.fixture
def url(empty_sqlite: Path, tmp_path: Path) -> str:
    file = tmp_path / "shuoshi.sqlite"
    file.write_bytes(empty_sqlite.read_bytes())
    return f"sqlite:///{file}"


async def test_it_runs_is_backed_up_and_stops(tmp_path: Path) -> None:
    """From nothing: the database is made, a second process refuses, a backup is taken, SIGTERM ends it in order."""
    sandbox = Sandbox(SystemClock(), Limits.off())
    bot = sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    ann = sandbox.add_person("安")
    async with sandbox.serving() as address:
        settings = {
            "bot_token": TOKEN, "telegram_api_url": address, "port": 0, "log_format": "json",
            "database_url": f"sqlite:///{tmp_path}/new.sqlite",
        }  # fmt: skip
        async with process(tmp_path, "run", **settings) as first:
            ann.starts(bot)
            await sandbox.until(lambda: texts_in(ann.chat(bot)))
            async with process(tmp_path, "run", **settings) as second:
                code, said = await ended(second)
            assert (code, said.strip().count("\n")) == (2, 0)
            assert "only one can" in said
            backup = await asyncio.to_thread(invoke, "backup", str(tmp_path / "b.sqlite"), **settings)
            assert backup[0] == 0, backup
            refused = await asyncio.to_thread(invoke, "restore", str(tmp_path / "b.sqlite"), **settings)
            assert refused == (2, "The service is running on this database; stop it first.\n")
            first.send_signal(signal.SIGTERM)
            code, said = await ended(first)
        assert code == 0, said
        events = [json.loads(line)["event"] for line in said.splitlines()]
        assert events[-2:] == ["stopping", "stopped"]
        assert TOKEN not in said
        assert sandbox.inbox(bot).pending == 0
    restored = invoke("restore", str(tmp_path / "b.sqlite"), **settings)
    assert restored[0] == 0
    assert [name for name in os.listdir(tmp_path) if name.startswith("new.sqlite.before-")]
    with sqlite3.connect(tmp_path / "new.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM accounts").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({}, "BOT_TOKEN is not set"),
        ({"bot_token": "1:wrong"}, "does not know this BOT_TOKEN"),
        ({"bot_token": TOKEN, "old": True}, "run `shuoshi migrate`"),
    ],
)
async def test_what_keeps_it_from_running_is_said_in_one_sentence(
    url: str, tmp_path: Path, settings: dict[str, Any], sentence: str
) -> None:
    if settings.pop("old", False):
        with sqlite3.connect(tmp_path / "shuoshi.sqlite") as connection:
            connection.execute("UPDATE alembic_version SET version_num = '0000'")
        connection.close()
    sandbox = Sandbox(SystemClock(), Limits.off())
    async with sandbox.serving() as address:
        chosen = {"telegram_api_url": address, "database_url": url, "port": 0, "log_level": "error"} | settings
        async with process(tmp_path, "run", **chosen) as started:
            code, said = await ended(started)
    assert code == 2, said
    assert sentence in said
    assert said.strip().count("\n") == 0
    assert "1:wrong" not in said


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("limits", "maybe"), ("port", "abc"), ("port", "99999"), ("log_level", "loud"), ("database_url", "nonsense"),
        ("database_url", "mysql://secret@x/y"), ("telegram_api_url", "ftp://x"), ("webhook_url", "x.example.org"),
        ("webhook_secret", "secret!"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["run", "check", "init", "parked", "migrate"])
def test_a_setting_that_cannot_be_used_is_named(command: str, name: str, value: str) -> None:
    code, said = invoke(command, **{name: value})
    assert (code, said.count("\n")) == (2, 1), said
    assert said.startswith(f"{name.upper()} cannot be used: ")
    assert "secret!" not in said
    assert "secret@" not in said


def test_a_sandbox_whose_port_is_taken_says_so() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        code, said = invoke("sandbox", "--port", str(other.getsockname()[1]))
    assert code == 1
    assert said.count("\n") == 1
    assert "in use" in said


async def test_a_process_that_waits_for_telegram_stops_when_told(url: str, tmp_path: Path) -> None:
    chosen = {"telegram_api_url": "http://127.0.0.1:1", "database_url": url, "bot_token": TOKEN, "log_format": "json"}
    async with process(tmp_path, "run", **chosen) as started:
        assert started.stderr is not None
        assert b"telegram-away" in await started.stderr.readline()
        started.send_signal(signal.SIGINT)
        code, said = await ended(started)
    assert code == 0
    assert "Unclosed" not in said


async def test_the_sandbox_runs_alone_for_any_bot(tmp_path: Path) -> None:
    async with process(tmp_path, "sandbox", "--port", "0", "--token", "42:any") as started:
        assert started.stdout is not None
        address = (await started.stdout.readline()).decode().split()[0]
        async with aiohttp.ClientSession() as session, session.get(f"{address}/bot42:any/getMe") as response:
            assert (await response.json())["ok"]
        async with aiohttp.ClientSession() as session, session.get(address) as response:
            assert response.status == 200
        started.send_signal(signal.SIGTERM)
        assert (await ended(started))[0] == 0


def test_a_backup_is_never_overwritten_and_only_a_sound_one_put_back(url: str, tmp_path: Path) -> None:
    settings = {"database_url": url}
    file = tmp_path / "b.sqlite"
    assert invoke("backup", str(file), **settings)[0] == 0
    assert oct(file.stat().st_mode & 0o777) == "0o600"
    code, said = invoke("backup", str(file), **settings)
    assert code == 2
    assert "never overwritten" in said
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * 16384 + whole[20480:])
    code, said = invoke("restore", str(file), **settings)
    assert code == 2
    assert "sound" in said or "damaged" in said
    file.write_bytes(b"no database at all")
    assert invoke("restore", str(file), **settings)[0] == 2
    assert invoke("restore", str(tmp_path / "none"), **settings)[0] == 2
    assert not list(tmp_path.glob("*.part"))


def test_postgresql_is_backed_up_with_its_own_tools() -> None:
    code, said = invoke("backup", "b", database_url="postgresql://u@127.0.0.1/x")
    assert code == 2
    assert "pg_dump" in said


def test_migrate_brings_the_schema_to_head(tmp_path: Path) -> None:
    settings = {"database_url": f"sqlite:///{tmp_path}/m.sqlite"}
    assert invoke("migrate", **settings) == (0, f"The schema is at {head()}, new.\n")
    assert invoke("migrate", **settings) == (0, f"The schema is at {head()}, from {head()}.\n")


@pytest.mark.own_database
def test_one_process_at_a_time_has_the_database_alone(database_url: str) -> None:
    first = take_seat(database_url)
    with pytest.raises(NotElected):
        take_seat(database_url)
    first.leave()
    for _ in range(50):
        take_seat(database_url).leave()


def test_of_several_processes_on_postgresql_one_is_elected_and_hears_the_others(
    postgres_database: Callable[[], str],
) -> None:
    url = postgres_database()
    first, second = Presence(url), Presence(url)
    assert (first.stand(Seat.SENDER), second.stand(Seat.SENDER), second.stand(Seat.POLLING)) == (True, False, True)
    with pytest.raises(NotElected):
        take_seat(url)
    second.call()
    first.check()
    assert (first.was_called(), first.was_called()) == (True, False)
    first.step_down(Seat.SENDER)
    assert second.stand(Seat.SENDER)
    engine = engine_of(url, connections=1)
    with engine.begin() as connection:
        assert at_work(connection) == (2, True)
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks "
            "WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
        )
    engine.dispose()
    for one in (first, second):
        with pytest.raises(NotElected):
            one.check()
        one.leave()
    alone = take_seat(url)
    with pytest.raises(NotElected):
        Presence(url)
    alone.leave()


@pytest.mark.parametrize(("found", "ok"), [((0, False), True), ((3, True), True), ((2, False), False)])
def test_processes_of_which_none_sends_are_a_fault(found: tuple[int, bool], ok: bool) -> None:
    assert checking._processes(*found).ok is ok


async def test_check_says_what_is_wrong_and_how_to_mend_it(database_url: str) -> None:
    async with stand(database_url) as s:
        settings = Settings(_env_file=None, bot_token=TOKEN, telegram_api_url=s.address, database_url=database_url)
        async with s.started() as w:
            house = await settled_house(w)
        well = {one.about: one for one in await checking.look(settings, s.clock.now())}
        assert [one for one in well.values() if not one.ok and one.about != "clock"] == []
        assert well["groups"].found.startswith("1 of 1")

        async with s.started() as w:
            await w.arrange(lambda c: _spoil(c, w.clock.now()))
        house.group.removes(s.bot)
        found = {one.about: one for one in await checking.look(settings, s.clock.now() + timedelta(hours=1))}
        assert not found["set aside"].ok
        assert "tg:9 KeyError" in found["set aside"].found
        assert not found["group of 3栋2单元"].ok
        assert not found["clock"].ok
        assert all(one.mend for one in found.values() if not one.ok)

        wrong = settings.model_copy(update={"bot_token": "1:wrong"})
        assert not _about(await checking.look(wrong, s.clock.now()), "token").ok
        away = settings.model_copy(update={"telegram_api_url": "http://127.0.0.1:1"})
        assert "cannot be reached" in _about(await checking.look(away, s.clock.now()), "token").found
        hooked = settings.model_copy(update={"webhook_url": "https://example.org"})
        assert not _about(await checking.look(hooked, s.clock.now()), "webhook").ok


def _spoil(connection: Any, now: datetime) -> None:
    connection.execute(insert(ParkedUpdate.__table__).values(key="tg:9", at=now, update={}, error="KeyError", again=""))


def _about(findings: list[Finding], what: str) -> Finding:
    return next(one for one in findings if one.about == what)


def test_check_ends_with_1_where_something_is_wrong_and_speaks_json(url: str) -> None:
    settings = {"database_url": url, "bot_token": ""}
    code, said = invoke("check", "--json", **settings)
    assert code == 1
    assert {one["about"]: one["ok"] for one in json.loads(said)}["schema"]
    code, said = invoke("check", **settings)
    assert code == 1
    assert "BOT_TOKEN" in said


def test_messages_that_wait_too_long_are_found(url: str) -> None:
    engine = engine_of(url, connections=1)
    with engine.begin() as connection:
        long_ago = datetime.now(UTC) - timedelta(hours=2)
        storage.outgoing.say(connection, now=long_ago, what={"body": "x"}, chat_id=5)
    engine.dispose()
    _, said = invoke("check", "--json", database_url=url, bot_token="")
    late = {one["about"]: one for one in json.loads(said)}["waiting"]
    assert not late["ok"]
    assert late["found"].startswith("1 due")


def test_what_was_set_aside_is_listed_taken_up_and_given_up(url: str) -> None:
    engine = engine_of(url, connections=1)
    with engine.begin() as connection:
        for chat in (5, 6):
            now = datetime.now(UTC)
            storage.outgoing.say(connection, now=now, what={"body": "x"}, chat_id=chat)
            storage.outgoing.finish(connection, chat - 4, now, "parked", "message text is empty")
    engine.dispose()
    code, said = invoke("parked", database_url=url)
    assert code == 0
    assert said.count("message text is empty") == 2
    assert invoke("parked", "--again", database_url=url) == (0, "2 will be tried again.\n")
    assert invoke("parked", database_url=url) == (0, "")
    assert invoke("parked", "--drop", database_url=url) == (0, "0 given up.\n")
