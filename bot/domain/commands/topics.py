"""What can be asked for around topics: proposing, signing, turning down, debating, voting on them; and the clock."""

from dataclasses import dataclass
from typing import ClassVar, NewType

from bot.domain.base import BodyId, Command, MatterId, TopicId, UnitId

QuestionId = NewType("QuestionId", int)


@dataclass(frozen=True, slots=True)
class FindTopics(Command):
    """议题: those of a unit (None: the own one) that are under way, or (`over`) were; paged from 0."""

    code: ClassVar[str] = "ofi"
    unit_id: UnitId | None = None
    over: bool = False
    page: int = 0


@dataclass(frozen=True, slots=True)
class ProposeTopic(Command):
    """提议题: the form, for the unit."""

    code: ClassVar[str] = "opr"
    unit_id: UnitId


@dataclass(frozen=True, slots=True)
class ShowTopic(Command):
    """A topic in the private chat: what it costs, both sides, what can be done."""

    code: ClassVar[str] = "osh"
    topic_id: TopicId


@dataclass(frozen=True, slots=True)
class ShowPictures(Command):
    """看照片: the pictures that came with a topic."""

    code: ClassVar[str] = "opi"
    topic_id: TopicId


@dataclass(frozen=True, slots=True)
class SignTopic(Command):
    """我家也签: the household signs, or (off) takes that back."""

    code: ClassVar[str] = "osi"
    topic_id: TopicId
    on: bool


@dataclass(frozen=True, slots=True)
class WithdrawTopic(Command):
    """不提了: whoever proposed it takes it back; asked once more before it is done."""

    code: ClassVar[str] = "owd"
    topic_id: TopicId
    sure: bool = False


@dataclass(frozen=True, slots=True)
class PutMatter(Command):
    """放上议程: the leader makes a matter a topic of its unit."""

    code: ClassVar[str] = "opm"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class RejectTopic(Command):
    """不上议程: the leader turns it down; the form asks why."""

    code: ClassVar[str] = "orj"
    topic_id: TopicId


@dataclass(frozen=True, slots=True)
class ShowSides(Command):
    """正反两边: what was said for and against, beside each other; paged from 0."""

    code: ClassVar[str] = "osd"
    topic_id: TopicId
    page: int = 0


@dataclass(frozen=True, slots=True)
class Speak(Command):
    """我赞成, 我反对: the form asks for the statement of this side ("for", "against"), or how it shall read instead."""

    code: ClassVar[str] = "ost"
    topic_id: TopicId
    side: str


@dataclass(frozen=True, slots=True)
class ShowQuestions(Command):
    """问与答: what was asked, with the answers; paged from 0."""

    code: ClassVar[str] = "oqs"
    topic_id: TopicId
    page: int = 0


@dataclass(frozen=True, slots=True)
class AskQuestion(Command):
    """我要问: the form asks for the question."""

    code: ClassVar[str] = "oqa"
    topic_id: TopicId


@dataclass(frozen=True, slots=True)
class ShowQuestion(Command):
    """A question that waits, for whoever can answer it."""

    code: ClassVar[str] = "oqw"
    question_id: QuestionId


@dataclass(frozen=True, slots=True)
class AnswerQuestion(Command):
    """回答: the form asks for the answer."""

    code: ClassVar[str] = "oqr"
    question_id: QuestionId


@dataclass(frozen=True, slots=True)
class SetAside(Command):
    """不用答: the leader sets a question aside; the form asks why."""

    code: ClassVar[str] = "oqx"
    question_id: QuestionId


@dataclass(frozen=True, slots=True)
class AskBody(Command):
    """请单位答: the staff of a body is asked for the answer; None: which body?"""

    code: ClassVar[str] = "oqb"
    question_id: QuestionId
    body_id: BodyId | None = None


@dataclass(frozen=True, slots=True)
class VoteOnTopic(Command):
    """发起投票: the form of the poll, filled with what the topic says."""

    code: ClassVar[str] = "ovo"
    topic_id: TopicId


@dataclass(frozen=True, slots=True)
class OpenTopicRules(Command):
    """议题: how many sign, and how long a topic is talked over, in the settings of a community."""

    code: ClassVar[str] = "oru"


@dataclass(frozen=True, slots=True)
class SetTopicRules(Command):
    """So many households sign, and so many days are between agenda and poll."""

    code: ClassVar[str] = "orw"
    signers: int
    notice: int


@dataclass(frozen=True, slots=True)
class LapseTopic(Command):
    """The time of signing is over (the clock's)."""

    topic_id: TopicId
