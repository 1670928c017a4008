"""Updates by webhook: only with the secret, in order, again until they took effect, answered in the response."""

import asyncio
import socket
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from telegram.error import BadRequest

from bot.actions.base import Action, Transaction
from bot.actions.table import ACTIONS
from bot.domain.commands.forms import Start
from bot.domain.rights import Person as Known
from bot.screens.base import Button, Screen, text
from storage.database import Outage
from tests.stand import Stand, pass_until, say, stand, started_by, texts_in


@pytest.fixture
def settings() -> dict[str, Any]:
    """Settings that choose the webhook, on a free port."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    return {"webhook_url": f"http://127.0.0.1:{port}", "port": port, "webhook_secret": "open-sesame"}


async def posted(settings: dict[str, Any], body: Any, secret: str | None = "open-sesame") -> int:
    headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{settings['webhook_url']}/telegram", data=body, headers=headers) as response,
    ):
        return response.status


async def test_a_message_is_answered_and_a_press_in_the_response(database_url: str, settings: dict[str, Any]) -> None:
    async with stand(database_url) as s, s.started(**settings) as w:
        (ann,) = started_by(s, "安")
        ann.starts(s.bot)
        await w.settle()
        await say(w, ann.id, Screen("?", ((Button(text("menu-open"), does="gone:1"),),)))
        await w.settle()
        assert "说事" in texts_in(ann.chat(s.bot))[0]
        press = ann.taps(ann.chat(s.bot).last, "菜单")
        await w.settle()
        assert (await press.answered()).text
        assert [e.by_webhook for e in s.sandbox.requests("answerCallbackQuery")] == [True]


async def test_only_who_knows_the_secret_is_heard(database_url: str, settings: dict[str, Any]) -> None:
    async with stand(database_url) as s, s.started(**settings):
        assert await posted(settings, b'{"update_id": 1}', secret=None) == 403
        assert await posted(settings, b'{"update_id": 1}', secret="wrong") == 403
        assert await posted(settings, b'{"update_id": 1}', secret="\udce9") == 403
        assert await posted(settings, b"no json") == 400
        assert await posted(settings, b'{"message": {}}') == 400
        assert await posted(settings, b'{"update_id": 1}') == 200


async def test_it_is_registered_where_it_differs_and_stays(database_url: str, settings: dict[str, Any]) -> None:
    async with stand(database_url) as s:
        for _ in range(2):
            async with s.started(**settings):
                pass
            s.clock.advance(timedelta(seconds=2))
        assert len(s.sandbox.requests("setWebhook")) == 1
        async with s.started(**settings | {"webhook_secret": "another"}):
            pass
        assert len(s.sandbox.requests("setWebhook")) == 2
        assert s.sandbox.requests("deleteWebhook") == []
        hook = s.sandbox.webhook(s.bot)
        assert hook is not None
        assert hook.secret_token == "another"


async def test_what_could_not_be_stored_is_delivered_again(
    database_url: str, settings: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stand(database_url) as s, s.started(**settings) as w:
        ann = s.sandbox.add_person("安")
        database: Any = w.app.database
        real, left = database.database.write, iter(range(2))

        async def write(job: Any, **more: Any) -> Any:
            if next(left, None) is not None:
                raise Outage("away")
            return await real(job, **more)

        monkeypatch.setattr(database.database, "write", write)
        ann.starts(s.bot)
        await pass_until(w, lambda: not s.sandbox.inbox(s.bot).pending)
        await w.settle()
        assert len(texts_in(ann.chat(s.bot))) == 1


async def test_what_came_while_the_bot_was_away_is_delivered_afterwards(
    database_url: str, settings: dict[str, Any]
) -> None:
    async with stand(database_url) as s:
        ann = s.sandbox.add_person("安")
        async with s.started(**settings):
            pass
        ann.starts(s.bot)
        async with s.started(**settings) as w:
            await pass_until(w, lambda: not s.sandbox.inbox(s.bot).pending)
            await w.settle()
        assert len(texts_in(ann.chat(s.bot))) == 1


@pytest.mark.parametrize("by_webhook", [False, True], ids=["polling", "webhook"])
async def test_a_start_in_the_middle_of_which_telegram_goes_away_waits_for_it(
    database_url: str, settings: dict[str, Any], by_webhook: bool
) -> None:
    async with stand(database_url) as s:
        ann = s.sandbox.add_person("安")
        ann.starts(s.bot)
        s.sandbox.faults.fail("getWebhookInfo", times=3)
        passing = asyncio.create_task(_time_passes(s))
        async with s.started(**(settings if by_webhook else {})) as w:
            passing.cancel()
            assert len(s.sandbox.requests("getWebhookInfo")) == 4
            await w.settle()
            assert len(texts_in(ann.chat(s.bot))) == 1


async def _time_passes(s: Stand) -> None:
    while True:
        await s.sandbox.unchanged()
        s.clock.advance(timedelta(seconds=1))


async def test_a_webhook_that_telegram_does_not_take_ends_the_start(
    database_url: str, settings: dict[str, Any]
) -> None:
    async with stand(database_url) as s:
        s.sandbox.faults.fail("setWebhook", times=1, status=400)
        with pytest.raises(BadRequest):
            async with s.started(**settings):
                pass


async def test_updates_of_one_person_keep_their_order_however_they_overlap(
    database_url: str, settings: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    real = ACTIONS[Start]

    def do(tx: Transaction, person: Known, subject: None, command: Start) -> None:
        said.append(command.payload)

    monkeypatch.setitem(ACTIONS, Start, Action(real.find, real.right, do))
    async with stand(database_url) as s, s.started(**settings) as w:
        bodies = await _bodies(s, 20)
        async with asyncio.TaskGroup() as posting:
            for body in bodies:
                posting.create_task(posted(settings, body))
                await asyncio.sleep(0)
        await w.settle()
    assert sorted(said, key=int) == [str(number) for number in range(20)]


async def _bodies(s: Stand, count: int) -> list[bytes]:
    """Updates of one person as Telegram would post them, kept back from the bot."""
    webhook = s.sandbox.webhook(s.bot)
    s.sandbox.set_webhook(s.bot, None)
    ann = s.sandbox.add_person("安")
    for number in range(count):
        ann.starts(s.bot, f"{number}")
    bodies = [update.body for update in s.sandbox.inbox(s.bot).waiting.values()]
    s.sandbox.inbox(s.bot).clear()
    s.sandbox.set_webhook(s.bot, webhook)
    return bodies


async def test_an_update_that_two_processes_get_at_once_takes_effect_once(
    database_url: str, settings: dict[str, Any]
) -> None:
    async with stand(database_url) as s, s.started(**settings) as w:
        (body,) = await _bodies(s, 1)
        async with asyncio.TaskGroup() as posting:
            results = [posting.create_task(posted(settings, body)) for _ in range(8)]
        await w.settle()
        assert {result.result() for result in results} == {200}
        assert len(s.sandbox.requests("sendMessage")) == 1
