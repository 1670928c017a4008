"""What a category and a row of the admission list are."""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

LEVELS = ("unit", "community", "street")
URGENCIES = ("urgent", "ordinary", "complex")
"""Codes of level and urgency as matters and deadlines know them; danger is in the words, never in the list."""

Count = tuple[int, str]
"""A length of time: how many, and of what (`hours`, `working_days`, `days`)."""


class Theme(StrEnum):
    """The five things that households care for together (domain §1)."""

    ENVIRONMENT = "environment"
    SAFETY = "safety"
    HARDSHIP = "hardship"
    LIVELIHOOD = "livelihood"
    CIVILITY = "civility"


class BodyKind(StrEnum):
    """The kinds of body that handle matters (domain §2)."""

    UNIT = "unit"
    COMMITTEE = "committee"
    SERVICE_STATION = "service_station"
    WORK_STATION = "work_station"
    PROPERTY = "property"
    OWNERS_COMMITTEE = "owners_committee"
    MEDIATION = "mediation"
    WATER = "water"
    POWER = "power"
    GAS = "gas"
    HEAT = "heat"
    LIFT = "lift"
    POLICE = "police"
    DEPARTMENT = "department"
    STREET = "street"
    SOCIAL_ORGANISATION = "social_organisation"
    EMPLOYER = "employer"


class CategoryCode(StrEnum):
    """The categories as people would say them (*default*); the text id of a name is `category-<code>`."""

    LEAK = "leak"
    LIGHT = "light"
    LIFT = "lift"
    UTILITIES = "utilities"
    RUBBISH = "rubbish"
    STAIRWELL = "stairwell"
    PARKING = "parking"
    NEIGHBOURS = "neighbours"
    PAPERS = "papers"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Category:
    """A category with what a new row of it starts from."""

    code: CategoryCode
    theme: Theme
    body: BodyKind
    level: str
    urgency: str
    needs_decision: bool = False


C, B, T = CategoryCode, BodyKind, Theme
CATEGORIES = MappingProxyType(
    {
        one.code: one
        for one in (
            Category(C.LEAK, T.LIVELIHOOD, B.PROPERTY, "unit", "urgent"),
            Category(C.LIGHT, T.SAFETY, B.PROPERTY, "unit", "ordinary"),
            Category(C.LIFT, T.SAFETY, B.PROPERTY, "unit", "urgent"),
            Category(C.UTILITIES, T.LIVELIHOOD, B.PROPERTY, "community", "urgent"),
            Category(C.RUBBISH, T.ENVIRONMENT, B.PROPERTY, "unit", "ordinary"),
            Category(C.STAIRWELL, T.SAFETY, B.UNIT, "unit", "ordinary"),
            Category(C.PARKING, T.CIVILITY, B.PROPERTY, "unit", "ordinary"),
            Category(C.NEIGHBOURS, T.CIVILITY, B.UNIT, "unit", "ordinary"),
            Category(C.PAPERS, T.LIVELIHOOD, B.SERVICE_STATION, "community", "ordinary"),
            Category(C.OTHER, T.LIVELIHOOD, B.COMMITTEE, "community", "ordinary"),
        )
    }
)


@dataclass(frozen=True, slots=True)
class AdmissionRow:
    """A row of the list: by which words it is recognised, who handles it on which level, how urgent it is.

    `route` is who is asked, one after the other, the first first. Where the community may not be responsible, the
    matter goes straight to the street and the reporter is told `told`, a text id. `limits` (accept, settle) are the
    urgency's where None. `title` is the community's own, by language. A row that breaks these rules: ValueError.
    """

    code: str
    category: CategoryCode
    theme: Theme
    title: dict[str, str]
    words: tuple[str, ...]
    route: tuple[BodyKind, ...]
    level: str
    urgency: str
    needs_decision: bool = False
    community_may: bool = True
    told: str | None = None
    limits: tuple[Count, Count] | None = None

    def __post_init__(self) -> None:
        if not self.route or self.level not in LEVELS or self.urgency not in URGENCIES:
            raise ValueError(f"row {self.code} names no body, or an unknown level or urgency")
        if self.community_may == (self.told is not None) or (not self.community_may and self.level != "street"):
            raise ValueError(f"row {self.code}: what the community may not do goes to the street and is told")

    @property
    def body(self) -> BodyKind:
        """Who is asked first."""
        return self.route[0]
