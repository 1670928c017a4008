"""`/months`: how the months were; `/history`: what happened to matters, or to the one of this number."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.rates import FindHistory, ListHistory, OpenRates
from handlers.telegram.slashes import Slashes


def _months(message: Message, words: str) -> Command | None:
    return OpenRates() if message.chat.type == "private" else None


def _history(message: Message, words: str) -> Command | None:
    if message.chat.type != "private":
        return None
    return FindHistory(words) if words else ListHistory()


SLASHES: Slashes = {"months": _months, "history": _history}
"""Slash commands of months and histories."""
