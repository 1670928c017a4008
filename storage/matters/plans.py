"""A matter's plan as JSON and back, and the calendar its days are counted on."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.deadlines import DEFAULT_LIMITS, Calendar, Counted, Limits, Plan, Span, Urgency
from bot.domain.places import Community
from bot.holidays import working_day_rule


def calendar_of(community: Community) -> Calendar:
    """The community's zone, and its working days with the holidays it added itself."""
    extra = [date.fromisoformat(day) for day in community.settings.get("holidays", ())]
    working = [date.fromisoformat(day) for day in community.settings.get("working_days", ())]
    return Calendar(ZoneInfo(community.zone), working_day_rule(extra, working))


def limits_of(community: Community, urgency: Urgency) -> Limits:
    """Within what a matter of this urgency is accepted and settled in the community."""
    own = community.settings.get("limits", {}).get(urgency.value)
    return Limits(_as_span(own[0]), _as_span(own[1])) if own else DEFAULT_LIMITS[urgency]


def plan_to_json(plan: Plan) -> dict[str, Any]:
    """The plan as a JSON value."""
    return {
        "urgency": plan.urgency.value,
        "accept": _span(plan.limits.accept),
        "settle": _span(plan.limits.settle),
        "accept_from": plan.accept_from.isoformat(),
        "settle_from": plan.settle_from.isoformat(),
        "extension": _span(plan.extension) if plan.extension else None,
    }


def plan_from_json(stored: dict[str, Any]) -> Plan:
    """The plan that was stored."""
    return Plan(
        Urgency(stored["urgency"]),
        Limits(_as_span(stored["accept"]), _as_span(stored["settle"])),
        datetime.fromisoformat(stored["accept_from"]),
        datetime.fromisoformat(stored["settle_from"]),
        _as_span(stored["extension"]) if stored["extension"] else None,
    )


def _span(span: Span) -> list[Any]:
    return [span.count, span.of.value]


def _as_span(stored: list[Any]) -> Span:
    return Span(stored[0], Counted(stored[1]))
