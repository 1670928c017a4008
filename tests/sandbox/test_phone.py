from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import orjson
import pytest
from aiohttp import ClientResponse, FormData, web
from aiohttp.test_utils import TestClient, TestServer

from bot.clock import SimulatedClock
from bot.sandbox import BotAccount, Group, Person, Sandbox, Toast
from bot.sandbox.images import plain_png
from bot.sandbox.phone import PhoneLink, PhoneOwner, add_phone_routes
from bot.sandbox.records import Content, Markup, Message, Poll, PollOption

UNIT = {"zh": "3栋2单元", "en": "Building 3, unit 2"}
Client = TestClient[web.Request, web.Application]


class Phone:
    """One person's phone, over HTTP."""

    def __init__(self, client: Client, person: Person, language: str = "en") -> None:
        self.client = client
        self.base = f"/phone/people/{person.id}"
        self.headers = {"X-Phone": language}

    async def get(self, path: str, status: int = 200) -> Any:
        async with self.client.get(self.base + path, headers=self.headers) as response:
            return await read(response, status)

    async def post(self, path: str, status: int = 200, /, **fields: Any) -> Any:
        async with self.client.post(self.base + path, json=fields, headers=self.headers) as response:
            return await read(response, status)

    async def upload(self, chat: str, status: int = 200, /, **fields: str | bytes) -> Any:
        form = FormData(default_to_multipart=True)
        for name, value in fields.items():
            form.add_field(name, value, filename=f"{name}.bin" if isinstance(value, bytes) else None)
        path = f"{self.base}/chats/{chat}/media"
        async with self.client.post(path, data=form, headers=self.headers) as response:
            return await read(response, status)

    @asynccontextmanager
    async def events(self) -> AsyncIterator["Events"]:
        async with self.client.get(self.base + "/events", headers=self.headers) as response:
            events = Events(response)
            assert (await events.next())["type"] == "hello"
            yield events


class Events:
    """What a stream brings."""

    def __init__(self, response: ClientResponse) -> None:
        self.response = response

    async def next(self) -> Any:
        while True:
            line = await self.response.content.readline()
            assert line, "the stream ended"
            if line.startswith(b"data: "):
                return orjson.loads(line[6:])

    async def until(self, kind: str) -> Any:
        while (event := await self.next())["type"] != kind:
            pass
        return event


async def read(response: ClientResponse, status: int) -> Any:
    content = orjson.loads(await response.read())
    assert response.status == status, content
    return content


def key(chat: BotAccount | Group) -> str:
    return f"bot-{chat.id}" if isinstance(chat, BotAccount) else str(chat.id)


def buttons(*names: str) -> Markup:
    return Markup("inline", {"inline_keyboard": [[{"text": name, "callback_data": name.lower()}] for name in names]})


@pytest.fixture
def wang(sandbox: Sandbox) -> Person:
    return sandbox.add_person("王", "秀兰")


@pytest.fixture
def group(sandbox: Sandbox, house: BotAccount, ann: Person, wang: Person) -> Group:
    return sandbox.add_group("三栋", ann, [wang, house])


@pytest.fixture
async def client(sandbox: Sandbox, house: BotAccount, ann: Person, wang: Person, group: Group) -> AsyncIterator[Client]:
    slip = PhoneLink({"zh": "门上的纸条", "en": "The slip"}, "https://t.me/house_bot?start=d_1")
    people = [
        PhoneOwner(ann.id, {"zh": "安", "en": "Ann"}, UNIT, "leader"),
        PhoneOwner(wang.id, {"zh": "3-2-501 王姐", "en": "3-2-501 Wang"}, UNIT, links=(slip,)),
    ]
    app = sandbox.web_app()
    add_phone_routes(app, sandbox, lambda: people)
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.fixture
def anns(client: Client, ann: Person) -> Phone:
    return Phone(client, ann)


@pytest.fixture
def wangs(client: Client, wang: Person) -> Phone:
    return Phone(client, wang, "zh")


async def test_the_people(client: Client, clock: SimulatedClock, wang: Person) -> None:
    async with client.get("/phone/people") as response:
        found = await read(response, 200)
    assert found["zone"] == "Asia/Shanghai"
    assert found["now"] == clock.now().timestamp()
    assert [one["role"] for one in found["people"]] == ["leader", "resident"]
    last = found["people"][1]
    assert (last["id"], last["title"]["zh"], last["group"], last["unread"]) == (str(wang.id), "3-2-501 王姐", UNIT, 0)
    assert last["links"][0]["url"].endswith("d_1")


async def test_the_chats_of_a_person(wangs: Phone, house: BotAccount, group: Group) -> None:
    of_group, private = (await wangs.get("/chats"))["chats"]
    assert (of_group["key"], of_group["type"], of_group["title"], of_group["members"]) == (
        key(group),
        "group",
        "三栋",
        3,
    )
    assert of_group["last"]["service"]["kind"] == "new_chat_members"
    assert (private["key"], private["opened"], private["last"]) == (key(house), False, None)


async def test_a_text_is_seen_by_others_at_once(anns: Phone, wangs: Phone, group: Group) -> None:
    async with anns.events() as events:
        sent = await wangs.post(f"/chats/{key(group)}/text", text=" <b>灯</b>坏了 https://a.example ")
        assert sent["messages"][0]["mine"]
        told = (await events.until("message"))["message"]
        assert told["text"] == "<b>灯</b>坏了 https://a.example"
        assert [one["type"] for one in told["entities"]] == ["url"]
        assert (told["from"]["name"], told["mine"]) == ("王 秀兰", False)
        assert (await events.until("chat"))["chat"]["unread"] == 1
        assert next(iter((await events.until("unread"))["people"].values())) == 1
        await anns.post(f"/chats/{key(group)}/read", upto=told["id"])
        assert (await events.until("chat"))["chat"]["unread"] == 0
    assert group.last.text == told["text"]


async def test_a_reply_and_pages_of_messages(anns: Phone, group: Group, wang: Person) -> None:
    said = [wang.says(group, f"第{number}句") for number in range(60)]
    await anns.post(f"/chats/{key(group)}/text", text="好", replyTo=said[3].id)
    newest = await anns.get(f"/chats/{key(group)}/messages")
    assert newest["more"]
    assert len(newest["messages"]) == 50
    assert newest["messages"][-1]["reply"]["text"] == "第3句"
    older = await anns.get(f"/chats/{key(group)}/messages?before={newest['messages'][0]['id']}")
    assert not older["more"]
    assert older["messages"][-1]["id"] + 1 == newest["messages"][0]["id"]


async def test_a_press_and_its_answer(sandbox: Sandbox, anns: Phone, house: BotAccount, group: Group) -> None:
    card = sandbox.world.post(group.chat, house, Content("Lamp"), markup=buttons("Done"))
    async with anns.events() as events:
        press = await anns.post(f"/chats/{key(group)}/messages/{card.id}/press", data="done")
        query = sandbox.world.queries[press["press"]]
        assert (query.data, query.message) == ("done", card)
        sandbox.world.edit(card, Content("Lamp: done"), None, by=house)
        sandbox.world.answer(query, Toast("Thank you", alert=True))
        edited = (await events.until("edited"))["message"]
        assert (edited["text"], edited["edited"], edited["buttons"]) == ("Lamp: done", True, [])
        answer = await events.until("answer")
        assert (answer["press"], answer["text"], answer["alert"]) == (press["press"], "Thank you", True)
    # The card was edited while the finger came down: Telegram takes such presses too.
    await anns.post(f"/chats/{key(group)}/messages/{card.id}/press", data="done")


async def test_buttons_of_each_kind(sandbox: Sandbox, anns: Phone, house: BotAccount, ann: Person) -> None:
    row = [
        {"text": "Link", "url": "https://t.me/house_bot?start=x"},
        {"text": "Copy", "copy_text": {"text": "021"}},
        {"text": "App", "web_app": {"url": "https://app.example"}},
        {"text": "Game", "callback_game": {}},
    ]
    sandbox.world.post(ann.chat(house), house, Content("?"), markup=Markup("inline", {"inline_keyboard": [row]}))
    shown = (await anns.get(f"/chats/{key(house)}/messages"))["messages"][-1]["buttons"][0]
    assert [one["kind"] for one in shown] == ["link", "copy", "web", "other"]
    assert (shown[0]["url"], shown[1]["copy"]) == ("https://t.me/house_bot?start=x", "021")


async def test_photos_voice_files_and_places(anns: Phone, wangs: Phone, group: Group) -> None:
    chat = key(group)
    album = await anns.upload(
        chat, kind="photo", caption="灯", a=plain_png(30, 20, (1, 2, 3)), b=plain_png(9, 9, (0, 0, 0))
    )
    first, second = album["messages"]
    assert first["album"] == second["album"] != ""
    assert (first["text"], second["text"]) == ("灯", "")
    assert (first["media"]["width"], first["media"]["height"]) == (30, 20)
    voice = (await anns.upload(chat, kind="voice", duration="7", sound=b"OggS-"))["messages"][0]
    assert (voice["media"]["kind"], voice["media"]["duration"]) == ("voice", 7)
    page = (await anns.upload(chat, kind="document", page=b"<script>"))["messages"][0]
    await anns.post(f"/chats/{chat}/location", latitude=31.2, longitude=121.5)
    kinds = [one.content.media.kind for one in group.messages[-5:] if one.content.media]
    assert kinds == ["photo", "photo", "voice", "document", "location"]
    async with wangs.client.get(f"{wangs.base}/chats/{first['media']['file']}") as response:
        assert response.content_type == "image/png"
        assert await response.read() == group.messages[-5].photo
    async with wangs.client.get(f"{wangs.base}/chats/{page['media']['file']}") as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"kind": "photo", "a": b"no picture"}, "picture"),
        ({"kind": "photo"}, "empty"),
        ({"kind": "photo", "a": b""}, "empty"),
        ({"kind": "film", "a": b"x"}, "request"),
        ({"kind": "document", "caption": "x" * 1025, "a": b"x"}, "caption"),
        ({"kind": "photo"} | {f"a{number}": b"x" for number in range(11)}, "many"),
        ({"kind": "voice", "reply_to": "99999", "a": b"x"}, "message"),
    ],
)
async def test_files_that_cannot_be_sent(
    anns: Phone, group: Group, fields: dict[str, str | bytes], reason: str
) -> None:
    status = 404 if reason == "message" else 400
    before = len(group.messages)
    assert (await anns.upload(key(group), status, **fields))["reason"] == reason
    assert len(group.messages) == before


async def test_a_file_too_large(sandbox: Sandbox, anns: Phone, group: Group) -> None:
    sandbox.limits = replace(sandbox.limits, upload_bytes=1000)
    assert (await anns.upload(key(group), 413, kind="document", a=b"x" * 5000))["reason"] == "large"


async def test_a_start_link(wangs: Phone, house: BotAccount, wang: Person) -> None:
    link = "t.me/house_bot?start=d_1"
    start = {"kind": "start", "chat": key(house), "payload": "d_1", "opened": False}
    assert await wangs.post("/link", link=link) == start
    assert await wangs.post("/follow", link=link) == {"chat": key(house)}
    assert wang.chat(house).last.text == "/start d_1"
    assert (await wangs.post("/link", link="https://example.org"))["kind"] == "elsewhere"
    assert (await wangs.post("/follow", 400, link="https://t.me/nobody_bot?start=1"))["reason"] == "elsewhere"
    assert (await wangs.post("/link", 400, link="https://t.me/house_bot?start=é"))["reason"] == "link"


async def test_a_group_link(sandbox: Sandbox, anns: Phone, wangs: Phone, house: BotAccount, wang: Person) -> None:
    link = "https://t.me/house_bot?startgroup=g_1&admin=pin_messages"
    assert (await wangs.post("/link", link=link))["groups"] == []
    asked = await anns.post("/link", link=link)
    assert (asked["kind"], asked["bot"], asked["asksRights"]) == ("group", "House", True)
    [group] = asked["groups"]
    assert (await wangs.post("/follow", 403, link=link, group=group["key"]))["reason"] == "rights"
    assert (await anns.post("/follow", 400, link=link))["reason"] == "group"
    assert (await anns.post("/follow", 400, link=link, title=" "))["reason"] == "title"
    made = await anns.post("/follow", link=link, title="五栋", members=[str(wang.id)])
    chat = sandbox.world.groups[int(made["chat"])]
    assert chat.last.text == "/start@house_bot g_1"
    assert chat.member(house).may("can_pin_messages")
    assert chat.member(wang.user).present
    await anns.post("/follow", link=link, group=group["key"])
    assert sandbox.world.groups[int(group["key"])].member(house).may("can_pin_messages")


async def test_changing_own_messages_only(anns: Phone, wangs: Phone, group: Group, wang: Person) -> None:
    said = wang.says(group, "灯坏")
    path = f"/chats/{key(group)}/messages/{said.id}"
    assert (await anns.post(f"{path}/edit", 403, text="no"))["reason"] == "own"
    await wangs.post(f"{path}/edit", text="灯坏了")
    assert (said.text, said.edited) == ("灯坏了", True)
    await wangs.post(f"{path}/react", emoji=["👍"])
    assert said.reactions == {wang.id: ("👍",)}
    async with wangs.events() as events:
        await anns.post(f"{path}/delete")
        assert (await events.until("deleted"))["id"] == said.id
    others = group.messages[0].id
    assert (await wangs.post(f"/chats/{key(group)}/messages/{others}/delete", 403))["reason"] == "impossible"


async def test_voting_in_a_poll(
    sandbox: Sandbox, anns: Phone, wangs: Phone, group: Group, house: BotAccount, wang: Person
) -> None:
    poll = Poll("7", "喝茶？", (PollOption("0", "喝"), PollOption("1", "不喝")))
    message = sandbox.world.post(group.chat, house, Content(poll=poll))
    path = f"/chats/{key(group)}/messages"
    async with anns.events() as events:
        await wangs.post(f"{path}/{message.id}/vote", options=[1])
        seen = (await events.until("edited"))["message"]["poll"]
    assert poll.votes == {wang.id: (1,)}
    assert (seen["voters"], seen["seen"], [one["count"] for one in seen["options"]]) == (1, False, [0, 0])
    (shown,) = [one["poll"] for one in (await wangs.get(path))["messages"] if one["poll"]]
    assert [(one["mine"], one["count"]) for one in shown["options"]] == [(False, 0), (True, 1)]
    assert (await wangs.post(f"{path}/{message.id}/vote", 400, options=[2]))["reason"] == "request"
    assert (await wangs.post(f"{path}/{message.id}/vote", 403, options=[0, 1]))["reason"] == "impossible"
    await wangs.post(f"{path}/{message.id}/vote", options=[])
    assert poll.votes == {}


async def test_blocking(anns: Phone, house: BotAccount, ann: Person) -> None:
    async with anns.events() as events:
        await anns.post(f"/chats/{key(house)}/block", blocked=True)
        assert (await events.until("chat"))["chat"]["blocked"]
    assert ann.chat(house).blocked
    assert (await anns.post(f"/chats/{key(house)}/text", 400, text="?"))["reason"] == "blocked"
    await anns.post(f"/chats/{key(house)}/block", blocked=False)
    assert not ann.chat(house).blocked


async def test_what_changes_in_a_chat(
    sandbox: Sandbox, wangs: Phone, house: BotAccount, group: Group, wang: Person
) -> None:
    world = sandbox.world
    async with wangs.events() as events:
        card = world.post(group.chat, house, Content("Card"))
        world.pin(card, house)
        world.show_action(group.chat, house, "typing")
        house.commands["default", ""] = [{"command": "new", "description": "Say it"}]
        world.bot_changed(house)
        assert (await events.until("typing"))["name"] == "House"
        assert (await events.until("chat"))["chat"]["pinned"][0]["id"] == card.id
        told = await events.until("chat")
        assert told["chat"]["commands"] == [{"command": "/new", "description": "Say it"}]
        old = key(group)
        group.upgrade()
        gone = await events.until("gone")
        assert (gone["chat"], gone["successor"]) == (old, key(group))
        group.removes(wang)
        assert (await events.until("gone"))["chat"] == key(group)
    assert [one["type"] for one in (await wangs.get("/chats"))["chats"]] == ["private"]


async def test_keyboards_of_chats(sandbox: Sandbox, anns: Phone, house: BotAccount, ann: Person) -> None:
    world, chat = sandbox.world, ann.chat(house)
    keys = {"keyboard": [[{"text": "Here", "request_location": True}, {"text": "No"}]], "one_time_keyboard": True}
    world.post(chat, house, Content("Where?"), markup=Markup("keyboard", keys))
    shown = (await anns.get("/chats"))["chats"][-1]["keyboard"]
    assert shown["once"]
    assert [one["asks"] for one in shown["rows"][0]] == ["request_location", ""]
    world.post(chat, house, Content("Why?"), markup=Markup("force_reply", {"force_reply": True, "selective": True}))
    assert (await anns.get(f"/chats/{key(house)}/messages"))["messages"][-1]["forceReply"] == {"hint": ""}


async def test_forged_ids_are_refused(
    sandbox: Sandbox, anns: Phone, wangs: Phone, client: Client, house: BotAccount, ann: Person, group: Group
) -> None:
    stranger = sandbox.add_person("Stranger")
    elsewhere = sandbox.add_group("Elsewhere", stranger, [house])
    card = sandbox.world.post(group.chat, house, Content("Card"), markup=buttons("Yes"))
    photo = stranger.sends_photo(elsewhere)
    mine = ann.sends_photo(group)
    assert photo.file is not None
    for who in (str(stranger.id), "0", "x", str(house.id)):
        async with client.get(f"/phone/people/{who}/chats") as response:
            assert (await read(response, 404))["reason"] == "person"
    for chat in (str(elsewhere.id), "bot-1", "0", "x"):
        assert (await anns.get(f"/chats/{chat}/messages", 404))["reason"] == "chat"
        assert (await anns.post(f"/chats/{chat}/text", 404, text="x"))["reason"] == "chat"
    for message in ("999999", "x", "-1", "9" * 40):
        assert (await anns.post(f"/chats/{group.id}/messages/{message}/press", 404, data="yes"))["reason"] == "message"
    forged: list[Any] = ["no", "", None, 7]
    for data in forged:
        assert (await anns.post(f"/chats/{group.id}/messages/{card.id}/press", 404, data=data))["reason"] == "button"
    assert (await anns.get(f"/chats/{elsewhere.id}/messages/{photo.id}/files/{photo.file.key}", 404))[
        "reason"
    ] == "chat"
    assert (await anns.get(f"/chats/{group.id}/messages/{mine.id}/files/{photo.file.key}", 404))["reason"] == "file"
    assert not sandbox.world.queries


async def test_what_is_not_from_the_page_is_refused(client: Client, ann: Person, wangs: Phone, group: Group) -> None:
    path = f"/phone/people/{ann.id}/chats/{group.id}/text"
    async with client.post(path, data=b"{}", headers={"Accept-Language": "zh-CN,zh;q=0.9"}) as response:
        assert (await read(response, 403))["error"] == "请从聊天页面操作。"
    async with client.post(path, data=b"[]", headers={"X-Phone": "en"}) as response:
        assert (await read(response, 400))["error"] == "That request cannot be understood."
    async with client.post(path, data=b"{", headers={"X-Phone": "en"}) as response:
        assert (await read(response, 400))["reason"] == "request"


@pytest.mark.parametrize(
    ("fields", "reason"), [({"text": " "}, "empty"), ({"text": "𝄞" * 2049}, "long"), ({"text": 5}, "empty")]
)
async def test_texts_that_cannot_be_sent(wangs: Phone, group: Group, fields: dict[str, Any], reason: str) -> None:
    refused = await wangs.post(f"/chats/{group.id}/text", 400, **fields)
    assert refused["reason"] == reason
    assert refused["error"].endswith("。")


@pytest.mark.parametrize("place", [(91, 0), (0, "x"), (None, 0), (True, 0)])
async def test_places_that_are_nowhere(anns: Phone, group: Group, place: tuple[Any, Any]) -> None:
    latitude, longitude = place
    refused = await anns.post(f"/chats/{group.id}/location", 400, latitude=latitude, longitude=longitude)
    assert refused["reason"] == "place"


async def test_service_messages(sandbox: Sandbox, anns: Phone, group: Group, ann: Person) -> None:
    group.retitles("五栋")
    said: Message = ann.says(group, "灯坏了")
    sandbox.world.pin(said, ann.user)
    shown = (await anns.get(f"/chats/{group.id}/messages"))["messages"]
    kinds = [one["service"]["kind"] for one in shown if one["service"]]
    assert kinds[-2:] == ["new_chat_title", "pinned_message"]
    assert shown[-1]["service"]["text"] == "灯坏了"
