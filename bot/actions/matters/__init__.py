"""Matters: saying them, looking at them, handling them."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import HEARD, PRESSED_AGAIN, WITHOUT_FORM, Forms
from bot.actions.matters import changing, handling, merging, reviewing, saying, supporting, views

ACTIONS: Table = {
    **saying.ACTIONS, **supporting.ACTIONS, **views.ACTIONS, **handling.ACTIONS, **reviewing.ACTIONS,
    **merging.ACTIONS, **changing.ACTIONS,
}  # fmt: skip
LINKS: Links = {**saying.LINKS, **views.LINKS}
FORMS: Forms = {**saying.FORMS, **handling.FORMS}
DUES: Dues = changing.DUES
WITHOUT_FORM.append(saying.typed)
PRESSED_AGAIN.append(saying.pressed_again)
HEARD.append(saying.heard)
