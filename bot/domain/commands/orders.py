"""What can be asked for around service orders: asking, claiming, arriving and ending, reviewing, calling off."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import BodyId, Command, FlatId, ResidentId, UnitId
from bot.domain.service.orders import ClaimId, OccurrenceId


@dataclass(frozen=True, slots=True)
class OpenOrder(Command):
    """请人帮忙: for the own household, for the one behind a door, or for a body; which it is, is asked if need be."""

    code: ClassVar[str] = "hop"
    flat_id: FlatId | None = None
    body_id: BodyId | None = None


@dataclass(frozen=True, slots=True)
class ListOrderDoors(Command):
    """替别家说: the doors of a unit, paged from 0."""

    code: ClassVar[str] = "hdo"
    unit_id: UnitId
    page: int = 0


@dataclass(frozen=True, slots=True)
class FindOrders(Command):
    """看谁要帮忙: `which` is "open" (near me), "asked" (for us, or by me) or "claimed"; paged from 0."""

    code: ClassVar[str] = "hfi"
    which: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowOrder(Command):
    """One occurrence, with what this person may do about it."""

    code: ClassVar[str] = "hsh"
    occurrence_id: OccurrenceId


@dataclass(frozen=True, slots=True)
class ClaimOrder(Command):
    """我来帮忙, 去不了了: the person comes, or does not."""

    code: ClassVar[str] = "hcl"
    occurrence_id: OccurrenceId
    on: bool


@dataclass(frozen=True, slots=True)
class KeepClaim(Command):
    """还能来: at the new hour too."""

    code: ClassVar[str] = "hke"
    occurrence_id: OccurrenceId


@dataclass(frozen=True, slots=True)
class EnterCode(Command):
    """输数字: the volunteer types what was read out, on arriving or at the end."""

    code: ClassVar[str] = "hco"
    occurrence_id: OccurrenceId


@dataclass(frozen=True, slots=True)
class SayDone(Command):
    """做完了, without a code: others will confirm it."""

    code: ClassVar[str] = "hdn"
    occurrence_id: OccurrenceId


@dataclass(frozen=True, slots=True)
class ConfirmArrival(Command):
    """到了: whom it is for, or their helper, saw the volunteer come."""

    code: ClassVar[str] = "har"
    claim_id: ClaimId


@dataclass(frozen=True, slots=True)
class ConfirmEnd(Command):
    """做完了: whom it is for, or their helper, says so, or confirms what the volunteer said."""

    code: ClassVar[str] = "hen"
    claim_id: ClaimId


@dataclass(frozen=True, slots=True)
class CorrectMinutes(Command):
    """时长不对: whom it is for says how long it took."""

    code: ClassVar[str] = "hmi"
    claim_id: ClaimId


@dataclass(frozen=True, slots=True)
class MarkAbsent(Command):
    """没有到, or came after all; `sure` after being asked."""

    code: ClassVar[str] = "hab"
    claim_id: ClaimId
    on: bool
    sure: bool = False


@dataclass(frozen=True, slots=True)
class SayWhy(Command):
    """说一说: why the volunteer did not come."""

    code: ClassVar[str] = "hwy"
    claim_id: ClaimId


@dataclass(frozen=True, slots=True)
class ReviewService(Command):
    """How good it was, 1–5; a line may follow."""

    code: ClassVar[str] = "hrv"
    claim_id: ClaimId
    mark: int


@dataclass(frozen=True, slots=True)
class CancelOrder(Command):
    """这次不用了: everybody who comes hears it, with a reason."""

    code: ClassVar[str] = "hca"
    occurrence_id: OccurrenceId


@dataclass(frozen=True, slots=True)
class EndWeekly(Command):
    """以后不用了: no further week is made."""

    code: ClassVar[str] = "hew"
    occurrence_id: OccurrenceId
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ChangeTime(Command):
    """改时间: whoever comes is asked again."""

    code: ClassVar[str] = "hct"
    occurrence_id: OccurrenceId


@dataclass(frozen=True, slots=True)
class WidenOrder(Command):
    """More people are asked: "unit", "building" or "community"; or ("leader") the leader shall send somebody."""

    code: ClassVar[str] = "hwi"
    occurrence_id: OccurrenceId
    reach: str


@dataclass(frozen=True, slots=True)
class ListToAsk(Command):
    """派人: whom the leader or party-group leader can ask, paged from 0."""

    code: ClassVar[str] = "hla"
    occurrence_id: OccurrenceId
    page: int = 0


@dataclass(frozen=True, slots=True)
class AskNeighbour(Command):
    """This person is asked in private whether they come."""

    code: ClassVar[str] = "hap"
    occurrence_id: OccurrenceId
    resident_id: ResidentId
    page: int = 0


@dataclass(frozen=True, slots=True)
class AnswerAsked(Command):
    """去, 去不了: who was asked by name answers."""

    code: ClassVar[str] = "han"
    occurrence_id: OccurrenceId
    yes: bool


@dataclass(frozen=True, slots=True)
class LookAtOccurrence(Command):
    """The clock's: what is due about an occurrence."""

    occurrence_id: OccurrenceId
