"""The weekly list (公示): when it appears, how long it is open, what of a record stands in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.base import CommunityId, Refused
from bot.domain.deadlines import Calendar, Counted, Span, over_at
from bot.domain.service.record import Record, State

APPEARS = time(10, 0)
"""The local hour at which the list of the week appears, on its first working day."""
OPEN_FOR = Span(3, Counted.WORKING_DAYS)
"""How long a list is open before what stands in it is final (domain §6)."""
LOOKS, PATIENCE = timedelta(hours=4), timedelta(hours=21)
"""How often the clock looks at an open list, and how much later it may: a stop of more than a day takes nothing of the
time in which a list can be read."""
DECIDED_WITHIN = Span(10, Counted.WORKING_DAYS)
"""What nobody can decide for so long does not count: a doubt that nobody can look into is not set aside."""
ASKS_AGAIN = timedelta(days=1)
"""How often the clock looks whether somebody can decide an objection."""
OBJECTED = (State.PUBLISHED, State.OBJECTED)
"""States in which a record can be objected to, while its list is open."""


@dataclass(frozen=True, slots=True)
class ServiceList:
    """A weekly list: its number in the community's year, since and until when it is open; `closed_at` once final.

    `look_at`: when the clock looks at it next; `away` (from, to): the service stood still, which is no time to read it.
    """

    id: int
    community_id: CommunityId
    year: int
    nth: int
    published_at: datetime
    open_until: datetime
    closed_at: datetime | None = None
    look_at: datetime | None = None
    away: tuple[tuple[datetime, datetime], ...] = ()

    @property
    def number(self) -> str:
        """`2026-07`, as people say it."""
        return f"{self.year}-{self.nth:02}"


def next_list_at(after: datetime, zone: str, is_working_day: Callable[[date], bool]) -> datetime:
    """When the next list appears, after an instant: on Monday, or the first working day behind it, at 10:00."""
    local = after.astimezone(ZoneInfo(zone))
    monday = local.date() - timedelta(days=local.weekday())
    while True:
        day = monday
        while not is_working_day(day):
            day += timedelta(days=1)
        at = datetime.combine(day, APPEARS, tzinfo=ZoneInfo(zone)).astimezone(UTC)
        if at > after:
            return at
        monday += timedelta(days=7)


def open_until(published_at: datetime, calendar: Calendar, away: Sequence[tuple[datetime, datetime]] = ()) -> datetime:
    """Until when a list that appears then can be objected to, UTC; while the service was away nobody could read it."""
    return over_at(published_at, OPEN_FOR, calendar, away)


def next_look(now: datetime, until: datetime) -> datetime:
    """When the clock looks next at a list that is open until then."""
    return min(now + LOOKS, max(until, now))


def missed(one: ServiceList, now: datetime) -> tuple[datetime, datetime] | None:
    """(from, to) for how long the service stood still, where the clock looks much later than it was to; from the last
    look on, for it may have stopped right after it."""
    if one.look_at is None or now - one.look_at <= PATIENCE:
        return None
    return max(one.published_at, one.look_at - LOOKS), now


def is_open(one: ServiceList, now: datetime) -> bool:
    """Whether what stands in it can be objected to: a property of the clock, whether or not any job ran."""
    return one.closed_at is None and now < one.open_until


def require_can_be_objected_to(record: Record, one: ServiceList | None, now: datetime) -> None:
    """Return where the record stands in a list that is open; raises Refused."""
    if one is None or record.state not in OBJECTED:
        raise Refused("records-refused-not-published")
    if record.state is State.PUBLISHED and not is_open(one, now):
        raise Refused("records-refused-list-over")


def is_given_up(at: datetime, now: datetime, calendar: Calendar) -> bool:
    """Whether an objection that nobody can decide has waited long enough."""
    return now >= over_at(at, DECIDED_WITHIN, calendar)


def stays_as(one: ServiceList | None, now: datetime) -> State:
    """How a record goes on after an objection that was not upheld: in its list while that is open, else in the next."""
    return State.PUBLISHED if one is not None and is_open(one, now) else State.CONFIRMED
