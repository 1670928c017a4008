"""What becomes of something that is kept: each end once, by a second person, in time; and its entries."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId
from bot.domain.points.ledger import Account, Book, Why, check
from bot.domain.redemption import goods as goods_rules
from bot.domain.redemption import reservation as rules
from bot.domain.redemption.goods import Counter, CounterId, Goods, GoodsId
from bot.domain.redemption.reservation import Hand, Reservation, ReservationId, State, To
from bot.domain.redemption.windows import DEFAULT

NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
ANN, MATE, STAFF, LEADER = ResidentId(1), ResidentId(2), ResidentId(3), ResidentId(4)
HOME, ELSEWHERE = HouseholdId(10), HouseholdId(20)
SECOND = Hand(STAFF, ELSEWHERE)
UNTIL = NOW + timedelta(days=40)
KEPT = Reservation(
    ReservationId(7), CommunityId(1), GoodsId(1), CounterId(1), HOME, None, ANN, False, "ACDEFH23", "0427", 20, NOW,
    UNTIL,
)  # fmt: skip
GOODS = Goods(GoodsId(1), CommunityId(1), CounterId(1), "洗衣液", "", 20, 1, 2, True)
COUNTER = Counter(CounterId(1), CommunityId(1), "兑换点", "一楼", DEFAULT, True)


def refused(does: Callable[[], object]) -> str:
    with pytest.raises(Refused) as why:
        does()
    return why.value.code


def test_it_is_given_out_by_a_second_person() -> None:
    after = rules.issued(KEPT, To.MEMBER, SECOND, NOW)
    assert (after.state, after.ended_by, after.handed_to) == (State.ISSUED, STAFF, To.MEMBER)


@pytest.mark.parametrize("by", [Hand(ANN, HOME), Hand(MATE, HOME), Hand(ANN, ELSEWHERE), Hand(ANN, None)])
def test_nobody_gives_out_what_their_household_reserved_or_they_entered(by: Hand) -> None:
    assert refused(lambda: rules.issued(KEPT, To.MEMBER, by, NOW)) == "redemption-refused-own"


def test_nor_staff_what_they_reserved_for_themselves() -> None:
    own = replace(KEPT, household_id=None, holder_id=STAFF, by=LEADER)
    assert refused(lambda: rules.issued(own, To.MEMBER, Hand(STAFF, None), NOW)) == "redemption-refused-own"


def test_a_neighbour_gets_it_with_the_households_word_only() -> None:
    assert refused(lambda: rules.issued(KEPT, To.NEIGHBOUR, SECOND, NOW)) == "redemption-refused-no-word"
    agreed = rules.agreed(KEPT, MATE, NOW)
    assert rules.issued(agreed, To.NEIGHBOUR, SECOND, NOW).handed_to is To.NEIGHBOUR
    assert rules.agreed(agreed, ANN, NOW + timedelta(hours=1)) == agreed, "who said it first did"


@pytest.mark.parametrize(
    ("state", "code"),
    [(State.ISSUED, "issued"), (State.CANCELLED, "cancelled"), (State.EXPIRED, "expired"), (State.RETURNED, "issued")],
)
def test_what_has_ended_ends_no_other_way(state: State, code: str) -> None:
    over = replace(KEPT, state=state, ended_at=NOW)
    for does in (
        lambda: rules.issued(over, To.MEMBER, SECOND, NOW),
        lambda: rules.cancelled(over, ANN, NOW),
        lambda: rules.agreed(over, ANN, NOW),
    ):
        assert refused(does) == f"redemption-refused-{code}"
    with pytest.raises(ValueError, match="Reservation"):
        rules.expired(over, UNTIL)


def test_at_its_instant_it_is_void_and_not_before() -> None:
    moment = timedelta(microseconds=1)
    assert rules.issued(KEPT, To.MEMBER, SECOND, UNTIL - moment).state is State.ISSUED
    assert refused(lambda: rules.issued(KEPT, To.MEMBER, SECOND, UNTIL)) == "redemption-refused-expired"
    assert refused(lambda: rules.cancelled(KEPT, ANN, UNTIL)) == "redemption-refused-expired"
    assert rules.expired(KEPT, UNTIL).state is State.EXPIRED
    with pytest.raises(ValueError, match="Reservation"):
        rules.expired(KEPT, UNTIL - moment)


def test_goods_come_back_in_time_and_once() -> None:
    out = rules.issued(KEPT, To.MEMBER, SECOND, NOW)
    late = NOW + timedelta(days=7)
    back = rules.returned(out, SECOND, late - timedelta(seconds=1), 7, is_broken=False)
    assert back.state is State.RETURNED
    assert refused(lambda: rules.returned(out, SECOND, late, 7, is_broken=False)) == "redemption-refused-too-late"
    assert refused(lambda: rules.returned(back, SECOND, NOW, 7, is_broken=False)) == "redemption-refused-returned"
    assert refused(lambda: rules.returned(KEPT, SECOND, NOW, 7, is_broken=False)) == "redemption-refused-not-issued"
    assert refused(lambda: rules.returned(out, Hand(MATE, HOME), NOW, 7, is_broken=False)) == "redemption-refused-own"
    assert rules.is_back(back)
    assert not rules.is_back(replace(back, is_broken=True))
    assert not rules.is_back(out)


def test_its_entries_go_where_they_should_and_both_ends_share_a_key() -> None:
    wallet, held = Account(Book.WALLET, HOME), Account(Book.HELD, HOME)
    counter = Account(Book.COUNTER, counter_id=1)
    begins = rules.held(KEPT)
    assert (begins.key, begins.why, begins.giver, begins.taker) == ("reserved:7", Why.RESERVED, wallet, held)
    out = rules.ended(rules.issued(KEPT, To.MEMBER, SECOND, NOW))
    assert (out.key, out.why, out.giver, out.taker, out.of) == ("end:7", Why.ISSUED, held, counter, "reserved:7")
    for after in (rules.cancelled(KEPT, ANN, NOW), rules.expired(KEPT, UNTIL)):
        back = rules.ended(after)
        assert (back.key, back.why, back.giver, back.taker) == ("end:7", Why.RELEASED, held, wallet)
    returned = rules.given_back(KEPT)
    assert (returned.key, returned.giver, returned.taker, returned.of) == ("returned:7", counter, wallet, "reserved:7")
    for entry in (begins, out, back, returned):
        check(entry)
    with pytest.raises(ValueError, match="Reservation"):
        rules.ended(KEPT)


def test_what_is_off_sold_out_or_too_much_cannot_be_reserved() -> None:
    goods_rules.require_on_offer(GOODS, COUNTER)
    off = replace(GOODS, is_on=False)
    closed = replace(COUNTER, is_on=False)
    assert refused(lambda: goods_rules.require_on_offer(off, COUNTER)) == "redemption-refused-off"
    assert refused(lambda: goods_rules.require_on_offer(GOODS, closed)) == "redemption-refused-off"
    goods_rules.require_within_limit(GOODS, 1)
    assert refused(lambda: goods_rules.require_within_limit(GOODS, 2)) == "redemption-refused-limit"
    goods_rules.require_within_limit(replace(GOODS, per_month=None), 99)
    assert goods_rules.stock_after(GOODS, -1) == 0
    gone = replace(GOODS, stock=0)
    assert refused(lambda: goods_rules.stock_after(gone, -1)) == "redemption-refused-none-left"
    assert refused(lambda: goods_rules.stock_after(GOODS, -2)) == "redemption-refused-stock"
    assert refused(lambda: goods_rules.stock_after(GOODS, 10_000)) == "redemption-refused-stock"


def test_a_word_is_four_digits() -> None:
    words = {rules.make_word(random.Random(seed)) for seed in range(50)}
    assert all(len(one) == 4 and one.isdecimal() for one in words)
    assert len(words) > 40
