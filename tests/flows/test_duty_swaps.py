"""Swaps and stand-ins: offered to one or to all, taken by the first, undone by both, ended by themselves."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, select, update

import storage.duty
from bot.actions.duty.subjects import Duty
from bot.domain.base import Command, HouseholdId
from bot.domain.commands.duty import AcceptTurn, OpenSwaps, TakePart
from bot.domain.commands.duty_swaps import (
    ChooseTaker,
    DeclineTurn,
    ListSwapDoors,
    ObjectToSwap,
    OfferTurn,
    ShowSwap,
    ShowSwaps,
    TakeTurn,
    UndoSwap,
    WithdrawOffer,
)
from bot.domain.duty.rota import How, Turn
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import pack
from storage.duty.rotas import RotaId
from storage.duty.tables import DutySwap, RotaMember
from storage.residents import Resident, Tie
from tests.duty import duty_of, with_rota
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
from tests.world import World, world

AUGUST, SEPTEMBER, OCTOBER = "2026-08-01", "2026-09-01", "2026-10-01"
BY_ORDER = ["101", "501", "502", "503", "101", "501"]


async def a_house(w: World, **settings: Any) -> tuple[House, RotaId]:
    """101 (the leader) from tomorrow on, 501 in August, 502 in September, 503 in October."""
    house = await settled_house(w)
    return house, await with_rota(house, **settings)


async def lives_with(house: House, door: str) -> Person:
    """A further member of the household behind the door."""
    mate = await shares_home(house, door)
    tie = {
        "community_id": house.community_id, "resident_id": house.residents[mate], "flat_id": house.flats[door],
        "kind": "family", "is_head": False, "confirmed": False, "since": house.world.clock.now(),
    }  # fmt: skip
    await house.world.arrange(lambda connection: connection.execute(Tie.__table__.insert().values(tie)))
    return mate


async def opens(house: House, person: Person, rota_id: RotaId) -> str:
    await forges(house, person, OpenSwaps(rota_id))
    return house.last(person).text


async def offers(house: House, rota_id: RotaId, to: str, button: str = "和人换") -> None:
    """501 offers August: to a door by the text of its button, or to all."""
    ann = house.people["501"]
    await opens(house, ann, rota_id)
    await goes(house, ann, button, to)


async def turns(house: House, most: int = 6) -> list[str]:
    """The doors of the turns from the first on."""
    duty = await duty_of(house)
    return [duty.doors[one.household_id] if one.household_id else "" for one in (*duty.past, *duty.coming)][:most]


async def changes(house: House, change: Any) -> None:
    """Somebody else changes the rota: the clock hears of it as from every change."""

    def write(connection: Connection) -> None:
        rota = storage.duty.rotas.of_unit(connection, house.unit_id)
        assert rota is not None
        change(connection, rota)
        storage.duty.swaps.look_again(connection, rota, house.world.clock.now())

    await house.world.arrange(write)


def card(house: House) -> Message:
    return [one for one in house.group.messages if one.sender.is_bot][-1]


async def presses(house: House, person: Person) -> str:
    """The person presses the button of the group's card; what it says."""
    return await house.taps(person, "我家来", card(house))


async def state_of(house: House, swap_id: int = 1) -> str:
    found = select(DutySwap.__table__.c.state).where(DutySwap.__table__.c.id == swap_id)
    return str(await house.world.stored(lambda c: c.execute(found).scalar_one()))


async def test_two_households_swap_and_everybody_of_both_hears_of_it(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea = house.people["501"], house.people["502"]
        ann_mate, bea_mate = await lives_with(house, "501"), await lives_with(house, "502")
        said = await opens(house, ann, rota_id)
        assert "接下来轮到：8月、12月、4月" in said
        await goes(house, ann, "和人换")
        assert "502 · 9月" in str(house.last(ann).buttons)
        assert "503 · 10月" in str(house.last(ann).buttons)
        await goes(house, ann, "502 · 9月")
        assert "等 502户回话" in house.last(ann).text
        assert "您家的 9月 由他家值" in house.last(bea).text
        assert [one for row in house.last(bea).buttons for one in row] == ["换", "不换了"]
        assert "等 502户回话" in house.last(ann_mate).text
        await goes(house, bea_mate, "换")
        assert await turns(house) == ["101", "502", "501", "503", "101", "501"]
        for person in (ann, ann_mate, bea, bea_mate):
            assert "换好了：8月 由 502户值，9月 由 501户值" in house.last(person).text
        duty = await duty_of(house)
        assert [(one.how, duty.doors.get(one.other)) for one in duty.coming[1:3]] == [  # type: ignore[arg-type]
            (How.SWAP, "501"), (How.SWAP, "502"),
        ]  # fmt: skip
        assert not [one for one in house.group.messages if "换" in one.text], "the group was not asked"
        assert "已经是您家的了" in await house.taps(bea, "换", _with_button(house, bea, "不换了"))


def _with_button(house: House, person: Person, button: str) -> Message:
    found = [one for one in person.chat(house.world.bot).messages if button in str(one.buttons)]
    return found[-1]


async def test_who_is_asked_need_not_and_another_is_asked(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await offers(house, rota_id, "502")
        assert "已经在问了" in await forges(
            house, ann, OfferTurn(rota_id, house.households["501"], "swap", AUGUST, house.households["503"])
        )
        await goes(house, bea, "不换了")
        assert "502户这次不方便" in house.last(ann).text
        assert "已经结束" in await forges(house, bea, TakeTurn(1, house.households["502"]))
        await offers(house, rota_id, "503")
        await goes(house, cem, "换")
        assert await turns(house) == ["101", "503", "502", "501", "101", "501"]


async def test_the_first_of_all_has_it_and_the_card_says_who(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        dan = w.sandbox.add_person("过路人")
        dan.joins(house.group)
        await offers(house, rota_id, "问问大家")
        assert "501户想把 8月 的轮值跟人换" in card(house).text
        assert "您家自己问的" in await presses(house, ann)
        assert "登记" in await presses(house, dan)
        assert "换好了：8月 由 503户值，10月 由 501户值" in await presses(house, cem)
        asked = card(house)
        assert "换好了" in asked.text
        assert not asked.buttons
        assert "503户先接了" in await forges_in_group(house, bea, TakeTurn(1))
        assert "已经是您家的了" in await forges_in_group(house, cem, TakeTurn(1))
        assert await turns(house) == ["101", "503", "502", "501", "101", "501"]
        assert "换好了" in house.last(ann).text


async def forges_in_group(house: House, person: Person, command: Command) -> str:
    """An old button under the card is pressed once more."""
    press = person.forges(card(house), pack(command))
    await house.world.settle()
    return (await press.answered()).text


async def test_a_stand_in_serves_for_nothing_and_is_counted(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await offers(house, rota_id, "502", "请人代")
        assert "代了算您家当过一次" in house.last(bea).text
        await goes(house, bea, "我来代")
        assert "8月 由 502户替 501户值" in house.last(ann).text
        assert await turns(house, 5) == ["101", "502", "501", "503", "101"], "who stood in waits until all have served"
        assert (await duty_of(house)).coming[1].how is How.STAND_IN


async def test_all_can_be_asked_to_stand_in_but_not_all_day(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea = house.people["501"], house.people["502"]
        for _ in range(2):
            await offers(house, rota_id, "问问大家", "请人代")
            await goes(house, ann, "不问了")
            assert "不问了" in card(house).text
            assert "已经结束" in await forges_in_group(house, bea, TakeTurn(1))
        await opens(house, ann, rota_id)
        await goes(house, ann, "请人代")
        assert "问过大家 2 次" in await house.taps(ann, "问问大家")
        await w.passes(hours=23)
        await offers(house, rota_id, "问问大家", "请人代")
        assert "8月 由 502户替 501户值" in await presses(house, bea)
        assert await turns(house, 3) == ["101", "502", "501"]


async def _stands_in_now(house: House, rota_id: RotaId) -> Duty:
    lea, bea = house.leader, house.people["502"]
    said = await opens(house, lea, rota_id)
    assert "现在正当值" in said
    await goes(
        house,
        lea,
        "请人代",
        "6月2日",
        "502",
    )
    await goes(house, bea, "我来代")
    assert "由 502户替 101户值" in house.last(lea).text
    return await duty_of(house)


async def test_somebody_falls_ill_and_another_goes_on(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        await w.passes(hours=25)
        await forges(house, house.leader, AcceptTurn(rota_id, "2026-06-02"))
        await w.passes(days=10)
        running = (await _stands_in_now(house, rota_id)).running
        assert running is not None
        lea, bea = house.households["101"], house.households["502"]
        assert running.turn == Turn(date(2026, 6, 2), date(2026, 8, 1), bea, How.STAND_IN, lea, (lea, bea))
        assert "已经开始值了" in await forges(house, house.leader, UndoSwap(1, lea, wants=True))


async def test_what_nobody_accepted_is_the_stand_ins_alone(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        for _ in range(10):
            await w.passes(days=1)
        left = (await duty_of(house)).running
        assert left is not None
        assert left.left_at is not None
        running = (await _stands_in_now(house, rota_id)).running
        assert running is not None
        assert running.turn.counted == (house.households["502"],)
        assert running.accepted_at is not None
        assert running.left_at is None


async def test_both_undo_it_and_the_rota_is_as_before(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea = house.people["501"], house.people["502"]
        before = await turns(house, 12)
        for button, yes in (("和人换", "换"), ("请人代", "我来代")):
            await w.passes(days=1)
            await offers(house, rota_id, "502", button)
            await house.taps(bea, yes, _with_button(house, bea, yes))
            await opens(house, ann, rota_id)
            await goes(house, ann, "✅ 501 · 8月", "换回来")
            assert "已经问对方了" in house.last(ann).text
            assert "对方想换回来" in house.last(bea).text
            assert await turns(house, 3) == ["101", "502", "501"], "one alone undoes nothing"
            await goes(house, ann, "不换回了")
            assert "已经问对方了" not in house.last(ann).text
            await goes(house, ann, "换回来")
            await goes(house, bea, "换回来")
            assert "↩️" in house.last(bea).text
            assert "↩️" in house.last(ann).text
            assert await turns(house, 12) == before
        assert "已经结束" in await forges(house, bea, UndoSwap(2, house.households["502"], wants=True))


async def test_what_a_swap_replaced_holds_again(database_url: str) -> None:
    """502 has August by a swap, gives it on to 503, and both take that back."""
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        bea, cem = house.people["502"], house.people["503"]
        await offers(house, rota_id, "502")
        await goes(house, bea, "换")
        after_first = (await duty_of(house)).coming
        await forges(
            house, bea, OfferTurn(rota_id, house.households["502"], "stand_in", AUGUST, house.households["503"])
        )
        await goes(house, cem, "我来代")
        assert (await turns(house, 3))[1] == "503"
        await w.passes(minutes=1)
        assert await state_of(house) == "agreed", "it was given on, not broken"
        assert "后来又换过" in await forges(
            house, house.people["501"], UndoSwap(1, house.households["501"], wants=True)
        )
        await forges(house, bea, UndoSwap(2, house.households["502"], wants=True))
        await forges(house, cem, UndoSwap(2, house.households["503"], wants=True))
        assert (await duty_of(house)).coming == after_first


async def test_a_helper_acts_for_the_household_and_a_child_does_not(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea, child = house.people["501"], house.people["502"], await lives_with(house, "501")
        tie = {
            "community_id": house.community_id, "resident_id": house.residents[bea], "flat_id": house.flats["503"],
            "kind": "helper", "is_head": False, "confirmed": False, "since": w.clock.now(),
        }  # fmt: skip
        await w.arrange(lambda c: c.execute(Tie.__table__.insert().values(tie)))
        of = Resident.__table__
        young = update(of).where(of.c.id == house.residents[child]).values(adult=False)
        await w.arrange(lambda c: c.execute(young))
        assert "大人" in await forges(house, child, ShowSwaps(rota_id, house.households["501"]))
        await offers(house, rota_id, "503")
        assert "501户想跟您家换" in house.last(bea).text
        await goes(house, bea, "换")
        assert await turns(house, 4) == ["101", "503", "502", "501"]
        await opens(house, bea, rota_id)
        await goes(house, bea, "替别家办", "503 · 8月")
        assert "（503户）" in house.last(bea).text
        assert "只有这一家" in await forges(house, ann, ShowSwaps(rota_id, house.households["503"]))
        assert "只有这一家" in await forges(house, ann, ListSwapDoors(rota_id))


async def test_the_leader_acts_for_a_household_which_can_object(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        lea, ann, bea = house.leader, house.people["501"], house.people["502"]
        before = await turns(house, 12)
        await opens(house, lea, rota_id)
        await goes(house, lea, "替别家办", "501 · 8月", "和人换", "502 · 9月")
        assert "小组长替您家办的" in house.last(ann).text
        await goes(house, ann, "不同意")
        assert "501户不同意" in house.last(lea).text
        assert "501户不问了" in house.last(bea).text
        await w.passes(days=1)
        await offers(house, rota_id, "502")
        await forges(house, lea, TakeTurn(2, house.households["502"]))
        assert await turns(house, 3) == ["101", "502", "501"]
        assert "小组长替您家办的" in house.last(bea).text
        assert "这不是小组长替您家办的" in await forges(house, ann, ObjectToSwap(2, house.households["501"]))
        undoes = UndoSwap(2, house.households["501"], wants=True)
        assert "两家自己按" in await forges(house, lea, undoes), "what two agreed is not the leader's to undo"
        await goes(house, bea, "不同意")
        assert await turns(house, 12) == before
        assert any("换回来了" in said for said in texts(house, ann))
        await w.passes(hours=12)
        assert any("502户不同意" in said for said in texts(house, lea))


async def test_nobody_hears_behind_a_door_so_the_leader_goes_there(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        lea, bea = house.leader, house.people["502"]
        bea.blocks(w.bot)
        await w.settle()
        await offers(house, rota_id, "502")
        assert "502户收不到消息，请您当面说一声" in house.last(lea).text
        await goes(house, lea, "换")
        assert await turns(house, 3) == ["101", "502", "501"]
        assert any("502户收不到消息" in said and "换好了" in said for said in texts(house, lea))
        await forges(house, house.people["501"], UndoSwap(1, house.households["501"], wants=True))
        await forges(house, lea, UndoSwap(1, house.households["502"], wants=True))
        assert await turns(house, 3) == BY_ORDER[:3], "the leader was there and asked"


async def test_an_offer_ends_when_its_turn_starts_even_after_a_month_of_standstill(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await offers(house, rota_id, "问问大家")
        w.clock.advance(date(2026, 9, 10) - date(2026, 6, 1))
        await forges(house, bea, ShowSwap(1))
        assert "到日子了" in house.last(bea).text
        assert "到日子了" in await presses(house, cem), "decided by the clock, whether or not a job ran"
        assert "到日子了" in house.last(ann).text
        assert "没有说成" in card(house).text
        assert "已经结束" in await forges_in_group(house, bea, TakeTurn(1))
        assert "已经开始了" in await forges(
            house, ann, OfferTurn(rota_id, house.households["501"], "swap", AUGUST, house.households["502"])
        )


async def test_the_clock_ends_an_offer_by_itself(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await offers(house, rota_id, "502")
        await w.passes(days=60, hours=23)
        assert await state_of(house) == "offered"
        await w.passes(hours=2)
        assert await state_of(house) == "void"
        await w.passes(hours=9)
        assert sum("到日子了" in said for said in texts(house, ann)) == 1
        assert sum("到日子了" in said for said in texts(house, bea)) == 1
        assert await turns(house, 3) == BY_ORDER[:3]


async def test_who_has_the_turn_no_longer_offers_it_no_longer(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await offers(house, rota_id, "502")
        leaves = house.households["501"]
        await changes(house, lambda c, rota: storage.duty.rotas.leave(c, rota, leaves, date(2026, 6, 2)))
        await w.passes(minutes=1)
        assert "501户已经不用值 8月" in house.last(bea).text
        assert "已经不用值" in house.last(ann).text
        assert "已经结束" in await forges(house, bea, TakeTurn(1, house.households["502"]))
        assert "没有参加轮值" in await forges(house, ann, OpenSwaps(rota_id))


async def test_what_changed_before_the_press_ends_the_offer_then(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await offers(house, rota_id, "502")

        def away(connection: Connection, rota: Any) -> None:
            storage.duty.rotas.pause(
                connection, rota, w.clock.now(), household_id=house.households["502"], kind="away", state="granted",
                from_on=date(2026, 7, 20), until_on=date(2026, 8, 20), entered_by=house.residents[bea],
            )  # fmt: skip

        await changes(house, away)
        await goes(house, bea, "换")
        assert "502户这次接不了" in house.last(bea).text
        assert "502户这次接不了" in house.last(ann).text
        assert await turns(house, 3) == BY_ORDER[:3]


async def test_a_swap_is_for_the_turn_that_was_named(database_url: str) -> None:
    """502 was asked for September, and gives September to 503 before it answers."""
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await offers(house, rota_id, "502")
        second, third = house.households["502"], house.households["503"]
        await forges(house, bea, OfferTurn(rota_id, second, "stand_in", SEPTEMBER, third))
        await forges(house, cem, TakeTurn(2, third))
        assert "502户这次接不了" in await presses_old(house, bea, TakeTurn(1, second))
        assert "502户这次接不了" in house.last(ann).text
        assert (await turns(house, 3))[1:] == ["501", "503"]


async def presses_old(house: House, person: Person, command: Command) -> str:
    await forges(house, person, command)
    return house.last(person).text


async def test_what_was_agreed_falls_when_one_of_the_two_moves_out(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await offers(house, rota_id, "502")
        await goes(house, bea, "换")
        leaves = house.households["502"]
        await changes(house, lambda c, rota: storage.duty.rotas.leave(c, rota, leaves, date(2026, 6, 2)))
        await w.passes(minutes=1)
        assert await state_of(house) == "void"
        assert "这次作废" in house.last(ann).text
        assert await turns(house, 4) == ["101", "501", "503", "101"]


async def test_forged_buttons_are_refused_with_a_sentence(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        there = await settled_house(w, ("601",), unit="3", bodies={}, community_id=house.community_id)
        ann, bea, stranger = house.people["501"], house.people["502"], there.people["601"]
        first, second, third = (house.households[door] for door in ("501", "502", "503"))
        foreign = there.households["601"]
        await offers(house, rota_id, "502")
        refused: list[tuple[Person, Command, str]] = [
            (stranger, OpenSwaps(rota_id), "只有这一家"),
            (stranger, ShowSwap(1), "只有这一家"),
            (stranger, TakeTurn(1, second), "只有这一家"),
            (stranger, TakeTurn(1, foreign), "没有参加轮值"),
            (stranger, TakeTurn(1), "没有参加轮值"),
            (there.leader, TakeTurn(1, second), "只有这一家"),
            (house.leader, TakeTurn(1, foreign), "没有参加轮值"),
            (house.people["503"], TakeTurn(1), "没有问您家"),
            (house.people["503"], DeclineTurn(1, third), "没有问您家"),
            (house.people["503"], WithdrawOffer(1, third), "不是这一家的"),
            (house.people["503"], WithdrawOffer(1, first), "只有这一家"),
            (ann, TakeTurn(1, first), "您家自己问的"),
            (bea, UndoSwap(1, second, wants=True), "不是这一家的"),
            (bea, TakeTurn(99), "没有找到"),
            (bea, ObjectToSwap(1, second), "这不是小组长"),
            (ann, OfferTurn(rota_id, first, "swap", SEPTEMBER, third), "不是这一家的"),
            (ann, OfferTurn(rota_id, first, "gift", AUGUST, third), "按钮"),
            (ann, OfferTurn(rota_id, first, "swap", "soon", third), "按钮"),
            (ann, OfferTurn(rota_id, first, "swap", "2026-12-01", third), "最近轮到的这一班"),
            (bea, OfferTurn(rota_id, second, "swap", SEPTEMBER, second), "另选一家"),
            (bea, OfferTurn(rota_id, second, "swap", SEPTEMBER, foreign), "另选一家"),
            (bea, OfferTurn(rota_id, second, "swap", SEPTEMBER, HouseholdId(9999)), "另选一家"),
            (ann, ChooseTaker(rota_id, first, "swap", OCTOBER), "不是这一家的"),
            (house.people["503"], OfferTurn(rota_id, first, "swap", AUGUST, third), "只有这一家"),
        ]
        for person, command, said in refused:
            assert said in await forges(house, person, command), command
        assert await turns(house) == BY_ORDER
        assert await state_of(house) == "offered"


async def test_a_link_leads_from_the_digest_to_the_offer(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        bea = house.people["502"]
        await offers(house, rota_id, "502")
        bea.starts(w.bot, "yx_1")
        await w.settle()
        assert "换过来的是：9月" in house.last(bea).text
        await goes(house, bea, "换")
        assert await turns(house, 3) == ["101", "502", "501"]
        bea.starts(w.bot, "yx_x:")
        await w.settle()
        assert "没有找到" in house.last(bea).text


async def test_members_who_left_are_not_asked(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        of = RotaMember.__table__
        left = update(of).where(of.c.household_id == house.households["503"]).values(left_on=date(2026, 6, 2))
        await w.arrange(lambda c: c.execute(left))
        ann = house.people["501"]
        await opens(house, ann, rota_id)
        await goes(house, ann, "和人换")
        assert "503" not in str(house.last(ann).buttons)
        assert "没有参加轮值" in await forges(house, house.people["503"], OpenSwaps(rota_id))


async def test_who_leaves_the_rota_leaves_no_offer_and_no_button_behind(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        second = house.households["502"]
        await offers(house, rota_id, "502")
        await goes(house, bea, "换")
        await forges(house, cem, OfferTurn(rota_id, house.households["503"], "stand_in", OCTOBER))
        await w.passes(hours=1)
        heard = len(texts(house, ann))
        await forges(house, bea, TakePart(rota_id, second, on=False, sure=True))
        await forges(house, cem, TakePart(rota_id, house.households["503"], on=False, sure=True))
        await w.passes(days=1)
        assert [await state_of(house, swap_id) for swap_id in (1, 2)] == ["void", "void"]
        about_it = [said for said in texts(house, ann)[heard:] if "502" in said and "8月" in said]
        assert len(about_it) == 1, "by whoever left, and not by the clock once more"
        cards = [one for one in house.group.messages if "10月" in one.text and "503户" in one.text]
        assert "没有说成" in cards[-1].text
        assert not cards[-1].buttons
        assert await turns(house, 4) == ["101", "501", "101", "501"]
        looked_at = select(DutySwap.__table__.c.look_at)
        assert set(await w.stored(lambda c: c.execute(looked_at).scalars().all())) == {None}
