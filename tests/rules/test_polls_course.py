"""What falls due around a poll: each once, late or early, whatever the clock missed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import CommunityId, Refused, ResidentId, UnitId
from bot.domain.polls.course import LAST_CALL, LONG, OBJECTIONS, Step, due, next_at, steps
from bot.domain.polls.poll import Poll, Reach, Reminds, State, require_running, require_takes_ballots, takes_ballots
from bot.domain.polls.values import Form, Kind, PollId, RollKind, Rule

POSTED = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)


def poll(opens: timedelta = timedelta(0), length: timedelta = timedelta(days=7), *, secret: bool = False) -> Poll:
    """A poll as it is posted: planned where it opens later."""
    opens_at = POSTED + opens
    return Poll(
        PollId(1), CommunityId(1), UnitId(1), Reach.UNIT, None, ResidentId(1), 1, "灯？", "", (), Form(Kind.YES_NO, 3),
        RollKind.HOUSEHOLDS, Rule.SIMPLE, secret, False, State.PLANNED if opens else State.OPEN, POSTED, opens_at,
        opens_at + length, None, None, None, None, POSTED, "k" if secret and not opens else "", "", "", "", None, None,
    )  # fmt: skip


def done(one: Poll, step: Step, now: datetime) -> Poll:
    """What the use cases make of the poll."""
    match step:
        case Step.OPEN:
            return replace(one, state=State.OPEN, key_name="k" if one.is_secret else "")
        case Step.CLOSE:
            assert one.state is State.OPEN
            return replace(one, state=State.DECIDED, closed_at=now, decided_at=now, objections_until=now + OBJECTIONS)
        case Step.FORGET_KEY:
            return replace(one, key_name="")
        case _:
            return one


def live(one: Poll, looks: list[datetime]) -> list[tuple[datetime, Step]]:
    """What happens where the clock looks at these instants, as often as something is due."""
    happened = []
    for now in looks:
        for _ in range(4):
            found = next_at(one, one.stepped_until)
            if found is None or found > now:
                break
            for step in due(one, now):
                happened.append((now, step))
                one = done(one, step, now)
            one = replace(one, stepped_until=now)
        else:
            raise AssertionError("it does not come to rest")
    return happened


@pytest.mark.parametrize(
    ("reminds", "told"),
    [
        (Reminds.USUAL, [Step.REMIND, Step.LAST_CALL]),
        (Reminds.LAST, [Step.LAST_CALL]),
        (Reminds.NEVER, []),
    ],
)
def test_reminders_come_as_the_leader_wants_them(reminds: Reminds, told: list[Step]) -> None:
    said = [step for _, step in steps(replace(poll(), reminds=reminds))]
    assert said == [*told, Step.CLOSE]


def test_half_way_the_day_before_and_at_the_end() -> None:
    one = poll(length=timedelta(days=6))
    assert steps(one) == [
        (one.opens_at + timedelta(days=3), Step.REMIND), (one.opens_at + timedelta(days=5), Step.LAST_CALL),
        (one.closes_at, Step.CLOSE),
    ]  # fmt: skip
    decided = replace(one, state=State.DECIDED, objections_until=one.closes_at + OBJECTIONS)
    assert steps(decided) == [(one.closes_at + OBJECTIONS, Step.STAND)]
    assert steps(replace(decided, objections_until=None)) == []
    assert steps(replace(decided, state=State.VOID)) == []


LENGTHS = st.timedeltas(timedelta(hours=1), timedelta(days=180))
LATER = st.sampled_from([timedelta(0), timedelta(hours=20), timedelta(days=15)])


@given(LATER, LENGTHS, st.lists(st.timedeltas(timedelta(0), timedelta(days=400)), max_size=30), st.booleans())
def test_a_year_with_any_downtime_opens_and_closes_once(
    opens: timedelta, length: timedelta, looks: list[timedelta], secret: bool
) -> None:
    one = poll(opens, length, secret=secret)
    end = POSTED + timedelta(days=401)
    happened = live(one, [*sorted(POSTED + at for at in looks), end])
    said = [step for _, step in happened]
    assert said.count(Step.OPEN) == (1 if opens else 0)
    assert said.count(Step.CLOSE) == 1
    assert said.count(Step.FORGET_KEY) == (1 if secret else 0)
    assert said.count(Step.REMIND) <= (1 if length >= LONG else 0)
    assert said.count(Step.LAST_CALL) <= (1 if length > LAST_CALL else 0)
    assert all(at < one.closes_at for at, step in happened if step in (Step.REMIND, Step.LAST_CALL)), "not when closed"
    assert all(at >= one.closes_at for at, step in happened if step is Step.CLOSE)
    if opens:
        assert said[0] is Step.OPEN
    assert said.index(Step.CLOSE) < (said.index(Step.FORGET_KEY) if secret else len(said))


@given(LATER, LENGTHS)
def test_a_clock_that_looks_at_each_instant_does_all_on_time(opens: timedelta, length: timedelta) -> None:
    one = poll(opens, length)
    happened = live(one, [POSTED + timedelta(hours=hour) for hour in range(0, 24 * 200, 6)])
    for at, step in happened:
        planned = {due_step: due_at for due_at, due_step in steps(one)}
        if step in planned:
            assert planned[step] <= at < planned[step] + timedelta(hours=6)


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (timedelta(hours=24), [Step.CLOSE]),
        (timedelta(hours=25), [Step.LAST_CALL, Step.CLOSE]),
        (timedelta(days=4, hours=23), [Step.LAST_CALL, Step.CLOSE]),
        (timedelta(days=5), [Step.REMIND, Step.LAST_CALL, Step.CLOSE]),
    ],
)
def test_longer_polls_remind_more(length: timedelta, expected: list[Step]) -> None:
    assert [step for _, step in steps(poll(length=length))] == expected


def test_of_two_reminders_that_are_late_only_the_last_is_said() -> None:
    one = poll(length=timedelta(days=7))
    assert due(one, one.closes_at - timedelta(hours=2)) == [Step.LAST_CALL]
    assert due(one, one.closes_at) == [Step.CLOSE]


def test_what_must_be_done_and_was_not_is_due_at_once() -> None:
    one = replace(poll(), stepped_until=POSTED + timedelta(days=30))
    assert next_at(one, one.stepped_until) == one.closes_at
    assert due(one, one.stepped_until) == [Step.CLOSE]


@pytest.mark.parametrize("state", [State.CANCELLED, State.VOID])
def test_of_what_is_over_only_the_key_is_left_to_forget(state: State) -> None:
    over = replace(poll(secret=True), state=state, closed_at=POSTED)
    assert [step for _, step in steps(over)] == [Step.FORGET_KEY]
    assert next_at(replace(over, key_name=""), POSTED) is None


def test_ballots_count_from_the_opening_instant_and_not_at_the_closing_one() -> None:
    one, tick = poll(timedelta(days=1)), timedelta(microseconds=1)
    assert not takes_ballots(one, one.opens_at - tick)
    assert takes_ballots(one, one.opens_at)
    assert takes_ballots(one, one.closes_at - tick)
    assert not takes_ballots(one, one.closes_at)


def test_what_was_opened_by_a_clock_that_was_ahead_stays_open_when_it_is_set_back() -> None:
    one = replace(poll(timedelta(days=1)), state=State.OPEN)
    assert takes_ballots(one, one.opens_at - timedelta(hours=1))
    require_takes_ballots(one, one.opens_at - timedelta(hours=1))


def test_each_refusal_says_why_and_when() -> None:
    one, tick = poll(timedelta(days=1)), timedelta(microseconds=1)
    for state, now, code, told in (
        (State.PLANNED, one.opens_at - tick, "polls-refused-not-open", {"at": one.opens_at}),
        (State.OPEN, one.closes_at, "polls-refused-closed", {"at": one.closes_at}),
        (State.COUNTING, one.opens_at, "polls-refused-closed", {"at": one.closes_at}),
        (State.DECIDED, one.opens_at, "polls-refused-closed", {"at": one.closes_at}),
        (State.CANCELLED, one.opens_at, "polls-refused-cancelled", {}),
        (State.VOID, one.opens_at, "polls-refused-void", {}),
    ):
        with pytest.raises(Refused) as refused:
            require_takes_ballots(replace(one, state=state), now)
        assert (refused.value.code, refused.value.args_of_text) == (code, told)
    require_running(one, one.opens_at - tick)
    for state, now in ((State.OPEN, one.closes_at), (State.COUNTING, one.opens_at)):
        with pytest.raises(Refused, match="polls-refused-over"):
            require_running(replace(one, state=state), now)


@given(st.sampled_from(State), st.timedeltas(timedelta(days=-1), timedelta(days=9)))
def test_a_ballot_is_refused_with_a_reason_exactly_where_it_does_not_count(state: State, at: timedelta) -> None:
    one, now = replace(poll(timedelta(hours=1)), state=state), POSTED + at
    if takes_ballots(one, now):
        require_takes_ballots(one, now)
        require_running(one, now)
    else:
        with pytest.raises(Refused):
            require_takes_ballots(one, now)
