"""What happens, as each phone is told of it: server-sent events."""

import asyncio
import uuid
from collections.abc import Callable, Iterable
from datetime import datetime

import orjson
from aiohttp import web

from bot.sandbox import events
from bot.sandbox.events import Event
from bot.sandbox.phone.marks import Marks
from bot.sandbox.phone.views import chat_json, chats_of, key_of, message_json
from bot.sandbox.records import BotAccount, Chat, Json, Message, Query, User
from bot.sandbox.world import World

#: Events that may wait for a browser that does not read; it is cut off then and comes back.
_MOST_WAITING = 2000
_ALIVE_SECONDS = 15.0


class Stream:
    """One open page that holds a person's phone."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.waiting: asyncio.Queue[bytes | None] = asyncio.Queue()
        self.closed = False

    def put(self, event: Json, now: datetime) -> None:
        """Have the page told."""
        if self.closed:
            return
        if self.waiting.qsize() >= _MOST_WAITING:
            self.close()
            return
        self.waiting.put_nowait(b"data: " + orjson.dumps(event | {"now": now.timestamp()}) + b"\n\n")

    def close(self) -> None:
        """End it after what waits."""
        self.closed = True
        self.waiting.put_nowait(None)

    async def send(self, response: web.StreamResponse) -> None:
        """Write events, and a sign of life when nothing happens, until it is closed."""
        while True:
            try:
                async with asyncio.timeout(_ALIVE_SECONDS):
                    line = await self.waiting.get()
            except TimeoutError:
                line = b": still here\n\n"
            if line is None:
                return
            await response.write(line)


class Hub:
    """Listens to the world and tells the open pages, each what its person would see."""

    def __init__(self, world: World, marks: Marks, owners: Callable[[], Iterable[User]]) -> None:
        self.world = world
        self.marks = marks
        self.owners = owners
        self.streams: set[Stream] = set()
        #: Tells a page that comes back whether this is still the sandbox it knows.
        self.run = uuid.uuid4().hex
        world.subscribe(self.on_event)

    async def hold(self, user: User, response: web.StreamResponse) -> None:
        """Tell a page of everything from now on, for as long as it stays."""
        stream = Stream(user)
        self.streams.add(stream)
        try:
            await response.write(b"retry: 1000\n\n")
            stream.put({"type": "hello", "run": self.run}, self.world.now())
            await stream.send(response)
        except ConnectionError:
            return
        finally:
            self.streams.discard(stream)

    async def close(self, _app: web.Application | None = None) -> None:
        """End all streams."""
        for stream in tuple(self.streams):
            stream.close()

    # What is told

    def on_event(self, event: Event) -> None:
        """Tell the pages that an event concerns."""
        if not self.streams:
            return
        match event:
            case events.MessagePosted(message):
                self._message("message", message)
                self._unread(message.chat)
            case events.MessageEdited(message) | events.ReactionChanged(message) | events.PollChanged(message):
                self._message("edited", message)
            case events.MessageDeleted(message):
                gone = {"type": "deleted", "chat": key_of(message.chat), "id": message.id}
                self._tell(message.chat, lambda _: gone)
                self.chat_changed(message.chat)
            case events.QueryAnswered(query):
                self._answer(query)
            case events.ActionShown(chat, bot, action):
                shown = {"type": "typing", "chat": key_of(chat), "name": bot.full_name, "action": action}
                self._tell(chat, lambda _: shown)
            case events.CommandsChanged(bot):
                self._commands(bot)
            case _:
                self._chat(event)

    def _chat(self, event: Event) -> None:
        match event:
            case events.PinChanged(message):
                self.chat_changed(message.chat)
            case events.MemberChanged(chat, _, after):
                if not after.present and not chat.is_private:
                    self._gone(chat, after.user)
                self.chat_changed(chat)
            case events.ChatChanged(chat):
                if chat.migrated_to is not None:
                    self._gone(chat, None)
                self.chat_changed(chat)

    def _message(self, kind: str, message: Message) -> None:
        key = key_of(message.chat)
        self._tell(message.chat, lambda user: {"type": kind, "chat": key, "message": message_json(message, user)})
        self.chat_changed(message.chat)

    def _answer(self, query: Query) -> None:
        toast = query.toast
        if toast is None:
            return
        shown = {"type": "answer", "press": query.id, "text": toast.text, "alert": toast.alert, "url": toast.url}
        for stream in self._of(query.user):
            stream.put(shown, self.world.now())

    def _gone(self, chat: Chat, whose: User | None) -> None:
        successor = key_of(chat.migrated_to) if chat.migrated_to else ""
        shown = {"type": "gone", "chat": key_of(chat), "successor": successor}
        for stream in self.streams:
            if stream.user is whose or (whose is None and chat.member(stream.user).present):
                stream.put(shown, self.world.now())

    def _commands(self, bot: BotAccount) -> None:
        for user in {stream.user for stream in self.streams}:
            for chat in chats_of(self.world, user):
                if chat.bot is bot or chat.member(bot).present:
                    self.chat_changed(chat, user)

    def chat_changed(self, chat: Chat, only: User | None = None) -> None:
        """Tell a chat anew to all in it, or to one person."""
        if chat.migrated_to is None:
            self._tell(
                chat,
                lambda user: {"type": "chat", "chat": chat_json(chat, user, self.world, self.marks)},
                only,
            )

    def _unread(self, chat: Chat) -> None:
        self.tell_unread([one for one in self.owners() if chat.member(one).present])

    def tell_unread(self, users: Iterable[User]) -> None:
        """Tell all pages how much is new to these people."""
        if not self.streams:
            return
        shown = {"type": "unread", "people": {str(user.id): self.unread(user) for user in users}}
        for stream in self.streams:
            stream.put(shown, self.world.now())

    def unread(self, user: User) -> int:
        """How much is new to somebody, in all chats."""
        return sum(self.marks.unread(user, chat) for chat in chats_of(self.world, user))

    def _tell(self, chat: Chat, event: Callable[[User], Json], only: User | None = None) -> None:
        for stream in self.streams:
            if chat.member(stream.user).present and only in (None, stream.user):
                stream.put(event(stream.user), self.world.now())

    def _of(self, user: User) -> list[Stream]:
        return [stream for stream in self.streams if stream.user is user]
