"""What goes into a half-filled form, or starts at the menu."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from bot.domain.base import Command


@dataclass(frozen=True, slots=True)
class Given(Command):
    """Something typed or sent in the private chat; the draft that is open decides what it means."""

    kind: Literal["text", "photo", "voice", "location", "document", "other"]
    text: str = ""
    file_id: str = ""
    file_unique_id: str = ""
    file_name: str = ""
    size: int = 0
    media_group_id: str = ""
    latitude: float = 0.0
    longitude: float = 0.0


@dataclass(frozen=True, slots=True)
class Choose(Command):
    """A button of the form that is open: `stage` is the question it answers, so an old button is recognised."""

    code: ClassVar[str] = "fc"
    stage: str
    option: str


@dataclass(frozen=True, slots=True)
class Cancel(Command):
    """Throw the open form away."""

    code: ClassVar[str] = "fx"


@dataclass(frozen=True, slots=True)
class Resume(Command):
    """Go on with the open form where it was left."""

    code: ClassVar[str] = "fo"


@dataclass(frozen=True, slots=True)
class Unreadable(Command):
    """A file was sent that is not what a form takes; `why` names the sentence that says what to do."""

    why: Literal["picture", "heic", "voice", "large", "often"]


@dataclass(frozen=True, slots=True)
class Start(Command):
    """`/start` with what the link carried."""

    payload: str = ""


@dataclass(frozen=True, slots=True)
class OpenMenu(Command):
    """The person's menu, by what they are."""

    code: ClassVar[str] = "mn"


@dataclass(frozen=True, slots=True)
class Unknown(Command):
    """A button that this service did not make, or no longer knows."""


@dataclass(frozen=True, slots=True)
class Placed(Command):
    """What Telegram says of the bot's own place in a group."""

    is_member: bool
    is_admin: bool
    can_pin: bool


@dataclass(frozen=True, slots=True)
class Moved(Command):
    """A group became a supergroup under another id."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Reached(Command):
    """The person opened the private chat, or blocked it."""

    reachable: bool
