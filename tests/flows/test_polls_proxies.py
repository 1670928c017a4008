"""Proxies: given to a door or by a link, accepted, cast for another household, overruled, taken back."""

from sqlalchemy import select

from bot.domain.commands.polls_paper import RevokeProxy, ShowProxy
from bot.domain.polls.values import Origin
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from storage.polls.paper_tables import Proxy
from storage.polls.tables import Ballot, SecretChoice
from tests.flows.test_polls_box import SECRET
from tests.flows.test_polls_paper import opens
from tests.flows.test_saying_in_private import goes
from tests.people import House, gives_role, settled_house
from tests.polls import card, closes, labels, opens_ballot, posts
from tests.world import World, world

PROXY = Proxy.__table__


async def gives_proxy(house: House, giver: Person, to: str) -> None:
    """The giver offers a proxy to a door."""
    await opens_ballot(house, giver)
    await goes(house, giver, "委托别人投", "选一户", to)


async def link_of(house: House, giver: Person) -> str:
    """The giver makes a link."""
    await opens_ballot(house, giver)
    await goes(house, giver, "委托别人投", "发个链接")
    return house.last(giver).text.partition("start=")[2].split()[0]


async def ballots(w: World) -> list[tuple[str, str]]:
    """How the ballots that count were given, and what they say."""
    of = Ballot.__table__.c
    rows = select(of.origin, of.choice).where(of.state == "counted").order_by(of.line_id)
    return await w.stored(lambda c: [(row.origin, row.choice) for row in c.execute(rows)])


async def test_a_proxy_is_accepted_cast_seen_and_overruled(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        ann, bob = house.people["501"], house.people["502"]
        await posts(house)
        await gives_proxy(house, ann, "502")
        assert "等那边同意" in house.last(ann).text
        assert "想请您" in house.last(bob).text
        await house.taps(bob, "同意代投")
        assert "同意替 3-2-501" in house.last(ann).text
        await house.taps(bob, "赞成", card(house))
        assert await ballots(w) == [], "he casts for two lines now, and says for which in private"
        await house.taps(bob, "投 501 的票", await opens_ballot(house, bob))
        assert "投好了：反对" in await house.taps(bob, "反对")
        assert await ballots(w) == [(Origin.PROXY.value, "1")]
        assert "替 3-2-501" in house.last(ann).text
        assert "投的是：反对（3-2-502 投的）" in (await opens_ballot(house, ann)).text
        await house.taps(ann, "赞成")
        assert await ballots(w) == [(Origin.CHAT.value, "0")]
        assert "自己投过了" in await house.taps(bob, "501", await opens_ballot(house, bob))
        assert await ballots(w) == [(Origin.CHAT.value, "0")]


async def test_a_proxy_is_taken_back_and_what_was_cast_stays_until_withdrawn(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, bob = house.people["501"], house.people["502"]
        await posts(house)
        link = await link_of(house, ann)
        assert "想请您" in await opens(house, bob, link)
        await house.taps(bob, "同意代投")
        await house.taps(bob, "投 501 的票")
        await house.taps(bob, "赞成")
        ballot = house.last(bob)
        await opens_ballot(house, ann)
        await goes(house, ann, "委托别人投", "收回委托", "是，收回")
        assert "收回了" in house.last(bob).text
        assert await ballots(w) == [(Origin.PROXY.value, "0")]
        assert "不归您投" in await house.taps(bob, "反对", ballot)
        await opens_ballot(house, ann)
        await goes(house, ann, "撤回", "是，撤回")
        assert await ballots(w) == []


async def test_two_households_a_holder_and_never_property_staff(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503", "504"))
        await posts(house)
        bob = house.people["504"]
        for door in ("501", "502"):
            await opens(house, bob, await link_of(house, house.people[door]))
            await house.taps(bob, "同意代投")
        third = await link_of(house, house.people["503"])
        await opens(house, bob, third)
        assert "最多替 2 户投" in await house.taps(bob, "同意代投")
        await gives_role(
            house, house.leader, "staff", f"body:{house.bodies['property']}", body_id=house.bodies["property"]
        )
        await opens(house, house.leader, third)
        assert "物业的人不能替别人投票" in await house.taps(house.leader, "同意代投")
        await opens(house, house.people["503"], third)
        assert "不用委托" in await house.taps(house.people["503"], "同意代投")


async def test_a_proxy_on_paper_is_entered_with_its_photo(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house)
        house.leader.starts(w.bot, "v_1")
        await w.settle()
        await goes(house, house.leader, "回去", "纸面和上门", "委托", "录入委托书", "501", "502")
        assert "照片" in (await house.says(house.leader, "没有照片")).text
        house.leader.sends_photo(w.bot)
        await w.settle()
        assert "等那边同意" in house.last(house.leader).text
        assert "录入了委托书" in house.last(house.people["501"]).text
        await house.taps(house.people["502"], "同意代投")
        await house.taps(house.people["502"], "投 501 的票")
        await house.taps(house.people["502"], "弃权")
        assert await ballots(w) == [(Origin.PROXY.value, "2")]


async def test_a_holder_sees_nothing_of_a_secret_ballot_that_the_household_cast(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, bob = house.people["501"], house.people["502"]
        await posts(house, "要不要装门禁？", "赞成或反对", "3 天", *SECRET)
        await opens(house, bob, await link_of(house, ann))
        await house.taps(bob, "同意代投")
        await house.taps(bob, "投 501 的票")
        await house.taps(bob, "赞成")
        shown = house.last(bob)
        await opens_ballot(house, ann)
        await house.taps(ann, "反对")
        assert "自己投过了" in await house.taps(bob, "赞成", shown)
        assert "自己投过了" in await house.taps(bob, "501", await opens_ballot(house, bob))
        assert not any("反对（" in one.text for one in bob.chat(w.bot).messages)
        await closes(house)
        said = await w.stored(lambda c: list(c.execute(select(SecretChoice.__table__.c.origin)).scalars()))
        assert said == [Origin.CHAT.value]


async def test_of_few_secret_proxies_it_is_not_written_down_that_they_were(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, bob = house.people["501"], house.people["502"]
        await posts(house, "要不要装门禁？", "赞成或反对", "3 天", *SECRET)
        await opens(house, bob, await link_of(house, ann))
        await goes(house, bob, "同意代投", "投 501 的票", "赞成")
        await closes(house)
        said = await w.stored(lambda c: list(c.execute(select(SecretChoice.__table__.c.origin)).scalars()))
        assert said == [Origin.CHAT.value]
        assert "委托别人投" not in labels(await opens_ballot(house, ann))


async def test_a_leader_neither_reads_nor_ends_a_proxy_that_a_household_gave_itself(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house)
        link = await link_of(house, house.people["501"])
        line = await w.stored(lambda c: c.execute(select(PROXY.c.line_id)).scalar_one())
        for command in (ShowProxy(line), RevokeProxy(line, sure=True)):
            press = house.leader.forges(house.last(house.leader), pack(command))
            await w.settle()
            assert press.toast is not None
            assert "不归您投" in press.toast.text
        assert not any(link in one.text for one in house.leader.chat(w.bot).messages)
        assert await w.stored(lambda c: c.execute(select(PROXY.c.state)).scalar_one()) == "offered"


async def test_who_holds_a_proxy_is_reminded_for_the_household_that_has_not_voted(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        ann, bob = house.people["501"], house.people["502"]
        await posts(house)
        for door in ("501", "503"):
            await opens(house, bob, await link_of(house, house.people[door]))
            await house.taps(bob, "同意代投")
        await house.taps(bob, "投 502 的票", await opens_ballot(house, bob))
        await house.taps(bob, "赞成")
        await opens_ballot(house, ann)
        await house.taps(ann, "反对")
        await w.passes(days=2, hours=12)
        told = [one for one in bob.chat(w.bot).messages if "还没投" in one.text]
        assert [one.text.splitlines()[0] for one in told] == [
            "🗳 您替 3-2-503 投的那一票还没投，6月4日 周四 20:00 截止："
        ]
        await house.taps(bob, "去投票", told[0])
        assert "3-2-503 的票" in house.last(bob).text


async def test_a_reminder_for_a_household_that_voted_meanwhile_is_not_said(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, bob = house.people["501"], house.people["502"]
        await posts(house, until="6月4日6点")
        await opens(house, bob, await link_of(house, ann))
        await house.taps(bob, "同意代投")
        await house.taps(bob, "投 502 的票", await opens_ballot(house, bob))
        await house.taps(bob, "赞成")
        await w.passes(days=1, hours=22)
        await opens_ballot(house, ann)
        await house.taps(ann, "反对")
        await w.passes(hours=2)
        assert not any("您替 3-2-501" in one.text for one in bob.chat(w.bot).messages), "it waited for the morning"
        assert any("还没投" in one.text for one in house.leader.chat(w.bot).messages)
