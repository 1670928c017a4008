"""Talk days: dates, agenda, ends, hands, signatures; the small form around them."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import FlatId, MatterId, Refused, ResidentId, TopicId
from bot.domain.commands.forms import Choose, Given
from bot.domain.talking import left, step
from bot.domain.talks import (
    EARLIEST,
    LAST_DAY,
    LATEST,
    MISSED_AFTER,
    MOST_DAYS,
    MOST_SUPPORTED,
    NAME,
    OPENS_BEFORE,
    Candidate,
    End,
    Hands,
    Rhythm,
    Signer,
    State,
    agenda,
    are_held,
    next_date,
    require_can_end,
    require_can_open,
    require_can_reopen,
    require_can_sign,
    require_open,
    require_witness,
    rhythm_kept,
    rhythm_of,
    show_of_hands,
    with_days,
    with_hour,
)

NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
HELD = datetime(2026, 6, 10, 11, 30, tzinfo=UTC)
INSTANTS = st.integers(1_577_836_800, 3_786_912_000).map(lambda at: datetime.fromtimestamp(at, UTC))
RHYTHMS = st.builds(
    Rhythm,
    st.sets(st.integers(1, LAST_DAY), min_size=1, max_size=MOST_DAYS).map(lambda days: tuple(sorted(days))),
    st.times(EARLIEST, LATEST).map(lambda hour: hour.replace(second=0, microsecond=0)),
)
ZONES = st.sampled_from(("Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "Europe/Berlin"))


def refusal(wrong: pytest.ExceptionInfo[Refused]) -> str:
    return wrong.value.code


# when


@given(RHYTHMS, ZONES, INSTANTS)
def test_the_next_date_is_the_first_configured_day_and_hour_in_the_future(
    rhythm: Rhythm, zone: str, after: datetime
) -> None:
    found = next_date(rhythm, zone, after)
    local = found.astimezone(ZoneInfo(zone))
    assert found > after
    assert local.day in rhythm.days
    assert local.time() == rhythm.hour
    assert found - after <= timedelta(days=32)
    day = after.astimezone(ZoneInfo(zone)).date()
    while day < local.date():
        if day.day in rhythm.days:
            assert datetime.combine(day, rhythm.hour, tzinfo=ZoneInfo(zone)) <= after, "none is left out"
        day += timedelta(days=1)


@given(RHYTHMS, INSTANTS)
def test_one_after_the_other_without_end(rhythm: Rhythm, after: datetime) -> None:
    first = next_date(rhythm, "Asia/Shanghai", after)
    assert next_date(rhythm, "Asia/Shanghai", first) > first
    assert next_date(rhythm, "Asia/Shanghai", first - timedelta(seconds=1)) == first


def test_by_default_the_10th_and_25th_at_half_past_seven_where_a_unit_wants_it() -> None:
    assert rhythm_of({}) == Rhythm((10, 25), time(19, 30), on=True)
    assert next_date(Rhythm(), "Asia/Shanghai", NOW) == HELD
    assert next_date(Rhythm(), "Asia/Shanghai", HELD) == HELD + timedelta(days=15)
    assert not are_held({}, {})
    assert are_held({}, {NAME: True})
    assert not are_held({NAME: rhythm_kept(Rhythm(on=False))}, {NAME: True})


@given(RHYTHMS)
def test_settings_keep_the_rhythm(rhythm: Rhythm) -> None:
    assert rhythm_of({NAME: rhythm_kept(rhythm)}) == rhythm


@pytest.mark.parametrize(
    ("words", "days"),
    [("10 25", (10, 25)), ("25日、10日", (10, 25)), ("1，15", (1, 15)), ("5号和20号", (5, 20)), ("28", (28,))],
)
def test_days_as_people_write_them(words: str, days: tuple[int, ...]) -> None:
    assert with_days(Rhythm(), words).days == days


@pytest.mark.parametrize("words", ["", "29", "0", "10 31", "1 2 3 4 5", "周五", "-3", "10.5", "1000000000000"])
def test_what_is_no_days(words: str) -> None:
    with pytest.raises(Refused) as wrong:
        with_days(Rhythm(), words)
    assert refusal(wrong) == "talks-refused-days"


@pytest.mark.parametrize(
    ("words", "hour"),
    [("19:30", time(19, 30)), ("19：30", time(19, 30)), ("19点半", time(19, 30)), ("8点", time(8)), ("21", time(21)),
     ("20点15分", time(20, 15))],
)  # fmt: skip
def test_hours_as_people_write_them(words: str, hour: time) -> None:
    assert with_hour(Rhythm(), words).hour == hour


@pytest.mark.parametrize("words", ["", "7:59", "21:01", "25:00", "19:60", "晚上", "19:3", "１９:30"])
def test_what_is_no_hour(words: str) -> None:
    with pytest.raises(Refused) as wrong:
        with_hour(Rhythm(), words)
    assert refusal(wrong) == "talks-refused-hour"


# the agenda

CANDIDATES = st.builds(
    Candidate, st.just("灯"), st.none(), st.integers(1, 9).map(MatterId), st.just(""), st.booleans(), st.booleans(),
    st.integers(0, 9), st.booleans(),
)  # fmt: skip
MATTERS = st.lists(CANDIDATES, unique_by=lambda one: one.matter_id)
TOPICS = st.lists(
    st.builds(Candidate, st.just("门"), st.integers(1, 99).map(TopicId), st.none() | st.integers(1, 9).map(MatterId)),
    unique_by=(lambda one: one.topic_id, lambda one: one.matter_id or -int(one.topic_id or 0)),
)


@given(TOPICS, MATTERS)
def test_topics_first_and_nothing_twice(topics: list[Candidate], matters: list[Candidate]) -> None:
    found = agenda(topics, matters)
    assert found[: len(topics)] == tuple(topics)
    of_matters = [one.matter_id for one in found if one.matter_id is not None]
    assert len(of_matters) == len(set(of_matters))
    rest = found[len(topics) :]
    needs = [one for one in rest if one.carried or one.is_late or one.in_consultation]
    assert list(rest[: len(needs)]) == needs, "what needs attention stands before what many support"
    assert all(one.supporters > 0 for one in rest[len(needs) :])
    assert len(rest) - len(needs) <= MOST_SUPPORTED
    known = {one.matter_id for one in topics}
    assert {one.matter_id for one in matters if one.is_late or one.carried} - known <= {one.matter_id for one in needs}


def test_the_order_of_matters() -> None:
    supported = [Candidate(f"{n} 户", matter_id=MatterId(n), supporters=n) for n in range(1, 6)]
    late = Candidate("晚", matter_id=MatterId(11), is_late=True)
    talked = Candidate("商量", matter_id=MatterId(12), in_consultation=True)
    carried = Candidate("没说到", matter_id=MatterId(13), carried=True)
    quiet = Candidate("没人管", matter_id=MatterId(14))
    found = agenda([], [*supported, talked, quiet, late, carried])
    assert found == (carried, late, talked, supported[4], supported[3], supported[2])


# the record


def test_when_the_record_can_be_opened() -> None:
    require_can_open(State.PLANNED, HELD, HELD - OPENS_BEFORE)
    require_can_open(State.PLANNED, HELD, HELD + MISSED_AFTER - timedelta(seconds=1))
    for state, now, why in (
        (State.PLANNED, HELD - OPENS_BEFORE - timedelta(seconds=1), "talks-refused-too-early"),
        (State.PLANNED, HELD + MISSED_AFTER, "talks-refused-missed"),
        (State.MISSED, HELD, "talks-refused-missed"),
        (State.OPEN, HELD, "talks-refused-open-already"),
        (State.WRITTEN, HELD, "talks-refused-open-already"),
        (State.SIGNED, HELD, "talks-refused-open-already"),
    ):
        with pytest.raises(Refused) as wrong:
            require_can_open(state, HELD, now)
        assert refusal(wrong) == why


@pytest.mark.parametrize("state", State)
def test_only_what_is_open_is_written(state: State) -> None:
    if state is State.OPEN:
        require_open(state)
        return
    with pytest.raises(Refused) as wrong:
        require_open(state)
    assert refusal(wrong) == ("talks-refused-not-open" if state is State.PLANNED else "talks-refused-closed")


@pytest.mark.parametrize("how", ["answered", "matter", "poll", "hands"])
def test_the_four_ways(how: str) -> None:
    assert require_can_end(State.OPEN, None, how) is End(how)
    with pytest.raises(Refused) as wrong:
        require_can_end(State.OPEN, End.ANSWERED, how)
    assert refusal(wrong) == "talks-refused-ended-already"


@pytest.mark.parametrize("how", ["next", "", "打架"])
def test_there_is_no_fifth(how: str) -> None:
    with pytest.raises(Refused) as wrong:
        require_can_end(State.OPEN, None, how)
    assert refusal(wrong) == "button-unknown"


def test_an_end_is_taken_back_but_for_a_matter_that_was_filed() -> None:
    require_can_reopen(State.OPEN, End.HANDS, has_filed=False)
    for ended, has_filed, why in (
        (None, False, "talks-refused-not-ended"), (End.MATTER, True, "talks-refused-filed-already"),
    ):  # fmt: skip
        with pytest.raises(Refused) as wrong:
            require_can_reopen(State.OPEN, ended, has_filed)
        assert refusal(wrong) == why


@given(st.integers(-1, 70), st.integers(-1, 70), st.integers(-1, 70), st.integers(0, 60))
def test_no_more_hands_than_doors(in_favour: int, against: int, abstained: int, present: int) -> None:
    counted = in_favour + against + abstained
    if min(in_favour, against, abstained) < 0 or counted > present:
        with pytest.raises(Refused):
            show_of_hands(in_favour, against, abstained, present=present, homes=60)
        return
    hands = show_of_hands(in_favour, against, abstained, present=present, homes=60)
    assert hands == Hands(in_favour, against, abstained, present, 60)
    assert hands.is_carried == (in_favour > present - in_favour)


# signatures

CLERK = Signer(ResidentId(1), FlatId(1))
HERE = frozenset({FlatId(1), FlatId(2)})


def test_another_person_of_another_door_that_was_there_is_witness() -> None:
    require_witness(CLERK, Signer(ResidentId(2), FlatId(2)), HERE)
    for witness, why in (
        (Signer(ResidentId(1), FlatId(2)), "talks-refused-same-person"),
        (Signer(ResidentId(2), FlatId(1)), "talks-refused-same-door"),
        (Signer(ResidentId(2), FlatId(3)), "talks-refused-not-there"),
        (Signer(ResidentId(2), None), "talks-refused-not-there"),
        (Signer(ResidentId(2), FlatId(2), is_adult=False), "talks-refused-minor"),
    ):
        with pytest.raises(Refused) as wrong:
            require_witness(CLERK, witness, HERE)
        assert refusal(wrong) == why


def test_one_door_alone_is_no_talk_day() -> None:
    require_can_sign(State.OPEN, 2)
    with pytest.raises(Refused) as wrong:
        require_can_sign(State.OPEN, 1)
    assert refusal(wrong) == "talks-refused-nobody-there"
    with pytest.raises(Refused):
        require_can_sign(State.WRITTEN, 9)


# the form


def counted(*answers: Given | Choose, present: int = 5) -> dict[str, object]:
    state: dict[str, object] = {"does": "hands", "stage": "in_favour", "present": present}
    for answer in answers:
        state = step(state, answer)
    return state


def test_hands_are_asked_one_after_the_other_and_never_more_than_are_left() -> None:
    state = counted(Given("text", "3"), Choose("against", "1"))
    assert (state["stage"], left(state)) == ("abstained", 1)
    finished = counted(Given("text", "3户"), Choose("against", "1"), Given("text", "0"))
    assert "stage" not in finished
    assert (finished["in_favour"], finished["against"], finished["abstained"]) == (3, 1, 0)


@pytest.mark.parametrize("said", ["6", "-1", "三", "1.5", "", "999999"])
def test_what_is_no_number_of_hands(said: str) -> None:
    with pytest.raises(Refused):
        counted(Given("text", said))


def test_a_sentence_is_wanted_and_not_too_long() -> None:
    state = {"does": "answered", "stage": "words"}
    assert step(state, Given("text", " 不放 ")) == {"does": "answered", "words": "不放"}
    for wrong in (Given("photo"), Given("text", "  "), Given("text", "长" * 501), Choose("words", "skip")):
        with pytest.raises(Refused):
            step(state, wrong)
    with pytest.raises(Refused):
        step({"does": "topic", "stage": "words"}, Given("text", "长" * 201))


def test_a_body_is_chosen_from_those_that_are_there() -> None:
    state = {"does": "matter", "stage": "body", "bodies": [[7, "物业"]]}
    assert step(state, Choose("body", "7"))["body_id"] == 7
    for wrong in (Choose("body", "8"), Choose("body", "x"), Given("text", "7")):
        with pytest.raises(Refused):
            step(state, wrong)
