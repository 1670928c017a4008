"""A process from its start to its end: alone on SQLite, one of several on PostgreSQL."""

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import AsyncExitStack, suppress
from typing import Any

import structlog

from bot.app import App, running
from bot.clock import Clock, SystemClock
from bot.colleagues import Colleagues
from bot.roles import Role
from bot.settings import Settings
from storage.database import Database, Outage, address_of, is_sqlite, open_database
from storage.election import NotElected, take_seat
from storage.schema import prepare, standing

log = structlog.get_logger()

AGAIN_AFTER = 1.0
"""Seconds between attempts to reach a database that is away, or whose tables another process makes."""


async def serve(settings: Settings, role: Role = Role.ALL) -> None:
    """Run the service, or its part for this role, until SIGTERM or SIGINT.

    Raises NotElected (SQLite: another process runs), storage.schema.NotAtHead, UnknownToken, Outage, OSError (the port
    is taken), or whatever ended a part of the service.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await serve_until(stop, settings, role, SystemClock())


async def serve_until(stop: asyncio.Event, settings: Settings, role: Role, clock: Clock) -> None:
    """Run the service until it is told to stop; see `serve`."""
    url = address_of(settings.database_url)
    if is_sqlite(url):
        seat = await asyncio.to_thread(take_seat, url)
        try:
            await asyncio.to_thread(prepare, url)
            await _serve(stop, settings, role, clock, None)
        finally:
            seat.leave()
        return
    colleagues = Colleagues(url)
    try:
        if await _before(stop, _arrive(url, colleagues)):
            await _serve(stop, settings, role, clock, colleagues)
    finally:
        await colleagues.go()


async def _before(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> bool:
    """Whether this came to its end before the process was told to stop; else it is given up."""
    working, told = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait({working, told}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    if not working.done():
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
        return False
    working.result()
    return True


async def _arrive(url: str, colleagues: Colleagues) -> None:
    """At work on a database with tables: the first process makes them."""
    complained = False
    while True:
        try:
            await asyncio.to_thread(_make_tables, url)
            break
        except (NotElected, Outage) as away:
            if not complained:
                log.warning("database-away", error=str(away))
            complained = True
        await asyncio.sleep(AGAIN_AFTER)
    await colleagues.arrive()


def _make_tables(url: str) -> None:
    _, is_empty = standing(url)
    if is_empty:
        alone = take_seat(url)
        try:
            prepare(url)
        finally:
            alone.leave()


async def _serve(
    stop: asyncio.Event, settings: Settings, role: Role, clock: Clock, colleagues: Colleagues | None
) -> None:
    database = open_database(settings.database_url, keys=settings.keys_folder)
    try:
        await _run(stop, settings, role, clock, database, colleagues)
    finally:
        await asyncio.to_thread(database.close)


async def _run(
    stop: asyncio.Event, settings: Settings, role: Role, clock: Clock, database: Database,
    colleagues: Colleagues | None,
) -> None:  # fmt: skip
    begun: list[App] = []
    async with AsyncExitStack() as stack:

        async def begin() -> None:
            service = running(
                settings, database, clock, people_limited=settings.limits, role=role, colleagues=colleagues
            )
            begun.append(await stack.enter_async_context(service))

        if not await _before(stop, begin()):
            return
        (app,) = begun
        log.info("running", bot=app.caller.username, webhook=bool(settings.webhook_url), role=role.value)
        await app.unless_broken(stop.wait())
        log.info("stopping")
    log.info("stopped")
