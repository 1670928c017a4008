"""Rules of service orders: places and the waiting list, durations, the clock's steps, reminders, the form."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused, ResidentId
from bot.domain.commands.forms import Choose, Given
from bot.domain.quiet import next_allowed
from bot.domain.service import ordering
from bot.domain.service.orders import (
    LAPSES,
    Claim,
    ClaimId,
    OccurrenceId,
    Reach,
    Step,
    a_week_on,
    evening_after,
    first_step,
    guessed,
    is_over,
    is_wider,
    noted,
    reminders,
    shared_out,
    step_after,
    taken,
)
from bot.domain.service.record import LONGEST, SHORTEST

ZONE = "Asia/Shanghai"
NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
INSTANTS = st.integers(0, 60 * 24 * 700).map(lambda minutes: NOW + timedelta(minutes=minutes))
ZONES = st.sampled_from((ZONE, "America/New_York", "Europe/Berlin"))


def claim(nth: int, person: int, *, closed: bool = False) -> Claim:
    return Claim(
        ClaimId(nth), OccurrenceId(1), ResidentId(person), None, "", "", 1, None, NOW if closed else None, None, None,
        "", None, None, None,
    )  # fmt: skip


@given(st.lists(st.tuples(st.integers(1, 9), st.booleans()), max_size=40), st.integers(1, 5))
def test_places_are_never_exceeded_and_pass_on_in_the_order_of_coming(
    told: list[tuple[int, bool]], places: int
) -> None:
    claims: list[Claim] = []
    for nth, (person, comes) in enumerate(told):
        before, waited = shared_out(claims, places)
        known = [one.resident_id for one in claims]
        if comes and person not in known:
            claims = [*claims, claim(nth, person)]
        elif not comes:
            claims = [one for one in claims if one.resident_id != person]
        inside, waiting = shared_out(claims, places)
        assert len(inside) <= places
        assert not waiting or len(inside) == places
        assert [one.id for one in (*inside, *waiting)] == sorted(one.id for one in claims)
        assert all(one in inside for one in before if one in claims), "whoever has a place keeps it"
        still = [one for one in waited if one in claims]
        moved = [one for one in inside if one in waited]
        assert moved == still[: len(moved)], "who waited longest moves up first"


def test_it_is_over_when_everybody_with_a_place_is_done_and_not_before() -> None:
    done, open_ = claim(1, 1, closed=True), claim(2, 2)
    assert not is_over([], 1)
    assert is_over([done], 1)
    assert is_over([done, open_], 1), "who only waited has nothing to close"
    assert not is_over([done, open_], 2)


@given(INSTANTS, st.integers(0, 60 * 20), st.integers(10, 480))
def test_a_duration_is_rounded_to_five_minutes_within_a_records_limits(
    since: datetime, minutes: int, expected: int
) -> None:
    found = taken(since, since + timedelta(minutes=minutes), expected)
    assert SHORTEST <= found <= LONGEST
    assert found % 5 == 0
    assert abs(found - max(SHORTEST, min(LONGEST, minutes))) < 3
    assert taken(None, since, expected) == expected


@pytest.mark.parametrize(
    ("since", "until", "minutes"),
    [
        (0, 55, 55), (0, 110, 110), (0, 10 * 60, 60), (600, 601, 60), (None, 20, 60),
        (0, 30 * 60, 60),
    ],
)  # fmt: skip
def test_what_is_noted_in_the_evening_lasted_no_longer_for_it(since: int | None, until: int, minutes: int) -> None:
    """Of an hour from nine to ten: a press near its end tells how long it took, one at seven in the evening nothing."""
    arrived = NOW + timedelta(minutes=since) if since is not None else None
    assert noted(arrived, NOW + timedelta(minutes=until), NOW + timedelta(hours=1), 60) == minutes


@given(INSTANTS, st.integers(1, 60 * 24 * 40), st.integers(10, 480), ZONES)
def test_the_clock_takes_its_steps_in_order(asked: datetime, ahead: int, minutes: int, zone: str) -> None:
    begins = asked + timedelta(minutes=ahead)
    step, at = first_step(asked, begins)
    assert asked < at < begins
    steps = [(step, at)]
    while (following := step_after(steps[-1][0], begins, minutes, zone, steps[-1][1])) is not None:
        steps.append(following)
    unclaimed, begin, evening, lapse = Step
    assert [one for one, _ in steps] == [unclaimed, begin, evening, evening, lapse]
    assert steps[2][1] == begins + timedelta(minutes=minutes), "cards say so when its hour is over"
    assert [at for _, at in steps] == sorted(at for _, at in steps)
    assert steps[-1][1] == begins + timedelta(minutes=minutes) + LAPSES


@given(INSTANTS, ZONES)
def test_the_evening_after_is_at_seven_and_an_hour_later_at_least(end: datetime, zone: str) -> None:
    at = evening_after(end, zone)
    assert at.astimezone(ZoneInfo(zone)).strftime("%H:%M") == "19:00"
    assert timedelta(hours=1) <= at - end <= timedelta(hours=26)


@given(INSTANTS, st.integers(1, 60 * 24 * 20), ZONES)
def test_nobody_is_reminded_at_night_or_afterwards(now: datetime, ahead: int, zone: str) -> None:
    begins = now + timedelta(minutes=ahead)
    for _, at in reminders(begins, zone, now):
        assert now < at < begins
        assert next_allowed(at, zone) == at


def test_the_reminders_of_a_morning_and_of_an_early_afternoon() -> None:
    nine, two, eight = (datetime(2026, 6, 3, hour, 0, tzinfo=ZoneInfo(ZONE)) for hour in (9, 14, 8))
    said = {
        at: [(name, due.astimezone(ZoneInfo(ZONE)).strftime("%d %H:%M")) for name, due in reminders(at, ZONE, NOW)]
        for at in (nine, two, eight)
    }
    assert said[nine] == [("before", "02 17:30"), ("soon", "03 08:00")]
    assert said[two] == [("before", "02 17:30"), ("soon", "03 11:00")]
    assert said[eight] == [("before", "02 17:30")]


@given(INSTANTS, st.integers(0, 200), ZONES)
def test_a_week_on_is_the_same_hour_of_the_same_weekday_ahead(begins: datetime, days: int, zone: str) -> None:
    now = begins + timedelta(days=days)
    at = a_week_on(begins, zone, now)
    assert at > now
    assert at > begins
    assert at - now <= timedelta(days=7, hours=2)
    here, there = begins.astimezone(ZoneInfo(zone)), at.astimezone(ZoneInfo(zone))
    assert here.weekday() == there.weekday()


def test_reach_grows() -> None:
    assert is_wider(Reach.COMMUNITY, Reach.UNIT)
    assert is_wider(Reach.UNIT, Reach.LEADER)
    assert not is_wider(Reach.UNIT, Reach.BUILDING)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("扫一下三楼", "clean"),
        ("陪我去医院", "care"),
        ("帮忙取个快递", "carry"),
        ("厨房灯坏了", "repair"),
        ("借个梯子", "other"),
    ],
)
def test_the_kind_is_guessed_from_the_words(words: str, kind: str) -> None:
    assert guessed(words) == kind


@pytest.mark.parametrize(
    ("words", "minutes"),
    [("40分钟", 40), ("2", 120), ("1.5 小时", 90), ("1小时半", 90), ("2个半小时", 150), ("1 h", 60), ("30 min", 30)],
)
def test_durations_as_people_write_them(words: str, minutes: int) -> None:
    assert ordering.read_minutes(words) == minutes


@pytest.mark.parametrize("words", ["", "半天", "100小时", "5分钟", "-1", "0"])
def test_durations_that_cannot_be(words: str) -> None:
    with pytest.raises(Refused):
        ordering.read_minutes(words)


def begun() -> ordering.State:
    return ordering.begun(
        community_id=1, unit_id=1, flat_id=1, body_id=None, whom="3-2-501", for_others=False,
        offered_places=["door", "stairs"], may_be_hardship=True, offered_reach=["unit", "leader"], source="x",
    )  # fmt: skip


def test_six_inputs_and_a_look_at_them() -> None:
    state = ordering.step(begun(), Choose("what", "carry"))
    state = ordering.step(state, Given("text", "抬沙发"))
    state = ordering.dated(ordering.step(state, Choose("when", "20260603-09")), NOW)
    for stage, option in (("where", "door"), ("people", "2"), ("hours", "90")):
        assert state["stage"] == stage
        state = ordering.step(state, Choose(stage, option))
    assert state["stage"] == "check"
    assert (state["activity"], state["words"], state["places"], state["minutes"]) == ("carry", "抬沙发", 2, 90)
    again = ordering.step(ordering.step(state, Choose("check", "people")), Given("text", "3 人"))
    assert (again["stage"], again["places"]) == ("check", 3)
    assert "stage" not in ordering.step(again, Choose("check", "send"))


INPUTS = st.one_of(
    st.builds(Given, st.sampled_from(("text", "photo", "other")), st.text(max_size=300)),
    st.builds(
        Choose, st.just("any"),
        st.sampled_from((
            "carry", "other", "door", "stairs", "unit", "community", "leader", "2", "30", "back", "weekly", "once",
            "hardship", "plain", "words", "when", "where", "people", "hours", "reach", "20260603-09", "20269999-77",
        )),
    ),
)  # fmt: skip


@given(st.lists(INPUTS, max_size=30))
def test_whatever_is_typed_or_forged_the_form_stands(inputs: list[Given | Choose]) -> None:
    state = begun()
    for one in inputs:
        try:
            state = ordering.step(state, one)
            if "when" in state:
                ordering.hour_of(state["when"], ZONE) if ordering.is_hour(state["when"]) else None
                state = ordering.dated(state, NOW)
        except Refused:
            continue
        assert state["stage"] in (*ordering.STAGES, "reach")
        assert len(state["words"]) <= 200
        assert 1 <= state["places"] <= 20
        assert SHORTEST <= state["minutes"] <= LONGEST
        assert state["reach"] in ("unit", "leader")
        state.pop("when", None)
