"""Service: lengths and days as people say them, who confirms when, the week's list, goals, certificates."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import CommunityId, Refused, ResidentId
from bot.domain.commands.forms import Choose, Given
from bot.domain.deadlines import Calendar
from bot.domain.service import entering
from bot.domain.service.certificates import TOKEN, parse_address, period, snapshot
from bot.domain.service.party import Quarter, bar, check_goal, goal_of, parse_quarter, quarter_of
from bot.domain.service.publishing import (
    LOOKS,
    ServiceList,
    is_open,
    missed,
    next_list_at,
    next_look,
    open_until,
    require_can_be_objected_to,
    stays_as,
)
from bot.domain.service.record import Confirmer, Record, RecordId, State
from bot.domain.service.records import (
    MOST_OF_A_DAY,
    ORDER,
    RECORDS_OF_A_DAY,
    check_day,
    check_of_a_day,
    check_shorter,
    may_decide,
    next_asked,
    overlapping,
    parse_day,
    parse_hour,
    parse_minutes,
    require_waiting,
    spans,
)
from bot.holidays import working_day_rule

HERE, ZONE = "Asia/Shanghai", ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 6, 12)
WORKS = working_day_rule()
C = Confirmer


def refuses(code: str, does: Callable[[], Any]) -> None:
    with pytest.raises(Refused) as refused:
        does()
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("1小时20分", 80), ("1 小时 20 分钟", 80), ("一个半小时", 90), ("半小时", 30), ("半个小时", 30),
        ("两小时", 120),
                ("1.5小时", 90), ("１.５", 90), ("2", 120), ("90", 90), ("40分钟", 40), ("1:20", 80), ("1h20m", 80),
        ("2 hours", 120),
                ("1小时半", 90), ("2个钟头", 120), ("45 min", 45), ("1小时20", 80), ("0.25", 15),
    ],
)  # fmt: skip
def test_lengths_as_people_say_them(words: str, minutes: int) -> None:
    assert parse_minutes(words) == minutes


@pytest.mark.parametrize("words", ["", "很久", "1小时x", "-1", "1:75", "一天", "1e9", "9" * 30])
def test_what_is_no_length_is_refused(words: str) -> None:
    refuses("records-refused-length", lambda: parse_minutes(words))


@pytest.mark.parametrize("words", ["5分钟", "9小时", "0", "481分钟"])
def test_a_length_that_no_service_has_is_refused(words: str) -> None:
    refuses("service-refused-minutes", lambda: parse_minutes(words))


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("今天", TODAY), ("昨天", date(2026, 6, 11)), ("前天", date(2026, 6, 10)), ("6月3日", date(2026, 6, 3)),
        ("6-3", date(2026, 6, 3)), ("12月31号", date(2025, 12, 31)), ("2026-06-03", date(2026, 6, 3)),
    ],
)  # fmt: skip
def test_days_as_people_say_them(words: str, on: date) -> None:
    assert parse_day(words, TODAY) == on


@pytest.mark.parametrize("words", ["上周", "13月1日", "2月30日", "", "6"])
def test_what_is_no_day_is_refused(words: str) -> None:
    refuses("records-refused-day", lambda: parse_day(words, TODAY))


def test_ten_working_days_back_and_not_one_more() -> None:
    friday = date(2026, 5, 29)
    assert [WORKS(friday + timedelta(days)) for days in range(15)].count(True) == 11
    assert check_day(friday, TODAY, WORKS) == friday
    refuses("records-refused-too-late", lambda: check_day(friday - timedelta(1), TODAY, WORKS))
    refuses("records-refused-future", lambda: check_day(TODAY + timedelta(1), TODAY, WORKS))
    assert check_day(TODAY, TODAY, WORKS) == TODAY


def test_days_off_do_not_count_towards_the_ten() -> None:
    after_the_feast, before_it = date(2026, 10, 9), date(2026, 9, 23)
    assert check_day(before_it, after_the_feast, WORKS) == before_it


def test_a_calendar_without_working_days_still_ends() -> None:
    refuses("records-refused-too-late", lambda: check_day(TODAY - timedelta(61), TODAY, lambda _: False))


def test_a_day_has_room_for_so_much_and_no_more() -> None:
    check_of_a_day(60, MOST_OF_A_DAY - 60, RECORDS_OF_A_DAY - 1)
    refuses("records-refused-full", lambda: check_of_a_day(61, MOST_OF_A_DAY - 60, 1))
    refuses("records-refused-many", lambda: check_of_a_day(10, 10, RECORDS_OF_A_DAY))


def test_who_is_asked_in_which_order() -> None:
    everybody = set(Confirmer)
    asked = [next_asked(everybody)]
    while asked[-1] is not C.ADMINISTRATOR:
        asked.append(next_asked(everybody, asked[-1]))
    assert asked == [C.BENEFICIARY, C.HELPER, C.PARTY_GROUP_LEADER, C.LEADER, C.ADMINISTRATOR]
    assert next_asked({C.LEADER, C.ADMINISTRATOR}) is C.LEADER
    assert next_asked({C.BENEFICIARY}, C.BENEFICIARY) is C.ADMINISTRATOR
    assert next_asked(set()) is C.ADMINISTRATOR, "no level ends in nobody"


@given(st.sets(st.sampled_from(list(Confirmer))), st.sampled_from([None, *Confirmer]))
def test_whoever_is_asked_next_comes_later_and_nobody_reachable_is_passed_over(
    reachable: set[Confirmer], after: Confirmer | None
) -> None:
    asked = next_asked(reachable, after)
    begins = 0 if after is None else ORDER.index(after) + 1
    assert asked is C.ADMINISTRATOR or ORDER.index(asked) >= begins
    assert not reachable & set(ORDER[begins : ORDER.index(asked)])


def test_whoever_was_asked_may_answer_late_and_nobody_early() -> None:
    assert may_decide(C.BENEFICIARY, C.LEADER)
    assert may_decide(C.LEADER, C.LEADER)
    assert not may_decide(C.LEADER, C.BENEFICIARY)


def record(state: State, list_id: int | None = None) -> Record:
    return Record(
        RecordId(1), CommunityId(1), None, ResidentId(1), ResidentId(1), None, None, "", "clean", TODAY, "", "", 60,
        False, False, state, list_id=list_id,
    )  # fmt: skip


@pytest.mark.parametrize("state", [one for one in State if one is not State.WAITING])
def test_what_does_not_wait_is_confirmed_by_nobody_but_who_refused_it(state: State) -> None:
    refuses(
        f"records-refused-is-{state.value}",
        lambda: require_waiting(record(state), decided_by=ResidentId(2), by=ResidentId(3)),
    )
    if state is State.REFUSED:
        require_waiting(record(state), decided_by=ResidentId(2), by=ResidentId(2))


def test_it_becomes_shorter_only() -> None:
    assert check_shorter(60, 60) == 60
    refuses("records-refused-longer", lambda: check_shorter(61, 60))
    refuses("service-refused-minutes", lambda: check_shorter(5, 60))


# the week's list


def local(year: int, month: int, day: int, hour: int) -> datetime:
    return datetime(year, month, day, hour, tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("after", "at"),
    [
        (local(2026, 6, 1, 9), local(2026, 6, 1, 10)), (local(2026, 6, 1, 10), local(2026, 6, 8, 10)),
        (local(2026, 6, 7, 23), local(2026, 6, 8, 10)), (local(2026, 9, 28, 11), local(2026, 10, 8, 10)),
        (local(2026, 10, 8, 10), local(2026, 10, 12, 10)),
    ],
)  # fmt: skip
def test_a_list_appears_on_the_first_working_day_of_the_week(after: datetime, at: datetime) -> None:
    assert next_list_at(after, HERE, WORKS) == at


@given(st.integers(0, 60_000_000))
def test_the_next_list_is_ahead_and_on_a_working_day(seconds: int) -> None:
    after = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    at = next_list_at(after, HERE, WORKS)
    assert at > after
    assert WORKS(at.astimezone(ZONE).date())
    assert (at.astimezone(ZONE).hour, at.astimezone(ZONE).minute) == (10, 0)


def test_a_list_is_open_for_three_working_days() -> None:
    calendar = Calendar(ZONE, WORKS)
    assert open_until(local(2026, 6, 8, 10), calendar) == local(2026, 6, 11, 10)
    assert open_until(local(2026, 6, 18, 10), calendar) == local(2026, 6, 24, 10), "the dragon-boat feast between"
    assert open_until(local(2026, 9, 30, 10), calendar) == local(2026, 10, 10, 10), "a moved working day counts"


def week(closed: bool = False) -> ServiceList:
    at = local(2026, 6, 8, 10)
    until = local(2026, 6, 11, 10)
    return ServiceList(1, CommunityId(1), 2026, 3, at, until, until if closed else None)


def test_a_stop_of_more_than_a_day_is_no_time_in_which_a_list_is_read() -> None:
    calendar, at = Calendar(ZONE, WORKS), local(2026, 6, 8, 10)
    one = replace(week(), look_at=next_look(at, week().open_until))
    assert one.look_at == at + LOOKS
    assert missed(one, at + timedelta(hours=24)) is None
    back = local(2026, 6, 10, 16)
    assert missed(one, back) == (at, back), "it may have stopped right after the last look"
    assert open_until(at, calendar, [(at, back)]) == local(2026, 6, 15, 16), "Saturday and Sunday between"
    assert next_look(local(2026, 6, 11, 9), one.open_until) == one.open_until


def test_objections_end_by_the_clock_whether_or_not_any_job_ran() -> None:
    one, last = week(), local(2026, 6, 11, 10) - timedelta(seconds=1)
    assert one.number == "2026-03"
    assert is_open(one, last)
    assert not is_open(one, one.open_until)
    require_can_be_objected_to(record(State.PUBLISHED, 1), one, last)
    require_can_be_objected_to(record(State.OBJECTED, 1), one, one.open_until)
    refuses(
        "records-refused-list-over", lambda: require_can_be_objected_to(record(State.PUBLISHED, 1), one, one.open_until)
    )
    for state in (State.WAITING, State.CONFIRMED, State.REFUSED, State.WITHDRAWN, State.FINAL):
        refuses("records-refused-not-published", partial(require_can_be_objected_to, record(state), one, last))
    refuses("records-refused-not-published", lambda: require_can_be_objected_to(record(State.PUBLISHED), None, last))


def test_what_stays_goes_on_in_its_list_or_in_the_next() -> None:
    assert stays_as(week(), local(2026, 6, 9, 10)) is State.PUBLISHED
    assert stays_as(week(), local(2026, 6, 11, 10)) is State.CONFIRMED
    assert stays_as(week(closed=True), local(2026, 6, 9, 10)) is State.CONFIRMED


# goals, quarters, certificates


@given(st.integers(0, 20_000), st.integers(1, 300))
def test_the_bar_is_full_once_the_goal_is_reached_and_never_before(minutes: int, goal: int) -> None:
    said = bar(minutes, goal)
    assert len(said) == 10
    assert (said == "▓" * 10) == (minutes >= goal * 60)


def test_goals() -> None:
    assert goal_of({}, None) == 50
    assert goal_of({"service_goal": 40}, None) == 40
    assert goal_of({"service_goal": 40}, 80) == 80
    assert check_goal("60 小时") == 60
    for words in ("0", "-1", "2001", "很多", "1.5", "９" * 3):
        refuses("records-refused-goal", partial(check_goal, words))


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_every_day_is_in_its_quarter_and_quarters_touch(on: date) -> None:
    quarter = quarter_of(on)
    assert quarter.first <= on <= quarter.last
    assert quarter.before.last + timedelta(1) == quarter.first
    assert parse_quarter(str(quarter)) == quarter


def test_a_forged_quarter_is_none() -> None:
    for written in ("2026-Q5", "2026-Q0", "26-Q1", "2026Q1", "", "２026-Q1", "2026-Q1\n"):
        assert parse_quarter(written) is None
    assert Quarter(2026, 1).before == Quarter(2025, 4)


def test_the_periods_of_a_certificate() -> None:
    assert period("this", TODAY, date(2024, 1, 5)) == (date(2026, 1, 1), TODAY)
    assert period("last", TODAY, date(2024, 1, 5)) == (date(2025, 1, 1), date(2025, 12, 31))
    assert period("all", TODAY, date(2024, 1, 5)) == (date(2024, 1, 5), TODAY)
    refuses("button-unknown", lambda: period("other", TODAY, TODAY))


def test_a_snapshot_is_of_what_was_certified_in_whatever_order() -> None:
    one, other = (1, TODAY, "clean", 60), (2, TODAY, "care", 90)
    whole = snapshot(ResidentId(1), TODAY, TODAY, [one, other])
    assert whole == snapshot(ResidentId(1), TODAY, TODAY, [other, one])
    for changed in ([one], [one, (2, TODAY, "care", 91)], [one, (3, TODAY, "care", 90)]):
        assert snapshot(ResidentId(1), TODAY, TODAY, changed) != whole
    assert snapshot(ResidentId(2), TODAY, TODAY, [one, other]) != whole


def test_addresses_of_certificates() -> None:
    token = "0123456789abcdef0123"
    assert len(token) == TOKEN
    assert parse_address(f"2026-000123-{token}") == (2026, 123, token)
    for written in (f"2026-123-{token}", f"2026-000123-{token[1:]}", "2026-000123", f"2026-000123-{token.upper()}", ""):
        assert parse_address(written) is None


# the form


def filled(*inputs: str | Given, **context: Any) -> entering.State:
    """The form after these: "stage:option" is a press, anything else typed; days are looked up as the caller does."""
    state = entering.begun(for_other=False, **context)
    for one in inputs:
        given: Given | Choose
        if isinstance(one, Given):
            given = one
        elif one.startswith("+"):
            given = Choose(state["stage"], one[1:])
        else:
            given = Given("text", one)
        state = entering.step(state, given)
        if "days_back" in state:
            state = entering.on_day(state, TODAY.isoformat())
    return state


def test_six_inputs_fill_it() -> None:
    state = filled("+clean", "+60", "扫了楼道", "+0", "+all", "+send")
    assert "stage" not in state
    assert (state["activity"], state["minutes"], state["words"], state["on"], state["whom"]) == (
        "clean", 60, "扫了楼道", "2026-06-12", "all",
    )  # fmt: skip


def test_what_is_changed_at_the_end_leads_back_to_the_end() -> None:
    state = filled("+clean", "1小时20分", "扫了楼道", "+0", "+12", "+minutes", "+120", "+place", "一楼", "+hardship")
    assert state["stage"] == "check"
    assert (state["minutes"], state["place"], state["is_hardship"], state["whom"]) == (120, "一楼", True, 12)


def test_pictures_come_with_the_words_and_each_once() -> None:
    photos = [Given("photo", "扫了楼道" if nth == 1 else "", f"f{nth}", f"u{nth}") for nth in (1, 1, 2)]
    state = filled("+clean", "+60", photos[0])
    assert state["stage"] == "day"
    state = filled("+clean", "+60", photos[2], photos[2], "扫了", "+0", "+all", photos[0])
    assert [one[1] for one in state["photos"]] == ["u2", "u1"]
    too_many = [Given("photo", "", f"f{nth}", f"u{nth}") for nth in range(5)]
    refuses("forms-refused-too-many-photos", lambda: filled("+clean", "+60", *too_many))


@pytest.mark.parametrize("option", ["party2", "61", "send", "99999", "", "back"])
def test_forged_answers_are_refused(option: str) -> None:
    refuses("forms-refused-old-button", lambda: filled(f"+{option}"))


def test_an_input_of_the_wrong_kind_is_refused_and_loses_nothing() -> None:
    refuses("forms-refused-text-wanted", lambda: filled("+clean", "+60", Given("voice", "", "f", "u")))
    refuses("forms-refused-too-long", lambda: filled("+clean", "+60", "长" * 501))
    refuses("forms-refused-choose", lambda: filled("+clean", "+60", "扫了", "+0", "+all", "随便"))


def test_what_was_done_is_said_in_a_line_at_once() -> None:
    state = filled("扫了楼道", "+60")
    assert (state["activity"], state["words"], state["stage"]) == ("clean", "扫了楼道", "day")
    assert filled("+clean", "+60", "扫了", "+back")["stage"] == "words"


@pytest.mark.parametrize(
    ("words", "hour"), [("9点", time(9)), ("下午3点半", time(15, 30)), ("15:00", time(15)), ("3pm", time(15))]
)
def test_hours_as_people_say_them(words: str, hour: time) -> None:
    assert parse_hour(words, date(2026, 6, 3)) == hour


@pytest.mark.parametrize("words", ["随便", "9", "25:00", "6月3日 9点", ""])
def test_what_is_no_hour_is_said(words: str) -> None:
    refuses("records-refused-hour", lambda: parse_hour(words, date(2026, 6, 3)))


NINE = local(2026, 6, 3, 9)


@given(
    st.tuples(st.integers(0, 600), st.integers(10, 480)), st.lists(st.tuples(st.integers(0, 600), st.integers(10, 480)))
)
def test_nobody_is_at_two_places_at_once(mine: tuple[int, int], others: list[tuple[int, int]]) -> None:
    def span(one: tuple[int, int]) -> tuple[datetime, datetime]:
        return spans(NINE + timedelta(minutes=one[0]), one[1])

    minutes = set(range(mine[0], sum(mine)))
    shared = [one for one in others if minutes & set(range(one[0], sum(one)))]
    found = overlapping(span(mine), [span(one) for one in others])
    assert found == (min(span(one) for one in shared) if shared else None)
