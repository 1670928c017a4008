"""Redemption and the ledger together, in every order: zero sum, no stock below nothing, each hold one end, a code once.

A model in memory that decides by the very functions that the service decides by.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId
from bot.domain.points.ledger import (
    ISSUING,
    Account,
    Book,
    Entry,
    Posted,
    Why,
    balances_after,
    not_yet_posted,
    wallet_of,
)
from bot.domain.points.lots import Purse
from bot.domain.redemption import goods as goods_rules
from bot.domain.redemption import reservation as rules
from bot.domain.redemption.goods import Counter, CounterId, Goods, GoodsId
from bot.domain.redemption.reservation import TAKEN, Hand, Reservation, ReservationId, State, To
from bot.domain.redemption.windows import DEFAULT, to_collect_in

MONDAY_MORNING = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
HOMES = (HouseholdId(1), HouseholdId(2))
ZONE = "Asia/Shanghai"
HOME = st.sampled_from(HOMES)
NTH = st.integers(0, 2)
COUNTERS = (CounterId(1), CounterId(2))


def resident(home: HouseholdId) -> ResidentId:
    return ResidentId(10 * home)


class Redemption(RuleBasedStateMachine):
    """Two households, two counters with one thing each; who serves lives in one of the households."""

    def __init__(self) -> None:
        super().__init__()
        self.now: datetime = MONDAY_MORNING
        self.balances: dict[Account, int] = {}
        self.posted: dict[str, Entry] = {}
        self.purses = {home: Purse(wallet_of(home, None)) for home in HOMES}
        self.kept: dict[int, Reservation] = {}
        self.came = dict.fromkeys(COUNTERS, 0)
        self.honoured: list[str] = []
        self.goods: dict[CounterId, Goods] = {}

    @initialize(stock=st.tuples(st.integers(1, 4), st.integers(0, 3)), price=st.integers(1, 25))
    def opens(self, stock: tuple[int, int], price: int) -> None:
        for counter_id, many in zip(COUNTERS, stock, strict=True):
            self.goods[counter_id] = Goods(
                GoodsId(counter_id), CommunityId(1), counter_id, "米", "", price, many, 2, True
            )  # fmt: skip
            self.came[counter_id] = many
        for home in HOMES:
            self.earns(home, 60)

    def post(self, *entries: Entry) -> None:
        """As `storage.points.ledger.post` does: keys, balances, all or none."""
        fresh = not_yet_posted(entries, self.posted)
        self.balances = balances_after(self.balances, fresh)
        for entry in fresh:
            self.posted[entry.key] = entry
            for purse in self.purses.values():
                purse.take(Posted(len(self.posted), entry, self.now))

    @rule(home=HOME, amount=st.integers(10, 60))
    def earns_more(self, home: HouseholdId, amount: int) -> None:
        self.earns(home, amount)

    def earns(self, home: HouseholdId, amount: int) -> None:
        key = f"service:{len(self.posted)}"
        self.post(
            Entry(key, Why.SERVICE, ISSUING, wallet_of(home, None), amount, resident(home), self.now.year)
        )  # fmt: skip

    @rule(home=HOME, at=st.sampled_from(COUNTERS), is_on=st.sampled_from([True, True, True, False]))
    def reserves(self, home: HouseholdId, at: CounterId, is_on: bool) -> None:
        goods = replace(self.goods[at], is_on=is_on)
        counter = Counter(at, CommunityId(1), "", "", DEFAULT, True)
        taken = sum(
            one.household_id == home and one.counter_id == at and one.state in TAKEN for one in self.kept.values()
        )
        before = self.balances.get(wallet_of(home, None), 0)
        try:
            goods_rules.require_on_offer(goods, counter)
            goods_rules.require_within_limit(goods, taken)
            left = goods_rules.stock_after(goods, -1)
            number = len(self.kept) + 1
            one = Reservation(
                ReservationId(number), CommunityId(1), goods.id, at, home, None, resident(home), False, f"CODE{number}",
                "0000", goods.price, self.now, to_collect_in(DEFAULT, ZONE, self.now)[-1].closes_at,
            )  # fmt: skip
            self.post(rules.held(one))
        except Refused:
            assert not is_on or taken >= 2 or goods.stock == 0 or before < goods.price
            return
        assert is_on
        assert taken < 2
        self.goods[at] = replace(self.goods[at], stock=left)
        self.kept[number] = one

    def pick(self, nth: int) -> Reservation:
        return list(self.kept.values())[-1 - nth % len(self.kept)]

    def end(self, after: Reservation) -> None:
        self.post(rules.ended(after))
        if rules.is_back(after):
            self.restock(after)
        self.kept[after.id] = after

    def restock(self, one: Reservation) -> None:
        goods = self.goods[one.counter_id]
        self.goods[one.counter_id] = replace(goods, stock=goods_rules.stock_after(goods, 1))

    @precondition(lambda self: self.kept)
    @rule(nth=NTH, home=HOME, to=st.sampled_from(To))
    def is_given_out(self, nth: int, home: HouseholdId, to: To) -> None:
        one = self.pick(nth)
        try:
            after = rules.issued(one, to, Hand(resident(home), home), self.now)
        except Refused:
            return
        assert one.state is State.HELD
        assert self.now < one.expires_at
        assert home != one.household_id
        assert to is not To.NEIGHBOUR or one.consented_at is not None
        self.honoured.append(one.code)
        self.end(after)

    @precondition(lambda self: self.kept)
    @rule(nth=NTH)
    def is_agreed(self, nth: int) -> None:
        one = self.pick(nth)
        try:
            self.kept[one.id] = rules.agreed(one, one.by, self.now)
        except Refused:
            assert one.state is not State.HELD or self.now >= one.expires_at

    @precondition(lambda self: self.kept)
    @rule(nth=NTH)
    def is_not_wanted(self, nth: int) -> None:
        one = self.pick(nth)
        try:
            after = rules.cancelled(one, one.by, self.now)
        except Refused:
            assert one.state is not State.HELD or self.now >= one.expires_at
            return
        assert self.now < one.expires_at
        self.end(after)

    @precondition(lambda self: self.kept)
    @rule(nth=NTH, home=HOME, is_broken=st.booleans())
    def comes_back(self, nth: int, home: HouseholdId, is_broken: bool) -> None:
        one = self.pick(nth)
        try:
            after = rules.returned(one, Hand(resident(home), home), self.now, 7, is_broken=is_broken)
        except Refused:
            return
        assert one.ended_at is not None
        assert self.now < one.ended_at + timedelta(days=7)
        assert home != one.household_id
        self.post(rules.given_back(after))
        if rules.is_back(after):
            self.restock(after)
        self.kept[one.id] = after

    @rule(days=st.sampled_from([1, 6, 50]), looks=st.booleans())
    def time_passes(self, days: int, looks: bool) -> None:
        """The clock looks at what is due, or its job is dead."""
        self.now += timedelta(days=days)
        if looks:
            for one in list(self.kept.values()):
                if one.state is State.HELD and self.now >= one.expires_at:
                    self.end(rules.expired(one, self.now))

    @invariant()
    def all_accounts_together_are_nothing(self) -> None:
        assert sum(self.balances.values()) == 0
        assert all(balance >= 0 for account, balance in self.balances.items() if account.book is not Book.ISSUING)

    @invariant()
    def what_is_held_is_what_waits(self) -> None:
        for home in HOMES:
            waits = sum(one.price for one in self.kept.values() if one.household_id == home and one.state is State.HELD)
            assert self.balances.get(Account(Book.HELD, home), 0) == waits

    @invariant()
    def stock_is_what_came_less_what_is_out(self) -> None:
        for counter_id, goods in self.goods.items():
            out = sum(one.counter_id == counter_id and not rules.is_back(one) for one in self.kept.values())
            assert goods.stock == self.came[counter_id] - out
            assert goods.stock >= 0

    @invariant()
    def each_hold_ends_one_way_and_a_code_is_honoured_once(self) -> None:
        assert len(self.honoured) == len(set(self.honoured))
        for one in self.kept.values():
            end = self.posted.get(f"end:{one.id}")
            assert (end is None) == (one.state is State.HELD)
            assert end is None or end == rules.ended(one)
            assert (f"returned:{one.id}" in self.posted) == (one.state is State.RETURNED)

    @invariant()
    def whose_points_they_are_adds_up(self) -> None:
        for purse in self.purses.values():
            assert sum(lot.amount for lot in purse.left) == self.balances.get(purse.wallet, 0)


TestRedemption = Redemption.TestCase
TestRedemption.settings = settings(max_examples=6 * settings().max_examples, stateful_step_count=50)
