"""Texts, captions, files and replies of requests, read and measured."""

from typing import Any

from bot.sandbox.entities import Entity, found_in, from_html, from_list, trimmed, utf16_length
from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.images import size_of
from bot.sandbox.markup import read_markup
from bot.sandbox.methods.call import Call, chat_to_read
from bot.sandbox.parameters import Upload
from bot.sandbox.records import Chat, File, Json, Markup, MediaKind, Message
from bot.sandbox.shapes import file_of

MAX_TEXT = 4096
MAX_CAPTION = 1024

_PREVIEW_FIELDS = frozenset(("is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"))
_REPLY_FIELDS = frozenset(
    (
        "message_id",
        "chat_id",
        "allow_sending_without_reply",
        "quote",
        "quote_parse_mode",
        "quote_entities",
        "quote_position",
    )
)


def formatted(text: str, parse_mode: str, entities: Any) -> tuple[str, tuple[Entity, ...]]:
    """Text after its markup is taken out, trimmed, with all entities; ApiError 400 where it cannot be parsed."""
    match parse_mode.lower():
        case "html":
            plain, marked = from_html(text)
        case "":
            plain, marked = text, _given(entities, text)
        case _:
            raise bad_request("unsupported parse_mode")
    kept, fitted = trimmed(plain, marked)
    return kept, found_in(kept, fitted)


def _given(entities: Any, text: str) -> tuple[Entity, ...]:
    if not entities:
        return ()
    try:
        return from_list(entities, text)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise bad_request("can't parse entities: wrong MessageEntity object") from None


def text_of(call: Call) -> tuple[str, tuple[Entity, ...]]:
    """The text of a message, 1 to 4096 UTF-16 code units after entities."""
    given = call.parameters
    raw = given.text("text")
    if not raw:
        raise bad_request("message text is empty")
    text, entities = formatted(raw, given.text("parse_mode"), given.json("entities"))
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return text, entities


def caption_of(source: Json) -> tuple[str, tuple[Entity, ...]]:
    """The caption among these fields, up to 1024 UTF-16 code units after entities."""
    raw = source.get("caption") or ""
    text, entities = formatted(str(raw), source.get("parse_mode") or "", source.get("caption_entities"))
    if utf16_length(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return text, entities


def caption_fields(call: Call) -> Json:
    """The caption of a request, as `caption_of` takes it."""
    given = call.parameters
    return {
        "caption": given.text("caption"),
        "parse_mode": given.text("parse_mode"),
        "caption_entities": given.json("caption_entities"),
    }


def preview_of(call: Call) -> Json | None:
    """How links are shown."""
    if call.parameters.flag("disable_web_page_preview"):
        return {"is_disabled": True}
    raw = call.parameters.json("link_preview_options")
    if raw is None:
        return None
    if not isinstance(raw, dict):
        raise bad_request("can't parse link preview options JSON object")
    for name in raw.keys() - _PREVIEW_FIELDS:
        raise bad_request(f'unknown field "{name}" of link preview options')
    return raw


def markup_of(call: Call, chat: Chat, *, inline_only: bool = False) -> Markup | None:
    """The reply markup of a request."""
    return read_markup(call.parameters.json("reply_markup"), chat, inline_only=inline_only)


def reply_of(call: Call, chat: Chat) -> Message | None:
    """The message that a request answers; ApiError 400 where it is gone, unless sending without is allowed."""
    given = call.parameters
    raw = given.json("reply_parameters")
    if raw is None and given.has("reply_to_message_id"):
        raw = {"message_id": given.integer("reply_to_message_id")}
        raw["allow_sending_without_reply"] = given.flag("allow_sending_without_reply")
    if raw is None:
        return None
    if not isinstance(raw, dict) or not isinstance(raw.get("message_id"), int):
        raise bad_request("can't parse reply parameters JSON object")
    for name in raw.keys() - _REPLY_FIELDS:
        raise bad_request(f'unknown field "{name}" of reply parameters')
    there = chat
    if raw.get("chat_id") not in (None, chat.id, str(chat.id)):
        there = chat_to_read(Call(call.sandbox, call.bot, type(given)({"chat_id": raw["chat_id"]})))
    message = there.by_id.get(raw["message_id"])
    if message is None and not raw.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message


def file_given(call: Call, kind: MediaKind, source: Any, field: str) -> File:
    """The file of a request: sent along under `field` or `attach://…`, or named by the id the bot has of it."""
    uploads = call.parameters.files
    if field in uploads and not source:
        return stored(call, kind, uploads[field])
    if not isinstance(source, str) or not source:
        raise bad_request(f"there is no {field} in the request")
    if source.startswith("attach://"):
        upload = uploads.get(source.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f"wrong file name: {source} is not in the request")
        return stored(call, kind, upload)
    if source.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = file_of(call.world, call.bot, source)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
    return file


def stored(call: Call, kind: MediaKind, upload: Upload) -> File:
    """The file, kept; ApiError 413 over 50 MB, 400 for what is too big for a photo, or none."""
    limits, size = call.sandbox.limits, len(upload.content)
    if not size:
        raise bad_request("file must be non-empty")
    if size > limits.upload_bytes:
        raise ApiError(413, "Request Entity Too Large")
    duration = call.parameters.integer("duration")
    pixels = (0, 0)
    if kind == "photo":
        if size > limits.photo_bytes:
            most = limits.photo_bytes
            raise bad_request(f"file of size {size} bytes is too big for a photo; the maximum size is {most} bytes")
        pixels = _pixels(upload.content)
    mime = "audio/ogg" if kind == "voice" else upload.mime_type
    return call.world.store(kind, upload.content, name=upload.name, mime_type=mime, size=pixels, duration=duration)


def _pixels(content: bytes) -> tuple[int, int]:
    found = size_of(content)
    if found is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = found
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return found
