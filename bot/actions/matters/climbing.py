"""What the clock does with a matter, where its rules and those of deadlines meet: a pure fold.

Each step happens at the instant at which it fell due, not when somebody looked: a service that was away for a month
comes to the same end as one that was not.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import matters as rules
from bot.domain.deadlines import (
    Calendar,
    Counted,
    Limits,
    Plan,
    Span,
    accept_by,
    for_next_level,
    settle_by,
    settle_share_at,
)
from bot.domain.matters import Cause, Change, Level, Matter, Staff, Step

WARN_AT = 80
"""Per cent of an urgent matter's time after which its body is told alone (domain §7)."""
DECIDES_WITHIN = Span(2, Counted.WORKING_DAYS)
"""Within what the community party organisation says who leads, after a second refusal (domain §2)."""

Heads = Callable[[Matter, Level, Cause], Staff]
"""Who has a matter on a level that it climbs to."""


@dataclass(frozen=True, slots=True)
class Case:
    """A matter with its plan, and the calendar that its days are counted on."""

    matter: Matter
    plan: Plan
    calendar: Calendar


def dated(case: Case) -> Case:
    """The case with its deadlines counted anew from plan and pauses."""
    matter, plan, calendar = case.matter, case.plan, case.calendar
    counted = replace(
        matter,
        accept_by=accept_by(plan, calendar, matter.pauses),
        settle_by=settle_by(plan, calendar, matter.pauses),
        warn_at=settle_share_at(plan, calendar, WARN_AT, matter.pauses),
    )
    return replace(case, matter=counted)


def caught_up(
    case: Case, now: datetime, heads: Heads, units_behind: int = 0, *, is_orphaned: bool = False
) -> tuple[Case, tuple[Change, ...]]:
    """The case after all that fell due up to now, and what that was, in order."""
    happened: list[Change] = []
    while (step := rules.first_due(case.matter, now, units_behind, is_orphaned=is_orphaned)) is not None:
        change, plan = _taken(case, step, now, heads, units_behind)
        case = dated(replace(case, matter=change.matter, plan=plan))
        happened.append(replace(change, matter=case.matter))
    return case, tuple(happened)


def _taken(case: Case, step: Step, now: datetime, heads: Heads, units_behind: int) -> tuple[Change, Plan]:
    matter, at = case.matter, step.at or now
    match step.cause:
        case Cause.UNREVIEWED:
            return rules.close_unreviewed(matter, at), case.plan
        case Cause.NO_ANSWER:
            return rules.no_answer(matter, at), case.plan
        case Cause.WARNING:
            return rules.warn(matter, at), case.plan
        case Cause.OVERDUE:
            return rules.overdue(matter, at), case.plan
        case cause:
            up = Level.COMMUNITY if matter.level is Level.UNIT else Level.STREET
            change = rules.escalate(matter, cause, heads(matter, up, cause), at, units_behind)
            return change, _plan_above(case.plan, change.matter, at)


def _plan_above(plan: Plan, matter: Matter, at: datetime) -> Plan:
    """The same limits anew; where the party organisation decides first, it has its own."""
    above = for_next_level(plan, at)
    if rules.awaits_decision(matter):
        return replace(above, limits=Limits(DECIDES_WITHIN, above.limits.settle))
    return above
