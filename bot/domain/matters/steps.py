"""What lies before a matter by itself: the ways up, a warning, and its end where nobody says whether it is solved."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.domain.matters.values import OPEN, UNSETTLED, Cause, Level, Matter, State, Step

REVIEW_WITHIN = timedelta(days=7)
"""How long reporter and supporters are asked; then it closes as unreviewed."""
ANSWER_WITHIN = timedelta(days=7)
"""How long a reporter's answer is waited for; then it goes on without one."""
REFUSALS_IN_A_ROW, TIMES_NOT_SOLVED, UNITS_BEHIND = 2, 2, 3
"""What moves a matter up a level besides a missed deadline."""
WARNED = frozenset({"urgent"})
"""Urgencies whose body is told alone when time is short (domain §7); a danger was cried out already."""


def steps(matter: Matter, units_behind: int = 0, *, is_orphaned: bool = False) -> tuple[Step, ...]:
    """What falls due, at once first, then in order of time; a cause that was used up does not come again.

    `units_behind`: of how many units a household supports it; `is_orphaned`: nobody is left who could answer.
    """
    if matter.state is State.DONE:
        return (Step(Cause.UNREVIEWED, review_ends_at(matter)),)
    if matter.state not in UNSETTLED:
        return ()
    dated = sorted(_dated(matter), key=lambda step: step[0])
    unanswered = (Step(Cause.NO_ANSWER, None),) if is_orphaned and matter.state is State.RETURNED else ()
    return (*unanswered, *_at_once(matter, units_behind), *(Step(cause, at) for at, cause in dated))


def is_due(matter: Matter, cause: Cause, now: datetime, units_behind: int = 0) -> bool:
    """Whether this falls due now, or did before."""
    return any(step.cause is cause and (step.at is None or step.at <= now) for step in steps(matter, units_behind))


def first_due(matter: Matter, now: datetime, units_behind: int = 0, *, is_orphaned: bool = False) -> Step | None:
    """What has to happen first of what is due by now; None: nothing is."""
    ahead = steps(matter, units_behind, is_orphaned=is_orphaned)
    return next((step for step in ahead if step.at is None or step.at <= now), None)


def next_at(matter: Matter, now: datetime) -> datetime | None:
    """When the clock has to look at the matter next: now, where something is due at once."""
    return min((step.at or now for step in steps(matter)), default=None)


def review_ends_at(matter: Matter) -> datetime | None:
    """Until when reporter and supporters are asked; None where nothing is done."""
    return None if matter.done_at is None else matter.done_at + REVIEW_WITHIN


def answer_ends_at(matter: Matter) -> datetime | None:
    """Until when the reporter's answer is waited for; None where none is."""
    if matter.state is not State.RETURNED or not matter.pauses:
        return None
    return matter.pauses[-1][0] + ANSWER_WITHIN


def _at_once(matter: Matter, units_behind: int) -> Iterator[Step]:
    if matter.level is Level.STREET:
        return
    if matter.refusals >= REFUSALS_IN_A_ROW:
        yield Step(Cause.TWO_REFUSALS, None)
    if matter.not_solved >= TIMES_NOT_SOLVED:
        yield Step(Cause.NOT_SOLVED_TWICE, None)
    if matter.state in OPEN and units_behind >= UNITS_BEHIND and Cause.THREE_UNITS not in matter.climbed:
        yield Step(Cause.THREE_UNITS, None)


def _dated(matter: Matter) -> Iterator[tuple[datetime, Cause]]:
    """While the reporter is asked the clock stands, but for the day from which nobody waits for the answer."""
    if matter.state is State.RETURNED:
        if (until := answer_ends_at(matter)) is not None:
            yield until, Cause.NO_ANSWER
        return
    if matter.warn_at is not None and matter.urgency in WARNED and not matter.warned:
        yield matter.warn_at, Cause.WARNING
    if matter.level is Level.STREET:
        if matter.settle_by is not None and not matter.overdue:
            yield matter.settle_by, Cause.OVERDUE
        return
    if matter.accepted_at is None and matter.accept_by is not None:
        yield matter.accept_by, Cause.MISSED_ACCEPT
    if matter.settle_by is not None:
        yield matter.settle_by, Cause.MISSED_SETTLE
