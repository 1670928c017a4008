"""The catalogue and its stock."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select, update

from bot.domain.base import CommunityId, ResidentId
from bot.domain.redemption.goods import CounterId, Goods, GoodsId, Move, Moved
from storage.base import insert_of
from storage.redemption.tables import CounterRow, GoodsRow, StockMove

_goods, _move, _counter = GoodsRow.__table__, StockMove.__table__, CounterRow.__table__


def add(
    connection: Connection, community_id: CommunityId, source: str, now: datetime, by: ResidentId, **values: Any
) -> GoodsId | None:
    """A new thing of the catalogue, none of which is there yet; None where this form has made one already."""
    row = {
        "community_id": community_id, "source": source, "photo": "", "photo_unique_id": "", "stock": 0, "is_on": True,
        "made_by": by, "made_at": now, **values,
    }  # fmt: skip
    added = insert_of(connection)(_goods).values(row).on_conflict_do_nothing().returning(_goods.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return GoodsId(found) if found is not None else None


def read(connection: Connection, goods_id: GoodsId, *, lock: bool = False) -> Goods | None:
    """The thing; `lock` keeps everybody else from reserving or changing it until the end of the transaction."""
    found = select(_goods).where(_goods.c.id == goods_id)
    row = connection.execute(found.with_for_update() if lock else found).one_or_none()
    return as_goods(row) if row is not None else None


def lock_all(connection: Connection, ids: set[GoodsId]) -> dict[GoodsId, Goods]:
    """Several of them, locked in the order of their ids."""
    found = select(_goods).where(_goods.c.id.in_(sorted(ids))).order_by(_goods.c.id).with_for_update()
    return {GoodsId(row.id): as_goods(row) for row in connection.execute(found)}


def change(connection: Connection, goods: Goods, **values: Any) -> None:
    """Change a thing that is locked; values as they are stored."""
    where = (_goods.c.id == goods.id, _goods.c.community_id == goods.community_id)
    connection.execute(update(_goods).where(*where).values(values))


def on_offer(connection: Connection, community_id: CommunityId) -> list[Goods]:
    """What a community offers now, the oldest first, what is not there any more last."""
    found = select(_goods).join(_counter, _counter.c.id == _goods.c.counter_id)
    found = found.where(_goods.c.community_id == community_id, _goods.c.is_on, _counter.c.is_on)
    return [as_goods(row) for row in connection.execute(found.order_by(_goods.c.stock == 0, _goods.c.id))]


def at_counter(connection: Connection, counter_id: CounterId) -> list[Goods]:
    """Everything of a counter, switched off or not."""
    found = select(_goods).where(_goods.c.counter_id == counter_id).order_by(_goods.c.is_on.desc(), _goods.c.id)
    return [as_goods(row) for row in connection.execute(found)]


def count(connection: Connection, community_id: CommunityId) -> int:
    """How many things the catalogue has, switched off or not."""
    return connection.execute(select(func.count()).where(_goods.c.community_id == community_id)).scalar_one()


def move(
    connection: Connection, goods: Goods, key: str, why: Moved, amount: int, now: datetime, *, by: ResidentId,
    words: str = "",
) -> bool:  # fmt: skip
    """Write down a delivery or a count; False where this key is written down already. The goods are locked."""
    row = {
        "community_id": goods.community_id, "goods_id": goods.id, "key": key, "why": why.value, "amount": amount,
        "words": words, "by": by, "at": now,
    }  # fmt: skip
    added = insert_of(connection)(_move).values(row).on_conflict_do_nothing().returning(_move.c.id)
    return connection.execute(added).scalar_one_or_none() is not None


def names(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    """What goods are called."""
    return {
        row.id: row.name for row in connection.execute(select(_goods.c.id, _goods.c.name).where(_goods.c.id.in_(ids)))
    }


def moves(connection: Connection, goods: Goods, limit: int) -> list[Move]:
    """The newest deliveries and counts."""
    found = select(_move).where(_move.c.goods_id == goods.id).order_by(_move.c.id.desc()).limit(limit)
    return [
        Move(row.at, Moved(row.why), row.amount, row.words, ResidentId(row.by)) for row in connection.execute(found)
    ]


def as_goods(row: Any) -> Goods:
    """A row of the table as the rules see it."""
    return Goods(
        GoodsId(row.id), CommunityId(row.community_id), CounterId(row.counter_id), row.name, row.photo, row.price,
        row.stock, row.per_month, row.is_on,
    )  # fmt: skip
