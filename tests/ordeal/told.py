"""The world in which the story is told: whenever people are waited for, the fault of the day may strike, and heals.

The bot is a process of its own that dies and is started again; people press once more where the phone stayed silent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from aiohttp import ClientError
from sqlalchemy import select

from bot.app import running
from bot.clock import SimulatedClock
from bot.sandbox import events
from bot.sandbox.faults import Fault as ScriptedFault
from bot.sandbox.faults import Faults
from bot.sandbox.limits import Limits
from bot.sandbox.records import Query
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import PRESS_LIFETIME
from bot.settings import Settings
from storage.database import Job, engine_of, open_database
from storage.outgoing.tables import Outgoing, Surface
from tests.browser import Pages
from tests.ordeal.hurt import Hurt, HurtDatabase
from tests.stand import Crash
from tests.world import TOKEN, Watched, World, keys_of, serving

if TYPE_CHECKING:
    from tests.ordeal.faults import Fault

OUT, SURFACES = Outgoing.__table__, Surface.__table__
ASKING = 5
"""How often somebody asks a page that does not answer."""
PATIENCE = 3000
"""How often time is let pass before it is said that nothing comes to rest."""


class OffClock(SimulatedClock):
    """The clock of the bot's machine: it ticks as all clocks do, and may show another hour."""

    def __init__(self, true: SimulatedClock) -> None:
        self.true = true
        self.off = timedelta()
        self.was_off = False

    def now(self) -> datetime:
        return self.true.now() + self.off

    def monotonic(self) -> float:
        return self.true.monotonic()

    async def sleep(self, seconds: float) -> None:
        await self.true.sleep(seconds)


class NotedFaults(Faults):
    """The faults of the sandbox, noting which messages were taken and not answered."""

    def __init__(self) -> None:
        super().__init__()
        self.cuts: Counter[int] = Counter()
        """How often, by chat."""

    def take(self, method: str, chat_id: int = 0) -> ScriptedFault | None:
        fault = super().take(method, chat_id)
        if fault is not None and fault.cut and method.lower().startswith("send"):
            self.cuts[chat_id] += 1
        return fault


@dataclass(slots=True)
class Asked:
    """A press, and what was answered; `pressed` how often the person had to."""

    query: Query
    pressed: int = 1

    @property
    def toast(self) -> str | None:
        """The words of the answer, or where it leads."""
        toast = self.query.toast
        return None if toast is None else toast.text or toast.url


class Told(World):
    """The world, with the fault that strikes in it."""

    def __init__(self, url: str, sandbox: Sandbox, clock: SimulatedClock, address: str, fault: Fault) -> None:
        self.url, self.sandbox, self.clock, self.address, self.fault = url, sandbox, clock, address, fault
        self.bot = sandbox.world.bots[TOKEN]
        self.machine = OffClock(clock)
        self.beat = 0
        """How often people were waited for, or the clock, since the story began."""
        self.began = False
        self.struck = 0
        self.asked: list[Asked] = []
        self.ever: dict[int, set[str]] = {}
        self.in_flight: Counter[int] = Counter()
        self.stays_down = timedelta()
        """How long the process is away when it dies next."""
        self.port = 0
        self.public_url = ""
        self.served: Pages | None = None
        self.hurt: HurtDatabase
        self._stack: AsyncExitStack | None = None
        sandbox.world.subscribe(self._note)

    def _note(self, event: events.Event) -> None:
        if isinstance(event, events.QueryMade) and not event.again and not self._presses_again:
            self.asked.append(Asked(event.query))
        elif isinstance(event, events.MessagePosted | events.MessageEdited) and event.message.sender is self.bot:
            self.ever.setdefault(event.message.chat.id, set()).add(event.message.text)

    _presses_again = False

    # The process

    async def start(self) -> None:
        """Start the bot and its site."""
        self._stack = AsyncExitStack()
        watched = Watched(open_database(self.url, keys=keys_of(self.url)), self.url)
        self.watched, self.hurt = watched, HurtDatabase(watched, befell=self._befell, choose=self.choose)
        self._stack.callback(self.hurt.close)
        settings = Settings(_env_file=None, bot_token=TOKEN, telegram_api_url=self.address, public_url=self.public_url)
        self.app = await self._stack.enter_async_context(
            running(settings, self.hurt, self.machine, web_server=False)  # type: ignore[arg-type]
        )
        self.app.ticker.is_by_hand = True
        await self._serve(settings, self._stack)

    async def _serve(self, settings: Settings, stack: AsyncExitStack) -> None:
        self.port = await stack.enter_async_context(serving(settings, self.app, self.port))
        self.served = self.served or Pages(self, f"http://127.0.0.1:{self.port}")

    async def choose(self, job: Job[Any]) -> Hurt | None:
        """How a write is hurt, beside what the fault says of it."""
        return None

    async def stop(self) -> None:
        """Stop the bot, in order where it is not dead."""
        if self._stack is not None:
            stack, self._stack = self._stack, None
            await stack.aclose()

    async def restart(self) -> None:
        """What was in flight is noted, and the bot is started again, when it has been away for as long as it is to."""
        await self.stop()
        self.note_in_flight()
        away, self.stays_down = self.stays_down, timedelta()
        self.advances(away.total_seconds())
        await self.start()

    def kill(self) -> None:
        """The process dies: nothing more of what it is at takes effect."""
        self.hurt.is_dead = True

    def note_in_flight(self) -> None:
        """Of what is being sent now people may hear twice."""
        engine = engine_of(self.url, reads_only=True)
        with engine.connect() as connection:
            self.in_flight.update(connection.execute(select(OUT.c.chat_id).where(OUT.c.state == "sending")).scalars())
            posting = select(SURFACES.c.chat_id).where(SURFACES.c.uncertain > 0, SURFACES.c.message_id.is_(None))
            self.in_flight.update(connection.execute(posting).scalars())
        engine.dispose()

    @property
    def cuts(self) -> Counter[int]:
        """How many messages were taken without an answer, by chat."""
        assert isinstance(self.sandbox.faults, NotedFaults)
        return self.sandbox.faults.cuts

    @property
    def is_dead(self) -> bool:
        """Whether the process died."""
        return self.hurt.is_dead

    @property
    def held_for(self) -> float | None:
        """How long the sender waits for a limit or after a failure; None where it does not."""
        return self.app.sender.held_for

    async def tick(self) -> None:
        """The clock of the bot looks once."""
        await self.app.unless_broken(self.app.ticker.tick())

    def _befell(self) -> None:
        self.struck += 1

    async def visits(self, ask: Callable[[], Awaitable[int]]) -> int:
        """A browser asks the site, and its person tries again where it did not answer; the status."""
        if self.began:
            self.beat += 1
            await self.fault.strikes(self)
        in_vain = 0
        while in_vain < ASKING:
            try:
                status = await ask()
            except ClientError:
                status = 0
            if self.is_dead:
                await self.restart()
            elif status not in (0, 503):
                return status
            else:
                in_vain += 1
                self.advances(5)
        raise AssertionError(f"the page does not answer: {status}")

    # Waiting

    async def settle(self) -> None:
        """Until nothing is under way any more, whatever befalls the bot meanwhile; everybody has an answer then."""
        if not self.began:
            await self.comes_to_rest()
            return
        self.beat += 1
        await self.fault.strikes(self)
        await self.unless_it_dies(self.comes_to_rest)
        await self.fault.heals(self)
        await self.unless_it_dies(self.comes_to_rest)
        await self.everybody_is_answered()
        await self.fault.prepares(self)

    async def passes(self, **length: float) -> None:
        """Let time pass, tick, and settle; the clock looks again afterwards, as it does three times a minute."""
        self.advances(timedelta(**length).total_seconds())
        await self.ticks()
        await self.settle()
        if self.began:
            await self.unless_it_dies(self.tick)
            await self.unless_it_dies(self.comes_to_rest)

    async def ticks(self) -> None:
        """The clock looks; where the process dies over it, once more after the start."""
        if self.began:
            await self.fault.strikes(self)
        await self.unless_it_dies(self.tick)

    async def unless_it_dies(self, waits: Callable[[], Any]) -> None:
        """Do this; again after a new start where the process died over it."""
        while True:
            try:
                await waits()
                if not self.is_dead:
                    return
            except Crash:
                pass
            await self.restart()

    async def comes_to_rest(self) -> None:
        """Until only people or the calendar bring anything on; time passes where it is waited for."""
        for _ in range(PATIENCE):
            await self.rests()
            if self.is_dead:
                raise Crash
            if self.sandbox.unquiet():
                self.advances(1)
            elif self.held_for is not None:
                self.advances(self.held_for + 0.001)
            else:
                return
        raise AssertionError(f"it does not come to rest: {self.sandbox.unquiet()}")

    async def rests(self) -> None:
        """Until only time brings anything on, answers and messages included."""
        await self.app.unless_broken(self._rests())

    async def _rests(self) -> None:
        await self.rest()
        await self.app.rest()
        await self.rest()

    def advances(self, seconds: float) -> None:
        """Time passes for all."""
        self.clock.advance(timedelta(seconds=seconds))

    async def everybody_is_answered(self) -> None:
        """Telegram sends a press without an answer once more; the person presses again when the phone gave up."""
        for _ in range(3):
            silent = [one for one in self.asked if one.query.toast is None]
            if not silent:
                return
            for one in silent:
                one.pressed += 1
                if self.clock.now() - one.query.at < PRESS_LIFETIME:
                    self.sandbox.world.resend(one.query)
                else:
                    self._press_again(one)
            await self.unless_it_dies(self.comes_to_rest)
        raise AssertionError([f"{one.query.user.full_name} pressed {one.query.data} in vain" for one in silent])

    def _press_again(self, one: Asked) -> None:
        self._presses_again = True
        try:
            one.query = self.sandbox.world.press(one.query.message, one.query.user, one.query.data)
        finally:
            self._presses_again = False


@asynccontextmanager
async def telling(url: str, fault: Fault, start: datetime) -> AsyncIterator[Told]:
    """A sandbox and a bot before it, until the block ends."""
    clock = SimulatedClock(start)
    sandbox = Sandbox(clock, Limits(), NotedFaults())
    sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    async with sandbox.serving() as address:
        told = Told(url, sandbox, clock, address, fault)
        await told.start()
        try:
            yield told
        finally:
            if told.served is not None:
                for session in told.served.sessions:
                    await session.close()
            await told.stop()
