"""What the menu offers beside the capabilities: which community, who can be rung up, help."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, CommunityId


@dataclass(frozen=True, slots=True)
class ChooseCommunity(Command):
    """Which of the person's communities is the private menu about?"""

    code: ClassVar[str] = "sc"


@dataclass(frozen=True, slots=True)
class SetCommunity(Command):
    """The private menu is about this community."""

    code: ClassVar[str] = "so"
    community_id: CommunityId


@dataclass(frozen=True, slots=True)
class CallCommunity(Command):
    """求助社区: who can be rung up, emergency numbers first."""

    code: ClassVar[str] = "hc"


@dataclass(frozen=True, slots=True)
class Help(Command):
    """What works here, in five lines."""

    code: ClassVar[str] = "hp"


@dataclass(frozen=True, slots=True)
class NotInGroups(Command):
    """A command of the private chat that was sent in a group; `lists` where it asks for the unit's matters."""

    lists: bool = False


@dataclass(frozen=True, slots=True)
class NoCommand(Command):
    """A word behind a slash that is no command here."""
