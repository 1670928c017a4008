"""The addresses of the chat page and of what it asks for."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

import orjson
from aiohttp import web
from aiohttp.typedefs import Handler

from bot.sandbox.persons import Person
from bot.sandbox.phone.following import Follower
from bot.sandbox.phone.marks import Marks
from bot.sandbox.phone.owners import People, PhoneLink, Titles, people_now
from bot.sandbox.phone.pages import add_page
from bot.sandbox.phone.sending import Desk, kind_of, read_form
from bot.sandbox.phone.stream import Hub
from bot.sandbox.phone.views import chat_json, chats_of, has_file, key_of, message_json
from bot.sandbox.phone.words import Refused, language_of, sentence
from bot.sandbox.presses import Impossible
from bot.sandbox.records import Chat, File, Message, User
from bot.sandbox.sandbox import Sandbox

_PERSON = "/phone/people/{person}"
_CHAT = _PERSON + "/chats/{chat}"
_MESSAGE = _CHAT + "/messages/{message}"
_MOST_MESSAGES = 200
_NAME: Titles = {"zh": "聊天沙盒", "en": "Chat sandbox"}


def add_phone_routes(
    app: web.Application,
    sandbox: Sandbox,
    people: People,
    *,
    zone: str = "Asia/Shanghai",
    name: Titles = _NAME,
    sites: Callable[[], Sequence[PhoneLink]] = tuple,
) -> None:
    """Let browsers hold the phones of these people: the page at `/`, what it asks for under `/phone`.

    `people` may be a function, asked anew at each request. Times are shown in `zone`, the page is titled `name`;
    `sites` are web pages that belong beside the chat, each opened in a window as wide as a phone.
    """
    phones = Phones(sandbox, people, zone, name, sites)
    add_page(app)
    app.on_shutdown.append(phones.hub.close)
    for method, path, handler in phones.routes():
        app.router.add_route(method, path, _guarded(handler))


def _guarded(handler: Handler) -> Handler:
    """Answer refusals as sentences; what changes anything has to come from the page itself."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            if request.method == "POST" and not request.headers.get("X-Phone"):
                raise Refused("page", 403)
            return await handler(request)
        except Refused as refusal:
            return _refusal(request, refusal.key, refusal.status)
        except Impossible:
            return _refusal(request, "impossible", 403)

    return answer


def _refusal(request: web.Request, key: str, status: int) -> web.Response:
    language = language_of(request.headers.get("X-Phone", ""), request.headers.get("Accept-Language", ""))
    return _json({"error": sentence(key, language), "reason": key}, status)


def _json(content: Any, status: int = 200) -> web.Response:
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return web.Response(body=orjson.dumps(content), status=status, content_type="application/json", headers=headers)


class Phones:
    """Answers for all phones of a sandbox."""

    def __init__(
        self, sandbox: Sandbox, people: People, zone: str, name: Titles, sites: Callable[[], Sequence[PhoneLink]]
    ) -> None:
        self.sandbox = sandbox
        self.world = sandbox.world
        self.zone = zone
        self.name = name
        self._sites = sites
        self.marks = Marks()
        self.hub = Hub(self.world, self.marks, self._users)
        self.follower = Follower(sandbox)
        self._people = people
        self._begun = False

    def routes(self) -> list[tuple[str, str, Handler]]:
        """Method, path and handler of each address."""
        return [
            ("GET", "/phone/people", self.on_people),
            ("GET", _PERSON + "/chats", self.on_chats),
            ("GET", _PERSON + "/events", self.on_events),
            ("POST", _PERSON + "/link", self.on_link),
            ("POST", _PERSON + "/follow", self.on_follow),
            ("GET", _CHAT + "/messages", self.on_messages),
            ("POST", _CHAT + "/text", self.on_text),
            ("POST", _CHAT + "/media", self.on_media),
            ("POST", _CHAT + "/location", self.on_location),
            ("POST", _CHAT + "/read", self.on_read),
            ("POST", _CHAT + "/block", self.on_block),
            ("GET", _MESSAGE + "/files/{file}", self.on_file),
            ("POST", _MESSAGE + "/press", self.on_press),
            ("POST", _MESSAGE + "/edit", self.on_edit),
            ("POST", _MESSAGE + "/delete", self.on_delete),
            ("POST", _MESSAGE + "/react", self.on_react),
            ("POST", _MESSAGE + "/vote", self.on_vote),
        ]

    # Who and where

    def _users(self) -> list[User]:
        known = (self.world.users.get(owner.person_id) for owner in people_now(self._people))
        return [user for user in known if user is not None]

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            for user in self._users():
                self.marks.begin(user, chats_of(self.world, user))

    def person(self, request: web.Request) -> Person:
        """Whose phone a request is about; Refused for anybody who is not among the people."""
        self._begin()
        return self._person(request.match_info["person"])

    def _person(self, raw: Any) -> Person:
        for user in self._users():
            if str(user.id) == raw:
                return Person(self.world, user)
        raise Refused("person", 404)

    def desk(self, request: web.Request) -> Desk:
        """The person at the chat a request is about; Refused for chats they are not in."""
        person = self.person(request)
        return Desk(self.world, person, self._chat(person, request.match_info["chat"]))

    def _chat(self, person: Person, key: Any) -> Chat:
        for chat in chats_of(self.world, person.user):
            if key_of(chat) == key:
                return chat
        raise Refused("chat", 404)

    def message(self, request: web.Request) -> tuple[Desk, Message]:
        """The message a request is about, and the person before it."""
        desk, raw = self.desk(request), request.match_info["message"]
        return desk, desk.message(int(raw) if raw.isdecimal() and len(raw) < 19 else None)

    async def fields(self, request: web.Request) -> Mapping[str, Any]:
        """The JSON object a request carries."""
        try:
            found = orjson.loads(await request.read())
        except ValueError:
            raise Refused("request") from None
        if not isinstance(found, dict):
            raise Refused("request")
        return found

    # Looking

    async def on_people(self, _request: web.Request) -> web.Response:
        """Everybody whose phone can be held."""
        self._begin()
        shown = []
        for owner in people_now(self._people):
            user = self.world.users.get(owner.person_id)
            if user is not None:
                extra = {"name": user.full_name, "color": abs(user.id) % 7, "unread": self.hub.unread(user)}
                shown.append(owner.shown() | extra)
        now = self.world.now().timestamp()
        sites = [one.shown() for one in self._sites()]
        return _json({"people": shown, "zone": self.zone, "now": now, "name": dict(self.name), "sites": sites})

    async def on_chats(self, request: web.Request) -> web.Response:
        """A person's groups and private chats."""
        user = self.person(request).user
        chats = [chat_json(one, user, self.world, self.marks) for one in chats_of(self.world, user)]
        return _json({"chats": chats})

    async def on_messages(self, request: web.Request) -> web.Response:
        """A page of messages, oldest first, ending before the one named."""
        desk = self.desk(request)
        before, limit = _number(request.query.get("before")), _number(request.query.get("limit")) or 50
        limit = min(limit, _MOST_MESSAGES)
        found: list[Message] = []
        for message in reversed(desk.chat.by_id.values()):
            if before and message.id >= before:
                continue
            found.append(message)
            if len(found) > limit:
                break
        page = [message_json(one, desk.person.user) for one in reversed(found[:limit])]
        return _json({"messages": page, "more": len(found) > limit})

    async def on_events(self, request: web.Request) -> web.StreamResponse:
        """What happens on this phone from now on."""
        user = self.person(request).user
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        await self.hub.hold(user, response)
        return response

    async def on_file(self, request: web.Request) -> web.Response:
        """A file of a message: pictures and sounds to be shown in place, all else to be saved."""
        _, message = self.message(request)
        key = _number(request.match_info["file"])
        if not has_file(message, key):
            raise Refused("file", 404)
        file: File = self.world.files[key]
        kind = kind_of(file.content)
        headers = {"Cache-Control": "private, max-age=86400, immutable", "X-Content-Type-Options": "nosniff"}
        headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
        if not kind or "save" in request.query:
            name = quote(file.name or f"{file.kind}-{file.key}", safe="")
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
        return web.Response(body=file.content, content_type=kind or "application/octet-stream", headers=headers)

    # Doing

    async def on_text(self, request: web.Request) -> web.Response:
        """Send a text."""
        desk, given = self.desk(request), await self.fields(request)
        return self._sent(desk, [desk.text(given.get("text"), given.get("replyTo"))])

    async def on_media(self, request: web.Request) -> web.Response:
        """Send pictures (several are an album), a voice message, or files."""
        desk = self.desk(request)
        form = await read_form(request, self.sandbox.limits.upload_bytes)
        return self._sent(desk, desk.media(form))

    async def on_location(self, request: web.Request) -> web.Response:
        """Send a place."""
        desk, given = self.desk(request), await self.fields(request)
        return self._sent(desk, [desk.place(given.get("latitude"), given.get("longitude"), given.get("replyTo"))])

    def _sent(self, desk: Desk, messages: list[Message]) -> web.Response:
        return _json({"messages": [message_json(one, desk.person.user) for one in messages]})

    async def on_press(self, request: web.Request) -> web.Response:
        """Press a button by its data; what the bot answers comes as an event with this press's id."""
        given = await self.fields(request)
        desk, message = self.message(request)
        data = given.get("data")
        if not isinstance(data, str) or not _shows(message, data):
            raise Refused("button", 404)
        press = desk.person.forges(message, data)
        return _json({"press": press.query.id if press.query else ""})

    async def on_edit(self, request: web.Request) -> web.Response:
        """Change the words of an own message."""
        given = await self.fields(request)
        desk, message = self.message(request)
        desk.edit(message, given.get("text"))
        return _json({})

    async def on_delete(self, request: web.Request) -> web.Response:
        """Delete a message."""
        desk, message = self.message(request)
        desk.person.deletes(message)
        return _json({})

    async def on_react(self, request: web.Request) -> web.Response:
        """React with these emoji and no others."""
        given = await self.fields(request)
        desk, message = self.message(request)
        emoji = given.get("emoji")
        if not isinstance(emoji, list) or not all(isinstance(one, str) and 0 < len(one) < 9 for one in emoji[:3]):
            raise Refused("request")
        desk.person.reacts(message, *emoji[:3])
        return _json({})

    async def on_vote(self, request: web.Request) -> web.Response:
        """Choose these options of a poll, by their places, and no others."""
        given = await self.fields(request)
        desk, message = self.message(request)
        chosen = given.get("options")
        places = range(len(message.poll.options) if message.poll else 0)
        if not isinstance(chosen, list) or not all(isinstance(one, int) and one in places for one in chosen):
            raise Refused("request")
        desk.person.votes(message, *(message.poll.options[one].text for one in chosen if message.poll))
        return _json({})

    async def on_read(self, request: web.Request) -> web.Response:
        """Everything up to a message has been seen."""
        desk, given = self.desk(request), await self.fields(request)
        upto = given.get("upto")
        if isinstance(upto, int) and self.marks.read(desk.person.user, desk.chat, upto):
            self.hub.chat_changed(desk.chat, desk.person.user)
            self.hub.tell_unread([desk.person.user])
        return _json({})

    async def on_block(self, request: web.Request) -> web.Response:
        """Block the bot of a private chat, or unblock it."""
        desk, given = self.desk(request), await self.fields(request)
        if desk.chat.bot is None:
            raise Refused("chat", 404)
        if given.get("blocked"):
            desk.person.blocks(desk.chat.bot)
        else:
            desk.person.unblocks(desk.chat.bot)
        self.hub.chat_changed(desk.chat)
        return _json({})

    async def on_link(self, request: web.Request) -> web.Response:
        """What opening a link would bring."""
        person, given = self.person(request), await self.fields(request)
        return _json(self.follower.look(person, given.get("link")))

    async def on_follow(self, request: web.Request) -> web.Response:
        """Follow a link, into one of the person's groups or a new one where it asks for a group."""
        person, given = self.person(request), await self.fields(request)
        self.follower.check(given.get("link"))
        group = None
        if given.get("group"):
            group = self._chat(person, given["group"])
        elif "title" in given:
            raw = given.get("members")
            members = [self._person(one) for one in raw] if isinstance(raw, list) else []
            others = [one for one in members if one.id != person.id]
            group = self.follower.create(person, given["title"], others)
        chat = self.follower.follow(person, given.get("link"), group)
        return _json({"chat": key_of(chat)})


def _number(raw: str | None) -> int:
    return int(raw) if raw and raw.isdecimal() and len(raw) < 19 else 0


def _shows(message: Message, data: str) -> bool:
    """Whether a button with this data stands under the message, or stood there before an edit just now."""
    for version in message.versions:
        rows = version.markup.rows if version.markup and version.markup.kind == "inline" else []
        if any(button.data == data for row in rows for button in row):
            return True
    return False
