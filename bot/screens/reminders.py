"""Digests: what did not have to be said alone, in one message."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.commands.forms import OpenMenu
from bot.domain.reminders import LINES
from bot.screens.base import Button, Joined, Rows, Screen, Value, lines, paragraphs, text

A_ROW = 4
"""Buttons beside each other."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a digest, and the link that its button opens, below the digest and not in its place."""

    what: Value
    opens: str | None = None


def first_line(body: Value) -> Value:
    """What stands of a text in a digest: its first line."""
    while isinstance(body, Joined) and body.by in ("line", "paragraph"):
        body = body.items[0]
    return body


def digest(items: Sequence[Item], *, to_group: bool) -> Screen:
    """What was folded, a numbered line each; of more than `LINES` how many more there are."""
    shown = [
        text("reminders-line", nth=str(nth), what=item.what) for nth, item in enumerate(items[:LINES], 1)
    ]  # fmt: skip
    rest = len(items) - len(shown)
    body = paragraphs(
        text("reminders-digest-group" if to_group else "reminders-digest"),
        lines(*shown, text("reminders-more", count=rest) if rest else None),
    )
    if to_group:
        return Screen(body)
    opening = [
        Button(text("reminders-open-button", nth=str(nth)), start=item.opens)
        for nth, item in enumerate(items[:LINES], 1)
        if item.opens is not None
    ]
    rows: Rows = tuple(tuple(opening[at : at + A_ROW]) for at in range(0, len(opening), A_ROW))
    return Screen(body, (*rows, (Button(text("menu-open"), OpenMenu()),)))
