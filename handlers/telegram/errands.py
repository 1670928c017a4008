"""`/errands`: in the private chat only."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.errands import FindErrands
from handlers.telegram.slashes import Slashes


def _errands(message: Message, words: str) -> Command | None:
    return FindErrands() if message.chat.type == "private" else None


SLASHES: Slashes = {"errands": _errands}
