"""What can be asked for around the duty rota. Days of turns are written `2026-07-01`."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, HouseholdId, UnitId

# Ways in, from menus and from each other.


@dataclass(frozen=True, slots=True)
class ShowDuty(Command):
    """轮值: who is on duty, the turns to come, and one's own (None: the unit one lives in, or leads)."""

    code: ClassVar[str] = "ysh"
    unit_id: UnitId | None = None


@dataclass(frozen=True, slots=True)
class ShowTurn(Command):
    """The turn that runs or is to come next, for the household whose it is: accept, tick, hand over."""

    code: ClassVar[str] = "ytu"
    rota_id: int


@dataclass(frozen=True, slots=True)
class OpenSwaps(Command):
    """换一换: what can be done about one's own next turn, and what is offered."""

    code: ClassVar[str] = "ysw"
    rota_id: int


@dataclass(frozen=True, slots=True)
class OpenPauses(Command):
    """出门、免值: being away for a while, asking to be exempt, and what stands."""

    code: ClassVar[str] = "ypa"
    rota_id: int


@dataclass(frozen=True, slots=True)
class ShowCalendar(Command):
    """The secret addresses of the unit's and the household's calendar."""

    code: ClassVar[str] = "yca"
    rota_id: int


@dataclass(frozen=True, slots=True)
class DrawRota(Command):
    """The turns of the next 12 months as a picture."""

    code: ClassVar[str] = "ydr"
    rota_id: int


@dataclass(frozen=True, slots=True)
class ShowRecords(Command):
    """What has been: turns with what was done; paged from 0."""

    code: ClassVar[str] = "yre"
    rota_id: int
    page: int = 0


# The clock's.


@dataclass(frozen=True, slots=True)
class AdvanceRota(Command):
    """Something falls due in a rota: a turn starts, somebody is reminded, the leader is told."""

    rota_id: int


# Swaps and stand-ins. `household_id` is the household that is acted for.


@dataclass(frozen=True, slots=True)
class ShowSwaps(Command):
    """A household's next turns, what it offered and agreed, and what is offered to it."""

    code: ClassVar[str] = "yxh"
    rota_id: int
    household_id: HouseholdId


@dataclass(frozen=True, slots=True)
class ListSwapDoors(Command):
    """替别家办: for which household? Paged from 0."""

    code: ClassVar[str] = "yxl"
    rota_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChooseGiven(Command):
    """和人换, 请人代: which turn is offered? `kind` is "swap" or "stand_in"."""

    code: ClassVar[str] = "yxg"
    rota_id: int
    household_id: HouseholdId
    kind: str


@dataclass(frozen=True, slots=True)
class ChooseTaker(Command):
    """To whom is the turn offered? To all, or one of the doors, paged from 0."""

    code: ClassVar[str] = "yxc"
    rota_id: int
    household_id: HouseholdId
    kind: str
    gives_on: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class OfferTurn(Command):
    """The turn is offered to a household (None: to all)."""

    code: ClassVar[str] = "yxo"
    rota_id: int
    household_id: HouseholdId
    kind: str
    gives_on: str
    asked_id: HouseholdId | None = None


@dataclass(frozen=True, slots=True)
class ShowSwap(Command):
    """One offer, and what can be done about it."""

    code: ClassVar[str] = "yxs"
    swap_id: int
    household_id: HouseholdId | None = None


@dataclass(frozen=True, slots=True)
class TakeTurn(Command):
    """换, 我来代: the household (None: one's own) takes the turn that is offered."""

    code: ClassVar[str] = "yxt"
    swap_id: int
    household_id: HouseholdId | None = None


@dataclass(frozen=True, slots=True)
class DeclineTurn(Command):
    """不换了, 代不了: the household that was asked does not take it."""

    code: ClassVar[str] = "yxd"
    swap_id: int
    household_id: HouseholdId


@dataclass(frozen=True, slots=True)
class WithdrawOffer(Command):
    """不问了: the household offers its turn no longer."""

    code: ClassVar[str] = "yxw"
    swap_id: int
    household_id: HouseholdId


@dataclass(frozen=True, slots=True)
class UndoSwap(Command):
    """换回来: the household wants undone what was agreed, or does no longer."""

    code: ClassVar[str] = "yxu"
    swap_id: int
    household_id: HouseholdId
    wants: bool


@dataclass(frozen=True, slots=True)
class ObjectToSwap(Command):
    """不同意: the household does not want what the leader did for it."""

    code: ClassVar[str] = "yxn"
    swap_id: int
    household_id: HouseholdId


@dataclass(frozen=True, slots=True)
class LookAtSwap(Command):
    """The clock looks whether what is offered or agreed still holds."""

    swap_id: int


# The turn.


@dataclass(frozen=True, slots=True)
class AcceptTurn(Command):
    """我家接班: the household takes the turn that starts then (or the leader for it)."""

    code: ClassVar[str] = "yac"
    rota_id: int
    starts_on: str


@dataclass(frozen=True, slots=True)
class TickTask(Command):
    """打勾: what a theme asks for was done today, or was not."""

    code: ClassVar[str] = "yti"
    rota_id: int
    theme: str
    done: bool


@dataclass(frozen=True, slots=True)
class WriteOfTurn(Command):
    """记一笔, 添照片: words and pictures of a theme, or of the day ("")."""

    code: ClassVar[str] = "ywr"
    rota_id: int
    theme: str = ""


@dataclass(frozen=True, slots=True)
class HandOver(Command):
    """交班: the handover as it was written, with a line of one's own or without."""

    code: ClassVar[str] = "yho"
    rota_id: int


@dataclass(frozen=True, slots=True)
class TakeOver(Command):
    """我家来代: the turn that runs and that nobody accepted."""

    code: ClassVar[str] = "yov"
    rota_id: int
    starts_on: str


@dataclass(frozen=True, slots=True)
class AskToTakeOver(Command):
    """请××代: the leader asks a household to take the turn that nobody accepted."""

    code: ClassVar[str] = "yas"
    rota_id: int
    starts_on: str
    household_id: HouseholdId
