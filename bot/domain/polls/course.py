"""What falls due around a poll, and when (domain §5, §7): reminders, the last call, closing, the end of objections."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.polls.poll import Poll, Reminds, State

LAST_CALL = timedelta(hours=24)
"""How long before closing those who have not voted are reminded a last time, and the group hears how many have."""
LONG = timedelta(days=5)
"""A poll as long as this reminds once more, half-way."""
BOX_WAITS = timedelta(days=10)
"""How long after closing a box waits to be counted; then its slips are as if they had never been handed in."""
PAPER_WAITS = timedelta(days=3)
"""How long after closing an entry of a paper ballot made before it may still be confirmed."""
OBJECTIONS = timedelta(days=5)
"""How long a result can be objected to (default)."""


class Step(StrEnum):
    """What falls due."""

    OPEN = "open"
    REMIND = "remind"
    LAST_CALL = "last_call"
    CLOSE = "close"
    FORGET_KEY = "forget_key"
    PAPER_ENDS = "paper_ends"
    BOX_ENDS = "box_ends"
    STAND = "stand"


def steps(poll: Poll) -> list[tuple[datetime, Step]]:
    """Everything that falls due by itself in the life of this poll, in order."""
    found: list[tuple[datetime, Step]] = []
    if poll.state is State.PLANNED:
        found.append((poll.opens_at, Step.OPEN))
    if poll.state in (State.PLANNED, State.OPEN):
        length = poll.closes_at - poll.opens_at
        if length >= LONG and poll.reminds is Reminds.USUAL:
            found.append((poll.opens_at + length / 2, Step.REMIND))
        if length > LAST_CALL and poll.reminds is not Reminds.NEVER:
            found.append((poll.closes_at - LAST_CALL, Step.LAST_CALL))
        found.append((poll.closes_at, Step.CLOSE))
    if poll.state is State.COUNTING and poll.closed_at is not None:
        found.append((poll.closed_at + PAPER_WAITS, Step.PAPER_ENDS))
        if poll.is_secret:
            found.append((poll.closed_at + BOX_WAITS, Step.BOX_ENDS))
    if poll.closed_at is not None and poll.key_name:
        found.append((poll.closed_at, Step.FORGET_KEY))
    if poll.state is State.DECIDED and poll.objections_until is not None:
        found.append((poll.objections_until, Step.STAND))
    return found


def due(poll: Poll, now: datetime) -> list[Step]:
    """What is due now and was not done: opening and closing always, reminders only while they are of use."""
    found = [(at, step) for at, step in steps(poll) if at <= now and (at > poll.stepped_until or _must(step))]
    closes = any(step is Step.CLOSE for _, step in found)
    said = [step for _, step in found if step in (Step.REMIND, Step.LAST_CALL)]
    last = said[-1] if said and not closes else None
    return [step for _, step in found if _must(step) or step in (Step.PAPER_ENDS, Step.BOX_ENDS, Step.STAND, last)]


def _must(step: Step) -> bool:
    return step in (Step.OPEN, Step.CLOSE, Step.FORGET_KEY)


def next_at(poll: Poll, after: datetime) -> datetime | None:
    """When something falls due next, after this instant; what must be done and was not is due at once."""
    later = [at for at, step in steps(poll) if at > after or _must(step)]
    return min(later, default=None)
