"""One update, one way through: read it as a command, perform it, answer; park what fails again and again."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from time import perf_counter

import structlog
from sqlalchemy import Connection
from telegram import Bot, Update

import storage.outgoing
import storage.updates
import storage.upkeep
from bot import metrics
from bot.clock import Clock
from bot.delivery.calls import Caller
from bot.perform import Answer, Request, perform
from bot.screens.base import Screen, Text, Toast
from bot.screens.codec import screen_to_json, toast_to_json
from handlers.telegram.intake import Payload, Reply
from handlers.telegram.reading import pressed, read, sound
from handlers.telegram.roster import with_table
from storage.database import Database, Outage

log = structlog.get_logger()

TRIES = 3
"""How often an update may fail by our own mistake before it is set aside."""
SORRY = Text("sorry-bug")
_taken_in, _performed = cache(metrics.UPDATES.labels), cache(metrics.COMMANDS.labels)
"""Counters by their labels, looked up once."""


@dataclass(slots=True)
class Updates:
    """Takes updates to their end; `stored` is called after each commit, so that the sender looks."""

    database: Database
    clock: Clock
    bot: Bot
    caller: Caller
    stored: Callable[[], None]
    limited: bool = False
    """Whether one person may do only so much in a minute."""
    _failures: Counter[str] = field(default_factory=Counter)

    async def handle(self, payload: Payload) -> Reply | None:
        """Perform what the update asks; raises Outage (or a bug, twice) where it must be delivered again."""
        update_id = payload.get("update_id")
        key = f"tg:{update_id}"
        began = perf_counter()
        bound = structlog.contextvars.bind_contextvars(update=update_id)
        try:
            request = self._read(payload, key)
            if request is None:
                return None
            try:
                request = await with_table(request, self.database, self.bot)
                answer = await perform(self.database, self.clock, request, limited=self.limited)
            except Outage:
                _taken_in("outage").inc()
                raise
            except Exception as bug:  # noqa: BLE001 - whatever it was, the others go on
                return await self._failed(payload, key, request, bug)
            self._failures.pop(key, None)
            if answer.refused == "unaddressed":
                _taken_in("not-for-us").inc()
                return None
            self.stored()
            self._count(request, answer, perf_counter() - began)
            return self._reply(payload, answer.toast, answer.language)
        finally:
            structlog.contextvars.reset_contextvars(**bound)

    def _read(self, payload: Payload, key: str) -> Request | None:
        """What the update asks; None where it is not for us, or is none that anybody could read, now or later."""
        try:
            request = pressed(payload, key)
            if request is None:
                request = read(Update.de_json(sound(payload), self.bot), self.caller.username, key)
        except Exception as odd:  # noqa: BLE001 - whatever is odd about it, the others go on
            log.warning("update-unreadable", error=type(odd).__name__)
            _taken_in("unreadable").inc()
            return None
        if request is None:
            _taken_in("not-for-us").inc()
        return request

    async def take_up(self) -> None:
        """Take what the operator wants taken up again the same way as any update; what fails again is set aside again.

        Its press is answered no more: Telegram has long forgotten it.
        """
        for key, payload in (await self.database.write(storage.updates.take_again)).items():
            for _ in range(TRIES):
                try:
                    await self.handle(payload)
                except Outage:
                    return
                except Exception:  # noqa: BLE001, S112 - it is logged, and tried again or set aside
                    continue
                await self.database.write(partial(storage.updates.end_again, update_key=key))
                break

    def _count(self, request: Request, answer: Answer, seconds: float) -> None:
        name = type(request.command).__name__
        outcome = "repeated" if answer.is_repeated else "refused" if answer.refused else "done"
        _taken_in(outcome).inc()
        _performed(name, outcome).inc()
        metrics.SECONDS.observe(seconds)
        log.info("performed", chat=request.origin.chat_id, command=name, outcome=outcome, refused=answer.refused)

    def _reply(self, payload: Payload, toast: Toast | None, language: str) -> Reply | None:
        press = payload.get("callback_query")
        return Reply(self.caller.answer_of(press["id"], toast, language)) if press else None

    async def _failed(self, payload: Payload, key: str, request: Request, bug: Exception) -> Reply | None:
        """A mistake of ours: tried again, and at last set aside with an apology where it was said or pressed."""
        self._failures[key] += 1
        log.error("update-failed", tries=self._failures[key], exc_info=bug)
        if self._failures[key] < TRIES:
            raise bug
        toast, kept = Toast(SORRY, alert=True), sound(payload)
        keeps = not request.command.is_secret
        error = f"{type(bug).__name__}: {bug}" if keeps else type(bug).__name__

        def park(connection: Connection) -> None:
            at = self.clock.now()
            storage.updates.note(connection, key, at, storage.upkeep.forgotten_at(at))
            storage.updates.note_answer(connection, key, toast_to_json(toast))
            storage.updates.park(connection, key, at, kept if keeps else storage.updates.bare(kept), error)
            if not request.origin.is_press and request.origin.message_id is not None:
                storage.outgoing.say(
                    connection, now=at, what=screen_to_json(Screen(SORRY)), chat_id=request.origin.chat_id,
                    reply_to=request.origin.message_id, rank=storage.outgoing.ANSWER,
                )  # fmt: skip

        await self.database.write(park)
        del self._failures[key]
        _taken_in("parked").inc()
        self.stored()
        return self._reply(payload, toast, request.language)
