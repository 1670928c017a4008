"""The first day: what is asked of a community's first administrator, and the file that says it all at once."""

from bot.domain.setup.plan import BodyPlan, GridPlan, Plan, PlanProblem, PlanReading, read_plan
from bot.domain.setup.questions import (
    BODY_FIELDS,
    BODY_KINDS,
    LONGEST_NAME,
    MOST_BODIES,
    NUMBERS,
    PRESET,
    USUAL_BODIES,
    ZONES,
    body_step,
    community_step,
    telephone,
    unit_label,
    words,
    zone_named,
)

__all__ = [
    "BODY_FIELDS",
    "BODY_KINDS",
    "LONGEST_NAME",
    "MOST_BODIES",
    "NUMBERS",
    "PRESET",
    "USUAL_BODIES",
    "ZONES",
    "BodyPlan",
    "GridPlan",
    "Plan",
    "PlanProblem",
    "PlanReading",
    "body_step",
    "community_step",
    "read_plan",
    "telephone",
    "unit_label",
    "words",
    "zone_named",
]
