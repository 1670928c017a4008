"""The Bot API's client over our transport, opened and closed."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot.clock import Clock
from bot.delivery.failures import seconds_asked
from bot.delivery.transport import AiohttpRequest
from bot.settings import Settings

log = structlog.get_logger()

LONGEST_PAUSE = 30.0


class UnknownToken(Exception):
    """Telegram, or what stands in for it at this address, does not know the token."""


def base_of(settings: Settings) -> str:
    """The Bot API's address."""
    return settings.telegram_api_url.rstrip("/")


@asynccontextmanager
async def client_of(settings: Settings) -> AsyncIterator[Bot]:
    """The client, which knows nothing yet of the bot; its connections are closed at the end, whoever answered."""
    base, ways = base_of(settings), (AiohttpRequest(), AiohttpRequest(patience=65.0, connections=2))
    bot = Bot(
        settings.bot_token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=ways[0],
        get_updates_request=ways[1],
    )
    try:
        yield bot
    finally:
        await bot.shutdown()
        for way in ways:
            await way.shutdown()


class TelegramAway(Exception):
    """Telegram does not answer as it should; the message says how."""


async def username_of(settings: Settings) -> str:
    """The bot's own name; raises UnknownToken or TelegramAway, and does not wait."""
    async with client_of(settings) as bot:
        try:
            await bot.initialize()
        except InvalidToken:
            raise UnknownToken(base_of(settings)) from None
        except TelegramError as failed:
            raise TelegramAway(str(failed)) from None
        return bot.username


def id_of(settings: Settings) -> int:
    """The bot's id, which is the first part of its token; 0 where it is none that Telegram gives out."""
    head = settings.bot_token.partition(":")[0]
    return int(head) if head.isascii() and head.isdigit() else 0


async def is_met(bot: Bot, settings: Settings) -> bool:
    """Ask Telegram once who the bot is: whether it answered. Raises UnknownToken where it refuses the token."""
    try:
        await bot.initialize()
    except InvalidToken:
        raise UnknownToken(base_of(settings)) from None
    except TelegramError:
        return False
    return True


async def answered(
    ask: Callable[[], Awaitable[None]], settings: Settings, clock: Clock, *, may_refuse: bool = False
) -> None:
    """Return once Telegram has answered what is asked at the start, however long that takes.

    Raises UnknownToken where it refuses the token; BadRequest where it `may_refuse` this, which no waiting changes.
    """
    pause = 1.0
    while True:
        try:
            await ask()
            return
        except InvalidToken:
            raise UnknownToken(base_of(settings)) from None
        except TelegramError as failed:
            if may_refuse and isinstance(failed, BadRequest):
                raise
            asked = seconds_asked(failed) if isinstance(failed, RetryAfter) else 0.0
            log.warning("telegram-away", error=str(failed), seconds=max(pause, asked))
            await clock.sleep(max(pause, asked))
            pause = min(pause * 2, LONGEST_PAUSE)
