"""What happens in the world, as its listeners are told."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox.records import BotAccount, Chat, Member, Message, Query, User


@dataclass(frozen=True, slots=True)
class MessagePosted:
    """A message, service messages included, appeared in its chat."""

    message: Message


@dataclass(frozen=True, slots=True)
class MessageEdited:
    """A message has a new version; `by` is who edited it."""

    message: Message
    by: User


@dataclass(frozen=True, slots=True)
class MessageDeleted:
    """A message vanished from its chat."""

    message: Message


@dataclass(frozen=True, slots=True)
class PinChanged:
    """A message was pinned, or is so no longer."""

    message: Message
    pinned: bool


@dataclass(frozen=True, slots=True)
class QueryMade:
    """Somebody pressed a button; `again` where an unanswered press is sent once more."""

    query: Query
    again: bool = False


@dataclass(frozen=True, slots=True)
class QueryAnswered:
    """The bot answered a press: `query.toast` is what the person sees."""

    query: Query


@dataclass(frozen=True, slots=True)
class ReactionChanged:
    """Somebody's reactions to a message are others now."""

    message: Message
    user: User
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PollChanged:
    """A poll is closed, or `user` has chosen something else in it."""

    message: Message
    user: User | None = None


@dataclass(frozen=True, slots=True)
class MemberChanged:
    """Somebody's membership changed by `by`; in private chats the bot is blocked (`kicked`) or unblocked (`member`)."""

    chat: Chat
    before: Member
    after: Member
    by: User


@dataclass(frozen=True, slots=True)
class ChatChanged:
    """A chat is new or has another title, opening, reply keyboard, or successor (`chat.migrated_to`)."""

    chat: Chat


@dataclass(frozen=True, slots=True)
class ActionShown:
    """The bot shows for five seconds that it is typing, uploading and so on."""

    chat: Chat
    bot: BotAccount
    action: str


@dataclass(frozen=True, slots=True)
class CommandsChanged:
    """A bot's commands, texts or menu buttons are others now."""

    bot: BotAccount


Event = (
    MessagePosted
    | MessageEdited
    | MessageDeleted
    | PinChanged
    | QueryMade
    | QueryAnswered
    | ReactionChanged
    | PollChanged
    | MemberChanged
    | ChatChanged
    | ActionShown
    | CommandsChanged
)
Listener = Callable[[Event], None]
