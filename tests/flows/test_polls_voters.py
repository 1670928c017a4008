"""Flats with several owners: one named voter casts for all of them."""

from sqlalchemy import Connection, insert

from bot.sandbox.persons import Person
from storage.communities import FlatOwner
from storage.residents import Tie
from tests.flows.test_polls_box import opens_paper
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
from tests.polls import labels, opens_ballot, posts
from tests.world import world


async def owned(house: House, co_owner: Person, door: str) -> None:
    """Every flat has an owner of its own code, and one a second owner besides."""

    def write(connection: Connection) -> None:
        for nth, flat_id in enumerate(house.flats.values()):
            row = {"flat_id": flat_id, "code": f"A{nth:03}", "community_id": house.community_id}
            connection.execute(insert(FlatOwner.__table__).values(row))
        second = {"flat_id": house.flats[door], "code": "B001", "community_id": house.community_id}
        connection.execute(insert(FlatOwner.__table__).values(second))
        tie = {
            "community_id": house.community_id, "resident_id": house.residents[co_owner],
            "flat_id": house.flats[door], "kind": "owner", "is_head": False, "confirmed": True,
            "since": house.world.clock.now(),
        }  # fmt: skip
        connection.execute(insert(Tie.__table__).values(tie))

    await house.world.arrange(write)


async def test_one_of_several_owners_is_named_and_casts_for_all(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        mate = await shares_home(house, "501")
        await owned(house, mate, "501")
        await posts(house, "换不换电梯？", "赞成或反对", "15 天", "谁能投", "业主投票")
        await w.passes(days=15, hours=1)
        for one in (house.people["501"], mate):
            assert "不投" not in (await opens_ballot(house, one)).text
            assert "名单里没有您" in house.last(one).text
        await opens_paper(house, house.leader)
        await goes(house, house.leader, "确定谁投", "⬜️ 501")
        names = [one for one in labels(house.last(house.leader)) if "501" in one]
        assert len(names) == 2
        assert "几位业主都会知道" in await house.taps(house.leader, names[1])
        for one in (house.people["501"], mate):
            assert "由 " in house.last(one).text, "both are told"
        assert "投好了" in await house.taps(mate, "赞成", await opens_ballot(house, mate))
        assert "名单里没有您" in (await opens_ballot(house, house.people["501"])).text
