"""What Telegram says of the installation: the token, the webhook, the bot's place in each group, the hour."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

import aiohttp
from telegram import Bot, ChatMember, ChatMemberAdministrator
from telegram.error import InvalidToken, TelegramError

from bot.delivery.client import base_of, client_of
from bot.settings import Settings

AT_ONCE = 20
"""Groups asked about at the same time."""


@dataclass(frozen=True, slots=True)
class Hook:
    """The webhook as Telegram has it; an empty address where there is none."""

    url: str
    pending: int
    last_error: str
    last_error_at: datetime | None


@dataclass(frozen=True, slots=True)
class Standing:
    """The bot's place in a group; `error` where Telegram would not say."""

    chat_id: int
    is_member: bool = False
    is_admin: bool = False
    can_pin: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What Telegram said; `refused` the token, or `away`, in Telegram's words."""

    username: str = ""
    refused: bool = False
    away: str = ""
    hook: Hook | None = None
    standings: tuple[Standing, ...] = ()
    server_time: datetime | None = None


async def inspect(settings: Settings, chat_ids: Iterable[int]) -> Inspection:
    """Ask Telegram; whatever it answers is no exception here."""
    async with client_of(settings) as bot:
        try:
            await bot.initialize()
            info = await bot.get_webhook_info()
            hook = Hook(info.url, info.pending_update_count, info.last_error_message or "", info.last_error_date)
            asked = asyncio.Semaphore(AT_ONCE)
            standings = await asyncio.gather(*(_standing(bot, chat_id, asked) for chat_id in chat_ids))
            return Inspection(bot.username, hook=hook, standings=tuple(standings), server_time=await _hour(settings))
        except InvalidToken:
            return Inspection(refused=True)
        except TelegramError as failed:
            return Inspection(away=str(failed))


async def _standing(bot: Bot, chat_id: int, asked: asyncio.Semaphore) -> Standing:
    async with asked:
        try:
            member = await bot.get_chat_member(chat_id, bot.id)
        except TelegramError as failed:
            return Standing(chat_id, error=str(failed))
    is_admin = isinstance(member, ChatMemberAdministrator)
    can_pin = isinstance(member, ChatMemberAdministrator) and bool(member.can_pin_messages)
    return Standing(chat_id, member.status not in (ChatMember.LEFT, ChatMember.BANNED), is_admin, can_pin)


async def _hour(settings: Settings) -> datetime | None:
    """What time the server has, by the header of any answer; None where it does not say."""
    try:
        async with aiohttp.ClientSession() as session, session.get(base_of(settings)) as response:
            return parsedate_to_datetime(response.headers["Date"])
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError):
        return None
