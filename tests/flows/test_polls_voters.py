"""Flats with several owners: one named voter casts for all of them."""

from sqlalchemy import Connection, insert, select

from bot.sandbox.persons import Person
from storage.communities import FlatOwner
from storage.residents import Tie
from tests.flows.test_polls_box import opens_paper
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
from tests.polls import labels, opens_ballot, posts
from tests.stand import texts_in
from tests.world import world

TIE = Tie.__table__


async def owned(house: House, co_owner: Person, door: str) -> None:
    """Every flat has an owner of its own code, and one a second owner besides, who is registered."""
    await owned_by_two(house, door, house.people[door], co_owner)


async def owned_by_two(house: House, door: str, *registered: Person) -> None:
    """Every flat has an owner of its own code, and one a second owner besides; these are registered as its owners."""

    def write(connection: Connection) -> None:
        for nth, flat_id in enumerate(house.flats.values()):
            row = {"flat_id": flat_id, "code": f"A{nth:03}", "community_id": house.community_id}
            connection.execute(insert(FlatOwner.__table__).values(row))
        second = {"flat_id": house.flats[door], "code": "B001", "community_id": house.community_id}
        connection.execute(insert(FlatOwner.__table__).values(second))
        tied = connection.execute(select(TIE.c.resident_id).where(TIE.c.flat_id == house.flats[door])).scalars().all()
        for person in registered:
            if house.residents[person] in tied:
                continue
            tie = {
                "community_id": house.community_id, "resident_id": house.residents[person],
                "flat_id": house.flats[door], "kind": "owner", "is_head": False, "confirmed": True,
                "since": house.world.clock.now(),
            }  # fmt: skip
            connection.execute(insert(TIE).values(tie))

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
            assert "请一起商量由谁投，告诉小组长" in house.last(one).text
        await w.passes(hours=1)
        assert any("请一起商量由谁投" in text for text in texts_in(mate.chat(w.bot)))
        assert any("还没确定由谁投" in text for text in texts_in(house.leader.chat(w.bot)))
        await opens_paper(house, house.leader)
        await goes(house, house.leader, "确定谁投", "⬜️ 501")
        names = [one for one in labels(house.last(house.leader)) if "501" in one]
        assert len(names) == 2
        assert "几位业主都会知道" in await house.taps(house.leader, names[1])
        for one in (house.people["501"], mate):
            assert "由 " in house.last(one).text, "both are told"
        assert "投好了" in await house.taps(mate, "赞成", await opens_ballot(house, mate))
        assert "登记的是由另一位投" in (await opens_ballot(house, house.people["501"])).text


async def test_the_only_registered_one_of_several_owners_votes_when_named(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await owned_by_two(house, "501", house.people["501"])
        ann = house.people["501"]
        shown = await posts(house, "换不换电梯？", "赞成或反对", "15 天", "谁能投", "业主投票")
        await w.passes(days=15, hours=1)
        assert "只有一票" in await house.taps(ann, "赞成", shown)
        assert "告诉小组长" in (await opens_ballot(house, ann)).text
        await opens_paper(house, house.leader)
        await goes(house, house.leader, "确定谁投", "⬜️ 501", "3-2-501")
        assert "投好了" in await house.taps(ann, "赞成", await opens_ballot(house, ann))


async def test_owners_of_whom_nobody_is_registered_are_said_to_be_so(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601",))
        await owned_by_two(house, "601")
        await posts(house, "换不换电梯？", "赞成或反对", "15 天", "谁能投", "业主投票")
        await w.passes(days=15, hours=1)
        await opens_paper(house, house.leader)
        await goes(house, house.leader, "确定谁投", "⬜️ 601")
        assert "还没有业主登记进来" in house.last(house.leader).text
