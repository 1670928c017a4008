"""Points lapse at the end of the next year: announced twice to who would lose some, posted once, whatever stops."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.actions.points import lapsing
from bot.domain.commands.points import RunPoints
from bot.domain.points.ledger import LAPSED, Why
from bot.perform import perform_due
from tests.flows.test_duty_turns import texts
from tests.flows.test_points_moving import adds_up
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.points import earns, every, has, opens_wallet, releases, reserves
from tests.redemption import with_shop
from tests.world import World, world

LAST_YEAR = date(2025, 12, 1)


async def passes_to(w: World, year: int, month: int, day: int, hour: int = 15) -> None:
    """Let the time pass to this local hour, and tick once: all between was a stop."""
    target = datetime(year, month, day, hour, tzinfo=UTC) - timedelta(hours=8)
    w.clock.advance(target - w.clock.now())
    await w.tick()
    await w.settle()


def announced(house: House, door: str) -> list[str]:
    return [one for one in texts(house, house.people[door]) if "要在" in one and "以前用掉" in one]


async def begun(w: World) -> House:
    """501 has 10 of last year and 20 of this, 502 has 10 of this year alone; a counter opens on the 15th."""
    house = await settled_house(w, ("501", "502"))
    await with_shop(house, staff=())
    await earns(house, "501", 60, on=LAST_YEAR)
    await earns(house, "501", 120)
    await earns(house, "502", 60)
    return house


async def test_it_is_announced_60_days_before_and_before_the_last_window_to_who_would_lose(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await passes_to(w, 2026, 11, 1)
        assert announced(house, "501") == []
        await passes_to(w, 2026, 11, 2)
        assert len(announced(house, "501")) == 1
        assert "3-2-501 有 10 分要在2026年12月31日以前用掉" in announced(house, "501")[0]
        assert "最后一次可以去换东西：2026年12月15日" in announced(house, "501")[0]
        await passes_to(w, 2026, 12, 12)
        assert len(announced(house, "501")) == 2
        await passes_to(w, 2026, 12, 20)
        assert len(announced(house, "501")) == 2
        assert announced(house, "502") == []
        assert not any("积分" in one.text for one in house.group.messages), "a group never hears of it"


async def opens_on(house: House, days: str) -> None:
    """The administrator changes when the counter opens."""
    mei = house.administrator
    await house.says(mei, "/service")
    await goes(house, mei, "管兑换点", "公益兑换点", "改时间")
    await house.says(mei, days)


async def test_the_second_announcement_goes_by_the_last_window_there_is_now(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await passes_to(w, 2026, 11, 2)
        await opens_on(house, "每月10号 9:00-17:00")
        await passes_to(w, 2026, 12, 6)
        assert len(announced(house, "501")) == 1
        await passes_to(w, 2026, 12, 7)
        assert len(announced(house, "501")) == 2
        assert "最后一次可以去换东西：2026年12月10日" in announced(house, "501")[1]
        await opens_on(house, "每月20号 9:00-17:00")
        await passes_to(w, 2026, 12, 16)
        assert len(announced(house, "501")) == 2
        await passes_to(w, 2026, 12, 17)
        assert len(announced(house, "501")) == 3
        assert "最后一次可以去换东西：2026年12月20日" in announced(house, "501")[2]
        await opens_on(house, "每月20号 10:00-17:00")
        await passes_to(w, 2026, 12, 19)
        assert len(announced(house, "501")) == 3, "another hour of the same day is no news"
        await passes_to(w, 2027, 1, 1)
        assert await has(house, LAPSED) == 10
        await adds_up(house)


async def test_a_window_that_went_by_is_not_announced_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await passes_to(w, 2026, 12, 12)
        await passes_to(w, 2026, 12, 18)
        assert len(announced(house, "501")) == 2
        await opens_on(house, "每月10号 9:00-17:00")
        await passes_to(w, 2026, 12, 20)
        assert len(announced(house, "501")) == 2
        await passes_to(w, 2027, 1, 1)
        assert await has(house, LAPSED) == 10


async def test_what_was_not_used_lapses_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await passes_to(w, 2026, 12, 31)
        assert await has(house, "501") == 30
        await passes_to(w, 2027, 1, 1)
        assert (await has(house, "501"), await has(house, "502"), await has(house, LAPSED)) == (20, 10, 10)
        for day in (2, 3):
            await passes_to(w, 2027, 1, day)
        lapsed = [one for one in await every(house) if one.why is Why.LAPSED]
        assert [(one.amount, one.year) for one in lapsed] == [(10, 2025)]
        assert any("3-2-501 有 10 分没用完" in one for one in texts(house, house.people["501"]))
        shown = await opens_wallet(house, house.people["501"])
        assert "2027年底前要用掉：20 分" in shown.text
        await adds_up(house)


async def test_a_long_stop_is_caught_up(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await passes_to(w, 2028, 2, 3)
        assert (await has(house, "501"), await has(house, "502"), await has(house, LAPSED)) == (0, 0, 40)
        assert announced(house, "501") == [], "what has lapsed is not announced any more"
        lapsed = [(one.amount, one.year) for one in await every(house) if one.why is Why.LAPSED]
        assert sorted(lapsed) == [(10, 2025), (10, 2026), (20, 2026)]
        await adds_up(house)


async def test_what_is_spent_or_held_is_the_oldest_and_comes_back_for_the_next_run(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await reserves(house, "501", 8)
        await passes_to(w, 2027, 1, 1)
        assert (await has(house, "501"), await has(house, LAPSED)) == (20, 2)
        await releases(house, "501", 8)
        assert await has(house, "501") == 28
        shown = await opens_wallet(house, house.people["501"])
        assert "2027年底前要用掉：28 分" in shown.text
        await passes_to(w, 2028, 1, 1)
        assert (await has(house, "501"), await has(house, LAPSED)) == (0, 40)
        await adds_up(house)


async def test_wallets_are_gone_through_in_bites(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lapsing, "A_BITE", 1)
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        for door in ("501", "502", "503"):
            await earns(house, door, 60, on=LAST_YEAR)
        await passes_to(w, 2026, 11, 3)
        assert [len(announced(house, door)) for door in ("501", "502", "503")] == [1, 1, 1]
        await passes_to(w, 2027, 1, 1)
        assert await has(house, LAPSED) == 30


async def test_nothing_happens_before_its_time_or_twice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        early = RunPoints(house.community_id, "early", 2025, 0)
        await perform_due(w.watched, w.clock, early)
        await w.settle()
        assert announced(house, "501") == []
        await passes_to(w, 2027, 1, 1)
        for again in (early, RunPoints(house.community_id, "lapse", 2025, 0)):
            await perform_due(w.watched, w.clock, again)
        assert await has(house, LAPSED) == 10


async def test_the_last_window_is_the_counters(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lapsing, "WINDOWS", [lambda connection, community, year: date(year, 12, 20)])
    async with world(database_url) as w:
        house = await begun(w)
        await passes_to(w, 2026, 11, 2)
        assert "最后一次可以去换东西：2026年12月20日" in announced(house, "501")[0]
        await passes_to(w, 2026, 12, 16)
        assert len(announced(house, "501")) == 1
        await passes_to(w, 2026, 12, 17)
        assert len(announced(house, "501")) == 2
