"""The admission list as a table: what its columns and cells are called, and what is wrong with a file."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from bot.domain.base import Refused
from bot.domain.categories import changing
from bot.domain.categories.values import AdmissionRow, BodyKind, CategoryCode

Row = tuple[int, Mapping[str, str]]
"""The line in the file, and its cells by heading."""
Words = Mapping[str, tuple[str, str, str]]
"""A code's words in zh-Hans, zh-Hant and en."""

HEADINGS: Words = MappingProxyType(
    {
        "code": ("编号", "編號", "Code"),
        "title": ("事项", "事項", "Title"),
        "category": ("类别", "類別", "Category"),
        "route": ("责任主体", "責任主體", "Bodies"),
        "level": ("层级", "層級", "Level"),
        "urgency": ("缓急", "緩急", "Urgency"),
        "accept": ("回话时限", "回話時限", "Accept within"),
        "settle": ("办结时限", "辦結時限", "Settle within"),
        "decide": ("要大家定", "要大家定", "Neighbours decide"),
        "may": ("社区能办", "社區能辦", "Community may"),
        "told": ("告诉说事的人", "告訴說事的人", "Reporter is told"),
        "words": ("字词", "字詞", "Words"),
    }
)
CATEGORY_WORDS: Words = MappingProxyType(
    {
        "leak": ("漏水", "漏水", "Leak"),
        "light": ("灯/电", "燈/電", "Light"),
        "lift": ("电梯", "電梯", "Lift"),
        "utilities": ("水电气暖", "水電氣暖", "Utilities"),
        "rubbish": ("垃圾", "垃圾", "Rubbish"),
        "stairwell": ("楼道堆物/电动车", "樓道堆物/電動車", "Stairwell"),
        "parking": ("停车", "停車", "Parking"),
        "neighbours": ("噪音/邻里", "噪音/鄰里", "Neighbours"),
        "papers": ("办证/补助", "辦證/補助", "Papers"),
        "other": ("其他", "其他", "Other"),
    }
)
BODY_WORDS: Words = MappingProxyType(
    {
        "unit": ("单元自己", "單元自己", "Unit"),
        "committee": ("居委会", "居委會", "Committee"),
        "service_station": ("服务站", "服務站", "Service station"),
        "work_station": ("工作站", "工作站", "Work station"),
        "property": ("物业", "物業", "Property"),
        "owners_committee": ("业委会", "業委會", "Owners' committee"),
        "mediation": ("调解委员会", "調解委員會", "Mediation"),
        "water": ("供水", "供水", "Water"),
        "power": ("供电", "供電", "Power"),
        "gas": ("燃气", "燃氣", "Gas"),
        "heat": ("供热", "供熱", "Heat"),
        "lift": ("电梯维保", "電梯維保", "Lift service"),
        "police": ("派出所", "派出所", "Police"),
        "department": ("主管部门", "主管部門", "Department"),
        "street": ("街道", "街道", "Street"),
        "social_organisation": ("社会组织", "社會組織", "Social organisation"),
        "employer": ("驻区单位", "駐區單位", "Employer"),
    }
)
LEVEL_WORDS: Words = MappingProxyType(
    {"unit": ("单元", "單元", "Unit"), "community": ("社区", "社區", "Community"), "street": ("街道", "街道", "Street")}
)
URGENCY_WORDS: Words = MappingProxyType(
    {
        "urgent": ("急事", "急事", "Urgent"),
        "ordinary": ("一般", "一般", "Ordinary"),
        "complex": ("复杂", "複雜", "Complex"),
    }
)
YES_NO: Words = MappingProxyType({"yes": ("是", "是", "Yes"), "no": ("否", "否", "No")})
TOLD_WORDS: Words = MappingProxyType(
    {
        "category-told-fire": ("消防", "消防", "Fire"),
        "category-told-environment": ("环境整治", "環境整治", "Environment"),
        "category-told-demolition": ("拆违", "拆違", "Demolition"),
        "category-told-city": ("城管市容", "城管市容", "City management"),
        "category-told-work-safety": ("施工安全", "施工安全", "Work safety"),
        "category-told-enforcement": ("治安执法", "治安執法", "Law enforcement"),
    }
)
UNIT_WORDS: Words = MappingProxyType(
    {
        "hours": ("小时", "小時", "hours"),
        "working_days": ("个工作日", "個工作日", "working days"),
        "days": ("天", "天", "days"),
    }
)
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
REQUIRED = tuple(HEADINGS)
_BETWEEN = re.compile(r"[、，,;；→>\n]+")
_CODE = re.compile(r"[A-Z]\d{2,3}")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong where: line and heading as in the file, the id of the text that says why, the value."""

    line: int
    column: str
    reason: str
    value: str = ""
    first_line: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """The rows of a file as they would be in the list, or everything that hinders it."""

    rows: tuple[AdmissionRow, ...] = ()
    faults: tuple[Fault, ...] = ()


def column_of(heading: str) -> str | None:
    """The column that a heading means, whatever its case and spaces; None if unknown."""
    return _COLUMNS.get(_plain(heading))


def place_of(language: str) -> int:
    """Which of the words of a list are in this language; the first where none are."""
    return LANGUAGES.index(language) if language in LANGUAGES else 0


def cells_of(row: AdmissionRow, language: str) -> tuple[str, ...]:
    """The cells of a row, in the order of `HEADINGS`."""
    at = place_of(language)
    between = ", " if LANGUAGES[at] == "en" else "、"

    def limit(field: str) -> str:
        count, _, unit = changing.value_of(row, field).partition(" ")
        return f"{count} {UNIT_WORDS[unit][at]}" if unit else ""

    return (
        row.code, changing.title_of(row, LANGUAGES[at]), CATEGORY_WORDS[row.category.value][at],
        between.join(BODY_WORDS[kind.value][at] for kind in row.route), LEVEL_WORDS[row.level][at],
        URGENCY_WORDS[row.urgency][at], limit("accept"), limit("settle"),
        YES_NO["yes" if row.needs_decision else "no"][at], YES_NO["yes" if row.community_may else "no"][at],
        TOLD_WORDS[row.told][at] if row.told and row.told in TOLD_WORDS else row.told or "", "、".join(row.words),
    )  # fmt: skip


def read_list(rows: Sequence[Row], known: Mapping[str, AdmissionRow], language: str = LANGUAGES[0]) -> Reading:
    """Read a whole file against the rows known so far: every row if all are good, else every fault of every row.

    A row is known by its code, else by its title; one that is not is new. Blank lines are skipped. `language`: the one
    in which a missing heading is named.
    """
    filled = [(line, cells) for line, cells in rows if any(text.strip() for text in cells.values())]
    if not filled:
        return Reading(faults=(Fault(0, "", "roster-empty"),))
    columns = {column: heading for heading in filled[0][1] if (column := column_of(heading))}
    missing = [column for column in REQUIRED if column not in columns]
    if missing:
        at = place_of(language)
        return Reading(faults=tuple(Fault(0, HEADINGS[one][at], "roster-column-missing") for one in missing))
    reader = _Reader(columns, known)
    for line, cells in filled:
        reader.take(line, {column: cells.get(heading, "").strip() for column, heading in columns.items()})
    return Reading(faults=tuple(reader.faults)) if reader.faults else Reading(tuple(reader.found))


class _Reader:
    """One file under way: the rows found so far, and the faults."""

    def __init__(self, columns: Mapping[str, str], known: Mapping[str, AdmissionRow]) -> None:
        self.columns, self.known = columns, known
        self.by_title = {title: code for code, row in known.items() for title in row.title.values()}
        self.found: list[AdmissionRow] = []
        self.faults: list[Fault] = []
        self.lines: dict[str, int] = {}
        self.titles: dict[str, int] = {}
        self.codes = set(known)

    def take(self, line: int, cells: dict[str, str]) -> None:
        """One line: its row, or its faults."""
        before = len(self.faults)
        code = self._code(line, cells)
        read = {name: self._cell(line, name, cells[name]) for name in _CELLS}
        limits = self._limits(line, cells)
        if len(self.faults) == before:
            self._build(line, code, read, limits)

    def _code(self, line: int, cells: dict[str, str]) -> str:
        """The row's code; two lines for one row, or under one title, are a fault."""
        title = " ".join(cells["title"].split())
        code = cells["code"].upper() or self.by_title.get(title) or changing.new_code(self.codes)
        if not _CODE.fullmatch(code):
            self._fault(line, "code", "admission-file-code", cells["code"])
        elif code in self.lines:
            self._fault(line, "code", "admission-file-twice", code, self.lines[code])
        elif title in self.titles:
            self._fault(line, "title", "admission-file-twice", title, self.titles[title])
        self.lines.setdefault(code, line)
        self.titles.setdefault(title, line)
        self.codes.add(code)
        return code

    def _cell(self, line: int, name: str, text: str) -> Any:
        try:
            return _CELLS[name](text)
        except (Refused, ValueError):
            self._fault(line, name, f"admission-file-{name}", text)
            return None

    def _limits(self, line: int, cells: dict[str, str]) -> tuple[Any, Any] | None:
        read = {}
        for name in ("accept", "settle"):
            try:
                read[name] = changing.parse_limit(cells[name]) if cells[name] else None
            except Refused:
                self._fault(line, name, "admission-file-limit", cells[name])
                return None
        if (read["accept"] is None) != (read["settle"] is None):
            self._fault(line, "accept" if read["accept"] is None else "settle", "admission-file-limit-one")
        return read["accept"], read["settle"]

    def _build(self, line: int, code: str, read: dict[str, Any], limits: tuple[Any, Any] | None) -> None:
        """The row out of its cells, by the rules by which it is changed with buttons."""
        base = self.known.get(code) or changing.new_row(code, read["title"], read["category"], read["words"])
        accept, settle = limits or (None, None)
        try:
            row = changing.recategorised(changing.entitled(base, read["title"]), read["category"])
            row = replace(row, words=read["words"], urgency=read["urgency"], needs_decision=read["decide"])
            row = changing.limited(row, accept, settle)
            if read["may"]:
                row = changing.levelled(changing.routed(changing.allowed(row), read["route"]), read["level"])
            else:
                told = read["told"] or row.told
                if not told:
                    raise Refused("admission-refused-told")
                changing.levelled(changing.forbidden(row, told), read["level"])
                row = changing.routed(changing.forbidden(row, told), read["route"])
        except Refused as refused:
            self._fault(line, _ABOUT.get(refused.code, ""), refused.code, "")
            return
        self.found.append(row)

    def _fault(self, line: int, column: str, reason: str, value: str = "", first: int = 0) -> None:
        self.faults.append(Fault(line, self.columns.get(column, ""), reason, value[:40], first))


def _plain(text: str) -> str:
    return re.sub(r"[\s'’·:：*]", "", unicodedata.normalize("NFKC", text)).casefold()


def _one_of(words: Words) -> Callable[[str], str]:
    meanings = {_plain(word): code for code, names in words.items() for word in names}

    def read(text: str) -> str:
        code = meanings.get(_plain(text))
        if code is None:
            raise ValueError(text)
        return code

    return read


def _title(text: str) -> str:
    line = " ".join(text.split())
    if not line or len(line) > changing.LONGEST_TITLE:
        raise ValueError(text)
    return line


def _words(text: str) -> tuple[str, ...]:
    return changing.split_words(text) if text else ()


def _route(text: str) -> tuple[BodyKind, ...]:
    kinds = tuple(BodyKind(_one_of(BODY_WORDS)(part)) for part in _BETWEEN.split(text) if part.strip())
    if not kinds or len(set(kinds)) != len(kinds):
        raise Refused("admission-refused-route")
    return kinds


def _told(text: str) -> str:
    if len(text) > changing.LONGEST_TOLD:
        raise ValueError(text)
    known = {_plain(word): code for code, names in TOLD_WORDS.items() for word in names}
    return known.get(_plain(text), text)


_COLUMNS = {_plain(name): column for column, names in HEADINGS.items() for name in names}
_CELLS: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "title": _title,
        "category": lambda text: CategoryCode(_one_of(CATEGORY_WORDS)(text)),
        "route": _route,
        "level": _one_of(LEVEL_WORDS),
        "urgency": _one_of(URGENCY_WORDS),
        "decide": lambda text: bool(text) and _one_of(YES_NO)(text) == "yes",
        "may": lambda text: _one_of(YES_NO)(text) == "yes",
        "told": _told,
        "words": _words,
    }
)
_ABOUT = MappingProxyType(
    {
        "admission-refused-never": "may",
        "admission-refused-told": "told",
        "admission-refused-level": "level",
        "admission-refused-route": "route",
        "admission-refused-route-above": "route",
        "admission-refused-limits-order": "settle",
    }
)
"""Which column a rule is about."""
