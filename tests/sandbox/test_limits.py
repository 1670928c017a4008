from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import SimulatedClock
from bot.sandbox import Limits, Sandbox
from bot.sandbox.limits import Window
from tests.sandbox.api import Api


@pytest.fixture
def sandbox(clock: SimulatedClock) -> Sandbox:
    return Sandbox(clock)


@pytest.fixture
async def api(sandbox: Sandbox) -> AsyncIterator[Api]:
    house = sandbox.add_bot("1:x", "house_bot", "House")
    async with sandbox.serving() as address, aiohttp.ClientSession() as session:
        yield Api(session, address, house.token)


async def test_one_a_second_in_a_chat(api: Api, sandbox: Sandbox, clock: SimulatedClock) -> None:
    house = sandbox.world.bots["1:x"]
    ann, ben = sandbox.add_person("Ann"), sandbox.add_person("Ben")
    ann.starts(house)
    ben.starts(house)
    sent = await api.ok("sendMessage", chat_id=ann.id, text="x")
    answer = await api("sendMessage", chat_id=ann.id, text="x")
    assert answer == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    edit = {"chat_id": ann.id, "message_id": sent["message_id"], "text": "y"}
    assert (await api("editMessageText", **edit))["error_code"] == 429
    await api.ok("sendMessage", chat_id=ben.id, text="x")
    await api.ok("sendChatAction", chat_id=ann.id, action="typing")
    await api.ok("deleteMessage", chat_id=ben.id, message_id=ben.chat(house).last.id)
    clock.advance(timedelta(seconds=1))
    await api.ok("editMessageText", **edit)
    assert len(ann.chat(house).messages) == 2


async def test_twenty_a_minute_in_a_group(api: Api, sandbox: Sandbox, clock: SimulatedClock) -> None:
    house = sandbox.world.bots["1:x"]
    ann = sandbox.add_person("Ann")
    group = sandbox.add_group("Unit 2", ann, [house])
    for _ in range(20):
        await api.ok("sendMessage", chat_id=group.id, text="x")
        clock.advance(timedelta(seconds=1))
    assert (await api("sendMessage", chat_id=group.id, text="x"))["parameters"] == {"retry_after": 40}
    clock.advance(timedelta(seconds=39.5))
    assert (await api("sendMessage", chat_id=group.id, text="x"))["parameters"] == {"retry_after": 1}
    clock.advance(timedelta(seconds=0.5))
    await api.ok("sendMessage", chat_id=group.id, text="x")


async def test_an_album_counts_by_its_pictures(api: Api, sandbox: Sandbox, clock: SimulatedClock) -> None:
    house = sandbox.world.bots["1:x"]
    ann = sandbox.add_person("Ann")
    group = sandbox.add_group("Unit 2", ann, [house], supergroup=True)
    group.promotes(house)
    ann.sends_photo(group)
    (update,) = [one for one in await api.updates() if "photo" in one.get("message", {})]
    media = [{"type": "photo", "media": update["message"]["photo"][-1]["file_id"]}] * 10
    await api.ok("sendMediaGroup", chat_id=group.id, media=media)
    clock.advance(timedelta(seconds=10))
    await api.ok("sendMediaGroup", chat_id=group.id, media=media)
    clock.advance(timedelta(seconds=10))
    assert (await api("sendMessage", chat_id=group.id, text="x"))["parameters"] == {"retry_after": 40}


async def test_thirty_a_second_over_all(api: Api, sandbox: Sandbox, clock: SimulatedClock) -> None:
    house = sandbox.world.bots["1:x"]
    people = [sandbox.add_person(f"P{number}") for number in range(31)]
    for person in people:
        person.starts(house)
    for person in people[:30]:
        await api.ok("sendMessage", chat_id=person.id, text="x")
    assert (await api("sendMessage", chat_id=people[30].id, text="x"))["error_code"] == 429
    clock.advance(timedelta(seconds=1))
    await api.ok("sendMessage", chat_id=people[30].id, text="x")


async def test_setting_a_webhook_twice_in_a_second(api: Api, clock: SimulatedClock) -> None:
    await api.ok("setWebhook", url="https://bot.example/hook")
    assert await api.refused("setWebhook", url="https://bot.example/hook") == "429 Too Many Requests: retry after 1"
    clock.advance(timedelta(seconds=1))
    await api.ok("setWebhook", url="https://bot.example/hook")


async def test_limits_can_be_tuned(clock: SimulatedClock) -> None:
    sandbox = Sandbox(clock, Limits(per_chat=1, chat_burst=3, overall=None, leeway=0.1))
    house, ann = sandbox.add_bot("1:x", "house_bot", "House"), sandbox.add_person("Ann")
    ann.starts(house)
    async with sandbox.serving() as address, aiohttp.ClientSession() as session:
        api = Api(session, address, house.token)
        for _ in range(3):
            await api.ok("sendMessage", chat_id=ann.id, text="x")
        assert (await api("sendMessage", chat_id=ann.id, text="x"))["parameters"] == {"retry_after": 3}
        clock.advance(timedelta(seconds=2.9))
        await api.ok("sendMessage", chat_id=ann.id, text="x")


@given(st.integers(1, 5), st.lists(st.tuples(st.floats(0, 3), st.integers(1, 4)), max_size=40))
def test_no_window_ever_holds_more_than_its_size(size: int, attempts: list[tuple[float, int]]) -> None:
    clock = SimulatedClock(datetime(2026, 3, 2, tzinfo=UTC))
    window = Window(size, 1.0)
    sent: list[tuple[datetime, int]] = []
    for pause, weight in attempts:
        clock.advance(timedelta(seconds=pause))
        now = clock.now()
        recent = sum(one for at, one in sent if now - at < timedelta(seconds=1))
        wait = window.wait(now, weight, 0.0)
        assert (wait == 0.0) == (recent == 0 or recent + weight <= size)
        if not wait:
            window.count(now, weight)
            sent.append((now, weight))
