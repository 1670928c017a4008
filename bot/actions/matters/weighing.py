"""What the support of the neighbours does to a matter."""

import storage.matters
import storage.topics
from bot.actions.base import Transaction
from bot.actions.matters import telling
from bot.actions.matters.changing import apply, follow
from bot.actions.matters.subjects import About
from bot.domain import matters as rules
from bot.domain.deadlines import Urgency, hastened
from bot.domain.matters import SupportEffect

CAN_HASTEN = (Urgency.ORDINARY, Urgency.COMPLEX)
"""What support makes urgent; the rest is already."""


def weigh(tx: Transaction, about: About) -> About:
    """What the support does: half of the unit's households, or households of three units, move the matter."""
    matter = about.kept.matter
    supporting, households = storage.matters.share_of_unit(tx.connection, matter)
    match rules.support_effect(supporting, households, matter.needs_decision):
        case SupportEffect.AGENDA if not matter.on_agenda:
            about = apply(tx, about, None, rules.put_on_agenda(matter, tx.now, supporting))
            storage.topics.add_of_matter(tx.connection, about.kept, tx.now)
            telling.tell_reporter(tx, about, "agenda", "")
        case SupportEffect.URGENT if matter.urgency in CAN_HASTEN:
            calendar = storage.matters.calendar_of(about.community)
            limits = storage.matters.limits_of(about.community, Urgency.URGENT)
            plan = hastened(about.kept.plan, Urgency.URGENT, limits, tx.now, calendar, matter.pauses)
            change = rules.hasten(matter, Urgency.URGENT.value, tx.now, supporting)
            about = apply(tx, about, None, change, plan)
            telling.tell_hastened(tx, about)
    return follow(tx, about)
