"""Setting a rota up, taking part, looking at it, changing and ending it."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Connection, insert, update

import storage.duty
import storage.outgoing
import storage.residents
from bot.domain.commands.duty import SetUpDuty, TakePart, TakePartFor
from bot.domain.commands.forms import Choose
from bot.domain.commands.residents import SetDoor
from bot.domain.duty.rota import How, Promise, by_lot
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import base36
from storage.communities import Flat
from storage.duty.tables import DutySwap
from tests.duty import coming, duty_of, with_rota
from tests.flows.test_menus import labels
from tests.flows.test_notices import forged
from tests.flows.test_registering import code_of
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
from tests.world import world


def private(house: House, person: Person) -> list[str]:
    """What the person was told in private."""
    return [one.text for one in person.chat(house.world.bot).messages]


def said_aloud(house: House, words: str) -> list[Message]:
    """The group's messages with these words."""
    return [one for one in house.group.chat.messages if words in one.text]


async def does(house: House, person: Person, command: object) -> str:
    """The person presses a button that does this, whatever their own client shows; the toast."""
    await house.says(person, "/menu")
    return await forged(house, person, command, house.last(person))


async def sets_up(house: House, *answers: str) -> Message:
    """The leader sets the rota up, all doors, everything as it is offered but for these answers; the last screen."""
    await house.says(house.leader, "/duty")
    given = answers or ("全选", "就这些", "一个月", "明天", "按门牌", "都好", "就这些", "就这样开始")
    await goes(house, house.leader, "开始轮值", *given)
    return house.last(house.leader)


async def test_a_rota_is_set_up_and_everybody_hears_of_it_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("504",))
        assert "还没有轮值" in (await house.says(house.people["501"], "/duty")).text
        assert "开始轮值" not in labels(house.last(house.people["501"]))
        await house.says(house.leader, "/duty")
        await goes(house, house.leader, "开始轮值")
        assert "501" in labels(house.last(house.leader))
        await goes(house, house.leader, "全选", "504", "就这些", "一个月", "明天", "按门牌", "都好", "就这些")
        check = house.last(house.leader)
        assert "6月2日 周二起　101" in check.text
        assert "8月1日 周六起　501" in check.text
        assert "504" not in check.text
        await goes(house, house.leader, "就这样开始")
        assert "定下来了" in house.last(house.leader).text
        assert "联系不上" not in house.last(house.leader).text
        aloud = said_aloud(house, "开始轮值了")
        assert len(aloud) == 1
        assert "从 101 开始" in aloud[0].text
        told = house.last(house.people["502"])
        assert "9月1日 周二 – 10月1日 周四" in told.text
        duty = await duty_of(house)
        assert coming(duty, 5) == ["101", "501", "502", "503", "101"]
        assert duty.rota.starts_on == date(2026, 6, 2)
        assert set(duty.rota.tasks) == {"environment", "safety", "hardship", "livelihood", "civility"}
        assert await forged(house, house.leader, Choose("check", "done"), check)
        assert len(said_aloud(house, "开始轮值了")) == 1


async def test_twice_the_same_form_makes_one_rota(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        for person in (house.leader, house.administrator):
            await does(house, person, SetUpDuty(house.unit_id))
            await goes(house, person, "全选", "就这些", "一个月", "明天", "按门牌", "都好", "就这些")
        await goes(house, house.leader, "就这样开始")
        assert "已经在轮值了" in await house.taps(house.administrator, "就这样开始")
        assert len(said_aloud(house, "开始轮值了")) == 1
        assert "已经在轮值了" in await does(house, house.leader, SetUpDuty(house.unit_id))


async def test_every_question_can_be_answered_otherwise_and_corrected(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await house.says(house.leader, "/duty")
        await goes(house, house.leader, "开始轮值", "501", "502", "503", "101", "101")
        assert "打了勾的：3 户" in house.last(house.leader).text
        await goes(house, house.leader, "就这些", "半个月", "6月16日", "抽签", "改安全")
        await house.says(house.leader, "看看三楼的灭火器")
        assert "看看三楼的灭火器" in house.last(house.leader).text
        await goes(house, house.leader, "都好", "孕产")
        await house.says(house.leader, "上夜班")
        await goes(house, house.leader, "就这些")
        check = house.last(house.leader).text
        assert "抽签，号码 " in check
        seed = check.partition("号码 ")[2][:1]
        assert "上夜班" in check
        assert "孕产" not in check
        await goes(house, house.leader, "改哪天", "明天")
        assert f"号码 {seed}" in house.last(house.leader).text, "the lot is drawn once"
        assert "6月2日" in house.last(house.leader).text
        await goes(house, house.leader, "就这样开始")
        duty = await duty_of(house)
        assert (duty.rota.period, duty.rota.seed, duty.rota.starts_on) == ("half_month", seed, date(2026, 6, 2))
        drawn = [one[-3:] for one in by_lot([f"3-2-{door}" for door in ("501", "502", "503")], seed)]
        assert coming(duty, 3) == drawn
        assert duty.rota.tasks["safety"] == "看看三楼的灭火器"
        await house.says(house.people["501"], "/duty")
        await goes(house, house.people["501"], "为什么是这样")
        assert f"号码 {seed}" in house.last(house.people["501"]).text


async def test_vacant_flats_and_whoever_is_no_leader_stay_outside(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), empty=("601", "602"))
        await is_vacant(house, "601")
        assert "小组长" in await does(house, house.people["501"], SetUpDuty(house.unit_id))
        await does(house, house.leader, SetUpDuty(house.unit_id))
        assert "601" not in labels(house.last(house.leader))
        await goes(house, house.leader, "全选", "就这些", "一个月", "明天", "按门牌", "都好", "就这些", "就这样开始")
        assert "请您当面告诉一声：602" in house.last(house.leader).text
        assert coming(await duty_of(house), 4) == ["101", "501", "502", "602"]


async def is_vacant(house: House, door: str) -> None:
    """The roster says that nobody lives there."""
    flat = Flat.__table__
    statement = update(flat).where(flat.c.id == house.flats[door]).values(vacant=True)
    await house.world.arrange(lambda connection: connection.execute(statement))


# taking part


async def lives_with(house: House, door: str) -> Person:
    """A further person who lives behind the door and is tied to it."""
    mate = await shares_home(house, door)
    resident_id, now = house.residents[mate], house.world.clock.now()
    await house.world.arrange(
        lambda c: storage.residents.tie(c, house.community_id, resident_id, house.flats[door], "family", now)
    )
    return mate


async def test_a_household_agrees_and_leaves_by_itself(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        mate = await lives_with(house, "503")
        rota_id = await with_rota(house, ("101", "501", "502"))
        third = house.people["503"]
        third.starts(w.bot, f"y_{base36(house.unit_id)}")
        await w.settle()
        assert "换一换" not in labels(house.last(third))
        assert "参加轮值了" in await house.taps(third, "我家参加")
        assert coming(await duty_of(house), 4) == ["101", "501", "502", "503"]
        assert "是家里人说的" in house.last(mate).text
        assert "10月1日 周四 – 11月1日" in house.last(mate).text
        assert "已经在里面了" in await does(house, mate, TakePart(rota_id, house.households["503"], on=True))
        await house.says(mate, "/duty")
        await goes(house, mate, "我家不参加了")
        assert "不参加轮值了？" in house.last(mate).text
        await goes(house, mate, "还参加", "我家不参加了", "不参加了")
        assert coming(await duty_of(house), 4) == ["101", "501", "502", "101"]
        assert "我家参加" in labels(house.last(mate))
        assert "那一户自己家" in await does(
            house, third, TakePart(rota_id, house.households["501"], on=False, sure=True)
        )


async def test_the_leader_enters_a_household_which_can_object(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("504",))
        rota_id = await with_rota(house, ("101", "501", "502"))
        await house.says(house.leader, "/duty")
        await goes(house, house.leader, "轮值设置", "谁家参加")
        assert "记下了，503 参加" in await house.taps(house.leader, "503")
        assert "当面告诉" in await house.taps(house.leader, "504")
        assert coming(await duty_of(house), 5) == ["101", "501", "502", "503", "504"]
        assert "3-2-101 替您家填了：参加轮值" in house.last(house.people["503"]).text
        await goes(house, house.people["503"], "我家不参加")
        assert coming(await duty_of(house), 5) == ["101", "501", "502", "504", "101"]
        await goes(house, house.leader, "501")
        assert "不参加轮值了" in house.last(house.people["501"]).text
        await goes(house, house.people["501"], "我家还参加")
        assert "501" in coming(await duty_of(house), 5)
        assert "小组长" in await does(house, house.people["501"], TakePartFor(rota_id, house.flats["502"], on=False))


async def with_swap(house: House, rota_id: int, giver: str, taker: str) -> tuple[date, date]:
    """Two households have agreed to swap their next turns."""
    duty = await duty_of(house)
    gives, takes = (next(t for t in duty.coming if t.household_id == house.households[one]) for one in (giver, taker))
    now = house.world.clock.now()

    def arrange(connection: Connection) -> None:
        swap_id = connection.execute(
            insert(DutySwap.__table__)
            .values(
                community_id=house.community_id, rota_id=rota_id, kind="swap", state="agreed",
                giver_id=house.households[giver], gives_on=gives.starts_on, taker_id=house.households[taker],
                takes_on=takes.starts_on, offered_by=house.residents[house.people[giver]], offered_at=now,
                undo_giver=False, undo_taker=False,
            )
            .returning(DutySwap.__table__.c.id)
        ).scalar_one()  # fmt: skip
        for starts_on, serves, other in ((gives.starts_on, taker, giver), (takes.starts_on, giver, taker)):
            promise = Promise(starts_on, house.households[serves], How.SWAP, house.households[other])
            assert storage.duty.rotas.promise(connection, duty.rota, promise, now, swap_id=swap_id)

    await house.world.arrange(arrange)
    return gives.starts_on, takes.starts_on


async def test_leaving_voids_swaps_and_both_are_told(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house)
        await with_swap(house, rota_id, "501", "503")
        assert coming(await duty_of(house), 4) == ["101", "503", "502", "501"]
        await house.says(house.people["502"], "/duty")
        await goes(house, house.people["502"], "为什么是这样")
        assert "和 501 换的" in house.last(house.people["502"]).text
        await does(house, house.people["501"], TakePart(rota_id, house.households["501"], on=False, sure=True))
        assert coming(await duty_of(house), 4) == ["101", "502", "503", "101"]
        told = house.last(house.people["503"]).text
        assert "您家和 501 说好的换班" in told
        assert "8月1日 周六、10月1日 周四" in told
        assert any("和 503 说好的换班" in one for one in private(house, house.people["501"]))


@pytest.mark.parametrize(("asked", "told"), [("503", "您家和 501 商量的换班"), (None, "您家问大家的换班")])
async def test_leaving_ends_what_was_offered(database_url: str, asked: str | None, told: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house)
        row = {
            "community_id": house.community_id, "rota_id": rota_id, "kind": "swap", "state": "offered",
            "giver_id": house.households["501"], "gives_on": date(2026, 8, 1), "undo_giver": False, "undo_taker": False,
            "asked_id": house.households[asked] if asked else None, "offered_at": w.clock.now(),
            "offered_by": house.residents[house.people["501"]], "look_at": w.clock.now() + timedelta(days=7),
        }  # fmt: skip
        await w.arrange(lambda connection: connection.execute(insert(DutySwap.__table__).values(row)))
        await does(house, house.people["501"], TakePart(rota_id, house.households["501"], on=False, sure=True))
        await w.passes(hours=5)
        heard = private(house, house.people[asked or "501"])
        assert sum(told in one for one in heard) == 1
        assert sum("换班" in one for one in private(house, house.people["503"])) == (1 if asked else 0), "told once"


async def test_a_household_that_moves_out_leaves_at_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        rota_id = await with_rota(house, ("101", "501"))
        await does(house, house.leader, TakePartFor(rota_id, house.flats["601"], on=True))
        assert "601" in coming(await duty_of(house))
        await does(house, house.leader, SetDoor(house.flats["601"], "vacant"))
        assert "601" not in coming(await duty_of(house))


async def test_who_leaves_while_on_duty_is_told_to_the_leader(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, ("501", "502", "503"))
        await begins(house)
        await house.says(house.people["501"], "/duty")
        assert "现在当值：501（您家）" in house.last(house.people["501"]).text
        await goes(house, house.people["501"], "我家不参加了")
        assert "正在当值" in house.last(house.people["501"]).text
        await does(house, house.people["501"], TakePart(rota_id, house.households["501"], on=False, sure=True))
        duty = await duty_of(house)
        assert duty.running is not None
        assert duty.running.turn.household_id == house.households["501"], "a turn that has started is what it is"
        assert any("501 正在当值" in one for one in private(house, house.leader))
        assert coming(duty, 3) == ["502", "503", "502"]


async def begins(house: House, *, left: bool = False) -> None:
    """The first turn has started; `left`: nobody accepted it, and the leader looks after it."""
    duty = await duty_of(house)

    def arrange(connection: Connection) -> None:
        turn_id = storage.duty.turns.begin(connection, duty.rota, duty.coming[0])
        found = storage.duty.turns.read(connection, turn_id) if turn_id is not None else None
        assert found is not None
        if left:
            storage.duty.turns.change(connection, found[0], left_at=house.world.clock.now())
        storage.outgoing.touch(connection, "board", house.unit_id)

    await house.world.arrange(arrange)


async def test_a_new_household_is_asked_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        await with_rota(house, ("101", "501"))
        newcomers = [w.sandbox.add_person(name) for name in ("新来的", "她家的")]
        for newcomer, code, tie in zip(newcomers, ("ACDEFH23", "ACDEFH24"), ("业主", "家属"), strict=True):
            newcomer.starts(w.bot, f"h_{await code_of(house, '601', code)}")
            await w.settle()
            for button in ("同意", tie, "满了"):
                await house.taps(newcomer, button)
        asked = [[one for one in private(house, who) if "您家参加吗" in one] for who in newcomers]
        assert [len(one) for one in asked] == [1, 0]
        message = next(m for m in newcomers[0].chat(w.bot).messages if "您家参加吗" in m.text)
        await house.taps(newcomers[0], "我家参加", message)
        assert "601" in coming(await duty_of(house))


async def test_a_helper_takes_part_for_a_household(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        await with_rota(house, ("101", "501"))
        helper = house.people["502"]
        await lives_alone(house, "601", helper)
        await house.says(helper, "/duty")
        assert {"502 参加", "601 参加"} <= set(labels(house.last(helper)))
        await goes(house, helper, "601 参加")
        assert coming(await duty_of(house), 3) == ["101", "501", "601"]


async def lives_alone(house: House, door: str, helper: Person) -> None:
    """Somebody without a phone lives there, whom this neighbour helps."""
    now = house.world.clock.now()

    def arrange(connection: Connection) -> None:
        flat = storage.residents.flat(connection, house.flats[door])
        assert flat is not None
        house.households[door] = storage.residents.inhabit(connection, flat, now.date(), has_phone=False)
        storage.residents.tie(connection, house.community_id, house.residents[helper], flat.id, "helper", now)

    await house.world.arrange(arrange)
