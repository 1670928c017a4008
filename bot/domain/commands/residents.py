"""What can be asked for around being registered: coming in, slips, doors, one's home, settings."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, FlatId, ResidentId, UnitId


@dataclass(frozen=True, slots=True)
class OpenCode(Command):
    """Ask for the code on the slip; `move` is whether the person moves there, else a flat is added."""

    code: ClassVar[str] = "rg"
    move: bool = False


@dataclass(frozen=True, slots=True)
class DecideAdmission(Command):
    """Somebody who asked without a slip is let in, or not."""

    code: ClassVar[str] = "ra"
    admission_id: int
    admitted: bool


@dataclass(frozen=True, slots=True)
class TakeBackRequest(Command):
    """Whoever asked to be let in does not want to any more."""

    code: ClassVar[str] = "rab"
    admission_id: int


@dataclass(frozen=True, slots=True)
class NotKnown(Command):
    """A member of the household does not know who came in: the leader shall look."""

    code: ClassVar[str] = "rn"
    tie_id: int


@dataclass(frozen=True, slots=True)
class ShowMissing(Command):
    """谁还没进来: the doors of a unit (None: the leader's own) where nobody is, or `everyone`'s, paged from 0."""

    code: ClassVar[str] = "wm"
    unit_id: UnitId | None = None
    page: int = 0
    everyone: bool = False


@dataclass(frozen=True, slots=True)
class ShowUnreachable(Command):
    """The doors whose people cannot be written to."""

    code: ClassVar[str] = "wu"
    unit_id: UnitId


@dataclass(frozen=True, slots=True)
class ShowDoor(Command):
    """One door, with what the leader can set there."""

    code: ClassVar[str] = "wd"
    flat_id: FlatId


@dataclass(frozen=True, slots=True)
class SetDoor(Command):
    """The door is "lived" in, "vacant", or its people have "no_phone"."""

    code: ClassVar[str] = "ws"
    flat_id: FlatId
    state: str


@dataclass(frozen=True, slots=True)
class AllowCalls(Command):
    """The household agreed that the duty household rings at its door, or does no longer."""

    code: ClassVar[str] = "wc"
    flat_id: FlatId
    may_call: bool


@dataclass(frozen=True, slots=True)
class RemoveTie(Command):
    """Somebody who does not belong to the household goes out of it; `sure` after being asked."""

    code: ClassVar[str] = "wx"
    tie_id: int
    sure: bool


@dataclass(frozen=True, slots=True)
class ConfirmOwner(Command):
    """The administrator has seen the papers: this tie counts in owners' rolls."""

    code: ClassVar[str] = "wo"
    tie_id: int


@dataclass(frozen=True, slots=True)
class ChooseHelper(Command):
    """Who helps this household? The neighbours to choose from, paged from 0."""

    code: ClassVar[str] = "wh"
    flat_id: FlatId
    page: int = 0


@dataclass(frozen=True, slots=True)
class NameHelper(Command):
    """This resident helps the household, which said so on paper."""

    code: ClassVar[str] = "wn"
    flat_id: FlatId
    resident_id: ResidentId


@dataclass(frozen=True, slots=True)
class InviteHelper(Command):
    """A one-time link for a helper from elsewhere; `made` is how many codes the unit had when this was offered."""

    code: ClassVar[str] = "wl"
    flat_id: FlatId
    made: int


@dataclass(frozen=True, slots=True)
class ChoosePrint(Command):
    """What shall be printed for a unit?"""

    code: ClassVar[str] = "wp"
    unit_id: UnitId


@dataclass(frozen=True, slots=True)
class PrintSlips(Command):
    """The sheet of a unit's slips: of doors "missing" as they are, or of "all" with new codes ("sure": also where
    there are slips that still work).

    `made` is how many codes the unit had when this was offered, so that a second press makes no third sheet void.
    """

    code: ClassVar[str] = "wq"
    unit_id: UnitId
    which: str
    made: int


@dataclass(frozen=True, slots=True)
class PrintSlip(Command):
    """One door's slip with a new code; `made` as with `PrintSlips`."""

    code: ClassVar[str] = "wi"
    flat_id: FlatId
    made: int


@dataclass(frozen=True, slots=True)
class PrintWall(Command):
    """The poster for the wall."""

    code: ClassVar[str] = "ww"
    unit_id: UnitId


@dataclass(frozen=True, slots=True)
class RevokeSlip(Command):
    """The code of one door ends."""

    code: ClassVar[str] = "wr"
    flat_id: FlatId


@dataclass(frozen=True, slots=True)
class MyHome(Command):
    """我的家: the person's flats and ties."""

    code: ClassVar[str] = "hm"


@dataclass(frozen=True, slots=True)
class ShowTie(Command):
    """One of the person's own flats."""

    code: ClassVar[str] = "ht"
    tie_id: int


@dataclass(frozen=True, slots=True)
class LiveHere(Command):
    """The person lives in this flat of theirs."""

    code: ClassVar[str] = "hl"
    tie_id: int


@dataclass(frozen=True, slots=True)
class Leave(Command):
    """The person has nothing to do with this flat any more; `sure` after being asked."""

    code: ClassVar[str] = "hx"
    tie_id: int
    sure: bool


@dataclass(frozen=True, slots=True)
class ShowAs(Command):
    """In groups the person appears by the chosen name, or by the door."""

    code: ClassVar[str] = "hs"
    by_name: bool


@dataclass(frozen=True, slots=True)
class OpenName(Command):
    """Ask for the name to be called by."""

    code: ClassVar[str] = "hn"


@dataclass(frozen=True, slots=True)
class OpenSettings(Command):
    """Language, what is told, display, data."""

    code: ClassVar[str] = "st"


@dataclass(frozen=True, slots=True)
class ShowParty(Command):
    """亮身份: the person is shown as a party member, or not."""

    code: ClassVar[str] = "pm"
    on: bool


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Command):
    """Which language?"""

    code: ClassVar[str] = "sl"


@dataclass(frozen=True, slots=True)
class SetLanguage(Command):
    """Speak this language with the person."""

    code: ClassVar[str] = "sg"
    language: str


@dataclass(frozen=True, slots=True)
class ChooseMuted(Command):
    """What shall the person be told?"""

    code: ClassVar[str] = "su"


@dataclass(frozen=True, slots=True)
class Mute(Command):
    """This kind is told to the person no longer, or again."""

    code: ClassVar[str] = "sm"
    kind: str
    muted: bool


@dataclass(frozen=True, slots=True)
class MyData(Command):
    """Everything stored about the person, as a file."""

    code: ClassVar[str] = "sd"


@dataclass(frozen=True, slots=True)
class ForgetMe(Command):
    """Be forgotten; `asked` counts how often the person was asked: done at 2."""

    code: ClassVar[str] = "sf"
    asked: int = 0
