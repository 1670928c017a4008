"""The first day: the operator's link, the community, its units, groups and people."""

from datetime import timedelta

from sqlalchemy import Connection, func, select

import storage.communities
import storage.invitations
import storage.matters
import storage.roles
from bot.domain.base import CommunityId, UnitId
from bot.domain.communities import Holder
from bot.domain.rights import Role
from bot.sandbox.persons import Group, Person
from bot.sandbox.records import Message
from storage.communities import Unit
from storage.tables import METADATA
from tests.world import World, world

CODE = "ACDEFH23"


async def invited(w: World, code: str = CODE) -> None:
    """What `shuoshi init` does: a link for the first administrator of a community to come."""
    now = w.clock.now()
    await w.arrange(lambda c: storage.invitations.invite(c, code, "administrator", now, now + timedelta(days=7)))


def last(w: World, person: Person) -> Message:
    return person.chat(w.bot).last


async def taps(w: World, person: Person, button: str) -> str:
    press = person.taps(last(w, person), button)
    await w.settle()
    return press.toast.text if press.toast else ""


async def says(w: World, person: Person, words: str) -> str:
    person.says(w.bot, words)
    await w.settle()
    return last(w, person).text


async def founded(w: World) -> Person:
    """A community, set up by its administrator from the link on."""
    await invited(w)
    mei = w.sandbox.add_person("梅")
    mei.starts(w.bot, f"a_{CODE}")
    await w.settle()
    await taps(w, mei, "同意，我来")
    for answer in ("梅主任", "阳光社区", "中坝街道"):
        await says(w, mei, answer)
    await taps(w, mei, "北京时间")
    await says(w, mei, "0816-3333333")
    for _ in range(4):
        await taps(w, mei, "跳过")
    await taps(w, mei, "都对")
    await taps(w, mei, "加常用的")
    await taps(w, mei, "就这些")
    return mei


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
        await taps(w, mei, "同意，我来")
        assert "怎么称呼您" in last(w, mei).text
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


ROSTER = """楼栋,单元,房号,面积
3,2,501,89.5
3,2,502,89.5
4,1,101,70
"""


async def with_units(w: World) -> Person:
    """A community with two units, 3-2 and 4-1."""
    mei = await founded(w)
    mei.sends_document(w.bot, "名册.csv", ROSTER.encode())
    await w.settle()
    await taps(w, mei, "导入")
    return mei


async def link_of(w: World, mei: Person, unit: str = "3栋2单元") -> str:
    """The link for a unit, as the administrator gets it to pass on."""
    mei.says(w.bot, "/units")
    await w.settle()
    await taps(w, mei, unit)
    await taps(w, mei, "连群的链接")
    return mei.taps(last(w, mei), "选本单元群").link


async def leaders(w: World, unit: int) -> list[Holder]:
    return await w.stored(lambda c: storage.roles.holders(c, CommunityId(1), role=Role.LEADER, unit_id=UnitId(unit)))


async def chat_of(w: World, unit: int) -> int | None:
    found = select(Unit.__table__.c.chat_id).where(Unit.__table__.c.id == unit)
    return await w.stored(lambda c: c.execute(found).scalar_one())


async def bound(w: World, mei: Person) -> tuple[Person, Group]:
    """Unit 3-2 with its group and its leader."""
    li = w.sandbox.add_person("李")
    group = w.sandbox.add_group("3栋2单元", li)
    li.starts(w.bot)
    await w.settle()
    li.follows(await link_of(w, mei), group)
    await w.settle()
    return li, group


async def test_one_link_adds_the_bot_binds_the_unit_and_makes_its_opener_leader(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await bound(w, mei)
        assert await chat_of(w, 1) == group.id
        (leader,) = await leaders(w, 1)
        assert leader.chat_id == li.id
        greeting = next(m for m in group.messages if "我是说事" in m.text)
        assert "只看对我说的话" in greeting.text
        assert "说事 楼道灯坏了" in greeting.text
        assert group.pinned is not None
        assert "3栋2单元" in group.pinned.text
        assert "您是组长" in last(w, li).text
        mei.says(w.bot, "/units")
        await w.settle()
        assert "● 3栋2单元" in [b.text for row in last(w, mei).keyboard for b in row]


async def test_without_rights_the_group_is_told_only_what_works_until_the_bot_is_made_administrator(
    database_url: str,
) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li = w.sandbox.add_person("李")
        group = w.sandbox.add_group("3栋2单元", li)
        code = (await link_of(w, mei)).partition("startgroup=")[2].partition("&")[0]
        li.adds_bot(w.bot, group, code)
        await w.settle()
        greeting = next(m for m in group.messages if "我是说事" in m.text)
        assert "/say 楼道灯坏了" in greeting.text
        assert "#说事" not in greeting.text
        board = next(m for m in group.messages if "📌" in m.text)
        assert group.pinned is None
        assert "#说事" not in board.text
        group.promotes(w.bot, can_pin_messages=True)
        await w.settle()
        await w.passes(seconds=10)
        assert group.pinned is board
        assert "#说事" in board.text
        group.demotes(w.bot)
        await w.passes(seconds=10)
        assert "#说事" not in board.text


async def test_a_link_for_a_unit_is_for_that_unit_once(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li = w.sandbox.add_person("李")
        group, other = w.sandbox.add_group("3栋2单元", li), w.sandbox.add_group("别的群", li)
        link = await link_of(w, mei)
        li.starts(w.bot, link.partition("startgroup=")[2].partition("&")[0])
        await w.settle()
        assert "要在3栋2单元的群里用" in last(w, li).text
        li.follows(li.taps(last(w, li), "选本单元群").link, group)
        await w.settle()
        assert await chat_of(w, 1) == group.id
        before = len(group.messages)
        li.follows(link, group)
        await w.settle()
        assert [m.text for m in group.messages[before:] if m.sender is w.bot] == []
        li.follows(link, other)
        await w.settle()
        assert "已经有人用过" in other.last.text
        li.follows(await link_of(w, mei), other)
        await w.settle()
        assert "已经连着另一个群" in other.last.text
        li.follows(await link_of(w, mei, "4栋1单元"), group)
        await w.settle()
        assert "这个群已经连着3栋2单元" in group.last.text
        late = await link_of(w, mei, "4栋1单元")
        w.clock.advance(timedelta(days=31))
        li.follows(late, other)
        await w.settle()
        assert "过期" in other.last.text
        assert await chat_of(w, 2) is None
        li.follows(late.replace("g_", "g_X"), other)
        await w.settle()
        assert "这个链接不对" in other.last.text


async def test_a_removed_bot_is_missed_once_and_comes_back_to_everything(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await bound(w, mei)
        group.removes(w.bot)
        await w.settle()
        assert "移出来了" in last(w, li).text
        assert "移出来了" in last(w, mei).text
        told = len(li.chat(w.bot).messages)
        li.follows(li.taps(last(w, li), "选本单元群").link, group)
        await w.settle()
        assert await chat_of(w, 1) == group.id
        assert len(await leaders(w, 1)) == 1
        assert group.pinned is not None
        assert "3栋2单元" in group.pinned.text
        assert any("我回来了" in m.text for m in group.messages)
        assert "您是组长" in last(w, li).text
        assert len(li.chat(w.bot).messages) > told


async def test_a_unit_moves_to_another_group_when_the_bot_was_removed_from_the_first(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await bound(w, mei)
        group.removes(w.bot)
        await w.settle()
        wang = w.sandbox.add_person("王")
        new = w.sandbox.add_group("新群", wang)
        wang.follows(await link_of(w, mei), new)
        await w.settle()
        assert await chat_of(w, 1) == new.id
        assert new.pinned is not None
        (leader,) = await leaders(w, 1)
        assert leader.chat_id is None
        assert "不再担任" in last(w, li).text


async def test_an_upgraded_group_gets_its_board_anew_and_pinned(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        _, group = await bound(w, mei)
        group.upgrade()
        await w.settle()
        assert await chat_of(w, 1) == group.id
        assert group.pinned is not None
        assert "3栋2单元" in group.pinned.text


async def test_nothing_that_is_not_addressed_to_the_bot_is_answered_or_kept(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await bound(w, mei)
        before = await w.stored(_everything)
        said = len(group.messages)
        li.says(group, "今晚谁去跳舞？")
        li.says(group, "/start@another_bot g_ACDEFH23")
        li.says(group, f"/start@{w.bot.username}")
        li.sends_photo(group, caption="猫")
        group.retitles("新名字")
        await w.settle()
        assert [m for m in group.messages[said:] if m.sender is w.bot] == []
        assert await w.stored(_everything) == before


def _everything(connection: Connection) -> dict[str, int]:
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in METADATA.sorted_tables
    }


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


async def test_two_leaders_who_take_one_link_at_once_bind_one_group(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        link = await link_of(w, mei)
        people = [w.sandbox.add_person(name) for name in ("李", "王")]
        groups = [w.sandbox.add_group(f"{person.name}的群", person) for person in people]
        for person, group in zip(people, groups, strict=True):
            person.follows(link, group)
        await w.settle()
        assert len(await leaders(w, 1)) == 1
        assert [group.pinned is not None for group in groups].count(True) == 1
        assert sum("已经有人用过" in group.last.text for group in groups) == 1


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
