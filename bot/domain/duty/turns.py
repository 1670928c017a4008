"""A turn from its announcement to its handover: what falls due when, and who looks after what (domain §4)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.base import HouseholdId, Refused
from bot.domain.duty.periods import at_handover
from bot.domain.duty.rota import Turn

THEMES = ("environment", "safety", "hardship", "livelihood", "civility")
"""The five things that the household on duty cares for; one small task each."""
ACCEPTS_BEFORE = timedelta(days=5)
"""How long before its turn a household can accept the handover."""
SUGGESTED = 3
"""Households that the leader is shown for a turn that nobody accepted."""


class Step(StrEnum):
    """What falls due around a turn."""

    WEEK_BEFORE = "week_before"
    DAY_BEFORE = "day_before"
    BEGINS = "begins"
    ASKED_AGAIN = "asked_again"
    ASKED_LAST = "asked_last"
    LEADER_TOLD = "leader_told"
    HANDOVER_NEAR = "handover_near"


@dataclass(frozen=True, slots=True)
class Due:
    """A step of a turn, due at an instant, and of use until another (both UTC)."""

    at: datetime
    step: Step
    turn: Turn
    useful_until: datetime


def steps(turn: Turn, zone: str, is_holiday: Callable[[date], bool]) -> list[Due]:
    """Everything that falls due around a turn, in order; a step is of use until the next of the turn.

    The turn is asked for again on the first and the second day after it began, and told to the leader on the third:
    holidays are not counted. Asking again is of use as long as the turn lasts: after a stop it is the first that is
    heard of it.
    """
    days = _counted(turn.starts_on, is_holiday)
    before = [
        (turn.starts_on - timedelta(days=7), Step.WEEK_BEFORE),
        (turn.starts_on - timedelta(days=1), Step.DAY_BEFORE),
        (turn.starts_on, Step.BEGINS),
    ]
    asked = list(zip(days, (Step.ASKED_AGAIN, Step.ASKED_LAST, Step.LEADER_TOLD), strict=True))
    asked = [(day, step) for day, step in asked if day < turn.until_on]
    near = (turn.until_on - timedelta(days=3), Step.HANDOVER_NEAR)
    return _timed(turn, zone, [*before, *asked]) + _timed(turn, zone, [near])


def due(
    turns: Iterable[Turn], after: datetime, until: datetime, zone: str, is_holiday: Callable[[date], bool]
) -> list[Due]:
    """The steps of these turns after an instant and until (and with) another, in order."""
    found = [one for turn in turns for one in steps(turn, zone, is_holiday) if after < one.at <= until]
    return sorted(found, key=lambda one: (one.at, one.step is Step.BEGINS))


def next_due(turns: Iterable[Turn], after: datetime, zone: str, is_holiday: Callable[[date], bool]) -> datetime | None:
    """When the first step after an instant falls due."""
    return min((one.at for turn in turns for one in steps(turn, zone, is_holiday) if one.at > after), default=None)


def require_can_accept(turn: Turn, now: datetime, zone: str) -> None:
    """Return where the turn can be accepted now; raises Refused, which says from when it can, or that it is over."""
    opens_at = at_handover(turn.starts_on - ACCEPTS_BEFORE, zone)
    if now < opens_at:
        raise Refused("duty-refused-too-early", at=opens_at)
    if now >= at_handover(turn.until_on, zone):
        raise Refused("duty-refused-over")


def looks_after(
    on_duty: HouseholdId | None, following: Sequence[HouseholdId | None], concerned: frozenset[HouseholdId]
) -> HouseholdId | None:
    """Who does a single task: the household on duty, or where it is about them, the next that it is not about."""
    return next((one for one in (on_duty, *following) if one is not None and one not in concerned), None)


def moved(before: Iterable[Turn], after: Iterable[Turn], near: date) -> dict[HouseholdId, Turn]:
    """The next turn of each household that has another day now, where the old or the new one is not after `near`.

    Both are turns to come, in order: as they were, and as they are.
    """
    was, now = _next_of_each(before), _next_of_each(after)
    return {
        household_id: turn
        for household_id, turn in now.items()
        if household_id in was
        and was[household_id].starts_on != turn.starts_on
        and min(was[household_id].starts_on, turn.starts_on) <= near
    }


def _next_of_each(turns: Iterable[Turn]) -> dict[HouseholdId, Turn]:
    found: dict[HouseholdId, Turn] = {}
    for one in turns:
        if one.household_id is not None:
            found.setdefault(one.household_id, one)
    return found


def _counted(starts_on: date, is_holiday: Callable[[date], bool]) -> list[date]:
    """The first three days after this one that are no holidays."""
    days: list[date] = []
    day = starts_on
    while len(days) < 3:
        day += timedelta(days=1)
        if not is_holiday(day):
            days.append(day)
    return days


def _timed(turn: Turn, zone: str, on: Sequence[tuple[date, Step]]) -> list[Due]:
    ends_at = at_handover(turn.until_on, zone)
    at = [at_handover(day, zone) for day, _ in on]
    return [
        Due(one, step, turn, ends_at if step is Step.ASKED_AGAIN else useful_until)
        for one, (_, step), useful_until in zip(at, on, [*at[1:], ends_at], strict=True)
    ]
