"""Doors as people write them, and the one way the service writes them.

A door is building, unit and flat; `3-2-501` is its canonical text. Where a building has one unit the number
may be left out and is then 1. A door is unique within an estate, not within a community.
"""

import re
import unicodedata
from dataclasses import dataclass

from bot.domain.base import Refused

LONGEST = 40
"""No door is written with more characters than this."""

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹘﹣~～_ーㄧ·•.。\\/,，、", "-"))
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_CHINESE_NUMBER = re.compile("[零〇一二三四五六七八九十两兩]+")

_AREA_OF_BUILDING = "[东東西南北中前后後新老旧舊甲乙丙丁]?[区區院]?"
_PLACE = "地下[车車][库庫]|地下|地[库庫]|[车車][库庫]|商业街|商業街|商业|商業"
_BUILDING = rf"{_AREA_OF_BUILDING}[A-Z]{{0,2}}\d{{1,3}}[A-Z]?|[A-Z]{{1,2}}|{_PLACE}"
_BUILDING_MARK = "[号號][楼樓]|#[楼樓]?|[栋棟幢座号號楼樓]"
_UNIT = r"\d{1,2}|[A-Z]"
_UNIT_MARK = "单元|單元|[门門梯]"
_SHOP = "商铺|商鋪|商|铺|鋪|门面|門面|底商|门市|門市|店|车位|車位|车库|車庫|储藏室|儲藏室|储|儲|物业|物業|公"
_SIDE = "[东東西南北中左右前后後]"
_FLAT = rf"(?:{_SHOP})?[A-Z]{{0,2}}\d{{1,5}}[A-Z]{{0,2}}{_SIDE}?|(?:{_SHOP})?B\d(?:P|-P?)\d{{1,4}}|{_SHOP}"
_FLAT_MARK = "[室房户戶号號]"

_DOOR = re.compile(
    rf"(?P<building>{_BUILDING})(?:(?:{_BUILDING_MARK})-?|-)"
    rf"(?:(?P<unit>{_UNIT})(?:(?:{_UNIT_MARK})-?|-))?"
    rf"(?:\d{{1,2}}[楼樓层層]-?)?"
    rf"(?P<flat>{_FLAT})(?:{_FLAT_MARK})?"
)
_BUILDING_IS_A_FLOOR = re.compile(r"\d{1,2}[楼樓](?!.*(?:单元|單元))")
_RUNS = re.compile(r"\d+|\D+")


DoorKey = tuple[tuple[tuple[int, int, str], ...], ...]
"""What doors are sorted by."""


@dataclass(frozen=True, slots=True)
class Door:
    """Where somebody's door is; `str(door)` is the canonical text, doors sort as people count."""

    building: str
    unit: str
    flat: str

    def __str__(self) -> str:
        """`3-2-501`."""
        return f"{self.building}-{self.unit}-{self.flat}"

    def __lt__(self, other: "Door") -> bool:
        """Before `other` in natural order: unit 2 before unit 10, 101 before 1001, 商铺2 before 商铺10."""
        return door_key(self) < door_key(other)

    @property
    def short(self) -> str:
        """The door as neighbours of one unit say it: `501`."""
        return self.flat


def parse_door(text: str) -> Door:
    """Read a door as people write it: `3栋2单元501室`, `３－２－５０１`, `A座1203`, `3-501`.

    Raises Refused("residents-door-unreadable", text=…) for everything that is not one whole door.
    """
    if len(text) <= LONGEST:
        match = _DOOR.fullmatch(_plain(text))
        if match and not _BUILDING_IS_A_FLOOR.match(match.string):
            return Door(_number(match["building"]), _number(match["unit"] or "1"), _number(match["flat"]))
    raise Refused("residents-door-unreadable", text=text[:LONGEST])


def door_key(door: Door) -> DoorKey:
    """What sorts doors as people count: by building, unit, flat; numbers as numbers, before letters."""
    return tuple(_natural(part) for part in (door.building, door.unit, door.flat))


def _natural(part: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, int(run), "") if run.isdecimal() else (1, 0, run) for run in _RUNS.findall(part))


def _plain(text: str) -> str:
    """Half width, upper case, one kind of dash, Chinese numbers as digits, spaces gone or dashes."""
    text = unicodedata.normalize("NFKC", text).upper().translate(_DASHES)
    text = _CHINESE_NUMBER.sub(_arabic, text)
    text = re.sub(r"(?<=[0-9A-Z])\s+(?=[0-9A-Z])", "-", text.strip())
    return re.sub(r"-+", "-", re.sub(r"\s+", "", text))


def _arabic(match: re.Match[str]) -> str:
    """三 → 3, 十二 → 12, 二十 → 20, 五〇一 → 501; anything else stays as it is written."""
    written = match[0]
    tens, ten, ones = written.partition("十")
    if not ten:
        return "".join(str(_DIGITS[c]) for c in written)
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return written
    return str((_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0))


def _number(part: str) -> str:
    """Without leading zeros: 0501 and 501, A01 and A1 are one door; B1-023 (level, place) becomes B1P23."""
    level = re.fullmatch(r"(.*B\d)(?:P|-P?)(\d+)", part)
    if level:
        return f"{level[1]}P{int(level[2])}"
    return re.sub(r"\d+", lambda run: str(int(run[0])), part)
