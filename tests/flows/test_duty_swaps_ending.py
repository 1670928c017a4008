"""Swaps and stand-ins that end by themselves, fall through, or were never theirs to press."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, select, update

import storage.duty
from bot.domain.base import Command, HouseholdId
from bot.domain.commands.duty import OpenSwaps, TakePart
from bot.domain.commands.duty_swaps import (
    ChooseTaker,
    DeclineTurn,
    ObjectToSwap,
    OfferTurn,
    ShowSwap,
    TakeTurn,
    UndoSwap,
    WithdrawOffer,
)
from bot.sandbox.persons import Person
from storage.duty.tables import DutySwap, RotaMember
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.people import settled_house
from tests.swaps import (
    AUGUST,
    BY_ORDER,
    OCTOBER,
    SEPTEMBER,
    a_house,
    card,
    changes,
    forges_in_group,
    offers,
    opens,
    presses,
    presses_old,
    state_of,
    turns,
)
from tests.world import world


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


async def test_a_wish_to_undo_that_is_taken_back_is_answered_by_nobody(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await offers(house, rota_id, "502")
        await goes(house, bea, "换")
        await w.passes(days=1)
        await opens(house, ann, rota_id)
        await goes(house, ann, "✅ 501 · 8月", "换回来")
        question = house.last(bea)
        await goes(house, ann, "不换回了")
        assert "对方又不想换回了" in await house.taps(bea, "换回来", question)
        assert await state_of(house) == "agreed"
        assert "已经问对方了" not in (await opens(house, bea, rota_id))
        await w.passes(hours=14)
        heard = len(texts(house, bea))
        await goes(house, ann, "换回来", "不换回了")
        await w.passes(hours=10)
        assert not any("想换回来" in said for said in texts(house, bea)[heard:]), "it waited for the morning"
        await goes(house, ann, "换回来")
        assert "对方想换回来" in house.last(bea).text, "asked anew"
        await goes(house, bea, "换回来")
        assert await state_of(house) == "undone"
