"""Telegram's own HTML: the tags it takes, and its words for what it does not take."""

import re
from dataclasses import dataclass
from html import unescape

from bot.sandbox.errors import ApiError, bad_request

_ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_CHARACTER = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]*)))?""")


@dataclass(slots=True)
class MarkedUp:
    """A closed tag: which entity it makes, where in UTF-16 code units, and its address, language or emoji."""

    type: str
    offset: int
    length: int
    argument: str


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int


class _Reader:
    """Reads one text; `at` is a place in it, `offset` one in what comes out."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.offset = 0
        self.out: list[str] = []
        self.open: list[_Open] = []
        self.done: list[MarkedUp] = []

    def byte_offset(self, at: int) -> int:
        return len(self.text[:at].encode())

    def put(self, plain: str) -> None:
        self.out.append(plain)
        self.offset += len(plain) if plain.isascii() else len(plain.encode("utf-16-le")) // 2

    def copy_plain(self) -> None:
        stop = self.text.find("<", self.at)
        stop = len(self.text) if stop < 0 else stop
        self.put(_decoded(self.text[self.at : stop]))
        self.at = stop

    def start_tag(self) -> None:
        begin = self.at
        name = re.compile(r"[^\s>/]*").match(self.text, begin + 1)
        tag = name[0].lower() if name else ""
        self.at = name.end() if name else begin + 1
        if self.at >= len(self.text):
            raise _unparsable(f"Unclosed start tag at byte offset {self.byte_offset(begin)}")
        if tag not in _ENTITY_OF_TAG:
            raise _unparsable(f'Unsupported start tag "{tag}" at byte offset {self.byte_offset(begin)}')
        argument = self.attributes(tag, begin)
        if tag == "span" and argument != "spoiler":
            where = self.byte_offset(begin)
            raise _unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        self.open.append(_Open(tag, argument, self.offset))

    def attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while True:
            while self.at < len(self.text) and (self.text[self.at].isspace() or self.text[self.at] == "/"):
                self.at += 1
            if self.at >= len(self.text):
                raise _unparsable(f"Unclosed start tag at byte offset {self.byte_offset(begin)}")
            if self.text[self.at] == ">":
                self.at += 1
                return argument
            match = _ATTRIBUTE.match(self.text, self.at)
            if match is None:
                where = self.byte_offset(begin)
                raise _unparsable(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
            if match.end() < len(self.text) and self.text[match.end()] not in "> \t\r\n/":
                where = self.byte_offset(match.start())
                raise _unparsable(f"Unexpected end of name token at byte offset {where}")
            self.at = match.end()
            value = _decoded(match[2] or match[3] or match[4] or "")
            argument = _argument(tag, match[1].lower(), value) or argument

    def end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise _unparsable(f"Unexpected end tag at byte offset {self.byte_offset(begin)}")
        match = re.compile(r"</([^\s>]*)\s*(>?)").match(self.text, begin)
        if match is None or not match[2]:
            raise _unparsable(f"Unclosed end tag at byte offset {self.byte_offset(begin)}")
        started = self.open[-1]
        name = match[1].lower()
        if name and name != started.tag:
            where = self.byte_offset(begin)
            expected = f'expected "</{started.tag}>", found "</{name}>"'
            raise _unparsable(f"Unmatched end tag at byte offset {where}, {expected}")
        self.open.pop()
        self.at = match.end()
        self.close(started)

    def close(self, started: _Open) -> None:
        length = self.offset - started.offset
        kind, argument = _ENTITY_OF_TAG[started.tag], started.argument
        if kind == "text_link" and not argument:
            argument = "".join(self.out)[-length:] if length else ""
            if not re.match(r"https?://|tg://|[\w-]+(\.[\w-]+)+", argument):
                return
        if kind == "text_link" and "://" not in argument and not argument.startswith("mailto:"):
            argument = f"http://{argument}"
        if kind == "blockquote" and argument:
            kind, argument = "expandable_blockquote", ""
        if kind == "code" and self._language_of_pre(started, length):
            return
        if length:
            self.done.append(MarkedUp(kind, started.offset, length, argument))

    def _language_of_pre(self, code: _Open, length: int) -> bool:
        """Whether this code stands alone in a pre: then it only names the language."""
        outer = self.open[-1] if self.open else None
        if outer is None or outer.tag != "pre" or outer.offset != code.offset or not length:
            return False
        if not re.compile(r"\s*</pre", re.IGNORECASE).match(self.text, self.at):
            return False
        outer.argument = code.argument
        return True


def _decoded(text: str) -> str:
    """The text with the few character references Telegram knows resolved, and no others."""
    return _CHARACTER.sub(lambda match: unescape(match[0]), text)


def _argument(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case ("blockquote", "expandable"):
            return "expandable"
    return ""


def _unparsable(why: str) -> ApiError:
    return bad_request(f"can't parse entities: {why}")


def parse(text: str) -> tuple[str, list[MarkedUp]]:
    """Plain text and what was marked up in it; ApiError 400 "can't parse entities: …" where that fails."""
    reader = _Reader(text)
    while reader.at < len(text):
        if text[reader.at] != "<":
            reader.copy_plain()
        elif text.startswith("</", reader.at):
            reader.end_tag()
        else:
            reader.start_tag()
    if reader.open:
        raise _unparsable(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag}"')
    return "".join(reader.out), reader.done
