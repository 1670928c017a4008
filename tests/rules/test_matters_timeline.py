"""What each event writes into the timeline, what it changes of the matter, and what a refusal says."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from bot.domain.base import AccountId, BodyId, MatterId, Refused
from bot.domain.matters import (
    Cause,
    Change,
    Event,
    Level,
    Matter,
    Number,
    Staff,
    State,
    Step,
    Visibility,
    events,
    steps,
)
from bot.domain.matters.steps import answer_ends_at, first_due, is_due, next_at, review_ends_at
from tests.rules.matters import DAY, LI, MATTER, WANG, at, in_state

ZHAO = Staff(BodyId(1), "赵工", AccountId(44))
OTHER = replace(MATTER, id=MatterId(8), number=Number(2026, 8))
NOW, OVER = at(6), at(4) + 7 * DAY
WORK, DONE, CLOSED = in_state(State.IN_PROGRESS), in_state(State.DONE), in_state(State.CLOSED)
RETURNED = in_state(State.RETURNED)
ZHAOS = {"responsible": "赵工", "responsible_account": 44}
STANDS, STOOD = ((NOW, None),), ((at(4), NOW),)
LIS = {"body_id": 2, "responsible": "李主任"}

Args = dict[str, Any]
EVENTS: list[tuple[Matter, Callable[[Matter], Change], State, Args, Args]] = [
    (MATTER, lambda one: events.accept(one, ZHAO, NOW), State.ACCEPTED, {"by": "赵工"}, {**ZHAOS, "accepted_at": NOW}),
    (
        in_state(State.ACCEPTED), lambda one: events.start(one, ZHAO, NOW, "带了梯子"), State.IN_PROGRESS,
        {"by": "赵工", "note": "带了梯子"}, {},
    ),
    (
        in_state(State.ACCEPTED), lambda one: events.start(one, ZHAO, NOW), State.IN_PROGRESS,
        {"by": "赵工", "note": ""}, {},
    ),
    (
        WORK, lambda one: events.ask_back(one, ZHAO, "哪一层?", NOW), State.RETURNED,
        {"by": "赵工", "question": "哪一层?"},
        {**ZHAOS, "return_to": State.IN_PROGRESS, "pauses": STANDS},
    ),
    (
        RETURNED, lambda one: events.answer(one, "三层", NOW), State.ACCEPTED, {"answer": "三层"},
        {"return_to": None, "pauses": ((at(2), NOW),)},
    ),
    (
        RETURNED, lambda one: events.no_answer(one, NOW), State.ACCEPTED, {},
        {"return_to": None, "pauses": ((at(2), NOW),)},
    ),
    (WORK, lambda one: events.note(one, "周二来人", NOW), State.IN_PROGRESS, {"note": "周二来人"}, {}),
    (WORK, lambda one: events.begin_consultation(one, ZHAO, NOW), State.IN_CONSULTATION, {"by": "赵工"}, {}),
    (
        in_state(State.IN_CONSULTATION), lambda one: events.end_consultation(one, ZHAO, "都同意", NOW),
        State.IN_PROGRESS, {"by": "赵工", "outcome": "都同意"}, {},
    ),
    (
        WORK, lambda one: events.extend(one, ZHAO, at(216), "等配件", NOW), State.IN_PROGRESS,
        {"by": "赵工", "until": at(216), "reason": "等配件"}, {"settle_by": at(216), "extended": True},
    ),
    (
        replace(MATTER, refusals=1), lambda one: events.done(one, ZHAO, NOW, "换了灯"), State.DONE,
        {"by": "赵工", "note": "换了灯"},
        {**ZHAOS, "accepted_at": NOW, "done_at": NOW, "pauses": STANDS, "refusals": 0},
    ),
    (
        WORK, lambda one: events.done(one, WANG, NOW), State.DONE, {"by": "王经理", "note": ""},
        {"done_at": NOW, "pauses": STANDS},
    ),
    (
        DONE, lambda one: events.review(one, True, 5, True, NOW), State.CLOSED,
        {"solved": 1, "reporter": 1, "satisfied": 5}, {"closed_at": NOW},
    ),
    (
        DONE, lambda one: events.review(one, False, None, True, NOW), State.IN_PROGRESS, {"solved": 0, "reporter": 1},
        {"done_at": None, "pauses": STOOD, "not_solved": 1},
    ),
    (
        DONE, lambda one: events.review(one, False, 1, False, NOW), State.DONE,
        {"solved": 0, "reporter": 0, "satisfied": 1}, {},
    ),
    (DONE, lambda one: events.close_unreviewed(one, OVER), State.CLOSED, {}, {"closed_at": OVER}),
    (
        CLOSED, lambda one: events.reopen(one, "又坏了", NOW), State.IN_PROGRESS, {"reason": "又坏了"},
        {"done_at": None, "closed_at": None, "pauses": STOOD, "not_solved": 1},
    ),
    (
        replace(WORK, refused_by=frozenset({BodyId(2)}), refusals=1),
        lambda one: events.decline(one, ZHAO, "不归物业", "供电公司", NOW), State.DECLINED,
        {"by": "赵工", "reason": "不归物业", "responsible": "供电公司"},
        {"refusals": 2, "refused_by": frozenset({BodyId(1), BodyId(2)})},
    ),
    (
        WORK, lambda one: events.reassign(one, LI, NOW, "归居委会"), State.FILED,
        {"to": "李主任", "reason": "归居委会"}, LIS,
    ),
    (WORK, lambda one: events.reassign(one, LI, NOW), State.FILED, {"to": "李主任", "reason": ""}, LIS),
    (WORK, lambda one: events.reassign(one, ZHAO, NOW), State.FILED, {"to": "赵工", "reason": ""}, ZHAOS),
    (
        replace(WORK, extended=True, refusals=1, not_solved=1, warned=True),
        lambda one: events.escalate(one, Cause.ASKED, LI, NOW), State.FILED,
        {"to": "李主任", "cause": "asked", "level": "community"},
        {
            **LIS, "level": Level.COMMUNITY, "accepted_at": None, "climbed": (Cause.ASKED,), "extended": False,
            "refusals": 0, "not_solved": 0, "warned": False,
        },
    ),
    (WORK, lambda one: events.withdraw(one, NOW), State.WITHDRAWN, {}, {}),
    (
        WORK, lambda one: events.merge(one, OTHER, NOW), State.MERGED, {"into": "2026-0008"},
        {"merged_into": Number(2026, 8)},
    ),
    (
        WORK, lambda one: events.fold(one, "说的是邻居", NOW), State.IN_PROGRESS, {"reason": "说的是邻居"},
        {"folded": True},
    ),
    (replace(WORK, folded=True), lambda one: events.unfold(one, NOW), State.IN_PROGRESS, {}, {"folded": False}),
    (
        WORK, lambda one: events.whistle(one, ZHAO, "供电公司", "断电?", NOW), State.IN_PROGRESS,
        {"by": "赵工", "to": "供电公司", "question": "断电?"}, {},
    ),
    (
        WORK, lambda one: events.whistle_answered(one, "供电公司", "周二", NOW), State.IN_PROGRESS,
        {"by": "供电公司", "answer": "周二"}, {},
    ),
    (WORK, lambda one: events.whistle_late(one, "供电公司", NOW), State.IN_PROGRESS, {"by": "供电公司"}, {}),
    (
        WORK, lambda one: events.whistle_ended(one, ZHAO, "供电公司", NOW), State.IN_PROGRESS,
        {"by": "赵工", "to": "供电公司"}, {},
    ),
    (WORK, lambda one: events.warn(one, NOW), State.IN_PROGRESS, {"by": "王经理"}, {"warned": True}),
    (WORK, lambda one: events.overdue(one, NOW), State.IN_PROGRESS, {"by": "王经理"}, {"overdue": True}),
    (WORK, lambda one: events.supported(one, True, 3, NOW), State.IN_PROGRESS, {"count": 3}, {}),
    (WORK, lambda one: events.supported(one, False, 2, NOW), State.IN_PROGRESS, {"count": 2}, {}),
    (WORK, lambda one: events.hasten(one, "urgent", NOW, 6), State.IN_PROGRESS, {"count": 6}, {"urgency": "urgent"}),
    (
        replace(WORK, warn_at=NOW), lambda one: events.hasten(one, "urgent", NOW, 6), State.IN_PROGRESS, {"count": 6},
        {"urgency": "urgent", "warned": True},
    ),
    (
        replace(WORK, warn_at=at(7), warned=True), lambda one: events.hasten(one, "urgent", NOW, 6), State.IN_PROGRESS,
        {"count": 6}, {"urgency": "urgent"},
    ),
    (WORK, lambda one: events.put_on_agenda(one, NOW, 6), State.IN_PROGRESS, {"count": 6}, {"on_agenda": True}),
    (
        WORK, lambda one: events.recategorise(one, "leak", NOW, True), State.IN_PROGRESS, {"category": "leak"},
        {"category": "leak", "needs_decision": True},
    ),
    (
        replace(WORK, urgency="danger"), lambda one: events.calm(one, "urgent", NOW), State.IN_PROGRESS, {},
        {"urgency": "urgent"},
    ),
    (
        WORK, lambda one: events.hand_letter(one, date(2026, 11, 20), NOW), State.IN_PROGRESS, {"to": "王经理"},
        {"letter_on": date(2026, 11, 20)},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("before", "happens", "state", "args", "changed"), EVENTS)
def test_what_is_written_down_and_what_changes(
    before: Matter, happens: Callable[[Matter], Change], state: State, args: Args, changed: Args
) -> None:
    change = happens(before)
    now = {one.name: getattr(change.matter, one.name) for one in fields(Matter)}
    was = {one.name: getattr(before, one.name) for one in fields(Matter)}
    assert {name: value for name, value in now.items() if value != was[name] and name != "state"} == changed
    entry = change.entry
    assert (entry.from_state, entry.to_state, entry.args, now["state"]) == (before.state, state, args, state)
    assert entry.at == (OVER if "closed_at" in changed and changed["closed_at"] == OVER else NOW)


def test_support_is_another_line_than_its_end() -> None:
    kinds = [events.supported(WORK, on, 3, NOW).entry.kind for on in (True, False)]
    assert kinds == [Event.SUPPORT, Event.UNSUPPORT]


NUMBER = {"number": "2026-0123"}
SECRET = replace(WORK, visibility=Visibility.CONFIDENTIAL)
NOBODYS, EXTENDED, UNDATED = replace(WORK, body_id=None), replace(WORK, extended=True), replace(WORK, settle_by=None)
REFUSALS: list[tuple[Callable[[], object], str, Args]] = [
    (lambda: events.whistle(SECRET, WANG, "供电公司", "?", NOW), "whistles-refused-confidential", NUMBER),
    (lambda: events.extend(EXTENDED, WANG, at(216), "x", NOW), "matters-refused-already-extended", NUMBER),
    (lambda: events.extend(WORK, WANG, at(216), "x", at(168)), "matters-refused-too-late-to-extend", NUMBER),
    (lambda: events.extend(UNDATED, WANG, at(216), "x", NOW), "matters-refused-too-late-to-extend", NUMBER),
    (lambda: events.extend(WORK, WANG, at(168), "x", NOW), "matters-refused-extension-too-short", NUMBER),
    (lambda: events.extend(WORK, WANG, at(216), " ", NOW), "matters-refused-no-reason", {}),
    (lambda: events.extend(WORK, LI, at(216), "x", NOW), "matters-refused-other-body", {**NUMBER, "by": "王经理"}),
    (lambda: events.decline(NOBODYS, Staff(None, "组长"), "x", "y", NOW), "matters-refused-nobody-responsible", {}),
    (lambda: events.decline(WORK, WANG, "x", " ", NOW), "matters-refused-nobody-named", {}),
    (
        lambda: events.decline(replace(WORK, refused_by=frozenset({BodyId(1)})), WANG, "x", "y", NOW),
        "matters-refused-declined-before", {**NUMBER, "by": "王经理"},
    ),
    (lambda: events.reassign(WORK, WANG, NOW), "matters-refused-already-there", {**NUMBER, "by": "王经理"}),
    (
        lambda: events.escalate(replace(WORK, level=Level.STREET), Cause.ASKED, LI, NOW),
        "matters-refused-highest-level", {**NUMBER, "by": "王经理"},
    ),
    (lambda: events.escalate(WORK, Cause.MISSED_SETTLE, LI, NOW), "matters-refused-not-due", NUMBER),
    (lambda: events.review(DONE, True, 6, True, NOW), "matters-refused-mark", NUMBER),
    (lambda: events.review(DONE, True, 5, True, OVER), "matters-refused-review-over", NUMBER),
    (lambda: events.close_unreviewed(DONE, NOW), "matters-refused-review-open", {**NUMBER, "until": OVER}),
    (lambda: events.merge(WORK, WORK, NOW), "matters-refused-merge-other", NUMBER),
    (lambda: events.merge(SECRET, OTHER, NOW), "matters-refused-merge-confidential", NUMBER),
    (lambda: events.calm(WORK, "urgent", NOW), "matters-refused-no-danger", NUMBER),
    (
        lambda: events.hand_letter(replace(WORK, letter_on=date(2026, 11, 1)), date(2026, 11, 2), NOW),
        "matters-refused-letter-handed", {**NUMBER, "on": "2026-11-02"},
    ),
    (lambda: events.fold(SECRET, "x", NOW), "matters-refused-no-card", NUMBER),
    (lambda: events.fold(replace(WORK, folded=True), "x", NOW), "matters-refused-already-folded", NUMBER),
    (lambda: events.unfold(WORK, NOW), "matters-refused-not-folded", NUMBER),
    (lambda: events.start(MATTER, WANG, NOW), "matters-refused-not-accepted-yet", NUMBER),
]  # fmt: skip


@pytest.mark.parametrize(("tries", "code", "args"), REFUSALS)
def test_what_a_refusal_says(tries: Callable[[], object], code: str, args: Args) -> None:
    with pytest.raises(Refused) as refused:
        tries()
    assert (refused.value.code, refused.value.args_of_text) == (code, args)


@pytest.mark.parametrize("happens", [
    lambda: events.no_answer(WORK, NOW), lambda: events.whistle(CLOSED, WANG, "供电公司", "?", NOW),
    lambda: events.whistle_answered(CLOSED, "供电公司", "好", NOW),
    lambda: events.whistle_late(CLOSED, "供电公司", NOW),
    lambda: events.whistle_ended(CLOSED, WANG, "供电公司", NOW), lambda: events.supported(CLOSED, True, 1, NOW),
    lambda: events.supported(CLOSED, False, 1, NOW), lambda: events.hasten(CLOSED, "urgent", NOW, 1),
    lambda: events.put_on_agenda(CLOSED, NOW, 1), lambda: events.recategorise(CLOSED, "leak", NOW, False),
    lambda: events.calm(CLOSED, "urgent", NOW), lambda: events.hand_letter(CLOSED, date(2026, 11, 20), NOW),
    lambda: events.start(in_state(State.ACCEPTED), LI, NOW), lambda: events.decline(WORK, LI, "不归", "物业", NOW),
    lambda: events.done(WORK, LI, NOW),
    lambda: events.ask_back(WORK, LI, "哪一层?", NOW), lambda: events.begin_consultation(WORK, LI, NOW),
    lambda: events.end_consultation(in_state(State.IN_CONSULTATION), LI, "都同意", NOW),
    lambda: events.whistle(WORK, LI, "供电公司", "?", NOW), lambda: events.whistle_ended(WORK, LI, "供电公司", NOW),
])  # fmt: skip
def test_out_of_order_nothing_is_written(happens: Callable[[], object]) -> None:
    with pytest.raises(Refused, match="matters-refused-"):
        happens()


def test_who_decides_after_two_refusals_and_that_it_leads_at_once() -> None:
    twice = replace(MATTER, level=Level.COMMUNITY, body_id=None, climbed=(Cause.TWO_REFUSALS,))
    assert events.awaits_decision(twice)
    for other in (
        replace(twice, visibility=Visibility.CONFIDENTIAL), replace(twice, climbed=()),
        replace(twice, level=Level.UNIT), replace(twice, climbed=(Cause.TWO_REFUSALS, Cause.ASKED)),
        replace(twice, body_id=BodyId(1)), replace(twice, accepted_at=NOW),
    ):  # fmt: skip
        assert not events.awaits_decision(other)
    entry = events.reassign(twice, LI, NOW, "离得近").entry
    assert (entry.at, entry.args) == (NOW, {"to": "李主任", "reason": "离得近"})
    led = events.reassign(twice, LI, NOW).matter
    assert (led.accepted_at, led.body_id, led.state) == (NOW, LI.body_id, State.FILED)


def test_what_is_due_first_and_when_the_clock_looks_again() -> None:
    asked = [first_due(MATTER, now) for now in (at(0), at(24), at(200))]
    assert [one and one.cause for one in asked] == [None, Cause.MISSED_ACCEPT, Cause.MISSED_ACCEPT]
    assert first_due(MATTER, NOW, 2) is None
    assert first_due(MATTER, NOW, 3) == Step(Cause.THREE_UNITS, None)
    assert first_due(RETURNED, NOW) is None
    orphaned = first_due(RETURNED, NOW, is_orphaned=True)
    assert orphaned == Step(Cause.NO_ANSWER, None)
    assert steps(WORK, is_orphaned=True) == steps(WORK)
    assert next_at(MATTER, NOW) == at(24)
    assert next_at(replace(MATTER, refusals=2), NOW) == NOW
    assert next_at(CLOSED, NOW) is None
    assert [review_ends_at(one) for one in (DONE, WORK)] == [OVER, None]
    assert [answer_ends_at(one) for one in (RETURNED, WORK)] == [at(2) + 7 * DAY, None]
    assert answer_ends_at(replace(RETURNED, pauses=())) is None
    assert steps(replace(RETURNED, pauses=())) == ()
    assert is_due(MATTER, Cause.MISSED_ACCEPT, at(24))
    assert not is_due(MATTER, Cause.MISSED_ACCEPT, at(23))
    assert not is_due(MATTER, Cause.THREE_UNITS, NOW)
    assert is_due(MATTER, Cause.THREE_UNITS, NOW, 3)
    third = replace(MATTER, climbed=(Cause.THREE_UNITS,))
    assert not is_due(third, Cause.THREE_UNITS, NOW, 3)
    assert steps(replace(WORK, urgency="danger", warn_at=at(1))) == steps(WORK)
    assert steps(replace(WORK, settle_by=None)) == ()
    at_once = replace(WORK, urgency="urgent", warn_at=WORK.settle_by)
    assert [one.cause for one in steps(at_once)] == [Cause.WARNING, Cause.MISSED_SETTLE]
    assert steps(replace(MATTER, level=Level.STREET, settle_by=None)) == ()
