"""The ledger as a machine: whatever is posted in whatever order, its promises hold after every step.

Zero sum; no wallet below zero; one entry a key, and the same key with other content refused; a hold ends one way; what
is taken back is taken back once; shares and years add up; what lapses is what the domain's formula says.
"""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.points.gifts import given_on
from bot.domain.points.lapsing import lapsing
from bot.domain.points.ledger import (
    ISSUING,
    LAPSED,
    Account,
    Book,
    Entry,
    Posted,
    Why,
    balances_after,
    held_for,
    not_yet_posted,
    reversal_of,
    wallet_of,
)
from bot.domain.points.lots import Lot, by_year, gathered, lots_of, oldest, shares

WALLETS = [wallet_of(HouseholdId(1), None), wallet_of(HouseholdId(2), None), wallet_of(None, ResidentId(9))]
COUNTER = Account(Book.COUNTER, counter_id=1)
PEOPLE = (ResidentId(1), ResidentId(2), ResidentId(9), None)
YEARS = (2024, 2025, 2026)
AT = datetime(2026, 6, 1, 2, tzinfo=UTC)
amounts = st.integers(1, 12)


class Ledger(RuleBasedStateMachine):
    """Entries as the service makes them, posted as storage posts them: by key, all of a batch or none."""

    earned = Bundle("earned")
    holds = Bundle("holds")
    issued = Bundle("issued")

    def __init__(self) -> None:
        super().__init__()
        self.history: list[Posted] = []
        self.balances: dict[Account, int] = defaultdict(int)
        self.nth = 0

    # how storage posts

    def post(self, *entries: Entry) -> None:
        known = {one.entry.key: one.entry for one in self.history}
        fresh = not_yet_posted(entries, known)
        self.balances = defaultdict(int, balances_after(self.balances, fresh))
        self.history += [Posted(len(self.history) + place, entry, AT) for place, entry in enumerate(fresh, 1)]

    def key(self, kind: str) -> str:
        self.nth += 1
        return f"{kind}:{self.nth}"

    def of(self, wallet: Account) -> list[Posted]:
        return [one for one in self.history if wallet in (one.entry.giver, one.entry.taker)]

    def lots(self, wallet: Account) -> list[Lot]:
        return lots_of(wallet, self.of(wallet))

    # what people do

    @rule(
        target=earned,
        wallet=st.sampled_from(WALLETS),
        amount=amounts,
        who=st.sampled_from(PEOPLE),
        year=st.sampled_from(YEARS),
    )
    def earns(self, wallet: Account, amount: int, who: ResidentId | None, year: int) -> Entry:
        entry = Entry(self.key("service"), Why.SERVICE, ISSUING, wallet, amount, who, year, date(year, 6, 1))
        self.post(entry)
        return entry

    @rule(one=earned)
    def earns_again(self, one: Entry) -> None:
        before = len(self.history)
        self.post(one)
        assert len(self.history) == before

    @rule(one=earned, change=st.sampled_from(({"amount": 99}, {"taker": WALLETS[2]}, {"year": 2020}, {"words": "x"})))
    def earns_otherwise(self, one: Entry, change: dict[str, object]) -> None:
        other = replace(one, **change)  # type: ignore[arg-type]
        if other != one:
            with pytest.raises(Refused) as refused:
                self.post(other)
            assert refused.value.code == "points-refused-other-content"

    @rule(target=holds, wallet=st.sampled_from(WALLETS), amount=amounts)
    def reserves(self, wallet: Account, amount: int):  # type: ignore[no-untyped-def]
        entry = Entry(self.key("reserved"), Why.RESERVED, wallet, held_for(wallet), amount)
        if self.fits(wallet, amount, entry):
            return entry
        return multiple()

    @rule(one=holds)
    def releases(self, one: Entry) -> None:
        self.ends(one, Entry(self.end(one), Why.RELEASED, one.taker, one.giver, one.amount, of=one.key))

    @rule(target=issued, one=holds)
    def issues(self, one: Entry):  # type: ignore[no-untyped-def]
        entry = Entry(self.end(one), Why.ISSUED, one.taker, COUNTER, one.amount, of=one.key)
        return one if self.ends(one, entry) else multiple()

    @rule(one=consumes(issued))
    def returns(self, one: Entry) -> None:
        self.post(
            Entry(one.key.replace("reserved", "returned"), Why.RETURNED, COUNTER, one.giver, one.amount, of=one.key)
        )

    def end(self, hold: Entry) -> str:
        return hold.key.replace("reserved", "end")

    def ends(self, hold: Entry, entry: Entry) -> bool:
        """Released or issued, whichever came first; the other is refused, the same again changes nothing."""
        known = next((one.entry for one in self.history if one.entry.key == entry.key), None)
        if known is None:
            before = self.balances[entry.giver]
            self.post(entry)
            assert self.balances[entry.giver] == before - hold.amount
            return True
        if known != entry:
            with pytest.raises(Refused):
                self.post(entry)
        return False

    @rule(one=earned)
    def takes_back(self, one: Entry) -> None:
        entry = reversal_of(one, "记错了")
        done = any(posted.entry.key == entry.key for posted in self.history)
        if done:
            before = len(self.history)
            self.post(entry)
            assert len(self.history) == before
        else:
            self.fits(one.taker, one.amount, entry)

    @rule(giver=st.sampled_from(WALLETS), taker=st.sampled_from(WALLETS), amount=amounts, back=st.booleans())
    def gives(self, giver: Account, taker: Account, amount: int, back: bool) -> None:
        if giver == taker or self.balances[giver] < amount:
            return
        key, years = self.key("gift"), by_year(self.lots(giver))
        entries = [
            Entry(f"{key}:{lot.year}:{nth}", Why.GIFT, giver, taker, lot.amount, lot.earner_id, lot.year)
            for nth, lot in enumerate(oldest(self.lots(giver), amount))
        ]
        before = {year: by_year(self.lots(taker)).get(year, 0) for year in YEARS}
        self.post(*entries)
        given = {year: years.get(year, 0) - by_year(self.lots(giver)).get(year, 0) for year in YEARS}
        got = {year: by_year(self.lots(taker)).get(year, 0) - before[year] for year in YEARS}
        assert given == got, "a gift keeps its years"
        if back:
            kept = self.lots(giver)
            self.post(*(reversal_of(one, "送错了") for one in entries))
            assert sum(lot.amount for lot in self.lots(giver)) == sum(lot.amount for lot in kept) + amount
            assert by_year(self.lots(giver)) == {year: of for year, of in years.items() if of}
        else:
            assert given_on(giver, self.of(giver), date(2026, 6, 1), "Asia/Shanghai") >= amount

    @rule(source=st.sampled_from(WALLETS), where=st.sampled_from(WALLETS), who=st.sampled_from(PEOPLE))
    def moves(self, source: Account, where: Account, who: ResidentId | None) -> None:
        if source == where:
            return
        share = shares(self.lots(source)).get(who, 0)
        there = shares(self.lots(where)).get(who, 0)
        wanted = [lot for lot in gathered(self.lots(source)) if lot.earner_id == who]
        key = self.key("moved")
        self.post(*(
            Entry(f"{key}:{nth}", Why.MOVED, source, where, lot.amount, lot.earner_id, lot.year)
            for nth, lot in enumerate(wanted)
        ))  # fmt: skip
        assert shares(self.lots(source)).get(who, 0) == 0
        assert shares(self.lots(where)).get(who, 0) == there + share

    @rule(wallet=st.sampled_from(WALLETS), year=st.sampled_from(YEARS))
    def lapses(self, wallet: Account, year: int) -> None:
        """By lots, and as the domain says it: earned to the end of the year, less all spent, held and lapsed."""
        lots = lapsing(self.lots(wallet), year)
        expected = self.by_formula(wallet, year)
        if expected is not None:
            assert sum(lot.amount for lot in lots) == expected
        key = self.key(f"lapsed:{year}")
        self.post(*(
            Entry(f"{key}:{nth}", Why.LAPSED, wallet, LAPSED, lot.amount, lot.earner_id, lot.year)
            for nth, lot in enumerate(lots)
        ))  # fmt: skip
        assert lapsing(self.lots(wallet), year) == []

    def by_formula(self, wallet: Account, year: int) -> int | None:
        """None where something came or went that the formula does not know: gifts, moves and mistakes."""
        earned = gone = 0
        for posted in self.of(wallet):
            entry = posted.entry
            if entry.why is Why.SERVICE:
                earned += entry.amount if (entry.year or 0) <= year else 0
            elif entry.why in (Why.RESERVED, Why.LAPSED):
                gone += entry.amount
            elif entry.why in (Why.RELEASED, Why.RETURNED):
                gone -= entry.amount
                if any(one.entry.why is Why.LAPSED for one in self.of(wallet)):
                    return None
            else:
                return None
            if self.came_after_spending(wallet, posted):
                return None
        return max(0, earned - gone)

    def came_after_spending(self, wallet: Account, posted: Posted) -> bool:
        """Whether older points came after newer ones had been spent, as no calendar lets them."""
        entry = posted.entry
        if entry.why is not Why.SERVICE:
            return False
        before = [one.entry for one in self.of(wallet) if one.seq < posted.seq]
        is_newer_there = any((one.year or 0) > (entry.year or 0) for one in before)
        return is_newer_there and any(one.giver == wallet for one in before)

    def fits(self, wallet: Account, amount: int, entry: Entry) -> bool:
        """Post where there is enough; else it is refused, and nothing has changed."""
        if self.balances[wallet] >= amount:
            self.post(entry)
            return True
        before, entries = dict(self.balances), len(self.history)
        with pytest.raises(Refused) as refused:
            self.post(entry)
        assert refused.value.code == "points-refused-not-enough"
        assert (dict(self.balances), len(self.history)) == (before, entries)
        return False

    # what always holds

    @invariant()
    def nothing_comes_from_nowhere(self) -> None:
        assert sum(self.balances.values()) == 0

    @invariant()
    def no_wallet_is_below_zero(self) -> None:
        assert all(balance >= 0 for account, balance in self.balances.items() if account != ISSUING)

    @invariant()
    def balances_are_what_entries_say(self) -> None:
        sums: dict[Account, int] = defaultdict(int)
        for posted in self.history:
            sums[posted.entry.giver] -= posted.entry.amount
            sums[posted.entry.taker] += posted.entry.amount
        assert {one: amount for one, amount in sums.items() if amount} == {
            one: amount for one, amount in self.balances.items() if amount
        }

    @invariant()
    def a_key_stands_for_one_entry(self) -> None:
        assert len({one.entry.key for one in self.history}) == len(self.history)

    @invariant()
    def what_is_taken_back_is_taken_back_once(self) -> None:
        of = [one.entry.of for one in self.history if one.entry.why is Why.REVERSED]
        assert len(of) == len(set(of))

    @invariant()
    def a_hold_ends_once(self) -> None:
        ended = [one.entry.of for one in self.history if one.entry.why in (Why.RELEASED, Why.ISSUED)]
        assert len(ended) == len(set(ended))
        held = {one.entry.key: one.entry for one in self.history if one.entry.why is Why.RESERVED}
        for wallet in WALLETS:
            open_ones = [one.amount for key, one in held.items() if key not in ended and one.giver == wallet]
            assert self.balances[held_for(wallet)] == sum(open_ones)

    @invariant()
    def shares_and_years_add_up(self) -> None:
        for wallet in WALLETS:
            lots = self.lots(wallet)
            sums = {sum(lot.amount for lot in lots), sum(shares(lots).values()), sum(by_year(lots).values())}
            assert sums == {self.balances[wallet]}
            assert all(lot.amount > 0 for lot in lots)
            assert [(lot.year, lot.seq) for lot in lots] == sorted((lot.year, lot.seq) for lot in lots)


TestLedger = Ledger.TestCase
TestLedger.settings = settings(stateful_step_count=30)
