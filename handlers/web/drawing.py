"""A screen as a page shows it: the same words, buttons and pictures as in the chat."""

from dataclasses import dataclass
from typing import Literal

from aiohttp import web
from markupsafe import Markup

from bot.i18n import plain_of
from bot.screens.base import Button, Print, Screen
from bot.screens.packing import pack
from handlers.web.site import SITE, said, spoken


@dataclass(frozen=True, slots=True)
class Control:
    """A button: it is sent ("does", "start"), leads somewhere ("link"), or gives a text to copy ("copies")."""

    kind: Literal["does", "start", "link", "copies"]
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A screen, drawn in the language of the page."""

    body: Markup
    rows: tuple[tuple[Control, ...], ...]
    photos: tuple[str, ...]
    voice: str | None
    document: Print | None


def drawn(request: web.Request, screen: Screen) -> Drawn:
    """The screen for this page."""
    rows = tuple(tuple(_control(request, button) for button in row) for row in screen.buttons)
    return Drawn(said(request, screen.body), rows, screen.photos, screen.voice, screen.document)


def _control(request: web.Request, button: Button) -> Control:
    site = request.app[SITE]
    label = plain_of(button.label, spoken(request), site.clock.now())
    if button.does is not None:
        return Control("does", button.does if isinstance(button.does, str) else pack(button.does), label)
    if button.start is not None:
        return Control("start", button.start, label)
    if button.copies is not None:
        return Control("copies", button.copies, label)
    if button.startgroup is not None:
        return Control("link", f"https://t.me/{site.username}?startgroup={button.startgroup}", label)
    return Control("link", button.url or "", label)
