"""Whose points are left: the oldest first, what comes back is what went, shares and years add up to the balance."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.points.ledger import ISSUING, LAPSED, Entry, Posted, Why, held_for, reversal_of, wallet_of
from bot.domain.points.lots import Lot, by_year, divided, gathered, lots_of, oldest, shares, taken

NOW = datetime(2026, 6, 1, tzinfo=UTC)
MINE, THEIRS = wallet_of(HouseholdId(1), None), wallet_of(HouseholdId(2), None)
ANN, BOB = ResidentId(1), ResidentId(2)


def earned(nth: int, amount: int, who: ResidentId | None = ANN, year: int = 2026) -> Entry:
    return Entry(f"service:{nth}", Why.SERVICE, ISSUING, MINE, amount, who, year, date(year, 6, 1))


def reserved(nth: int, amount: int) -> Entry:
    return Entry(f"reserved:{nth}", Why.RESERVED, MINE, held_for(MINE), amount)


def released(nth: int, amount: int) -> Entry:
    return Entry(f"end:{nth}", Why.RELEASED, held_for(MINE), MINE, amount, of=f"reserved:{nth}")


def left(*entries: Entry) -> list[Lot]:
    return lots_of(MINE, [Posted(seq, entry, NOW) for seq, entry in enumerate(entries, 1)])


def test_the_oldest_are_spent_first_whoever_earned_them() -> None:
    lots = left(earned(1, 10, ANN), earned(2, 10, BOB, 2025), earned(3, 10, BOB), reserved(1, 15))
    assert lots == [Lot(2026, 1, ANN, 5), Lot(2026, 3, BOB, 10)]
    assert (shares(lots), by_year(lots)) == ({ANN: 5, BOB: 10}, {2026: 15})


def test_what_is_given_back_is_what_went() -> None:
    before = left(earned(1, 10, ANN), earned(2, 10, BOB, 2025))
    assert left(earned(1, 10, ANN), earned(2, 10, BOB, 2025), reserved(1, 15), released(1, 15)) == before


def test_a_gift_belongs_to_the_household() -> None:
    gift = Entry("gift:1", Why.GIFT, THEIRS, MINE, 5, BOB, 2025)
    assert left(gift) == [Lot(2025, 1, None, 5)]
    assert left(gift, earned(2, 3), reversal_of(gift, "给错了")) == [Lot(2026, 2, ANN, 3)]


def test_what_was_earned_is_taken_back_from_who_earned_it_first() -> None:
    first, second = earned(1, 10, ANN), earned(2, 10, BOB)
    assert left(first, second, reversal_of(second, "")) == [Lot(2026, 1, ANN, 10)]
    assert left(first, second, reserved(1, 5), reversal_of(first, "")) == [Lot(2026, 2, BOB, 5)]
    again = earned(3, 7, ANN)
    assert left(first, again, reversal_of(again, "")) == [Lot(2026, 1, ANN, 10)], "what it brought itself"
    third = earned(3, 10, ANN)
    assert left(first, second, third, reserved(1, 15), reversal_of(first, "")) == [Lot(2026, 2, BOB, 5)]


def test_who_moves_takes_what_is_left_of_their_own() -> None:
    moved = Entry("moved:1", Why.MOVED, MINE, THEIRS, 4, BOB, 2026)
    assert shares(left(earned(1, 10, ANN), earned(2, 10, BOB), moved)) == {ANN: 10, BOB: 6}
    lapsed = Entry("lapsed:1", Why.LAPSED, MINE, LAPSED, 3, ANN, 2025)
    assert left(earned(1, 3, ANN, 2025), earned(2, 3, BOB, 2025), lapsed) == [Lot(2025, 2, BOB, 3)]


def test_more_than_there_is_cannot_be_taken() -> None:
    lots = [Lot(2025, 1, ANN, 5), Lot(2026, 2, BOB, 5)]
    with pytest.raises(Refused) as refused:
        taken(lots, 11, lambda lot: True)
    assert (refused.value.code, refused.value.args_of_text) == ("points-refused-not-enough", {"have": 10})
    with pytest.raises(Refused):
        taken(lots, 6, lambda lot: lot.earner_id == BOB)
    assert taken(lots, 6, lambda lot: lot.earner_id == BOB, lambda lot: True) == (
        [Lot(2026, 2, BOB, 5), Lot(2025, 1, ANN, 1)], [Lot(2025, 1, ANN, 4)],
    )  # fmt: skip


def test_what_is_given_away_is_the_oldest_one_lot_for_each_earner_and_year() -> None:
    lots = [Lot(2025, 1, ANN, 5), Lot(2025, 2, BOB, 2), Lot(2025, 4, ANN, 3), Lot(2026, 3, ANN, 9)]
    assert oldest(lots, 9) == [Lot(2025, 1, ANN, 7), Lot(2025, 2, BOB, 2)]
    assert gathered(reversed(lots)) == [Lot(2025, 2, BOB, 2), Lot(2025, 4, ANN, 8), Lot(2026, 3, ANN, 9)]
    with pytest.raises(Refused):
        oldest(lots, 20)


def test_what_was_earned_without_a_year_is_of_the_year_it_came_in() -> None:
    without = Entry("service:1", Why.SERVICE, ISSUING, MINE, 3, ANN)
    assert left(without) == [Lot(2026, 1, ANN, 3)]


def test_a_rest_is_divided_equally_and_wholly() -> None:
    assert divided(7, [ANN, BOB]) == [(ANN, 4), (BOB, 3)]
    assert divided(3, [ANN, BOB]) == [(ANN, 2), (BOB, 1)]
    assert divided(1, [ANN, BOB]) == [(ANN, 1)]


@given(st.data())
def test_lots_add_up_to_what_the_entries_do(data: st.DataObject) -> None:
    entries: list[Entry] = []
    held: list[Entry] = []
    balance = 0
    for nth in range(data.draw(st.integers(0, 25))):
        what = data.draw(st.sampled_from(("earn", "reserve", "release")))
        if what == "earn":
            years, people = st.sampled_from((2024, 2025, 2026)), st.sampled_from((ANN, BOB, None))
            entries.append(earned(nth, data.draw(st.integers(1, 20)), data.draw(people), data.draw(years)))
            balance += entries[-1].amount
        elif what == "reserve" and balance:
            entries.append(reserved(nth, data.draw(st.integers(1, balance))))
            held.append(entries[-1])
            balance -= entries[-1].amount
        elif what == "release" and held:
            one = held.pop(data.draw(st.integers(0, len(held) - 1)))
            back = Entry(f"end:{nth}", Why.RELEASED, held_for(MINE), MINE, one.amount, of=one.key)
            entries.append(back)
            balance += one.amount
    lots = left(*entries)
    assert sum(lot.amount for lot in lots) == balance == sum(shares(lots).values()) == sum(by_year(lots).values())
    assert sum(lot.amount for lot in gathered(lots)) == balance
    assert all(lot.amount > 0 for lot in lots)
