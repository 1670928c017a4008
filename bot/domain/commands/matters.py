"""What can be asked for around matters."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import BodyId, Command, MatterId, UnitId


@dataclass(frozen=True, slots=True)
class Say(Command):
    """Words addressed to the bot in a group; `quoted` is the neighbour's message they reply to.

    `is_unsigned`: said in the name of the group or of a channel, so that nobody knows by whom. `has_file`: a file or a
    video stood with them, which a matter does not take.
    """

    words: str
    quoted: str = ""
    file_id: str = ""
    file_unique_id: str = ""
    is_unsigned: bool = False
    voice_id: str = ""
    voice_unique_id: str = ""
    has_file: bool = False


@dataclass(frozen=True, slots=True)
class MorePicture(Command):
    """A further picture of an album in a group; it belongs to a matter or to nobody's business."""

    file_id: str
    file_unique_id: str


@dataclass(frozen=True, slots=True)
class OpenSay(Command):
    """Begin to say a matter in the private chat; `for_flat` is somebody else's door, whom one files for."""

    code: ClassVar[str] = "sy"
    for_flat: int | None = None


@dataclass(frozen=True, slots=True)
class BeginWith(Command):
    """Begin to say a matter in the private chat with these words."""

    words: str


@dataclass(frozen=True, slots=True)
class ShowFiles(Command):
    """The pictures and the voice of a matter, in the private chat."""

    code: ClassVar[str] = "mp"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class Support(Command):
    """我家也一样: the household's support is wanted on, or off."""

    code: ClassVar[str] = "sp"
    matter_id: MatterId
    on: bool


@dataclass(frozen=True, slots=True)
class ShowMatter(Command):
    """The matter in the private chat, with what this person can do about it."""

    code: ClassVar[str] = "ms"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class FindMatters(Command):
    """Lists of matters, paged from 0: "open" (my unit's), "mine", "closed", "body" (my body's queue), or words."""

    code: ClassVar[str] = "ml"
    which: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class FindOfUnit(Command):
    """A unit's own list, paged from 0: what is "open" there, or was "mended"."""

    code: ClassVar[str] = "mlu"
    unit_id: UnitId
    which: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Search(Command):
    """Matters by number or words, paged from 0."""

    code: ClassVar[str] = "mq"
    words: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Accept(Command):
    """The body takes it on."""

    code: ClassVar[str] = "ma"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class Begin(Command):
    """Begin to write what belongs to a step: "ask", "note", "done", "decline", "answer", "fold", "reopen", "ring"."""

    code: ClassVar[str] = "mb"
    matter_id: MatterId
    step: str


@dataclass(frozen=True, slots=True)
class Withdraw(Command):
    """The reporter takes it back; `sure` after being asked."""

    code: ClassVar[str] = "mw"
    matter_id: MatterId
    sure: bool


@dataclass(frozen=True, slots=True)
class Unfold(Command):
    """Show a card again that was folded away."""

    code: ClassVar[str] = "mu"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class Categories(Command):
    """Choose another category for the matter."""

    code: ClassVar[str] = "mk"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class Recategorise(Command):
    """The matter belongs to this category."""

    code: ClassVar[str] = "mc"
    matter_id: MatterId
    category: str


@dataclass(frozen=True, slots=True)
class EndDanger(Command):
    """Somebody looked: there is no danger."""

    code: ClassVar[str] = "me"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class CopyText(Command):
    """The matter as plain text, to be copied into other chats."""

    code: ClassVar[str] = "mt"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class Review(Command):
    """Solved or not, and how satisfied (1–5; 0: not said)."""

    code: ClassVar[str] = "mr"
    matter_id: MatterId
    solved: bool
    satisfied: int = 0


@dataclass(frozen=True, slots=True)
class HandTo(Command):
    """Hand the matter to another body of the community."""

    code: ClassVar[str] = "mh"
    matter_id: MatterId
    body_id: BodyId


@dataclass(frozen=True, slots=True)
class Letter(Command):
    """The hand-over letter (转办单) of a matter, to print."""

    code: ClassVar[str] = "mx"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class CatchUp(Command):
    """What fell due of a matter by itself happens; the clock's."""

    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class LetterHanded(Command):
    """The letter about the matter was handed over today."""

    code: ClassVar[str] = "mz"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class ChooseSame(Command):
    """Choose the matter that this one is the same as."""

    code: ClassVar[str] = "mg"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class MergeInto(Command):
    """The matter goes on as the other one."""

    code: ClassVar[str] = "mi"
    matter_id: MatterId
    into_id: MatterId
