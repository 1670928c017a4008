"""`/home`, `/missing`, `/settings`, `/language`, `/mydata`, `/forgetme`: in the private chat only."""

from collections.abc import Callable

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.residents import ChooseLanguage, ForgetMe, MyData, MyHome, OpenSettings, ShowMissing
from handlers.telegram.slashes import Slash, Slashes


def _private(command: Callable[[], Command]) -> Slash:
    def read(message: Message, words: str) -> Command | None:
        return command() if message.chat.type == "private" else None

    return read


SLASHES: Slashes = {
    "home": _private(MyHome),
    "missing": _private(ShowMissing),
    "settings": _private(OpenSettings),
    "language": _private(ChooseLanguage),
    "mydata": _private(MyData),
    "forgetme": _private(ForgetMe),
}
