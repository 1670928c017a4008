"""`/disputes`: in the private chat only."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.disputes import FindDisputes
from handlers.telegram.slashes import Slashes


def _disputes(message: Message, words: str) -> Command | None:
    return FindDisputes() if message.chat.type == "private" else None


SLASHES: Slashes = {"disputes": _disputes}
