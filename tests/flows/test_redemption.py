"""Redemption: reserve, collect, cancel, expire; one thing, one code, one end."""

import json
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import delete, update

import storage.points
import storage.redemption
import storage.residents
from bot.domain.commands.redemption import CancelReservation, Issue, Reserve, ShowReservation
from bot.domain.commands.residents import Leave, SetDoor
from bot.domain.points.ledger import wallet_of
from bot.domain.redemption.goods import MOST_STOCK
from bot.domain.redemption.reservation import ReservationId, State
from storage.communities import Household
from storage.redemption.tables import GoodsRow, ReservationRow, StockMove
from tests.flows.test_points_moving import moves, with_mate
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
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


async def shop(w: World, points: int = 50, doors: tuple[str, ...] = ("501", "502", "503")) -> House:
    """A house with a shop; the household of 501 has points, 503 serves at the counter."""
    house = await settled_house(w, doors)
    await with_shop(house)
    await earn(house, points, "501")
    return house


async def test_a_household_reserves_shows_its_code_and_gets_the_thing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        ann, counter = house.people["501"], house.people["503"]
        said = await reserves(house, ann)
        (one,) = await kept(w)
        assert "留好了" in said.text
        assert f"{one.code[:4]}-{one.code[4:]}" in said.text
        assert "7月15日" in said.text, "till the end of the second window after it was reserved"
        assert said.content.media is not None, "the code comes as a picture, too"
        assert (await balance(house, "501"), await left(house)) == (30, 4)
        seen = await scans(house, counter, one.code)
        assert "洗衣液" in seen.text
        assert "3-2-501" in seen.text
        assert await house.taps(counter, "给家里人了") == "给他了，记好了"
        (one,) = await kept(w)
        assert (one.state, one.ended_by) == (State.ISSUED, house.residents[counter])
        assert (await balance(house, "501"), await left(house)) == (30, 4)
        assert "拿走了" in house.last(ann).text or "给了家里人" in house.last(ann).text
        assert await adds_up(house) == []


async def test_everybody_of_the_household_reads_the_code_and_nobody_else(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        ann, bob = house.people["501"], house.people["502"]
        mate = await shares_home(house, "501")
        await reserves(house, ann)
        (one,) = await kept(w)
        code = f"{one.code[:4]}-{one.code[4:]}"
        await house.says(mate, "/service")
        await house.taps(mate, "🎁 给您留着 1")
        await house.taps(mate, "洗衣液")
        assert code in house.last(mate).text
        assert "不是给您家留的" in await forged(house, bob, ShowReservation(ONE))
        assert "不是给您家留的" in await forged(house, bob, CancelReservation(ONE, sure=True))
        assert "请拿给柜台的人看" in (await scans(house, bob, one.code)).text
        assert "请拿给柜台的人看" in (await scans(house, bob, "ACDEFH23")).text, "a stranger learns nothing"
        assert code in (await scans(house, mate, one.code)).text


async def test_pressing_twice_keeps_one_and_a_second_wish_a_second(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w, points=100)
        ann, mate = house.people["501"], await shares_home(house, "501")
        await reserves(house, ann)
        assert "已经留好了" in await forged(house, ann, Reserve(SOAP, 0, sure=True, price=20))
        assert "已经留好了" in await forged(house, mate, Reserve(SOAP, 0, sure=True, price=20))
        assert len(await kept(w)) == 1
        await reserves(house, mate)
        assert len(await kept(w)) == 2
        assert "已经有 2 个了" in await forged(house, ann, Reserve(SOAP, 2, sure=True, price=20))
        await forged(house, ann, Reserve(SOAP, 7, sure=True, price=20))
        assert len(await kept(w)) == 2, "a number nobody has reached is no wish"
        assert await balance(house, "501") == 60
        assert await adds_up(house) == []


async def test_nobody_pays_another_price_than_the_one_that_was_looked_at(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        ann, staff = house.people["501"], house.people["503"]
        await house.says(ann, "/service")
        await goes(house, ann, "换东西", "洗衣液", "给我留一个")
        await house.says(staff, "/service")
        await goes(house, staff, "🏪 公益兑换点", "东西和库存", "洗衣液", "改价", "50")
        assert "现在是 50 分" in await house.taps(ann, "留一个")
        assert (await kept(w), await balance(house, "501")) == ([], 50)
        assert "用 50 分" in house.last(ann).text
        await house.taps(ann, "留一个")
        assert [one.price for one in await kept(w)] == [50]
        assert await adds_up(house) == []


async def test_who_has_not_enough_hears_how_much_is_missing_and_nothing_is_held(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w, points=15)
        ann = house.people["501"]
        await house.says(ann, "/service")
        await house.taps(ann, "换东西")
        await house.taps(ann, "洗衣液")
        assert "还差 5 分" in house.last(ann).text
        assert "给我留一个" not in labels(house.last(ann))
        assert "积分不够" in await forged(house, ann, Reserve(SOAP, 0, sure=True, price=20))
        assert await kept(w) == []
        assert (await balance(house, "501"), await left(house)) == (15, 5)


async def test_not_wanted_any_more_gives_points_and_stock_back_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        ann, counter = house.people["501"], house.people["503"]
        await reserves(house, ann)
        await house.taps(ann, "不要了")
        assert await house.taps(ann, "不要了") == "好的，20 分退回来了"
        (one,) = await kept(w)
        assert (await balance(house, "501"), await left(house)) == (50, 5)
        assert "说不要了" in await forged(house, ann, CancelReservation(ONE, sure=True))
        assert "他家说不要了" in (await scans(house, counter, one.code)).text
        assert (await balance(house, "501"), await left(house)) == (50, 5)
        await reserves(house, ann)
        assert [one.state for one in await kept(w)] == [State.CANCELLED, State.HELD]
        assert await adds_up(house) == []


async def test_what_is_not_collected_goes_back_by_the_clock_and_the_household_hears_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        ann, counter = house.people["501"], house.people["503"]
        await reserves(house, ann)
        (one,) = await kept(w)
        heard = []
        for _ in range(60):
            await w.passes(hours=20)
            heard.append(house.last(ann).text)
        told = list(dict.fromkeys(text for text in heard if "洗衣液" in text and "取货码" not in text))
        assert [text[:1] for text in told] == ["🎁", "🎁", "⌛"], told
        assert "最后一次" in told[1]
        (one,) = await kept(w)
        assert (one.state, one.ended_by) == (State.EXPIRED, None)
        assert (await balance(house, "501"), await left(house)) == (50, 5)
        assert "过期了" in (await scans(house, counter, one.code)).text
        assert await adds_up(house) == []


async def test_a_code_is_void_at_its_instant_although_no_job_ran(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        ann, counter = house.people["501"], house.people["503"]
        await reserves(house, ann)
        (one,) = await kept(w)
        w.clock.advance(one.expires_at - w.clock.now() - timedelta(seconds=1))
        shown = await scans(house, counter, one.code)
        assert "给家里人了" in labels(shown)
        w.clock.advance(timedelta(seconds=1))
        assert "过期了" in await house.taps(counter, "给家里人了", shown)
        assert "过期了" in await forged(house, ann, CancelReservation(ONE, sure=True))
        await w.passes(seconds=1)
        assert [one.state for one in await kept(w)] == [State.EXPIRED]
        assert await adds_up(house) == []


async def test_nobody_gives_out_their_own_nor_what_they_entered(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house, staff=("501", "503"))
        await earn(house, 50, "501")
        ann, mate = house.people["501"], await shares_home(house, "501")
        await reserves(house, mate)
        (one,) = await kept(w)
        seen = await scans(house, ann, one.code)
        assert "给家里人了" not in labels(seen)
        assert "自己家" in await forged(house, ann, Issue(ONE, "member", one.code))
        assert [one.state for one in await kept(w)] == [State.HELD]


async def test_given_out_twice_is_told_when_and_by_whom(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await with_shop(house, staff=("502", "503"))
        await earn(house, 50, "501")
        bob, dan = house.people["502"], house.people["503"]
        await reserves(house, house.people["501"])
        (one,) = await kept(w)
        first, second = await scans(house, bob, one.code), await scans(house, dan, one.code)
        await house.taps(bob, "给家里人了", first)
        said = await house.taps(dan, "给家里人了", second)
        assert "已经用过了" in said
        assert "6月1日" in said
        assert "3-2-502" in said
        assert await forged(house, bob, Issue(ONE, "member", one.code)) == "刚才已经记好了"
        assert "3-2-502 给了家里人" in (await scans(house, dan, one.code)).text
        assert await adds_up(house) == []


async def test_wrong_codes_are_counted_and_another_counters_code_says_where_it_belongs(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        await with_shop(house, name="米", staff=("502",))
        bob = house.people["502"]
        await reserves(house, house.people["501"])
        (one,) = await kept(w)
        assert "要到 公益兑换点（居委会一楼）拿" in (await house.says(bob, f"/pickup {one.code.lower()}")).text
        assert "不像取货码" in (await house.says(bob, "/pickup 123")).text
        assert "还能试 9 次" in (await house.says(bob, "/pickup ACDEFH23")).text
        assert "还能试 8 次" in (await house.says(bob, "ACDE FH23")).text, "typed where nothing was asked"
        for _ in range(8):
            await house.says(bob, "/pickup ACDEFH24")
        assert "今天已经错了 10 次" in (await house.says(bob, f"/pickup {one.code}")).text
        await w.passes(days=1)
        assert "要到" in (await house.says(bob, f"/pickup {one.code}")).text


async def test_an_ended_household_has_nothing_kept_any_more_and_its_points_are_free(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        ann = house.people["501"]
        await reserves(house, ann)
        (tie,) = await w.stored(lambda c: storage.residents.ties_of(c, house.residents[ann]))
        await forged(house, ann, Leave(tie.id, sure=True))
        assert [one.state for one in await kept(w)] == [State.HELD], "who moves out leaves it to the household"
        await forged(house, house.leader, SetDoor(house.flats["501"], "vacant"))
        assert [one.state for one in await kept(w)] == [State.CANCELLED]
        assert (await balance(house, "501"), await left(house)) == (0, 5)
        own = wallet_of(None, house.residents[ann])
        assert await w.stored(lambda c: storage.points.ledger.balance(c, house.community_id, own)) == 50
        assert await adds_up(house) == []


async def test_who_moved_out_is_not_reminded_of_what_the_household_has_kept(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        ann, mate = house.people["501"], await with_mate(house)
        await reserves(house, ann)
        await moves(house, mate, "502")
        before = {who: len(who.chat(w.bot).messages) for who in (ann, mate)}
        for _ in range(50):
            await w.passes(days=1)
        heard = {who: [m.text for m in who.chat(w.bot).messages[before[who] :]] for who in (ann, mate)}
        assert any("最后一次" in text for text in heard[ann])
        assert not any("洗衣液" in text for text in heard[mate])


async def test_what_waits_for_a_household_that_a_roster_ended_goes_back_by_the_clock(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        await reserves(house, house.people["501"])
        ended = update(Household.__table__).where(Household.__table__.c.id == house.households["501"])
        await w.arrange(lambda c: c.execute(ended.values(until=w.clock.now().date())))
        await w.passes(seconds=1)
        assert [one.state for one in await kept(w)] == [State.CANCELLED]
        assert (await balance(house, "501"), await left(house)) == (50, 5)
        assert await adds_up(house) == []


async def test_a_reservation_that_is_struck_out_with_its_stock_is_missed(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        ann, staff = house.people["501"], house.people["503"]
        await reserves(house, ann)
        (one,) = await kept(w)
        await forged(house, staff, Issue(ONE, "member", one.code))
        await w.arrange(lambda c: c.execute(delete(ReservationRow.__table__)))
        await w.arrange(lambda c: c.execute(update(GoodsRow.__table__).values(stock=5)))
        assert await adds_up(house) == ["0 reservations are written down, 1 were posted"]


async def test_what_is_not_wanted_goes_back_although_the_shelf_is_full(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        ann = house.people["501"]
        await reserves(house, ann)
        await w.arrange(lambda c: c.execute(update(StockMove.__table__).values(amount=MOST_STOCK + 1)))
        await w.arrange(lambda c: c.execute(update(GoodsRow.__table__).values(stock=MOST_STOCK)))
        assert await forged(house, ann, CancelReservation(ONE, sure=True)) == "好的，20 分退回来了"
        assert (await balance(house, "501"), await left(house)) == (50, MOST_STOCK + 1)
        assert await adds_up(house) == []


async def test_a_person_reads_what_redemption_keeps_of_them_but_for_codes_and_is_forgotten(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        ann, staff = house.people["501"], house.people["503"]
        await reserves(house, ann)
        (one,) = await kept(w)
        await house.says(ann, "/mydata")
        sent = [m.content.media.file for m in ann.chat(w.bot).messages if m.content.media is not None]
        mine = json.loads(next(file.content for file in sent if file is not None and file.name == "mydata.json"))
        assert [row["price"] for row in mine["reservations"]] == [20]
        assert one.code not in json.dumps(mine["reservations"])
        await house.says(staff, "/forgetme")
        await house.taps(staff, "忘掉我")
        await house.taps(staff, "真的忘掉")
        served = await w.stored(lambda c: storage.redemption.counters.staff(c, counter_now(c, COUNTER)))
        assert served == []
        assert await adds_up(house) == []


async def test_how_it_ended_is_written_down_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await shop(w)
        await reserves(house, house.people["501"])
        (one,) = await kept(w)
        at = one.expires_at
        cancelled, expired = (replace(one, state=state, ended_at=at) for state in (State.CANCELLED, State.EXPIRED))
        back = replace(one, state=State.RETURNED, returned_at=at, returned_by=one.by)
        books = storage.redemption.reservations
        assert not await w.arrange(lambda c: books.bring_back(c, back, "")), "nothing comes back that was not given out"
        assert await w.arrange(lambda c: (books.end(c, cancelled), books.end(c, expired))) == (True, False)
        assert [each.state for each in await kept(w)] == [State.CANCELLED]
