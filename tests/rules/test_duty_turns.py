"""What falls due around a turn, when it can be accepted, who looks after what, what is written of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import HouseholdId, Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.duty.periods import Period, at_handover, ends
from bot.domain.duty.rota import How, Turn
from bot.domain.duty.turns import Step, due, looks_after, moved, next_due, require_can_accept, steps
from bot.domain.duty.writing import LINE, LONGEST, PHOTOS, lined, written
from bot.holidays import holiday_rule

ZONE = "Asia/Shanghai"
A, B, C = (HouseholdId(n) for n in (1, 2, 3))
OCTOBER = Turn(date(2026, 10, 1), date(2026, 11, 1), A, How.ORDER, counted=(A,))
ONE_A_DAY = timedelta(days=1)


def no_holiday(_: date) -> bool:
    return False


def on(day: int, month: int = 10) -> datetime:
    return datetime(2026, month, day, 1, 0, tzinfo=UTC)


def test_reminders_before_on_the_day_and_before_the_handover() -> None:
    found = [(one.step, one.at) for one in steps(OCTOBER, ZONE, no_holiday)]
    assert found == [
        (Step.WEEK_BEFORE, on(24, 9)), (Step.DAY_BEFORE, on(30, 9)), (Step.BEGINS, on(1)), (Step.ASKED_AGAIN, on(2)),
        (Step.ASKED_LAST, on(3)), (Step.LEADER_TOLD, on(4)), (Step.HANDOVER_NEAR, on(29)),
    ]  # fmt: skip


def test_holidays_do_not_count_for_the_acceptance() -> None:
    """National Day 2026 lasts from 1 to 7 October; the 10th is a Saturday that is worked."""
    found = {one.step: one.at for one in steps(OCTOBER, ZONE, holiday_rule())}
    assert [found[one] for one in (Step.ASKED_AGAIN, Step.ASKED_LAST, Step.LEADER_TOLD)] == [on(8), on(9), on(10)]
    own = holiday_rule([date(2026, 10, 9)], [date(2026, 10, 5)])
    found = {one.step: one.at for one in steps(OCTOBER, ZONE, own)}
    assert [found[one] for one in (Step.ASKED_AGAIN, Step.ASKED_LAST, Step.LEADER_TOLD)] == [on(5), on(8), on(10)]


def test_who_is_asked_again_is_asked_while_the_turn_lasts() -> None:
    week = Turn(date(2026, 10, 1), date(2026, 10, 8), A, How.ORDER)
    asked = [one.step for one in steps(week, ZONE, holiday_rule())]
    assert asked == [Step.WEEK_BEFORE, Step.DAY_BEFORE, Step.BEGINS, Step.HANDOVER_NEAR], "the 8th is the next one's"


def test_what_is_due_after_an_instant_and_until_another() -> None:
    first, second = (Turn(date(2026, 6, day), date(2026, 6, day + 7), A, How.ORDER) for day in (8, 15))
    at = on(8, 6)
    assert [one.step for one in due([first, second], at - timedelta(seconds=1), at, ZONE, no_holiday)] == [
        Step.WEEK_BEFORE, Step.BEGINS,
    ]  # fmt: skip
    assert due([first, second], at, at + timedelta(hours=1), ZONE, no_holiday) == []
    assert next_due([first], at, ZONE, no_holiday) == on(9, 6)
    assert at_handover(date(2026, 6, 8), ZONE).tzinfo is UTC


def test_a_weekend_is_no_holiday() -> None:
    is_holiday = holiday_rule()
    assert not is_holiday(date(2026, 6, 6))
    assert is_holiday(date(2026, 10, 4))
    assert not is_holiday(date(2026, 10, 10))
    assert not is_holiday(date(2050, 10, 1))


def test_a_step_is_of_use_until_the_next_and_the_last_until_the_end() -> None:
    found = steps(OCTOBER, ZONE, no_holiday)
    wanted = [*(one.at for one in found[1:-1]), on(1, 11), on(1, 11)]
    wanted[3] = on(1, 11)
    assert [one.useful_until for one in found] == wanted


@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.sampled_from(Period),
    st.sampled_from((ZONE, "Europe/Berlin", "Asia/Urumqi", "America/New_York")),
    st.lists(st.integers(1, 400), max_size=12),
)
def test_however_often_one_looks_each_step_is_found_once(
    starts_on: date, period: Period, zone: str, sleeps: list[int]
) -> None:
    turns, day = [], starts_on
    for _ in range(6):
        turns.append(Turn(day, ends(day, period), A, How.ORDER))
        day = turns[-1].until_on
    since = at_handover(starts_on, zone) - timedelta(days=8)
    end = at_handover(day, zone)
    whole = due(turns, since, end, zone, holiday_rule())
    assert whole == sorted(whole, key=lambda one: one.at)
    pieces, now = [], since
    for hours in [*sleeps, 10_000]:
        later = min(now + timedelta(hours=hours), end)
        pieces += due(turns, now, later, zone, holiday_rule())
        now = later
    assert pieces == whole
    assert next_due(turns, since, zone, holiday_rule()) == whole[0].at
    assert next_due(turns, end, zone, holiday_rule()) is None
    for turn in turns:
        assert [one.step for one in whole if one.turn == turn].count(Step.BEGINS) == 1


def test_it_can_be_accepted_from_five_days_before_until_it_is_over() -> None:
    with pytest.raises(Refused) as early:
        require_can_accept(OCTOBER, on(26, 9) - timedelta(seconds=1), ZONE)
    assert (early.value.code, early.value.args_of_text) == ("duty-refused-too-early", {"at": on(26, 9)})
    require_can_accept(OCTOBER, on(26, 9), ZONE)
    require_can_accept(OCTOBER, on(1, 11) - timedelta(seconds=1), ZONE)
    with pytest.raises(Refused) as late:
        require_can_accept(OCTOBER, on(1, 11), ZONE)
    assert late.value.code == "duty-refused-over"


def test_what_is_about_the_household_on_duty_goes_to_the_next() -> None:
    assert looks_after(A, [B, C], frozenset()) == A
    assert looks_after(A, [B, C], frozenset({A})) == B
    assert looks_after(A, [A, None, C], frozenset({A})) == C
    assert looks_after(None, [None, B], frozenset({A})) == B
    assert looks_after(A, [], frozenset({A})) is None


NOTE = {"stage": "words", "words": "", "photos": []}


def photo(number: int, words: str = "") -> Given:
    return Given("photo", words, file_id=f"f{number}", file_unique_id=f"u{number}")


def test_words_then_pictures_or_either_alone() -> None:
    said = written(NOTE, Given("text", " 扫了楼道 "))
    assert (said["stage"], said["words"]) == ("photos", "扫了楼道")
    assert written(said, Choose("photos", "send")) == {"words": "扫了楼道", "photos": []}
    shown = written(NOTE, photo(1))
    assert written(shown, photo(1))["photos"] == [["f1", "u1"]]
    assert shown["album"] == ""
    more = written(shown, photo(2, "前后"))
    assert (more["words"], len(more["photos"])) == ("前后", 2)
    assert written(more, Given("text", "三楼"))["words"] == "前后\n三楼"
    assert written(NOTE, Given("text", "长" * LONGEST))["words"] == "长" * LONGEST


@pytest.mark.parametrize(
    ("state", "given", "code", "limit"),
    [
        (NOTE, Given("text", "  "), "forms-refused-text-wanted", None),
        (NOTE, Given("voice"), "notices-refused-kind", None),
        (NOTE, Given("text", "长" * (LONGEST + 1)), "forms-refused-too-long", LONGEST),
        (NOTE, Choose("photos", "send"), "forms-refused-old-button", None),
        (
            {**NOTE, "stage": "photos", "photos": [[f"f{n}", f"u{n}"] for n in range(PHOTOS)]},
            photo(9),
            "forms-refused-too-many-photos",
            PHOTOS,
        ),
    ],
)
def test_what_a_note_does_not_take(
    state: dict[str, object], given: Given | Choose, code: str, limit: int | None
) -> None:
    with pytest.raises(Refused) as refused:
        written(state, given)
    assert (refused.value.code, refused.value.args_of_text.get("limit")) == (code, limit)


def test_a_line_with_the_handover_or_none() -> None:
    assert lined({"stage": "line"}, Given("text", "灯泡\n在我家")) == {"line": "灯泡 在我家"}
    assert lined({"stage": "line"}, Choose("line", "none")) == {"line": ""}
    assert lined({"stage": "line"}, Given("text", "长" * LINE)) == {"line": "长" * LINE}
    for said, code, limit in (
        (Given("photo", "灯泡"), "forms-refused-text-wanted", None),
        (Given("text", " "), "forms-refused-text-wanted", None),
        (Given("text", "长" * (LINE + 1)), "forms-refused-too-long", LINE),
        (Choose("line", "else"), "forms-refused-old-button", None),
    ):  # fmt: skip
        with pytest.raises(Refused) as refused:
            lined({"stage": "line"}, said)
        assert (refused.value.code, refused.value.args_of_text.get("limit")) == (code, limit)


def turn_of(household_id: HouseholdId | None, month: int) -> Turn:
    return Turn(date(2026, month, 1), date(2026, month + 1, 1), household_id, How.ORDER)


def test_whose_next_turn_moved_and_is_near() -> None:
    before = [turn_of(one, month) for one, month in ((A, 6), (B, 7), (C, 8), (A, 9), (B, 10))]
    after = [turn_of(one, month) for one, month in ((A, 6), (None, 7), (B, 8), (C, 10), (B, 11))]
    assert moved(before, before, date.max) == {}
    assert moved(before, after, date.max) == {B: after[2], C: after[3]}
    assert moved(before, after, date(2026, 7, 31)) == {B: after[2]}, "it was near"
    assert moved(before, after, date(2026, 7, 1)) == {B: after[2]}, "to the day"
    assert moved(after, before, date(2026, 7, 31)) == {B: before[1]}, "or is now"
    assert moved(before[:2], after, date.max) == {B: after[2]}, "who had none hears of it otherwise"
