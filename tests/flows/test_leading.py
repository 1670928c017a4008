"""Whoever binds a group leads the unit once they have read the five lines and agreed; until then nobody knows them."""

from sqlalchemy import func, select

import storage.roles
from bot.domain.base import CommunityId
from bot.sandbox.persons import Group, Person
from storage.residents import Resident
from storage.rights import Audit
from tests.founding import bound, chat_of, last, leaders, link_of, says, taps, with_units
from tests.world import World, world

_resident = Resident.__table__


async def binds(w: World, mei: Person, *, started: bool) -> tuple[Person, Group]:
    """Somebody whom nobody knows brings the bot into the unit's group."""
    li = w.sandbox.add_person("李某某")
    if started:
        li.starts(w.bot)
        await w.settle()
    group = w.sandbox.add_group("3栋2单元", li)
    li.follows(await link_of(w, mei), group)
    await w.settle()
    return li, group


async def residents(w: World) -> int:
    return await w.stored(lambda c: c.execute(select(func.count()).select_from(_resident)).scalar_one())


def buttons(w: World, person: Person) -> list[str]:
    return [button.text for row in last(w, person).keyboard for button in row]


def told(w: World, person: Person, words: str) -> int:
    return sum(words in message.text for message in person.chat(w.bot).messages)


async def test_consent_is_asked_in_the_private_chat_before_anything_is_kept(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        before = await residents(w)
        li, group = await binds(w, mei, started=True)
        assert await chat_of(w, 1) == group.id
        assert group.pinned is not None
        assert "李某某" not in "".join(message.text for message in group.messages)
        assert "我当组长" not in str([message.keyboard for message in group.messages])
        asked = last(w, li).text
        assert "请您担任：3栋2单元 单元组长" in asked
        assert all(f"{line}. " in asked for line in range(1, 6))
        assert buttons(w, li) == ["同意，我来", "我不当"]
        assert (await residents(w), await leaders(w, 1)) == (before, [])
        await says(w, mei, "/people")
        assert not any("单元组长" in button for button in buttons(w, mei))
        assert "把3栋2单元连上了群" in await says(w, mei, "/log")
        li.says(w.bot, "/missing")
        await w.settle()
        assert await residents(w) == before
        li.taps(next(m for m in li.chat(w.bot).messages if "请您担任" in m.text), "同意，我来")
        await w.settle()
        await says(w, li, "李阿姨")
        assert "您是组长" in last(w, li).text
        (leader,) = await leaders(w, 1)
        assert (leader.chat_id, leader.name) == (li.id, "李阿姨")
        account_id = leader.account_id
        assert account_id is not None
        assert await w.stored(lambda c: storage.roles.has_consented(c, CommunityId(1), account_id))
        await w.passes(seconds=10)
        assert "李阿姨" in group.pinned.text
        await w.passes(days=4)
        assert told(w, mei, "没有答应") == 0


async def test_who_cannot_be_written_to_finds_the_way_by_a_button_that_is_theirs_alone(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await binds(w, mei, started=False)
        assert not li.chat(w.bot).messages
        asked = next(message for message in group.messages if "刚才连群的那一位" in message.text)
        wang = w.sandbox.add_person("王")
        wang.joins(group)
        for _ in range(6):
            wang.follows(wang.taps(asked, "我当组长").link)
            await w.settle()
            assert "给连群的那一位" in last(w, wang).text
        li.follows(li.taps(asked, "我当组长").link)
        await w.settle()
        assert told(w, li, "请您担任") == 1
        await taps(w, li, "同意，我来")
        assert [one.chat_id for one in await leaders(w, 1)] == [li.id]
        given = await w.stored(
            lambda c: c.execute(select(Audit.__table__).where(Audit.__table__.c.what == "role-given")).all()
        )
        assert given[-1].by == given[-1].about["resident"], "who agreed to lead took the role themselves"
        wang.follows(wang.taps(asked, "我当组长").link)
        await w.settle()
        assert [one.chat_id for one in await leaders(w, 1)] == [li.id]


async def test_who_opens_the_private_chat_by_themselves_is_asked_there_too(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, _ = await binds(w, mei, started=False)
        li.starts(w.bot)
        await w.settle()
        assert told(w, li, "请您担任：3栋2单元 单元组长") == 1


async def test_who_does_not_agree_is_not_kept_and_the_administrator_hears_it(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        before = await residents(w)
        li, group = await binds(w, mei, started=True)
        asked = last(w, li)
        data = [button.data or "" for row in asked.keyboard for button in row]
        await taps(w, li, "我不当")
        assert "没有记您什么" in last(w, li).text
        assert "连群的那一位不当组长" in last(w, mei).text
        assert (await residents(w), await leaders(w, 1), await chat_of(w, 1)) == (before, [], group.id)
        await taps(w, mei, "看这个单元")
        assert "还没有组长" in last(w, mei).text
        for pressed_before in data:
            press = li.forges(asked, pressed_before)
            await w.settle()
            assert press.toast is not None
            assert "已经收回" in press.toast.text
        assert await leaders(w, 1) == []
        await w.passes(days=4)
        assert told(w, mei, "连群的那一位不当组长") == 0, "told once, and that message shows the unit now"
        assert told(w, mei, "还没有答应") == 0


async def test_the_administrator_hears_once_when_nobody_answers(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        await binds(w, mei, started=True)
        await w.passes(days=2, hours=23)
        assert told(w, mei, "还没有答应") == 0
        await w.passes(hours=2)
        await w.passes(days=3)
        assert told(w, mei, "还没有答应") == 1


async def test_who_answers_too_late_does_not_push_the_new_leader_out(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, group = await binds(w, mei, started=False)
        await says(w, mei, "/units")
        for press in ("3栋2单元", "换个组长"):
            await taps(w, mei, press)
        wang = w.sandbox.add_person("王")
        wang.follows(mei.taps(last(w, mei), "我来担任").link)
        await w.settle()
        await taps(w, wang, "同意，我来")
        assert [one.chat_id for one in await leaders(w, 1)] == [wang.id]
        asked = next(message for message in group.messages if "刚才连群的那一位" in message.text)
        li.follows(li.taps(asked, "我当组长").link)
        await w.settle()
        assert "这一项已经收回了" in last(w, li).text
        assert told(w, li, "请您担任") == 0
        await w.passes(days=4)
        assert told(w, mei, "还没有答应") == 0


async def test_who_has_agreed_before_leads_at_once(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, _ = await bound(w, mei)
        other = w.sandbox.add_group("4栋1单元", li)
        li.follows(await link_of(w, mei, "4栋1单元"), other)
        await w.settle()
        assert [one.chat_id for one in await leaders(w, 2)] == [li.id]
        assert "4栋1单元" in last(w, li).text
        assert "您是组长" in last(w, li).text


async def test_who_was_asked_can_be_forgotten(database_url: str) -> None:
    async with world(database_url) as w:
        mei = await with_units(w)
        li, _ = await binds(w, mei, started=True)
        asked = last(w, li)
        await says(w, li, "/forgetme")
        for press in ("忘掉我", "真的忘掉"):
            await taps(w, li, press)
        li.taps(asked, "同意，我来")
        await w.settle()
        assert await leaders(w, 1) == []
