"""Handling a matter: who is refused and why, its clock, its climb, its ends."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.base import BodyId, CommunityId, MatterId, Refused
from bot.domain.matters import (
    Cause,
    Level,
    Number,
    Staff,
    State,
    Step,
    Visibility,
    accept,
    answer,
    ask_back,
    begin_consultation,
    close_unreviewed,
    decline,
    done,
    end_consultation,
    escalate,
    extend,
    fold,
    merge,
    note,
    reassign,
    reopen,
    review,
    steps,
    unfold,
)
from tests.rules.matters import DAY, FILED_AT, LI, MATTER, WANG, at, in_state


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


def test_whoever_is_asked_twice_is_waited_for_twice() -> None:
    answered = answer(in_state(State.RETURNED), "三层", at(3)).matter
    again = answer(ask_back(answered, WANG, "哪一户?", at(5)).matter, "三零一", at(9)).matter
    assert again.pauses == ((at(2), at(3)), (at(5), at(9)))


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
    assert [step.cause for step in steps(first)] == [Cause.MISSED_ACCEPT, Cause.MISSED_SETTLE], "nobody's is somebody's"
    second = decline(reassign(first, LI, at(2)).matter, LI, "不归社区", "物业", at(3)).matter
    assert steps(second)[0] == Step(Cause.TWO_REFUSALS, None)
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
    (waited_for,) = steps(asked := in_state(State.RETURNED))
    assert waited_for == Step(Cause.NO_ANSWER, asked.pauses[-1][0] + 7 * DAY), "the clock stands, but not for ever"
    assert steps(MATTER, 3)[0] == Step(Cause.THREE_UNITS, None)
    assert steps(MATTER, 2)[0].cause is Cause.MISSED_ACCEPT
    assert steps(replace(MATTER, level=Level.STREET, refusals=5), 9) == (Step(Cause.OVERDUE, FILED_AT + 7 * DAY),)
    assert steps(replace(MATTER, level=Level.STREET, overdue=True), 9) == ()
    pressing = replace(MATTER, urgency="urgent", warn_at=at(1), accepted_at=at(0))
    assert [step.cause for step in steps(pressing)] == [Cause.WARNING, Cause.MISSED_SETTLE]
    assert [step.cause for step in steps(replace(pressing, warned=True))] == [Cause.MISSED_SETTLE]
    assert steps(replace(in_state(State.DONE), not_solved=2), 9) == (Step(Cause.UNREVIEWED, at(4) + 7 * DAY),)
    for state in (State.CLOSED, State.MERGED, State.WITHDRAWN):
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
