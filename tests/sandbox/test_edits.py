from datetime import timedelta
from typing import Any

import pytest

from bot.clock import SimulatedClock
from bot.sandbox import BotAccount, Group, Impossible, NoSuchButton, Person, PressExpired, Sandbox
from tests.sandbox.api import Api, passes

ONE: dict[str, Any] = {"inline_keyboard": [[{"text": "我家也一样 3", "callback_data": "support"}]]}
NOT_MODIFIED = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
def group(sandbox: Sandbox, ann: Person, house: BotAccount) -> Group:
    group = sandbox.add_group("Unit 2", ann, [house], supergroup=True)
    sandbox.inbox(house).clear()
    return group


async def test_editing(api: Api, ann: Person, house: BotAccount) -> None:
    sent = await api.ok("sendMessage", chat_id=ann.id, text="Open", reply_markup=ONE)
    card, message = ann.chat(house).last, {"chat_id": ann.id, "message_id": sent["message_id"]}
    assert await api.refused("editMessageText", **message, text="Open", reply_markup=ONE) == NOT_MODIFIED
    markup = {"inline_keyboard": [[{"callback_data": "support", "text": "我家也一样 3"}], []]}
    text = " <b></b>Open"
    assert await api.refused("editMessageText", **message, text=text, parse_mode="HTML", reply_markup=markup) == (
        NOT_MODIFIED
    )
    edited = await api.ok("editMessageText", **message, text="<b>Done</b>", parse_mode="HTML", reply_markup=ONE)
    assert (card.html, card.buttons, card.edited) == ("<b>Done</b>", [["我家也一样 3"]], True)
    assert edited["edit_date"]
    assert card.versions[0].content.text == "Open"


async def test_buttons_go_with_an_edit_unless_given_again(api: Api, ann: Person, house: BotAccount) -> None:
    sent = await api.ok("sendMessage", chat_id=ann.id, text="Open", reply_markup=ONE)
    message = {"chat_id": ann.id, "message_id": sent["message_id"]}
    edited = await api.ok("editMessageText", **message, text="Open")
    assert "reply_markup" not in edited
    assert ann.chat(house).last.buttons == []
    assert not ann.chat(house).last.edited
    assert await api.refused("editMessageReplyMarkup", **message) == NOT_MODIFIED
    await api.ok("editMessageReplyMarkup", **message, reply_markup=ONE)
    assert ann.chat(house).last.buttons == [["我家也一样 3"]]


async def test_what_cannot_be_edited(api: Api, ann: Person, house: BotAccount) -> None:
    theirs = ann.says(house, "Mine")
    assert await api.refused("editMessageText", chat_id=ann.id, message_id=theirs.id, text="x") == (
        "400 Bad Request: message can't be edited"
    )
    assert await api.refused("editMessageText", chat_id=ann.id, message_id=999, text="x") == (
        "400 Bad Request: message to edit not found"
    )
    assert await api.refused("editMessageText", chat_id=ann.id, text="x") == (
        "400 Bad Request: message identifier is not specified"
    )
    sent = await api.ok("sendMessage", chat_id=ann.id, text="x")
    text = {"chat_id": ann.id, "message_id": sent["message_id"]}
    assert await api.refused("editMessageCaption", **text, caption="x") == (
        "400 Bad Request: there is no caption in the message to edit"
    )
    assert await api.refused("editMessageText", **text, text="y", reply_markup={"remove_keyboard": True}) == (
        "400 Bad Request: inline keyboard expected"
    )


async def test_captions_and_media(api: Api, ann: Person, house: BotAccount) -> None:
    ann.sends_photo(house, count=2)
    one, two = [update["message"]["photo"][-1]["file_id"] for update in await api.updates()]
    sent = await api.ok("sendPhoto", chat_id=ann.id, photo=one, caption="Before")
    message = {"chat_id": ann.id, "message_id": sent["message_id"]}
    edited = await api.ok("editMessageCaption", **message, caption="After", reply_markup=ONE)
    assert (edited["caption"], edited["photo"]) == ("After", sent["photo"])
    assert await api.refused("editMessageText", **message, text="x") == (
        "400 Bad Request: there is no text in the message to edit"
    )
    media = {"type": "photo", "media": two, "caption": "<b>Other</b>", "parse_mode": "HTML"}
    edited = await api.ok("editMessageMedia", **message, media=media)
    assert edited["photo"][-1]["file_id"] == two
    assert ann.chat(house).last.html == "<b>Other</b>"
    assert await api.refused("editMessageMedia", **message, media=media) == NOT_MODIFIED


async def test_presses_and_their_answers(api: Api, ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    await api.ok("sendMessage", chat_id=ann.id, text="Open", reply_markup=ONE)
    press = ann.taps(ann.chat(house).last, "我家也一样")
    (update,) = await api.updates()
    query = update["callback_query"]
    assert (query["data"], query["from"]["id"], query["message"]["text"]) == ("support", ann.id, "Open")
    assert press.toast is None
    assert await api.refused("answerCallbackQuery", callback_query_id=query["id"], text="x" * 201) == (
        "400 Bad Request: MESSAGE_TOO_LONG"
    )
    press.resent()
    (again,) = await api.updates()
    assert (again["callback_query"], again["update_id"]) == (query, update["update_id"] + 1)
    await api.ok("answerCallbackQuery", callback_query_id=query["id"], text="Noted", show_alert=True)
    toast = await press.answered()
    assert (toast.text, toast.alert, toast.url) == ("Noted", True, "")
    assert await api.refused("answerCallbackQuery", callback_query_id=query["id"]) == TOO_OLD
    press.resent()
    assert await api.updates() == []
    forged = ann.forges(ann.chat(house).last, "close:1")
    await api.ok("answerCallbackQuery", callback_query_id=(await api.updates())[0]["callback_query"]["id"])
    assert (await forged.answered()).text == ""


async def test_presses_grow_stale(api: Api, ann: Person, house: BotAccount, clock: SimulatedClock) -> None:
    await api.ok("sendMessage", chat_id=ann.id, text="Open", reply_markup=ONE)
    press = ann.taps(ann.chat(house).last, "support")
    (update,) = await api.ok("getUpdates")
    clock.advance(timedelta(seconds=151))
    assert await api.refused("answerCallbackQuery", callback_query_id=update["callback_query"]["id"]) == TOO_OLD
    assert await api.refused("answerCallbackQuery", callback_query_id="17") == TOO_OLD
    assert await api.ok("getUpdates") == []
    with pytest.raises(PressExpired):
        await press.answered()


async def test_waiting_for_an_answer_ends(api: Api, ann: Person, house: BotAccount, clock: SimulatedClock) -> None:
    import asyncio

    await api.ok("sendMessage", chat_id=ann.id, text="Open", reply_markup=ONE)
    waiting = asyncio.ensure_future(ann.taps(ann.chat(house).last, "support").answered())
    await passes(clock, 149)
    assert not waiting.done()
    await passes(clock, 2)
    with pytest.raises(PressExpired):
        await waiting


async def test_what_cannot_be_tapped(api: Api, ann: Person, house: BotAccount, sandbox: Sandbox) -> None:
    link = {"text": "Open", "url": "https://example.org"}
    rows = [[{"text": "赞成", "callback_data": "1"}, {"text": "不赞成", "callback_data": "2"}], [link]]
    await api.ok("sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": rows})
    card = ann.chat(house).last
    assert ann.taps(card, "赞成").button.data == "1"
    assert ann.taps(card, "Open").link == "https://example.org"
    for wanted in ("成", "弃权"):
        with pytest.raises(NoSuchButton):
            ann.taps(card, wanted)
    with pytest.raises(Impossible):
        sandbox.add_person("Ben").taps(card, "赞成")
    await api.ok("deleteMessage", chat_id=ann.id, message_id=card.id)
    with pytest.raises(Impossible):
        ann.taps(card, "赞成")


async def test_deleting(api: Api, ann: Person, house: BotAccount, group: Group, clock: SimulatedClock) -> None:
    theirs, here = ann.says(group, "x"), {"chat_id": group.id}
    assert await api.refused("deleteMessage", **here, message_id=theirs.id) == (
        "400 Bad Request: message can't be deleted"
    )
    group.promotes(house, can_delete_messages=True)
    await api.ok("deleteMessage", **here, message_id=theirs.id)
    assert await api.refused("deleteMessage", **here, message_id=theirs.id) == (
        "400 Bad Request: message to delete not found"
    )
    private = ann.says(house, "x")
    await api.ok("deleteMessage", chat_id=ann.id, message_id=private.id)
    sent = [await api.ok("sendMessage", chat_id=ann.id, text="x") for _ in range(3)]
    clock.advance(timedelta(hours=49))
    ids = [one["message_id"] for one in sent]
    assert await api.refused("deleteMessage", chat_id=ann.id, message_id=ids[0]) == (
        "400 Bad Request: message can't be deleted for everyone"
    )
    fresh = await api.ok("sendMessage", chat_id=ann.id, text="x")
    await api.ok("deleteMessages", chat_id=ann.id, message_ids=[fresh["message_id"], 9999])
    assert [one.id for one in ann.chat(house).messages[-3:]] == ids


async def test_pins(api: Api, ann: Person, house: BotAccount, group: Group) -> None:
    sent = await api.ok("sendMessage", chat_id=group.id, text="Board")
    board = {"chat_id": group.id, "message_id": sent["message_id"]}
    assert await api.refused("pinChatMessage", **board) == (
        "400 Bad Request: not enough rights to manage pinned messages in the chat"
    )
    group.promotes(house, can_pin_messages=True)
    assert await api.refused("pinChatMessage", chat_id=group.id, message_id=99) == (
        "400 Bad Request: message to pin not found"
    )
    await api.ok("pinChatMessage", **board, disable_notification=True)
    assert group.pinned is not None
    assert group.pinned.text == "Board"
    # A bot is told of its own pin, and of its promotion before.
    assert [min(update) for update in await api.updates()] == ["my_chat_member", "message"]
    assert (await api.ok("getChat", chat_id=group.id))["pinned_message"]["text"] == "Board"
    await api.ok("unpinChatMessage", chat_id=group.id)
    assert group.pinned is None
    assert await api.refused("unpinChatMessage", chat_id=group.id) == "400 Bad Request: message to unpin not found"
    await api.ok("pinChatMessage", **board)
    await api.ok("unpinAllChatMessages", chat_id=group.id)
    assert group.pinned is None


async def test_reactions(api: Api, ann: Person, house: BotAccount, group: Group) -> None:
    said = ann.says(group, "Lift broken")
    message = {"chat_id": group.id, "message_id": said.id}
    await api.ok("setMessageReaction", **message, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert said.reactions == {house.id: ("👍",)}
    for reactions, why in (
        ([{"type": "emoji", "emoji": "🏠"}], "REACTION_INVALID"),
        ([{"type": "emoji", "emoji": "👍"}] * 2, "REACTIONS_TOO_MANY"),
    ):
        assert await api.refused("setMessageReaction", **message, reaction=reactions) == f"400 Bad Request: {why}"
    ann.reacts(said, "🔥")
    assert await api.updates() == []
    group.promotes(house)
    await api.updates(allowed_updates=["message_reaction"])
    ann.reacts(said, "👏")
    (update,) = await api.updates()
    assert update["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "👏"}]
