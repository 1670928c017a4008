"""`/topics`: what the unit has to talk over and to decide; in the private chat only."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.topics import FindTopics
from handlers.telegram.slashes import Slashes


def _topics(message: Message, words: str) -> Command | None:
    return FindTopics() if message.chat.type == "private" else None


SLASHES: Slashes = {"topics": _topics}
