"""What is past its day on the first page: a matter is late, gently said; of help it is asked whether it is done."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.base import MatterId
from bot.domain.matters import Number
from bot.domain.service.orders import OccurrenceId, Part
from bot.i18n import plain_of
from bot.screens.today import coming, open_matter

NOW = datetime(2026, 6, 30, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Line:
    settle_by: datetime | None
    number: Number = field(default_factory=lambda: Number(2026, 41))
    words: str = "灯不亮"
    responsible: str = "样师傅"
    done_at: datetime | None = None


@pytest.mark.parametrize(
    ("settle_by", "said"),
    [
        (NOW + timedelta(hours=1), "样师傅在办，6月30日 周二前"),
        (NOW - timedelta(hours=12), "样师傅在办，说好6月29日 周一前办好，晚了"),
        (None, "样师傅在办"),
    ],
)
def test_a_matter_past_its_day_says_so(settle_by: datetime | None, said: str) -> None:
    item = open_matter(MatterId(1), Line(settle_by), NOW, "Asia/Shanghai")
    assert plain_of(item.what, "zh-Hans", NOW).splitlines()[-1] == said


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (NOW - timedelta(hours=1), "6月30日 周二 08:00 有邻居来帮您家：搬沙发"),
        (NOW - timedelta(days=2), "6月28日 周日 09:00 的帮忙，做完了吗？搬沙发"),
    ],
)
def test_help_long_past_is_asked_about(at: datetime, said: str) -> None:
    item = coming(OccurrenceId(1), "搬沙发", at, NOW, "Asia/Shanghai", Part.IS_HELPED)
    assert said in plain_of(item.what, "zh-Hans", NOW)
