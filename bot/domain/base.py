"""What every rule uses: the ids, a command, a refusal."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, NewType

AccountId = NewType("AccountId", int)
CommunityId = NewType("CommunityId", int)
BuildingId = NewType("BuildingId", int)
UnitId = NewType("UnitId", int)
FlatId = NewType("FlatId", int)
HouseholdId = NewType("HouseholdId", int)
ResidentId = NewType("ResidentId", int)
BodyId = NewType("BodyId", int)
MatterId = NewType("MatterId", int)
TopicId = NewType("TopicId", int)
TalkId = NewType("TalkId", int)
ItemId = NewType("ItemId", int)

Argument = str | int | datetime
"""What a refusal may carry: people's texts, numbers, instants (aware)."""


class Refused(Exception):
    """The rules do not allow it; `code` is the id of the text that says why and what to do.

    `counts` names the counter of tries that goes up although everything else is rolled back.
    """

    def __init__(self, code: str, *, counts: str | None = None, **args: Argument) -> None:
        super().__init__(code)
        self.code = code
        self.counts = counts
        self.args_of_text: dict[str, Argument] = args


@dataclass(frozen=True, slots=True)
class Command:
    """What somebody wants done, naming the state it wants ("support on"), never a toggle.

    `code` is how a button names the command: two or three letters, unique in the service, empty where no button may.
    """

    code: ClassVar[str] = ""
    is_secret: ClassVar[bool] = False
    """Whether what it says may be written down nowhere but in an envelope: set aside, only its ids are kept."""
