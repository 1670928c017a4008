"""How big the city is, and how its rows are numbered: ids run from 1, so that they can be reckoned."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.domain.pages import PAGE

UNITS_OF_A_COMMUNITY, UNITS_OF_A_BUILDING, DOORS = 100, 4, 15
ZONE, STREET = "Asia/Shanghai", "样例街道"
BODIES = {"committee": "样例居委会", "property": "样例物业", "police": "样例派出所", "power": "样例电力"}
ADMINISTRATOR, COUNTER, STAFF = 0, len(BODIES) + 1, len(BODIES) + 2
"""Of those who live nowhere: the administrator, then staff of each body, then who serves at the counter; how many."""
PERSONS = 10**10
"""Telegram's numbers of the city's people begin here."""


@dataclass(frozen=True, slots=True)
class Size:
    """How big the city is."""

    units: int

    @property
    def households(self) -> int:
        """Each with one person."""
        return self.units * DOORS

    @property
    def communities(self) -> int:
        """As many as there have to be."""
        return -(-self.units // UNITS_OF_A_COMMUNITY)

    @property
    def buildings(self) -> int:
        """As many as there have to be."""
        return -(-self.units // UNITS_OF_A_BUILDING)

    def staff(self, community: int, nth: int) -> int:
        """The id of somebody who lives nowhere, as resident and as account; communities are counted from 0."""
        return self.households + community * STAFF + nth + 1


@dataclass(frozen=True, slots=True)
class City:
    """The city as of an instant."""

    size: Size
    now: datetime

    def units(self) -> Iterator[tuple[int, int, range]]:
        """(community's id, unit's id, its households) one by one; households are counted from 0."""
        for unit in range(self.size.units):
            yield community_of(unit), 1 + unit, range(unit * DOORS, (unit + 1) * DOORS)

    def households(self) -> Iterator[tuple[int, int, int]]:
        """(community's id, unit's id, household's id); the person who lives there has the household's id."""
        for community_id, unit_id, homes in self.units():
            for home in homes:
                yield community_id, unit_id, 1 + home


def community_of(unit: int) -> int:
    """The id of the community of a unit that is counted from 0."""
    return 1 + unit // UNITS_OF_A_COMMUNITY


def body_of(community_id: int, kind: str) -> int:
    """The id of a community's body."""
    return 1 + (community_id - 1) * len(BODIES) + list(BODIES).index(kind)


def label_of(unit_id: int) -> str:
    """What a unit is called."""
    return f"{1 + (unit_id - 1) // UNITS_OF_A_BUILDING}栋{unit_id}单元"


def door_of(household_id: int) -> str:
    """The door of a household: building, unit, door."""
    unit = (household_id - 1) // DOORS
    nth = (household_id - 1) % DOORS
    return f"{1 + unit // UNITS_OF_A_BUILDING}-{1 + unit}-{1 + nth // 3}0{1 + nth % 3}"


def has_telegram(resident_id: int) -> bool:
    """Two in three; the others have a page."""
    return resident_id % 3 != 0


def telegram_of(resident_id: int) -> int:
    """The number that a person writes from: Telegram's, or their page's."""
    return PERSONS + resident_id if has_telegram(resident_id) else PAGE + resident_id


def group_of(unit_id: int) -> int:
    """The chat of a unit's group."""
    return -(10**12) - unit_id
