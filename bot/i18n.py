"""Texts by id → HTML of a language: catalogues in Project Fluent, people's words escaped, instants in local time."""

import html
import re
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from fluent.runtime import FluentBundle, FluentResource

import locales
from bot.screens.base import Joined, Moment, Text, Value

HOUSE = "zh-Hans"
"""The language of the house: written first, and what stands in for a text missing elsewhere."""

LANGUAGES = ("zh-Hans", "zh-Hant", "en")

OF_SEVERAL_LINES = frozenset({"words", "note", "question", "answer", "reason", "outcome"})
"""Arguments in which people's words keep their lines; in any other (a name, a door, a file) they stay in one, so that
nobody's name can add a line to a text of the service."""

_SEPARATORS = {"line": "\n", "paragraph": "\n\n", "nothing": "", "list": "、"}
_DAYS = {
    "zh-Hans": ("M月d日 EEE", "y年M月d日 EEE", " "),
    "zh-Hant": ("M月d日 EEE", "y年M月d日 EEE", " "),
    "en": ("EEE, MMM d", "EEE, MMM d, y", ", "),
}
"""By language: a day of this year, of another, and what stands before the time (patterns of Unicode TR 35)."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Controls, halves of characters, and marks that turn the direction of what stands around them."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ISOLATED = "\u2068{}\u2069"
_HELD = 0xE000
"""The first private character: in a template each stands for an argument that is not a number."""
_HELD_ONES = re.compile("([\ue000-\uf8ff])")
_TAG = re.compile(r"</?[a-z][^>]*>")


def language_of(code: str | None) -> str:
    """The language to speak with somebody whose Telegram says `code` (IETF tag or None)."""
    language, *parts = (code or "").lower().replace("_", "-").split("-")
    if language == "zh":
        is_traditional = "hans" not in parts and {"hant", "tw", "hk", "mo"} & set(parts)
        return "zh-Hant" if is_traditional else "zh-Hans"
    return "en" if language == "en" else HOUSE


def html_of(value: Value, language: str, now: datetime | None = None) -> str:
    """The value as HTML that Telegram takes: markup from the catalogues only, people's words escaped.

    Days of the year of `now` are written without it; where `now` is not given, as on paper, every day has its year.
    Raises KeyError for an id that no catalogue has, or a missing argument: a mistake of the code.
    """
    match value:
        case str():
            return _words(value)
        case int():
            return str(value)
        case Text():
            return _formatted(value, language, now)
        case Moment():
            return html.escape(_local(value, language, now), quote=False)
        case Joined(items=items, by=by):
            separator = ", " if by == "list" and language == "en" else _SEPARATORS[by]
            return separator.join(html_of(item, language, now) for item in items)


def plain_of(value: Value, language: str, now: datetime | None = None) -> str:
    """The value without markup: for toasts, buttons, exports and prints."""
    return html.unescape(_TAG.sub("", html_of(value, language, now)))


def _formatted(text: Text, language: str, now: datetime | None) -> str:
    numbers = tuple((name, value) for name, value in text.args.items() if isinstance(value, int))
    others = tuple(name for name, value in text.args.items() if not isinstance(value, int))
    said, *rest = _template(text.id, language, numbers, others)
    for held, after in zip(rest[::2], rest[1::2], strict=True):
        name = others[ord(held) - _HELD]
        said += _argument(name, text.args[name], language, now) + after
    return said


def _argument(name: str, value: Value, language: str, now: datetime | None) -> str:
    if isinstance(value, str) and name not in OF_SEVERAL_LINES:
        value = " ".join(_LINE_ENDS.sub("\n", value).split("\n"))
    return html_of(value, language, now)


@lru_cache(maxsize=16384)
def _template(
    text_id: str, language: str, numbers: tuple[tuple[str, int], ...], others: tuple[str, ...]
) -> tuple[str, ...]:
    """The text with its numbers, cut at every other argument: words, private character, words … words.

    Fluent never sees people's words: it refuses a part of more than 2500 characters.
    """
    args: dict[str, str | int] = {name: chr(_HELD + nth) for nth, name in enumerate(others)}
    bundle = next((one for one in (_bundle(language), _bundle(HOUSE)) if one.has_message(text_id)), None)
    pattern = bundle.get_message(text_id).value if bundle is not None else None
    if bundle is None or pattern is None:
        raise KeyError(text_id)
    said, errors = bundle.format_pattern(pattern, args | dict(numbers))
    if errors:
        raise KeyError(f"{text_id}: {errors}")
    return tuple(_HELD_ONES.split(str(said)))


def _words(words: str) -> str:
    clean = _UNWANTED.sub("", _LINE_ENDS.sub("\n", words))
    if _RIGHT_TO_LEFT.search(clean):
        clean = "\n".join(map(_isolated, clean.split("\n")))
    return html.escape(clean, quote=False)


def _isolated(line: str) -> str:
    """A line that may run from right to left, kept from turning what stands around it."""
    return _ISOLATED.format(line) if _RIGHT_TO_LEFT.search(line) else line


def _local(moment: Moment, language: str, now: datetime | None) -> str:
    zone = ZoneInfo(moment.zone)
    local = moment.at.astimezone(zone)
    time = f"{local:%H:%M}"
    if moment.style == "time":
        return time
    this_year, other_year, between = _DAYS[language if language in _DAYS else HOUSE]
    is_this_year = now is not None and now.astimezone(zone).year == local.year
    day = str(format_datetime(local, this_year if is_this_year else other_year, locale=language.replace("-", "_")))
    return day if moment.style == "day" else f"{day}{between}{time}"


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    folder = Path(locales.__file__).parent / language
    for catalogue in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(catalogue.read_text(encoding="utf-8")))
    return bundle
