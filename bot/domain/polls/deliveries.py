"""The delivery ledger (送达): whether each line of a roll was told of its poll, how, when and by whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.base import Refused


class Reached(StrEnum):
    """What came of it."""

    DELIVERED = "delivered"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


class Method(StrEnum):
    """How it was tried."""

    CHAT = "chat"
    PAGE = "page"
    DOOR = "door"
    PAPER = "paper"
    PHONE = "phone"
    POST = "post"


BY_HAND = (Method.DOOR, Method.PAPER, Method.PHONE, Method.POST)
"""What people write down; what the bot delivers it knows itself."""


def written(state: str, method: str) -> tuple[Reached, Method]:
    """What a button says that writes it down; raises Refused for a forged one."""
    if state not in tuple(Reached) or method not in BY_HAND:
        raise Refused("button-unknown")
    return Reached(state), Method(method)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many lines were told, refused, were not to be reached, and of how many nothing is known yet."""

    delivered: int
    refused: int
    unreachable: int
    unknown: int

    @property
    def left(self) -> int:
        """Lines that are still to be told."""
        return self.unreachable + self.unknown


def counts(newest: Iterable[Reached | None]) -> Counts:
    """The ledger in figures, from what was written last of each line."""
    found = list(newest)
    return Counts(
        found.count(Reached.DELIVERED), found.count(Reached.REFUSED), found.count(Reached.UNREACHABLE),
        found.count(None),
    )  # fmt: skip


def is_to_visit(newest: Reached | None, *, reachable: bool, voted: bool) -> bool:
    """Whether a door is on the list: it has not voted nor refused, and nobody behind it was told, or can be."""
    if voted or newest is Reached.REFUSED:
        return False
    return not reachable or newest is not Reached.DELIVERED
