"""The duty rota: set up and looked at, exceptions, turns and their handover."""

from bot.actions.base import Dues, Links, Table
from bot.actions.duty import advancing, cards, handing_over, recording, serving, subscribing
from bot.actions.forms import Forms
from bot.actions.surfaces import Drawer

ACTIONS: Table = {
    **advancing.ACTIONS,
    **serving.ACTIONS,
    **handing_over.ACTIONS,
    # calendars, the picture of the year, records
    **subscribing.ACTIONS,
    **recording.ACTIONS,
}
LINKS: Links = {**serving.LINKS}
FORMS: Forms = {**serving.FORMS, **handing_over.FORMS}
DUES: Dues = advancing.DUES
DRAWERS: dict[str, Drawer] = {"duty": cards.draw}
