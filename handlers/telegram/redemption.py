"""`/pickup CODE`: what a counter gives out, in the private chat; in a group the code is only hushed."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.redemption import Pickup
from handlers.telegram.slashes import Slashes


def _pickup(message: Message, words: str) -> Command | None:
    return Pickup(words) if message.chat.type == "private" else None


SLASHES: Slashes = {"pickup": _pickup}
