"""A button pressed, and what comes of it."""

import asyncio
from collections.abc import Callable

from bot.sandbox.clock import first_of
from bot.sandbox.events import Event, QueryAnswered
from bot.sandbox.records import Button, Message, Query, Toast
from bot.sandbox.world import PRESS_LIFETIME, World


class Impossible(Exception):
    """A phone would not let somebody do this."""


class PressExpired(Exception):
    """A press was not answered within 150 seconds: the phone shows nothing."""


class NoSuchButton(LookupError):
    """There is no such button under the message, or more than one that could be meant."""


class Press:
    """A button pressed: its answer to come, or the link it opens."""

    def __init__(self, world: World, button: Button, query: Query | None) -> None:
        self._world = world
        self.button = button
        self.query = query

    @property
    def link(self) -> str:
        """The address the button opens; empty where it asks the bot."""
        return self.button.url or str(self.button.raw.get("web_app", {}).get("url", ""))

    def __str__(self) -> str:
        """The link."""
        return self.link

    @property
    def toast(self) -> Toast | None:
        """What the bot answered, if it did."""
        return self.query.toast if self.query else None

    def resent(self) -> None:
        """Let Telegram send the press to the bot once more under a new update id; nothing where it is answered."""
        if self.query is not None:
            self._world.resend(self.query)

    async def answered(self) -> Toast:
        """What the bot answers; PressExpired when 150 seconds of the sandbox's clock pass without an answer."""
        if self.query is None:
            raise Impossible(f"the button opens {self.link} and asks nobody")
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def listen(event: Event) -> None:
            if isinstance(event, QueryAnswered) and event.query is self.query and not done.done():
                done.set_result(None)

        left = PRESS_LIFETIME - (self._world.now() - self.query.at)
        if self.query.toast is None:
            unsubscribe = self._world.subscribe(listen)
            try:
                await first_of(self._world.clock, left.total_seconds(), done)
            finally:
                unsubscribe()
        if self.query.toast is None:
            raise PressExpired(f"“{self.button.text}” was not answered")
        return self.query.toast


def button_of(message: Message, wanted: str) -> Button:
    """The button with this text or data, or the only one whose text contains it; NoSuchButton otherwise."""
    buttons = [button for row in message.keyboard for button in row]
    tests: tuple[Callable[[Button], bool], ...] = (
        lambda one: one.text == wanted,
        lambda one: one.data == wanted,
        lambda one: wanted in one.text,
    )
    for test in tests:
        if found := [one for one in buttons if test(one)]:
            if len(found) == 1:
                return found[0]
            raise NoSuchButton(f"“{wanted}” could be {[one.text for one in found]}")
    raise NoSuchButton(f"no button “{wanted}” among {[one.text for one in buttons]}")
