"""A community as a TOML file says it: all good, or every fault with its line.

The tables are [community], [settings], [numbers], [[bodies]] and [[grids]]; `docs/community.toml` is an example.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.domain.base import Refused
from bot.domain.setup import days
from bot.domain.setup.questions import BODY_KINDS, LONGEST_ADDRESS, LONGEST_NAME, NUMBERS, telephone, zone_named

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
KEYS = {
    "community": ("name", "street", "zone", "language", "roster"),
    "settings": ("slip_days", *days.KINDS),
    "numbers": NUMBERS,
    "bodies": ("kind", "name", "telephone", "contact", "address"),
    "grids": ("name", "buildings"),
}

LONGEST_SLIP = 365
"""Days a slip can be good for."""

_HEADER = re.compile(r"\s*\[\[?\s*([A-Za-z_]+)\s*\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""\s*["']?([A-Za-z_]+)["']?\s*=""")
_AT_LINE = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class BodyPlan:
    """A body of the community; without a name it is called by its kind."""

    kind: str
    name: str = ""
    telephone: str = ""
    contact: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class GridPlan:
    """A grid with its buildings: (estate or empty, name), and the line that names them."""

    name: str
    buildings: tuple[tuple[str, str], ...]
    line: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A community as it shall be; `roster` is the path of its roster, empty where there is none."""

    name: str
    street: str = ""
    zone: str = ""
    language: str = ""
    roster: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    bodies: tuple[BodyPlan, ...] = ()
    grids: tuple[GridPlan, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanProblem:
    """What is wrong where: line (0: the whole file), key, id of the text that says why, value, what is allowed."""

    line: int
    key: str
    reason: str
    value: str = ""
    allowed: str = ""


@dataclass(frozen=True, slots=True)
class PlanReading:
    """A plan, or all that hinders it."""

    plan: Plan | None
    problems: tuple[PlanProblem, ...] = ()


def read_plan(source: str) -> PlanReading:
    """Read a whole file: a plan if all of it is good, else every fault in the order of the lines."""
    try:
        tables = tomllib.loads(source)
    except tomllib.TOMLDecodeError as broken:
        found = _AT_LINE.search(str(broken))
        line = int(found[1]) if found else source.count("\n") + 1
        return PlanReading(None, (PlanProblem(line, "", "communities-plan-unreadable"),))
    reader = _Reader(_lines(source), [])
    plan = reader.plan(tables)
    problems = tuple(sorted(reader.problems, key=lambda problem: problem.line))
    return PlanReading(None if problems else plan, problems)


Place = tuple[str, int, str]
"""Table, which of that name, key (empty: its heading)."""


@dataclass(frozen=True, slots=True)
class _Reader:
    lines: dict[Place, int]
    problems: list[PlanProblem]

    def plan(self, tables: dict[str, Any]) -> Plan:
        for name in tables:
            if name not in KEYS:
                self.fault((name, 0, ""), "communities-plan-table-unknown", name, KEYS)
        community = self.table(tables, "community")
        if not self.words(community, ("community", 0, "name"), LONGEST_NAME):
            self.missing("community", 0, "name")
        numbers = self.table(tables, "numbers")
        return Plan(
            name=self.words(community, ("community", 0, "name"), LONGEST_NAME),
            street=self.words(community, ("community", 0, "street"), LONGEST_NAME),
            zone=self.read(community, ("community", 0, "zone"), zone_named, "communities-plan-no-zone") or "",
            language=self.one_of(community, ("community", 0, "language"), LANGUAGES) or "",
            roster=self.words(community, ("community", 0, "roster"), 1000),
            settings=self.settings(self.table(tables, "settings")),
            numbers={key: number for key in NUMBERS if (number := self.telephone(numbers, ("numbers", 0, key)))},
            bodies=tuple(self.body(one, at) for at, one in self.tables(tables, "bodies")),
            grids=tuple(self.grid(one, at) for at, one in self.tables(tables, "grids")),
        )

    def settings(self, table: dict[str, Any]) -> dict[str, Any]:
        """Those the file names, as a community keeps them."""
        found: dict[str, Any] = {}
        if "slip_days" in table:
            found["slip_days"] = self.number(table["slip_days"], ("settings", 0, "slip_days"), LONGEST_SLIP)
        for kind in days.KINDS:
            if kind in table:
                found[kind] = self.days(table[kind], ("settings", 0, kind))
        return found

    def number(self, value: Any, place: Place, most: int) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
            self.fault(place, "communities-plan-no-number", str(value))
            return 1
        return value

    def days(self, value: Any, place: Place) -> list[str]:
        listed = value if isinstance(value, list) else [value]
        try:
            found = [day for one in listed for day in days.read_days(str(one), None)]
        except Refused:
            self.fault(place, "communities-plan-no-days", str(value))
            return []
        return days.as_kept(found)

    def body(self, table: dict[str, Any], at: int) -> BodyPlan:
        if "kind" not in table:
            self.missing("bodies", at, "kind")
        return BodyPlan(
            kind=self.one_of(table, ("bodies", at, "kind"), BODY_KINDS),
            name=self.words(table, ("bodies", at, "name"), LONGEST_NAME),
            telephone=self.telephone(table, ("bodies", at, "telephone")),
            contact=self.words(table, ("bodies", at, "contact"), LONGEST_NAME),
            address=self.words(table, ("bodies", at, "address"), LONGEST_ADDRESS),
        )

    def grid(self, table: dict[str, Any], at: int) -> GridPlan:
        if "name" not in table:
            self.missing("grids", at, "name")
        place = ("grids", at, "buildings")
        named = table.get("buildings", [])
        if not isinstance(named, list) or not all(isinstance(one, str | int) for one in named):
            self.fault(place, "communities-plan-no-list", str(named))
            named = []
        parts = [str(one).rpartition("/") for one in named]
        buildings = tuple((estate.strip(), building.strip()) for estate, _, building in parts)
        return GridPlan(self.words(table, ("grids", at, "name"), LONGEST_NAME), buildings, self.line(place))

    def table(self, tables: dict[str, Any], name: str) -> dict[str, Any]:
        table = tables.get(name, {})
        if not isinstance(table, dict):
            self.fault((name, 0, ""), "communities-plan-no-table", name)
            return {}
        self.check_keys(table, name, 0)
        return table

    def tables(self, tables: dict[str, Any], name: str) -> Iterator[tuple[int, dict[str, Any]]]:
        listed = tables.get(name, [])
        if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
            self.fault((name, 0, ""), "communities-plan-no-tables", name)
            return
        for at, table in enumerate(listed):
            self.check_keys(table, name, at)
            yield at, table

    def check_keys(self, table: dict[str, Any], name: str, at: int) -> None:
        for key in table:
            if key not in KEYS[name]:
                self.fault((name, at, key), "communities-plan-key-unknown", key, KEYS[name])

    def words(self, table: dict[str, Any], place: Place, longest: int) -> str:
        value = table.get(place[2], "")
        if not isinstance(value, str):
            self.fault(place, "communities-plan-no-words", str(value))
            return ""
        line = " ".join(value.split())
        if len(line) > longest:
            self.fault(place, "communities-plan-too-long", line[:LONGEST_NAME], (str(longest),))
        return line

    def telephone(self, table: dict[str, Any], place: Place) -> str:
        return self.read(table, place, telephone, "communities-plan-no-telephone")

    def read(self, table: dict[str, Any], place: Place, reader: Callable[[str], str], reason: str) -> str:
        value = table.get(place[2], "")
        if value == "":
            return ""
        try:
            return reader(str(value))
        except Refused:
            self.fault(place, reason, str(value))
            return ""

    def one_of(self, table: dict[str, Any], place: Place, choices: tuple[str, ...]) -> str:
        value = table.get(place[2], "")
        if value and value not in choices:
            self.fault(place, "communities-plan-none-of", str(value), choices)
        return str(value)

    def missing(self, table: str, at: int, key: str) -> None:
        self.fault((table, at, key), "communities-plan-missing", key)

    def line(self, place: Place) -> int:
        table, at, _ = place
        return self.lines.get(place) or self.lines.get((table, at, ""), 0)

    def fault(self, place: Place, reason: str, value: str, allowed: Iterable[str] = ()) -> None:
        problem = PlanProblem(self.line(place), place[2] or place[0], reason, value, ", ".join(allowed))
        if problem not in self.problems:
            self.problems.append(problem)


def _lines(source: str) -> dict[Place, int]:
    """The line of every heading and key, by table and which of that name it is."""
    found: dict[Place, int] = {}
    table, at = "", 0
    seen: dict[str, int] = {}
    for number, line in enumerate(source.splitlines(), 1):
        if header := _HEADER.fullmatch(line):
            table = header[1]
            at = seen.get(table, 0)
            seen[table] = at + 1
            found.setdefault((table, at, ""), number)
        elif key := _KEY.match(line):
            found.setdefault((table, at, key[1]) if table else (key[1], 0, ""), number)
    return found
