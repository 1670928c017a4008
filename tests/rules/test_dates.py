"""Days and hours as people say them, rewritten so that every form reads them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import dated

TODAY = date(2026, 6, 3)
"""A Wednesday."""
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("今天", "2026-06-03"), ("明天", "2026-06-04"), ("后天", "2026-06-05"), ("後天", "2026-06-05"),
        ("大后天", "2026-06-06"), ("昨天", "2026-06-02"), ("前天", "2026-06-01"), ("后天吧", "2026-06-05"),
        ("周五", "2026-06-05"), ("周三", "2026-06-03"), ("週二", "2026-06-09"), ("星期天", "2026-06-07"),
        ("礼拜日", "2026-06-07"), ("这周五", "2026-06-05"), ("下周一", "2026-06-08"), ("下下周二", "2026-06-16"),
        ("三天后", "2026-06-06"), ("3 天以后", "2026-06-06"), ("过十二天后", "2026-06-15"), ("三天内", "2026-06-06"),
        ("3天", "2026-06-06"), ("两周后", "2026-06-17"), ("一个星期之后", "2026-06-10"), ("半个月后", "2026-06-18"),
        ("一个月后", "2026-07-03"), ("月底", "2026-06-30"), ("下个月底", "2026-07-31"), ("下月5号", "2026-07-05"),
        ("25号", "2026-06-25"), ("1号", "2026-07-01"), ("31日", "2026-07-31"), ("二十五号", "2026-06-25"),
        ("到周五", "2026-06-05"), ("周五前", "2026-06-05"), ("明天之前", "2026-06-04"), ("25号以前", "2026-06-25"),
        ("Tomorrow", "2026-06-04"), ("the day after tomorrow", "2026-06-05"), ("yesterday", "2026-06-02"),
        ("by Friday", "2026-06-05"), ("wed", "2026-06-03"), ("on next Monday", "2026-06-08"),
        ("in 3 days", "2026-06-06"), ("in three days", "2026-06-06"), ("in a week", "2026-06-10"),
        ("2 months", "2026-08-03"), ("end of the month", "2026-06-30"), ("end of next month", "2026-07-31"),
        ("the 25th", "2026-06-25"), ("5 June", "6-5"), ("June 5th, 2027", "2027-6-5"), ("12月5日", "12月5日"),
        ("七月二十五号", "7月25号"),
    ],
)  # fmt: skip
def test_days_as_people_say_them(words: str, day: str) -> None:
    assert dated(words, TODAY) == day


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("明天 9点", "2026-06-04 09:00"), ("明晚八点半", "2026-06-04 20:30"), ("周五下午2点15分", "2026-06-05 14:15"),
        ("中午一点", "13:00"), ("中午12点", "12:00"), ("凌晨3点", "03:00"), ("12月5日18点", "12月5日 18:00"),
        ("tomorrow at 6pm", "2026-06-04 18:00"), ("friday 8:30 am", "2026-06-05 08:30"),
        ("晚上12点", "晚上12点"), ("12月5日25点", "12月5日25点"), ("12-518:00", "12-518:00"),
    ],
)  # fmt: skip
def test_hours_as_people_say_them(words: str, says: str) -> None:
    assert dated(words, TODAY) == says


@pytest.mark.parametrize(
    "words", ["", "5", "改天", "下周", "周末", "过两天", "三天前", "3月底", "三天以前", "0号", "32号", "2月30日"]
)
def test_what_is_no_day_is_none_afterwards(words: str) -> None:
    assert "2026" not in dated(words, TODAY)


def test_a_bare_day_stands_first_and_is_the_next_since_then() -> None:
    assert dated("20号到5号", TODAY) == "2026-06-20 到5号"
    assert dated("5号", TODAY, since=date(2026, 6, 26)) == "2026-07-05"


@given(DAYS, st.sampled_from("一二三四五六日"))
def test_a_weekday_is_the_next_such_day(today: date, day: str) -> None:
    found = date.fromisoformat(dated(f"周{day}", today))
    assert found.weekday() == "一二三四五六日".index(day)
    assert timedelta(0) <= found - today < timedelta(days=7)


@given(DAYS, st.integers(0, 99))
def test_days_ahead_in_figures_and_in_signs(today: date, days: int) -> None:
    tens, ones = divmod(days, 10)
    signs = "零一二三四五六七八九"
    said = (signs[tens] if tens > 1 else "") + ("十" if tens else "") + (signs[ones] if ones or not tens else "")
    for words in (f"{days}天后", f"{said}天后", f"in {days} days"):
        assert dated(words, today) == (today + timedelta(days=days)).isoformat()


@given(DAYS)
def test_a_date_stays_a_date(today: date) -> None:
    assert dated(f"{today.isoformat()} 18:30", today) == f"{today.isoformat()} 18:30"


@given(
    st.text(alphabet="今明后天周一三五十零个月底号日前晚上点半 0123456789:-./abcdefghmnorstuwy\n", max_size=24), DAYS
)
def test_any_words_are_rewritten_once_and_for_all(words: str, today: date) -> None:
    assert isinstance(dated(words, today), str)
