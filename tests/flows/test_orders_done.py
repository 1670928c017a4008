"""A service order from asking to thanks: the card, claims and the waiting list, digits or a tap, the record."""

from bot.domain.service.record import Confirmer, State
from tests.orders import asks, card, digits, labels, opens, presses, recorded
from tests.flows.test_saying_in_private import goes
from tests.people import settled_house
from tests.world import world


async def test_asked_claimed_and_done_by_the_digits(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann)
        await w.passes(seconds=10)
        assert "请人帮忙 · 跑腿搬东西" in card(house).text
        assert "还差 1 人" in card(house).text
        assert "3-2-501 家里" in card(house).text
        assert "名额给您留着" in await presses(house, bea)
        assert "您来帮忙" in house.last(bea).text
        assert "3-2-502 来帮您" in house.last(ann).text
        await w.passes(seconds=10)
        assert "来帮忙的：502" in card(house).text
        assert "排在第 1 个" in await presses(house, cem, "我来排队")
        await w.passes(hours=8, minutes=30)
        assert "明天您去帮忙" in house.last(bea).text
        assert "明天有人来帮忙" in house.last(ann).text
        await w.passes(hours=15, minutes=30)
        (arrival,) = digits(await opens(house, ann))
        await opens(house, bea)
        await goes(house, bea, "输数字")
        await house.says(bea, arrival)
        assert "09:00 到了" in house.last(bea).text
        await w.passes(minutes=52)
        _, end = digits(await opens(house, ann))
        await opens(house, bea)
        await goes(house, bea, "输数字")
        await house.says(bea, end)
        assert "50 分钟" in house.last(bea).text
        assert "帮您做完了" in house.last(ann).text
        (record,) = await recorded(house)
        assert (record.minutes, record.state, record.confirmed_as) == (50, State.CONFIRMED, Confirmer.BENEFICIARY)
        assert record.beneficiary_id == house.households["501"]
        await goes(house, ann, "谢谢 502", "⭐⭐⭐⭐⭐")
        await house.says(ann, "太谢谢您了")
        assert "⭐⭐⭐⭐⭐ 他家谢谢您" in house.last(bea).text
        assert "太谢谢您了" in house.last(bea).text
        assert (await recorded(house))[0].quality == 5
        await w.passes(seconds=10)
        assert "做好了" in card(house).text
        assert not labels(card(house))
