"""Deadlines: by when a matter is accepted and settled, on working days, with pauses and one extension."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from types import MappingProxyType

Pause = tuple[datetime, datetime | None]
"""Waiting for the reporter, from–to (aware); None: still waiting."""

Stretch = tuple[datetime, datetime]

MOST_DAYS = 3660
"""A calendar without any working day for so long is a mistake of the settings, not a deadline."""


class Urgency(StrEnum):
    """How much a matter presses (domain §3)."""

    DANGER = "danger"
    URGENT = "urgent"
    ORDINARY = "ordinary"
    COMPLEX = "complex"


class Counted(StrEnum):
    """What a span counts: hours of any day, working days of 24 hours, or calendar days."""

    HOURS = "hours"
    WORKING_DAYS = "working_days"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time as the office says it, `Span(1, Counted.WORKING_DAYS)`; under 1 a ValueError."""

    count: int
    of: Counted

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ValueError("a span counts at least 1")


@dataclass(frozen=True, slots=True)
class Limits:
    """Within what a matter is accepted, and within what it is settled; both count from the same instant."""

    accept: Span
    settle: Span


DEFAULT_LIMITS = MappingProxyType(
    {
        Urgency.DANGER: Limits(Span(2, Counted.HOURS), Span(24, Counted.HOURS)),
        Urgency.URGENT: Limits(Span(24, Counted.HOURS), Span(3, Counted.DAYS)),
        Urgency.ORDINARY: Limits(Span(1, Counted.WORKING_DAYS), Span(7, Counted.DAYS)),
        Urgency.COMPLEX: Limits(Span(1, Counted.WORKING_DAYS), Span(15, Counted.DAYS)),
    }
)
"""Domain §3, *default*: settings of a community, kept with the matter as its plan when it is filed."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a community counts days: its zone, and which local dates are working days."""

    zone: tzinfo
    is_working_day: Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a matter was promised when it was filed, a snapshot that later settings do not change.

    Instants are aware. Both clocks start at filing, and later only where a matter was hastened or climbed.
    """

    urgency: Urgency
    limits: Limits
    accept_from: datetime
    settle_from: datetime
    extension: Span | None = None

    def __post_init__(self) -> None:
        if self.accept_from.tzinfo is None or self.settle_from.tzinfo is None:
            raise ValueError("a plan starts at an aware instant")


def plan_from_filing(urgency: Urgency, limits: Limits, filed_at: datetime) -> Plan:
    """The plan of a matter filed then: the clock runs from filing, never from acceptance (domain §3)."""
    return Plan(urgency, limits, filed_at, filed_at)


def over_at(base: datetime, span: Span, calendar: Calendar, pauses: Sequence[Pause] = ()) -> datetime:
    """When a span that begins at `base` (aware) is over, UTC; `pauses` have ended."""
    reached = _counted_until(base, [span], calendar, pauses)
    if reached is None:
        raise ValueError("a pause has no end")
    return reached


def accept_by(plan: Plan, calendar: Calendar, pauses: Sequence[Pause] = ()) -> datetime | None:
    """By when the matter has to be accepted, UTC; None while an open pause holds the clock."""
    return _counted_until(plan.accept_from, [plan.limits.accept], calendar, pauses)


def settle_by(plan: Plan, calendar: Calendar, pauses: Sequence[Pause] = ()) -> datetime | None:
    """By when it has to be settled, extension included, UTC; None while an open pause holds the clock."""
    return _counted_until(plan.settle_from, _settle_spans(plan), calendar, pauses)


def settle_share_at(plan: Plan, calendar: Calendar, percent: int, pauses: Sequence[Pause] = ()) -> datetime | None:
    """When `percent` (1–100) of the time to settle is used up, UTC; None while an open pause holds the clock.

    Domain §7: urgent matters are told of alone at 80 % of their time.
    """
    if not 1 <= percent <= 100:
        raise ValueError("a share is 1 to 100 per cent")
    return _counted_until(plan.settle_from, _settle_spans(plan), calendar, pauses, percent)


def extended(plan: Plan, by: Span) -> Plan:
    """The plan with its one extension, which begins where the time to settle ends; a second: ValueError."""
    if plan.extension is not None:
        raise ValueError("a plan is extended once")
    return replace(plan, extension=by)


def hastened(
    plan: Plan,
    urgency: Urgency,
    limits: Limits,
    at: datetime,
    calendar: Calendar,
    pauses: Sequence[Pause] = (),
) -> Plan:
    """The plan of a matter that became more urgent at `at`: new limits from then, never later than promised.

    Accepting and settling are compared each for itself; an open pause counts as ended at `at`.
    """
    fresh = plan_from_filing(urgency, limits, at)
    closed = [(begin, at if end is None else end) for begin, end in pauses]
    accept_sooner = _sooner(accept_by(fresh, calendar, closed), accept_by(plan, calendar, closed))
    settle_sooner = _sooner(settle_by(fresh, calendar, closed), settle_by(plan, calendar, closed))
    accept = fresh if accept_sooner else plan
    settle = fresh if settle_sooner else plan
    return Plan(
        urgency,
        Limits(accept.limits.accept, settle.limits.settle),
        accept.accept_from,
        settle.settle_from,
        settle.extension,
    )


def for_next_level(plan: Plan, at: datetime) -> Plan:
    """The plan of a matter that climbed at `at` (when it was due, not when a job ran): same limits anew."""
    return Plan(plan.urgency, plan.limits, at, at)


def _sooner(first: datetime | None, second: datetime | None) -> bool:
    return first is not None and second is not None and first < second


def _settle_spans(plan: Plan) -> list[Span]:
    return [plan.limits.settle] if plan.extension is None else [plan.limits.settle, plan.extension]


def _counted_until(
    base: datetime, spans: Sequence[Span], calendar: Calendar, pauses: Sequence[Pause], percent: int = 100
) -> datetime | None:
    """The first instant at which `percent` of the spans, one after the other, is counted outside pauses."""
    lengths = _lengths(base, spans, calendar)
    wanted = sum(lengths, timedelta()) * percent // 100
    reached: datetime | None = base.astimezone(UTC)
    merged = _merged(pauses)
    for span, length in zip(spans, lengths, strict=True):
        part = min(length, wanted)
        if reached is None or not part:
            break
        reached = _reach(reached, part, merged, span, calendar)
        wanted -= part
    return reached


def _lengths(base: datetime, spans: Sequence[Span], calendar: Calendar) -> list[timedelta]:
    """How much time each span counts; calendar days keep the hour on the wall, so some have 23 or 25 h."""
    lengths = []
    nominal: datetime = base.astimezone(UTC)
    for span in spans:
        if span.of is Counted.HOURS:
            length = timedelta(hours=span.count)
        elif span.of is Counted.WORKING_DAYS:
            length = timedelta(hours=24 * span.count)
        else:
            length = _same_hour_after(nominal, span.count, calendar.zone) - nominal
        lengths.append(length)
        nominal = _reach(nominal, length, (), span, calendar) or nominal
    return lengths


def _reach(
    base: datetime, length: timedelta, pauses: Sequence[Pause], span: Span, calendar: Calendar
) -> datetime | None:
    stretches = _working_stretches(base, calendar) if span.of is Counted.WORKING_DAYS else _all_time(base)
    for stretch in stretches:
        for begin, end in _outside(stretch, pauses):
            if end - begin >= length:
                return begin + length
            length -= end - begin
        if pauses and pauses[-1][1] is None and pauses[-1][0] <= stretch[1]:
            return None
    raise ValueError("the calendar has no working day")


def _all_time(base: datetime) -> Iterator[Stretch]:
    yield base, datetime.max.replace(tzinfo=UTC)


def _working_stretches(base: datetime, calendar: Calendar) -> Iterator[Stretch]:
    first = base.astimezone(calendar.zone).date()
    for number in range(MOST_DAYS):
        day = first + timedelta(days=number)
        if calendar.is_working_day(day):
            begin = max(base, _midnight(day, calendar.zone))
            end = _midnight(day + timedelta(days=1), calendar.zone)
            if begin < end:
                yield begin, end


def _outside(stretch: Stretch, pauses: Sequence[Pause]) -> Iterator[Stretch]:
    """What of a stretch lies outside the (merged) pauses, in order."""
    begin, end = stretch
    for paused_at, resumed_at in pauses:
        if paused_at >= end:
            break
        if begin < paused_at:
            yield begin, paused_at
        begin = end if resumed_at is None else max(begin, resumed_at)
    if begin < end:
        yield begin, end


def _merged(pauses: Sequence[Pause]) -> tuple[Pause, ...]:
    """The pauses in order and in UTC, those that overlap or touch made one; one turned round: ValueError."""
    merged: list[Pause] = []
    in_utc = [(begin.astimezone(UTC), end and end.astimezone(UTC)) for begin, end in pauses]
    for begin, end in sorted(in_utc, key=lambda pause: pause[0]):
        if end is not None and end < begin:
            raise ValueError("a pause ends after it begins")
        if merged and (merged[-1][1] is None or begin <= merged[-1][1]):
            last_begin, last_end = merged.pop()
            merged.append((last_begin, None if last_end is None or end is None else max(last_end, end)))
        else:
            merged.append((begin, end))
    return tuple(merged)


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(0), tzinfo=zone).astimezone(UTC)


def _same_hour_after(instant: datetime, days: int, zone: tzinfo) -> datetime:
    """So many days later by the clock on the wall; an hour that comes twice is the first of both."""
    return (instant.astimezone(zone) + timedelta(days=days)).astimezone(UTC)
