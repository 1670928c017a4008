"""Places and bodies as the rules see them: community, unit, flat, household, body."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.base import BodyId, BuildingId, CommunityId, FlatId, HouseholdId, UnitId


@dataclass(frozen=True, slots=True)
class Community:
    """The tenant; `numbers` are its emergency numbers by key (fire, ambulance, police, gas, power, lift …)."""

    id: CommunityId
    name: str
    street: str
    zone: str
    language: str
    numbers: Mapping[str, str]
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Building:
    """A building of an estate, in its grid."""

    id: BuildingId
    estate: str
    name: str
    grid_id: int | None


@dataclass(frozen=True, slots=True)
class Unit:
    """A stairwell with its group chat (None: not bound yet), in its community and grid."""

    id: UnitId
    community: Community
    grid_id: int | None
    label: str
    chat_id: int | None
    language: str
    switches: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Flat:
    """A flat of the roster with the household that lives there now, if any.

    `estate` is "" where the community has but one.
    """

    id: FlatId
    community_id: CommunityId
    unit_id: UnitId
    door: str
    short: str
    use: str
    vacant: bool
    household_id: HouseholdId | None
    has_phone: bool = True
    estate: str = ""

    @property
    def place(self) -> str:
        """The door as it is said where people of several estates are mixed."""
        return placed(self.estate, self.door)


@dataclass(frozen=True, slots=True)
class Body:
    """Who handles matters; `is_offline` while none of its staff has an account."""

    id: BodyId
    community_id: CommunityId
    kind: str
    name: str
    telephone: str
    address: str
    contact: str
    is_offline: bool


def placed(estate: str, door: str) -> str:
    """A door with its estate before it, `东苑 3-2-501`; the door alone without one."""
    return f"{estate} {door}".strip()
