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
from bot.domain.polls.values import Form, Kind, Method, PollId, RollKind, Rule

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
        ("6-2 18点05分", datetime(2026, 6, 2, 10, 5, tzinfo=UTC)),
        ("6月2日 18", datetime(2026, 6, 2, 10, 0, tzinfo=UTC)),
        ("6月3日9点", NOW),
        ("6月1日9点", OPENS),
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
    told = {"first": OPENS} if code == "paper-refused-day-outside" else {}
    assert (refused.value.code, refused.value.args_of_text) == (code, told)


def test_today_is_the_day_where_the_poll_is() -> None:
    after_midnight = datetime(2026, 6, 3, 17, 0, tzinfo=UTC)
    assert rules.signed("今天", after_midnight, OPENS, ZONE) == datetime(2026, 6, 3, 16, 0, tzinfo=UTC)
    opened = after_midnight - timedelta(days=1)
    assert rules.signed("6月3日", after_midnight, opened, ZONE) == opened, "the day on which it opened"


def test_a_signature_of_last_year_is_of_last_year() -> None:
    opens, now = datetime(2026, 12, 28, 1, 0, tzinfo=UTC), datetime(2027, 1, 3, 1, 0, tzinfo=UTC)
    assert rules.signed("12月30日", now, opens, ZONE) == datetime(2026, 12, 29, 16, 0, tzinfo=UTC)
    assert rules.signed("12月28日", now, opens, ZONE) == opens
    assert rules.signed("1月3日", now, opens, ZONE) == datetime(2027, 1, 2, 16, 0, tzinfo=UTC)


def test_the_later_counts_and_on_one_instant_what_was_given_on_line() -> None:
    assert rules.outcome(NOW, None) is Entered.COUNTED
    assert rules.outcome(NOW, NOW - timedelta(seconds=1)) is Entered.COUNTED
    assert rules.outcome(NOW, NOW) is Entered.SET_ASIDE
    assert rules.outcome(NOW, NOW + timedelta(seconds=1)) is Entered.SET_ASIDE


def test_an_entry_is_taken_until_the_closing_instant() -> None:
    rules.require_can_enter(a_poll(), CLOSES - timedelta(microseconds=1))
    rules.require_can_enter(a_poll(state=State.PLANNED), OPENS)
    for state, now, code, told in (
        (State.OPEN, CLOSES, "paper-refused-closed", {"at": CLOSES}),
        (State.COUNTING, NOW, "paper-refused-closed", {"at": CLOSES}),
        (State.CANCELLED, NOW, "polls-refused-cancelled", {}),
        (State.PLANNED, OPENS - timedelta(seconds=1), "polls-refused-not-open", {"at": OPENS}),
    ):
        with pytest.raises(Refused) as refused:
            rules.require_can_enter(a_poll(state=state), now)
        assert (refused.value.code, refused.value.args_of_text) == (code, told)
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


def test_a_form_keeps_what_the_ballots_are_like() -> None:
    form = Form(Kind.RANKED, 5, 2, 4, 7, Method.STV, 3)
    assert rules.form_of(rules.begun(a_poll(form))) == form


def test_the_form_of_an_entry() -> None:
    state = rules.begun(a_poll(), unit_id=5)
    assert state == {
        "stage": "door", "poll_id": 1, "page": 0, "line_id": None, "origin": "paper",
        "form": ["yes_no", 3, 1, 1, 10, "runoff", 1], "ticked": [], "choice": None, "signed": "", "photo": "",
        "unit_id": 5,
    }  # fmt: skip
    assert rules.entered(state, Choose("door", "p1")) == {**state, "page": 1}
    for option, stage in (
        ("p1", "door"), ("7", "origin"), ("door", "choice"), ("=0", "signed"), ("now", "photo"), ("none", "check"),
    ):  # fmt: skip
        state = rules.entered(state, Choose(state["stage"], option))
        assert state["stage"] == stage
    done = rules.entered(state, Choose("check", "send"))
    assert "stage" not in done
    assert (done["line_id"], done["origin"], done["choice"], done["signed"]) == (7, "door", "0", "now")
    assert done["photo"] == ""
    for stage in ("door", "choice", "signed"):
        assert rules.entered(state, Choose("check", stage)) == {**state, "stage": stage}
    again = rules.entered({**state, "stage": "choice"}, Choose("choice", "=1"))
    assert again == {**state, "choice": "1"}, "when it was signed is known already"


def test_when_it_was_signed_is_written_and_what_it_looks_like_shown() -> None:
    state = {**rules.begun(a_poll()), "stage": "signed"}
    signed = rules.entered(state, Given("text", " 6月2日\n18点 "))
    assert signed == {**state, "signed": "6月2日 18点", "stage": "photo"}
    shown = rules.entered(signed, Given("photo", file_id="F"))
    assert shown == {**signed, "photo": "F", "stage": "check"}
    assert rules.entered({**shown, "stage": "photo"}, Choose("photo", "none")) == {**shown, "photo": ""}
    for stage, said, code in (
        ("photo", Given("text", "没有"), "paper-refused-photo"),
        ("signed", Given("photo"), "forms-refused-old-button"),
        ("door", Given("text", "501"), "forms-refused-old-button"),
        ("door", Choose("door", "px"), "forms-refused-old-button"),
        ("door", Choose("door", "x"), "forms-refused-old-button"),
        ("origin", Choose("origin", "chat"), "forms-refused-old-button"),
        ("signed", Choose("signed", "none"), "forms-refused-old-button"),
        ("photo", Choose("photo", "now"), "forms-refused-old-button"),
        ("check", Choose("check", "origin"), "forms-refused-old-button"),
    ):
        with pytest.raises(Refused, match=code):
            rules.entered({**state, "stage": stage}, said)


@pytest.mark.parametrize(
    ("option", "code"),
    [
        ("=9", "polls-refused-option"), ("=a", "button-unknown"), ("5.1", "polls-refused-option"),
        ("0", "button-unknown"), ("0.", "button-unknown"), (".1", "button-unknown"), ("cast.1", "button-unknown"),
        ("1.x", "button-unknown"), ("1.1.1", "button-unknown"),
    ],
)  # fmt: skip
def test_a_forged_choice_is_refused(option: str, code: str) -> None:
    state = {**rules.begun(a_poll()), "stage": "choice"}
    with pytest.raises(Refused, match=code):
        rules.entered(state, Choose("choice", option))


def test_a_longer_ballot_is_ticked_and_cast() -> None:
    form = Form(Kind.SEVERAL, 4, most=2)
    state = {**rules.begun(a_poll(form)), "stage": "choice"}
    for option in ("3.1", "0.1", "cast"):
        state = rules.entered(state, Choose("choice", option))
    assert (state["choice"], state["stage"]) == ("0,3", "signed")


def test_the_box_by_options() -> None:
    fresh = rules.box_begun(a_poll(), 10, unit_id=5)
    assert fresh == {
        "stage": "option", "poll_id": 1, "form": ["yes_no", 3, 1, 1, 10, "runoff", 1], "ticked": 10, "counts": [],
        "ballots": [], "invalid": 0, "unit_id": 5,
    }  # fmt: skip
    state = rules.box_begun(a_poll(), 10)
    for words in ("4", "３", "1", " 1 "):
        state = rules.boxed(state, Given("text", words))
    assert state["stage"] == "check"
    assert rules.box_of(state) == Box(("0", "0", "0", "0", "1", "1", "1", "2"), 1)
    assert rules.boxed({**state, "unit_id": 5}, Choose("check", "again")) == fresh
    assert rules.boxed(state, Choose("check", "send")) == {
        "poll_id": 1, "form": ["yes_no", 3, 1, 1, 10, "runoff", 1], "ticked": 10, "counts": [4, 3, 1], "ballots": [],
        "invalid": 1,
    }  # fmt: skip


def test_the_box_slip_by_slip() -> None:
    fresh = rules.box_begun(a_poll(Form(Kind.RANKED, 3)), 10)
    assert fresh["stage"] == "slips"
    typed = rules.boxed(fresh, Given("text", "3 1\n2"))
    assert typed == {**fresh, "ballots": ["2,0", "1"], "stage": "invalid"}
    assert rules.box_of(rules.boxed(typed, Given("text", "2"))) == Box(("1", "2,0"), 2)
    assert rules.boxed(typed, Choose("invalid", "again")) == fresh
    assert rules.boxed(fresh, Choose("slips", "none")) == {**fresh, "stage": "invalid"}
    assert rules.boxed({**typed, "stage": "slips"}, Choose("slips", "none"))["ballots"] == []
    for stage, said, code in (
        ("slips", Given("photo", "3 1"), "forms-refused-text-wanted"),
        ("check", Given("text", "1"), "forms-refused-old-button"),
        ("invalid", Choose("invalid", "none"), "forms-refused-old-button"),
        ("slips", Choose("slips", "send"), "forms-refused-old-button"),
    ):
        with pytest.raises(Refused, match=code):
            rules.boxed({**fresh, "stage": stage}, said)


def test_more_slips_than_were_handed_out_are_refused() -> None:
    state = rules.box_begun(a_poll(), 3)
    for words in ("2", "1", "0"):
        state = rules.boxed(state, Given("text", words))
    with pytest.raises(Refused) as refused:
        rules.boxed(state, Given("text", "1"))
    assert refused.value.args_of_text == {"slips": 4, "ticked": 3}
    assert rules.boxed(state, Given("text", "0"))["stage"] == "check"


@pytest.mark.parametrize("words", ["", "-1", "一", "1.5", "2001"])
def test_a_count_is_a_number(words: str) -> None:
    fresh = rules.box_begun(a_poll(), 3)
    assert rules.boxed(fresh, Given("text", "2000"))["counts"] == [2000]
    with pytest.raises(Refused) as refused:
        rules.boxed(fresh, Given("text", words))
    assert (refused.value.code, refused.value.args_of_text) == ("paper-refused-number", {"most": 2000})


def test_slips_of_longer_ballots_are_typed_a_line_each() -> None:
    assert rules.read_slips(Form(Kind.SEVERAL, 4, most=2), "3 1\n\n2\n-") == ("0,2", "1", "")
    assert rules.read_slips(Form(Kind.RANKED, 3), "3 1 2") == ("2,0,1",)
    assert rules.read_slips(Form(Kind.SCORE, 2), "5 0") == ("5,0",)
    assert rules.read_slips(Form(Kind.POINTS, 2), "4 6") == ("4,6",)
    assert rules.read_slips(Form(Kind.DATES, 2), "２　0") == ("2,0",)
    for bad in ("0", "5", "1 2 3", "a", "1 1"):
        with pytest.raises(Refused) as refused:
            rules.read_slips(Form(Kind.SEVERAL, 4, most=2), f"1\n\n{bad}")
        assert (refused.value.code, refused.value.args_of_text) == ("paper-refused-slip", {"nth": 2})
    with pytest.raises(Refused, match="forms-refused-text-wanted"):
        rules.read_slips(Form(Kind.SEVERAL, 4, most=2), " \n ")


def test_so_many_slips_at_once_and_no_more() -> None:
    assert len(rules.read_slips(Form(Kind.SEVERAL, 4, most=2), "-\n" * rules.MOST_SLIPS)) == rules.MOST_SLIPS
    with pytest.raises(Refused) as refused:
        rules.read_slips(Form(Kind.SEVERAL, 4, most=2), "-\n" * (rules.MOST_SLIPS + 1))
    assert (refused.value.code, refused.value.args_of_text) == ("paper-refused-number", {"most": rules.MOST_SLIPS})


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
