"""What can be asked for around paper, doors and proxies of polls."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, ResidentId
from bot.domain.polls.values import LineId, PollId


@dataclass(frozen=True, slots=True)
class ShowPaper(Command):
    """纸面和上门: what can be printed, entered, confirmed and visited."""

    code: ClassVar[str] = "xsh"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class PrintSlips(Command):
    """打印选票: open polls one a door, secret ones as many as are still to be handed out (`count`)."""

    code: ClassVar[str] = "xps"
    poll_id: PollId
    count: int = 0


@dataclass(frozen=True, slots=True)
class PrintNotice(Command):
    """打印通知: the poll on one sheet for the wall."""

    code: ClassVar[str] = "xpn"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class EnterPaper(Command):
    """录入纸票: the form of an open ballot given on paper, at the door or at a meeting."""

    code: ClassVar[str] = "xen"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class ShowEntries(Command):
    """录入的纸票: doors and how each entry stands, never what it says; paged from 0."""

    code: ClassVar[str] = "xle"
    poll_id: PollId
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowEntry(Command):
    """An entry by its code, which nobody can guess, for whoever confirms it."""

    code: ClassVar[str] = "xse"
    entry: str


@dataclass(frozen=True, slots=True)
class ConfirmEntry(Command):
    """核对无误: the entry says what the paper says."""

    code: ClassVar[str] = "xce"
    entry: str


@dataclass(frozen=True, slots=True)
class RejectEntry(Command):
    """不对: the entry is not valid; the form asks why."""

    code: ClassVar[str] = "xre"
    entry: str


@dataclass(frozen=True, slots=True)
class ShowTicks(Command):
    """领票打勾: which doors of a secret poll were given a slip; paged from 0."""

    code: ClassVar[str] = "xst"
    poll_id: PollId
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowTick(Command):
    """A door that may be given a slip, or was."""

    code: ClassVar[str] = "xs1"
    line_id: LineId


@dataclass(frozen=True, slots=True)
class TickSlip(Command):
    """发给选票: the door votes on paper from now on."""

    code: ClassVar[str] = "xti"
    line_id: LineId


@dataclass(frozen=True, slots=True)
class UntickSlip(Command):
    """退回选票: the slip came back unused; a second person says so too (`confirms`)."""

    code: ClassVar[str] = "xut"
    line_id: LineId
    confirms: bool = False


@dataclass(frozen=True, slots=True)
class CountBox(Command):
    """开箱计票: the form for what the box of a closed secret poll held."""

    code: ClassVar[str] = "xbo"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class ShowBox(Command):
    """What was written down of the box, for the second person."""

    code: ClassVar[str] = "xbs"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class ConfirmBox(Command):
    """核对无误 (`right`), or 不对: it is counted anew. `count_id` names what was seen."""

    code: ClassVar[str] = "xbc"
    count_id: int
    right: bool


@dataclass(frozen=True, slots=True)
class ShowDoors(Command):
    """上门名单: doors that nobody reaches in the chat and that have not voted."""

    code: ClassVar[str] = "xdo"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class PrintDoors(Command):
    """The same, printed."""

    code: ClassVar[str] = "xdp"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class ShowProxy(Command):
    """委托: the proxy of a line, or how to give one."""

    code: ClassVar[str] = "xpr"
    line_id: LineId


@dataclass(frozen=True, slots=True)
class GiveProxy(Command):
    """委托别人投: the form asks to which door; `linked`: whoever opens the link may accept."""

    code: ClassVar[str] = "xpg"
    line_id: LineId
    linked: bool = False


@dataclass(frozen=True, slots=True)
class EnterProxy(Command):
    """录入委托: a proxy that a household gave on paper."""

    code: ClassVar[str] = "xpe"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class AnswerProxy(Command):
    """同意代投, or 不代投: the proxy by its code, which nobody can guess."""

    code: ClassVar[str] = "xpa"
    proxy: str
    accepts: bool


@dataclass(frozen=True, slots=True)
class ShowProxies(Command):
    """委托: those of a poll, for whoever enters one that was given on paper."""

    code: ClassVar[str] = "xpl"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class RevokeProxy(Command):
    """收回委托."""

    code: ClassVar[str] = "xpv"
    line_id: LineId
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ShowDeliveries(Command):
    """送达: which lines were reached, which not yet (`left`); paged from 0."""

    code: ClassVar[str] = "xde"
    poll_id: PollId
    left: bool = True
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowDelivery(Command):
    """A line: how it was reached, and to say so."""

    code: ClassVar[str] = "xd1"
    line_id: LineId


@dataclass(frozen=True, slots=True)
class NoteDelivery(Command):
    """It was delivered by this `method`, refused, or nobody was reached."""

    code: ClassVar[str] = "xdn"
    line_id: LineId
    state: str
    method: str


@dataclass(frozen=True, slots=True)
class ServeAs(Command):
    """当记录人, 当见证人 (`role` "clerk", "witness"); `on` False: it passes to the next."""

    code: ClassVar[str] = "xsv"
    poll_id: PollId
    role: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class ShowVoters(Command):
    """确定谁投: lines of an owners' roll with several owners, and who casts for each; paged from 0."""

    code: ClassVar[str] = "xvo"
    poll_id: PollId
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowVoter(Command):
    """The owners of a line, of whom one casts for all."""

    code: ClassVar[str] = "xv1"
    line_id: LineId


@dataclass(frozen=True, slots=True)
class NameVoter(Command):
    """This owner casts for all of the line."""

    code: ClassVar[str] = "xvn"
    line_id: LineId
    resident_id: ResidentId


@dataclass(frozen=True, slots=True)
class Amend(Command):
    """更正名册: the form asks what is added, removed or corrected."""

    code: ClassVar[str] = "xam"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class ShowAmendments(Command):
    """What was changed of the roll, numbered, and what waits for the second signature."""

    code: ClassVar[str] = "xas"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class SignAmendment(Command):
    """签字同意 (`agrees`), or 不同意."""

    code: ClassVar[str] = "xac"
    amendment_id: int
    agrees: bool
