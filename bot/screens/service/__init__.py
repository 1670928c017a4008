"""Service (公益) in the private chat: the way in."""

from bot.domain.commands.forms import OpenMenu
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text


def hub(says: tuple[Value, ...], rows: Rows) -> Screen:
    """What there is of service, points and goods for this person; buttons that stand alone stand beside each other."""
    body = paragraphs(text("service-hub"), lines(*says) if says else None)
    return Screen(body, _paired((*rows, (Button(text("menu-open"), OpenMenu()),))))


def _paired(rows: Rows) -> Rows:
    found: list[tuple[Button, ...]] = []
    for row in rows:
        if found and len(row) == len(found[-1]) == 1:
            found[-1] = (*found[-1], *row)
        else:
            found.append(row)
    return tuple(found)
