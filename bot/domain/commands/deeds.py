"""What can be asked for around good deeds and the month's thanks."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, CommunityId, UnitId
from bot.domain.deeds import DeedId


@dataclass(frozen=True, slots=True)
class OpenDeeds(Command):
    """好人好事: those of the unit, the newest first, and what waits for this person; paged from 0."""

    code: ClassVar[str] = "bop"
    page: int = 0


@dataclass(frozen=True, slots=True)
class NameDeed(Command):
    """夸夸邻居: the form."""

    code: ClassVar[str] = "bnm"


@dataclass(frozen=True, slots=True)
class ShowDeed(Command):
    """A deed in the private chat, with what this person can do."""

    code: ClassVar[str] = "bsh"
    deed_id: DeedId


@dataclass(frozen=True, slots=True)
class AnswerDeed(Command):
    """Whoever did it agrees that it is shown, or would rather not; at the door their answer is entered for them."""

    code: ClassVar[str] = "ban"
    deed_id: DeedId
    agrees: bool


@dataclass(frozen=True, slots=True)
class ConfirmDeed(Command):
    """我家看见的: the household has seen it, or takes that back."""

    code: ClassVar[str] = "bco"
    deed_id: DeedId
    on: bool


@dataclass(frozen=True, slots=True)
class WithdrawDeed(Command):
    """Whoever named it takes it back, while it is under way."""

    code: ClassVar[str] = "bwd"
    deed_id: DeedId


@dataclass(frozen=True, slots=True)
class FoldDeed(Command):
    """The leader folds it away; the form asks why."""

    code: ClassVar[str] = "bfo"
    deed_id: DeedId


@dataclass(frozen=True, slots=True)
class LapseDeed(Command):
    """The clock's: its time is over."""

    deed_id: DeedId


@dataclass(frozen=True, slots=True)
class OpenThanks(Command):
    """The month's thanks: what this person lets be shown of them, and whether the unit stands among units."""

    code: ClassVar[str] = "bth"


@dataclass(frozen=True, slots=True)
class ShowMe(Command):
    """Whether this person stands among those thanked by name or door."""

    code: ClassVar[str] = "bme"
    on: bool


@dataclass(frozen=True, slots=True)
class RankUnit(Command):
    """Whether the unit this person leads stands in the ranking of units."""

    code: ClassVar[str] = "bru"
    unit_id: UnitId
    on: bool


@dataclass(frozen=True, slots=True)
class SayThanks(Command):
    """The clock's: the thanks of the month that ended."""

    community_id: CommunityId
