"""`/units`, `/people`, `/roster`, `/admission`, `/setup`, `/log`: the administrator's menu as commands."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.admission import OpenAdmission
from bot.domain.commands.communities import ListPeople, ListUnits, OpenRoster, OpenSetup, ReadLog
from handlers.telegram.slashes import Slash, Slashes


def _in_private(command: Command) -> Slash:
    """Means the command in the private chat, and nothing in groups."""

    def read(message: Message, words: str) -> Command | None:
        return command if message.chat.type == "private" else None

    return read


SLASHES: Slashes = {
    "units": _in_private(ListUnits()),
    "people": _in_private(ListPeople()),
    "roster": _in_private(OpenRoster()),
    "admission": _in_private(OpenAdmission()),
    "setup": _in_private(OpenSetup()),
    "log": _in_private(ReadLog()),
}
