"""Delivery by webhook: in order per chat and per person, side by side up to `max_connections`, again until 2xx."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

import aiohttp

from bot.sandbox.clock import Clock, first_of
from bot.sandbox.errors import ApiError
from bot.sandbox.parameters import Parameters, read_body, read_multipart
from bot.sandbox.updates import Inbox, Update

_FIRST_RETRY = 1.0
_LONGEST_RETRY = 60.0
_PATIENCE = 60.0
_LARGEST_ANSWER = 64 << 20

#: Performs the method that an answer to a webhook carries.
Perform = Callable[[str, Parameters], Awaitable[object]]


@dataclass(slots=True)
class Webhook:
    """Where a bot wants its updates, and how that went."""

    url: str
    secret_token: str = ""
    max_connections: int = 40
    last_error_at: datetime | None = None
    last_error: str = ""


@dataclass(slots=True)
class _Line:
    """The updates of one key, delivered one after another."""

    places: deque[int] = field(default_factory=deque)


class Deliverer:
    """Posts the updates of one inbox to its webhook until `stop`."""

    def __init__(
        self,
        inbox: Inbox,
        webhook: Webhook,
        session: aiohttp.ClientSession,
        clock: Clock,
        perform: Perform,
    ) -> None:
        self.inbox = inbox
        self.webhook = webhook
        self._session = session
        self._clock = clock
        self._perform = perform
        self._connections = asyncio.Semaphore(webhook.max_connections)
        self._lines: dict[tuple[str, int], _Line] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        inbox.on_put = self.take
        for place in list(inbox.waiting):
            self.take(place)

    def take(self, place: int) -> None:
        """Deliver the update at this place of the inbox when its turn comes."""
        key = self.inbox.waiting[place].key
        if key in self._lines:
            self._lines[key].places.append(place)
            return
        line = self._lines[key] = _Line(deque((place,)))
        task = asyncio.get_running_loop().create_task(self._deliver(key, line))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def stop(self) -> None:
        """End; what is not delivered stays in the inbox."""
        if self.inbox.on_put == self.take:
            self.inbox.on_put = None
        for task in self._tasks:
            task.cancel()

    async def _deliver(self, key: tuple[str, int], line: _Line) -> None:
        pause = _FIRST_RETRY
        while line.places:
            self.inbox.purge()
            update = self.inbox.waiting.get(line.places[0])
            if update is None or await self._accepted(update):
                self.inbox.remove(line.places.popleft())
                pause = _FIRST_RETRY
                continue
            await self._clock.sleep(pause)
            pause = min(pause * 2, _LONGEST_RETRY)
        del self._lines[key]

    async def _accepted(self, update: Update) -> bool:
        async with self._connections:
            posting = asyncio.ensure_future(self._post(update))
            try:
                if await first_of(self._clock, _PATIENCE, posting):
                    return posting.result()
                self._failed("Read timeout expired")
                return False
            except (aiohttp.ClientError, OSError) as error:
                self._failed(f"Connection failed: {type(error).__name__}")
                return False
            finally:
                posting.cancel()

    async def _post(self, update: Update) -> bool:
        headers = {"Content-Type": "application/json"}
        if self.webhook.secret_token:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.webhook.secret_token
        async with self._session.post(self.webhook.url, data=update.body, headers=headers) as response:
            if not 200 <= response.status < 300:
                self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
                return False
            answer = await _method_in(response)
        if answer is not None and (method := answer.values.pop("method", "")):
            await self._perform(str(method), answer)
        return True

    def _failed(self, why: str) -> None:
        self.webhook.last_error, self.webhook.last_error_at = why, self._clock.now()
        self.inbox.changed()


async def _method_in(response: aiohttp.ClientResponse) -> Parameters | None:
    """The request that an answer to a webhook carries; None where it carries none that can be read."""
    found = Parameters()
    try:
        if response.content_type == "multipart/form-data":
            await read_multipart(found, aiohttp.MultipartReader.from_response(response), _LARGEST_ANSWER)
        else:
            read_body(found, await response.read(), response.content_type)
    except (ApiError, ValueError):
        return None
    return found if found.values else None
