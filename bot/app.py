"""Wiring only: settings → database, Telegram, web server, clock, sender."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import structlog
from aiohttp import web

from bot.actions import surfaces
from bot.clock import Clock
from bot.colleagues import Colleagues, StillElected, Term
from bot.delivery.answers import Answers
from bot.delivery.apart import Apart
from bot.delivery.calls import Caller
from bot.delivery.client import answered, client_of
from bot.delivery.documents import PREPARED, Documents
from bot.delivery.files import Files
from bot.delivery.meeting import Meeting
from bot.delivery.sender import Sender, always
from bot.domain.mini_app import key_of
from bot.roles import Role
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
from handlers.web.health import Standing
from handlers.web.site import Site
from storage.database import Database, Outage
from storage.election import NotElected, Seat

log = structlog.get_logger()

PREPARED.update(roster.PREPARED)

PAGES = (
    entrance, mini_app, home, ballots, links, mine, page, files, media, catalogue, counter, openboard, desk,
)  # fmt: skip
"""The parts of the site that are pages."""

WEBHOOK_PATH = "/telegram"
MOST_SENT = 32 * 1024 * 1024
"""Bytes a request may have: eight photos of a phone at once."""
AGAIN_AFTER = 5.0
"""Seconds after which what Telegram said is kept, where the database was away just then."""
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
    colleagues: Colleagues | None = None
    seats: dict[Seat, bool] = field(default_factory=dict)
    """What one process at a time does and this one is there for, and whether it does it."""
    parts: list[asyncio.Task[None]] = field(default_factory=list)

    def stored(self) -> None:
        """Something was stored: let whoever sends look."""
        if self.colleagues is None or self.seats.get(Seat.SENDER):
            self.sender.wake()
        else:
            self.colleagues.call()

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
    people_limited: bool = False,
    role: Role = Role.ALL,
    colleagues: Colleagues | None = None,
) -> AsyncIterator[App]:
    """The service, or its part for this role, until the block ends; then it stops in order and loses nothing.

    `people_limited`: by the minute, which in tests and the demo does not pass while people act.
    The order: nothing new comes in, what came in is handled and answered, what is being sent is sent. With `colleagues`
    this process sends and polls only while it is elected for that. Where Telegram is away, pages are served before it
    answers, but for a bot that never ran on this database. Raises bot.delivery.client.UnknownToken.
    """
    async with AsyncExitStack() as stack:
        bot = await stack.enter_async_context(client_of(settings))
        meeting = Meeting(settings, database, clock, bot, publishes=role.sends)
        username = await meeting.begin()
        apart = Apart()
        stack.callback(apart.close)
        caller = Caller(bot, username, Documents(database, apart).make, clock.now, Files(database, bot))
        updates = Updates(database, clock, bot, caller, lambda: app.stored(), people_limited)
        app = _app_of(settings, updates, apart, colleagues)
        await stack.enter_async_context(_introduced(app, meeting))
        if role.sends:
            await stack.enter_async_context(_held(app, Seat.SENDER, partial(_sending, settings, app)))
        stack.push_async_callback(app.answers.finish)
        if web_server:
            await stack.enter_async_context(_serving(settings, app, role))
            if settings.metrics_port:
                await stack.enter_async_context(_telling(settings))
        if role.takes_in:
            await stack.enter_async_context(_taking_in(settings, app))
        yield app


@asynccontextmanager
async def _introduced(app: App, meeting: Meeting) -> AsyncIterator[None]:
    """Whatever is left of the meeting; it ends the service where Telegram refuses the token."""

    async def going_on() -> None:
        while not meeting.is_over:
            try:
                await meeting.end()
            except Outage:
                await app.clock.sleep(AGAIN_AFTER)
        await asyncio.Event().wait()

    task = asyncio.create_task(going_on(), name="meeting")
    try:
        async with _watched(app, task):
            yield
    finally:
        task.cancel()
        await asyncio.wait({task})


def _app_of(settings: Settings, updates: Updates, apart: Apart, colleagues: Colleagues | None) -> App:
    """Everything, and nothing of it at work yet."""
    database, clock, caller = updates.database, updates.clock, updates.caller
    sender, ticker = _sender_of(settings, database, clock, caller), _ticker_of(settings, database, clock, updates)
    app = App(database, clock, caller, sender, updates, ticker, apart, Answers(caller, clock), colleagues)
    if colleagues is not None:
        app.seats, colleagues.heard = colleagues.seats, lambda: app.sender.wake()
        if colleagues.keeping is not None:
            app.parts.append(colleagues.keeping)
    return app


def _sender_of(
    settings: Settings, database: Database, clock: Clock, caller: Caller, still_elected: StillElected = always
) -> Sender:
    return Sender(
        database, caller, clock, surfaces.draw, surfaces.draw_late, limited=settings.limits,
        still_elected=still_elected,
    )  # fmt: skip


def _ticker_of(settings: Settings, database: Database, clock: Clock, updates: Updates) -> Ticker:
    return Ticker(database, clock, updates.stored, updates.take_up, settings.backup_folder)


@asynccontextmanager
async def _held(app: App, seat: Seat, term: Term) -> AsyncIterator[None]:
    """What one process at a time does: at once where this is the only one, else while it is elected."""
    if app.colleagues is None:
        app.seats[seat] = True
    held = term(always) if app.colleagues is None else app.colleagues.elected_for(seat, term)
    async with held as task, _watched(app, task):
        yield


@asynccontextmanager
async def _sending(settings: Settings, app: App, still_elected: StillElected) -> AsyncIterator[asyncio.Task[None]]:
    """Sender and clock; whoever is elected again begins anew with what was sent meanwhile."""
    app.sender = _sender_of(settings, app.database, app.clock, app.caller, still_elected)
    app.ticker = _ticker_of(settings, app.database, app.clock, app.updates)
    async with _part("sender", app.sender.run(), app.sender.stop) as task:
        app.ticker.start()
        try:
            yield task
        finally:
            app.ticker.stop()


@asynccontextmanager
async def _taking_in(settings: Settings, app: App) -> AsyncIterator[None]:
    """Updates come in by webhook or long polling, as soon as Telegram has heard which."""
    bot = app.caller.bot
    if settings.webhook_url:
        address = settings.webhook_url.rstrip("/") + WEBHOOK_PATH
        choose = partial(choose_webhook, bot, address, secret_of(settings))
        await answered(choose, settings, app.clock, may_refuse=True)
        yield
        return
    await answered(partial(choose_polling, bot), settings, app.clock)
    async with _held(app, Seat.POLLING, partial(_polling, app)):
        yield


@asynccontextmanager
async def _polling(app: App, _: StillElected) -> AsyncIterator[asyncio.Task[None]]:
    """Long polling; two at once for a moment do no harm, as an update takes effect once."""
    polling = Polling(app.caller.bot, app.updates.handle, app.give_out, app.clock)
    async with _part("polling", polling.run(), polling.stop) as task:
        yield task


@asynccontextmanager
async def _part(
    name: str, run: Coroutine[Any, Any, None], stop: Callable[[], None]
) -> AsyncIterator[asyncio.Task[None]]:
    """A task of the service: told to stop when the block ends, and waited for."""
    task = asyncio.create_task(run, name=name)
    try:
        yield task
    finally:
        ended_by_itself = task.done()
        stop()
        await asyncio.wait({task})
        raised = task.exception()
        if not ended_by_itself and raised is not None and not isinstance(raised, NotElected):
            log.error("part-failed", part=name, exc_info=raised)


@asynccontextmanager
async def _watched(app: App, task: asyncio.Task[None]) -> AsyncIterator[None]:
    """A task without which the service does not go on."""
    app.parts.append(task)
    try:
        yield
    finally:
        app.parts.remove(task)


async def site_of(settings: Settings, app: App, role: Role = Role.ALL) -> web.Application:
    """Everything that is served but the webhook: health; pages, calendars and certificates where the role has them."""
    site = web.Application(client_max_size=MOST_SENT)
    health.mount(site, app.database, app.clock, standing=Standing(role.value, app.seats))
    if role.has_pages:
        await _mount_pages(settings, app, site)
    return site


async def _mount_pages(settings: Settings, app: App, site: web.Application) -> None:
    secret = await pages.secret_of_installation(app.database)
    pages.mount(site, Site(
        app.database, app.clock, secret, settings.address, app.caller.username, app.stored, app.caller.printer,
        app.caller.files.content, app.apart.work, key_of(settings.bot_token),
        partial(reading.typed, username=app.caller.username), app.updates.limited,
    ))  # fmt: skip
    limits.mount(site, limits.Limits(settings.proxies, settings.limits), sessions.secret_shown)
    site.middlewares.append(pages.readable)
    for part in PAGES:
        part.mount(site)
    feeds.mount(site, app.database)
    certificates.mount(site, app.database)


@asynccontextmanager
async def _serving(settings: Settings, app: App, role: Role) -> AsyncIterator[None]:
    site = await site_of(settings, app, role)
    if settings.webhook_url and role.takes_in:
        Webhook(secret_of(settings), app.updates.handle).mount(site, WEBHOOK_PATH)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=DRAINING)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
        yield
    finally:
        await runner.cleanup()


@asynccontextmanager
async def _telling(settings: Settings) -> AsyncIterator[None]:
    """What the service counts is told where no proxy of the pages leads to."""
    runner = web.AppRunner(health.metrics(), access_log=None, shutdown_timeout=DRAINING)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.metrics_host, settings.metrics_port).start()
        yield
    finally:
        await runner.cleanup()
