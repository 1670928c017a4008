"""The open board of the sample community: the administrator opens it, doors and all, and two leaders open theirs."""

from collections.abc import Callable

from bot.demo.community import STAIRWELLS
from bot.demo.phones import Act, Phone
from bot.domain.base import MatterId
from bot.domain.commands.communities import OpenRules
from bot.domain.commands.openboard import BoardSettings, NameBoard, SetBoard, SetBoardPart, SetUnitBoard, ShowUnitBoard
from bot.screens.openboard.settings import DOORS

NAME = "shili"
"""示例, as it stands in the address."""
OPENED = STAIRWELLS[:2]


def _opens(phone: Phone, _: MatterId) -> Act:
    """Told what it means, then open; then a name that can be said aloud."""
    phone.says("/menu")
    yield
    for does in (OpenRules(), BoardSettings(), SetBoard(on=True), SetBoard(on=True, sure=True)):
        phone.taps(does)
        yield
    phone.taps(SetBoardPart(DOORS, on=True))
    yield
    phone.taps(NameBoard())
    yield
    phone.says(NAME)
    yield


def _opens_unit(phone: Phone, _: MatterId) -> Act:
    """The leader, for the own stairwell."""
    phone.says("/settings")
    yield
    phone.taps(ShowUnitBoard())
    yield
    for kind in (SetUnitBoard, SetUnitBoard):
        phone.taps_a(kind)
        yield


Scene = tuple[tuple[str, str, Callable[[Phone, MatterId], Act]], ...]
ACTS: Scene = (
    ("03-16 10:05", "administrator", _opens),
    *(("03-16 19:45", f"{one.prefix}-{one.leader}", _opens_unit) for one in OPENED),
)
"""When, whose phone, and what they do."""
