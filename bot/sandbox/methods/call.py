"""One request of a bot: what it may use to answer, and what every method checks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.sandbox.errors import bad_request, forbidden, upgraded
from bot.sandbox.parameters import Parameters
from bot.sandbox.records import BotAccount, Chat, Json, Member, Message
from bot.sandbox.shapes import message_json
from bot.sandbox.world import World

if TYPE_CHECKING:
    from bot.sandbox.sandbox import Sandbox


@dataclass(slots=True)
class Call:
    """A request being answered."""

    sandbox: "Sandbox"
    bot: BotAccount
    parameters: Parameters

    @property
    def world(self) -> World:
        """The world it happens in."""
        return self.sandbox.world

    def shown(self, message: Message) -> Json:
        """A message as this bot sees it."""
        return message_json(message, self.bot, self.world)

    def spend(self, chat: Chat, weight: int = 1) -> None:
        """Count so many messages to the chat, or raise ApiError 429."""
        self.sandbox.meter(self.bot).spend(chat, self.world.now(), weight)


Handler = Callable[[Call], Any]


@dataclass(frozen=True, slots=True)
class Method:
    """A method: what answers it, and the names of its parameters. All others are refused."""

    answer: Handler
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


def chat_known(call: Call, name: str = "chat_id") -> Chat:
    """The chat a request names, if the bot could know it; ApiError 400 otherwise."""
    raw = call.parameters.text(name)
    if not raw:
        raise bad_request(f"{name} is empty")
    try:
        number = int(raw)
    except ValueError:
        raise bad_request("chat not found") from None
    if number < 0:
        chat = call.world.groups.get(number)
        if chat is None or call.bot.id not in chat.members:
            raise bad_request("chat not found")
        return chat
    user = call.world.users.get(number)
    if user is None:
        raise bad_request("chat not found")
    if user.is_bot:
        raise forbidden("bots can't send messages to bots")
    return call.world.private_chat(call.bot, user)


def chat_to_read(call: Call, name: str = "chat_id") -> Chat:
    """A chat the bot can look at; ApiError 400 for one that moved, 403 where the bot is not (or no longer)."""
    chat = chat_known(call, name)
    if chat.is_private:
        return chat
    if chat.migrated_to is not None:
        raise upgraded(chat.migrated_to.id)
    mine = chat.member(call.bot)
    if mine.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if not mine.present:
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    return chat


def chat_to_write(call: Call, name: str = "chat_id") -> Chat:
    """A chat the bot can write to; besides, ApiError 403 for persons who never started the bot or blocked it."""
    chat = chat_to_read(call, name)
    if chat.is_private and chat.blocked:
        raise forbidden("bot was blocked by the user")
    if chat.is_private and not chat.opened:
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def message_in(call: Call, chat: Chat, purpose: str, name: str = "message_id") -> Message:
    """The message a request names; `purpose` ends the sentence "message to … not found"."""
    message = chat.by_id.get(call.parameters.integer(name))
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message


def right_of_bot(call: Call, chat: Chat, right: str, otherwise: str) -> Member:
    """What the bot is in the group, if it has this right; ApiError 400 otherwise."""
    mine = chat.member(call.bot)
    if not chat.is_private and not mine.may(right):
        raise bad_request(otherwise)
    return mine
