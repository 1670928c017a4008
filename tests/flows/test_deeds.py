"""Good deeds: named, agreed to, seen by three households of other doors, thanked once; nothing of what is not."""

import asyncio

import pytest
from sqlalchemy import Connection, select

import storage.residents
from bot.domain.commands.deeds import AnswerDeed, ConfirmDeed, FoldDeed, ShowDeed, WithdrawDeed
from bot.domain.commands.residents import SetDoor
from bot.domain.deeds import DeedId
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from storage.deeds import DeedRow
from storage.points.tables import PointEntry
from tests.flows.test_points_moving import leaves, moves
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
from tests.points import has, own
from tests.topics import forges, told
from tests.world import World, world

DOORS = ("501", "502", "503", "504", "505")
FIRST = DeedId(1)
SNOW = "下雪天把门口的雪扫干净了"


async def names(house: House, person: Person, door: str = "502", words: str = SNOW) -> None:
    await house.says(person, "/service")
    await goes(house, person, "好人好事", "夸夸邻居")
    await house.says(person, door)
    await house.says(person, words)
    await goes(house, person, "发给本人")


def cards(house: House) -> list[Message]:
    return [one for one in house.group.messages if one.sender.is_bot and one.text.startswith("🌸")]


async def seen_by(house: House, *doors: str) -> list[str]:
    toasts = []
    for door in doors:
        button = next(one for row in cards(house)[-1].buttons for one in row if one.startswith("看见了"))
        toasts.append(await house.taps(house.people[door], button, cards(house)[-1]))
        await house.world.passes(seconds=10)
    return toasts


async def states(w: World) -> list[str]:
    of = DeedRow.__table__.c
    return list(await w.stored(lambda c: c.execute(select(of.state).order_by(of.id)).scalars().all()))


async def thanks(w: World) -> list[tuple[str, int, int | None]]:
    of = PointEntry.__table__.c
    rows = await w.stored(lambda c: c.execute(select(of.key, of.amount, of.earner_id)).all())
    return [tuple(row) for row in rows]


async def test_a_deed_that_three_households_saw_is_shown_and_thanked(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann, bob = house.people["501"], house.people["502"]
        await names(house, ann)
        assert "在问本人" in house.last(ann).text
        assert not cards(house), "nothing is said before they agree"
        await house.says(bob, "/service")
        assert "有邻居夸您家" in house.last(bob).text
        await goes(house, bob, "好人好事", "3-2-502：下雪天", "可以")
        assert "说看见了" in house.last(bob).text
        await w.passes(minutes=1)
        assert SNOW in cards(house)[-1].text
        assert told(house, ann, "同意了")
        assert await house.taps(bob, "看见了 0/3", cards(house)[-1]) == "这是您家做的好事，由别家来说看见了。"
        assert await house.taps(ann, "看见了 0/3", cards(house)[-1]) == "这是您家夸的，由另外三户来说看见了。"
        mate = await shares_home(house, "503")
        assert await seen_by(house, "503") == ["谢谢！还差 2 户。"]
        assert await house.taps(mate, "看见了 1/3", cards(house)[-1]) == "您家说过了。"
        assert await seen_by(house, "504", "505") == ["谢谢！还差 1 户。", "谢谢！登上光荣榜了。"]
        assert "光荣榜" in cards(house)[-1].text
        assert not cards(house)[-1].buttons
        assert len(cards(house)) == 1
        assert told(house, bob, "公益积分 +20")
        assert await thanks(w) == [("deed:1", 20, house.residents[bob])]
        assert await states(w) == ["confirmed"]


@pytest.mark.parametrize("where", ["moves", "leaves"])
async def test_who_moved_meanwhile_is_thanked_where_they_live_now(database_url: str, where: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (*DOORS, "506"))
        bob = house.people["502"]
        await shares_home(house, "502")
        await names(house, house.people["501"])
        await forges(house, bob, AnswerDeed(FIRST, agrees=True))
        await w.passes(minutes=1)
        if where == "moves":
            await moves(house, bob, "506")
            await house.taps(bob, "还是我的")
        else:
            await leaves(house, bob, "3-2-502")
        await seen_by(house, "503", "504", "505")
        assert await thanks(w) == [("deed:1", 20, house.residents[bob])]
        got = {door: await has(house, door) for door in ("502", "506")}
        assert got == {"502": 0, "506": 20 if where == "moves" else 0}
        assert await has(house, own(house.residents[bob])) == (0 if where == "moves" else 20)
        if where == "moves":
            assert told(house, bob, "公益积分 +20")


async def test_who_would_rather_not_leaves_no_trace(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann, bob = house.people["501"], house.people["502"]
        await names(house, ann)
        await house.says(bob, "/service")
        await goes(house, bob, "好人好事", "3-2-502：下雪天", "不用了")
        await w.passes(minutes=1)
        assert told(house, ann, "不用给大家看")
        assert not cards(house)
        assert "已经答过了" in await forges(house, bob, AnswerDeed(FIRST, agrees=True))
        assert "还没有给大家看" in await forges(house, house.people["503"], ShowDeed(FIRST))
        assert "已经结束" in await forges(house, house.people["503"], ConfirmDeed(FIRST, on=True))
        assert await thanks(w) == []


async def test_three_at_once_thank_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await names(house, house.people["501"])
        await forges(house, house.people["502"], AnswerDeed(FIRST, agrees=True))
        await w.passes(minutes=1)
        presses = [house.people[door].taps(cards(house)[-1], "看见了 0/3") for door in ("503", "504", "505", "505")]
        await w.settle()
        await asyncio.gather(*(press.answered() for press in presses))
        assert await states(w) == ["confirmed"]
        assert [key for key, _, _ in await thanks(w)] == ["deed:1"]


async def test_others_answer_and_withdraw_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann, eve = house.people["501"], house.people["503"]
        await names(house, ann)
        for who, command in (
            (ann, AnswerDeed(FIRST, agrees=True)), (eve, AnswerDeed(FIRST, agrees=True)),
            (house.leader, AnswerDeed(FIRST, agrees=True)), (eve, WithdrawDeed(FIRST)),
        ):  # fmt: skip
            assert "当事的那一家" in await forges(house, who, command)
        assert "小组长" in await forges(house, eve, FoldDeed(FIRST))
        assert await states(w) == ["asked"]
        await house.says(ann, "/service")
        await goes(house, ann, "好人好事", "3-2-502：下雪天", "不夸了")
        assert await states(w) == ["withdrawn"]


async def test_where_nobody_has_a_phone_the_leader_asks_at_the_door(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS, empty=("506",))
        await w.arrange(lambda c: _lives_without_phone(c, house, "506"))
        await names(house, house.people["501"], "506")
        await w.passes(hours=10)
        asked = next(one for one in house.leader.chat(w.bot).messages if "请上门问一声" in one.text)
        await house.taps(house.leader, "可以", asked)
        await w.passes(hours=15)
        await seen_by(house, "503", "504", "505")
        assert await states(w) == ["confirmed"]
        assert await thanks(w) == [("deed:1", 20, None)]


async def test_a_household_that_ends_takes_its_deeds_along(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS, empty=("506",))
        await w.arrange(lambda c: _lives_without_phone(c, house, "506"))
        await names(house, house.people["501"], "506")
        await forges(house, house.leader, SetDoor(house.flats["506"], "vacant"))
        assert await states(w) == ["lapsed"]
        assert "已经答过了" in await forges(house, house.leader, AnswerDeed(FIRST, agrees=True))


async def test_who_is_forgotten_is_praised_no_more(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        bob = house.people["502"]
        await names(house, house.people["501"])
        await forges(house, bob, AnswerDeed(FIRST, agrees=True))
        await w.passes(minutes=1)
        await house.says(bob, "/forgetme")
        await goes(house, bob, "忘掉我", "真的忘掉")
        await w.passes(minutes=1)
        of = DeedRow.__table__.c
        assert (await w.stored(lambda c: c.execute(select(of.state, of.words)).one())) == ("withdrawn", "")
        assert SNOW not in cards(house)[-1].text


def _lives_without_phone(connection: Connection, house: House, door: str) -> None:
    flat = storage.residents.flat(connection, house.flats[door])
    assert flat is not None
    storage.residents.inhabit(connection, flat, house.world.clock.now().date(), has_phone=False)


async def test_time_ends_what_nobody_answered_or_too_few_saw(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann = house.people["501"]
        await names(house, ann)
        await names(house, ann, "503")
        await house.says(ann, "/service")
        assert "等有了结果再夸" in await _third(house, ann)
        await forges(house, house.people["503"], AnswerDeed(DeedId(2), agrees=True))
        await w.passes(days=7, hours=1)
        assert await states(w) == ["lapsed", "open"]
        await seen_by(house, "504", "505")
        await w.passes(days=30)
        assert await states(w) == ["lapsed", "lapsed"]
        assert "收起来了" in cards(house)[-1].text
        assert await thanks(w) == []


async def _third(house: House, person: Person) -> str:
    await goes(house, person, "好人好事")
    return await house.taps(person, "夸夸邻居") or house.last(person).text


async def test_the_leader_folds_it_away_with_a_reason_for_the_two(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await names(house, house.people["501"])
        await forges(house, house.people["502"], AnswerDeed(FIRST, agrees=True))
        await w.passes(minutes=1)
        house.leader.starts(w.bot, "sd_1")
        await w.settle()
        await goes(house, house.leader, "收起来")
        await house.says(house.leader, "是物业扫的")
        await w.passes(minutes=1)
        assert SNOW not in cards(house)[-1].text
        assert told(house, house.people["502"], "是物业扫的")
        assert told(house, house.people["501"], "是物业扫的")
        assert await states(w) == ["folded"]


async def test_words_about_somebody_else_are_not_taken(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann = house.people["501"]
        await house.says(ann, "/service")
        await goes(house, ann, "好人好事", "夸夸邻居", "502")
        await house.says(ann, "帮503修了灯")
        assert "503" in house.last(ann).text
        assert await states(w) == []


async def test_who_agreed_can_think_better_of_it_while_neighbours_are_asked(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        ann, bob = house.people["501"], house.people["502"]
        await names(house, ann)
        await forges(house, bob, AnswerDeed(FIRST, agrees=True))
        await w.passes(minutes=1)
        await seen_by(house, "503", "504")
        assert "当事" in await forges(house, house.people["503"], WithdrawDeed(FIRST))
        await forges(house, bob, ShowDeed(FIRST))
        await goes(house, bob, "还是收起来")
        assert "不给别人看" in house.last(bob).text
        await w.passes(minutes=1)
        assert SNOW not in cards(house)[-1].text
        assert told(house, ann, "不用给大家看")
        assert await states(w) == ["withdrawn"]
        await forges(house, house.people["505"], ConfirmDeed(FIRST, on=True))
        assert not await thanks(w)
