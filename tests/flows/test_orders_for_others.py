"""Asked for others: by the leader, the household on duty, the helper, for who has no phone; by a body for everybody."""

from datetime import timedelta

from bot.domain.commands.orders import (
    ClaimOrder,
    ConfirmArrival,
    ConfirmEnd,
    CorrectMinutes,
    EnterCode,
    ListOrderDoors,
    OpenOrder,
    ReviewService,
)
from bot.domain.commands.records import ConfirmService
from bot.domain.service.orders import ClaimId, OccurrenceId
from tests.duty import with_rota
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.orders import asks, card, digits, is_helped_by, labels, opens, presses, recorded, until_it_begins
from tests.people import settled_house
from tests.swaps import lives_with
from tests.world import world

ONE = OccurrenceId(1)


async def test_the_leader_asks_for_who_has_no_phone_and_reads_the_digits_out(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        bea = house.people["502"]
        await forges(house, house.leader, OpenOrder())
        await goes(house, house.leader, "3栋2单元 的别家", "601")
        assert "3-2-601" in house.last(house.leader).text
        await asks(house, house.leader, opens=OpenOrder(house.flats["601"]))
        both = digits(house.last(house.leader))
        assert len(both) == 2
        assert "打电话" in house.last(house.leader).text
        await w.passes(seconds=10)
        assert "3-2-601" in card(house).text
        await presses(house, bea)
        await until_it_begins(w)
        for code in both:
            await opens(house, bea)
            await goes(house, bea, "输数字")
            await house.says(bea, code)
            await w.passes(minutes=30)
        (record,) = await recorded(house)
        assert record.minutes == 30
        assert record.confirmed_by is None
        assert record.recorder_id == house.residents[bea]
        assert record.in_charge_id == house.residents[house.leader]


async def test_who_entered_it_may_come_and_the_digits_prove_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        await asks(house, house.leader, opens=OpenOrder(house.flats["601"]))
        await w.passes(seconds=10)
        await presses(house, house.leader)
        assert not digits(await opens(house, house.leader))
        await until_it_begins(w)
        assert "不能由您来输" in await forges(house, house.leader, EnterCode(ONE))
        await opens(house, house.leader)
        await goes(house, house.leader, "没有数字", "1 小时")
        (record,) = await recorded(house)
        assert record.state == "waiting"


async def test_the_household_on_duty_asks_and_it_is_told(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await with_rota(house, ("501", "502", "503"))
        await w.passes(hours=25)
        on_duty = ann
        await forges(house, on_duty, ListOrderDoors(house.unit_id))
        assert "502" in labels(house.last(on_duty))
        await asks(house, on_duty, opens=OpenOrder(house.flats["502"]), when="6月5日 9点")
        assert "3-2-501 替您家请人帮忙了" in house.last(bea).text
        await goes(house, bea, "看一看")
        assert "3-2-501 代说的" in house.last(bea).text
        assert "这次不用了" in labels(house.last(bea))
        cem = house.people["503"]
        assert "不归您办" in await forges(house, cem, OpenOrder(house.flats["502"]))


async def test_the_helper_asks_for_the_home_they_help(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        bea = house.people["502"]
        await is_helped_by(house, "501", bea)
        await forges(house, bea, OpenOrder())
        assert "3-2-501 我帮办" in labels(house.last(bea))
        await asks(house, bea, opens=OpenOrder(house.flats["501"]))
        assert "3-2-502 替您家请人帮忙了" in house.last(house.people["501"]).text
        assert len(digits(house.last(bea))) == 2


async def test_a_body_asks_the_whole_community(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        clerk, eve = house.staff["committee"], other.people["801"]
        await asks(house, clerk, where="小广场", people="5 人")
        await w.passes(seconds=10)
        for group in (house.group, other.group):
            theirs = next(one for one in group.messages if "请人帮忙 ·" in one.text)
            assert "阳光社区居委会" in theirs.text
            assert "小广场" in theirs.text
            assert theirs.silent
        await house.taps(eve, "我来帮忙", theirs)
        assert "自己家" in await forges(house, clerk, ClaimOrder(ONE, on=True))
        w.clock.advance(timedelta(hours=47, minutes=50))
        await w.passes(minutes=15)
        await opens(house, clerk)
        await goes(house, clerk, "801 到了", "801 做完了")
        (record,) = await recorded(house)
        assert (record.for_whom, record.beneficiary_id) == ("阳光社区居委会", None)
        assert record.confirmed_by == house.residents[clerk]


async def test_who_lives_with_the_leader_types_no_digits_that_the_leader_reads(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        mate = await lives_with(house, "101")
        await asks(house, house.leader, opens=OpenOrder(house.flats["601"]))
        await w.passes(seconds=10)
        await presses(house, mate)
        await until_it_begins(w)
        assert "输数字" not in labels(await opens(house, mate))
        assert "您家人看得到" in await forges(house, mate, EnterCode(ONE))
        await opens(house, mate)
        await goes(house, mate, "没有数字", "1 小时")
        (record,) = await recorded(house)
        assert record.state == "waiting"
        await forges(house, house.leader, ConfirmService(record.id))
        assert (await recorded(house))[0].state == "waiting"


async def test_a_helper_confirms_nothing_of_who_lives_with_them(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        mate = await lives_with(house, "502")
        await is_helped_by(house, "501", bea)
        await asks(house, ann)
        await presses(house, mate)
        await until_it_begins(w)
        assert "做完了" not in str(labels(await opens(house, bea)))
        for command in (ConfirmArrival(ClaimId(1)), ConfirmEnd(ClaimId(1))):
            assert "不归您办" in await forges(house, bea, command)
        assert not await recorded(house)
        await opens(house, ann)
        await goes(house, ann, "502 做完了")
        assert "不归您办" in await forges(house, bea, CorrectMinutes(ClaimId(1)))
        assert "不归您办" in await forges(house, bea, ReviewService(ClaimId(1), 5))
        assert [one.confirmed_by for one in await recorded(house)] == [house.residents[ann]]
