"""Two processes on one PostgreSQL: one runs, the other waits, and takes over when the first is gone."""

import asyncio
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.sandbox.limits import Limits
from bot.sandbox.sandbox import Sandbox
from storage.database import engine_of
from tests.flows.test_operation import ended, process
from tests.stand import texts_in
from tests.world import TOKEN


async def line_with(started: asyncio.subprocess.Process, event: str) -> None:
    """Wait until the process has logged this."""
    assert started.stderr is not None
    while line := await started.stderr.readline():
        if event in line.decode():
            return
    raise AssertionError(f"it ended without {event}")


@pytest.mark.long
async def test_the_second_process_takes_over(postgres_database: Callable[[], str], tmp_path: Path) -> None:
    sandbox = Sandbox(SystemClock(), Limits.off())
    bot = sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    ann = sandbox.add_person("安")
    url = postgres_database()
    async with sandbox.serving() as address:
        settings = {
            "bot_token": TOKEN,
            "telegram_api_url": address,
            "port": 0,
            "log_format": "json",
            "database_url": url,
        }
        async with (
            process(tmp_path, "run", **settings) as first,
            process(tmp_path, "run", **settings) as second,
        ):
            await asyncio.wait(
                {asyncio.ensure_future(line_with(one, "running")) for one in (first, second)},
                return_when=asyncio.FIRST_COMPLETED,
            )
            engine = engine_of(url, connections=1)
            with engine.begin() as connection:
                connection.exec_driver_sql(
                    "SELECT pg_terminate_backend(pid) FROM pg_locks "
                    "WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()"
                )
            engine.dispose()
            ann.starts(bot)
            await sandbox.until(lambda: texts_in(ann.chat(bot)))
            gone = await asyncio.wait(
                {asyncio.ensure_future(one.wait()) for one in (first, second)}, return_when=asyncio.FIRST_COMPLETED
            )
            assert {task.result() for task in gone[0]} == {1}
            left = second if first.returncode is not None else first
            left.send_signal(signal.SIGTERM)
            assert (await ended(left))[0] == 0
    assert len(texts_in(ann.chat(bot))) == 1
