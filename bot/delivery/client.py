"""The Bot API's client over our transport, opened and closed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from telegram import Bot
from telegram.error import InvalidToken, RetryAfter, TelegramError

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


def bot_of(settings: Settings) -> Bot:
    """The client; not yet open."""
    base = base_of(settings)
    return Bot(
        settings.bot_token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(patience=65.0, connections=2),
    )


class TelegramAway(Exception):
    """Telegram does not answer as it should; the message says how."""


async def username_of(settings: Settings) -> str:
    """The bot's own name; raises UnknownToken or TelegramAway, and does not wait."""
    bot = bot_of(settings)
    try:
        await bot.initialize()
        return bot.username
    except InvalidToken:
        raise UnknownToken(base_of(settings)) from None
    except TelegramError as failed:
        raise TelegramAway(str(failed)) from None
    finally:
        await bot.shutdown()


@asynccontextmanager
async def opened(settings: Settings, clock: Clock) -> AsyncIterator[Bot]:
    """The client, once Telegram answers, however long that takes; raises UnknownToken where it refuses the token."""
    bot = bot_of(settings)
    pause = 1.0
    while True:
        try:
            await bot.initialize()
            break
        except InvalidToken:
            await bot.shutdown()
            raise UnknownToken(base_of(settings)) from None
        except TelegramError as failed:
            asked = seconds_asked(failed) if isinstance(failed, RetryAfter) else 0.0
            log.warning("telegram-away", error=str(failed), seconds=max(pause, asked))
            await clock.sleep(max(pause, asked))
            pause = min(pause * 2, LONGEST_PAUSE)
    try:
        yield bot
    finally:
        await bot.shutdown()
