from typing import Any

import pytest

from bot.clock import SimulatedClock
from bot.sandbox import BotAccount, Group, Impossible, Person, Sandbox
from tests.sandbox.api import Api


@pytest.fixture
def ben(sandbox: Sandbox) -> Person:
    return sandbox.add_person("Ben")


@pytest.fixture
def group(sandbox: Sandbox, ann: Person, ben: Person) -> Group:
    return sandbox.add_group("Unit 2", ann, [ben])


def texts(updates: list[Any]) -> list[str]:
    return [one["message"]["text"] for one in updates if "text" in one.get("message", {})]


def kinds(updates: list[Any]) -> list[str]:
    found = []
    for update in updates:
        (kind,) = update.keys() - {"update_id"}
        found.append(next((name for name in update[kind] if name in SERVICE), kind))
    return found


SERVICE = ("new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id", "pinned_message")


async def test_privacy_mode(
    api: Api, sandbox: Sandbox, ann: Person, ben: Person, group: Group, house: BotAccount
) -> None:
    other = sandbox.add_bot("99:x", "other_bot", "Other")
    sees_all = sandbox.add_bot("98:x", "all_bot", "All", can_read_all=True)
    for bot in (house, other, sees_all):
        ann.adds_bot(bot, group)
    await api.updates()
    card = await api.ok("sendMessage", chat_id=group.id, text="Card")
    for text in ("hello", "/help", "/help@house_bot x", "/help@other_bot", "well /help", "dear @House_bot"):
        ben.says(group, text)
    ben.says(group, "reply", reply_to=group.chat.by_id[card["message_id"]])
    ben.says(group, "reply to ben", reply_to=ben.says(group, "x"))
    assert texts(await api.updates()) == ["/help", "/help@house_bot x", "dear @House_bot", "reply"]
    every = Api(api.session, api.address, sees_all.token)
    assert len(texts(await every.updates())) == 9
    third = Api(api.session, api.address, other.token)
    # The house wrote last, so that a plain command is not for the other bot.
    assert texts(await third.updates()) == ["/help@other_bot"]
    group.promotes(house)
    ben.says(group, "hello")
    assert texts(await api.updates()) == ["hello"]


async def test_mentions_as_documented(clock: SimulatedClock) -> None:
    sandbox = Sandbox(clock, mentions_pass_privacy=False)
    house, ann = sandbox.add_bot("1:x", "house_bot", "House"), sandbox.add_person("Ann")
    group = sandbox.add_group("Unit 2", ann, [house])
    sandbox.inbox(house).clear()
    ann.says(group, "dear @house_bot")
    assert sandbox.inbox(house).pending == 0


async def test_a_bot_is_added_by_a_link(api: Api, ann: Person, ben: Person, group: Group, house: BotAccount) -> None:
    link = "https://t.me/house_bot?startgroup=u-17&admin=pin_messages+delete_messages"
    with pytest.raises(Impossible):
        ben.follows(link, group)
    ann.follows(link, group)
    joined, message, start = await api.updates()
    member = joined["my_chat_member"]["new_chat_member"]
    assert (member["status"], member["can_pin_messages"], member["can_promote_members"]) == (
        "administrator",
        True,
        False,
    )
    assert joined["my_chat_member"]["old_chat_member"]["status"] == "left"
    assert message["message"]["new_chat_members"][0]["id"] == house.id
    assert start["message"]["text"] == "/start@house_bot u-17"
    assert start["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 16}]
    me = await api.ok("getChatMember", chat_id=group.id, user_id=house.id)
    assert me == member
    group.demotes(house)
    ann.adds_bot(house, group, "again", rights={"can_pin_messages": True, "can_invite_users": False})
    assert kinds(await api.updates()) == ["my_chat_member", "my_chat_member", "message"]


async def test_private_links(api: Api, ann: Person, house: BotAccount) -> None:
    ann.follows("https://t.me/house_bot?start=m-2026_0123")
    assert texts(await api.updates()) == ["/start m-2026_0123"]
    rows = [
        [{"text": "Page", "url": "https://example.org"}, {"text": "Start", "url": "https://t.me/House_bot?start=x"}]
    ]
    await api.ok("sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": rows})
    card = ann.chat(house).last
    assert ann.follows(ann.taps(card, "Page")) is None
    started = ann.follows(ann.taps(card, "Start"))
    assert started is not None
    assert started.text == "/start x"
    assert ann.follows("https://t.me/house_bot?startapp=x") is None
    with pytest.raises(ValueError, match="up to 64"):
        ann.follows("https://t.me/house_bot?start=no.dots")


async def test_coming_and_going(
    api: Api, sandbox: Sandbox, ann: Person, ben: Person, group: Group, house: BotAccount
) -> None:
    ann.adds_bot(house, group)
    await api.updates(allowed_updates=["message", "chat_member", "my_chat_member"])
    eve = sandbox.add_person("Eve")
    eve.joins(group)
    assert kinds(await api.updates()) == ["new_chat_members"]
    group.promotes(house)
    ben.leaves(group)
    eve.is_removed(group)
    assert kinds(await api.updates()) == [
        "my_chat_member",
        "left_chat_member",
        "chat_member",
        "left_chat_member",
        "chat_member",
    ]
    assert (await api.ok("getChatMember", chat_id=group.id, user_id=eve.id))["status"] == "kicked"
    assert (await api.ok("getChatMember", chat_id=group.id, user_id=ben.id))["status"] == "left"
    assert await api.ok("getChatMemberCount", chat_id=group.id) == 2
    with pytest.raises(Impossible):
        ben.says(group, "x")
    administrators = await api.ok("getChatAdministrators", chat_id=group.id)
    assert {one["user"]["id"]: one["status"] for one in administrators} == {
        ann.id: "creator",
        house.id: "administrator",
    }
    group.removes(house)
    assert kinds(await api.updates()) == ["left_chat_member", "my_chat_member"]
    for method in ("sendMessage", "getChat"):
        given = {"chat_id": group.id} | ({"text": "x"} if method == "sendMessage" else {})
        assert await api.refused(method, **given) == "403 Forbidden: bot was kicked from the group chat"
    ann.adds_bot(house, group)
    await api.ok("leaveChat", chat_id=group.id)
    assert await api.refused("sendMessage", chat_id=group.id, text="x") == (
        "403 Forbidden: bot is not a member of the group chat"
    )


async def test_blocking(api: Api, ann: Person, house: BotAccount) -> None:
    ann.blocks(house)
    with pytest.raises(Impossible):
        ann.says(house, "x")
    ann.starts(house, "back")
    blocked, unblocked, start = await api.updates()
    assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert start["message"]["text"] == "/start back"


async def test_a_group_becomes_a_supergroup(
    api: Api, ann: Person, ben: Person, group: Group, house: BotAccount
) -> None:
    ann.adds_bot(house, group, rights=["can_pin_messages"])
    card = await api.ok("sendMessage", chat_id=group.id, text="Card")
    await api.updates()
    old = group.id
    group.upgrade()
    there, here = await api.updates()
    assert (there["message"]["chat"]["id"], there["message"]["migrate_to_chat_id"]) == (old, group.id)
    assert (here["message"]["chat"]["id"], here["message"]["migrate_from_chat_id"]) == (group.id, old)
    assert here["message"]["chat"]["type"] == "supergroup"
    for method, given in {
        "sendMessage": {"text": "x"},
        "editMessageText": {"text": "x", "message_id": card["message_id"]},
        "deleteMessage": {"message_id": card["message_id"]},
        "getChat": {},
    }.items():
        answer = await api(method, chat_id=old, **given)
        assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
        assert answer["parameters"] == {"migrate_to_chat_id": group.id}
    assert group.former is not None
    with pytest.raises(Impossible):
        ben.says(group.former, "x")
    assert await api.refused("editMessageText", chat_id=group.id, message_id=card["message_id"], text="x") == (
        "400 Bad Request: message to edit not found"
    )
    await api.ok("sendMessage", chat_id=group.id, text="Anew")
    assert (await api.ok("getChatMember", chat_id=group.id, user_id=house.id))["can_pin_messages"]
    assert group.last.id == 2


async def test_looking_at_chats(api: Api, ann: Person, ben: Person, group: Group, house: BotAccount) -> None:
    ann.adds_bot(house, group)
    group.retitles("Unit 3")
    assert (await api.ok("getChat", chat_id=group.id))["title"] == "Unit 3"
    ann.renames("Anna", "Wang")
    assert (await api.ok("getChat", chat_id=ann.id))["first_name"] == "Anna"
    assert (
        await api.refused("getChatMember", chat_id=group.id, user_id=1) == "400 Bad Request: invalid user_id specified"
    )
    assert await api.refused("sendChatAction", chat_id=group.id, action="sleeping") == (
        "400 Bad Request: wrong parameter action in request"
    )
    await api.ok("sendChatAction", chat_id=group.id, action="typing")


async def test_what_a_bot_says_about_itself(
    api: Api, sandbox: Sandbox, ann: Person, ben: Person, group: Group, house: BotAccount
) -> None:
    me = await api.ok("getMe")
    assert (me["username"], me["can_read_all_group_messages"]) == ("house_bot", False)
    ann.adds_bot(house, group)
    plain = [{"command": "start", "description": "Begin"}]
    leaders = [{"command": "notice", "description": "发通知"}]
    await api.ok("setMyCommands", commands=plain)
    await api.ok("setMyCommands", commands=leaders, scope={"type": "all_chat_administrators"}, language_code="zh")
    member_scope = {"type": "chat_member", "chat_id": group.id, "user_id": ben.id}
    await api.ok("setMyCommands", commands=[*plain, *leaders], scope=member_scope)
    assert await api.ok("getMyCommands") == plain
    assert len(await api.ok("getMyCommands", scope=member_scope)) == 2
    shown = sandbox.world.commands_shown
    assert shown(house, ann.chat(house), ann.user) == [("start", "Begin")]
    assert shown(house, group.chat, ann.user) == [("notice", "发通知")]
    assert len(shown(house, group.chat, ben.user)) == 2
    await api.ok("deleteMyCommands", scope=member_scope)
    assert shown(house, group.chat, ben.user) == [("start", "Begin")]
    for wrong, why in (
        ({"command": "Start!", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "start", "description": ""}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ):
        assert await api.refused("setMyCommands", commands=[wrong]) == f"400 Bad Request: {why}"

    await api.ok("setMyDescription", description="What it does", language_code="en")
    assert await api.ok("getMyDescription", language_code="en") == {"description": "What it does"}
    assert await api.ok("getMyDescription") == {"description": ""}
    await api.ok("setMyShortDescription", short_description="Short")
    assert await api.ok("getMyShortDescription", language_code="zh") == {"short_description": "Short"}
    await api.ok("setMyName", name="说事")
    assert await api.ok("getMyName") == {"name": "说事"}
    assert "too long" in await api.refused("setMyName", name="x" * 65)
    app = {"type": "web_app", "text": "Page", "web_app": {"url": "https://example.org"}}
    await api.ok("setChatMenuButton", chat_id=ann.id, menu_button=app)
    assert await api.ok("getChatMenuButton", chat_id=ann.id) == app
    assert await api.ok("getChatMenuButton") == {"type": "commands"}
    assert await api.ok("logOut")
    assert await api.ok("close")
