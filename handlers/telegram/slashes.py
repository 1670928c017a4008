"""How a slash command is read."""

import re
from collections.abc import Callable

from telegram import Message

from bot.domain.base import Command

Slash = Callable[[Message, str], Command | None]
"""Reads a slash command with the words behind it; None where it means nothing in this kind of chat."""

Slashes = dict[str, Slash]

_SLASH = re.compile(r"/([A-Za-z0-9_]++)(?:@([A-Za-z0-9_]++))?+(?!/)[\s,，:：、]*(.*)", re.DOTALL)


def split_slash(words: str, username: str) -> tuple[str, str] | None:
    """The command's name and the words behind it; None where it is no command, or another bot's.

    `/say三楼` is one too: whoever types Chinese puts no space, a wide one, or a comma.
    """
    found = _SLASH.fullmatch(words)
    if found is None or (found[2] or username).lower() != username.lower():
        return None
    return found[1].lower(), found[3].strip()
