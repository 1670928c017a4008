"""Ballots on paper in open polls: entered by one, confirmed by another household, and which counts."""

from datetime import timedelta

from sqlalchemy import func, select

from bot.domain.commands.polls_paper import ConfirmEntry
from bot.sandbox.persons import Person
from storage.polls.tables import Ballot
from tests.people import House, settled_house, shares_home
from tests.polls import LIGHTS, card, closes, labels, opens_ballot, posts
from tests.world import World, world


async def enters(house: House, by: Person, door: str, choice: str = "赞成", signed: str = "刚签的") -> str:
    """Somebody enters a ballot on paper; the link for whoever confirms."""
    by.starts(house.world.bot, "v_1")
    await house.world.settle()
    if "纸面和上门" not in labels(house.last(by)):
        await house.taps(by, "回去")
    await house.taps(by, "纸面和上门")
    await house.taps(by, "录入纸票")
    await house.taps(by, door)
    await house.taps(by, "交来的纸票")
    await house.taps(by, choice)
    if signed in labels(house.last(by)):
        await house.taps(by, signed)
    else:
        await house.says(by, signed)
    await house.taps(by, "不用照片")
    await house.taps(by, "录入")
    shown = house.last(by).text
    assert "核对了才算" in shown, shown
    return shown.partition("start=")[2].split()[0]


async def opens(house: House, person: Person, link: str) -> str:
    """Somebody follows a link."""
    person.starts(house.world.bot, link)
    await house.world.settle()
    return house.last(person).text


async def counted(w: World) -> int:
    """How many ballots count."""
    of = Ballot.__table__.c
    return await w.stored(lambda c: c.execute(select(func.count()).where(of.state == "counted")).scalar_one())


async def test_paper_counts_when_another_household_confirms(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), empty=("601",))
        await posts(house)
        link = await enters(house, house.leader, "501")
        assert "录入了 501" in house.last(house.people["501"]).text
        assert await counted(w) == 0
        for one in (house.leader, house.people["501"]):
            await opens(house, one, link)
            assert "核对无误" not in labels(house.last(one))
        assert "赞成" in await opens(house, house.people["502"], link)
        assert "算数" in await house.taps(house.people["502"], "核对无误")
        assert await counted(w) == 1
        assert "核对过了，算数" in house.last(house.people["501"]).text
        await w.passes(seconds=10)
        assert "1 / 3 已经投了" in card(house).text


async def test_the_later_of_paper_and_chat_counts(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house)
        await w.passes(hours=1)
        await house.taps(house.people["501"], "反对", card(house))
        await w.passes(hours=1)
        link = await enters(house, house.leader, "501", "赞成", "6月1日9点30")
        await opens(house, house.people["502"], link)
        assert "按晚的算" in await house.taps(house.people["502"], "核对无误")
        assert "投的是：反对" in (await opens_ballot(house, house.people["501"])).text
        link = await enters(house, house.leader, "501")
        await opens(house, house.people["502"], link)
        assert "这张票算数" in await house.taps(house.people["502"], "核对无误")
        assert "投的是：赞成" in (await opens_ballot(house, house.people["501"])).text
        await w.passes(minutes=5)
        assert "您家里人刚才投的是：赞成" in await house.taps(house.people["501"], "弃权", card(house))
        assert "投的是：弃权" in (await opens_ballot(house, house.people["501"])).text
        assert await counted(w) == 1


async def test_what_is_entered_before_closing_is_awaited_three_days(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await posts(house)
        await house.taps(house.people["502"], "赞成", card(house))
        await house.taps(house.people["503"], "赞成", card(house))
        first = await enters(house, house.leader, "501")
        await enters(house, house.leader, "101")
        await closes(house)
        assert "正在数票" in card(house).text
        await opens(house, house.people["502"], first)
        assert "算数" in await house.taps(house.people["502"], "核对无误")
        await w.passes(seconds=10)
        assert "正在数票" in card(house).text
        await w.passes(days=3, hours=12)
        await w.passes(seconds=10)
        assert "同意 3 / 3" in card(house).text
        assert "截止三天了还没有人核对" in "".join(one.text for one in house.leader.chat(w.bot).messages)


async def test_nothing_is_entered_after_closing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await posts(house)
        house.leader.starts(w.bot, "v_1")
        await w.settle()
        await house.taps(house.leader, "回去")
        await house.taps(house.leader, "纸面和上门")
        await house.taps(house.leader, "录入纸票")
        for button in ("501", "上门投的", "赞成", "刚签的", "不用照片"):
            await house.taps(house.leader, button)
        form = house.last(house.leader)
        await closes(house)
        assert "投票已经截止" in await house.taps(house.leader, "录入", form)
        assert await counted(w) == 0


async def test_a_neighbour_may_not_enter_and_who_rejects_says_why(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house)
        house.people["501"].starts(w.bot, "v_1")
        await w.settle()
        await house.taps(house.people["501"], "回去")
        assert "纸面和上门" not in labels(house.last(house.people["501"]))
        link = await enters(house, house.leader, "501")
        await opens(house, house.people["502"], link)
        await house.taps(house.people["502"], "不对")
        await house.says(house.people["502"], "签字的不是他家的人")
        assert "签字的不是他家的人" in house.last(house.people["501"]).text
        assert await counted(w) == 0
        assert LIGHTS in card(house).text


async def test_paper_and_chat_at_once_count_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await posts(house)
        link = await enters(house, house.leader, "501")
        await opens(house, house.people["502"], link)
        await opens(house, house.people["503"], link)
        presses = [
            house.people["502"].taps(house.last(house.people["502"]), "核对无误"),
            house.people["501"].taps(card(house), "反对"),
            house.people["503"].taps(house.last(house.people["503"]), "核对无误"),
        ]
        await w.settle()
        assert await counted(w) == 1
        said = [press.toast.text for press in presses if press.toast]
        assert any("投好了" in one or "改好了" in one for one in said)
        assert sum("核对好了" in one for one in said) == 1
        assert sum("已经核对过了" in one for one in said) == 1
        assert "投的是：反对" in (await opens_ballot(house, house.people["501"])).text


async def test_a_confirmation_and_the_closing_leave_one_result(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house)
        await house.taps(house.people["502"], "赞成", card(house))
        link = await enters(house, house.leader, "501")
        await opens(house, house.people["502"], link)
        w.clock.advance(timedelta(days=3, hours=12))
        house.people["502"].taps(house.last(house.people["502"]), "核对无误")
        await w.tick()
        await w.settle()
        await w.passes(seconds=10)
        assert "同意 2 / 2" in card(house).text
        assert len([one for one in house.group.messages if "投票结果" in one.text]) == 1


async def test_nobody_confirms_the_paper_they_signed_where_persons_vote(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house, LIGHTS, "赞成或反对", "3 天", "谁能投", "一人一票")
        mate = await shares_home(house, "501")
        link = await enters(house, house.leader, "501")
        for one in (house.people["501"], mate):
            await opens(house, one, link)
            assert "核对无误" not in labels(house.last(one))
            press = one.forges(house.last(one), f"{ConfirmEntry.code}:{link.removeprefix('x_')}")
            await w.settle()
            assert press.toast is not None
        assert await counted(w) == 0
        await opens(house, house.people["502"], link)
        assert "算数" in await house.taps(house.people["502"], "核对无误")


async def test_what_was_taken_back_after_it_was_signed_does_not_count(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house)
        link = await enters(house, house.leader, "501")
        await w.passes(minutes=5)
        await house.taps(house.people["501"], "反对", card(house))
        await opens_ballot(house, house.people["501"])
        await house.taps(house.people["501"], "撤回")
        await house.taps(house.people["501"], "是，撤回")
        await opens(house, house.people["502"], link)
        assert "按晚的算" in await house.taps(house.people["502"], "核对无误")
        assert await counted(w) == 0, "the household decided later that it votes for nothing"
