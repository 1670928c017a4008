import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from bot.clock import SimulatedClock
from bot.sandbox import BotAccount, Person, Sandbox
from tests.sandbox.api import Api, passes, turns


class Receiver:
    """A web server that takes updates; `answer` decides what it says to them."""

    def __init__(self) -> None:
        self.address = ""
        self.updates: list[Any] = []
        self.secrets: list[str | None] = []
        self.at_once = 0
        self.most_at_once = 0
        self.called = asyncio.Event()
        self.answer: Callable[[Any], Awaitable[web.Response]] = self.accept

    async def accept(self, update: Any) -> web.Response:
        return web.Response()

    async def on_post(self, request: web.Request) -> web.Response:
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        try:
            update = await request.json()
            self.updates.append(update)
            self.called.set()
            self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
            return await self.answer(update)
        finally:
            self.at_once -= 1

    @property
    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.updates]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.on_post)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.address = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def test_updates_are_delivered(
    api: Api, receiver: Receiver, ann: Person, house: BotAccount, sandbox: Sandbox
) -> None:
    ann.says(house, "before")
    await api.ok("setWebhook", url=receiver.address, secret_token="s3cret_-", max_connections=3)
    ann.says(house, "after")
    await sandbox.quiet()
    assert receiver.texts == ["before", "after"]
    assert receiver.secrets == ["s3cret_-"] * 2
    info = await api.ok("getWebhookInfo")
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (receiver.address, 0, 3)
    assert await api.refused("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook "
        "first"
    )
    await api.ok("deleteWebhook")
    ann.says(house, "polled")
    assert (await api.updates())[0]["message"]["text"] == "polled"


async def test_anything_but_2xx_is_tried_again(
    api: Api, receiver: Receiver, ann: Person, house: BotAccount, sandbox: Sandbox, clock: SimulatedClock
) -> None:
    async def refuse(update: Any) -> web.Response:
        return web.Response(status=503)

    receiver.answer = refuse
    await api.ok("setWebhook", url=receiver.address)
    ann.says(house, "1")
    ann.says(house, "2")
    await sandbox.until(lambda: (one := sandbox.webhook(house)) and one.last_error)
    await turns()
    assert receiver.texts == ["1"]
    info = await api.ok("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
    assert info["pending_update_count"] == 2
    receiver.answer = receiver.accept
    clock.advance(timedelta(seconds=1))
    await sandbox.quiet()
    assert receiver.texts == ["1", "1", "2"]
    assert receiver.updates[0]["update_id"] == receiver.updates[1]["update_id"]


async def test_order_is_kept_per_chat_and_no_further(
    api: Api, receiver: Receiver, house: BotAccount, sandbox: Sandbox
) -> None:
    people = [sandbox.add_person(f"P{number}") for number in range(6)]
    everyone = asyncio.Event()

    async def wait(update: Any) -> web.Response:
        if receiver.at_once == 4:
            everyone.set()
        await everyone.wait()
        return web.Response(status=204)

    receiver.answer = wait
    await api.ok("setWebhook", url=receiver.address, max_connections=4)
    for text in ("1", "2"):
        for person in people:
            person.says(house, text)
    await sandbox.quiet()
    assert receiver.most_at_once == 4
    for person in people:
        mine = [one["message"]["text"] for one in receiver.updates if one["message"]["from"]["id"] == person.id]
        assert mine == ["1", "2"]


@pytest.mark.parametrize("form", [False, True])
async def test_the_answer_may_carry_a_method(
    api: Api, receiver: Receiver, ann: Person, house: BotAccount, sandbox: Sandbox, form: bool
) -> None:
    async def reply(update: Any) -> web.Response:
        if form:
            body = f"method=sendMessage&chat_id={ann.id}&text=At+once"
            return web.Response(text=body, content_type="application/x-www-form-urlencoded")
        return web.json_response({"method": "sendMessage", "chat_id": ann.id, "text": "At once"})

    receiver.answer = reply
    await api.ok("setWebhook", url=receiver.address)
    ann.says(house, "x")
    await sandbox.quiet()
    assert ann.chat(house).last.text == "At once"
    assert sandbox.requests("sendMessage")[0].by_webhook


async def test_a_webhook_that_hangs_or_is_away(
    api: Api, receiver: Receiver, ann: Person, house: BotAccount, sandbox: Sandbox, clock: SimulatedClock
) -> None:
    async def hang(update: Any) -> web.Response:
        await asyncio.Event().wait()
        return web.Response()

    receiver.answer = hang
    await api.ok("setWebhook", url=receiver.address)
    ann.says(house, "x")
    await receiver.called.wait()
    await passes(clock, 60)
    assert (await api.ok("getWebhookInfo"))["last_error_message"] == "Read timeout expired"
    receiver.answer = receiver.accept
    clock.advance(timedelta(seconds=1))
    await sandbox.quiet()
    assert receiver.texts == ["x", "x"]
    clock.advance(timedelta(seconds=1))
    await api.ok("setWebhook", url="http://127.0.0.1:9/closed")
    ann.says(house, "y")
    await sandbox.until(lambda: (one := sandbox.webhook(house)) and one.last_error)
    assert "Connection failed" in (await api.ok("getWebhookInfo"))["last_error_message"]


async def test_what_setwebhook_refuses(api: Api, receiver: Receiver, sandbox: Sandbox, house: BotAccount) -> None:
    assert await api.refused("setWebhook", url="ftp://example.org") == (
        "400 Bad Request: bad webhook: HTTPS url must be provided for webhook"
    )
    assert await api.refused("setWebhook", url=receiver.address, secret_token="no blanks") == (
        "400 Bad Request: secret token contains unallowed characters"
    )
    polling = asyncio.ensure_future(api.refused("getUpdates", timeout=30))
    await sandbox.until(lambda: sandbox.inbox(house).parked)
    await api.ok("setWebhook", url=receiver.address, drop_pending_updates=True)
    assert await polling == "409 Conflict: terminated by setWebhook request"
    await api.ok("setWebhook", url="")
    assert (await api.ok("getWebhookInfo"))["url"] == ""
