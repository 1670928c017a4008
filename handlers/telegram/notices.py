"""`/notice`, `/signup`: what the leader tells the whole unit; in the private chat only."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.notices import OpenNotices
from bot.domain.notices import Kind
from handlers.telegram.slashes import Slashes


def _notice(message: Message, words: str) -> Command | None:
    return OpenNotices(Kind.NOTICE.value) if message.chat.type == "private" else None


def _sign_up(message: Message, words: str) -> Command | None:
    return OpenNotices(Kind.SIGN_UP.value) if message.chat.type == "private" else None


SLASHES: Slashes = {"notice": _notice, "signup": _sign_up}
