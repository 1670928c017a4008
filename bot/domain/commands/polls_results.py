"""What can be asked for once a poll is counted: the picture, the sheet, the file, a recount,
objections, the decision."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, UnitId
from bot.domain.polls.objections import ObjectionId
from bot.domain.polls.values import PollId


@dataclass(frozen=True, slots=True)
class DrawResult(Command):
    """结果图: the result as a picture."""

    code: ClassVar[str] = "zpi"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class PrintResult(Command):
    """公示单: the result sheet for the notice board."""

    code: ClassVar[str] = "zpr"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class CheckPoll(Command):
    """查一查: the fingerprints, and how to check the count oneself."""

    code: ClassVar[str] = "zch"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class SendFile(Command):
    """公布的票: the published file."""

    code: ClassVar[str] = "zfi"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class SendVerifier(Command):
    """验票程序: the program that checks the file."""

    code: ClassVar[str] = "zve"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class RecountPoll(Command):
    """再数一遍: the stored ballots are read and counted again, and both results shown."""

    code: ClassVar[str] = "zre"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class ShowObjections(Command):
    """异议: what was objected to roll and result, with the answers; paged from 0."""

    code: ClassVar[str] = "zob"
    poll_id: PollId
    page: int = 0


@dataclass(frozen=True, slots=True)
class MakeObjection(Command):
    """提异议: the form asks for a sentence."""

    code: ClassVar[str] = "zma"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class AnswerObjection(Command):
    """同意, 解释: the form asks for a sentence, with which the objection is upheld or answered."""

    code: ClassVar[str] = "zan"
    objection_id: ObjectionId
    upheld: bool


@dataclass(frozen=True, slots=True)
class DeclareVoid(Command):
    """宣布作废: the result counts no more; the form asks why."""

    code: ClassVar[str] = "zvo"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class RecordDecision(Command):
    """写下决定: the form asks for words, whose it is, and two dates."""

    code: ClassVar[str] = "zde"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class ShowDecision(Command):
    """决定: what a poll decided, and how it stands."""

    code: ClassVar[str] = "zsd"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class ShowDecisions(Command):
    """所有决定: the decisions of a unit, the newest first; paged from 0."""

    code: ClassVar[str] = "zli"
    unit_id: UnitId
    page: int = 0


@dataclass(frozen=True, slots=True)
class JudgeDecision(Command):
    """还作数, 不作数了: what the review of a decision says."""

    code: ClassVar[str] = "zju"
    poll_id: PollId
    holds: bool


@dataclass(frozen=True, slots=True)
class ReviewDecision(Command):
    """The day has come on which a decision is looked at again (the clock's)."""

    poll_id: PollId
