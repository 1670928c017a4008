from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.sandbox import BotAccount, Person, Sandbox
from bot.sandbox.methods import DOCUMENTED
from tests.sandbox.api import Api

if TYPE_CHECKING:
    from aiogram.methods.base import TelegramMethod

KEYBOARD = '{"inline_keyboard": [[{"text": "One", "callback_data": "1"}]]}'


def model(method: str) -> "type[TelegramMethod[Any]]":
    import aiogram.methods

    found: type[TelegramMethod[Any]] = getattr(aiogram.methods, method[0].upper() + method[1:])
    return found


@pytest.mark.parametrize("method", sorted(DOCUMENTED))
def test_every_parameter_is_one_of_the_bot_api(method: str) -> None:
    fields = model(method).model_fields
    ours = DOCUMENTED[method]
    assert set(ours.required + ours.optional) <= fields.keys()
    assert {name for name, field in fields.items() if field.is_required()} <= set(ours.required)
    assert not set(ours.required) & set(ours.optional)


async def test_requests_come_in_every_form(api: Api, ann: Person, house: BotAccount) -> None:
    address = f"{api.address}/bot{api.token}"
    text = {"chat_id": str(ann.id), "text": "你好 & <b>", "reply_markup": KEYBOARD}
    multipart = aiohttp.FormData(quote_fields=False)
    for name, value in text.items():
        multipart.add_field(name, value, content_type="text/plain")
    parsed = text | {"chat_id": ann.id, "reply_markup": {"inline_keyboard": [[{"text": "One", "callback_data": "1"}]]}}
    for request in (
        api.session.get(f"{address}/sendMessage", params=text),
        api.session.post(f"{address}/sendmessage", params=text),
        api.session.post(f"{address}/SENDMESSAGE", data=text),
        api.session.post(f"{address}/sendMessage", json=parsed),
        api.session.post(f"{address}/sendMessage", data=multipart),
    ):
        async with request as response:
            assert (await response.json())["ok"], await response.text()
    sent = ann.chat(house).messages[1:]
    assert [(one.text, one.buttons) for one in sent] == [("你好 & <b>", [["One"]])] * 5


async def test_files_come_attached(api: Api, ann: Person, house: BotAccount) -> None:
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("chat_id", str(ann.id))
    form.add_field("media", '[{"type":"document","media":"attach://a"},{"type":"document","media":"attach://b"}]')
    form.add_field("a", b"first", filename="смета.txt", content_type="text/plain")
    form.add_field("b", b"second", filename="表.txt", content_type="text/plain")
    async with api.session.post(f"{api.address}/bot{api.token}/sendMediaGroup", data=form) as response:
        answer = await response.json()
    assert [one["document"]["file_name"] for one in answer["result"]] == ["смета.txt", "表.txt"]
    assert [one.file.content for one in ann.chat(house).messages[1:] if one.file] == [b"first", b"second"]
    missing = [{"type": "document", "media": "attach://c"}] * 2
    assert "is not in the request" in await api.refused("sendMediaGroup", chat_id=ann.id, media=missing)


async def test_what_is_unknown_or_missing_is_refused(api: Api, ann: Person) -> None:
    assert await api.refused("sendMessage", chat_id=ann.id, text="x", txet="y") == (
        '400 Bad Request: unknown parameter "txet"'
    )
    assert await api.refused("sendMessage", text="x") == "400 Bad Request: chat_id is empty"
    assert await api.refused("sendMessage", chat_id=ann.id) == "400 Bad Request: message text is empty"
    assert await api.refused("sendPhoto", chat_id=ann.id) == "400 Bad Request: there is no photo in the request"
    assert await api.refused("sendPoem", chat_id=ann.id) == "404 Not Found: method not found"
    stranger = Api(api.session, api.address, "1:nobody")
    assert await stranger.refused("getMe") == "401 Unauthorized"
    markup = {"inline_keyboard": [], "colour": "red"}
    assert "unknown field" in await api.refused("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)
    wrong = '{"inline_keyboard": '
    assert await api.refused("sendMessage", chat_id=ann.id, text="x", reply_markup=wrong) == (
        "400 Bad Request: can't parse reply markup JSON object"
    )


async def test_the_log_has_every_request(sandbox: Sandbox, api: Api, ann: Person, house: BotAccount) -> None:
    await api.ok("sendMessage", chat_id=ann.id, text="x", reply_markup=KEYBOARD)
    await api.refused("sendMessage", chat_id=ann.id, text="")
    await api.ok("getMe")
    sent, refused = sandbox.requests("sendmessage", house)
    assert sent.parameters["reply_markup"]["inline_keyboard"][0][0]["text"] == "One"
    assert (sent.status, sent.result["text"]) == (200, "x")
    assert (refused.status, refused.result) == (400, "Bad Request: message text is empty")
    assert [one.method for one in sandbox.requests()] == ["sendMessage", "sendMessage", "getMe"]
