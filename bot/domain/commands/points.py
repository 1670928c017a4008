"""What can be asked for around points (积分): wallets, how points are earned, gifts, the balance sheet, corrections."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, CommunityId, HouseholdId


@dataclass(frozen=True, slots=True)
class OpenWallet(Command):
    """What a household has, what is kept for it and what lapses when; None: the person's own."""

    code: ClassVar[str] = "gwa"
    household_id: HouseholdId | None = None


@dataclass(frozen=True, slots=True)
class OpenStatement(Command):
    """Where the points of one's wallet came from and went, the newest first, paged from 0."""

    code: ClassVar[str] = "gst"
    page: int = 0


@dataclass(frozen=True, slots=True)
class SendStatement(Command):
    """The statement as a table: of one's wallet ("wallet") or of what one earned oneself ("mine")."""

    code: ClassVar[str] = "gsx"
    of: str


@dataclass(frozen=True, slots=True)
class OpenPointRules(Command):
    """怎么得积分: what is thanked with how many points, now and from when otherwise."""

    code: ClassVar[str] = "gru"


@dataclass(frozen=True, slots=True)
class ChangePointRule(Command):
    """Begin to change one of the rules, with effect from a day."""

    code: ClassVar[str] = "gch"


@dataclass(frozen=True, slots=True)
class OpenGiftLimit(Command):
    """How much a household may give away in a day."""

    code: ClassVar[str] = "ggl"


@dataclass(frozen=True, slots=True)
class SetGiftLimit(Command):
    """A household may give away so much in a day from now on; 0: nothing."""

    code: ClassVar[str] = "ggs"
    points: int


@dataclass(frozen=True, slots=True)
class GivePoints(Command):
    """Begin to give points of the household to another one."""

    code: ClassVar[str] = "ggi"


@dataclass(frozen=True, slots=True)
class OpenPointSheet(Command):
    """What all points of the community add up to, at the end of a month ("2026-05") or now ("")."""

    code: ClassVar[str] = "gsh"
    month: str = ""


@dataclass(frozen=True, slots=True)
class SendPointSheet(Command):
    """The same as a table."""

    code: ClassVar[str] = "gsf"
    month: str = ""


@dataclass(frozen=True, slots=True)
class CorrectPoints(Command):
    """Begin to take back an entry that was a mistake."""

    code: ClassVar[str] = "gco"


@dataclass(frozen=True, slots=True)
class RunPoints(Command):
    """The clock does the next step about points that lapse, for the wallets after `after`."""

    community_id: CommunityId
    step: str
    year: int
    after: int
