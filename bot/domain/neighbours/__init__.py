"""Whether a text names a neighbour: another door, a person, a plate (domain §3: such a text is not posted as it is).

Spans are positions in the text as given; nothing is normalised that would move them.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from bot.domain.neighbours.words import (
    BESIDE,
    DOOR,
    NO_DOOR_AFTER,
    NO_DOOR_BEFORE,
    NUMBER,
    PERSONS,
    PLAIN,
    PLATES,
    SPOKEN,
    SPOKEN_DIGITS,
    STREET_BEFORE,
    YEAR,
)


class Named(StrEnum):
    """What a mention names."""

    DOOR = "door"
    PERSON = "person"
    PLATE = "plate"


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names a neighbour: `text[start:end]`."""

    kind: Named
    start: int
    end: int


NEAR = 16
"""How many characters before a number tell what it counts."""
INSTEAD = MappingProxyType(
    {
        "zh-Hans": {Named.DOOR: "某户", Named.PERSON: "某人", Named.PLATE: "某车"},
        "zh-Hant": {Named.DOOR: "某戶", Named.PERSON: "某人", Named.PLATE: "某車"},
        "en": {Named.DOOR: "a flat", Named.PERSON: "a person", Named.PLATE: "a car"},
    }
)
"""What stands for a mention that is taken out, by language."""


def find_neighbours(text: str, doors_of_unit: Collection[str], own_door: str | None = None) -> tuple[Mention, ...]:
    """The neighbours a text names, in order and without overlap; the own door is nobody else's.

    `doors_of_unit` are door numbers as in the roster (`501`, `3-2-501`). A bare number counts where it is one of
    them, and any number where the words around it make it a door.
    """
    doors = _Doors(doors_of_unit, own_door)
    plain = text.translate(PLAIN)
    found = [*_plates(plain), *_numbered(plain, doors), *_spoken(plain, doors), *_matches(plain, BESIDE, Named.DOOR)]
    found += _other_names(plain, doors)
    for pattern in PERSONS:
        found += _matches(plain, pattern, Named.PERSON)
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def without(text: str, mentions: Sequence[Mention], instead: Mapping[Named, str] = INSTEAD["zh-Hans"]) -> str:
    """The text with each mention replaced by the words for its kind, two alike side by side by one; the rest stays."""
    parts: list[str] = []
    at, last = 0, None
    for mention in mentions:
        if mention.start > at or mention.kind is not last:
            parts += [text[at : mention.start], instead[mention.kind]]
        at, last = mention.end, mention.kind
    return "".join([*parts, text[at:]])


class _Doors:
    """The doors of a unit by their last part, and which of them is the own."""

    def __init__(self, doors: Collection[str], own: str | None) -> None:
        self.full = {_parts(door) for door in doors}
        self.last = {parts[-1] for parts in self.full if parts}
        self.own = _parts(own) if own else ()
        self.odd = sorted(part for part in self.last if not re.fullmatch(NUMBER, part, re.IGNORECASE) and len(part) > 1)

    def is_own(self, parts: tuple[str, ...]) -> bool:
        """Whether what was written (`501`, `2-501`, `3-501`) can only be the own door."""
        return bool(self.own) and _may_be(parts, self.own)

    def known(self, parts: tuple[str, ...]) -> bool:
        """Whether a door of the unit can be written so."""
        return any(_may_be(parts, full) for full in self.full)


def _may_be(parts: tuple[str, ...], door: tuple[str, ...]) -> bool:
    length = min(len(parts), len(door))
    skips_unit = len(parts) == 2 and len(door) == 3 and parts == (door[0], door[2])
    return skips_unit or (length > 0 and parts[-length:] == door[-length:])


def _parts(door: str) -> tuple[str, ...]:
    plain = re.sub("[号栋幢座楼单元室户]+", "-", door.translate(PLAIN).casefold())
    return tuple(part.lstrip("0") for part in re.findall(r"[^\W_]+", plain))


def _matches(plain: str, pattern: re.Pattern[str], kind: Named) -> Iterator[Mention]:
    return (Mention(kind, match.start(), match.end()) for match in pattern.finditer(plain))


def _plates(plain: str) -> Iterator[Mention]:
    for pattern in PLATES:
        for match in pattern.finditer(plain):
            if re.search(r"\d", match[1]):
                yield Mention(Named.PLATE, match.start(), match.end())


def _numbered(plain: str, doors: _Doors) -> Iterator[Mention]:
    """Doors in figures: `3-2-501`, `3栋2单元501室`, `501室`, a bare `501` that the unit has."""
    for match in DOOR.finditer(plain):
        names = ("door",) if match["said"] and match["said"].strip() == "楼" else ("building", "unit", "door")
        parts = tuple(part.lower().lstrip("0") for part in match.group(*names, "door")[:-1] if part)
        marked = bool(match["mark"] or match["word"])
        lead = plain[max(0, match.start("door") - NEAR) : match.start("door")]
        if len(parts) == 1:
            counts = marked or (doors.known(parts) and not NO_DOOR_BEFORE.search(lead))
        elif match["said"]:
            counts = True
        else:
            counts = marked or doors.known(parts) or (len(parts) == 3 and not YEAR.fullmatch(match["door"]))
        after = plain[match.end("door") :]
        if (
            counts
            and not STREET_BEFORE.search(lead)
            and not doors.is_own(parts)
            and (match["mark"] or not NO_DOOR_AFTER.match(after))
        ):
            yield Mention(Named.DOOR, match.start(), match.end())


def _spoken(plain: str, doors: _Doors) -> Iterator[Mention]:
    """Doors in words: `五零一`, where the unit has such a door or 室 follows."""
    for match in SPOKEN.finditer(plain):
        parts = ("".join(SPOKEN_DIGITS[char] for char in match["door"]),)
        if (doors.known(parts) or match["mark"]) and not doors.is_own(parts):
            yield Mention(Named.DOOR, match.start(), match.end())


def _other_names(plain: str, doors: _Doors) -> Iterator[Mention]:
    """Doors of the unit that are not numbers (`商铺a3`)."""
    for door in doors.odd:
        for match in re.finditer(rf"(?<![^\W_]){re.escape(door)}(?![a-z0-9])", plain, re.IGNORECASE):
            if not doors.is_own((door,)):
                yield Mention(Named.DOOR, match.start(), match.end())
