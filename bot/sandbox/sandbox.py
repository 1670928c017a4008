"""The sandbox: a world, its bots' inboxes, and the server before it, held together in one object."""

import asyncio
import socket
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import datetime

import aiohttp
from aiohttp import web

from bot.sandbox.clock import Clock
from bot.sandbox.faults import Faults
from bot.sandbox.feed import Feed
from bot.sandbox.limits import Limits, Meter
from bot.sandbox.log import Exchange
from bot.sandbox.parameters import Parameters
from bot.sandbox.persons import Group, Person
from bot.sandbox.records import BotAccount
from bot.sandbox.server import Server
from bot.sandbox.updates import Inbox
from bot.sandbox.webhook import Deliverer, Webhook
from bot.sandbox.world import World

#: Turns of the event loop that nothing may happen in before the sandbox counts as quiet.
_STILL_TURNS = 20


class Sandbox:
    """A stand-in for Telegram on the clock it is given; everything is in memory.

    `limits` None switches the sending limits off. All ids and files are the same in every run with one `seed`. The log
    keeps the last `log_size` requests.
    """

    def __init__(
        self,
        clock: Clock,
        limits: Limits | None = Limits(),  # noqa: B008 - frozen
        faults: Faults | None = None,
        *,
        seed: int = 1,
        log_size: int = 10_000,
        mentions_pass_privacy: bool = True,
    ) -> None:
        self.clock = clock
        self.limits = limits or Limits.off()
        self.faults = faults or Faults()
        self.world = World(clock, seed)
        self.exchanges: deque[Exchange] = deque(maxlen=log_size)
        self.webhook_set_at: dict[int, datetime] = {}
        self._feed = Feed(self.world, self.inbox, mentions_pass_privacy)
        self.world.subscribe(lambda _: self.touch())
        self._inboxes: dict[int, Inbox] = {}
        self._meters: dict[int, Meter] = {}
        self._webhooks: dict[int, Webhook] = {}
        self._deliverers: dict[int, Deliverer] = {}
        self._session: aiohttp.ClientSession | None = None
        self._server = Server(self)
        self._listening: web.AppRunner | None = None
        self._place: tuple[str, int] = ("", 0)
        self._kept: socket.socket | None = None
        self._handling = 0
        self._changes = 0
        self._changed = asyncio.Event()

    # Who is there

    def add_bot(self, token: str, username: str, name: str, can_read_all: bool = False) -> BotAccount:
        """A bot with this token; `can_read_all` is privacy mode switched off."""
        return self.world.add_bot(token, username, name, can_read_all)

    def add_person(
        self, first_name: str, last_name: str = "", language_code: str = "zh-hans", username: str = ""
    ) -> Person:
        """A person, to be driven by the test or the page."""
        return Person(self.world, self.world.add_user(first_name, last_name, username, language_code))

    def add_group(
        self,
        title: str,
        owner: Person,
        members: Iterable[Person | BotAccount] = (),
        supergroup: bool = False,
    ) -> Group:
        """A group with these people in it; bots are added by the owner, without rights."""
        members = tuple(members)
        people = [one.user for one in members if isinstance(one, Person)]
        group = Group(self.world, self.world.add_group(title, owner.user, people, supergroup))
        for one in members:
            if isinstance(one, BotAccount):
                owner.adds_bot(one, group)
        return group

    # What bots use

    def inbox(self, bot: BotAccount) -> Inbox:
        """The updates that wait for a bot."""
        if bot.id not in self._inboxes:
            inbox = Inbox(bot, self.clock, self.world.random, self.faults, self.touch)
            self._inboxes[bot.id] = inbox
        return self._inboxes[bot.id]

    def meter(self, bot: BotAccount) -> Meter:
        """What a bot has sent of late."""
        if bot.id not in self._meters:
            self._meters[bot.id] = Meter(self.limits)
        return self._meters[bot.id]

    def webhook(self, bot: BotAccount) -> Webhook | None:
        """Where a bot wants its updates; None while it polls."""
        return self._webhooks.get(bot.id)

    def set_webhook(self, bot: BotAccount, webhook: Webhook | None) -> None:
        """Deliver there from now on, or nowhere."""
        if deliverer := self._deliverers.pop(bot.id, None):
            deliverer.stop()
        self._webhooks.pop(bot.id, None)
        if webhook is not None:
            self._webhooks[bot.id] = webhook
            self._start_delivery(bot)
        self.touch()

    def _start_delivery(self, bot: BotAccount) -> None:
        if self._session is not None:

            async def perform(method: str, parameters: Parameters) -> object:
                return await self._server.perform(bot, method, parameters, by_webhook=True)

            webhook = self._webhooks[bot.id]
            self._deliverers[bot.id] = Deliverer(self.inbox(bot), webhook, self._session, self.clock, perform)

    # The server

    def web_app(self) -> web.Application:
        """The Bot API as an aiohttp application, to which other routes can be added.

        Run it with `handler_cancellation=True`, so that a poller that goes away is noticed at once.
        """
        app = web.Application(client_max_size=self.limits.upload_bytes + (2 << 20))
        self._server.add_routes(app)
        app.cleanup_ctx.append(self._delivering)
        return app

    async def _delivering(self, _app: web.Application) -> AsyncIterator[None]:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
            self._session = session
            for bot in self.world.bots.values():
                if bot.id in self._webhooks:
                    self._start_delivery(bot)
            yield
            self._session = None
            for deliverer in self._deliverers.values():
                deliverer.stop()
            self._deliverers.clear()

    @asynccontextmanager
    async def serving(self, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
        """Serve the Bot API; gives its address, as in http://127.0.0.1:8081 (port 0 takes a free one)."""
        self._place = (host, port)
        await self.listen()
        try:
            yield f"http://{host}:{self._place[1]}"
        finally:
            await self._close()

    async def listen(self) -> None:
        """Listen at the address it has, again after `hang_up`; nothing where it does so already."""
        if self._listening is not None:
            return
        runner = web.AppRunner(self.web_app(), access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
        await runner.setup()
        self._listening = runner
        self._let_go()
        await web.TCPSite(runner, *self._place).start()
        self._place = (self._place[0], runner.addresses[0][1])

    async def hang_up(self) -> None:
        """Nobody listens at its address any more: connections are closed, and whoever tries another is refused."""
        await self._close()
        # Kept, or others would be given the port meanwhile, and of those who try it one would be connected to itself.
        self._kept = socket.socket()
        self._kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._kept.bind(self._place)

    async def _close(self) -> None:
        self._let_go()
        if self._listening is not None:
            runner, self._listening = self._listening, None
            await runner.cleanup()

    def _let_go(self) -> None:
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    # What happened, and whether it is over

    def requests(self, method: str = "", bot: BotAccount | None = None) -> list[Exchange]:
        """The requests of the log, oldest first, of one method or bot where that is named."""
        wanted = method.lower()
        return [one for one in self.exchanges if wanted in ("", one.method.lower()) and bot in (None, one.bot)]

    def touch(self) -> None:
        """Something happened that `quiet` may wait for."""
        self._changes += 1
        self._changed.set()

    def handling(self, by: int) -> None:
        """So many more (or fewer) requests are being handled."""
        self._handling += by
        self.touch()

    def unquiet(self) -> str:
        """What is still under way; empty where all is quiet."""
        waits = [
            f"{inbox.bot.mention} has {inbox.pending} updates to confirm"
            for inbox in self._inboxes.values()
            if inbox.pending
        ]
        if self._handling:
            waits.append(f"{self._handling} requests are being handled")
        return "; ".join(waits)

    async def quiet(self, patience: float = 30.0) -> None:
        """Return once every update is delivered and confirmed and no request is being handled.

        An update is confirmed when the poller comes back with a higher offset, or the webhook answered 2xx; what a bot
        does after that, nobody knows here. After `patience` seconds of the machine's time StillBusy is raised, which
        only a bot that hangs, or a clock that nobody advances, brings about.
        """
        try:
            async with asyncio.timeout(patience):
                while not await self._still():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise StillBusy(self.unquiet()) from None

    async def until(self, holds: Callable[[], object], patience: float = 30.0) -> None:
        """Return once `holds()` is true; it is asked anew whenever anything changes. StillBusy as with `quiet`."""
        try:
            async with asyncio.timeout(patience):
                while not holds():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise StillBusy(f"what was waited for did not come about; {self.unquiet() or 'all is quiet'}") from None

    async def _still(self) -> bool:
        """Whether all is quiet and remains so while whatever lies in the sockets comes in."""
        while not self.unquiet():
            if await self.unchanged():
                return True
        return False

    async def unchanged(self) -> bool:
        """Whether nothing happens while whatever lies in the sockets comes in, and no request is being handled."""
        before = self._changes
        for _ in range(_STILL_TURNS):
            await asyncio.sleep(0)
        return before == self._changes and not self._handling


class StillBusy(AssertionError):
    """The sandbox did not come to rest; the message says what is under way."""
