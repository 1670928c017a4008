"""What a person sends from the page: texts, pictures, voice, files, places."""

from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.sandbox.entities import found_in, utf16_length
from bot.sandbox.errors import ApiError
from bot.sandbox.images import size_of
from bot.sandbox.parameters import Parameters, Upload, read_multipart
from bot.sandbox.persons import Person
from bot.sandbox.phone.words import Refused
from bot.sandbox.records import Chat, Content, Media, Message
from bot.sandbox.world import World

MOST_TEXT = 4096
MOST_CAPTION = 1024
MOST_PICTURES = 10
_LONGEST_VOICE = 3600


@dataclass(frozen=True, slots=True)
class Desk:
    """A person at a chat, about to send something."""

    world: World
    person: Person
    chat: Chat

    def check(self) -> None:
        """Refused where nothing can be sent at all."""
        if self.chat.blocked:
            raise Refused("blocked")
        if self.chat.migrated_to is not None:
            raise Refused("moved")

    def message(self, number: Any) -> Message:
        """The message of this id; Refused where it is not here."""
        message = self.chat.by_id.get(number) if isinstance(number, int) else None
        if message is None:
            raise Refused("message", 404)
        return message

    def replied(self, number: Any) -> Message | None:
        """The message that is replied to, if any."""
        return self.message(number) if number else None

    def text(self, given: Any, reply_to: Any) -> Message:
        """Send a text."""
        self.check()
        return self.person.says(self.chat, text_of(given), reply_to=self.replied(reply_to))

    def edit(self, message: Message, given: Any) -> None:
        """Change the text or caption of an own message."""
        if message.sender is not self.person.user or message.service is not None:
            raise Refused("own", 403)
        self.person.edits(message, caption_of(given) if message.content.media else text_of(given))

    def place(self, latitude: Any, longitude: Any, reply_to: Any) -> Message:
        """Send a place, in degrees."""
        self.check()
        if not (_between(latitude, 90) and _between(longitude, 180)):
            raise Refused("place")
        return self.person.sends_location(self.chat, latitude, longitude, reply_to=self.replied(reply_to))

    def media(self, form: Parameters) -> list[Message]:
        """Send what a form carries: its `kind` is photo, voice or document."""
        self.check()
        caption = caption_of(form.values.get("caption", ""))
        raw = str(form.values.get("reply_to") or "")
        reply_to = self.replied(int(raw) if raw.isdigit() else 0)
        files = list(form.files.values())
        if not files or not all(one.content for one in files):
            raise Refused("empty")
        match form.values.get("kind"):
            case "photo":
                return self._pictures(files, caption, reply_to)
            case "voice":
                return [
                    self.person.sends_voice(self.chat, files[0].content, duration=_seconds(form), reply_to=reply_to)
                ]
            case "document":
                return [self._document(one, "" if at else caption, reply_to) for at, one in enumerate(files)]
        raise Refused("request")

    def _document(self, file: Upload, caption: str, reply_to: Message | None) -> Message:
        return self.person.sends_document(
            self.chat, file.name, file.content, caption=caption, mime_type=file.mime_type, reply_to=reply_to
        )

    def _pictures(self, files: list[Upload], caption: str, reply_to: Message | None) -> list[Message]:
        if len(files) > MOST_PICTURES:
            raise Refused("many")
        sizes = [size_of(one.content) for one in files]
        if not all(sizes):
            raise Refused("picture")
        if self.chat.is_private:
            self.world.open_chat(self.chat)
        album = str(self.world.random.randint(10**16, 10**17)) if len(files) > 1 else ""
        posted = []
        for at, (one, size) in enumerate(zip(files, sizes, strict=True)):
            stored = self.world.store("photo", one.content, mime_type="image/jpeg", size=size or (0, 0))
            words = "" if at else caption
            content = Content(words, found_in(words), Media("photo", stored))
            posted.append(
                self.world.post(self.chat, self.person.user, content, media_group_id=album, reply_to=reply_to)
            )
        return posted


def text_of(given: Any) -> str:
    """A text as it may be sent."""
    text = given.strip() if isinstance(given, str) else ""
    if not text:
        raise Refused("empty")
    if utf16_length(text) > MOST_TEXT:
        raise Refused("long")
    return text


def caption_of(given: Any) -> str:
    """A caption as it may be sent."""
    caption = given.strip() if isinstance(given, str) else ""
    if utf16_length(caption) > MOST_CAPTION:
        raise Refused("caption")
    return caption


def _between(degrees: Any, most: int) -> bool:
    return isinstance(degrees, int | float) and not isinstance(degrees, bool) and -most <= degrees <= most


def _seconds(form: Parameters) -> int:
    raw = str(form.values.get("duration") or "")
    return min(int(raw), _LONGEST_VOICE) if raw.isdigit() else 1


async def read_form(request: web.Request, most: int) -> Parameters:
    """The fields and files of a multipart body of at most so many bytes."""
    form = Parameters({})
    if request.content_type != "multipart/form-data":
        raise Refused("request")
    try:
        await read_multipart(form, await request.multipart(), most)
    except (ApiError, web.HTTPRequestEntityTooLarge):
        raise Refused("large", 413) from None
    except ValueError:
        raise Refused("request") from None
    return form


def kind_of(content: bytes) -> str:
    """Under which media type a browser may show a file in place; empty for files it shall only save."""
    if size_of(content) is not None and not content.startswith(b"BM"):
        if content.startswith(b"\x89PNG"):
            return "image/png"
        if content.startswith(b"GIF8"):
            return "image/gif"
        return "image/webp" if content.startswith(b"RIFF") else "image/jpeg"
    for signature, kind in _SOUNDS:
        if content.startswith(signature):
            return kind
    return "audio/mp4" if content[4:8] == b"ftyp" else ""


_SOUNDS = (
    (b"OggS", "audio/ogg"),
    (b"\x1a\x45\xdf\xa3", "audio/webm"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"RIFF", "audio/wav"),
)
