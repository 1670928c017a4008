"""What can be asked for around swaps and stand-ins; `household_id` is the household that is acted for."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, HouseholdId


@dataclass(frozen=True, slots=True)
class ShowSwaps(Command):
    """A household's next turns, what it offered and agreed, and what is offered to it."""

    code: ClassVar[str] = "yxh"
    rota_id: int
    household_id: HouseholdId


@dataclass(frozen=True, slots=True)
class ListSwapDoors(Command):
    """替别家办: for which household? Paged from 0."""

    code: ClassVar[str] = "yxf"
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
    """换回来: the household wants undone what was agreed, or does no longer; `answers`: because the other wants it."""

    code: ClassVar[str] = "yxu"
    swap_id: int
    household_id: HouseholdId
    wants: bool
    answers: bool = False


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
