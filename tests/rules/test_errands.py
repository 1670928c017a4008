"""Services on behalf: papers, progress, and the day that both are reminded of."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import errands as rules
from bot.domain.base import Refused
from bot.domain.errands import OPEN, Errand, Paper, Progress

ZONE = "Asia/Shanghai"
NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
"""Monday, 09:00 in China."""


def refused(code: str) -> "pytest.RaisesExc[Refused]":
    return pytest.raises(Refused, match=code)


def local(day: int, hour: int, minute: int = 0, month: int = 6, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(ZONE))


def test_papers_are_listed_a_line_each_and_keep_their_ticks() -> None:
    first = rules.list_papers(Errand(), "身份证\n· 户口本\n\n身份证")
    assert [paper.name for paper in first.papers] == ["身份证", "户口本"]
    assert first.progress is Progress.PAPERS
    ticked = rules.tick(first, 1, have=True)
    assert rules.list_papers(ticked, "照片\n户口本").papers == (Paper("照片"), Paper("户口本", have=True))
    with refused("button-unknown"):
        rules.tick(first, 2, have=True)
    with refused("too-many-papers"):
        rules.list_papers(Errand(), "\n".join(f"第{n}样" for n in range(13)))
    with refused("long-paper"):
        rules.list_papers(Errand(), "证" * 41)
    with refused("text-wanted"):
        rules.list_papers(Errand(), "、\n ")


@given(st.sampled_from(sorted(set(Progress) - set(OPEN))), st.sampled_from(sorted(Progress)))
def test_what_is_over_stays_over(over: Progress, to: Progress) -> None:
    errand = Errand(over, (Paper("身份证"),))
    with refused("over"):
        rules.move(errand, to)
    with refused("over"):
        rules.list_papers(errand, "身份证")
    with refused("over"):
        rules.tick(errand, 0, have=True)
    with refused("over"):
        rules.name_day(errand, NOW, "一楼")


def test_the_end_takes_the_day_away() -> None:
    named = rules.name_day(Errand(), local(3, 9), "一楼窗口")
    assert rules.move(named, Progress.DONE).visit_at == local(3, 9)
    assert rules.move(named, Progress.CLOSED).visit_at is None
    assert rules.cancel_day(named).visit_at is None
    with refused("no-day"):
        rules.cancel_day(Errand())
    with refused("already"):
        rules.name_day(named, local(3, 9), "一楼窗口")
    assert rules.name_day(named, local(4, 9), "一楼窗口").visits == 2


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("6月3日 9:30", local(3, 9, 30)),
        ("06-03 09：30", local(3, 9, 30)),
        ("明天 9点", local(2, 9)),
        ("后天下午2点半", local(3, 14, 30)),
        ("今天 晚上7点15分", local(1, 19, 15)),
        ("2027年1月5号 10:00", local(5, 10, 0, 1, 2027)),
        ("5月30日 9:00", local(30, 9, 0, 5, 2027)),
        ("tomorrow 14:30", local(2, 14, 30)),
        ("周五上午九点", local(5, 9)),
        ("三天后，10:15", local(4, 10, 15)),
    ],
)
def test_days_as_people_write_them(words: str, at: datetime) -> None:
    assert rules.parse_day(words, ZONE, NOW) == at


@pytest.mark.parametrize("words", ["", "下周", "6月31日 9:00", "6月3日", "25:00", "明天 25点", "13-01 9:00"])
def test_what_is_no_day_is_said_so(words: str) -> None:
    with refused("errands-refused-when"):
        rules.parse_day(words, ZONE, NOW)


@pytest.mark.parametrize("words", ["今天 8:00", "2026-05-31 9:00", "2027-06-03 9:00"])
def test_a_day_lies_ahead(words: str) -> None:
    with refused("errands-refused-past"):
        rules.parse_day(words, ZONE, NOW)


@given(st.integers(min_value=1, max_value=364 * 24 * 60))
def test_every_minute_of_a_year_can_be_named(minutes: int) -> None:
    at = (NOW + timedelta(minutes=minutes)).astimezone(ZoneInfo(ZONE))
    assert rules.parse_day(f"{at:%Y-%m-%d %H:%M}", ZONE, NOW) == at


@given(st.integers(min_value=1, max_value=60 * 24 * 60))
def test_reminders_lie_between_now_and_the_day(minutes: int) -> None:
    at = NOW + timedelta(minutes=minutes)
    due = rules.reminders(at, ZONE, NOW)
    assert all(NOW < when < at for _, when in due)
    assert [name for name, _ in due] in ([], ["before"], ["morning"], ["before", "morning"])
    here = at.astimezone(ZoneInfo(ZONE))
    days = (here.date() - NOW.astimezone(ZoneInfo(ZONE)).date()).days
    if days > 1 and here.hour >= 9:
        assert len(due) == 2
    assert days > 1 or "before" not in dict(due), "it was named today"
