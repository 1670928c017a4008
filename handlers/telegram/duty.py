"""`/duty`: the rota of one's unit, in the private chat only."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.duty import ShowDuty
from handlers.telegram.slashes import Slashes


def _duty(message: Message, words: str) -> Command | None:
    return ShowDuty() if message.chat.type == "private" else None


SLASHES: Slashes = {"duty": _duty}
