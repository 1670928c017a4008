"""Changing and deleting messages, answering presses, pins and reactions."""

from collections.abc import Callable
from datetime import timedelta

from bot.sandbox.entities import utf16_length
from bot.sandbox.errors import bad_request
from bot.sandbox.methods.call import Call, Method, chat_to_read, chat_to_write, message_in, right_of_bot
from bot.sandbox.methods.content import caption_fields, caption_of, markup_of, preview_of, text_of
from bot.sandbox.methods.messages import input_media
from bot.sandbox.records import Chat, Content, Json, Markup, Message, Toast

MAX_TOAST = 200
_DELETABLE_FOR = timedelta(hours=48)
_MOST_DELETED = 100
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
#: What Telegram takes as reactions of bots, by far not all emoji.
# fmt: off
_REACTIONS = frozenset((
    "❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩",
    "🙏", "👌", "🕊", "🤡", "🥱", "🥴", "😍", "🐳", "❤‍🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆",
    "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴", "😭", "🤓", "👻", "👨‍💻", "👀", "🎃", "🙈",
    "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿", "🆒", "💘", "🙉", "🦄",
    "😘", "💊", "🙊", "😎", "👾", "🤷‍♂", "🤷", "🤷‍♀", "😡",
))
# fmt: on


def _message_to_edit(call: Call) -> tuple[Chat, Message]:
    if not call.parameters.has("message_id") or not call.parameters.has("chat_id"):
        raise bad_request("message identifier is not specified")
    chat = chat_to_write(call)
    message = message_in(call, chat, "edit")
    strange = message.markup is not None and message.markup.kind != "inline"
    if message.sender is not call.bot or message.origin or message.service or strange:
        raise bad_request("message can't be edited")
    return chat, message


def _edited(call: Call, change: Callable[[Message], Content]) -> Json:
    chat, message = _message_to_edit(call)
    markup: Markup | None = markup_of(call, chat, inline_only=True)
    content = change(message)
    call.spend(chat)
    if content == message.content and markup == message.markup:
        raise bad_request(_NOT_MODIFIED)
    call.world.edit(message, content, markup, by=call.bot)
    return call.shown(message)


def edit_message_text(call: Call) -> Json:
    """Another text; the buttons go unless they are given again."""

    def change(message: Message) -> Content:
        if message.content.media is not None or message.poll is not None:
            raise bad_request("there is no text in the message to edit")
        text, entities = text_of(call)
        return Content(text, entities, link_preview=preview_of(call))

    return _edited(call, change)


def edit_message_caption(call: Call) -> Json:
    """Another caption; the buttons go unless they are given again."""

    def change(message: Message) -> Content:
        if message.content.media is None or message.content.media.kind == "location":
            raise bad_request("there is no caption in the message to edit")
        text, entities = caption_of(caption_fields(call))
        above = call.parameters.flag("show_caption_above_media")
        return Content(text, entities, message.content.media, caption_above=above)

    return _edited(call, change)


def edit_message_media(call: Call) -> Json:
    """Another picture or file with its caption; a text cannot become one of an album's."""

    def change(message: Message) -> Content:
        content = input_media(call, call.parameters.json("media"))
        old, new = message.content.media, content.media
        if old is not None and old.kind == "location":
            raise bad_request("message can't be edited")
        if message.media_group_id and old and new and old.kind != new.kind:
            raise bad_request("message type can't be changed in an album")
        return content

    return _edited(call, change)


def edit_message_reply_markup(call: Call) -> Json:
    """Other buttons, or none."""
    return _edited(call, lambda message: message.content)


def _check_deletable(call: Call, chat: Chat, message: Message) -> None:
    if not chat.is_private:
        if chat.member(call.bot).may("can_delete_messages"):
            return
        if message.sender is not call.bot or message.service is not None:
            raise bad_request("message can't be deleted")
    if call.world.now() - message.date >= _DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")


def delete_message(call: Call) -> bool:
    """Away with a message of the last 48 hours: the bot's own, or any as administrator or in private."""
    chat = chat_to_read(call)
    message = message_in(call, chat, "delete")
    _check_deletable(call, chat, message)
    call.world.delete(message)
    return True


def delete_messages(call: Call) -> bool:
    """Away with up to 100 messages; those that are gone already are passed over."""
    chat = chat_to_read(call)
    numbers = call.parameters.array("message_ids")
    if not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > _MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    messages = [chat.by_id[one] for one in numbers if one in chat.by_id]
    for message in messages:
        _check_deletable(call, chat, message)
    for message in messages:
        call.world.delete(message)
    return True


def answer_callback_query(call: Call) -> bool:
    """A toast, an alert or an address for whoever pressed; once, and within 150 seconds."""
    given = call.parameters
    query = call.world.open_query(given.text("callback_query_id"))
    if query is None or query.bot is not call.bot:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text, url = given.text("text"), given.text("url")
    if utf16_length(text) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    if url and not url.startswith((f"https://t.me/{call.bot.username}?", f"t.me/{call.bot.username}?")):
        raise bad_request("URL_INVALID")
    call.world.answer(query, Toast(text, given.flag("show_alert"), url))
    return True


_NO_PINS = "not enough rights to manage pinned messages in the chat"


def pin_chat_message(call: Call) -> bool:
    """A message above all others, with a service message."""
    chat = chat_to_write(call)
    message = message_in(call, chat, "pin")
    right_of_bot(call, chat, "can_pin_messages", _NO_PINS)
    if message.service is not None:
        raise bad_request("message can't be pinned")
    call.world.pin(message, call.bot, silent=call.parameters.flag("disable_notification"))
    return True


def unpin_chat_message(call: Call) -> bool:
    """One pinned message, the newest where none is named, pinned no more."""
    chat = chat_to_write(call)
    right_of_bot(call, chat, "can_pin_messages", _NO_PINS)
    if call.parameters.has("message_id"):
        message = message_in(call, chat, "unpin")
    elif chat.pinned is None:
        raise bad_request("message to unpin not found")
    else:
        message = chat.pinned
    call.world.unpin(message)
    return True


def unpin_all_chat_messages(call: Call) -> bool:
    """Nothing pinned any more."""
    chat = chat_to_write(call)
    right_of_bot(call, chat, "can_pin_messages", _NO_PINS)
    for message in tuple(chat.pins):
        call.world.unpin(message)
    return True


def set_message_reaction(call: Call) -> bool:
    """The bot's reaction to a message: one emoji, or none."""
    chat = chat_to_write(call)
    message = message_in(call, chat, "react")
    reactions = call.parameters.array("reaction")
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    chosen = []
    for one in reactions:
        emoji = one.get("emoji", "").replace("\ufe0f", "") if isinstance(one, dict) else ""
        if not isinstance(one, dict) or one.get("type") != "emoji" or emoji not in _REACTIONS:
            raise bad_request("REACTION_INVALID")
        chosen.append(one["emoji"])
    call.world.react(message, call.bot, chosen)
    return True


_EDITED = ("chat_id", "message_id", "reply_markup")
METHODS: dict[str, Method] = {
    "editMessageText": Method(
        edit_message_text,
        ("text",),
        (*_EDITED, "parse_mode", "entities", "link_preview_options", "disable_web_page_preview"),
    ),
    "editMessageCaption": Method(
        edit_message_caption,
        (),
        (*_EDITED, "caption", "parse_mode", "caption_entities", "show_caption_above_media"),
    ),
    "editMessageReplyMarkup": Method(edit_message_reply_markup, (), _EDITED),
    "editMessageMedia": Method(edit_message_media, ("media",), _EDITED),
    "deleteMessage": Method(delete_message, ("chat_id", "message_id")),
    "deleteMessages": Method(delete_messages, ("chat_id", "message_ids")),
    "answerCallbackQuery": Method(
        answer_callback_query, ("callback_query_id",), ("text", "show_alert", "url", "cache_time")
    ),
    "pinChatMessage": Method(pin_chat_message, ("chat_id", "message_id"), ("disable_notification",)),
    "unpinChatMessage": Method(unpin_chat_message, ("chat_id",), ("message_id",)),
    "unpinAllChatMessages": Method(unpin_all_chat_messages, ("chat_id",)),
    "setMessageReaction": Method(set_message_reaction, ("chat_id", "message_id"), ("reaction", "is_big")),
}
