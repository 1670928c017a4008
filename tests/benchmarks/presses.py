"""Press → committed ballot → answer, in one process of ours, beside two bots that commit nothing and only answer.

Every press is the first vote of a household, in a hundred groups at once, on a card that shows the turnout; SQLite
waits for the disk. The bots run beside each other, each in a process of its own, and are asked in turn, round by round;
ours is halted while others are asked, because it would go on to edit its cards. Our limits are on, as they always are:
off, it would edit a card for each press, as no Telegram lets it.
"""

import asyncio
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

import orjson
import uvloop
from sqlalchemy import delete, func, select, update

from bot.actions.city import Size, fill
from bot.actions.city.polls import DECIDED, POLLS
from bot.actions.city.size import DOORS, PERSONS, group_of
from bot.domain.commands.polls import Vote
from bot.domain.polls.values import PollId
from bot.screens.packing import pack
from storage.database import engine_of
from storage.polls.tables import Ballot, RollLine
from storage.residents import Account
from storage.schema import migrate
from tests.benchmarks.bots import BOTS, SECRET
from tests.benchmarks.figures import NOW, Asked, Figure
from tests.benchmarks.telegram import Bot, Deliverer, Telegram, press_id

UNITS_AT_ONCE = 100
"""Units that vote at the same time."""
PRESSES = UNITS_AT_ONCE * DOORS
"""Presses of a bot in a round: a hundred stairwells vote, door by door."""
WARMING_UP = 2 * UNITS_AT_ONCE
"""Presses before each round that do not count: who was halted, or idle, has to find its memory again."""
HALF_LOAD = 4.0
"""Seconds for which presses come at half of what was measured."""
AIMS: dict[str, dict[str, float | None]] = {
    "webhook": {"aiogram-webhook": 1.5, "aiogram-response": None, "ptb-webhook": 4.0},
    "polling": {"aiogram-polling": 1.0, "ptb-polling": 2.0},
}
"""How many times as fast ours shall be, by way in."""
Updates = list[tuple[int, bytes]]


@dataclass(slots=True)
class Running:
    """A bot that runs, where it takes deliveries (None: it polls), and of each round its presses a second, their cost.

    The cost is the milliseconds of a processor that a press took, of all threads.
    """

    name: str
    bot: Bot
    process: int
    units: int
    deliverer: Deliverer | None
    rates: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)
    begun: int = 0
    database: Path | None = None
    """Ours: where the ballots are."""

    def presses(self, how_many: int) -> Updates:
        """So many presses that it has not had yet."""
        first, self.begun = self.begun, self.begun + how_many
        return [(number, press(number, self.units)) for number in range(first, self.begun)]


def measure(asked: Asked) -> Iterator[Figure]:
    """Presses a second of every bot, the ratios of ours to theirs, and how long a press waits for ours at half load."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner, tempfile.TemporaryDirectory() as folder:
        yield from runner.run(measured(Path(folder), asked.rounds))


async def measured(folder: Path, rounds: int) -> list[Figure]:
    """The table's lines."""
    people = (rounds + 2) * (PRESSES + WARMING_UP)
    city = folder / "city.sqlite"
    _build(f"sqlite:///{city}", people)
    telegram = Telegram()
    async with telegram.serving(), AsyncExitStack() as stack:
        bots = [await stack.enter_async_context(_running(telegram, name, city, people)) for name in BOTS]
        for one in bots:
            with _awake(one):
                await _as_fast_as_it_goes(one, UNITS_AT_ONCE)
        for _ in range(rounds):
            for one in bots:
                with _awake(one):
                    await _as_fast_as_it_goes(one, WARMING_UP)
                    rate, cost = await _as_fast_as_it_goes(one)
                one.rates.append(rate)
                one.costs.append(cost)
                sys.stderr.write(f"{one.name}: {one.rates[-1]:.0f}/s, {one.costs[-1]:.2f} ms each\n")
        found = [
            Figure(one.name, f"{_with_spread(one.rates, '/s')}, {median(one.costs):.2f} ms of a processor each")
            for one in bots
        ]
        for one in bots:
            if one.name.startswith("ours"):
                found += _ratios(one, bots)
                with _awake(one):
                    found.append(await _half_load(one))
                _require_ballots(one)
        return found


def _ratios(ours: Running, bots: list[Running]) -> Iterator[Figure]:
    way = ours.name.removeprefix("ours-")
    for one in bots:
        if one.name in AIMS[way]:
            aim = AIMS[way][one.name]
            ratios = [mine / theirs for mine, theirs in zip(ours.rates, one.rates, strict=True)]
            holds = None if aim is None else median(ratios) >= aim
            yield Figure(f"ours to {one.name}", _with_spread(ratios, ""), f"at least {aim}" if aim else "", holds)


async def _half_load(one: Running) -> Figure:
    """Presses that come evenly, at half of what it took: how long each waited for its answer."""
    rate = median(one.rates) / 2
    one.bot.forget()
    presses = one.presses(min(PRESSES, int(rate * HALF_LOAD)))
    tasks, begin = [], time.perf_counter()
    for nth, (number, one_press) in enumerate(presses):
        await asyncio.sleep(max(0.0, begin + nth / rate - time.perf_counter()))
        if one.deliverer is not None:
            tasks.append(asyncio.create_task(one.deliverer.deliver(number, one_press)))
        else:
            one.bot.put(number, one_press)
    await asyncio.gather(*tasks)
    await one.bot.all_answered()
    waits = [(at - one.bot.handed[number]) * 1000 for number, at in one.bot.answered.items()]
    worst = quantiles(waits, n=100)[98]
    return Figure(
        f"{one.name} at half load, {rate:.0f}/s", f"p50 {median(waits):.1f} ms, p99 {worst:.1f} ms",
        "p99 under 100 ms", worst < 100,
    )  # fmt: skip


async def _as_fast_as_it_goes(one: Running, how_many: int = PRESSES) -> tuple[float, float]:
    """Presses answered in a second, from the first one handed out to the last answer; what each cost."""
    one.bot.forget()
    presses = one.presses(how_many)
    begin, used = time.perf_counter(), _used(one.process)
    if one.deliverer is not None:
        await one.deliverer.deliver_all(presses)
    else:
        for number, one_press in presses:
            one.bot.put(number, one_press)
    await one.bot.all_answered()
    cost = (_used(one.process) - used) * 1000 / how_many
    return how_many / (max(one.bot.answered.values()) - begin), cost


@asynccontextmanager
async def _running(telegram: Telegram, name: str, city: Path, people: int) -> AsyncIterator[Running]:
    """The bot in a process of its own; ours has a copy of the city."""
    token, own = f"{1000 + len(name)}:{name}", city.with_name(f"{name}.sqlite") if name.startswith("ours") else None
    bot, url = telegram.bot(token), [f"sqlite:///{own}"] if own is not None else []
    if own is not None:
        shutil.copyfile(city, own)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.benchmarks.bots", name, telegram.address, token, *url,
        stdout=asyncio.subprocess.PIPE, env={**os.environ, "PTB_TIMEDELTA": "1"},
    )  # fmt: skip
    assert process.stdout is not None
    try:
        said = (await process.stdout.readline()).decode().strip()
        deliverer = Deliverer(bot, said, SECRET) if said.startswith("http") else None
        if deliverer is not None:
            await deliverer.connect()
        if own is not None:
            process.send_signal(signal.SIGSTOP)
        yield Running(name, bot, process.pid, people // DOORS, deliverer, database=own)
    finally:
        process.send_signal(signal.SIGCONT)
        process.terminate()
        await process.wait()


def _require_ballots(one: Running) -> None:
    """Every press is a ballot that counts, and none was answered otherwise."""
    engine = engine_of(f"sqlite:///{one.database}", reads_only=True)
    with engine.begin() as connection:
        cast = connection.execute(select(func.count()).select_from(Ballot.__table__)).scalar_one()
    engine.dispose()
    if cast != one.begun:
        raise AssertionError(f"{one.name}: {one.begun} presses, {cast} ballots")


@contextmanager
def _awake(one: Running) -> Iterator[None]:
    """Ours goes on for as long as it is asked."""
    if not one.name.startswith("ours"):
        yield
        return
    os.kill(one.process, signal.SIGCONT)
    yield
    os.kill(one.process, signal.SIGSTOP)


def _used(process: int) -> float:
    """Seconds of a processor that a process used so far; 0 where there is no /proc to tell."""
    told = Path(f"/proc/{process}/stat")
    if not told.exists():
        return 0.0
    fields = told.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _with_spread(values: list[float], unit: str) -> str:
    digits = 0 if unit else 2
    return f"{median(values):.{digits}f}{unit} ({min(values):.{digits}f}–{max(values):.{digits}f})"


# the city and its presses


def _build(url: str, people: int) -> None:
    """A city of people who have Telegram, where a poll is open in each unit and nobody has voted yet."""
    migrate(url)
    engine = engine_of(url)
    with engine.begin() as connection:
        fill(connection, Size(people // DOORS), NOW)
        account = Account.__table__
        connection.execute(update(account).values(telegram_id=PERSONS + account.c.id))
        connection.execute(delete(Ballot.__table__))
        connection.execute(update(RollLine.__table__).values(voted=False))
        connection.exec_driver_sql("ANALYZE")
    with engine.connect() as connection:
        connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()


def press(number: int, units: int) -> bytes:
    """赞成 on the card of their unit, pressed by the person whose turn it is."""
    at_once, door = divmod(number, UNITS_AT_ONCE * DOORS)[0], number // UNITS_AT_ONCE % DOORS
    unit = (at_once * UNITS_AT_ONCE + number % UNITS_AT_ONCE) % units
    poll, chat_id = PollId(unit * POLLS + DECIDED + 1), group_of(1 + unit)
    chat = {"id": chat_id, "type": "group", "title": f"{unit}单元", "all_members_are_administrators": False}
    return orjson.dumps(
        {
            "update_id": 500_000_000 + number,
            "callback_query": {
                "id": press_id(number),
                "from": {
                    "id": PERSONS + 1 + unit * DOORS + door, "is_bot": False, "first_name": f"{unit}-{door}",
                    "language_code": "zh-hans",
                },
                "message": {
                    "message_id": 1000 + (1 + unit) % 1000, "date": 1_780_000_000, "chat": chat,
                    "from": {"id": 123456, "is_bot": True, "first_name": "说事", "username": "shuoshi_bot"},
                    "text": f"🗳 楼道的灯换成声控的，好不好？\n{unit}单元 · 6月6日 12:00 截止\n3 / 15 户已投",
                    "entities": [{"type": "bold", "offset": 3, "length": 16}],
                    "reply_markup": {"inline_keyboard": [[
                        {"text": words, "callback_data": pack(Vote(poll, f"{nth}"))}
                        for nth, words in enumerate(("赞成", "反对", "弃权"))
                    ]]},
                },
                "chat_instance": f"{10**17 + unit}",
                "data": pack(Vote(poll, "0")),
            },
        }
    )  # fmt: skip
