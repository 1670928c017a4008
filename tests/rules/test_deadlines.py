"""Deadlines: the examples of domain §3, pauses that neither lose nor gain time, zones with summer time."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.deadlines import (
    DEFAULT_LIMITS,
    Calendar,
    Counted,
    Limits,
    Pause,
    Plan,
    Span,
    Urgency,
    accept_by,
    extended,
    for_next_level,
    hastened,
    over_at,
    plan_from_filing,
    settle_by,
    settle_share_at,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")


def weekdays(day: date) -> bool:
    return day.weekday() < 5


CHINA = Calendar(SHANGHAI, weekdays)
AMERICA = Calendar(NEW_YORK, weekdays)
ONE_WORKING_DAY = Limits(Span(1, Counted.WORKING_DAYS), Span(7, Counted.DAYS))


def local(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def filed(text: str, urgency: Urgency = Urgency.ORDINARY, zone: ZoneInfo = SHANGHAI) -> Plan:
    return plan_from_filing(urgency, DEFAULT_LIMITS[urgency], local(text, zone).astimezone(UTC))


# 2026-11-20 is a Friday


@pytest.mark.parametrize(
    ("filed_at", "by"),
    [
        ("2026-11-20T15:00", "2026-11-23T15:00"),  # Friday 15:00 → Monday 15:00
        ("2026-11-21T09:00", "2026-11-24T00:00"),  # Saturday → Tuesday 00:00
        ("2026-11-22T23:59", "2026-11-24T00:00"),  # Sunday night too
        ("2026-11-23T08:30", "2026-11-24T08:30"),
        ("2026-11-20T00:00", "2026-11-21T00:00"),
        ("2026-11-20T23:59", "2026-11-23T23:59"),
    ],
)
def test_one_working_day(filed_at: str, by: str) -> None:
    assert accept_by(filed(filed_at), CHINA) == local(by)


def test_a_working_day_counts_round_moved_days() -> None:
    def rule(day: date) -> bool:
        return day == date(2026, 11, 21) or (weekdays(day) and day != date(2026, 11, 23))

    calendar = Calendar(SHANGHAI, rule)
    assert accept_by(filed("2026-11-20T15:00"), calendar) == local("2026-11-21T15:00")
    assert accept_by(filed("2026-11-21T15:00"), calendar) == local("2026-11-24T15:00")


@pytest.mark.parametrize(
    ("urgency", "accept", "settle"),
    [
        (Urgency.DANGER, "2026-11-20T17:00", "2026-11-21T15:00"),
        (Urgency.URGENT, "2026-11-21T15:00", "2026-11-23T15:00"),
        (Urgency.ORDINARY, "2026-11-23T15:00", "2026-11-27T15:00"),
        (Urgency.COMPLEX, "2026-11-23T15:00", "2026-12-05T15:00"),
    ],
)
def test_the_default_limits_of_each_urgency(urgency: Urgency, accept: str, settle: str) -> None:
    plan = filed("2026-11-20T15:00", urgency)
    assert accept_by(plan, CHINA) == local(accept)
    assert settle_by(plan, CHINA) == local(settle)


def test_deadlines_are_in_utc() -> None:
    by = accept_by(filed("2026-11-20T15:00"), CHINA)
    assert by is not None
    assert by.tzinfo is UTC


def test_days_keep_the_hour_on_the_wall_across_summer_time() -> None:
    plan = filed("2026-10-30T15:00", Urgency.URGENT, NEW_YORK)  # the clock goes back on 1 November
    assert settle_by(plan, AMERICA) == local("2026-11-02T15:00", NEW_YORK)
    assert settle_by(plan, AMERICA) == plan.settle_from + timedelta(hours=73)


def test_working_days_end_at_local_midnights_across_summer_time() -> None:
    plan = filed("2026-10-31T12:00", zone=NEW_YORK)
    assert accept_by(plan, AMERICA) == local("2026-11-03T00:00", NEW_YORK)
    plan = filed("2026-03-06T15:00", zone=NEW_YORK)  # the clock goes forward on Sunday 8 March
    assert accept_by(plan, AMERICA) == local("2026-03-09T15:00", NEW_YORK)


def test_an_hour_that_does_not_exist_is_read_as_the_next() -> None:
    plan = plan_from_filing(
        Urgency.URGENT,
        Limits(Span(1, Counted.HOURS), Span(1, Counted.DAYS)),
        local("2026-03-07T02:30", NEW_YORK),
    )
    assert settle_by(plan, AMERICA) == local("2026-03-08T03:30", NEW_YORK)


def test_a_zone_without_midnight_on_the_day_of_change() -> None:
    beirut = ZoneInfo("Asia/Beirut")  # 2022-03-27 begins at 01:00
    calendar = Calendar(beirut, lambda day: True)
    plan = plan_from_filing(Urgency.ORDINARY, ONE_WORKING_DAY, local("2022-03-26T12:00", beirut))
    assert accept_by(plan, calendar) == plan.accept_from.astimezone(UTC) + timedelta(hours=24)


def test_waiting_for_the_reporter_moves_the_deadline_by_as_much() -> None:
    plan = filed("2026-11-16T10:00")
    pause = (local("2026-11-17T10:00"), local("2026-11-19T12:30"))
    assert settle_by(plan, CHINA, [pause]) == local("2026-11-25T12:30")


def test_waiting_over_a_weekend_neither_loses_nor_gains_a_working_day() -> None:
    pause = (local("2026-11-21T09:00"), local("2026-11-22T21:00"))
    assert accept_by(filed("2026-11-20T15:00"), CHINA, [pause]) == local("2026-11-23T15:00")


def test_an_open_pause_holds_the_clock() -> None:
    plan = filed("2026-11-16T10:00")
    assert settle_by(plan, CHINA, [(local("2026-11-17T10:00"), None)]) is None
    assert accept_by(plan, CHINA, [(local("2026-11-17T09:00"), None)]) is None
    assert settle_share_at(plan, CHINA, 80, [(local("2026-11-17T10:00"), None)]) is None


def test_a_pause_after_the_deadline_changes_nothing() -> None:
    plan = filed("2026-11-16T10:00")
    assert accept_by(plan, CHINA, [(local("2026-11-18T10:00"), None)]) == local("2026-11-17T10:00")
    assert accept_by(plan, CHINA, [(local("2026-11-17T10:00"), None)]) == local("2026-11-17T10:00")


def test_overlapping_pauses_count_once() -> None:
    plan = filed("2026-11-16T10:00", Urgency.DANGER)
    pauses: list[Pause] = [
        (local("2026-11-16T11:30"), local("2026-11-16T12:30")),
        (local("2026-11-16T11:00"), local("2026-11-16T12:00")),
        (local("2026-11-16T11:15"), local("2026-11-16T11:20")),
    ]
    assert accept_by(plan, CHINA, pauses) == local("2026-11-16T13:30")


def test_a_pause_that_ends_before_it_begins_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="ends after"):
        accept_by(filed("2026-11-16T10:00"), CHINA, [(local("2026-11-17T10:00"), local("2026-11-16T10:00"))])


def test_one_extension() -> None:
    plan = extended(filed("2026-11-16T10:00"), Span(3, Counted.DAYS))
    assert settle_by(plan, CHINA) == local("2026-11-26T10:00")
    assert accept_by(plan, CHINA) == local("2026-11-17T10:00")
    in_working_days = extended(filed("2026-11-16T10:00"), Span(1, Counted.WORKING_DAYS))
    assert settle_by(in_working_days, CHINA) == local("2026-11-24T10:00")
    with pytest.raises(ValueError, match="once"):
        extended(plan, Span(1, Counted.DAYS))


def test_an_extension_waits_for_the_reporter_too() -> None:
    plan = extended(filed("2026-11-16T10:00"), Span(3, Counted.DAYS))
    pause = (local("2026-11-24T10:00"), local("2026-11-25T10:00"))
    assert settle_by(plan, CHINA, [pause]) == local("2026-11-27T10:00")
    assert settle_by(plan, CHINA, [(local("2026-11-24T10:00"), None)]) is None


def test_eighty_per_cent_of_the_time() -> None:
    plan = filed("2026-11-16T10:00", Urgency.URGENT)
    assert settle_share_at(plan, CHINA, 80) == plan.settle_from + timedelta(days=3) * 80 // 100
    assert settle_share_at(plan, CHINA, 100) == settle_by(plan, CHINA)
    for percent in (0, 101):
        with pytest.raises(ValueError, match="per cent"):
            settle_share_at(plan, CHINA, percent)


def test_a_share_may_end_within_the_first_of_two_spans() -> None:
    plan = extended(filed("2026-11-16T10:00"), Span(1, Counted.WORKING_DAYS))
    assert settle_share_at(plan, CHINA, 60) == local("2026-11-21T05:12"), "a Saturday: these days are of all kinds"
    assert settle_by(plan, CHINA) == local("2026-11-24T10:00")
    assert settle_by(plan, CHINA, [(local("2026-11-17T10:00"), None)]) is None


def test_a_span_by_itself_is_over_as_that_of_a_plan_is() -> None:
    base, waited = local("2026-11-20T10:00"), (local("2026-11-20T12:00"), local("2026-11-20T13:00"))
    assert over_at(base, Span(1, Counted.WORKING_DAYS), CHINA) == local("2026-11-23T10:00")
    assert over_at(base, Span(1, Counted.WORKING_DAYS), CHINA, [waited]) == local("2026-11-23T11:00")
    with pytest.raises(ValueError, match="no end"):
        over_at(base, Span(1, Counted.DAYS), CHINA, [(waited[0], None)])


def test_two_working_days_are_two() -> None:
    plan = plan_from_filing(
        Urgency.COMPLEX, Limits(Span(2, Counted.WORKING_DAYS), Span(9, Counted.DAYS)), local("2026-11-20T10:00")
    )
    assert plan.urgency is Urgency.COMPLEX
    assert accept_by(plan, CHINA) == local("2026-11-24T10:00")


def test_an_extension_keeps_the_hour_on_the_wall_where_clocks_change() -> None:
    plan = extended(filed("2026-10-20T10:00", zone=NEW_YORK), Span(7, Counted.DAYS))
    assert settle_by(plan, AMERICA) == local("2026-11-03T10:00", NEW_YORK)
    evening = filed("2026-11-16T21:00", zone=NEW_YORK)
    assert accept_by(evening, AMERICA) == local("2026-11-17T21:00", NEW_YORK), "in UTC it is the next day"


def test_an_hour_that_comes_twice_is_the_first_of_both() -> None:
    first = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert settle_by(filed("2026-10-25T01:30", zone=NEW_YORK), AMERICA) == first
    a_year = Limits(Span(1, Counted.HOURS), Span(371, Counted.DAYS))
    second = plan_from_filing(Urgency.COMPLEX, a_year, first + timedelta(hours=1))
    assert settle_by(second, AMERICA) == datetime(2027, 11, 7, 5, 30, tzinfo=UTC)


def test_instants_come_out_in_utc() -> None:
    plan = filed("2026-11-16T10:00", Urgency.DANGER)
    paused = [(local("2026-11-16T11:00"), local("2026-11-16T12:00"))]
    here = replace(plan, accept_from=local("2026-11-16T10:00"))
    for found in (accept_by(here, CHINA), accept_by(here, CHINA, paused)):
        assert found is not None
        assert found.tzinfo is UTC


def test_pauses_of_any_kind_together() -> None:
    plan = filed("2026-11-16T10:00", Urgency.DANGER)
    begin, end = local("2026-11-16T11:00"), local("2026-11-16T11:30")
    assert accept_by(plan, CHINA, [(begin, begin)]) == local("2026-11-16T12:00"), "of no length"
    assert accept_by(plan, CHINA, [(begin, None), (begin, end)]) is None
    assert accept_by(plan, CHINA, [(begin, None), (end, local("2026-11-16T11:40"))]) is None
    assert accept_by(plan, CHINA, [(begin, end), (local("2026-11-16T11:10"), None)]) is None


def test_a_hastened_matter_is_never_promised_later_than_before() -> None:
    plan = filed("2026-11-16T10:00")
    urgent = DEFAULT_LIMITS[Urgency.URGENT]
    soon = hastened(plan, Urgency.URGENT, urgent, local("2026-11-16T12:00"), CHINA)
    assert soon.urgency is Urgency.URGENT
    was = filed("2026-11-16T10:00", Urgency.COMPLEX)
    now = hastened(was, Urgency.ORDINARY, DEFAULT_LIMITS[Urgency.ORDINARY], local("2026-11-17T09:00"), CHINA)
    assert (accept_by(now, CHINA), settle_by(now, CHINA)) == (local("2026-11-17T10:00"), local("2026-11-24T09:00"))
    assert accept_by(soon, CHINA) == local("2026-11-17T10:00")  # the old one is sooner
    assert settle_by(soon, CHINA) == local("2026-11-19T12:00")
    late = hastened(plan, Urgency.URGENT, urgent, local("2026-11-22T12:00"), CHINA)
    assert settle_by(late, CHINA) == settle_by(plan, CHINA)


def test_what_is_hastened_keeps_its_extension_only_where_it_keeps_its_time() -> None:
    urgent, danger = DEFAULT_LIMITS[Urgency.URGENT], DEFAULT_LIMITS[Urgency.DANGER]
    longer = extended(filed("2026-11-16T10:00"), Span(3, Counted.DAYS))
    at_once = hastened(longer, Urgency.DANGER, danger, local("2026-11-16T12:00"), CHINA)
    assert at_once == plan_from_filing(Urgency.DANGER, danger, local("2026-11-16T12:00"))
    assert accept_by(at_once, CHINA) == local("2026-11-16T14:00"), "accepting is sooner, too"
    late = hastened(longer, Urgency.URGENT, urgent, local("2026-11-25T12:00"), CHINA)
    assert (late.settle_from, late.extension) == (longer.settle_from, longer.extension)
    equal = hastened(longer, Urgency.URGENT, urgent, local("2026-11-23T10:00"), CHINA)
    assert equal.settle_from == longer.settle_from, "where both end at once it is the one that was promised"


def test_what_waits_for_its_reporter_is_hastened_as_if_they_had_answered() -> None:
    plan = filed("2026-11-16T10:00")
    urgent = DEFAULT_LIMITS[Urgency.URGENT]
    waiting = [(local("2026-11-17T10:00"), None)]
    soon = hastened(plan, Urgency.URGENT, urgent, local("2026-11-18T10:00"), CHINA, waiting)
    assert (soon.accept_from, soon.settle_from) == (local("2026-11-16T10:00"), local("2026-11-18T10:00"))
    waited = [(local("2026-11-16T11:00"), local("2026-11-17T11:00"))]
    soon = hastened(plan, Urgency.URGENT, urgent, local("2026-11-17T11:00"), CHINA, waited)
    assert accept_by(soon, CHINA, waited) == local("2026-11-18T10:00"), "what was waited counts for neither"
    hour = [(local("2026-11-16T11:00"), local("2026-11-16T12:00"))]
    kept = hastened(plan, Urgency.URGENT, urgent, local("2026-11-21T10:00"), CHINA, hour)
    assert kept.settle_from == plan.settle_from, "an hour it was, not five days"
    hours = [(local("2026-11-16T11:00"), local("2026-11-16T17:00"))]
    danger = hastened(
        plan, Urgency.DANGER, DEFAULT_LIMITS[Urgency.DANGER], local("2026-11-17T12:00"), CHINA, hours
    )  # fmt: skip
    assert danger.accept_from == local("2026-11-17T12:00"), "it would have been 16:00"
    long = [(local("2026-11-16T11:00"), local("2026-11-22T11:00"))]
    settled = hastened(plan, Urgency.URGENT, urgent, local("2026-11-22T11:00"), CHINA, long)
    assert settled.settle_from == local("2026-11-22T11:00")


def test_a_matter_that_climbed_has_the_same_limits_anew() -> None:
    plan = extended(filed("2026-11-16T10:00"), Span(3, Counted.DAYS))
    climbed = for_next_level(plan, local("2026-11-26T10:00"))
    assert climbed.urgency is Urgency.ORDINARY
    assert accept_by(climbed, CHINA) == local("2026-11-27T10:00")
    assert settle_by(climbed, CHINA) == local("2026-12-03T10:00")


def test_what_is_not_a_plan() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Span(0, Counted.DAYS)
    with pytest.raises(ValueError, match="aware"):
        plan_from_filing(Urgency.URGENT, ONE_WORKING_DAY, datetime(2026, 11, 16))  # noqa: DTZ001 - what is refused
    with pytest.raises(ValueError, match="aware"):
        replace(filed("2026-11-16T10:00"), settle_from=datetime(2026, 11, 16))  # noqa: DTZ001 - what is refused
    with pytest.raises(ValueError, match="no working day"):
        accept_by(filed("2026-11-16T10:00"), Calendar(SHANGHAI, lambda day: False))


# what always holds

instants = st.datetimes(
    min_value=datetime(2026, 1, 1),  # noqa: DTZ001
    max_value=datetime(2027, 12, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
)
calendars = st.sampled_from([CHINA, AMERICA, Calendar(ZoneInfo("Europe/London"), lambda day: day.day % 3 != 0)])
spans = st.builds(Span, st.integers(1, 20), st.sampled_from(Counted))


@st.composite
def pauses_after(draw: st.DrawFn, base: datetime) -> list[Pause]:
    """Closed pauses in order, apart from each other."""
    marks = sorted(draw(st.lists(st.integers(0, 60 * 24 * 20), max_size=6, unique=True)))
    at = [base + timedelta(minutes=mark) for mark in marks]
    return list(zip(at[::2], at[1::2], strict=False))


def counted(calendar: Calendar, span: Span, begin: datetime, end: datetime) -> timedelta:
    """By another way: the time between two instants that counts, day by day."""
    if span.of is not Counted.WORKING_DAYS:
        return end - begin
    total, day = timedelta(), begin.astimezone(calendar.zone).date()
    while True:
        midnight = datetime(day.year, day.month, day.day, tzinfo=calendar.zone).astimezone(UTC)
        after = day + timedelta(days=1)
        next_midnight = datetime(after.year, after.month, after.day, tzinfo=calendar.zone).astimezone(UTC)
        if midnight >= end:
            return total
        if calendar.is_working_day(day):
            total += max(timedelta(), min(end, next_midnight) - max(begin, midnight))
        day = after


@given(st.data(), instants, calendars, spans)
def test_pausing_and_resuming_never_lose_or_gain_time(
    data: st.DataObject, base: datetime, calendar: Calendar, span: Span
) -> None:
    plan = plan_from_filing(Urgency.ORDINARY, Limits(span, span), base)
    pauses = data.draw(pauses_after(base))
    straight, paused = settle_by(plan, calendar), settle_by(plan, calendar, pauses)
    assert straight is not None
    assert paused is not None
    waited = timedelta()
    for begin, end in pauses:
        assert end is not None
        waited += counted(calendar, span, min(begin, paused), min(end, paused))
    assert counted(calendar, span, base, paused) - waited == counted(calendar, span, base, straight)


@given(instants, calendars, st.integers(1, 20), st.timedeltas(timedelta(0), timedelta(days=9)))
def test_filed_later_is_never_due_sooner(base: datetime, calendar: Calendar, count: int, later: timedelta) -> None:
    for of in (Counted.WORKING_DAYS, Counted.HOURS):
        limits = Limits(Span(count, of), Span(count, of))
        first = settle_by(plan_from_filing(Urgency.ORDINARY, limits, base), calendar)
        second = settle_by(plan_from_filing(Urgency.ORDINARY, limits, base + later), calendar)
        assert first is not None
        assert second is not None
        assert base < first <= second


@given(st.data(), instants, calendars, spans, spans)
def test_an_extension_and_a_pause_never_bring_the_deadline_nearer(
    data: st.DataObject, base: datetime, calendar: Calendar, span: Span, more: Span
) -> None:
    plan = plan_from_filing(Urgency.ORDINARY, Limits(span, span), base)
    pauses = data.draw(pauses_after(base))
    straight = settle_by(plan, calendar, pauses)
    longer = settle_by(extended(plan, more), calendar, pauses)
    unpaused = settle_by(plan, calendar)
    assert straight is not None
    assert longer is not None
    assert unpaused is not None
    assert unpaused <= straight < longer


@given(st.data(), instants, calendars, spans, st.integers(1, 99))
def test_a_share_of_the_time_comes_before_its_end(
    data: st.DataObject, base: datetime, calendar: Calendar, span: Span, percent: int
) -> None:
    plan = plan_from_filing(Urgency.ORDINARY, Limits(span, span), base)
    pauses = data.draw(pauses_after(base))
    share, whole = settle_share_at(plan, calendar, percent, pauses), settle_by(plan, calendar, pauses)
    assert share is not None
    assert whole is not None
    assert base < share < whole
