"""The world in memory: who and what there is, how it changes, and who is told.

All methods are synchronous and take effect at once; each change calls every listener (`subscribe`) with one of the
events of `events.py`, in the order of subscription, after the change. The records of `records.py` are read freely.
Rights and limits are not the world's business: the Bot API and the persons check before they change anything.
"""

import itertools
import random
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

from bot.sandbox import events
from bot.sandbox.clock import Clock
from bot.sandbox.events import Event, Listener
from bot.sandbox.records import (
    BotAccount,
    Chat,
    Content,
    File,
    Markup,
    MediaKind,
    Member,
    Message,
    Origin,
    Query,
    Service,
    Status,
    Toast,
    User,
    Version,
)

#: How long a press can be answered, and how long it waits for a bot that is away.
PRESS_LIFETIME = timedelta(seconds=150)
_SUPERGROUP_BASE = -1_000_000_000_000


class World:
    """Everything there is, on the clock it is given; ids are drawn from `seed` and nothing else."""

    def __init__(self, clock: Clock, seed: int = 1) -> None:
        self.clock = clock
        self.random = random.Random(seed)  # noqa: S311 - ids that look real, the same in every run
        self.users: dict[int, User] = {}
        self.bots: dict[str, BotAccount] = {}
        self.groups: dict[int, Chat] = {}
        self.private: dict[tuple[int, int], Chat] = {}
        self.files: dict[int, File] = {}
        self.queries: OrderedDict[str, Query] = OrderedDict()
        self._counters: dict[int, Iterator[int]] = {}
        self._listeners: list[Listener] = []

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        return self.clock.now()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event from now on; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _tell(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            listener(event)

    # Users

    def add_bot(self, token: str, username: str, name: str, can_read_all: bool = False) -> BotAccount:
        """A bot whose id is the number its token begins with; ValueError where there is none or it is taken."""
        number = token.partition(":")[0]
        if not number.isdigit() or int(number) in self.users:
            raise ValueError("a token begins with the bot's own number and a colon")
        bot = BotAccount(
            int(number),
            name,
            username=username,
            is_bot=True,
            token=token,
            can_read_all_group_messages=can_read_all,
        )
        self.users[bot.id] = self.bots[token] = bot
        self._counters[bot.id] = itertools.count(1)
        return bot

    def add_user(
        self, first_name: str, last_name: str = "", username: str = "", language_code: str = "zh-hans"
    ) -> User:
        """A person, with an id beyond 32 bits."""
        user = User(self._fresh_id(), first_name, last_name, username, language_code)
        self.users[user.id] = user
        return user

    def _fresh_id(self) -> int:
        while (number := self.random.randint(5_000_000_000, 7_999_999_999)) in self.users:
            pass
        return number

    def bot_named(self, username: str) -> BotAccount | None:
        """The bot with this user name, in any case, with or without @."""
        wanted = username.removeprefix("@").lower()
        return next((bot for bot in self.bots.values() if bot.username.lower() == wanted), None)

    def rename(self, user: User, first_name: str, last_name: str = "", username: str | None = None) -> None:
        """Another name; messages already sent show it too."""
        user.first_name, user.last_name = first_name, last_name
        user.username = user.username if username is None else username

    # Chats

    def private_chat(self, bot: BotAccount, person: User) -> Chat:
        """The chat of the two, made where there is none yet (`opened` is False until the person starts the bot)."""
        chat = self.private.get((bot.id, person.id))
        if chat is None:
            chat = Chat(person.id, "private", self._counters[bot.id], person=person, bot=bot)
            chat.members = {one.id: Member(one, "member") for one in (person, bot)}
            self.private[bot.id, person.id] = chat
        return chat

    def add_group(self, title: str, owner: User, members: Iterable[User] = (), supergroup: bool = False) -> Chat:
        """A group with its people in it; bots are added afterwards by `add_member`."""
        chat = Chat(
            self._fresh_group_id(supergroup),
            "supergroup" if supergroup else "group",
            itertools.count(1),
            title,
        )
        chat.members = {one.id: Member(one, "member") for one in members}
        chat.members[owner.id] = Member(owner, "creator")
        self.groups[chat.id] = chat
        self._tell(events.ChatChanged(chat))
        if not supergroup:
            self.post(chat, owner, service=Service("group_chat_created"))
        return chat

    def _fresh_group_id(self, supergroup: bool) -> int:
        while True:
            number = self.random.randint(1_500_000_000, 4_999_999_999)
            chat_id = _SUPERGROUP_BASE - number if supergroup else -number
            if chat_id not in self.groups:
                return chat_id

    def open_chat(self, chat: Chat) -> None:
        """The person started the bot: it may write from now on, and is blocked no more."""
        if not chat.opened:
            chat.opened = True
            self._tell(events.ChatChanged(chat))
        self.block(chat, False)

    def block(self, chat: Chat, blocked: bool = True) -> None:
        """The person blocks or unblocks the bot of this private chat; nothing happens where that is so already."""
        if chat.bot is not None and chat.person is not None and chat.blocked != blocked:
            chat.blocked = blocked
            self.set_member(chat, chat.bot, "kicked" if blocked else "member", by=chat.person)

    def upgrade(self, chat: Chat, by: User) -> Chat:
        """Make a supergroup of a group: members move, messages and pins stay behind, both sides get their message."""
        new = self._copied_as_supergroup(chat)
        self.post(chat, by, service=Service("migrate_to_chat_id", chat_id=new.id))
        chat.migrated_to = new
        self.post(new, by, service=Service("migrate_from_chat_id", chat_id=chat.id, title=chat.title))
        self._tell(events.ChatChanged(chat))
        return new

    def _copied_as_supergroup(self, chat: Chat) -> Chat:
        new = Chat(self._fresh_group_id(True), "supergroup", itertools.count(1), chat.title, migrated_from=chat)
        new.members = dict(chat.members)
        self.groups[new.id] = new
        self._tell(events.ChatChanged(new))
        return new

    def retitle(self, chat: Chat, title: str, by: User) -> None:
        """Another title, with its service message."""
        chat.title = title
        self._tell(events.ChatChanged(chat))
        self.post(chat, by, service=Service("new_chat_title", title=title))

    # Members

    def set_member(self, chat: Chat, user: User, status: Status, rights: Iterable[str] = (), *, by: User) -> None:
        """Another standing in the chat, without a service message."""
        before = chat.member(user)
        after = Member(user, status, frozenset(rights), by if status == "administrator" else None)
        if after != before:
            chat.members[user.id] = after
            self._tell(events.MemberChanged(chat, before, after, by))

    def add_member(self, chat: Chat, user: User, *, by: User, rights: Iterable[str] | None = None) -> None:
        """Somebody comes into the group, as administrator where rights are given, with the service message."""
        if rights is None:
            self.set_member(chat, user, "member", by=by)
        else:
            self.set_member(chat, user, "administrator", rights, by=by)
        self.post(chat, by, service=Service("new_chat_members", (user,)))

    def remove_member(self, chat: Chat, user: User, *, by: User) -> None:
        """Somebody leaves (`by` themselves) or is removed, with the service message, which they see too."""
        self.post(chat, by, service=Service("left_chat_member", (user,)))
        self.set_member(chat, user, "left" if by is user else "kicked", by=by)

    # Messages

    def post(
        self,
        chat: Chat,
        sender: User,
        content: Content | None = None,
        *,
        markup: Markup | None = None,
        reply_to: Message | None = None,
        media_group_id: str = "",
        service: Service | None = None,
        origin: Origin | None = None,
        silent: bool = False,
        protected: bool = False,
    ) -> Message:
        """A new message in the chat, with the chat's next id."""
        now = self.now()
        version = Version(now, content or Content(), markup)
        message = Message(next(chat.counter), chat, sender, now, [version], reply_to, media_group_id, service, origin)
        message.silent, message.protected = silent, protected
        chat.by_id[message.id] = message
        if isinstance(sender, BotAccount) and service is None:
            chat.last_bot = sender
        self._tell(events.MessagePosted(message))
        if markup is not None and markup.kind in ("keyboard", "remove"):
            chat.keyboard = markup if markup.kind == "keyboard" else None
            self._tell(events.ChatChanged(chat))
        return message

    def edit(self, message: Message, content: Content, markup: Markup | None, *, by: User) -> None:
        """A new version; shown as edited where more than the buttons changed."""
        now = self.now()
        if content != message.content:
            message.edited_at = now
        message.versions.append(Version(now, content, markup))
        self._tell(events.MessageEdited(message, by))

    def delete(self, message: Message) -> None:
        """The message is gone, and with it its pin."""
        self.unpin(message)
        message.deleted = True
        message.chat.by_id.pop(message.id, None)
        self._tell(events.MessageDeleted(message))

    def pin(self, message: Message, by: User, *, silent: bool = False) -> None:
        """Pin it above the others, with the service message; nothing happens where it is the newest pin already."""
        chat = message.chat
        if chat.pinned is message:
            return
        if message in chat.pins:
            chat.pins.remove(message)
        chat.pins.append(message)
        self._tell(events.PinChanged(message, True))
        self.post(chat, by, service=Service("pinned_message", message=message), silent=silent)

    def unpin(self, message: Message) -> None:
        """Take the pin off, without a service message."""
        if message in message.chat.pins:
            message.chat.pins.remove(message)
            self._tell(events.PinChanged(message, False))

    def react(self, message: Message, user: User, reactions: Iterable[str]) -> None:
        """Whose reactions to the message these are now, as emoji."""
        before, after = message.reactions.get(user.id, ()), tuple(reactions)
        if before != after:
            message.reactions[user.id] = after
            self._tell(events.ReactionChanged(message, user, before, after))

    def show_action(self, chat: Chat, bot: BotAccount, action: str) -> None:
        """The bot shows what it is doing."""
        self._tell(events.ActionShown(chat, bot, action))

    def bot_changed(self, bot: BotAccount) -> None:
        """Tell that commands, texts or menu buttons of the bot were changed."""
        self._tell(events.CommandsChanged(bot))

    # Polls

    def vote(self, message: Message, user: User, options: Iterable[int]) -> None:
        """What somebody has chosen in a poll from now on, by the places of the options; none takes the vote back."""
        poll, chosen = message.poll, tuple(sorted(set(options)))
        if poll is None or poll.closed or poll.votes.get(user.id, ()) == chosen:
            return
        poll.votes.pop(user.id, None)
        if chosen:
            poll.votes[user.id] = chosen
        self._tell(events.PollChanged(message, user))

    def stop_poll(self, message: Message) -> None:
        """Nobody votes any more."""
        if message.poll is not None and not message.poll.closed:
            message.poll.closed = True
            self._tell(events.PollChanged(message))

    # Presses

    def press(self, message: Message, user: User, data: str) -> Query:
        """A press of a button with this callback data under a bot's message."""
        if not isinstance(message.sender, BotAccount):
            raise ValueError("only bots' messages have buttons that can be pressed")
        self._forget_old_queries()
        number = str(self.random.getrandbits(62))
        instance = str(-message.chat.id * 7919 % (1 << 62))
        query = Query(number, message.sender, user, message, data, self.now(), instance)
        self.queries[number] = query
        self._tell(events.QueryMade(query))
        return query

    def resend(self, query: Query) -> None:
        """Send an unanswered press to the bot once more, under a new update id."""
        if query.toast is None:
            self._tell(events.QueryMade(query, again=True))

    def open_query(self, query_id: str) -> Query | None:
        """The press of this id where it can still be answered."""
        query = self.queries.get(query_id)
        if query is None or query.toast is not None or self.now() - query.at > PRESS_LIFETIME:
            return None
        return query

    def answer(self, query: Query, toast: Toast) -> None:
        """What the person sees in answer to the press."""
        query.toast = toast
        self._tell(events.QueryAnswered(query))

    def _forget_old_queries(self) -> None:
        oldest = self.now() - 2 * PRESS_LIFETIME
        while self.queries and next(iter(self.queries.values())).at < oldest:
            self.queries.popitem(last=False)

    # Files

    def store(
        self,
        kind: MediaKind,
        content: bytes,
        *,
        name: str = "",
        mime_type: str = "",
        size: tuple[int, int] = (0, 0),
        duration: int = 0,
    ) -> File:
        """A file that messages can carry; size in pixels, duration in seconds."""
        file = File(len(self.files) + 1, kind, content, name, mime_type, *size, duration)
        self.files[file.key] = file
        return file

    # What is shown

    def commands_shown(self, bot: BotAccount, chat: Chat, user: User) -> list[tuple[str, str]]:
        """The (command, description) pairs the menu of `user` shows in `chat`, the narrowest scope first."""
        language = user.language_code.partition("-")[0]
        for scope in self._scopes(chat, user):
            for code in (language, ""):
                if commands := bot.commands.get((scope, code)):
                    return [(one["command"], one["description"]) for one in commands]
        return []

    def _scopes(self, chat: Chat, user: User) -> Iterator[str]:
        if chat.is_private:
            yield from (f"chat:{chat.id}", "all_private_chats", "default")
            return
        yield f"chat_member:{chat.id}:{user.id}"
        administrates = chat.member(user).is_administrator
        if administrates:
            yield f"chat_administrators:{chat.id}"
        yield f"chat:{chat.id}"
        if administrates:
            yield "all_chat_administrators"
        yield from ("all_group_chats", "default")
