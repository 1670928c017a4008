"""Changing the admission list: one thing of one row at a time, what may never be changed, what differs."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from bot.domain.base import Refused
from bot.domain.categories.admission import ADMISSION_LIST
from bot.domain.categories.values import CATEGORIES, AdmissionRow, BodyKind, CategoryCode, Count

FIELDS = (
    "title", "category", "words", "route", "level", "urgency", "accept", "settle", "decide", "may", "told",
)  # fmt: skip
"""What a row says, in the order in which it is shown."""
EDITED = ("title", "category", "words", "route", "level", "urgency", "limits", "decide", "may", "told")
"""What is asked for when a row is changed: accepting and settling together."""
SHIPPED = MappingProxyType({row.code: row for row in ADMISSION_LIST})
NEVER = frozenset(row.code for row in ADMISSION_LIST if not row.community_may)
"""Rows that a community is never responsible for (domain §3), whatever its administrator would like."""
TOLD = tuple(row.told for row in ADMISSION_LIST if row.told is not None)
"""Texts that say who is responsible; a community may write its own words instead."""
ABOVE = frozenset(
    {
        BodyKind.WATER, BodyKind.POWER, BodyKind.GAS, BodyKind.HEAT, BodyKind.LIFT, BodyKind.POLICE,
        BodyKind.DEPARTMENT, BodyKind.STREET,
    }
)  # fmt: skip
"""Bodies that may have what the community may not."""

MOST_ROWS = 120
MOST_WORDS = 80
LONGEST_TITLE, LONGEST_WORD, LONGEST_TOLD = 40, 30, 200
LONGEST_LIMIT = MappingProxyType({"hours": 720, "working_days": 60, "days": 180})

_LANGUAGES = ("zh-Hans", "zh-Hant", "en")
_HOURS = MappingProxyType({"hours": 1, "working_days": 24, "days": 24})
_LIMIT = re.compile(r"(\d{1,4}|[一二两三四五六七八九十])\s*(\D+)")
_NUMERALS = MappingProxyType({sign: number for number, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2})
_UNITS = MappingProxyType(
    {
        "hours": ("小时", "个小时", "小時", "個小時", "钟头", "个钟头", "h", "hour", "hours"),
        "working_days": (
            "工作日", "个工作日", "個工作日", "workingday", "workingdays", "businessday", "businessdays",
        ),
        "days": ("天", "日", "d", "day", "days"),
    }
)  # fmt: skip
_BETWEEN = re.compile(r"[、，,;；|\n]+")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing of one row: what it was and what it is; values as `value_of` gives them."""

    code: str
    title: str
    field: str
    before: str
    after: str


def parse_limit(text: str) -> Count:
    """A time as it is typed, `2 个工作日`, `5 天`, `24 小时`; refused where it is none, or none that makes sense."""
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    found = _LIMIT.fullmatch(plain)
    unit = re.sub(r"\s+", "", found[2]) if found else ""
    of = next((kind for kind, names in _UNITS.items() if unit in names), None)
    if found is None or of is None:
        raise Refused("admission-refused-limit")
    count = _NUMERALS.get(found[1]) or int(found[1])
    if not 1 <= count <= LONGEST_LIMIT[of]:
        raise Refused("admission-refused-limit")
    return count, of


def check_limits(accept: Count, settle: Count) -> None:
    """Refuse to settle sooner than to accept."""
    if accept[0] * _HOURS[accept[1]] > settle[0] * _HOURS[settle[1]]:
        raise Refused("admission-refused-limits-order")


def split_words(text: str) -> tuple[str, ...]:
    """Words with a comma, `、`, `;` or a new line between them, each once; refused where they are none or too many."""
    found = (" ".join(word.split()).casefold() for word in _BETWEEN.split(unicodedata.normalize("NFKC", text)))
    words = tuple(dict.fromkeys(word for word in found if word))
    if not words or len(words) > MOST_WORDS or any(len(word) > LONGEST_WORD for word in words):
        raise Refused("admission-refused-words", most=MOST_WORDS, longest=LONGEST_WORD)
    return words


def title_of(row: AdmissionRow, language: str) -> str:
    """What the row is called in a language."""
    return row.title.get(language) or next(iter(row.title.values()), row.code)


def entitled(row: AdmissionRow, title: str) -> AdmissionRow:
    """The row under another title, the same in every language; one that it has already changes nothing."""
    return row if title in row.title.values() else replace(row, title=dict.fromkeys(_LANGUAGES, title))


def recategorised(row: AdmissionRow, category: CategoryCode) -> AdmissionRow:
    """The row under another category, with its theme."""
    return row if category is row.category else replace(row, category=category, theme=CATEGORIES[category].theme)


def allowed(row: AdmissionRow) -> AdmissionRow:
    """The row with the community responsible; refused for what it is never responsible for."""
    if row.code in NEVER:
        raise Refused("admission-refused-never")
    return replace(row, community_may=True, told=None)


def forbidden(row: AdmissionRow, told: str) -> AdmissionRow:
    """The row with the community not responsible: straight to the street; `told` says who is."""
    route = tuple(kind for kind in row.route if kind in ABOVE) or (BodyKind.DEPARTMENT, BodyKind.STREET)
    return replace(row, community_may=False, told=told, level="street", route=route)


def routed(row: AdmissionRow, route: Sequence[BodyKind]) -> AdmissionRow:
    """The row with these bodies, the first first; refused where none is, or the community may not have it."""
    if not route or len(set(route)) != len(route):
        raise Refused("admission-refused-route")
    if not row.community_may and not set(route) <= ABOVE:
        raise Refused("admission-refused-route-above")
    return replace(row, route=tuple(route))


def levelled(row: AdmissionRow, level: str) -> AdmissionRow:
    """The row on another level; what the community may not do stays with the street."""
    if not row.community_may and level != "street":
        raise Refused("admission-refused-level")
    return replace(row, level=level)


def limited(row: AdmissionRow, accept: Count | None, settle: Count | None) -> AdmissionRow:
    """The row with times of its own; without any: those of its urgency."""
    if accept is None or settle is None:
        return replace(row, limits=None)
    check_limits(accept, settle)
    return replace(row, limits=(accept, settle))


def new_row(code: str, title: str, category: CategoryCode, words: tuple[str, ...]) -> AdmissionRow:
    """A row as its category has it, to be changed further."""
    of = CATEGORIES[category]
    titles = dict.fromkeys(_LANGUAGES, title)
    return AdmissionRow(code, category, of.theme, titles, words, (of.body,), of.level, of.urgency, of.needs_decision)


def new_code(taken: Iterable[str]) -> str:
    """A code that no row has: N01, N02 …"""
    numbers = [int(code[1:]) for code in taken if re.fullmatch(r"N\d{2,3}", code)]
    return f"N{max(numbers, default=0) + 1:02d}"


def takes_the_rest(row: AdmissionRow) -> bool:
    """Whether what fits nowhere comes to this row."""
    return row.category is CategoryCode.OTHER and not row.words


def check_list(before: Sequence[AdmissionRow], after: Sequence[AdmissionRow]) -> None:
    """Refuse a list without a row for the rest, or without what the community is never responsible for."""
    if not any(takes_the_rest(row) for row in after):
        raise Refused("admission-refused-rest")
    if NEVER & {row.code for row in before} - {row.code for row in after}:
        raise Refused("admission-refused-never-removed")
    if len(after) > MOST_ROWS:
        raise Refused("admission-refused-many", most=MOST_ROWS)


def value_of(row: AdmissionRow, field: str) -> str:
    """One thing of a row as a line of the log keeps it: codes, numbers, people's words."""
    match field:
        case "title":
            return title_of(row, _LANGUAGES[0])
        case "category":
            return row.category.value
        case "words":
            return "、".join(row.words)
        case "route":
            return " ".join(kind.value for kind in row.route)
        case "accept" | "settle":
            count = row.limits[0 if field == "accept" else 1] if row.limits else None
            return f"{count[0]} {count[1]}" if count else ""
        case "decide":
            return "yes" if row.needs_decision else "no"
        case "may":
            return "yes" if row.community_may else "no"
        case "told":
            return row.told or ""
        case "level":
            return row.level
        case "urgency":
            return row.urgency
        case _:
            raise ValueError(field)


def differences(before: AdmissionRow, after: AdmissionRow) -> tuple[Difference, ...]:
    """What differs between two states of one row."""
    return tuple(
        Difference(after.code, value_of(after, "title"), field, value_of(before, field), value_of(after, field))
        for field in FIELDS
        if value_of(before, field) != value_of(after, field)
    )
