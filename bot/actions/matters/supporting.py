"""我家也一样: a household's support, given to a matter or taken back."""

import storage.matters
import storage.topics
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.matters import rights, telling, views
from bot.actions.matters.changing import apply, find, follow
from bot.actions.matters.subjects import About, relations
from bot.domain import matters as rules
from bot.domain.base import Refused
from bot.domain.commands.matters import Support
from bot.domain.deadlines import Urgency, hastened
from bot.domain.matters import SupportEffect, Visibility
from bot.domain.rights import Person, Role
from bot.screens import matters as screens
from bot.screens.base import Toast, text

CAN_HASTEN = (Urgency.ORDINARY, Urgency.COMPLEX)
"""What support makes urgent; the rest is already."""


def _find(tx: Transaction, command: Support) -> Subject[About]:
    return find(tx, command.matter_id)


def _support(tx: Transaction, person: Person, about: About, command: Support) -> Toast | None:
    if Role.READER not in relations(about, person):
        raise Refused("matters-refused-unknown")
    _change(tx, person, about, on=command.on)
    if tx.origin.is_private:
        views.show(tx, find(tx, about.kept.matter.id).of, person)
    return screens.supported(command.on)


def same(tx: Transaction, person: Person, about: About) -> Toast:
    """It is the same matter: supported, or known as the household's own, or as supported already."""
    matter, household_id = about.kept.matter, person.household_id
    is_own = person.resident_id == matter.reporter_id or (
        matter.visibility is Visibility.PUBLIC and household_id == matter.reporter_household
    )
    knows = is_own or household_id is None or household_id in about.supporting
    if not knows:
        _change(tx, person, about, on=True)
    if tx.origin.is_private:
        views.show(tx, find(tx, matter.id).of, person)
    return Toast(text("saying-same-known", number=str(matter.number))) if knows else screens.supported(True)


def _change(tx: Transaction, person: Person, about: About, *, on: bool) -> None:
    """The household's support is on, or off; card and board will show it."""
    kept = about.kept
    if person.household_id is None or person.resident_id is None:
        raise Refused("matters-refused-no-household")
    rules.support(kept.matter, person.household_id, on, about.supporting)
    storage.matters.change_support(tx.connection, kept, person.household_id, person.resident_id, tx.now, on=on)
    telling.touch(tx, about)
    if on:
        weigh(tx, find(tx, kept.matter.id).of)


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


ACTIONS: Table = {Support: Action(_find, rights.NEIGHBOUR, _support)}
