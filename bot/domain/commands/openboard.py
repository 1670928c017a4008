"""The open board: opening and closing it, what stands on it, keys of other services, and what they file."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, CommunityId, UnitId


@dataclass(frozen=True, slots=True)
class BoardSettings(Command):
    """What everybody may read of the community without signing in."""

    code: ClassVar[str] = "gbo"


@dataclass(frozen=True, slots=True)
class SetBoard(Command):
    """The community's board is open, or closed; `sure` after being told what that means."""

    code: ClassVar[str] = "gbs"
    on: bool
    sure: bool = False


@dataclass(frozen=True, slots=True)
class SetBoardPart(Command):
    """A part, or "doors", or "units" (whether units may open theirs), stands on it, or not."""

    code: ClassVar[str] = "gbp"
    part: str
    on: bool


@dataclass(frozen=True, slots=True)
class NameBoard(Command):
    """Begin to write another name for the address."""

    code: ClassVar[str] = "gbn"


@dataclass(frozen=True, slots=True)
class ListUnitBoards(Command):
    """Which units have theirs open, paged from 0."""

    code: ClassVar[str] = "gbl"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowUnitBoard(Command):
    """The board of a unit; None: of the unit that the person leads."""

    code: ClassVar[str] = "gbu"
    unit_id: UnitId | None = None


@dataclass(frozen=True, slots=True)
class SetUnitBoard(Command):
    """The unit's board is open, or closed; `sure` after being told what that means."""

    code: ClassVar[str] = "gbt"
    unit_id: UnitId
    on: bool
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ListKeys(Command):
    """Which other services may file matters."""

    code: ClassVar[str] = "gbk"


@dataclass(frozen=True, slots=True)
class MakeKey(Command):
    """Begin to make a key for another service."""

    code: ClassVar[str] = "gbm"


@dataclass(frozen=True, slots=True)
class EndKey(Command):
    """A key files nothing any more; `sure` after being asked."""

    code: ClassVar[str] = "gbx"
    key_id: int
    sure: bool


@dataclass(frozen=True, slots=True)
class FileOpenly(Command):
    """File a public matter with the key of another service; `category` is a code, `source` makes one matter of it."""

    community_id: CommunityId
    unit_id: UnitId
    key_id: int
    category: str
    words: str
    place: str
    source: str
