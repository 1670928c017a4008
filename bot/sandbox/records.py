"""What the world is made of: users, chats, members, messages and their versions, files, presses.

Records are compared by identity and live as long as the world. Read them freely; change them through `World`
only, which tells its listeners.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.sandbox.entities import Entity, to_html

Json = dict[str, Any]
ChatType = Literal["private", "group", "supergroup"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]
MediaKind = Literal["photo", "document", "voice", "location"]
MarkupKind = Literal["inline", "keyboard", "remove", "force_reply"]

#: Rights an administrator of a group can have.
ADMINISTRATOR_RIGHTS: tuple[str, ...] = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_tags",
)


@dataclass(eq=False, slots=True)
class User:
    """An account: a person or a bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False

    @property
    def full_name(self) -> str:
        """First and last name as clients show them."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(eq=False, slots=True)
class BotAccount(User):
    """A bot with its token and what it has set up about itself.

    `commands` is keyed by (scope, language), a scope being `default`, `all_private_chats`, `chat:-100…` and so on;
    `texts` by (`name` | `description` | `short_description`, language); `menu_buttons` by chat id, 0 being the default.
    """

    token: str = ""
    can_read_all_group_messages: bool = False
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)

    @property
    def mention(self) -> str:
        """The user name with its @."""
        return f"@{self.username}"


@dataclass(frozen=True, slots=True)
class Member:
    """What somebody is in a chat, at one moment."""

    user: User
    status: Status
    rights: frozenset[str] = frozenset()
    promoted_by: User | None = None

    @property
    def present(self) -> bool:
        """Whether they are in the chat."""
        return self.status not in ("left", "kicked")

    @property
    def is_administrator(self) -> bool:
        """Whether they own or administer the chat."""
        return self.status in ("creator", "administrator")

    def may(self, right: str) -> bool:
        """Whether they hold one of ADMINISTRATOR_RIGHTS."""
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)


@dataclass(eq=False, slots=True)
class File:
    """A stored file: `key` is unique in the world, sizes are in pixels, duration in seconds."""

    key: int
    kind: MediaKind
    content: bytes
    name: str = ""
    mime_type: str = ""
    width: int = 0
    height: int = 0
    duration: int = 0


@dataclass(frozen=True, slots=True)
class Media:
    """What a message carries besides its text: a file, or a place in degrees and metres."""

    kind: MediaKind
    file: File | None = None
    has_spoiler: bool = False
    latitude: float = 0.0
    longitude: float = 0.0
    horizontal_accuracy: float | None = None
    live_period: int | None = None


@dataclass(frozen=True, slots=True)
class PollOption:
    """An option of a poll, under an id of its own."""

    id: str
    text: str


@dataclass(eq=False, slots=True)
class Poll:
    """A poll of Telegram's own kind; `votes` says which options (by their place) each user has chosen."""

    id: str
    question: str
    options: tuple[PollOption, ...]
    anonymous: bool = True
    multiple: bool = False
    revoting: bool = True
    closed: bool = False
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def count(self, place: int) -> int:
        """How many have chosen an option."""
        return sum(place in chosen for chosen in self.votes.values())


@dataclass(frozen=True, slots=True)
class Content:
    """Text (or caption) with its entities, and media or a poll if there is one."""

    text: str = ""
    entities: tuple[Entity, ...] = ()
    media: Media | None = None
    link_preview: Json | None = None
    caption_above: bool = False
    poll: Poll | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """One button of a keyboard; `raw` is the Bot API object it came as."""

    text: str
    data: str | None
    url: str | None
    raw: Json


@dataclass(frozen=True, slots=True)
class Markup:
    """A reply markup in one of its four kinds; `raw` is the Bot API object."""

    kind: MarkupKind
    raw: Json

    @property
    def rows(self) -> list[list[Button]]:
        """The buttons as they are laid out."""
        rows = self.raw.get("inline_keyboard") or self.raw.get("keyboard") or []
        return [[_button(one) for one in row] for row in rows]


def _button(raw: Json) -> Button:
    return Button(raw["text"], raw.get("callback_data"), raw.get("url"), raw)


@dataclass(frozen=True, slots=True)
class Service:
    """What a service message says; `kind` is the Bot API's field name, the other fields as that kind needs."""

    kind: str
    users: tuple[User, ...] = ()
    chat_id: int = 0
    title: str = ""
    message: "Message | None" = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Whom a forwarded message first came from, and when."""

    user: User
    date: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """What a message said from `at` on."""

    at: datetime
    content: Content
    markup: Markup | None


@dataclass(eq=False, slots=True)
class Message:
    """A message as everybody in its chat sees it; `versions` has at least one, the last is shown."""

    id: int
    chat: "Chat"
    sender: User
    date: datetime
    versions: list[Version]
    reply_to: "Message | None" = None
    media_group_id: str = ""
    service: Service | None = None
    origin: Origin | None = None
    silent: bool = False
    protected: bool = False
    edited_at: datetime | None = None
    deleted: bool = False
    reactions: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def content(self) -> Content:
        """What is shown now."""
        return self.versions[-1].content

    @property
    def markup(self) -> Markup | None:
        """The reply markup of now."""
        return self.versions[-1].markup

    @property
    def text(self) -> str:
        """The text or caption of now, without markup."""
        return self.content.text

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities of the text or caption; offsets in UTF-16 code units."""
        return self.content.entities

    @property
    def html(self) -> str:
        """The text or caption as HTML."""
        return to_html(self.content.text, self.content.entities)

    @property
    def edited(self) -> bool:
        """Whether clients show it as edited."""
        return self.edited_at is not None

    @property
    def file(self) -> File | None:
        """The file it carries."""
        return self.content.media.file if self.content.media else None

    @property
    def poll(self) -> Poll | None:
        """The poll it is."""
        return self.content.poll

    @property
    def photo(self) -> bytes | None:
        """The picture it carries."""
        return self.file.content if self.file and self.file.kind == "photo" else None

    @property
    def keyboard(self) -> list[list[Button]]:
        """The inline buttons, row by row."""
        return self.markup.rows if self.markup and self.markup.kind == "inline" else []

    @property
    def buttons(self) -> list[list[str]]:
        """What stands on the inline buttons, row by row."""
        return [[button.text for button in row] for row in self.keyboard]


@dataclass(eq=False, slots=True)
class Chat:
    """A private chat of one person with one bot, or a group.

    A private chat's id is the person's, so that different bots have different chats of one id; `opened` says whether
    the person ever started the bot, `blocked` whether they blocked it. `pins` has the newest pin last. `counter`
    gives message ids: one for all private chats of a bot, one for each group. `keyboard` is the reply keyboard
    shown.
    """

    id: int
    type: ChatType
    counter: Iterator[int]
    title: str = ""
    person: User | None = None
    bot: BotAccount | None = None
    opened: bool = False
    blocked: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    pins: list[Message] = field(default_factory=list)
    migrated_to: "Chat | None" = None
    migrated_from: "Chat | None" = None
    last_bot: BotAccount | None = None
    keyboard: Markup | None = None
    by_id: dict[int, Message] = field(default_factory=dict)

    @property
    def is_private(self) -> bool:
        """Whether it is a person's chat with a bot."""
        return self.type == "private"

    @property
    def messages(self) -> list[Message]:
        """The messages still there, oldest first."""
        return list(self.by_id.values())

    @property
    def last(self) -> Message:
        """The newest message; IndexError where there is none."""
        for message in reversed(self.by_id.values()):
            return message
        raise IndexError(f"no message in chat {self.id}")

    @property
    def pinned(self) -> Message | None:
        """The newest pinned message."""
        return self.pins[-1] if self.pins else None

    def member(self, user: User) -> Member:
        """What `user` is here; somebody never seen has left."""
        return self.members.get(user.id) or Member(user, "left")


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a press: a toast, an alert, or an address to open."""

    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass(eq=False, slots=True)
class Query:
    """A callback query: who pressed what, when, and its answer if there is one."""

    id: str
    bot: BotAccount
    user: User
    message: Message
    data: str
    at: datetime
    chat_instance: str
    toast: Toast | None = None
