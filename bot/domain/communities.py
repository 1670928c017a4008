"""What lists for administrators and auditors show: units with their group, who holds which role, who changed what."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from bot.domain.base import AccountId, BodyId, CommunityId, ResidentId, UnitId
from bot.domain.rights import Role

GroupState = Literal["unbound", "bound", "plain", "closed", "page"]
"""No group yet; the bot is administrator in it; it is a plain member; it was removed."""


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """A unit with the state of its group and how many dwellings it has."""

    id: UnitId
    label: str
    state: GroupState
    flats: int


@dataclass(frozen=True, slots=True)
class Holder:
    """A role, where it is held (`place` in words, empty for the whole community) and by whom.

    `chat_id` is where they can be told privately, None where they cannot.
    """

    grant_id: int
    community_id: CommunityId
    role: Role
    place: str
    unit_id: UnitId | None
    grid_id: int | None
    body_id: BodyId | None
    resident_id: ResidentId
    account_id: AccountId | None
    chat_id: int | None
    language: str
    door: str
    name: str
    shows_name: bool
    shows_party: bool

    @property
    def called(self) -> str:
        """Door or chosen name; empty where neither is known yet."""
        return called(self.door, self.name, shows_name=self.shows_name)


@dataclass(frozen=True, slots=True)
class Logged:
    """A line of the audit log, with who did it as door and name; `of` is whom it is about, the same way."""

    id: int
    at: datetime
    what: str
    about: dict[str, Any]
    by: str
    of: str


def called(door: str, name: str, *, shows_name: bool) -> str:
    """How a person is named to others: by door, or by the chosen name where they show it or have no door."""
    return name if name and (shows_name or not door) else door
