"""What is done around a service on behalf."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, MatterId


@dataclass(frozen=True, slots=True)
class OpenErrand(Command):
    """Ask for help with a government service: anew, or with what one's own matter says."""

    code: ClassVar[str] = "eop"
    matter_id: MatterId | None = None


@dataclass(frozen=True, slots=True)
class FindErrands(Command):
    """The person's own, and those that their body has; paged from 0."""

    code: ClassVar[str] = "efi"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowErrand(Command):
    """One of them, with what this person can do."""

    code: ClassVar[str] = "esh"
    errand_id: int


@dataclass(frozen=True, slots=True)
class ShowErrandFiles(Command):
    """What the resident sent the body."""

    code: ClassVar[str] = "esf"
    errand_id: int


@dataclass(frozen=True, slots=True)
class BeginErrand(Command):
    """Begin to write: "papers" (needed), "send" (to the body), "tell" (the resident), "visit" (day and place)."""

    code: ClassVar[str] = "ebg"
    errand_id: int
    what: str


@dataclass(frozen=True, slots=True)
class TickPaper(Command):
    """The resident has the paper, or not."""

    code: ClassVar[str] = "etk"
    errand_id: int
    nth: int
    have: bool


@dataclass(frozen=True, slots=True)
class MoveErrand(Command):
    """It stands there from now on: "received", "doing", "done", "closed", "withdrawn"."""

    code: ClassVar[str] = "emv"
    errand_id: int
    to: str


@dataclass(frozen=True, slots=True)
class CancelVisit(Command):
    """The day that was named holds no more."""

    code: ClassVar[str] = "ecv"
    errand_id: int
