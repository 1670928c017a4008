"""Secret ballots on paper: the roll is ticked at the door, the box is counted by two after closing."""

from collections.abc import Callable

from sqlalchemy import Connection, func, select

import storage.residents
from bot.actions.polls.box import draw_tick
from bot.sandbox.persons import Person
from bot.screens.base import Late
from storage.outgoing import Outgoing
from storage.polls.paper_tables import BoxCount, SlipTick
from storage.polls.tables import Envelope, RollLine, SecretChoice
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.polls import card, closes, labels, opens_ballot, posts
from tests.world import World, world

SECRET = ("公开或保密", "保密")


async def opens_paper(house: House, person: Person) -> None:
    """The person opens what can be done on paper."""
    person.starts(house.world.bot, "v_1")
    await house.world.settle()
    if "纸面和上门" not in labels(house.last(person)):
        await house.taps(person, "回去")
    await house.taps(person, "纸面和上门")


async def gives_slip(house: House, person: Person, door: str) -> str:
    """The door is given a slip; what the screen then says."""
    await opens_paper(house, person)
    await goes(house, person, "发选票", door, "发给选票")
    return house.last(person).text


async def writes_box(house: House, person: Person, *counts: str) -> None:
    """The clerk writes down what the box held."""
    await opens_paper(house, person)
    await goes(house, person, "开箱计票", "开箱计票")
    for count in counts:
        await house.says(person, count)


async def rows_of(w: World, table: object) -> int:
    """How many rows a table has."""
    return await w.stored(lambda c: c.execute(select(func.count()).select_from(table.__table__)).scalar_one())  # type: ignore[attr-defined]


async def test_a_door_with_a_slip_votes_on_paper_and_not_on_line(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await posts(house, "要不要装门禁？", "赞成或反对", "3 天", *SECRET)
        await opens_ballot(house, house.people["501"])
        assert "存根" in await gives_slip(house, house.leader, "501")
        toast = await house.taps(house.people["501"], "赞成")
        assert "领了纸质选票" in toast
        assert "请投进票箱" in (await opens_ballot(house, house.people["501"])).text
        await opens_ballot(house, house.people["502"])
        await house.taps(house.people["502"], "赞成")
        await opens_paper(house, house.leader)
        await goes(house, house.leader, "发选票", "502")
        assert "发给选票" not in labels(house.last(house.leader)), "an envelope is withdrawn first"


async def test_a_slip_comes_back_when_two_households_say_so(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house, "要不要装门禁？", "赞成或反对", "3 天", *SECRET)
        await gives_slip(house, house.leader, "501")
        await house.taps(house.leader, "选票退回来了")
        assert "不能自己核对" in await house.taps(house.leader, "选票在这里")
        await opens_paper(house, house.administrator)
        await goes(house, house.administrator, "发选票", "501")
        assert "又可以在网上投" in await house.taps(house.administrator, "选票在这里")
        await opens_ballot(house, house.people["501"])
        assert "投好了" in await house.taps(house.people["501"], "反对")


async def test_the_box_is_counted_by_two_and_nothing_says_whose_it_was(database_url: str) -> None:
    async with world(database_url) as w:
        doors = ("201", "202", "301", "302", "401", "402", "501", "502", "503")
        house = await settled_house(w, doors)
        await posts(house, "要不要装门禁？", "赞成或反对", "3 天", *SECRET)
        for door in ("201", "202", "301"):
            await gives_slip(house, house.leader, door)
        for door in ("302", "401", "402", "501", "502"):
            await opens_ballot(house, house.people[door])
            await house.taps(house.people[door], "赞成")
        await opens_paper(house, house.leader)
        assert "开箱计票" not in labels(house.last(house.leader))
        await closes(house)
        assert "正在数票" in card(house, "要不要装门禁？").text
        await writes_box(house, house.leader, "1", "1", "0", "2")
        assert "只发了 3 张" in house.last(house.leader).text
        await house.says(house.leader, "1")
        await house.taps(house.leader, "录入")
        assert "核对无误" not in labels(house.last(house.leader))
        assert await rows_of(w, SlipTick) == 3
        await opens_paper(house, house.administrator)
        await house.taps(house.administrator, "开箱计票")
        assert "没交回 0 张" in house.last(house.administrator).text
        assert "算进结果" in await house.taps(house.administrator, "核对无误")
        await w.passes(seconds=10)
        assert "同意 6 / 7" in card(house, "要不要装门禁？").text
        assert await rows_of(w, SecretChoice) == 7
        assert await rows_of(w, SlipTick) == 0
        left = await w.stored(lambda c: c.execute(select(BoxCount.__table__.c.ballots)).scalar_one())
        assert left == []
        slips = select(func.count()).where(RollLine.__table__.c.has_slip)
        assert await w.stored(lambda c: c.execute(slips).scalar_one()) == 0
        said = await w.stored(lambda c: list(c.execute(select(Outgoing.__table__.c.what)).scalars()))
        assert [one for one in said if "paper-tick-done" in str(one)] == []


async def test_a_box_that_was_counted_wrongly_is_counted_anew(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house, "要不要装门禁？", "赞成或反对", "3 天", *SECRET)
        await gives_slip(house, house.leader, "501")
        await closes(house)
        await writes_box(house, house.leader, "1", "0", "0", "0")
        await house.taps(house.leader, "录入")
        await opens_paper(house, house.administrator)
        await house.taps(house.administrator, "开箱计票")
        assert "重新数" in await house.taps(house.administrator, "不对")
        assert await rows_of(w, SecretChoice) == 0
        await writes_box(house, house.administrator, "0", "1", "0", "0")
        await house.taps(house.administrator, "录入")
        await opens_paper(house, house.leader)
        await house.taps(house.leader, "开箱计票")
        await house.taps(house.leader, "核对无误")
        assert await rows_of(w, SecretChoice) == 1


async def test_a_slip_and_an_envelope_at_once_are_never_both(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house, "要不要装门禁？", "赞成或反对", "3 天", *SECRET)
        await opens_paper(house, house.leader)
        await goes(house, house.leader, "发选票", "501")
        ballot = await opens_ballot(house, house.people["501"])
        presses = [
            house.leader.taps(house.last(house.leader), "发给选票"), house.people["501"].taps(ballot, "赞成")
        ]  # fmt: skip
        await w.settle()
        said = [press.toast.text for press in presses if press.toast]
        assert sum("打勾了" in one or "投好了" in one for one in said) == 1
        assert await rows_of(w, SlipTick) + await rows_of(w, Envelope) == 1


async def test_a_box_that_nobody_counts_holds_the_result_up_for_ten_days(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await posts(house, "要不要装门禁？", "赞成或反对", "3 天", *SECRET)
        await gives_slip(house, house.leader, "501")
        for door in ("502", "503"):
            await opens_ballot(house, house.people[door])
            await house.taps(house.people[door], "赞成")
        await closes(house)
        assert "正在数票" in card(house, "要不要装门禁？").text
        asked = [one for one in house.leader.chat(w.bot).messages if "一起开箱" in one.text]
        assert len(asked) == 1
        await w.passes(days=3)
        asked = [one for one in house.leader.chat(w.bot).messages if "一起开箱" in one.text]
        assert len(asked) == 2, "asked for again"
        await w.passes(days=7)
        assert "正在数票" not in card(house, "要不要装门禁？").text
        assert await rows_of(w, SecretChoice) == 2
        assert await rows_of(w, SlipTick) == 0


async def test_who_may_not_enter_paper_any_more_is_not_shown_which_door_has_a_slip(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house, "要不要装门禁？", "赞成或反对", "3 天", *SECRET)
        await gives_slip(house, house.leader, "501")

        def drawn(telegram_id: int) -> Callable[[Connection], str]:
            def draw(connection: Connection) -> str:
                known = storage.residents.account_of(connection, telegram_id)
                of = RollLine.__table__.c
                line = connection.execute(select(of.id).where(of.label == "3-2-501")).scalar_one()
                assert known is not None
                return str(draw_tick(connection, Late("tick", line, known.id), w.clock.now()))

            return draw

        assert "paper-tick-done" in await w.stored(drawn(house.leader.id))
        shown = await w.stored(drawn(house.people["502"].id))
        assert "paper-tick" not in shown
        assert "polls-refused-gone" in shown
