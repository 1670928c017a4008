"""Texts by id → HTML of a language: catalogues in Project Fluent, people's words escaped, instants in local time."""

import html
import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_skeleton
from fluent.runtime import FluentBundle, FluentResource

import locales
from bot.screens.base import Joined, Moment, Text, Value

HOUSE = "zh-Hans"
"""The language of the house: written first, and what stands in for a text missing elsewhere."""

LANGUAGES = ("zh-Hans", "zh-Hant", "en")

_SEPARATORS = {"line": "\n", "paragraph": "\n\n", "nothing": "", "list": "、"}
_BIDI = re.compile("[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]")
_BIDI_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def language_of(code: str | None) -> str:
    """The language to speak with somebody whose Telegram says `code` (IETF tag or None)."""
    tag = (code or "").lower().replace("_", "-")
    if tag.startswith("zh"):
        return "zh-Hant" if any(part in tag for part in ("hant", "tw", "hk", "mo")) else "zh-Hans"
    return "en" if tag.startswith("en") else HOUSE


def html_of(value: Value, language: str) -> str:
    """The value as HTML that Telegram takes: markup from the catalogues only, people's words escaped.

    Raises KeyError for an id that no catalogue has: a mistake of the code.
    """
    match value:
        case str():
            return _words(value)
        case int():
            return str(value)
        case Text(id=text_id, args=args):
            return _formatted(text_id, {name: _argument(arg, language) for name, arg in args.items()}, language)
        case Moment():
            return html.escape(_local(value, language), quote=False)
        case Joined(items=items, by=by):
            separator = ", " if by == "list" and language == "en" else _SEPARATORS[by]
            return separator.join(html_of(item, language) for item in items)


def plain_of(value: Value, language: str) -> str:
    """The value without markup: for toasts, buttons, exports and prints."""
    return html.unescape(re.sub(r"</?[a-z][^>]*>", "", html_of(value, language)))


def has(text_id: str, language: str = HOUSE) -> bool:
    """Whether the catalogue of a language has a text of this id."""
    return _bundle(language).has_message(text_id)


def _argument(value: Value, language: str) -> str | int:
    return value if isinstance(value, int) else html_of(value, language)


def _formatted(text_id: str, args: dict[str, Any], language: str) -> str:
    for candidate in (language, HOUSE):
        bundle = _bundle(candidate)
        if bundle.has_message(text_id):
            pattern = bundle.get_message(text_id).value
            if pattern is None:
                raise KeyError(text_id)
            formatted, errors = bundle.format_pattern(pattern, args)
            if errors:
                raise KeyError(f"{text_id}: {errors}")
            return str(formatted)
    raise KeyError(text_id)


def _words(words: str) -> str:
    clean = _CONTROLS.sub("", words)
    if _BIDI.search(clean):
        clean = "\u2068" + _BIDI_CONTROLS.sub("", clean) + "\u2069"
    return html.escape(clean, quote=False)


def _local(moment: Moment, language: str) -> str:
    local = moment.at.astimezone(ZoneInfo(moment.zone))
    tag = language.replace("-", "_")
    return _STYLES[moment.style](local, tag)


def _day(local: datetime, tag: str) -> str:
    return str(format_skeleton("MMMEd", local, locale=tag))


def _time(local: datetime, tag: str) -> str:
    return str(format_datetime(local, "HH:mm", locale=tag))


_STYLES: dict[str, Callable[[datetime, str], str]] = {
    "day": _day,
    "time": _time,
    "minute": lambda local, tag: f"{_day(local, tag)} {_time(local, tag)}",
}


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    folder = Path(locales.__file__).parent / language
    for catalogue in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(catalogue.read_text(encoding="utf-8")))
    return bundle
