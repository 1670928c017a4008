"""Who writes the record of a talk day."""

from tests.flows.test_talks import adds, card_of_talk, goes_to, switched_on
from tests.people import settled_house
from tests.world import world


async def test_the_leader_asks_a_neighbour_to_write_the_record(database_url: str) -> None:
    async with world(database_url) as w:
        doors = tuple(str(500 + nth) for nth in range(1, 12))
        house = await settled_house(w, doors)
        await switched_on(house)
        await adds(house, "楼道里放不放鞋柜")
        await goes_to(w, 10)
        await house.says(house.leader, "/talk")
        await house.taps(house.leader, "谁来记")
        shown = house.last(house.leader)
        assert shown.text == "这次请谁来记？"
        assert "511" not in str(shown.buttons)
        await house.taps(house.leader, "下一页")
        await house.taps(house.leader, "511")
        assert "记录的人：511" in house.last(house.leader).text
        clerk = house.people["511"]
        await house.says(clerk, "/talk")
        await house.taps(clerk, "开始记")
        assert "511" in card_of_talk(house).text
        await house.says(house.leader, "/talk")
        await house.taps(house.leader, "谁来记")
        await house.taps(house.leader, "小组长")
        assert "511" not in card_of_talk(house).text
