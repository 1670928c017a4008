"""Text and its entities: HTML to entities and back, and what Telegram finds in plain text; offsets in UTF-16 units."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

from bot.sandbox.html import MarkedUp, parse

#: Kinds of entities a bot may give in a list, besides those Telegram finds by itself.
STYLES = frozenset(
    (
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
    )
)
FOUND = frozenset(("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"))
LINKED = frozenset(("text_link", "text_mention", "custom_emoji", "date_time"))

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("url", re.compile(r"\bhttps?://[^\s<>\"'，。；！？、）】》]+|\b(?:t\.me|telegram\.me)/[\w/?=&%+-]+")),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b", re.ASCII)),
    (
        "bot_command",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])", re.ASCII),
    ),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{3,31}\b", re.ASCII)),
    ("hashtag", re.compile(r"(?<![\w#])#(?!\d+\b)\w{1,256}")),
)
_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "blockquote": "blockquote",
}


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text with a meaning; `type` is the Bot API's, offset and length are UTF-16 code units."""

    type: str
    offset: int
    length: int
    url: str = ""
    language: str = ""
    user_id: int = 0
    custom_emoji_id: str = ""
    unix_time: int = 0

    @property
    def end(self) -> int:
        """The first position behind it."""
        return self.offset + self.length


def utf16_length(text: str) -> int:
    """How many UTF-16 code units `text` has: what Telegram's limits and offsets count."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def cut(text: str, entity: Entity) -> str:
    """The part of `text` that `entity` covers."""
    return text.encode("utf-16-le")[entity.offset * 2 : entity.end * 2].decode("utf-16-le", "replace")


def from_html(text: str) -> tuple[str, tuple[Entity, ...]]:
    """Plain text and entities of `text` in parse mode HTML; ApiError 400 where it cannot be parsed."""
    plain, spans = parse(text)
    return plain, ordered(_entity(span) for span in spans)


def _entity(span: MarkedUp) -> Entity:
    kind, offset, length = span.type, span.offset, span.length
    if kind == "text_link" and (mentioned := re.fullmatch(r"tg://user\?id=(\d+)", span.argument)):
        return Entity("text_mention", offset, length, user_id=int(mentioned[1]))
    if kind == "text_link":
        return Entity(kind, offset, length, url=span.argument)
    if kind == "custom_emoji":
        return Entity(kind, offset, length, custom_emoji_id=span.argument)
    if kind == "pre":
        return Entity(kind, offset, length, language=span.argument)
    return Entity(kind, offset, length)


def found_in(text: str, known: Iterable[Entity] = ()) -> tuple[Entity, ...]:
    """`known` and the links, commands, mentions and hashtags Telegram finds in the rest of `text` by itself."""
    entities = list(known)
    closed = [(one.offset, one.end) for one in entities if one.type in {"code", "pre", "text_link", "text_mention"}]
    if any(sign in text for sign in "/@#.:"):
        for kind, pattern in _PATTERNS:
            for match in pattern.finditer(text):
                start = utf16_length(text[: match.start()])
                end = start + utf16_length(match[0])
                if all(end <= a or start >= b for a, b in closed):
                    closed.append((start, end))
                    entities.append(Entity(kind, start, end - start))
    return ordered(entities)


def trimmed(text: str, entities: Iterable[Entity]) -> tuple[str, tuple[Entity, ...]]:
    """The text without blanks at either end, entities moved and shortened to fit."""
    cleaned = text.replace("\r", "")
    lead = utf16_length(cleaned) - utf16_length(cleaned.lstrip())
    kept = cleaned.strip()
    size = utf16_length(kept)
    fitted = []
    for one in entities:
        start, end = max(one.offset - lead, 0), min(one.end - lead, size)
        if end > start:
            fitted.append(_moved(one, start, end - start))
    return kept, ordered(fitted)


def ordered(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Entities as Telegram sends them: by place, the longer first."""
    return tuple(sorted(entities, key=lambda one: (one.offset, -one.length)))


def _moved(entity: Entity, offset: int, length: int) -> Entity:
    return Entity(
        entity.type,
        offset,
        length,
        entity.url,
        entity.language,
        entity.user_id,
        entity.custom_emoji_id,
        entity.unix_time,
    )


def to_html(text: str, entities: Iterable[Entity]) -> str:
    """`text` with its entities as HTML; what Telegram found by itself stays plain text."""
    units = text.encode("utf-16-le")
    parts: list[str] = []
    open_until: list[tuple[int, str]] = []
    at = 0

    def copy_to(position: int) -> None:
        nonlocal at
        parts.append(escape(units[at * 2 : position * 2].decode("utf-16-le", "replace"), quote=False))
        at = position

    for entity in ordered(entities):
        opening, closing = _tags(entity)
        if not opening:
            continue
        while open_until and open_until[-1][0] <= entity.offset:
            end, tag = open_until.pop()
            copy_to(end)
            parts.append(tag)
        copy_to(entity.offset)
        parts.append(opening)
        open_until.append((min(entity.end, open_until[-1][0]) if open_until else entity.end, closing))
    for end, tag in reversed(open_until):
        copy_to(end)
        parts.append(tag)
    copy_to(len(units) // 2)
    return "".join(parts)


def _tags(entity: Entity) -> tuple[str, str]:
    if tag := _TAGS.get(entity.type):
        return f"<{tag}>", f"</{tag}>"
    match entity.type:
        case "expandable_blockquote":
            return "<blockquote expandable>", "</blockquote>"
        case "pre" if entity.language:
            return f'<pre><code class="language-{escape(entity.language)}">', "</code></pre>"
        case "pre":
            return "<pre>", "</pre>"
        case "text_link":
            return f'<a href="{escape(entity.url)}">', "</a>"
        case "text_mention":
            return f'<a href="tg://user?id={entity.user_id}">', "</a>"
        case "custom_emoji":
            return f'<tg-emoji emoji-id="{entity.custom_emoji_id}">', "</tg-emoji>"
    return "", ""


def from_list(raw: list[dict[str, Any]], text: str) -> tuple[Entity, ...]:
    """Entities a bot gave as a list, those out of the text left out as Telegram does; KeyError where fields lack."""
    size = utf16_length(text)
    entities = []
    for one in raw:
        entity = Entity(
            one["type"],
            int(one["offset"]),
            int(one["length"]),
            one.get("url", ""),
            one.get("language", ""),
            int((one.get("user") or {}).get("id", 0)),
            one.get("custom_emoji_id", ""),
            int(one.get("unix_time", 0)),
        )
        known = entity.type in STYLES or entity.type in LINKED
        if known and entity.length > 0 and entity.offset >= 0 and entity.end <= size:
            entities.append(entity)
    return ordered(entities)
