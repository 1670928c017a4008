"""Who has a place and who waits, until when a press counts, and the form, whatever is given to it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import CommunityId, Refused, ResidentId, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.notices import (
    PHOTOS,
    Kind,
    Notice,
    NoticeId,
    State,
    alarmed,
    asked,
    asked_step,
    begun,
    begun_with,
    closing,
    corrected,
    has_appeared,
    is_open,
    moved_up,
    remarked,
    require_open,
    shared_out,
    step,
)

NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
SHANGHAI = "Asia/Shanghai"
NOTICE = Notice(
    NoticeId(1), CommunityId(1), UnitId(1), Kind.SIGN_UP, "鸡蛋", (), False, ResidentId(1), 1, None, NOW, NOW, None,
    None, None, None,
)  # fmt: skip

doors = st.lists(st.integers(1, 60), unique=True, max_size=60)
places = st.none() | st.integers(1, 60)


@given(doors, places)
def test_everybody_has_a_place_or_waits_in_their_order(entries: list[int], limit: int | None) -> None:
    inside, waiting = shared_out(entries, limit)
    assert inside + waiting == entries
    assert not waiting if limit is None else len(inside) == min(limit, len(entries))


@given(doors.filter(bool), places, st.data())
def test_one_who_steps_back_makes_room_for_at_most_the_first_who_waits(
    before: list[int], limit: int | None, data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(before))
    after = [one for one in before if one != gone]
    inside, waiting = shared_out(before, limit)
    expected = waiting[:1] if gone in inside else []
    assert moved_up(before, after, limit) == expected
    assert moved_up(before, [*before, 99], limit) == []


@given(st.integers(-100, 100))
def test_a_press_counts_before_the_instant_and_not_at_it(seconds: int) -> None:
    closes = replace(NOTICE, closes_at=NOW)
    at = NOW + timedelta(seconds=seconds)
    assert is_open(closes, at) is (seconds < 0)
    assert is_open(NOTICE, at)
    ended = replace(NOTICE, ended_at=NOW)
    assert not is_open(ended, at)
    with pytest.raises(Refused) as refused:
        require_open(ended, at)
    assert refused.value.code == "notices-refused-over"


def test_what_appeared_at_once_stays_so_when_a_clock_that_was_ahead_is_set_back() -> None:
    back, at_once = NOTICE.posted_at - timedelta(hours=1), replace(NOTICE, appears_at=NOTICE.posted_at)
    assert has_appeared(at_once, back)
    waits = replace(NOTICE, appears_at=NOTICE.posted_at + timedelta(hours=2))
    assert not has_appeared(waits, waits.appears_at - timedelta(seconds=1))
    assert has_appeared(waits, waits.appears_at)


@given(st.integers(0, 60 * 24 * 400), st.sampled_from(["today", "tomorrow", "after"]))
def test_it_closes_at_eight_in_the_evening_of_the_community(minutes: int, until: str) -> None:
    now = NOW + timedelta(minutes=minutes)
    local = now.astimezone(ZoneInfo(SHANGHAI))
    if until == "today" and local.hour >= 20:
        with pytest.raises(Refused) as refused:
            closing(until, now, SHANGHAI)
        assert refused.value.code == "notices-refused-past"
        return
    at = closing(until, now, SHANGHAI)
    assert at is not None
    days = {"today": 0, "tomorrow": 1, "after": 2}[until]
    assert (at.hour, at.minute) == (12, 0)
    assert at.astimezone(ZoneInfo(SHANGHAI)).date() - local.date() == timedelta(days=days)


def test_no_day_chosen_never_closes() -> None:
    assert closing("none", NOW, SHANGHAI) is None


def typed(words: str) -> Given:
    return Given("text", words)


def picture(nth: int, words: str = "") -> Given:
    return Given("photo", words, f"file{nth}", f"unique{nth}")


def after(state: State, *inputs: Given | str) -> State:
    """The form after these; a string answers the question that is open."""
    for one in inputs:
        state = step(state, Choose(state["stage"], one) if isinstance(one, str) else one)
    return state


def test_a_notice_goes_from_words_to_pictures_to_a_last_look() -> None:
    state = after(begun(Kind.NOTICE), typed(" 停水 "), picture(1), "enough")
    assert (state["stage"], state["words"], len(state["photos"])) == ("check", "停水", 1)
    assert after(state, "urgent")["urgent"]
    assert not after(state, "urgent", "calm")["urgent"]
    assert after(state, "words", typed("停电"))["stage"] == "check"
    assert after(state, "photos", "none")["photos"] == []
    assert after(state, "words", "keep")["words"] == "停水"
    assert "stage" not in after(state, "send")


def test_a_sign_up_asks_for_how_many_and_until_when() -> None:
    state = after(begun(Kind.SIGN_UP), typed("鸡蛋"), typed("12"), "tomorrow")
    assert (state["stage"], state["places"], state["until"]) == ("check", 12, "tomorrow")
    again = after(state | {"closes_at": "2026-06-02T12:00:00+00:00"}, "until", "none")
    assert "closes_at" not in again, "another day is another instant"
    assert after(state, "places", "back")["stage"] == "check"
    assert after(begun(Kind.SIGN_UP), typed("鸡蛋"), "5", "back")["stage"] == "places"


@pytest.mark.parametrize("words", ["0", "201", "三", "-1", "1.5", "", "²"])
def test_a_limit_is_a_number(words: str) -> None:
    with pytest.raises(Refused) as refused:
        after(begun(Kind.SIGN_UP), typed("鸡蛋"), typed(words))
    assert refused.value.code == "notices-refused-number"


def test_danger_is_asked_about_first_and_the_form_goes_on_where_it_was() -> None:
    state = alarmed(begun(Kind.NOTICE), typed("着火了"))
    assert (state["stage"], state["before"], state["words"]) == ("danger", "photos", "着火了")
    assert after(state, "no")["stage"] == "photos"
    assert after(state, typed("三楼"))["alarm"] == "着火了\n三楼"
    assert after(state, "tell")["cries"]
    assert alarmed(after(begun(Kind.NOTICE), typed("停水"), "none"), typed("着火了"))["before"] == "check"


def test_a_line_that_was_given_before_is_the_form_s() -> None:
    state = begun_with(Kind.NOTICE, "停水", [["file1", "unique1"]])
    assert (state["stage"], state["words"], len(state["photos"])) == ("photos", "停水", 1)
    assert begun_with(Kind.SIGN_UP, "  ", [["file1", "unique1"]])["stage"] == "words"


def test_nothing_of_a_leaders_line_is_lost() -> None:
    state = asked_step(asked_step(asked(), typed("周六")), picture(1, "大扫除"))
    assert (state["words"], len(state["photos"])) == ("周六\n大扫除", 1)
    spoken = asked_step(state, Given("voice", file_id="v", file_unique_id="u"))
    with pytest.raises(Refused):
        asked_step(spoken, Choose("which", "notice"))
    assert asked_step(spoken, Choose("which", "matter"))["which"] == "matter"
    with pytest.raises(Refused):
        asked_step(state, Choose("which", "poll"))


def test_a_correction_asks_whether_all_shall_look_again() -> None:
    state = corrected({"stage": "words", "kind": "notice", "words": "停水"}, typed("停电"))
    assert state["stage"] == "again"
    assert corrected(state, Choose("again", "yes"))["again"]
    assert corrected({"stage": "words", "kind": "sign_up", "words": "蛋"}, typed("鸭蛋"))["again"] is False
    with pytest.raises(Refused):
        corrected(state, typed("停水"))


def test_a_remark_is_short_and_in_one_line() -> None:
    assert remarked({"stage": "remark"}, typed("两\n份"))["remark"] == "两 份"
    assert remarked({"stage": "remark"}, Choose("remark", "none"))["remark"] == ""
    with pytest.raises(Refused):
        remarked({"stage": "remark"}, typed("两" * 16))


inputs = st.one_of(
    st.builds(Given, st.sampled_from(["text", "photo", "voice", "location", "document", "other"]),
              st.text(max_size=30), st.just("f"), st.text(max_size=2)),
    st.sampled_from(["back", "send", "none", "enough", "keep", "words", "photos", "places", "until", "urgent", "calm",
                     "5", "10", "tomorrow", "today", "tell", "no", "", "x"]),
)  # fmt: skip


@given(st.sampled_from(Kind), st.lists(inputs, max_size=25))
def test_whatever_is_given_the_form_stands_at_a_question_of_its_own(kind: Kind, given: list[Given | str]) -> None:
    state = begun(kind)
    stages = {"words", "check"} | ({"photos"} if kind is Kind.NOTICE else {"places", "until"})
    for one in given:
        try:
            state = after(state, one)
        except Refused:
            continue
        if "stage" not in state:
            assert state["words"]
            return
        assert state["stage"] in stages
        assert len(state["photos"]) <= PHOTOS
        assert state["stage"] == "words" or state["words"]
