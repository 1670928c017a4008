"""Matters: what each event makes of them, who is refused and why, and what no row of events can break."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.base import BodyId, CommunityId, HouseholdId, MatterId, Refused, ResidentId
from bot.domain.matters import (
    ALREADY,
    OPEN,
    TRANSITIONS,
    Cause,
    Change,
    Event,
    Level,
    Matter,
    Number,
    Staff,
    State,
    Step,
    SupportEffect,
    Visibility,
    accept,
    answer,
    appears_at,
    ask_back,
    begin_consultation,
    check_open_limit,
    close_unreviewed,
    decline,
    done,
    end_consultation,
    escalate,
    extend,
    file,
    fold,
    merge,
    note,
    parse_number,
    reassign,
    reopen,
    review,
    start,
    steps,
    support,
    support_effect,
    unfold,
    withdraw,
    year_of_number,
)

FILED_AT = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WANG, LI = Staff(BodyId(1), "王经理"), Staff(BodyId(2), "李主任")
MATTER = Matter(
    MatterId(7),
    CommunityId(1),
    Number(2026, 123),
    "ordinary",
    "light",
    ResidentId(3),
    FILED_AT,
    reporter_household=HouseholdId(501),
    body_id=WANG.body_id,
    responsible=WANG.name,
    accept_by=FILED_AT + DAY,
    settle_by=FILED_AT + 7 * DAY,
)


def at(hours: float) -> datetime:
    return FILED_AT + timedelta(hours=hours)


def in_state(state: State) -> Matter:
    """A matter that came to a state in the ordinary way."""
    accepted = accept(MATTER, WANG, at(1)).matter
    finished = done(accepted, WANG, at(4)).matter
    return {
        State.FILED: MATTER,
        State.ACCEPTED: accepted,
        State.IN_PROGRESS: start(accepted, WANG, at(2)).matter,
        State.IN_CONSULTATION: begin_consultation(accepted, WANG, at(2)).matter,
        State.RETURNED: ask_back(accepted, WANG, "哪一层?", at(2)).matter,
        State.DONE: finished,
        State.CLOSED: review(finished, True, 5, True, at(5)).matter,
        State.DECLINED: decline(accepted, WANG, "不归物业", "供电公司", at(3)).matter,
        State.MERGED: merge(MATTER, replace(MATTER, id=MatterId(8), number=Number(2026, 8)), at(1)).matter,
        State.WITHDRAWN: withdraw(MATTER, at(1)).matter,
    }[state]


def tries(state: State) -> dict[Event, Callable[[], Change]]:
    """Every event, tried on a matter in that state, with everything else in order."""
    matter, now = in_state(state), at(6)
    other = replace(MATTER, id=MatterId(8), number=Number(2026, 8))
    return {
        Event.ACCEPT: lambda: accept(matter, WANG, now),
        Event.START: lambda: start(matter, WANG, now),
        Event.ASK_BACK: lambda: ask_back(matter, WANG, "哪一层?", now),
        Event.ANSWER: lambda: answer(matter, "三层", now),
        Event.NOTE: lambda: note(matter, "周二来人", now),
        Event.BEGIN_CONSULTATION: lambda: begin_consultation(matter, WANG, now),
        Event.END_CONSULTATION: lambda: end_consultation(matter, WANG, "都同意", now),
        Event.EXTEND: lambda: extend(matter, WANG, at(24 * 9), "等配件", now),
        Event.DONE: lambda: done(matter, WANG, now),
        Event.REVIEW: lambda: review(matter, True, 4, True, now),
        Event.CLOSE_UNREVIEWED: lambda: close_unreviewed(matter, now + 8 * DAY),
        Event.REOPEN: lambda: reopen(matter, "又坏了", now),
        Event.DECLINE: lambda: decline(matter, WANG, "不归物业", "供电公司", now),
        Event.REASSIGN: lambda: reassign(matter, LI, now),
        Event.ESCALATE: lambda: escalate(matter, Cause.ASKED, LI, now),
        Event.WITHDRAW: lambda: withdraw(matter, now),
        Event.MERGE: lambda: merge(matter, other, now),
        Event.FOLD: lambda: fold(matter, "说的是邻居", now),
        Event.UNFOLD: lambda: unfold(replace(matter, folded=True), now),
    }


@pytest.mark.parametrize("state", State)
def test_each_event_follows_the_table_from_each_state(state: State) -> None:
    for event, attempt in tries(state).items():
        comes_from, leads_to = TRANSITIONS[event]
        excused = {(Event.REVIEW, State.CLOSED), (Event.DECLINE, State.DECLINED)}
        if state in comes_from and (event, state) not in excused:
            change = attempt()
            assert change.matter.state in leads_to
            assert change.entry.kind is event
            assert (change.entry.from_state, change.entry.to_state) == (state, change.matter.state)
        else:
            with pytest.raises(Refused) as refusal:
                attempt()
            assert refusal.value.code.startswith("matters-refused-")
            assert refusal.value.args_of_text["number"] == "2026-0123"


def test_the_table_knows_every_event_but_filing() -> None:
    assert set(TRANSITIONS) == set(Event) - {Event.FILE}
    assert set(ALREADY) == set(State)


def test_filing_is_the_first_line() -> None:
    entry = file(MATTER).entry
    assert (entry.kind, entry.from_state, entry.to_state, entry.at) == (
        Event.FILE,
        None,
        State.FILED,
        FILED_AT,
    )


def test_what_leaves_the_ends() -> None:
    leaving = {
        state: {event for event, (comes, leads) in TRANSITIONS.items() if state in comes and leads - {state}}
        - {Event.FOLD, Event.UNFOLD}
        for state in State
    }
    assert leaving[State.MERGED] == leaving[State.WITHDRAWN] == set()
    assert leaving[State.DECLINED] == {Event.REASSIGN, Event.ESCALATE}
    assert leaving[State.CLOSED] == {Event.REOPEN, Event.REVIEW}
    with pytest.raises(Refused) as refusal:  # the table knows review from closed only for supporters
        review(in_state(State.CLOSED), False, None, True, at(6))
    assert refusal.value.code == "matters-refused-already-closed"


def test_two_staff_press_at_once_and_one_is_told_who_won() -> None:
    accepted = accept(MATTER, WANG, at(1)).matter
    with pytest.raises(Refused) as refusal:
        accept(accepted, Staff(BodyId(1), "赵工"), at(1))
    assert refusal.value.code == "matters-refused-already-accepted"
    assert refusal.value.args_of_text == {"number": "2026-0123", "by": "王经理", "into": ""}


def test_another_body_does_not_handle_it() -> None:
    with pytest.raises(Refused) as refusal:
        accept(MATTER, LI, at(1))
    assert refusal.value.code == "matters-refused-other-body"
    assert accept(replace(MATTER, body_id=None), LI, at(1)).matter.body_id == LI.body_id


def test_accepting_names_the_person_and_ends_the_row_of_refusals() -> None:
    accepted = accept(replace(MATTER, refusals=1), Staff(BodyId(1), "赵工"), at(1)).matter
    assert (accepted.responsible, accepted.accepted_at, accepted.refusals) == ("赵工", at(1), 0)


def test_asking_back_pauses_until_the_answer_and_goes_on_where_it_stood() -> None:
    working = in_state(State.IN_PROGRESS)
    asked = ask_back(working, WANG, "哪一层?", at(3)).matter
    assert asked.pauses == ((at(3), None),)
    answered = answer(asked, "三层", at(5))
    assert answered.matter.state is State.IN_PROGRESS
    assert answered.matter.pauses == ((at(3), at(5)),)
    assert answered.entry.args == {"answer": "三层"}


def test_the_time_of_review_counts_for_nobody() -> None:
    finished = in_state(State.DONE)
    assert finished.pauses == ((at(4), None),)
    again = review(finished, False, 1, True, at(30)).matter
    assert again.pauses == ((at(4), at(30)),)
    closed = review(finished, True, None, True, at(30)).matter
    assert closed.pauses == ((at(4), None),)
    assert reopen(closed, "又漏了", at(400)).matter.pauses == ((at(4), at(400)),)


def test_done_at_once_counts_as_accepted() -> None:
    finished = done(MATTER, WANG, at(1)).matter
    assert (finished.accepted_at, finished.done_at) == (at(1), at(1))


def test_done_while_waiting_for_the_reporter_keeps_the_clock_standing() -> None:
    finished = done(in_state(State.RETURNED), WANG, at(3)).matter
    assert finished.pauses == ((at(2), None),)


def test_not_solved_reopens_once_then_the_matter_climbs() -> None:
    first = review(in_state(State.DONE), False, 2, True, at(5)).matter
    assert (first.state, first.not_solved, steps(first)[0].cause) == (
        State.IN_PROGRESS,
        1,
        Cause.MISSED_SETTLE,
    )
    second = review(done(first, WANG, at(6)).matter, False, 1, True, at(7)).matter
    assert steps(second)[0] == Step(Cause.NOT_SOLVED_TWICE, None)
    up = escalate(second, Cause.NOT_SOLVED_TWICE, LI, at(7)).matter
    assert (up.level, up.not_solved, up.state) == (Level.COMMUNITY, 0, State.FILED)


def test_a_supporter_only_leaves_a_mark() -> None:
    finished = in_state(State.DONE)
    change = review(finished, False, 2, False, at(5))
    assert change.matter == finished
    assert change.entry.args == {"solved": 0, "reporter": 0, "satisfied": 2}
    assert review(in_state(State.CLOSED), True, 5, False, at(9)).matter.state is State.CLOSED
    with pytest.raises(Refused) as refusal:
        review(in_state(State.CLOSED), True, 5, False, at(4) + 7 * DAY)
    assert refusal.value.code == "matters-refused-review-over"


@pytest.mark.parametrize("mark", [0, 6, -1])
def test_marks_are_one_to_five(mark: int) -> None:
    with pytest.raises(Refused) as refusal:
        review(in_state(State.DONE), True, mark, True, at(5))
    assert refusal.value.code == "matters-refused-mark"


def test_silence_closes_after_seven_days_by_the_clock() -> None:
    finished = in_state(State.DONE)
    with pytest.raises(Refused) as refusal:
        close_unreviewed(finished, at(4) + 7 * DAY - timedelta(microseconds=1))
    assert refusal.value.code == "matters-refused-review-open"
    closed = close_unreviewed(finished, at(4) + 7 * DAY)
    assert (closed.matter.state, closed.matter.closed_at) == (State.CLOSED, at(4) + 7 * DAY)
    with pytest.raises(Refused) as refusal:
        review(finished, True, 5, True, at(4) + 7 * DAY)
    assert refusal.value.code == "matters-refused-review-over"


def test_a_body_refuses_once_with_reason_and_name() -> None:
    declined = decline(MATTER, WANG, "不归物业", "供电公司", at(1))
    assert declined.entry.args == {"by": "王经理", "reason": "不归物业", "responsible": "供电公司"}
    back = reassign(declined.matter, WANG, at(2)).matter
    with pytest.raises(Refused) as refusal:
        decline(back, WANG, "还是不归", "供电公司", at(3))
    assert refusal.value.code == "matters-refused-declined-before"
    with pytest.raises(Refused) as refusal:
        decline(MATTER, WANG, " ", "供电公司", at(1))
    assert refusal.value.code == "matters-refused-no-reason"
    with pytest.raises(Refused) as refusal:
        decline(MATTER, WANG, "不归物业", "", at(1))
    assert refusal.value.code == "matters-refused-nobody-named"


def test_two_refusals_in_a_row_climb() -> None:
    first = decline(MATTER, WANG, "不归物业", "社区", at(1)).matter
    assert steps(first) == ()
    second = decline(reassign(first, LI, at(2)).matter, LI, "不归社区", "物业", at(3)).matter
    assert steps(second) == (Step(Cause.TWO_REFUSALS, None),)
    up = escalate(second, Cause.TWO_REFUSALS, Staff(BodyId(3), "街道办"), at(3))
    assert (up.matter.state, up.matter.level, up.matter.refusals) == (State.FILED, Level.COMMUNITY, 0)
    assert up.entry.args == {"to": "街道办", "cause": "two_refusals", "level": "community"}


def test_reassigning_keeps_the_clock() -> None:
    moved = reassign(in_state(State.IN_PROGRESS), LI, at(5)).matter
    assert (moved.state, moved.body_id, moved.responsible) == (State.FILED, LI.body_id, LI.name)
    assert (moved.accepted_at, moved.accept_by, moved.settle_by, moved.pauses) == (
        at(1),
        MATTER.accept_by,
        MATTER.settle_by,
        (),
    )
    assert [step.cause for step in steps(moved)] == [Cause.MISSED_SETTLE]
    with pytest.raises(Refused) as refusal:
        reassign(moved, LI, at(6))
    assert refusal.value.code == "matters-refused-already-there"


def test_reassigned_while_the_reporter_is_asked_it_waits_for_the_answer() -> None:
    moved = reassign(in_state(State.RETURNED), LI, at(5)).matter
    assert (moved.state, moved.pauses) == (State.RETURNED, ((at(2), None),))
    assert answer(moved, "三层", at(6)).matter.state is State.FILED


def test_what_lies_ahead() -> None:
    assert steps(MATTER) == (
        Step(Cause.MISSED_ACCEPT, FILED_AT + DAY),
        Step(Cause.MISSED_SETTLE, FILED_AT + 7 * DAY),
    )
    assert steps(in_state(State.ACCEPTED)) == (Step(Cause.MISSED_SETTLE, FILED_AT + 7 * DAY),)
    assert steps(in_state(State.RETURNED)) == ()
    assert steps(MATTER, 3)[0] == Step(Cause.THREE_UNITS, None)
    assert steps(MATTER, 2)[0].cause is Cause.MISSED_ACCEPT
    assert steps(replace(MATTER, level=Level.STREET, refusals=5), 9) == ()
    for state in (State.DONE, State.CLOSED, State.MERGED, State.WITHDRAWN):
        assert steps(replace(in_state(state), not_solved=2), 9) == ()


def test_climbing_only_when_due_and_once_for_each_cause() -> None:
    with pytest.raises(Refused) as refusal:
        escalate(MATTER, Cause.MISSED_ACCEPT, LI, FILED_AT + DAY - timedelta(microseconds=1))
    assert refusal.value.code == "matters-refused-not-due"
    up = escalate(MATTER, Cause.MISSED_ACCEPT, LI, FILED_AT + DAY).matter
    assert (up.level, up.climbed) == (Level.COMMUNITY, (Cause.MISSED_ACCEPT,))
    wide = escalate(MATTER, Cause.THREE_UNITS, LI, at(1), 3).matter
    with pytest.raises(Refused):
        escalate(wide, Cause.THREE_UNITS, WANG, at(1), 4)
    top = escalate(up, Cause.ASKED, WANG, at(26)).matter
    with pytest.raises(Refused) as refusal:
        escalate(top, Cause.ASKED, LI, at(27))
    assert refusal.value.code == "matters-refused-highest-level"


def test_one_extension_in_time_and_with_a_reason() -> None:
    working = in_state(State.IN_PROGRESS)
    longer = extend(working, WANG, at(24 * 10), "等配件", at(3))
    assert longer.matter.settle_by == at(24 * 10)
    assert longer.entry.args == {"by": "王经理", "until": at(24 * 10), "reason": "等配件"}
    refused = {
        "matters-refused-already-extended": (longer.matter, at(24 * 12), at(4)),
        "matters-refused-too-late-to-extend": (working, at(24 * 12), FILED_AT + 7 * DAY),
        "matters-refused-extension-too-short": (working, FILED_AT + 7 * DAY, at(4)),
    }
    for code, (matter, until, now) in refused.items():
        with pytest.raises(Refused) as refusal:
            extend(matter, WANG, until, "等配件", now)
        assert refusal.value.code == code


def test_talking_it_over() -> None:
    talking = in_state(State.IN_CONSULTATION)
    assert talking.pauses == ()
    agreed = end_consultation(talking, WANG, "都同意", at(5))
    assert (agreed.matter.state, agreed.entry.args["outcome"]) == (State.IN_PROGRESS, "都同意")
    with pytest.raises(Refused) as refusal:
        begin_consultation(MATTER, WANG, at(1))
    assert refusal.value.code == "matters-refused-not-accepted-yet"


def test_merging() -> None:
    other = replace(MATTER, id=MatterId(8), number=Number(2026, 8))
    merged = in_state(State.MERGED)
    assert merged.merged_into == Number(2026, 8)
    refused = {
        "matters-refused-merge-other": [MATTER, replace(other, community_id=CommunityId(2))],
        "matters-refused-merge-confidential": [replace(other, visibility=Visibility.CONFIDENTIAL)],
        "matters-refused-already-withdrawn": [replace(other, state=State.WITHDRAWN)],
        "matters-refused-already-merged": [replace(other, state=State.MERGED)],
    }
    for code, targets in refused.items():
        for into in targets:
            with pytest.raises(Refused) as refusal:
                merge(MATTER, into, at(1))
            assert refusal.value.code == code
    with pytest.raises(Refused) as refusal:
        note(merged, "还有一句", at(2))
    assert refusal.value.args_of_text["into"] == "2026-0008"


def test_folding_leaves_the_matter_as_it_is() -> None:
    working = in_state(State.IN_PROGRESS)
    folded = fold(working, "说的是邻居", at(3)).matter
    assert folded == replace(working, folded=True)
    assert unfold(folded, at(4)).matter == working
    with pytest.raises(Refused) as refusal:
        fold(folded, "再收一次", at(4))
    assert refusal.value.code == "matters-refused-already-folded"
    with pytest.raises(Refused) as refusal:
        unfold(working, at(4))
    assert refusal.value.code == "matters-refused-not-folded"
    with pytest.raises(Refused) as refusal:
        fold(replace(working, visibility=Visibility.CONFIDENTIAL), "没有卡片", at(4))
    assert refusal.value.code == "matters-refused-no-card"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2026-0123", Number(2026, 123)),
        ("#2026-0123", Number(2026, 123)),
        ("2025-7", Number(2025, 7)),
        ("123", Number(2026, 123)),
        ("#123", Number(2026, 123)),
        ("０１２３", Number(2026, 123)),
        ("＃２０２６－０１２３", Number(2026, 123)),
        (" 2026 - 0123 ", Number(2026, 123)),
        ("2026—0123", Number(2026, 123)),
        ("第123号", Number(2026, 123)),
        ("2026年123号", Number(2026, 123)),
        ("2026-12345", Number(2026, 12345)),
        ("0", None),
        ("", None),
        ("-", None),
        ("26-123", None),
        ("2026-", None),
        ("2026-0123-1", None),
        ("漏水", None),
        ("12三", None),
        ("²", None),
        ("1234567890", None),
    ],
)
def test_numbers_as_people_write_them(text: str, number: Number | None) -> None:
    assert parse_number(text, 2026) == number


@given(st.integers(1000, 9999), st.integers(1, 999_999_999))
def test_a_number_said_is_the_number_read(year: int, serial: int) -> None:
    assert parse_number(str(Number(year, serial)), 2026) == Number(year, serial)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_numbers(text: str) -> None:
    number = parse_number(text, 2026)
    assert number is None or number.serial > 0


def test_the_year_of_a_number_is_the_local_one() -> None:
    new_years_eve = datetime(2026, 12, 31, 17, 0, tzinfo=UTC)
    assert year_of_number(new_years_eve, ZoneInfo("Asia/Shanghai")) == 2027
    assert str(Number(2027, 1)) == "2027-0001"


def test_five_open_matters_a_household_danger_apart() -> None:
    check_open_limit(4, "ordinary")
    check_open_limit(9, "danger")
    with pytest.raises(Refused) as refusal:
        check_open_limit(5, "urgent")
    assert (refusal.value.code, refusal.value.args_of_text) == ("matters-refused-too-many-open", {"limit": 5})


@given(st.floats(0, 1, exclude_max=True))
def test_an_anonymous_card_appears_within_the_hour(fraction: float) -> None:
    assert FILED_AT <= appears_at(FILED_AT, fraction) <= FILED_AT + HOUR


def test_a_fraction_is_a_fraction() -> None:
    with pytest.raises(ValueError, match="fraction"):
        appears_at(FILED_AT, 1.0)


def test_support_is_one_a_household() -> None:
    seven, eight = HouseholdId(7), HouseholdId(8)
    one = support(MATTER, seven, True, frozenset())
    assert support(MATTER, eight, True, one) == {seven, eight}
    assert support(MATTER, seven, False, one) == frozenset()
    refused = {
        "matters-refused-already-supported": (MATTER, seven, True),
        "matters-refused-not-supported": (MATTER, eight, False),
        "matters-refused-own-matter": (MATTER, HouseholdId(501), True),
        "matters-refused-already-done": (in_state(State.DONE), eight, True),
        "matters-refused-no-card": (replace(MATTER, visibility=Visibility.CONFIDENTIAL), eight, True),
    }
    for code, (matter, household, on) in refused.items():
        with pytest.raises(Refused) as refusal:
            support(matter, household, on, one)
        assert refusal.value.code == code


def test_nobody_learns_from_support_whose_anonymous_matter_it_is() -> None:
    anonymous = replace(MATTER, visibility=Visibility.ANONYMOUS)
    assert support(anonymous, HouseholdId(501), True, frozenset()) == {HouseholdId(501)}


@pytest.mark.parametrize(
    ("supporters", "households", "needs_decision", "effect"),
    [
        (6, 12, True, SupportEffect.AGENDA),
        (6, 12, False, SupportEffect.URGENT),
        (5, 12, True, SupportEffect.NONE),
        (7, 13, False, SupportEffect.URGENT),
        (6, 13, False, SupportEffect.NONE),
        (0, 0, True, SupportEffect.NONE),
    ],
)
def test_half_of_the_households(supporters: int, households: int, needs_decision: bool, effect: SupportEffect) -> None:
    assert support_effect(supporters, households, needs_decision) is effect


# what always holds

BODIES = [WANG, LI, Staff(BodyId(3), "陈科长")]
Move = Callable[[Matter, Staff, datetime], Change]
MOVES: list[Move] = [
    accept,
    start,
    lambda matter, by, now: ask_back(matter, by, "哪里?", now),
    lambda matter, by, now: answer(matter, "这里", now),
    lambda matter, by, now: note(matter, "记一句", now),
    begin_consultation,
    lambda matter, by, now: end_consultation(matter, by, "同意", now),
    lambda matter, by, now: extend(matter, by, now + 9 * DAY, "等配件", now),
    done,
    lambda matter, by, now: review(matter, True, 5, True, now),
    lambda matter, by, now: review(matter, False, 1, True, now),
    lambda matter, by, now: review(matter, False, None, False, now),
    lambda matter, by, now: close_unreviewed(matter, now),
    lambda matter, by, now: reopen(matter, "又坏了", now),
    lambda matter, by, now: decline(matter, by, "不归我", "别家", now),
    reassign,
    lambda matter, by, now: escalate(matter, Cause.ASKED, by, now),
    lambda matter, by, now: escalate(matter, Cause.MISSED_ACCEPT, by, now),
    lambda matter, by, now: escalate(matter, Cause.MISSED_SETTLE, by, now),
    lambda matter, by, now: escalate(matter, Cause.TWO_REFUSALS, by, now),
    lambda matter, by, now: escalate(matter, Cause.NOT_SOLVED_TWICE, by, now),
    lambda matter, by, now: escalate(matter, Cause.THREE_UNITS, by, now, 3),
    lambda matter, by, now: withdraw(matter, now),
    lambda matter, by, now: fold(matter, "收起", now),
    lambda matter, by, now: unfold(matter, now),
]
moves = st.lists(
    st.tuples(st.sampled_from(MOVES), st.sampled_from(BODIES), st.integers(0, 48)), min_size=5, max_size=40
)


@settings(max_examples=150, deadline=None)
@given(moves)
def test_whatever_happens(rows: list[tuple[Move, Staff, int]]) -> None:
    matter, now = MATTER, FILED_AT
    levels = list(Level)
    for move, by, hours in rows:
        now += timedelta(hours=hours)
        try:
            change = move(matter, by, now)
        except Refused:
            continue
        entry, new = change.entry, change.matter
        comes_from, leads_to = TRANSITIONS[entry.kind]
        assert matter.state in comes_from
        assert new.state in leads_to
        assert (entry.from_state, entry.to_state, entry.at) == (matter.state, new.state, now)
        climbed = levels.index(new.level) - levels.index(matter.level)
        assert climbed == (1 if entry.kind is Event.ESCALATE else 0)
        assert len(new.climbed) == levels.index(new.level)
        assert (new.number, new.filed_at, new.reporter_id) == (matter.number, matter.filed_at, MATTER.reporter_id)
        check_pauses(new, now)
        assert (new.return_to is not None) == (new.state is State.RETURNED)
        assert new.state is not State.CLOSED or new.closed_at is not None
        assert new.state in OPEN or new.state is State.DECLINED or steps(new, 9) == ()
        matter = new


def check_pauses(matter: Matter, now: datetime) -> None:
    """In order, apart, and the last open just while the reporter is waited for."""
    standing = matter.state in {State.RETURNED, State.DONE, State.CLOSED}
    ends = [end for _, end in matter.pauses]
    assert all(end is not None for end in ends[:-1])
    assert (bool(ends) and ends[-1] is None) == standing
    instants = [instant for pause in matter.pauses for instant in pause if instant is not None]
    assert instants == sorted(instants)
    assert all(instant <= now for instant in instants)
