"""How a matter is addressed to the bot: `/say`, a mention, `说事 …`, `#说事`, as a reply to what somebody said."""

import re

from telegram import Message

from bot.domain.base import Command
from bot.domain.commands.matters import BeginWith, FindMatters, MorePicture, OpenSay, Say, Search
from handlers.telegram.slashes import Slashes, split_slash

_CALLED = re.compile(
    r"^\s*(?:[#＃](?:说事|說事)[\s,，:：、!！。]*|(?:说事|說事)(?:$|[\s,，:：、!！。]+))", re.IGNORECASE
)
"""#说事, and 说事 at the beginning, alone or with words behind it; not a longer word that begins so."""


def addressed(message: Message, username: str) -> Command | None:
    """The matter in a group's message that is addressed to the bot, or None.

    Forwarded words were addressed to somebody else, somewhere else; commands that are none of ours are none of them.
    """
    words = message.text or message.caption or ""
    if message.forward_origin is not None or words.startswith("/"):
        return None
    mention = re.compile(rf"@{re.escape(username)}(?![A-Za-z0-9_])", re.IGNORECASE)
    if called := _CALLED.match(words):
        return _said(message, mention.sub(" ", words[called.end() :]))
    if mention.search(words):
        bare = mention.sub(" ", words).strip()
        again = _CALLED.match(bare)
        return _said(message, bare[again.end() :] if again else bare)
    if message.media_group_id and message.photo and not words:
        photo = message.photo[-1]
        return MorePicture(photo.file_id, photo.file_unique_id)
    if _answers_the_bot(message, username) and (words or message.photo or message.voice):
        return _said(message, words)
    return None


def _answers_the_bot(message: Message, username: str) -> bool:
    """Whether it replies to a message of the bot that asks for a matter: its one button begins to say one.

    Under the board that button stands beside others, and a word of thanks for the board is no matter.
    """
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or replied.reply_markup is None:
        return False
    if (replied.from_user.username or "").casefold() != username.casefold():
        return False
    buttons = [button for row in replied.reply_markup.inline_keyboard for button in row]
    return len(buttons) == 1 and f"/{username}?start=say_".casefold() in (buttons[0].url or "").casefold()


def unsigned(message: Message, username: str) -> Command | None:
    """What somebody says in the name of the group or of a channel: only a matter is answered."""
    slash = split_slash(message.text or message.caption or "", username)
    if slash is not None and slash[0] == "say" and message.forward_origin is None:
        return _said(message, slash[1])
    said = addressed(message, username)
    return said if isinstance(said, Say) else None


def _said(message: Message, words: str) -> Say:
    """The words, with the neighbour's message they reply to (not the bot's), and its or their own picture and voice."""
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.is_bot:
        replied = None
    quoted = "" if replied is None else (replied.text or replied.caption or "")
    photo = message.photo or (replied.photo if replied is not None else ())
    voice = message.voice or (replied.voice if replied is not None else None)
    file_id, unique_id = (photo[-1].file_id, photo[-1].file_unique_id) if photo else ("", "")
    voice_id, voice_unique_id = (voice.file_id, voice.file_unique_id) if voice is not None else ("", "")
    return Say(
        words.strip(), quoted, file_id, unique_id, is_unsigned=message.sender_chat is not None, voice_id=voice_id,
        voice_unique_id=voice_unique_id, has_file=any(map(_has_file, filter(None, (message, replied)))),
    )  # fmt: skip


def _has_file(message: Message) -> bool:
    """A picture sent as a file, a film, music: what a matter does not take."""
    return any((message.document, message.video, message.video_note, message.audio))


def _say(message: Message, words: str) -> Command | None:
    if message.chat.type != "private":
        return _said(message, words) if message.forward_origin is None else None
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
