"""A bot's queue of updates: what waits, what is confirmed, what is too old, and the long poll."""

import asyncio
import heapq
import random
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson

from bot.sandbox.clock import Clock, first_of
from bot.sandbox.errors import ApiError, conflict
from bot.sandbox.faults import Faults
from bot.sandbox.records import BotAccount, Json

MESSAGE_LIFETIME = timedelta(hours=24)
_RESTART_AFTER = timedelta(days=7)
_MOST_AT_ONCE = 100
_LONGEST_POLL = 50

#: Kinds that come only to a bot that asks for them by name.
ASKED_FOR = frozenset(("chat_member", "message_reaction", "message_reaction_count"))

TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@dataclass(frozen=True, slots=True)
class Update:
    """One update: `body` is its JSON, `key` says with which others it keeps its order when delivered by webhook."""

    id: int
    kind: str
    key: tuple[str, int]
    body: bytes
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class _Draft:
    kind: str
    key: tuple[str, int]
    content: Json
    lifetime: timedelta


class Inbox:
    """The updates of one bot until they are confirmed.

    `changed` is called whenever something arrives, is confirmed or begins to be waited for. `on_put` is told of each
    new update by its place in `waiting`, which is how the webhook learns of it.
    """

    def __init__(
        self,
        bot: BotAccount,
        clock: Clock,
        seeded: random.Random,
        faults: Faults,
        changed: Callable[[], None],
    ) -> None:
        self.bot = bot
        self.clock = clock
        self.faults = faults
        self.waiting: OrderedDict[int, Update] = OrderedDict()
        self.allowed: frozenset[str] = frozenset()
        self.on_put: Callable[[int], None] | None = None
        self.changed = changed
        self._random = seeded
        self._next_id = seeded.randint(100_000_000, 900_000_000)
        self._last_put: datetime | None = None
        self._places = 0
        self._expiries: list[tuple[datetime, int]] = []
        self._held: list[_Draft] = []
        self._poll: asyncio.Future[None] | None = None

    # Arriving

    def wants(self, kind: str) -> bool:
        """Whether the bot gets updates of this kind at all."""
        return kind in self.allowed if self.allowed else kind not in ASKED_FOR

    def allow(self, kinds: Iterable[str]) -> None:
        """From now on only these kinds; none means all but those in ASKED_FOR."""
        self.allowed = frozenset(kinds)

    def put(self, kind: str, content: Json, key: tuple[str, int], lifetime: timedelta = MESSAGE_LIFETIME) -> None:
        """Queue an update if the bot wants its kind."""
        if not self.wants(kind):
            return
        draft = _Draft(kind, key, content, lifetime)
        if self.faults.reorder:
            self._held.append(draft)
            if len(self._held) < self.faults.reorder:
                return
            self.faults.reorder = 0
            for held in reversed(self._held):
                self._queue(held)
            self._held.clear()
            return
        self._queue(draft)

    def _queue(self, draft: _Draft) -> None:
        now = self.clock.now()
        number = self._number(now)
        body = orjson.dumps({"update_id": number, draft.kind: draft.content})
        update = Update(number, draft.kind, draft.key, body, now + draft.lifetime)
        copies = 1
        if self.faults.duplicates:
            self.faults.duplicates -= 1
            copies = 2
        for _ in range(copies):
            self._places += 1
            self.waiting[self._places] = update
            heapq.heappush(self._expiries, (update.expires_at, self._places))
            if self.on_put is not None:
                self.on_put(self._places)
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        self.changed()

    def _number(self, now: datetime) -> int:
        if self._last_put is not None and now - self._last_put > _RESTART_AFTER:
            self._next_id = self._random.randint(100_000_000, 900_000_000)
        self._last_put = now
        self._next_id += 1
        return self._next_id

    # Leaving

    def remove(self, place: int) -> None:
        """The update at this place is delivered."""
        if self.waiting.pop(place, None) is not None:
            self.changed()

    def clear(self) -> None:
        """Forget everything that waits."""
        self.waiting.clear()
        self.changed()

    def purge(self) -> None:
        """Forget what is too old: messages after a day, presses after 150 seconds."""
        now, gone = self.clock.now(), False
        if not self.waiting:
            self._expiries.clear()
        while self._expiries and self._expiries[0][0] <= now:
            _, place = heapq.heappop(self._expiries)
            gone |= self.waiting.pop(place, None) is not None
        if gone:
            self.changed()

    @property
    def pending(self) -> int:
        """How many updates wait to be confirmed."""
        self.purge()
        return len(self.waiting)

    def fetch(self, offset: int, limit: int) -> list[Update]:
        """Confirm what lies before `offset` (negative: all but the last so many) and give the next ones."""
        self.purge()
        if offset < 0:
            while len(self.waiting) > -offset:
                self.waiting.popitem(last=False)
        # Ids can restart lower after a quiet week: an offset beyond all ids then confirms nothing.
        elif offset <= self._next_id + 1:
            while self.waiting and next(iter(self.waiting.values())).id < offset:
                self.waiting.popitem(last=False)
        if offset:
            self.changed()
        most = limit if 1 <= limit <= _MOST_AT_ONCE else _MOST_AT_ONCE
        return [update for update, _ in zip(self.waiting.values(), range(most), strict=False)]

    # The long poll

    @property
    def parked(self) -> bool:
        """Whether a poller waits for the next update."""
        return self._poll is not None and not self._poll.done()

    def interrupt(self, why: str) -> None:
        """End the poll that is under way with a 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(why))

    async def poll(self, offset: int, limit: int, seconds: int) -> list[Update]:
        """The next updates, waiting for one up to `seconds` (50 at most); ApiError 409 if another poller comes."""
        self.interrupt(TERMINATED)
        updates = self.fetch(offset, limit)
        if updates or seconds <= 0:
            return updates
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = mine
        self.changed()
        try:
            await first_of(self.clock, min(seconds, _LONGEST_POLL), mine)
            if mine.done():
                mine.result()
        finally:
            if not mine.cancel():
                mine.exception()
            if self._poll is mine:
                self._poll = None
        return self.fetch(0, limit)


def conflict_with_webhook() -> ApiError:
    """What getUpdates answers while a webhook is set."""
    return conflict(WEBHOOK_ACTIVE)
