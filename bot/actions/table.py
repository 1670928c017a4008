"""The one table of what can be done: command → how its subject is found, who may, what is done.

Rights stand nowhere else; menus and `docs/rights.md` are made from here.
"""

from bot.actions import forms, menus
from bot.actions.base import Table
from bot.domain.base import Command

ACTIONS: Table = {**forms.ACTIONS, **menus.ACTIONS}

BUTTONS: dict[str, type[Command]] = {kind.code: kind for kind in ACTIONS if kind.code}
"""Commands that fit into a button, by their code."""

if len(BUTTONS) != sum(1 for kind in ACTIONS if kind.code):
    raise RuntimeError("two commands share a code")
