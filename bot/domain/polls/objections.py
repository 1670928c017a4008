"""Objections (异议): to the roll while a poll runs, to the result until its date; answered in public, by door."""

from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.base import Refused
from bot.domain.polls.poll import Poll
from bot.domain.polls.poll import State as PollState

ObjectionId = NewType("ObjectionId", int)


class Target(StrEnum):
    """What is objected to."""

    ROLL = "roll"
    RESULT = "result"


class State(StrEnum):
    """Where an objection stands."""

    OPEN = "open"
    ANSWERED = "answered"
    UPHELD = "upheld"


def target(poll: Poll, now: datetime) -> Target | None:
    """What can be objected to now; None where it is too early or too late."""
    if poll.state is PollState.OPEN and now < poll.closes_at:
        return Target.ROLL
    if poll.state is PollState.DECIDED and poll.objections_until is not None and now < poll.objections_until:
        return Target.RESULT
    return None


def require_target(poll: Poll, now: datetime) -> Target:
    """What can be objected to now; raises Refused."""
    found = target(poll, now)
    if found is None and poll.objections_until is not None and now >= poll.objections_until:
        raise Refused("results-refused-objections-over", at=poll.objections_until)
    if found is None:
        raise Refused("results-refused-no-objections")
    return found


def require_can_be_void(poll: Poll, *, has_upheld: bool) -> None:
    """Return where the result may be declared void: counted, and an objection to it was upheld; raises Refused."""
    if poll.state is not PollState.DECIDED:
        raise Refused("results-refused-not-counted")
    if not has_upheld:
        raise Refused("results-refused-nothing-upheld")
