"""`/service`: what is asked for and done, and points; in the private chat only."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.service import OpenService
from handlers.telegram.slashes import Slashes


def _service(message: Message, words: str) -> Command | None:
    return OpenService() if message.chat.type == "private" else None


SLASHES: Slashes = {"service": _service}
