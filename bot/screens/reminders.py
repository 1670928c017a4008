"""Digests: what did not have to be said alone, in one message."""

from collections.abc import Sequence

from bot.domain.commands.forms import OpenMenu
from bot.domain.reminders import LINES
from bot.screens.base import Button, Screen, Value, lines, paragraphs, text


def digest(items: Sequence[Value], *, to_group: bool) -> Screen:
    """What was folded, a line each; of more than `LINES` how many more there are."""
    shown = [text("reminders-line", what=item) for item in items[:LINES]]
    rest = len(items) - len(shown)
    body = paragraphs(
        text("reminders-digest-group" if to_group else "reminders-digest"),
        lines(*shown, text("reminders-more", count=rest) if rest else None),
    )
    if to_group:
        return Screen(body)
    return Screen(body, ((Button(text("menu-open"), OpenMenu()),),))
