"""Gifts between households: to a door, within a day's limit, with their year, and told quietly."""

import asyncio
from contextlib import suppress
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Connection

import storage.communities
import storage.points
import storage.residents
from bot.actions.points.giving import give
from bot.actions.points.moving import household_ended
from bot.actions.points.wallets import purse
from bot.domain.base import Refused
from bot.domain.commands.points import GivePoints
from bot.domain.points.ledger import Why, wallet_of
from bot.screens.packing import pack
from tests.flows.test_points_moving import adds_up
from tests.flows.test_saying_in_private import goes
from tests.people import House, is_called, settled_house, shares_home
from tests.points import earns, every, has, opens_wallet, transaction
from tests.polls import labels
from tests.world import world

LAST_YEAR = date(2025, 12, 1)


async def gives(house: House, door: str, to: str, amount: str) -> str:
    """Who lives behind the door gives so many to another one; what the bot says at last."""
    person = house.people[door]
    await opens_wallet(house, person)
    await goes(house, person, "送给邻居", to)
    await house.says(person, amount)
    if "送" in labels(house.last(person)):
        await house.taps(person, "送")
    return house.last(person).text


async def test_a_gift_goes_to_a_door_with_its_years_and_is_told_in_the_digest(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        ann, bea = house.people["501"], house.people["502"]
        await is_called(house, ann, "安奶奶")
        await earns(house, "501", 60, on=LAST_YEAR)
        await earns(house, "501", 60)
        await opens_wallet(house, ann)
        await house.taps(ann, "送给邻居")
        assert labels(house.last(ann))[:3] == ["101", "502", "503"]
        await house.taps(ann, "502")
        assert "今天最多还能送 20 分" in house.last(ann).text
        assert labels(house.last(ann))[:3] == ["5 分", "10 分", "20 分"]
        await house.says(ann, "12")
        assert "送给 3-2-502　12 分，送了以后您家还有 8 分" in house.last(ann).text
        before = len(bea.chat(w.bot).messages)
        await house.taps(ann, "送")
        assert (await has(house, "501"), await has(house, "502")) == (8, 12)
        assert len(bea.chat(w.bot).messages) == before, "nobody is disturbed for it"
        await w.passes(hours=10)
        assert "3-2-501 送给 3-2-502 12 分" in house.last(bea).text
        bea.follows(bea.taps(house.last(bea), "看 1").link)
        await w.settle()
        assert "3-2-502 的积分" in house.last(bea).text
        gifts = [(one.amount, one.year) for one in await every(house) if one.why is Why.GIFT]
        assert gifts == [(10, 2025), (2, 2026)]
        await opens_wallet(house, bea)
        assert "2026年底前要用掉：10 分" in house.last(bea).text
        await house.taps(bea, "积分明细")
        assert "3-2-501 送的 +12" in house.last(bea).text
        await opens_wallet(house, ann)
        await house.taps(ann, "积分明细")
        assert "送给 3-2-502（我送的） −12" in house.last(ann).text
        await adds_up(house)


async def test_to_and_fro_nothing_lasts_longer(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await earns(house, "501", 60, on=LAST_YEAR)
        for giver, taker in (("501", "502"), ("502", "501")):
            assert "分了" in await gives(house, giver, taker, "10")
        shown = await opens_wallet(house, house.people["501"])
        assert "2026年底前要用掉：10 分" in shown.text


async def test_what_cannot_be_given_is_refused_with_what_can(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"), empty=("601",))
        ann = house.people["501"]
        await earns(house, "501", 240)
        await earns(house, "501", 240, on=date(2026, 5, 31))
        for typed, told in (("999", "没找到这个门牌"), ("3-2-601", "现在没有住户"), ("501", "您自己家")):
            await opens_wallet(house, ann)
            await house.taps(ann, "送给邻居")
            assert told in (await house.says(ann, typed)).text
        await opens_wallet(house, house.people["502"])
        assert "送给邻居" not in str(house.last(house.people["502"]).buttons), "who has nothing is not offered to give"
        assert "请写一个数" in await gives(house, "501", "502", "很多")
        assert "一家一天最多送 50 分，今天还能送 50 分" in await gives(house, "501", "502", "51")
        assert "分了" in await gives(house, "501", "502", "30")
        assert "今天还能送 20 分" in await gives(house, "501", "503", "21")
        assert "分了" in await gives(house, "501", "503", "20")
        await opens_wallet(house, ann)
        assert "今天已经送满了" in await house.taps(ann, "送给邻居")
        await w.passes(days=1)
        assert "能用的有 30 分" in await gives(house, "501", "502", "31")
        assert (await has(house, "501"), await has(house, "502"), await has(house, "503")) == (30, 30, 20)


async def test_the_last_press_counts_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        await earns(house, "501", 60)
        await opens_wallet(house, ann)
        await goes(house, ann, "送给邻居", "502", "5 分")
        check = house.last(ann)
        for _ in range(2):
            ann.taps(check, "送")
        await w.settle()
        assert (await has(house, "501"), await has(house, "502")) == (5, 5)


async def test_a_community_can_do_without(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, admin = house.people["501"], house.administrator
        await earns(house, "501", 60)
        await house.says(admin, "/service")
        await goes(house, admin, "怎么得积分", "送分上限", "不开")
        shown = await opens_wallet(house, ann)
        assert "送给邻居" not in str(shown.buttons)
        ann.forges(shown, pack(GivePoints()))
        await w.settle()
        assert await has(house, "501") == 10
        await house.says(admin, "/log")
        assert "一家一天最多送的积分改为 0" in house.last(admin).text


async def test_staff_have_nothing_to_give_and_children_do_not_give(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        clerk, mate = house.staff["property"], await shares_home(house, "501")
        await earns(house, "501", 60)
        await w.arrange(
            lambda c: c.exec_driver_sql(f"UPDATE residents SET adult = false WHERE id = {house.residents[mate]}")
        )
        shown = await opens_wallet(house, mate)
        assert "送给邻居" not in str(shown.buttons)
        for person in (clerk, mate):
            await house.says(person, "/service")
            person.forges(house.last(person), pack(GivePoints()))
            await w.settle()
            await house.says(person, "502")
        assert await has(house, "501") == 10


async def test_many_at_once_out_of_one_wallet_stay_within_balance_and_limit(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await earns(house, "501", 240)
        await earns(house, "501", 120, on=date(2026, 5, 31))

        async def gives_five(nth: int) -> str:
            def run(connection):  # type: ignore[no-untyped-def]
                tx = transaction(house, connection)
                of = purse(tx, house.community_id, wallet_of(house.households["501"], None))
                to = wallet_of(house.households["502" if nth % 2 else "503"], None)
                give(tx, of, to, 5, f"gift:{nth}", "gift:1")

            try:
                await w.arrange(run)
            except Refused as refused:
                return refused.code
            return "given"

        outcomes = await asyncio.gather(*(gives_five(nth) for nth in range(30)))
        assert outcomes.count("given") == 10
        assert set(outcomes) == {"given", "points-refused-gift-limit"}
        assert await has(house, "501") == 10
        await adds_up(house)


@pytest.mark.parametrize("limit", [1000])
async def test_many_at_once_never_give_what_is_not_there(database_url: str, limit: int) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await earns(house, "501", 150)
        await w.arrange(
            lambda c: storage.communities.change_community(c, house.community_id, settings={"gift_limit": limit})
        )

        async def gives_four(nth: int) -> bool:
            def run(connection):  # type: ignore[no-untyped-def]
                tx = transaction(house, connection)
                of = purse(tx, house.community_id, wallet_of(house.households["501"], None))
                give(tx, of, wallet_of(house.households["502"], None), 4, f"gift:{nth}", "gift:1")

            try:
                await w.arrange(run)
            except Refused:
                return False
            return True

        given = await asyncio.gather(*(gives_four(nth) for nth in range(20)))
        assert sum(given) == 6
        assert (await has(house, "501"), await has(house, "502")) == (1, 24)
        await adds_up(house)


async def test_a_gift_that_meets_the_end_of_a_household_is_not_left_behind_its_door(database_url: str) -> None:
    doors = tuple(f"{floor}01" for floor in range(5, 25))
    async with world(database_url) as w:
        house = await settled_house(w, ("401", *doors))
        await earns(house, "401", 240)
        for door in doors:
            await w.arrange(partial(moved_out, house, door=door))
        met = [
            (house.world.arrange(partial(gift_to, house, door)), w.arrange(partial(ends, house, door)))
            for door in doors
        ]
        await asyncio.gather(*(one for pair in met for one in pair))
        assert [await has(house, door) for door in doors] == [0] * len(doors)
        await adds_up(house)


def moved_out(house: House, c: Connection, *, door: str) -> None:
    """Who lived there lives somewhere else; the household is not ended yet."""
    who, now = house.residents[house.people[door]], house.world.clock.now()
    storage.points.wallets.leave(c, house.community_id, house.households[door], who, now)
    storage.residents.change_resident(c, house.community_id, who, household_id=None)


def gift_to(house: House, door: str, c: Connection) -> None:
    tx, home = transaction(house, c), wallet_of(house.households["401"], None)
    with suppress(Refused):
        give(
            tx,
            purse(tx, house.community_id, home),
            wallet_of(house.households[door], None),
            1,
            f"gift:{door}",
            "gift:1",
        )


def ends(house: House, door: str, c: Connection) -> None:
    flat = storage.residents.flat(c, house.flats[door], lock=True)
    assert flat is not None
    storage.residents.vacate(c, flat, house.world.clock.now().date())
    household_ended(transaction(house, c), flat)
