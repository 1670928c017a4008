from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from bot.clock import SimulatedClock
from bot.sandbox import BotAccount, Limits, Person, Sandbox
from bot.sandbox.images import plain_png, size_of
from tests.sandbox.api import Api


def buttons(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


async def test_a_text_arrives(api: Api, ann: Person, house: BotAccount) -> None:
    sent = await api.ok(
        "sendMessage",
        chat_id=ann.id,
        text="<b>Stairs</b> & more",
        parse_mode="HTML",
        reply_markup=buttons([{"text": "One", "callback_data": "1"}, {"text": "Site", "url": "https://example.org"}]),
        link_preview_options={"is_disabled": True},
        protect_content=True,
    )
    seen = ann.chat(house).last
    assert (sent["message_id"], sent["text"], sent["chat"]["id"]) == (seen.id, "Stairs & more", ann.id)
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 6}]
    assert sent["from"]["is_bot"]
    assert sent["reply_markup"]["inline_keyboard"][0][1]["url"] == "https://example.org"
    assert seen.html == "<b>Stairs</b> &amp; more"
    assert seen.buttons == [["One", "Site"]]
    assert seen.sender is house


async def test_lengths_count_after_entities(api: Api, ann: Person) -> None:
    await api.ok("sendMessage", chat_id=ann.id, text="<b>" + "楼" * 4096 + "</b>", parse_mode="HTML")
    too_long = "400 Bad Request: message is too long"
    assert await api.refused("sendMessage", chat_id=ann.id, text="x" * 4097) == too_long
    assert await api.refused("sendMessage", chat_id=ann.id, text="👍" * 2049) == too_long
    await api.ok("sendMessage", chat_id=ann.id, text="&amp;" * 4096, parse_mode="html")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "message text is empty"),
        ("  \n ", "text must be non-empty"),
        ("<b></b>", "text must be non-empty"),
        ("<b>x", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ],
)
async def test_texts_that_are_none(api: Api, ann: Person, text: str, why: str) -> None:
    refused = await api.refused("sendMessage", chat_id=ann.id, text=text, parse_mode="HTML")
    assert refused == f"400 Bad Request: {why}"


@pytest.mark.parametrize(
    ("button", "why"),
    [
        ({"text": "x", "callback_data": "三" * 22}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "x"}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"text": "x", "url": "no address"}, "inline keyboard button URL 'no address' is invalid: Wrong HTTP URL"),
        (
            {"text": "", "callback_data": "1"},
            'can\'t parse inline keyboard button: Field "text" must be a non-empty string',
        ),
        ({"text": "x", "callback_date": "1"}, 'unknown field "callback_date" of inline keyboard button'),
        (
            {"text": "x", "web_app": {"url": "http://plain.example"}},
            "inline keyboard button Web App URL 'http://plain.example' is invalid: Only HTTPS links are allowed",
        ),
    ],
)
async def test_buttons_that_are_refused(api: Api, ann: Person, button: dict[str, Any], why: str) -> None:
    refused = await api.refused("sendMessage", chat_id=ann.id, text="x", reply_markup=buttons([button]))
    assert refused == f"400 Bad Request: {why}"


async def test_buttons_at_the_limit(api: Api, ann: Person, sandbox: Sandbox, house: BotAccount) -> None:
    data = {"text": "x", "callback_data": "三" * 21 + "a"}
    await api.ok("sendMessage", chat_id=ann.id, text="x", reply_markup=buttons([data] * 8))
    assert await api.refused("sendMessage", chat_id=ann.id, text="x", reply_markup=buttons([data] * 9)) == (
        "400 Bad Request: BUTTON_ROW_TOO_LONG"
    )
    too_many = buttons(*([[data] * 8] * 13))
    assert await api.refused("sendMessage", chat_id=ann.id, text="x", reply_markup=too_many) == (
        "400 Bad Request: reply markup is too long"
    )
    group = sandbox.add_group("Unit 2", ann, [house])
    app = buttons([{"text": "x", "web_app": {"url": "https://example.org"}}])
    await api.ok("sendMessage", chat_id=ann.id, text="x", reply_markup=app)
    refused = await api.refused("sendMessage", chat_id=group.id, text="x", reply_markup=app)
    assert refused == "400 Bad Request: BUTTON_TYPE_INVALID"


async def test_reply_keyboards_are_not_echoed(api: Api, ann: Person, house: BotAccount) -> None:
    keyboard = {"keyboard": [["记一件事", {"text": "发通知"}]], "resize_keyboard": True}
    sent = await api.ok("sendMessage", chat_id=ann.id, text="Menu", reply_markup=keyboard)
    assert "reply_markup" not in sent
    assert ann.picks(house, "发通知").text == "发通知"
    assert await api.refused("editMessageText", chat_id=ann.id, message_id=sent["message_id"], text="x") == (
        "400 Bad Request: message can't be edited"
    )
    await api.ok("sendMessage", chat_id=ann.id, text="Bye", reply_markup={"remove_keyboard": True})
    assert ann.chat(house).keyboard is None
    await api.ok("sendMessage", chat_id=ann.id, text="Name?", reply_markup={"force_reply": True})


async def test_replies(api: Api, ann: Person, house: BotAccount) -> None:
    asked = ann.says(house, "Well?")
    sent = await api.ok("sendMessage", chat_id=ann.id, text="x", reply_parameters={"message_id": asked.id})
    assert sent["reply_to_message"]["text"] == "Well?"
    gone = {"message_id": 9999}
    assert await api.refused("sendMessage", chat_id=ann.id, text="x", reply_parameters=gone) == (
        "400 Bad Request: message to be replied not found"
    )
    sent = await api.ok(
        "sendMessage", chat_id=ann.id, text="x", reply_parameters=gone | {"allow_sending_without_reply": True}
    )
    assert "reply_to_message" not in sent


async def test_who_does_not_want_the_bot(api: Api, sandbox: Sandbox, ann: Person, house: BotAccount) -> None:
    ben = sandbox.add_person("Ben")
    other = sandbox.add_bot("99:x", "other_bot", "Other")

    async def refused(chat_id: object) -> str:
        return await api.refused("sendMessage", chat_id=chat_id, text="x")

    assert await refused(ben.id) == "403 Forbidden: bot can't initiate conversation with a user"
    assert await refused(12345) == "400 Bad Request: chat not found"
    assert await refused("somebody") == "400 Bad Request: chat not found"
    assert await refused(-12345) == "400 Bad Request: chat not found"
    assert await refused(other.id) == "403 Forbidden: bots can't send messages to bots"
    ann.blocks(house)
    assert await refused(ann.id) == "403 Forbidden: bot was blocked by the user"
    assert await api.refused("sendChatAction", chat_id=ann.id, action="typing") == (
        "403 Forbidden: bot was blocked by the user"
    )
    ann.starts(house)
    await api.ok("sendMessage", chat_id=ann.id, text="x")


async def test_pictures_and_files(api: Api, ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("chat_id", str(ann.id))
    form.add_field("caption", "<i>After</i>")
    form.add_field("parse_mode", "HTML")
    form.add_field("photo", plain_png(640, 480, (9, 9, 9)), filename="after.png")
    async with api.session.post(f"{api.address}/bot{api.token}/sendPhoto", data=form) as response:
        sent = (await response.json())["result"]
    assert [(one["width"], one["height"]) for one in sent["photo"]] == [(90, 67), (640, 480)]
    assert (sent["caption"], ann.chat(house).last.html) == ("After", "<i>After</i>")

    again = await api.ok("sendPhoto", chat_id=ann.id, photo=sent["photo"][-1]["file_id"])
    assert again["photo"][-1]["file_unique_id"] == sent["photo"][-1]["file_unique_id"]
    file = await api.ok("getFile", file_id=sent["photo"][-1]["file_id"])
    async with api.session.get(f"{api.address}/file/bot{api.token}/{file['file_path']}") as response:
        assert size_of(await response.read()) == (640, 480)
    async with api.session.get(f"{api.address}/file/bot{api.token}/photos/file_99.jpg") as response:
        assert response.status == 404

    document = sent["photo"][-1]["file_id"]
    assert await api.refused("sendDocument", chat_id=ann.id, document=document) == (
        "400 Bad Request: can't use file of type Photo as Document"
    )
    assert await api.refused("sendPhoto", chat_id=ann.id, photo="nonsense") == (
        "400 Bad Request: wrong file identifier/HTTP URL specified"
    )
    assert await api.refused("getFile", file_id="nonsense") == "400 Bad Request: invalid file_id"
    other = Api(api.session, api.address, sandbox.add_bot("99:x", "other_bot", "Other").token)
    assert await other.refused("getFile", file_id=document) == "400 Bad Request: invalid file_id"
    assert await api.refused("sendPhoto", chat_id=ann.id, photo=document, caption="x" * 1025) == (
        "400 Bad Request: message caption is too long"
    )


async def test_files_that_are_too_large(clock: SimulatedClock) -> None:
    sandbox = Sandbox(clock, Limits(photo_bytes=2000, upload_bytes=3000, download_bytes=1000))
    house = sandbox.add_bot("1:x", "house_bot", "House")
    ann = sandbox.add_person("Ann")
    ann.starts(house)

    async def upload(kind: str, content: bytes) -> str:
        clock.advance(timedelta(seconds=2))
        form = aiohttp.FormData({"chat_id": str(ann.id)})
        form.add_field(kind, content, filename="file")
        async with api.session.post(f"{api.address}/bot{api.token}/send{kind.capitalize()}", data=form) as response:
            answer = await response.json()
            return str(answer.get("description", "ok"))

    async with sandbox.serving() as address, aiohttp.ClientSession() as session:
        api = Api(session, address, house.token)
        big = plain_png(10, 10, (0, 0, 0)) + b"x" * 2000
        assert await upload("photo", big) == (
            f"Bad Request: file of size {len(big)} bytes is too big for a photo; the maximum size is 2000 bytes"
        )
        assert await upload("document", big) == "ok"
        assert await upload("document", b"x" * 3001) == "Request Entity Too Large"
        assert await upload("photo", b"no picture") == "Bad Request: IMAGE_PROCESS_FAILED"
        assert await upload("photo", plain_png(500, 20, (0, 0, 0))) == "Bad Request: PHOTO_INVALID_DIMENSIONS"
        received = ann.sends_document(house, "big.pdf", b"x" * 1001)
        await api.ok("getUpdates", offset=-1)
        file_id = (await api.ok("getUpdates", offset=-1))[0]["message"]["document"]["file_id"]
        assert await api.refused("getFile", file_id=file_id) == "400 Bad Request: file is too big"
        assert received.file is not None


async def test_albums(api: Api, ann: Person, house: BotAccount) -> None:
    ann.sends_photo(house, caption="Before", count=3)
    updates = await api.updates()
    assert len({one["message"]["media_group_id"] for one in updates}) == 1
    assert [one["message"].get("caption") for one in updates] == ["Before", None, None]
    ids = [one["message"]["photo"][-1]["file_id"] for one in updates]
    media = [{"type": "photo", "media": one, "caption": "<b>x</b>", "parse_mode": "HTML"} for one in ids]
    sent = await api.ok("sendMediaGroup", chat_id=ann.id, media=media)
    assert len(sent) == 3
    assert await api.refused("sendMediaGroup", chat_id=ann.id, media=media[:1]) == (
        "400 Bad Request: too few messages to send as an album"
    )
    assert await api.refused("sendMediaGroup", chat_id=ann.id, media=media * 4) == (
        "400 Bad Request: too many messages to send as an album"
    )


async def test_places_and_voices(api: Api, ann: Person, house: BotAccount) -> None:
    ann.sends_location(house, 31.77, 104.74)
    ann.sends_voice(house, duration=7)
    place, voice = await api.updates()
    assert place["message"]["location"] == {"latitude": 31.77, "longitude": 104.74}
    assert voice["message"]["voice"]["duration"] == 7
    await api.ok("sendVoice", chat_id=ann.id, voice=voice["message"]["voice"]["file_id"], caption="heard")
    sent = await api.ok("sendLocation", chat_id=ann.id, latitude=31.5, longitude=104.5, live_period=60)
    assert sent["location"]["live_period"] == 60
    assert "latitude" in await api.refused("sendLocation", chat_id=ann.id, latitude="x", longitude=1)


async def test_copies_and_forwards(api: Api, ann: Person, house: BotAccount) -> None:
    source = ann.sends_photo(house, caption="Here")
    copied = await api.ok("copyMessage", chat_id=ann.id, from_chat_id=ann.id, message_id=source.id, caption="There")
    assert copied == {"message_id": ann.chat(house).last.id}
    assert (ann.chat(house).last.text, ann.chat(house).last.photo) == ("There", source.photo)
    forwarded = await api.ok("forwardMessage", chat_id=ann.id, from_chat_id=ann.id, message_id=source.id)
    assert forwarded["forward_origin"]["sender_user"]["id"] == ann.id
    for verb in ("copy", "forward"):
        refused = await api.refused(f"{verb}Message", chat_id=ann.id, from_chat_id=ann.id, message_id=999)
        assert refused == f"400 Bad Request: message to {verb} not found"


async def test_ids_look_real(sandbox: Sandbox, ann: Person, house: BotAccount) -> None:
    ben = sandbox.add_person("Ben")
    first, second = ann.says(house, "1"), ben.says(house, "2")
    assert ben.id > 1 << 32
    assert second.id == first.id + 1
    assert -(10**10) < sandbox.add_group("A", ann).id < 0
    assert str(sandbox.add_group("B", ann, supergroup=True).id).startswith("-100")
