"""The form with which a poll is posted: every question, every setting, bad input, back and keep."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls import outcome
from bot.domain.polls.poll import Reach, Reminds
from bot.domain.polls.posting import (
    DETAILS,
    LONGEST,
    NOTICE,
    OPENS,
    OPTION,
    QUESTION,
    UNTIL,
    State,
    Wanted,
    begun,
    closing,
    opening,
    require_notice,
    rules_offered,
    step,
    wanted,
)
from bot.domain.polls.values import MOST_OPTIONS, OWNERS_RULES, Form, Kind, Method, RollKind, Rule

TODAY = date(2026, 6, 1)
NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
ZONE = "Asia/Shanghai"


def after(state: State, *inputs: str) -> State:
    """The form after these: "/option" is pressed, all else typed."""
    for one in inputs:
        pressed = one.startswith("/")
        state = step(state, Choose(state["stage"], one[1:]) if pressed else Given("text", one))
    return state


def form(*inputs: str, reach: tuple[str, ...] = ("unit",)) -> State:
    return after(begun(TODAY, reach), *inputs)


CHECK = ("楼道要不要装灯？", "/yes_no", "/3")
MORE = (*CHECK, "/more")


def refused(state: State, *inputs: str) -> str:
    """With what the last input is refused; the form is as it was."""
    *before, last = inputs
    state = after(state, *before)
    kept = dict(state)
    with pytest.raises(Refused) as found:
        after(state, last)
    assert state == kept
    return found.value.code


def test_question_options_day_send() -> None:
    done = form(*CHECK, "/send")
    assert "stage" not in done
    found = wanted(done)
    assert found.question == "楼道要不要装灯？"
    assert found.form == Form(Kind.YES_NO, 3)
    assert (found.options, found.rule, found.roll_kind, found.is_secret) == (
        (),
        Rule.SIMPLE,
        RollKind.HOUSEHOLDS,
        False,
    )
    assert opening(done, NOW, ZONE) == NOW
    assert closing(done, NOW, ZONE) == datetime(2026, 6, 4, 12, 0, tzinfo=UTC)


def test_a_fresh_form_has_the_usual_answers() -> None:
    assert begun(TODAY, (Reach.UNIT, Reach.BUILDING), unit_id=5) == {
        "stage": "question", "today": "2026-06-01", "question": "", "details": "", "options": [], "kind": "yes_no",
        "least": 1, "most": 1, "points": 10, "seats": 1, "method": "runoff", "roll": "households", "rule": "simple",
        "secret": False, "opens": 0, "until": None, "reminds": "usual", "parking": False, "reach": "unit",
        "may_reach": ["unit", "building"], "checked": False, "counted": "", "good": None, "unit_id": 5,
    }  # fmt: skip


def test_question_and_details_are_as_long_as_they_may_be() -> None:
    longest = "长" * (QUESTION - 2)
    assert form(f"{longest} \n 灯")["question"] == f"{longest} 灯"
    detailed = form(*MORE, "/details", "长" * DETAILS)
    assert (detailed["stage"], detailed["details"]) == ("more", "长" * DETAILS)


def test_what_is_wanted_is_all_that_was_said() -> None:
    said = ("/details", "三楼的灯坏了", "/reach", "/building", "/reminds", "/last", "/back", "/send")
    done = form(*MORE, *said, reach=("unit", "building"))
    assert wanted(done) == Wanted(
        "楼道要不要装灯？", "三楼的灯坏了", (), Form(Kind.YES_NO, 3), RollKind.HOUSEHOLDS, Rule.SIMPLE, False,
        Reach.BUILDING, Reminds.LAST, False,
    )  # fmt: skip
    assert not wanted({**done, "parking": True}).with_parking, "only owners have any"
    assert not wanted({**done, "roll": "owners"}).with_parking
    assert wanted({**done, "parking": True, "roll": "owners"}).with_parking


def test_it_opens_and_closes_by_the_clock_of_the_house() -> None:
    state, after_midnight = form(*CHECK), datetime(2026, 6, 1, 17, 0, tzinfo=UTC)
    later = opening({**state, "opens": 3}, after_midnight, ZONE)
    assert later == datetime(2026, 6, 5, 1, 0, tzinfo=UTC)
    assert later.tzinfo is UTC
    closes = closing(state, after_midnight, ZONE)
    assert closes == datetime(2026, 6, 5, 12, 0, tzinfo=UTC)
    assert closes.tzinfo is UTC


def test_typed_options_make_one_of_many_for_consultation() -> None:
    found = wanted(form("刷什么颜色？", "白\n黄", "6月3日", "/send"))
    assert (found.form.kind, found.options, found.rule) == (Kind.ONE, ("白", "黄"), Rule.CONSULTATION)


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        (("",), "forms-refused-text-wanted"),
        (("灯" * (QUESTION + 1),), "forms-refused-too-long"),
        (("/yes_no",), "forms-refused-old-button"),
        (("灯？", "白"), "polls-refused-few-options"),
        (("灯？", "白\n\n"), "polls-refused-few-options"),
        (("灯？", "\n".join(map(str, range(MOST_OPTIONS + 1)))), "polls-refused-many-options"),
        (("灯？", f"白\n{'黄' * (OPTION + 1)}"), "polls-refused-long-option"),
        (("灯？", "白\n 白 "), "polls-refused-same-option"),
        (("灯？", "/yes_no", "改天"), "polls-refused-day"),
        (("灯？", "/yes_no", "/5"), "forms-refused-old-button"),
        ((*CHECK, "再说"), "forms-refused-choose"),
        ((*MORE, "/kind", "/guess"), "forms-refused-old-button"),
        ((*MORE, "/roll", "/dogs"), "forms-refused-old-button"),
        ((*MORE, "/rule", "/owners_special"), "forms-refused-old-button"),
        ((*MORE, "/reach", "/estate"), "forms-refused-old-button"),
        ((*MORE, "/opens", "/2"), "forms-refused-old-button"),
        ((*MORE, "/details", "长" * (DETAILS + 1)), "forms-refused-too-long"),
        ((*MORE, "/roll", "/owners", "/secret", "/yes"), "polls-refused-secret-owners"),
        ((*MORE, "/roll", "/owners", "/opens", "/7"), "polls-refused-notice"),
    ],
)
def test_bad_input_is_refused_and_nothing_is_lost(inputs: tuple[str, ...], code: str) -> None:
    assert refused(begun(TODAY), *inputs) == code


def test_pictures_are_no_answers() -> None:
    with pytest.raises(Refused, match="forms-refused-text-wanted"):
        step(begun(TODAY), Given("photo", ""))


# days


def test_closing_is_after_opening_and_not_too_far_away() -> None:
    early = form("灯？", "/yes_no", "6月1日8点")
    with pytest.raises(Refused, match="polls-refused-closes-early"):
        closing(early, NOW, ZONE)
    with pytest.raises(Refused, match="polls-refused-closes-early"):
        closing(early, datetime(2026, 6, 1, 0, 0, tzinfo=UTC), ZONE)
    last = form("灯？", "/yes_no", "11月29日9点")
    assert closing(last, NOW, ZONE) == NOW + timedelta(days=LONGEST + 1)
    with pytest.raises(Refused) as late:
        closing(form("灯？", "/yes_no", "11月29日9点1分"), NOW, ZONE)
    assert (late.value.code, late.value.args_of_text) == ("polls-refused-closes-late", {"most": LONGEST})


@given(st.sampled_from(UNTIL), st.sampled_from(OPENS), st.timedeltas(timedelta(0), timedelta(days=400)))
def test_days_on_buttons_are_always_possible(until: int, opens: int, later: timedelta) -> None:
    state = form("灯？", "/yes_no", f"/{until}") | {"opens": opens}
    at = NOW + later
    opens_at = opening(state, at, ZONE)
    assert opens_at >= at
    assert closing(state, opens_at, ZONE) > opens_at


# settings


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.YES_NO, Kind.RANKED)])
def test_a_kind_of_many_options_asks_for_them_first(kind: Kind) -> None:
    state = form(*MORE, "/kind", f"/{kind}")
    assert state["stage"] == "options"
    state = after(state, "白\n黄\n绿")
    assert state["stage"] == ("number" if kind in (Kind.SEVERAL, Kind.POINTS) else "check")
    if state["stage"] == "number":
        state = after(state, "2", "/back")
    found = wanted(state)
    assert (found.form.kind, found.form.options, found.rule) == (kind, 3, rules_offered(state)[0])
    outcome.require_fits(found.rule, found.form, found.roll_kind)


@pytest.mark.parametrize("method", list(Method))
def test_ranked_ballots_are_chosen_by_how_they_are_counted(method: Method) -> None:
    state = form("谁去？", "甲\n乙\n丙", "/3", "/more", "/kind", f"/{method}")
    if method is Method.STV:
        assert state["stage"] == "number"
        state = after(state, "2")
        assert wanted(state).form.seats == 2
    assert state["stage"] == "more"
    assert (wanted(state).form.kind, wanted(state).form.method) == (Kind.RANKED, method)


@pytest.mark.parametrize(
    ("words", "least", "most"), [("2", 1, 2), ("2-3", 2, 3), ("２～３", 2, 3), ("2 到 3", 2, 3), ("3-3", 3, 3)]
)
def test_several_take_a_most_or_a_span(words: str, least: int, most: int) -> None:
    state = form("谁去？", "甲\n乙\n丙", "/3", "/more", "/kind", "/several", words)
    assert state["stage"] == "more"
    assert (wanted(state).form.least, wanted(state).form.most) == (least, most)


@pytest.mark.parametrize("words", ["0", "4", "3-2", "0-2", "2-4", "两个", "-1", "2.5", ""])
def test_a_number_out_of_range_is_refused(words: str) -> None:
    state = form("谁去？", "甲\n乙\n丙", "/3", "/more", "/kind", "/several")
    assert refused(state, words) == "polls-refused-number"


def test_another_kind_asks_for_its_number_anew() -> None:
    state = form("谁去？", "甲\n乙\n丙", "/3", "/more", "/kind", "/several", "2-3", "/kind", "/several", "/back")
    assert (wanted(state).form.least, wanted(state).form.most) == (1, 3)
    state = after(state, "/kind", "/yes_no")
    assert (wanted(state).options, wanted(state).rule) == ((), Rule.SIMPLE)
    assert after(state, "/kind", "/several", "甲\n乙\n丙")["stage"] == "number"


def test_yes_or_no_is_decided_again_and_what_was_typed_is_heard() -> None:
    of_many = form(*CHECK, "/options", "白\n黄")
    assert (wanted(of_many).form.kind, wanted(of_many).rule) == (Kind.ONE, Rule.CONSULTATION)
    assert wanted(after(of_many, "/options", "/yes_no")).rule is Rule.SIMPLE
    assert form(*CHECK, "/back")["stage"] == "until"
    assert form(*MORE, "/back")["stage"] == "check"
    assert after(of_many, "/more", "/kind", "/several", "/back")["stage"] == "more"
    again = wanted(after(of_many, "/options", "/yes_no"))
    assert (again.form.kind, again.options) == (Kind.YES_NO, ())


def test_points_and_seats_take_no_span() -> None:
    state = form("谁去？", "甲\n乙\n丙", "/3", "/more", "/kind", "/points")
    assert refused(state, "2-3") == "polls-refused-number"
    assert refused(state, "101") == "polls-refused-number"
    assert wanted(after(state, "100")).form == Form(Kind.POINTS, 3, points=100)


def test_going_back_from_the_number_leaves_all_of_them() -> None:
    state = form("谁去？", "甲\n乙\n丙", "/3", "/more", "/kind", "/several", "/back")
    assert (wanted(state).form.least, wanted(state).form.most) == (1, 3)


def test_fewer_options_later_bring_the_numbers_down() -> None:
    state = form("谁去？", "甲\n乙\n丙", "/3", "/more", "/kind", "/several", "3-3", "/back", "/options", "甲\n乙")
    assert state["stage"] == "check"
    assert (wanted(state).form.least, wanted(state).form.most) == (2, 2)
    state = form("谁去？", "甲\n乙\n丙", "/3", "/more", "/kind", "/stv", "3", "/back", "/options", "甲\n乙")
    assert wanted(state).form.seats == 2


def test_owners_vote_openly_by_the_law_after_their_notice() -> None:
    state = form(*MORE, "/secret", "/yes", "/roll", "/owners")
    found = wanted(state)
    assert (found.is_secret, found.rule, state["opens"]) == (False, Rule.OWNERS_ORDINARY, NOTICE)
    assert set(rules_offered(state)) == {*OWNERS_RULES, Rule.CONSULTATION}
    require_notice(RollKind.OWNERS, NOTICE)
    with pytest.raises(Refused) as early:
        require_notice(RollKind.OWNERS, NOTICE - 1)
    assert (early.value.code, early.value.args_of_text) == ("polls-refused-notice", {"days": NOTICE})
    of_many = form("刷什么颜色？", "白\n黄", "/3", "/more", "/roll", "/owners")
    assert wanted(of_many).rule is Rule.OWNERS_ORDINARY
    assert rules_offered(of_many) == (Rule.OWNERS_ORDINARY, Rule.OWNERS_SPECIAL, Rule.CONSULTATION)
    back = after(state, "/roll", "/households")
    assert (wanted(back).rule, back["opens"]) == (Rule.SIMPLE, 0)


def test_what_is_set_can_be_taken_back() -> None:
    secret = form(*MORE, "/secret", "/yes")
    assert (secret["stage"], wanted(secret).is_secret) == ("more", True)
    assert not wanted(after(secret, "/secret", "/no")).is_secret
    assert refused(secret, "/secret", "/maybe") == "forms-refused-old-button"
    owners = form(*MORE, "/roll", "/owners", "/parking", "/yes")
    assert wanted(owners).with_parking
    assert not wanted(after(owners, "/parking", "/no")).with_parking
    assert refused(owners, "/parking", "/maybe") == "forms-refused-old-button"
    assert refused(begun(TODAY), *MORE, "/parking", "/yes") == "forms-refused-old-button"
    assert wanted(form(*MORE, "/details", "三楼", "/details", "/none")).details == ""
    assert refused(begun(TODAY), *MORE, "/details", "/else") == "forms-refused-old-button"
    assert wanted(form(*MORE, "/reminds", "/never")).reminds is Reminds.NEVER
    assert refused(begun(TODAY), *MORE, "/reminds", "/often") == "forms-refused-old-button"


def test_what_opens_later_for_households_stays_so() -> None:
    state = form(*MORE, "/opens", "/7", "/roll", "/adults")
    assert state["opens"] == 7


@pytest.mark.parametrize("stage", ["kind", "roll", "rule", "secret", "opens", "details", "reach"])
def test_back_from_a_setting_changes_nothing(stage: str) -> None:
    before = form(*MORE, reach=("unit", "building", "estate"))
    assert after(before, f"/{stage}", "/back") == before


@pytest.mark.parametrize("stage", ["question", "options", "until"])
def test_back_from_a_question_that_was_answered_leads_to_the_check(stage: str) -> None:
    before = form("谁去？", "甲\n乙", "/3")
    assert after(before, f"/{stage}", "/back") == before


def test_back_before_the_check_goes_one_question_back() -> None:
    state = form("谁去？", "甲\n乙", "/back")
    assert state["stage"] == "options"
    assert after(state, "/back")["stage"] == "question"


def test_back_from_options_that_are_still_missing_is_yes_or_no_again() -> None:
    state = form(*MORE, "/kind", "/score", "/back")
    assert state["stage"] == "check"
    assert (wanted(state).form.kind, wanted(state).rule) == (Kind.YES_NO, Rule.SIMPLE)


def test_keep_leaves_question_and_options() -> None:
    before = form("谁去？", "甲\n乙", "/3")
    for stage in ("question", "options"):
        assert after(before, f"/{stage}", "/keep") == before
    assert refused(begun(TODAY), "/keep") == "forms-refused-old-button"


def test_a_setting_survives_new_options() -> None:
    state = form("谁去？", "甲\n乙", "/3", "/more", "/rule", "/two_thirds", "/back", "/options", "甲\n乙\n丙")
    assert wanted(state).rule is Rule.TWO_THIRDS


INPUTS = st.lists(
    st.sampled_from(
        [
            "/back", "/keep", "/send", "/more", "/question", "/options", "/until", "/kind", "/roll", "/rule", "/secret",
            "/opens", "/details", "/reach", "/yes", "/no", "/none", "/yes_no", "/3", "/15", "/0", "/7", "/unit",
            "/building", *(f"/{one}" for one in (*Kind, *Method, *Rule, *RollKind)), "问题", "甲\n乙\n丙", "2", "2-3",
            "7月1日", "",
        ]
    ),
    max_size=40,
)  # fmt: skip


@given(INPUTS)
def test_whatever_is_pressed_and_typed_what_is_sent_can_be_posted(inputs: list[str]) -> None:
    state: dict[str, Any] = begun(TODAY, ("unit", "building"))
    for one in (*inputs, *("/back",) * 3):
        try:
            state = after(state, one)
        except Refused:
            continue
        if "stage" not in state:
            break
    if "stage" in state:
        return
    found = wanted(state)
    outcome.require_fits(found.rule, found.form, found.roll_kind)
    require_notice(found.roll_kind, state["opens"])
    assert found.question
    assert (len(found.options) >= 2) is (found.form.kind is not Kind.YES_NO)
    assert found.form.options == (len(found.options) or 3)
    assert 1 <= found.form.least <= found.form.most <= found.form.options
    assert 1 <= found.form.seats <= found.form.options
    assert not (found.is_secret and found.roll_kind is RollKind.OWNERS)
    opens_at = opening(state, NOW, ZONE)
    assert state["until"] is not None
    assert opens_at >= NOW
