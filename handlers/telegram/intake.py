"""Updates in, by long polling or webhook: confirmed to Telegram only after they took effect or were set aside."""

import asyncio
import hmac
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import orjson
import structlog
from aiohttp import web
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.clock import Clock

log = structlog.get_logger()

ALLOWED = ["message", "callback_query", "my_chat_member", "chat_member"]
BATCH = 100
WAIT = 50
"""Seconds a long poll waits; Telegram takes no more."""

Payload = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a press: the parameters of answerCallbackQuery, which a webhook's response can carry."""

    parameters: dict[str, Any]


Handle = Callable[[Payload], Awaitable[Reply | None]]
"""Takes one update to its end; raises only where it must be tried again."""
GiveOut = Callable[[Reply], None]
"""Sends a reply for which no webhook response waits."""


def key_of(update: Payload) -> int:
    """Updates of one key are handled in order, of different keys side by side: the person of a press, else the chat.

    A private chat has its person's id, so a person's messages and presses keep their order.
    """
    if press := update.get("callback_query"):
        return int(press["from"]["id"])
    for kind in ("message", "my_chat_member", "chat_member"):
        if kind in update:
            return int(update[kind]["chat"]["id"])
    return 0


class Polling:
    """Fetches up to 100 updates, handles them, and confirms them with the next fetch."""

    def __init__(self, bot: Bot, handle: Handle, give_out: GiveOut, clock: Clock) -> None:
        self._bot = bot
        self._handle = handle
        self._give_out = give_out
        self._clock = clock
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Poll until stopped; the last updates handled are confirmed before this returns."""
        offset = 0
        while not self._stopping.is_set():
            updates = await self._fetch(offset)
            if updates and await self._handle_all(updates):
                offset = updates[-1]["update_id"] + 1
        if offset:
            await self._confirm(offset)

    def stop(self) -> None:
        """Fetch no more."""
        self._stopping.set()

    async def _fetch(self, offset: int) -> list[Payload]:
        fetching = asyncio.ensure_future(
            self._ask({"offset": offset, "limit": BATCH, "timeout": WAIT, "allowed_updates": ALLOWED})
        )
        stopped = asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({fetching, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not fetching.done():
            fetching.cancel()
            return []
        try:
            return fetching.result()
        except InvalidToken:
            raise
        except RetryAfter as flood:
            await self._clock.sleep(float(getattr(flood.retry_after, "seconds", flood.retry_after)))
        except Conflict as conflict:
            log.error("another-poller", error=str(conflict))
            await self._clock.sleep(5)
        except TelegramError as failed:
            log.warning("cannot-fetch", error=str(failed))
            await self._clock.sleep(1)
        return []

    async def _ask(self, parameters: Payload) -> list[Payload]:
        """The updates as they came: the library's own method would parse them, and fail for all where one is odd."""
        fetched: list[Payload] = await self._bot._post("getUpdates", parameters, read_timeout=WAIT + 15)
        return fetched

    async def _handle_all(self, updates: list[Payload]) -> bool:
        """Whether all came to their end; if not, none is confirmed and those that did are recognised next time."""
        by_key: dict[int, list[Payload]] = defaultdict(list)
        for update in updates:
            by_key[key_of(update)].append(update)
        ended = await asyncio.gather(*(self._in_order(group) for group in by_key.values()))
        if not all(ended):
            await self._clock.sleep(1)
        return all(ended)

    async def _in_order(self, updates: list[Payload]) -> bool:
        for update in updates:
            try:
                reply = await self._handle(update)
            except Exception as failed:  # noqa: BLE001 - whatever it was, the update stays with Telegram
                log.warning("update-kept", update=update.get("update_id"), error=type(failed).__name__)
                return False
            if reply is not None:
                self._give_out(reply)
        return True

    async def _confirm(self, offset: int) -> None:
        try:
            await self._ask({"offset": offset, "limit": 1, "timeout": 0, "allowed_updates": ALLOWED})
        except TelegramError as failed:
            log.warning("cannot-confirm", error=str(failed))


class Webhook:
    """An aiohttp handler: checks the secret, handles the update, and answers 200 when it came to its end."""

    def __init__(self, secret: str, handle: Handle) -> None:
        self._secret = secret
        self._handle = handle
        self._locks: dict[int, tuple[asyncio.Lock, list[None]]] = {}

    async def __call__(self, request: web.Request) -> web.Response:
        """Answer one delivery: 403 without the secret, 400 for what is no update, 500 to be asked again."""
        shown = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(shown.encode(), self._secret.encode()):
            return web.Response(status=403)
        try:
            update = orjson.loads(await request.read())
            key = key_of(update)
        except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError):
            return web.Response(status=400)
        try:
            reply = await self._in_turn(key, update)
        except Exception as failed:  # noqa: BLE001 - whatever it was, Telegram delivers the update again
            log.warning("update-kept", update=update.get("update_id"), error=type(failed).__name__)
            return web.Response(status=500)
        if reply is None:
            return web.Response()
        return web.json_response({"method": "answerCallbackQuery", **reply.parameters})

    async def _in_turn(self, key: int, update: Payload) -> Reply | None:
        lock, users = self._locks.setdefault(key, (asyncio.Lock(), []))
        users.append(None)
        try:
            async with lock:
                return await self._handle(update)
        finally:
            users.pop()
            if not users:
                self._locks.pop(key, None)
