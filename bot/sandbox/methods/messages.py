"""Sending, copying and forwarding."""

from typing import Any

from bot.sandbox.errors import bad_request
from bot.sandbox.methods.call import Call, Method, chat_to_read, chat_to_write, message_in
from bot.sandbox.methods.content import (
    caption_fields,
    caption_of,
    file_given,
    markup_of,
    preview_of,
    reply_of,
    text_of,
)
from bot.sandbox.records import Chat, Content, Json, Markup, Media, MediaKind, Message, Origin

_MOST_IN_ALBUM = 10
_ALBUM_KINDS: dict[str, MediaKind] = {"photo": "photo", "document": "document"}
_ALBUM_FIELDS: dict[str, frozenset[str]] = {
    "photo": frozenset(
        (
            "type",
            "media",
            "caption",
            "parse_mode",
            "caption_entities",
            "show_caption_above_media",
            "has_spoiler",
        )
    ),
    "document": frozenset(
        (
            "type",
            "media",
            "thumbnail",
            "caption",
            "parse_mode",
            "caption_entities",
            "disable_content_type_detection",
        )
    ),
}


def posted(call: Call, chat: Chat, content: Content) -> Json:
    """The message that a request sends, with its buttons and what it replies to."""
    markup = markup_of(call, chat)
    reply_to = reply_of(call, chat)
    call.spend(chat)
    return call.shown(_post(call, chat, content, markup, reply_to))


def _post(
    call: Call,
    chat: Chat,
    content: Content,
    markup: Markup | None,
    reply_to: Message | None,
    origin: Origin | None = None,
    album: str = "",
) -> Message:
    return call.world.post(
        chat,
        call.bot,
        content,
        markup=markup,
        reply_to=reply_to,
        origin=origin,
        media_group_id=album,
        silent=call.parameters.flag("disable_notification"),
        protected=call.parameters.flag("protect_content"),
    )


def send_message(call: Call) -> Json:
    """A text."""
    chat = chat_to_write(call)
    text, entities = text_of(call)
    return posted(call, chat, Content(text, entities, link_preview=preview_of(call)))


def _send_file(call: Call, kind: MediaKind) -> Json:
    chat = chat_to_write(call)
    file = file_given(call, kind, call.parameters.values.get(kind), kind)
    text, entities = caption_of(caption_fields(call))
    media = Media(kind, file, has_spoiler=call.parameters.flag("has_spoiler"))
    above = call.parameters.flag("show_caption_above_media")
    return posted(call, chat, Content(text, entities, media, caption_above=above))


def send_photo(call: Call) -> Json:
    """A picture."""
    return _send_file(call, "photo")


def send_document(call: Call) -> Json:
    """A file as it is."""
    return _send_file(call, "document")


def send_voice(call: Call) -> Json:
    """A voice message."""
    return _send_file(call, "voice")


def send_location(call: Call) -> Json:
    """A place."""
    chat = chat_to_write(call)
    given = call.parameters
    latitude, longitude = given.number("latitude"), given.number("longitude")
    if latitude is None or not -90 <= latitude <= 90:
        raise bad_request("latitude is empty" if latitude is None else "wrong latitude specified")
    if longitude is None or not -180 <= longitude <= 180:
        raise bad_request("longitude is empty" if longitude is None else "wrong longitude specified")
    media = Media(
        "location",
        latitude=latitude,
        longitude=longitude,
        horizontal_accuracy=given.number("horizontal_accuracy"),
        live_period=given.integer("live_period") or None,
    )
    return posted(call, chat, Content(media=media))


def send_media_group(call: Call) -> list[Json]:
    """An album of 2 to 10 pictures or files, counted as so many messages."""
    chat = chat_to_write(call)
    items = call.parameters.array("media")
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) == 1:
        raise bad_request("too few messages to send as an album")
    if len(items) > _MOST_IN_ALBUM:
        raise bad_request("too many messages to send as an album")
    contents = [input_media(call, one) for one in items]
    if len({one.media.kind for one in contents if one.media}) > 1:
        raise bad_request("document can't be mixed with other media types")
    reply_to = reply_of(call, chat)
    call.spend(chat, len(contents))
    album = str(call.world.random.randint(10**16, 10**17))
    return [call.shown(_post(call, chat, one, None, reply_to, album=album)) for one in contents]


def input_media(call: Call, raw: Any) -> Content:
    """The content an InputMedia object stands for; ApiError 400 for wrong ones."""
    if not isinstance(raw, dict) or raw.get("type") not in _ALBUM_KINDS:
        raise bad_request("can't parse InputMedia: wrong InputMedia type specified")
    kind = _ALBUM_KINDS[raw["type"]]
    for name in raw.keys() - _ALBUM_FIELDS[kind]:
        raise bad_request(f'unknown field "{name}" of InputMedia')
    file = file_given(call, kind, raw.get("media"), "media")
    text, entities = caption_of(raw)
    media = Media(kind, file, has_spoiler=raw.get("has_spoiler") is True)
    return Content(text, entities, media, caption_above=raw.get("show_caption_above_media") is True)


def _source(call: Call, purpose: str) -> Message:
    chat = chat_to_read(call, "from_chat_id")
    message = message_in(call, chat, purpose)
    if message.service is not None or message.protected or (message.poll is not None and purpose == "copy"):
        verb = {"copy": "copied", "forward": "forwarded"}[purpose]
        raise bad_request(f"message can't be {verb}")
    return message


def copy_message(call: Call) -> Json:
    """A message again, as if the bot had written it; answers with its id only."""
    chat = chat_to_write(call)
    content = _source(call, "copy").content
    if "caption" in call.parameters.values and content.media is not None:
        text, entities = caption_of(caption_fields(call))
        content = Content(text, entities, content.media)
    markup, reply_to = markup_of(call, chat), reply_of(call, chat)
    call.spend(chat)
    return {"message_id": _post(call, chat, content, markup, reply_to).id}


def forward_message(call: Call) -> Json:
    """A message passed on under the name of who wrote it."""
    chat = chat_to_write(call)
    source = _source(call, "forward")
    origin = source.origin or Origin(source.sender, source.date)
    call.spend(chat)
    return call.shown(_post(call, chat, source.content, None, None, origin))


_SENDING = (
    "message_thread_id",
    "disable_notification",
    "protect_content",
    "allow_paid_broadcast",
    "message_effect_id",
    "reply_parameters",
    "reply_to_message_id",
    "allow_sending_without_reply",
)
SENDING_ONE = (*_SENDING, "reply_markup")
_CAPTION = ("caption", "parse_mode", "caption_entities")

METHODS: dict[str, Method] = {
    "sendMessage": Method(
        send_message,
        ("chat_id", "text"),
        (*SENDING_ONE, "parse_mode", "entities", "link_preview_options", "disable_web_page_preview"),
    ),
    "sendPhoto": Method(
        send_photo,
        ("chat_id", "photo"),
        (*SENDING_ONE, *_CAPTION, "show_caption_above_media", "has_spoiler"),
    ),
    "sendDocument": Method(
        send_document,
        ("chat_id", "document"),
        (*SENDING_ONE, *_CAPTION, "thumbnail", "disable_content_type_detection"),
    ),
    "sendVoice": Method(send_voice, ("chat_id", "voice"), (*SENDING_ONE, *_CAPTION, "duration")),
    "sendLocation": Method(
        send_location,
        ("chat_id", "latitude", "longitude"),
        (*SENDING_ONE, "horizontal_accuracy", "live_period", "heading", "proximity_alert_radius"),
    ),
    "sendMediaGroup": Method(send_media_group, ("chat_id", "media"), _SENDING),
    "copyMessage": Method(
        copy_message,
        ("chat_id", "from_chat_id", "message_id"),
        (*SENDING_ONE, *_CAPTION, "show_caption_above_media"),
    ),
    "forwardMessage": Method(
        forward_message,
        ("chat_id", "from_chat_id", "message_id"),
        ("message_thread_id", "disable_notification", "protect_content", "message_effect_id"),
    ),
}
