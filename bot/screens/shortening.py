"""Cutting people's words where there is little room: counted as Telegram counts, and never inside a character."""

import unicodedata
from collections.abc import Iterator

_JOINER, _VARIANTS = "\u200d", range(0xFE00, 0xFE10)
_TONES, _TAGS, _FLAGS = range(0x1F3FB, 0x1F400), range(0xE0020, 0xE0080), range(0x1F1E6, 0x1F200)


def shortened(words: str, at_most: int) -> str:
    """The words, or their beginning with “…” where they are longer than `at_most` UTF-16 units."""
    if _units(words) <= at_most:
        return words
    kept, room = "", at_most - 1
    for one in _characters(words):
        room -= _units(one)
        if room < 0:
            break
        kept += one
    return kept.rstrip() + "…"


def in_one_line(words: str, at_most: int) -> str:
    """The same, with line ends and rows of spaces as one space."""
    return shortened(" ".join(words.split()), at_most)


def _units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def _characters(words: str) -> Iterator[str]:
    """What people see as one character: an emoji with its tone, a family, a flag, a letter with its accents."""
    one = ""
    for char in words:
        if one and _goes_on(one, char):
            one += char
            continue
        if one:
            yield one
        one = char
    yield one


def _goes_on(before: str, char: str) -> bool:
    code = ord(char)
    if before.endswith(_JOINER) or char == _JOINER or code in _VARIANTS or code in _TONES or code in _TAGS:
        return True
    if code in _FLAGS:
        return len(before) == 1 and ord(before) in _FLAGS
    return unicodedata.category(char) in ("Mn", "Me", "Mc")
