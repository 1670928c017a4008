"""How long texts are to Telegram (UTF-16 code units after entities); what is too long is shortened, never refused."""

import html
import re

_MARKUP = re.compile(r"<(/?)([a-z-]+)[^<>]*>")
_TOKEN = re.compile(r"<(/?)([a-z-]+)[^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-z]+);|[^<&]|[<&]")


def length_of(text: str) -> int:
    """UTF-16 code units of a text without markup."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def visible_length(markup: str) -> int:
    """UTF-16 code units of Telegram HTML once its tags and entities are read."""
    return length_of(html.unescape(_MARKUP.sub("", markup)))


def shortened(markup: str, at_most: int) -> str:
    """The HTML, cut so that no more than `at_most` units show: it ends with “…”, and its tags are closed."""
    if visible_length(markup) <= at_most:
        return markup
    room = at_most - 1
    kept: list[str] = []
    open_tags: list[str] = []
    for token in _TOKEN.finditer(markup):
        room -= _weight(token)
        if room < 0:
            break
        kept.append(token.group())
        if token.group(2):
            if token.group(1):
                open_tags.pop()
            else:
                open_tags.append(token.group(2))
    closing = "".join(f"</{tag}>" for tag in reversed(open_tags))
    return "".join(kept).rstrip() + "…" + closing


def shortened_text(text: str, at_most: int) -> str:
    """The plain text, cut to `at_most` units with “…” at its end."""
    if length_of(text) <= at_most:
        return text
    kept = text[: at_most - 1]
    while length_of(kept) > at_most - 1:
        kept = kept[:-1]
    return kept + "…"


def _weight(token: re.Match[str]) -> int:
    if token.group(2):
        return 0
    return length_of(html.unescape(token.group()))
