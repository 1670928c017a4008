"""我家也一样: once a household, whoever of it presses; taken back; who may and when; and the card stays right."""

from bot.domain.base import MatterId
from bot.domain.commands.matters import Support
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from tests.flows.test_handling import filed, opens
from tests.flows.test_matters import card_of
from tests.people import House, settled_house, shares_home
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
