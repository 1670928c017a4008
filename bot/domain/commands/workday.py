"""What can be asked for around the day of those who handle matters."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import BodyId, Command, CommunityId, MatterId, ResidentId


@dataclass(frozen=True, slots=True)
class TellMorning(Command):
    """Tell a community's staff what the day holds; the clock's."""

    community_id: CommunityId


@dataclass(frozen=True, slots=True)
class NextTask(Command):
    """The next matter of the person's queue after this one."""

    code: ClassVar[str] = "knx"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class ListLeaves(Command):
    """Who of the colleagues is away, and who stands in."""

    code: ClassVar[str] = "klv"


@dataclass(frozen=True, slots=True)
class EnterLeave(Command):
    """Begin to enter one's own leave."""

    code: ClassVar[str] = "kle"


@dataclass(frozen=True, slots=True)
class EndLeave(Command):
    """The leave is over, or is not taken."""

    code: ClassVar[str] = "klx"
    resident_id: ResidentId


@dataclass(frozen=True, slots=True)
class OpenAnswers(Command):
    """The texts to answer with of the body that the person works for."""

    code: ClassVar[str] = "kao"


@dataclass(frozen=True, slots=True)
class ListAnswers(Command):
    """The texts to answer with of a body."""

    code: ClassVar[str] = "kal"
    body_id: BodyId


@dataclass(frozen=True, slots=True)
class AddAnswer(Command):
    """Begin to write a further text to answer with."""

    code: ClassVar[str] = "kaa"
    body_id: BodyId


@dataclass(frozen=True, slots=True)
class ShowAnswer(Command):
    """One text to answer with: change it, or take it out."""

    code: ClassVar[str] = "kas"
    answer_id: int


@dataclass(frozen=True, slots=True)
class ChangeAnswer(Command):
    """Begin to write a text to answer with anew."""

    code: ClassVar[str] = "kac"
    answer_id: int


@dataclass(frozen=True, slots=True)
class RemoveAnswer(Command):
    """Take out a text to answer with."""

    code: ClassVar[str] = "kax"
    answer_id: int


@dataclass(frozen=True, slots=True)
class ListCalls(Command):
    """The off-line bodies that have to be rung."""

    code: ClassVar[str] = "krl"


@dataclass(frozen=True, slots=True)
class ShowCalls(Command):
    """What an off-line body has, with what was promised when, paged from 0."""

    code: ClassVar[str] = "krs"
    body_id: BodyId
    page: int = 0


@dataclass(frozen=True, slots=True)
class PrintCalls(Command):
    """The same as a list to print."""

    code: ClassVar[str] = "krp"
    body_id: BodyId
