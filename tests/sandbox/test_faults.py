import asyncio
import errno
from datetime import timedelta

import aiohttp
import pytest

from bot.clock import SimulatedClock
from bot.sandbox import BotAccount, Person, Sandbox
from tests.sandbox.api import Api, turns


async def test_scripted_statuses(api: Api, ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    sandbox.faults.fail("sendMessage", times=2)
    sandbox.faults.flood("sendMessage", retry_after=7)
    await api.ok("getMe")
    for _ in range(2):
        assert await api.refused("sendMessage", chat_id=ann.id, text="x") == "502 Bad Gateway"
    answer = await api("sendMessage", chat_id=ann.id, text="x")
    assert (answer["description"], answer["parameters"]) == ("Too Many Requests: retry after 7", {"retry_after": 7})
    assert len(ann.chat(house).messages) == 1
    await api.ok("sendMessage", chat_id=ann.id, text="x")


async def test_faults_of_one_chat(api: Api, ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    ben = sandbox.add_person("Ben")
    ben.starts(house)
    sandbox.faults.fail(status=500, chat_id=ben.id)
    await api.ok("sendMessage", chat_id=ann.id, text="x")
    assert await api.refused("sendMessage", chat_id=ben.id, text="x") == "500 Internal Server Error"
    sandbox.faults.fail()
    sandbox.faults.clear()
    await api.ok("sendMessage", chat_id=ben.id, text="x")


async def test_a_connection_cut_after_the_request_took_effect(
    api: Api, ann: Person, house: BotAccount, sandbox: Sandbox
) -> None:
    sandbox.faults.cut("sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=ann.id, text="x")
    assert ann.chat(house).last.text == "x"
    await sandbox.quiet()


async def test_nobody_listens_for_a_while_and_then_at_the_same_address(
    api: Api, ann: Person, house: BotAccount, sandbox: Sandbox
) -> None:
    polling = asyncio.ensure_future(api("getUpdates", timeout=50))
    await sandbox.until(lambda: sandbox.inbox(house).parked)
    await sandbox.hang_up()
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await polling
    ann.says(house, "x")
    for _ in range(3):
        with pytest.raises(aiohttp.ClientConnectorError) as refused:
            await api("sendMessage", chat_id=ann.id, text="x")
        assert refused.value.errno == errno.ECONNREFUSED
    await sandbox.listen()
    assert [one["message"]["text"] for one in await api.updates()] == ["x"]
    assert not sandbox.requests("sendMessage")


async def test_an_answer_that_takes_long(
    api: Api, ann: Person, house: BotAccount, sandbox: Sandbox, clock: SimulatedClock
) -> None:
    sandbox.faults.delay("sendMessage", seconds=5)
    sending = asyncio.ensure_future(api.ok("sendMessage", chat_id=ann.id, text="x"))
    await sandbox.until(lambda: ann.chat(house).last.text == "x")
    await turns()
    assert not sending.done()
    clock.advance(timedelta(seconds=5))
    await sending


async def test_updates_that_come_twice_or_in_another_order(
    api: Api, ann: Person, house: BotAccount, sandbox: Sandbox
) -> None:
    sandbox.faults.duplicate_next_update()
    ann.says(house, "1")
    ann.says(house, "2")
    first, second, third = await api.updates()
    assert first == second
    assert third["update_id"] == first["update_id"] + 1
    sandbox.faults.reorder_next(3)
    for text in "abcd":
        ann.says(house, text)
    updates = await api.updates()
    assert [one["message"]["text"] for one in updates] == ["c", "b", "a", "d"]
    assert [one["update_id"] for one in updates] == sorted(one["update_id"] for one in updates)
