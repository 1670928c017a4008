"""Whistles: by when a called body answers, what is live, when it is late."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import BodyId, CommunityId, MatterId, Refused, ResidentId
from bot.domain.matters import OPEN, Event, Staff, State, Visibility, whistle
from bot.domain.whistles import DAYS, LAST_MINUTE, Whistle, due_in, due_typed, is_late, require_live
from tests.rules.matters import MATTER, in_state

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
"""Monday, 1 June 2026, 09:00 in China."""
CALL = Whistle(
    1, CommunityId(1), MatterId(1), BodyId(2), "供电所", "能来看看吗", NOW + timedelta(days=1), ResidentId(1)
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("6月5日", "2026-06-05 23:59"), ("6月5号", "2026-06-05 23:59"), ("6-5", "2026-06-05 23:59"),
        ("2026年6月5日 15:00", "2026-06-05 15:00"), ("６月５日 8点", "2026-06-05 08:00"), ("18点", "2026-06-01 18:00"),
        ("18:30", "2026-06-01 18:30"), ("6月1日", "2026-06-01 23:59"), ("后天", "2026-06-03 23:59"),
        ("下周一 下午3点", "2026-06-08 15:00"), ("in 3 days", "2026-06-04 23:59"),
    ],
)  # fmt: skip
def test_a_time_is_read_as_people_type_it(typed: str, due: str) -> None:
    assert f"{due_typed(typed, NOW, ZONE):%Y-%m-%d %H:%M}" == due


@pytest.mark.parametrize(
    "typed", ["", "很快", "5月31日", "8点", "2月30日", "6月5日 25点", "2027年6月5日", "6月5日左右"]
)
def test_what_is_no_time_to_come_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="whistles-refused-when"):
        due_typed(typed, NOW, ZONE)


def test_a_day_without_a_year_is_the_next_of_that_name() -> None:
    december = datetime(2026, 12, 20, 1, 0, tzinfo=UTC)
    assert due_typed("1月5日", december, ZONE).year == 2027


@given(st.timedeltas(timedelta(), timedelta(days=700)), st.sampled_from(DAYS))
def test_a_day_ends_with_the_local_day_and_never_before_it_is_asked(later: timedelta, days: int) -> None:
    now = NOW + later
    due = due_in(days, now, ZONE)
    assert due.timetz().replace(tzinfo=None) == LAST_MINUTE
    assert now < due <= now + timedelta(days=days + 1)


def test_a_call_is_late_once_and_only_while_it_is_waited_for() -> None:
    assert not is_late(CALL, CALL.due_at - timedelta(seconds=1))
    assert is_late(CALL, CALL.due_at)
    for over in (replace(CALL, answered_at=NOW), replace(CALL, ended_at=NOW), replace(CALL, late_at=CALL.due_at)):
        assert not is_late(over, CALL.due_at + timedelta(days=9))


def test_a_late_call_is_still_answered_and_an_answered_one_is_not_again() -> None:
    require_live(replace(CALL, late_at=CALL.due_at))
    with pytest.raises(Refused, match="whistles-refused-answered"):
        require_live(replace(CALL, answered_at=NOW))
    with pytest.raises(Refused, match="whistles-refused-over"):
        require_live(replace(CALL, ended_at=NOW))


@pytest.mark.parametrize("state", sorted(OPEN))
def test_calling_in_changes_nothing_but_the_timeline(state: State) -> None:
    matter = in_state(state)
    change = whistle(matter, Staff(matter.body_id, "物业"), "供电所", "能来看看吗", NOW)
    assert change.matter == matter
    assert (change.entry.kind, change.entry.args["to"]) == (Event.WHISTLE, "供电所")


def test_into_what_is_confidential_nobody_is_called() -> None:
    hidden = replace(MATTER, visibility=Visibility.CONFIDENTIAL)
    with pytest.raises(Refused, match="whistles-refused-confidential"):
        whistle(hidden, Staff(hidden.body_id, "调解委员会"), "供电所", "能来看看吗", NOW)


def test_only_who_has_it_calls_others_in() -> None:
    with pytest.raises(Refused, match="matters-refused-other-body"):
        whistle(in_state(State.ACCEPTED), Staff(BodyId(99), "别人"), "供电所", "能来看看吗", NOW)
