"""Matters: what each event makes of them, by the table, and what no row of events can break."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.base import BodyId, MatterId, Refused
from bot.domain.matters import (
    ALREADY,
    TRANSITIONS,
    UNSETTLED,
    Cause,
    Change,
    Event,
    Level,
    Matter,
    Number,
    Staff,
    State,
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
    file,
    fold,
    merge,
    note,
    reassign,
    reopen,
    review,
    start,
    steps,
    unfold,
    withdraw,
)
from tests.rules.matters import DAY, FILED_AT, LI, MATTER, WANG, at, in_state


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
    assert file(MATTER).matter == MATTER
    entry = file(MATTER).entry
    assert (entry.kind, entry.from_state, entry.to_state, entry.at) == (
        Event.FILE,
        None,
        State.FILED,
        FILED_AT,
    )


STAYING = {
    Event.FOLD, Event.UNFOLD, Event.WARN, Event.OVERDUE, Event.HASTEN, Event.AGENDA, Event.LETTER, Event.WHISTLE,
    Event.WHISTLE_ANSWER, Event.WHISTLE_LATE, Event.WHISTLE_END,
}  # fmt: skip
"""Events that leave a matter in its state, whichever it is."""


def test_what_leaves_the_ends() -> None:
    leaving = {
        state: {event for event, (comes, leads) in TRANSITIONS.items() if state in comes and leads - {state}} - STAYING
        for state in State
    }
    assert leaving[State.MERGED] == leaving[State.WITHDRAWN] == set()
    assert leaving[State.DECLINED] == {Event.REASSIGN, Event.ESCALATE, Event.WITHDRAW}
    assert leaving[State.CLOSED] == {Event.REOPEN, Event.REVIEW}
    with pytest.raises(Refused) as refusal:  # the table knows review from closed only for supporters
        review(in_state(State.CLOSED), False, None, True, at(6))
    assert refusal.value.code == "matters-refused-already-closed"


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


@settings(max_examples=4 * settings().max_examples)
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
        assert new.state in UNSETTLED or [step.cause for step in steps(new, 9)] == (
            [Cause.UNREVIEWED] if new.state is State.DONE else []
        )
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
