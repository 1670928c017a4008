"""What can be asked for around polls: posting one, voting, looking, taking back; and what the clock does.

Commands that carry a choice are secret: nothing of them is kept but in a ballot or an envelope.
"""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, UnitId
from bot.domain.polls.values import LineId, PollId


@dataclass(frozen=True, slots=True)
class OpenPolls(Command):
    """发起投票: those under way in a unit (None: the leader's own), else the form; `fresh`: the form."""

    code: ClassVar[str] = "vop"
    unit_id: UnitId | None = None
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class AskUnit(Command):
    """接龙/投票: which of the two, in this unit (None: the leader's own)?"""

    code: ClassVar[str] = "vas"
    unit_id: UnitId | None = None


@dataclass(frozen=True, slots=True)
class OpenSmallTalk(Command):
    """随便问问: a poll of Telegram's own to a unit's group (None: the leader's own), which decides nothing."""

    code: ClassVar[str] = "jtk"
    unit_id: UnitId | None = None


@dataclass(frozen=True, slots=True)
class FindPolls(Command):
    """投票: those of one's unit under way, or (`over`) those that are over; paged from 0."""

    code: ClassVar[str] = "vfi"
    over: bool = False
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowPoll(Command):
    """A poll in the private chat: how to vote, or what came of it; for its leader what can be done with it."""

    code: ClassVar[str] = "vsh"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class GoVote(Command):
    """去投票 in a reminder: the ballot of whoever casts for one line only, else the poll with all of theirs."""

    code: ClassVar[str] = "vgo"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class ShowBallot(Command):
    """The ballot of a line of the roll, with what was chosen."""

    code: ClassVar[str] = "vbl"
    line_id: LineId


@dataclass(frozen=True, slots=True)
class Vote(Command):
    """赞成, 反对, 弃权 on the card: the one line that this person casts for says so (`choice` packed)."""

    code: ClassVar[str] = "vvo"
    is_secret: ClassVar[bool] = True
    poll_id: PollId
    choice: str


@dataclass(frozen=True, slots=True)
class CastBallot(Command):
    """The same on the ballot in the private chat."""

    code: ClassVar[str] = "vca"
    is_secret: ClassVar[bool] = True
    line_id: LineId
    choice: str


@dataclass(frozen=True, slots=True)
class Select(Command):
    """An option of a longer ballot is at this value: ticked, ranked, scored."""

    code: ClassVar[str] = "vse"
    is_secret: ClassVar[bool] = True
    line_id: LineId
    option: int
    value: int


@dataclass(frozen=True, slots=True)
class CastSelected(Command):
    """投出去: what is ticked is the ballot."""

    code: ClassVar[str] = "vcs"
    is_secret: ClassVar[bool] = True
    line_id: LineId


@dataclass(frozen=True, slots=True)
class WithdrawBallot(Command):
    """撤回: the line has no ballot."""

    code: ClassVar[str] = "vwd"
    line_id: LineId
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ShowRoll(Command):
    """谁能投: the roll with its totals and hash; paged from 0."""

    code: ClassVar[str] = "vro"
    poll_id: PollId
    page: int = 0


@dataclass(frozen=True, slots=True)
class CorrectPoll(Command):
    """Write question, options or rules anew: a new version, whose ballots start anew."""

    code: ClassVar[str] = "vco"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class CancelPoll(Command):
    """Take a poll back that has not closed; the form asks why."""

    code: ClassVar[str] = "vcn"
    poll_id: PollId


@dataclass(frozen=True, slots=True)
class AdvancePoll(Command):
    """What is due around a poll: opening, reminding, closing (the clock's)."""

    poll_id: PollId
