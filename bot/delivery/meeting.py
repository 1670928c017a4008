"""The first words with Telegram: who the bot is, and which commands it has."""

from dataclasses import dataclass
from functools import partial

from telegram import Bot

import storage.updates
from bot.clock import Clock
from bot.delivery.client import answered, id_of, is_met
from bot.delivery.commands import publish
from bot.settings import Settings
from storage.database import Database


@dataclass(slots=True)
class Meeting:
    """Asks Telegram who the bot is, which is kept, and tells it the commands: at the start, or when it is back."""

    settings: Settings
    database: Database
    clock: Clock
    bot: Bot
    publishes: bool
    """Whether this process tells Telegram the commands."""
    is_over: bool = False

    async def begin(self) -> str:
        """The bot's name: from Telegram, or where it is away as it was at the last start with this bot.

        A bot that never ran on this database waits for Telegram. Raises UnknownToken.
        """
        known = await self.database.read(partial(storage.updates.username_of, bot_id=id_of(self.settings)))
        if await is_met(self.bot, self.settings) or not known:
            await self.end()
            return self.bot.username
        await self._keep(known)
        return known

    async def end(self) -> None:
        """Return once Telegram has answered and all is told and kept. Raises UnknownToken, or Outage."""
        if self.is_over:
            return
        await answered(self.bot.initialize, self.settings, self.clock)
        await self._keep(self.bot.username)
        if self.publishes:
            await publish(self.bot, self.settings.address)
        self.is_over = True

    async def _keep(self, username: str) -> None:
        known = partial(
            storage.updates.know_bot, username=username, now=self.clock.now(), address=self.settings.address,
            bot_id=id_of(self.settings),
        )  # fmt: skip
        await self.database.write(known)
