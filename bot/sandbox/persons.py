"""People in front of their phones: what they can do in chats, each a verb that takes effect at once."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.sandbox.entities import found_in
from bot.sandbox.images import plain_png
from bot.sandbox.links import BotLink, read_link
from bot.sandbox.presses import Impossible, NoSuchButton, Press, button_of
from bot.sandbox.records import (
    BotAccount,
    Button,
    Chat,
    Content,
    Media,
    Member,
    Message,
    User,
)
from bot.sandbox.world import World

__all__ = ["Group", "Impossible", "NoSuchButton", "Person", "Place", "Press"]


class Group:
    """A group as its people know it; after an upgrade it is the supergroup, `former` the chat it was."""

    def __init__(self, world: World, chat: Chat) -> None:
        self._world = world
        self.chat = chat

    @property
    def id(self) -> int:
        """The chat id of now."""
        return self.chat.id

    @property
    def title(self) -> str:
        """The title of now."""
        return self.chat.title

    @property
    def former(self) -> Chat | None:
        """The group it was before it became a supergroup."""
        return self.chat.migrated_from

    @property
    def messages(self) -> list[Message]:
        """The messages still there, oldest first."""
        return self.chat.messages

    @property
    def last(self) -> Message:
        """The newest message."""
        return self.chat.last

    @property
    def pinned(self) -> Message | None:
        """The newest pinned message."""
        return self.chat.pinned

    @property
    def members(self) -> list[Member]:
        """Who is in it."""
        return [member for member in self.chat.members.values() if member.present]

    @property
    def owner(self) -> User:
        """Whose group it is."""
        return next(one.user for one in self.chat.members.values() if one.status == "creator")

    def upgrade(self) -> None:
        """Become a supergroup: another id, message ids from 1, what was written before out of reach."""
        if self.chat.type != "group":
            raise Impossible("it is a supergroup already")
        self.chat = self._world.upgrade(self.chat, self.owner)

    def promotes(self, who: "BotAccount | Person", **rights: bool) -> None:
        """The owner makes somebody administrator, with the rights named."""
        chosen = {name for name, given in rights.items() if given} | {"can_manage_chat"}
        self._world.set_member(self.chat, _user(who), "administrator", chosen, by=self.owner)

    def demotes(self, who: "BotAccount | Person") -> None:
        """The owner makes somebody a plain member again."""
        self._world.set_member(self.chat, _user(who), "member", by=self.owner)

    def removes(self, who: "BotAccount | Person") -> None:
        """The owner throws somebody out."""
        self._world.remove_member(self.chat, _user(who), by=self.owner)

    def retitles(self, title: str) -> None:
        """The owner gives it another title."""
        self._world.retitle(self.chat, title, self.owner)


Place = BotAccount | Group | Chat


def _user(who: "BotAccount | Person | User") -> User:
    return who.user if isinstance(who, Person) else who


class Person:
    """Somebody with a phone."""

    def __init__(self, world: World, user: User) -> None:
        self._world = world
        self.user = user

    @property
    def id(self) -> int:
        """The user id, which is also the id of the private chats."""
        return self.user.id

    @property
    def name(self) -> str:
        """First and last name."""
        return self.user.full_name

    def chat(self, bot: BotAccount) -> Chat:
        """The private chat with a bot."""
        return self._world.private_chat(bot, self.user)

    # Writing

    def says(self, place: Place, text: str, *, reply_to: Message | None = None) -> Message:
        """Write a text; to a bot it counts as starting it."""
        chat = self._writes_in(place)
        return self._world.post(chat, self.user, Content(text, found_in(text)), reply_to=reply_to)

    def starts(self, bot: BotAccount, payload: str = "") -> Message:
        """Press Start, as the link t.me/bot?start=payload lets one do; a blocked bot is unblocked by it."""
        self._world.open_chat(self.chat(bot))
        return self.says(bot, f"/start {payload}".strip())

    def sends_photo(
        self,
        place: Place,
        *,
        caption: str = "",
        count: int = 1,
        content: bytes | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Send pictures, several as an album (each a message of its own); gives the first, which has the caption."""
        chat = self._writes_in(place)
        album = str(self._world.random.randint(10**16, 10**17)) if count > 1 else ""
        posted = []
        for number in range(count):
            shade = self._world.random.randint(60, 200)
            picture = content or plain_png(320, 240, (shade, 255 - shade, 40 * number % 256))
            size = (320, 240) if content is None else (1280, 960)
            file = self._world.store("photo", picture, mime_type="image/jpeg", size=size)
            text = "" if number else caption
            sent = Content(text, found_in(text), Media("photo", file))
            posted.append(self._world.post(chat, self.user, sent, media_group_id=album, reply_to=reply_to))
        return posted[0]

    def sends_document(
        self,
        place: Place,
        name: str,
        content: bytes,
        *,
        caption: str = "",
        mime_type: str = "application/octet-stream",
        reply_to: Message | None = None,
    ) -> Message:
        """Send a file."""
        chat = self._writes_in(place)
        file = self._world.store("document", content, name=name, mime_type=mime_type)
        sent = Content(caption, found_in(caption), Media("document", file))
        return self._world.post(chat, self.user, sent, reply_to=reply_to)

    def sends_voice(
        self, place: Place, content: bytes = b"OggS", *, duration: int = 3, reply_to: Message | None = None
    ) -> Message:
        """Speak for so many seconds."""
        chat = self._writes_in(place)
        file = self._world.store("voice", content, mime_type="audio/ogg", duration=duration)
        return self._world.post(chat, self.user, Content(media=Media("voice", file)), reply_to=reply_to)

    def sends_location(
        self, place: Place, latitude: float, longitude: float, *, reply_to: Message | None = None
    ) -> Message:
        """Send a place, in degrees."""
        media = Media("location", latitude=latitude, longitude=longitude)
        return self._world.post(self._writes_in(place), self.user, Content(media=media), reply_to=reply_to)

    def edits(self, message: Message, text: str) -> None:
        """Change the text or caption of an own message."""
        if message.sender is not self.user or message.deleted:
            raise Impossible("only own messages can be edited")
        old = message.content
        content = Content(text, found_in(text), old.media)
        self._world.edit(message, content, message.markup, by=self.user)

    def deletes(self, message: Message) -> None:
        """Delete an own message, or any as administrator; bots are not told."""
        mine = message.sender is self.user or message.chat.is_private
        if not mine and not message.chat.member(self.user).may("can_delete_messages"):
            raise Impossible("others' messages can be deleted by administrators only")
        self._world.delete(message)

    def reacts(self, message: Message, *emoji: str) -> None:
        """React with these emoji and no others."""
        self._is_in(message.chat)
        self._world.react(message, self.user, emoji)

    def votes(self, message: Message, *options: str) -> None:
        """Choose these options of a poll, by their texts, and no others; none takes the vote back."""
        self._is_in(message.chat)
        poll = message.poll
        if poll is None or poll.closed or message.deleted:
            raise Impossible("there is no poll to vote in")
        if len(options) > 1 and not poll.multiple:
            raise Impossible("one option only can be chosen")
        if self.user.id in poll.votes and not poll.revoting:
            raise Impossible("the vote cannot be changed")
        texts = [one.text for one in poll.options]
        if wrong := [one for one in options if one not in texts]:
            raise NoSuchButton(f"no option {wrong} among {texts}")
        self._world.vote(message, self.user, [texts.index(one) for one in options])

    # Pressing

    def taps(self, message: Message, wanted: str) -> Press:
        """Press the inline button with this text, or this callback data, or the only one whose text contains it.

        A button with a link asks nobody: its `link` can be followed.
        """
        self._is_in(message.chat)
        if message.deleted or message.chat.migrated_to is not None:
            raise Impossible("the message is out of reach")
        button = button_of(message, wanted)
        if button.data is None:
            return Press(self._world, button, None)
        return Press(self._world, button, self._world.press(message, self.user, button.data))

    def forges(self, message: Message, data: str) -> Press:
        """Send callback data that need not stand under any button, as a modified app can."""
        button = Button(data, data, None, {"text": data, "callback_data": data})
        return Press(self._world, button, self._world.press(message, self.user, data))

    def picks(self, place: Place, text: str) -> Message:
        """Press a key of the reply keyboard, which writes its text."""
        chat = self._chat_of(place)
        keys = [key.text for row in (chat.keyboard.rows if chat.keyboard else []) for key in row]
        if text not in keys:
            raise NoSuchButton(f"no key “{text}” among {keys}")
        return self.says(place, text)

    def follows(self, link: "str | Press", group: Group | None = None) -> Message | None:
        """Open a link to a bot: `start` starts it, `startgroup` adds it to `group` with the rights it asks for.

        Gives the /start that this sends; None for links that lead elsewhere, as into a mini app.
        """
        found = read_link(str(link))
        bot = self._world.bot_named(found.username) if found else None
        if found is None or bot is None:
            return None
        if found.start is not None:
            return self.starts(bot, found.start)
        if found.startgroup is not None:
            return self._follows_into(bot, found, group)
        return None

    def _follows_into(self, bot: BotAccount, found: BotLink, group: Group | None) -> Message | None:
        if group is None:
            raise Impossible("the link asks which group to add the bot to")
        return self.adds_bot(bot, group, found.startgroup, found.rights)

    # Coming and going

    def adds_bot(
        self,
        bot: BotAccount,
        group: Group,
        payload: str | None = None,
        rights: Iterable[str] | Mapping[str, bool] | None = None,
    ) -> Message | None:
        """Add a bot to a group, as administrator where rights are given, and send it /start where there is a payload.

        This is what following t.me/bot?startgroup=payload&admin=rights does; gives that /start.
        """
        chat = group.chat
        self._is_in(chat)
        chosen = _rights(rights)
        if chosen is not None and not chat.member(self.user).may("can_promote_members"):
            raise Impossible("only administrators can make a bot administrator")
        if not chat.member(bot).present:
            self._world.add_member(chat, bot, by=self.user, rights=chosen)
        elif chosen is not None:
            self._world.set_member(chat, bot, "administrator", chosen, by=self.user)
        if payload is None:
            return None
        return self.says(group, f"/start@{bot.username} {payload}".strip())

    def joins(self, group: Group) -> None:
        """Come into a group."""
        if not group.chat.member(self.user).present:
            self._world.add_member(group.chat, self.user, by=self.user)

    def leaves(self, group: Group) -> None:
        """Go out of a group."""
        self._is_in(group.chat)
        self._world.remove_member(group.chat, self.user, by=self.user)

    def is_removed(self, group: Group) -> None:
        """Be thrown out by the owner."""
        group.removes(self)

    def blocks(self, bot: BotAccount) -> None:
        """Stop the bot and block it."""
        self._world.block(self.chat(bot))

    def unblocks(self, bot: BotAccount) -> None:
        """Let the bot write again."""
        self._world.block(self.chat(bot), False)

    def renames(self, first_name: str, last_name: str = "", username: str | None = None) -> None:
        """Take another name."""
        self._world.rename(self.user, first_name, last_name, username)

    def _chat_of(self, place: Place) -> Chat:
        if isinstance(place, BotAccount):
            return self.chat(place)
        return place.chat if isinstance(place, Group) else place

    def _writes_in(self, place: Place) -> Chat:
        chat = self._chat_of(place)
        self._is_in(chat)
        if chat.blocked:
            raise Impossible("the bot is blocked: it has to be unblocked first")
        if chat.migrated_to is not None:
            raise Impossible("the group is a supergroup now")
        if chat.is_private:
            self._world.open_chat(chat)
        return chat

    def _is_in(self, chat: Chat) -> None:
        if not chat.member(self.user).present:
            raise Impossible(f"{self.name} is not in {chat.title or 'this chat'}")


def _rights(given: Iterable[str] | Mapping[str, bool] | None) -> frozenset[str] | None:
    if given is None:
        return None
    chosen: dict[str, Any] = dict(given) if isinstance(given, Mapping) else dict.fromkeys(given, True)
    return frozenset(name for name, held in chosen.items() if held) | {"can_manage_chat"}
