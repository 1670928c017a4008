"""Somebody goes meanwhile: claims pass on, what a household asked for is called off, words are forgotten."""

from sqlalchemy import select

from bot.domain.commands.orders import ConfirmEnd, OpenOrder
from bot.domain.commands.residents import ForgetMe, Leave, SetDoor
from bot.domain.service.orders import ClaimId
from bot.sandbox.persons import Person
from storage.communities import Household
from storage.residents import Tie
from storage.service.order_tables import ServiceOrder
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.orders import SOFA, asks, card, is_helped_by, opens, presses, recorded, states, until_it_begins
from tests.people import House, settled_house
from tests.swaps import lives_with
from tests.world import world


async def moves_out(house: House, person: Person) -> None:
    of = Tie.__table__
    found = select(of.c.id).where(of.c.resident_id == house.residents[person], of.c.until.is_(None))
    tie_id = await house.world.stored(lambda c: c.execute(found).scalars().first())
    await forges(house, person, Leave(tie_id, sure=True))  # type: ignore[arg-type]


async def test_who_moves_out_comes_no_more_and_who_waited_does(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann)
        await presses(house, bea)
        await w.passes(seconds=10)
        await presses(house, cem, "我来排队")
        await moves_out(house, bea)
        assert "轮到您了" in house.last(cem).text
        await w.passes(seconds=10)
        assert "来帮忙的：503" in card(house).text
        assert "502" not in card(house).text


async def test_who_is_forgotten_comes_no_more_and_their_words_go(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann)
        await presses(house, bea)
        await w.passes(seconds=10)
        await presses(house, cem, "我来排队")
        await forges(house, bea, ForgetMe(asked=2))
        assert "轮到您了" in house.last(cem).text
        await forges(house, ann, ForgetMe(asked=2))
        assert "这次不用了" in house.last(cem).text
        assert await states(house) == ["cancelled"]
        of = ServiceOrder.__table__
        assert await w.stored(lambda c: c.execute(select(of.c.words)).scalars().all()) == [""]
        await w.passes(seconds=10)
        assert SOFA not in card(house).text


async def test_the_others_of_a_home_keep_what_one_asked_for(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        mate = await lives_with(house, "501")
        await asks(house, ann)
        await moves_out(house, ann)
        assert await states(house) == ["open"]
        assert "这次不用了" in str((await opens(house, mate)).buttons)
        await moves_out(house, mate)
        assert await states(house) == ["cancelled"]


async def test_what_was_entered_for_a_home_stands_until_it_ends(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        bea = house.people["502"]
        await asks(house, house.leader, "每周都要", opens=OpenOrder(house.flats["601"]))
        await presses(house, bea)
        await forges(house, house.leader, SetDoor(house.flats["601"], "vacant"))
        assert "这次不用了" in house.last(bea).text
        await w.passes(hours=33)
        await w.passes(hours=24 * 14)
        assert await states(house) == ["cancelled"]
        await is_helped_by(house, "601", bea)
        assert "没有人住" in await forges(house, bea, OpenOrder(house.flats["601"]))


async def test_records_of_hardship_forget_what_it_was_with_who_asked(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await asks(house, ann, "不公开内容")
        await presses(house, bea)
        await until_it_begins(w)
        await opens(house, ann)
        await goes(house, ann, "502 做完了", "谢谢 502", "⭐⭐⭐⭐⭐")
        await house.says(ann, "陪我复查辛苦了")
        await forges(house, ann, ForgetMe(asked=2))
        (record,) = await recorded(house)
        assert (record.content, record.place, record.minutes) == ("", "", 60)
        seen = (await opens(house, bea)).text
        assert "复查" not in seen
        assert SOFA not in seen


async def test_who_moves_in_hears_nothing_of_what_those_before_asked_for(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await asks(house, ann, "不公开内容")
        await presses(house, bea)
        await until_it_begins(w)
        await opens(house, ann)
        await goes(house, ann, "502 到了")
        await moves_out(house, ann)
        flat_id, began = house.flats["501"], w.clock.now().date()
        of = Household.__table__
        ended = of.update().where(of.c.flat_id == flat_id).values(until=began)
        row = {
            "community_id": house.community_id, "unit_id": house.unit_id, "flat_id": flat_id, "since": began,
            "has_phone": True, "may_call": False,
        }  # fmt: skip
        await w.arrange(lambda c: c.execute(ended))
        await w.arrange(lambda c: c.execute(of.insert().values(row)))
        await is_helped_by(house, "501", house.people["503"])
        before = len(texts(house, house.people["503"]))
        await w.passes(hours=11)
        assert len(texts(house, house.people["503"])) == before
        assert "不归您办" in await forges(house, house.people["503"], ConfirmEnd(ClaimId(1)))
        assert SOFA not in (await opens(house, house.people["503"])).text
