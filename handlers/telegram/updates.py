"""One update, one way through: read it as a command, perform it, answer; park what fails again and again."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter

import structlog
from telegram import Bot, Update

import storage.updates
from bot import metrics
from bot.clock import Clock
from bot.delivery.calls import Caller
from bot.perform import Answer, Request, perform
from bot.screens.base import Text, Toast
from handlers.telegram.intake import Payload, Reply
from handlers.telegram.reading import read
from storage.database import Database, Outage

log = structlog.get_logger()

TRIES = 3
"""How often an update may fail by our own mistake before it is set aside."""


@dataclass(slots=True)
class Updates:
    """Takes updates to their end; `stored` is called after each commit, so that the sender looks."""

    database: Database
    clock: Clock
    bot: Bot
    caller: Caller
    stored: Callable[[], None]
    _failures: Counter[str] = field(default_factory=Counter)

    async def handle(self, payload: Payload) -> Reply | None:
        """Perform what the update asks; raises Outage (or a bug, twice) where it must be delivered again."""
        update_id = payload.get("update_id")
        key = f"tg:{update_id}"
        began = perf_counter()
        with structlog.contextvars.bound_contextvars(update=update_id):
            try:
                request = read(Update.de_json(payload, self.bot), self.caller.username, key)
                if request is None:
                    metrics.UPDATES.labels("not-for-us").inc()
                    return None
                answer = await perform(self.database, self.clock, request)
            except Outage:
                metrics.UPDATES.labels("outage").inc()
                raise
            except Exception as bug:
                return await self._failed(payload, key, bug)
            if answer.refused == "unaddressed":
                metrics.UPDATES.labels("not-for-us").inc()
                return None
            self.stored()
            self._count(request, answer, perf_counter() - began)
            return self._reply(payload, request, answer)

    def _count(self, request: Request, answer: Answer, seconds: float) -> None:
        name = type(request.command).__name__
        outcome = "refused" if answer.refused else "done"
        metrics.UPDATES.labels(outcome).inc()
        metrics.COMMANDS.labels(name, outcome).inc()
        metrics.SECONDS.observe(seconds)
        log.info("performed", chat=request.origin.chat_id, command=name, refused=answer.refused)

    def _reply(self, payload: Payload, request: Request, answer: Answer) -> Reply | None:
        press = payload.get("callback_query")
        if press is None:
            return None
        parameters = self.caller.answer_of(answer.toast, answer.language)
        return Reply({"callback_query_id": press["id"], **parameters})

    async def _failed(self, payload: Payload, key: str, bug: Exception) -> Reply | None:
        """A mistake of ours: tried again, and at last set aside with an apology to whoever pressed."""
        self._failures[key] += 1
        log.error("update-failed", tries=self._failures[key], exc_info=bug)
        if self._failures[key] < TRIES:
            raise bug
        del self._failures[key]
        metrics.UPDATES.labels("parked").inc()
        at, error = self.clock.now(), f"{type(bug).__name__}: {bug}"
        await self.database.write(lambda c: storage.updates.park(c, key, at, payload, error))
        if press := payload.get("callback_query"):
            sorry = self.caller.answer_of(Toast(Text("sorry-bug"), alert=True), "zh-Hans")
            return Reply({"callback_query_id": press["id"], **sorry})
        return None
