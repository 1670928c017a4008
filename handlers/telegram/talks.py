"""`/talk`: the talk day of one's unit, in the private chat only."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.talks import OpenTalks
from handlers.telegram.slashes import Slashes


def _talk(message: Message, words: str) -> Command | None:
    return OpenTalks() if message.chat.type == "private" else None


SLASHES: Slashes = {"talk": _talk}
