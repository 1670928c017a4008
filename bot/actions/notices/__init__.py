"""Notices and sign-ups: written by the leader, answered by households, looked after."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import WITHOUT_FORM, Forms
from bot.actions.notices import asking, cards, looking, responding, writing
from bot.actions.surfaces import Drawer

ACTIONS: Table = {**writing.ACTIONS, **responding.ACTIONS, **looking.ACTIONS}
LINKS: Links = responding.LINKS
FORMS: Forms = {**asking.FORMS, **writing.FORMS, **responding.FORMS}
DUES: Dues = looking.DUES
DRAWERS: dict[str, Drawer] = {"notice": cards.draw}
WITHOUT_FORM.insert(0, asking.typed)
