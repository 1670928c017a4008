"""`/late`: whether all happened in time."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.lateness import ShowLate
from handlers.telegram.slashes import Slashes


def _late(message: Message, words: str) -> Command | None:
    return ShowLate() if message.chat.type == "private" else None


SLASHES: Slashes = {"late": _late}
"""The slash command of whether all happened in time."""
