"""How a matter is addressed to the bot: `/say`, a mention, `说事 …`, as a reply to what somebody said."""

from telegram import Message

from bot.domain.base import Command
from handlers.telegram.slashes import Slashes


def addressed(message: Message, username: str) -> Command | None:
    """The matter in a group's message that is addressed to the bot, or None."""
    return None


SLASHES: Slashes = {}
