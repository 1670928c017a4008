"""A community's own holidays and working days: read as people write them, kept, shown as ranges."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.setup.days import KINDS, LONGEST, MOST, days_of, read_days, stretches, with_days, within, without_days

TODAY = date(2026, 6, 1)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def october(*days: int) -> tuple[date, ...]:
    return tuple(date(2026, 10, day) for day in days)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2026-10-08", october(8)),
        ("2026年10月8日", october(8)),
        ("10月8日", october(8)),
        ("10月8号", october(8)),
        ("１０月８日", october(8)),
        ("10/8", october(8)),
        ("10.8", october(8)),
        ("10月1日-10月3日", october(1, 2, 3)),
        ("10月1日 至 10月3日", october(1, 2, 3)),
        ("10月1日～3日", october(1, 2, 3)),
        ("2026-10-01—2026-10-03", october(1, 2, 3)),
        ("2026-10-01/2026-10-03", october(1, 2, 3)),
        ("10月1日、10月3日", october(1, 3)),
        ("10月3日，10月1日，10月1日", october(1, 3)),
        ("12月31日-1月1日", (date(2026, 12, 31), date(2027, 1, 1))),
        ("5月31日", (date(2027, 5, 31),)),
        ("6月1日", (TODAY,)),
        ("2月29日", ()),
        ("2028-02-29", (date(2028, 2, 29),)),
        ("明天、下周一", (date(2026, 6, 2), date(2026, 6, 8))),
        ("25号至27号", (date(2026, 6, 25), date(2026, 6, 26), date(2026, 6, 27))),
    ],
)
def test_days_are_read_as_people_write_them(written: str, days: tuple[date, ...]) -> None:
    if days:
        assert read_days(written, TODAY) == days
    else:
        with pytest.raises(Refused):
            read_days(written, TODAY)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "days"),
        ("国庆节", "days"),
        ("2月30日", "days"),
        ("2026-13-01", "days"),
        ("9999-01-01", "days"),
        ("2026-10-03至2026-10-01", "days"),
        ("10月1日、哪天", "days"),
        ("2026-05-31", "days-past"),
        ("2026-05-31至2026-06-02", "days-past"),
        ("6月2日至12月1日", "days-long"),
    ],
)
def test_what_is_no_day_is_refused_with_what_to_write(written: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_days(written, TODAY)
    assert refused.value.code == f"communities-refused-{code}"


def test_a_file_says_the_year() -> None:
    assert read_days("2020-10-01", None) == (date(2020, 10, 1),)
    assert read_days("2020-10-01/10-03", None) == within(date(2020, 10, 1), date(2020, 10, 3))
    with pytest.raises(Refused):
        read_days("10月1日", None)


@given(st.text(alphabet="0123456789-/.年月日号至到~、, \n", max_size=24))
def test_nothing_that_is_typed_breaks_it(written: str) -> None:
    try:
        days = read_days(written, TODAY)
    except Refused:
        return
    assert days
    assert min(days) >= TODAY
    assert len(days) == len(set(days))


@given(st.sets(DAYS))
def test_stretches_hold_the_same_days_apart_from_each_other(days: set[date]) -> None:
    found = stretches(days)
    assert {day for stretch in found for day in within(*stretch)} == days
    assert all(later[0] - earlier[1] > timedelta(days=1) for earlier, later in pairwise(found))


@given(st.sets(DAYS, max_size=20), st.sets(DAYS, max_size=20), st.sampled_from(KINDS), st.sets(DAYS, max_size=20))
def test_a_day_is_of_one_kind(holidays: set[date], working: set[date], kind: str, added: set[date]) -> None:
    before = with_days(with_days({"slip_days": 30}, "holidays", holidays, TODAY), "working_days", working, TODAY)
    after = with_days(before, kind, added, TODAY)
    assert added <= set(days_of(after, kind))
    assert not set(days_of(after, "holidays")) & set(days_of(after, "working_days"))
    assert after["slip_days"] == 30
    assert not set(days_of(without_days(after, kind, added), kind)) & added


def test_there_is_an_end_to_how_many() -> None:
    most = with_days({}, "holidays", [TODAY + timedelta(days=n) for n in range(MOST)], TODAY)
    assert with_days(most, "holidays", [TODAY - timedelta(days=1)], TODAY)
    with pytest.raises(Refused):
        with_days(most, "holidays", [TODAY + timedelta(days=MOST)], TODAY)
    assert LONGEST < MOST
