"""Wiring only: settings → database, Telegram, web server, clock, sender."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import structlog
from aiohttp import web
from telegram import Bot
from telegram.error import TelegramError

from bot.actions import surfaces
from bot.clock import Clock
from bot.delivery.calls import Caller
from bot.delivery.documents import Documents
from bot.delivery.sender import Sender
from bot.delivery.transport import AiohttpRequest
from bot.settings import Settings
from handlers.clock import Ticker
from handlers.telegram.intake import ALLOWED, Polling, Reply, Webhook
from handlers.telegram.updates import Updates
from handlers.web import health
from storage.database import Database

log = structlog.get_logger()

WEBHOOK_PATH = "/telegram"


@dataclass(slots=True)
class App:
    """The running service; `parts` are the tasks that run until it is stopped."""

    database: Database
    clock: Clock
    bot: Bot
    caller: Caller
    sender: Sender
    updates: Updates
    ticker: Ticker
    parts: list[asyncio.Task[None]] = field(default_factory=list)
    _answers: set[asyncio.Task[None]] = field(default_factory=set)

    def give_out(self, reply: Reply) -> None:
        """Answer a press while the next updates are handled; a lost answer is no loss, the card shows what is stored."""
        task = asyncio.create_task(self._give_out(reply))
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    async def _give_out(self, reply: Reply) -> None:
        try:
            await self.bot.answer_callback_query(**reply.parameters)
        except TelegramError as failed:
            log.info("press-not-answered", error=str(failed))

    async def rest(self) -> None:
        """Return when every answer is given and the sender has nothing that could go now."""
        while self._answers:
            await asyncio.gather(*self._answers)
        await self.unless_broken(self.sender.rest())

    async def unless_broken(self, waiting: Coroutine[Any, Any, None]) -> None:
        """Wait for this, unless a part of the service ends by itself: then its failure is raised."""
        wanted = asyncio.ensure_future(waiting)
        await asyncio.wait({wanted, *self.parts}, return_when=asyncio.FIRST_COMPLETED)
        for part in self.parts:
            if part.done():
                wanted.cancel()
                part.result()
                raise RuntimeError(f"{part.get_name()} ended by itself")
        await wanted

    async def finish(self) -> None:
        """Give out what is under way."""
        if self._answers:
            await asyncio.gather(*self._answers)


def bot_of(settings: Settings) -> Bot:
    """The Bot API's client over our transport; not yet open."""
    base = settings.telegram_api_url.rstrip("/")
    return Bot(
        settings.bot_token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(patience=65.0, connections=2),
    )


def secret_of(settings: Settings) -> str:
    """The webhook's secret: the one set, else one that follows from the token."""
    return settings.webhook_secret or hashlib.sha256(f"webhook:{settings.bot_token}".encode()).hexdigest()


@asynccontextmanager
async def running(
    settings: Settings, database: Database, clock: Clock, *, web_server: bool = True
) -> AsyncIterator[App]:
    """The service, taking updates in and sending, until the block ends; then it stops in order and loses nothing."""
    async with AsyncExitStack() as stack:
        bot = bot_of(settings)
        await stack.enter_async_context(bot)
        documents = Documents(database)
        stack.callback(documents.close)
        caller = Caller(bot, bot.username, documents.make)
        sender = Sender(database, caller, clock, surfaces.draw, limited=settings.limits)
        updates = Updates(database, clock, bot, caller, sender.wake)
        app = App(database, clock, bot, caller, sender, updates, Ticker(database, clock, sender.wake))
        polling = None if settings.webhook_url else Polling(bot, updates.handle, app.give_out, clock)
        if web_server:
            await stack.enter_async_context(_serving(settings, app))
        sending = asyncio.create_task(sender.run(), name="sender")
        app.parts.append(sending)
        if polling is None:
            await _register_webhook(settings, bot)
            taking = None
        else:
            await _forget_webhook(bot)
            taking = asyncio.create_task(polling.run(), name="polling")
            app.parts.append(taking)
        app.ticker.start()
        try:
            yield app
        finally:
            app.ticker.stop()
            if polling is not None and taking is not None:
                polling.stop()
                await taking
            await app.finish()
            sender.stop()
            await sending


@asynccontextmanager
async def _serving(settings: Settings, app: App) -> AsyncIterator[None]:
    site = web.Application(client_max_size=4 * 1024 * 1024)
    health.mount(site, app.database, app.clock)
    if settings.webhook_url:
        site.router.add_post(WEBHOOK_PATH, Webhook(secret_of(settings), app.updates.handle))
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, settings.host, settings.port).start()
    try:
        yield
    finally:
        await runner.cleanup()


async def _register_webhook(settings: Settings, bot: Bot) -> None:
    """Register the webhook where it differs; it stays when the service stops, so that nothing is lost meanwhile."""
    url = settings.webhook_url.rstrip("/") + WEBHOOK_PATH
    info = await bot.get_webhook_info()
    if info.url != url or set(info.allowed_updates) != set(ALLOWED):
        await bot.set_webhook(url, secret_token=secret_of(settings), allowed_updates=ALLOWED, max_connections=40)


async def _forget_webhook(bot: Bot) -> None:
    """Long polling was chosen: a webhook left from before would keep every update away."""
    if (await bot.get_webhook_info()).url:
        await bot.delete_webhook()
