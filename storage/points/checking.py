"""The ledger read from end to end: entry by entry as it was chained, and what must be true of all of them together.

Nothing here keeps more in memory than the accounts of a community and a thousand rows.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, or_, select

from bot.domain.base import CommunityId
from bot.domain.points.ledger import Account, Book, Entry, Posted, Why
from storage.base import written
from storage.points.tables import PointAccount, PointChain, PointEntry, PointWords

_account, _entry, _chain, _words = (
    PointAccount.__table__, PointEntry.__table__, PointChain.__table__, PointWords.__table__,
)  # fmt: skip
_giver, _taker, _of, _end = (
    _account.alias("of_giver"), _account.alias("of_taker"), _entry.alias("of_it"), _entry.alias("end_of_it"),
)  # fmt: skip
AT_ONCE = 1000
ENDS = (Why.RELEASED.value, Why.ISSUED.value)


@dataclass(frozen=True, slots=True)
class Read:
    """An entry as it is stored, with what its words were hashed to; `words` is None where they are gone."""

    posted: Posted
    giver_id: int
    taker_id: int
    words_hash: str
    salt: str
    words: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """An entry that takes back or ends another, with that one (None: there is none), as they are stored.

    `issued`: (counter, amount) of the goods that were handed out for the same reservation.
    """

    seq: int
    key: str
    why: Why
    giver_id: int
    taker_id: int
    amount: int
    earner_id: int | None
    year: int | None
    of: str
    other: "Link | None"
    issued: tuple[int, int] | None = None


def communities(connection: Connection) -> list[CommunityId]:
    """Those that have a ledger."""
    rows = connection.execute(select(_account.c.community_id).distinct().order_by(_account.c.community_id)).scalars()
    return [CommunityId(one) for one in rows]


_CHAINED = (
    select(
        _entry.c.seq, _entry.c.key, _entry.c.why, _entry.c.giver_id, _entry.c.taker_id, _entry.c.amount,
        _entry.c.earner_id, _entry.c.year, _entry.c.earned_on, _entry.c.about, _entry.c.of, _entry.c.at, _entry.c.hash,
        _entry.c.words_hash, _words.c.salt, _words.c.words,
    )
    .select_from(_entry.outerjoin(_words, _words.c.entry_id == _entry.c.id))
    .where(_entry.c.community_id == bindparam("of_community"))
    .order_by(_entry.c.seq)
    .execution_options(yield_per=AT_ONCE)
)  # fmt: skip


def entries(connection: Connection, community_id: CommunityId, known: Mapping[int, Account]) -> Iterator[Read]:
    """All entries of a community in the order of its chain; `known` are its accounts, others are looked up."""
    others: dict[int, Account] = {}
    whys = {one.value: one for one in Why}
    for (
        seq, key, why, giver_id, taker_id, amount, earner_id, year, earned_on, about, of, at, hashed, words_hash, salt,
        words,
    ) in connection.execute(_CHAINED, {"of_community": community_id}):  # fmt: skip
        giver = known.get(giver_id) or _other(connection, others, giver_id)
        taker = known.get(taker_id) or _other(connection, others, taker_id)
        entry = Entry(
            key, whys[why], giver, taker, amount, earner_id, year, earned_on, about, of, words or ""
        )  # fmt: skip
        yield Read(Posted(seq, entry, at, hashed), giver_id, taker_id, words_hash, salt or "", words)


def _other(connection: Connection, others: dict[int, Account], account_id: int) -> Account:
    """An account of another community, which no entry should name."""
    if account_id not in others:
        row = connection.execute(select(_account).where(_account.c.id == account_id)).one()
        others[account_id] = _as_account(row)
    return others[account_id]


def count(connection: Connection, community_id: CommunityId) -> int:
    """How many entries say that they are of this community, whatever accounts they name."""
    found = select(func.count()).select_from(_entry).where(_entry.c.community_id == community_id)
    return int(connection.execute(found).scalar_one())


def accounts(connection: Connection, community_id: CommunityId) -> dict[int, tuple[Account, int]]:
    """Every account of a community with the balance that stands on it."""
    rows = connection.execute(select(_account).where(_account.c.community_id == community_id))
    return {row.id: (_as_account(row), row.balance) for row in rows}


def end_of_chain(connection: Connection, community_id: CommunityId) -> tuple[int, str] | None:
    """Where the chain says that it ends."""
    found = select(_chain.c.seq, _chain.c.hash).where(_chain.c.community_id == community_id)
    row = connection.execute(found).one_or_none()
    return (row.seq, row.hash) if row is not None else None


def links(connection: Connection, community_id: CommunityId) -> Iterator[Link]:
    """Every entry that takes back or ends another."""
    mine = _entry.c.community_id == community_id
    found = (
        select(
            *(_entry.c[name] for name in _COMPARED), *(_of.c[name].label(f"of_{name}") for name in _COMPARED),
            _end.c.taker_id.label("issued_by"), _end.c.amount.label("issued_amount"),
        )
        .select_from(
            _entry.outerjoin(_of, (_of.c.community_id == community_id) & (_of.c.key == _entry.c.of)).outerjoin(
                _end,
                (_end.c.community_id == community_id) & (_end.c.of == _entry.c.of) & (_end.c.why == Why.ISSUED.value)
                & (_end.c.of != written("")),
            )
        )
        .where(mine, or_(_entry.c.of != "", _entry.c.why.in_([*ENDS, Why.RETURNED.value, Why.REVERSED.value])))
        .order_by(_entry.c.seq)
    )  # fmt: skip
    many = len(_COMPARED)
    for row in connection.execute(found.execution_options(yield_per=AT_ONCE)):
        other = _link(row[many : 2 * many]) if row[many] is not None else None
        yield _link(row[:many], other, tuple(row[2 * many :]) if row[2 * many] is not None else None)


_COMPARED = ("seq", "key", "why", "giver_id", "taker_id", "amount", "earner_id", "year", "of")
"""In the order in which `Link` has them."""


def _link(values: Sequence[Any], other: Link | None = None, issued: tuple[int, int] | None = None) -> Link:
    seq, key, why, giver_id, taker_id, amount, earner_id, year, of = values
    return Link(seq, key, Why(why), giver_id, taker_id, amount, earner_id, year, of, other, issued)


def twice(connection: Connection, community_id: CommunityId) -> list[str]:
    """Keys that stand for several entries, and entries that were taken back or ended several times."""
    mine = _entry.c.community_id == community_id
    keys = select(_entry.c.key).where(mine).group_by(_entry.c.key).having(func.count() > 1)
    way = case((_entry.c.why.in_(ENDS), "end"), else_=_entry.c.why)
    ended = select(_entry.c.of).where(mine, _entry.c.of != "").group_by(_entry.c.of, way).having(func.count() > 1)
    return [*connection.execute(keys).scalars(), *connection.execute(ended).scalars()]


def held(connection: Connection, community_id: CommunityId) -> dict[int, int]:
    """What is reserved and has not ended, by the account that holds it."""
    ended = (
        select(_end.c.id)
        .where(
            _end.c.community_id == community_id,
            _end.c.of == _entry.c.key,
            _end.c.why.in_(ENDS),
            _end.c.of != written(""),
        )
        .exists()
    )
    rows = connection.execute(
        select(_entry.c.taker_id, func.sum(_entry.c.amount).label("amount"))
        .where(_entry.c.community_id == community_id, _entry.c.why == Why.RESERVED.value, ~ended)
        .group_by(_entry.c.taker_id)
    )
    return {row.taker_id: int(row.amount) for row in rows}


def elsewhere(connection: Connection, community_id: CommunityId) -> Sequence[str]:
    """Keys of entries that name an account of another community."""
    found = (
        select(_entry.c.key)
        .select_from(
            _entry.join(_giver, _giver.c.id == _entry.c.giver_id).join(_taker, _taker.c.id == _entry.c.taker_id)
        )
        .where(
            _entry.c.community_id == community_id,
            or_(_giver.c.community_id != community_id, _taker.c.community_id != community_id),
        )
    )
    return connection.execute(found.limit(AT_ONCE)).scalars().all()


def unbalanced(connection: Connection) -> tuple[int, int]:
    """(accounts, how many of them have another balance than their entries add up to), everywhere, by the database."""
    moved = (
        select(_entry.c.taker_id.label("account_id"), _entry.c.amount)
        .union_all(select(_entry.c.giver_id, -_entry.c.amount))
        .subquery()
    )
    sums = select(moved.c.account_id, func.sum(moved.c.amount).label("amount")).group_by(moved.c.account_id).subquery()
    found = select(
        func.count(), func.count().filter(_account.c.balance != func.coalesce(sums.c.amount, 0))
    ).select_from(_account.outerjoin(sums, sums.c.account_id == _account.c.id))  # fmt: skip
    row = connection.execute(found).one()
    return int(row[0]), int(row[1])


def _as_account(row: Any) -> Account:
    return Account(Book(row.book), row.household_id, row.resident_id, row.counter_id)
