"""The day of those who handle matters: when mornings are, what presses first, who is away, what was written."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import BodyId, MatterId, Refused, ResidentId, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.reminders import MORNING_AT, is_morning_told, morning_before, next_morning
from bot.domain.steps import step
from bot.domain.workday import (
    LONGEST_LEAVE,
    Leave,
    Standing,
    Task,
    answer_step,
    days_in,
    leave_step,
    pressing,
    standing,
    stood_at,
    unattended,
)
from bot.holidays import working_day_rule

ZONE = "Asia/Shanghai"
TODAY = date(2026, 6, 3)
NOW = datetime(2026, 6, 3, 0, 30, tzinfo=UTC)
"""Wednesday, 3 June 2026, 08:30 in China."""
ENDS = datetime(2026, 6, 3, 15, 59, 59, tzinfo=UTC)
WORKS = working_day_rule()
INSTANTS = st.integers(-150 * 24 * 60, 200 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes))


def outcome(does: Callable[[], Any]) -> Any:
    """What it gives, or the code of its refusal."""
    try:
        return does()
    except Refused as refused:
        return refused.code


def task(number: int, due: timedelta | None, *, is_answered: bool = False) -> Task:
    """A task that is due so long after now."""
    due_at = None if due is None else NOW + due
    return Task(
        MatterId(number), f"2026-{number:04d}", "灯坏了", "3栋2单元", UnitId(1), BodyId(1), "filed", "ordinary",
        is_answered, due_at,
    )  # fmt: skip


# mornings


@given(INSTANTS)
def test_the_next_morning_is_a_working_day_and_none_is_left_out(now: datetime) -> None:
    at = next_morning(now, ZONE, WORKS)
    local = at.astimezone(ZoneInfo(ZONE))
    assert at > now
    assert local.time() == MORNING_AT
    assert WORKS(local.date())
    between = now + timedelta(days=1)
    while between < at - timedelta(days=1):
        assert not WORKS(between.astimezone(ZoneInfo(ZONE)).date())
        between += timedelta(days=1)


@given(INSTANTS)
def test_the_morning_before_is_the_one_from_which_the_next_one_leads_here(now: datetime) -> None:
    before = morning_before(now, ZONE, WORKS)
    assert before < now
    following = next_morning(before, ZONE, WORKS)
    assert following.astimezone(ZoneInfo(ZONE)).date() >= now.astimezone(ZoneInfo(ZONE)).date()


@pytest.mark.parametrize(
    ("day", "hour", "told"),
    [(18, 8, False), (18, 9, True), (19, 9, False), (20, 9, False), (22, 23, True)],
    ids=["before its hour", "its hour came", "the Dragon Boat Festival", "Saturday", "late on Monday"],
)
def test_a_morning_is_told_on_working_days_from_its_hour_on(day: int, hour: int, told: bool) -> None:
    now = datetime(2026, 6, day, hour, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
    assert is_morning_told(now, ZONE, WORKS) is told


def test_a_communitys_own_holiday_has_no_morning() -> None:
    at = next_morning(NOW, ZONE, working_day_rule([date(2026, 6, 4)]))
    assert at == datetime(2026, 6, 5, 0, 30, tzinfo=UTC)


# what presses


@pytest.mark.parametrize(
    ("due", "is_answered", "why"),
    [
        (timedelta(0), True, Standing.LATE),
        (timedelta(hours=-1), False, Standing.LATE),
        (timedelta(hours=1), True, Standing.TODAY),
        (timedelta(hours=16), True, None),
        (timedelta(hours=16), False, Standing.UNANSWERED),
        (None, False, Standing.UNANSWERED),
        (None, True, None),
    ],
)
def test_why_a_matter_is_named(due: timedelta | None, is_answered: bool, why: Standing | None) -> None:
    assert standing(task(1, due, is_answered=is_answered), NOW, ENDS) is why


@given(st.lists(st.tuples(st.none() | st.integers(-50, 50), st.booleans()), max_size=12))
def test_late_first_then_today_then_unanswered_each_by_its_time(given_: list[tuple[int | None, bool]]) -> None:
    tasks = [
        task(number, None if hours is None else timedelta(hours=hours), is_answered=is_answered)
        for number, (hours, is_answered) in enumerate(given_)
    ]
    named = pressing(tasks, NOW, ENDS)
    kinds = [why for why, _ in named]
    assert kinds == sorted(kinds, key=list(Standing).index)
    for why in Standing:
        due = [one.due_at or datetime.max.replace(tzinfo=UTC) for kind, one in named if kind is why]
        assert due == sorted(due)
    unnamed = {one.id for one in tasks} - {one.id for _, one in named}
    assert all(one.is_answered for one in tasks if one.id in unnamed)


def test_where_a_matter_stood_in_the_queue() -> None:
    accept, settle = NOW + timedelta(hours=1), NOW + timedelta(days=7)
    assert stood_at(accept, settle, None, NOW) == accept
    assert stood_at(accept, settle, NOW - timedelta(minutes=1), NOW) == accept, "it was taken on just now"
    assert stood_at(accept, settle, NOW - timedelta(hours=2), NOW) == settle
    assert stood_at(None, settle, None, NOW) == settle


# leaves


def test_a_body_is_left_alone_where_all_of_it_is_away() -> None:
    ann, bob, cat = ResidentId(1), ResidentId(2), ResidentId(3)
    staff = [(BodyId(1), ann), (BodyId(1), bob), (BodyId(2), cat)]
    leaves = [Leave(one, TODAY, TODAY + timedelta(days=1)) for one in (ann, cat)]
    assert unattended(staff, leaves, TODAY) == {2}
    assert unattended(staff, leaves, TODAY + timedelta(days=2)) == frozenset()
    assert unattended(staff, [*leaves, Leave(bob, TODAY, TODAY, ann)], TODAY) == {1, 2}


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("6.3-6.5", (2026, 6, 3), (2026, 6, 5)),
        ("6月3日到6月5日", (2026, 6, 3), (2026, 6, 5)),
        ("6月30号到7月2号", (2026, 6, 30), (2026, 7, 2)),
        ("6月3日到5日", (2026, 6, 3), (2026, 6, 5)),
        ("6/4", (2026, 6, 4), (2026, 6, 4)),
        ("2026-06-03 2026-06-05", (2026, 6, 3), (2026, 6, 5)),
        ("1月2日", (2027, 1, 2), (2027, 1, 2)),
        ("明天到周五", (2026, 6, 4), (2026, 6, 5)),
        ("5号到7号", (2026, 6, 5), (2026, 6, 7)),
        ("2026年6月3日 - 6月4日", (2026, 6, 3), (2026, 6, 4)),
    ],
)
def test_days_as_people_write_them(words: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert days_in(words, TODAY) == (date(*first), date(*last))


@given(st.text(alphabet="0123456789.-/年月日到 号", max_size=24))
def test_other_days_are_refused_with_a_sentence(words: str) -> None:
    found = outcome(lambda: days_in(words, TODAY))
    assert found == "workday-refused-days" or all(isinstance(day, date) for day in found)


STATE = {"stage": "from", "today": TODAY.isoformat(), "colleagues": [[2, "刘姐"]]}


def test_a_leave_is_entered_by_buttons() -> None:
    state = leave_step(STATE, Choose("from", "1"))
    state = leave_step(state, Choose("to", "3"))
    state = leave_step(state, Choose("who", "2"))
    assert (state["from_on"], state["to_on"], state["stand_in"]) == ("2026-06-04", "2026-06-06", 2)
    assert "stage" not in state


def test_where_there_is_no_colleague_nobody_is_asked_for() -> None:
    state = leave_step({**STATE, "colleagues": []}, Given("text", "6月4日到6月5日"))
    assert state["stand_in"] is None
    assert "stage" not in state


@pytest.mark.parametrize(
    ("stage", "given_", "code"),
    [
        ("from", Choose("from", "9"), "forms-refused-choose"),
        ("from", Given("photo"), "forms-refused-text-wanted"),
        ("from", Given("text", "2026-06-01"), "workday-refused-past"),
        ("from", Given("text", "6月1日"), "workday-refused-past"),
        ("from", Given("text", "6月5日到6月4日"), "workday-refused-turned-round"),
        ("from", Given("text", "6月5日到12月4日"), "workday-refused-long"),
        ("to", Choose("to", "-5"), "forms-refused-choose"),
        ("to", Given("text", "2026-06-01"), "workday-refused-turned-round"),
        ("who", Choose("who", "99"), "forms-refused-choose"),
        ("who", Given("text", "刘姐"), "forms-refused-choose"),
    ],
)
def test_what_a_leave_does_not_take(stage: str, given_: Given | Choose, code: str) -> None:
    with pytest.raises(Refused) as refused:
        leave_step({**STATE, "stage": stage, "from_on": TODAY.isoformat()}, given_)
    assert refused.value.code == code


@given(st.integers(0, 400), st.integers(1, 400))
def test_no_leave_is_longer_than_it_may_be(begins: int, lasts: int) -> None:
    first, last = TODAY + timedelta(days=begins), TODAY + timedelta(days=begins + lasts)
    found = outcome(lambda: leave_step({**STATE, "colleagues": []}, Given("text", f"{first} {last}")))
    if found != "workday-refused-long":
        assert (date.fromisoformat(found["to_on"]) - date.fromisoformat(found["from_on"])).days < LONGEST_LEAVE


# texts to answer with


def test_a_text_to_answer_with_is_one_short_line() -> None:
    assert answer_step({"stage": "words"}, Given("text", " 师傅\n 下午来 ")) == {"words": "师傅 下午来"}
    for given_ in (Given("text", "字" * 101), Given("photo"), Given("text", "  "), Choose("words", "1")):
        with pytest.raises(Refused):
            answer_step({"stage": "words"}, given_)


BEGUN = {"stage": "words", "words": "", "photos": [], "answers": [[7, "师傅下午来"]], "bodies": []}


@pytest.mark.parametrize(
    ("name", "then"), [("done", None), ("note", None), ("ask", None), ("decline", "who"), ("extend", "days")]
)
def test_a_text_that_is_chosen_fills_in_the_words(name: str, then: str | None) -> None:
    state = step({**BEGUN, "step": name}, Choose("words", "7"))
    assert (state["words"], state.get("stage")) == ("师傅下午来", then)


def test_a_text_may_be_chosen_behind_a_picture() -> None:
    shown = step({**BEGUN, "step": "done"}, Given("photo", file_id="f", file_unique_id="u"))
    state = step(shown, Choose("photos", "7"))
    assert (state["words"], "stage" in state) == ("师傅下午来", False)
    assert state["photos"] == [["f", "u"]]


@pytest.mark.parametrize("option", ["8", "skip", "", "-7"])
def test_a_text_that_is_not_offered_is_refused(option: str) -> None:
    with pytest.raises(Refused):
        step({**BEGUN, "step": "note"}, Choose("words", option))
