"""What may be done around a poll by its state and the clock: objected to, declared void, amended, answered for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.base import Refused
from bot.domain.polls.amendments import require_can_amend
from bot.domain.polls.clerks import require_open
from bot.domain.polls.objections import Target, require_can_be_void, require_target, target
from bot.domain.polls.poll import Poll, State
from bot.domain.polls.values import Form, Kind
from tests.polled import AT, poll

DECIDED = replace(poll(Form(Kind.YES_NO, 3)), objections_until=AT + timedelta(days=5))
OPEN = replace(DECIDED, state=State.OPEN, closes_at=AT, objections_until=None)
A_MOMENT = timedelta(microseconds=1)


def refusal(does: Callable[..., object], *args: object, **named: object) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        does(*args, **named)
    return refused.value.code, dict(refused.value.args_of_text)


@pytest.mark.parametrize(
    ("asked", "now", "found"),
    [
        (OPEN, AT - A_MOMENT, Target.ROLL),
        (OPEN, AT, None),
        (replace(OPEN, state=State.PLANNED), AT - A_MOMENT, None),
        (DECIDED, AT + timedelta(days=5) - A_MOMENT, Target.RESULT),
        (DECIDED, AT + timedelta(days=5), None),
        (replace(DECIDED, objections_until=None), AT, None),
        (replace(DECIDED, state=State.VOID), AT, None),
    ],
)
def test_the_roll_while_it_runs_and_the_result_until_its_date(asked: Poll, now: datetime, found: Target | None) -> None:
    assert target(asked, now) is found
    if found is not None:
        assert require_target(asked, now) is found


def test_too_late_is_another_answer_than_too_early() -> None:
    until = AT + timedelta(days=5)
    assert refusal(require_target, DECIDED, until) == ("results-refused-objections-over", {"at": until})
    assert refusal(require_target, replace(DECIDED, state=State.VOID), AT) == ("results-refused-no-objections", {})
    assert refusal(require_target, OPEN, AT) == ("results-refused-no-objections", {})


def test_void_is_what_was_counted_and_rightly_objected_to() -> None:
    require_can_be_void(DECIDED, has_upheld=True)
    assert refusal(require_can_be_void, DECIDED, has_upheld=False) == ("results-refused-nothing-upheld", {})
    assert refusal(require_can_be_void, OPEN, has_upheld=True) == ("results-refused-not-counted", {})


def test_a_roll_is_amended_while_it_is_open_and_answered_for_until_it_is_counted() -> None:
    require_can_amend(OPEN)
    require_open(OPEN)
    require_open(replace(OPEN, state=State.COUNTING))
    for state in (State.PLANNED, State.COUNTING, State.DECIDED):
        assert refusal(require_can_amend, replace(OPEN, state=state)) == ("paper-refused-amend", {})
    for state in (State.PLANNED, State.DECIDED):
        assert refusal(require_open, replace(OPEN, state=state)) == ("paper-refused-over", {})
