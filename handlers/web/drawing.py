"""A screen as a page shows it: the same words, buttons and pictures as in the chat."""

from dataclasses import dataclass
from typing import Literal

from aiohttp import web
from markupsafe import Markup

from bot.domain.commands.redemption import EnterCode, OpenCatalogue
from bot.i18n import plain_of
from bot.screens.base import Button, Screen
from bot.screens.packing import pack
from handlers.web.files import file_address, print_address
from handlers.web.site import SITE, said, spoken

PAGES_OF = {pack(EnterCode()): "/counter", pack(OpenCatalogue()): "/home/catalogue"}
"""Commands that only show something for which the site has a page of its own."""


@dataclass(frozen=True, slots=True)
class Control:
    """A button: it is sent ("does", "start"), leads somewhere ("link"), or gives a text to copy ("copies")."""

    kind: Literal["does", "start", "link", "copies"]
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A screen, drawn in the language of the page.

    Addresses: of each photo, small and whole; of the voice, of the document, of the picture that is a print.
    """

    body: Markup
    rows: tuple[tuple[Control, ...], ...]
    photos: tuple[tuple[str, str], ...]
    voice: str
    document: str
    picture: str


def drawn(request: web.Request, screen: Screen) -> Drawn:
    """The screen for this page."""
    rows = tuple(tuple(_control(request, button) for button in row) for row in screen.buttons)
    photos = tuple((file_address(request, one, "small"), file_address(request, one, "whole")) for one in screen.photos)
    voice = file_address(request, screen.voice, "whole") if screen.voice else ""
    print_out = print_address(request, screen.document) if screen.document else ""
    is_picture = screen.document is not None and screen.document.is_picture
    return Drawn(
        said(request, screen.body),
        rows,
        photos,
        voice,
        "" if is_picture else print_out,
        print_out if is_picture else "",
    )


def _control(request: web.Request, button: Button) -> Control:
    site = request.app[SITE]
    label = plain_of(button.label, spoken(request), site.clock.now())
    if button.does is not None:
        packed = button.does if isinstance(button.does, str) else pack(button.does)
        return Control("link", PAGES_OF[packed], label) if packed in PAGES_OF else Control("does", packed, label)
    if button.start is not None:
        return Control("start", button.start, label)
    if button.copies is not None:
        return Control("copies", button.copies, label)
    if button.startgroup is not None:
        return Control("link", f"https://t.me/{site.username}?startgroup={button.startgroup}", label)
    return Control("link", button.url or "", label)
