"""A counter and its catalogue are set up in minutes, one question a screen, and looked after."""

from datetime import UTC, datetime, time, timedelta

from sqlalchemy import select

import storage.redemption
from bot.domain.commands.redemption import (
    AddCounter,
    AddStaff,
    ChangeStock,
    EditGoods,
    ListWaiting,
    ManageCounter,
    OpenExchange,
    SwitchCounter,
    SwitchGoods,
)
from bot.domain.redemption.goods import CounterId, GoodsId
from bot.domain.redemption.windows import Opening
from bot.sandbox.persons import Person
from storage.redemption.tables import GoodsRow, StockMove
from tests.flows.test_board import boarded
from tests.flows.test_points_moving import leaves
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.polls import labels
from tests.redemption import (
    COUNTER,
    SOAP,
    adds_up,
    counter_now,
    earn,
    forged,
    goods_now,
    kept,
    left,
    reserves,
    with_shop,
)
from tests.served import until
from tests.world import world

GOODS, MOVES = GoodsRow.__table__, StockMove.__table__
MORNING = (time(9), time(12))


async def founds(house: House, who: Person) -> None:
    """The administrator sets up a counter: name, place, when it is open, who serves there."""
    await house.says(who, "/service")
    await goes(house, who, "管兑换点", "设兑换点", "公益兑换点")
    await house.says(who, "居委会一楼大厅")
    await goes(house, who, "就按这个", "我自己")


async def puts_in(house: House, who: Person, name: str, *, picture: bool = False) -> None:
    """One thing: name, picture, price, how many, how many a month, a last look."""
    await house.says(who, name)
    if picture:
        who.sends_photo(house.world.bot, content=b"soap")
        await house.world.settle()
    else:
        await house.taps(who, "没有照片")
    await goes(house, who, "20", "5", "2", "都对")


async def test_an_administrator_sets_up_a_counter_and_three_things(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        mei = house.administrator
        await founds(house, mei)
        assert "设好了" in house.last(mei).text
        assert "每月 15 号 09:00–17:00" in house.last(mei).text
        await house.taps(mei, "加一样东西")
        await puts_in(house, mei, "洗衣液 2 升", picture=True)
        for name in ("大米 5 斤", "磨一把刀"):
            await house.taps(mei, "再加一样")
            await puts_in(house, mei, name)
        assert "放好了" in house.last(mei).text
        rows = await w.stored(lambda c: c.execute(select(GOODS).order_by(GOODS.c.id)).all())
        assert [(row.name, row.price, row.stock, row.per_month) for row in rows] == [
            ("洗衣液 2 升", 20, 5, 2), ("大米 5 斤", 20, 5, 2), ("磨一把刀", 20, 5, 2)
        ]  # fmt: skip
        assert bool(rows[0].photo)
        counter = await w.stored(lambda c: counter_now(c, COUNTER))
        assert (counter.name, counter.place) == ("阳光社区公益兑换点", "居委会一楼大厅")
        assert await adds_up(house) == []
        ann = house.people["501"]
        await house.says(ann, "/service")
        await goes(house, ann, "换东西", "洗衣液 2 升")
        assert house.last(ann).content.media is not None, "with its picture"
        assert "还差 20 分" in house.last(ann).text
        await house.taps(ann, "下一样")
        assert "大米 5 斤" in house.last(ann).text
        await house.says(mei, "/log")
        assert "设了兑换点" in house.last(mei).text


async def test_steps_go_back_and_wrong_input_loses_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        mei = house.administrator
        await house.says(mei, "/service")
        await goes(house, mei, "管兑换点", "设兑换点")
        await house.says(mei, "爱心超市")
        await house.says(mei, "一楼")
        assert "没看懂时间" in (await house.says(mei, "随时都开")).text
        await house.says(mei, "周三、周六 下午2点到5点")
        await house.taps(mei, "上一步")
        await house.says(mei, "每月1号、15号 9点到17点")
        await house.taps(mei, "以后再说")
        counter = await w.stored(lambda c: counter_now(c, COUNTER))
        assert counter.name == "爱心超市"
        assert counter.opening.days == (1, 15)
        await house.taps(mei, "加一样东西")
        await house.says(mei, "米")
        asked = house.last(mei)
        assert "请发一张照片" in (await house.says(mei, "照片")).text
        await house.taps(mei, "没有照片", asked)
        assert "1 到 100,000" in (await house.says(mei, "零")).text
        await house.says(mei, "35分")
        await house.says(mei, "0")
        await goes(house, mei, "不限", "都对")
        goods = await w.stored(lambda c: goods_now(c))
        assert (goods.price, goods.stock, goods.per_month) == (35, 0, None)


async def test_only_administrators_found_and_only_staff_look_after(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        ann, staff = house.people["501"], house.people["503"]
        for command in (
            OpenExchange(), AddCounter(), ManageCounter(COUNTER), SwitchCounter(COUNTER, on=False),
            AddStaff(COUNTER, me=True), EditGoods(SOAP, "price"), ChangeStock(SOAP), SwitchGoods(SOAP, on=False),
            ListWaiting(COUNTER),
        ):  # fmt: skip
            assert "不归您办" in await forged(house, ann, command), command
        for command in (AddCounter(), SwitchCounter(COUNTER, on=False), AddStaff(COUNTER, me=True)):
            assert "不归您办" in await forged(house, staff, command), command
        await house.says(staff, "/service")
        await goes(house, staff, "🏪 公益兑换点", "东西和库存", "洗衣液", "改价", "50", "先不换了")
        assert (await w.stored(lambda c: goods_now(c))).price == 50
        for gone in (ManageCounter(CounterId(9)), EditGoods(GoodsId(9), "price")):
            assert "已经没有了" in await forged(house, staff, gone)
        log = (await house.says(house.administrator, "/log")).text
        assert "“公益兑换点”改价：洗衣液，20 分 → 50 分" in log
        assert "“公益兑换点”先不换了：洗衣液" in log
        assert "3-2-503" in log


async def test_who_serves_is_found_by_the_door_hears_it_and_is_taken_away_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await with_shop(house, staff=())
        mei, bob = house.administrator, house.people["502"]
        await house.says(mei, "/service")
        await goes(house, mei, "管兑换点", "公益兑换点", "柜台上的人")
        assert "还没有人" in house.last(mei).text
        await house.taps(mei, "加一个人")
        assert "没有 9-9-999" in (await house.says(mei, "9-9-999")).text
        await house.says(mei, "3-2-502")
        await house.taps(mei, "第 1 位")
        assert "给大家拿东西" in house.last(bob).text
        await house.says(bob, "/service")
        assert "🏪 公益兑换点" in labels(house.last(bob))
        await house.taps(mei, "✖ 3-2-502")
        await house.says(bob, "/service")
        assert "🏪 公益兑换点" not in labels(house.last(bob))


async def test_who_left_meanwhile_is_not_put_behind_a_counter(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await with_shop(house, staff=())
        mei, bob = house.administrator, house.people["502"]
        await house.says(mei, "/service")
        await goes(house, mei, "管兑换点", "公益兑换点", "柜台上的人", "加一个人")
        await house.says(mei, "3-2-502")
        await leaves(house, bob, "3-2-502")
        assert "刚刚离开了社区" in await house.taps(mei, "第 1 位")
        await house.says(mei, "/service")
        await goes(house, mei, "管兑换点", "公益兑换点", "柜台上的人")
        assert "还没有人" in house.last(mei).text


async def test_an_administrator_who_serves_at_a_counter_stands_in_the_log_too(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await with_shop(house, staff=())
        mei = house.administrator
        await forged(house, mei, AddStaff(COUNTER, me=True))
        await house.says(mei, "/log")
        assert "在兑换点“公益兑换点”加了一个人" in house.last(mei).text


async def test_deliveries_and_counts_move_stock_with_a_reason(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        await earn(house, 40, "501")
        staff = house.people["503"]
        await reserves(house, house.people["501"])
        assert await left(house) == 4
        await house.says(staff, "/service")
        await goes(house, staff, "🏪 公益兑换点", "东西和库存", "洗衣液", "进货、盘点", "送来了", "10")
        assert await left(house) == 14
        await goes(house, staff, "进货、盘点", "数了一遍")
        await house.says(staff, "13")
        await house.taps(staff, "坏了")
        assert await left(house) == 12, "13 on the shelf, one of them kept for 501"
        assert "盘点 -2（3-2-503）坏了" in house.last(staff).text
        await goes(house, staff, "进货、盘点", "数了一遍")
        assert "有 1 个是给人家留着的" in (await house.says(staff, "0")).text
        assert await left(house) == 12
        amounts = await w.stored(lambda c: c.execute(select(MOVES.c.amount).order_by(MOVES.c.id)).scalars().all())
        assert amounts == [5, 10, -2]
        assert await adds_up(house) == []


async def test_what_is_switched_off_is_not_offered_and_what_is_kept_stays(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        await earn(house, 40, "501")
        ann, staff = house.people["501"], house.people["503"]
        await reserves(house, ann)
        await forged(house, staff, SwitchGoods(SOAP, on=False))
        await house.says(ann, "/service")
        assert "换东西" not in labels(house.last(ann))
        assert "🎁 给您留着 1" in labels(house.last(ann))
        await forged(house, staff, SwitchGoods(SOAP, on=True))
        await house.says(ann, "/service")
        assert "换东西" in labels(house.last(ann))


async def test_other_opening_times_let_what_is_kept_wait_longer_never_shorter(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house, opening=Opening((), (2,), *MORNING))
        await earn(house, 40, "501")
        staff = house.people["503"]
        await reserves(house, house.people["501"])
        (before,) = await kept(w)
        await house.says(staff, "/service")
        await goes(house, staff, "🏪 公益兑换点", "东西和库存", "改时间")
        await house.says(staff, "每月20号 9:00-12:00")
        (after,) = await kept(w)
        assert after.expires_at - before.expires_at > timedelta(days=30)
        await house.taps(staff, "改时间")
        await house.says(staff, "周三 9:00-12:00")
        (again,) = await kept(w)
        assert again.expires_at == after.expires_at
        served = await w.stored(lambda c: storage.redemption.counters.read(c, COUNTER))
        assert served is not None
        assert served.opening.weekdays == (2,)


async def test_a_counters_window_stands_there_from_a_week_before_until_it_is_over(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        await founds(house, house.administrator)
        await until(house, datetime(2026, 6, 8, 1, 0, 5, tzinfo=UTC))
        await w.passes(seconds=10)
        assert "开门" not in board.text, "there is nothing yet"
        await goes(house, house.administrator, "加一样东西")
        await puts_in(house, house.administrator, "洗衣液")
        await w.passes(seconds=10)
        assert "公益兑换点：6月15日 周一 09:00–17:00 开门，在居委会一楼大厅" in board.text
        assert "换东西" in labels(board)
        tom = house.people["501"]
        tom.follows(tom.taps(board, "换东西").link)
        await w.settle()
        assert "洗衣液" in labels(house.last(tom))[0]
        await until(house, datetime(2026, 6, 15, 8, 59, tzinfo=UTC))
        assert "开门" in board.text, "and while it is open"
        await until(house, datetime(2026, 6, 15, 9, 0, 5, tzinfo=UTC))
        await w.passes(seconds=10)
        assert "开门" not in board.text
        await until(house, datetime(2026, 7, 8, 1, 0, 5, tzinfo=UTC))
        await w.passes(seconds=10)
        assert "7月15日" in board.text, "the next month, by itself"
        await forged(house, house.administrator, SwitchCounter(COUNTER, on=False))
        await w.passes(seconds=10)
        assert "开门" not in board.text, "a counter that is closed is not waited for"
