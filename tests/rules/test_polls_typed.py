"""What is typed into the form of a poll, as people write it: options one a line, and days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.polls.posting import LONGEST, read_day, read_options

TODAY = date(2026, 6, 1)


# options


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("1. 白\n2. 黄", ["白", "黄"]),
        ("1、白\n2、黄", ["白", "黄"]),
        ("1）白\n2)黄", ["白", "黄"]),
        ("A. 白\nB、黄", ["白", "黄"]),
        ("- 白\n• 黄\n* 绿", ["白", "黄", "绿"]),
        ("  白   色 \n\n黄\n", ["白 色", "黄"]),
        ("1.5 万元\n2.5 万元", ["1.5 万元", "2.5 万元"]),
        ("0.8 米\n1.2 米", ["0.8 米", "1.2 米"]),
        ("-5 度\n5 度", ["-5 度", "5 度"]),
        ("30 元\n40 元", ["30 元", "40 元"]),
        ("12月5日\n12月6日", ["12月5日", "12月6日"]),
        ("3、4 号楼之间\n小区门口", ["4 号楼之间", "小区门口"]),
        ("Café\nBar", ["Café", "Bar"]),
    ],
)
def test_options_are_read_without_their_marks(words: str, options: list[str]) -> None:
    assert read_options(words) == options


@given(st.lists(st.text(alphabet="白黄绿甲乙丙丁戊", min_size=1, max_size=8), min_size=2, max_size=20, unique=True))
def test_options_come_out_as_they_were_written_numbered_or_not(options: list[str]) -> None:
    assert read_options("\n".join(options)) == options
    assert read_options("\n".join(f"{number}. {one}" for number, one in enumerate(options, 1))) == options


def test_a_refusal_names_the_option() -> None:
    for words, code, told in (
        (f"白\n{'黄' * 61}", "polls-refused-long-option", {"option": "黄" * 20, "limit": 60}),
        ("白\n黄\n黄", "polls-refused-same-option", {"option": "黄"}),
        ("\n".join(map(str, range(21))), "polls-refused-many-options", {"most": 20}),
    ):
        with pytest.raises(Refused) as refused:
            read_options(words)
        assert (refused.value.code, refused.value.args_of_text) == (code, told)


# days


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("12月5日", "2026-12-05T20:00:00"),
        ("6月5号", "2026-06-05T20:00:00"),
        ("12-5", "2026-12-05T20:00:00"),
        ("12.5", "2026-12-05T20:00:00"),
        ("12/5", "2026-12-05T20:00:00"),
        ("12月5日18点", "2026-12-05T18:00:00"),
        ("12月5日 18点30分", "2026-12-05T18:30:00"),
        ("12-5 18:00", "2026-12-05T18:00:00"),
        ("12-15 8:05", "2026-12-15T08:05:00"),
        ("12-15 8", "2026-12-15T08:00:00"),
        ("１２月５日１８：００", "2026-12-05T18:00:00"),
        ("2026年7月1日", "2026-07-01T20:00:00"),
        ("2026-7-1", "2026-07-01T20:00:00"),
        (" 6 月 5 日 ", "2026-06-05T20:00:00"),
        ("6月1日", "2026-06-01T20:00:00"),
        ("1月3日", "2027-01-03T20:00:00"),
        ("明天", "2026-06-02T20:00:00"),
        ("周五晚上8点半", "2026-06-05T20:30:00"),
        ("三天后吧", "2026-06-04T20:00:00"),
        ("月底前", "2026-06-30T20:00:00"),
        ("friday at 6pm", "2026-06-05T18:00:00"),
    ],
)
def test_a_day_is_read(words: str, day: str) -> None:
    assert read_day(words, TODAY) == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "昨天",
        "三天前",
        "13月1日",
        "2月30日",
        "5月31日",
        "2026-5-31",
        "12月5日25点",
        "12月5日24点",
        "12月5日18点60分",
        "12-518:00",
        "5",
        "12月",
        "6月5日再说",
    ],
)
def test_what_is_no_day_to_come_is_refused(words: str) -> None:
    with pytest.raises(Refused, match="polls-refused-day"):
        read_day(words, TODAY)


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)), st.integers(0, LONGEST))
def test_every_day_of_the_next_months_is_read_as_it_is_written(today: date, days: int) -> None:
    day = today + timedelta(days=days)
    for words in (f"{day.month}月{day.day}日", f"{day.month}-{day.day}", f"{day.month}/{day.day} 20:00"):
        assert read_day(words, today) == f"{day.isoformat()}T20:00:00"


def test_a_day_without_a_year_is_not_almost_a_year_away() -> None:
    assert read_day("5月27日", TODAY) == "2027-05-27T20:00:00"
    with pytest.raises(Refused, match="polls-refused-day"):
        read_day("5月28日", TODAY)
