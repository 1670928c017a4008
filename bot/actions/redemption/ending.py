"""How what is kept ends, in one place: the hold's end is posted, stock comes back, nobody is reminded any more."""

from datetime import datetime

from sqlalchemy import Connection

import storage.matters
import storage.points
import storage.redemption
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.points.moving import came_back
from bot.actions.redemption.subjects import Case, case_of, owners
from bot.actions.reminding import BY_THE_CLOCK, cancel, remind
from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.commands.redemption import Expire
from bot.domain.places import Flat
from bot.domain.redemption import reservation as rules
from bot.domain.redemption.reservation import Reservation, State
from bot.domain.rights import Person
from bot.screens.base import Toast
from bot.screens.redemption import told


def end(tx: Transaction, after: Reservation, lived_in: HouseholdId | None = None) -> None:
    """Write down how a locked reservation ended, and let points and stock follow."""
    if not storage.redemption.reservations.end(tx.connection, after, lived_in):
        raise LookupError(after.id)
    if rules.is_back(after):
        restock(tx, after)
    storage.points.ledger.post(tx.connection, after.community_id, [rules.ended(after)], tx.now)
    if rules.is_back(after):
        came_back(tx, after.community_id, after.wallet)
    cancel(tx, "points", rules.subject_of(after.id))


def restock(tx: Transaction, one: Reservation) -> None:
    """What it took out of stock is there again, however much was delivered meanwhile."""
    goods = storage.redemption.goods.read(tx.connection, one.goods_id, lock=True)
    if goods is None:
        raise LookupError(one.goods_id)
    storage.redemption.goods.change(tx.connection, goods, stock=goods.stock + 1)


def went_out(tx: Transaction, flat: Flat, resident_id: ResidentId) -> None:
    """Who lives there no longer is not reminded of what is kept for the household."""
    if flat.household_id is None:
        return
    kept = storage.redemption.reservations.held_by(tx.connection, flat.household_id)
    for account_id, _, _ in storage.matters.people_of(tx.connection, resident_id):
        for one in kept:
            cancel(tx, "points", rules.subject_of(one.id), account_id)


def household_ended(tx: Transaction, flat: Flat) -> None:
    """Nobody lives there any more: what was kept for the household goes back before its points are shared out."""
    if flat.household_id is None:
        return
    kept = storage.redemption.reservations.held_by(tx.connection, flat.household_id)
    storage.redemption.goods.lock_all(tx.connection, {one.goods_id for one in kept})
    for one in kept:
        end(tx, _by_itself(one, tx.now))


def _by_itself(one: Reservation, now: datetime) -> Reservation:
    return rules.expired(one, now) if now >= one.expires_at else rules.cancelled(one, None, now)


def _find(tx: Transaction, command: Expire) -> Subject[Case]:
    kept = storage.redemption.reservations.read(tx.connection, command.reservation_id, lock=True)
    if kept is None:
        raise Refused("redemption-refused-gone")
    return Subject(case_of(tx, kept))


def _expire(tx: Transaction, person: Person, case: Case, command: Expire) -> Toast | None:
    """Only what is over: another may have ended it, and its counter may be open for longer now."""
    is_orphan = case.kept.household_id is not None and case.flat is None
    if case.kept.state is not State.HELD or not (is_orphan or tx.now >= case.kept.expires_at):
        return None
    after = _by_itself(case.kept, tx.now)
    end(tx, after)
    remind(
        tx, owners(tx, case), told.expired(case.goods, case.kept.price), kind="points", community=case.community,
        subject=rules.subject_of(case.kept.id), occurrence="expired", line=told.expired_line(case.goods),
    )  # fmt: skip
    return None


def _due(connection: Connection, *, now: datetime, limit: int) -> list[Expire]:
    return [Expire(one) for one in storage.redemption.reservations.due(connection, now, limit)]


ACTIONS: Table = {Expire: Action(_find, BY_THE_CLOCK, _expire)}
DUES: Dues = (Due(_due, storage.redemption.reservations.FIRST_DUE),)
