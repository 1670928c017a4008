"""Everything added up again from the entries: the chain, the routes, every balance, every end, every wallet's lots."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

import storage.points
from bot.domain.base import CommunityId, Refused
from bot.domain.points.ledger import (
    FIRST_HASH,
    REVERSIBLE,
    Account,
    Book,
    Entry,
    Why,
    chained,
    check,
    hash_of_words,
)
from bot.domain.points.lots import Purse
from storage.points.checking import Link, Read


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not fit: where, and what is wrong with it."""

    where: str
    what: str


@dataclass(slots=True)
class Verified:
    """A community's ledger as it was read: how many entries, their sums, where the chain ends, what is wrong."""

    community_id: CommunityId
    entries: int
    sums: dict[Book, int]
    end: str
    faults: list[Fault]


Check = Callable[[Connection, CommunityId, Mapping[str, Entry]], Iterator[Fault]]
CHECKS: list[Check] = []
"""What other tables say of a community's points (holds, stock …) and the ledger must say too; see `COMPARED`."""
COMPARED: set[str] = set()
"""What stands before the colon in the keys of the entries that checks are given, by key: each is read once."""
MOST_FAULTS = 100
"""So many faults of a community are named."""


def verify(connection: Connection) -> Iterator[Verified]:
    """Every community's ledger, one after the other; read on one connection, which sees them all at one instant."""
    for community_id in storage.points.checking.communities(connection):
        yield verify_one(connection, community_id)


def verify_one(connection: Connection, community_id: CommunityId) -> Verified:
    """One community's ledger."""
    kept = storage.points.checking.accounts(connection, community_id)
    reading = _Reading(community_id)
    for read in storage.points.checking.entries(connection, community_id, {n: of[0] for n, of in kept.items()}):
        reading.take(read)
    found = Verified(community_id, reading.seq, {}, reading.last, reading.faults)
    for one in _together(connection, community_id, reading, kept, found.sums):
        if len(found.faults) < MOST_FAULTS:
            found.faults.append(one)
    return found


class _Reading:
    """What the entries say, read one after another."""

    def __init__(self, community_id: CommunityId) -> None:
        self.community_id = community_id
        self.seq, self.last = 0, FIRST_HASH
        self.balances: dict[int, int] = defaultdict(int)
        self.purses: dict[int, Purse] = {}
        self.overdrawn: set[int] = set()
        self.compared: dict[str, Entry] = {}
        self.faults: list[Fault] = []

    def take(self, read: Read) -> None:
        """The next entry in the order of the chain."""
        entry, seq = read.posted.entry, read.posted.seq
        if seq != self.seq + 1:
            self._fault(read, f"it follows number {self.seq}")
        if chained(self.last, self.community_id, read.posted, read.words_hash) != read.posted.hash:
            self._fault(read, "its hash does not fit")
        if read.words is not None and hash_of_words(read.salt, read.words) != read.words_hash:
            self._fault(read, "its words are not those that were hashed")
        try:
            check(entry)
        except ValueError:
            self._fault(
                read, f"{entry.why.value} does not go from {entry.giver.book.value} to {entry.taker.book.value}"
            )
        self.balances[read.giver_id] -= entry.amount
        self.balances[read.taker_id] += entry.amount
        if entry.giver.book is not Book.ISSUING and self.balances[read.giver_id] < 0:
            self._fault(read, "more is given than was there")
        if entry.giver.book is Book.WALLET and read.giver_id not in self.overdrawn:
            try:
                self._purse(read.giver_id, entry.giver).give(read.posted)
            except Refused:
                self.overdrawn.add(read.giver_id)
        if entry.taker.book is Book.WALLET and read.taker_id not in self.overdrawn:
            self._purse(read.taker_id, entry.taker).get(read.posted)
        if entry.key.partition(":")[0] in COMPARED:
            self.compared[entry.key] = entry
        self.seq, self.last = seq, read.posted.hash

    def _purse(self, number: int, wallet: Account) -> Purse:
        purse = self.purses.get(number)
        if purse is None:
            purse = self.purses[number] = Purse(wallet)
        return purse

    def _fault(self, read: Read, what: str) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(Fault(f"entry {read.posted.seq} ({read.posted.entry.key})", what))


def _together(
    connection: Connection, community_id: CommunityId, reading: _Reading, kept: Mapping[int, tuple[Account, int]],
    sums: dict[Book, int],
) -> Iterator[Fault]:  # fmt: skip
    """What must be true of all entries together."""
    checking = storage.points.checking
    yield from _chain(connection, community_id, reading)
    for number, (account, balance) in kept.items():
        sums[account.book] = sums.get(account.book, 0) + balance
        if balance != reading.balances.get(number, 0):
            yield Fault(f"account {number}", f"it has {balance}, its entries say {reading.balances.get(number, 0)}")
        if account.book is not Book.ISSUING and balance < 0:
            yield Fault(f"account {number}", f"it is below zero: {balance}")
    if sum(sums.values()):
        yield Fault("all accounts", f"together they are {sum(sums.values())}, not 0")
    for key in checking.elsewhere(connection, community_id):
        yield Fault(key, "it names an account of another community")
    for key in checking.twice(connection, community_id):
        yield Fault(key, "it was posted, ended or taken back more than once")
    for link in checking.links(connection, community_id):
        if (wrong := wrong_with(link)) is not None:
            yield Fault(f"entry {link.seq} ({link.key})", wrong)
    yield from _held(connection, community_id, {n: of[1] for n, of in kept.items() if of[0].book is Book.HELD})
    yield from _lots(reading, kept)
    for look in CHECKS:
        yield from look(connection, community_id, reading.compared)


def _chain(connection: Connection, community_id: CommunityId, reading: _Reading) -> Iterator[Fault]:
    end = storage.points.checking.end_of_chain(connection, community_id)
    if reading.seq and end is None:
        yield Fault("the chain", "its end is not kept")
    if end is not None and end != (reading.seq, reading.last):
        yield Fault("the chain", f"it ends with number {reading.seq}, not {end[0]}, or with another hash")
    stored = storage.points.checking.count(connection, community_id)
    if stored != reading.seq:
        yield Fault("the chain", f"{stored} entries are stored, the last has number {reading.seq}")


def wrong_with(link: Link) -> str | None:
    """What is wrong with an entry that takes back or ends another; None where it fits."""
    other = link.other
    if other is None or other.seq >= link.seq:
        return f"what it takes back or ends ({link.of or 'nothing'}) is not there before it"
    if link.amount != other.amount:
        return f"it is {link.amount}, what it takes back or ends was {other.amount}"
    back = (link.giver_id, link.taker_id) == (other.taker_id, other.giver_id)
    match link.why:
        case Why.REVERSED:
            same = (link.earner_id, link.year) == (other.earner_id, other.year)
            fits = back and same and other.why in REVERSIBLE and link.key == f"reversed:{other.key}"
        case Why.RELEASED:
            fits = back and other.why is Why.RESERVED
        case Why.ISSUED:
            fits = link.giver_id == other.taker_id and other.why is Why.RESERVED
        case Why.RETURNED:
            was_issued = link.issued == (link.giver_id, link.amount)
            fits = was_issued and link.taker_id == other.giver_id and other.why is Why.RESERVED
        case _:
            fits = False
    return None if fits else "it does not fit what it takes back or ends"


def _held(connection: Connection, community_id: CommunityId, balances: dict[int, int]) -> Iterator[Fault]:
    """What is held is what was reserved and has not ended."""
    reserved = storage.points.checking.held(connection, community_id)
    for number in sorted({*balances, *reserved}):
        if balances.get(number, 0) != reserved.get(number, 0):
            yield Fault(
                f"account {number}", f"it holds {balances.get(number, 0)}, reserved is {reserved.get(number, 0)}"
            )


def _lots(reading: _Reading, kept: Mapping[int, tuple[Account, int]]) -> Iterator[Fault]:
    """Whose points are left, and of which years, adds up to every wallet's balance."""
    for number, (account, balance) in kept.items():
        if account.book is not Book.WALLET or balance <= 0:
            continue
        if number in reading.overdrawn:
            yield Fault(f"account {number}", "points left it that nobody had earned so, or in that year")
            continue
        left = sum(lot.amount for lot in reading.purses[number].left) if number in reading.purses else 0
        if left != balance:
            yield Fault(f"account {number}", f"it has {balance}, the points of its years are {left}")
