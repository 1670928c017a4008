"""How a slash command is read."""

from collections.abc import Callable

from telegram import Message

from bot.domain.base import Command

Slash = Callable[[Message, str], Command | None]
"""Reads a slash command with the words behind it; None where it means nothing in this kind of chat."""

Slashes = dict[str, Slash]
