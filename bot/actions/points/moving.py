"""Points move with people: who goes out takes what they earned, who comes home brings their own, and what a household
that ends has left is divided among those who lived there last."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

import storage.points
from bot.actions.base import Transaction
from bot.domain.base import CommunityId, HouseholdId, ResidentId
from bot.domain.places import Flat
from bot.domain.points.ledger import Account, Entry, Posted, Why, name_of, wallet_of
from bot.domain.points.lots import Lot, divided, gathered, lots_of

TOGETHER = timedelta(days=31)
"""Who left within so long of the last one to leave lived there to the end, too."""

Parts = Sequence[tuple[Lot, Account, ResidentId | None]]
"""Which lots go into which wallet, and who moves."""


def went_out(tx: Transaction, flat: Flat, resident_id: ResidentId) -> None:
    """The resident leaves their home: what they earned and the household did not use goes along, for now into a wallet
    of their own."""
    if flat.household_id is None:
        return
    c, community_id, own = tx.connection, flat.community_id, wallet_of(None, resident_id)
    storage.points.wallets.leave(c, community_id, flat.household_id, resident_id, tx.now)
    mine = storage.points.wallets.selves(c, [resident_id])
    home = wallet_of(flat.household_id, None)

    def parts(lots: Sequence[Lot]) -> Parts:
        return [(lot, own, resident_id) for lot in lots if lot.earner_id in mine]

    carry(c, community_id, home, [own], parts, tx.now)


def came_home(tx: Transaction, flat: Flat, household_id: HouseholdId, resident_id: ResidentId) -> None:
    """The resident lives here from now on: what they had by themselves goes into the household's wallet."""
    c, home = tx.connection, wallet_of(household_id, None)
    storage.points.wallets.come_back(c, household_id, resident_id)
    for own in storage.points.wallets.own(c, flat.community_id, resident_id):
        carry(c, flat.community_id, own, [home], _all_to(home, resident_id), tx.now)


def household_ended(tx: Transaction, flat: Flat) -> None:
    """Nobody lives here any more: what the household has left is divided."""
    if flat.household_id is not None:
        divide(tx.connection, flat.community_id, flat.household_id, tx.now)


def came_back(tx: Transaction, community_id: CommunityId, wallet: Account) -> None:
    """Points came back into a wallet (a hold ended, goods were returned): what those earned who have moved away since
    follows them; what an ended household gets is divided; a person's own follow them home."""
    household_id, c = wallet.household_id, tx.connection
    if household_id is None:
        _follow_home(c, community_id, wallet, tx.now)
        return
    if storage.points.wallets.has_ended(c, household_id):
        divide(c, community_id, household_id, tx.now)
        return
    gone = {
        one.resident_id: wallet_of(one.household_id, one.resident_id)
        for one in storage.points.wallets.leavers(c, household_id)
    }
    carry(c, community_id, wallet, list(gone.values()), _of_leavers(c, gone), tx.now)


def _follow_home(connection: Connection, community_id: CommunityId, own: Account, now: datetime) -> None:
    """What comes back to a person who found a home meanwhile goes into the household's wallet, as all they had did."""
    if own.resident_id is None:
        return
    living = storage.points.wallets.households_of(
        connection, storage.points.wallets.selves(connection, [own.resident_id])
    )
    for resident_id, household_id in living.items():
        if household_id is not None:
            home = wallet_of(household_id, None)
            carry(connection, community_id, own, [home], _all_to(home, resident_id), now)


def _all_to(home: Account, resident_id: ResidentId) -> Callable[[Sequence[Lot]], Parts]:
    return lambda lots: [(lot, home, resident_id) for lot in lots]


def divide(connection: Connection, community_id: CommunityId, household_id: HouseholdId, now: datetime) -> None:
    """What an ended household has left goes to those who lived there: to each what they earned, and the rest in equal
    parts to those who were there to the end. Where nobody is left it lies until it lapses, and passes to nobody else.
    """
    leavers = storage.points.wallets.leavers(connection, household_id)
    if not leavers:
        return
    home = wallet_of(household_id, None)
    storage.points.ledger.lock(connection, community_id, [home])
    wallets = {one.resident_id: wallet_of(one.household_id, one.resident_id) for one in leavers}
    last = sorted(one.resident_id for one in leavers if leavers[0].left_at - one.left_at <= TOGETHER)
    theirs = _of_leavers(connection, wallets)

    def parts(lots: Sequence[Lot]) -> Parts:
        own = theirs(lots)
        taken = {(lot.year, lot.earner_id) for lot, _, _ in own}
        rest = [lot for lot in lots if (lot.year, lot.earner_id) not in taken]
        return [*own, *_divided(rest, last, wallets)]

    carry(connection, community_id, home, list(wallets.values()), parts, now)


def _divided(lots: Sequence[Lot], among: Sequence[ResidentId], wallets: Mapping[ResidentId, Account]) -> Parts:
    """Each lot in equal parts; what does not divide goes to another of them each time."""
    found: list[tuple[Lot, Account, ResidentId | None]] = []
    for nth, lot in enumerate(lots):
        turn = nth % len(among)
        for one, amount in divided(lot.amount, [*among[turn:], *among[:turn]]):
            found.append((Lot(lot.year, lot.seq, lot.earner_id, amount), wallets[one], one))
    return found


def _of_leavers(
    connection: Connection, wallets: Mapping[ResidentId, Account]
) -> Callable[[Sequence[Lot]], Parts]:  # fmt: skip
    mine = storage.points.wallets.selves(connection, wallets)

    def parts(lots: Sequence[Lot]) -> Parts:
        return [
            (lot, wallets[mine[lot.earner_id]], mine[lot.earner_id])
            for lot in lots
            if lot.earner_id is not None and lot.earner_id in mine
        ]

    return parts


def carry(
    connection: Connection, community_id: CommunityId, source: Account, targets: Sequence[Account],
    parts: Callable[[Sequence[Lot]], Parts], now: datetime,
) -> list[Posted]:  # fmt: skip
    """Move lots of a wallet into others; nothing where it has none, which is seen without locking anything."""
    if storage.points.ledger.balance(connection, community_id, source) == 0:
        return []
    storage.points.ledger.lock(connection, community_id, {source, *targets})
    history = storage.points.ledger.history(connection, community_id, source)
    lots = gathered(lots_of(source, history))
    entries = [
        Entry(
            f"moved:{name_of(source)}:{history[-1].seq}:{nth}", Why.MOVED, source, target, lot.amount, lot.earner_id,
            lot.year, about=f"moved:{resident_id}",
        )
        for nth, (lot, target, resident_id) in enumerate(parts(lots))
        if target != source
    ]  # fmt: skip
    return storage.points.ledger.post(connection, community_id, entries, now)
