"""A sample matter, those who handle it, and how it came to each state."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.base import BodyId, CommunityId, HouseholdId, MatterId, ResidentId
from bot.domain.matters import (
    Matter,
    Number,
    Staff,
    State,
    accept,
    ask_back,
    begin_consultation,
    decline,
    done,
    merge,
    review,
    start,
    withdraw,
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
