"""The one sender: notices once and in order, living messages as they stand now, everything within Telegram's limits.

A row is claimed before it is sent, so that of all messages only those in flight at a crash may be said twice.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

import storage.chats
import storage.outgoing
import storage.updates
from bot import metrics
from bot.clock import Clock
from bot.delivery.calls import Caller
from bot.delivery.pacing import MINUTE, Windows
from bot.delivery.transport import NotSent
from bot.screens.base import Screen
from bot.screens.codec import screen_from_json
from storage.database import Database, Outage
from storage.outgoing import Living, Message

log = structlog.get_logger()

Draw = Callable[[Connection, Living, datetime], tuple[Screen, str] | None]
"""A living message as it stands now, with the language of its chat; None where there is nothing to show any more."""

Due = tuple[int, int, bool]
"""Chat id, row id, whether it is a living message."""

AT_ONCE = 24
"""Calls under way at the same time."""
LONGEST_HOLD = 60.0
LOOKED_AT = 64
"""Chats looked at in one go."""
IDLE = 30.0
"""Seconds after which an idle sender looks for itself, in case another process stored something."""


class Sender:
    """Sends what is stored, until stopped."""

    def __init__(self, database: Database, caller: Caller, clock: Clock, draw: Draw, *, limited: bool = True) -> None:
        self._database = database
        self._caller = caller
        self._clock = clock
        self._draw = draw
        self._windows = Windows(limited)
        self._woken = asyncio.Event()
        self._resting = asyncio.Event()
        self._stopping = False
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self.held_for: float | None = None
        """Seconds until something that waits only for a limit or after a failure may go; None where nothing does."""

    def wake(self) -> None:
        """Something was stored."""
        self._resting.clear()
        self._woken.set()

    async def run(self) -> None:
        """Send until `stop`; after an outage of the database, wait a little and go on."""
        await self._begin()
        while not self._stopping:
            self._woken.clear()
            try:
                found = await self._start_what_is_ready()
            except Outage as outage:
                log.warning("sender-outage", error=str(outage))
                await self._pause(1.0)
                continue
            if found is not None:
                await self._pause(found)
        await asyncio.gather(*self._under_way.values())

    def stop(self) -> None:
        """Send nothing more; what is under way is finished by `run`."""
        self._stopping = True
        self._woken.set()

    async def rest(self) -> None:
        """Return when nothing is due that could go now and nothing is under way."""
        await self._resting.wait()

    async def _begin(self) -> None:
        now = self._clock.now()
        since = now - timedelta(seconds=MINUTE)
        await self._database.write(storage.outgoing.resume)
        for chat_id, at, living in await self._database.read(lambda c: storage.outgoing.sent_since(c, since)):
            age = max(0.0, (now - at).total_seconds())
            self._windows.sent(chat_id, self._clock.monotonic() - age, living=living)

    async def _start_what_is_ready(self) -> float | None:
        """Start what may go; seconds to wait where nothing may go now, None to look again at once."""
        now, passed = self._clock.now(), self._clock.monotonic()
        self.held_for = None
        self._windows.prune(passed)
        room = AT_ONCE - len(self._under_way)
        if room <= 0:
            return IDLE
        limit = LOOKED_AT
        while True:
            due, next_due = await self._database.read(lambda c, n=limit: _due(c, now, n))
            waits: list[float] = []
            ready: list[Due] = []
            for chat_id, row_id, living in due:
                if chat_id not in self._under_way:
                    at = self._windows.ready_at(chat_id, passed, living=living)
                    if at > passed:
                        waits.append(at - passed)
                    else:
                        ready.append((chat_id, row_id, living))
            if ready or len(due) < limit:
                break
            limit *= 4
        if ready:
            self._start_all(ready[:room])
            return None
        self.held_for = min(waits, default=None)
        later = [(next_due - now).total_seconds()] if next_due else []
        return min([*waits, *later, IDLE])

    def _start_all(self, ready: list[Due]) -> None:
        """Start those that are still free to go when those before them are under way."""
        passed = self._clock.monotonic()
        for chat_id, row_id, living in ready:
            if chat_id not in self._under_way and self._windows.ready_at(chat_id, passed, living=living) <= passed:
                self._start(chat_id, row_id, living)

    def _start(self, chat_id: int, row_id: int, living: bool) -> None:
        self._windows.sent(chat_id, self._clock.monotonic(), living=living)
        work = self._show(row_id) if living else self._say(row_id)
        task = asyncio.create_task(work)
        self._under_way[chat_id] = task
        task.add_done_callback(lambda done: self._finished(chat_id, done))

    def _finished(self, chat_id: int, task: asyncio.Task[None]) -> None:
        del self._under_way[chat_id]
        if not task.cancelled() and (raised := task.exception()) is not None:
            log.error("sender-bug", chat=chat_id, exc_info=raised)
            self._windows.hold(chat_id, self._clock.monotonic() + LONGEST_HOLD)
        self._woken.set()

    async def _pause(self, seconds: float) -> None:
        if self._woken.is_set():
            return
        if not self._under_way:
            self._resting.set()
        sleeper = asyncio.ensure_future(self._clock.sleep(max(seconds, 0.001)))
        woken = asyncio.ensure_future(self._woken.wait())
        await asyncio.wait({sleeper, woken}, return_when=asyncio.FIRST_COMPLETED)
        sleeper.cancel()
        woken.cancel()
        self._resting.clear()

    async def _say(self, row_id: int) -> None:
        now = self._clock.now()
        claimed = await self._database.write(lambda c: _claim(c, row_id, now))
        if claimed is None:
            return
        message, language = claimed
        try:
            sent = await self._call(message, language)
        except TelegramError as failed:
            await self._failed(message, failed)
            return
        metrics.MESSAGES.labels(message.kind).inc()
        await self._database.write(lambda c: _said(c, message, sent, self._clock.now()))

    async def _call(self, message: Message, language: str) -> int | None:
        """Make the call; the id of a message posted."""
        if message.kind == "delete":
            await self._caller.bot.delete_message(message.chat_id, message.message_id or 0)
            return None
        screen = screen_from_json(message.what or {})
        if message.kind == "edit" and message.message_id is not None:
            try:
                await self._caller.edit(message.chat_id, message.message_id, screen, language, is_photo=False)
            except BadRequest as refused:
                if "not modified" in str(refused):
                    return message.message_id
                log.info("edit-becomes-message", error=str(refused))
            else:
                return message.message_id
        return (await self._caller.send(message.chat_id, screen, language, message.reply_to)).message_id

    async def _show(self, surface_id: int) -> None:
        now = self._clock.now()
        drawn = await self._database.read(lambda c: _drawn(c, surface_id, self._draw, now))
        if drawn is None:
            return
        surface, screen, language = drawn
        if screen is None:
            await self._database.write(lambda c: storage.outgoing.void(c, surface_id, gone=True, error="nothing"))
            return
        try:
            message_id, showing = await self._shown(surface, screen, language)
        except TelegramError as failed:
            await self._not_shown(surface, failed)
            return
        metrics.MESSAGES.labels("living").inc()
        at = self._clock.now()
        await self._database.write(
            lambda c: storage.outgoing.shown(c, surface, at, message_id=message_id, showing=showing)
        )
        if surface.pinned:
            await self._pin(surface, message_id)

    async def _shown(self, surface: Living, screen: Screen, language: str) -> tuple[int, str]:
        is_photo = (surface.showing or "").startswith("photo")
        if surface.message_id is None:
            posted = await self._caller.send(surface.chat_id, screen, language)
            return posted.message_id, "photo" if posted.photo else "text"
        try:
            await self._caller.edit(surface.chat_id, surface.message_id, screen, language, is_photo=is_photo)
        except BadRequest as refused:
            if "not modified" not in str(refused):
                raise
        return surface.message_id, surface.showing or "text"

    async def _pin(self, surface: Living, message_id: int) -> None:
        try:
            await self._caller.bot.pin_chat_message(surface.chat_id, message_id, disable_notification=True)
        except BadRequest as refused:
            log.info("cannot-pin", chat=surface.chat_id, error=str(refused))
        except TelegramError:
            return
        await self._database.write(lambda c: storage.outgoing.pinned_done(c, surface.id))

    async def _failed(self, message: Message, failed: TelegramError) -> None:
        """Wait at its place, or be set aside: what surely did not arrive is tried on, what may have, only once more."""
        now, row_id, why = self._clock.now(), message.id, str(failed)
        uncertain = isinstance(failed, NetworkError) and not isinstance(failed, BadRequest | NotSent)
        hopeless = not _passes(failed) or (uncertain and message.uncertain >= 1)
        if isinstance(failed, Forbidden) and message.account_id is not None:
            hopeless = False

        def store(connection: Connection) -> None:
            if hopeless:
                storage.outgoing.finish(connection, row_id, now, "parked", why)
            else:
                storage.outgoing.again(connection, row_id, now, uncertain=uncertain, error=why)
            _learn(connection, message.chat_id, failed, now)

        if hopeless:
            log.warning("message-parked", row=row_id, chat=message.chat_id, error=why)
        self._hold(message.chat_id, failed, message.tries)
        await self._database.write(store)

    async def _not_shown(self, surface: Living, failed: TelegramError) -> None:
        now = self._clock.now()

        def store(connection: Connection) -> None:
            if not _passes(failed):
                gone = surface.message_id is None
                log.info("living-message-lost", surface=surface.id, gone=gone, error=str(failed))
                storage.outgoing.void(connection, surface.id, gone=gone, error=str(failed))
            _learn(connection, surface.chat_id, failed, now)

        self._hold(surface.chat_id, failed, 1)
        await self._database.write(store)

    def _hold(self, chat_id: int, failed: TelegramError, tries: int) -> None:
        passed = self._clock.monotonic()
        if isinstance(failed, RetryAfter):
            seconds = failed.retry_after
            metrics.FLOODED.inc()
            self._windows.hold(
                chat_id, passed + (seconds.total_seconds() if isinstance(seconds, timedelta) else seconds)
            )
        elif isinstance(failed, NetworkError) and not isinstance(failed, BadRequest):
            self._windows.hold(chat_id, passed + min(LONGEST_HOLD, 2.0 ** min(tries, 6)))


def _passes(failed: TelegramError) -> bool:
    """Whether trying again later, or in the chat's new place, can help."""
    if isinstance(failed, RetryAfter | ChatMigrated):
        return True
    return isinstance(failed, NetworkError) and not isinstance(failed, BadRequest)


def _learn(connection: Connection, chat_id: int, failed: TelegramError, now: datetime) -> None:
    """Store what the failure says of the chat."""
    if isinstance(failed, ChatMigrated):
        storage.chats.migrate(connection, chat_id, failed.new_chat_id)
    elif isinstance(failed, Forbidden):
        storage.chats.closed(connection, chat_id, now, str(failed))


def _due(connection: Connection, now: datetime, limit: int) -> tuple[list[Due], datetime | None]:
    heads = [(chat, row, False) for _, chat, row in storage.outgoing.heads(connection, now, limit)]
    stale = [(chat, row, True) for chat, row in storage.outgoing.stale(connection, now, limit)]
    return heads + stale, storage.outgoing.next_due(connection, now)


def _claim(connection: Connection, row_id: int, now: datetime) -> tuple[Message, str] | None:
    message = storage.outgoing.claim(connection, row_id, now)
    if message is None:
        return None
    return message, storage.chats.language_in(connection, message.chat_id, message.account_id)


def _said(connection: Connection, message: Message, sent: int | None, now: datetime) -> None:
    storage.outgoing.finish(connection, message.id, now, "sent")
    if message.marks and message.marks.startswith("draft:") and sent is not None:
        storage.updates.place_draft(connection, int(message.marks.removeprefix("draft:")), sent)


def _drawn(
    connection: Connection, surface_id: int, draw: Draw, now: datetime
) -> tuple[Living, Screen | None, str] | None:
    surface = storage.outgoing.living(connection, surface_id)
    if surface is None:
        return None
    drawn = draw(connection, surface, now)
    return (surface, None, "") if drawn is None else (surface, *drawn)
