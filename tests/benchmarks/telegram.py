"""A server that hands out presses and takes answers, and does nothing else: what is measured is the bot.

The sandbox keeps a world, which costs it as much as a bot spends on a press: on two cores it would be measured too.
This one reads no more of a request than its method and the number of the press that it answers, whatever form it comes
in, and hands out each update once.
"""

import asyncio
import re
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import urlsplit

import orjson

AT_ONCE = 40
"""Connections over which Telegram delivers to a webhook, by default."""
BATCH = 100
NOTHING_NEW_FOR = 5.0
"""Seconds after which a long poll that found nothing ends."""
PATIENCE = 60.0
"""Seconds that pass without any answer before a bot counts as dead."""
_PRESS = re.compile(rb"P(\d{9})")
_HEAD = re.compile(rb"(?:POST|GET) (?:/bot([^/]+))?/?(\S*) HTTP")
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_END_OF_CHUNKS = b"0\r\n\r\n"
_OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
_ME = {
    "id": 123456, "is_bot": True, "first_name": "说事", "username": "shuoshi_bot", "can_join_groups": True,
    "can_read_all_group_messages": False, "supports_inline_queries": False, "can_connect_to_business": False,
   "has_main_web_app": False, "has_topics_enabled": False, "allows_users_to_create_topics": False,
}  # fmt: skip
_KNOWN = {
    "getme": _ME, "getwebhookinfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
    "editmessagetext": {"message_id": 1, "date": 1_780_000_000, "chat": {"id": -1, "type": "group", "title": ""}},
}  # fmt: skip

press_id = "P{:09}".format
"""The id of the press with this number, which is found again in whatever answers it."""


@dataclass(slots=True)
class Bot:
    """What one bot was handed, when (seconds), and when each press was answered, by its number."""

    handed: dict[int, float] = field(default_factory=dict)
    answered: dict[int, float] = field(default_factory=dict)
    calls: int = 0
    _waiting: deque[tuple[int, bytes]] = field(default_factory=deque)
    _came: asyncio.Event = field(default_factory=asyncio.Event)
    _answer: asyncio.Event = field(default_factory=asyncio.Event)

    def put(self, number: int, update: bytes) -> None:
        """An update that waits to be fetched; its press waits from now on."""
        self.handed[number] = time.perf_counter()
        self._waiting.append((number, update))
        self._came.set()

    async def fetch(self) -> bytes:
        """What getUpdates answers."""
        if not self._waiting:
            self._came.clear()
            try:
                async with asyncio.timeout(NOTHING_NEW_FOR):
                    await self._came.wait()
            except TimeoutError:
                return b'{"ok":true,"result":[]}'
        taken = [self._waiting.popleft()[1] for _ in range(min(BATCH, len(self._waiting)))]
        return b'{"ok":true,"result":[' + b",".join(taken) + b"]}"

    def took(self, said: bytes) -> None:
        """A call or a response that may answer a press."""
        if found := _PRESS.search(said):
            self.answered.setdefault(int(found[1]), time.perf_counter())
            self._answer.set()

    async def all_answered(self) -> None:
        """Return when every press that was handed out is answered; TimeoutError where nothing comes any more."""
        while len(self.answered) < len(self.handed):
            self._answer.clear()
            async with asyncio.timeout(PATIENCE):
                await self._answer.wait()

    def forget(self) -> None:
        """Begin a new round."""
        self.handed.clear()
        self.answered.clear()


class Telegram:
    """The Bot API for any number of bots, each known by its token."""

    def __init__(self) -> None:
        self.address = ""
        self._bots: dict[bytes, Bot] = {}

    def bot(self, token: str) -> Bot:
        """The bot with this token."""
        return self._bots.setdefault(token.encode(), Bot())

    async def answer(self, head: bytes, body: bytes) -> bytes:
        """What a call is answered."""
        found = _HEAD.match(head)
        if found is None or found[1] not in self._bots:
            return b'{"ok":false,"error_code":404,"description":"Not Found"}'
        bot, method = self._bots[found[1]], found[2].partition(b"?")[0].lower().decode()
        if method == "getupdates":
            return await bot.fetch()
        bot.calls += 1
        if method == "answercallbackquery":
            bot.took(body)
        return b'{"ok":true,"result":' + orjson.dumps(_KNOWN.get(method, True)) + b"}"

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Serve until the block ends."""
        server = await asyncio.get_running_loop().create_server(lambda: _Served(self.answer), "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield
        server.close()


class _Served(asyncio.Protocol):
    """A connection of a bot: its requests, one after another."""

    def __init__(self, answer: Callable[[bytes, bytes], Awaitable[bytes]]) -> None:
        self._answer = answer
        self._come = b""
        self._transport: asyncio.Transport | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._come += data
        while (found := _first(self._come)) is not None:
            head, body, self._come = found
            task = asyncio.get_running_loop().create_task(self._reply(head, body))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _reply(self, head: bytes, body: bytes) -> None:
        answer = await self._answer(head, body)
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(_OK % len(answer) + answer)


class _Posting(asyncio.Protocol):
    """A connection to a webhook: one delivery after another."""

    def __init__(self) -> None:
        self._come = b""
        self._transport: asyncio.Transport | None = None
        self._done: asyncio.Future[tuple[bytes, bytes]] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._come += data
        if (found := _first(self._come)) is not None and self._done is not None:
            head, body, self._come = found
            self._done.set_result((head, body))

    def connection_lost(self, exc: Exception | None) -> None:
        if self._done is not None and not self._done.done():
            self._done.set_exception(exc or ConnectionError("the bot hung up"))

    @property
    def is_gone(self) -> bool:
        """Whether the bot hung up, as some do when nothing comes for seconds."""
        return self._transport is None or self._transport.is_closing()

    async def post(self, request: bytes) -> tuple[bytes, bytes]:
        """Head and body of what answers it."""
        assert self._transport is not None
        self._done = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._done


def _first(come: bytes) -> tuple[bytes, bytes, bytes] | None:
    """Head and body of the first message of what came, and what follows; None where it is not there as a whole."""
    head, found, rest = come.partition(b"\r\n\r\n")
    if not found:
        return None
    if (length := _LENGTH.search(head)) is not None:
        size = int(length[1])
        return (head, rest[:size], rest[size:]) if len(rest) >= size else None
    if b"chunked" in head:
        body, found, after = rest.partition(_END_OF_CHUNKS)
        return (head, body, after) if found else None
    return head, b"", rest


class Deliverer:
    """Delivers to a webhook over so many connections; `pressed` is what its bot is known by."""

    def __init__(self, pressed: Bot, address: str, secret: str) -> None:
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._bot = pressed
        self._before = (
            f"POST {parts.path}?{parts.query} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: "
        ).encode()
        self._idle: list[_Posting] = []
        self._free = asyncio.Semaphore(AT_ONCE)

    async def connect(self) -> None:
        """Open the connections."""
        self._idle = [await self._opened() for _ in range(AT_ONCE)]

    async def deliver(self, number: int, update: bytes) -> None:
        """Deliver one, when a connection is free; its press waits from now on."""
        self._bot.handed[number] = time.perf_counter()
        async with self._free:
            line = self._idle.pop()
            if line.is_gone:
                line = await self._opened()
            head, body = await line.post(self._before + b"%d\r\n\r\n" % len(update) + update)
            self._idle.append(line)
        if not head.startswith(b"HTTP/1.1 200"):
            raise AssertionError(head)
        self._bot.took(body)

    async def _opened(self) -> _Posting:
        _, one = await asyncio.get_running_loop().create_connection(_Posting, self._host, self._port)
        return one

    async def deliver_all(self, updates: Sequence[tuple[int, bytes]]) -> None:
        """Deliver these as fast as they are taken."""
        left: Iterator[tuple[int, bytes]] = iter(updates)

        async def one_after_another() -> None:
            for number, update in left:
                await self.deliver(number, update)

        await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))
