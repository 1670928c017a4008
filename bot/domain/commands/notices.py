"""What can be asked for around notices and sign-ups: writing them, answering for a household, looking after them."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, FlatId, UnitId
from bot.domain.notices import NoticeId


@dataclass(frozen=True, slots=True)
class OpenNotices(Command):
    """发通知, 接龙 (`kind`): those under way in a unit (None: the leader's own), else the form; `fresh`: the form."""

    code: ClassVar[str] = "nop"
    kind: str
    unit_id: UnitId | None = None
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Respond(Command):
    """收到, 我家参加, 我家不参加了: the household's answer is on, or off."""

    code: ClassVar[str] = "nre"
    notice_id: NoticeId
    on: bool


@dataclass(frozen=True, slots=True)
class RespondFor(Command):
    """The same for a household by the leader, or by its helper."""

    code: ClassVar[str] = "nrf"
    notice_id: NoticeId
    flat_id: FlatId
    on: bool


@dataclass(frozen=True, slots=True)
class ShowNotice(Command):
    """A notice or sign-up as its leader sees it."""

    code: ClassVar[str] = "nsh"
    notice_id: NoticeId


@dataclass(frozen=True, slots=True)
class ShowNoticeDoors(Command):
    """The doors, to answer for one of them; paged from 0."""

    code: ClassVar[str] = "ndo"
    notice_id: NoticeId
    page: int = 0


@dataclass(frozen=True, slots=True)
class RemindMissing(Command):
    """Remind the households that have not seen the notice; once a day."""

    code: ClassVar[str] = "nrm"
    notice_id: NoticeId


@dataclass(frozen=True, slots=True)
class PrintDoors(Command):
    """Print who has not seen it, or who takes part."""

    code: ClassVar[str] = "npr"
    notice_id: NoticeId


@dataclass(frozen=True, slots=True)
class CopyDoors(Command):
    """Who takes part, as plain words for another chat."""

    code: ClassVar[str] = "ncp"
    notice_id: NoticeId


@dataclass(frozen=True, slots=True)
class CorrectNotice(Command):
    """Write it anew."""

    code: ClassVar[str] = "nco"
    notice_id: NoticeId


@dataclass(frozen=True, slots=True)
class EndNotice(Command):
    """Nobody answers any more; `sure` after being asked."""

    code: ClassVar[str] = "nen"
    notice_id: NoticeId
    sure: bool


@dataclass(frozen=True, slots=True)
class EndSignUp(Command):
    """The closing instant of a sign-up has come: its card and its leader shall know."""

    notice_id: NoticeId
