"""What can be asked for around whistles (吹哨报到)."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, MatterId


@dataclass(frozen=True, slots=True)
class CallIn(Command):
    """Begin to call other bodies in."""

    code: ClassVar[str] = "vwb"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class AnswerWhistle(Command):
    """Begin to answer for a body that was called in."""

    code: ClassVar[str] = "van"
    whistle_id: int


@dataclass(frozen=True, slots=True)
class EndWhistle(Command):
    """The body that called does not need the other any more."""

    code: ClassVar[str] = "ven"
    whistle_id: int


@dataclass(frozen=True, slots=True)
class MarkLate(Command):
    """The time of a called body ran out; the clock's."""

    whistle_id: int
