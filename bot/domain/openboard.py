"""The open board (公示栏): what a community lets everybody read without signing in, and under which address.

It is off until somebody opens it: the administrator for the community, the leader for a unit.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.base import CommunityId, Refused, UnitId

SHORTEST, LONGEST = 2, 30
"""Letters of the name in the address."""
MOST_KEYS = 20
"""Keys of other services that a community has at a time."""
MOST_A_DAY = 100
"""Matters that one key files in a day."""
KEY_NAME = 30
"""Characters of whose key it is."""
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_TELEPHONE = re.compile(r"(?<![\d-])1[3-9]\d([ -]?)\d{4}\1\d{4}(?!\d)")
_HIDDEN = "***"


class Part(StrEnum):
    """What can stand on it."""

    MATTERS = "matters"
    RESULTS = "results"
    MINUTES = "minutes"
    NOTICES = "notices"
    ROTA = "rota"
    RATES = "rates"
    SERVICE = "service"
    GOODS = "goods"


OF_UNITS = (Part.MATTERS, Part.RESULTS, Part.MINUTES, Part.NOTICES, Part.ROTA, Part.RATES)
"""What a unit has of its own; the rest is the community's."""


@dataclass(frozen=True, slots=True)
class Board:
    """What a community allows: whether its own board is open, whether units may open theirs, which parts, and doors."""

    community_id: CommunityId
    slug: str
    is_open: bool
    units_may: bool
    shows_doors: bool
    parts: frozenset[Part]
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class OpenUnit:
    """A unit whose board is open, since when."""

    id: UnitId
    label: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands open of a community now: its board, and the boards of these units."""

    board: Board
    units: Mapping[UnitId, OpenUnit] = field(default_factory=dict)

    def shows(self, part: Part, unit_id: UnitId | None = None) -> bool:
        """Whether this part can be read: of the community, or of one of its units."""
        if part not in self.board.parts:
            return False
        return self.board.is_open if unit_id is None else unit_id in self.units and part in OF_UNITS


def read_slug(typed: str) -> str:
    """The name in the address as it was typed; raises Refused."""
    slug = typed.strip().lower()
    if not SHORTEST <= len(slug) <= LONGEST or not _SLUG.fullmatch(slug):
        raise Refused("openboard-refused-slug", least=SHORTEST, most=LONGEST)
    return slug


def without_telephones(words: str) -> str:
    """The words without anybody's mobile number."""
    return _TELEPHONE.sub(_HIDDEN, words)
