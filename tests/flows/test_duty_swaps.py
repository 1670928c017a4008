"""Swaps and stand-ins: offered to one or to all, taken by the first, undone by both."""

from datetime import date

from sqlalchemy import update

from bot.actions.duty.subjects import Duty
from bot.domain.commands.duty import AcceptTurn
from bot.domain.commands.duty_swaps import (
    ListSwapDoors,
    ObjectToSwap,
    OfferTurn,
    ShowSwaps,
    TakeTurn,
    UndoSwap,
)
from bot.domain.duty.rota import How, Turn
from storage.duty.rotas import RotaId
from storage.residents import Resident, Tie
from tests.duty import duty_of
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.people import House
from tests.swaps import (
    AUGUST,
    BY_ORDER,
    a_house,
    card,
    forges_in_group,
    lives_with,
    offers,
    opens,
    presses,
    state_of,
    turns,
    with_button,
)
from tests.world import world


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
        assert "已经是您家的了" in await house.taps(bea, "换", with_button(house, bea, "不换了"))


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
            await house.taps(bea, yes, with_button(house, bea, yes))
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
        after_first = list((await duty_of(house)).coming)
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
        assert list((await duty_of(house)).coming) == after_first


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
