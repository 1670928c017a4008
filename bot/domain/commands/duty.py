"""What can be asked for around the duty rota. Days of turns are written `2026-07-01`."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, UnitId

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
