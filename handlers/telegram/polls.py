"""`/polls`: what one can vote on; `/poll`: the leader posts one; in the private chat only."""

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.polls import FindPolls, OpenPolls
from handlers.telegram.slashes import Slashes


def _polls(message: Message, words: str) -> Command | None:
    return FindPolls() if message.chat.type == "private" else None


def _poll(message: Message, words: str) -> Command | None:
    return OpenPolls() if message.chat.type == "private" else None


SLASHES: Slashes = {"polls": _polls, "poll": _poll}
