"""The slash commands of those who handle matters; in a group they mean nothing."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.workday import ListCalls, ListLeaves, OpenAnswers
from handlers.telegram.slashes import Slashes


def _ring(message: Message, words: str) -> Command | None:
    return ListCalls() if message.chat.type == "private" else None


def _leave(message: Message, words: str) -> Command | None:
    return ListLeaves() if message.chat.type == "private" else None


def _answers(message: Message, words: str) -> Command | None:
    return OpenAnswers() if message.chat.type == "private" else None


SLASHES: Slashes = {"ring": _ring, "leave": _leave, "answers": _answers}
