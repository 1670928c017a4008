"""The city's points: what every household was thanked for, exchanged and gave away, chained as it was posted."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from bot.actions.city import size as of
from bot.actions.city.polls import POLLS
from bot.actions.city.size import DOORS, UNITS_OF_A_COMMUNITY, ZONE, City
from bot.domain.base import CommunityId, HouseholdId, ResidentId
from bot.domain.codes import ALPHABET, LENGTH
from bot.domain.points.lapsing import due_at, first
from bot.domain.points.ledger import (
    FIRST_HASH,
    ISSUING,
    Account,
    Book,
    Entry,
    Posted,
    Why,
    chained,
    hash_of_words,
    wallet_of,
)
from bot.domain.redemption import reservation as rules
from bot.domain.redemption.goods import CounterId, GoodsId
from bot.domain.redemption.reservation import Reservation, ReservationId, State, To
from bot.domain.redemption.windows import Opening, to_json
from storage.bulk import Batch
from storage.points.tables import PointAccount, PointChain, PointEntry, PointRun, PointWords
from storage.redemption.tables import CounterRow, CounterStaff, GoodsRow, ReservationRow, StockMove

THANKED, WORTH, PRICE, GIFTS, GIVEN = 11, 5, 20, 5, 3
"""How often a household was thanked, with how many; what a thing costs; households of a stairwell that gave so many."""
GOODS, DELIVERED = 10, 1000
"""Things of a community's catalogue, and how many of each came."""
_ENTRIES = THANKED * DOORS + 2 * DOORS + GIFTS
_OPENING = Opening((), tuple(range(7)), time(0), time(23, 59))


def batches(city: City) -> Iterator[Batch]:
    """The catalogue, what was exchanged, and the ledger."""
    yield from _shops(city)
    ledger = _Ledger(city)
    columns: tuple[str, ...] = ("id", "community_id", "book", "household_id", "counter_id", "balance")
    yield Batch(PointAccount, columns, ledger.accounts())
    columns = (
        "id", "community_id", "seq", "key", "why", "giver_id", "taker_id", "amount", "earner_id", "year", "earned_on",
        "about", "of", "words_hash", "at", "hash",
    )  # fmt: skip
    yield Batch(PointEntry, columns, ledger.rows())
    yield Batch(PointWords, ("entry_id", "community_id", "salt", "words"), ledger.words)
    yield Batch(PointChain, ("community_id", "seq", "hash"), ledger.ends)
    following = first(city.now.astimezone(ZoneInfo(ZONE)).date())
    always = {"step": following.step.value, "year": following.year, "next_at": due_at(following, ZONE)}
    yield Batch(PointRun, ("community_id",), ((1 + n,) for n in range(city.size.communities)), always)


def _shops(city: City) -> Iterator[Batch]:
    """A counter a community, which is open every day."""
    communities, now, size = range(city.size.communities), city.now, city.size
    counters = ((1 + n, 1 + n, size.staff(n, of.ADMINISTRATOR)) for n in communities)
    always: dict[str, Any] = {
        "source": "city", "name": "样例兑换点", "place": "居委会一楼", "opening": to_json(_OPENING), "made_at": now,
    }  # fmt: skip
    yield Batch(CounterRow, ("id", "community_id", "made_by"), counters, always)
    serving = ((1 + n, 1 + n, size.staff(n, of.COUNTER), size.staff(n, of.ADMINISTRATOR)) for n in communities)
    columns: tuple[str, ...] = ("community_id", "counter_id", "resident_id", "given_by")
    yield Batch(CounterStaff, columns, serving, {"given_at": now})
    things = [(n, nth, _goods(n, nth)) for n in communities for nth in range(GOODS)]
    goods = (
        (goods_id, 1 + n, 1 + n, f"city:{nth}", f"样例{1 + nth}号", DELIVERED - _gone(city, n, nth),
         size.staff(n, of.ADMINISTRATOR))
        for n, nth, goods_id in things
    )  # fmt: skip
    columns = ("id", "community_id", "counter_id", "source", "name", "stock", "made_by")
    yield Batch(GoodsRow, columns, goods, {"price": PRICE, "made_at": now})
    moves = ((1 + n, goods_id, f"city:{goods_id}", size.staff(n, of.ADMINISTRATOR)) for n, _, goods_id in things)
    columns = ("community_id", "goods_id", "key", "by")
    yield Batch(StockMove, columns, moves, {"why": "delivered", "amount": DELIVERED, "at": now - timedelta(days=60)})
    columns = (
        "id", "community_id", "goods_id", "counter_id", "household_id", "by", "source", "code", "ended_by",
        "reserved_at", "expires_at", "ended_at", "month",
    )  # fmt: skip
    always = {"word": "0000", "price": PRICE, "state": State.ISSUED.value, "handed_to": To.MEMBER.value}
    yield Batch(ReservationRow, columns, _reserved(city), always)


def _goods(community: int, nth: int) -> int:
    return community * GOODS + nth + 1


def _gone(city: City, community: int, nth: int) -> int:
    """How many of a thing were given out: to every household one, the things in turn."""
    units = min(UNITS_OF_A_COMMUNITY, city.size.units - community * UNITS_OF_A_COMMUNITY)
    begins = community * UNITS_OF_A_COMMUNITY * DOORS
    return sum(home % GOODS == nth for home in range(begins, begins + units * DOORS))


def _reserved(city: City) -> Iterator[tuple[Any, ...]]:
    for community_id, _, home in city.households():
        one = _reservation(city, community_id, home)
        yield (
            one.id, community_id, one.goods_id, one.counter_id, home, home, f"city:{home}", one.code, one.ended_by,
            one.reserved_at, one.expires_at, one.ended_at, one.reserved_at.date().replace(day=1),
        )  # fmt: skip


def _reservation(city: City, community_id: int, home: int) -> Reservation:
    at = city.now - timedelta(days=20)
    return Reservation(
        ReservationId(home), CommunityId(community_id), GoodsId(_goods(community_id - 1, (home - 1) % GOODS)),
        CounterId(community_id), HouseholdId(home), None, ResidentId(home), False, _code(home), "0000", PRICE, at,
        at + timedelta(days=2), State.ISSUED, at + timedelta(hours=1),
        ResidentId(city.size.staff(community_id - 1, of.COUNTER)), To.MEMBER,
    )  # fmt: skip


def _code(number: int) -> str:
    signs = ""
    for _ in range(LENGTH):
        number, sign = divmod(number, len(ALPHABET))
        signs += ALPHABET[sign]
    return signs


class _Ledger:
    """Entries one after the other; what stands beside them is gathered on the way, the balances are known before."""

    def __init__(self, city: City) -> None:
        self._city, self._homes = city, city.size.households
        self.words: list[tuple[int, int, str, str]] = []
        self.ends: list[tuple[int, int, str]] = []

    def accounts(self) -> Iterator[tuple[Any, ...]]:
        """The wallets, what they hold, where points come from, and what the counters took."""
        for community_id, unit_id, home in self._city.households():
            nth = home - 1 - (unit_id - 1) * DOORS
            balance = THANKED * WORTH - PRICE - GIVEN * (nth < GIFTS) + GIVEN * (1 <= nth <= GIFTS)
            yield home, community_id, Book.WALLET.value, home, None, balance
            yield self._homes + home, community_id, Book.HELD.value, home, None, 0
        for n in range(self._city.size.communities):
            units = min(UNITS_OF_A_COMMUNITY, self._city.size.units - n * UNITS_OF_A_COMMUNITY)
            yield self._issuing(1 + n), 1 + n, Book.ISSUING.value, None, None, -units * DOORS * THANKED * WORTH
            yield self._counter(1 + n), 1 + n, Book.COUNTER.value, None, 1 + n, units * DOORS * PRICE

    def _issuing(self, community_id: int) -> int:
        return 2 * self._homes + 2 * community_id - 1

    def _counter(self, community_id: int) -> int:
        return 2 * self._homes + 2 * community_id

    def _id(self, community_id: int, account: Account) -> int:
        match account.book:
            case Book.WALLET:
                return int(account.household_id or 0)
            case Book.HELD:
                return self._homes + int(account.household_id or 0)
            case Book.ISSUING:
                return self._issuing(community_id)
            case _:
                return self._counter(community_id)

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """The entries as they are stored, each chained to the one before of its community."""
        ids, seq, last, of_community = count(1), 0, FIRST_HASH, 0
        for community_id, entry, at in self._entries():
            if community_id != of_community:
                self._end(of_community, seq, last)
                of_community, seq, last = community_id, 0, FIRST_HASH
            seq, entry_id = seq + 1, next(ids)
            salt = f"{entry_id:016x}"
            words_hash = hash_of_words(salt, entry.words)
            last = chained(last, CommunityId(community_id), Posted(seq, entry, at), words_hash)
            if entry.words:
                self.words.append((entry_id, community_id, salt, entry.words))
            yield (
                entry_id, community_id, seq, entry.key, entry.why.value, self._id(community_id, entry.giver),
                self._id(community_id, entry.taker), entry.amount, entry.earner_id, entry.year, entry.earned_on,
                entry.about, entry.of, words_hash, at, last,
            )  # fmt: skip
        self._end(of_community, seq, last)

    def _end(self, community_id: int, seq: int, last: str) -> None:
        if seq:
            self.ends.append((community_id, seq, last))

    def _entries(self) -> Iterator[tuple[int, Entry, datetime]]:
        for community_id, unit_id, homes in self._city.units():
            for nth in range(THANKED):
                at = self._city.now - timedelta(days=90 - nth)
                poll = (unit_id - 1) * POLLS + nth + 1
                for home in homes:
                    yield community_id, _thanks(poll, 1 + home, at.date()), at
            for home in homes:
                one = _reservation(self._city, community_id, 1 + home)
                yield community_id, rules.held(one), one.reserved_at
                yield community_id, rules.ended(one), one.reserved_at + timedelta(hours=1)
            at = self._city.now - timedelta(days=10)
            for home in homes[:GIFTS]:
                yield community_id, _gift(1 + home, self._year(THANKED - 1)), at

    def _year(self, nth: int) -> int:
        return (self._city.now - timedelta(days=90 - nth)).year


def _thanks(poll_id: int, home: int, on: date) -> Entry:
    return Entry(
        f"poll:{poll_id}:{home}", Why.POLL, ISSUING, wallet_of(HouseholdId(home), None), WORTH, ResidentId(home),
        on.year, on, f"poll:{poll_id}",
    )  # fmt: skip


def _gift(home: int, year: int) -> Entry:
    giver, taker = wallet_of(HouseholdId(home), None), wallet_of(HouseholdId(home + 1), None)
    return Entry(f"gift:{home}", Why.GIFT, giver, taker, GIVEN, ResidentId(home), year, words="谢谢")
