"""What is done around a dispute: naming a mediator, consent, private threads, an agreement."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, MatterId, ResidentId


@dataclass(frozen=True, slots=True)
class ChooseMediator(Command):
    """Who can mediate?"""

    code: ClassVar[str] = "dcm"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class NameMediator(Command):
    """This person mediates."""

    code: ClassVar[str] = "dnm"
    matter_id: MatterId
    resident_id: ResidentId


@dataclass(frozen=True, slots=True)
class AskConsent(Command):
    """The mediator asks the reporter whether the other side may be told."""

    code: ClassVar[str] = "dac"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class GiveConsent(Command):
    """The reporter says that it may, or may not (any more)."""

    code: ClassVar[str] = "dgc"
    matter_id: MatterId
    yes: bool


@dataclass(frozen=True, slots=True)
class BeginTalk(Command):
    """Begin to write: "reporter" or "other" (into that thread), "invite", or "agreement"."""

    code: ClassVar[str] = "dbt"
    matter_id: MatterId
    what: str


@dataclass(frozen=True, slots=True)
class AnswerInvitation(Command):
    """Somebody of the other side takes part, or does not."""

    code: ClassVar[str] = "dai"
    matter_id: MatterId
    willing: bool


@dataclass(frozen=True, slots=True)
class ShowThread(Command):
    """The private thread of a side with the mediator, paged from 0, the newest page first."""

    code: ClassVar[str] = "dst"
    matter_id: MatterId
    side: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowThreadFiles(Command):
    """Pictures and voices of a thread."""

    code: ClassVar[str] = "dsf"
    matter_id: MatterId
    side: str


@dataclass(frozen=True, slots=True)
class Agree(Command):
    """A side says yes or no to the text of this version."""

    code: ClassVar[str] = "dag"
    matter_id: MatterId
    version: int
    yes: bool


@dataclass(frozen=True, slots=True)
class EndTalks(Command):
    """The mediator ends it without an agreement; `sure` after being asked."""

    code: ClassVar[str] = "dno"
    matter_id: MatterId
    sure: bool


@dataclass(frozen=True, slots=True)
class FindDisputes(Command):
    """The disputes that concern this person, paged from 0; for the auditor those of the community."""

    code: ClassVar[str] = "dfd"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowSteps(Command):
    """That a dispute exists and what was done about it, without a word of it."""

    code: ClassVar[str] = "dss"
    matter_id: MatterId
