"""What all entries of a community add up to: for its balance sheet, and for who checks the ledger."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import Connection, func, select

from bot.domain.base import CommunityId
from bot.domain.points.ledger import Book, Why
from storage.points.tables import PointAccount, PointEntry

_account, _entry = PointAccount.__table__, PointEntry.__table__
_giver, _taker, _of = _account.alias("giver"), _account.alias("taker"), _entry.alias("of")

Flows = dict[tuple[Why, Why | None], int]
"""How much moved for which reason; of what was taken back with the reason it had had."""


def flows(connection: Connection, community_id: CommunityId, before: datetime) -> Flows:
    """How much moved before an instant, by reason."""
    rows = connection.execute(
        select(_entry.c.why, _of.c.why.label("had"), func.sum(_entry.c.amount).label("amount"))
        .select_from(
            _entry.outerjoin(
                _of,
                (_of.c.community_id == _entry.c.community_id)
                & (_of.c.key == _entry.c.of)
                & (_entry.c.why == Why.REVERSED.value),
            )
        )
        .where(_entry.c.community_id == community_id, _entry.c.at < before)
        .group_by(_entry.c.why, _of.c.why)
    )
    return {(Why(row.why), Why(row.had) if row.had else None): int(row.amount) for row in rows}


def books(connection: Connection, community_id: CommunityId, before: datetime) -> dict[Book, int]:
    """What the accounts of each book had together at an instant, as the entries before it say."""
    found: dict[Book, int] = defaultdict(int)
    rows = connection.execute(
        select(_giver.c.book.label("giver"), _taker.c.book.label("taker"), func.sum(_entry.c.amount).label("amount"))
        .select_from(
            _entry.join(_giver, _giver.c.id == _entry.c.giver_id).join(_taker, _taker.c.id == _entry.c.taker_id)
        )
        .where(_entry.c.community_id == community_id, _entry.c.at < before)
        .group_by(_giver.c.book, _taker.c.book)
    )
    for row in rows:
        found[Book(row.giver)] -= int(row.amount)
        found[Book(row.taker)] += int(row.amount)
    return dict(found)


def first_at(connection: Connection, community_id: CommunityId) -> datetime | None:
    """When the first entry was made."""
    found = select(_entry.c.at).where(_entry.c.community_id == community_id).order_by(_entry.c.seq).limit(1)
    return connection.execute(found).scalar_one_or_none()
