"""The ledger's rules: nothing from nowhere, no wallet below zero, routes, reversals, the chain."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId
from bot.domain.points.ledger import (
    FIRST_HASH,
    ISSUING,
    LAPSED,
    ROUTES,
    Account,
    Book,
    Entry,
    Posted,
    Why,
    balances_after,
    chained,
    check,
    hash_of_words,
    held_for,
    name_of,
    not_yet_posted,
    reversal_of,
    wallet_of,
    written,
)

NOW = datetime(2026, 6, 1, tzinfo=UTC)
ANN, BOB = wallet_of(HouseholdId(1), None), wallet_of(HouseholdId(2), ResidentId(7))
COUNTER = Account(Book.COUNTER, counter_id=1)
EARNED = Entry("service:1", Why.SERVICE, ISSUING, ANN, 20, ResidentId(3), 2026, date(2026, 6, 1), "service:1")


def test_a_wallet_is_the_households_and_of_who_has_none_their_own() -> None:
    assert wallet_of(HouseholdId(2), ResidentId(7)) == wallet_of(HouseholdId(2), None)
    assert wallet_of(None, ResidentId(7)) == Account(Book.WALLET, resident_id=ResidentId(7))
    assert held_for(ANN) == Account(Book.HELD, HouseholdId(1))
    assert held_for(wallet_of(None, ResidentId(7))) == Account(Book.HELD, resident_id=ResidentId(7))
    names = ["wallet-1--", "wallet--7-", "counter---1", "issuing---"]
    assert [name_of(one) for one in (ANN, wallet_of(None, ResidentId(7)), COUNTER, ISSUING)] == names


@pytest.mark.parametrize("why", [why for why in Why if why is not Why.REVERSED])
def test_every_reason_goes_one_way_only(why: Why) -> None:
    accounts = {
        Book.ISSUING: ISSUING, Book.WALLET: ANN, Book.HELD: held_for(ANN), Book.COUNTER: COUNTER, Book.LAPSED: LAPSED,
    }  # fmt: skip
    for giver in accounts.values():
        for taker in (*accounts.values(), BOB):
            entry = Entry("k", why, giver, taker, 1)
            if giver != taker and (giver.book, taker.book) == ROUTES[why]:
                check(entry)
            else:
                with pytest.raises(ValueError, match="Entry"):
                    check(entry)


@pytest.mark.parametrize("wrong", [{"amount": 0}, {"amount": -1}, {"key": ""}, {"taker": ISSUING}])
def test_an_entry_moves_something_from_one_account_to_another(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="Entry"):
        check(replace(EARNED, **wrong))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Entry"):
        balances_after({}, [replace(EARNED, **wrong)])  # type: ignore[arg-type]


def test_what_is_not_there_cannot_be_given() -> None:
    gift = Entry("gift:1", Why.GIFT, ANN, BOB, 21)
    with pytest.raises(Refused) as refused:
        balances_after({}, [gift])
    assert refused.value.args_of_text == {"have": 0}
    with pytest.raises(Refused) as refused:
        balances_after({ANN: 20}, [gift])
    assert (refused.value.code, refused.value.args_of_text) == ("points-refused-not-enough", {"have": 20})
    assert balances_after({ISSUING: 0}, [EARNED, replace(gift, amount=20)]) == {ISSUING: -20, ANN: 0, BOB: 20}


@given(
    st.lists(
        st.tuples(
            st.sampled_from([why for why in Why if why is not Why.REVERSED]), st.integers(1, 9), st.booleans(),
        ), max_size=30,
    )
)  # fmt: skip
def test_all_accounts_together_are_zero_and_no_wallet_is_below(moves: list[tuple[Why, int, bool]]) -> None:
    balances: dict[Account, int] = {}
    for nth, (why, amount, other) in enumerate(moves):
        mine, theirs = (BOB, ANN) if other else (ANN, BOB)
        of = {
            Book.ISSUING: ISSUING, Book.WALLET: mine, Book.HELD: held_for(mine), Book.COUNTER: COUNTER,
            Book.LAPSED: LAPSED,
        }  # fmt: skip
        first, second = ROUTES[why]
        taker = theirs if first is second else of[second]
        try:
            balances = balances_after(balances, [Entry(f"k{nth}", why, of[first], taker, amount)])
        except Refused:
            assert balances.get(of[first], 0) < amount
        assert sum(balances.values()) == 0
        assert all(balance >= 0 for account, balance in balances.items() if account != ISSUING)


def test_a_key_stands_for_one_entry() -> None:
    other = replace(EARNED, key="service:2")
    assert not_yet_posted([EARNED, other, other], {EARNED.key: EARNED}) == [other]
    for known in ({EARNED.key: replace(EARNED, amount=21)}, {}):
        with pytest.raises(Refused) as refused:
            not_yet_posted([EARNED, replace(EARNED, amount=22)], known)
        assert refused.value.code == "points-refused-other-content"


def test_a_reversal_goes_back_the_same_way_and_names_what_it_takes_back() -> None:
    back = reversal_of(EARNED, "记错了人")
    assert back == Entry(
        "reversed:service:1", Why.REVERSED, ANN, ISSUING, 20, ResidentId(3), 2026, date(2026, 6, 1), "service:1",
        "service:1", "记错了人",
    )  # fmt: skip
    check(back)
    for wrong in (replace(back, of=""), replace(back, giver=ISSUING, taker=ANN), replace(back, taker=held_for(ANN))):
        with pytest.raises(ValueError, match="Entry"):
            check(wrong)
    with pytest.raises(Refused):
        reversal_of(back, "")


@pytest.mark.parametrize("why", [Why.RESERVED, Why.RELEASED, Why.ISSUED, Why.RETURNED])
def test_a_reservation_ends_by_its_own_entries_alone(why: Why) -> None:
    with pytest.raises(Refused) as refused:
        reversal_of(Entry("k", why, ANN, held_for(ANN), 5), "")
    assert refused.value.code == "points-refused-not-reversible"


CHANGES = (
    {"amount": 21}, {"giver": BOB}, {"taker": BOB}, {"earner_id": ResidentId(4)}, {"year": 2025}, {"key": "service:2"},
    {"earned_on": date(2026, 6, 2)}, {"about": "service:2"}, {"of": "x"}, {"why": Why.DUTY},
)  # fmt: skip


def test_the_chain_covers_everything_but_words() -> None:
    def hashed(entry: Entry, seq: int = 1, before: str = FIRST_HASH, words_hash: str = "") -> str:
        return chained(before, CommunityId(1), Posted(seq, entry, NOW), words_hash)

    seen = {hashed(EARNED), hashed(EARNED, 2), hashed(EARNED, 1, "0"), hashed(EARNED, 1, FIRST_HASH, "w")}
    seen |= {hashed(replace(EARNED, **change)) for change in CHANGES}
    assert len(seen) == 4 + len(CHANGES)
    assert hashed(replace(EARNED, words="刘大妈")) == hashed(EARNED)
    assert hashed(EARNED, 1, FIRST_HASH, "w") == "4c66471f50c015c7b348394bba8fcea0e55b788ab7ce856d02516a53ea05a267"
    assert (
        hashed(Entry("gift:1", Why.GIFT, ANN, BOB, 5))
        == "12ad05c8075ec21f79f1d74214917937db7c82cfd08e61b4b9524368b3c05ac3"
    ), "chains that stand are read for ever"


@given(st.lists(st.one_of(st.none(), st.integers(), st.text(), st.characters(categories=["Cc", "Cs"]))))
@example(["\x7f"])
@example(["é"])
@example(["\ud800"])
def test_what_is_hashed_is_written_as_it_always_was(content: list[str | int | None]) -> None:
    assert written(content) == json.dumps(content, separators=(",", ":")).encode()


def test_words_are_covered_by_a_salted_hash() -> None:
    assert hash_of_words("salt", "") == ""
    assert hash_of_words("salt", "a") == "1d792a44a176072b545dd9695a1095841c7e1db4348285a1300e28ddff4841ab"
