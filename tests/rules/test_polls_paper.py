"""Ballots on paper: who confirms, when it was signed, which counts, what the box held."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls import paper as rules
from bot.domain.polls.course import BOX_WAITS, PAPER_WAITS, Step, due, next_at
from bot.domain.polls.paper import Box, Entered, Hand
from bot.domain.polls.poll import Poll, Reach, State
from bot.domain.polls.values import Form, Kind, PollId, RollKind, Rule

ZONE = "Asia/Shanghai"
OPENS = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
CLOSES = OPENS + timedelta(days=7)
NOW = OPENS + timedelta(days=2)


def a_poll(form: Form | None = None, state: State = State.OPEN, closed_at: datetime | None = None) -> Poll:
    kept = form or Form(Kind.YES_NO, 3)
    options = () if kept.kind is Kind.YES_NO else tuple("ABCDEFGH"[: kept.options])
    return Poll(
        PollId(1), CommunityId(1), UnitId(1), Reach.UNIT, None, ResidentId(1), 1, "灯？", "", options, kept,
        RollKind.HOUSEHOLDS, Rule.CONSULTATION, False, False, state, OPENS, OPENS, CLOSES, None, closed_at, None, None,
        closed_at or OPENS, "", "", "", "", None, None,
    )  # fmt: skip


def hand(resident: int, household: int | None) -> Hand:
    return Hand(ResidentId(resident), HouseholdId(household) if household is not None else None)


@pytest.mark.parametrize(
    ("second", "refused"),
    [
        (hand(1, 10), "paper-refused-same-person"),
        (hand(2, 10), "paper-refused-same-home"),
        (hand(3, 30), "paper-refused-same-home"),
        (hand(4, 40), ""),
        (hand(5, None), ""),
    ],
)
def test_the_second_is_of_another_household(second: Hand, refused: str) -> None:
    if not refused:
        rules.require_second(hand(1, 10), second, HouseholdId(30))
        return
    with pytest.raises(Refused) as why:
        rules.require_second(hand(1, 10), second, HouseholdId(30))
    assert why.value.code == refused


def test_two_without_a_household_may_confirm_each_other() -> None:
    rules.require_second(hand(1, None), hand(2, None))


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("6月1日", OPENS),
        ("6月2日", datetime(2026, 6, 1, 16, 0, tzinfo=UTC)),
        ("6-2 18:30", datetime(2026, 6, 2, 10, 30, tzinfo=UTC)),
        ("今天早上八点", datetime(2026, 6, 3, 0, 0, tzinfo=UTC)),
        ("昨天晚上6点", datetime(2026, 6, 2, 10, 0, tzinfo=UTC)),
        ("２０２６年６月２日９点", datetime(2026, 6, 2, 1, 0, tzinfo=UTC)),
    ],
)
def test_the_day_of_a_signature(words: str, at: datetime) -> None:
    assert rules.signed(words, NOW, OPENS, ZONE) == at


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("改天", "paper-refused-day"), ("明天", "paper-refused-day-outside"),
        ("6月31日", "paper-refused-day"), ("5月31日", "paper-refused-day-outside"),
        ("6月3日10点", "paper-refused-day-outside"), ("2026年6月9日", "paper-refused-day-outside"),
        ("6月1日8点59分", "paper-refused-day-outside"),
    ],
)  # fmt: skip
def test_what_is_no_day_of_a_signature(words: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.signed(words, NOW, OPENS, ZONE)
    assert refused.value.code == code


def test_the_later_counts_and_on_one_instant_what_was_given_on_line() -> None:
    assert rules.outcome(NOW, None) is Entered.COUNTED
    assert rules.outcome(NOW, NOW - timedelta(seconds=1)) is Entered.COUNTED
    assert rules.outcome(NOW, NOW) is Entered.SET_ASIDE
    assert rules.outcome(NOW, NOW + timedelta(seconds=1)) is Entered.SET_ASIDE


def test_an_entry_is_taken_until_the_closing_instant() -> None:
    rules.require_can_enter(a_poll(), CLOSES - timedelta(microseconds=1))
    for state, now in ((State.OPEN, CLOSES), (State.COUNTING, NOW), (State.CANCELLED, NOW)):
        with pytest.raises(Refused):
            rules.require_can_enter(a_poll(state=state), now)
    for state in (State.OPEN, State.COUNTING):
        rules.require_can_confirm(a_poll(state=state))
    with pytest.raises(Refused):
        rules.require_can_confirm(a_poll(state=State.DECIDED))


def test_what_waits_after_closing_is_given_up_once_after_three_days() -> None:
    poll = a_poll(state=State.COUNTING, closed_at=CLOSES)
    assert next_at(poll, poll.stepped_until) == CLOSES + PAPER_WAITS
    assert due(poll, CLOSES + PAPER_WAITS - timedelta(seconds=1)) == []
    assert due(poll, CLOSES + PAPER_WAITS) == [Step.PAPER_ENDS]
    assert next_at(poll, CLOSES + PAPER_WAITS) is None


def test_a_box_is_asked_for_again_and_given_up_after_ten_days() -> None:
    poll = replace(a_poll(state=State.COUNTING, closed_at=CLOSES), is_secret=True)
    assert due(poll, CLOSES + PAPER_WAITS) == [Step.PAPER_ENDS]
    assert next_at(poll, CLOSES + PAPER_WAITS) == CLOSES + BOX_WAITS
    later = replace(poll, stepped_until=CLOSES + PAPER_WAITS)
    assert due(later, CLOSES + BOX_WAITS) == [Step.BOX_ENDS]


def test_the_form_of_an_entry() -> None:
    state = rules.begun(a_poll())
    for option, stage in (
        ("p1", "door"), ("7", "origin"), ("door", "choice"), ("=0", "signed"), ("now", "photo"), ("none", "check"),
    ):  # fmt: skip
        state = rules.entered(state, Choose(state["stage"], option))
        assert state["stage"] == stage
    done = rules.entered(state, Choose("check", "send"))
    assert "stage" not in done
    assert (done["line_id"], done["origin"], done["choice"], done["signed"]) == (7, "door", "0", "now")


@pytest.mark.parametrize("option", ["=9", "=a", "5.1", "0", "cast.1", "x"])
def test_a_forged_choice_is_refused(option: str) -> None:
    state = {**rules.begun(a_poll()), "stage": "choice"}
    with pytest.raises(Refused):
        rules.entered(state, Choose("choice", option))


def test_a_longer_ballot_is_ticked_and_cast() -> None:
    form = Form(Kind.SEVERAL, 4, most=2)
    state = {**rules.begun(a_poll(form)), "stage": "choice"}
    for option in ("3.1", "0.1", "cast"):
        state = rules.entered(state, Choose("choice", option))
    assert (state["choice"], state["stage"]) == ("0,3", "signed")


def test_the_box_by_options() -> None:
    state = rules.box_begun(a_poll(), 10)
    for words in ("4", "３", "1", "1"):
        state = rules.boxed(state, Given("text", words))
    assert state["stage"] == "check"
    assert rules.box_of(state) == Box(("0", "0", "0", "0", "1", "1", "1", "2"), 1)


def test_more_slips_than_were_handed_out_are_refused() -> None:
    state = rules.box_begun(a_poll(), 3)
    for words in ("2", "1", "0"):
        state = rules.boxed(state, Given("text", words))
    with pytest.raises(Refused) as refused:
        rules.boxed(state, Given("text", "1"))
    assert refused.value.args_of_text == {"slips": 4, "ticked": 3}
    assert rules.boxed(state, Given("text", "0"))["stage"] == "check"


@pytest.mark.parametrize("words", ["", "-1", "一", "1.5", "3000"])
def test_a_count_is_a_number(words: str) -> None:
    with pytest.raises(Refused):
        rules.boxed(rules.box_begun(a_poll(), 3), Given("text", words))


def test_slips_of_longer_ballots_are_typed_a_line_each() -> None:
    assert rules.read_slips(Form(Kind.SEVERAL, 4, most=2), "3 1\n\n2\n-") == ("0,2", "1", "")
    assert rules.read_slips(Form(Kind.RANKED, 3), "3 1 2") == ("2,0,1",)
    assert rules.read_slips(Form(Kind.SCORE, 2), "5 0") == ("5,0",)
    for bad in ("0", "5", "1 2 3", "a", "1 1"):
        with pytest.raises(Refused):
            rules.read_slips(Form(Kind.SEVERAL, 4, most=2), bad)


@given(st.lists(st.integers(0, 40), min_size=3, max_size=3), st.integers(0, 40), st.integers(0, 160))
def test_no_box_holds_more_than_was_handed_out(counts: list[int], invalid: int, ticked: int) -> None:
    state = rules.box_begun(a_poll(), ticked)
    for count in counts:
        state = rules.boxed(state, Given("text", str(count)))
    if sum(counts) + invalid > ticked:
        with pytest.raises(Refused):
            rules.boxed(state, Given("text", str(invalid)))
    else:
        box = rules.box_of(rules.boxed(state, Given("text", str(invalid))))
        assert box.slips == sum(counts) + invalid
        assert len(box.ballots) == sum(counts)
