"""A screen as a page shows it: the same words, buttons and pictures as in the chat."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from aiohttp import web
from markupsafe import Markup

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.polls import ShowBallot
from bot.domain.commands.redemption import EnterCode, OpenCatalogue
from bot.i18n import plain_of
from bot.screens.base import Button, Screen, Text, text
from bot.screens.packing import pack
from bot.screens.pages import FORWARDED, told
from bot.screens.today import Item
from handlers.web import sessions
from handlers.web.files import file_address, print_address
from handlers.web.site import SITE, said, spoken
from handlers.web.wording import for_anybody, leads_into_telegram, on_page, payload_of

HOME = "/home"

PAGES_OF = {pack(EnterCode()): "/counter", pack(OpenCatalogue()): "/home/catalogue"}
"""Commands that only show something for which the site has a page of its own."""


@dataclass(frozen=True, slots=True)
class Control:
    """A button: it is sent ("does", "start"), leads on here ("goes") or away ("link"), or gives a text to copy."""

    kind: Literal["does", "start", "goes", "link", "copies"]
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
    rows = (tuple(_controls(request, row)) for row in screen.buttons)
    body = on_page(request, said(request, told(screen.body)))
    photos = tuple((file_address(request, one, "small"), file_address(request, one, "whole")) for one in screen.photos)
    voice = file_address(request, screen.voice, "whole") if screen.voice else ""
    made = print_address(request, screen.document) if screen.document else ""
    is_picture = screen.document is not None and screen.document.is_picture
    return Drawn(
        body, tuple(row for row in rows if row), photos, voice, "" if is_picture else made, made if is_picture else ""
    )


def lined(request: web.Request, items: Iterable[Item]) -> list[Drawn]:
    """Lines of the first page, each as a small screen."""
    return [drawn(request, Screen(one.what, one.rows)) for one in items]


def _controls(request: web.Request, row: Iterable[Button]) -> Iterable[Control]:
    return (control for button in row if (control := _control(request, button)) is not None)


def _control(request: web.Request, button: Button) -> Control | None:
    """The button; None where it leads into Telegram, and the person has none, or where it is for somebody else."""
    if isinstance(button.label, Text) and button.label.id in FORWARDED:
        return None
    site = request.app[SITE]
    label = plain_of(button.label, spoken(request), site.clock.now())
    if button.does is not None:
        return _does(request, button.does if isinstance(button.does, str) else pack(button.does), label)
    if button.start is not None:
        return Control("start", button.start, label)
    if button.copies is not None:
        return Control("copies", for_anybody(request, button.copies), label)
    url = button.url or ""
    payload = payload_of(request, url)
    if button.startgroup is not None:
        url = f"https://t.me/{site.username}?startgroup={button.startgroup}"
    elif payload is not None:
        return Control("start", payload, label)
    return Control("link", url, label) if sessions.has_telegram(request) or not leads_into_telegram(url) else None


def _does(request: web.Request, packed: str, label: str) -> Control:
    """The menu is the first page; a ballot and what else has a page of its own lead there; anything else is sent."""
    if packed in PAGES_OF:
        return Control("goes", PAGES_OF[packed], label)
    if packed.startswith(f"{ShowBallot.code}:"):
        return Control("goes", f"/home/ballot/{int(packed.partition(':')[2], 36)}", label)
    if packed == OpenMenu.code:
        return Control("goes", HOME, plain_of(text("pages-back"), spoken(request)))
    return Control("does", packed, label)
