"""Where an order appears: each time it takes place, its codes, its cards in the groups of those who are asked."""

import random
from datetime import datetime

from sqlalchemy import Connection

import storage.communities
import storage.outgoing
import storage.reminders
from bot.actions.base import Transaction
from bot.actions.service.orders.subjects import About, about_of, shown_in
from bot.domain.base import UnitId
from bot.domain.places import Community
from bot.domain.quiet import QUIET, next_allowed
from bot.domain.reminders import GROUP, counted_for
from bot.domain.service.orders import OccurrenceId, Order, Reach, first_step, takes_claims
from bot.screens.base import Screen
from bot.screens.service.orders import cards
from storage.outgoing import Living
from storage.service import orders

_source = random.SystemRandom()


def occur(tx: Transaction, order: Order, community: Community, nth: int, begins_at: datetime) -> About | None:
    """The so-and-so-manieth time of an order, with its cards; None where it is there already.

    The first one makes a sound in the own group, where that has not heard enough today.
    """
    arrival, end = _source.sample(range(10_000), 2)
    step, look_at = first_step(tx.now, begins_at)
    appears_at = next_allowed(tx.now, community.zone)
    is_loud = nth == 1 and appears_at == tx.now and order.reach is not Reach.LEADER and is_heard(tx, order, community)
    occurrence_id = orders.add_occurrence(
        tx.connection, order, nth, tx.now, planned_at=begins_at, begins_at=begins_at,
        arrival_code=f"{arrival:04}", end_code=f"{end:04}",
        step=step.value, look_at=look_at, appears_at=appears_at, is_loud=is_loud,
    )  # fmt: skip
    about = about_of(tx.connection, occurrence_id) if occurrence_id is not None else None
    if about is not None:
        show_cards(tx, about)
    return about


def is_heard(tx: Transaction, order: Order, community: Community) -> bool:
    """Whether the own group has not heard enough today; it counts as heard."""
    if order.unit_id is None:
        return False
    recipient = storage.reminders.recipient_of(None, order.unit_id)
    at = counted_for(tx.now, community.zone)
    return bool(storage.reminders.take(tx.connection, frozenset({recipient}), at, GROUP))


def show_cards(tx: Transaction, about: About) -> None:
    """A card stands in the group of each unit whose people are asked."""
    for unit_id in sorted(about.reached):
        unit = storage.communities.unit(tx.connection, UnitId(unit_id))
        if unit is not None and unit.chat_id is not None:
            storage.outgoing.live(
                tx.connection, now=tx.now, kind="order", subject_id=about.occurrence.id, chat_id=unit.chat_id,
                community_id=about.order.community_id, due_at=max(about.occurrence.appears_at, tx.now),
            )  # fmt: skip
            tx.touch("board", unit_id)


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """The card as it stands; None in a group that is not asked (any more), and for what is over before it appeared."""
    about = about_of(connection, OccurrenceId(surface.subject_id))
    unit = storage.communities.unit_of_chat(connection, surface.chat_id)
    if about is None or unit is None or unit.id not in about.reached:
        return None
    if surface.message_id is None and not takes_claims(about.order, about.occurrence, now):
        return None
    is_late = next_allowed(now, unit.community.zone, QUIET) > now
    is_own = about.order.unit_id == unit.id
    seen = shown_in(connection, about, now, is_hidden=about.order.is_hardship)
    return cards.card(seen, silent=is_late or not (is_own and about.occurrence.is_loud)), unit.language
