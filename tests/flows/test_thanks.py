"""The month's thanks in the group: figures, deeds, names of those alone who agreed; units beside units on wish."""

from datetime import date, datetime

from sqlalchemy import Connection

import storage.service.party
import storage.service.records
from bot.domain.base import ResidentId
from bot.domain.commands.deeds import RankUnit, ShowMe
from bot.sandbox.records import Message
from storage.service.tables import ServiceRecord
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.topics import forges
from tests.world import World, world


async def served(w: World, house: House, who: ResidentId, minutes: int, on: date, state: str = "final") -> None:
    def write(connection: Connection) -> None:
        source = f"test:{who}:{on}:{minutes}"
        record_id = storage.service.records.add(
            connection, house.community_id, source, w.clock.now(), volunteer_id=who, recorder_id=who, activity="clean",
            on=on, minutes=minutes,
        )  # fmt: skip
        record = ServiceRecord.__table__
        at = datetime(on.year, on.month, on.day, 4, tzinfo=w.clock.now().tzinfo)
        connection.execute(record.update().where(record.c.id == record_id).values(state=state, final_at=at))

    await w.arrange(write)


def thanked(house: House) -> list[Message]:
    return [one for one in house.group.messages if one.sender.is_bot and "谢谢大家" in one.text]


async def test_the_group_is_thanked_once_and_names_those_who_agreed(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bob = house.people["501"], house.people["502"]
        await w.passes(minutes=1)
        await served(w, house, house.residents[ann], 90, date(2026, 6, 3))
        await served(w, house, house.residents[bob], 60, date(2026, 6, 4))
        await served(w, house, house.residents[bob], 600, date(2026, 6, 4), "published")
        await house.says(ann, "/service")
        await goes(house, ann, "每月感谢", "写上我")
        assert "您同意写上您" in house.last(ann).text
        await w.passes(days=1, hours=5)
        assert not thanked(house), "nothing was given before this month"
        await w.passes(days=30)
        said = thanked(house)
        assert len(said) == 1
        assert "2 户出力，帮了 2 次，一共 2 个半小时" in said[0].text
        assert "谢谢：3-2-501" in said[0].text
        assert "502" not in said[0].text
        assert said[0].photo
        await w.passes(days=28)
        assert len(thanked(house)) == 1


async def test_who_takes_their_name_back_is_not_named(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await w.passes(minutes=1)
        await served(w, house, house.residents[ann], 60, date(2026, 6, 3))
        await forges(house, ann, ShowMe(on=True))
        await forges(house, ann, ShowMe(on=False))
        await w.passes(days=31, hours=5)
        assert "谢谢：" not in thanked(house)[0].text


async def test_only_its_leader_lets_a_unit_be_compared(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        assert "小组长" in await forges(house, house.people["501"], RankUnit(house.unit_id, on=True))
        await house.says(house.leader, "/service")
        await goes(house, house.leader, "每月感谢", "单元比一比")
        assert "和别的愿意的单元比一比" in house.last(house.leader).text
        await goes(house, house.leader, "单元不比了")
        assert "不和别的单元比" in house.last(house.leader).text


async def test_who_has_no_phone_is_counted_with_the_others(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        home = house.households["501"]
        await w.passes(minutes=1)

        def without_phone(connection: Connection) -> ResidentId:
            return storage.service.party.person_without_phone(
                connection, house.community_id, home, "王奶奶", w.clock.now()
            )  # fmt: skip

        await served(w, house, await w.arrange(without_phone), 90, date(2026, 6, 3))
        await w.passes(days=31, hours=5)
        assert "1 户出力，帮了 1 次，一共 1 个半小时" in thanked(house)[0].text
        assert "王奶奶" not in thanked(house)[0].text
