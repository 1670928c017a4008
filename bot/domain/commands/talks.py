"""What can be asked for around talk days."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, FlatId, ItemId, ResidentId, TalkId, TopicId, UnitId


@dataclass(frozen=True, slots=True)
class OpenTalks(Command):
    """说事日: the talk day of the person's unit, or of this one, as it stands."""

    code: ClassVar[str] = "top"
    unit_id: UnitId | None = None


@dataclass(frozen=True, slots=True)
class ShowTalk(Command):
    """One talk day: agenda, record or minutes, by how it stands."""

    code: ClassVar[str] = "tsh"
    talk_id: TalkId


@dataclass(frozen=True, slots=True)
class TalkSettings(Command):
    """When talk days are held in the community, and in which units (paged from 0)."""

    code: ClassVar[str] = "tse"
    page: int = 0


@dataclass(frozen=True, slots=True)
class SetTalks(Command):
    """Talk days may be held in the community, or nowhere in it."""

    code: ClassVar[str] = "tso"
    on: bool


@dataclass(frozen=True, slots=True)
class BeginRhythm(Command):
    """Say anew which days of the month ("days"), or at what time ("hour")."""

    code: ClassVar[str] = "tbr"
    what: str


@dataclass(frozen=True, slots=True)
class SwitchTalks(Command):
    """The unit holds talk days, or does not; `listed`: asked for in the administrator's list."""

    code: ClassVar[str] = "tsw"
    unit_id: UnitId
    on: bool
    listed: bool = False


@dataclass(frozen=True, slots=True)
class AddTopic(Command):
    """Put something on the agenda by a line."""

    code: ClassVar[str] = "tad"
    talk_id: TalkId


@dataclass(frozen=True, slots=True)
class ChooseTopic(Command):
    """Which topic shall come off the agenda?"""

    code: ClassVar[str] = "tct"
    talk_id: TalkId


@dataclass(frozen=True, slots=True)
class TakeOff(Command):
    """Take a topic off the agenda; the form asks why."""

    code: ClassVar[str] = "tof"
    talk_id: TalkId
    topic_id: TopicId


@dataclass(frozen=True, slots=True)
class ChooseClerk(Command):
    """Who writes the record?"""

    code: ClassVar[str] = "tcc"
    talk_id: TalkId
    page: int = 0


@dataclass(frozen=True, slots=True)
class NameClerk(Command):
    """This resident writes the record; None: the leader."""

    code: ClassVar[str] = "tnc"
    talk_id: TalkId
    resident_id: ResidentId | None


@dataclass(frozen=True, slots=True)
class OpenRecord(Command):
    """Begin to write the record."""

    code: ClassVar[str] = "tor"
    talk_id: TalkId


@dataclass(frozen=True, slots=True)
class ShowDoors(Command):
    """The doors, to be ticked at entry."""

    code: ClassVar[str] = "tdo"
    talk_id: TalkId


@dataclass(frozen=True, slots=True)
class TickDoor(Command):
    """Somebody of this door is here, or nobody."""

    code: ClassVar[str] = "tti"
    talk_id: TalkId
    flat_id: FlatId
    here: bool


@dataclass(frozen=True, slots=True)
class TickOwn(Command):
    """我家到了: the person's own household is here, or is not."""

    code: ClassVar[str] = "tow"
    talk_id: TalkId
    here: bool


@dataclass(frozen=True, slots=True)
class ShowItem(Command):
    """One item of the record, and the four ways in which it can end."""

    code: ClassVar[str] = "tit"
    item_id: ItemId


@dataclass(frozen=True, slots=True)
class EndItem(Command):
    """End the item so ("answered", "matter", "poll", "hands"); the form asks for the rest."""

    code: ClassVar[str] = "ten"
    item_id: ItemId
    how: str


@dataclass(frozen=True, slots=True)
class ReopenItem(Command):
    """It was written down wrongly: the item has not ended yet."""

    code: ClassVar[str] = "tri"
    item_id: ItemId


@dataclass(frozen=True, slots=True)
class SignRecord(Command):
    """The clerk reads what the minutes will say; `sure`: and signs them."""

    code: ClassVar[str] = "tsi"
    talk_id: TalkId
    sure: bool


@dataclass(frozen=True, slots=True)
class ChooseWitness(Command):
    """Which household that was there shall be asked to sign as well?"""

    code: ClassVar[str] = "tcw"
    talk_id: TalkId


@dataclass(frozen=True, slots=True)
class AskWitness(Command):
    """Ask the people of this door to read the minutes and sign."""

    code: ClassVar[str] = "taw"
    talk_id: TalkId
    flat_id: FlatId


@dataclass(frozen=True, slots=True)
class SignWitness(Command):
    """The witness signs this version of the minutes."""

    code: ClassVar[str] = "twi"
    talk_id: TalkId
    version: int


@dataclass(frozen=True, slots=True)
class TakeBack(Command):
    """The clerk takes back what no witness has signed yet."""

    code: ClassVar[str] = "tbk"
    talk_id: TalkId


@dataclass(frozen=True, slots=True)
class Correct(Command):
    """Something in signed minutes is wrong: a new version with a sentence that says what is right."""

    code: ClassVar[str] = "tco"
    talk_id: TalkId


@dataclass(frozen=True, slots=True)
class PrintMinutes(Command):
    """The minutes on paper, with lines for signatures."""

    code: ClassVar[str] = "tpr"
    talk_id: TalkId


@dataclass(frozen=True, slots=True)
class TellAgenda(Command):
    """The clock: the group reads the agenda one day before."""

    talk_id: TalkId


@dataclass(frozen=True, slots=True)
class CloseMissed(Command):
    """The clock: nobody opened it within a day, so it was not held."""

    talk_id: TalkId
