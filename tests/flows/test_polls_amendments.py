"""A roll is set right before closing: signed by two, numbered, with totals and hashes, for everybody to read."""

from datetime import date

from sqlalchemy import Connection, update

import storage.polls
import storage.residents
from bot.domain.polls.values import PollId
from storage.communities import Household
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.polls import card, closes, labels, opens_ballot, posts
from tests.world import World, world

HOUSEHOLD = Household.__table__


async def moves_in(house: House, door: str) -> None:
    """Somebody lives behind an empty door from now on."""

    def write(connection: Connection) -> None:
        flat = storage.residents.flat(connection, house.flats[door], lock=True)
        assert flat is not None
        storage.residents.inhabit(connection, flat, date(2026, 6, 1))

    await house.world.arrange(write)


async def moves_out(house: House, door: str) -> None:
    """Who lived behind the door has moved out, and somebody else in."""

    def write(connection: Connection) -> None:
        ends = {"until": date(2026, 6, 1)}
        connection.execute(update(HOUSEHOLD).where(HOUSEHOLD.c.id == house.households[door]).values(ends))

    await house.world.arrange(write)
    await moves_in(house, door)


async def hash_of(w: World) -> str:
    """The hash of the first poll's roll."""
    poll = await w.stored(lambda c: storage.polls.records.read(c, PollId(1)))
    assert poll is not None
    return poll.roll_hash


async def amends(house: House, what: str, door: str) -> None:
    """The leader writes an amendment down."""
    await opens_ballot(house, house.leader)
    if "谁能投" not in labels(house.last(house.leader)):
        await house.taps(house.leader, "回去")
    await goes(house, house.leader, "谁能投", "更正记录", "更正名册", what, door)
    await house.says(house.leader, "刚搬来，漏了")
    await house.taps(house.leader, "签字")


async def test_a_line_is_added_when_two_have_signed(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), empty=("601",))
        await posts(house)
        before = await hash_of(w)
        await moves_in(house, "601")
        await amends(house, "加一户", "601")
        assert await hash_of(w) == before, "one signature changes nothing"
        await house.taps(house.leader, "更正记录")
        assert "签字同意" not in labels(house.last(house.leader))
        await opens_ballot(house, house.administrator)
        await goes(house, house.administrator, "谁能投", "更正记录")
        assert "原来：一共 3 户" in house.last(house.administrator).text
        assert "改后：一共 4 户" in house.last(house.administrator).text
        assert "名册改了" in await house.taps(house.administrator, "签字同意")
        after = await hash_of(w)
        assert after != before
        await opens_ballot(house, house.people["501"])
        await goes(house, house.people["501"], "回去", "谁能投", "更正记录")
        shown = house.last(house.people["501"]).text
        assert "第 1 次更正" in shown
        assert before[:16] in shown
        assert after[:16] in shown
        assert "更正名册" not in labels(house.last(house.people["501"]))
        await w.passes(seconds=10)
        assert "0 / 4 已经投了" in card(house).text


async def test_a_line_that_is_removed_counts_no_more(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await posts(house)
        for door in ("501", "502"):
            await house.taps(house.people[door], "赞成", card(house))
        await house.taps(house.people["503"], "反对", card(house))
        await amends(house, "去掉一户", "503")
        await opens_ballot(house, house.administrator)
        await goes(house, house.administrator, "谁能投", "更正记录", "签字同意")
        assert "去掉 3-2-503" in house.last(house.people["503"]).text
        assert "名单里没有您" in (await opens_ballot(house, house.people["503"])).text
        await closes(house)
        assert "参加 2 / 3" in card(house).text
        assert "同意 2 / 2" in card(house).text


async def test_what_the_second_does_not_sign_is_not_done(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house)
        before = await hash_of(w)
        await amends(house, "去掉一户", "502")
        await opens_ballot(house, house.administrator)
        await goes(house, house.administrator, "谁能投", "更正记录", "不同意")
        assert await hash_of(w) == before
        assert "没有更正过" in house.last(house.administrator).text


async def test_who_moved_in_takes_the_place_of_who_moved_out(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house)
        await house.taps(house.people["502"], "反对", card(house))
        await moves_out(house, "502")
        await amends(house, "加一户", "502")
        await opens_ballot(house, house.administrator)
        await goes(house, house.administrator, "谁能投", "更正记录")
        shown = house.last(house.administrator).text
        assert "3-2-502 换成现在这一户" in shown
        assert "改后：一共 3 户" in shown, "a flat counts once"
        await house.taps(house.administrator, "签字同意")
        assert "换成现在这一户" in house.last(house.people["502"]).text, "who moved out hears it"
        await w.passes(seconds=10)
        assert "0 / 3 已经投了" in card(house).text, "what was given for the flat before counts no more"
