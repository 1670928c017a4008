"""Many at once: stock is never oversold, a code never honoured twice, a hold ends one way, and all hear the truth."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import Connection

import storage.residents
from bot.domain.base import FlatId
from bot.domain.commands.redemption import CancelReservation, Expire, Issue, Reserve, ReserveFor
from bot.domain.commands.residents import SetDoor
from bot.domain.places import Flat
from bot.domain.redemption.goods import GoodsId
from bot.domain.redemption.reservation import ReservationId, State
from bot.perform import perform_due
from bot.sandbox.persons import Person, Press
from bot.screens.packing import pack
from storage.residents import Resident
from tests.people import House, settled_house, shares_home
from tests.redemption import SOAP, adds_up, balance, earn, forged, kept, left, reserves, with_shop
from tests.world import World, world

ONE = ReservationId(1)
RICE = GoodsId(2)
RESIDENTS = Resident.__table__


def toast(press: Press) -> str:
    return press.toast.text if press.toast else ""


def outcome(press: Press) -> str:
    """What a press was told, by the words that only it has; "" where it got what it wanted."""
    for words in ("刚刚换完", "积分不够", "已经有", "已经用过了", "过期了", "说不要了", "已经留好了"):
        if words in toast(press):
            return words
    return ""


async def menus(house: House, *people: Person) -> None:
    """Everybody has a message of the bot to press on."""
    for person in people:
        person.says(house.world.bot, "/menu")
    await house.world.settle()


async def reserved(w: World, points: int, doors: tuple[str, ...] = ("501", "502", "503")) -> House:
    """The household of 501 has something reserved; 502 and 503 serve at the counter."""
    house = await settled_house(w, doors)
    await with_shop(house, staff=("502", "503"))
    await earn(house, points, "501")
    await reserves(house, house.people["501"])
    await menus(house, *house.people.values())
    return house


async def test_fifty_people_reserve_the_last_ten_and_ten_get_one(database_url: str) -> None:
    async with world(database_url) as w:
        doors = tuple(f"{floor}{flat:02}" for floor in range(2, 12) for flat in range(1, 6))
        house = await settled_house(w, doors)
        await with_shop(house, stock=10, staff=())
        await earn(house, 20, *doors)
        await menus(house, *(house.people[door] for door in doors))
        presses = {
            door: house.people[door].forges(house.last(house.people[door]), pack(Reserve(SOAP, 0, sure=True, price=20)))
            for door in doors
        }
        await w.settle()
        told = Counter(outcome(press) for press in presses.values())
        assert told == {"": 10, "刚刚换完": 40}
        assert await left(house) == 0
        assert Counter(one.state for one in await kept(w)) == {State.HELD: 10}
        for door, press in presses.items():
            assert await balance(house, door) == (20 if outcome(press) else 0)
            assert ("留好了" in house.last(house.people[door]).text) is not bool(outcome(press))
        assert len({one.code for one in await kept(w)}) == 10
        assert await adds_up(house) == []


async def test_a_household_with_points_for_one_takes_two_things_at_once_and_gets_one(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        await with_shop(house, name="米")
        await earn(house, 30, "501")
        ann, mate = house.people["501"], await shares_home(house, "501")
        await menus(house, ann, mate)
        first = ann.forges(house.last(ann), pack(Reserve(SOAP, 0, sure=True, price=20)))
        second = mate.forges(house.last(mate), pack(Reserve(RICE, 0, sure=True, price=20)))
        await w.settle()
        assert Counter(map(outcome, (first, second))) == {"": 1, "积分不够": 1}
        assert len(await kept(w)) == 1
        assert await left(house) + await left(house, RICE) == 9
        assert await balance(house, "501") == 10
        assert await adds_up(house) == []


async def test_two_phones_of_a_household_press_the_same_button_and_one_is_kept(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        await earn(house, 100, "501")
        people = [house.people["501"], *[await shares_home(house, "501") for _ in range(3)]]
        await menus(house, *people)
        presses = [
            one.forges(house.last(one), pack(Reserve(SOAP, 0, sure=True, price=20))) for one in people for _ in range(2)
        ]
        await w.settle()
        assert Counter(map(outcome, presses)) == {"": 1, "已经留好了": 7}
        assert len(await kept(w)) == 1
        assert await adds_up(house) == []


async def test_two_at_the_counter_give_out_the_same_code_and_one_does(database_url: str) -> None:
    async with world(database_url) as w:
        house = await reserved(w, 50)
        staff, (one,) = [house.people["502"], house.people["503"]], await kept(w)
        presses = [who.forges(house.last(who), pack(Issue(ONE, "member", one.code))) for who in staff]
        await w.settle()
        assert Counter(map(outcome, presses)) == {"": 1, "已经用过了": 1}
        lost = next(press for press in presses if outcome(press))
        (one,) = await kept(w)
        doors = {house.residents[house.people[door]]: f"3-2-{door}" for door in ("502", "503")}
        assert one.ended_by is not None
        assert doors[one.ended_by] in toast(lost), "who comes second hears by whom it was given out"
        assert "6月1日" in toast(lost)
        assert await adds_up(house) == []


async def test_cancelling_meets_giving_out_and_one_of_them_happens(database_url: str) -> None:
    async with world(database_url) as w:
        house = await reserved(w, 50)
        ann, staff, (one,) = house.people["501"], house.people["502"], await kept(w)
        cancels = ann.forges(house.last(ann), pack(CancelReservation(ONE, sure=True)))
        issues = staff.forges(house.last(staff), pack(Issue(ONE, "member", one.code)))
        await w.settle()
        (one,) = await kept(w)
        expected = {State.ISSUED: ("已经用过了", ""), State.CANCELLED: ("", "说不要了")}
        assert (outcome(cancels), outcome(issues)) == expected[one.state]
        assert await left(house) == (4 if one.state is State.ISSUED else 5)
        assert await balance(house, "501") == (30 if one.state is State.ISSUED else 50)
        assert await adds_up(house) == []


@pytest.mark.parametrize("before", [timedelta(seconds=1), timedelta(0)])
async def test_expiry_meets_giving_out_and_one_of_them_happens(database_url: str, before: timedelta) -> None:
    async with world(database_url) as w:
        house = await reserved(w, 50)
        staff = house.people["502"]
        (one,) = await kept(w)
        w.clock.advance(one.expires_at - before - w.clock.now())
        issues = staff.forges(house.last(staff), pack(Issue(ONE, "member", one.code)))
        begun = w.watched.begun
        while w.watched.begun == begun:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0)
        w.clock.advance(before)
        await asyncio.gather(w.tick(), w.settle())
        await w.passes(seconds=1)
        (one,) = await kept(w)
        expected = {State.ISSUED: "", State.EXPIRED: "过期了"}
        assert outcome(issues) == expected[one.state]
        if not before:
            assert one.state is State.EXPIRED, "at its instant it is over"
        assert await left(house) == (4 if one.state is State.ISSUED else 5)
        assert await adds_up(house) == []


async def test_the_clock_ends_only_what_is_over_and_still_kept(database_url: str) -> None:
    async with world(database_url) as w:
        house = await reserved(w, 50)
        staff, (one,) = house.people["502"], await kept(w)
        await perform_due(w.watched, w.clock, Expire(ONE))
        assert [one.state for one in await kept(w)] == [State.HELD], "its counter may be open for longer than it was"
        await forged(house, staff, Issue(ONE, "member", one.code))
        w.clock.advance(one.expires_at - w.clock.now())
        await perform_due(w.watched, w.clock, Expire(ONE))
        assert [one.state for one in await kept(w)] == [State.ISSUED]
        assert (await balance(house, "501"), await left(house)) == (30, 4)
        assert await adds_up(house) == []


async def test_a_household_ends_while_something_is_reserved_for_it_and_nothing_is_stuck(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"), empty=("601",))
        await with_shop(house)
        await forged(house, house.leader, SetDoor(house.flats["601"], "no_phone"))
        home = await w.stored(lambda c: storage.residents.flat(c, house.flats["601"]))
        assert home is not None
        assert home.household_id is not None
        house.households["601"] = home.household_id
        await earn(house, 50, "601")
        await menus(house, house.leader, house.administrator)
        wants = ReserveFor(SOAP, house.flats["601"], 0, sure=True, price=20)
        house.leader.forges(house.last(house.leader), pack(wants))
        house.administrator.forges(house.last(house.administrator), pack(SetDoor(house.flats["601"], "vacant")))
        await w.settle()
        assert {one.state for one in await kept(w)} <= {State.CANCELLED}
        assert (await balance(house, "601"), await left(house)) == (50, 5)
        assert await adds_up(house) == []


async def test_nothing_is_kept_for_a_home_that_was_left_while_its_door_was_being_locked(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await with_shop(house)
        await earn(house, 20, "501", "502")
        ann, read = house.people["501"], storage.residents.flat
        moved = RESIDENTS.update().where(RESIDENTS.c.id == house.residents[ann])

        def too_late(connection: Connection, flat_id: FlatId, *, lock: bool = False) -> Flat | None:
            if lock:
                connection.execute(moved.values(household_id=house.households["502"]))
            return read(connection, flat_id, lock=lock)

        monkeypatch.setattr(storage.residents, "flat", too_late)
        assert "您的家刚刚变了" in await forged(house, ann, Reserve(SOAP, 0, sure=True, price=20))
        assert await kept(w) == []
        assert (await balance(house, "501"), await balance(house, "502"), await left(house)) == (20, 20, 5)
