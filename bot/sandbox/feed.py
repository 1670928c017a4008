"""Who is told of what: events of the world become updates of the bots that Telegram would tell."""

from collections.abc import Callable, Iterator

from bot.sandbox import events
from bot.sandbox.entities import cut
from bot.sandbox.events import Event
from bot.sandbox.records import BotAccount, Chat, Message, Poll, Query, User
from bot.sandbox.shapes import (
    chat_json,
    member_json,
    message_json,
    poll_answer_json,
    poll_json,
    query_json,
    unix,
    user_json,
)
from bot.sandbox.updates import Inbox
from bot.sandbox.world import PRESS_LIFETIME, World


class Feed:
    """Listens to the world and fills the inboxes.

    In privacy mode a bot sees of a group: commands (`/cmd@bot`; plain `/cmd` unless another bot wrote last), replies to
    its messages, service messages, and messages that mention it. The last is what BotFather promises and what Telegram
    does, though its documentation lists it nowhere; `mentions_pass_privacy=False` holds it to the documentation.
    """

    def __init__(self, world: World, inbox: Callable[[BotAccount], Inbox], mentions_pass_privacy: bool = True) -> None:
        self.world = world
        self.inbox = inbox
        self.mentions_pass_privacy = mentions_pass_privacy
        world.subscribe(self.on_event)

    def on_event(self, event: Event) -> None:
        """Queue the updates an event causes."""
        match event:
            case events.MessagePosted(message):
                self._message("message", message, message.sender)
            case events.MessageEdited(message, by) if message.content != message.versions[-2].content:
                self._message("edited_message", message, by)
            case events.QueryMade(query):
                self._query(query)
            case events.MemberChanged():
                self._member(event)
            case events.ReactionChanged():
                self._reaction(event)
            case events.PollChanged(message, user) if message.poll is not None:
                self._poll(message, message.poll, user)

    def _message(self, kind: str, message: Message, by: User) -> None:
        for bot in _bots(message.chat):
            if self.sees(bot, message, by):
                inbox = self.inbox(bot)
                if inbox.wants(kind):
                    key = ("chat", message.chat.id)
                    inbox.put(kind, message_json(message, bot, self.world), key)

    def sees(self, bot: BotAccount, message: Message, by: User) -> bool:
        """Whether the bot is told of this message, written or edited by `by`."""
        chat = message.chat
        if message.service is not None:
            # Of its own doings a bot is told of some, as the pinning of a message.
            return True
        if by.is_bot:
            return False
        if chat.is_private:
            return not chat.blocked
        if bot.can_read_all_group_messages or chat.member(bot).is_administrator:
            return True
        replied = message.reply_to is not None and message.reply_to.sender is bot
        return replied or self._addressed(bot, message)

    def _addressed(self, bot: BotAccount, message: Message) -> bool:
        mention = bot.mention.lower()
        for entity in message.entities:
            if entity.type == "bot_command" and entity.offset == 0 and message.content.media is None:
                _, at, named = cut(message.text, entity).lower().partition("@")
                if (at + named == mention) if at else message.chat.last_bot in (None, bot):
                    return True
        if not self.mentions_pass_privacy:
            return False
        mentions = (cut(message.text, one).lower() for one in message.entities if one.type == "mention")
        return mention in mentions

    def _query(self, query: Query) -> None:
        age = self.world.now() - query.at
        inbox = self.inbox(query.bot)
        inbox.put("callback_query", query_json(query, self.world), ("user", query.user.id), PRESS_LIFETIME - age)

    def _member(self, event: events.MemberChanged) -> None:
        changed, chat = event.after.user, event.chat
        told = dict.fromkeys(_bots(chat))
        if isinstance(changed, BotAccount):
            told[changed] = None
        for bot in told:
            mine = bot is changed
            if not mine and (chat.is_private or not chat.member(bot).is_administrator):
                continue
            content = {
                "chat": chat_json(chat),
                "from": user_json(event.by),
                "date": unix(self.world.now()),
                "old_chat_member": member_json(event.before, bot),
                "new_chat_member": member_json(event.after, bot),
            }
            self.inbox(bot).put("my_chat_member" if mine else "chat_member", content, ("chat", chat.id))

    def _reaction(self, event: events.ReactionChanged) -> None:
        chat = event.message.chat
        if event.user.is_bot:
            return
        content = {
            "chat": chat_json(chat),
            "message_id": event.message.id,
            "user": user_json(event.user),
            "date": unix(self.world.now()),
            "old_reaction": [{"type": "emoji", "emoji": one} for one in event.before],
            "new_reaction": [{"type": "emoji", "emoji": one} for one in event.after],
        }
        for bot in _bots(chat):
            if chat.is_private or chat.member(bot).is_administrator:
                self.inbox(bot).put("message_reaction", content, ("chat", chat.id))

    def _poll(self, message: Message, poll: Poll, user: User | None) -> None:
        """Of a poll hears the bot that sent it, and of votes only where they are not anonymous."""
        bot, key = message.sender, ("poll", int(poll.id))
        if not isinstance(bot, BotAccount):
            return
        if user is not None and not poll.anonymous:
            self.inbox(bot).put("poll_answer", poll_answer_json(poll, user), key)
        self.inbox(bot).put("poll", poll_json(poll), key)


def _bots(chat: Chat) -> Iterator[BotAccount]:
    """The bots that are in the chat."""
    if chat.bot is not None:
        yield chat.bot
        return
    for member in chat.members.values():
        if member.present and isinstance(member.user, BotAccount):
            yield member.user
