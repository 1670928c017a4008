"""At the counter: helpers, households without a phone, neighbours with the household's word, what comes back, lists."""

from datetime import timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import Connection

import storage.points
import storage.redemption
import storage.residents
from bot.domain.commands.redemption import AgreePickup, AskHousehold, Issue, ReserveFor, ShowPickup, ShowWord, TakeBack
from bot.domain.commands.residents import SetDoor
from bot.domain.points.ledger import ISSUING, Entry, Why, wallet_of
from bot.domain.redemption.reservation import ReservationId, State, To
from bot.sandbox.persons import Person
from bot.sandbox.records import File, Message
from tests.flows.test_points_moving import goes_vacant, leaves
from tests.flows.test_registering import code_of
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.polls import labels
from tests.redemption import (
    COUNTER,
    SOAP,
    adds_up,
    balance,
    counter_now,
    earn,
    forged,
    kept,
    left,
    reserves,
    scans,
    with_shop,
)
from tests.world import World, world

ONE = ReservationId(1)


async def helps(house: House, person: Person, door: str) -> None:
    """The household behind a door named this person as its helper."""
    await house.world.arrange(
        lambda c: storage.residents.tie(
            c, house.community_id, house.residents[person], house.flats[door], "helper", house.world.clock.now()
        )
    )


async def without_phone(w: World, points: int = 50) -> House:
    """A house in which 601 has no phone, but points; 503 serves at the counter."""
    house = await settled_house(w, ("501", "502", "503"), empty=("601",))
    await with_shop(house)
    await forged(house, house.leader, SetDoor(house.flats["601"], "no_phone"))
    home = await w.stored(lambda c: storage.residents.flat(c, house.flats["601"]))
    assert home is not None
    assert home.household_id is not None
    house.households["601"] = home.household_id
    await earn(house, points, "601")
    return house


def files(house: House, person: Person) -> list[File]:
    """The files the person got."""
    messages = person.chat(house.world.bot).messages
    media = [m.content.media for m in messages if m.content.media is not None]
    return [one.file for one in media if one.file is not None]


async def test_a_helper_reserves_with_the_households_points_and_collects(database_url: str) -> None:
    async with world(database_url) as w:
        house = await without_phone(w)
        bob, staff = house.people["502"], house.people["503"]
        await helps(house, bob, "601")
        await house.says(bob, "/service")
        await goes(house, bob, "换东西", "洗衣液", "替别家留", "3-2-601")
        assert "给 3-2-601 留一个" in house.last(bob).text
        await house.taps(bob, "留一个")
        (one,) = await kept(w)
        assert (one.household_id, one.by, one.for_others) == (house.households["601"], house.residents[bob], True)
        assert await balance(house, "601") == 30
        seen = await scans(house, staff, one.code)
        assert "帮办人：3-2-502" in seen.text
        await house.taps(staff, "给帮办人了")
        (one,) = await kept(w)
        assert (one.state, one.handed_to) == (State.ISSUED, To.HELPER)
        assert "给了帮办人" in house.last(bob).text
        assert await adds_up(house) == []


async def test_the_leader_reserves_for_who_has_no_phone_and_prints_the_slip(database_url: str) -> None:
    async with world(database_url) as w:
        house = await without_phone(w)
        leader, staff = house.leader, house.people["503"]
        await house.says(leader, "/service")
        await goes(house, leader, "换东西", "洗衣液", "替别家留", "3-2-601", "留一个", "打印小条")
        (one,) = await kept(w)
        assert files(house, leader)[-1].content.startswith(b"%PDF")
        seen = await scans(house, staff, one.code)
        assert "3-2-601" in seen.text
        await house.taps(staff, "给家里人了")
        assert [one.state for one in await kept(w)] == [State.ISSUED]
        assert "请他们自己留" in await forged(
            house, leader, ReserveFor(SOAP, house.flats["501"], 0, sure=True, price=20)
        )
        assert "不归您办" in await forged(
            house, house.people["502"], ReserveFor(SOAP, house.flats["601"], 1, sure=True, price=20)
        )
        assert await adds_up(house) == []


async def test_the_leader_does_not_read_what_a_household_without_a_phone_has(database_url: str) -> None:
    async with world(database_url) as w:
        house = await without_phone(w, points=37)
        leader = house.leader
        await house.says(leader, "/service")
        await goes(house, leader, "换东西", "洗衣液", "替别家留", "3-2-601")
        assert "用他家的 20 分" in house.last(leader).text
        assert "37" not in house.last(leader).text
        await house.taps(leader, "留一个")
        assert len(await kept(w)) == 1
        said = await forged(house, leader, ReserveFor(SOAP, house.flats["601"], 1, sure=True, price=20))
        assert said == "3-2-601 的积分不够换这个。"
        assert len(await kept(w)) == 1


async def test_who_entered_it_never_gives_it_out(database_url: str) -> None:
    async with world(database_url) as w:
        house = await without_phone(w)
        await w.arrange(lambda c: _serves_too(c, house))
        await forged(house, house.leader, ReserveFor(SOAP, house.flats["601"], 0, sure=True, price=20))
        (one,) = await kept(w)
        assert "自己家" in await forged(house, house.leader, Issue(ONE, "member", one.code))
        assert [one.state for one in await kept(w)] == [State.HELD]


def _serves_too(c: Connection, house: House) -> None:
    by, now = house.residents[house.administrator], house.world.clock.now()
    storage.redemption.counters.serve(c, counter_now(c, COUNTER), house.residents[house.leader], by, now)


async def test_a_neighbour_collects_after_one_tap_of_the_household(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await with_shop(house)
        await earn(house, 50, "501")
        ann, staff = house.people["501"], house.people["503"]
        await reserves(house, ann)
        (one,) = await kept(w)
        assert "家里人先说一声" in await forged(house, staff, Issue(ONE, "neighbour", one.code))
        await scans(house, staff, one.code)
        await house.taps(staff, "邻居代拿")
        assert "要代您家拿" in house.last(ann).text
        assert "不归您办" in await forged(house, house.people["502"], AgreePickup(ONE))
        await house.taps(ann, "可以给他", newest(house, ann, "要代您家"))
        await house.taps(staff, "他家按了", newest(house, staff, "口令"))
        assert "邻居可以代拿" in house.last(staff).text
        await house.taps(staff, "邻居代拿")
        (one,) = await kept(w)
        assert (one.state, one.handed_to, one.consented_by) == (State.ISSUED, To.NEIGHBOUR, house.residents[ann])
        assert await adds_up(house) == []


def newest(house: House, person: Person, words: str) -> Message:
    """The newest private message with these words."""
    return next(m for m in reversed(person.chat(house.world.bot).messages) if words in m.text)


async def test_a_neighbour_collects_with_the_word_and_wrong_words_are_counted(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await with_shop(house)
        await earn(house, 50, "501")
        ann, staff = house.people["501"], house.people["503"]
        await reserves(house, ann)
        (one,) = await kept(w)
        await house.taps(ann, "请邻居代拿")
        assert one.word in house.last(ann).text
        assert one.word not in (await scans(house, staff, one.code)).text
        assert await forged(house, staff, ShowWord(ONE)) != ""
        await forged(house, staff, AskHousehold(ONE, one.code))
        wrong = f"{(int(one.word) + 1) % 10_000:04}"
        assert "四位数字" in (await house.says(staff, "什么口令")).text
        assert "还能试 4 次" in (await house.says(staff, wrong)).text
        assert "给了代拿的邻居" in (await house.says(staff, f"口令是 {one.word}")).text
        (one,) = await kept(w)
        assert (one.state, one.handed_to, one.consented_by) == (State.ISSUED, To.NEIGHBOUR, None)
        assert "给了代拿的邻居" in house.last(ann).text, "the household hears into whose hands it went"
        assert await adds_up(house) == []


async def test_what_waits_is_not_given_out_by_buttons_that_nobody_showed_a_code_for(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await with_shop(house)
        await earn(house, 50, "501")
        staff = house.people["503"]
        await reserves(house, house.people["501"])
        for forgery in (
            Issue(ONE, "member"), Issue(ONE, "member", "ACDEFH23"), AskHousehold(ONE), ShowPickup(ONE),
        ):  # fmt: skip
            assert "要凭取货码给" in await forged(house, staff, forgery)
        assert [one.state for one in await kept(w)] == [State.HELD]


async def test_nothing_is_given_to_a_helper_where_there_is_none(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        await earn(house, 50, "501")
        await reserves(house, house.people["501"])
        (one,) = await kept(w)
        staff = house.people["503"]
        assert "给帮办人了" not in labels(await scans(house, staff, one.code))
        assert "没有帮办人" in await forged(house, staff, Issue(ONE, "helper", one.code))
        assert [one.state for one in await kept(w)] == [State.HELD]


async def test_words_cannot_be_guessed(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        await earn(house, 50, "501")
        staff = house.people["503"]
        await reserves(house, house.people["501"])
        (one,) = await kept(w)
        await forged(house, staff, AskHousehold(ONE, one.code))
        wrong = f"{(int(one.word) + 1) % 10_000:04}"
        for _ in range(5):
            await house.says(staff, wrong)
        assert "今天已经错了 5 次" in (await house.says(staff, one.word)).text
        assert [one.state for one in await kept(w)] == [State.HELD]


async def test_a_word_is_taken_only_from_who_still_serves_there(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        await earn(house, 50, "501")
        staff = house.people["503"]
        await reserves(house, house.people["501"])
        (one,) = await kept(w)
        await forged(house, staff, AskHousehold(ONE, one.code))
        await w.arrange(lambda c: _serves_no_more(c, house, staff))
        assert "要由这个兑换点的人" in (await house.says(staff, one.word)).text
        assert [one.state for one in await kept(w)] == [State.HELD]


def _serves_no_more(c: Connection, house: House, person: Person) -> None:
    storage.redemption.counters.serve_no_more(
        c, counter_now(c, COUNTER), house.residents[person], house.world.clock.now()
    )


async def test_goods_are_taken_back_only_by_who_still_serves_there(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        staff = await given_and_brought_back(house, "501")
        await w.arrange(lambda c: _serves_no_more(c, house, staff))
        assert "要由这个兑换点的人" in await house.taps(staff, "还能给")
        assert [one.state for one in await kept(w)] == [State.ISSUED]


async def given_and_brought_back(house: House, door: str) -> Person:
    """Something was given out at the counter, and is brought back: all is said but whether it can be given again."""
    await with_shop(house)
    await earn(house, 50, door)
    staff = house.people["503"]
    await reserves(house, house.people[door])
    (one,) = await kept(house.world)
    await scans(house, staff, one.code)
    await goes(house, staff, "给家里人了", "他来退货")
    await house.says(staff, "瓶子漏")
    return staff


async def test_points_go_back_to_no_household_that_is_gone(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        staff = await given_and_brought_back(house, "501")
        await leaves(house, house.people["501"])
        await goes_vacant(house, "501")
        assert "已经搬走了" in await house.taps(staff, "还能给")
        assert ([one.state for one in await kept(w)], await left(house)) == ([State.ISSUED], 4)


@pytest.mark.parametrize(("answer", "stock"), [("还能给", 5), ("不能了", 4)])
async def test_goods_come_back_with_a_reason_and_points_return(database_url: str, answer: str, stock: int) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        await earn(house, 50, "501")
        ann, staff = house.people["501"], house.people["503"]
        await reserves(house, ann)
        (one,) = await kept(w)
        await scans(house, staff, one.code)
        await house.taps(staff, "给家里人了")
        await house.taps(staff, "他来退货")
        await house.says(staff, "瓶子漏")
        assert await house.taps(staff, answer) == "收下了，20 分退给他家了"
        (one,) = await kept(w)
        assert one.state is State.RETURNED
        assert (await balance(house, "501"), await left(house)) == (50, stock)
        assert "退了货" in house.last(ann).text
        assert "已经退过货" in await forged(house, staff, TakeBack(ONE))
        assert await adds_up(house) == []


async def test_too_late_is_too_late_and_nobody_takes_back_their_own(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await with_shop(house, staff=("501", "503"))
        await earn(house, 50, "501")
        staff = house.people["503"]
        await reserves(house, house.people["501"])
        (one,) = await kept(w)
        assert "还没有给出去" in await forged(house, staff, TakeBack(ONE))
        await forged(house, staff, Issue(ONE, "member", one.code))
        assert "自己家" in await forged(house, house.people["501"], TakeBack(ONE))
        w.clock.advance(timedelta(days=7))
        assert "7 天以内" in await forged(house, staff, TakeBack(ONE))


async def test_lists_show_doors_and_things_and_the_month_goes_into_a_workbook(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await with_shop(house)
        await earn(house, 50, "501", "502")
        staff = house.people["503"]
        await reserves(house, house.people["501"])
        await reserves(house, house.people["502"])
        await house.says(staff, "/service")
        await house.taps(staff, "🏪 公益兑换点")
        assert "等着来拿的：2 件" in house.last(staff).text
        await house.taps(staff, "等着拿 2")
        assert "3-2-501　洗衣液" in house.last(staff).text
        assert "30" not in house.last(staff).text, "no balances"
        assert labels(house.last(staff)) == ["打印名单", "回柜台"], "nothing is given out without its code"
        await house.taps(staff, "打印名单")
        assert files(house, staff)[-1].content.startswith(b"%PDF")
        one, _ = await kept(w)
        await forged(house, staff, Issue(ONE, "member", one.code))
        await house.says(staff, "/service")
        await goes(house, staff, "🏪 公益兑换点", "给出的")
        assert "3-2-501　洗衣液（3-2-503）" in house.last(staff).text
        await goes(house, staff, "回柜台", "本月的账")
        book = load_workbook(BytesIO(files(house, staff)[-1].content))
        issued, stock, moves = ([[cell.value for cell in row] for row in sheet.rows] for sheet in book.worksheets)
        assert issued[1][1:6] == ["洗衣液", 20, "3-2-501", "家里人", "3-2-503"]
        assert stock[1] == ["洗衣液", 20, 3, 1]
        assert moves[1][1:3] == ["洗衣液", 5]


async def test_staff_without_a_household_have_a_wallet_of_their_own(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        worker = house.staff["committee"]
        await w.arrange(lambda c: _earns_alone(c, house, worker))
        await reserves(house, worker)
        (one,) = await kept(w)
        assert (one.household_id, one.holder_id) == (None, house.residents[worker])
        seen = await scans(house, house.people["503"], one.code)
        assert "洗衣液" in seen.text
        await house.taps(house.people["503"], "给家里人了")
        assert [one.state for one in await kept(w)] == [State.ISSUED]
        assert await adds_up(house) == []


async def test_what_staff_reserved_by_themselves_follows_them_into_their_household(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        worker = house.staff["committee"]
        await w.arrange(lambda c: _earns_alone(c, house, worker))
        await reserves(house, worker)
        worker.starts(w.bot, f"h_{await code_of(house, '501')}")
        await w.settle()
        await house.taps(worker, "家属")
        assert await balance(house, "501") == 30
        await house.says(worker, "/service")
        await goes(house, worker, "🎁 给您留着 1", "洗衣液", "不要了", "不要了")
        assert [one.state for one in await kept(w)] == [State.CANCELLED]
        assert await balance(house, "501") == 50, "what comes back is not left where nobody sees it"
        assert await adds_up(house) == []


def _earns_alone(c: Connection, house: House, person: Person) -> None:
    now, who = house.world.clock.now(), house.residents[person]
    entry = Entry("service:alone", Why.SERVICE, ISSUING, wallet_of(None, who), 50, who, now.year, now.date())
    storage.points.ledger.post(c, house.community_id, [entry], now)


async def test_a_group_hears_nothing_of_who_takes_what(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        await earn(house, 50, "501")
        before = [m.text for m in house.group.messages]
        await reserves(house, house.people["501"])
        (one,) = await kept(w)
        await scans(house, house.people["503"], one.code)
        await house.taps(house.people["503"], "给家里人了")
        await w.passes(days=2)
        assert not any("洗衣液" in m.text for m in house.group.messages[len(before) :])
