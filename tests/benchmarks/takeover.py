"""What several processes cost and give: how soon another takes over, and what a message costs on its way through two.

The database is a PostgreSQL thrown away, from its wheel; the standby's is a second one.
"""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import median

from bot.sandbox.persons import Person
from bot.sandbox.records import BotAccount
from tests.benchmarks.figures import Asked, Figure
from tests.several import Several, several
from tests.stand import texts_in
from tests.standby import pair
from tests.world import TOKEN

AT_MOST = 10.0
"""Seconds after which somebody else sends."""
MESSAGES = 20


def measure(asked: Asked) -> Iterator[Figure]:
    """Each round kills and starts anew; the primary is killed once."""
    found: list[Figure] = []

    async def all_of_it() -> None:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="shuoshi-takeover-")))
            both = stack.enter_context(pair())
            async with several(both.url, folder) as town:
                found.extend([one async for one in _rounds(town, asked.rounds)])
                promote = partial(both.standby.asks, "SELECT pg_promote()")
                found.append(await _fails_over(town, both.primary.end, promote))

    asyncio.run(all_of_it())
    yield from found


async def _rounds(town: Several, rounds: int) -> AsyncIterator[Figure]:
    bot, ann = town.sandbox.world.bots[TOKEN], town.sandbox.add_person("安")
    taken, alone, through_two = [], [], []
    (only,) = await town.start("all")
    ann.starts(bot)
    await town.rests()
    alone += [await _answered(town, ann, bot) for _ in range(MESSAGES * rounds)]
    await town.stop(only)
    await town.start("intake", "sender", "sender")
    await town.elected()
    await town.rests()
    for _ in range(rounds):
        through_two += [await _answered(town, ann, bot) for _ in range(MESSAGES)]
        town.kill(await town.elected())
        began = time.monotonic()
        await town.elected()
        taken.append(time.monotonic() - began)
        await town.start("sender")
    yield Figure(
        "sender killed -9 until another is elected", _spread(taken), f"at most {AT_MOST:.0f} s", max(taken) < AT_MOST
    )
    ratio = median(through_two) / median(alone)
    yield Figure("message and answer, taken in and sent by one process", _spread(alone))
    yield Figure("message and answer, sent by another process", f"{_spread(through_two)}, {ratio:.2f} times that")


async def _fails_over(town: Several, kill: Callable[[], object], promote: Callable[[], object]) -> Figure:
    bot, ben = town.sandbox.world.bots[TOKEN], town.sandbox.add_person("本")
    began = time.monotonic()
    kill()
    promote()
    promoted = time.monotonic() - began
    ben.starts(bot)
    await town.sandbox.until(lambda: texts_in(ben.chat(bot)), patience=60)
    took = time.monotonic() - began
    return Figure(
        "primary killed -9 until a message is answered by the standby", f"{took:.1f} s, {promoted:.1f} of it promotion"
    )


async def _answered(town: Several, who: Person, bot: BotAccount) -> float:
    chat, began = who.chat(bot), time.monotonic()
    before = len(texts_in(chat))
    who.says(bot, "/menu")
    await town.sandbox.until(lambda: len(texts_in(chat)) > before)
    return time.monotonic() - began


def _spread(seconds: list[float]) -> str:
    return f"{median(seconds):.3f} s ({min(seconds):.3f} to {max(seconds):.3f})"
