"""What can be asked for once a poll is counted: the picture, the sheet, the file, a recount."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command
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
