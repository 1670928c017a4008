"""A record of service: what somebody did for others, confirmed by somebody else, published, then final.

Its fields are those of the national rules on volunteer records (民政部令 67 号, art. 4): activity, date, place,
beneficiary, content, hours, quality, person in charge, recorder. Travel does not count.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId, UnitId

RecordId = NewType("RecordId", int)
SHORTEST, LONGEST = 10, 8 * 60
"""Minutes of one service."""
WORDS = 500
"""Characters of what was done; of a place, an activity: 40."""
ACTIVITIES = (
    "clean", "care", "carry", "repair", "guard", "teach", "party", "other",
)  # fmt: skip
"""What is done: cleaning and greenery, looking after somebody, shopping and carrying, repairs, keeping watch and order,
teaching and company for children, party members' days, anything else."""


class State(StrEnum):
    """Where a record stands: waits to be confirmed, was confirmed, was not, stands in the published list, is objected
    to, is final; or was taken back: by who recorded it while it waited, by the administrator once it was final."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    PUBLISHED = "published"
    OBJECTED = "objected"
    FINAL = "final"
    WITHDRAWN = "withdrawn"


class Confirmer(StrEnum):
    """As what somebody confirmed it, in the order in which they are asked: the one it was done for, their helper, the
    party-group leader, the unit leader; the administrator where there is none of these."""

    BENEFICIARY = "beneficiary"
    HELPER = "helper"
    PARTY_GROUP_LEADER = "party_group_leader"
    LEADER = "leader"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Record:
    """A record as the rules see it; `beneficiary_id` is a household, None where it was done for all.

    `for_whom` says so in words. `is_hardship` keeps the content out of the published list. `quality` is 1–5.
    """

    id: RecordId
    community_id: CommunityId
    unit_id: UnitId | None
    volunteer_id: ResidentId
    recorder_id: ResidentId
    in_charge_id: ResidentId | None
    beneficiary_id: HouseholdId | None
    for_whom: str
    activity: str
    on: date
    place: str
    content: str
    minutes: int
    is_hardship: bool
    as_party_member: bool
    state: State
    quality: int | None = None
    confirmed_by: ResidentId | None = None
    confirmed_as: Confirmer | None = None
    confirmed_at: datetime | None = None
    list_id: int | None = None
    final_at: datetime | None = None


def check_minutes(minutes: int) -> int:
    """Minutes of one service; raises Refused for what cannot be one."""
    if not SHORTEST <= minutes <= LONGEST:
        raise Refused("service-refused-minutes", least=SHORTEST, most=LONGEST // 60)
    return minutes
