"""Who was told of a poll, which doors are visited, and what is printed of it."""

import pytest

import storage.residents
from bot.sandbox.persons import Person
from bot.sandbox.records import File
from storage.residents import Account
from tests.duty import with_rota
from tests.flows.test_polls_box import SECRET, opens_paper
from tests.flows.test_polls_paper import enters, opens
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.polls import card, closes, labels, posts
from tests.world import world


async def loses_phone(house: House, door: str, *, may_call: bool = True) -> None:
    """The door's person cannot be written to any more; whether it agreed to be called on."""
    of = Account.__table__
    person = house.people[door].id

    def change(connection: object) -> None:
        connection.execute(of.update().where(of.c.telegram_id == person).values(started_at=None))  # type: ignore[attr-defined]
        storage.residents.allow_calls(connection, house.households[door], may_call=may_call)  # type: ignore[arg-type]

    await house.world.arrange(change)


def prints_of(house: House, person: Person) -> list[File]:
    """The documents that the person was sent."""
    return [one.file for one in person.chat(house.world.bot).messages if one.file is not None]


async def test_the_door_list_shows_doors_without_a_phone_until_they_vote(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await loses_phone(house, "501")
        await loses_phone(house, "502", may_call=False)
        await posts(house)
        await opens_paper(house, house.leader)
        await house.taps(house.leader, "上门名单")
        shown = house.last(house.leader).text
        assert "501" in shown
        assert "502" not in shown, "it did not agree to be called on"
        assert "503" not in shown, "it was told in the chat"
        await house.taps(house.leader, "打印")
        assert prints_of(house, house.leader)[-1].name.endswith("3栋2单元.pdf")
        link = await enters(house, house.leader, "501")
        await opens(house, house.people["503"], link)
        await house.taps(house.people["503"], "核对无误")
        await opens_paper(house, house.leader)
        await house.taps(house.leader, "上门名单")
        assert "没有要上门的" in house.last(house.leader).text
        hub = house.last(house.leader)
        await closes(house)
        await opens_paper(house, house.leader)
        assert "上门名单" not in labels(house.last(house.leader))
        assert hub.text


async def test_the_ledger_says_who_was_told_how_and_by_whom(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await loses_phone(house, "501")
        await posts(house)
        await opens_paper(house, house.leader)
        assert "送到 2 户，拒收 0 户，还没送到 1 户" in house.last(house.leader).text
        await goes(house, house.leader, "送达", "501", "没找到人")
        assert "没找到人（3-2-101）" in house.last(house.leader).text
        await goes(house, house.leader, "上门送到", "回去")
        assert "送到 3 户，拒收 0 户，还没送到 0 户" in house.last(house.leader).text
        await goes(house, house.leader, "看送到的", "502")
        assert "私聊送到（说事）" in house.last(house.leader).text


@pytest.mark.parametrize("of", ["open", "secret"])
async def test_slips_are_printed_by_the_household_on_duty(database_url: str, of: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await with_rota(house, ("501", "502", "503"))
        await w.passes(days=1, hours=1)
        await posts(house, "要不要装门禁？", "赞成或反对", "7 天", *(SECRET if of == "secret" else ()))
        served = [one for one in ("501", "502", "503") if await _is_offered(house, house.people[one])]
        assert len(served) == 1
        person = house.people[served[0]]
        await opens_paper(house, person)
        await house.taps(person, "打印选票")
        if of == "secret":
            await house.taps(person, "20 张")
        assert [one.name for one in prints_of(house, person)] == ["选票-3栋2单元.pdf"]
        await opens_paper(house, person)
        await house.taps(person, "打印通知")
        assert prints_of(house, person)[-1].name == "投票通知-3栋2单元.pdf"
        assert card(house, "要不要装门禁？").text


async def _is_offered(house: House, person: Person) -> bool:
    person.starts(house.world.bot, "v_1")
    await house.world.settle()
    await house.taps(person, "回去")
    return "纸面和上门" in labels(house.last(person))
