"""Wiring only: settings → database, Telegram, web server, clock, sender."""

import asyncio
import hashlib
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import structlog
from aiohttp import web

import storage.updates
from bot.actions import surfaces
from bot.clock import Clock, SystemClock
from bot.delivery.answers import Answers
from bot.delivery.apart import Apart
from bot.delivery.calls import Caller
from bot.delivery.client import opened
from bot.delivery.commands import publish
from bot.delivery.documents import PREPARED, Documents
from bot.delivery.files import Files
from bot.delivery.sender import Sender, always
from bot.domain.mini_app import key_of
from bot.settings import Settings
from handlers.clock import Ticker
from handlers.telegram import reading, roster
from handlers.telegram.intake import Polling, Reply, Webhook, choose_polling, choose_webhook
from handlers.telegram.updates import Updates
from handlers.web import (
    ballots,
    catalogue,
    certificates,
    counter,
    desk,
    entrance,
    feeds,
    files,
    health,
    home,
    limits,
    links,
    media,
    mine,
    mini_app,
    openboard,
    page,
    sessions,
)
from handlers.web import site as pages
from handlers.web.site import Site
from storage.database import Database, Outage, address_of, is_sqlite, open_database
from storage.election import NotElected, Seat, take_seat
from storage.schema import prepare

log = structlog.get_logger()

PREPARED.update(roster.PREPARED)

PAGES = (
    entrance, mini_app, home, ballots, links, mine, page, files, media, catalogue, counter, openboard, desk,
)  # fmt: skip
"""The parts of the site that are pages."""

WEBHOOK_PATH = "/telegram"
ELECTION_EVERY = 2.0
"""Seconds between attempts to be elected while another process runs."""
SEAT_PATIENCE = 10.0
"""Seconds the connection that holds the seat may take to answer."""
MOST_SENT = 32 * 1024 * 1024
"""Bytes a request may have: eight photos of a phone at once."""
DRAINING = 10.0
"""Seconds that deliveries under way have when the web server stops."""


@dataclass(slots=True)
class App:
    """The running service; `parts` are the tasks that run until it is stopped."""

    database: Database
    clock: Clock
    caller: Caller
    sender: Sender
    updates: Updates
    ticker: Ticker
    apart: Apart
    answers: Answers
    parts: list[asyncio.Task[None]] = field(default_factory=list)

    def give_out(self, reply: Reply) -> None:
        """Answer a press while the next updates are handled."""
        self.answers.give(reply.parameters)

    async def rest(self) -> None:
        """Return when every answer is given that can be and the sender has nothing that could go now."""
        await self.answers.rest()
        await self.unless_broken(self.sender.rest())

    async def unless_broken(self, waiting: Coroutine[Any, Any, Any]) -> None:
        """Wait for this, unless a part of the service ends by itself: then its failure is raised."""
        wanted = asyncio.ensure_future(waiting)
        await asyncio.wait({wanted, *self.parts}, return_when=asyncio.FIRST_COMPLETED)
        for part in self.parts:
            if part.done():
                wanted.cancel()
                part.result()
                raise RuntimeError(f"{part.get_name()} ended by itself")
        await wanted


def secret_of(settings: Settings) -> str:
    """The webhook's secret: the one set, else one that follows from the token."""
    return settings.webhook_secret or hashlib.sha256(f"webhook:{settings.bot_token}".encode()).hexdigest()


@asynccontextmanager
async def running(
    settings: Settings,
    database: Database,
    clock: Clock,
    *,
    web_server: bool = True,
    still_elected: Callable[[], Awaitable[None]] = always,
) -> AsyncIterator[App]:
    """The service, taking updates in and sending, until the block ends; then it stops in order and loses nothing.

    The order: nothing new comes in, what came in is handled and answered, what is being sent is sent.
    Raises bot.delivery.client.UnknownToken.
    """
    async with AsyncExitStack() as stack:
        bot = await stack.enter_async_context(opened(settings, clock))
        known = partial(storage.updates.know_bot, username=bot.username, now=clock.now(), address=settings.address)
        await database.write(known)
        apart = Apart()
        stack.callback(apart.close)
        caller = Caller(bot, bot.username, Documents(database, apart).make, clock.now, Files(database, bot))
        sender = Sender(
            database, caller, clock, surfaces.draw, surfaces.draw_late, limited=settings.limits,
            still_elected=still_elected,
        )  # fmt: skip
        updates = Updates(database, clock, bot, caller, sender.wake)
        ticker = Ticker(database, clock, sender.wake, updates.take_up, settings.backup_folder)
        app = App(database, clock, caller, sender, updates, ticker, apart, Answers(caller, clock))
        await publish(bot, settings.address)
        await stack.enter_async_context(_part(app, "sender", sender.run(), sender.stop))
        stack.push_async_callback(app.answers.finish)
        if web_server:
            await stack.enter_async_context(_serving(settings, app))
        if settings.webhook_url:
            await choose_webhook(bot, settings.webhook_url.rstrip("/") + WEBHOOK_PATH, secret_of(settings))
        else:
            await choose_polling(bot)
            polling = Polling(bot, updates.handle, app.give_out, clock)
            await stack.enter_async_context(_part(app, "polling", polling.run(), polling.stop))
        ticker.start()
        stack.callback(ticker.stop)
        yield app


@asynccontextmanager
async def _part(app: App, name: str, run: Coroutine[Any, Any, None], stop: Callable[[], None]) -> AsyncIterator[None]:
    """A task of the service: told to stop when the block ends, and waited for."""
    task = asyncio.create_task(run, name=name)
    app.parts.append(task)
    try:
        yield
    finally:
        ended_by_itself = task.done()
        stop()
        await asyncio.wait({task})
        app.parts.remove(task)
        if not ended_by_itself and (raised := task.exception()) is not None:
            log.error("part-failed", part=name, exc_info=raised)


async def site_of(settings: Settings, app: App) -> web.Application:
    """Everything that is served but the webhook: pages, calendars, certificates, health."""
    site = web.Application(client_max_size=MOST_SENT)
    secret = await pages.secret_of_installation(app.database)
    pages.mount(site, Site(
        app.database, app.clock, secret, settings.address, app.caller.username, app.sender.wake, app.caller.printer,
        app.caller.files.content, app.apart.work, key_of(settings.bot_token),
        partial(reading.typed, username=app.caller.username),
    ))  # fmt: skip
    limits.mount(site, limits.Limits(settings.proxies, settings.limits), sessions.secret_shown)
    site.middlewares.append(pages.readable)
    for part in PAGES:
        part.mount(site)
    health.mount(site, app.database, app.clock)
    feeds.mount(site, app.database)
    certificates.mount(site, app.database)
    return site


@asynccontextmanager
async def _serving(settings: Settings, app: App) -> AsyncIterator[None]:
    site = await site_of(settings, app)
    if settings.webhook_url:
        site.router.add_post(WEBHOOK_PATH, Webhook(secret_of(settings), app.updates.handle).receive)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=DRAINING)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
        yield
    finally:
        await runner.cleanup()


async def serve(settings: Settings) -> None:
    """Run the service until SIGTERM or SIGINT.

    Raises NotElected (SQLite: another process runs), storage.schema.NotAtHead, UnknownToken, Outage, OSError (the port
    is taken), or whatever ended a part of the service.
    """
    stop = asyncio.Event()
    serving = asyncio.create_task(_serve(settings, stop))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    told = asyncio.create_task(stop.wait())
    await asyncio.wait({serving, told}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    await serving


async def _serve(settings: Settings, stop: asyncio.Event) -> None:
    clock, url = SystemClock(), address_of(settings.database_url)
    seat = await _elected(url, clock, stop)
    if seat is None:
        return
    try:
        await asyncio.to_thread(prepare, url)
        database = open_database(url, keys=settings.keys_folder)
        try:
            await _run_until(stop, settings, database, clock, seat)
        finally:
            await asyncio.to_thread(database.close)
    finally:
        seat.leave()


async def _run_until(stop: asyncio.Event, settings: Settings, database: Database, clock: Clock, seat: Seat) -> None:
    async def still_elected() -> None:
        try:
            async with asyncio.timeout(SEAT_PATIENCE):
                await asyncio.to_thread(seat.check)
        except TimeoutError:
            raise NotElected("the connection that held the lock does not answer") from None

    checked = always if is_sqlite(database.url) else still_elected
    async with AsyncExitStack() as stack:
        starting = asyncio.create_task(
            stack.enter_async_context(running(settings, database, clock, still_elected=checked))
        )
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait({starting, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not starting.done():
            starting.cancel()
            with suppress(asyncio.CancelledError):
                await starting
            return
        app = starting.result()
        watching = asyncio.create_task(_watch(checked), name="seat")
        stack.callback(watching.cancel)
        app.parts.append(watching)
        log.info("running", bot=app.caller.username, webhook=bool(settings.webhook_url))
        await app.unless_broken(stop.wait())
        log.info("stopping")
    log.info("stopped")


async def _watch(still_elected: Callable[[], Awaitable[None]]) -> None:
    """Polling and ticking, too, end where the seat is lost, though nothing be sent."""
    while True:
        await asyncio.sleep(ELECTION_EVERY)
        await still_elected()


async def _elected(url: str, clock: Clock, stop: asyncio.Event) -> Seat | None:
    """The seat: on SQLite at once or NotElected, on PostgreSQL as soon as the other process leaves it."""
    waits = False
    while not stop.is_set():
        try:
            return await asyncio.to_thread(take_seat, url)
        except NotElected:
            if is_sqlite(url):
                raise
            if not waits:
                log.info("waiting-for-the-seat")
            waits = True
        except Outage as outage:
            log.warning("database-away", error=str(outage))
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), ELECTION_EVERY)
    return None
