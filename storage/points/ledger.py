"""The ledger: every point that moves is posted here, in the transaction that causes it.

The end of the community's chain is locked first, whatever else follows, so that nothing waits in a circle: a
transaction may post several times, and into other wallets each time.
"""

import secrets
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, insert, or_, select, update

from bot.domain.base import CommunityId, HouseholdId, ResidentId
from bot.domain.points.ledger import (
    EARNED,
    FIRST_HASH,
    Account,
    Book,
    Entry,
    Posted,
    Why,
    balances_after,
    chained,
    hash_of_words,
    not_yet_posted,
)
from storage.base import insert_of, written
from storage.points.tables import PointAccount, PointChain, PointEntry, PointWords

_account, _entry, _words, _chain = (
    PointAccount.__table__, PointEntry.__table__, PointWords.__table__, PointChain.__table__,
)  # fmt: skip
_of, _EARNED = _entry.alias("of_it"), [one.value for one in EARNED]
_giver, _taker = _account.alias("giver"), _account.alias("taker")
_WHYS, _BOOKS = {one.value: one for one in Why}, {one.value: one for one in Book}
POSTED = (
    select(
        _entry, _words.c.words,
        _giver.c.book.label("giver_book"), _giver.c.household_id.label("giver_household"),
        _giver.c.resident_id.label("giver_resident"), _giver.c.counter_id.label("giver_counter"),
        _taker.c.book.label("taker_book"), _taker.c.household_id.label("taker_household"),
        _taker.c.resident_id.label("taker_resident"), _taker.c.counter_id.label("taker_counter"),
    )
    .select_from(
        _entry.join(_giver, _giver.c.id == _entry.c.giver_id)
        .join(_taker, _taker.c.id == _entry.c.taker_id)
        .outerjoin(_words, _words.c.entry_id == _entry.c.id)
    )
    .order_by(_entry.c.seq)
)  # fmt: skip
_SET = update(_account).where(_account.c.id == bindparam("of_account")).values(balance=bindparam("after"))

Ids = dict[Account, int]


def post(connection: Connection, community_id: CommunityId, entries: Sequence[Entry], now: datetime) -> list[Posted]:
    """Post these entries, all or none; those that are posted already are left as they are. What was new, in order.

    Raises Refused where a wallet has not enough, or a key stands for another entry.
    """
    if not entries:
        return []
    ids, balances = lock(connection, community_id, (one for entry in entries for one in (entry.giver, entry.taker)))
    seq, last = _end_of_chain(connection, community_id)
    known = {one.entry.key: one.entry for one in by_key(connection, community_id, [one.key for one in entries])}
    fresh = not_yet_posted(entries, known)
    if not fresh:
        return []
    after = balances_after(balances, fresh)
    moved = [{"of_account": ids[one], "after": amount} for one, amount in after.items() if amount != balances[one]]
    posted, rows, salts = [], [], []
    for entry in fresh:
        seq, salt = seq + 1, secrets.token_hex(8)
        words_hash = hash_of_words(salt, entry.words)
        last = chained(last, community_id, Posted(seq, entry, now), words_hash)
        posted.append(Posted(seq, entry, now, last))
        rows.append(_row(community_id, ids, posted[-1], words_hash))
        salts.append(salt)
    added = connection.execute(insert(_entry).returning(_entry.c.seq, _entry.c.id), rows).all()
    _keep_words(connection, community_id, posted, salts, {row.seq: row.id for row in added})
    if moved:
        connection.execute(_SET, moved)
    connection.execute(update(_chain).where(_chain.c.community_id == community_id).values(seq=seq, hash=last))
    return posted


def lock(
    connection: Connection, community_id: CommunityId, accounts: Iterable[Account]
) -> tuple[Ids, dict[Account, int]]:
    """(ids, balances) of these accounts, opened where they are new, and nobody else's until the transaction ends."""
    _end_of_chain(connection, community_id)
    wanted = sorted(set(accounts), key=_order)
    rows = [
        {"community_id": community_id, "book": one.book.value, "household_id": one.household_id,
         "resident_id": one.resident_id, "counter_id": one.counter_id, "balance": 0}
        for one in wanted
    ]  # fmt: skip
    connection.execute(insert_of(connection)(_account).on_conflict_do_nothing(), rows)
    found = select(_account).where(or_(*_alike(community_id, wanted))).order_by(_account.c.id).with_for_update()
    kept = {_as_account(row): row for row in connection.execute(found)}
    if len(kept) < len(wanted):
        raise LookupError("an account of another community")
    return {one: kept[one].id for one in wanted}, {one: kept[one].balance for one in wanted}


def balance(connection: Connection, community_id: CommunityId, account: Account) -> int:
    """What an account has; 0 where it was never used."""
    found = select(_account.c.balance).where(*_alike(community_id, [account]))
    return connection.execute(found).scalar_one_or_none() or 0


def by_key(connection: Connection, community_id: CommunityId, keys: Sequence[str]) -> list[Posted]:
    """What is posted under these keys."""
    return _posted(connection, and_(_entry.c.community_id == community_id, _entry.c.key.in_(keys)))


def history(connection: Connection, community_id: CommunityId, wallet: Account) -> list[Posted]:
    """Every entry from or to an account, in order."""
    mine = select(_account.c.id).where(*_alike(community_id, [wallet])).scalar_subquery()
    return _posted(connection, or_(_entry.c.giver_id == mine, _entry.c.taker_id == mine))


def histories(connection: Connection, wallets: Mapping[int, Account]) -> dict[Account, list[Posted]]:
    """The same of several accounts, by their ids, at once."""
    ids, found = sorted(wallets), {wallet: list[Posted]() for wallet in wallets.values()}
    for posted in _posted(connection, or_(_entry.c.giver_id.in_(ids), _entry.c.taker_id.in_(ids))):
        for account in (posted.entry.giver, posted.entry.taker):
            if account in found:
                found[account].append(posted)
    return found


def have_got(connection: Connection, wallets: Collection[int], year: int) -> set[int]:
    """Which of these accounts, by their ids, ever got something that belongs to this year or one before."""
    undated = and_(_entry.c.year.is_(None), _entry.c.at < datetime(year + 1, 1, 1, tzinfo=UTC))
    of_then = or_(_entry.c.year <= year, undated)
    found = select(_entry.c.taker_id).where(_entry.c.taker_id.in_(sorted(wallets)), of_then).distinct()
    return set(connection.execute(found).scalars())


def earned_by(connection: Connection, community_id: CommunityId, earner_ids: Iterable[ResidentId]) -> list[Posted]:
    """All that these persons earned, and what of it was taken back, in order."""
    mistakes = exists().where(
        _of.c.community_id == _entry.c.community_id, _of.c.key == _entry.c.of, _of.c.why.in_(_EARNED)
    )
    is_earned = or_(_entry.c.why.in_(_EARNED), and_(_entry.c.why == Why.REVERSED.value, mistakes))
    mine = _entry.c.earner_id.in_(sorted(set(earner_ids)))
    return _posted(connection, and_(_entry.c.community_id == community_id, mine, is_earned))


def earned(
    connection: Connection, earner_ids: Iterable[ResidentId], first: date, last: date
) -> dict[ResidentId, list[tuple[Why, int]]]:  # fmt: skip
    """(why, points) of each thing that persons earned on these days (both counted) and that was not taken back."""
    undone = _entry.alias("undone")
    taken_back = exists().where(
        undone.c.community_id == _entry.c.community_id, undone.c.of == _entry.c.key, undone.c.of != written(""),
        undone.c.why == Why.REVERSED.value,
    )  # fmt: skip
    found = select(_entry.c.earner_id, _entry.c.why, _entry.c.amount).where(
        _entry.c.earner_id.in_(sorted(set(earner_ids))), _entry.c.earned_on.between(first, last),
        _entry.c.why.in_(_EARNED), ~taken_back,
    )  # fmt: skip
    by_earner: dict[ResidentId, list[tuple[Why, int]]] = defaultdict(list)
    for row in connection.execute(found):
        by_earner[ResidentId(row.earner_id)].append((Why(row.why), row.amount))
    return by_earner


def _end_of_chain(connection: Connection, community_id: CommunityId) -> tuple[int, str]:
    start = {"community_id": community_id, "seq": 0, "hash": FIRST_HASH}
    connection.execute(insert_of(connection)(_chain).values(start).on_conflict_do_nothing())
    found = select(_chain.c.seq, _chain.c.hash).where(_chain.c.community_id == community_id).with_for_update()
    row = connection.execute(found).one()
    return row.seq, row.hash


def _row(community_id: CommunityId, ids: Ids, posted: Posted, words_hash: str) -> dict[str, Any]:
    entry = posted.entry
    return {
        "community_id": community_id, "seq": posted.seq, "key": entry.key, "why": entry.why.value,
        "giver_id": ids[entry.giver], "taker_id": ids[entry.taker], "amount": entry.amount,
        "earner_id": entry.earner_id, "year": entry.year, "earned_on": entry.earned_on, "about": entry.about,
        "of": entry.of, "words_hash": words_hash, "at": posted.at, "hash": posted.hash,
    }  # fmt: skip


def _keep_words(
    connection: Connection, community_id: CommunityId, posted: Sequence[Posted], salts: Sequence[str],
    ids: Mapping[int, int],
) -> None:  # fmt: skip
    rows = [
        {"entry_id": ids[one.seq], "community_id": community_id, "salt": salt, "words": one.entry.words}
        for one, salt in zip(posted, salts, strict=True)
        if one.entry.words
    ]
    if rows:
        connection.execute(insert(_words), rows)


def _posted(connection: Connection, where: Any) -> list[Posted]:
    return [as_posted(row) for row in connection.execute(POSTED.where(where)).all()]


@lru_cache(maxsize=4096)
def _account_of(book: str, *owner: Any) -> Account:
    """An account, of which each entry names two: made once where it stands in many."""
    return Account(_BOOKS[book], *owner)


def as_posted(row: Any) -> Posted:
    """A row of the entries with their accounts, as the rules see it."""
    entry = Entry(
        row.key, _WHYS[row.why],
        _account_of(row.giver_book, row.giver_household, row.giver_resident, row.giver_counter),
        _account_of(row.taker_book, row.taker_household, row.taker_resident, row.taker_counter),
        row.amount, row.earner_id and ResidentId(row.earner_id), row.year, row.earned_on, row.about, row.of,
        row.words or "",
    )  # fmt: skip
    return Posted(row.seq, entry, row.at, row.hash)


def _alike(community_id: CommunityId, accounts: Sequence[Account]) -> Iterator[Any]:
    """Conditions that find these accounts of a community, one a book and kind of owner.

    Each names the community: beside them it would be looked for first, and with it all accounts there are.
    """
    here = _account.c.community_id == community_id
    kinds = {(one.book, _owner(one)[0]) for one in accounts}
    for book, owner in sorted(kinds):
        owners = [_owner(one)[1] for one in accounts if (one.book, _owner(one)[0]) == (book, owner)]
        if owner:
            yield and_(here, _account.c.book == book.value, _account.c[owner].in_(owners))
        else:
            others = (_account.c.household_id, _account.c.resident_id, _account.c.counter_id)
            yield and_(here, _account.c.book == book.value, *(one.is_(None) for one in others))


def _owner(account: Account) -> tuple[str, int]:
    if account.household_id is not None:
        return "household_id", account.household_id
    if account.resident_id is not None:
        return "resident_id", account.resident_id
    if account.counter_id is not None:
        return "counter_id", account.counter_id
    return "", 0


def _order(account: Account) -> tuple[str, str, int]:
    return (account.book.value, *_owner(account))


def _as_account(row: Any) -> Account:
    household_id = HouseholdId(row.household_id) if row.household_id is not None else None
    resident_id = ResidentId(row.resident_id) if row.resident_id is not None else None
    return Account(Book(row.book), household_id, resident_id, row.counter_id)
