"""Living messages on their way out: drawn as they stand now, posted or edited, pinned; posted anew where lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

import structlog
from sqlalchemy import Connection
from telegram.error import BadRequest, TelegramError

import storage.outgoing
from bot import metrics
from bot.delivery.failures import Verdict, says
from bot.delivery.way_out import WayOut
from bot.screens.base import Screen
from storage.database import Outage
from storage.outgoing import Living

log = structlog.get_logger()

Draw = Callable[[Connection, Living, datetime], tuple[Screen, str] | None]
"""A living message as it stands now, with the language of its chat; None where there is nothing to show any more."""


class Surfaces:
    """Shows rows of `surfaces`."""

    def __init__(self, way: WayOut, draw: Draw) -> None:
        self._way = way
        self._draw = draw

    async def show(self, surface_id: int) -> bool:
        """Show the living message as it stands now; whatever happens, its row then tells what became of it.

        Whether it shows what it should.
        """
        try:
            return await self._show(surface_id)
        except Outage as outage:
            log.warning("sender-outage", error=str(outage))
        except Exception as bug:
            log.exception("living-message-bug", surface=surface_id)
            why = f"bug: {type(bug).__name__}: {bug}"
            await self._way.store(lambda c: storage.outgoing.park(c, surface_id, why))
        return False

    async def _show(self, surface_id: int) -> bool:
        way, now = self._way, self._way.clock.now()
        drawn = await way.database.read(lambda c: _drawn(c, surface_id, self._draw, now))
        if drawn is None:
            return False
        surface, screen, language = drawn
        if screen is None:
            await way.database.write(partial(storage.outgoing.give_up, surface_id=surface_id))
            return False
        begin = partial(storage.outgoing.begin_post, surface_id=surface_id)
        if surface.message_id is None and not await way.database.write(begin):
            log.warning("living-message-parked", surface=surface_id, chat=surface.chat_id)
            return False
        try:
            message_id, showing = await self._shown(surface, replace(screen, photos=screen.photos[:1]), language)
        except TelegramError as failed:
            await self._not_shown(surface, failed)
            return False
        metrics.MESSAGES.labels("living").inc()
        at = way.clock.now()
        await way.store(lambda c: storage.outgoing.shown(c, surface, at, message_id=message_id, showing=showing))
        if surface.pinned:
            await self._pin(surface, message_id)
        return True

    async def _shown(self, surface: Living, screen: Screen, language: str) -> tuple[int, str]:
        caller, is_photo = self._way.caller, surface.showing == "photo"
        await self._way.turn(surface.chat_id)
        if surface.message_id is None:
            posted = await caller.send(surface.chat_id, screen, language)
            return posted.message_id, "photo" if posted.photo else "text"
        try:
            await caller.edit(surface.chat_id, surface.message_id, screen, language, is_photo=is_photo)
        except BadRequest as refused:
            if not says(refused, "not modified"):
                raise
        return surface.message_id, surface.showing or "text"

    async def _pin(self, surface: Living, message_id: int) -> None:
        try:
            await self._way.caller.bot.pin_chat_message(surface.chat_id, message_id, disable_notification=True)
        except BadRequest as refused:
            log.info("cannot-pin", chat=surface.chat_id, error=str(refused))
        except TelegramError:
            return
        await self._way.store(lambda c: storage.outgoing.pinned_done(c, surface.id, message_id))

    async def _not_shown(self, surface: Living, failed: TelegramError) -> None:
        way, is_post = self._way, surface.message_id is None
        verdict = way.judge(surface.chat_id, failed, 1)

        def store(connection: Connection) -> None:
            if is_post and verdict is not Verdict.UNCERTAIN:
                storage.outgoing.not_posted(connection, surface.id)
            if verdict is Verdict.REFUSED and is_post:
                storage.outgoing.park(connection, surface.id, str(failed))
            elif verdict is Verdict.REFUSED:
                storage.outgoing.void(connection, surface.id, str(failed))
            way.learn(connection, surface.chat_id, failed, verdict)

        if verdict is Verdict.REFUSED:
            log.info("living-message-lost", surface=surface.id, chat=surface.chat_id, error=str(failed))
        await way.store(store)


def _drawn(
    connection: Connection, surface_id: int, draw: Draw, now: datetime
) -> tuple[Living, Screen | None, str] | None:
    surface = storage.outgoing.living(connection, surface_id)
    if surface is None:
        return None
    drawn = draw(connection, surface, now)
    return (surface, None, "") if drawn is None else (surface, *drawn)
