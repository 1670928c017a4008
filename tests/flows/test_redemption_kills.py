"""A redemption is cut off at any of its commits and taken up again: nothing is lost, doubled or stuck."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import pytest

from bot.domain.base import Command
from bot.domain.commands.redemption import CancelReservation, Issue, Reserve
from bot.domain.redemption.reservation import Reservation, State
from bot.screens.packing import pack
from tests.flows.test_kills import killable, rests
from tests.people import House, settled_house
from tests.redemption import SOAP, adds_up, balance, earn, kept, left, with_shop
from tests.stand import Crash, Stand, stand, texts_in
from tests.world import World

RESERVE = Reserve(SOAP, 0, sure=True, price=20)
POINTS = [("perform", 1), ("Notices.say", 1), ("Notices.say", 2)]
"""The commit itself; then what is said is claimed, and marked as sent."""


async def begun(s: Stand) -> House:
    """A house with a shop and points, and a message of the bot on every phone."""
    async with s.started() as w:
        house = await settled_house(w, ("501", "503"))
        await with_shop(house)
        await earn(house, 50, "501")
        for person in house.people.values():
            person.says(w.bot, "/menu")
        await w.settle()
    return house


async def commanded(s: Stand, step: str) -> Command:
    """What the button of a step does; ids go on behind what was rolled back."""
    if step == "reserve":
        return RESERVE
    async with s.started() as w:
        (one,) = await kept(w)
    return Issue(one.id, "member", one.code) if step == "issue" else CancelReservation(one.id, sure=True)


async def goes_through(s: Stand, house: House, step: str, dies_at: tuple[str, int] | None, *, before: bool) -> None:
    """Somebody presses; where the bot dies over it, it is started again."""
    person, command = house.people["503" if step == "issue" else "501"], await commanded(s, step)
    if dies_at is None:
        async with s.started() as w:
            person.forges(house.last(person), pack(command))
            await w.settle()
        return
    try:
        async with s.started(dies_at, before=before) as w:
            person.forges(house.last(person), pack(command))
            await w.app.unless_broken(w.settle())
    except Crash:
        async with s.started() as w:
            await w.settle()


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("dies_at", POINTS)
@pytest.mark.parametrize(("first", "last"), [("reserve", "issue"), ("issue", "issue"), ("cancel", "cancel")])
async def test_killed_at_any_commit_it_goes_on_where_it_was(
    database_url: str, first: str, last: str, dies_at: tuple[str, int], before: bool
) -> None:
    """It dies over the step `first`; what comes before and after it goes undisturbed, up to `last`."""
    async with stand(database_url) as s:
        house = await begun(s)
        for step in dict.fromkeys(("reserve", last)):
            await goes_through(s, house, step, dies_at if step == first else None, before=before)
        async with s.started() as w:
            house.world = w
            (one,) = await kept(w)
            assert one.state is (State.ISSUED if last == "issue" else State.CANCELLED)
            spent, gone = (20, 1) if last == "issue" else (0, 0)
            assert (await balance(house, "501"), await left(house)) == (50 - spent, 5 - gone)
            assert await adds_up(house) == []
            told = Counter(texts_in(house.people["501"].chat(w.bot)))
            assert all(many <= 2 for many in told.values()), "at most what was in flight is said again"
            assert sum(many > 1 for many in told.values()) <= 1


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("nth", [1, 2, 3])
async def test_killed_over_what_falls_due_it_expires_once(database_url: str, nth: int, before: bool) -> None:
    async with stand(database_url) as s:
        house = await begun(s)
        await goes_through(s, house, "reserve", None, before=before)
        async with s.started() as w:
            (one,) = await kept(w)
        due = one.expires_at - s.clock.now()
        try:
            async with s.started(("perform_due", nth), before=before) as w:
                await w.app.unless_broken(w.passes(seconds=due.total_seconds()))
        except Crash:
            async with s.started() as w:
                await w.passes(seconds=1)
        async with s.started() as w:
            house.world = w
            await w.passes(days=1)
            (one,) = await kept(w)
            assert one.state is State.EXPIRED
            assert (await balance(house, "501"), await left(house)) == (50, 5)
            assert await adds_up(house) == []
            texts = texts_in(house.people["501"].chat(w.bot))
            assert sum("过了时间没有拿" in text or "没拿，积分退回来了" in text for text in texts) == 1


@pytest.mark.long
@pytest.mark.own_database
async def test_twenty_households_redeem_while_the_bot_is_killed_ten_times(database_url: str) -> None:
    chance = random.Random(7)
    doors = tuple(f"{floor}{flat:02}" for floor in range(2, 6) for flat in range(1, 6))
    async with killable(database_url) as k:
        async with k.by_itself() as w:
            house = await settled_house(w, (*doors, "901"))
            await with_shop(house, stock=12, staff=("901",))
            await earn(house, 20, *doors)
            for person in house.people.values():
                person.says(w.bot, "/menu")
            await rests(w)
            menus = {door: house.last(house.people[door]) for door in (*doors, "901")}
        todo = list(doors)
        for _ in range(5):
            process = await k.start()
            for door in todo[:4]:
                house.people[door].forges(menus[door], pack(RESERVE))
            del todo[:4]
            await asyncio.sleep(chance.uniform(0, 0.4))
            k.kill(process)
        waiting = await everything_adds_up(k.by_itself, house, {State.HELD: 12})
        for nth in range(5):
            process = await k.start()
            for one in waiting[2 * nth : 2 * nth + 2]:
                house.people["901"].forges(menus["901"], pack(Issue(one.id, "member", one.code)))
            await asyncio.sleep(chance.uniform(0, 0.4))
            k.kill(process)
        await everything_adds_up(k.by_itself, house, {State.HELD: 2, State.ISSUED: 10})


async def everything_adds_up(
    by_itself: Callable[[], AbstractAsyncContextManager[World]], house: House, states: dict[State, int]
) -> list[Reservation]:
    """All came to rest; so many reservations are in each state, nothing is left over. All of them."""
    async with by_itself() as w:
        house.world = w
        await rests(w)
        found = await kept(w)
        assert Counter(one.state for one in found) == states
        assert await left(house) == 0
        assert await adds_up(house) == []
        return found
