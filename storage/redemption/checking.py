"""Everything added up again: what is held, how holds ended, what is in stock."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, func, select

from bot.domain.base import CommunityId
from bot.domain.points.ledger import Account, Book, Entry, Why, wallet_of
from bot.domain.redemption import reservation as rules
from bot.domain.redemption.reservation import Reservation, State
from storage.points.tables import PointAccount, PointEntry
from storage.redemption.reservations import as_reservation
from storage.redemption.tables import GoodsRow, ReservationRow, StockMove

_account, _entry, _goods = PointAccount.__table__, PointEntry.__table__, GoodsRow.__table__
_move, _reservation = StockMove.__table__, ReservationRow.__table__
KEYS = ("reserved", "end", "returned")
"""What stands before the number of a reservation in the keys of its entries."""


def check(connection: Connection, community_id: CommunityId, posted: Mapping[str, Entry]) -> Iterator[str]:
    """What does not add up in a community, in words: holds, their ends, stock; `posted` are its entries of `KEYS`."""
    mine = select(_reservation).where(_reservation.c.community_id == community_id).order_by(_reservation.c.id)
    found = [as_reservation(row) for row in connection.execute(mine)]
    yield from _all_kept(connection, community_id, len(found))
    yield from _held(connection, community_id, found)
    yield from _entries(found, posted)
    yield from _stock(connection, community_id, found)


def _all_kept(connection: Connection, community_id: CommunityId, kept: int) -> Iterator[str]:
    """Whatever was reserved by the ledger is still written down."""
    reserved = select(func.count()).where(
        _entry.c.community_id == community_id, _entry.c.why == Why.RESERVED.value, _entry.c.about.startswith("goods:")
    )
    if (posted := connection.execute(reserved).scalar_one()) != kept:
        yield f"{kept} reservations are written down, {posted} were posted"


def _held(connection: Connection, community_id: CommunityId, found: list[Reservation]) -> Iterator[str]:
    """What is held of each wallet is what waits for it."""
    waiting: dict[Account, int] = {}
    for one in found:
        if one.state is State.HELD:
            waiting[one.wallet] = waiting.get(one.wallet, 0) + one.price
    rows = connection.execute(
        select(_account).where(_account.c.community_id == community_id, _account.c.book == Book.HELD.value)
    )
    kept = {wallet_of(row.household_id, row.resident_id): row.balance for row in rows}
    for wallet in sorted({*waiting, *kept}, key=repr):
        if waiting.get(wallet, 0) != kept.get(wallet, 0):
            yield f"{wallet}: holds {kept.get(wallet, 0)}, {waiting.get(wallet, 0)} are reserved"


def _entries(found: list[Reservation], posted: Mapping[str, Entry]) -> Iterator[str]:
    """Each has the entry of its beginning, of its end where it ended, of its return where it came back; no other."""
    for one in found:
        for key, entry in _wanted(one).items():
            if posted.get(key) != entry:
                yield f"reservation {one.id} ({one.state}): the entry {key} is {posted.get(key)}"


def _wanted(one: Reservation) -> dict[str, Entry | None]:
    return {
        f"reserved:{one.id}": rules.held(one),
        f"end:{one.id}": rules.ended(one) if one.state is not State.HELD else None,
        f"returned:{one.id}": rules.given_back(one) if one.state is State.RETURNED else None,
    }


def _stock(connection: Connection, community_id: CommunityId, found: list[Reservation]) -> Iterator[str]:
    """What is in stock is what came in, less what is kept and what is out."""
    out: dict[int, int] = {}
    for one in found:
        out[one.goods_id] = out.get(one.goods_id, 0) + (not rules.is_back(one))
    came = select(_move.c.goods_id, func.sum(_move.c.amount)).where(_move.c.community_id == community_id)
    moved = {goods_id: int(amount) for goods_id, amount in connection.execute(came.group_by(_move.c.goods_id))}
    mine = select(_goods).where(_goods.c.community_id == community_id).order_by(_goods.c.id)
    for row in connection.execute(mine):
        wanted = moved.get(row.id, 0) - out.get(row.id, 0)
        if row.stock != wanted:
            yield f"goods {row.id}: {row.stock} in stock, {wanted} by what came and went"
