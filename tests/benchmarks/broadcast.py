"""One notice to each of many groups with Telegram's limits on, in real time; presses and a danger notice meanwhile.

The bot runs in a process of its own against the sandbox in this one; 10,000 groups take five and a half minutes.
"""

import asyncio
import gc
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import uvloop
from sqlalchemy import Engine

import storage.outgoing
from bot.clock import SystemClock
from bot.sandbox.limits import Limits
from bot.sandbox.persons import Group, Person
from bot.sandbox.records import BotAccount
from bot.sandbox.sandbox import Sandbox
from bot.screens.base import Screen
from bot.screens.codec import screen_to_json
from storage.database import engine_of
from storage.schema import migrate
from tests.benchmarks.figures import NOW, Asked, Figure

SHARE = 1.03
"""How much longer than Telegram's own limit of 30 a second it may take."""
LEEWAY = 0.05
"""Seconds by which the sandbox's second is shorter: two processes do not agree on when a message arrived."""
PRESSES = 20
LIMITED = ("sendMessage", "editMessageText")
TOKEN = "123456:sandbox"


def measure(asked: Asked) -> Iterator[Figure]:
    """How long all took to what the limit takes, refusals, the longest wait for an answer, and what danger waited."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner, tempfile.TemporaryDirectory() as folder:
        yield from runner.run(measured(f"sqlite:///{Path(folder) / 'broadcast.sqlite'}", asked.units))


async def measured(url: str, count: int) -> list[Figure]:
    """The table's lines."""
    migrate(url)
    engine = engine_of(url)
    sandbox = Sandbox(SystemClock(), Limits(leeway=LEEWAY), log_size=2 * count + 10_000)
    bot = sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    person = sandbox.add_person("安")
    sandbox.inbox(bot).allow(["callback_query"])  # nobody tells it of all the groups
    groups = [sandbox.add_group(f"{number}", person, [bot]) for number in range(count)]
    # Looking for garbage among all these, the sandbox would stand still and then take at once what came one by one.
    gc.disable()
    async with sandbox.serving() as address, _running(address, url):
        await sandbox.until(lambda: sandbox.inbox(bot).parked)
        person.starts(bot)
        await sandbox.until(lambda: len(person.chat(bot).messages) > 1)
        begin = time.perf_counter()
        _say(engine, groups, "停水通知", storage.outgoing.NOTICE)
        said = asyncio.create_task(_all_said(sandbox, groups))
        waits, apart = [await _answer(person, bot, 0)], count / 30 / PRESSES
        waits += [await _answer(person, bot, apart) for _ in range(PRESSES // 2)]
        danger = await _overtaking(sandbox, engine, groups[-1])
        waits += [await _answer(person, bot, apart) for _ in range(PRESSES // 2 - 1)]
        took = await said - begin
    gc.enable()
    engine.dispose()
    refused = sum(one.status == 429 for one in sandbox.exchanges)
    share = took / (sum(one.method in LIMITED for one in sandbox.exchanges) / 30)
    return [
        Figure(f"{count} groups", f"{took:.1f} s, {share:.3f} of the limit's own", f"at most {SHARE}", share <= SHARE),
        Figure("429 meanwhile", f"{refused}", "none", not refused),
        Figure("longest of 20 presses meanwhile", f"{max(waits) * 1000:.0f} ms", "under 1 s", max(waits) < 1),
        Figure("danger, stored to said", f"{danger * 1000:.0f} ms", "under 1 s", danger < 1),
    ]


async def _all_said(sandbox: Sandbox, groups: list[Group]) -> float:
    """When the last group has its notice."""
    left = list(groups)
    while left:
        await asyncio.sleep(0.2)
        left = [one for one in left if not any(message.text == "停水通知" for message in one.chat.messages)]
    return time.perf_counter()


async def _answer(person: Person, bot: BotAccount, pause: float) -> float:
    """After a pause, seconds that somebody waits who presses a button."""
    await asyncio.sleep(pause)
    message = next(one for one in reversed(person.chat(bot).messages) if one.keyboard)
    button = next(one for row in message.keyboard for one in row if one.data)
    begin = time.perf_counter()
    await person.taps(message, button.data or "").answered()
    return time.perf_counter() - begin


async def _overtaking(sandbox: Sandbox, engine: Engine, group: Group) -> float:
    """Seconds that danger takes into a group whose notice still waits."""
    begin = time.perf_counter()
    _say(engine, [group], "煤气泄漏", storage.outgoing.DANGER)
    await sandbox.until(lambda: any(one.text == "煤气泄漏" for one in group.messages))
    assert not any(one.text == "停水通知" for one in group.messages)
    return time.perf_counter() - begin


def _say(engine: Engine, groups: list[Group], words: str, rank: int) -> None:
    with engine.begin() as connection:
        for group in groups:
            storage.outgoing.say(
                connection, now=NOW, what=screen_to_json(Screen(words)), chat_id=group.id, rank=rank
            )  # fmt: skip


@asynccontextmanager
async def _running(address: str, url: str) -> AsyncIterator[None]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.benchmarks.bots", "ours-polling", address, TOKEN, url,
        stdout=asyncio.subprocess.PIPE, env={**os.environ, "PTB_TIMEDELTA": "1"},
    )  # fmt: skip
    assert process.stdout is not None
    try:
        await process.stdout.readline()
        yield
    finally:
        process.terminate()
        await process.wait()
