"""Updates in, by long polling or webhook: confirmed to Telegram only after they took effect or were set aside."""

import asyncio
import hashlib
import hmac
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import orjson
import structlog
from aiohttp import web
from aiohttp.typedefs import Handler
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.clock import Clock
from bot.delivery.client import UnknownToken
from bot.delivery.failures import seconds_asked

log = structlog.get_logger()

ALLOWED = ["message", "callback_query", "my_chat_member", "chat_member"]
BATCH = 100
WAIT = 50
"""Seconds a long poll waits; Telegram takes no more."""
COMPLAIN_EVERY = 60.0
"""Seconds between two lines about the same trouble."""
CONNECTIONS = 40
"""Deliveries Telegram makes to a webhook at the same time."""

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

    A private chat has its person's id, so a person's messages and presses keep their order. 0 where nobody can say.
    """
    try:
        if press := update.get("callback_query"):
            return int(press["from"]["id"])
        for kind in ("message", "my_chat_member", "chat_member"):
            if kind in update:
                return int(update[kind]["chat"]["id"])
    except (KeyError, TypeError, ValueError, OverflowError):
        return 0
    return 0


class Polling:
    """Fetches up to 100 updates, handles them, and confirms them with the next fetch."""

    def __init__(self, bot: Bot, handle: Handle, give_out: GiveOut, clock: Clock) -> None:
        self._bot = bot
        self._handle = handle
        self._give_out = give_out
        self._clock = clock
        self._stopping = asyncio.Event()
        self._done: set[int] = set()
        self._complained_at: float | None = None

    async def run(self) -> None:
        """Poll until stopped; the last updates handled are confirmed before this returns.

        Raises UnknownToken where Telegram does not know the bot (any more).
        """
        offset = 0
        while not self._stopping.is_set():
            updates = await self._fetch(offset)
            if updates is None:
                continue
            self._done = {update_id for update_id in self._done if update_id >= offset}
            # An offset confirms once: after a week of silence ids start anew, perhaps below it.
            offset = await self._handle_all(updates)
        if offset:
            await self._confirm(offset)

    def stop(self) -> None:
        """Fetch no more."""
        self._stopping.set()

    async def _fetch(self, offset: int) -> list[Payload] | None:
        """The next updates, once those before the offset are confirmed; None where this did not come about."""
        fetching = asyncio.ensure_future(
            self._ask({"offset": offset, "limit": BATCH, "timeout": WAIT, "allowed_updates": ALLOWED})
        )
        await self._unless_stopped(fetching)
        if fetching.cancelled():
            return None
        try:
            return fetching.result()
        except InvalidToken:
            raise UnknownToken(self._bot.base_url.partition("/bot")[0]) from None
        except RetryAfter as flood:
            await self._sleep(seconds_asked(flood))
        except Conflict as conflict:
            self._complain("another-poller", str(conflict))
            await self._sleep(5)
        except TelegramError as failed:
            self._complain("cannot-fetch", str(failed))
            await self._sleep(1)
        return None

    def _complain(self, event: str, error: str) -> None:
        """One line a minute: it may go on for hours."""
        now = self._clock.monotonic()
        if self._complained_at is None or now - self._complained_at >= COMPLAIN_EVERY:
            self._complained_at = now
            log.error(event, error=error)

    async def _sleep(self, seconds: float) -> None:
        await self._unless_stopped(asyncio.ensure_future(self._clock.sleep(seconds)))

    async def _unless_stopped(self, waited: "asyncio.Future[Any]") -> None:
        """Wait for this, or cancel it when it is time to stop."""
        stopped = asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({waited, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not waited.done():
            waited.cancel()
            await asyncio.wait({waited})

    async def _ask(self, parameters: Payload) -> list[Payload]:
        """The updates as they came: the library's own method would parse them, and fail for all where one is odd."""
        fetched: list[Payload] = await self._bot._post("getUpdates", parameters, read_timeout=WAIT + 15)
        return fetched

    async def _handle_all(self, updates: list[Payload]) -> int:
        """The offset that confirms all up to the first that did not come to its end; 0 confirms nothing."""
        by_key: dict[int, list[Payload]] = defaultdict(list)
        for update in updates:
            by_key[key_of(update)].append(update)
        await asyncio.gather(*(self._in_order(group) for group in by_key.values()))
        offset = 0
        for update in updates:
            if update["update_id"] not in self._done:
                await self._sleep(1)
                break
            offset = update["update_id"] + 1
        return offset

    async def _in_order(self, updates: list[Payload]) -> None:
        """Handle one after another, up to the first that must come again."""
        for update in updates:
            if update["update_id"] in self._done:
                continue
            try:
                reply = await self._handle(update)
            except Exception as failed:  # noqa: BLE001 - whatever it was, the update stays with Telegram
                log.warning("update-kept", update=update["update_id"], error=type(failed).__name__)
                return
            self._done.add(update["update_id"])
            if reply is not None:
                self._give_out(reply)

    async def _confirm(self, offset: int) -> None:
        try:
            await self._ask({"offset": offset, "limit": 1, "timeout": 0, "allowed_updates": ALLOWED})
        except TelegramError as failed:
            log.warning("cannot-confirm", error=str(failed))


class Webhook:
    """Takes deliveries: checks the secret, handles the update, and answers 200 when it came to its end."""

    def __init__(self, secret: str, handle: Handle) -> None:
        self._secret = secret
        self._handle = handle
        self._locks: dict[int, tuple[asyncio.Lock, list[None]]] = {}

    def mount(self, site: web.Application, path: str) -> None:
        """Take deliveries at this path of the site, past the doors of its pages: no browser reads the answers."""
        receive = self.receive

        @web.middleware
        async def past_the_doors(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await (receive if request.match_info.handler is receive else handler)(request)

        site.router.add_post(path, receive)
        site.middlewares.insert(0, past_the_doors)

    async def receive(self, request: web.Request) -> web.Response:
        """Answer one delivery: 403 without the secret, 400 for what is no update, 500 to be asked again."""
        shown = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(shown.encode("utf-8", "surrogateescape"), self._secret.encode()):
            return web.Response(status=403)
        try:
            update = orjson.loads(await request.read())
            int(update["update_id"])
        except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, OverflowError):
            return web.Response(status=400)
        try:
            reply = await self._in_turn(key_of(update), update)
        except Exception as failed:  # noqa: BLE001 - whatever it was, Telegram delivers the update again
            log.warning("update-kept", update=update.get("update_id"), error=type(failed).__name__)
            return web.Response(status=500)
        if reply is None:
            return web.Response()
        answer = orjson.dumps({"method": "answerCallbackQuery", **reply.parameters})
        return web.Response(body=answer, content_type="application/json")

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


async def choose_webhook(bot: Bot, url: str, secret: str) -> None:
    """Register the webhook where it differs; it stays when the service stops, so that nothing is lost meanwhile.

    Telegram does not tell the secret, so its trace is kept in the address.
    """
    address = f"{url}?{hashlib.sha256(secret.encode()).hexdigest()[:8]}"
    info = await bot.get_webhook_info()
    if info.url != address or set(info.allowed_updates) != set(ALLOWED) or info.max_connections != CONNECTIONS:
        await bot.set_webhook(address, secret_token=secret, allowed_updates=ALLOWED, max_connections=CONNECTIONS)


async def choose_polling(bot: Bot) -> None:
    """Long polling was chosen: a webhook left from before would keep every update away."""
    if (await bot.get_webhook_info()).url:
        await bot.delete_webhook()
