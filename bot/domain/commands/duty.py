"""What can be asked for around the duty rota. Days of turns are written `2026-07-01`."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, FlatId, HouseholdId, UnitId

# Ways in, from menus and from each other.


@dataclass(frozen=True, slots=True)
class ShowDuty(Command):
    """轮值: who is on duty, the turns to come, and one's own (None: the unit one lives in, or leads)."""

    code: ClassVar[str] = "ysh"
    unit_id: UnitId | None = None


@dataclass(frozen=True, slots=True)
class ShowTurn(Command):
    """The turn that runs or is to come next, for the household whose it is: accept, tick, hand over.

    `starts_on`: the one that is meant where somebody looks after several.
    """

    code: ClassVar[str] = "ytu"
    rota_id: int
    starts_on: str = ""


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


# The turn.


@dataclass(frozen=True, slots=True)
class AcceptTurn(Command):
    """我家接班: the household takes the turn that starts then (or the leader for it); None: whosever it is."""

    code: ClassVar[str] = "yac"
    rota_id: int
    starts_on: str
    household_id: HouseholdId | None = None


@dataclass(frozen=True, slots=True)
class RefuseTurn(Command):
    """不同意: the household does not take the turn that somebody accepted for it."""

    code: ClassVar[str] = "yna"
    rota_id: int
    starts_on: str


@dataclass(frozen=True, slots=True)
class TickTask(Command):
    """打勾: in the turn that starts then, what a theme asks for was done today, or was not done `on` that day."""

    code: ClassVar[str] = "yti"
    rota_id: int
    starts_on: str
    theme: str
    done: bool
    on: str = ""


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
    household_id: HouseholdId | None = None


@dataclass(frozen=True, slots=True)
class AskToTakeOver(Command):
    """请××代: the leader asks a household to take the turn that nobody accepted."""

    code: ClassVar[str] = "yas"
    rota_id: int
    starts_on: str
    household_id: HouseholdId


# Calendars, the picture of the year, records.


@dataclass(frozen=True, slots=True)
class RenewFeed(Command):
    """换地址: the old address of the unit's calendar (None), or a household's, holds no longer; `sure` after asking."""

    code: ClassVar[str] = "yrn"
    rota_id: int
    household_id: HouseholdId | None
    sure: bool


@dataclass(frozen=True, slots=True)
class SendCalendar(Command):
    """The calendar of the unit (None), or of a household, as a file in the chat."""

    code: ClassVar[str] = "ycf"
    rota_id: int
    household_id: HouseholdId | None


@dataclass(frozen=True, slots=True)
class SendRota(Command):
    """发给邻居: the turns of the next 12 months as a picture, in the unit's group."""

    code: ClassVar[str] = "ygr"
    rota_id: int


@dataclass(frozen=True, slots=True)
class ShowRecord(Command):
    """A turn that has started: what was done; its notes paged from 0, the newest first."""

    code: ClassVar[str] = "yrt"
    turn_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowTurnPhotos(Command):
    """The pictures of a turn."""

    code: ClassVar[str] = "yrp"
    turn_id: int


@dataclass(frozen=True, slots=True)
class ShowDutyYear(Command):
    """A unit's year: how often each household served, what was ticked, who stood in."""

    code: ClassVar[str] = "yyr"
    rota_id: int
    year: int


@dataclass(frozen=True, slots=True)
class ExportDuty(Command):
    """导出表格: every turn with all that was written, as a workbook."""

    code: ClassVar[str] = "yxl"
    rota_id: int


# Setting up, taking part, looking, pauses.


@dataclass(frozen=True, slots=True)
class SetUpDuty(Command):
    """开始轮值: the form with which a unit's rota is set up."""

    code: ClassVar[str] = "yse"
    unit_id: UnitId


@dataclass(frozen=True, slots=True)
class DutySettings(Command):
    """轮值设置: how often, in which order, who takes part; and its end."""

    code: ClassVar[str] = "yst"
    rota_id: int


@dataclass(frozen=True, slots=True)
class ChangeDuty(Command):
    """The form with which the settings are changed from the next turn on."""

    code: ClassVar[str] = "ych"
    rota_id: int


@dataclass(frozen=True, slots=True)
class EndDuty(Command):
    """不轮值了: the rota ends; `asked` counts how often that was asked."""

    code: ClassVar[str] = "yen"
    rota_id: int
    asked: int = 0


@dataclass(frozen=True, slots=True)
class TakePart(Command):
    """我家参加, 我家不参加了 (`sure` after being asked): a household, by itself or its helper."""

    code: ClassVar[str] = "ypt"
    rota_id: int
    household_id: HouseholdId
    on: bool
    sure: bool = False


@dataclass(frozen=True, slots=True)
class TakePartFor(Command):
    """The same on paper, entered by the leader."""

    code: ClassVar[str] = "ypf"
    rota_id: int
    flat_id: FlatId
    on: bool


@dataclass(frozen=True, slots=True)
class ShowDutyDoors(Command):
    """Who takes part: the doors, to enter or take out; paged from 0."""

    code: ClassVar[str] = "ydo"
    rota_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowTurns(Command):
    """The turns to come, paged from 0."""

    code: ClassVar[str] = "yls"
    rota_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowWhy(Command):
    """为什么是这样: why each turn is whose it is; paged from 0."""

    code: ClassVar[str] = "ywy"
    rota_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowPauses(Command):
    """A household's pauses, as it sees them itself, or the leader who enters them for it."""

    code: ClassVar[str] = "ypo"
    rota_id: int
    household_id: HouseholdId


@dataclass(frozen=True, slots=True)
class ShowPauseDoors(Command):
    """For which household is a pause entered? Paged from 0."""

    code: ClassVar[str] = "ypd"
    rota_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenAway(Command):
    """The household goes away: the form."""

    code: ClassVar[str] = "ypw"
    rota_id: int
    household_id: HouseholdId


@dataclass(frozen=True, slots=True)
class OpenExempt(Command):
    """The household asks to be exempt, or the leader enters it: the form."""

    code: ClassVar[str] = "ypx"
    rota_id: int
    household_id: HouseholdId


@dataclass(frozen=True, slots=True)
class EndPause(Command):
    """Back earlier, not away after all, exempt no longer, asking no longer."""

    code: ClassVar[str] = "ype"
    rota_id: int
    pause_id: int


@dataclass(frozen=True, slots=True)
class ShowAsked(Command):
    """A household that asks to be exempt, with its reason, for the leader."""

    code: ClassVar[str] = "ypq"
    rota_id: int
    pause_id: int


@dataclass(frozen=True, slots=True)
class DecidePause(Command):
    """The leader lets the household be exempt, or does not."""

    code: ClassVar[str] = "ypy"
    rota_id: int
    pause_id: int
    granted: bool
