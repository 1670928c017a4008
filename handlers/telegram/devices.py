"""`/page`: in the private chat only."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.devices import OpenPage
from handlers.telegram.slashes import Slashes


def _page(message: Message, words: str) -> Command | None:
    return OpenPage() if message.chat.type == "private" else None


SLASHES: Slashes = {"page": _page}
