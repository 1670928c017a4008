"""What is thanked beside service: duty, matters, polls; each once, the same for all, silent about who chose what."""

from collections.abc import Sequence
from datetime import date

from bot.domain.base import MatterId
from bot.domain.commands.duty import HandOver
from bot.domain.commands.matters import Review
from bot.domain.commands.polls import CancelPoll
from bot.domain.points.ledger import Entry, Why, reversal_of
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from tests.flows.test_duty_turns import begun, until
from tests.flows.test_matters import card_of
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
from tests.points import earns, every, has
from tests.points import posts as posts_entries
from tests.polls import ONE, card, closes, opens_ballot, posts
from tests.world import world


def why(entries: Sequence[Entry], reason: Why) -> list[Entry]:
    return [one for one in entries if one.why is reason]


async def test_the_household_that_hands_its_turn_over_is_thanked_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await house.taps(house.leader, "我家接班")
        await until(w, 2026, 7, 29)
        await house.taps(house.leader, "交班")
        await house.says(house.leader, "钥匙在门垫下")
        assert "谢谢您家：+50 分" in house.last(house.leader).text
        house.leader.forges(house.last(house.leader), pack(HandOver(1)))
        await w.settle()
        await house.says(house.leader, "灯也修好了")
        assert "谢谢您家" not in house.last(house.leader).text
        assert await has(house, "101") == 50
        (entry,) = await every(house)
        assert (entry.why, entry.earner_id, entry.about) == (Why.DUTY, None, "duty:1")
        await until(w, 2026, 8, 2)
        assert await has(house, "101") == 50
        await house.says(house.leader, "/service")
        await goes(house, house.leader, "我家的积分", "积分明细")
        assert "轮值 6.2–7.31 +50" in house.last(house.leader).text


async def test_a_turn_that_the_leader_looks_after_earns_nobody_points(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await until(w, 2026, 7, 29)
        await house.says(house.leader, "/start")
        house.leader.forges(house.last(house.leader), pack(HandOver(1)))
        await w.settle()
        await house.says(house.leader, "都好")
        assert "交班了" in house.last(house.leader).text
        assert await every(house) == []


async def done(house: House, said: str = "说事 三楼的灯坏了", number: str = "2026-0001") -> None:
    """Ann says something, bea and her own mate support it, and the body says that it is done."""
    ann, clerk = house.people["501"], house.staff["property"]
    ann.says(house.group, said)
    await house.world.settle()
    for person in (house.people["502"], house.people["503"]):
        person.taps(card_of(house), "我家也一样")
        await house.world.settle()
    await house.says(clerk, f"/find {number}" if number == "" else "/queue")
    await house.taps(clerk, next(b for row in house.last(clerk).buttons for b in row if number in b))
    for button in ("收到了", "办好了", "不用写了"):
        await house.taps(clerk, button)


async def confirms(house: House, person: Person, matter: int = 1, solved: bool = True) -> None:
    await house.opens(person, matter)
    person.forges(house.last(person), pack(Review(MatterId(matter), solved, 5)))
    await house.world.settle()


async def test_who_said_a_matter_is_thanked_when_another_household_confirms_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        ann, bea = house.people["501"], house.people["502"]
        await done(house)
        await confirms(house, bea, solved=False)
        assert await every(house) == [], "a neighbour said that it is not settled"
        await confirms(house, ann)
        assert await every(house) == [], "nobody confirms their own"


async def test_a_matter_is_thanked_once_however_many_confirm_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        ann, bea, cid = (house.people[one] for one in ("501", "502", "503"))
        await done(house)
        await confirms(house, bea)
        await confirms(house, cid)
        (entry,) = await every(house)
        assert (entry.key, entry.amount) == (f"matter:1:{house.residents[ann]}", 2)
        assert await has(house, "501") == 2
        await w.passes(days=1)
        assert any("邻居也说办好了" in m.text for m in ann.chat(w.bot).messages)
        await house.says(ann, "/service")
        await goes(house, ann, "我家的积分", "积分明细")
        assert "说的事 2026-0001 办好了 +2" in house.last(ann).text


async def test_who_has_come_to_live_with_the_reporter_is_no_other_household(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        ann, home = house.residents[house.people["501"]], house.households["502"]
        await done(house)
        await w.arrange(lambda c: c.exec_driver_sql(f"UPDATE residents SET household_id = {home} WHERE id = {ann}"))
        await confirms(house, house.people["502"])
        assert await every(house) == []
        await confirms(house, house.people["503"])
        assert await has(house, "502") == 2, "it goes to where they live now"


async def test_a_persons_month_has_its_most_and_what_is_thanked_stays_so(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        for day in range(1, 9):
            await earns(house, "501", 240, on=date(2026, 6, day), nth=day)
        assert [one.amount for one in await every(house)] == [40] * 7 + [20]
        assert await earns(house, "501", 240, on=date(2026, 6, 9)) == []
        first = (await every(house))[0]
        await posts_entries(house, reversal_of(first, "记错了"))
        assert await earns(house, "501", 240, on=date(2026, 6, 8), nth=8) == [], "it has its 20 already"
        assert await has(house, "501") == 260
        assert [one.entry.amount for one in await earns(house, "501", 240, on=date(2026, 7, 1))] == [40]


async def test_of_a_month_four_matters_count(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        for nth in range(1, 6):
            await done(house, f"说事 第{nth}盏灯坏了", f"2026-{nth:04}")
            await confirms(house, house.people["502"], nth)
            await confirms(house, house.people["501"], nth)
        assert await has(house, "501") == 8


async def test_what_is_anonymous_earns_nothing_so_that_no_entry_says_who_it_was(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await done(house)
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE matters SET visibility = 'anonymous'"))
        await confirms(house, house.people["502"])
        assert await every(house) == []


async def test_a_poll_thanks_every_household_that_took_part_the_same(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        mate = await shares_home(house, "501")
        await posts(house)
        await house.taps(house.people["503"], "赞成", card(house))
        await house.taps(house.people["501"], "反对", card(house))
        await house.taps(mate, "弃权", card(house))
        assert await every(house) == [], "nothing before it closes"
        await closes(house)
        entries = await every(house)
        assert [(one.why, one.amount, one.earner_id) for one in entries] == [(Why.POLL, 1, None)] * 2
        assert [one.taker.household_id for one in entries] == [house.households["501"], house.households["503"]], (
            "in the order of the roll, whoever voted first"
        )
        assert await has(house, "502") == 0
        await house.says(house.people["501"], "/service")
        await goes(house, house.people["501"], "我家的积分", "积分明细")
        assert "投票：楼道要不要装感应灯？ +1" in house.last(house.people["501"]).text
        await w.passes(days=10)
        assert len(await every(house)) == 2


async def test_a_secret_poll_thanks_in_one_posting_in_the_order_of_the_roll(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await posts(house, "楼道要不要装感应灯？", "赞成或反对", "3 天", "公开或保密", "保密")
        for door, choice in (("503", "赞成"), ("101", "反对"), ("502", "弃权")):
            await opens_ballot(house, house.people[door])
            await house.taps(house.people[door], choice)
        await closes(house)
        entries = await every(house)
        assert [one.taker.household_id for one in entries] == [house.households[one] for one in ("101", "502", "503")]
        posted = await w.stored(lambda c: c.exec_driver_sql("SELECT count(DISTINCT at) FROM point_entries").scalar())
        assert posted == 1
        assert {(one.amount, one.about, one.earner_id, one.year) for one in entries} == {(1, "poll:1", None, 2026)}


async def test_a_poll_taken_back_thanks_nobody(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await posts(house)
        await house.taps(house.people["501"], "赞成", card(house))
        await opens_ballot(house, house.leader)
        house.leader.forges(house.last(house.leader), pack(CancelPoll(ONE)))
        await w.settle()
        await house.says(house.leader, "问错了")
        await closes(house)
        assert await every(house) == []
