"""What the sandbox is held against. Importing aiogram takes seconds: only where one of these tests runs."""

import os

os.environ["PTB_TIMEDELTA"] = "1"

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from bot.clock import SimulatedClock
from bot.sandbox import BotAccount, Person, Sandbox
from bot.sandbox.updates import Inbox
from tests.sandbox.api import Api


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))


@pytest.fixture(autouse=True)
def everything_parses(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hold every update of every test against the two libraries' models."""
    queue = Inbox._queue
    bodies: list[bytes] = []

    def recorded(inbox: Inbox, draft: Any) -> None:
        queue(inbox, draft)
        bodies.append(next(reversed(inbox.waiting.values())).body)

    monkeypatch.setattr(Inbox, "_queue", recorded)
    from tests.sandbox.models import check_update

    yield
    for body in bodies:
        check_update(body)


@pytest.fixture
def sandbox(clock: SimulatedClock) -> Iterator[Sandbox]:
    from tests.sandbox.models import check_result

    made = Sandbox(clock, limits=None)
    yield made
    for exchange in made.exchanges:
        if exchange.status == 200 and exchange.method != "getUpdates":
            check_result(exchange.method, exchange.result)


@pytest.fixture
def house(sandbox: Sandbox) -> BotAccount:
    return sandbox.add_bot("8111222333:AAE-sandbox_token_of_the_house_bot_00", "house_bot", "House")


@pytest.fixture
def ann(sandbox: Sandbox, house: BotAccount) -> Person:
    """Somebody who started the bot; nothing waits for it any more."""
    ann = sandbox.add_person("Ann", "Li", username="ann_li")
    ann.starts(house)
    sandbox.inbox(house).clear()
    return ann


@pytest.fixture
async def api(sandbox: Sandbox, house: BotAccount) -> AsyncIterator[Api]:
    async with sandbox.serving() as address, aiohttp.ClientSession() as session:
        yield Api(session, address, house.token)
