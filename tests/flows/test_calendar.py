"""The operator is warned, by check and by the log, when the working days of the coming year are not published."""

from datetime import UTC, date, datetime, timedelta

import pytest
import structlog

from bot import holidays
from bot.settings import Settings
from handlers import calendar
from handlers.cli import checking
from tests.stand import stand
from tests.world import TOKEN, World

LAST_DAY_OF_NOVEMBER = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _ends_with_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (holidays, calendar, checking):
        monkeypatch.setattr(module, "published_until", lambda: date(2026, 12, 31))


async def warnings_after(w: World, **length: float) -> int:
    """How many lines of warning a tick writes after this time."""
    with structlog.testing.capture_logs() as written:
        await w.passes(**length)
        await w.passes(seconds=20)
    return sum(line["event"] == "calendar-ends" and line["log_level"] == "warning" for line in written)


async def test_the_log_warns_once_a_day_from_december_on(database_url: str) -> None:
    async with stand(database_url, start=LAST_DAY_OF_NOVEMBER) as s, s.started() as w:
        assert await warnings_after(w, hours=3) == 0
        assert await warnings_after(w, hours=2) == 1
        assert await warnings_after(w, hours=20) == 0
        assert await warnings_after(w, hours=4) == 1


async def test_check_finds_it_from_december_on(database_url: str) -> None:
    async with stand(database_url, start=LAST_DAY_OF_NOVEMBER) as s, s.started():
        settings = Settings(_env_file=None, bot_token=TOKEN, telegram_api_url=s.address, database_url=database_url)
        for later, ok in ((0, True), (3, True), (5, False), (24 * 40, False)):
            found = {one.about: one for one in await checking.look(settings, s.clock.now() + timedelta(hours=later))}
            assert found["calendar"].ok is ok, later
            assert "2026-12-31" in found["calendar"].found
            assert bool(found["calendar"].mend) is not ok
