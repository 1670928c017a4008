"""Somebody goes, or a household ends: who would have come comes no more, what was asked for is called off."""

from bot.actions.base import Transaction
from bot.actions.service.orders.changing import call_off
from bot.actions.service.orders.claiming import leave
from bot.actions.service.orders.subjects import about_of
from bot.domain.base import HouseholdId, ResidentId
from bot.domain.places import Flat
from bot.domain.service.orders import State
from storage.service import orders


def person_left(tx: Transaction, resident_id: ResidentId) -> None:
    """They live there no longer: others who waited have their places; what they have begun stays to be closed."""
    for occurrence_id in orders.claimed_by(tx.connection, resident_id):
        about = about_of(tx.connection, occurrence_id, lock=True)
        claim = about.claim_of(resident_id) if about is not None else None
        if about is None or claim is None or about.occurrence.state is not State.OPEN:
            continue
        if claim.arrived_at is None and not claim.is_closed:
            leave(tx, about, claim)


def household_ended(tx: Transaction, flat: Flat) -> None:
    """Nobody of it is left: all that it asked for is called off."""
    if flat.household_id is not None:
        _call_off(tx, flat.household_id, entered_for_it=True)


def last_went_out(tx: Transaction, flat: Flat) -> None:
    """Of those whom the bot knows nobody lives there: what they asked for themselves is called off."""
    if flat.household_id is not None:
        _call_off(tx, flat.household_id, entered_for_it=False)


def _call_off(tx: Transaction, household_id: HouseholdId, *, entered_for_it: bool) -> None:
    for order_id in orders.open_of_household(tx.connection, household_id):
        order = orders.read_order(tx.connection, order_id, lock=True)
        if order is None or (order.for_others and not entered_for_it):
            continue
        if order.weekly and order.ended_at is None:
            orders.change_order(tx.connection, order, ended_at=tx.now)
        for occurrence in orders.open_occurrences(tx.connection, order):
            about = about_of(tx.connection, occurrence.id)
            if about is not None and not any(one.arrived_at or one.is_closed for one in about.claims):
                call_off(tx, about, "")
