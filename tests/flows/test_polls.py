"""A poll from the leader's question to its result: posted, voted in by households, closed by the clock."""

from tests.people import settled_house, shares_home
from tests.polls import LIGHTS, card, cards, closes, labels, opens_ballot, posts
from tests.world import world


async def test_a_simple_poll_from_question_to_result(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await posts(house)
        assert labels(card(house)) == ["赞成", "反对", "弃权", "我投了什么"]
        assert "0 / 4 已经投了，还差 3 才算数" in card(house).text
        assert "投好了：赞成" in await house.taps(house.people["501"], "赞成", card(house))
        assert "投好了：反对" in await house.taps(house.people["502"], "反对", card(house))
        await w.passes(seconds=10)
        assert "2 / 4 已经投了，还差 1 才算数" in card(house).text
        assert "反对 " not in card(house).text, "nobody sees what was chosen before it closes"
        await house.taps(house.people["503"], "赞成", card(house))
        await house.taps(house.people["503"], "弃权", card(house))
        await house.taps(house.leader, "赞成", card(house))
        await closes(house)
        assert "没有通过" in card(house).text
        assert "同意 2 / 4，要 3，差 1" in card(house).text
        assert len(cards(house)) == 1
        told = [one for one in house.group.messages if "投票结果" in one.text]
        assert len(told) == 1
        private = await opens_ballot(house, house.people["501"])
        assert LIGHTS in private.text
        assert "谁能投" not in labels(house.last(house.people["501"]))
        await house.taps(house.people["501"], "谁投了什么")
        said = house.last(house.people["501"]).text
        assert "3-2-501　赞成" in said
        assert "3-2-503　弃权" in said, "names are shown once an open poll is over"


async def test_a_household_has_one_ballot_and_sees_who_cast_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        mate = await shares_home(house, "501")
        await posts(house)
        await house.taps(house.people["501"], "赞成", card(house))
        assert "您家里人刚才投的是：赞成" in await house.taps(mate, "反对", card(house))
        ballot = await opens_ballot(house, house.people["501"])
        assert "投的是：反对（3-2-501 投的）" in ballot.text
        await w.passes(seconds=10)
        assert "1 / 3 已经投了" in card(house).text
        await house.taps(house.people["501"], "撤回")
        await house.taps(house.people["501"], "是，撤回")
        assert "还没投" in house.last(house.people["501"]).text
        await w.passes(seconds=10)
        assert "0 / 3 已经投了" in card(house).text
