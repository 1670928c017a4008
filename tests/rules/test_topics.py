"""Topics: who signs, what lapses, what is turned down and comes back, when it can be voted on, what it costs."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import CommunityId, FlatId, HouseholdId, Refused, ResidentId, TopicId, UnitId
from bot.domain.topics.sharing import HIGHEST, Cost, Part, Share, cost, read_price, shared, yuan
from bot.domain.topics.topic import (
    NOTICE,
    SIGNED_WITHIN,
    SIGNERS,
    UNANSWERED,
    Origin,
    Rules,
    State,
    Topic,
    is_enough,
    lapses,
    require_can_reject,
    require_may_sign,
    require_takes_questions,
    require_takes_signers,
    require_takes_statements,
    require_votable,
    rules_of,
    signers_again,
    signers_wanted,
    takes_signers,
    votable_at,
    with_rules,
)

NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
SIGNING = Topic(
    TopicId(1), CommunityId(1), UnitId(1), None, Origin.RESIDENT, ResidentId(1), HouseholdId(1), "灯", "暗", None,
    Share.AREA, (), State.SIGNING, NOW, None, 3, NOW + SIGNED_WITHIN, False, "", "", "", False,
)  # fmt: skip
OPEN = replace(SIGNING, state=State.OPEN, signs_until=None)
REJECTED = replace(SIGNING, state=State.REJECTED, signers=6)
IN_POLL = replace(OPEN, state=State.IN_POLL)
OVER = tuple(replace(OPEN, state=state) for state in (State.DECIDED, State.ENDED, State.LAPSED))
INSTANT = timedelta(microseconds=1)

weights = st.dictionaries(st.integers(1, 10_000), st.integers(1, 10**9), min_size=1, max_size=60)
prices = st.integers(1, 10**12)


def refusal(call: Callable[..., object], *args: object) -> str:
    with pytest.raises(Refused) as refused:
        call(*args)
    return refused.value.code


# signers


def test_so_many_households_sign_and_never_more_than_there_are() -> None:
    assert [signers_wanted(Rules(), many) for many in (0, 1, 2, 3, 4, 5, 20)] == [1, 1, 1, 2, 3, 3, 3]
    assert [signers_again(3, others) for others in (0, 1, 5, 6, 7, 19)] == [1, 1, 5, 6, 6, 6]


def test_settings_of_a_community() -> None:
    assert rules_of({}) == Rules(SIGNERS, NOTICE)
    assert rules_of({"topics": {"signers": 5}}) == Rules(5, NOTICE)
    assert rules_of({"topics": {"notice": 7}}) == Rules(SIGNERS, 7)
    assert rules_of(with_rules({"slip_days": 30}, Rules(5, 7))) == Rules(5, 7)
    assert with_rules({"slip_days": 30}, Rules(5, 7))["slip_days"] == 30
    for forged in (Rules(0, 3), Rules(3, 0), Rules(-1, 3), Rules(3, 10**9)):
        assert refusal(with_rules, {}, forged) == "button-unknown"


def test_a_household_signs_while_it_waits_and_not_at_the_last_instant() -> None:
    last = NOW + SIGNED_WITHIN
    for topic in (SIGNING, REJECTED):
        assert takes_signers(topic, last - INSTANT)
        assert not takes_signers(topic, last)
        assert lapses(topic, last)
        assert not lapses(topic, last - INSTANT)
        require_takes_signers(topic, NOW)
        assert refusal(require_takes_signers, topic, last) == "topics-refused-sign-late"
    assert refusal(require_takes_signers, OPEN, NOW) == "topics-refused-signed-enough"
    for topic in OVER:
        assert refusal(require_takes_signers, topic, NOW) == "topics-refused-sign-late"
        assert not lapses(topic, last)


def test_the_proposers_household_does_not_count() -> None:
    assert refusal(require_may_sign, SIGNING, HouseholdId(1)) == "topics-refused-own"
    require_may_sign(SIGNING, HouseholdId(2))
    assert [is_enough(SIGNING, signed) for signed in (0, 2, 3, 4)] == [False, False, True, True]


def test_the_leader_turns_down_once() -> None:
    require_can_reject(SIGNING, NOW)
    require_can_reject(OPEN, NOW)
    assert refusal(require_can_reject, replace(OPEN, came_back=True), NOW) == "topics-refused-came-back"
    assert refusal(require_can_reject, IN_POLL, NOW) == "topics-refused-in-poll"
    for topic in (*OVER, REJECTED):
        assert refusal(require_can_reject, topic, NOW) == "topics-refused-over"
    assert refusal(require_can_reject, SIGNING, NOW + SIGNED_WITHIN) == "topics-refused-over"


# debate and poll


def test_sides_speak_until_the_poll_opens() -> None:
    for topic in (SIGNING, OPEN):
        require_takes_statements(topic, None, NOW)
    require_takes_statements(IN_POLL, NOW + INSTANT, NOW)
    assert refusal(require_takes_statements, IN_POLL, NOW, NOW) == "topics-refused-statement-late"
    for topic in (*OVER, REJECTED):
        assert refusal(require_takes_statements, topic, None, NOW) == "topics-refused-over"


def test_questions_are_asked_until_the_poll_is_posted_and_so_many_at_a_time() -> None:
    require_takes_questions(OPEN, UNANSWERED - 1)
    assert refusal(require_takes_questions, OPEN, UNANSWERED) == "topics-refused-many-questions"
    assert refusal(require_takes_questions, IN_POLL, 0) == "topics-refused-question-late"
    assert refusal(require_takes_questions, REJECTED, 0) == "topics-refused-over"


def test_it_is_voted_on_after_its_notice_and_with_every_answer() -> None:
    at = votable_at(OPEN, Rules())
    assert at == NOW + timedelta(days=3)
    require_votable(OPEN, Rules(), 0, at)
    assert refusal(require_votable, OPEN, Rules(), 0, at - INSTANT) == "topics-refused-notice"
    assert refusal(require_votable, OPEN, Rules(), 1, at) == "topics-refused-unanswered"
    assert refusal(require_votable, IN_POLL, Rules(), 0, at) == "topics-refused-in-poll"
    for topic in (SIGNING, REJECTED, *OVER):
        assert refusal(require_votable, topic, Rules(), 0, at) == "topics-refused-not-on-agenda"


# what it costs


@given(prices, weights)
def test_shares_add_up_to_the_price_to_the_fen(price: int, by: dict[int, int]) -> None:
    assert sum(shared(price, by).values()) == price
    assert shared(price, by).keys() == by.keys()


@given(prices, weights)
def test_whoever_has_more_pays_no_less_and_each_within_a_fen_of_exactly(price: int, by: dict[int, int]) -> None:
    shares, whole = shared(price, by), sum(by.values())
    ordered = sorted(by, key=lambda key: by[key])
    assert all(shares[one] <= shares[other] for one, other in pairwise(ordered) if by[one] < by[other])
    assert all(abs(shares[key] * whole - price * weight) < whole for key, weight in by.items())


@given(prices, weights, st.randoms())
def test_the_order_makes_no_difference(price: int, by: dict[int, int], random: object) -> None:
    turned = list(by.items())
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert shared(price, dict(turned)) == shared(price, by)


def test_shares_by_hand() -> None:
    assert shared(100, {1: 1, 2: 1, 3: 1}) == {1: 34, 2: 33, 3: 33}
    assert shared(1, {1: 1, 2: 2}) == {1: 0, 2: 1}
    assert shared(1_200_000, {1: 895_000, 2: 895_000, 3: 700_000}) == {1: 431_325, 2: 431_325, 3: 337_350}
    assert shared(5, {}) == {}


FLATS = (
    Part(FlatId(1), "501", 900_000, is_home=True),
    Part(FlatId(2), "502", 600_000, is_home=False),
    Part(FlatId(3), "503", None, is_home=True),
)


def test_by_area_the_empty_ones_pay_too_and_flats_without_area_are_named() -> None:
    assert cost(150_000, Share.AREA, FLATS) == Cost({FlatId(1): 90_000, FlatId(2): 60_000}, ("503",))
    assert cost(150_001, Share.HOUSEHOLD, FLATS) == Cost({FlatId(1): 75_001, FlatId(3): 75_000}, ())
    assert cost(1, Share.AREA, FLATS[2:]) == Cost({}, ("503",))


@pytest.mark.parametrize(
    ("words", "fen"),
    [
        ("12000", 1_200_000),
        ("¥1,200.50", 120_050),
        ("１２０００元", 1_200_000),
        ("1.2万", 1_200_000),
        ("1.2345 万元", 1_234_500),
        ("大概3000块", 300_000),
        ("0.01", 1),
        ("12000.00", 1_200_000),
        ("99.5 yuan", 9_950),
    ],
)
def test_prices_as_people_write_them(words: str, fen: int) -> None:
    assert read_price(words) == fen


@pytest.mark.parametrize(
    "words", ["", "不知道", "-5", "0", "0.00", "1.005", "1.2.3", "12,00", "1e5", "9" * 13, "两千", "3000-4000"]
)
def test_what_is_no_price(words: str) -> None:
    assert refusal(read_price, words) == "topics-refused-price"


@given(st.integers(1, HIGHEST))
def test_an_amount_reads_back(fen: int) -> None:
    assert read_price(yuan(fen)) == fen


@given(st.text(max_size=30))
def test_any_text_is_a_price_or_refused(words: str) -> None:
    with suppress(Refused):
        assert 0 < read_price(words) <= HIGHEST
