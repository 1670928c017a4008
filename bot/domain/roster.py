"""The roster: doors and areas of a community as a file says them, either all good or every fault named.

It holds no personal data: owners appear as codes only, and what looks like a name, a telephone or an identity
number is refused. Co-owners have no shares: a flat with several owners has one vote by one named voter.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Literal, Protocol, TypeVar

from bot.domain.base import Refused

Column = Literal["estate", "building", "unit", "flat", "door", "area", "use", "vacant", "owners"]
Use = Literal["dwelling", "shop", "parking", "other"]
Row = tuple[int, Mapping[str, str]]
"""A line of the file as people count them, and what stands under each heading."""

T = TypeVar("T")

CM2 = 10_000
"""Square centimetres in a square metre."""

LARGEST_CM2 = 10_000 * CM2
LONGEST_VALUE = 40

_HEADINGS: Mapping[Column, str] = {
    "estate": "小区 小區 Estate 小区名称 小區名稱",
    "building": "楼栋 樓棟 Building 栋 楼号 栋号 幢号 棟 樓號 棟號 幢號 buildingno",
    "unit": "单元 單元 Unit 单元号 單元號 stairwell unitno",
    "flat": "房号 房號 Flat 室号 室號 房间号 房間號 flatno room apartment",
    "door": "门牌 門牌 Door 门牌号 門牌號 房屋编号 房屋編號 doornumber doorno",
    "area": "面积 面積 Area 建筑面积 建築面積 房屋面积 房屋面積 aream2 floorarea",
    "use": "用途 用途 Use 房屋用途 类型 類型 性质 性質 type usage",
    "vacant": "空置 空置 Vacant 是否空置 空房 empty",
    "owners": "业主 業主 Owners 业主编号 業主編號 业主代码 業主代碼 owner ownercode ownercodes",
}
HEADINGS = {column: tuple(names.split()[:3]) for column, names in _HEADINGS.items()}
"""The columns with their headings in zh-Hans, zh-Hant and en; a file may have them in any order."""

_USE_WORDS: Mapping[Use, str] = {
    "dwelling": "住宅 住房 居住 民宅 住 dwelling residential flat apartment home house",
    "shop": "商铺 商鋪 商业 商業 商用 门面 門面 店面 底商 门市 門市 shop store commercial",
    "parking": "车位 車位 停车位 停車位 车库 車庫 parking garage",
    "other": "其他 其它 储藏室 儲藏室 物业用房 物業用房 办公 辦公 公用 other office storage",
}
_USES: Mapping[str, Use] = {word: use for use, words in _USE_WORDS.items() for word in words.split()}
_VACANT_WORDS = {
    True: "是 空置 空 空房 有 对 對 √ ✓ ✔ 1 y yes true vacant empty",
    False: "否 不 不是 非空置 有人 已入住 入住 无 無 没有 沒有 × ✗ 0 n no false occupied -",
}
_VACANT = {word: vacant for vacant, words in _VACANT_WORDS.items() for word in words.split()}

_NUMBERS: tuple[Column, Column] = ("flat", "door")
_BRACKETS = re.compile(r"[(\[【（].*?[)\]】）]|[*:：]")
_REMARK = re.compile(r"#(?![0-9A-Za-z])")
_AREA = re.compile(r"(?P<number>[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:m2|平方米|平米|平方|平|sqm)?")
_BETWEEN_OWNERS = re.compile(r"[、,，;；/|\n]")
_OWNER = re.compile(r"(?:业主|業主|户|戶)?(?=[A-Z._-]*\d)[A-Z0-9][A-Z0-9._-]{0,19}")
_PERSONAL_NUMBER = re.compile(r"(?:\+?86-?)?1[3-9]\d-?\d{4}-?\d{4}|[1-9]\d{16}[\dX]|0\d{2,3}-\d{7,8}")
_NAME = re.compile(r"[^\W\d_]+(?:[·.\s-][^\W\d_]+)*\d?")


class Place(Protocol):
    """What a reading of a door gives; `bot.domain.doors.Door` is one."""

    @property
    def building(self) -> str: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def flat(self) -> str: ...  # noqa: D102


ReadDoor = Callable[[str], Place]
"""`bot.domain.doors.parse_door`: raises Refused where the text is no door."""


@dataclass(frozen=True, slots=True)
class Flat:
    """One flat, shop or parking place; owner codes sorted, estate empty where the file names none."""

    estate: str
    building: str
    unit: str
    flat: str
    area_cm2: int
    use: Use = "dwelling"
    vacant: bool = False
    owners: tuple[str, ...] = ()

    @property
    def door(self) -> str:
        """`3-2-501`."""
        return f"{self.building}-{self.unit}-{self.flat}"

    @property
    def key(self) -> tuple[str, str]:
        """What names the flat within its community: estate and door."""
        return self.estate, self.door


@dataclass(frozen=True, slots=True)
class Roster:
    """The flats of a file in its order, no two with one key, and the columns that the file had."""

    flats: tuple[Flat, ...]
    columns: frozenset[Column] = field(default=frozenset(HEADINGS))

    @property
    def units(self) -> tuple[tuple[str, str, str], ...]:
        """Every (estate, building, unit) once, in the order of the file."""
        return tuple(dict.fromkeys((f.estate, f.building, f.unit) for f in self.flats))


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong where: line and heading as in the file, the id of the text that says why, the value.

    Line 0 is the whole file; a missing column is named by its id; an owner is shown by the first sign only.
    """

    line: int
    column: str
    reason: str
    value: str = ""
    first_line: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A roster, or all that hinders it; warnings hinder nothing."""

    roster: Roster | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One flat before and after."""

    before: Flat
    after: Flat


@dataclass(frozen=True, slots=True)
class Differences:
    """What a file says otherwise than is known; `missing` flats are reported and never deleted by a file."""

    added: tuple[Flat, ...] = ()
    changed: tuple[Change, ...] = ()
    missing: tuple[Flat, ...] = ()

    @property
    def nothing_to_do(self) -> bool:
        """Whether loading the file would change nothing."""
        return not (self.added or self.changed)


def column_of(heading: str) -> Column | None:
    """The column a heading means, whatever its case, width, spaces or unit in brackets; None if unknown."""
    return _COLUMNS.get(_heading(heading))


def read_roster(rows: Sequence[Row], read_door: ReadDoor) -> Reading:
    """Read a whole file: a roster if every row is good, else every fault of every row, in order.

    Blank rows are skipped; so, with a warning, are remarks: the first cell begins with `#` and then no letter
    or digit.
    """
    rows = [(line, cells) for line, cells in rows if any(text.strip() for text in cells.values())]
    if not rows:
        return Reading(None, (Problem(0, "", "roster-empty"),))
    headings, problems, warnings = _headings(rows)
    if problems:
        return Reading(None, tuple(problems), tuple(warnings))
    seen: dict[tuple[str, str], int] = {}
    flats: list[Flat] = []
    for number, cells in rows:
        if _is_remark(cells):
            warnings.append(Problem(number, "", "roster-remark-skipped"))
            continue
        line = _Line(number, headings, {column: cells.get(name, "") for column, name in headings.items()}, problems)
        place = _place(line, read_door)
        flat = _flat(line, place)
        door = "-".join(_triple(place))
        if place is not None and (first := seen.setdefault((_plain(line.text("estate")), door), number)) != number:
            problems.append(Problem(number, line.door_heading, "roster-door-twice", door, first))
        elif flat is not None:
            flats.append(flat)
    if problems:
        return Reading(None, tuple(problems), tuple(warnings))
    if not flats:
        return Reading(None, (Problem(0, "", "roster-empty"),), tuple(warnings))
    roster = Roster(tuple(flats), frozenset(headings))
    return Reading(roster, (), tuple(warnings))


def differences(old: Roster, new: Roster) -> Differences:
    """What `new` adds, changes and lacks; a column that its file did not have leaves what is known as it is.

    Raises Refused("roster-estate-needed") where the file names no estate and the community has several.
    """
    known = {flat.key: flat for flat in old.flats}
    estates = {flat.estate for flat in old.flats}
    flats = new.flats
    if "estate" not in new.columns and estates:
        if len(estates) > 1:
            raise Refused("roster-estate-needed")
        estate = estates.pop()
        flats = tuple(replace(flat, estate=estate) for flat in flats)
    added, changed = [], []
    for flat in flats:
        before = known.pop(flat.key, None)
        if before is None:
            added.append(flat)
        elif (after := _unstated_kept(before, flat, new.columns)) != before:
            changed.append(Change(before, after))
    return Differences(tuple(added), tuple(changed), tuple(known.values()))


def read_area(text: str) -> int:
    """An area in cm², exact: `89.5`, `89.50平方米`, `１２０㎡`; more than 0 and at most 10,000 m².

    Raises Refused: roster-area-missing, -unreadable, -not-positive, -too-large, -too-fine (below 1 cm²).
    """
    plain = re.sub(r"\s", "", _plain(text))
    if not plain:
        raise Refused("roster-area-missing")
    match = _AREA.fullmatch(plain) if len(plain) <= LONGEST_VALUE else None
    if match is None:
        raise Refused("roster-area-unreadable")
    cm2 = Fraction(match["number"].replace(",", "")) * CM2
    if cm2 <= 0:
        raise Refused("roster-area-not-positive")
    if cm2 > LARGEST_CM2:
        raise Refused("roster-area-too-large")
    if cm2.denominator != 1:
        raise Refused("roster-area-too-fine")
    return int(cm2)


def area_text(area_cm2: int) -> str:
    """An area in m² as a file says it, exact and without trailing zeros: 895000 → `89.5`."""
    whole, rest = divmod(area_cm2, CM2)
    return f"{whole}.{rest:04}".rstrip("0").rstrip(".")


def read_owners(text: str) -> tuple[str, ...]:
    """Owner codes, sorted: letters and digits, one digit at least, `A01、A02`; empty where nobody is named.

    Raises Refused with roster-owner-looks-like-name, -personal-number, -unreadable or -twice.
    """
    codes = [code for part in _BETWEEN_OWNERS.split(_plain(text).upper()) if (code := part.strip())]
    for code in codes:
        if _PERSONAL_NUMBER.fullmatch(re.sub(r"\s", "", code)):
            raise Refused("roster-owner-personal-number")
        if not _OWNER.fullmatch(code):
            raise Refused("roster-owner-looks-like-name" if _NAME.fullmatch(code) else "roster-owner-unreadable")
    if len(set(codes)) != len(codes):
        raise Refused("roster-owner-twice")
    return tuple(sorted(codes))


@dataclass(frozen=True, slots=True)
class _Line:
    """One row while it is read; what cannot be read joins `problems`."""

    number: int
    headings: Mapping[Column, str]
    cells: Mapping[Column, str]
    problems: list[Problem]

    @property
    def door_heading(self) -> str:
        return self.headings.get("flat") or self.headings["door"]

    def text(self, column: Column) -> str:
        return self.cells.get(column, "").strip()

    def read(self, column: Column, reader: Callable[[str], T]) -> T | None:
        try:
            return reader(self.text(column))
        except Refused as refused:
            value = self.text(column)
            self.fault(self.headings[column], refused.code, f"{value[0]}…" if column == "owners" else value)
            return None

    def fault(self, heading: str, reason: str, value: str) -> None:
        self.problems.append(Problem(self.number, heading, reason, value[:LONGEST_VALUE]))


def _flat(line: _Line, place: Place | None) -> Flat | None:
    """The flat of a row, or None after every fault of its other cells was named."""
    area = line.read("area", read_area)
    use = line.read("use", _read_use)
    vacant = line.read("vacant", _read_vacant)
    owners = line.read("owners", read_owners)
    if place is None or area is None or use is None or vacant is None or owners is None:
        return None
    estate = _plain(line.text("estate"))
    return Flat(estate, place.building, place.unit, place.flat, area, use, vacant, owners)


def _place(line: _Line, read_door: ReadDoor) -> Place | None:
    """Where the flat is: from building, unit and number, or from a number that is a whole door."""
    numbers = [text for column in _NUMBERS if (text := line.text(column))]
    if not numbers:
        line.fault(line.door_heading, "roster-door-missing", "")
        return None
    building, unit = line.text("building"), line.text("unit")
    written = "-".join(part for part in (building, unit, numbers[0]) if part)
    try:
        places = [_join(building, unit, number, read_door) for number in numbers]
    except Refused:
        line.fault(line.door_heading, "roster-door-unreadable", written)
        return None
    if any(place is None or _triple(place) != _triple(places[0]) for place in places):
        line.fault(line.door_heading, "roster-door-contradicts", written)
        return None
    return places[0]


def _join(building: str, unit: str, number: str, read_door: ReadDoor) -> Place | None:
    """The door of these cells; None where the number is a whole door of another building or unit."""
    if not building:
        place = read_door(number)
        return place if not unit or _triple(read_door(f"1-{unit}-1"))[1] == place.unit else None
    try:
        return read_door("-".join(part for part in (building, unit, number) if part))
    except Refused:
        place = read_door(number)
        stated = read_door(f"{building}-{unit or place.unit}-1")
        return place if (stated.building, stated.unit) == (place.building, place.unit) else None


def _triple(place: Place | None) -> tuple[str, str, str]:
    return (place.building, place.unit, place.flat) if place else ("", "", "")


def _headings(rows: Sequence[Row]) -> tuple[dict[Column, str], list[Problem], list[Problem]]:
    """Which heading is which column; problems (missing, double) and a warning for each unknown one."""
    headings: dict[Column, str] = {}
    problems, warnings = [], []
    for name in dict.fromkeys(name for _, cells in rows for name in cells):
        column = column_of(name)
        if column is None:
            warnings.append(Problem(0, name[:LONGEST_VALUE], "roster-column-unknown"))
        elif column in headings:
            problems.append(Problem(0, name[:LONGEST_VALUE], "roster-column-twice", headings[column]))
        else:
            headings[column] = name
    if not headings.keys() & set(_NUMBERS):
        problems.append(Problem(0, "door", "roster-column-missing"))
    if "area" not in headings:
        problems.append(Problem(0, "area", "roster-column-missing"))
    return headings, problems, warnings


def _unstated_kept(before: Flat, after: Flat, columns: Iterable[Column]) -> Flat:
    return replace(
        after,
        use=after.use if "use" in columns else before.use,
        vacant=after.vacant if "vacant" in columns else before.vacant,
        owners=after.owners if "owners" in columns else before.owners,
    )


def _is_remark(cells: Mapping[str, str]) -> bool:
    return bool(_REMARK.match(_plain(next(text for text in cells.values() if text.strip()))))


def _read_use(text: str) -> Use:
    word = _plain(text).lower() or "dwelling"
    if word not in _USES:
        raise Refused("roster-use-unknown")
    return _USES[word]


def _read_vacant(text: str) -> bool:
    word = _plain(text).lower() or "no"
    if word not in _VACANT:
        raise Refused("roster-vacant-unknown")
    return _VACANT[word]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _heading(text: str) -> str:
    return re.sub(r"\s+", "", _BRACKETS.sub("", unicodedata.normalize("NFKC", text))).casefold()


_COLUMNS = {_heading(name): column for column, names in _HEADINGS.items() for name in names.split()}
