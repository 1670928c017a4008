"""Service (公益) in the private chat: the way in."""

from bot.domain.commands.forms import OpenMenu
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text


def hub(says: tuple[Value, ...], rows: Rows) -> Screen:
    """What there is of service, points and goods for this person."""
    body = paragraphs(text("service-hub"), lines(*says) if says else None)
    return Screen(body, (*rows, (Button(text("menu-open"), OpenMenu()),)))
