"""The first day: the operator's link, the community asked for step by step, its roster, its commands."""

from datetime import timedelta

import storage.communities
import storage.invitations
import storage.matters
import storage.roles
from bot.app import running
from bot.clock import SimulatedClock
from bot.domain.base import CommunityId
from bot.sandbox.sandbox import Sandbox
from bot.settings import Settings
from storage.database import open_database
from tests.founding import CODE, bound, founded, invited, last, says, taps, with_units
from tests.world import MONDAY_MORNING, TOKEN, Watched, World, world


async def test_the_link_makes_its_opener_administrator_and_the_community_is_asked_for_step_by_step(
    database_url: str,
) -> None:
    async with world(database_url) as w:
        await invited(w)
        mei = w.sandbox.add_person("梅")
        mei.starts(w.bot, f"a_{CODE}")
        await w.settle()
        assert "管理员" in last(w, mei).text
        assert "Telegram" in last(w, mei).text
        mei.taps(last(w, mei), "同意，我来")
        await taps(w, mei, "同意，我来")
        assert "怎么称呼您" in last(w, mei).text, "also where it is pressed twice"
        assert "社区叫什么" in await says(w, mei, "梅主任")
        assert "街道" in await says(w, mei, "阳光社区")
        await taps(w, mei, "上一步")
        assert "社区叫什么" in last(w, mei).text
        assert "阳光社区" in last(w, mei).text
        await says(w, mei, "<b>向阳</b>社区")
        await taps(w, mei, "跳过")
        assert "哪里的时间" in last(w, mei).text
        await taps(w, mei, "北京时间")
        assert "不像电话号码" in await says(w, mei, "打给老王")
        assert "供电抢修" in await says(w, mei, "０８１６－３３３３３３３")
        for _ in range(4):
            await taps(w, mei, "跳过")
        text = last(w, mei).text
        assert "<b>向阳</b>社区" in text
        assert "火警：119" in text
        assert "燃气抢修：0816-3333333" in text
        await taps(w, mei, "电梯救援")
        await says(w, mei, "96333")
        assert "电梯救援：96333" in last(w, mei).text
        await taps(w, mei, "都对")
        await taps(w, mei, "加常用的")
        assert "居委会" in last(w, mei).text
        await taps(w, mei, "加一个")
        await taps(w, mei, "驻区单位")
        await says(w, mei, "长虹食堂")
        await taps(w, mei, "打电话")
        await says(w, mei, "0816-5555555")
        await says(w, mei, "王师傅")
        await taps(w, mei, "跳过")
        assert "长虹食堂（0816-5555555）" in last(w, mei).text
        await taps(w, mei, "就这些")
        assert "建好了" in last(w, mei).text

        community = await w.stored(lambda c: storage.communities.community(c, CommunityId(1)))
        assert (community.name, community.zone) == ("<b>向阳</b>社区", "Asia/Shanghai")
        assert community.numbers["lift"] == "96333"
        assert community.numbers["fire"] == "119"
        bodies = await w.stored(lambda c: storage.communities.bodies(c, CommunityId(1)))
        assert {"unit", "committee", "property", "employer"} <= {body.kind for body in bodies}
        assert next(b for b in bodies if b.kind == "employer").contact == "王师傅"
        assert len(await w.stored(lambda c: storage.matters.admission_list(c, CommunityId(1)))) == 30


async def test_setting_up_survives_being_thrown_away_and_is_taken_up_again(database_url: str) -> None:
    async with world(database_url) as w:
        await invited(w)
        mei = w.sandbox.add_person("梅")
        mei.starts(w.bot, f"a_{CODE}")
        await w.settle()
        await taps(w, mei, "同意，我来")
        await taps(w, mei, "跳过")
        await says(w, mei, "阳光社区")
        await taps(w, mei, "不填了")
        assert "没有保存" in last(w, mei).text
        await says(w, mei, "/setup")
        assert "社区叫什么" in last(w, mei).text
        await says(w, mei, "阳光社区")
        await taps(w, mei, "跳过")
        old = last(w, mei)
        await taps(w, mei, "北京时间")
        press = mei.forges(old, "fc:zone:Asia/Urumqi")
        await w.settle()
        assert press.toast is not None
        assert "过时" in press.toast.text


async def test_the_communitys_page_is_corrected_later(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await founded(w)
        await says(w, mei, "/setup")
        await taps(w, mei, "火警")
        await says(w, mei, "119、0816-1190000")
        await taps(w, mei, "都对")
        assert "改好了" in last(w, mei).text
        community = await w.stored(lambda c: storage.communities.community(c, CommunityId(1)))
        assert community.numbers["fire"] == "119、0816-1190000"
        assert "改了社区资料：电话" in await says(w, mei, "/log")


async def test_an_offered_link_for_administrators_expires_after_a_week(database_url: str) -> None:
    async with world(database_url) as w:
        await invited(w)
        w.clock.advance(timedelta(days=7))
        mei = w.sandbox.add_person("梅")
        mei.starts(w.bot, f"a_{CODE}")
        await w.settle()
        assert "过期" in last(w, mei).text
        assert await w.stored(lambda c: storage.communities.communities(c)) == []


async def test_the_commands_behind_the_slash_fit_what_a_person_is(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, _ = await bound(w, mei)

        def names(scope: str, language: str = "") -> list[str]:
            return [one["command"] for one in w.bot.commands.get((scope, language), [])]

        assert "say" in names("all_private_chats")
        assert names("all_group_chats") == names("all_group_chats", "en")
        assert w.bot.commands["all_group_chats", "en"][0]["description"] == "Say a matter"
        assert "units" in names(f"chat:{mei.id}")
        assert "missing" in names(f"chat:{li.id}")
        assert "units" not in names("all_private_chats")
        assert "units" not in names(f"chat:{li.id}")


async def test_several_estates_may_have_the_same_doors(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await founded(w)
        roster = "小区,楼栋,单元,房号,面积\n东苑,1,1,101,70\n西苑,1,1,101,80\n"
        mei.sends_document(w.bot, "名册.csv", roster.encode())
        await w.settle()
        await taps(w, mei, "导入")
        await taps(w, mei, "单元")
        assert "○ 东苑1栋1单元" in str(last(w, mei).keyboard)
        assert "○ 西苑1栋1单元" in str(last(w, mei).keyboard)
        mei.sends_document(w.bot, "名册.csv", "楼栋,单元,房号,面积\n1,1,101,70\n".encode())
        await w.settle()
        assert "加上“小区”这一列" in last(w, mei).text


async def test_a_half_answered_setup_goes_on_after_a_restart(database_url: str) -> None:
    clock = SimulatedClock(MONDAY_MORNING)
    sandbox = Sandbox(clock)
    bot = sandbox.add_bot(TOKEN, "shuoshi_bot", "说事")
    mei = sandbox.add_person("梅")
    database = Watched(open_database(database_url), database_url)
    try:
        async with sandbox.serving() as address:
            settings = Settings(_env_file=None, bot_token=TOKEN, telegram_api_url=address)
            async with running(settings, database, clock, web_server=False) as app:
                w = World(sandbox, bot, app, clock, database)
                await invited(w)
                mei.starts(bot, f"a_{CODE}")
                await w.settle()
                await taps(w, mei, "同意，我来")
                await taps(w, mei, "跳过")
                await says(w, mei, "阳光社区")
            async with running(settings, database, clock, web_server=False) as app:
                w = World(sandbox, bot, app, clock, database)
                await taps(w, mei, "上一步")
                assert "阳光社区" in last(w, mei).text
    finally:
        database.close()


async def test_the_menu_of_an_administrator_leads_to_everything(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await founded(w)
        for button, shown in (
            ("单元", "还没有单元"), ("人员", "谁担任什么"), ("房屋名册", "还没有名册"), ("社区资料", "都对吗"),
            ("操作记录", "管理员"),
        ):  # fmt: skip
            await says(w, mei, "/menu")
            await taps(w, mei, button)
            assert shown in last(w, mei).text
