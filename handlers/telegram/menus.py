"""`/start`, `/menu`, `/cancel`, `/help`, `/call`."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.forms import Cancel, OpenMenu, Start
from bot.domain.commands.menus import CallCommunity, Help
from handlers.telegram.slashes import Slashes


def _start(message: Message, words: str) -> Command:
    return Start(words)


def _menu(message: Message, words: str) -> Command | None:
    return OpenMenu() if message.chat.type == "private" else None


def _cancel(message: Message, words: str) -> Command | None:
    return Cancel() if message.chat.type == "private" else None


def _help(message: Message, words: str) -> Command:
    return Help()


def _call(message: Message, words: str) -> Command | None:
    return CallCommunity() if message.chat.type == "private" else None


SLASHES: Slashes = {"start": _start, "menu": _menu, "cancel": _cancel, "help": _help, "call": _call}
