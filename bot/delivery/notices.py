"""Notices on their way out: claimed, said, marked; and what becomes of one that could not be said."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

import structlog
from sqlalchemy import Connection
from telegram.error import BadRequest, TelegramError

import storage.chats
import storage.outgoing
import storage.updates
from bot import metrics
from bot.delivery import commands
from bot.delivery.failures import Verdict, says
from bot.delivery.way_out import WayOut
from bot.domain.quiet import next_allowed
from bot.screens.base import Late, Screen
from bot.screens.codec import screen_from_json, screen_to_json
from storage.database import Outage
from storage.outgoing import Message

log = structlog.get_logger()

DrawLate = Callable[[Connection, Late, datetime], Screen]
"""What a screen says whose words could not be written down before."""

GONE = ("message to delete not found", "message can't be deleted", "message to edit not found")
"""What is said of a message that is not there any more."""


class Notices:
    """Says rows of `outgoing`."""

    def __init__(self, way: WayOut, draw_late: DrawLate) -> None:
        self._way = way
        self._draw_late = draw_late

    async def say(self, row_id: int) -> bool:
        """Say the message, once; whatever happens, its row then tells what became of it. Whether it is all said."""
        way, now = self._way, self._way.clock.now()
        try:
            claimed = await way.database.write(lambda c: _claim(c, row_id, now))
        except Outage:
            await way.store(partial(storage.outgoing.unclaim, row_id=row_id))
            return False
        if claimed is None:
            return False
        message, language = claimed
        try:
            remaining, sent = await self._call(message, language)
        except TelegramError as failed:
            await self._failed(message, failed)
            return False
        except Outage:
            await way.store(partial(storage.outgoing.unclaim, row_id=row_id))
            return False
        except Exception as bug:
            log.exception("message-bug", row=row_id, chat=message.chat_id)
            quoted = "" if "late" in (message.what or {}) else f": {bug}"
            await self._set_aside(message, f"bug: {type(bug).__name__}{quoted}")
            return False
        metrics.MESSAGES.labels(message.kind).inc()
        await way.store(lambda c: _said(c, message, remaining, sent, way.clock.now()))
        return remaining is None

    async def _call(self, message: Message, language: str) -> tuple[dict[str, Any] | None, int | None]:
        """Make the call; what of the screen is still to be said, and the id of a message posted."""
        caller = self._way.caller
        if message.kind == "delete":
            await caller.bot.delete_message(message.chat_id, message.message_id or 0)
            return None, None
        if message.kind == "commands":
            await commands.show_in(caller.bot, message.chat_id, (message.what or {}).get("roles", ()), language)
            return None, None
        stored = screen_from_json(message.what or {})
        screen = await self._drawn(stored)
        if message.kind == "edit" and message.message_id is not None:
            await self._way.turn(message.chat_id)
            try:
                await caller.edit(message.chat_id, message.message_id, screen, language, is_photo=False)
            except BadRequest as refused:
                if not says(refused, "not modified"):
                    log.info("edit-becomes-message", row=message.id, error=str(refused))
                    await self._way.database.write(lambda c: storage.outgoing.becomes_send(c, message.id))
                    return screen_to_json(stored), None
            return None, message.message_id
        first, rest = caller.steps(screen, language)
        posted = await self._post(message, first or rest, language)
        return (screen_to_json(rest) if first else None), posted

    async def _drawn(self, screen: Screen) -> Screen:
        """The screen with what may not be written down; it is drawn anew each time it is tried."""
        late, now = screen.late, self._way.clock.now()
        if late is None:
            return screen
        return await self._way.database.read(lambda c: self._draw_late(c, late, now))

    async def _post(self, message: Message, screen: Screen, language: str) -> int:
        more = len(screen.photos) - 1
        if more > 0:
            self._way.windows.sent(message.chat_id, self._way.clock.monotonic(), living=False, messages=more)
        await self._way.turn(message.chat_id, messages=max(1, len(screen.photos)))
        return (await self._way.caller.send(message.chat_id, screen, language, message.reply_to)).message_id

    async def _failed(self, message: Message, failed: TelegramError) -> None:
        """Wait at its place, or be set aside: what surely did not arrive is tried on, what may have, only once more."""
        way, now, why = self._way, self._way.clock.now(), str(failed)
        if message.kind == "delete" and says(failed, *GONE):
            await way.store(lambda c: storage.outgoing.finish(c, message.id, now, "dropped", why))
            return
        verdict = way.judge(message.chat_id, failed, message.tries)
        uncertain = verdict is Verdict.UNCERTAIN and message.kind == "send"
        hopeless = (
            verdict is Verdict.REFUSED
            or (verdict is Verdict.CLOSED and message.chat_id < 0)
            or (uncertain and message.uncertain > 0)
        )

        def store(connection: Connection) -> None:
            if hopeless:
                storage.outgoing.finish(connection, message.id, now, "parked", why)
            else:
                storage.outgoing.again(connection, message.id, now, uncertain=uncertain, error=why)
            way.learn(connection, message.chat_id, failed, verdict)

        if hopeless:
            log.warning("message-parked", row=message.id, chat=message.chat_id, error=why)
        await way.store(store)

    async def _set_aside(self, message: Message, why: str) -> None:
        now = self._way.clock.now()
        await self._way.store(lambda c: storage.outgoing.finish(c, message.id, now, "parked", why))


def _claim(connection: Connection, row_id: int, now: datetime) -> tuple[Message, str] | None:
    """The message, taken for sending; in quiet hours one that nobody waits for is put off until they end."""
    message = storage.outgoing.claim(connection, row_id, now)
    if message is None:
        return None
    if message.zone is not None and message.rank >= storage.outgoing.NOTICE:
        allowed_at = next_allowed(now, message.zone)
        if allowed_at > now:
            storage.outgoing.put_off(connection, message.id, allowed_at)
            return None
    return message, storage.chats.language_in(connection, message.chat_id, message.account_id)


def _said(
    connection: Connection, message: Message, remaining: dict[str, Any] | None, sent: int | None, now: datetime
) -> None:
    if remaining is not None:
        storage.outgoing.goes_on(connection, message.id, now, remaining)
        return
    storage.outgoing.finish(connection, message.id, now, "sent")
    if message.marks and message.marks.startswith("draft:") and sent is not None:
        storage.updates.place_draft(connection, int(message.marks.removeprefix("draft:")), sent)
