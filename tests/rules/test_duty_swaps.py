"""Swaps and stand-ins: what is given for what, when an offer ends, and that nobody else's turn moves."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import HouseholdId, Refused
from bot.domain.duty import swaps
from bot.domain.duty.periods import Period, at_handover
from bot.domain.duty.rota import How, Member, Pause, Paused, Plan, Promise, Turn, can_serve, rota
from bot.domain.duty.swaps import Kind, Offer, Standing, State

ZONE = "Asia/Shanghai"
START = date(2026, 6, 1)
BEFORE = datetime(2026, 5, 20, tzinfo=UTC)
A, B, C, D = (HouseholdId(n) for n in range(1, 5))


def standing(
    *households: HouseholdId, now: datetime = BEFORE, period: Period = Period.MONTH, past: int = 0, **more: object
) -> Standing:
    members = [Member(one, place, START) for place, one in enumerate(households)]
    plan = replace(Plan(period, START, members), **more)  # type: ignore[arg-type]
    begun = rota(plan, [], START + timedelta(days=400))[:past]
    coming = rota(plan, begun, START + timedelta(days=366))
    return Standing(plan, begun, coming, begun[-1] if begun else None, ZONE, now)


def month(number: int, year: int = 2026) -> date:
    return date(year, number, 1)


def turn(now: Standing, day: date) -> Turn:
    return next(one for one in (*now.past, *now.coming) if one.starts_on == day)


def offered(kind: Kind, giver: HouseholdId, day: date, at: datetime = BEFORE, **more: object) -> Offer:
    return replace(Offer(kind, State.OFFERED, giver, day, offered_at=at), **more)  # type: ignore[arg-type]


def refusal(does: Callable[..., object], *args: object) -> str:
    with pytest.raises(Refused) as refused:
        does(*args)
    return refused.value.code


# what can be given, and for what


def test_the_next_turn_can_be_given_and_what_runs_can_be_stood_in_for() -> None:
    now = standing(A, B, past=1, now=at_handover(START, ZONE) + timedelta(days=3))
    assert [one.starts_on for one in swaps.to_give(now, A, Kind.SWAP)] == [month(8)]
    assert [one.starts_on for one in swaps.to_give(now, A, Kind.STAND_IN)] == [START, month(8)]
    assert [one.starts_on for one in swaps.to_give(now, B, Kind.STAND_IN)] == [month(7)], "another's runs"
    assert swaps.to_give(replace(now, running=None), B, Kind.STAND_IN) == swaps.to_give(now, B, Kind.SWAP)
    assert swaps.require_gives(now, A, Kind.STAND_IN, START) == now.running
    assert swaps.require_gives(now, A, Kind.SWAP, month(8)).starts_on == month(8)
    over = replace(now, now=at_handover(month(7), ZONE))
    assert [one.starts_on for one in swaps.to_give(over, A, Kind.STAND_IN)] == [month(8)], "it is over by the clock"
    assert refusal(swaps.require_gives, now, A, Kind.SWAP, month(10)) == "duty-swaps-refused-later"
    assert refusal(swaps.require_gives, now, A, Kind.SWAP, START) == "duty-swaps-refused-started"
    assert refusal(swaps.require_gives, now, A, Kind.SWAP, month(7)) == "duty-swaps-refused-not-yours"


def test_what_has_started_by_the_clock_is_not_to_come_whatever_is_written_down() -> None:
    now = standing(A, B, C, now=at_handover(month(8), ZONE))
    assert swaps.to_give(now, C, Kind.SWAP)[0].starts_on == month(11)
    just_before = replace(now, now=now.now - timedelta(seconds=1))
    assert swaps.to_give(just_before, C, Kind.SWAP)[0].starts_on == month(8)


def test_the_next_turn_of_the_other_is_given_in_return() -> None:
    now = standing(A, B, C, D)
    taken = swaps.in_return(now, turn(now, month(7)), B, D)
    assert taken is not None
    assert taken.starts_on == month(9)


def test_a_turn_that_the_giver_cannot_serve_is_not_given() -> None:
    away = [Paused(B, Pause.AWAY, month(9), month(10))]
    now = standing(A, B, C, D, paused=away)
    taken = swaps.in_return(now, turn(now, month(7)), B, D)
    assert taken is None or taken.starts_on > month(9)


def test_who_served_this_round_gives_its_turn_of_the_next() -> None:
    now = standing(A, B, C, D, past=1, now=at_handover(START, ZONE))
    taken = swaps.in_return(now, turn(now, month(7)), B, A)
    assert taken is not None
    assert taken.starts_on == month(10)


def test_the_turn_that_was_agreed_is_given_though_there_is_one_before() -> None:
    now = standing(A, B)
    later = swaps.in_return(now, turn(now, month(7)), B, A, month(8))
    assert later is not None
    assert later.starts_on == month(8)
    away = standing(A, B, paused=[Paused(B, Pause.AWAY, month(6), date(2026, 6, 20))])
    found = swaps.in_return(away, turn(away, month(8)), B, A)
    assert found is not None
    assert found.starts_on > START, "B is away in June"


def test_what_others_promised_each_other_stays() -> None:
    now = standing(A, B, C, D, promises=[Promise(month(8), D, How.STAND_IN, C)])
    found = swaps.in_return(now, turn(now, month(7)), B, C)
    assert found is not None
    assert found.starts_on == month(9)
    now = standing(A, B, C, D, promises=[Promise(month(7), D, How.STAND_IN, B)])
    found = swaps.in_return(now, turn(now, START), A, C)
    assert found is not None
    assert found.starts_on == month(9)


def test_who_could_not_serve_what_is_given_gives_nothing_for_it() -> None:
    now = standing(A, B, C, paused=[Paused(A, Pause.AWAY, month(8), month(9))])
    assert swaps.in_return(now, turn(now, month(8)), C, A) is None
    now = standing(A, B, paused=[Paused(A, Pause.AWAY, month(7), month(8))])
    assert swaps.in_return(now, turn(now, month(7)), B, A) is None


def test_what_both_promise_each_other() -> None:
    now = standing(A, B)
    july, august = turn(now, month(7)), turn(now, month(8))
    instead = (Promise(month(7), A, How.STAND_IN, B),)
    assert swaps.promises(Kind.STAND_IN, july, B, A, august) == instead
    assert swaps.promises(Kind.SWAP, july, B, A, None) == instead
    assert swaps.promises(Kind.SWAP, july, B, A, august) == (
        Promise(month(7), A, How.SWAP, B), Promise(month(8), B, How.SWAP, A),
    )  # fmt: skip


def test_half_of_a_swap_is_none() -> None:
    agreed = Offer(Kind.SWAP, State.AGREED, B, month(7), None, A, START)
    half = standing(A, B, C, promises=[Promise(month(7), A, How.SWAP, B), Promise(START, C, How.SWAP, A)])
    assert not swaps.stands(half, agreed)
    agreed = Offer(Kind.SWAP, State.AGREED, B, month(7), None, C, month(8))
    made = [Promise(month(7), C, How.SWAP, B), Promise(month(8), B, How.SWAP, C)]
    away = standing(A, B, C, promises=made, paused=[Paused(B, Pause.AWAY, month(8), month(9))])
    assert swaps.fell(away, agreed), "July is kept, and August is not"


def test_what_would_move_others_is_not_given() -> None:
    """Promises of the next round count in this one: C would come first in June."""
    now = standing(A, B, C, D)
    assert swaps.in_return(now, turn(now, month(10)), A, B) is None


def test_who_takes_no_part_is_exempt_or_has_nothing_to_give_cannot_take() -> None:
    exempt = [Paused(C, Pause.EXEMPT, month(6))]
    now = standing(A, B, C, paused=exempt)
    assert swaps.why_not(now, offered(Kind.SWAP, B, month(7)), C) == "duty-swaps-refused-cannot"
    assert swaps.why_not(now, offered(Kind.STAND_IN, B, month(7)), D) == "duty-swaps-refused-cannot"
    assert swaps.why_not(now, offered(Kind.STAND_IN, B, month(7)), A) is None
    named = offered(Kind.SWAP, B, month(7), asked_id=A, takes_on=month(9))
    assert swaps.why_not(now, named, A) == "duty-swaps-refused-no-turn", "September is not what A has"
    assert swaps.returns(now, named, A) is None
    june = replace(named, takes_on=START)
    assert swaps.returns(now, june, A) == turn(now, START)
    assert swaps.why_not(now, june, A) is None
    assert swaps.returns(now, offered(Kind.STAND_IN, B, month(7)), A) is None, "it is given for nothing"
    lost = offered(Kind.SWAP, A, month(7))
    assert swaps.returns(now, lost, B) is None
    assert swaps.why_not(now, lost, B) == "duty-swaps-over-lost"


@given(
    st.integers(2, 7), st.sampled_from(Period), st.integers(0, 12), st.integers(0, 1000),
    st.lists(st.tuples(st.integers(0, 6), st.sampled_from(Pause), st.integers(0, 300), st.integers(1, 90)), max_size=3),
)  # fmt: skip
def test_a_swap_moves_two_turns_and_no_other_before_them(
    many: int, period: Period, past: int, nth: int, paused: list[tuple[int, Pause, int, int]]
) -> None:
    households = [HouseholdId(n) for n in range(1, many + 1)]
    pauses = [
        Paused(households[who % many], kind, START + timedelta(days=first), START + timedelta(days=first + days))
        for who, kind, first, days in paused
    ]
    now = standing(*households, period=period, past=past, paused=pauses)
    wanted = [
        (gives, giver_id, taker_id)
        for gives in now.coming[:12]
        for taker_id in households
        if (giver_id := gives.household_id) is not None
        and giver_id != taker_id
        and can_serve(now.plan, taker_id, gives)
    ]
    begin = nth % max(1, len(wanted))
    found = next(
        ((*one, takes) for one in wanted[begin:] + wanted[:begin] if (takes := swaps.in_return(now, *one)) is not None),
        None,
    )
    if found is None:
        return
    gives, giver_id, taker_id, takes = found
    made = swaps.promises(Kind.SWAP, gives, giver_id, taker_id, takes)
    plan = replace(now.plan, promises=made)
    last = max(gives.starts_on, takes.starts_on)
    after = rota(plan, now.past, last + timedelta(days=1))
    expected = {gives.starts_on: taker_id, takes.starts_on: giver_id}
    assert [one.household_id for one in after] == [
        expected.get(one.starts_on, one.household_id) for one in now.coming[: len(after)]
    ]
    agreed = Offer(Kind.SWAP, State.AGREED, giver_id, gives.starts_on, None, taker_id, takes.starts_on)
    agreed_now = replace(now, plan=plan, coming=rota(plan, now.past, START + timedelta(days=366)))
    assert swaps.stands(agreed_now, agreed)
    assert not swaps.fell(agreed_now, agreed)
    assert rota(replace(plan, promises=()), now.past, START + timedelta(days=366)) == list(now.coming), "undone"


# how it ends


def test_an_offer_ends_when_its_turn_starts_and_one_of_a_running_turn_when_that_is_over() -> None:
    now = standing(A, B, past=1)
    assert swaps.ends_at(offered(Kind.SWAP, B, month(7)), turn(now, month(7)), ZONE) == at_handover(month(7), ZONE)
    during = at_handover(START, ZONE) + timedelta(days=1)
    ill = offered(Kind.STAND_IN, A, START, during)
    assert swaps.ends_at(ill, turn(now, START), ZONE) == at_handover(month(7), ZONE)
    assert swaps.why_over(replace(now, now=during), ill) is None
    assert swaps.given(replace(now, now=during), replace(ill, kind=Kind.SWAP)) is None, "what runs is not swapped"
    to_the_second = offered(Kind.STAND_IN, A, START, at_handover(START, ZONE))
    assert swaps.ends_at(to_the_second, turn(now, START), ZONE) == at_handover(month(7), ZONE)
    assert swaps.why_over(replace(now, now=during, running=None), to_the_second) == "duty-swaps-over-lost"
    assert swaps.given(replace(now, now=at_handover(START, ZONE)), replace(ill, offered_at=None)) is None
    assert swaps.why_over(replace(now, now=at_handover(month(7), ZONE)), ill) == "duty-swaps-over-lost"
    handed_over = replace(now, now=during, running=None)
    assert swaps.why_over(handed_over, ill) == "duty-swaps-over-lost"


def test_an_offer_ends_to_the_second_and_where_the_turn_is_anothers() -> None:
    now, offer = standing(A, B, C), offered(Kind.SWAP, B, month(7))
    starts_at = at_handover(month(7), ZONE)
    assert swaps.why_over(replace(now, now=starts_at - timedelta(seconds=1)), offer) is None
    assert swaps.why_over(replace(now, now=starts_at), offer) == "duty-swaps-over-started"
    assert swaps.why_over(now, replace(offer, giver_id=C)) == "duty-swaps-over-lost"
    named = replace(offer, asked_id=A, takes_on=START)
    assert swaps.looked_at(named, turn(now, month(7)), ZONE) == at_handover(START, ZONE)
    assert swaps.looked_at(replace(named, takes_on=month(9)), turn(now, month(7)), ZONE) == starts_at
    assert swaps.looked_at(offer, turn(now, month(7)), ZONE) == starts_at
    assert swaps.begins_at(replace(named, takes_on=month(9)), ZONE) == starts_at
    assert swaps.begins_at(named, ZONE) == at_handover(START, ZONE)


def test_what_was_given_on_has_not_fallen_and_cannot_be_undone() -> None:
    agreed = Offer(Kind.STAND_IN, State.AGREED, A, START, None, B)
    kept = standing(A, B, C, promises=[Promise(START, B, How.STAND_IN, A)])
    assert swaps.stands(kept, agreed)
    swaps.require_can_undo(kept, agreed)
    given_on = standing(A, B, C, promises=[Promise(START, C, How.STAND_IN, B)])
    assert not swaps.fell(given_on, agreed)
    assert refusal(swaps.require_can_undo, given_on, agreed) == "duty-swaps-refused-changed"
    away = [Paused(B, Pause.AWAY, START, month(7))]
    broken = standing(A, B, C, promises=[Promise(START, B, How.STAND_IN, A)], paused=away)
    assert swaps.fell(broken, agreed)
    assert swaps.fell(standing(A, B, C), agreed), "its promise is void"


def test_what_has_begun_is_not_undone_and_what_is_over_neither() -> None:
    agreed = Offer(Kind.STAND_IN, State.AGREED, A, START, None, B)
    begun = standing(A, B, promises=[Promise(START, B, How.STAND_IN, A)], now=at_handover(START, ZONE))
    assert refusal(swaps.require_can_undo, begun, agreed) == "duty-swaps-refused-begun"
    undone = replace(agreed, state=State.UNDONE)
    assert refusal(swaps.require_can_undo, begun, undone) == "duty-swaps-refused-over"


@pytest.mark.parametrize("accepted", [True, False])
def test_a_stand_in_for_what_runs_is_counted_and_the_first_where_it_had_accepted(accepted: bool) -> None:
    runs = Turn(START, month(7), A, How.ORDER, counted=(A,))
    after = swaps.stood_in(runs, B, accepted=accepted)
    assert (after.household_id, after.how, after.other) == (B, How.STAND_IN, A)
    assert after.counted == ((A, B) if accepted else (B,))


def test_all_are_asked_twice_a_day_at_the_most() -> None:
    midnight = datetime(2026, 6, 1, tzinfo=UTC)
    swaps.require_asks([midnight - timedelta(hours=1), midnight], midnight)
    with pytest.raises(Refused) as often:
        swaps.require_asks([midnight, midnight + timedelta(hours=1)], midnight)
    assert (often.value.code, often.value.args_of_text) == ("duty-swaps-refused-often", {"limit": swaps.ASKS_ALL})
