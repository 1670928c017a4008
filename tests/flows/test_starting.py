"""A process that starts while Telegram is away: pages are there before it answers, the rest follows when it does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from sqlalchemy import Connection

import storage.updates
from bot.app import running
from bot.delivery.client import UnknownToken
from bot.roles import Role
from bot.settings import Settings
from storage.database import Outage, open_database
from tests.several import free_port
from tests.stand import Stand, stand
from tests.world import TOKEN, keys_of


@asynccontextmanager
async def starting(s: Stand, role: Role, token: str = TOKEN) -> AsyncIterator[tuple[asyncio.Task[None], str]]:
    """A process of this role, being started, and where its pages are; the task ends with the process."""
    database, port = open_database(s.url, keys=keys_of(s.url)), free_port()
    settings = Settings(
        _env_file=None, bot_token=token, telegram_api_url=s.address, port=port, public_url="https://new.example/"
    )

    async def runs() -> None:
        async with running(settings, database, s.clock, role=role) as app:
            await app.unless_broken(asyncio.Event().wait())

    process = asyncio.create_task(runs())
    try:
        yield process, f"http://127.0.0.1:{port}"
    finally:
        process.cancel()
        with suppress(asyncio.CancelledError, UnknownToken):
            await process
        database.close()


async def status_of(process: asyncio.Task[None], address: str) -> int:
    """What it answers, as soon as it listens."""
    async with aiohttp.ClientSession() as session:
        while not process.done():
            with suppress(aiohttp.ClientConnectorError):
                async with session.get(address) as answer:
                    return answer.status
            await asyncio.sleep(0.01)  # nothing tells that somebody listens at a port
    process.result()
    raise AssertionError("it ended")


async def time_passes(s: Stand, process: asyncio.Task[None], method: str = "", looks: int = 1000) -> None:
    """Until Telegram was asked this, or the process ended."""
    for _ in range(looks):
        if process.done() or (method and s.sandbox.requests(method)):
            return
        s.clock.advance(timedelta(seconds=31))
        await asyncio.sleep(0.01)  # the machine's time, in which it may ask
    raise AssertionError("Telegram is not asked")


@pytest.mark.parametrize("role", [Role.ALL, Role.WEB, Role.SENDER])
async def test_pages_are_served_before_telegram_answers(database_url: str, role: Role) -> None:
    async with stand(database_url) as s:
        async with s.started():
            pass
        await s.sandbox.hang_up()
        s.sandbox.exchanges.clear()
        async with starting(s, role) as (process, address):
            assert await status_of(process, f"{address}/readyz") == 200
            database = open_database(s.url, keys=keys_of(s.url))
            assert await database.read(storage.updates.public_address) == "https://new.example"
            database.close()
            assert await status_of(process, f"{address}/") == (404 if role is Role.SENDER else 200)
            await s.sandbox.listen()
            await time_passes(s, process, "getUpdates" if role is Role.ALL else "getMe")
            assert not process.done()
            if role is not Role.WEB:
                await time_passes(s, process, "setChatMenuButton")
        assert bool(s.sandbox.requests("setMyCommands")) == (role is not Role.WEB)


async def test_a_bot_that_nobody_knows_yet_waits_for_telegram(database_url: str) -> None:
    async with stand(database_url) as s:
        other = s.sandbox.add_bot("77:other", "other_bot", "另")
        async with s.started():
            pass
        await s.sandbox.hang_up()
        s.sandbox.exchanges.clear()
        async with starting(s, Role.WEB, "77:other") as (process, address):
            with pytest.raises(AssertionError, match="not asked"):
                await time_passes(s, process, "getMe", looks=20)
            await s.sandbox.listen()
            await time_passes(s, process, "getMe")
            assert await status_of(process, f"{address}/") == 200
            database = open_database(s.url, keys=keys_of(s.url))
            assert await database.read(storage.updates.bot_username) == other.username
            database.close()


async def test_a_token_that_telegram_no_longer_knows_ends_it_as_soon_as_telegram_is_back(database_url: str) -> None:
    async with stand(database_url) as s:
        async with s.started():
            pass
        await s.sandbox.hang_up()
        async with starting(s, Role.WEB, f"{TOKEN}-revoked") as (process, address):
            assert await status_of(process, f"{address}/") == 200
            await s.sandbox.listen()
            await time_passes(s, process)
            with pytest.raises(UnknownToken):
                process.result()


async def test_what_telegram_says_is_kept_although_the_database_was_away_just_then(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, kept = storage.updates.know_bot, list[str]()

    def away_once(connection: Connection, username: str, *given: Any, **more: Any) -> None:
        kept.append(username)
        if len(kept) == 2:
            raise Outage("away")
        real(connection, username, *given, **more)

    async with stand(database_url) as s:
        async with s.started():
            pass
        monkeypatch.setattr(storage.updates, "know_bot", away_once)
        await s.sandbox.hang_up()
        s.sandbox.exchanges.clear()
        async with starting(s, Role.SENDER) as (process, address):
            assert await status_of(process, f"{address}/readyz") == 200
            await s.sandbox.listen()
            await time_passes(s, process, "setMyCommands")
            assert not process.done()
    assert kept == ["shuoshi_bot"] * 3
