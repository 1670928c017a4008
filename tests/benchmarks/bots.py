"""The bots that are compared: ours, and two that commit nothing and only answer, as their documentation shows them.

python -m tests.benchmarks.bots NAME API_ADDRESS TOKEN [DATABASE_URL]; prints where its webhook is (with the secret), or
that it polls. Ours runs on uvloop, as `run` has it; the others on asyncio's loop, as their documentation has them.
"""

import asyncio
import os
import socket
import sys
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any

import uvloop
from aiohttp import web

from bot.loading import loading

SECRET = "shown-with-each-delivery"
SAYS = "已记下：赞成"


def said(what: str) -> None:
    """Tell whoever started this that it can begin."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


# ours


async def ours(api: str, token: str, url: str, *, webhook: bool) -> None:
    """The whole service on a database, as it always runs."""
    with loading():
        import bot.logging
        from bot.app import WEBHOOK_PATH, running
        from bot.settings import Settings
        from storage.database import open_database
        from tests.benchmarks.figures import NOW
        from tests.bot_process import AheadClock

    bot.logging.configure("json", os.environ.get("BENCH_LOG", "warning"))
    port, clock = free_port(), AheadClock((NOW - datetime.now(UTC)).total_seconds())
    settings = Settings(
        _env_file=None, bot_token=token, telegram_api_url=api, database_url=url, port=port, webhook_secret=SECRET,
        webhook_url=f"http://127.0.0.1:{port}" if webhook else "",
    )  # fmt: skip
    async with running(settings, open_database(url), clock) as app:
        said(f"{settings.webhook_url}{WEBHOOK_PATH}" if webhook else "polls")
        await app.unless_broken(asyncio.Event().wait())


# python-telegram-bot


def _ptb(api: str, token: str) -> Any:
    from telegram import Update
    from telegram.ext import Application, CallbackQueryHandler

    async def button(update: Update, _: Any) -> None:
        assert update.callback_query is not None
        await update.callback_query.answer(SAYS)

    builder = Application.builder().token(token).base_url(f"{api}/bot")
    return builder, CallbackQueryHandler(button)


async def ptb_polling(api: str, token: str) -> None:
    """Its Updater, its default request."""
    builder, handler = _ptb(api, token)
    application = builder.build()
    application.add_handler(handler)
    async with application:
        await application.start()
        await application.updater.start_polling()
        said("polls")
        await asyncio.Event().wait()


async def ptb_webhook(api: str, token: str) -> None:
    """Its custom webhook example, on starlette and uvicorn as there."""
    import uvicorn
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route
    from telegram import Update

    builder, handler = _ptb(api, token)
    application = builder.updater(None).build()
    application.add_handler(handler)

    async def telegram(request: Request) -> Response:
        await application.update_queue.put(Update.de_json(data=await request.json(), bot=application.bot))
        return Response()

    port = free_port()
    site = Starlette(routes=[Route("/telegram", telegram, methods=["POST"])])

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            said(f"http://127.0.0.1:{port}/telegram")

    async with application:
        await application.start()
        await Server(uvicorn.Config(site, host="127.0.0.1", port=port, access_log=False, log_level="warning")).serve()


# aiogram


def _aiogram(api: str, token: str, *, by_return: bool = False) -> tuple[Any, Any]:
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import CallbackQuery

    dispatcher = Dispatcher()

    @dispatcher.callback_query()
    async def button(query: CallbackQuery) -> Any:
        return query.answer(SAYS) if by_return else await query.answer(SAYS)

    return Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api))), dispatcher


async def aiogram_polling(api: str, token: str) -> None:
    """Its polling, which handles updates as concurrent tasks."""
    bot, dispatcher = _aiogram(api, token)
    said("polls")
    await dispatcher.start_polling(bot, handle_signals=False)


async def aiogram_webhook(api: str, token: str, *, by_return: bool = False) -> None:
    """Its handler for aiohttp: in the background with a call that answers, or answering in the response."""
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application

    bot, dispatcher = _aiogram(api, token, by_return=by_return)
    site = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=not by_return, secret_token=SECRET)
    handler.register(site, path="/telegram")
    setup_application(site, dispatcher, bot=bot)
    await _listen(site, "/telegram")


async def aiogram_response(api: str, token: str) -> None:
    """Its handler for aiohttp that answers in the response."""
    await aiogram_webhook(api, token, by_return=True)


async def _listen(site: web.Application, path: str) -> None:
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    said(f"http://127.0.0.1:{port}{path}")
    await asyncio.Event().wait()


async def ours_polling(api: str, token: str, url: str) -> None:
    """Ours, polling."""
    await ours(api, token, url, webhook=False)


async def ours_webhook(api: str, token: str, url: str) -> None:
    """Ours, by webhook."""
    await ours(api, token, url, webhook=True)


BOTS: dict[str, Callable[..., Coroutine[Any, Any, None]]] = {
    "ours-polling": ours_polling,
    "ours-webhook": ours_webhook,
    "ptb-polling": ptb_polling,
    "ptb-webhook": ptb_webhook,
    "aiogram-polling": aiogram_polling,
    "aiogram-webhook": aiogram_webhook,
    "aiogram-response": aiogram_response,
}
"""How each is run, by name."""

if __name__ == "__main__":
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    with asyncio.Runner(loop_factory=uvloop.new_event_loop if sys.argv[1].startswith("ours") else None) as runner:
        runner.run(BOTS[sys.argv[1]](*sys.argv[2:]))
