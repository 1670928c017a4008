"""Living messages as they stand now: kind → how it is drawn."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection

from bot.actions.matters import cards
from bot.screens.base import Late, Screen
from storage.outgoing import Living

Drawer = Callable[[Connection, Living, datetime], tuple[Screen, str] | None]

DRAWERS: dict[str, Drawer] = {"matter": cards.draw}
"""The kinds of living messages: "matter", "board", "notice"."""


DrawLate = Callable[[Connection, Late, datetime], Screen]

LATE: dict[str, DrawLate] = {}
"""The kinds of screens that are drawn when their turn comes: "ballot"."""


def draw_late(connection: Connection, late: Late, now: datetime) -> Screen:
    """What a screen says whose words could not be written down before."""
    return LATE[late.kind](connection, late, now)


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """The screen and the language of its chat; None where there is nothing to show any more."""
    return DRAWERS[surface.kind](connection, surface, now)
