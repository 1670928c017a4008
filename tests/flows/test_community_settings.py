"""社区设置: the administrator enters own holidays and working days, and how long slips are good for."""

from datetime import UTC, datetime

from sqlalchemy import select

import storage.communities
from storage.matters.tables import Matter
from storage.residents import Slip
from tests.flows.test_polls_paper import opens as follows
from tests.flows.test_polls_proxies import link_of
from tests.people import House, is_called, settled_house
from tests.polls import posts
from tests.world import World, world


async def a_house(w: World) -> House:
    house = await settled_house(w, ("501",), empty=("601",))
    await is_called(house, house.administrator, "梅主任")
    return house


async def opens(house: House, *buttons: str) -> str:
    """The administrator goes there from the menu; what the screen says."""
    await house.says(house.administrator, "/menu")
    for button in ("社区设置", *buttons):
        await house.taps(house.administrator, button)
    return house.last(house.administrator).text


async def settings(house: House) -> dict[str, object]:
    return dict((await house.world.stored(lambda c: storage.communities.community(c, house.community_id))).settings)


async def test_own_holidays_are_typed_listed_counted_and_taken_away(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        assert "一天也没有填" in await opens(house, "放假和上班")
        await house.taps(house.administrator, "加放假")
        assert "看懂" in (await house.says(house.administrator, "国庆节")).text
        await house.says(house.administrator, "6月2日-6月3日、2026-10-08")
        text = house.last(house.administrator).text
        assert "多放的假" in text
        assert "2026年6月2日到2026年6月3日" in text
        assert "2026年10月8日" in text
        assert (await settings(house))["holidays"] == ["2026-06-02", "2026-06-03", "2026-10-08"]
        house.people["501"].says(house.group, "说事 三楼的灯坏了")
        await w.settle()
        due = await w.stored(lambda c: c.execute(select(Matter.__table__.c.accept_by)).scalar_one())
        assert due.replace(second=0, microsecond=0) == datetime(2026, 6, 4, 1, 0, tzinfo=UTC), (
            "Monday 9:00, two days off, so Thursday 9:00"
        )
        await opens(house, "放假和上班", "✕ 2026年6月2日到2026年6月3日")
        assert "6月2日" not in house.last(house.administrator).text
        assert (await settings(house))["holidays"] == ["2026-10-08"]
        log = (await house.says(house.administrator, "/log")).text
        assert "加了放假：2026年6月2日到2026年6月3日、2026年10月8日" in log
        assert "去掉了放假：2026年6月2日到2026年6月3日" in log


async def test_a_day_is_either_a_holiday_or_a_working_day(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        await opens(house, "放假和上班", "加放假")
        await house.says(house.administrator, "6月6日-6月8日")
        await house.taps(house.administrator, "加上班")
        await house.says(house.administrator, "6月7日")
        kept = await settings(house)
        assert (kept["holidays"], kept["working_days"]) == (["2026-06-06", "2026-06-08"], ["2026-06-07"])
        text = house.last(house.administrator).text.partition("\n\n")[2]
        assert text.index("多放的假") < text.index("2026年6月8日") < text.index("多上的班") < text.index("2026年6月7日")
        await w.passes(days=6.5)
        text = await opens(house, "放假和上班")
        assert "6月6日" not in text
        assert "2026年6月7日" in text


async def test_many_days_have_pages(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        await opens(house, "放假和上班", "加放假")
        await house.says(house.administrator, "、".join(f"7月{day}日" for day in range(1, 20, 2)))
        assert "7月15日" in house.last(house.administrator).text
        assert "7月17日" not in house.last(house.administrator).text
        await house.taps(house.administrator, "下一页")
        assert "7月17日" in house.last(house.administrator).text


async def test_a_slip_is_good_for_as_long_as_the_community_says(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        assert "现在 90 天" in await opens(house, "纸条有效期")
        await house.taps(house.administrator, "30 天")
        assert "现在 30 天" in house.last(house.administrator).text
        await house.says(house.leader, "/missing")
        for press in ("打印纸条", "没进来的"):
            await house.taps(house.leader, press)
        ends = await w.stored(lambda c: c.execute(select(Slip.__table__.c.expires_at)).scalars().all())
        assert ends == [datetime(2026, 7, 1, 16, 0, tzinfo=UTC)], "the end of 1 July in China"
        assert "纸条有效期改为 30 天" in (await house.says(house.administrator, "/log")).text


async def test_how_many_households_one_may_vote_for_is_the_communitys_choice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await is_called(house, house.administrator, "梅主任")
        assert "最多替 2 户" in await opens(house, "替人投票")
        await house.taps(house.administrator, "1 户")
        assert "最多替 1 户" in house.last(house.administrator).text
        assert (await settings(house))["proxies"] == 1
        assert "最多替 1 户投票" in (await house.says(house.administrator, "/log")).text
        await posts(house)
        holder = house.people["503"]
        for door, answer in (("501", ""), ("502", "最多替 1 户投")):
            await follows(house, holder, await link_of(house, house.people[door]))
            assert answer in await house.taps(holder, "同意代投")


async def test_only_the_administrator_sets_anything_and_forged_buttons_set_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_house(w)
        page = await house.says(house.people["501"], "/menu")
        for data in ("cc", "cd:0", "cy:holidays", "cz:holidays:2026-10-08:2026-10-08", "cl", "cn:u", "cvl", "cvs:5"):
            press = house.people["501"].forges(page, data)
            await w.settle()
            assert press.toast is not None
            assert "不归您办" in press.toast.text, data
        page = await house.says(house.administrator, "/menu")
        for data in ("cy:slip_days", "cz:zone:2026-10-08:2026-10-08", "cz:holidays:x:y", "cn:0", "cn:2s", "cvs:4"):
            press = house.administrator.forges(page, data)
            await w.settle()
            assert press.toast is not None
            assert press.toast.alert, data
        assert await settings(house) == {}
