"""The doors of the service with the town behind them: who sends what, and whether it was let to its action.

No action is done: each ends where it would begin, so that what is let is told from what is refused and changes nothing.
"""

import asyncio
import logging
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import pytest
import structlog
from sqlalchemy import Connection, select
from yarl import URL

import bot.perform
from bot.actions.base import Origin
from bot.actions.table import ACTIONS
from bot.clock import Clock
from bot.domain.base import Command, Refused
from bot.i18n import plain_of
from bot.perform import Answer, Request
from bot.screens.packing import pack
from handlers.web.sessions import COOKIE, signed
from handlers.web.site import secret_of_installation
from storage.database import Database, savepoint
from storage.outgoing import Outgoing
from tests.browser import Pages
from tests.doors.commands import about, made
from tests.doors.facts import expected, relations_of
from tests.doors.things import add_things
from tests.doors.town import NOW, PEOPLE, SECRET, Town, found_town, secret_of
from tests.world import World, world

Cell = tuple[type[Command], str]

LET = "sorry-bug"
"""The refusal in the place of whatever an action does."""
AT_ONCE = 64
MUTE = structlog.wrap_logger(
    structlog.PrintLogger(), wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING)
)
"""A line for each of many thousand presses takes as long as the press."""


@dataclass(slots=True)
class Gate:
    """The town in a world, and the answers to what was sent, by key."""

    world: World
    town: Town
    answers: dict[str, tuple[Command, Answer]] = field(default_factory=dict)
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    async def presses(self, cells: Iterable[Cell]) -> dict[Cell, Answer]:
        """Everybody sends their command: its button as Telegram would deliver it, else what is typed or scanned."""
        found: dict[Cell, Answer] = {}
        waiting = list(cells)
        for at in range(0, len(waiting), AT_ONCE):
            some = waiting[at : at + AT_ONCE]
            found |= zip(some, await asyncio.gather(*(self._sends(*one) for one in some)), strict=True)
        return found

    async def _sends(self, kind: type[Command], name: str) -> Answer:
        command, number = made(kind, self.town), next(self.numbers)
        if not kind.code:
            who = self.town.telegram[name]
            origin = Origin(who, is_private=True, message_id=1, is_press=True, source=f"test:{number}")
            request = Request(f"test:{number}", who, "zh-Hans", origin, command)
            return await bot.perform.perform(self.world.database, self.world.clock, request)
        await self.world.app.updates.handle(self.press(number, name, pack(command)))
        did, answer = self.answers.pop(f"tg:{number}")
        assert did == command, f"{pack(command)} was read as {did}"
        return answer

    async def sends_forms(self, site: Pages, cells: Iterable[Cell]) -> dict[Cell, Answer]:
        """Everybody sends their command from a page of theirs; what they were answered first."""
        found, waiting = {}, defaultdict[str, list[type[Command]]](list)
        for kind, name in cells:
            waiting[name].append(kind)
        key = await secret_of_installation(self.world.database)
        for name, kinds in waiting.items():
            browser = site.browser()
            browser.session.cookie_jar.update_cookies({COOKIE: signed(key, secret_of(name))}, URL(site.address))
            async with browser.session.get(f"{site.address}/home/mine") as page:
                csrf = re.findall(r'name="csrf" value="([^"]+)"', await page.text())[0]
            for kind in kinds:
                self.answers.clear()
                sent = {"csrf": csrf, "does": pack(made(kind, self.town))}
                async with browser.session.post(f"{site.address}/home/do", data=sent, allow_redirects=False) as answer:
                    assert answer.status == 303, (kind, name)
                _, found[kind, name] = next(iter(self.answers.values()))
        return found

    def press(self, number: int, name: str, data: str) -> dict[str, Any]:
        """An update: this person presses a button with this data in their private chat."""
        who = {"id": self.town.telegram[name], "is_bot": False, "first_name": SECRET, "language_code": "zh"}
        chat = {"id": who["id"], "type": "private", "first_name": SECRET}
        message = {"message_id": 1, "date": int(NOW.timestamp()), "chat": chat, "text": "…"}
        press = {"id": f"{number}", "from": who, "message": message, "chat_instance": "1", "data": data}
        return {"update_id": number, "callback_query": press}


@asynccontextmanager
async def guarded(database_url: str) -> AsyncIterator[Gate]:
    """The town behind its doors, no action behind any."""

    def stops(*_: object) -> None:
        raise Refused(LET)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("handlers.telegram.updates.log", MUTE)
        for kind, action in ACTIONS.items():
            patch.setitem(ACTIONS, kind, replace(action, do=stops))
        async with opened(database_url) as gate:
            yield gate


@asynccontextmanager
async def opened(database_url: str) -> AsyncIterator[Gate]:
    """The town behind its doors, with every action as it is."""
    with pytest.MonkeyPatch.context() as patch:
        async with world(database_url, start=NOW) as w:
            yield await _gate(w, patch)


async def _gate(w: World, patch: pytest.MonkeyPatch) -> Gate:
    gate, performed = Gate(w, await w.arrange(_peopled)), bot.perform.perform

    async def remembered(database: Database, clock: Clock, request: Request, *, limited: bool) -> Answer:
        answer = await performed(database, clock, request, limited=limited)
        gate.answers[request.key] = request.command, answer
        return answer

    for way_in in ("handlers.telegram.updates", "handlers.web.page"):
        patch.setattr(f"{way_in}.perform", remembered)
    return gate


class InVain(Exception):
    """Takes back what was done."""


def done_in_vain(connection: Connection, gate: Gate, command: Command, name: str) -> str:
    """Do it in this person's name, and take it back; the refusal, or what was said."""
    number = next(gate.numbers)
    who, said = gate.town.telegram[name], Outgoing.__table__.c
    origin = Origin(who, is_private=True, message_id=1, is_press=True, source=f"test:{number}")
    request = Request(f"test:{number}", who, "zh-Hans", origin, command)
    found: list[str] = []
    with suppress(InVain), savepoint(connection):
        answer = bot.perform._perform(connection, gate.world.clock.now, request)
        heard = select(said.what).where(said.account_id == gate.town.account[name])
        found += [answer.refused] if answer.refused else map(str, connection.execute(heard).scalars())
        raise InVain
    return " ".join(found)


def _peopled(connection: Any) -> Town:
    town = found_town(connection)
    add_things(town)
    return town


def may(kind: type[Command], name: str) -> bool:
    """Whether the table lets this person do such a command, by what they are to what it is about."""
    thing = about(kind)
    return expected(ACTIONS[kind].right, name, relations_of(kind.__name__, thing), about_self=not thing)


def words_of(answer: Answer) -> str:
    """What the person was told at once."""
    return plain_of(answer.toast.body, answer.language) if answer.toast is not None else ""


def somebody(kind: type[Command], *, who_may: bool) -> str | None:
    """Somebody who may, or may not, do such a command; None where nobody is."""
    return next((name for name in PEOPLE if may(kind, name) is who_may), None)
