"""Service orders (domain §6): who has a place, when what is said or asked, how long it took. Pure.

An order is what is wanted; an occurrence is one time that it takes place, a week apart where it repeats. People claim
an occurrence: as many as it has places, then a waiting list in the order in which they came.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import NewType
from zoneinfo import ZoneInfo

from bot.domain.base import BodyId, CommunityId, FlatId, HouseholdId, Refused, ResidentId, UnitId
from bot.domain.quiet import next_allowed
from bot.domain.service.record import LONGEST, SHORTEST, RecordId
from bot.domain.service.record import State as Recorded

OrderId = NewType("OrderId", int)
OccurrenceId = NewType("OccurrenceId", int)
ClaimId = NewType("ClaimId", int)

WORDS, PLACE, REASON, REVIEW = 200, 40, 100, 100
"""Characters of what is wanted, of a place, of why it does not take place or somebody did not come, of a review."""
MOST = 20
"""People that an order may ask for."""
AT_ONCE = 5
"""Orders of a household that may be open at the same time (*default*)."""
AHEAD = timedelta(days=60)
"""How far ahead an order may be."""
LATE = timedelta(minutes=30)
"""So long after it began the list still names what lasts as long and misses somebody: whoever is near can help."""
EARLY = timedelta(hours=2)
"""So long before its beginning somebody can have arrived."""
UNCLAIMED = timedelta(hours=24)
"""So long before it begins asker and leader hear that nobody has claimed it (*default*)."""
LAPSES = timedelta(days=7)
"""So long after its end what nobody closed is over, without a record."""
EVE, EVENING = time(17, 30), time(19, 0)
"""When both are reminded the day before; when those who closed nothing are asked, local."""
NOTED = timedelta(hours=1)
"""So long after it was to be over a press still tells when it was."""
ROUNDED = 5
"""Minutes to which a duration is rounded."""
BEFORE = (timedelta(hours=2), timedelta(hours=1), timedelta(hours=3))
"""How long before it begins both are reminded once more: the first of these that is not in quiet hours."""
WRONG_CODES = 5
"""Wrong codes that a person may type in a day."""


class Reach(StrEnum):
    """Who is asked: only whom the leader sends, the stairwell, the building, the community."""

    LEADER = "leader"
    UNIT = "unit"
    BUILDING = "building"
    COMMUNITY = "community"


class State(StrEnum):
    """Where an occurrence stands: open; done: everybody's part is closed; lapsed: nobody came, or closed it; called
    off."""

    OPEN = "open"
    DONE = "done"
    LAPSED = "lapsed"
    CANCELLED = "cancelled"


class Step(StrEnum):
    """What the clock does next with an occurrence: say that nobody has claimed it, see it begin, see its hour end and
    ask in the evening how it went, let it lapse."""

    UNCLAIMED = "unclaimed"
    BEGIN = "begin"
    EVENING = "evening"
    LAPSE = "lapse"


class Part(StrEnum):
    """What somebody has to do with an occurrence that is soon: comes, is asked by name to come, is helped at home."""

    COMES = "comes"
    ASKED = "asked"
    IS_HELPED = "is-helped"


class Place(StrEnum):
    """Where it is: at the asker's own door, in the stairwell, or as words say."""

    DOOR = "door"
    STAIRS = "stairs"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted, of a household or (no household) of a body; no unit: it is of the whole community.

    `by` entered it, `for_others` for a household not their own. `minutes` are expected. `is_hardship`: what it is
    about is read by those who come, and by nobody else. `to_leader`: the asker wants the leader to send somebody.
    """

    id: OrderId
    community_id: CommunityId
    unit_id: UnitId | None
    by: ResidentId
    household_id: HouseholdId | None
    flat_id: FlatId | None
    body_id: BodyId | None
    for_others: bool
    activity: str
    words: str
    place: Place
    place_words: str
    places: int
    minutes: int
    is_hardship: bool
    reach: Reach
    to_leader: bool
    weekly: bool
    ended_at: datetime | None
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an order takes place; `round` counts its times of day: who claimed an earlier one is asked anew.

    `planned_at` is the hour that the next week goes by, whatever became of this one; `is_loud`: its card makes a sound
    when it appears.
    """

    id: OccurrenceId
    order_id: OrderId
    nth: int
    planned_at: datetime
    begins_at: datetime
    round: int
    state: State
    arrival_code: str
    end_code: str
    appears_at: datetime
    is_loud: bool
    reason: str
    step: Step | None
    look_at: datetime | None


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody who comes, or waits for a place; `round`: the time of day that they said yes to.

    `door` is that of their household ("" for staff without one); `recorded`: where the record of it stands.
    """

    id: ClaimId
    occurrence_id: OccurrenceId
    resident_id: ResidentId
    household_id: HouseholdId | None
    door: str
    called: str
    round: int
    arrived_at: datetime | None
    ended_at: datetime | None
    minutes: int | None
    absent_at: datetime | None
    why: str
    record_id: RecordId | None
    recorded: Recorded | None
    quality: int | None
    review: str = ""

    @property
    def is_closed(self) -> bool:
        """Whether it is known how it went: done, or did not come."""
        return self.ended_at is not None or self.absent_at is not None


def shared_out(claims: Sequence[Claim], places: int) -> tuple[list[Claim], list[Claim]]:
    """Those who have a place and those who wait, in the order in which they came."""
    return list(claims[:places]), list(claims[places:])


def ends_at(order: Order, occurrence: Occurrence) -> datetime:
    """When it is expected to be over."""
    return occurrence.begins_at + timedelta(minutes=order.minutes)


def takes_claims(order: Order, occurrence: Occurrence, now: datetime) -> bool:
    """Whether somebody can still come: not once it is expected to be over, whether or not any job ran."""
    return occurrence.state is State.OPEN and now < ends_at(order, occurrence)


def require_open(occurrence: Occurrence) -> None:
    """Return where it is still to be done or closed."""
    if occurrence.state is State.CANCELLED:
        raise Refused("orders-refused-cancelled")
    if occurrence.state is not State.OPEN:
        raise Refused("orders-refused-over")


def require_wanted(order: Order, occurrence: Occurrence, now: datetime) -> None:
    """Return where somebody can still come."""
    require_open(occurrence)
    if not takes_claims(order, occurrence, now):
        raise Refused("orders-refused-over")


def require_ahead(occurrence: Occurrence, now: datetime) -> None:
    """Return where it has not begun."""
    require_open(occurrence)
    if now >= occurrence.begins_at:
        raise Refused("orders-refused-began")


def require_time(at: datetime, now: datetime) -> datetime:
    """When something shall begin: ahead, and not too far."""
    if not now < at <= now + AHEAD:
        raise Refused("orders-refused-time", days=AHEAD.days)
    return at


def is_wider(reach: Reach, than: Reach) -> bool:
    """Whether more people are asked."""
    order = tuple(Reach)
    return order.index(reach) > order.index(than)


# how long it took


def taken(since: datetime | None, until: datetime, expected: int) -> int:
    """Minutes from arrival to end, rounded to 5 and within a record's limits; as expected where nobody saw it begin."""
    if since is None:
        return max(SHORTEST, min(LONGEST, expected))
    exact = (until - since).total_seconds() / 60
    return max(SHORTEST, min(LONGEST, round(exact / ROUNDED) * ROUNDED))


def noted(since: datetime | None, until: datetime, ends: datetime, expected: int) -> int:
    """Minutes where nobody read digits out: what is noted long after it was to be over tells nothing of how long."""
    is_late = until > ends + NOTED or (since is not None and since >= ends)
    return taken(None if is_late else since, until, expected)


def require_arriving(occurrence: Occurrence, now: datetime) -> None:
    """Return where somebody can have arrived."""
    require_open(occurrence)
    if now < occurrence.begins_at - EARLY:
        raise Refused("orders-refused-early", hours=int(EARLY.total_seconds()) // 3600)


def is_over(claims: Sequence[Claim], places: int) -> bool:
    """Whether everybody who had a place is done or did not come, and there was somebody."""
    inside, _ = shared_out(claims, places)
    return bool(inside) and all(one.is_closed for one in inside)


# what the clock does


def first_step(asked_at: datetime, begins_at: datetime) -> tuple[Step, datetime]:
    """What the clock does first: a day before it begins, or half-way there where it was asked for later."""
    at = begins_at - UNCLAIMED
    return Step.UNCLAIMED, at if at > asked_at else asked_at + (begins_at - asked_at) / 2


def step_after(step: Step, begins_at: datetime, minutes: int, zone: str, now: datetime) -> tuple[Step, datetime] | None:
    """What the clock does after this, and when; None after the last."""
    end = begins_at + timedelta(minutes=minutes)
    match step:
        case Step.UNCLAIMED:
            return Step.BEGIN, begins_at
        case Step.BEGIN:
            return Step.EVENING, end
        case Step.EVENING:
            at = evening_after(end, zone)
            return (Step.EVENING, at) if now < at else (Step.LAPSE, end + LAPSES)
        case Step.LAPSE:
            return None


def evening_after(end: datetime, zone: str) -> datetime:
    """The first 19:00 (local; UTC out) that lies at least an hour after this."""
    local = end.astimezone(ZoneInfo(zone))
    at = datetime.combine(local.date(), EVENING, local.tzinfo)
    if at < local + timedelta(hours=1):
        at = datetime.combine(local.date() + timedelta(days=1), EVENING, local.tzinfo)
    return at.astimezone(UTC)


def reminders(begins_at: datetime, zone: str, now: datetime) -> tuple[tuple[str, datetime], ...]:
    """("before" or "soon", when) those concerned are reminded: the evening before, and an hour or more before.

    Nothing in quiet hours, nothing that lies behind `now`; who heard of it this very day is not told this evening.
    """
    local, here = begins_at.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone))
    eve = datetime.combine(local.date() - timedelta(days=1), EVE, local.tzinfo).astimezone(UTC)
    found = [("before", eve)] if now < eve and here.date() < eve.astimezone(ZoneInfo(zone)).date() else []
    soon = next((at for by in BEFORE if next_allowed(at := begins_at - by, zone) == at), None)
    if soon is not None and soon > now:
        found.append(("soon", soon))
    return tuple(found)


def a_week_on(begins_at: datetime, zone: str, now: datetime) -> datetime:
    """The same hour of the same weekday (local; UTC out), the first that lies ahead of `now` and after this one."""
    local = begins_at.astimezone(ZoneInfo(zone))
    weeks = 1
    while True:
        at = datetime.combine(local.date() + timedelta(weeks=weeks), local.time(), local.tzinfo).astimezone(UTC)
        if at > now:
            return at
        weeks += 1


# what somebody may mean


_MEANT: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "clean": ("打扫", "清扫", "扫", "擦", "捡垃圾", "浇花", "除草", "clean", "sweep"),
    "care": ("照看", "陪", "看望", "照顾", "就医", "医院", "look after", "hospital"),
    "carry": ("搬", "抬", "买", "取", "拿", "快递", "送", "carry", "shop", "parcel"),
    "repair": ("修", "换灯", "灯", "水龙头", "装", "通", "repair", "fix", "lamp"),
    "guard": ("巡", "值守", "看门", "站岗", "guard", "watch"),
    "teach": ("教", "作业", "辅导", "接孩子", "带孩子", "teach", "homework"),
    "party": ("党员", "党日"),
})  # fmt: skip


def guessed(words: str) -> str:
    """The kind of activity that words speak of; "other" where they name none."""
    low = words.lower()
    return next((kind for kind, said in _MEANT.items() if any(one in low for one in said)), "other")
