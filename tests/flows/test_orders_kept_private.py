"""What is kept private stays so whatever happens to it: who waits, the card, those who move in, lists of one's data."""

from tests.flows.test_danger import texts
from tests.flows.test_saying_in_private import goes
from tests.orders import SOFA, asks, card, opens, presses
from tests.people import settled_house
from tests.world import world


async def test_who_waits_reads_nothing_of_it_when_the_hour_changes_or_it_is_called_off(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann, "不公开内容")
        await w.passes(seconds=10)
        await presses(house, bea)
        await w.passes(seconds=10)
        await presses(house, cem, "我来排队")
        await opens(house, ann)
        await goes(house, ann, "改时间")
        await house.says(ann, "6月4日 下午3点")
        assert "时间改了" in house.last(cem).text
        assert SOFA in house.last(bea).text
        await opens(house, ann)
        await goes(house, ann, "这次不用了")
        await house.says(ann, "老伴住院了")
        await w.passes(hours=10)
        assert any("老伴住院了" in one for one in texts(house, bea))
        assert any("这次不用了" in one for one in texts(house, cem))
        assert "这次不用了" in card(house).text
        for said in (*texts(house, cem), card(house).text, (await opens(house, cem)).text):
            for secret in (SOFA, "3-2-501", "住院", "跑腿"):
                assert secret not in said
