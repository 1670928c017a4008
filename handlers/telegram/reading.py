"""What an update asks for, as a request; None for what is not addressed to the bot, which is then forgotten."""

import re
import typing
from collections.abc import Hashable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any, cast

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User

from bot.actions.base import Origin
from bot.actions.table import BUTTONS
from bot.domain.base import Command
from bot.domain.commands.forms import Given, Moved, Placed, Reached, Unknown
from bot.domain.commands.menus import NoCommand, NotInGroups
from bot.domain.pages import PAGE
from bot.i18n import language_of
from bot.perform import Request
from bot.screens.packing import NotACommand, unpack
from handlers.telegram import (
    communities,
    devices,
    disputes,
    duty,
    errands,
    lateness,
    matters,
    menus,
    notices,
    polls,
    rates,
    redemption,
    residents,
    service,
    talks,
    topics,
    workday,
)
from handlers.telegram.slashes import Slashes, split_slash

SLASHES: Slashes = {
    **menus.SLASHES, **communities.SLASHES, **residents.SLASHES, **devices.SLASHES, **matters.SLASHES,
    **disputes.SLASHES, **duty.SLASHES, **errands.SLASHES, **notices.SLASHES, **polls.SLASHES, **rates.SLASHES,
    **lateness.SLASHES, **redemption.SLASHES, **service.SLASHES, **talks.SLASHES, **topics.SLASHES, **workday.SLASHES,
}  # fmt: skip

_UNSOUND = re.compile("[\x00\ud800-\udfff]")
"""NUL, and halves of a pair."""
_TOO_LARGE = 2**63
_PLAIN = frozenset((str, int, float, bool, type(None)))
_EVER = datetime.fromtimestamp(0, UTC)
"""When a message was sent of which that does not matter."""


def sound(value: Any) -> Any:
    """The update without the characters that no database takes, which only a modified app can send.

    Raises ValueError for a number that no database takes, which nobody sends.
    """
    if isinstance(value, str):
        return _UNSOUND.sub("\ufffd", value)
    if isinstance(value, int | float) and not -_TOO_LARGE < value < _TOO_LARGE:
        raise ValueError("a number beyond 64 bits")
    if isinstance(value, dict):
        return {name: sound(one) for name, one in value.items()}
    return [sound(one) for one in value] if isinstance(value, list) else value


def pressed(payload: dict[str, Any], key: str) -> Request | None:
    """The request of a button pressed, from the few fields that it takes; None where the update is not just that.

    The library reads some forty objects out of it, which takes longer than to store a ballot.
    """
    match payload:
        case {
            "callback_query": {
                "id": str(press_id),
                "from": {"id": int(user_id), **user},
                "message": {"message_id": int(message_id), "chat": {"id": int(chat_id), "type": str(chat_type)}},
                "data": str(data),
            }
        } if (
            type(user_id) is type(message_id) is type(chat_id) is int
            and _is_of_telegram(user_id, chat_id)
            and abs(message_id) < _TOO_LARGE
        ):
            language = user.get("language_code")
            origin = Origin(
                chat_id, chat_type == "private", message_id, is_press=True, source=f"press:{sound(press_id)}"
            )
            return Request(
                key, user_id, language_of(language if isinstance(language, str) else None), origin, _button(data)
            )
    return None


def read(update: Update, username: str, key: str) -> Request | None:
    """The request in an update, or None; raises TypeError where something in it is of another kind than it is."""
    request = _asked(update, username, key)
    if request is not None:
        if not _is_of_telegram(request.telegram_id, request.origin.chat_id):
            raise TypeError("an id that Telegram does not give")
        _require_kinds(request.origin)
        _require_kinds(request.command)
    return request


def _asked(update: Update, username: str, key: str) -> Request | None:
    if update.callback_query is not None:
        return _press(update.callback_query, key)
    if update.my_chat_member is not None:
        return _place(update.my_chat_member, key)
    if update.message is not None:
        return _message(update.message, username, key)
    return None


def typed(words: str, username: str) -> Command:
    """What words typed on a page mean: the same as in the private chat."""
    said = sound(words)
    message = Message(0, _EVER, Chat(0, "private"), text=said)
    return _slash(message, username) or Given("text", said)


def _press(press: CallbackQuery, key: str) -> Request | None:
    message = press.message
    if message is None:
        return None
    _require_words(press.id, press.data or "")
    command = _button(press.data or "")
    private = message.chat.type == "private"
    origin = Origin(message.chat.id, private, message.message_id, is_press=True, source=f"press:{press.id}")
    return _request(key, press.from_user, origin, command)


def _button(data: str) -> Command:
    """What a button says, which may be forged."""
    try:
        return unpack(sound(data), BUTTONS)
    except NotACommand:
        return Unknown()


def _place(change: ChatMemberUpdated, key: str) -> Request | None:
    new = change.new_chat_member
    is_member = new.status in ("member", "administrator", "creator") or bool(getattr(new, "is_member", False))
    if change.chat.type == "private":
        origin = Origin(change.chat.id, is_private=False)
        return _request(key, change.from_user, origin, Reached(is_member))
    is_admin = new.status in ("administrator", "creator")
    can_pin = bool(getattr(new, "can_pin_messages", False))
    origin = Origin(change.chat.id, is_private=False)
    return _request(key, change.from_user, origin, Placed(is_member, is_admin, can_pin))


def _message(message: Message, username: str, key: str) -> Request | None:
    if message.from_user is not None and (moved := _moved(message)) is not None:
        return _request(key, message.from_user, Origin(message.chat.id, is_private=False), moved)
    if message.from_user is None or (message.from_user.is_bot and message.sender_chat is None):
        return None
    private = message.chat.type == "private"
    origin = Origin(
        message.chat.id, private, message.message_id,
        source=f"{message.chat.id}:{message.message_id}", media_group_id=message.media_group_id,
    )  # fmt: skip
    if message.sender_chat is not None:
        command = matters.unsigned(message, username)
        return _request(key, message.from_user, origin, command) if command is not None else None
    command = _slash(message, username)
    if command is None:
        command = _given(message) if private else matters.addressed(message, username)
    return _request(key, message.from_user, origin, command) if command is not None else None


def _moved(message: Message) -> Moved | None:
    """A group became a supergroup: Telegram says so in both, and either may come first; no private chat ever does."""
    if any(one is not None and one >= 0 for one in _moving(message)):
        raise ValueError("no group")
    if message.migrate_to_chat_id is not None:
        return Moved(message.chat.id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id is not None:
        return Moved(message.migrate_from_chat_id, message.chat.id)
    return None


def _moving(message: Message) -> tuple[int | None, ...]:
    """The chats that are spoken of where a group moves."""
    moves = message.migrate_to_chat_id is not None or message.migrate_from_chat_id is not None
    return (message.chat.id if moves else None, message.migrate_to_chat_id, message.migrate_from_chat_id)


def _slash(message: Message, username: str) -> Command | None:
    """The slash command of a message; one that is none, or is of the other kind of chat, is answered as such."""
    found = split_slash(message.text or message.caption or "", username)
    if found is None:
        return None
    name, words = found
    slash = SLASHES.get(name)
    command = slash(message, words) if slash else None
    if command is not None:
        return command
    if message.chat.type == "private":
        return NoCommand() if slash is None and message.text and name[0].isalpha() else None
    return NotInGroups(name == "matters") if slash is not None and message.forward_origin is None else None


def _given(message: Message) -> Given | None:
    """Anything a person may type or send into a form."""
    group = message.media_group_id or ""
    if message.photo:
        photo = message.photo[-1]
        return Given(
            "photo", message.caption or "", photo.file_id, photo.file_unique_id,
            size=photo.file_size or 0, media_group_id=group,
        )  # fmt: skip
    if message.voice is not None:
        return Given("voice", message.caption or "", message.voice.file_id, message.voice.file_unique_id)
    if message.document is not None:
        file = message.document
        return Given(
            "document", message.caption or "", file.file_id, file.file_unique_id,
            file_name=file.file_name or "", size=file.file_size or 0, media_group_id=group,
        )  # fmt: skip
    if message.location is not None:
        return Given("location", latitude=message.location.latitude, longitude=message.location.longitude)
    if message.text:
        return Given("text", message.text)
    return Given("other") if message.effective_attachment is not None else None


def _is_of_telegram(user_id: int, chat_id: int) -> bool:
    """Whether Telegram can have given these ids: from there on they are pages'."""
    return 0 < user_id < PAGE and abs(chat_id) < PAGE


def _require_words(*said: Any) -> None:
    if not all(isinstance(one, str) for one in said):
        raise TypeError("not words")


def _require_kinds(made: Origin | Command) -> None:
    """The library takes an update as it is, so that words could be a number."""
    for name, kinds in _plain_kinds(cast("Hashable", type(made))).items():
        if type(getattr(made, name)) not in kinds:
            raise TypeError(f"{type(made).__name__}.{name}")


@cache
def _plain_kinds(kind: Any) -> Mapping[str, frozenset[type]]:
    """The fields that are words, numbers or yes and no, and what each may be."""
    found = {}
    for name, hint in typing.get_type_hints(kind).items():
        allowed = frozenset(typing.get_args(hint) or (hint,))
        if name in kind.__dataclass_fields__ and allowed <= _PLAIN:
            found[name] = allowed
    return found


def _request(key: str, user: User, origin: Origin, command: Command) -> Request:
    if type(user.id) is not int:
        raise TypeError("User.id")
    return Request(key, user.id, language_of(user.language_code), origin, command)
