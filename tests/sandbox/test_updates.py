import asyncio
from datetime import timedelta
from itertools import pairwise

import aiohttp
import pytest

from bot.clock import SimulatedClock
from bot.sandbox import BotAccount, Person, Sandbox, StillBusy
from tests.sandbox.api import Api, passes, turns


async def test_an_offset_confirms(api: Api, ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    for number in range(5):
        ann.says(house, str(number))
    first = await api.ok("getUpdates", limit=2)
    assert [one["message"]["text"] for one in first] == ["0", "1"]
    assert await api.ok("getUpdates", limit=2) == first
    rest = await api.ok("getUpdates", offset=first[1]["update_id"] + 1)
    assert [one["message"]["text"] for one in rest] == ["2", "3", "4"]
    ids = [one["update_id"] for one in first + rest]
    assert ids == list(range(ids[0], ids[0] + 5))
    assert [one["message"]["text"] for one in await api.ok("getUpdates", offset=-1)] == ["4"]
    assert sandbox.inbox(house).pending == 1
    assert await api.ok("getUpdates", offset=ids[-1] + 1) == []


async def test_a_long_poll_waits(api: Api, ann: Person, house: BotAccount, clock: SimulatedClock) -> None:
    waiting = asyncio.ensure_future(api.ok("getUpdates", timeout=30))
    await passes(clock, 29)
    assert not waiting.done()
    ann.says(house, "Hello")
    assert (await waiting)[0]["message"]["text"] == "Hello"


async def test_a_long_poll_ends(api: Api, clock: SimulatedClock, sandbox: Sandbox, house: BotAccount) -> None:
    waiting = asyncio.ensure_future(api.ok("getUpdates", timeout=1000))
    await sandbox.until(lambda: sandbox.inbox(house).parked)
    clock.advance(timedelta(seconds=51))
    assert await waiting == []


async def test_a_second_poller_ends_the_first(api: Api, ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    first = asyncio.ensure_future(api.refused("getUpdates", timeout=30))
    await sandbox.until(lambda: sandbox.inbox(house).parked)
    second = asyncio.ensure_future(api.ok("getUpdates", timeout=30))
    assert await first == (
        "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    ann.says(house, "x")
    assert len(await second) == 1


async def test_a_poller_that_hangs_up(api: Api, ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    waiting = asyncio.ensure_future(api.ok("getUpdates", timeout=30))
    await sandbox.until(lambda: sandbox.inbox(house).parked)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await turns()
    assert not sandbox.inbox(house).parked
    ann.says(house, "x")
    assert len(await api.updates()) == 1


async def test_updates_grow_too_old(api: Api, ann: Person, house: BotAccount, clock: SimulatedClock) -> None:
    rows = [[{"text": "x", "callback_data": "x"}]]
    await api.ok("sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": rows})
    card = ann.chat(house).last
    ann.says(house, "before")
    ann.taps(card, "x")
    ann.says(house, "after")
    clock.advance(timedelta(seconds=149))
    assert len(await api.ok("getUpdates")) == 3
    clock.advance(timedelta(seconds=1))
    assert [one["message"]["text"] for one in await api.ok("getUpdates")] == ["before", "after"]
    assert (await api.ok("getWebhookInfo"))["pending_update_count"] == 2
    clock.advance(timedelta(hours=24))
    assert await api.ok("getUpdates") == []


async def test_allowed_updates_stick(api: Api, ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    await api.ok("getUpdates", allowed_updates=["message"])
    said = ann.says(house, "x")
    ann.edits(said, "y")
    assert [sorted(one) for one in await api.updates()] == [["message", "update_id"]]
    ann.edits(said, "z")
    assert await api.updates() == []
    await api.ok("getUpdates", allowed_updates=[])
    ann.edits(said, "w")
    assert (await api.updates())[0]["edited_message"]["text"] == "w"


async def test_ids_restart_after_a_quiet_week(
    api: Api, ann: Person, house: BotAccount, clock: SimulatedClock, sandbox: Sandbox
) -> None:
    """Whether the new ids are higher or lower, an offset from before the week loses nothing."""
    seen: list[int] = []
    for week in range(6):
        ann.says(house, str(week))
        offset = seen[-1] + 1 if seen else 0
        (update,) = await api.ok("getUpdates", offset=offset)
        seen.append(update["update_id"])
        assert await api.ok("getUpdates", offset=seen[-1] + 1) == []
        clock.advance(timedelta(days=8))
    assert any(after < before for before, after in pairwise(seen))
    assert any(after > before + 1 for before, after in pairwise(seen))


async def test_quiet_waits_for_the_poller(api: Api, ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    answered: list[str] = []

    async def poll() -> None:
        offset = 0
        while True:
            updates = await api.ok("getUpdates", offset=offset, timeout=30)
            for update in updates:
                offset = update["update_id"] + 1
                if update["message"]["text"] != "last":
                    await api.ok("sendMessage", chat_id=ann.id, text="seen")
                answered.append(update["message"]["text"])

    polling = asyncio.ensure_future(poll())
    try:
        for text in ("a", "b", "last"):
            ann.says(house, text)
        await sandbox.quiet()
        assert answered == ["a", "b", "last"]
        assert sandbox.inbox(house).parked
        await sandbox.quiet()
    finally:
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)


async def test_quiet_says_what_hangs(ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    await sandbox.quiet()
    ann.says(house, "x")
    with pytest.raises(StillBusy, match="@house_bot has 1 updates to confirm"):
        await sandbox.quiet(patience=0.05)


async def test_what_waits_outlives_the_server(ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    ann.says(house, "x")
    for _ in range(2):
        async with sandbox.serving() as address, aiohttp.ClientSession() as session:
            assert len(await Api(session, address, house.token).ok("getUpdates")) == 1
