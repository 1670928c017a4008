"""The parts a screen is made of: texts by their id, buttons by the command they do, pictures and prints by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.domain.base import Command


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant as people read it: `style` is "day" (7月3日 周五), "minute" (7月3日 周五 15:00) or "time" (15:00)."""

    at: datetime
    zone: str
    style: Literal["day", "minute", "time"] = "minute"


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the catalogues by its id; arguments that are people's words are escaped when it is formatted."""

    id: str
    args: "Mapping[str, Value]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Joined:
    """Several texts as one: `by` is "line", "paragraph", "list" (、) or "nothing"."""

    items: "tuple[Value, ...]"
    by: Literal["line", "paragraph", "list", "nothing"] = "line"


Value = str | int | Text | Moment | Joined
"""People's words, numbers to count with, or texts; numbers that are names ("2026") go in as words."""


def text(text_id: str, /, **args: Value) -> Text:
    """`Text` written short."""
    return Text(text_id, args)


def lines(*items: Value | None) -> Joined:
    """The items that there are, one a line."""
    return Joined(tuple(item for item in items if item is not None), "line")


def paragraphs(*items: Value | None) -> Joined:
    """The items that there are, with an empty line between them."""
    return Joined(tuple(item for item in items if item is not None), "paragraph")


@dataclass(frozen=True, slots=True)
class Button:
    """One button: it does a command (or a packed one), opens a link of the bot, an address, or copies a text."""

    label: Value
    does: Command | str | None = None
    start: str | None = None
    startgroup: str | None = None
    url: str | None = None
    copies: str | None = None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Print:
    """A document made when its turn comes: `kind` names who makes it, `of` the subject's id.

    `on`: the day it bears, or the instant it was asked for; `is_picture`: it is shown as a picture, not handed over as
    a file; `unit_id`: it is about this unit only; `copies`: so many of it; `said_at`: when a page was told of it.
    """

    kind: str
    of: int
    language: str | None = None
    on: str | None = None
    is_picture: bool = False
    unit_id: int | None = None
    copies: int = 1
    said_at: str | None = None


@dataclass(frozen=True, slots=True)
class Late:
    """What is drawn when its turn comes, because nothing of it may lie among the messages that wait.

    `kind` names who draws it, `of` the subject's id, `account_id` for whom.
    """

    kind: str
    of: int
    account_id: int


@dataclass(frozen=True, slots=True)
class Screen:
    """What a person sees at once: a text, buttons in rows, and at most one picture (by file id), album or print.

    Where it is `late`, text and buttons are found out when it is sent. With `options` it is a poll of Telegram's own,
    anonymous, whose question is the text.
    """

    body: Value
    buttons: Rows = ()
    photos: tuple[str, ...] = ()
    voice: str | None = None
    document: Print | None = None
    silent: bool = False
    late: Late | None = None
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Toast:
    """The short answer to a press, at most 200 characters; `alert` waits to be closed, `start` opens a private chat."""

    body: Value
    alert: bool = False
    start: str | None = None
