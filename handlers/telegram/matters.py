"""How a matter is addressed to the bot: `/say`, a mention, `说事 …`, `#说事`, as a reply to what somebody said."""

import re

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.matters import BeginWith, FindMatters, MorePicture, OpenSay, Say, Search
from handlers.telegram.slashes import Slashes

_CALLED = re.compile(r"^\s*[#＃]?(?:说事|說事)(?:$|[\s,，:：、!！。]+)", re.IGNORECASE)
"""说事 at the beginning, alone or with words behind it; not a longer word that begins so."""


def addressed(message: Message, username: str) -> Command | None:
    """The matter in a group's message that is addressed to the bot, or None."""
    words = message.text or message.caption or ""
    mention = re.compile(rf"@{re.escape(username)}\b", re.IGNORECASE)
    if called := _CALLED.match(words):
        return _said(message, words[called.end() :])
    if mention.search(words):
        bare = mention.sub(" ", words).strip()
        again = _CALLED.match(bare)
        return _said(message, bare[again.end() :] if again else bare)
    if message.media_group_id and message.photo and not words:
        photo = message.photo[-1]
        return MorePicture(photo.file_id, photo.file_unique_id)
    return None


def _said(message: Message, words: str) -> Say:
    """The words, with the neighbour's message they reply to, and the picture they stand under."""
    replied = message.reply_to_message
    quoted = "" if replied is None else (replied.text or replied.caption or "")
    photo = message.photo or (replied.photo if replied is not None else ())
    if photo:
        return Say(words.strip(), quoted, photo[-1].file_id, photo[-1].file_unique_id)
    return Say(words.strip(), quoted)


def _say(message: Message, words: str) -> Command:
    if message.chat.type != "private":
        return _said(message, words)
    return BeginWith(words) if words else OpenSay()


def _matters(message: Message, words: str) -> Command | None:
    if message.chat.type != "private":
        return None
    return Search(words) if words else FindMatters("open")


def _mine(message: Message, words: str) -> Command | None:
    return FindMatters("mine") if message.chat.type == "private" else None


def _queue(message: Message, words: str) -> Command | None:
    return FindMatters("body") if message.chat.type == "private" else None


SLASHES: Slashes = {"say": _say, "matters": _matters, "mine": _mine, "queue": _queue}
