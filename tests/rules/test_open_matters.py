"""An open matter on the first page: who has it until when, and gently that it is late."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.base import MatterId
from bot.domain.matters import Number
from bot.i18n import plain_of
from bot.screens.today import open_matter

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
