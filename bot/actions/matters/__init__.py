"""Matters: saying them, looking at them, handling them."""

from bot.actions.base import Links, Table
from bot.actions.forms import HEARD, PRESSED_AGAIN, WITHOUT_FORM, Forms
from bot.actions.matters import handling, saying, supporting, views

ACTIONS: Table = {**saying.ACTIONS, **supporting.ACTIONS, **views.ACTIONS, **handling.ACTIONS}
LINKS: Links = {**saying.LINKS, **views.LINKS}
FORMS: Forms = {**saying.FORMS, **handling.FORMS}
WITHOUT_FORM.append(saying.typed)
PRESSED_AGAIN.append(saying.pressed_again)
HEARD.append(saying.heard)
