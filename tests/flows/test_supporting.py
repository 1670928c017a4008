"""我家也一样: once a household, whoever of it presses; taken back; who may and when; and the card stays right."""

from functools import partial

from sqlalchemy import Connection

import storage.matters
from bot.domain.base import MatterId
from bot.domain.commands.matters import Recategorise, Support
from bot.domain.matters import Matter
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from tests.flows.test_handling import filed, opens
from tests.flows.test_matters import card_of
from tests.people import House, settled_house, shares_home
from tests.stand import texts_in
from tests.world import world


async def presses(house: House, person: Person, *, on: bool = True, matter: int = 1) -> str:
    """The person's support, on or off, as the card's button sends it."""
    press = person.forges(card_of(house), pack(Support(MatterId(matter), on=on)))
    await house.world.settle()
    return (await press.answered()).text


async def test_two_of_a_household_at_once_are_one(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        mate = await shares_home(house, "502")
        card = await filed(house, "501", "三楼灯坏了")
        at_once = [who.taps(card, "我家也一样") for who in (house.people["502"], mate, house.people["503"])]
        await w.passes(seconds=10)
        toasts = [(await press.answered()).text for press in at_once]
        assert sum("您家也一样" in toast for toast in toasts) == 2
        assert sum("已经支持过" in toast for toast in toasts) == 1
        assert "2 户也一样" in card_of(house).text
        assert "收回了" in await presses(house, mate, on=False)
        assert "没有支持过" in await presses(house, house.people["502"], on=False)
        await w.passes(seconds=10)
        assert "1 户也一样" in card_of(house).text


async def test_who_may_not_and_what_to_do(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        stranger, clerk, guest = w.sandbox.add_person("谁"), house.staff["property"], other.people["801"]
        for person in (stranger, clerk, guest):
            person.joins(house.group)
        await filed(house, "501", "三楼灯坏了")
        assert "自己" in await presses(house, house.people["501"])
        assert "自己" in await presses(house, await shares_home(house, "501"))
        assert "还没登记" in await presses(house, stranger)
        assert "一户算一次" in await presses(house, clerk)
        assert "您家也一样" in await presses(house, guest), "another unit of the community may"
        await opens(house, clerk, card_of(house))
        await house.taps(clerk, "办好了")
        await house.taps(clerk, "不用写了")
        assert "已经说办好了" in await presses(house, house.people["502"])
        stranger.follows(house.people["502"].taps(card_of(house), "看看").link)
        await w.settle()
        assert "请先登记" in stranger.chat(w.bot).last.text


async def test_the_reporter_of_an_anonymous_matter_is_not_named_by_a_refusal(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "三楼灯坏了")
        for button in ("跳过", "跳过", "大家 · 不写我家", "发出去"):
            await house.taps(ann, button)
        await w.passes(hours=1)
        assert "您家也一样" in await presses(house, ann)


async def test_a_card_pressed_a_hundred_times_is_few_edits(database_url: str) -> None:
    async with world(database_url) as w:
        doors = tuple(str(500 + n) for n in range(1, 21))
        house = await settled_house(w, doors)
        card = await filed(house, "501", "三楼灯坏了")
        before = len(w.sandbox.requests("editMessageText"))
        for _ in range(5):
            for door in doors[1:]:
                house.people[door].taps(card, "我家也一样")
        await w.passes(seconds=10)
        assert "19 户也一样" in card_of(house).text
        assert len(w.sandbox.requests("editMessageText")) - before < 12


async def test_supporters_hear_that_a_matter_was_declined_or_taken_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        ann, bea, clerk = house.people["501"], house.people["502"], house.staff["property"]
        card = await filed(house, "501", "三楼灯坏了")
        await house.taps(bea, "我家也一样", card)
        await opens(house, clerk, card)
        await house.taps(clerk, "不归我们")
        await house.says(clerk, "是路灯")
        await house.says(clerk, "供电所")
        await w.passes(hours=9, minutes=30)
        assert "该找 供电所" in house.last(bea).text
        again = await filed(house, "501", "垃圾没人收")
        await house.taps(bea, "我家也一样", again)
        await opens(house, ann, again)
        await house.taps(ann, "不说了")
        await house.taps(ann, "收回这件事")
        assert "请再说一遍" not in house.last(ann).text
        await w.passes(days=1)
        assert "0002" in house.last(bea).text
        assert "请再说一遍" in house.last(bea).text
        assert not house.people["503"].chat(w.bot).messages, "it is nothing to those who did not support it"


async def test_supporters_are_asked_whether_it_is_solved_and_those_who_left_are_not(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        bea, cid, clerk = house.people["502"], house.people["503"], house.staff["property"]
        await filed(house, "501", "三楼灯坏了")
        for who in (bea, cid):
            await presses(house, who)
        gone = house.residents[cid]
        await w.arrange(
            lambda c: c.exec_driver_sql(f"UPDATE residents SET left_at = filed FROM (SELECT filed_at AS filed FROM "
                                        f"matters) AS m WHERE residents.id = {gone}")
        )  # fmt: skip
        house.people["501"].blocks(w.bot)
        await opens(house, clerk, card_of(house))
        await house.taps(clerk, "办好了")
        await house.taps(clerk, "不用写了")
        await w.passes(hours=9, minutes=30)
        assert "解决了吗" in house.last(bea).text
        assert not any("解决了吗" in m.text for m in cid.chat(w.bot).messages)
        bea.follows(bea.taps(house.last(bea), "看 1").link)
        await w.settle()
        for mark in ("解决了", "5 分"):
            await house.taps(bea, mark)
        ask = next(m for m in bea.chat(w.bot).messages if m.sender.is_bot)
        for _ in range(2):
            bea.forges(ask, "mr:1:1:5")
        await w.settle()
        kept = await w.stored(
            lambda c: c.exec_driver_sql("SELECT count(*) FROM timeline WHERE kind = 'review'").scalar()
        )
        assert kept == 1, "pressed three times, said once"
        house.people["501"].unblocks(w.bot)
        await w.passes(days=1)
        house.people["501"].starts(w.bot)
        await w.settle()
        await w.passes(minutes=1)
        assert any("解决了吗" in m.text for m in house.people["501"].chat(w.bot).messages), (
            "who was away hears it later"
        )


async def sorts(house: House, matter: int, category: str) -> None:
    """The leader puts the matter into another category."""
    shown = await house.opens(house.leader, matter)
    house.leader.forges(shown, pack(Recategorise(MatterId(matter), category)))
    await house.world.settle()


async def test_put_into_another_category_its_support_weighs_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await filed(house, "501", "三楼灯坏了，晚上找不到车，车位不够也看不见")
        await sorts(house, 1, "light")
        for door in ("502", "503"):
            await presses(house, house.people[door])
        assert (await kept(house)).urgency == "urgent"
        await sorts(house, 1, "rubbish")
        assert (await kept(house)).urgency == "urgent", "half of the house has it still"
        assert not (await kept(house)).on_agenda
        await sorts(house, 1, "parking")
        assert (await kept(house)).on_agenda
        assert "下次说事一起商量" in (await house.opens(house.people["501"], 1)).text
        assert any("楼里一半人家都支持" in text for text in texts_in(house.people["501"].chat(w.bot)))


async def kept(house: House) -> Matter:
    found = await house.world.stored(lambda c: storage.matters.read(c, MatterId(1)))
    assert found is not None
    return found.matter


async def test_the_history_says_that_support_was_given_and_taken_back_and_not_by_whom(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503", "504", "505"))
        await filed(house, "501", "三楼灯坏了")
        await presses(house, house.people["502"])
        await presses(house, house.people["503"])
        await presses(house, house.people["502"], on=False)
        told = (await house.says(house.administrator, "/history 1")).text
        assert "又有一户也一样，一共 1 户" in told
        assert "又有一户也一样，一共 2 户" in told
        assert "有一户收回了，还有 1 户" in told
        assert told.count("（不写是谁）") == 3
        assert "502" not in told
        assert "503" not in told
        seen = (await house.opens(house.people["504"], 1)).text
        assert "又有一户" not in seen, "there the number stands"
        assert "1 户也一样" in seen


async def test_households_that_ended_move_nothing_up(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        others = [
            await settled_house(w, (door,), bodies={}, unit=unit, community_id=house.community_id)
            for unit, door in (("3", "601"), ("4", "701"), ("5", "801"))
        ]
        await filed(house, "501", "院子里的水泵半夜响")
        for other, door in zip(others, ("601", "701", "801"), strict=True):
            if door == "801":
                ended = f"UPDATE households SET until = since WHERE id = {others[0].households['601']}"
                await w.arrange(partial(run, ended))
            await presses_in(house, other.people[door])
        kinds = await w.stored(lambda c: [line.kind for line in storage.matters.timeline(c, MatterId(1))])
        assert "escalate" not in kinds, "of two units somebody is left"
        await presses_in(house, house.people["502"])
        kinds = await w.stored(lambda c: [line.kind for line in storage.matters.timeline(c, MatterId(1))])
        assert "escalate" in kinds


def run(statement: str, connection: Connection) -> None:
    connection.exec_driver_sql(statement)


async def presses_in(house: House, person: Person) -> None:
    await house.opens(person, 1)
    await house.taps(person, "我家也一样")
